/**
 * The one entry for tests inside VS Code, from the npm server and from a desktop: VS Code loads this file and calls `run`.
 * The tests are the bundles beside it.
 */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** Resolves when every test has passed. Whoever started VS Code says by `CITEWRIGHT_REPORT_PORT` where the lines of the report go. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const report = await openReport(Number(process.env.CITEWRIGHT_REPORT_PORT));
  report.print(`VS Code ${vscode.version}, Node ${process.versions.node}`);
  const failures = await runTests(report.print);
  await report.close();
  if (failures > 0) throw new Error(`${failures} failed`);
}

type Print = (line: string) => void;

/** The console of an extension host reaches no terminal where the host is remote; a socket does, line by line. */
async function openReport(port: number): Promise<{ print: Print; close(): Promise<void> }> {
  if (!port) return { print: console.log, close: async () => {} };
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return {
    print: (line) => socket.write(`${line}\n`),
    close: async () => {
      socket.end();
      await once(socket, 'close');
    },
  };
}

async function runTests(print: Print): Promise<number> {
  const grep = process.env.CITEWRIGHT_GREP;
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, failZero: true, ...(grep ? { grep } : {}) });
  mocha.reporter(lineReporter(print));
  for (const file of testFiles()) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => mocha.run(resolve));
}

function testFiles(): string[] {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  return files.sort().map((name) => path.join(__dirname, name));
}

/** One line for each test, as it ends. */
function lineReporter(print: Print) {
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on('suite', (suite) => suite.title && print(indented(suite.titlePath(), suite.title)));
      runner.on('pass', (test) => print(indented(test.titlePath(), `ok ${test.title} (${test.duration} ms)`)));
      runner.on('pending', (test) => print(indented(test.titlePath(), `left out: ${test.title}`)));
      runner.on('fail', (test, error) => print(`FAILED ${test.fullTitle()}\n${error.stack ?? error.message}`));
      runner.once('end', () => print(`${runner.stats?.passes ?? 0} passed, ${runner.failures} failed`));
    }
  } as unknown as Mocha.ReporterConstructor;
}

function indented(titlePath: readonly string[], line: string): string {
  return '  '.repeat(titlePath.length - 1) + line;
}
