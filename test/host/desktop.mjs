// @ts-check
/** Runs the suite inside a desktop VS Code: the one that `VSCODE_EXECUTABLE` names, else one that is downloaded. */
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../project.mjs';
import { copyWorkspace, removeWorkspace } from './workspace.mjs';

/**
 * @param {string} [grep] takes only tests whose names match
 * @returns {Promise<number>} 0 when all have passed
 */
export async function runDesktopSuite(grep) {
  const workspace = copyWorkspace();
  const executable = process.env.VSCODE_EXECUTABLE;
  try {
    return await runTests({
      ...(executable ? { vscodeExecutablePath: executable } : { version: process.env.VSCODE_VERSION ?? 'stable' }),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'dist/test/host/suite.js'),
      extensionTestsEnv: grep ? { CITEWRIGHT_GREP: grep } : {},
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
    });
  } finally {
    removeWorkspace(workspace);
  }
}
