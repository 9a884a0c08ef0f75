/**
 * An engine for each workspace folder: told its options, kept current with the files, dropped with the folder. Knows nothing of what
 * the engines are asked.
 */
import {
  Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { Engine, EngineOptions, IndexStatus } from '../../engine/engine';
import type { Library } from '../library/zoteroLibrary';
import type { Settings } from '../settings';
import { watchSources } from './watchSources';

/** The sources of a workspace folder, or of the user's own settings where no folder is open. */
export interface Corpus {
  /** The folder's URI, or `user`. */
  readonly id: string;
  readonly name: string;
  readonly folder: WorkspaceFolder | undefined;
  readonly engine: Engine;
  /** As last heard; undefined until then. */
  status(): IndexStatus | undefined;
}

/** The engines behind the corpora, each made when it is first asked for. */
export interface Engines {
  engineFor(corpusId: string): Engine;
  close(corpusId: string): Promise<void>;
  dispose(): Promise<void>;
}

export interface Corpora {
  /** Starts reading, unless that has been done. `list`, `corpusFor` and `refresh` do so too. */
  start(): void;
  isStarted(): boolean;
  list(): readonly Corpus[];
  /** The corpus of the folder that a document lies in; for one that lies in none, the first that has sources. */
  corpusFor(document: TextDocument | Uri): Corpus | undefined;
  /** Looks at all files again. */
  refresh(): Promise<void>;
  readonly onDidChangeStatus: Event<Corpus>;
  /** Folders came or went. */
  readonly onDidChangeList: Event<void>;
  dispose(): Promise<void>;
}

export interface CorporaParts {
  readonly settings: Settings;
  readonly library: Library;
  readonly log: LogOutputChannel;
  readonly report: (doing: string, error: unknown) => void;
  readonly startEngines: () => Engines;
}

interface HeldCorpus extends Corpus {
  configure(): void;
  readonly held: Disposable;
}

export function createCorpora(parts: CorporaParts): Corpora {
  const statusChanged = new EventEmitter<Corpus>();
  const listChanged = new EventEmitter<void>();
  const corpora = new Map<string, HeldCorpus>();
  let engines: Engines | undefined;

  const update = () => {
    engines ??= parts.startEngines();
    parts.library.start();
    const wanted = wantedFolders(parts);
    for (const [id, corpus] of corpora) if (!wanted.has(id)) close(id, corpus);
    for (const [id, folder] of wanted) {
      if (!corpora.has(id)) corpora.set(id, openCorpus(id, folder, engines.engineFor(id), statusChanged, parts));
    }
    listChanged.fire();
  };
  const close = (id: string, corpus: HeldCorpus) => {
    corpora.delete(id);
    corpus.held.dispose();
    engines?.close(id).catch((error) => parts.report('close the sources of a folder', error));
  };
  const start = () => {
    if (!engines) update();
  };
  const updateIfStarted = () => {
    if (engines) update();
  };
  const configureAll = () => {
    updateIfStarted();
    for (const corpus of corpora.values()) corpus.configure();
  };
  const listeners = Disposable.from(
    workspace.onDidChangeWorkspaceFolders(updateIfStarted),
    parts.settings.onDidChange(configureAll),
    parts.library.onDidChange((written) => {
      configureAll();
      if (written.length === 0) return;
      for (const { engine } of corpora.values()) {
        engine.refresh(written).catch((error) => parts.report('read the works of Zotero', error));
      }
    }),
  );

  return {
    start,
    isStarted: () => engines !== undefined,
    list() {
      start();
      return [...corpora.values()];
    },
    corpusFor(document) {
      start();
      const folder = workspace.getWorkspaceFolder('uri' in document ? document.uri : document);
      const all = [...corpora.values()];
      return folder
        ? corpora.get(folder.uri.toString())
        : (all.find((corpus) => corpus.status()?.sources) ?? all.at(0));
    },
    async refresh() {
      start();
      await Promise.all([...corpora.values()].map((corpus) => corpus.engine.refresh()));
    },
    onDidChangeStatus: statusChanged.event,
    onDidChangeList: listChanged.event,
    async dispose() {
      listeners.dispose();
      for (const corpus of corpora.values()) corpus.held.dispose();
      corpora.clear();
      await engines?.dispose();
    },
  };
}

/** By id; without a folder, the user's own sources where the settings name some. */
function wantedFolders({ settings, library }: CorporaParts): Map<string, WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 0) return new Map(folders.map((folder) => [folder.uri.toString(), folder]));
  const { scope, bibliographies } = settings.engineOptions(undefined);
  return new Map(scope.folders.length + bibliographies.length > 0 || library.hasWorks() ? [['user', undefined]] : []);
}

function openCorpus(
  id: string,
  folder: WorkspaceFolder | undefined,
  engine: Engine,
  statusChanged: EventEmitter<Corpus>,
  { settings, library, log, report }: CorporaParts,
): HeldCorpus {
  let status: IndexStatus | undefined;
  let watchers = Disposable.from();
  let applied = '';
  const corpus: HeldCorpus = {
    id,
    name: folder?.name ?? 'My sources',
    folder,
    engine,
    status: () => status,
    configure() {
      const options = library.addTo(settings.engineOptions(folder));
      if (JSON.stringify(options) === applied) return;
      applied = JSON.stringify(options);
      watchers.dispose();
      watchers = watchSources(options, folder, (uris) => {
        engine.refresh(uris).catch((error) => report('read the sources that changed', error));
      });
      engine.configure(options).catch((error) => report('read the sources', error));
      log.info(`Sources of ${folder?.uri ?? 'the user'}: ${describe(options)}`);
    },
    held: new Disposable(() => {
      watchers.dispose();
      listener.dispose();
    }),
  };
  const listener = engine.onDidChangeStatus((now) => {
    status = now;
    statusChanged.fire(corpus);
  });
  corpus.configure();
  return corpus;
}

function describe({ scope }: EngineOptions): string {
  return [...scope.include, ...scope.folders].join(', ');
}
