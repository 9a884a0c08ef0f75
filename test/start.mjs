// @ts-check
/**
 * `npm start`: opens VS Code with the extension, the sample corpus and its draft. Takes the `code` of this machine, else a VS Code server
 * from npm, at a loopback address. Installs and builds what is missing first.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { installPackages, root, run } from './project.mjs';

const sample = path.join(root, 'corpus');
const draft = path.join(sample, 'draft.md');
const isWindows = process.platform === 'win32';

await main();

async function main() {
  await installPackages();
  const { buildGroups } = await import('../esbuild.mjs');
  await buildGroups(['product']);
  const { findOnPath } = await import('./host/install.mjs');
  const code = findOnPath(isWindows ? 'code.cmd' : 'code');
  if (code) process.exitCode = await openDesktop(code);
  else await openServer();
}

/** @param {string} code */
function openDesktop(code) {
  console.log('opening VS Code');
  const args = [`--extensionDevelopmentPath=${root}`, sample, draft];
  // On Windows `code` is a batch file, which only a shell can run, and a shell wants quotes around spaces.
  return isWindows
    ? run(
        `"${code}"`,
        args.map((arg) => `"${arg}"`),
        { shell: true },
      )
    : run(code, args);
}

/** Runs until it is interrupted. */
async function openServer() {
  const { cache } = await import('./host/install.mjs');
  const { startServer } = await import('./host/server.mjs');
  const server = await startServer({ dataFolder: path.join(cache, 'start') });
  const url = server.url(sample, [['openFile', server.uri(draft)]]);
  console.log(`\nVS Code with Citewright, until Ctrl+C:\n\n  ${url}\n`);
  openInBrowser(url);
  process.once('SIGINT', server.stop);
  await server.exited;
}

/** Where there is a desktop; elsewhere the address is enough. @param {string} url */
function openInBrowser(url) {
  const [command, ...args] = isWindows ? ['cmd', '/c', 'start', '""', url.replaceAll('&', '^&')] : [opener(), url];
  if (command)
    spawn(command, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
}

function opener() {
  if (process.platform === 'darwin') return 'open';
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}
