/** Statements about the sources themselves, who brought a work out and when, held against the records of works and their imprints. */
import type { CalendarDate } from '../../model/date';
import type { CslDate } from '../../model/item';
import type { TextPosition } from '../../model/passage';
import { dayOf, monthOf, yearOf } from '../../text/dates/calendar';
import { compareDates } from '../../text/dates/compareDates';
import { fold } from '../../text/normalize';
import { remembering } from '../../text/remembering';
import type { CheckedSources, CheckedWork, SourcePassage } from '../sources';
import { findFacts } from './facts';
import type { Difference } from './looks';
import { definiteWork, type Publication, publicationOf } from './publication';

/** That a record says otherwise; the difference where a passage shows it. */
export interface RecordFinding {
  readonly difference?: Difference;
}

/** @param cited the works that the statement cites */
export function checkRecord(
  text: string,
  cited: ReadonlySet<string>,
  sources: CheckedSources,
): RecordFinding | undefined {
  if (!PUBLISHING.test(text)) return undefined;
  for (const { work, title } of namedWorks(text, cited, sources)) {
    const publication = publicationOf(text, title);
    const finding = publication && compareRecord(publication, text, work, sources);
    if (finding) return finding;
  }
  return compareImprints(text, sources);
}

const PUBLISHING = /\b(?:publish|print|issued|released|brought out|put out|dated|appear|came out|comes out)/u;

interface NamedWork {
  readonly work: CheckedWork;
  readonly title: TextPosition;
}

/** The works whose titles stand in the text, and the one that is cited for what `the paper` is said of. */
function namedWorks(text: string, cited: ReadonlySet<string>, sources: CheckedSources): NamedWork[] {
  const named = [...sources.works()].flatMap((work) => {
    const title = titlePlace(text, work.item.title);
    return title ? [{ work, title }] : [];
  });
  const definite = cited.size === 1 ? definiteWork(text) : undefined;
  const work = definite && sources.work([...cited][0]!);
  return work && named.length === 0 ? [{ work, title: definite }] : named;
}

/** Titles that are shorter are what the work is about as often: `The Harbour`. In quotation marks two words are enough. */
const LEAST_TITLE = 4;

function titlePlace(text: string, title: unknown, least = LEAST_TITLE): TextPosition | undefined {
  if (typeof title !== 'string') return undefined;
  const words = mainTitle(title);
  const place = words.length < 2 ? undefined : placeOfWords(words, saidWords(text));
  if (!place) return undefined;
  const isQuoted = /["“‘«„]$/u.test(text.slice(0, place.start).trimEnd());
  return words.length >= least || isQuoted ? place : undefined;
}

/** Every title of the corpus is asked for with each sentence that speaks of publishing. */
const MOST_TITLES = 50_000;
/** The words of a title before its subtitle, folded. */
const mainTitle = remembering((title): readonly string[] => wordsOf(title.split(/[:?!]|\s[–—-]\s/u)[0]!), MOST_TITLES);

interface SaidWords {
  readonly words: readonly (TextPosition & { readonly word: string })[];
  /** By the word, their numbers. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The words of a sentence, folded, where they stand in it. */
const saidWords = remembering((text): SaidWords => {
  const folded = fold(text);
  // Where folding moves what stands behind, places are told by the text itself.
  const read = folded.length === text.length ? folded : text.toLowerCase();
  const words = [...read.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const places = new Map<string, number[]>();
  words.forEach(({ word }, index) => {
    const known = places.get(word);
    if (known) known.push(index);
    else places.set(word, [index]);
  });
  return { words, places };
}, 100);

/** Characters that may stand between two words of a title. */
const WIDEST_GAP = 3;

function placeOfWords(title: readonly string[], { words, places }: SaidWords): TextPosition | undefined {
  const isNext = (first: number, at: number) => {
    const [own, before] = [words[first + at], words[first + at - 1]];
    return own?.word === title[at] && (at === 0 || own!.start - before!.end <= WIDEST_GAP);
  };
  const first = places.get(title[0]!)?.find((place) => title.every((_, at) => isNext(place, at)));
  return first === undefined ? undefined : { start: words[first]!.start, end: words[first + title.length - 1]!.end };
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function compareRecord(
  { date, publisher, author }: Publication,
  text: string,
  work: CheckedWork,
  sources: CheckedSources,
): RecordFinding | undefined {
  const { item } = work;
  const issued = toDate(item.issued);
  if (date && issued && compareDates(date.date.date, issued) === 'differs')
    return shownDate(date, issued, work, sources);
  const houses = [item.publisher, item['container-title'], ...(item.author ?? []).map(({ literal }) => literal)].filter(
    (name): name is string => typeof name === 'string',
  );
  const house = publisher && text.slice(publisher.start, publisher.end);
  if (house && houses.length > 0 && houses.every((name) => areOthers(house, name)))
    return shownName(publisher, houses, work, sources);
  const people = (item.author ?? []).flatMap(({ family }) => family ?? []);
  const name = author && wordsOf(text.slice(author.start, author.end));
  const isOther = name && people.length > 0 && people.length === item.author?.length;
  if (isOther && !people.some((family) => wordsOf(family).some((word) => name.includes(word))))
    return shownName(author, people, work, sources);
  return undefined;
}

function toDate(issued: CslDate | undefined): CalendarDate | undefined {
  const [parts, end] = issued?.['date-parts'] ?? [];
  const [year, month, day] = parts ?? [];
  if (year === undefined || end) return undefined;
  if (month === undefined) return yearOf(year);
  return day === undefined ? monthOf(year, month) : dayOf(year, month, day);
}

/** What tells that a passage is a part of a record: an imprint, a dateline, a list of authors. */
const OF_RECORD =
  /\b(?:publish|publication|issued|posted|copyright|received|accepted|press|working paper|author|by|doi|vol)\b|©|published/iu;
const LONGEST = 40;
const MOST_PASSAGES = 12;

function recordPassages(words: string, { id }: CheckedWork, sources: CheckedSources): SourcePassage[] {
  const options = { limit: MOST_PASSAGES, minScore: 0, works: new Set([id]) };
  return sources.find(words, options).filter(({ text }) => OF_RECORD.test(text) && wordsOf(text).length <= LONGEST);
}

function shownDate(
  found: TextPosition & { readonly date: { readonly date: CalendarDate } },
  issued: CalendarDate,
  work: CheckedWork,
  sources: CheckedSources,
): RecordFinding | undefined {
  const passages = recordPassages(`published copyright ${datesOf(issued)} ${work.item.publisher ?? ''}`, work, sources);
  const dated = passages.flatMap((passage) => datesIn(passage.text).map((one) => ({ passage, ...one })));
  // Of another edition, perhaps.
  if (dated.some(({ date }) => compareDates(found.date.date, date) !== 'differs')) return undefined;
  const shown = dated.find(({ date }) => compareDates(issued, date) === 'agrees');
  if (!shown) return {};
  const { passage, start, end } = shown;
  const place = { start: found.start, end: found.end };
  return { difference: { code: 'date-mismatch', found: place, passage, expected: { start, end } } };
}

/** In a record a number like a year is one, whatever stands around it: `© 2017`, `Malmo 2017`. */
const YEAR = /(?<![\p{L}\p{N}.,/-])(?:1[5-9]|20)\d\d(?![\p{L}\p{N}/-])/gu;

function datesIn(text: string): (TextPosition & { readonly date: CalendarDate })[] {
  const dates = findFacts(text).flatMap((fact) => (fact.kind === 'date' ? [fact] : []));
  const isRead = (at: number) => dates.some(({ start, end }) => start <= at && at < end);
  const years = [...text.matchAll(YEAR)].filter(({ index }) => !isRead(index));
  return [
    ...dates.map(({ start, end, date }) => ({ start, end, date: date.date })),
    ...years.map(({ 0: year, index }) => ({ start: index, end: index + year.length, date: yearOf(Number(year)) })),
  ];
}

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ');

function datesOf({ earliest: [year, month, day], precision }: CalendarDate): string {
  if (precision === 'year') return `${year}`;
  return `${precision === 'day' ? `${day} ` : ''}${MONTH_NAMES[month - 1]} ${year}`;
}

function shownName(
  found: TextPosition,
  names: readonly string[],
  work: CheckedWork,
  sources: CheckedSources,
): RecordFinding {
  for (const name of names)
    for (const passage of recordPassages(`published by ${name}`, work, sources)) {
      const start = passage.text.indexOf(name);
      if (start < 0) continue;
      const expected = { start, end: start + name.length };
      return { difference: { code: 'name-mismatch', found, passage, expected } };
    }
  return {};
}

/** Whether two houses cannot be one: what is in their names besides `University` and `Press` is none of it the same. */
function areOthers(name: string, other: string): boolean {
  const [here, there] = [telling(name), telling(other)];
  if (isShortFor(name, other) || isShortFor(other, name)) return false;
  return here.length > 0 && there.length > 0 && !here.some((word) => there.some((one) => isForm(word, one)));
}

/** `MIT Press` for that of the Massachusetts Institute of Technology. */
function isShortFor(name: string, other: string): boolean {
  const initials = other.match(/(?<!\p{L})\p{Lu}/gu)?.join('') ?? '';
  return (name.match(/\b\p{Lu}{2,6}\b/gu) ?? []).some((short) => initials.includes(short));
}

function telling(name: string): string[] {
  return wordsOf(name).filter((word) => !GENERIC.test(word));
}

function isForm(word: string, other: string): boolean {
  return word.startsWith(other) || other.startsWith(word);
}

const GENERIC =
  /^(?:univ|university|universities|press|the|of|for|and|in|books?|publishing|publishers?|institut\p{L}*|corporation|foundation|journal|review|magazine|academy|society|association|house|verlag|ltd|inc|co|company|group|online|com|org|www)$/u;

/** `Ann Roe Harbour Univ. Press (2021)` under the title of the book, as where books are reviewed. */
const IMPRINT =
  /^(.{3,80}?)\b((?:Univ\.|University)(?: of)? \p{Lu}\p{L}+ Press|\p{Lu}\p{L}+ (?:Univ\.|University) Press|\p{Lu}\p{L}+ (?:Press|Verlag|Books|Publishing|Publishers|Editions?))\W{1,3}((?:1[5-9]|20)\d\d)\)?\.?$/u;
const NEAR_IMPRINTS = { limit: 6, minScore: 0.1 } as const;
const BEFORE_IMPRINT = 200;

function compareImprints(text: string, sources: CheckedSources): RecordFinding | undefined {
  for (const passage of sources.find(text, NEAR_IMPRINTS)) {
    const imprint = IMPRINT.exec(passage.text);
    const title = imprint && sharesWord(imprint[1]!, text) ? titleOver(passage, imprint[1]!, sources) : undefined;
    const place = titlePlace(text, title, LEAST_REVIEWED);
    const publication = place && publicationOf(text, place);
    const difference = imprint && publication && compareImprint(publication, text, passage, imprint);
    if (difference) return { difference };
  }
  return undefined;
}

/** Of a title whose author is named beside it. */
const LEAST_REVIEWED = 2;

/** The line before the imprint. */
function titleOver({ inHandId }: SourcePassage, authors: string, sources: CheckedSources): string | undefined {
  for (const { text } of sources.texts(inHandId)) {
    const at = text.indexOf(authors.trim());
    const before = at < 0 ? '' : text.slice(Math.max(0, at - BEFORE_IMPRINT), at).trimEnd();
    const line = before.slice(before.lastIndexOf('\n') + 1).trim();
    if (line !== '') return line;
  }
  return undefined;
}

/** Whether one of the authors is named. */
function sharesWord(authors: string, text: string): boolean {
  return (authors.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []).some((name) => new RegExp(`\\b${name}(?!\\p{L})`, 'u').test(text));
}

function compareImprint(
  { date, publisher }: Publication,
  text: string,
  passage: SourcePassage,
  [, authors = '', house = '', year = '']: readonly string[],
): Difference | undefined {
  const houseStart = authors.length;
  if (date && compareDates(date.date.date, yearOf(Number(year))) === 'differs') {
    const start = passage.text.lastIndexOf(year);
    const found = { start: date.start, end: date.end };
    return { code: 'date-mismatch', found, passage, expected: { start, end: start + year.length } };
  }
  if (!publisher || !areOthers(text.slice(publisher.start, publisher.end), house)) return undefined;
  const expected = { start: houseStart, end: houseStart + house.length };
  return { code: 'name-mismatch', found: publisher, passage, expected };
}
