// @ts-check
/** The reader's page when bundling: scripts for the window, those for PDFs in bundles of their own, and what pdf.js loads while it draws. */
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** The window of the oldest VS Code that is supported. */
const TARGET = 'chrome138';

/** Fonts that PDFs do not bring, and the decoders of scanned pages. The rest of these folders is for what the reader does not do. */
const RESOURCES = [
  { folder: 'standard_fonts', isWanted: /./ },
  { folder: 'wasm', isWanted: /^(?:openjpeg\.wasm|jbig2\.wasm|LICENSE_(?:PDFJS_)?(?:OPENJPEG|JBIG2))$/ },
];

/** @satisfies {Partial<import('esbuild').BuildOptions>} */
const forWindow = /** @type {const} */ ({
  platform: 'browser',
  format: 'esm',
  target: TARGET,
  plugins: [],
  supported: {},
});

/** @returns {(import('esbuild').BuildOptions & { entryPoints: string[] })[]} */
export function viewBundles() {
  return [
    { ...forWindow, entryPoints: ['src/view/reader.ts'], outfile: 'dist/view.js' },
    {
      ...forWindow,
      entryPoints: ['src/view/pdf/pdfView.ts'],
      outfile: 'dist/view-pdf.js',
      logOverride: { 'empty-import-meta': 'silent' },
      plugins: [resources],
    },
    {
      ...forWindow,
      entryPoints: ['node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs'],
      outfile: 'dist/view-pdf-worker.js',
    },
    {
      ...forWindow,
      entryPoints: ['src/view/pdf/pdfView.css'],
      outfile: 'dist/view-pdf.css',
      loader: {},
      // Pictures of editing and commenting, which the reader has none of.
      external: ['images/*'],
    },
  ];
}

/** @type {import('esbuild').Plugin} */
const resources = {
  name: 'pdfjs-resources',
  setup({ initialOptions, onEnd }) {
    onEnd(() => {
      const target = path.join(initialOptions.absWorkingDir ?? '', 'dist/pdfjs');
      for (const { folder, isWanted } of RESOURCES) {
        const from = path.join(pdfjs, folder);
        const filter = (/** @type {string} */ file) => file === from || isWanted.test(path.basename(file));
        cpSync(from, path.join(target, folder), { recursive: true, filter });
      }
    });
  },
};
