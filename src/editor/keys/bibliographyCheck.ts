/** On request: keys given twice, works named twice, and entries that no draft cites, marked in the bibliographies. */
import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  commands,
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  Disposable,
  Location,
  languages,
  ProgressLocation,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { EntryPlace, EntryProblem, FoundKey } from '../../engine/keys/keyEngine';
import { DIAGNOSTIC_SOURCE } from '../check/diagnostics';
import { toDraft, toRange } from '../convert';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { BIBLIOGRAPHY_SELECTOR, draftsThat, open } from './keyFiles';

const CITES = /@|cite/i;
const CITES_ALL = /\\nocite\s{0,3}\{\s{0,3}\*|@\*/;
/** After a change the marks follow the keys. */
const FOLLOW_MS = 300;

export function registerBibliographyCheck(services: Services): Disposable {
  const collection = languages.createDiagnosticCollection('citewright-bibliographies');
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const reported = (doing: string, run: () => Promise<unknown>) =>
    run().catch((error) => services.report(doing, error));
  const follow = (document: TextDocument) => {
    if (!collection.has(document.uri)) return;
    clearTimeout(timers.get(document));
    const update = () => reported('follow the entries', () => followKeys(document, collection, services));
    timers.set(document, setTimeout(update, FOLLOW_MS));
  };
  const provider = {
    provideCodeActions: (document: TextDocument, _range: Range, context: CodeActionContext) =>
      actionsFor(document, context, collection.get(document.uri) ?? [], services),
  };
  const metadata = { providedCodeActionKinds: [CodeActionKind.QuickFix] };
  return Disposable.from(
    collection,
    commands.registerCommand('citewright.checkBibliographies', () =>
      reported('check the bibliographies', () => checkAll(collection, services)),
    ),
    languages.registerCodeActionsProvider(BIBLIOGRAPHY_SELECTOR, provider, metadata),
    workspace.onDidChangeTextDocument(({ document }) => follow(document)),
    new Disposable(() => timers.forEach(clearTimeout)),
  );
}

type Marks = ReturnType<typeof languages.createDiagnosticCollection>;

async function checkAll(collection: Marks, services: Services): Promise<void> {
  const title = 'Checking bibliographies';
  const problems = await window.withProgress({ location: ProgressLocation.Window, title }, () =>
    findProblems(services),
  );
  collection.clear();
  for (const [uri, marks] of problems) collection.set(Uri.parse(uri), marks);
  const all = [...problems.values()].flat();
  if (all.length === 0) {
    void window.showInformationMessage('No entry stands twice in the bibliographies, and every one is cited.');
    return;
  }
  const unused = all.filter(({ code }) => code === 'unused-entry').length;
  const counts = [`${unused} unused`, `${all.length - unused} duplicate`].join(', ');
  await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(`Entries of the bibliographies: ${counts}. The Problems view lists them.`);
}

async function findProblems(services: Services): Promise<ReadonlyMap<string, Diagnostic[]>> {
  const drafts = await draftsThat((text) => CITES.test(text), services);
  const marks = new Map<string, Diagnostic[]>();
  for (const corpus of services.corpora.list()) {
    const problems = await corpus.engine.checkBibliographies(await citedIn(drafts, corpus));
    for (const uri of new Set(problems.map(({ entry }) => entry.uri))) {
      const document = await open(uri);
      if (!document) continue;
      const keys = await corpus.engine.findKeys(toDraft(document));
      const ofFile = problems.filter(({ entry }) => entry.uri === uri);
      const found = await Promise.all(ofFile.map((problem) => toDiagnostic(problem, document, keys)));
      marks.set(
        uri,
        found.filter((mark) => mark !== undefined),
      );
    }
  }
  return marks;
}

/** All keys that the drafts cite; `*` where one of them cites all there are. */
async function citedIn(drafts: readonly TextDocument[], { engine }: Corpus): Promise<readonly string[]> {
  const cited = new Set<string>();
  for (const document of drafts) {
    if (CITES_ALL.test(document.getText())) cited.add('*');
    for (const { key } of await engine.findKeys(toDraft(document))) cited.add(key);
  }
  return [...cited];
}

const SEVERITIES: Readonly<Record<EntryProblem['code'], DiagnosticSeverity>> = {
  'duplicate-key': DiagnosticSeverity.Warning,
  'duplicate-entry': DiagnosticSeverity.Warning,
  'unused-entry': DiagnosticSeverity.Information,
};

/** Undefined where the entry is gone from the file as it is now, whose keys these are. */
async function toDiagnostic(
  { code, message, entry, other }: EntryProblem,
  document: TextDocument,
  keys: readonly FoundKey[],
): Promise<Diagnostic | undefined> {
  // The second of two entries with one key goes by another.
  const found = keys.find(({ key }) => key === entry.key)?.position;
  const mark = found ?? (code === 'duplicate-key' ? markOf(entry) : undefined);
  if (!mark) return undefined;
  const diagnostic = new Diagnostic(toRange(document, mark), message, SEVERITIES[code]);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = code;
  if (code === 'unused-entry') diagnostic.tags = [DiagnosticTag.Unnecessary];
  const otherDocument = other && (await open(other.uri));
  if (other && otherDocument) {
    const otherPlace = new Location(otherDocument.uri, toRange(otherDocument, markOf(other)));
    diagnostic.relatedInformation = [new DiagnosticRelatedInformation(otherPlace, 'The other entry')];
  }
  keyOf.set(diagnostic, entry.key);
  return diagnostic;
}

/** The key that a mark stands at, by which it is found again. */
const keyOf = new WeakMap<Diagnostic, string>();

function markOf({ keyPosition, position }: EntryPlace) {
  return keyPosition ?? { start: position.start, end: position.start + 1 };
}

/** Marks move with their keys, and go with them. */
async function followKeys(document: TextDocument, collection: Marks, { corpora }: Services): Promise<void> {
  const engine = corpora.corpusFor(document)?.engine;
  const marks = collection.get(document.uri);
  if (!engine || !marks) return;
  const { version } = document;
  const keys = await engine.findKeys(toDraft(document));
  if (document.version !== version) return;
  const ranges = new Map(keys.map(({ key, position }) => [key, toRange(document, position)]));
  const kept = marks.flatMap((mark) => {
    const key = keyOf.get(mark);
    const range = key === undefined ? undefined : ranges.get(key);
    if (!key || !range) return [];
    const moved = Object.assign(new Diagnostic(range, mark.message, mark.severity), { ...mark, range });
    keyOf.set(moved, key);
    return [moved];
  });
  collection.set(document.uri, kept);
}

async function actionsFor(
  document: TextDocument,
  { diagnostics }: CodeActionContext,
  marks: readonly Diagnostic[],
  { corpora }: Services,
): Promise<CodeAction[]> {
  const engine = corpora.corpusFor(document)?.engine;
  // Diagnostics come back as copies.
  const meant = marks.filter((mark) =>
    diagnostics.some(({ code, range }) => code === mark.code && range.isEqual(mark.range)),
  );
  if (!engine || meant.length === 0) return [];
  const remove = async (title: string, of: readonly Diagnostic[]) => {
    const keys = of.flatMap((mark) => keyOf.get(mark) ?? []);
    const edits = await engine.removeEntries(toDraft(document), keys);
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [...meant];
    action.edit = new WorkspaceEdit();
    // Nothing is taken out that the writer has not looked at.
    const confirmation = { needsConfirmation: true, label: title };
    for (const { position, newText } of edits)
      action.edit.replace(document.uri, toRange(document, position), newText, confirmation);
    return edits.length > 0 ? [action] : [];
  };
  const each = meant.map((mark) => remove(`Remove the entry “${keyOf.get(mark)}”…`, [mark]));
  const unused = marks.filter(({ code }) => code === 'unused-entry');
  const isUnused = meant.some(({ code }) => code === 'unused-entry');
  const all =
    isUnused && unused.length > 1 ? [remove(`Remove all ${unused.length} unused entries of this file…`, unused)] : [];
  return (await Promise.all([...each, ...all])).flat();
}
