/** The report of the draft in front, as a page of its own: it runs no scripts and loads nothing. */
import {
  ColorThemeKind,
  commands,
  Disposable,
  ProgressLocation,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { toDraft } from '../convert';
import { fileName } from '../plainLabels';
import type { Services } from '../services';

interface Shown {
  readonly panel: WebviewPanel;
  readonly document: TextDocument;
  readonly html: string;
}

/** @param version of Citewright, for the head of the report */
export function registerReportView(services: Services, version: string): Disposable {
  const { shownDraft, report } = services;
  let shown: Shown | undefined;
  const show = async () => {
    const document = shownDraft.document();
    const html = document && (await makeReport(document, version, services));
    if (!document || html === undefined) return;
    const panel = shown?.panel ?? openPanel(() => forget());
    shown = { panel, document, html };
    panel.title = `Report: ${fileName(document.uri.path)}`;
    panel.webview.html = inTheme(html);
    panel.reveal(undefined, false);
    await commands.executeCommand('setContext', 'citewright.hasReport', true);
  };
  const forget = () => {
    shown = undefined;
    void commands.executeCommand('setContext', 'citewright.hasReport', false);
  };
  const register = (command: string, doing: string, run: () => Promise<void>) =>
    commands.registerCommand(command, () => run().catch((error) => report(doing, error)));
  return Disposable.from(
    register('citewright.showReport', 'make the report', show),
    register('citewright.saveReport', 'save the report', async () => shown && save(shown)),
    window.onDidChangeActiveColorTheme(() => {
      if (shown) shown.panel.webview.html = inTheme(shown.html);
    }),
    new Disposable(() => shown?.panel.dispose()),
  );
}

async function makeReport(document: TextDocument, version: string, { corpora }: Services): Promise<string | undefined> {
  const engine = corpora.corpusFor(document)?.engine;
  const folder = workspace.getWorkspaceFolder(document.uri);
  const options = { version, ...(folder ? { base: `${folder.uri}/` } : {}) };
  return window.withProgress({ location: ProgressLocation.Window, title: 'Making the report' }, async () =>
    engine?.report(toDraft(document), options),
  );
}

/** A page follows the system, light or dark; in the window it follows the window. */
function inTheme(html: string): string {
  const { kind } = window.activeColorTheme;
  const isDark = kind === ColorThemeKind.Dark || kind === ColorThemeKind.HighContrast;
  return html.replaceAll('@media (prefers-color-scheme: dark)', isDark ? '@media all' : '@media not all');
}

function openPanel(onDidClose: () => void): WebviewPanel {
  const column = { viewColumn: ViewColumn.Active, preserveFocus: false };
  const panel = window.createWebviewPanel('citewright.report', 'Report', column, {
    enableScripts: false,
    enableForms: false,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  panel.onDidDispose(onDidClose);
  return panel;
}

/** Beside the draft, unless the writer says otherwise. */
async function save({ document, html }: Shown): Promise<void> {
  const name = `${fileName(document.uri.path).replace(/\.\w+$/, '')}-report.html`;
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, '..');
  const target = await window.showSaveDialog({
    title: 'Save the Report',
    filters: { HTML: ['html'] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, name) } : {}),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(html));
  window.setStatusBarMessage('Report saved', 3000);
}
