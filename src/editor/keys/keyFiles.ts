/** The files that citation keys stand in: drafts and bibliographies, open ones as they are in the editor, others as they are on disk. */
import {
  type CancellationToken,
  type DocumentSelector,
  type Position,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { EntryPlace, FoundKey } from '../../engine/keys/keyEngine';
import { toDraft } from '../convert';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';

/** Bibliographies by their names: the languages that they are opened in differ with the extensions installed. */
export const BIBLIOGRAPHY_SELECTOR: DocumentSelector = [
  { scheme: 'file', pattern: '**/*.{bib,bibtex,biblatex,ris,json,yaml,yml}' },
  { scheme: 'vscode-remote', pattern: '**/*.{bib,bibtex,biblatex,ris,json,yaml,yml}' },
];

const DRAFTS = '**/*.{md,markdown,qmd,rmd,Rmd,tex,ltx,latex,typ,org,rst,adoc,asciidoc}';
const NOT_DRAFTS = '**/{node_modules,.git}/**';
/** A folder with more is no folder of drafts. */
const MOST_FILES = 5000;

/** A key under a cursor, with the corpus that knows it. */
export interface KeyAtCursor {
  readonly corpus: Corpus;
  readonly found: FoundKey;
}

/** The key at a place of a draft or a bibliography. */
export async function keyAt(
  document: TextDocument,
  position: Position,
  services: Services,
): Promise<KeyAtCursor | undefined> {
  const corpus = services.corpora.corpusFor(document);
  if (!corpus || (!isBibliography(document.uri) && !services.drafts.isDraft(document))) return undefined;
  const offset = document.offsetAt(position);
  const keys = await corpus.engine.findKeys(toDraft(document));
  const found = keys.find((key) => key.position.start <= offset && offset <= key.position.end);
  return found && { corpus, found };
}

export function isBibliography({ path }: Uri): boolean {
  return /\.(?:bib|bibtex|biblatex|ris|json|ya?ml)$/i.test(path);
}

/** The drafts that hold some words, and the bibliographies that have entries with a key. */
export async function filesWithKey(
  key: string,
  corpus: Corpus,
  services: Services,
  token?: CancellationToken,
): Promise<readonly TextDocument[]> {
  const drafts = await draftsThat((text) => text.includes(key), services, token);
  const entries = await corpus.engine.findEntries(key);
  const bibliographies = await Promise.all([...new Set(entries.map(({ uri }) => uri))].map(open));
  const edited = workspace.textDocuments.filter(
    (document) => isBibliography(document.uri) && document.isDirty && document.getText().includes(key),
  );
  return [...new Set([...drafts, ...bibliographies, ...edited])].filter((document) => document !== undefined);
}

/** The drafts of the workspace, open or not, whose text may be of interest. */
export async function draftsThat(
  areWanted: (text: string) => boolean,
  { drafts }: Services,
  token?: CancellationToken,
): Promise<readonly TextDocument[]> {
  const found = await workspace.findFiles(DRAFTS, NOT_DRAFTS, MOST_FILES, token);
  const isOpen = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
  const closed = found.filter((uri) => !isOpen.has(uri.toString()));
  const opened: TextDocument[] = [];
  for (const uri of closed) {
    if (token?.isCancellationRequested) break;
    const document = areWanted(await textOf(uri)) ? await open(uri.toString()) : undefined;
    if (document) opened.push(document);
  }
  const shown = workspace.textDocuments.filter((document) => areWanted(document.getText()));
  return [...new Set([...shown, ...opened])].filter((document) => drafts.isDraft(document));
}

/** Read without opening it, so that only those wanted are opened. */
async function textOf(uri: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/** Undefined where it is gone, or no text. */
export async function open(uri: string): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(Uri.parse(uri));
  } catch {
    return undefined;
  }
}

/** Where the key of an entry stands in its file as it is now, saved or not; else where the entry begins. */
export async function entryRange(entry: EntryPlace, corpus: Corpus) {
  const document = await open(entry.uri);
  if (!document) return undefined;
  const keys = await corpus.engine.findKeys(toDraft(document));
  const found = keys.find(({ key, role }) => role === 'entry' && key === entry.key);
  return { document, position: found?.position ?? { start: entry.position.start, end: entry.position.start } };
}
