/** The settings: names, defaults, change event. Read here and handed on; whatever is not of the expected type counts as absent. */
import {
  type ConfigurationScope,
  ConfigurationTarget,
  Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import type { CheckOptions, EngineOptions } from '../engine/engine';
import { isIgnoredProblem, toSeverities } from './check/checkSettings';
import { toStyle, toUris } from './settingPaths';

/** What holds for one draft, by its folder and language. */
export interface DraftSettings {
  readonly offersClaims: boolean;
  readonly offersCitations: boolean;
  readonly offersQuotations: boolean;
  /** Whether keys are offered; `auto`: unless another extension that does so runs for the language. */
  readonly offersKeys: 'auto' | 'on' | 'off';
  readonly showsHovers: boolean;
  /** The bibliography that is made for a draft that has none: a path from the folder of the draft. */
  readonly newBibliography: string;
  /** Whether the bibliography in a draft is brought up to date when it is saved. */
  readonly refreshesBibliography: boolean;
  /** When a draft is checked. */
  readonly checkRun: 'onType' | 'onSave' | 'manual';
}

export interface Settings extends Disposable {
  /** Language ids of drafts. */
  languages(): readonly string[];
  showsStatusBar(): boolean;
  /** What the engine of a folder is told; of no folder, the user's own settings. */
  engineOptions(folder: WorkspaceFolder | undefined): EngineOptions;
  forDraft(document: TextDocument): DraftSettings;
  readonly onDidChange: Event<void>;
}

const SECTION = 'citewright';
const BYTES_PER_MB = 1_048_576;

export function readSettings(): Settings {
  const changed = new EventEmitter<void>();
  const read = new Map<string, unknown>();
  const forget = () => {
    read.clear();
    changed.fire();
  };
  const listeners = Disposable.from(
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(SECTION) && forget()),
    // Settings that reach outside the workspace count from now on.
    workspace.onDidGrantWorkspaceTrust(forget),
  );
  const once = <T>(key: string, readNow: () => T): T => {
    if (!read.has(key)) read.set(key, readNow());
    return read.get(key) as T;
  };
  return {
    languages: () => once('languages', () => strings('languages', undefined, DEFAULT_LANGUAGES)),
    showsStatusBar: () => once('statusBar', () => flag('statusBar.enabled', undefined)),
    engineOptions: (folder) => once(`folder ${folder?.uri}`, () => engineOptions(folder)),
    forDraft(document) {
      const folder = workspace.getWorkspaceFolder(document.uri);
      return once(`draft ${document.languageId} ${folder?.uri}`, () => draftSettings(document));
    },
    onDidChange: changed.event,
    dispose() {
      listeners.dispose();
      changed.dispose();
    },
  };
}

function draftSettings(document: TextDocument): DraftSettings {
  return {
    offersClaims: flag('completion.claims', document),
    offersCitations: flag('completion.citations', document),
    offersQuotations: flag('completion.quotations', document),
    offersKeys: KEY_OFFERS.find((when) => when === value('completion.keys', document)) ?? 'auto',
    newBibliography: words('citation.bibliography', document) ?? 'references.bib',
    refreshesBibliography: value('bibliography.refreshOnSave', document) === true,
    showsHovers: flag('hover.enabled', document),
    checkRun: RUNS.find((run) => run === value('check.run', document)) ?? 'onType',
  };
}

function engineOptions(folder: WorkspaceFolder | undefined): EngineOptions {
  const scope = folder?.uri;
  return {
    scope: {
      roots: scope ? [scope.toString()] : [],
      include: strings('corpus.include', scope, DEFAULT_INCLUDE),
      exclude: strings('corpus.exclude', scope, []),
      folders: toUris(strings('corpus.folders', scope, []), scope?.toString()),
    },
    drafts: strings('drafts', scope, DEFAULT_DRAFTS),
    bibliographies: toUris(strings('bibliographies', scope, []), scope?.toString()),
    matches: matchesOf(scope),
    style: toStyle(text('citation.style', scope), scope?.toString()),
    styleFolders: toUris(strings('citation.styleFolders', scope, []), scope?.toString()),
    ...localeOption(text('citation.locale', scope)),
    citationSyntax: SYNTAXES.find((syntax) => syntax === text('citation.syntax', scope)) ?? 'auto',
    keyPattern: text('citation.keyPattern', scope) ?? DEFAULT_KEY_PATTERN,
    quotedWorks: QUOTED_WORKS[text('citation.quotedWorks', scope) ?? ''] ?? 'quoted-work',
    maxFileSize: Math.round(positive('corpus.maxFileSize', scope, 50) * BYTES_PER_MB),
    check: checkOptions(scope),
  };
}

/** By path, as in `citewright.bibliographies`; what is neither a key nor null says nothing. */
function matchesOf(scope: Uri | undefined): EngineOptions['matches'] {
  const matches: Record<string, string | null> = {};
  for (const [path, key] of Object.entries(record('corpus.matches', scope))) {
    const [uri] = toUris([path], scope?.toString());
    if (uri !== undefined && (typeof key === 'string' || key === null)) matches[uri] = key;
  }
  return matches;
}

function localeOption(locale: string | undefined): { readonly locale?: string } {
  return locale === undefined ? {} : { locale };
}

const KEY_OFFERS = ['auto', 'on', 'off'] as const;
const DEFAULT_KEY_PATTERN = '[auth:lower][year]';
const RUNS = ['onType', 'onSave', 'manual'] as const;

function checkOptions(scope: Uri | undefined): CheckOptions {
  const configuration = workspace.getConfiguration(SECTION, scope ?? null);
  const defaults = configuration.inspect('check.severity')?.defaultValue;
  return {
    severities: toSeverities(configuration.get('check.severity'), defaults),
    ignored: entries('check.ignored', scope).filter(isIgnoredProblem),
  };
}

const SYNTAXES = ['text', 'pandoc', 'latex', 'typst', 'org', 'footnote'] as const;

const QUOTED_WORKS: Readonly<Record<string, EngineOptions['quotedWorks']>> = {
  quotedWork: 'quoted-work',
  quotedIn: 'quoted-in',
  sourceInHand: 'source-in-hand',
};

const DEFAULT_INCLUDE = ['corpus/**', 'sources/**', 'references/**'];
const DEFAULT_DRAFTS = ['**/*[dD]raft*'];
const DEFAULT_LANGUAGES = ['markdown', 'quarto', 'rmd', 'latex', 'tex', 'typst', 'org', 'restructuredtext', 'asciidoc'];

/** Sets a value where the setting is held already; see {@link targetFor}. */
export async function setSetting(name: string, set: string, folder: WorkspaceFolder | undefined): Promise<void> {
  await workspace.getConfiguration(SECTION, folder).update(name, set, targetFor(name, folder));
}

/** Adds a value to a setting that is a list; gives back what undoes it. */
export async function addToList(
  name: string,
  added: string | object,
  folder: WorkspaceFolder | undefined,
): Promise<() => Thenable<void>> {
  const configuration = workspace.getConfiguration(SECTION, folder);
  const target = targetFor(name, folder);
  const before = heldAt(name, folder, target);
  const list = entries(name, folder?.uri);
  const isHeld = list.some((one) => JSON.stringify(one) === JSON.stringify(added));
  if (!isHeld) await configuration.update(name, [...list, added], target);
  return () => configuration.update(name, before, target);
}

/** Sets one entry of a setting that is a record, or takes it out where the value is undefined; gives back what undoes it. */
export async function setEntry(
  name: string,
  key: string,
  entry: unknown,
  folder: WorkspaceFolder | undefined,
): Promise<() => Thenable<void>> {
  const configuration = workspace.getConfiguration(SECTION, folder);
  const target = targetFor(name, folder);
  const before = heldAt(name, folder, target);
  const { [key]: _, ...others } = record(name, folder?.uri);
  const changed = entry === undefined ? others : { ...others, [key]: entry };
  await configuration.update(name, Object.keys(changed).length > 0 ? changed : undefined, target);
  return () => configuration.update(name, before, target);
}

/** The level where the setting is held already, so that none hides another; else the folder's own where there are several. */
function targetFor(name: string, folder: WorkspaceFolder | undefined): ConfigurationTarget {
  if (!folder) return ConfigurationTarget.Global;
  if (heldAt(name, folder, ConfigurationTarget.WorkspaceFolder) !== undefined) {
    return ConfigurationTarget.WorkspaceFolder;
  }
  const isAlone = workspace.workspaceFolders?.length === 1;
  const isHeld = heldAt(name, folder, ConfigurationTarget.Workspace) !== undefined;
  return isAlone || isHeld ? ConfigurationTarget.Workspace : ConfigurationTarget.WorkspaceFolder;
}

function heldAt(name: string, folder: WorkspaceFolder | undefined, target: ConfigurationTarget): unknown {
  const held = workspace.getConfiguration(SECTION, folder).inspect(name);
  if (target === ConfigurationTarget.Global) return held?.globalValue;
  return target === ConfigurationTarget.Workspace ? held?.workspaceValue : held?.workspaceFolderValue;
}

function value(name: string, scope: ConfigurationScope | undefined): unknown {
  return workspace.getConfiguration(SECTION, scope ?? null).get(name);
}

function flag(name: string, scope: TextDocument | undefined): boolean {
  return value(name, scope) !== false;
}

function text(name: string, scope: Uri | undefined): string | undefined {
  const held = value(name, scope);
  return typeof held === 'string' && held !== '' ? held : undefined;
}

function words(name: string, document: TextDocument): string | undefined {
  const held = value(name, document);
  return typeof held === 'string' && held.trim() !== '' ? held.trim() : undefined;
}

function strings(name: string, scope: Uri | undefined, otherwise: readonly string[]): readonly string[] {
  const held = value(name, scope);
  return Array.isArray(held) ? held.filter((one) => typeof one === 'string') : otherwise;
}

function entries(name: string, scope: Uri | undefined): readonly unknown[] {
  const held = value(name, scope);
  return Array.isArray(held) ? held : [];
}

function record(name: string, scope: Uri | undefined): Readonly<Record<string, unknown>> {
  const held = value(name, scope);
  return typeof held === 'object' && held !== null && !Array.isArray(held) ? { ...held } : {};
}

function positive(name: string, scope: Uri | undefined, otherwise: number): number {
  const held = value(name, scope);
  return typeof held === 'number' && held > 0 ? held : otherwise;
}
