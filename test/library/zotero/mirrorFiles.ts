/** The files of a mirror in memory. */
import type { MirrorFiles } from '../../../src/library/zotero/mirror';

export interface MemoryFiles extends MirrorFiles {
  readonly held: Map<string, string>;
  /** The paths written, in order. */
  readonly written: string[];
  /** Attachments that are on this machine. */
  readonly onDisk: Set<string>;
}

export function memoryFiles(): MemoryFiles {
  const held = new Map<string, string>();
  const written: string[] = [];
  const onDisk = new Set<string>();
  return {
    held,
    written,
    onDisk,
    read: async (path) => held.get(path),
    async write(path, text) {
      held.set(path, text);
      written.push(path);
    },
    async remove(path) {
      held.delete(path);
    },
    list: async (folder) =>
      [...held.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1)),
    uriOf: (path) => `memory:///mirror/${path}`,
    exists: async (uri) => onDisk.has(uri),
  };
}
