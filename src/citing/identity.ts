/** Whether two records are of one work. Precise rather than complete: a wrong yes cites the wrong work. */
import { type ItemFields, type Name, sortNameOf } from '../model/item';
import { fold } from '../text/normalize';
import { toPlainText } from './plainText';
import { yearTextOf } from './year';

/**
 * One work by its DOI, by its ISBN or address together with its title, or else by its title where first author, year, volume and the like
 * are not in conflict. A title may be cut short before its subtitle in either record.
 */
export function sameWork(a: ItemFields, b: ItemFields): boolean {
  if (a.DOI && b.DOI) return bareDoi(a.DOI) === bareDoi(b.DOI);
  const titles = compareTitles(a, b);
  if (sharesIsbn(a, b) && titles !== 'different') return titles !== 'unknown' || agreement(a, b) !== 'conflict';
  if (sharesUrl(a, b) && titles !== 'different') return titles !== 'unknown' || agreement(a, b) !== 'conflict';
  if (titles === 'different' || titles === 'unknown' || DETAILS.some((detail) => differ(a[detail], b[detail])))
    return false;
  return isEnough(titles, agreement(a, b));
}

/** What tells the parts and issues of one title apart. */
const DETAILS = ['volume', 'issue', 'edition', 'number', 'collection-number'] as const;

function differ(a: unknown, b: unknown): boolean {
  return a !== undefined && b !== undefined && String(a).trim() !== String(b).trim();
}

/** How much two titles that agree say: the fewer words they share, the more else must agree. */
interface TitleMatch {
  readonly isWhole: boolean;
  /** The words of the shorter one that mean something. */
  readonly words: number;
  readonly isGeneric: boolean;
}

type Agreement = 'conflict' | 'nothing' | 'author or year' | 'author and year';

function isEnough({ isWhole, words, isGeneric }: TitleMatch, others: Agreement): boolean {
  if (others === 'conflict') return false;
  if (others === 'author and year') return true;
  if (isGeneric || words < 2) return false;
  if (others === 'author or year') return true;
  return isWhole || words >= 4;
}

/** Titles that many works have. */
const GENERIC =
  /^(?:(?:the )?(?:annual|final|interim|progress|quarterly|technical|country|global) (?:report|review|update)|working paper|white paper|books? in brief|books? (?:and|&) arts|book reviews?|in brief|front matter|about (?:us|the authors?)|press release|home page|table of contents|letters? to the editors?|news in brief|research highlights?)$/;
const SMALL = new Set('a an and at by for from in of on or the to with'.split(' '));

/** `unknown` where one has no title. */
function compareTitles(a: ItemFields, b: ItemFields): TitleMatch | 'different' | 'unknown' {
  const [one, other] = [titleForms(a), titleForms(b)];
  if (!one || !other) return 'unknown';
  const isWhole = compact(one.whole) === compact(other.whole);
  if (isWhole) return matchOf(one.whole, true);
  if (one.short.some((short) => compact(short) === compact(other.whole))) return matchOf(other.whole, false);
  if (other.short.some((short) => compact(short) === compact(one.whole))) return matchOf(one.whole, false);
  return 'different';
}

function matchOf(title: string, isWhole: boolean): TitleMatch {
  const words = title.split(' ').filter((word) => !SMALL.has(word)).length;
  return { isWhole, words, isGeneric: GENERIC.test(title) };
}

/** Whole, and up to each mark after which a subtitle or the name of the site may follow. */
function titleForms(item: ItemFields): { whole: string; short: string[] } | undefined {
  const text = textOf(item.title) ?? textOf(item['title-short']);
  if (!text) return undefined;
  const title = toPlainText(text.slice(0, 500));
  const marks = [...title.matchAll(/:\s|：|[?!]\s|\.\s|\s[-–—|·]\s/gu)];
  const short = marks.slice(0, 8).map(({ index }) => plainWords(title.slice(0, index)));
  const given = textOf(item['title-short']);
  const whole = plainWords(title);
  return whole
    ? { whole, short: [...short, ...(given ? [plainWords(given)] : [])].filter((form) => form !== '') }
    : undefined;
}

function plainWords(text: string): string {
  const folded = fold(text).replace(/&/g, ' and ').replace(/'/g, '');
  return folded.match(/[\p{L}\p{N}+]+/gu)?.join(' ') ?? '';
}

/** A hyphen or a space more or less makes no other title. */
function compact(words: string): string {
  return words.replaceAll(' ', '');
}

function agreement(a: ItemFields, b: ItemFields): Agreement {
  const authors = compareAuthors(a.author, b.author);
  const [one, other] = [yearTextOf(a), yearTextOf(b)];
  const years = one === undefined || other === undefined ? undefined : one === other;
  if (authors === false || years === false) return 'conflict';
  if (authors && years) return 'author and year';
  return authors || years ? 'author or year' : 'nothing';
}

/** Undefined where one has no author. The first of either must be among the others: lists are abridged and put in another order. */
function compareAuthors(a: readonly Name[] | undefined, b: readonly Name[] | undefined): boolean | undefined {
  const [one, other] = [namesOf(a), namesOf(b)];
  if (!one[0] || !other[0]) return undefined;
  const [first, second] = [one[0], other[0]];
  return other.some((name) => sameName(first, name)) || one.some((name) => sameName(second, name));
}

function namesOf(names: unknown): string[][] {
  const list: unknown[] = Array.isArray(names) ? names : [];
  const persons = list.slice(0, 100).filter((name): name is Name => typeof name === 'object' && name !== null);
  return persons.map((name) => plainWords(String(sortNameOf(name) ?? '')).split(' ')).filter(([word]) => word);
}

/** `Chan` and `Kyle Chan` are one: what nobody could split holds the family name at one of its ends. */
function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const name = short.join(' ');
  const end = long.slice(long.length - short.length).join(' ');
  return name === end || name === long.slice(0, short.length).join(' ');
}

function sharesIsbn(a: ItemFields, b: ItemFields): boolean {
  const [one, other] = [isbnsOf(a), isbnsOf(b)];
  return one.some((isbn) => other.includes(isbn));
}

/** The nine digits that an ISBN of ten and its form of thirteen share. */
function isbnsOf({ ISBN }: ItemFields): string[] {
  const numbers =
    String(ISBN ?? '')
      .slice(0, 200)
      .replaceAll('-', '')
      .match(/(?:97[89])?\d{9}[\dX]/gi) ?? [];
  return numbers.map((number) => number.slice(-10, -1));
}

function sharesUrl(a: ItemFields, b: ItemFields): boolean {
  const address = addressOf(a.URL);
  return address !== undefined && address === addressOf(b.URL);
}

/** Without scheme, `www.`, anchor, tracking and slash at the end; undefined for a site's front page, which stands for all its works. */
function addressOf(url: unknown): string | undefined {
  const text = textOf(url);
  if (!text || !URL.canParse(text)) return undefined;
  const { hostname, pathname, searchParams } = new URL(text);
  for (const name of [...searchParams.keys()])
    if (/^(?:utm_.*|fbclid|gclid|ref|source)$/i.test(name)) searchParams.delete(name);
  const path = pathname.replace(/(?:\/(?:index\.\w{3,5})?)$/, '');
  const query = searchParams.toString();
  return path || query ? `${hostname.replace(/^www\./, '')}${path}${query && `?${query}`}` : undefined;
}

function bareDoi(doi: unknown): string {
  const text = String(doi).trim().toLowerCase();
  return text.slice(Math.max(0, text.indexOf('10.'))).replace(/[.,;/\s]+$/, '');
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text || undefined;
}
