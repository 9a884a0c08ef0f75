/** The names in an author–year citation, before the year or before the brackets that hold it. */
import { findYear } from './years';

/** Who or what stands in the place of the author. */
export interface FoundAuthor {
  readonly start: number;
  readonly end: number;
  /** As it stands; absent where it is a title. */
  readonly author?: string;
  readonly names?: readonly string[];
  readonly title?: string;
  readonly isAbridged?: boolean;
}

const SPACE = String.raw`[ \t\u00a0\u202f\r\n]{1,4}`;
const PARTICLE = `(?:af|al|av|bin|da|das|de|dei|del|della|den|der|des|di|do|dos|du|el|ibn|la|las|le|les|lo|los|ten|ter|van|von|zu|zum|zur)`;
const LINK = `(?:${PARTICLE}|of|for|the|on)`;
/** A full stop belongs to initials alone: elsewhere it ends a sentence. */
const WORD = String.raw`(?:(?:\p{Lu}\.(?:-?\p{Lu}\.)*)|(?:(?:al|el)-|[dl][’'])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}’'+‐-]*|(?:Jr|Sr|St)\.)`;
/** Who signs together: `Wikipedia contributors`, `Guardian staff`. */
const COLLECTIVE = String.raw`(?:authors|collaboration|consortium|contributors|correspondents?|editors|group|newsroom|project|reporters?|staff|team)(?![\p{L}])`;
const NAME = `(?:${PARTICLE}${SPACE}){0,3}${WORD}(?:${SPACE}(?:${LINK}${SPACE}){0,3}${WORD})*(?:${SPACE}${COLLECTIVE})?`;
const AND = String.raw`,?\s{0,3}&\s{0,3}|,?${SPACE}(?:and|und|et|och|y|e)${SPACE}`;
const LIST = String.raw`(?<![\p{L}\p{N}’'-])${NAME}(?:(?:${AND}|,\s{0,3})${NAME})*`;
const ABRIDGED = String.raw`,?${SPACE}(?:et${SPACE}al\b\.?|and${SPACE}others\b)`;

const NAMES_HERE = new RegExp(`(${LIST})(${ABRIDGED})?`, 'uy');
const NAMES_AT_END = new RegExp(`(${LIST})(${ABRIDGED})?,?$`, 'u');
const CONNECTIVE = new RegExp(`(${AND})|,\\s{0,3}`, 'u');
const INITIALS = /^(?:\p{Lu}\.[-\s]?){1,4}$|^\p{Lu}$/u;

/** Words in capitals that stand before a year and are nobody's names. */
const NO_NAMES =
  words(`january february march april may june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday
  q1 q2 q3 q4 h1 h2 fy figure fig table section chapter page version vol volume no number since until by in on
  usd rmb eur gbp chf jpy cny inr`);

/** Words that open a sentence before a name. */
const OPENERS =
  words(`a according after although an and as at because before both but by compare contrary despite during following
  for from given hence how however if in indeed it its later like moreover nevertheless on once or over see since so still that
  the then these they this those though through thus to under unlike until what when where whereas whether which while who why
  with work yet`);

/** The names or the title that begin at `start`, if a year follows them before `end`. */
export function readAuthor(text: string, start: number, end: number): FoundAuthor | undefined {
  const author = readTitle(text, start, end) ?? readNames(text, start);
  return author && author.end < end && hasYear(text, author.end) && !isNobody(author) ? author : undefined;
}

/** How far back the names of an in-text citation may begin. */
const REACH = 160;

/** The names or the title that end at `offset`, before a bracket: `Chen & Rithmire` in "As Chen & Rithmire (2026) say". */
export function findNamesBefore(text: string, offset: number): FoundAuthor | undefined {
  const from = Math.max(0, offset - REACH);
  const before = text.slice(from, offset).trimEnd();
  const author = findTitleAtEnd(before) ?? findNamesAtEnd(before);
  if (!author || isNobody(author)) return undefined;
  return { ...author, start: from + author.start, end: from + author.end };
}

/** The offset after spaces and commas. */
export function skipSeparator(text: string, start: number): number {
  let at = start;
  while (/[\s,]/.test(text.charAt(at))) at++;
  return at;
}

function hasYear(text: string, offset: number): boolean {
  const at = skipSeparator(text, offset);
  return at > offset && findYear(text, at) !== undefined;
}

const CLOSING_MARKS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’', '«': '»', '„': '“' };

/** A title may hold marks of its own, so its closing mark is the first one that a year follows. */
function readTitle(text: string, start: number, end: number): FoundAuthor | undefined {
  const closing = CLOSING_MARKS[text.charAt(start)];
  if (!closing) return undefined;
  for (let at = text.indexOf(closing, start + 1); at > 0 && at < end; at = text.indexOf(closing, at + 1)) {
    const title = oneLine(text.slice(start + 1, at));
    if (title && hasYear(text, at + 1)) return { start, end: at + 1, title };
  }
  return undefined;
}

/** The names that begin at `start`, whatever follows them. */
export function findNameList(text: string, start: number): FoundAuthor | undefined {
  const author = readNames(text, start);
  return author && !isNobody(author) ? author : undefined;
}

function readNames(text: string, start: number): FoundAuthor | undefined {
  NAMES_HERE.lastIndex = start;
  const match = NAMES_HERE.exec(text);
  if (!match?.[1]) return undefined;
  return toAuthor(start, match[1], match[2] ?? '', namesOf(match[1]).names);
}

function findTitleAtEnd(before: string): FoundAuthor | undefined {
  const opening = Object.entries(CLOSING_MARKS).find(([, closing]) => before.endsWith(closing))?.[0];
  const start = opening ? before.lastIndexOf(opening, before.length - 2) : -1;
  const title = oneLine(before.slice(start + 1, -1));
  return start >= 0 && title ? { start, end: before.length, title } : undefined;
}

function findNamesAtEnd(before: string): FoundAuthor | undefined {
  const match = NAMES_AT_END.exec(before);
  if (!match?.[1]) return undefined;
  const { names, skipped } = namesInSentence(match[1], match[2] !== undefined);
  if (names.length === 0) return undefined;
  return toAuthor(match.index + skipped, match[1].slice(skipped), match[2] ?? '', names);
}

function toAuthor(start: number, list: string, abridged: string, names: readonly string[]): FoundAuthor {
  const author = oneLine(withoutPossessive(list));
  return {
    start,
    end: start + list.length + abridged.length,
    author,
    names,
    ...(abridged ? { isAbridged: true } : {}),
  };
}

interface NameList {
  readonly names: readonly string[];
  /** How much of the text before the first name is not part of the list. */
  readonly skipped: number;
}

function namesOf(list: string): NameList {
  const names = oneLine(list)
    .split(CONNECTIVE)
    .filter((_, index) => index % 2 === 0);
  return { names: withoutInitials(names), skipped: 0 };
}

/**
 * The names at the end of what may begin as a sentence. "In Beijing, Chen" has one name: a comma joins names only where "and" or "et
 * al." follows, and none that a preposition opens.
 */
function namesInSentence(list: string, isAbridged: boolean): NameList {
  const parts = [...list.matchAll(new RegExp(CONNECTIVE, 'gu'))];
  const lastComma = parts.findLast((part, index) => part[1] === undefined && !isAbridged && index === parts.length - 1);
  let skipped = lastComma ? lastComma.index + lastComma[0].length : 0;
  for (;;) {
    const rest = list.slice(skipped);
    const opener = /^(\p{L}+)[\s,]+/u.exec(rest);
    const isOpener = OPENERS.has((opener?.[1] ?? rest).toLowerCase());
    if (!isOpener) return { names: withoutInitials(namesOf(rest).names.map(withoutPossessive)), skipped };
    if (!opener) return { names: [], skipped };
    const comma = rest.indexOf(',');
    const nextAnd = rest.search(new RegExp(AND, 'u'));
    const isAdverbial = comma > 0 && (nextAnd < 0 || comma < nextAnd);
    skipped += isAdverbial ? skipSeparator(rest, comma) : opener[0].length;
  }
}

/** Drafts are wrapped anywhere, and a title may end with the comma that belongs to the citation. */
function oneLine(text: string): string {
  return text.replace(/[\s,]+$/, '').replace(/\s+/g, ' ');
}

function withoutPossessive(name: string): string {
  return name.replace(/[’']s$/, '');
}

/** "Chen, H." is one name. */
function withoutInitials(names: readonly string[]): string[] {
  return names.filter((name, index) => index === 0 || !INITIALS.test(name.trim()));
}

function isNobody({ names }: FoundAuthor): boolean {
  return (
    names?.some((name) => NO_NAMES.has((name.split(/\s+/).at(-1) ?? '').replace(/\.$/, '').toLowerCase())) ?? false
  );
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
