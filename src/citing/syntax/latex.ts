/** LaTeX's citing commands, of natbib, biblatex and their kin: `\autocite[see][18]{chen2026}`, `\parencites[18]{chen2026}{chan2026}`. */
import type { TextPosition } from '../../model/passage';
import type { FoundCitation, FoundCite } from './found';
import { commandOf, type LatexCommand } from './latexCommands';
import { LATEX_PLACE, readPlace } from './place';

const COMMAND = /\\([A-Za-z]{4,40})(\*?)/g;
/** The quotations of csquotes that cite: `\textcquote[18]{chen2026}{the words}`. What stands before the key is no part of the citation. */
const CITING_QUOTATION = /\\(?:(?:foreign|hyphen)?(?:text|block)cquote|begin\{(?:foreign|hyphen)?displaycquote\})\*?/g;
/** White space, line breaks and comments between arguments; a blank line ends them. */
const GAP = /(?:[ \t\r]{0,80}(?:%[^\n]{0,200})?\n(?![ \t\r]*\n)){0,4}[ \t]{0,80}/y;
const GLOBAL_NOTE = /\(((?:[^(){}\n]|\{[^{}]{0,200}\}){0,500})\)/y;
/** Of apacite: `\cite<see>[p. 18]{chen2026}`. */
const ANGLED = /<([^<>{}\n]{0,300})>/y;
const KEYS = /\{([^{}]{0,5000})\}/y;

/** Finds them in the order of the text. Whoever calls leaves comments and verbatim text out beforehand. */
export function findLatex(text: string): FoundCitation[] {
  const found: FoundCitation[] = [];
  const lists: TextPosition[] = [];
  for (const { 0: written, 1: name = '', 2: star, index } of text.matchAll(COMMAND)) {
    const command = commandOf(name, star === '*');
    if (!command) continue;
    const start = index + written.length;
    if (command.kind === 'list') lists.push({ start: index, end: listEnd(text, start) });
    else {
      const { cites, end } = readArguments(text, start, command);
      const shown = command.suppressesAuthor ? cites.map(withoutAuthor) : cites;
      if (cites.length > 0) found.push({ start: index, end, isInText: command.isInText, cites: shown });
    }
  }
  for (const { 0: command, index } of text.matchAll(CITING_QUOTATION)) {
    const start = index + command.length;
    const { cites, end } = readArguments(text, start, { kind: 'single' });
    if (cites.length > 0) found.push({ start, end, isInText: false, cites });
  }
  return withLists(
    found.sort((a, b) => a.start - b.start),
    lists,
  );
}

/** The name of each citing command that a draft has, in order. */
export function latexCommandsOf(text: string): string[] {
  return Array.from(text.matchAll(COMMAND), ([, name = '', star]) =>
    commandOf(name, star === '*') ? name : '',
  ).filter((name) => name !== '');
}

interface Arguments {
  readonly cites: FoundCite[];
  readonly end: number;
}

function readArguments(text: string, start: number, { kind }: Pick<LatexCommand, 'kind'>): Arguments {
  const cites: FoundCite[] = [];
  let at = start;
  if (kind === 'multiple') for (let notes = 0; notes < 2; notes++) at = matchAt(GLOBAL_NOTE, text, at)?.end ?? at;
  if (kind === 'volume') at = matchAt(KEYS, text, optionalAt(text, at)?.end ?? at)?.end ?? at;
  let end = start;
  do {
    const angled = matchAt(ANGLED, text, at);
    const first = optionalAt(text, angled?.end ?? at);
    const second = first && optionalAt(text, first.end);
    const keys = matchAt(KEYS, text, (second ?? first ?? angled)?.end ?? at);
    if (!keys) break;
    const before = angled?.inside ?? (second && first.inside);
    cites.push(...toCites(keys.inside, keys.end - 1 - keys.inside.length, before, (second ?? first)?.inside));
    at = end = keys.end;
  } while (kind === 'multiple');
  return { cites, end };
}

interface Argument {
  readonly inside: string;
  readonly end: number;
}

/** No note is longer. */
const MAX_NOTE = 1000;

/** `[p.~18]`; a bracket in braces is one of the note's own. */
function optionalAt(text: string, start: number): Argument | undefined {
  const open = gapEnd(text, start);
  if (text[open] !== '[') return undefined;
  let depth = 0;
  for (let at = open + 1; at < Math.min(text.length, open + MAX_NOTE); at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth < 0) return undefined;
    else if (char === ']' && depth === 0) return { inside: text.slice(open + 1, at), end: at + 1 };
    else if (char === '\n' && /^[ \t\r]*\n/.test(text.slice(at + 1, at + 80))) return undefined;
  }
  return undefined;
}

/** With several keys the first has the words before, the last the locator and the words after. */
function toCites(keys: string, offset: number, before: string | undefined, after: string | undefined): FoundCite[] {
  const cites: FoundCite[] = [];
  const plain = keys.replace(/(?<!\\)%[^\n]*/g, (comment) => ' '.repeat(comment.length));
  for (const { 0: key, index } of plain.matchAll(/[^\s,][^,\r\n]*/g)) {
    const trimmed = key.trimEnd();
    // `#1` of a command that is being defined.
    if (!trimmed.includes('#'))
      cites.push({ start: offset + index, end: offset + index + trimmed.length, key: trimmed });
  }
  const prefix = before === undefined ? '' : LATEX_PLACE.toText(before).trim();
  return cites.map((cite, index) => ({
    ...cite,
    ...(prefix && index === 0 ? { prefix } : {}),
    ...(after && index === cites.length - 1 ? readPlace(after.replace(/\s+/g, ' '), LATEX_PLACE) : {}),
  }));
}

function withoutAuthor(cite: FoundCite): FoundCite {
  return { ...cite, suppressesAuthor: true };
}

/** natbib's `\citetext{\citealp[p.~1]{a}; \citealp{b}}` is one citation. */
function withLists(found: readonly FoundCitation[], lists: readonly TextPosition[]): FoundCitation[] {
  const all: FoundCitation[] = [];
  let next = 0;
  for (const list of lists) {
    while (next < found.length && found[next]!.start < list.start) all.push(found[next++]!);
    const cites: FoundCite[] = [];
    while (next < found.length && found[next]!.start < list.end) cites.push(...found[next++]!.cites);
    if (cites.length > 0) all.push({ ...list, isInText: false, cites });
  }
  return [...all, ...found.slice(next)];
}

const MAX_LIST = 2000;

function listEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + MAX_LIST); at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth <= 0) return at + 1;
    else if (depth === 0) return start;
  }
  return start;
}

function gapEnd(text: string, start: number): number {
  GAP.lastIndex = start;
  return start + (GAP.exec(text)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, start: number): Argument | undefined {
  const from = gapEnd(text, start);
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match ? { inside: match[1] ?? '', end: from + match[0].length } : undefined;
}
