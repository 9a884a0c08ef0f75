/** Ways to get sources: a folder of one's own, or the sample. */
import { commands, Disposable, type ExtensionContext, FileType, Uri, window, workspace } from 'vscode';
import type { Services } from '../services';
import { addToList } from '../settings';
import { exactGlob } from './exactGlob';

export function registerSetUpCommands({ log, report }: Services, context: ExtensionContext): Disposable {
  const register = (command: string, doing: string, run: () => Promise<unknown>) =>
    commands.registerCommand(command, () => run().catch((error) => report(doing, error)));
  return Disposable.from(
    register('citewright.chooseFolder', 'take the folder', chooseFolder),
    register('citewright.openSample', 'open the sample', () => openSample(context)),
    commands.registerCommand('citewright.showLog', () => log.show()),
    commands.registerCommand('citewright.openWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
    ),
  );
}

/** A folder of the workspace becomes a pattern, which others who open the workspace can use; one outside becomes a path. */
async function chooseFolder(): Promise<void> {
  if (!workspace.isTrusted) return;
  const [chosen] =
    (await window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Use as Sources',
      title: 'Choose a Folder of Sources',
    })) ?? [];
  if (!chosen) return;
  const inside = workspace.getWorkspaceFolder(chosen);
  const below = inside && chosen.path.slice(inside.uri.path.length + 1);
  if (inside) await addToList('corpus.include', below ? `${exactGlob(below)}/**` : '**', inside);
  else await addToList('corpus.folders', chosen.fsPath, workspace.workspaceFolders?.[0]);
}

/** Lies in the copy of the sample, so that its window starts the extension, which then shows the draft. */
const SAMPLE_MARK = '.citewright-sample';
const IN_NEW_WINDOW = 'Open in a New Window';
const TO_WORKSPACE = 'Add to This Workspace';

/** A copy of the sample in the extension's storage, so that what the writer changes in it stays. */
async function openSample(context: ExtensionContext): Promise<void> {
  const version = String(context.extension.packageJSON.version);
  const folder = Uri.joinPath(context.globalStorageUri, `Citewright Sample ${version}`);
  await copyMissing(Uri.joinPath(context.extensionUri, 'corpus'), folder);
  await workspace.fs.writeFile(Uri.joinPath(folder, SAMPLE_MARK), new Uint8Array());
  const count = workspace.workspaceFolders?.length ?? 0;
  const choice =
    count > 0 ? await window.showQuickPick([IN_NEW_WINDOW, TO_WORKSPACE], { title: 'Open the Sample' }) : '';
  if (choice === TO_WORKSPACE) workspace.updateWorkspaceFolders(count, 0, { uri: folder, name: 'Citewright Sample' });
  else if (choice !== undefined)
    await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: count > 0 });
}

/** Shows the draft in the window that the sample was opened in. */
export async function showSampleDraft(): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder || window.visibleTextEditors.length > 0) return;
  const names = await namesIn(folder.uri);
  const draft = names.includes(SAMPLE_MARK) && names.find((name) => name.includes('draft'));
  if (draft) await window.showTextDocument(Uri.joinPath(folder.uri, draft));
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
}

async function copyMissing(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  const held = await namesIn(to);
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    if (type === FileType.Directory) await copyMissing(Uri.joinPath(from, name), Uri.joinPath(to, name));
    else if (!held.includes(name)) await workspace.fs.copy(Uri.joinPath(from, name), Uri.joinPath(to, name));
  }
}
