/** The drafts that a command line names: files, folders of them, and standard input. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { matcher } from '../corpus/scope';
import { DEFAULT_OPTIONS } from '../engine/engine';
import { nodeFiles, toPath } from '../engine/nodeHost';
import type { Draft } from '../model/statement';
import { decodeText } from '../reading/encoding';
import { isMarkedAsDraft } from '../text/draftMark';
import { UsageError } from './arguments';

/** By extension, as VS Code names them. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['qmd', 'quarto'],
  ['rmd', 'rmd'],
  ['tex', 'latex'],
  ['latex', 'latex'],
  ['ltx', 'latex'],
  ['typ', 'typst'],
  ['org', 'org'],
  ['rst', 'restructuredtext'],
  ['adoc', 'asciidoc'],
  ['asciidoc', 'asciidoc'],
  ['txt', 'plaintext'],
]);

export interface DraftRequest {
  /** Paths; `-` is standard input. */
  readonly words: readonly string[];
  /** Files and folders of sources, by URI. */
  readonly corpus: readonly string[];
  /** What standard input would be called as a file. */
  readonly stdinFilename: string;
  readInput(): Promise<Uint8Array>;
}

/**
 * Each draft once, in the order named. A folder gives the drafts in it whose kind is known; those that lie among the sources only where
 * their name or front matter says that they are drafts.
 * @throws UsageError where one is not there or is no text
 */
export async function readDrafts(request: DraftRequest): Promise<readonly Draft[]> {
  const drafts = new Map<string, Draft>();
  for (const word of request.words) for (const draft of await draftsAt(word, request)) drafts.set(draft.uri, draft);
  return [...drafts.values()];
}

async function draftsAt(word: string, request: DraftRequest): Promise<readonly Draft[]> {
  if (word === '-') {
    const uri = pathToFileURL(resolve(request.stdinFilename)).href;
    return [await toDraft(uri, await request.readInput(), 'standard input')];
  }
  const path = resolve(word);
  const uri = pathToFileURL(path).href;
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new UsageError(`there is no draft "${word}"; check the path`);
  return found.isDirectory() ? draftsIn(uri, word, request.corpus) : [await readDraft(uri, word)];
}

async function draftsIn(folder: string, word: string, corpus: readonly string[]): Promise<readonly Draft[]> {
  const { files } = await nodeFiles.list(scopeOf([folder]));
  const isNamedAsDraft = matcher(DEFAULT_OPTIONS.drafts);
  const drafts: Draft[] = [];
  for (const { uri } of files) {
    if (!LANGUAGES.has(extensionOf(uri))) continue;
    const isAmongSources = nodeFiles.isInScope(uri, scopeOf(corpus));
    const draft = await readDraft(uri, word);
    if (!isAmongSources || isNamedAsDraft(pathIn(uri)) || isMarkedAsDraft(draft.text)) drafts.push(draft);
  }
  if (drafts.length === 0) {
    throw new UsageError(`there is no draft in "${word}" (${[...LANGUAGES.keys()].join(', ')}); name the files`);
  }
  return drafts;
}

function scopeOf(folders: readonly string[]) {
  return { roots: [], include: [], exclude: [], folders };
}

async function readDraft(uri: string, word: string): Promise<Draft> {
  const bytes = await readFile(toPath(uri) ?? uri).catch(() => undefined);
  if (!bytes) throw new UsageError(`"${word}" cannot be read; check its permissions`);
  return toDraft(uri, bytes, word);
}

async function toDraft(uri: string, bytes: Uint8Array, word: string): Promise<Draft> {
  const text = await decodeText(bytes);
  if (text === undefined)
    throw new UsageError(`"${word}" is not text; give the draft as Markdown, LaTeX or plain text`);
  return { uri, languageId: LANGUAGES.get(extensionOf(uri)) ?? 'plaintext', text };
}

function extensionOf(uri: string): string {
  return /\.([^./]+)$/.exec(uri)?.[1]?.toLowerCase() ?? '';
}

/** A path as globs of drafts are matched against: see `EngineOptions.drafts`. */
function pathIn(uri: string): string {
  return decodeURI(new URL(uri).pathname).slice(1);
}

/** The glob that matches this file alone. */
export function globOf(uri: string): string {
  return pathIn(uri).replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&');
}
