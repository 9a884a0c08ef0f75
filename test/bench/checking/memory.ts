/** An engine over texts in memory: nothing is written to a disk for a set of claims or for made-up prose. */
import { createEngine } from '../../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine } from '../../../src/engine/engine';
import { read } from '../../../src/reading/read';

/** @param texts by name: `wice-12.md` */
export async function openMemoryEngine(texts: ReadonlyMap<string, string>): Promise<Engine> {
  const root = 'file:///memory/';
  const entryOf = (name: string) => ({ uri: root + name, size: texts.get(name)?.length ?? 0, modifiedMs: 0 });
  const nameOf = (uri: string) => uri.slice(root.length);
  const engine = createEngine({
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
  });
  await engine.configure({
    ...DEFAULT_OPTIONS,
    drafts: [],
    scope: { roots: [], include: [], exclude: [], folders: [root] },
  });
  return engine;
}
