// @ts-check
/**
 * Runs the tests; installs what is missing first, so that it works on a fresh clone with nothing but Node and npm.
 *
 *     npm test -- [stage...] [path...] [--grep pattern]
 *
 * Stages: types, lint, unit, host, ui, package; all of them when none is named. Two more run by name alone: desktop, bench. A path under
 * `test/` narrows the tests to those below it; with a path and no stage, `unit` alone runs. `--grep` takes only tests whose names match.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, node, npm, root } from './project.mjs';

const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { grep: { type: 'string' } } });

/**
 * @typedef {object} Stage
 * @property {() => Promise<number>} run gives an exit code
 * @property {string[]} [needs] stages without which it does not run
 * @property {string[]} [after] stages that run before it, but need not pass
 * @property {boolean} [byNameOnly]
 */

/** In the order in which they run. Few unit tests use what ships, so the others tell their tale even when that does not build. */
const stages = /** @type {Record<string, Stage>} */ ({
  install: { run: install },
  types: { run: types, needs: ['install'] },
  lint: { run: lint, needs: ['install'] },
  build: { run: build, needs: ['install'] },
  unit: { run: unit, needs: ['install'], after: ['build'] },
  host: { run: host, needs: ['build'] },
  ui: { run: ui, needs: ['build'] },
  package: { run: packaged, needs: ['build'] },
  desktop: { run: desktop, needs: ['build'], byNameOnly: true },
  bench: { run: bench, needs: ['install'], byNameOnly: true },
});

/** @typedef {{ stage: string, result: 'passed' | 'FAILED' | 'not run', seconds: number }} Outcome */

await main();

async function main() {
  process.chdir(root);
  process.once('SIGINT', () => process.exit(130));
  const scratch = mkdtempSync(path.join(tmpdir(), 'citewright-run-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  process.env.CITEWRIGHT_FAILURES = path.join(scratch, 'failures.txt');
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const stage of wantedStages()) outcomes.push(await runStage(stage, outcomes));
  printSummary(outcomes);
  printFailures(process.env.CITEWRIGHT_FAILURES);
  process.exitCode = outcomes.every((outcome) => outcome.result === 'passed') ? 0 : 1;
}

/** The stages that were asked for, with what they need. */
function wantedStages() {
  const named = positionals.filter((name) => !isPath(name));
  const unknown = named.find((name) => !(name in stages));
  if (unknown) throw new Error(`no such stage: ${unknown} (there are ${Object.keys(stages).join(', ')})`);
  const wanted = new Set((named.length > 0 ? named : stagesByDefault()).flatMap(withNeeds));
  return Object.keys(stages).filter((stage) => wanted.has(stage));
}

function stagesByDefault() {
  if (wantedPaths()) return ['unit'];
  return Object.keys(stages).filter((stage) => !stages[stage]?.byNameOnly);
}

/** @param {string} stage @returns {string[]} */
function withNeeds(stage) {
  const { needs = [], after = [] } = stages[stage] ?? {};
  return [stage, ...[...needs, ...after].flatMap(withNeeds)];
}

function wantedPaths() {
  const paths = positionals.filter(isPath);
  return paths.length > 0 ? paths : undefined;
}

/** @param {string} argument */
function isPath(argument) {
  return /^test(\/|\\|$)/.test(argument);
}

async function install() {
  await installPackages();
  return 0;
}

function types() {
  return node(['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']);
}

function lint() {
  return node(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
}

/** What ships; the tests are built where they run. */
async function build() {
  await buildGroup('product');
  return 0;
}

/** In plain Node. */
async function unit() {
  const files = (await buildGroup('unit')).filter((file) => file.endsWith('.test.js'));
  return mocha(files, { timeoutMs: 20_000, limitMs: 600_000 });
}

/** Inside a VS Code from npm. */
async function host() {
  const { runHostSuite } = await import('./host/run.mjs');
  return runHostSuite(await hostTests());
}

/** Inside a desktop VS Code. */
async function desktop() {
  const { runDesktopSuite } = await import('./host/desktop.mjs');
  return runDesktopSuite(await hostTests());
}

/** Builds the suite and says in its terms which tests are wanted. @returns {Promise<Record<string, string>>} */
async function hostTests() {
  const files = (await buildGroup('host')).filter((file) => file.endsWith('.test.js'));
  const tests = JSON.stringify(files.map((file) => path.join(root, file)));
  const { CITEWRIGHT_FAILURES = '' } = process.env;
  return { CITEWRIGHT_TESTS: tests, CITEWRIGHT_FAILURES, ...(flags.grep ? { CITEWRIGHT_GREP: flags.grep } : {}) };
}

/** In the window of a VS Code. */
async function ui() {
  return mocha(await buildGroup('ui'), { timeoutMs: 60_000, limitMs: 1_200_000, reporter: 'spec' });
}

/** Packages the extension and uses it as installed from the package. */
async function packaged() {
  await npm(['run', 'package', '--silent']);
  return mocha(await buildGroup('package'), { timeoutMs: 60_000, limitMs: 300_000, reporter: 'spec' });
}

/** Measures what ships. */
async function bench() {
  await buildGroup('product', { production: true });
  const files = await buildGroup('bench');
  const codes = [];
  for (const file of files.filter((one) => path.dirname(one) === 'dist/bench')) codes.push(await node([file]));
  return Math.max(0, ...codes);
}

/**
 * Imported late, since it needs packages that may have been installed only now.
 * @param {string} group
 * @param {{ production?: boolean }} [options]
 */
async function buildGroup(group, options) {
  const { buildGroups } = await import('../esbuild.mjs');
  const paths = wantedPaths();
  const files = await buildGroups([group], { ...options, ...(paths ? { paths } : {}) });
  return files.map(({ file }) => file);
}

/**
 * @param {string[]} files
 * @param {{ timeoutMs: number, limitMs: number, reporter?: string }} options for one test, and for all: a test that never yields cannot be timed out
 */
async function mocha(files, { timeoutMs, limitMs, reporter = 'dot' }) {
  if (files.length === 0) throw new Error('there is no such test');
  const grep = flags.grep ? ['--grep', flags.grep] : [];
  const options = [
    '--require',
    './test/seed.cjs',
    '--timeout',
    String(timeoutMs),
    '--reporter',
    './test/reporter.cjs',
    '--reporter-option',
    `as=${reporter}`,
    '--fail-zero',
    ...grep,
  ];
  return node(['--enable-source-maps', 'node_modules/mocha/bin/mocha.js', ...options, ...files], { limitMs });
}

/**
 * @param {string} stage
 * @param {Outcome[]} before
 * @returns {Promise<Outcome>}
 */
async function runStage(stage, before) {
  const { run, needs = [] } = /** @type {Stage} */ (stages[stage]);
  const isBlocked = before.some((outcome) => outcome.result !== 'passed' && needs.includes(outcome.stage));
  if (isBlocked) return { stage, result: 'not run', seconds: 0 };
  console.log(`\n== ${stage}`);
  const started = performance.now();
  const code = await run().catch(printError);
  return { stage, result: code === 0 ? 'passed' : 'FAILED', seconds: (performance.now() - started) / 1000 };
}

/** @param {Error} error */
function printError(error) {
  console.error(error.message);
  return 1;
}

/** @param {Outcome[]} outcomes */
function printSummary(outcomes) {
  console.log('');
  for (const { stage, result, seconds } of outcomes) {
    console.log(`${stage.padEnd(10)} ${result.padEnd(8)} ${seconds.toFixed(1).padStart(7)} s`);
  }
}

/** What failed, once more: the stages since may have said much. @param {string} file */
function printFailures(file) {
  if (existsSync(file)) console.log(`\n== what failed\n\n${readFileSync(file, 'utf8')}`);
}
