/** Files below a folder, read one by one on a thread as the extension reads them, and what came of each. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadOutcome } from '../../../src/engine/indexing';
import { ReaderThread } from '../../../src/worker/readerThread';

export interface FileResult extends ReadOutcome {
  readonly file: string;
  readonly ms: number;
}

export function filesBelow(folder: string, extension: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(extension))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Reads every file; calls back with each result, so that nothing is kept that is not needed. */
export async function readAll(files: readonly string[], onRead: (result: FileResult) => void): Promise<void> {
  const reader = new ReaderThread(path.resolve('dist/reader.js'));
  for (const file of files) {
    const { size, mtimeMs: modifiedMs } = statSync(file);
    const started = performance.now();
    const outcome = await reader.read(
      { uri: pathToFileURL(file).href, size, modifiedMs },
      { known: [], maxBytes: Number.POSITIVE_INFINITY, passwords: [] },
    );
    onRead({ ...outcome, file, ms: performance.now() - started });
  }
  await reader.dispose();
}

/** Milliseconds of processor time that this process takes for a task. */
export async function cpuMs(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
