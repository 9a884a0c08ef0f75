/** Hears of files of a corpus that come, change and go. A burst of events counts as one change. */
import { Disposable, FileType, RelativePattern, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { EngineOptions } from '../../engine/engine';

/** How long nothing must happen before a burst counts as over, and how long it may last at most. */
const QUIET_MS = 300;
const MAX_MS = 3000;
/** So many files at once are looked for faster by walking the folders. */
const MANY = 200;

/** Calls back with the files of a burst, or with nothing where everything is to be looked at: a folder came, or very many files. */
export function watchSources(
  options: EngineOptions,
  folder: WorkspaceFolder | undefined,
  onDidChange: (uris: readonly string[] | undefined) => void,
): Disposable {
  let changed = new Map<string, boolean>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstMs = 0;

  const settle = async () => {
    const burst = changed;
    changed = new Map();
    timer = undefined;
    onDidChange((await isToBeWalked(burst)) ? undefined : [...burst.keys()]);
  };
  const note = (uri: Uri, isNew: boolean) => {
    if (timer === undefined) firstMs = Date.now();
    clearTimeout(timer);
    changed.set(uri.toString(), isNew);
    timer = setTimeout(settle, Math.min(QUIET_MS, Math.max(0, firstMs + MAX_MS - Date.now())));
  };

  const watchers = patterns(options, folder).map((pattern) => {
    const watcher = workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate((uri) => note(uri, true));
    watcher.onDidChange((uri) => note(uri, false));
    watcher.onDidDelete((uri) => note(uri, false));
    return watcher;
  });
  return Disposable.from(...watchers, new Disposable(() => clearTimeout(timer)));
}

function patterns(options: EngineOptions, folder: WorkspaceFolder | undefined): readonly RelativePattern[] {
  const inside = folder ? options.scope.include.flatMap((glob) => globsWithFolder(glob)) : [];
  return [
    ...inside.map((glob) => new RelativePattern(folder as WorkspaceFolder, glob)),
    ...options.scope.folders.map((path) => new RelativePattern(Uri.parse(path), '**')),
    ...options.bibliographies.map((uri) => fileIn(Uri.parse(uri))),
  ];
}

/** `corpus/**` with `corpus` itself, whose going takes all files along. */
function globsWithFolder(glob: string): readonly string[] {
  return glob.endsWith('/**') && glob.length > 3 ? [glob, glob.slice(0, -3)] : [glob];
}

function fileIn(uri: Uri): RelativePattern {
  const name = uri.path.split('/').at(-1) ?? '';
  return new RelativePattern(Uri.joinPath(uri, '..'), name.replace(/[[\]{}*?]/g, '[$&]'));
}

/** A folder that is moved in may be announced without the files in it. */
async function isToBeWalked(burst: ReadonlyMap<string, boolean>): Promise<boolean> {
  if (burst.size > MANY) return true;
  const created = [...burst].filter(([, isNew]) => isNew).map(([uri]) => Uri.parse(uri));
  return (await Promise.all(created.map(isFolder))).includes(true);
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
