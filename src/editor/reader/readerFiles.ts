/** What the reader's page is given: the file it shows, the bytes of a PDF piece by piece, and the extension's own fonts and decoders. */
import { Uri, workspace } from 'vscode';
import type { PassageTarget } from '../../engine/engine';
import type { Landmark } from '../../model/source';
import type { Evidence } from '../../model/verdict';
import type { ResourceKind, ShownFile, ShownPassage, ShownPdf } from '../../view/protocol';
import { fileName } from '../plainLabels';
import type { Corpus } from '../sources/corpora';

export function isPdf(uri: string, mediaType?: string): boolean {
  return mediaType === 'application/pdf' || /\.pdf$/i.test(Uri.parse(uri).path);
}

/** Undefined for a file that is neither among the sources nor a PDF. */
export async function shownFile(uri: string, { engine, id }: Corpus): Promise<ShownFile | undefined> {
  const source = await engine.sourceText(uri);
  const common = { uri, corpusId: id, title: source?.title ?? fileName(uri) };
  if (isPdf(uri, source?.mediaType)) {
    const { size } = await workspace.fs.stat(Uri.parse(uri));
    const body: ShownPdf = { kind: 'pdf', byteLength: size, pageNames: pageNames(source?.landmarks ?? []) };
    return { ...common, body };
  }
  return source && { ...common, body: { kind: 'text', text: source.text, landmarks: source.landmarks } };
}

function pageNames(landmarks: readonly Landmark[]): readonly (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (const { label, locator, pageIndex } of landmarks) {
    if (label === 'page' && pageIndex !== undefined && pageIndex < MOST_PAGES) names[pageIndex] = locator;
  }
  return Array.from(names);
}

/** An index that is larger is none. */
const MOST_PAGES = 100_000;

export function shownPassage({ citation }: Evidence, target: PassageTarget): ShownPassage {
  const { quote, text, segments, pageIndex } = target;
  return {
    quote: { ...quote, exact: text },
    segments,
    citation,
    ...(pageIndex === undefined ? {} : { pageIndex }),
  };
}

/** The bytes of one file at a time, held while they are asked for. */
export interface FileBytes {
  read(uri: string, start: number, end: number): Promise<Uint8Array | undefined>;
  forget(): void;
}

export function createFileBytes(): FileBytes {
  let held: { readonly uri: string; readonly bytes: Thenable<Uint8Array> } | undefined;
  return {
    async read(uri, start, end) {
      if (held?.uri !== uri) held = { uri, bytes: workspace.fs.readFile(Uri.parse(uri)) };
      const asked = held;
      try {
        // A copy, and no `Buffer` of Node's, which would not travel as bytes.
        return new Uint8Array((await asked.bytes).subarray(start, end));
      } catch {
        if (held === asked) held = undefined;
        return undefined;
      }
    },
    forget() {
      held = undefined;
    },
  };
}

const FOLDERS: Readonly<Record<ResourceKind, readonly string[]>> = {
  worker: ['dist'],
  cMapUrl: ['dist', 'cmaps'],
  standardFontDataUrl: ['dist', 'pdfjs', 'standard_fonts'],
  wasmUrl: ['dist', 'pdfjs', 'wasm'],
};

/** Names come from PDFs: none may lead out of the folder. */
const RESOURCE_NAME = /^[\w-]+\.(?:bcmap|pfb|ttf|wasm|js)$/;

export async function readResource(
  extensionUri: Uri,
  kind: ResourceKind,
  name: string,
): Promise<Uint8Array | undefined> {
  const folder = FOLDERS[kind];
  if (!folder || !RESOURCE_NAME.test(name)) return undefined;
  try {
    return new Uint8Array(await workspace.fs.readFile(Uri.joinPath(extensionUri, ...folder, name)));
  } catch {
    return undefined;
  }
}
