/** Adds a work by its DOI, arXiv id or ISBN to the bibliography of the draft, or a page of the web to the sources, and asks before it asks anybody. */
import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  FileType,
  InputBoxValidationSeverity,
  ProgressLocation,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Identifier } from '../../library/lookup/identifiers';
import type { Registries, WorkIdentifier } from '../../library/lookup/lookUp';
import type { FetchedPage } from '../../library/lookup/page';
import type { Source } from '../../model/source';
import { isAbort, toDraft, toRange } from '../convert';
import { addEntry } from '../keys/newEntries';
import { fileName } from '../plainLabels';
import { withoutLinks } from '../report';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { allowsPrivateAddresses, webFetch } from './librarySettings';

/** What the command may be given in the place of asking for it. */
export interface AddSourceRequest {
  readonly identifier?: string;
  /** Registries other than those of the public. */
  readonly registries?: Registries;
}

/** The hosts that the writer said may be asked. */
const AGREED = 'citewright.addSource.agreed';

export function registerAddSource(services: Services, { globalState }: ExtensionContext): Disposable {
  return commands.registerCommand('citewright.addSource', async (asked?: AddSourceRequest) => {
    if (!workspace.isTrusted) return;
    try {
      const registries = asked?.registries ?? (await import('../../library/library')).REGISTRIES;
      const identifier = await identifierFrom(asked?.identifier, registries);
      if (!identifier || !(await isAgreed(identifier, registries, globalState))) return;
      const target = targetOf(services);
      if (identifier.kind === 'page') await addPage(identifier.url, target, services);
      else await addWork(identifier, registries, target, services);
    } catch (error) {
      if (isAbort(error)) return;
      const reason = error instanceof Error ? error.message : String(error);
      services.log.warn(`Add Source: ${reason}`);
      void window.showWarningMessage(withoutLinks(reason));
    }
  });
}

interface Target {
  readonly corpus: Corpus;
  /** The draft in front, or the last one. */
  readonly document?: TextDocument;
}

function targetOf({ corpora, shownDraft }: Services): Target {
  const document = shownDraft.document();
  const corpus = (document && corpora.corpusFor(document)) ?? corpora.list()[0];
  if (!corpus) throw new Error('Open a folder first: sources are added to it.');
  return { corpus, ...(document ? { document } : {}) };
}

async function identifierFrom(given: string | undefined, registries: Registries): Promise<Identifier | undefined> {
  const pasted = given ?? (await askForIdentifier(registries));
  if (pasted === undefined) return undefined;
  const { recogniseIdentifier } = await import('../../library/library');
  const found = recogniseIdentifier(pasted);
  if (found.kind === 'none') throw new Error(found.reason);
  return found;
}

/** What is in the clipboard is offered where it names a work. While the writer types, it is said who would be asked. */
async function askForIdentifier(registries: Registries): Promise<string | undefined> {
  const { hostAsked, nameOf, recogniseIdentifier } = await import('../../library/library');
  const copied = (await env.clipboard.readText()).slice(0, 3000).trim();
  const isNamed = recogniseIdentifier(copied).kind !== 'none';
  return window.showInputBox({
    title: 'Add Source',
    prompt: 'A DOI, an arXiv id, an ISBN, or the address of a page',
    placeHolder: '10.1000/182 · 2301.01234 · 978-0-306-40615-7 · https://…',
    ...(isNamed ? { value: copied } : {}),
    validateInput: (text) => {
      const found = recogniseIdentifier(text);
      if (text.trim() === '') return undefined;
      if (found.kind === 'none') return { message: found.reason, severity: InputBoxValidationSeverity.Error };
      const host = hostAsked(found, registries);
      return { message: `${nameOf(found)}: asks ${host}`, severity: InputBoxValidationSeverity.Info };
    },
  });
}

/** The first time, for each host; this machine is asked without. */
async function isAgreed(
  identifier: Identifier,
  registries: Registries,
  state: ExtensionContext['globalState'],
): Promise<boolean> {
  const { hostAsked, isLoopbackHost, nameOf } = await import('../../library/library');
  const host = hostAsked(identifier, registries);
  const agreed = state.get<readonly string[]>(AGREED, []);
  if (agreed.includes(host) || isLoopbackHost(new URL(`http://${host}`).hostname)) return true;
  const detail =
    identifier.kind === 'page'
      ? 'The page is fetched from there and kept among your sources. Nothing else is sent.'
      : `${host} is told the ${nameOf(identifier)}, and where it says so, the registry that it leads to. Nothing else is sent.`;
  const ask = `Ask ${host}`;
  const choice = await window.showInformationMessage(`May Citewright ask ${host}?`, { modal: true, detail }, ask);
  if (choice !== ask) return false;
  await state.update(AGREED, [...agreed, host]);
  return true;
}

function withProgress<T>(title: string, run: (signal: AbortSignal) => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    return run(stop.signal);
  });
}

async function addWork(
  identifier: WorkIdentifier,
  registries: Registries,
  { corpus, document }: Target,
  services: Services,
): Promise<void> {
  if (!document) throw new Error('Open the draft that is to cite it: the entry goes into its bibliography.');
  const { lookUp, nameOf } = await import('../../library/library');
  const known = await findKnown(identifier, corpus);
  if (known?.entry || known?.kind === 'record') return offerToCite(known.item.id, 'is there already', document, corpus);
  const fields = await withProgress(`Asking for ${withoutLinks(nameOf(identifier))}`, (signal) =>
    lookUp(identifier, { fetch: webFetch, registries, signal }),
  );
  const key = await addEntry({ document, corpus, fields }, services);
  if (key !== undefined) await offerToCite(key, 'is added', document, corpus);
}

/** A work that an identifier names is not asked for again. */
async function findKnown(identifier: WorkIdentifier, { engine }: Corpus): Promise<Source | undefined> {
  const { sources } = await engine.sources();
  const plain = (text: unknown) => String(text ?? '').toLowerCase();
  return sources.find(({ item }) => {
    if (identifier.kind === 'doi') return plain(item.DOI) === plain(identifier.doi);
    if (identifier.kind === 'isbn') return plain(item.ISBN).replace(/[^\dx]/g, '') === identifier.isbn;
    return (
      plain(item.number).endsWith(plain(identifier.id)) || plain(item.DOI).endsWith(`arxiv.${plain(identifier.id)}`)
    );
  });
}

async function addPage(url: string, { corpus, document }: Target, services: Services): Promise<void> {
  const { fetchPage } = await import('../../library/library');
  const folder = await folderFor(corpus, services);
  const page = await withProgress(`Fetching ${withoutLinks(new URL(url).host)}`, (signal) =>
    fetchPage(url, { fetch: webFetch, allowsPrivate: allowsPrivateAddresses(), signal }),
  );
  const uri = await keep(page, folder);
  await corpus.engine.refresh([uri.toString()]);
  const source = (await corpus.engine.sources()).sources.find(({ copies }) =>
    copies.some((copy) => Uri.parse(copy).toString() === uri.toString()),
  );
  const key =
    document && source && !source.entry
      ? await addEntry({ document, corpus, sourceId: source.id }, services)
      : undefined;
  if (document && key !== undefined) return offerToCite(key, 'is added', document, corpus);
  const open = 'Open';
  const choice = await window.showInformationMessage(
    `${withoutLinks(fileName(uri.toString()))} is among your sources.`,
    open,
  );
  if (choice === open) await commands.executeCommand('vscode.open', uri);
}

/** The first folder of sources that is there; else the first that would be looked into. */
async function folderFor({ folder }: Corpus, { settings }: Services): Promise<Uri> {
  if (!folder) throw new Error('Open a folder first: the page is kept in it.');
  const { include } = settings.engineOptions(folder).scope;
  const names = include.flatMap((glob) => /^([^*?[\]{}!]+?)\/\*\*(?:\/\*)?$/.exec(glob)?.[1] ?? []);
  if (include.includes('**') || include.includes('**/*')) names.push('sources');
  for (const name of names) if (await isFolder(Uri.joinPath(folder.uri, name))) return Uri.joinPath(folder.uri, name);
  if (!names[0])
    throw new Error('No folder of sources is set: add one to citewright.corpus.include, such as sources/**.');
  return Uri.joinPath(folder.uri, names.includes('sources') ? 'sources' : names[0]);
}

async function isFolder(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.Directory) !== 0,
    () => false,
  );
}

/** As a file of its own: what is there stays, and undo takes it away again. */
async function keep({ name, bytes }: FetchedPage, folder: Uri): Promise<Uri> {
  const dot = name.lastIndexOf('.');
  let uri = Uri.joinPath(folder, name);
  for (let number = 2; await exists(uri); number++) {
    uri = Uri.joinPath(folder, `${name.slice(0, dot)} ${number}${name.slice(dot)}`);
  }
  const change = new WorkspaceEdit();
  change.createFile(uri, { contents: bytes, overwrite: false, ignoreIfExists: false });
  if (!(await workspace.applyEdit(change)))
    throw new Error(`${name} could not be written: look whether the folder may be.`);
  return uri;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function offerToCite(key: string, what: string, document: TextDocument, { engine }: Corpus): Promise<void> {
  const cite = 'Cite It';
  if ((await window.showInformationMessage(`“${withoutLinks(key)}” ${what}.`, cite)) !== cite) return;
  const editor = await window.showTextDocument(document);
  const offset = document.offsetAt(editor.selection.active);
  const { edits } = await engine.insertCitation(toDraft(document), offset, { items: [{ id: key }] });
  const change = new WorkspaceEdit();
  for (const { position, newText } of edits) change.replace(document.uri, toRange(document, position), newText);
  await workspace.applyEdit(change);
}
