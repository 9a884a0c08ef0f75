// @ts-check
/** What the project's commands share: where it lies, its packages, and running a program. Needs nothing but Node. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, also for code that was bundled into `dist/`. */
export const root = projectAbove(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string} folder @returns {string} */
function projectAbove(folder) {
  return existsSync(path.join(folder, 'package-lock.json')) ? folder : projectAbove(path.dirname(folder));
}

/**
 * Installs the packages of the lock file unless they are there already.
 * @returns {Promise<boolean>} whether something had to be installed
 */
export async function installPackages() {
  if (isInstalled()) return false;
  console.log('installing packages (npm ci)');
  await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  return true;
}

/** Compares versions, not times: npm writes both files at about the same moment. Optional packages are other platforms'. */
function isInstalled() {
  const installedLock = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const installed = readPackages(installedLock);
  const required = Object.entries(wanted).filter(([place, one]) => place !== '' && !one.optional && !one.devOptional);
  return required.every(([place, one]) => installed[place]?.version === one.version);
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/**
 * Runs npm; rejects when it fails.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export async function npm(args, options) {
  const cli = process.env.npm_execpath;
  const code = cli?.endsWith('npm-cli.js')
    ? await run(process.execPath, [cli, ...args], options)
    : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        shell: process.platform === 'win32',
        ...options,
      });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed (${code})`);
}

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, quiet?: boolean, limitMs?: number }} RunOptions */

/**
 * Runs a program with its output on this terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options] `quiet`: keep its standard output off the terminal; `limitMs`: end it after so long
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { quiet, limitMs, ...options } = {}) {
  const stdio = /** @type {import('node:child_process').StdioOptions} */ ([
    'inherit',
    quiet ? 'ignore' : 'inherit',
    'inherit',
  ]);
  const child = spawn(command, args, { cwd: root, stdio, timeout: limitMs, ...options });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (signal) console.error(`\n${path.basename(args[0] ?? command)} was ended (${signal})`);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a script of the project or of one of its packages with this Node.
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function node(args, options) {
  return run(process.execPath, args, options);
}
