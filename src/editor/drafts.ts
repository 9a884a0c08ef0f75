/** Which documents are drafts, and which are sources that happen to be open. */
import {
  commands,
  Disposable,
  languages,
  Range,
  RelativePattern,
  type TextDocument,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import { isMarkedAsDraft } from '../text/draftMark';
import type { Settings } from './settings';

export interface Drafts {
  /** Whether the writer writes here: a language of drafts, in a file that can be changed and is no source. */
  isDraft(document: TextDocument): boolean;
}

export function createDrafts(settings: Settings): Drafts {
  return {
    isDraft: (document) =>
      settings.languages().includes(document.languageId) &&
      isWritable(document.uri) &&
      (!isAmongSources(document, settings) || isExempt(document, settings)),
  };
}

/** Views of older versions, of output and of extracted text have schemes that nothing can be written to. */
function isWritable({ scheme }: Uri): boolean {
  return (
    scheme === 'untitled' || scheme === 'vscode-notebook-cell' || workspace.fs.isWritableFileSystem(scheme) === true
  );
}

function isAmongSources(document: TextDocument, settings: Settings): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const { scope } = settings.engineOptions(folder ?? workspace.workspaceFolders?.[0]);
  const isInFolder = matches(document, folder, scope.include) && !matches(document, folder, scope.exclude);
  return isInFolder || scope.folders.some((path) => isAtOrBelow(document.uri, path));
}

function isExempt(document: TextDocument, settings: Settings): boolean {
  const folder = workspace.getWorkspaceFolder(document.uri);
  return matches(document, folder, settings.engineOptions(folder).drafts) || isMarkedAsDraft(headOf(document));
}

const HEAD_LINES = 200;

function headOf(document: TextDocument): string {
  return document.getText(new Range(0, 0, HEAD_LINES, 0));
}

function matches(document: TextDocument, folder: WorkspaceFolder | undefined, globs: readonly string[]): boolean {
  if (!folder) return false;
  return globs.some((glob) => languages.match({ pattern: new RelativePattern(folder, glob) }, document) > 0);
}

function isAtOrBelow(uri: Uri, folder: string): boolean {
  const { scheme, path } = Uri.parse(folder);
  return uri.scheme === scheme && (uri.path === path || uri.path.startsWith(`${path}/`));
}

/** Keeps the context key `citewright.isDraft` true while the active editor is a draft. */
export function registerDraftContext(drafts: Drafts, settings: Settings): Disposable {
  let shown: boolean | undefined;
  const update = () => {
    const document = window.activeTextEditor?.document;
    const isDraft = document !== undefined && drafts.isDraft(document);
    if (isDraft === shown) return;
    shown = isDraft;
    void commands.executeCommand('setContext', 'citewright.isDraft', isDraft);
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidSaveTextDocument(update),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidChangeWorkspaceFolders(update),
    settings.onDidChange(update),
  );
}
