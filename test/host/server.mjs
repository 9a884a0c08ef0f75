// @ts-check
/** A VS Code server of its own: own port, own user data, stopped together with all that it has started. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { root, run } from '../project.mjs';
import { cache, installNode, installServer } from './install.mjs';

const isWindows = process.platform === 'win32';

/** No telemetry, chat, welcome, updates or experiments. All that a writer meets while writing stays as VS Code has it. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.reduceMotion': 'on',
  'chat.disableAIFeatures': true,
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
};

/**
 * @typedef {object} ServerOptions
 * @property {string} [vsix] a packaged extension to install; the extension as it was built by default
 * @property {Record<string, unknown>} [settings] the user's, beside the quiet ones
 * @property {boolean} [forSuite] lets a page's address name a suite to run in the extension host; nothing is installed then
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [dataFolder] user data that outlive the server; a folder for this run by default
 */

/**
 * @typedef {object} Server
 * @property {(file: string) => string} uri how a page names a file
 * @property {(folder: string, payload?: [string, string][]) => string} url the address of a window on a folder
 * @property {() => string} output what the server has printed so far
 * @property {Promise<unknown>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * Resolves when the server listens, on a loopback address.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const [server, node] = await Promise.all([installServer(), installNode()]);
  const data = options.dataFolder ?? makeRunFolder('server');
  writeSettings(data, options.settings);
  await installExtension(data, options, (args) => run(node, args, { cwd: server, quiet: true }));
  const port = await freePort();
  const child = spawn(node, serverArguments(data, port, options), {
    cwd: server,
    env: { ...process.env, VSCODE_PROXY_URI: undefined, EXTENSIONS_GALLERY: '{}', ...options.env },
    // A group of its own, so that its extension hosts and watchers can be ended with it.
    detached: !isWindows,
  });
  const stop = stopper(child);
  const output = await listening(child);
  return { ...addresses(port), output, exited: once(child, 'exit'), stop };
}

/** @param {string} data @param {Record<string, unknown>} [settings] */
function writeSettings(data, settings) {
  const folder = path.join(data, 'data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
}

/**
 * @param {string} data
 * @param {ServerOptions} options
 * @param {(args: string[]) => Promise<number>} runNode
 */
async function installExtension(data, { vsix, forSuite }, runNode) {
  const folder = path.join(data, 'extensions');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  if (vsix) {
    const code = await runNode(['out/server-main.js', ...folders(data), '--install-extension', vsix, '--force']);
    if (code !== 0) throw new Error(`${path.basename(vsix)} could not be installed (${code})`);
  } else if (!forSuite) {
    symlinkSync(root, path.join(folder, 'citewright'), 'junction');
  }
}

/** @param {string} data @param {number} port @param {ServerOptions} options */
function serverArguments(data, port, { forSuite }) {
  return [
    'out/server-main.js',
    ...folders(data),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    '--disable-telemetry',
    '--disable-workspace-trust',
    '--disable-update-check',
    '--disable-getting-started-override',
    ...(forSuite ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** @param {string} data */
function folders(data) {
  const extensions = path.join(data, 'extensions');
  return ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
}

/** @typedef {import('node:child_process').ChildProcessWithoutNullStreams} Child */

/**
 * Waits until the server listens.
 * @param {Child} child
 * @returns {Promise<() => string>} what it prints
 */
function listening(child) {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (/** @type {Buffer} */ data) => {
      output += data;
      if (output.includes('Extension host agent listening on')) resolve(() => output);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the VS Code server ended (${code})\n${output}`)));
  });
}

/** @param {Child} child @returns {() => Promise<void>} */
function stopper(child) {
  const exited = once(child, 'exit');
  const killNow = () => kill(child, 'SIGKILL');
  // Before its data are removed, which happens at the exit as well.
  process.prependOnceListener('exit', killNow);
  // Without a listener these two end the process at once, and the server would stay.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return async () => {
    kill(child, 'SIGTERM');
    await Promise.race([exited, delay(3000, undefined, { ref: false })]);
    process.off('exit', killNow);
    killNow();
  };
}

/** Ends the process and all it has started; a group that is gone already is fine. @param {Child} child @param {NodeJS.Signals} signal */
function kill(child, signal) {
  try {
    if (isWindows) child.kill(signal);
    else if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}

/** @param {number} port */
function addresses(port) {
  const authority = `127.0.0.1:${port}`;
  /** @param {string} file */
  const pathOf = (file) => pathToFileURL(file).pathname;
  return {
    uri: (/** @type {string} */ file) => `vscode-remote://${authority}${pathOf(file)}`,
    url: (/** @type {string} */ folder, /** @type {[string, string][]} */ payload = []) => {
      const query = new URLSearchParams({ payload: JSON.stringify(payload) });
      return `http://${authority}/?folder=${pathOf(folder)}&${query}`;
    },
  };
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
  probe.close();
  await once(probe, 'close');
  return port;
}

/** @type {string[]} */
const runFolders = [];

/**
 * A new folder below the cache, removed when this process ends.
 * @param {string} name
 */
export function makeRunFolder(name) {
  if (runFolders.length === 0) process.once('exit', removeRunFolders);
  const runs = path.join(cache, 'runs');
  mkdirSync(runs, { recursive: true });
  const folder = mkdtempSync(path.join(runs, `${name}-`));
  runFolders.push(folder);
  return folder;
}

function removeRunFolders() {
  for (const folder of runFolders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
