/** The authors named between the title of a paper and its text, with affiliations, addresses and marks of footnotes among them. */
import type { Name } from '../../../model/item';
import { parseNames } from '../../record/names';
import type { PdfLine } from '../pdfPage';
import { isPerson } from './persons';
import { AUTHORED, findStated, withoutClients } from './statedAuthors';
import type { TitleBlock } from './titleBlock';

/** In their order; undefined where no line is surely names. */
export function findAuthorLines({ above, below }: Pick<TitleBlock, 'above' | 'below'>): Name[] | undefined {
  return statedIn(below) ?? statedIn(above) ?? namesIn(below) ?? namesIn(above);
}

/** `Prepared by: …` goes before names that stand nearer to the title. */
function statedIn(lines: readonly PdfLine[]): Name[] | undefined {
  const stated = findStated(lines);
  if (!stated) return undefined;
  const { beside = '', below } = stated;
  const names = beside === '' ? namesIn(below) : readNames(beside, NO_MARKS).names;
  const first = beside === '' ? below[0]?.text : beside;
  return names ?? (first !== undefined && isOrganisation(first) ? [{ literal: first }] : undefined);
}

const NO_MARKS: ReadonlySet<string> = new Set();

function isOrganisation(text: string): boolean {
  const words = text.split(' ');
  return words.length <= 8 && !/[\d@:]|\.\s/.test(text) && /^\p{Lu}\p{L}/u.test(text) && /\p{Ll}/u.test(text);
}

function namesIn(all: readonly PdfLine[]): Name[] | undefined {
  const lines = withoutClients(all);
  const marks = affiliationMarks(lines);
  const read = (line: PdfLine) => readNames(line.text, marks);
  const start = lines.findIndex((line) => read(line).names !== undefined);
  if (start < 0) return undefined;
  const first = { line: lines[start]!, ...read(lines[start]!) };
  const found = [...first.names!];
  // A list goes on line by line; names with an address below stand at the head of it.
  let isRow = true;
  for (const line of lines.slice(start + 1)) {
    const isCandidate = isSameType(line, first.line);
    if (!isRow && (first.isList || !isCandidate)) continue;
    const { names } = read(line);
    if (names && isCandidate && (isRow || isHeadOfBlock(line, lines))) found.push(...names);
    isRow &&= names !== undefined;
  }
  return unique(found);
}

function isSameType(one: PdfLine, other: PdfLine): boolean {
  return (
    Math.abs(one.fontSize - other.fontSize) <= SAME_SIZE &&
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic
  );
}

/** Nothing stands close above it in its column but an electronic address, the end of another author's. */
function isHeadOfBlock(line: PdfLine, lines: readonly PdfLine[]): boolean {
  const above = lines.filter(
    (other) => other.baseline > line.baseline + 1 && other.left < line.right && line.left < other.right,
  );
  const nearest = above.reduce<PdfLine | undefined>(
    (best, other) => (best === undefined || other.baseline < best.baseline ? other : best),
    undefined,
  );
  if (nearest === undefined || nearest.text.includes('@')) return true;
  return nearest.baseline - line.baseline > line.fontSize * BLOCK_GAP;
}

/** In sizes of the letters, from line to line. */
const BLOCK_GAP = 1.5;
/** In points. */
const SAME_SIZE = 0.3;

/** `aUniversity of Tides`: the letters that mark affiliations, and that stand raised behind the names. */
function affiliationMarks(lines: readonly PdfLine[]): ReadonlySet<string> {
  const marks = new Set(
    lines.flatMap(({ text }) =>
      [...text.matchAll(/(?:^|[;,]\s)([a-h])(?:[\s,)]{0,2}\p{Lu}\p{L}+|https?:)/gu)].map(([, mark]) => mark!),
    ),
  );
  return marks.has('a') ? marks : new Set();
}

/** The persons of a line that names persons and little else. */
function readNames(text: string, marks: ReadonlySet<string>): { names?: Name[]; isList?: boolean } {
  if (text.length > MAX_LENGTH || NO_NAMES.test(text.replace(AUTHORED, ''))) return {};
  const parts = splitNames(withoutMarks(text, marks));
  const [first] = parts;
  if (first === undefined || !isPerson(first)) return {};
  const isMostlyPeople = parts.length > 3 && parts.filter(isPerson).length >= parts.length * 0.7;
  const people = parts.filter((part) => isPerson(part) || (isMostlyPeople && isShortName(part)));
  if (people.length < parts.length && !isFollowedByAddress(parts, people.length)) return {};
  const names = people.flatMap((part) => (isShortName(part) ? toName(part) : parseNames(part)));
  const isWhole = names.length > 0 && names.every(({ family, given }) => family !== undefined && given !== undefined);
  const isList = people.length === parts.length && (people.length > 1 || /,\s*$/.test(text));
  return isWhole ? { names, isList } : {};
}

/** In characters: a line of a long author list. */
const MAX_LENGTH = 400;
/** Addresses, dates, and what else is capitalised between the title and the text. */
const NO_NAMES =
  /^(?:received|accepted|revised|published|edited|editors?\b|communicated|presented|submitted|draft|version|copyright|©|supervis|advis|professor of|thesis|dissertation|department|dept|school|faculty|college)|\b(?:street|avenue|road|box|building|room|tel|phone|fax)\b/i;

function withoutMarks(text: string, marks: ReadonlySet<string>): string {
  const plain = unshouted(text)
    .replace(/\[[^\]]{0,20}\]|\([^)]{0,80}\)|\{[^}]{0,80}\}?|\S*@\S*/g, ' ')
    .replace(/https?:\S+|orcid\S*/gi, ' ')
    .replace(AUTHORED, '')
    .replace(/(?<=(?:^|[\s,;.])\p{Lu}\.)(?=\p{Lu}\p{L}{2})/gu, ' ')
    .replace(/[*∗+†‡§¶‖⋆★♯#✉◦⊥?¹²³⁴-⁹⁰]+(?:\s?,?\s?\d{1,2}(?!\d))*/gu, ',')
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
  if (/\p{Ll}{3}/u.test(text.replace(/\b(?:and|und)\b/g, ''))) return text;
  return text.replace(/\p{Lu}[\p{Lu}\p{M}’'-]+/gu, (word) =>
    word.replace(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase()),
  );
}

function splitNames(text: string): string[] {
  return text
    .split(/\s*[,;·•|]\s*|\s+(?:and|und|et|with|&)\s+|\s*&\s*/iu)
    .flatMap(splitPair)
    .map((part) => part.replace(/^(?:and|&)\s+/i, '').replace(/^[\s.,]+|[\s,'’"”]+$/g, ''))
    .filter((part) => part !== '' && !DEGREE.test(part))
    .flatMap(splitRow);
}

/** `Ana Brandt y Olav Lund`; in `Moara e Silva Pinto` the word is part of the name. */
function splitPair(part: string): string[] {
  const pair = part.split(/\s+[ye]\s+/u);
  return pair.every((one) => one.trim().includes(' ')) ? pair : [part];
}

const ONE = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}(?:\s\p{Lu}\.)*\s\p{Lu}[\p{L}’'-]*\p{Ll}`;
const ROW = new RegExp(`^${ONE}(?:\\s${ONE})+$`, 'u');

/** `Dan Ingalls Ted Kaehler Alan Kay`: names set apart by nothing but space; nobody has so many, or an initial so late. */
function splitRow(part: string): string[] {
  const words = part.split(/\s+/);
  const isLong = words.length >= 6 || words.findLastIndex((word) => /^\p{Lu}\.$/u.test(word)) >= 3;
  return isLong && ROW.test(part) ? (part.match(new RegExp(ONE, 'gu')) ?? [part]) : [part];
}

const DEGREE =
  /^(?:ph\.?\s?d|m\.?d|m\.?sc|b\.?sc|m\.?s|b\.?s|[bdm]\.?d\.?s|d\.?m\.?d|m\.?b\.?b\.?s|m\.?p\.?h|m\.?b\.?a|d\.?phil|m\.?phil|pharm\.?d|r\.?n|d\.?v\.?m|frcs|jr|sr|i{2,3}|member|fellow|senior member|student member|ieee|m\.?a|dr|prof)\.?$/i;

/** `JJ Furman`, in a row of names that are plainer. */
function isShortName(part: string): boolean {
  return /^\p{Lu}{1,3} \p{Lu}\p{Ll}+$/u.test(part);
}

function toName(part: string): Name {
  const [given, family] = part.split(' ');
  return { family: family!, given: given! };
}

/** `John Hughes, Institute of Tides`: what follows the person is where she works. */
function isFollowedByAddress(parts: readonly string[], people: number): boolean {
  return parts.slice(0, people).every(isPerson);
}

function unique(names: readonly Name[]): Name[] {
  const keyOf = ({ family, given }: Name) => `${family} ${given}`;
  return names.filter((name, index) => names.findIndex((other) => keyOf(other) === keyOf(name)) === index);
}
