/**
 * The one entry for tests inside VS Code, from the npm server and from a desktop: VS Code loads this file and calls `run`.
 * Whoever starts VS Code says in the environment which tests to run (`CITEWRIGHT_TESTS`, files, and `CITEWRIGHT_GREP`), at which port
 * the lines of the report are wanted (`CITEWRIGHT_REPORT_PORT`), and in which file what failed is kept (`CITEWRIGHT_FAILURES`).
 */
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { findSourceMap } from 'node:module';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** Resolves when every test has passed. */
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
  for (const file of JSON.parse(process.env.CITEWRIGHT_TESTS ?? '[]')) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => mocha.run(resolve));
}

/** One line for each test, as it ends. */
function lineReporter(print: Print) {
  return class {
    constructor(runner: Mocha.Runner) {
      runner.on('suite', (suite) => suite.title && print(indented(suite.titlePath(), suite.title)));
      runner.on('pass', (test) => print(indented(test.titlePath(), `ok ${test.title} (${test.duration} ms)`)));
      runner.on('pending', (test) => print(indented(test.titlePath(), `left out: ${test.title}`)));
      runner.on('fail', (test, error) => {
        const failure = `${test.fullTitle()}\n${withSources(error.stack ?? error.message)}`;
        print(`FAILED ${failure}`);
        if (process.env.CITEWRIGHT_FAILURES) appendFileSync(process.env.CITEWRIGHT_FAILURES, `${failure}\n\n`);
      });
      runner.once('end', () => print(`${runner.stats?.passes ?? 0} passed, ${runner.failures} failed`));
    }
  } as unknown as Mocha.ReporterConstructor;
}

/** VS Code makes the stacks of its extension host itself, of bundles: their places are led back to the sources here. */
function withSources(stack: string): string {
  return stack.replace(/([^\s()]+\.js):(\d+):(\d+)/g, (place, file: string, line: string, column: string) => {
    const entry = findSourceMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    return `${fileURLToPath(entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function indented(titlePath: readonly string[], line: string): string {
  return '  '.repeat(titlePath.length - 1) + line;
}
