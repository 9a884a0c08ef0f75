/** What can be done with a work or a file of the Sources view. */
import {
  commands,
  Disposable,
  env,
  FileType,
  Position,
  Range,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Source } from '../../model/source';
import type { Evidence } from '../../model/verdict';
import { insertEvidence } from '../offers/insertEvidence';
import { fileName, shorten } from '../plainLabels';
import { openSourceOnline } from '../reader/openOnline';
import type { Reader } from '../reader/reader';
import { withoutLinks } from '../report';
import type { Services } from '../services';
import { addToList } from '../settings';
import type { Corpus } from './corpora';
import { exactGlob } from './exactGlob';
import type { SourceNode } from './sourceTree';

export function registerSourceCommands(services: Services): Disposable {
  const register = (command: string, doing: string, run: (node: SourceNode) => Promise<unknown>) =>
    commands.registerCommand(command, async (node: SourceNode | undefined) => {
      if (!node) return;
      try {
        await run(node);
      } catch (error) {
        services.report(doing, error);
      }
    });
  const withSource = (run: (source: Source, corpus: Corpus) => Promise<unknown>) => async (node: SourceNode) => {
    const corpus = node.kind === 'source' && corpusOf(node.corpusId, services);
    if (corpus && node.kind === 'source') await run(node.source, corpus);
  };
  return Disposable.from(
    register('citewright.openSource', 'open the source', (node) => openNode(node, services)),
    register(
      'citewright.citeSource',
      'cite the source',
      withSource(async (source, corpus) => {
        const editor = window.activeTextEditor;
        if (editor && services.drafts.isDraft(editor.document)) await citeSource(source, corpus, editor);
      }),
    ),
    register('citewright.copySourceCitation', 'copy the citation', withSource(copyCitation)),
    register('citewright.openSourceOnline', 'open the page', withSource(openSourceOnline)),
    register('citewright.correctMetadata', 'open the record', withSource(correctMetadata)),
    register('citewright.givePassword', 'open the file with that password', (node) => givePassword(node, services)),
    commands.registerCommand('citewright.forgetPasswords', () =>
      services.passwords.forget().catch((error) => services.report('forget the passwords', error)),
    ),
    register('citewright.leaveOut', 'leave the file out', (node) => leaveOut(node, services)),
  );
}

function corpusOf(id: string, { corpora }: Services): Corpus | undefined {
  return corpora.list().find((corpus) => corpus.id === id);
}

async function openNode(node: SourceNode, services: Services): Promise<void> {
  const corpus = 'corpusId' in node ? corpusOf(node.corpusId, services) : undefined;
  if (node.kind === 'source') await openSource(node.source, corpus, services.reader);
  else if (node.kind === 'copy') await openFile(node.uri, corpus, services.reader);
  else if (node.kind === 'unread') await openFile(node.file.uri, corpus, services.reader);
}

/** Opens the file that a work was read from, or the bibliography that names it, at the entry. */
export async function openSource(source: Source, corpus: Corpus | undefined, reader: Reader): Promise<void> {
  if (source.kind === 'record') await openEntry(source);
  else await openFile(source.uri, corpus, reader);
}

/** A file that is text in an editor, any other in the reader; what that cannot show, in whatever VS Code has for it. */
async function openFile(uri: string, corpus: Corpus | undefined, reader: Reader): Promise<void> {
  const isShown = corpus !== undefined && (await reader.showFile(uri, corpus));
  if (!isShown) await open(uri);
}

async function open(uri: string): Promise<void> {
  await commands.executeCommand('vscode.open', Uri.parse(uri));
}

async function openEntry({ uri, item }: Source): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const text = document.getText();
  const offset = [`{${item.id},`, `"${item.id}"`, item.id].map((key) => text.indexOf(key)).find((at) => at >= 0);
  const position = document.positionAt(offset ?? 0);
  await window.showTextDocument(document, { selection: new Range(position, position), preview: true });
}

/** Cites a whole work, without a page, in the sentence at each cursor. */
export async function citeSource(source: Source, corpus: Corpus, editor: TextEditor): Promise<void> {
  const citation = await corpus.engine.cite(source.id);
  if (!citation) return;
  const places = editor.selections.map(({ active }) => active);
  await window.showTextDocument(editor.document, editor.viewColumn);
  await insertEvidence(editor, places, 'citation', { evidence: wholeWork(source, citation), corpus });
}

/** A work as evidence without a passage: an insertion needs its name and citation alone. */
function wholeWork({ id, uri, item, origins }: Source, citation: string): Evidence {
  return {
    source: { id, uri, title: item.title ?? '' },
    text: '',
    position: { start: 0, end: 0 },
    stance: 'neutral',
    score: 1,
    citation,
    passageId: -1,
    wording: 'note',
    matches: [],
    origins,
  };
}

async function copyCitation({ id }: Source, { engine }: Corpus): Promise<void> {
  const citation = await engine.cite(id);
  if (!citation) return;
  await env.clipboard.writeText(citation);
  window.setStatusBarMessage('Citation copied', 3000);
}

/** The record beside the file, filled with what is known; it is on disk, and wins, once the writer saves it. */
async function correctMetadata(source: Source): Promise<void> {
  if (source.kind === 'record') return openEntry(source);
  const sidecar = Uri.parse(`${source.uri}.csl.json`);
  if (await exists(sidecar)) return open(sidecar.toString());
  const document = await workspace.openTextDocument(sidecar.with({ scheme: 'untitled' }));
  const editor = await window.showTextDocument(document);
  if (document.getText() !== '') return;
  await editor.edit((builder) => builder.insert(new Position(0, 0), `${JSON.stringify([source.item], null, 2)}\n`));
  editor.selection = new Selection(0, 0, 0, 0);
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );
}

async function givePassword(node: SourceNode, services: Services): Promise<void> {
  const uri = fileOf(node);
  const corpus = 'corpusId' in node ? corpusOf(node.corpusId, services) : undefined;
  if (uri && corpus) await services.passwords.ask(uri, corpus);
}

async function leaveOut(node: SourceNode, services: Services): Promise<void> {
  const uri = fileOf(node);
  const corpus = 'corpusId' in node ? corpusOf(node.corpusId, services) : undefined;
  if (!uri || !corpus || !workspace.isTrusted) return;
  const glob = exactGlob(relativePath(Uri.parse(uri), corpus, services));
  const undo = await addToList('corpus.exclude', glob, corpus.folder);
  const name = withoutLinks(shorten(fileName(uri), 80));
  const choice = await window.showInformationMessage(`${name} is left out of the sources.`, 'Undo');
  if (choice) await undo();
}

function fileOf(node: SourceNode): string | undefined {
  if (node.kind === 'source') return node.source.uri;
  if (node.kind === 'copy') return node.uri;
  return node.kind === 'unread' ? node.file.uri : undefined;
}

/** Patterns count from the root that a file lies below: the workspace folder, or one of the folders taken whole. */
function relativePath({ path }: Uri, { folder }: Corpus, { settings }: Services): string {
  const { folders } = settings.engineOptions(folder).scope;
  const roots = [...(folder ? [folder.uri.path] : []), ...folders.map((one) => Uri.parse(one).path)];
  const root = roots.find((one) => path.startsWith(`${one}/`));
  return root ? path.slice(root.length + 1) : (path.split('/').at(-1) ?? path);
}
