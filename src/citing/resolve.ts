/**
 * What a draft's citations mean: keys, and names with a year, to the works of a corpus. A slip is no match; what it may have meant is
 * asked for apart. Knows nothing of drafts.
 */
import type { Item, Name } from '../model/item';
import { fold } from '../text/normalize';
import { finish, type Steps } from '../text/steps';
import { isWithin } from './editDistance';
import { sameWork } from './identity';
import { askedKeys, compareNames, type KnownName, knownName, lookupKeys } from './nameForms';
import type { FoundCite } from './syntax/found';
import { isCutTitle, isShortTitle, type TitleForms, titleForms, titleKeys } from './titleForms';
import { headOf, isNamedAtTop, type WorkFile, type WorkHead } from './workHeads';
import { yearTextOf } from './year';

/** A work that may be meant. */
export interface CitableWork {
  readonly id: string;
  readonly item: Item;
  readonly kind: 'text' | 'notes' | 'record';
  /** Whether the id of its item is a key that the writer gave it, in a bibliography. */
  readonly hasKey: boolean;
}

export interface Resolver {
  /**
   * The works that a cite may mean: one, as a rule; none where none has such names and year; more where they do not tell.
   * @param isInText it stands in the sentence, `Chan (2026)`, and may be none
   */
  resolve(cite: FoundCite, isInText?: boolean): readonly string[];
  /** Works that a cite may have meant that means none, best first: another year, a name or key that is an edit or two away. */
  near(cite: FoundCite): readonly string[];
  /** Whether there are keys at all that the writer gave. */
  readonly hasKeys: boolean;
}

/**
 * Takes a moment for many works, so keep it as long as they stay the same.
 * @param citationOf how a work is cited in the style in force, `Chen 2026a`; asked only where letters must tell works apart
 * @param files of the works that are at hand; asked only where no record answers
 */
export function createResolver(
  works: readonly CitableWork[],
  citationOf: (work: CitableWork) => string,
  files: () => Iterable<WorkFile> = () => [],
): Resolver {
  return finish(creatingResolver(works, citationOf, files));
}

/** The same in steps. */
export function* creatingResolver(
  works: readonly CitableWork[],
  citationOf: (work: CitableWork) => string,
  files: () => Iterable<WorkFile>,
): Steps<Resolver> {
  const resolver = new WorkResolver(
    works.some(({ hasKey }) => hasKey),
    citationOf,
    files,
  );
  for (const work of works) {
    resolver.add(work);
    yield;
  }
  return resolver;
}

/** A work with what its citations are compared by. */
interface Known {
  readonly work: CitableWork;
  readonly names: readonly KnownName[];
  readonly titles: TitleForms;
  /** As four digits each; none where no year is known. */
  readonly years: readonly string[];
}

/** How well a work answers a cite; 0 is the best. */
type Rank = number;

/** As many works as are suggested for a slip. */
const MOST_NEAR = 3;
const MOST_CACHED = 5000;
const NO_YEAR = 'n.d.';

class WorkResolver implements Resolver {
  readonly #byKey = new Map<string, Known>();
  readonly #byName = new Map<string, Known[]>();
  readonly #byTitle = new Map<string, Known[]>();
  /** Those that are more than a record: of a large library, few. */
  readonly #atHandByTitle = new Map<string, Known[]>();
  readonly #byYear = new Map<string, Known[]>();
  readonly #near = new Map<string, readonly string[]>();
  #spellings: readonly Spelling[] | undefined;
  readonly #known: Known[] = [];
  readonly #byAskedHead = new Map<string, readonly Known[]>();
  #heads: ReadonlyMap<Known, readonly WorkHead[]> | undefined;

  constructor(
    readonly hasKeys: boolean,
    private readonly citationOf: (work: CitableWork) => string,
    private readonly files: () => Iterable<WorkFile>,
  ) {}

  /** All of them, before the first question. */
  add(work: CitableWork): void {
    const known = toKnown(work);
    this.#known.push(known);
    const { item, hasKey } = work;
    // A key of our own making stands in no bibliography, and so is none where the writer has bibliographies.
    if (hasKey || (!this.hasKeys && !this.#byKey.has(item.id))) this.#byKey.set(item.id, known);
    for (const key of known.names[0] ? lookupKeys(known.names[0]) : []) add(this.#byName, key, known);
    for (const year of known.years.length > 0 ? known.years : [NO_YEAR]) add(this.#byYear, year, known);
    for (const key of titleKeys(known.titles)) {
      add(this.#byTitle, key, known);
      if (work.kind !== 'record') add(this.#atHandByTitle, key, known);
    }
  }

  resolve(cite: FoundCite, isInText = false): readonly string[] {
    const recorded = cite.key === undefined ? this.#byAuthorYear(cite) : this.#withSameKey(cite.key);
    const found = recorded.length > 0 || cite.key !== undefined ? recorded : this.#byHead(cite, isInText);
    return found.map(({ work }) => work.id);
  }

  near(cite: FoundCite): readonly string[] {
    const { key, names, author, title, year, yearSuffix } = cite;
    const asked = JSON.stringify([key, names, author, title, year, yearSuffix]);
    const cached = this.#near.get(asked);
    if (cached) return cached;
    const near = this.#findNear(cite);
    if (this.#near.size >= MOST_CACHED) this.#near.clear();
    this.#near.set(asked, near);
    return near;
  }

  #findNear(cite: FoundCite): readonly string[] {
    const found = cite.key === undefined ? this.#nearAuthorYear(cite) : this.#nearKeys(cite.key);
    return [...new Set(found.map(({ work }) => work.id))].slice(0, MOST_NEAR);
  }

  /** A record without text may be another bibliography's of a work that is at hand. */
  #withSameKey(key: string): readonly Known[] {
    const known = this.#byKey.get(key);
    if (!known) return [];
    if (known.work.kind !== 'record') return [known];
    const others = titleKeys(known.titles).flatMap((title) => this.#atHandByTitle.get(title) ?? []);
    const same = others.filter(({ work }) => sameWork(work.item, known.work.item));
    return [...new Set([known, ...same])];
  }

  #byAuthorYear(cite: FoundCite): readonly Known[] {
    const ranked = this.#candidates(cite).flatMap((known) => {
      const name = rankOfAuthor(cite, known);
      const year = rankOfYear(cite, known);
      return name === undefined || year === undefined ? [] : [{ known, rank: year * 10 + name }];
    });
    const best = Math.min(...ranked.map(({ rank }) => rank));
    const found = ranked.filter(({ rank }) => rank === best).map(({ known }) => known);
    // What is only part of the name, or lacks the year, is meant where nothing else may be.
    if (best >= UNSURE && found.length > 1) return [];
    return this.#withLetter(cite, found);
  }

  /** The one work at whose top such names and year stand, where nobody has given a record of it. */
  #byHead(cite: FoundCite, isInText: boolean): readonly Known[] {
    if (!cite.names && !cite.author) return [];
    const asked = JSON.stringify([cite.names, cite.author, cite.title, cite.year, isInText]);
    const cached = this.#byAskedHead.get(asked);
    if (cached) return cached;
    this.#heads ??= this.#readHeads();
    const named = [...this.#heads].filter(([, heads]) => heads.some((head) => isNamedAtTop(cite, head)));
    const dated = named.filter(
      ([known, heads]) => rankOfYear(cite, known) === 0 || heads.some((head) => isOfYear(cite, head)),
    );
    // Of a single work without a year any may be meant, but a name and a year in a sentence are no citation yet.
    const undated = named.length === 1 && !isInText ? named.filter(([{ years }]) => years.length === 0) : [];
    const found = dated.length > 0 ? dated : undated;
    const meant = found.length === 1 ? found.map(([known]) => known) : [];
    if (this.#byAskedHead.size >= MOST_CACHED) this.#byAskedHead.clear();
    this.#byAskedHead.set(asked, meant);
    return meant;
  }

  #readHeads(): ReadonlyMap<Known, readonly WorkHead[]> {
    const known = new Map(this.#known.filter(({ work }) => !work.hasKey).map((one) => [one.work.id, one]));
    const heads = new Map<Known, WorkHead[]>();
    for (const file of this.files()) {
      const work = known.get(file.workId);
      if (work) heads.set(work, [...(heads.get(work) ?? []), headOf(file)]);
    }
    return heads;
  }

  #withLetter({ yearSuffix }: FoundCite, found: readonly Known[]): readonly Known[] {
    if (!yearSuffix || found.length === 0) return found;
    const lettered = found.map((known) => ({ known, letter: letterOf(this.citationOf(known.work)) }));
    const same = lettered.filter(({ letter }) => letter === yearSuffix.toLowerCase());
    if (same.length > 0) return same.map(({ known }) => known);
    // A letter may be the writer's own, for a work whose namesake is not among the sources.
    return found.length === 1 && lettered[0]?.letter === undefined ? found : [];
  }

  #candidates({ author, names, title }: FoundCite): readonly Known[] {
    const byName = [names?.[0], author].flatMap((name) => (name ? askedKeys(name) : []));
    const byTitle = [title, author].flatMap((words) => (words ? titleKeys(titleForms(words)) : []));
    const found = [
      ...byName.flatMap((key) => this.#byName.get(key) ?? []),
      ...byTitle.flatMap((key) => this.#byTitle.get(key) ?? []),
    ];
    return [...new Set(found)];
  }

  #nearAuthorYear(cite: FoundCite): readonly Known[] {
    const named = this.#candidates(cite)
      .filter((known) => (rankOfAuthor(cite, known) ?? UNSURE) < UNSURE)
      .toSorted((a, b) => yearsApart(cite, a) - yearsApart(cite, b));
    return [...named, ...this.#misnamed(cite)];
  }

  /** The same year and first author with another second one, or a first author whose name is an edit or two away. */
  #misnamed(cite: FoundCite): readonly Known[] {
    const name = cite.names?.[0] ?? cite.author;
    if (!name || cite.title) return [];
    const sameFirst = this.#candidates(cite).filter(
      (known) => rankOfYear(cite, known) === 0 && known.names[0] && compareNames(name, known.names[0]) === 2,
    );
    const asked = askedKeys(name)[0] ?? '';
    const ofYear = this.#byYear.get(/\d{4}/.exec(cite.year ?? '')?.[0] ?? NO_YEAR) ?? [];
    const misspelled = ofYear.filter((known) => known.names[0]?.forms.some(({ key }) => isSlip(asked, key)));
    return [...sameFirst, ...misspelled];
  }

  #nearKeys(key: string): readonly Known[] {
    const keyed = this.#known.filter(({ work }) => work.hasKey || !this.hasKeys);
    this.#spellings ??= keyed.map((known) => ({ known, ...lettersOf(known.work.item.id) }));
    const { folded, letters } = lettersOf(key);
    const near = this.#spellings.filter((other) => bits(letters ^ other.letters) <= MOST_EDITS * 2);
    return near.filter((other) => isSlip(folded, other.folded)).map(({ known }) => known);
  }
}

/** A key with the letters that it has, so that few are compared in full. */
interface Spelling {
  readonly known: Known;
  readonly folded: string;
  /** A bit for each of 32 kinds of letters. */
  readonly letters: number;
}

function lettersOf(key: string): Omit<Spelling, 'known'> {
  const folded = fold(key);
  let letters = 0;
  for (let at = 0; at < folded.length; at++) letters |= 1 << (folded.charCodeAt(at) & 31);
  return { folded, letters };
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Edits between what was written and what may have been meant. */
const MOST_EDITS = 2;

/** One letter of a short word, two of a long one; case and accents do not count. */
function isSlip(asked: string, key: string): boolean {
  return isWithin(asked, key, asked.length < 4 ? 0 : asked.length < 7 ? 1 : MOST_EDITS);
}

/** From here on an answer holds only if it is the only one. */
const UNSURE = 4;

/** 0: all names agree. 1: as many as the cite has. 2: those that the record has. 3: the title, without marks. From `UNSURE` on: part of a name. */
function rankOfAuthor(cite: FoundCite, { work, names, titles }: Known): Rank | undefined {
  if (cite.title !== undefined && cite.names) {
    const isNamed = (rankOfNames(cite, names, work.hasKey) ?? UNSURE) < UNSURE;
    return isNamed && isShortTitle(cite.title, titles) ? 0 : undefined;
  }
  if (cite.title !== undefined) return isCutTitle(cite.title, titles) ? 0 : undefined;
  const byWhole = cite.author && names[0] ? compareNames(cite.author, names[0]) : 0;
  const byNames = rankOfNames(cite, names, work.hasKey);
  if (byWhole === 2 && names.length === 1 && !cite.isAbridged) return 0;
  if (byNames !== undefined && byNames < UNSURE) return byNames;
  if (byWhole === 2) return 1;
  if (cite.author && isCutTitle(cite.author, titles)) return 3;
  return byNames ?? (byWhole === 1 ? UNSURE : undefined);
}

/** @param isComplete a bibliography names all authors of a work, the text itself may not */
function rankOfNames(
  { names = [], isAbridged }: FoundCite,
  known: readonly KnownName[],
  isComplete: boolean,
): Rank | undefined {
  const [first] = names;
  if (!first || !known[0]) return undefined;
  const agreement = compareNames(first, known[0]);
  if (agreement === 0) return undefined;
  if (isComplete && names.length > known.length) return undefined;
  const others = names.slice(1);
  const rest = known.slice(1);
  // The order of the others may differ, but none may be a stranger.
  if (rest.length > 0 && others.some((name) => rest.every((other) => compareNames(name, other) === 0)))
    return undefined;
  if (agreement === 1) return UNSURE;
  if (names.length === known.length && !isAbridged) return 0;
  if (isAbridged && known.length > names.length) return 0;
  return known.length > names.length ? 1 : 2;
}

/** 0: the year. From `UNSURE` on: one that the other does not know. Undefined: another year. */
function rankOfYear({ year, originalYear }: FoundCite, { years }: Known): Rank | undefined {
  if (year === undefined) return years.length === 0 ? 0 : UNSURE;
  const asked = [...(year.match(/\d{4}/g) ?? []), ...(originalYear ? [originalYear] : [])];
  if (asked.some((one) => years.includes(one))) return 0;
  if (asked.length === 0 && years.length === 0) return 0;
  // The draft knows the year of a work whose record does not.
  if (asked.length > 0) return years.length === 0 ? UNSURE : undefined;
  return /^(?:forthcoming|in press)$/i.test(year) ? UNSURE : undefined;
}

function isOfYear({ year }: FoundCite, { years }: WorkHead): boolean {
  return (year?.match(/\d{4}/g) ?? []).some((one) => years.has(one));
}

function yearsApart({ year }: FoundCite, { years }: Known): number {
  const asked = Number(/\d{4}/.exec(year ?? '')?.[0] ?? Number.NaN);
  const apart = Math.min(...years.map((known) => Math.abs(Number(known) - asked)));
  return Number.isFinite(apart) ? apart : Number.MAX_SAFE_INTEGER;
}

/** `a` of `Chen 2026a` and of `Chen n.d.-a`. */
function letterOf(citation: string): string | undefined {
  return /(?:\d{4}|n\.\s?d\.)-?([a-z])(?![\p{L}\p{N}])/u.exec(citation)?.[1];
}

function toKnown(work: CitableWork): Known {
  const parts = partsByItem.get(work.item) ?? partsOf(work.item);
  partsByItem.set(work.item, parts);
  return { work, ...parts };
}

/** Of a large library that changes, most records stay the same. */
const partsByItem = new WeakMap<Item, Omit<Known, 'work'>>();

function partsOf(item: Item): Omit<Known, 'work'> {
  const names = [item.author, item.editor, item.translator].map(namesOf).find((list) => list.length > 0) ?? [];
  const isAnonymous = names.length === 0;
  const organisations = isAnonymous ? [item['container-title'], item.publisher].flatMap(organisationOf) : [];
  return {
    names: isAnonymous && organisations[0] ? [organisations[0]] : names,
    titles: titleForms(item.title, item['title-short']),
    years: yearsOf(item),
  };
}

function namesOf(names: unknown): KnownName[] {
  const list: unknown[] = Array.isArray(names) ? names.slice(0, 100) : [];
  return list.flatMap((name) => (typeof name === 'object' && name ? (knownName(name as Name) ?? []) : []));
}

/** A work without an author goes by the one who put it out. */
function organisationOf(name: unknown): KnownName[] {
  const known = typeof name === 'string' ? knownName({ literal: name }) : undefined;
  return known ? [known] : [];
}

function yearsOf(item: Item): string[] {
  const original = yearTextOf({ issued: item['original-date'] } as Item);
  const parts: unknown = item.issued?.['date-parts'];
  const last: unknown = Array.isArray(parts) && Array.isArray(parts[1]) ? parts[1][0] : undefined;
  const years = [yearTextOf(item), /^\d{4}$/.test(String(last)) ? String(last) : undefined, original];
  return [...new Set(years.flatMap((year) => year ?? []))];
}

function add(index: Map<string, Known[]>, key: string, known: Known): void {
  const list = index.get(key);
  if (list) list.push(known);
  else index.set(key, [known]);
}
