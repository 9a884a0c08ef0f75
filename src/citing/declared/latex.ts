/** Declarations of LaTeX: bibliographies of BibTeX and biblatex, the main language, and the files of a document. */
import type { Declarations, LinkedFiles } from '../../model/declarations';
import { toLanguageTag } from '../../text/languages';

export function findLatexDeclarations(text: string): Declarations {
  const code = withoutComments(text);
  const bibliographies = [...code.matchAll(BIBLIOGRAPHY)].flatMap(([, command = '', options = '', paths = '']) =>
    // What lies on a server is not fetched, and a pattern names no one file.
    /\b(?:location\s*=\s*remote|glob)\b/.test(options) ? [] : pathsOf(command, command === 'putbib' ? options : paths),
  );
  const locale = mainLanguage(code);
  return { bibliographies: [...new Set(bibliographies)], ...(locale === undefined ? {} : { locale }) };
}

/** The main file by a `% !TEX root` line or the class `subfiles`; the parts by `\input`, `\include` and their like. */
export function findLatexLinks(text: string): LinkedFiles {
  const root = ROOT_LINE.exec(text.slice(0, HEAD))?.[1]?.trim();
  const code = withoutComments(text);
  const main = root ?? SUBFILES.exec(code)?.[1]?.trim();
  const parts = [...code.matchAll(PART)].map(([, path = '']) => withEnding(path.trim(), '.tex'));
  return { ...(main ? { main: withEnding(main, '.tex') } : {}), parts: parts.filter(isPath) };
}

/** How far down a magic comment is looked for. */
const HEAD = 4000;
const ROOT_LINE = /^[ \t]*%[ \t]*!TEX[ \t]+root[ \t]*=[ \t]*"?([^"\n]{1,1000})"?$/im;
const SUBFILES = /\\documentclass\s{0,9}\[([^\][{}]{1,500})\]\s{0,9}\{subfiles\}/;
const PART =
  /\\(?:input|include|subfile|subimport\*?\s{0,9}\{[^{}]{0,300}\}|import\*?\s{0,9}\{[^{}]{0,300}\})\s{0,9}\{([^{}\n]{1,500})\}/g;
/** `\bibliography` of chapters has a suffix with some packages: `\bibliographybooks{…}`. */
const BIBLIOGRAPHY =
  /\\(addbibresource|addglobalbib|addsectionbib|putbib|nobibliography\*?|bibliography(?!style|unit|type)[a-zA-Z]{0,20})\s{0,9}(?:\[([^\][]{0,1000})\]\s{0,9})?(?:\{((?:[^{}]|\{[^{}]{0,500}\}){1,5000})\})?/g;

/** BibTeX's commands take several files, without their ending; `\putbib` has them in square brackets. */
function pathsOf(command: string, paths: string): string[] {
  if (command.startsWith('add')) return [unwrapped(paths)].filter(isPath).map((path) => withEnding(path, '.bib'));
  return paths
    .split(',')
    .map(unwrapped)
    .filter(isPath)
    .map((path) => (path.toLowerCase().endsWith('.bib') ? path : `${path}.bib`));
}

/** `\subfix{refs.bib}` of the package subfiles, quotation marks, line ends. */
function unwrapped(path: string): string {
  return path
    .replace(/\\subfix\s{0,9}\{([^{}]*)\}/, '$1')
    .replace(/\\(?=[_#%& ])/g, '')
    .replace(/["{}]/g, '')
    .trim();
}

/** A macro may stand for anything, but for the name of the document. */
function isPath(path: string): boolean {
  return path !== '' && !/[\\#*?]|^\w{2,9}:\/\//.test(path.replaceAll('\\jobname', ''));
}

function withEnding(path: string, ending: string): string {
  return /\.[A-Za-z\d]{1,8}$/.test(path) ? path : `${path}${ending}`;
}

function mainLanguage(code: string): string | undefined {
  const head = code.slice(0, PREAMBLE);
  const polyglossia = /\\set(?:main|default)language\s{0,9}(?:\[([^\][]{0,500})\]\s{0,9})?\{([a-zA-Z]{1,40})\}/.exec(
    head,
  );
  if (polyglossia) {
    const variant = /\bvariant\s*=\s*(\w+)/.exec(polyglossia[1] ?? '')?.[1];
    return toLanguageTag(variant?.toLowerCase()) ?? toLanguageTag(polyglossia[2]?.toLowerCase());
  }
  const babel = /\\usepackage\s{0,9}(?:\[([^\][]{0,1000})\]\s{0,9})?\{babel\}/.exec(head);
  if (!babel) return undefined;
  const provided = /\\babelprovide\s{0,9}\[[^\][]{0,500}\bmain\b[^\][]{0,500}\]\s{0,9}\{(\w{1,40})\}/.exec(head)?.[1];
  const ofClass = /\\documentclass\s{0,9}\[([^\][]{0,1000})\]/.exec(head)?.[1] ?? '';
  return toLanguageTag(provided) ?? mainOption(babel[1] ?? '') ?? mainOption(ofClass);
}

const PREAMBLE = 100_000;

/** `main=ngerman`, else the last language named. */
function mainOption(options: string): string | undefined {
  const named = options.split(',').map((option) => option.trim().toLowerCase());
  const main = named.find((option) => /^main\s*=/.test(option))?.replace(/^main\s*=\s*/, '');
  // What is as short as a tag would be taken for one: `a4paper` is not, `pt` might be.
  return [main, ...named.filter((option) => option.length > 3).reverse()]
    .filter((option) => option !== undefined && option.length > 3)
    .map((option) => (/^[a-z]+$/.test(option ?? '') ? languageNamed(option) : undefined))
    .find((tag) => tag !== undefined);
}

/** Words such as `twoside` have the form of a tag, and are none. */
function languageNamed(name: string | undefined): string | undefined {
  const tag = toLanguageTag(name);
  return tag === name ? undefined : tag;
}

/** The same length, so that nothing moves; comments and what is shown as it stands become blanks. */
function withoutComments(text: string): string {
  return text
    .replace(/(^|[^\\])((?:\\\\){0,50})%[^\n]*/g, (found, before: string, slashes: string) =>
      `${before}${slashes}`.padEnd(found.length),
    )
    .split(/(?=\\begin\{(?:verbatim|Verbatim|lstlisting|minted|comment|filecontents)\*?\})/)
    .map(withoutShown)
    .join('');
}

function withoutShown(part: string): string {
  const name = /^\\begin\{(\w+\*?)\}/.exec(part)?.[1];
  const end = name === undefined || SHOWN.has(name.replace('*', '')) === false ? -1 : part.indexOf(`\\end{${name}}`);
  return end < 0 ? part : ' '.repeat(end) + part.slice(end);
}

const SHOWN: ReadonlySet<string> = new Set(['verbatim', 'Verbatim', 'lstlisting', 'minted', 'comment', 'filecontents']);
