/** The texts that statements are made from: their passages as the readers cut them, and an engine that knows them. */
import { pathToFileURL } from 'node:url';
import { createEngine, type EngineHost } from '../../../src/engine/createEngine';
import { DEFAULT_OPTIONS, type Engine, type EngineOptions } from '../../../src/engine/engine';
import { nodeFiles } from '../../../src/engine/nodeHost';
import { readSource } from '../../../src/engine/nodeReader';
import type { Locator } from '../../../src/model/citation';
import { STOP_WORDS } from '../../../src/text/stopWords';

export interface BenchPassage {
  readonly uri: string;
  readonly text: string;
  /** All of its paragraph, in lower case, and the sentence right after it there. */
  readonly paragraph: string;
  readonly next?: string;
  readonly page?: string;
  readonly wording: 'verbatim' | 'note';
  /** Its words without the very common ones, in lower case. */
  readonly words: ReadonlySet<string>;
}

export interface BenchTexts {
  readonly uris: readonly string[];
  /** Each text once, whatever the number of its copies. */
  readonly passages: readonly BenchPassage[];
  /** Words seen in lower case. */
  readonly common: ReadonlySet<string>;
}

/** Everything the readers read in files and folders. */
export async function readTexts(paths: readonly string[]): Promise<BenchTexts> {
  const listing = await nodeFiles.list(scopeOf(paths.map((path) => pathToFileURL(path).href)));
  const passages: BenchPassage[] = [];
  const seen = new Set<string>();
  for (const entry of listing.files) {
    const outcome = await readSource(entry, { known: [], maxBytes: DEFAULT_OPTIONS.maxFileSize, passwords: [] });
    const works = 'reading' in outcome ? (outcome.reading?.works ?? []) : [];
    for (const work of works) {
      const wording = work.kind === 'notes' ? 'note' : undefined;
      for (const passage of toBenchPassages(entry.uri, work.passages, wording)) {
        if (seen.has(passage.text)) continue;
        seen.add(passage.text);
        passages.push(passage);
      }
    }
  }
  const common = new Set(passages.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’-]*/gu) ?? []));
  return { uris: listing.files.map(({ uri }) => uri), passages, common };
}

interface ReadPassage {
  readonly text: string;
  readonly paragraph: number;
  readonly locators: readonly Locator[];
  readonly quotes?: unknown;
  readonly wording: 'verbatim' | 'note';
}

function toBenchPassages(
  uri: string,
  passages: readonly ReadPassage[],
  wording: 'note' | undefined,
): readonly BenchPassage[] {
  const paragraphs = new Map<number, string>();
  for (const { paragraph, text } of passages) {
    paragraphs.set(paragraph, `${paragraphs.get(paragraph) ?? ''} ${text.toLowerCase()}`);
  }
  return passages.map((passage, at) => {
    const after = passages[at + 1];
    const page = passage.quotes ? undefined : passage.locators.find(({ label }) => label === 'page');
    return {
      uri,
      text: passage.text,
      paragraph: paragraphs.get(passage.paragraph) ?? passage.text.toLowerCase(),
      ...(after?.paragraph === passage.paragraph ? { next: after.text } : {}),
      ...(page ? { page: page.locator } : {}),
      wording: wording ?? passage.wording,
      words: contentWords(passage.text),
    };
  });
}

export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{N}[\p{N}.,]*\p{N}|[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !STOP_WORDS.has(word)));
}

/** The share of `words` that are among `others`. */
export function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return words.size === 0 ? 0 : shared / words.size;
}

/** An engine over real files, in this thread, as the command line has it. */
export function openEngine(): Engine {
  return createEngine(FILE_HOST);
}

/** The disk, read in this thread. */
export const FILE_HOST: EngineHost = {
  files: nodeFiles,
  reader: { lanes: 1, version: 'bench', read: readSource },
  log: { info: () => undefined, warn: (message) => console.error(message) },
  name: 'bench',
};

export async function useFiles(engine: Engine, uris: readonly string[]): Promise<void> {
  await engine.configure(optionsFor(uris));
}

/** What an engine is set to that reads these files and folders. */
export function optionsFor(uris: readonly string[]): EngineOptions {
  return { ...DEFAULT_OPTIONS, drafts: [], scope: scopeOf(uris) };
}

function scopeOf(folders: readonly string[]) {
  return { roots: [], include: [], exclude: [], folders };
}
