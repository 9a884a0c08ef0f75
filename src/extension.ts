/** Citewright in VS Code: builds what the features share, registers them, and starts reading once activation is over. */
import { Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { registerBibliography } from './editor/bibliography/bibliographyCommands';
import { registerRefreshOnSave } from './editor/bibliography/refreshOnSave';
import { registerStylePicker } from './editor/bibliography/stylePicker';
import { registerStyleProblems } from './editor/bibliography/styleProblems';
import { registerStyleStatus } from './editor/bibliography/styleStatus';
import { registerCheckDraft } from './editor/check/checkCommand';
import { registerCheckSchedule } from './editor/check/checkSchedule';
import { registerDiagnostics } from './editor/check/diagnostics';
import { createDocumentChecks } from './editor/check/documentChecks';
import { registerDraftSum } from './editor/check/draftSum';
import { registerDraftView } from './editor/check/draftView';
import { registerFixes } from './editor/check/fixes';
import { registerFixLinks } from './editor/check/fixLinks';
import { registerHover } from './editor/check/hover';
import { registerReportView } from './editor/check/reportView';
import { createShownDraft } from './editor/check/shownDraft';
import { createDrafts, registerDraftContext } from './editor/drafts';
import { registerBibliographyCheck } from './editor/keys/bibliographyCheck';
import { registerCitationHover } from './editor/keys/citationHover';
import { registerKeyCompletions } from './editor/keys/keyCompletions';
import { registerKeyFixes } from './editor/keys/keyFixes';
import { registerKeyNavigation } from './editor/keys/keyNavigation';
import { registerKeyRename } from './editor/keys/keyRename';
import { registerNewEntries } from './editor/keys/newEntries';
import { registerAddSource } from './editor/library/addSource';
import { registerPickFromZotero } from './editor/library/pickFromZotero';
import { createZoteroLibrary } from './editor/library/zoteroLibrary';
import { registerCite } from './editor/offers/citeCommand';
import { registerCompletions } from './editor/offers/completions';
import { registerEvidenceCommands } from './editor/offers/evidenceCommands';
import { registerInlineCompletions } from './editor/offers/inlineCompletions';
import { createReader } from './editor/reader/reader';
import { createReport } from './editor/report';
import type { Services } from './editor/services';
import { readSettings } from './editor/settings';
import { type Corpora, createCorpora } from './editor/sources/corpora';
import { registerDeclaredBibliographies } from './editor/sources/declaredBibliographies';
import { registerExtractedText } from './editor/sources/extractedText';
import { registerMatchCommands } from './editor/sources/matchCommands';
import { createPasswords } from './editor/sources/passwords';
import { registerReadingCommands } from './editor/sources/readingCommands';
import { registerSearch } from './editor/sources/searchCommand';
import { registerSetUpCommands, showSampleDraft } from './editor/sources/setUpCommands';
import { registerSourceCommands } from './editor/sources/sourceCommands';
import { registerSourcesView } from './editor/sources/sourcesView';
import { registerStatusBar } from './editor/statusBar';
import { startWorkerEngines } from './worker/workerEngine';

let running: Corpora | undefined;

export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Citewright', { log: true });
  const report = createReport(log);
  const settings = readSettings();
  const drafts = createDrafts(settings);
  const startEngines = () =>
    startWorkerEngines({
      workerFile: context.asAbsolutePath('dist/worker.js'),
      readerFile: context.asAbsolutePath('dist/reader.js'),
      storageFolder: Uri.joinPath(context.globalStorageUri, 'indexes').fsPath,
      log: (line) => log.info(line),
      onDidRestart: (reason) => report('keep its index running', new Error(`It was started again (${reason}).`)),
    });
  const library = createZoteroLibrary({ storage: context.globalStorageUri, log });
  running = createCorpora({ settings, library, log, report, startEngines });
  const checks = createDocumentChecks({ corpora: running, drafts, report });
  const shownDraft = createShownDraft(drafts, settings);
  const { extensionUri } = context;
  const passwords = createPasswords({ secrets: context.secrets, corpora: running, report });
  const reader = createReader({ extensionUri, corpora: running, shownDraft, passwords, report });
  const shared = { settings, corpora: running, library, drafts, checks, shownDraft, passwords, reader };
  const services: Services = { ...shared, log, report };

  context.subscriptions.push(
    log,
    settings,
    library,
    checks,
    shownDraft,
    passwords,
    reader,
    registerDraftContext(drafts, settings),
    registerCompletions(services),
    registerInlineCompletions(services),
    registerKeyCompletions(services),
    registerHover(services),
    registerCitationHover(services),
    registerKeyNavigation(services),
    registerKeyRename(services),
    registerKeyFixes(services),
    registerNewEntries(services),
    registerAddSource(services, context),
    registerPickFromZotero(services),
    registerBibliographyCheck(services),
    registerCheckSchedule(services),
    registerDiagnostics(services),
    registerFixes(services),
    registerFixLinks(services),
    registerCheckDraft(services),
    registerSearch(services),
    registerCite(services),
    registerEvidenceCommands(services),
    registerExtractedText(services),
    registerSourcesView(services),
    registerSourceCommands(services),
    registerReadingCommands(services),
    registerMatchCommands(services),
    registerDeclaredBibliographies(services),
    registerSetUpCommands(services, context),
    registerStatusBar(services),
    registerDraftView(services, context.workspaceState),
    registerDraftSum(services),
    registerBibliography(services, context.workspaceState),
    registerRefreshOnSave(services, context.workspaceState),
    registerStylePicker(services),
    registerStyleStatus(services),
    registerStyleProblems(services),
    registerReportView(services, String(context.extension.packageJSON.version)),
    startWithFirstDraft(services),
  );
  showSampleDraft().catch((error) => report('show the draft of the sample', error));
}

export async function deactivate(): Promise<void> {
  await running?.dispose();
  running = undefined;
}

/** Reading starts when a document in a language of drafts is open, but never within activation. */
function startWithFirstDraft({ corpora, settings }: Services): Disposable {
  const startIfNeeded = () => {
    const languages = settings.languages();
    if (workspace.textDocuments.some(({ languageId }) => languages.includes(languageId))) corpora.start();
  };
  const timer = setTimeout(startIfNeeded, 0);
  return Disposable.from(
    new Disposable(() => clearTimeout(timer)),
    workspace.onDidOpenTextDocument(startIfNeeded),
    settings.onDidChange(startIfNeeded),
  );
}
