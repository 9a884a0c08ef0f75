/** An engine over texts in memory: nothing is written to a disk for a set of claims or for made-up prose. */
import { createEngine, type EngineHost } from '../../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine, type EngineOptions } from '../../../src/engine/engine';
import { read } from '../../../src/reading/read';

/** @param texts by name: `wice-12.md` */
export async function openMemoryEngine(texts: ReadonlyMap<string, string>): Promise<Engine> {
  const engine = createEngine(memoryHost(texts));
  await engine.configure(MEMORY_OPTIONS);
  return engine;
}

const ROOT = 'file:///memory/';

/** What an engine over texts in memory is set to. */
export const MEMORY_OPTIONS: EngineOptions = {
  ...DEFAULT_OPTIONS,
  drafts: [],
  scope: { roots: [], include: [], exclude: [], folders: [ROOT] },
};

export function memoryHost(texts: ReadonlyMap<string, string>): EngineHost {
  const entryOf = (name: string) => ({ uri: ROOT + name, size: texts.get(name)?.length ?? 0, modifiedMs: 0 });
  const nameOf = (uri: string) => uri.slice(ROOT.length);
  return {
    files: {
      list: async () => ({ files: [...texts.keys()].map(entryOf), unlisted: [] }),
      stat: async (uri) => (texts.has(nameOf(uri)) ? entryOf(nameOf(uri)) : undefined),
      readFile: async (uri) => new TextEncoder().encode(texts.get(nameOf(uri))),
      isInScope: (uri) => texts.has(nameOf(uri)),
      canonical: (uri) => uri,
    },
    reader: {
      lanes: 1,
      version: 'bench',
      read: async ({ uri }) => {
        const bytes = new TextEncoder().encode(texts.get(nameOf(uri)));
        return { fingerprint: uri, reading: await read(bytes, nameOf(uri)) };
      },
    },
    log: { info: () => undefined, warn: (message) => console.error(message) },
    name: 'bench',
  };
}
