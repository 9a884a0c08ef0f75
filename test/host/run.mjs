// @ts-check
/** Runs the suite inside a VS Code from npm. */

import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from '../project.mjs';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { copyWorkspace } from './workspace.mjs';

const limitMs = 300_000;

/**
 * @param {Record<string, string>} tests which tests, as the suite wants it in its environment
 * @returns {Promise<number>} 0 when all have passed
 */
export async function runHostSuite(tests) {
  const report = await openReport();
  const env = { ...tests, CITEWRIGHT_REPORT_PORT: String(report.port) };
  try {
    return await runInHost({ suite: path.join(root, 'dist/test/host/suite.js'), workspace: copyWorkspace(), env });
  } finally {
    report.close();
  }
}

/**
 * @typedef {object} HostRun
 * @property {string} suite the file that VS Code is to run in its extension host
 * @property {string} workspace the folder that is open
 * @property {Record<string, string>} [env]
 * @property {Record<string, unknown>} [settings] the user's
 * @property {string} [dataFolder] user data that outlive the run
 */

/**
 * Runs a suite in a window of its own.
 * @param {HostRun} run
 * @returns {Promise<number>} its exit code
 */
export async function runInHost({ suite, workspace, ...options }) {
  // Both are waited for, so that each can be ended when the other did not start.
  const [server, browser] = await Promise.allSettled([startServer({ forSuite: true, ...options }), launchBrowser()]);
  try {
    return await runInPage(settled(server), settled(browser), { suite, workspace });
  } finally {
    if (browser.status === 'fulfilled') await browser.value.close();
    if (server.status === 'fulfilled') await server.value.stop();
  }
}

/** @template T @param {PromiseSettledResult<T>} result @returns {T} */
function settled(result) {
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}

/** What the suite says goes to this terminal as it comes. */
async function openReport() {
  const listener = createServer((socket) => socket.on('error', () => {}).pipe(process.stdout, { end: false }));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (listener.address());
  return { port, close: () => listener.close() };
}

/**
 * Opens a window that runs the suite and waits for its exit code.
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 * @param {HostRun} run
 * @returns {Promise<number>}
 */
async function runInPage(server, browser, { suite, workspace }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const url = server.url(workspace, [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', server.uri(root)],
    ['extensionTestsPath', server.uri(suite)],
  ]);
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ reason) => reject(new Error(`${reason}\n${server.output().slice(-3000)}`));
    setTimeout(fail, limitMs, `the suite did not end within ${limitMs / 1000} s`).unref();
    server.exited.then(() => fail('the VS Code server ended'));
    browser.once('disconnected', () => fail('the browser ended'));
    page.once('crash', () => fail('the page crashed'));
    // The workbench calls these two in a page that runs tests.
    Promise.all([
      page.exposeFunction('codeAutomationLog', () => {}),
      page.exposeFunction('codeAutomationExit', resolve),
    ])
      .then(() => page.goto(url))
      .catch(reject);
  });
}
