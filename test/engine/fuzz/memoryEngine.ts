/** An engine over files in memory. */
import assert from 'node:assert/strict';
import { createEngine } from '../../../src/engine/createEngine';
import { DEFAULT_OPTIONS, DEFAULT_SEVERITIES, type Engine } from '../../../src/engine/engine';
import { read } from '../../../src/reading/read';
import { readShipped } from '../../citing/shipped';

/** @param sources texts by name; the draft is none of them. Everything that can be reported is. */
export async function engineOver(sources: Readonly<Record<string, string>>): Promise<Engine> {
  const entries = Object.entries(sources).map(([name, text]) => ({
    uri: `memory:///corpus/${name}`,
    size: text.length,
    modifiedMs: 0,
  }));
  const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
  const engine = createEngine({
    files: {
      list: async () => ({ files: entries, unlisted: [] }),
      stat: async (uri) => entries.find((entry) => entry.uri === uri),
      readFile: async (uri) => Buffer.from(sources[nameOf(uri)] ?? ''),
      isInScope: () => true,
      canonical: (uri) => uri,
    },
    reader: {
      lanes: 1,
      version: '1',
      read: async ({ uri }) => {
        const bytes = Buffer.from(sources[nameOf(uri)] ?? '');
        return { fingerprint: uri, reading: await read(bytes, nameOf(uri)) };
      },
    },
    readShipped,
    log: { info: () => undefined, warn: (message: string) => assert.fail(message) },
    name: 'test',
  });
  const severities = { ...DEFAULT_SEVERITIES, 'uncited-statement': 'hint' } as const;
  await engine.configure({ ...DEFAULT_OPTIONS, check: { severities, ignored: [] } });
  return engine;
}
