// @ts-check
/**
 * pdf.js when bundling. Everywhere else an import of `./pdfjs` becomes a `require` of `dist/pdf.js`, so that no other bundle carries
 * it, and it is loaded when the first PDF comes.
 */
import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Keeps pdf.js out of a bundle.
 * @param {string} file where it is at run time, as the bundle requires it
 * @returns {import('esbuild').Plugin}
 */
export function pdfjsFrom(file) {
  return {
    name: 'pdfjs-elsewhere',
    setup({ onResolve }) {
      onResolve({ filter: /\/pdfjs$/ }, () => ({ path: file, external: true }));
    },
  };
}

/**
 * Told that it is not in Node, pdf.js reads no files and loads no packages by itself.
 * @type {Record<string, string>}
 */
export const pdfjsDefines = { 'process.versions.nw': 'true', 'import.meta.url': '""' };

/** @typedef {readonly [RegExp, string]} Patch */

/**
 * In Node 20 pdf.js would put a `push` of its own in the place of every array's, for arrays longer than any: a sixth of the time of reading.
 * @type {Patch}
 */
const ownPush = [/INCORRECT_TO_LENGTH \|\| !properErrorOnNonWritableLength\(\)/, 'false'];

/**
 * What `getTextContent` leaves out and readers of text need: the names of fonts, which otherwise only drawing the page would tell, and
 * soft hyphens, which many programs put at the ends of lines.
 * @type {readonly Patch[]}
 */
const fullText = [
  [/\bfontFamily: font\.fallbackName,/, '$& fontName: font.name,'],
  [/\(\\p\{Cf\}\+\)\)\$\/u/, '([^\\P{Cf}\\u00ad]+))$/u'],
];

/**
 * For the bundle of pdf.js itself. Lays beside it the tables of the encodings that pages in Chinese, Japanese and Korean ask for.
 * @type {import('esbuild').Plugin}
 */
export const pdfjsItself = {
  name: 'pdfjs',
  setup({ initialOptions, onLoad, onEnd }) {
    onLoad({ filter: /pdf\.mjs$/ }, ({ path: file }) => patched(file, [ownPush]));
    onLoad({ filter: /pdf\.worker\.mjs$/ }, ({ path: file }) => patched(file, [ownPush, ...fullText]));
    onEnd(() => {
      const folder = path.join(initialOptions.absWorkingDir ?? '', path.dirname(initialOptions.outfile ?? ''));
      cpSync(path.join(pdfjs, 'cmaps'), path.join(folder, 'cmaps'), { recursive: true });
    });
  },
};

/** @param {string} file @param {readonly Patch[]} patches */
function patched(file, patches) {
  const contents = patches.reduce(
    (code, [from, to]) => {
      if (!from.test(code)) throw new Error(`pdf.js has changed: it has no ${from} any more`);
      return code.replace(from, to);
    },
    readFileSync(file, 'utf8'),
  );
  return { contents };
}
