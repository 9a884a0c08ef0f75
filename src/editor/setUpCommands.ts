/** Ways to get sources: a folder of one's own, or the sample. */
import { commands, Disposable, type ExtensionContext, FileType, Uri, window, workspace } from 'vscode';
import { exactGlob } from './exactGlob';
import type { Services } from './services';
import { addToList } from './settings';

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

/** A copy of the sample in the extension's storage, so that what the writer changes in it stays. */
async function openSample(context: ExtensionContext): Promise<void> {
  const version = String(context.extension.packageJSON.version);
  const folder = Uri.joinPath(context.globalStorageUri, `Citewright Sample ${version}`);
  await copyMissing(Uri.joinPath(context.extensionUri, 'corpus'), Uri.joinPath(folder, 'corpus'));
  const choice = workspace.workspaceFolders?.length
    ? await window.showQuickPick([IN_NEW_WINDOW, TO_WORKSPACE], { title: 'Open the Sample' })
    : IN_NEW_WINDOW;
  if (choice === IN_NEW_WINDOW) await openFolder(folder);
  else if (choice === TO_WORKSPACE) addFolder(folder);
}

const IN_NEW_WINDOW = 'Open in a New Window';
const TO_WORKSPACE = 'Add to This Workspace';

async function openFolder(folder: Uri): Promise<void> {
  const forceNewWindow = Boolean(workspace.workspaceFolders?.length);
  await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow });
}

function addFolder(folder: Uri): void {
  const folders = workspace.workspaceFolders ?? [];
  workspace.updateWorkspaceFolders(folders.length, 0, { uri: folder, name: 'Citewright Sample' });
}

async function copyMissing(from: Uri, to: Uri): Promise<void> {
  await workspace.fs.createDirectory(to);
  const held = new Set((await workspace.fs.readDirectory(to)).map(([name]) => name));
  for (const [name, type] of await workspace.fs.readDirectory(from)) {
    if (type === FileType.Directory) await copyMissing(Uri.joinPath(from, name), Uri.joinPath(to, name));
    else if (!held.has(name)) await workspace.fs.copy(Uri.joinPath(from, name), Uri.joinPath(to, name));
  }
}
