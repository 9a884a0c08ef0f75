/** Tells the engine what open drafts declare, keeps it told as the files change, and marks bibliographies that are not there. */
import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { DeclaredBibliography } from '../../model/declarations';
import { toDraft, toRange } from '../convert';
import { fileName } from '../plainLabels';
import type { Services } from '../services';

/** How long nothing must be typed before a draft is looked at again. */
const QUIET_MS = 600;

export function registerDeclaredBibliographies({ corpora, drafts, report }: Services): Disposable {
  const missing = languages.createDiagnosticCollection('citewright-bibliographies');
  const timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const watchers = new Map<string, Disposable>();

  const watch = (uri: string, document: TextDocument) => {
    if (watchers.has(uri) || !uri.startsWith('file:')) return;
    const file = Uri.parse(uri);
    const name = file.path.split('/').at(-1) ?? '';
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(file, '..'), name.replace(/[[\]{}*?]/g, '[$&]')),
    );
    const changed = () => {
      corpora
        .corpusFor(document)
        ?.engine.refresh([uri])
        .catch((error) => report('read a bibliography that changed', error));
      lookAtAll();
    };
    watchers.set(
      uri,
      Disposable.from(
        watcher,
        watcher.onDidCreate(changed),
        watcher.onDidChange(changed),
        watcher.onDidDelete(changed),
      ),
    );
  };
  const look = async (document: TextDocument) => {
    if (document.isClosed || !corpora.isStarted() || !drafts.isDraft(document)) return;
    const { version } = document;
    const context = await corpora.corpusFor(document)?.engine.context(toDraft(document));
    if (!context || document.isClosed || document.version !== version) return;
    for (const { uri, declaredIn } of context.bibliographies) for (const one of [uri, declaredIn]) watch(one, document);
    missing.set(
      document.uri,
      context.bibliographies.filter(({ isFound }) => !isFound).flatMap((one) => toDiagnostic(one, document)),
    );
  };
  const lookSoon = (document: TextDocument, afterMs = QUIET_MS) => {
    clearTimeout(timers.get(document));
    timers.set(
      document,
      setTimeout(() => {
        timers.delete(document);
        look(document).catch((error) => report('look for the bibliographies of the draft', error));
      }, afterMs),
    );
  };
  const lookAtAll = () => {
    for (const { document } of window.visibleTextEditors) lookSoon(document);
  };
  lookAtAll();
  return Disposable.from(
    missing,
    window.onDidChangeVisibleTextEditors(lookAtAll),
    corpora.onDidChangeList(lookAtAll),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (window.visibleTextEditors.some((editor) => editor.document === document)) lookSoon(document);
    }),
    workspace.onDidSaveTextDocument(lookAtAll),
    workspace.onDidCloseTextDocument((document) => missing.delete(document.uri)),
    new Disposable(() => {
      for (const timer of timers.values()) clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.dispose();
    }),
  );
}

/** At the name, where the draft itself declares it; what another file declares is listed in the Sources view alone. */
function toDiagnostic({ uri, declaredIn }: DeclaredBibliography, document: TextDocument): Diagnostic[] {
  const name = fileName(uri);
  const text = document.getText();
  const start = [name, name.replace(/\.bib$/i, '')].map((one) => text.indexOf(one)).find((at) => at >= 0);
  if (start === undefined || Uri.parse(declaredIn).toString() !== document.uri.toString()) return [];
  const length = text.startsWith(name, start) ? name.length : name.length - '.bib'.length;
  const diagnostic = new Diagnostic(
    toRange(document, { start, end: start + length }),
    `There is no bibliography ${Uri.parse(uri).fsPath}: mend the path, or put the file in its place.`,
    DiagnosticSeverity.Information,
  );
  diagnostic.source = 'citewright';
  diagnostic.code = 'bibliography-not-found';
  return [diagnostic];
}
