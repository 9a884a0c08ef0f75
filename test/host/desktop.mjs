// @ts-check
/** Runs the suite inside a desktop VS Code: the one that `VSCODE_EXECUTABLE` names, else one that is downloaded. */
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../project.mjs';
import { copyWorkspace } from './workspace.mjs';

/**
 * @param {Record<string, string>} tests which tests, as the suite wants it in its environment
 * @returns {Promise<number>} 0 when all have passed
 */
export async function runDesktopSuite(tests) {
  const executable = process.env.VSCODE_EXECUTABLE;
  return runTests({
    ...(executable ? { vscodeExecutablePath: executable } : { version: process.env.VSCODE_VERSION ?? 'stable' }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'dist/test/host/suite.js'),
    extensionTestsEnv: tests,
    launchArgs: [copyWorkspace(), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
  });
}
