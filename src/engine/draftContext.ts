/**
 * What holds for the citations of a draft: its own declarations, those of the files it is written in, and those of its project, with
 * every path resolved. Files are read again only when they changed.
 */
import { findDeclarations, findLinkedFiles, holdsReferences } from '../citing/declarations';
import { findSphinxDeclarations } from '../citing/declared/lineMarkups';
import { findMarkdownDeclarations, findYamlDeclarations, joinDeclarations } from '../citing/declared/metadata';
import type { FileEntry, FileHost } from '../corpus/host';
import { isSame } from '../corpus/scan';
import type { Declarations, DeclaredBibliography, DeclaredStyle, DraftContext } from '../model/declarations';
import type { Draft } from '../model/statement';
import { foldersAbove, resolvePath } from './paths';

/** Far more than any file of settings or chapter has. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Folders above the draft in which the file of its project, its main file, or a bibliography may lie. */
const MAX_LEVELS = 8;
/** Files that one document may be put together from. */
const MAX_PARTS = 100;
/** For so long a file that was looked at counts as looked at: a context is asked for at every keystroke. */
const FRESH_MS = 1000;

/** Something that declares: a file, and the file or folder that its paths count from. */
interface Declaring {
  readonly uri: string;
  readonly base: string;
  readonly declarations: Declarations;
}

interface ReadText {
  readonly uri: string;
  readonly text: string;
}

interface SettingsFile {
  readonly name: string;
  /** The file of a whole project, above which nothing counts. Others count within a project, unless they are `lone`. */
  readonly kind: 'project' | 'folder' | 'lone';
  find(text: string): Declarations;
}

/** Of Quarto, MyST, Jupyter Book, bookdown, Sphinx, and Pandoc's defaults. */
const SETTINGS: readonly SettingsFile[] = [
  { name: '_metadata.yml', kind: 'folder', find: findYamlDeclarations },
  { name: '_metadata.yaml', kind: 'folder', find: findYamlDeclarations },
  { name: 'index.Rmd', kind: 'folder', find: findMarkdownDeclarations },
  { name: '_quarto.yml', kind: 'project', find: findYamlDeclarations },
  { name: '_quarto.yaml', kind: 'project', find: findYamlDeclarations },
  { name: 'myst.yml', kind: 'project', find: findYamlDeclarations },
  { name: '_bookdown.yml', kind: 'project', find: findYamlDeclarations },
  { name: '_config.yml', kind: 'project', find: findYamlDeclarations },
  { name: 'conf.py', kind: 'project', find: findSphinxDeclarations },
  { name: 'defaults.yaml', kind: 'lone', find: findYamlDeclarations },
  { name: 'defaults.yml', kind: 'lone', find: findYamlDeclarations },
];

/** The names that files which put others in go by. */
const MAIN_FILES: Readonly<Record<string, string>> = { latex: 'main.tex', tex: 'main.tex', typst: 'main.typ' };

interface KnownText extends ReadText {
  readonly entry: FileEntry;
}

interface KnownStat {
  readonly entry: Promise<FileEntry | undefined>;
  readonly timeMs: number;
}

export class DraftContexts {
  private readonly texts = new Map<string, KnownText>();
  private readonly stats = new Map<string, KnownStat>();

  /** @param freshMs for so long a file that was looked at is not looked at again */
  constructor(
    private readonly files: Pick<FileHost, 'stat' | 'readFile' | 'canonical' | 'home'>,
    private readonly freshMs = FRESH_MS,
  ) {}

  /** Never rejects; what cannot be read declares nothing. */
  async of(draft: Draft): Promise<DraftContext> {
    const { text, languageId } = draft;
    const uri = this.files.canonical(draft.uri);
    const own: Declaring = { uri, base: uri, declarations: findDeclarations(text, languageId) };
    const declaring = [own, ...(await this.documentOf({ uri, text, languageId })), ...(await this.projectOf(uri))];
    const { style, locale } = joinDeclarations(declaring.map(({ declarations }) => declarations));
    const inDraft = holdsReferences(text, languageId) ? [{ uri, declaredIn: uri, isFound: true }] : [];
    const bibliographies = [...inDraft, ...(await this.bibliographiesOf(declaring))];
    const declaredStyle = style === undefined ? undefined : await this.styleOf(style, declaring, languageId);
    return { bibliographies, ...(declaredStyle ? { style: declaredStyle } : {}), ...(locale ? { locale } : {}) };
  }

  private async bibliographiesOf(declaring: readonly Declaring[]): Promise<DeclaredBibliography[]> {
    const found = new Map<string, DeclaredBibliography>();
    for (const { uri: declaredIn, base, declarations } of declaring) {
      const name = decodeURIComponent(base.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
      for (const path of declarations.bibliographies) {
        const file = await this.locate(path.replaceAll('\\jobname', name), base);
        if (file && !found.has(file.uri)) found.set(file.uri, { ...file, declaredIn });
      }
    }
    return [...found.values()];
  }

  /** A name may be that of a file without its ending. */
  private async styleOf(name: string, declaring: readonly Declaring[], languageId: string): Promise<DeclaredStyle> {
    const base = declaring.find(({ declarations }) => declarations.style === name)?.base;
    for (const path of base === undefined ? [] : [name, `${name}.csl`]) {
      const file = await this.locate(path, base ?? '');
      if (file?.isFound) return { name, uri: file.uri };
    }
    return languageId === 'typst' && !/\.csl$/i.test(name) ? { name, isBuiltIn: true } : { name };
  }

  /**
   * A path counts from the file that declares it. Who runs a converter from a folder above writes it from there; in Typst a slash at the
   * beginning stands for the folder of the project.
   */
  private async locate(path: string, base: string): Promise<{ uri: string; isFound: boolean } | undefined> {
    const named = resolvePath(path, base, this.files.home);
    if (named === undefined) return undefined;
    const others = foldersAbove(base, MAX_LEVELS).map((folder) =>
      resolvePath(path.replace(/^\/+/, ''), folder, undefined),
    );
    for (const uri of [named, ...others]) {
      if (uri !== undefined && (await this.stat(uri))) return { uri: this.files.canonical(uri), isFound: true };
    }
    return { uri: this.files.canonical(named), isFound: false };
  }

  /** What the main file and its parts declare, for a draft in several files. LaTeX counts the paths in all of them from the main file. */
  private async documentOf(draft: Draft): Promise<Declaring[]> {
    const main = await this.mainOf(draft);
    const parts = await this.partsOf(main ?? draft, draft);
    const others = [...(main ? [main] : []), ...parts].filter(({ uri }) => uri !== draft.uri);
    return others.map(({ uri, text }) => ({
      uri,
      base: draft.languageId === 'typst' ? uri : (main ?? draft).uri,
      declarations: findDeclarations(text, draft.languageId),
    }));
  }

  /** The file that a draft names, or a `main` beside or above it that puts the draft in. */
  private async mainOf(draft: Draft): Promise<ReadText | undefined> {
    const { languageId, text, uri } = draft;
    const { main } = findLinkedFiles(text, languageId);
    const named = main === undefined ? undefined : resolvePath(main, uri, this.files.home);
    if (named !== undefined) return this.read(named);
    const name = MAIN_FILES[languageId];
    if (name === undefined || text.includes('\\documentclass')) return undefined;
    for (const folder of foldersAbove(uri, MAX_LEVELS)) {
      const candidate = await this.read(new URL(name, folder).href);
      if (!candidate || candidate.uri === uri) continue;
      const parts = await this.partsOf(candidate, draft);
      if (parts.some((part) => part.uri === uri)) return candidate;
    }
    return undefined;
  }

  /** The files that are put into one, by way of others too; the draft is taken as it stands in the editor. */
  private async partsOf(main: ReadText, draft: Draft): Promise<ReadText[]> {
    const found = new Map<string, ReadText>();
    const waiting: ReadText[] = [main];
    for (let file = waiting.shift(); file && found.size < MAX_PARTS; file = waiting.shift()) {
      for (const path of findLinkedFiles(file.text, draft.languageId).parts) {
        const uri = resolvePath(path, draft.languageId === 'typst' ? file.uri : main.uri, undefined);
        if (uri === undefined || uri === main.uri || found.has(uri)) continue;
        const part = uri === draft.uri ? draft : await this.read(uri);
        if (!part) continue;
        found.set(uri, part);
        waiting.push(part);
      }
    }
    return [...found.values()];
  }

  /** The settings in the folders above, the nearest first, up to those of the project. */
  private async projectOf(uri: string): Promise<Declaring[]> {
    const found: (Declaring & Pick<SettingsFile, 'kind'>)[] = [];
    for (const folder of foldersAbove(uri, MAX_LEVELS)) {
      const level = await Promise.all(SETTINGS.map((settings) => this.settingsIn(folder, settings)));
      found.push(...level.flat().filter((one) => one.uri !== uri));
      if (level.flat().some(({ kind }) => kind === 'project')) return found;
    }
    return found.filter(({ kind }) => kind === 'lone');
  }

  private async settingsIn(folder: string, { name, kind, find }: SettingsFile) {
    const file = await this.read(new URL(name, folder).href);
    return file ? [{ uri: file.uri, base: file.uri, declarations: find(file.text), kind }] : [];
  }

  private async read(uri: string): Promise<ReadText | undefined> {
    const entry = await this.stat(uri);
    const known = this.texts.get(uri);
    if (entry && isSame(known?.entry, entry)) return known;
    this.texts.delete(uri);
    const bytes = entry && (await this.files.readFile(uri, MAX_BYTES));
    if (!entry || !bytes) return undefined;
    const read = { uri: this.files.canonical(uri), entry, text: new TextDecoder().decode(bytes) };
    this.texts.set(uri, read);
    return read;
  }

  private stat(uri: string): Promise<FileEntry | undefined> {
    const nowMs = performance.now();
    const known = this.stats.get(uri);
    if (known && nowMs - known.timeMs < this.freshMs) return known.entry;
    if (this.stats.size > MOST_STATS) this.stats.clear();
    const entry = this.files.stat(uri);
    this.stats.set(uri, { entry, timeMs: nowMs });
    return entry;
  }
}

const MOST_STATS = 5000;
