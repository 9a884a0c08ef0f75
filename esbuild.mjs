// @ts-check
/**
 * Builds what ships (extension, worker, reader, command line, the reader's page), the tests and the benches.
 *
 *     node esbuild.mjs [group...] [--production] [--watch] [--sizes]
 *
 * Groups: product, unit, host, ui, package, bench; all of them when none is named, `product` alone with `--production`, which also writes
 * the notices of the packages that are bundled. An import of a `.csl` or `.css` file gives its text,
 * one of `wordnet:relations` what `src/text/lexicon/wordnet.mjs` takes from WordNet.
 */
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import { build, context } from 'esbuild';
import { pdfjsDefines, pdfjsFrom, pdfjsItself } from './src/reading/pdf/pdfjsBundle.mjs';
import { wordnet } from './src/text/lexicon/wordnet.mjs';
import { viewBundles } from './src/view/viewBundles.mjs';

/** @typedef {Omit<import('esbuild').BuildOptions, 'entryPoints'> & { entryPoints: string[] }} Bundle */
/** @typedef {{ production?: boolean, paths?: string[] }} Options `paths`: take only the test files at or below these */

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20.19',
  mainFields: ['module', 'main'],
  loader: { '.csl': 'text', '.css': 'text' },
  plugins: [wordnet, pdfjsFrom(path.join(import.meta.dirname, 'dist/pdf.js'))],
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
  // A package that asks where its own file lies would get nothing in a bundle, and say so only when it runs.
  logOverride: { 'empty-import-meta': 'error' },
  // `import()` of a bundle becomes `require()`, which works on every thread of every VS Code.
  supported: { 'dynamic-import': false },
};

/**
 * What drives a VS Code from outside is a module, since the harness it uses asks where it lies.
 * @satisfies {Partial<Bundle>}
 */
const asDriver = /** @type {const} */ ({ format: 'esm', packages: 'external', supported: {} });

/** The licence we chose where a package offers several. */
const chosenLicences = /** @type {Record<string, string>} */ ({ citeproc: 'CPAL-1.0' });

/** @type {Record<string, (paths: string[] | undefined) => Bundle[]>} */
const groups = { product, unit, host, ui, package: packaged, bench };

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();

async function main() {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: { production: { type: 'boolean' }, watch: { type: 'boolean' }, sizes: { type: 'boolean' } },
  });
  const names = positionals.length > 0 ? positionals : flags.production ? ['product'] : Object.keys(groups);
  if (flags.watch) return watch(names);
  const started = performance.now();
  const results = await buildAll(names, { production: flags.production ?? false });
  if (flags.production) writeNotices(results.flatMap((result) => packagesOf(result.metafile)));
  if (flags.sizes) printSizes(results.flatMap((result) => builtFiles(result.metafile)));
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Builds the groups with these names.
 * @param {string[]} names
 * @param {Options} [options]
 * @returns {Promise<BuiltFile[]>} the bundles that were made
 */
export async function buildGroups(names, options) {
  const results = await buildAll(names, options ?? {});
  return results.flatMap((result) => builtFiles(result.metafile));
}

/** @param {string[]} names @param {Options} options */
function buildAll(names, { production = false, paths }) {
  writeStyles();
  /** @type {import('esbuild').BuildOptions} */
  const shipped = { minify: true, sourcemap: false };
  return Promise.all(
    bundlesOf(names, paths).map((bundle) => build({ ...common, ...(production ? shipped : {}), ...bundle })),
  );
}

/** @param {string[]} names */
async function watch(names) {
  writeStyles();
  const contexts = bundlesOf(names, undefined).map((bundle) => context({ ...common, logLevel: 'info', ...bundle }));
  for (const one of await Promise.all(contexts)) await one.watch();
}

/**
 * @param {string[]} names
 * @param {string[] | undefined} paths
 */
function bundlesOf(names, paths) {
  const unknown = names.find((name) => !(name in groups));
  if (unknown) throw new Error(`no such group: ${unknown} (there are ${Object.keys(groups).join(', ')})`);
  return names.flatMap((name) => groups[name]?.(paths) ?? []).filter(hasEntries);
}

/** Puts CSL styles and locales beside the bundles: what the package of them has, and from `csl/` what it lacks. */
function writeStyles() {
  const dist = path.join(import.meta.dirname, 'dist');
  cpSync(path.join(import.meta.dirname, 'csl/styles'), path.join(dist, 'styles'), { recursive: true });
  cpSync(path.join(import.meta.dirname, 'csl/locales'), path.join(dist, 'locales'), { recursive: true });
  const { apa, vancouver, harvard1 } = styles;
  const packed = { apa, vancouver, 'harvard-cite-them-right': harvard1 };
  for (const [id, text] of Object.entries(packed)) writeFileSync(path.join(dist, `styles/${id}.csl`), text);
  for (const [tag, text] of Object.entries(locales)) writeFileSync(path.join(dist, `locales/${tag}.xml`), text);
}

/** What ships. */
function product() {
  const plugins = [wordnet, pdfjsFrom('./pdf.js')];
  return [
    bundle('src/extension.ts', 'dist/extension.js', {
      external: ['vscode'],
      plugins: [...plugins, libraryElsewhere()],
    }),
    bundle('src/library/library.ts', 'dist/library.js'),
    bundle('src/worker/main.ts', 'dist/worker.js'),
    bundle('src/worker/reader.ts', 'dist/reader.js', { plugins }),
    bundle('src/cli.ts', 'dist/cli.js', { plugins, banner: { js: '#!/usr/bin/env node' } }),
    pdfjs(),
    ...viewBundles(),
  ];
}

/**
 * What asks the network is loaded by the extension when something is to be asked.
 * @returns {import('esbuild').Plugin}
 */
function libraryElsewhere() {
  return {
    name: 'library-elsewhere',
    setup({ onResolve }) {
      onResolve({ filter: /\/library\/library$/ }, () => ({ path: './library.js', external: true }));
    },
  };
}

/** Loaded by the others when the first PDF comes. */
function pdfjs() {
  return bundle('src/reading/pdf/pdfjs.ts', 'dist/pdf.js', { plugins: [pdfjsItself], define: pdfjsDefines });
}

/**
 * Tests in plain Node: a bundle for each file, so that one can be run alone. They share one fast-check, which `test/seed.cjs` sets up.
 * @param {string[] | undefined} paths
 */
function unit(paths) {
  const elsewhere = ['host', 'ui', 'package'].map((folder) => path.join('test', folder) + path.sep);
  const files = testFiles('test', paths).filter((file) => !elsewhere.some((folder) => file.startsWith(folder)));
  return [
    { entryPoints: files, outdir: 'dist/test/unit', outbase: 'test', external: ['fast-check', 'pdfkit'] },
    pdfjs(),
  ];
}

/**
 * The suite that VS Code runs in its extension host. Mocha stays in node_modules, where its files find each other.
 * @param {string[] | undefined} paths
 */
function host(paths) {
  const entryPoints = ['test/host/suite.ts', ...testFiles('test/host', paths)];
  return [{ entryPoints, outdir: 'dist/test', outbase: 'test', external: ['vscode', 'mocha', 'pdfkit'] }];
}

/** @param {string[] | undefined} paths */
function ui(paths) {
  return [drivers('test/ui', paths)];
}

/** @param {string[] | undefined} paths */
function packaged(paths) {
  return [drivers('test/package', paths)];
}

/**
 * Tests that drive a VS Code from outside.
 * @param {string} folder
 * @param {string[] | undefined} paths
 * @returns {Bundle}
 */
function drivers(folder, paths) {
  const entryPoints = testFiles(folder, paths);
  return { entryPoints, outdir: 'dist/test', outbase: 'test', outExtension: { '.js': '.mjs' }, ...asDriver };
}

/** Six programs; the one of the editor runs a suite in a VS Code, and for comparison an engine in a process of its own. */
function bench() {
  return [
    bundle('test/bench/search/search.bench.ts', 'dist/bench/search.js'),
    bundle('test/bench/checking/checking.bench.ts', 'dist/bench/checking.js'),
    bundle('test/bench/reading/reading.bench.ts', 'dist/bench/reading.js'),
    bundle('test/bench/citing/citing.bench.ts', 'dist/bench/citing.js'),
    bundle('test/bench/citing/csl.bench.ts', 'dist/bench/csl.js'),
    bundle('test/bench/editor/editor.bench.ts', 'dist/bench/editor.mjs', asDriver),
    bundle('test/bench/editor/suite.ts', 'dist/bench/editor/suite.js', { external: ['vscode'] }),
    bundle('test/bench/editor/engine.ts', 'dist/bench/editor/engine.js'),
    pdfjs(),
  ];
}

/**
 * @param {string} entry
 * @param {string} outfile
 * @param {Partial<Bundle>} more
 * @returns {Bundle}
 */
function bundle(entry, outfile, more = {}) {
  return { entryPoints: [entry], outfile, ...more };
}

/** @param {Bundle} bundle */
function hasEntries({ entryPoints }) {
  const missing = entryPoints.filter((entry) => !existsSync(path.join(import.meta.dirname, entry)));
  for (const entry of missing) console.log(`left out: ${entry} is not there`);
  return entryPoints.length > missing.length;
}

/**
 * @param {string} folder
 * @param {string[] | undefined} paths
 */
function testFiles(folder, paths) {
  const files = filesBelow(folder).filter((file) => file.endsWith('.test.ts'));
  const wanted = paths?.map((one) => path.normalize(one).replace(/[\\/]$/, ''));
  return wanted ? files.filter((file) => wanted.some((one) => file === one || file.startsWith(one + path.sep))) : files;
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  const place = path.join(import.meta.dirname, folder);
  if (!existsSync(place)) return [];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => path.relative(import.meta.dirname, path.join(entry.parentPath, entry.name)));
}

/** @typedef {{ file: string, bytes: number }} BuiltFile */

/** @param {import('esbuild').Metafile | undefined} metafile @returns {BuiltFile[]} */
function builtFiles(metafile) {
  const outputs = Object.entries(metafile?.outputs ?? {}).filter(([, output]) => output.entryPoint);
  return outputs.map(([file, { bytes }]) => ({ file, bytes }));
}

/** @param {BuiltFile[]} files */
function printSizes(files) {
  for (const { file, bytes } of files) console.log(`${file.padEnd(48)} ${(bytes / 1024).toFixed(1).padStart(9)} KB`);
}

/**
 * The folders of the packages that something was really taken from.
 * @param {import('esbuild').Metafile | undefined} metafile
 */
function packagesOf(metafile) {
  const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.entries(output.inputs));
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return used.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
}

/** @param {string[]} packages */
function writeNotices(packages) {
  const own = [...filesBelow('src'), ...filesBelow('csl')].filter((file) => path.basename(file) === 'NOTICE.md');
  const texts = [...own.map((file) => readText(file).replace(/^#/gm, '##')), ...packages.sort().map(noticeOf)];
  const head =
    '# Third-party notices\n\nCitewright is under the MIT licence. What follows is in its bundles, made by others.\n';
  writeFileSync(path.join(import.meta.dirname, 'THIRD-PARTY-NOTICES.md'), [head, ...new Set(texts)].join('\n'));
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license, author, homepage, repository } = JSON.parse(
    readText(path.join(folder, 'package.json')),
  );
  const chosen = chosenLicences[name] ?? license;
  const texts = licenceFiles(folder).map((file) => readText(path.join(folder, file)));
  if (texts.length === 0 || chosen !== license) texts.push(licenceText(chosen));
  const facts = [chosen, author?.name ?? author, homepage ?? repository?.url ?? repository].filter(Boolean);
  const quoted = texts.map((text) => `\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`);
  return [`## ${name} ${version}\n`, `${facts.join(', ')}\n`, ...quoted].join('\n');
}

/** @param {string} folder */
function licenceFiles(folder) {
  const files = readdirSync(path.join(import.meta.dirname, folder));
  return files.filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
}

/** @param {string} id as in SPDX */
function licenceText(id) {
  return JSON.parse(readText(`node_modules/spdx-license-list/licenses/${id}.json`)).licenseText;
}

/** @param {string} file */
function readText(file) {
  return readFileSync(path.join(import.meta.dirname, file), 'utf8');
}
