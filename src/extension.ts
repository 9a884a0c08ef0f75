/** Citewright in VS Code: builds what the features share, registers them, and starts reading once activation is over. */
import { Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { registerBibliography } from './editor/bibliography/bibliographyCommands';
import { registerRefreshOnSave } from './editor/bibliography/refreshOnSave';
import { registerStylePicker } from './editor/bibliography/stylePicker';
import { registerStyleStatus } from './editor/bibliography/styleStatus';
import { registerCheckDraft } from './editor/checkCommand';
import { registerCheckSchedule } from './editor/checkSchedule';
import { registerCite } from './editor/citeCommand';
import { registerCompletions } from './editor/completions';
import { type Corpora, createCorpora } from './editor/corpora';
import { registerDeclaredBibliographies } from './editor/declaredBibliographies';
import { registerDiagnostics } from './editor/diagnostics';
import { createDocumentChecks } from './editor/documentChecks';
import { registerDraftSum } from './editor/draftSum';
import { createDrafts, registerDraftContext } from './editor/drafts';
import { registerDraftView } from './editor/draftView';
import { registerEvidenceCommands } from './editor/evidenceCommands';
import { registerExtractedText } from './editor/extractedText';
import { registerFixes } from './editor/fixes';
import { registerFixLinks } from './editor/fixLinks';
import { registerHover } from './editor/hover';
import { registerInlineCompletions } from './editor/inlineCompletions';
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
import { registerMatchCommands } from './editor/matchCommands';
import { createPasswords } from './editor/passwords';
import { createReader } from './editor/reader/reader';
import { registerReadingCommands } from './editor/readingCommands';
import { createReport } from './editor/report';
import { registerReportView } from './editor/reportView';
import { registerSearch } from './editor/searchCommand';
import type { Services } from './editor/services';
import { readSettings } from './editor/settings';
import { registerSetUpCommands, showSampleDraft } from './editor/setUpCommands';
import { createShownDraft } from './editor/shownDraft';
import { registerSourceCommands } from './editor/sourceCommands';
import { registerSourcesView } from './editor/sourcesView';
import { registerStatusBar } from './editor/statusBar';
import { registerStyleProblems } from './editor/styleProblems';
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
