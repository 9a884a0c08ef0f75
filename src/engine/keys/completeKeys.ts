/**
 * What to offer where a key is being typed: the works that support the sentence, those that the draft cites already, and all others
 * that answer what was typed. Searching is handed in.
 */
import { statementsAround } from '../../checking/statements';
import { keyEdit, locatedKeyEdits, type TypedPlace } from '../../citing/citekeys/keyEdits';
import { findKeyPlaces } from '../../citing/citekeys/keyPlaces';
import { typedKeyAt } from '../../citing/citekeys/typedKey';
import { findCitations } from '../../citing/syntax/find';
import type { Source } from '../../model/source';
import type { Draft } from '../../model/statement';
import type { Evidence } from '../../model/verdict';
import { hasKey } from '../citationReader';
import type { KeyOffer } from './keyEngine';
import { authorYear, KeyTable } from './keyTable';

export interface KeyCompletionParts {
  /** The works that have a key of the writer's; those of the draft's own bibliographies where it declares some. */
  readonly table: KeyTable;
  /** The ids of sources that a few words mean, best first, slips forgiven. */
  search(words: string): readonly string[];
  /** A free key for a work that has none. */
  newKeyFor(source: Source): string;
  source(id: string): Source | undefined;
  /** The passages that say what a sentence says, best first. */
  findSupport(sentence: string): Promise<readonly Evidence[]>;
}

/** More is not read; who types on gets others. */
const MOST_OFFERED = 60;
/** Among these are those that support the sentence, whatever letter was typed. */
const MOST_MEANT = 2000;
/** Where so few answer what was typed, it may have been misspelt. */
const FEW = 5;

/** Undefined where no key is being typed. */
export async function completeKeys(
  draft: Draft,
  offset: number,
  parts: KeyCompletionParts,
): Promise<readonly KeyOffer[] | undefined> {
  const { text, languageId } = draft;
  const typed = typedKeyAt(text, languageId, offset);
  if (!typed) return undefined;
  const place: TypedPlace = { text, languageId, typed };
  const sentence = sentenceWithout(draft, typed.start, endOfCitation(place));
  const support = sentence === undefined ? [] : await parts.findSupport(sentence);
  const meant = meantBy(typed.typed, parts);
  const isMeant = new Set(meant);
  const supporting = support.filter((evidence) => isMeant.has(evidence.source.id));
  const cited = findKeyPlaces(text, languageId)
    .filter(({ position }) => position.start !== typed.position.start)
    .map(({ key }) => key)
    .filter((key) => isMeant.has(key));
  const kinds = new Map<string, KeyOffer['kind']>();
  for (const { source } of supporting) kinds.set(source.id, 'supporting');
  for (const key of cited) if (!kinds.has(key)) kinds.set(key, 'cited');
  for (const key of meant) if (kinds.size < MOST_OFFERED && !kinds.has(key)) kinds.set(key, 'other');
  const isTyped = typed.typed.trim() !== '';
  const unkeyed = support.flatMap((evidence) => unkeyedOffers(place, evidence, isTyped, parts));
  const known = [...kinds].flatMap(([key, kind]) => {
    const source = parts.table.sources.get(key);
    const evidence = supporting.find((one) => one.source.id === key);
    return source ? offersOf(place, source, kind, evidence) : [];
  });
  const first = known.findIndex(({ kind }) => kind !== 'supporting');
  return known.toSpliced(first < 0 ? known.length : first, 0, ...withoutRepetitions(unkeyed));
}

/** A work that supports the sentence and stands in no bibliography: citing it adds an entry. */
function unkeyedOffers(
  place: TypedPlace,
  evidence: Evidence,
  isTyped: boolean,
  { table, source, newKeyFor }: KeyCompletionParts,
): KeyOffer[] {
  const { id } = evidence.source;
  const work = table.sources.has(id) ? undefined : source(id);
  if (!work || hasKey(work)) return [];
  const key = newKeyFor(work);
  const isMeant = !isTyped || new KeyTable(new Map([[key, work]])).find(place.typed.typed, 1).length > 0;
  if (!isMeant) return [];
  const keyed = { ...work, item: { ...work.item, id: key } };
  return offersOf(place, keyed, 'supporting', evidence).map((offer) => ({ ...offer, isNew: true }));
}

function withoutRepetitions(offers: readonly KeyOffer[]): KeyOffer[] {
  return offers.filter(({ label }, index) => offers.findIndex((other) => other.label === label) === index);
}

function offersOf(
  place: TypedPlace,
  source: Source,
  kind: KeyOffer['kind'],
  evidence: Evidence | undefined,
): KeyOffer[] {
  const key = source.item.id;
  const edit = keyEdit(place, key);
  if (!edit) return [];
  const about = { key, kind, citation: authorYear(source.item), title: source.item.title ?? '', sourceId: source.id };
  const shown = { ...about, ...(evidence ? { evidence } : {}) };
  const located = evidence?.locator && locatedKeyEdits(place, key, evidence.locator);
  const withPlace = located ? [{ ...shown, label: `${key}${placeOf(evidence)}`, edits: located }] : [];
  return [{ ...shown, label: key, edits: [edit] }, ...withPlace];
}

/** `, p. 18`: what the citation of the passage has behind that of the work. */
function placeOf({ locator }: Evidence): string {
  if (!locator) return '';
  return locator.label === 'page'
    ? `, ${/[-–,]/.test(locator.locator) ? 'pp.' : 'p.'} ${locator.locator}`
    : `, ${locator.label} ${locator.locator}`;
}

/** The keys that what was typed may mean, best first; where few do, those too that it misspells. */
function meantBy(typed: string, { table, search }: KeyCompletionParts): readonly string[] {
  const found = table.find(typed, MOST_MEANT);
  if (found.length >= FEW || typed.trim() === '') return found;
  return [...new Set([...found, ...search(typed).filter((id) => table.sources.has(id))])];
}

/** The end of a citation whose key is being typed, as far as it can be told. */
function endOfCitation({ text, typed, languageId }: TypedPlace): number {
  const { end } = typed.position;
  const whole = findCitations(text.slice(typed.start, end + REACH), languageId)[0];
  const close = typed.closing === '' ? /^[^\n]{0,500}?[\]})>`]+/.exec(text.slice(end, end + REACH))?.[0].length : 0;
  const isOpen = !typed.isBracketed && !typed.isDelimited;
  if (whole && whole.start === 0) return Math.max(end, typed.start + whole.end);
  return isOpen ? end : end + (close ?? 0);
}

const REACH = 1500;

/** The sentence that a citation stands in or behind; undefined where there is none in its paragraph. */
function sentenceWithout(draft: Draft, start: number, end: number): string | undefined {
  const before = draft.text.slice(0, start).trimEnd();
  const text = before + draft.text.slice(end);
  const statements = statementsAround({ ...draft, text }, before.length, findCitations);
  const statement = statements.findLast(({ position }) => position.start < before.length);
  return (statement ?? statements.find(({ position }) => position.start >= before.length))?.text;
}
