/** A citation key that is being typed: after `@`, within `\cite{…`, `#cite(<…`, `[cite:@…`. Knows no keys and no sources. */
import type { TextPosition } from '../../model/passage';
import { codeSpans, isWithinAny } from './codeSpans';

/** What stands at a cursor where a key is wanted. `position` is what an accepted key takes the place of: what was typed, and the rest of its word. */
export interface TypedKey {
  readonly position: TextPosition;
  /** What was typed of it, which may be a name or a word of a title as well; empty where nothing is. */
  readonly typed: string;
  /** What has to follow for the citation to be whole, where the editor or the writer has not closed it: `]`, `}`. */
  readonly closing: string;
  /** Where the construct begins: `[`, the backslash, `#`. */
  readonly start: number;
  /** Whether the markup takes any key here; after a bare `@` it takes plain ones alone, others in braces. */
  readonly isDelimited: boolean;
  /** In Pandoc's Markdown, whether it stands in brackets. */
  readonly isBracketed: boolean;
}

/** Undefined where no key is wanted: in an address, in code, in a reference to a figure. Takes time in proportion to the text. */
export function typedKeyAt(text: string, languageId: string, offset: number): TypedKey | undefined {
  const find = FINDERS[languageId];
  if (!find) return undefined;
  const from = Math.max(0, offset - REACH);
  const before = paragraphEnd(text.slice(from, offset));
  const found = find(before, text.slice(offset, offset + REACH));
  if (!found || isWithinAny(codeSpans(text, languageId), offset)) return undefined;
  const moved = offset - before.length;
  return {
    ...found,
    position: { start: found.position.start + moved, end: found.position.end + moved },
    start: found.start + moved,
  };
}

/** No citation is longer. */
const REACH = 1500;

/** What stands behind the last empty line: a citation ends with its paragraph. */
function paragraphEnd(text: string): string {
  return text.slice(
    Math.max(...Array.from(text.matchAll(/\n[ \t\r]*\n/g), ({ 0: gap, index }) => index + gap.length), 0),
  );
}

/** Positions count in `before`, at whose end the cursor stands; those beyond it, in `behind`. */
type Finder = (before: string, behind: string) => TypedKey | undefined;

const PLAIN_KEY = String.raw`[\p{L}\p{N}_:.#$%&+?<>~/-]{0,100}`;
const AT = new RegExp(String.raw`(?<![\p{L}\p{N}_@\\./\u0060=-])-?@(?:\{([^{}@\n]{0,200})|(${PLAIN_KEY}))$`, 'u');
const CROSS_REFERENCE =
  /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau)[-:]/;
/** The rest of a key whose middle the cursor stands in. */
const REST = /^[\p{L}\p{N}_]*(?:[:.#$%&+?~/-][\p{L}\p{N}_]+)*/u;

function findPandocKey(before: string, behind: string): TypedKey | undefined {
  const match = AT.exec(before);
  const typed = match?.[1] ?? match?.[2];
  if (!match || typed === undefined || CROSS_REFERENCE.test(typed)) return undefined;
  const isBraced = match[1] !== undefined;
  const open = openBracket(before.slice(0, match.index));
  const end = before.length + restLength(behind, isBraced ? /^[^{}\s,;[\]]*/ : REST);
  const closing = [
    isBraced && !behind.slice(end - before.length).startsWith('}') ? '}' : '',
    open >= 0 && !isClosed(behind) ? ']' : '',
  ].join('');
  return {
    position: { start: before.length - typed.length, end },
    typed,
    closing,
    start: open >= 0 ? open : match.index,
    isDelimited: isBraced,
    isBracketed: open >= 0,
  };
}

/** The bracket that the end of a text stands in, that is no link's and no image's; -1 for none. */
function openBracket(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && depth-- === 0) return text[at - 1] === '!' ? -1 : at;
  }
  return -1;
}

/** Whether a bracket is closed before another opens, in the same paragraph. */
function isClosed(behind: string): boolean {
  return /^(?:(?!\n[ \t\r]*\n)[^[\]])*\]/.test(behind);
}

function restLength(behind: string, pattern: RegExp): number {
  return pattern.exec(behind)?.[0].length ?? 0;
}

const CITING_COMMAND = /\\([A-Za-z]*)\*?\s{0,3}$/;
const CITES = /cite|cquote/i;
const NO_KEYS = /^(?:bib|new|renew|def|set|declare|provide)|(?:style|setup|reset|option)s?$/i;

/** Within the braces of a command of the name of `cite`, whatever notes stand before them. */
function findLatexKey(before: string, behind: string): TypedKey | undefined {
  const brace = before.lastIndexOf('{');
  if (brace < 0 || /[}\\%]/.test(before.slice(brace)) || isComment(before)) return undefined;
  const command = CITING_COMMAND.exec(withoutArguments(before.slice(0, brace)));
  const name = command?.[1] ?? '';
  if (!command || !CITES.test(name) || NO_KEYS.test(name)) return undefined;
  const list = before.slice(brace + 1);
  const typed = list.slice(list.lastIndexOf(',') + 1).trimStart();
  const isOpen = !/^[^{}\\]*\}/.test(behind);
  const end = before.length + restLength(behind, isOpen ? /^(?:)/ : /^[^{},\s\\]*/);
  return {
    position: { start: before.length - typed.length, end },
    typed,
    closing: isOpen ? '}' : '',
    start: command.index,
    isDelimited: true,
    isBracketed: false,
  };
}

function isComment(before: string): boolean {
  return /(?<!\\)%/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Takes away the arguments that a text ends with: `\parencites(see)[18]{chen}[]` becomes `\parencites`. */
function withoutArguments(text: string): string {
  let rest = text.trimEnd();
  for (let count = 0; count < MOST_ARGUMENTS; count++) {
    const opening = { ']': '[', '}': '{', ')': '(' }[rest.at(-1) ?? ''];
    const open = opening ? rest.lastIndexOf(opening) : -1;
    if (open < 0) break;
    rest = rest.slice(0, open).trimEnd();
  }
  return rest;
}

const MOST_ARGUMENTS = 40;

const TYPST_AT = /(?<![\p{L}\p{N}_@\\`"/.-])@([\p{L}\p{N}_:.-]{0,100})$/u;
const TYPST_CALL = /(?:#|\b)(?:cite\(\s{0,5}|attribution:\s{0,5})(?:<([^<>\s"]{0,100})|label\("([^"\n]{0,100}))$/;

function findTypstKey(before: string, behind: string): TypedKey | undefined {
  const call = TYPST_CALL.exec(before);
  if (call) {
    const typed = call[1] ?? call[2] ?? '';
    const closer = call[1] === undefined ? '")' : '>';
    const rest = restLength(behind, /^[^\s<>"(),]*/);
    const hasCloser = behind.startsWith(closer, rest);
    const isCall = call[0].includes('cite(');
    const closing = hasCloser ? '' : closer + (isCall && !/^[^()\n]*\)/.test(behind) ? ')' : '');
    return {
      position: { start: before.length - typed.length, end: before.length + rest },
      typed,
      closing,
      start: call.index,
      isDelimited: true,
      isBracketed: false,
    };
  }
  const at = TYPST_AT.exec(before);
  const typed = at?.[1];
  if (!at || typed === undefined || CROSS_REFERENCE.test(typed)) return undefined;
  const end = before.length + restLength(behind, /^[\p{L}\p{N}_-]*(?:[.:][\p{L}\p{N}_-]+)*/u);
  return {
    position: { start: before.length - typed.length, end },
    typed,
    closing: '',
    start: at.index,
    isDelimited: false,
    isBracketed: false,
  };
}

const ORG = /\[cite(?:\/[\w/-]{1,40})?:[^[\]]{0,1000}?(?<![\p{L}\p{N}])-?@([^\s;,[\]@]{0,100})$/u;

function findOrgKey(before: string, behind: string): TypedKey | undefined {
  const open = before.lastIndexOf('[cite');
  const match = open < 0 ? undefined : ORG.exec(before.slice(open));
  if (!match) return undefined;
  const typed = match[1] ?? '';
  return {
    position: { start: before.length - typed.length, end: before.length + restLength(behind, REST) },
    typed,
    closing: isClosed(behind) ? '' : ']',
    start: open,
    isDelimited: false,
    isBracketed: true,
  };
}

/** Keys between two marks, with commas between them: Sphinx's role and asciidoctor-bibtex's macro. */
function listFinder(pattern: RegExp, closing: string): Finder {
  return (before, behind) => {
    const match = pattern.exec(before);
    if (!match) return undefined;
    const list = match[1] ?? '';
    const typed = list.slice(list.lastIndexOf(',') + 1).trimStart();
    if (/[()]/.test(typed)) return undefined;
    const isOpen = !behind.slice(0, behind.search(/\n|$/)).includes(closing);
    const end = before.length + (isOpen ? 0 : restLength(behind, /^[^\s,()[\]`]*/));
    return {
      position: { start: before.length - typed.length, end },
      typed,
      closing: isOpen ? closing : '',
      start: match.index,
      isDelimited: true,
      isBracketed: false,
    };
  };
}

const findRstKey = listFinder(/:cite(?::[a-z:]{1,20})?:`([^`\n]{0,500})$/, '`');
const findAsciidocKey = listFinder(/\bcite(?:np)?:(?:[\w-]{1,40}:)?\[([^[\]\n]{0,500})$/, ']');

/** By VS Code's language ids. */
const FINDERS: Readonly<Record<string, Finder>> = {
  markdown: findPandocKey,
  quarto: findPandocKey,
  rmd: findPandocKey,
  rmarkdown: findPandocKey,
  mdx: findPandocKey,
  latex: findLatexKey,
  tex: findLatexKey,
  'latex-expl3': findLatexKey,
  rsweave: findLatexKey,
  typst: findTypstKey,
  org: findOrgKey,
  restructuredtext: findRstKey,
  asciidoc: findAsciidocKey,
};
