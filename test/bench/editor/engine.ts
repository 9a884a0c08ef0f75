/** Asks an engine in this process, without an editor: `node engine.js INDEX-FOLDER READER WORKSPACE ASKS-FILE`. Prints its times as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '../../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine } from '../../../src/engine/engine';
import { nodeCache, nodeFiles } from '../../../src/engine/nodeHost';
import { ReaderThread } from '../../../src/worker/readerThread';
import { ASK_KINDS, type Ask, type AskKind, type Asks, hasContent } from './asks';
import { DRAFT_TEXT } from './corpus';
import { timesOf } from './figures';

async function main([
  indexFolder = '',
  readerFile = '',
  workspace = '',
  asksFile = '',
]: readonly string[]): Promise<void> {
  const reader = new ReaderThread(readerFile);
  const engine = createEngine({
    files: nodeFiles,
    reader,
    log: { info: () => {}, warn: console.error },
    cache: nodeCache(indexFolder),
    name: basename(readdirSync(indexFolder).find((name) => name.endsWith('.index')) ?? '', '.index'),
  });
  const root = pathToFileURL(workspace).href;
  await engine.configure({
    ...DEFAULT_OPTIONS,
    scope: { roots: [root], include: ['sources/**'], exclude: [], folders: [] },
  });
  const { warmUp, ready }: Asks = JSON.parse(readFileSync(asksFile, 'utf8'));
  for (const ask of warmUp) await time(engine, ask, root);
  const taken: Record<AskKind, number[]> = { completion: [], hover: [], 'ghost text': [], search: [] };
  for (const ask of ready) {
    const ms = await time(engine, ask, root);
    if (ms !== undefined) taken[ask.kind].push(ms);
  }
  console.log(JSON.stringify(Object.fromEntries(ASK_KINDS.map((kind) => [kind, timesOf(taken[kind])]))));
  await engine.dispose();
  await reader.dispose();
}

/** Milliseconds; undefined where there is no answer. */
async function time(engine: Engine, ask: Ask, root: string): Promise<number | undefined> {
  const start = performance.now();
  const answer = await ROADS[ask.kind](engine, ask, `${root}/draft.md`);
  const ms = performance.now() - start;
  return hasContent(answer) ? ms : undefined;
}

/** What the editor asks for. */
const ROADS: Readonly<Record<AskKind, (engine: Engine, ask: Ask, uri: string) => Promise<unknown>>> = {
  completion: (engine, ask, uri) => engine.suggest(draftWith(ask, uri), offsetIn(ask), false),
  hover: (engine, ask, uri) => engine.evidenceAt(draftWith(ask, uri), offsetIn(ask), false),
  'ghost text': (engine, ask, uri) => engine.completeQuotation(draftWith(ask, uri), offsetIn(ask)),
  search: (engine, { text }, uri) =>
    Promise.all([engine.search(text, { limit: 30, prefix: true, exclude: uri }), engine.findSources(text, 8)]),
};

function draftWith({ text }: Ask, uri: string) {
  return { uri, languageId: 'markdown', text: DRAFT_TEXT + text };
}

function offsetIn({ offset }: Ask): number {
  return DRAFT_TEXT.length + offset;
}

void main(process.argv.slice(2));
