/**
 * Measures the extension as a writer meets it, in a VS Code from npm: `npm run bench:editor -- [--passages 10000,100000] [--records 1000]`.
 * A window for each stage, one after the other, on a workspace that is made for the run.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { runInHost } from '../../host/run.mjs';
import { makeRunFolder } from '../../host/server.mjs';
import { root } from '../../project.mjs';
import { type AskKind, makeAsks } from './asks';
import { benchPassages, writeWorkspace } from './corpus';
import type { Stage, StageOrder, StageReport, Times } from './figures';
import { type Measured, printTables } from './table';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '10000' },
    records: { type: 'string', default: '1000' },
  },
});

for (const passages of values.passages.split(',').map(Number)) {
  printTables(await measure(passages, Number(values.records)));
}

async function measure(passages: number, records: number): Promise<Measured> {
  const workspace = makeRunFolder('bench-workspace');
  const dataFolder = makeRunFolder('bench-data');
  const indexFolder = path.join(dataFolder, 'data/User/globalStorage/citewright.citewright/indexes');
  const asksFile = path.join(dataFolder, 'asks.json');
  const made = benchPassages(passages);
  const files = writeWorkspace(workspace, made, records);
  writeFileSync(asksFile, JSON.stringify(makeAsks(made)));
  const runStage = (stage: Stage) => inWindow({ stage, asksFile, indexFolder }, workspace, dataFolder);
  const first = await runStage('first');
  const again = await runStage('again');
  const alone = await askEngine([indexFolder, path.join(root, 'dist/reader.js'), workspace, asksFile]);
  rmSync(indexFolder, { recursive: true });
  const busy = await runStage('busy');
  // Of a writer who has just installed all this; what VS Code keeps from earlier windows would open files of its own.
  const closed = await inWindow({ stage: 'closed', asksFile, indexFolder }, workspace, makeRunFolder('bench-data'));
  return { passages, records, files, closed, first, again, busy, alone };
}

async function inWindow(
  order: Omit<StageOrder, 'figuresFile'>,
  workspace: string,
  dataFolder: string,
): Promise<StageReport> {
  const figuresFile = path.join(dataFolder, `${order.stage}.json`);
  const env = { CITEWRIGHT_BENCH: JSON.stringify({ ...order, figuresFile }) };
  const settings = { 'citewright.languages': [] };
  await runInHost({ suite: path.join(root, 'dist/bench/editor/suite.js'), workspace, dataFolder, settings, env });
  if (!existsSync(figuresFile)) throw new Error(`nothing was measured in the stage "${order.stage}"`);
  const report: StageReport = JSON.parse(readFileSync(figuresFile, 'utf8'));
  if (report.failure) throw new Error(`the stage "${order.stage}" broke off: ${report.failure}`);
  return report;
}

/** An engine has as much room for its young objects here as on the extension's thread. */
async function askEngine(args: readonly string[]): Promise<Partial<Record<AskKind, Times>>> {
  const program = path.join(root, 'dist/bench/editor/engine.js');
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-semi-space-size=85', program, ...args]);
  return JSON.parse(stdout);
}
