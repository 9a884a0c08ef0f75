/** Keeps the mirror of the writer's Zotero current while it is switched on, and tells what it adds to the sources. */
import { commands, Disposable, type Event, EventEmitter, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { EngineOptions } from '../../engine/engine';
import type { Mirror, MirroredLibrary, MirrorFiles } from '../../library/zotero/mirror';
import { isAbort } from '../convert';
import { readZoteroSettings, type ZoteroSettings } from './librarySettings';
import { mirrorFolder } from './mirrorFolder';

/** What reference managers add to the sources. */
export interface Library extends Disposable {
  /** The options of an engine with the works of the library among them. */
  addTo(options: EngineOptions): EngineOptions;
  /** Whether it is switched on and holds anything. */
  hasWorks(): boolean;
  /** What to tell in the Sources view: what goes on, or why it cannot be asked. */
  message(): string | undefined;
  /** Begins to look, now and from time to time. */
  start(): void;
  /** The files that were written anew, by URI; none where only what is said has changed. */
  readonly onDidChange: Event<readonly string[]>;
}

export interface LibraryParts {
  readonly storage: Uri;
  readonly log: { info(message: string): void; warn(message: string): void };
}

const MINUTE_MS = 60_000;

export function createZoteroLibrary({ storage, log }: LibraryParts): Library {
  const changed = new EventEmitter<readonly string[]>();
  let isStarted = false;
  let settings = readZoteroSettings();
  let libraries: readonly MirroredLibrary[] = [];
  let message: string | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;
  let underWay: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;

  const say = (text: string | undefined) => {
    if (text === message) return;
    message = text;
    changed.fire([]);
  };
  const take = (mirror: Mirror | undefined, written: readonly string[]) => {
    libraries = (mirror?.libraries ?? []).filter(({ name }) => isWanted(name, settings));
    changed.fire(written);
  };
  const update = async (stop: AbortController) => {
    const { ZoteroClient, readMirror, updateMirror } = await import('../../library/library');
    const folder = mirrorFolder(folderFor(settings, storage));
    const written: string[] = [];
    const files: MirrorFiles = {
      ...folder,
      async write(path, text) {
        await folder.write(path, text);
        written.push(folder.uriOf(path));
      },
    };
    if (libraries.length === 0) take(await readMirror(files), []);
    const mirror = await updateMirror({
      client: new ZoteroClient(settings),
      files,
      libraries: settings.libraries,
      onProgress: (library, done, total) => {
        if (total > 0) say(`Asking Zotero: ${library}, ${done} of ${total}`);
      },
      signal: stop.signal,
    });
    say(undefined);
    take(mirror, written);
    log.info(`Zotero: ${mirror.libraries.map(({ name, works }) => `${name} (${works})`).join(', ')}`);
  };
  const look = (): Promise<void> => {
    if (underWay) return underWay.done;
    if (!settings.isEnabled || !workspace.isTrusted) return Promise.resolve();
    const stop = new AbortController();
    const done = update(stop)
      .catch((error: unknown) => {
        if (isAbort(error)) return;
        const reason = error instanceof Error ? error.message : String(error);
        if (`Zotero: ${reason}` !== message) log.warn(reason);
        say(`Zotero: ${reason}`);
      })
      .finally(() => {
        if (underWay?.stop === stop) underWay = undefined;
      });
    underWay = { stop, done };
    return done;
  };
  const restart = () => {
    clearInterval(timer);
    underWay?.stop.abort();
    underWay = undefined;
    settings = readZoteroSettings();
    message = undefined;
    libraries = [];
    changed.fire([]);
    if (!isStarted || !settings.isEnabled) return;
    void look();
    if (settings.refreshMinutes > 0) timer = setInterval(() => void look(), settings.refreshMinutes * MINUTE_MS);
  };
  const askNow = async () => {
    isStarted = true;
    if (!settings.isEnabled) return offerToSwitchOn();
    await window.withProgress({ location: ProgressLocation.Window, title: 'Asking Zotero' }, look);
    if (message) void window.showWarningMessage(message);
  };
  const listeners = Disposable.from(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('citewright.zotero') && restart()),
    workspace.onDidGrantWorkspaceTrust(restart),
    commands.registerCommand('citewright.refreshZotero', askNow),
  );
  return {
    addTo(options) {
      if (libraries.length === 0) return options;
      const files = [...(options.scope.files ?? []), ...libraries.flatMap((library) => library.files)];
      return {
        ...options,
        scope: { ...options.scope, files },
        libraries: libraries.map(({ bibliography }) => bibliography),
      };
    },
    hasWorks: () => libraries.length > 0,
    message: () => message,
    start() {
      if (isStarted) return;
      isStarted = true;
      restart();
    },
    onDidChange: changed.event,
    dispose() {
      clearInterval(timer);
      underWay?.stop.abort();
      listeners.dispose();
      changed.dispose();
    },
  };
}

/** Only the writer switches it on. */
export async function offerToSwitchOn(): Promise<void> {
  const open = 'Open the Setting';
  const text = 'Zotero is not asked: switch on citewright.zotero.enabled to have its libraries among your sources.';
  if ((await window.showInformationMessage(text, open)) === open) {
    await commands.executeCommand('workbench.action.openSettings', 'citewright.zotero');
  }
}

/** Each address has a mirror of its own. */
function folderFor({ address }: ZoteroSettings, storage: Uri): Uri {
  const name = (URL.canParse(address) ? new URL(address).host : 'unknown').replace(/[^\w.-]/g, '-');
  return Uri.joinPath(storage, 'zotero', name);
}

function isWanted(name: string, { libraries }: ZoteroSettings): boolean {
  return libraries.length === 0 || libraries.some((one) => one.trim().toLowerCase() === name.toLowerCase());
}
