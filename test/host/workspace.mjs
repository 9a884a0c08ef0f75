// @ts-check
import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { makeRunFolder } from './server.mjs';

/**
 * A copy of a folder of the project, so that a test may write into it; whoever asks for it removes it.
 * @param {string} [folder] from the project's root
 */
export function copyWorkspace(folder = 'test/host/workspace') {
  const copy = makeRunFolder('workspace');
  cpSync(path.join(root, folder), copy, { recursive: true });
  return copy;
}
