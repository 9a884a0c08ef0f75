// @ts-check
/**
 * Runs the tests; installs what is missing first, so that it works on a fresh clone with nothing but Node and npm.
 *
 *     npm test -- [stage...] [path...] [--grep pattern]
 *
 * Stages: types, lint, unit, host, ui, package; all of them when none is named. A path under `test/` narrows `unit`, `ui` and `package` to
 * the tests below it; with a path and no stage, `unit` alone runs. `--grep` takes only tests whose names match.
 */
import { parseArgs } from 'node:util';
import { installPackages, node, root } from './project.mjs';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });

/** @type {Record<string, () => Promise<number>>} */
const stages = { types, lint, unit };

/** @typedef {{ stage: string, passed: boolean, seconds: number }} Outcome */

await main();

async function main() {
  process.chdir(root);
  const outcomes = [await time('install', install)];
  for (const stage of outcomes[0]?.passed ? wantedStages() : []) {
    console.log(`\n== ${stage}`);
    outcomes.push(await time(stage, stages[stage] ?? unknownStage));
  }
  printSummary(outcomes);
  process.exitCode = outcomes.every((outcome) => outcome.passed) ? 0 : 1;
}

function wantedStages() {
  const names = positionals.filter((name) => !name.startsWith('test'));
  if (names.length > 0) return names;
  return wantedPaths() ? ['unit'] : Object.keys(stages);
}

function wantedPaths() {
  const paths = positionals.filter((name) => name.startsWith('test'));
  return paths.length > 0 ? paths : undefined;
}

async function unknownStage() {
  console.error(`there are ${Object.keys(stages).join(', ')}`);
  return 1;
}

async function install() {
  await installPackages();
  return 0;
}

function types() {
  return node(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
}

function lint() {
  return node(['node_modules/@biomejs/biome/bin/biome', 'check', '.']);
}

/** In plain Node. The worker's tests start the bundles that ship, so those are built as well. */
async function unit() {
  await build('product');
  return mocha(await build('unit'), { timeout: 10_000 });
}

/**
 * Imported late, since it needs packages that may have been installed only now.
 * @param {string} group
 */
async function build(group) {
  const { buildGroups } = await import('../esbuild.mjs');
  const paths = wantedPaths();
  const files = await buildGroups([group], paths ? { paths } : {});
  return files.map(({ file }) => file);
}

/**
 * @param {string[]} files
 * @param {{ timeout: number }} options in milliseconds
 */
function mocha(files, { timeout }) {
  const grep = flags.grep ? ['--grep', flags.grep] : [];
  const options = ['--timeout', String(timeout), '--reporter', 'dot', '--fail-zero', ...grep];
  return node(['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', ...options, ...files]);
}

/**
 * @param {string} stage
 * @param {() => Promise<number>} action
 * @returns {Promise<Outcome>}
 */
async function time(stage, action) {
  const started = performance.now();
  const passed = await action().then((code) => code === 0, printError);
  return { stage, passed, seconds: (performance.now() - started) / 1000 };
}

/** @param {Error} error */
function printError(error) {
  console.error(error.message);
  return false;
}

/** @param {Outcome[]} outcomes */
function printSummary(outcomes) {
  console.log('');
  for (const { stage, passed, seconds } of outcomes) {
    console.log(`${stage.padEnd(10)} ${passed ? 'passed' : 'FAILED'} ${seconds.toFixed(1).padStart(8)} s`);
  }
}
