/** The authors named between the title of a paper and its text, with affiliations, addresses and marks of footnotes among them. */
import type { Name } from '../../../model/item';
import { placeOf } from '../../../text/lexicon/gazetteer';
import { fold } from '../../../text/normalize';
import { looksLikePerson, parseNames } from '../../record/names';
import type { PdfLine } from '../pdfPage';
import type { TitleBlock } from './titleBlock';

/** In their order; undefined where no line is surely names. */
export function findAuthorLines({ above, below }: Pick<TitleBlock, 'above' | 'below'>): Name[] | undefined {
  return namesIn(below) ?? namesIn(above);
}

function namesIn(lines: readonly PdfLine[]): Name[] | undefined {
  const marks = affiliationMarks(lines);
  const read = lines.map((line) => ({ line, names: readNames(line.text, marks) }));
  const start = read.findIndex(({ names }) => names !== undefined);
  if (start < 0) return undefined;
  const first = read[start]!;
  const isList = first.names!.length > 1 || /,\s*$/.test(first.line.text);
  const chosen = read.slice(start).filter(({ line, names }, index, rest) => {
    if (index === 0) return true;
    if (names === undefined || Math.abs(line.fontSize - first.line.fontSize) > SAME_SIZE) return false;
    if (line.isBold !== first.line.isBold || line.isItalic !== first.line.isItalic) return false;
    // A list goes on line by line; names with their own address below each stand apart.
    return !isList || rest.slice(0, index).every((before) => before.names !== undefined);
  });
  return unique(chosen.flatMap(({ names }) => names!));
}

/** In points. */
const SAME_SIZE = 0.3;

/** `aUniversity of Tides`: the letters that mark affiliations, and that stand raised behind the names. */
function affiliationMarks(lines: readonly PdfLine[]): ReadonlySet<string> {
  const marks = new Set(lines.flatMap(({ text }) => /^([a-h])[\s,)]{0,2}\p{Lu}\p{L}+/u.exec(text)?.[1] ?? []));
  return marks.has('a') ? marks : new Set();
}

/** The persons of a line that names persons and little else. */
function readNames(text: string, marks: ReadonlySet<string>): Name[] | undefined {
  if (text.length > MAX_LENGTH || NO_NAMES.test(text)) return undefined;
  const parts = splitNames(withoutMarks(text, marks));
  const [first] = parts;
  if (first === undefined || !isPerson(first)) return undefined;
  const people = parts.filter(isPerson);
  if (people.length < parts.length && !isFollowedByAddress(parts, people.length)) return undefined;
  const names = people.flatMap((part) => parseNames(part));
  const isWhole = names.length > 0 && names.every(({ family, given }) => family !== undefined && given !== undefined);
  return isWhole ? names : undefined;
}

/** In characters: a line of a long author list. */
const MAX_LENGTH = 400;
/** Addresses, dates, and what else is capitalised between the title and the text. */
const NO_NAMES =
  /^(?:received|accepted|revised|published|edited|communicated|presented|submitted|draft|version|copyright|©|supervis|advis|professor of|thesis|dissertation|department|dept|school|faculty|college)|\b(?:street|avenue|road|box|building|room|tel|phone|fax)\b/i;

function withoutMarks(text: string, marks: ReadonlySet<string>): string {
  const plain = unshouted(text)
    .replace(/\[[^\]]{0,20}\]|\([^)]{0,80}\)|\{[^}]{0,80}\}?|\S*@\S*/g, ' ')
    .replace(/https?:\S+|orcid\S*/gi, ' ')
    .replace(/^(?:by|authors?:?)\s+/i, '')
    .replace(/[*∗†‡§¶‖⋆★♯#✉◦⊥?¹²³⁴-⁹⁰]+/gu, ',')
    .replace(/(?<=\p{L})\.?\s?\d{1,2}(?:\s?,\s?\d{1,2})*(?=[\s,;]|$)/gu, ',');
  if (marks.size === 0) return plain;
  const letters = [...marks].join('');
  const mark = new RegExp(`(?<=\\p{Ll}{2})\\s?[${letters}](?:\\s?,\\s?[${letters}])*(?=\\s*(?:,|;|and\\b|&|$))`, 'gu');
  const bare = plain.replace(mark, ',');
  // A mark stands behind each name: a letter behind one alone may be its own.
  const count = (plain.match(mark) ?? []).length;
  return count >= splitNames(plain).filter((part) => part.length > 2).length ? bare : plain;
}

/** `C. A. R. HOARE` as it is written elsewhere. */
function unshouted(text: string): string {
  if (/\p{Ll}{3}/u.test(text)) return text;
  return text.replace(/\p{Lu}[\p{Lu}\p{M}’'-]+/gu, (word) =>
    word.replace(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase()),
  );
}

function splitNames(text: string): string[] {
  return text
    .split(/\s*[,;·•|]\s*|\s+(?:and|und|et|y|e|with|&)\s+|\s*&\s*/iu)
    .map((part) => part.replace(/^(?:and|&)\s+/i, '').replace(/^[\s.,]+|[\s,]+$/g, ''))
    .filter((part) => part !== '' && !DEGREE.test(part));
}

const DEGREE =
  /^(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|jr|sr|i{2,3}|member|fellow|senior member|student member|ieee|m\.?a|dr|prof)\.?$/i;

function isPerson(part: string): boolean {
  if (!looksLikePerson(part) || placeOf(fold(part)) !== undefined || NO_PERSON.test(part)) return false;
  const words = part.split(/\s+/);
  return placeOf(fold(words.slice(-2).join(' '))) === undefined || words.length > 2;
}

const NO_PERSON =
  /\b(?:abstract|technical|report|university|labs?|paper|version|draft|page|street|ave|inc|new|san|los|palo|mountain|menlo|santa|hong|carnegie|hewlett|georgia|massachusetts|bell|xerox|max|planck|ecole|école|mellon|california|polytechnic|tech|computing|computer|electrical|mathematics|physics|theory|systems?|learning|analysis|introduction|volume|january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** `John Hughes, Institute of Tides`: what follows the person is where she works. */
function isFollowedByAddress(parts: readonly string[], people: number): boolean {
  return parts.slice(0, people).every(isPerson);
}

function unique(names: readonly Name[]): Name[] {
  const keyOf = ({ family, given }: Name) => `${family} ${given}`;
  return names.filter((name, index) => names.findIndex((other) => keyOf(other) === keyOf(name)) === index);
}
