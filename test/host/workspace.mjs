// @ts-check
import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { makeRunFolder } from './server.mjs';

/**
 * A copy of a folder of the project, under the same name, so that a test may write into it. Removed when this process ends.
 * @param {string} [folder] from the project's root
 */
export function copyWorkspace(folder = 'test/host/workspace') {
  const copy = path.join(makeRunFolder('workspace'), path.basename(folder));
  cpSync(path.join(root, folder), copy, { recursive: true });
  return copy;
}
