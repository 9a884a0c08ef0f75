/** Whether a citation names the place where the words stand. */
import type { Locator } from '../../model/citation';
import type { ItemFields } from '../../model/item';
import type { CheckedSources, CheckedWork, SourcePassage } from '../sources';
import {
  type CheckedCite,
  type CitationCheckInput,
  type CitationProblem,
  DOUBT,
  draftText,
  evidenceOf,
  placeOf,
  SAYS_PLACE,
  type SupportingPlace,
} from './checkedCites';
import { areAlike, atPlace, isComparable, meet, type PlaceRange, placeName, placesOf } from './citedPlaces';

/** The passage stands in the cited work, in another place than cited, and what stands in the place cited does not say it. */
export function checkLocator(checked: CheckedCite, input: CitationCheckInput): CitationProblem[] {
  const { cite } = checked;
  const cited = cite.locator && isComparable(cite.locator.label) ? placesOf(cite.locator.locator) : undefined;
  if (!cite.locator || !cited) return [];
  const said = knownPlaces(checked);
  const known = said ?? nearestPlace(checked, cite.locator, cited, input);
  if (!known) return [];
  const isThere = (place: SupportingPlace) => isAt(place, cite.locator!, cited, input.sources);
  // What cannot be compared, or what says part of it, may be what is meant.
  const isInDoubt = checked.supports.some(({ places }) => places.some((place) => isThere(place) !== false));
  if (isInDoubt || isNumberedOtherwise(known.work.item, known.place, cited)) return [];
  if (saysElsewhere(cited, known.work, input)) return [];
  const locator = locatorOf(known.place);
  if (!locator) return [];
  const edit = input.printer.withLocator(checked.citation, checked.index, locator);
  const { position, found } = placeOf(checked, input.draft);
  const quoted = input.claim === 'quotation' ? 'The words stand' : 'This stands';
  const what = said ? quoted : 'What comes nearest stands';
  return [
    {
      code: 'wrong-locator',
      position,
      message: `${what} ${atPlace(locator)}, not ${atPlace(cite.locator)} (${known.work.cite()}).`,
      data: {
        found,
        expected: placeName(locator),
        ...evidenceOf(known.place, input),
        fixes: edit ? [{ title: `Change to ${placeName(locator)}`, edits: [edit], isSafe: said !== undefined }] : [],
      },
    },
  ];
}

/** A quotation or a figure without its page. A summary may cite the whole of a work. */
export function checkMissingLocator(
  checked: CheckedCite,
  cites: readonly CheckedCite[],
  input: CitationCheckInput,
): CitationProblem[] {
  const known = knownPlaces(checked);
  const isOtherwiseGiven = cites.some(
    ({ cite, supports }) => (cite.locator || cite.hasOtherPlace) && (cite === checked.cite || supports.length > 0),
  );
  if (input.claim === 'summary' || !known || isOtherwiseGiven || SAYS_PLACE.test(draftText(input))) return [];
  const locator = locatorOf(known.place);
  if (locator?.label !== 'page' || isOutside(known.work.item, placesOf(locator.locator))) return [];
  const edit = input.printer.withLocator(checked.citation, checked.index, locator);
  const { position, found } = placeOf(checked, input.draft);
  const isOnlyPlace = known.places.every((place) => locatorOf(place)?.locator === locator.locator);
  return [
    {
      code: 'missing-locator',
      position,
      message: `A ${input.claim} wants its page: ${placeName(locator)} (${known.work.cite()}).`,
      data: {
        found,
        expected: placeName(locator),
        ...evidenceOf(known.place, input),
        fixes: edit ? [{ title: `Add ${placeName(locator)}`, edits: [edit], isSafe: isOnlyPlace }] : [],
      },
    },
  ];
}

/** Where the one work that is meant says all of a statement. */
interface KnownPlaces {
  readonly work: CheckedWork;
  /** The best of the places. */
  readonly place: SupportingPlace;
  readonly places: readonly SupportingPlace[];
}

/** Undefined where more works may be meant, or where the one cited says so by quoting another, whose pages these are. */
function knownPlaces({ works, supports }: CheckedCite): KnownPlaces | undefined {
  const places = supports.filter(({ support }) => support === 'full').flatMap((full) => full.places);
  const ids = new Set(supports.flatMap((support) => support.places).map(([first]) => first!.workId));
  const work = works.find(({ id }) => ids.has(id));
  // A copy without pages, of a page on the web, is none to correct a page by.
  const place = places.find(([first]) => first!.locator) ?? places[0];
  return place && work && ids.size === 1 ? { work, place, places } : undefined;
}

/**
 * Where the work that is cited comes nearest to what no place of it says in full, if next to nothing in the place cited does. Of statements
 * in drafts written by hand, with their pages, this is met by 15 of 22 with a wrong one and by none of 46 with the right one.
 */
function nearestPlace(
  { works }: CheckedCite,
  { label }: Locator,
  cited: readonly PlaceRange[],
  { claim, statement, covered = [], supports, isRefuted, sources }: CitationCheckInput,
): KnownPlaces | undefined {
  const [work, ...others] = works;
  if (claim === 'quotation' || isRefuted || work?.kind !== 'text' || others.length > 0) return undefined;
  // Then it is that work's.
  if (supports.some(({ support }) => support === 'full')) return undefined;
  const passagesOf = (text: string) =>
    sources
      .find(text, { limit: MOST_LOOKED_AT, minScore: LITTLE, works: new Set([work.id]) })
      .filter(({ workId, locator }) => workId === work.id && locator?.label === label);
  const [best, ...rest] = passagesOf(statement.text);
  if (!best || best.score < MUCH) return undefined;
  const there = [best, ...rest, ...covered.flatMap(passagesOf)].filter(({ locator }) =>
    meet(placesOf(locator!.locator) ?? [], cited),
  );
  const most = Math.max(0, ...there.map(({ score }) => score));
  return best.score - most >= MUCH_MORE ? { work, place: [best], places: [[best]] } : undefined;
}

/** How much a passage must say of a statement, and by how much more than those in the place cited, to be the one meant, 0..1. */
const MUCH = 0.4;
const MUCH_MORE = 0.33;
/** What says less is of no account. */
const LITTLE = 0.05;

/** Whether a place is one of those cited; undefined where nobody can tell. */
function isAt(
  place: SupportingPlace,
  { label }: Locator,
  cited: readonly PlaceRange[],
  sources: CheckedSources,
): boolean | undefined {
  const passages = [...place, ...nextPage(place, sources)];
  const own = passages.map(({ locator }) => (locator?.label === label ? placesOf(locator.locator) : undefined));
  const ranges = own.flatMap((range) => range ?? []);
  if (meet(ranges, cited)) return true;
  return own.every(Boolean) && areAlike(ranges, cited) ? false : undefined;
}

/** The passage behind the last one of a page: a sentence at the end of a page may run over to the next. */
function nextPage(place: SupportingPlace, sources: CheckedSources): SourcePassage[] {
  const last = place.at(-1)!;
  const next = sources.neighboursOf(last, 1).find(({ id }) => id > last.id);
  const isSameWork = next?.workId === last.workId && next.locator?.label === last.locator?.label;
  return next && isSameWork ? [next] : [];
}

/** The place as it is cited: `18`, or `18-19` of a quotation that runs over the end of a page. */
function locatorOf(place: SupportingPlace): Locator | undefined {
  const [first, last] = [place[0]?.locator, place.at(-1)?.locator];
  if (!first || !last || first.label !== last.label || first.locator === last.locator) return first;
  const isPlain = /^\w+$/.test(first.locator) && /^\w+$/.test(last.locator);
  return isPlain ? { label: first.label, locator: `${first.locator}-${last.locator}` } : first;
}

/** Types of works that stand in a larger one, whose pages they count by. */
const IN_LARGER_WORKS = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
]);
/** Pages between those of a file and those printed on them, from which on a file's own count is the likelier cause than a slip. */
const OTHER_COUNT = 20;

/** Whether the draft counts pages as they are printed, and the file from its first one. */
function isNumberedOtherwise(item: ItemFields, place: SupportingPlace, cited: readonly PlaceRange[]): boolean {
  const own = placesOf(place[0]?.locator?.locator ?? '');
  if (!own || !areAlike(own, cited)) return true;
  if (isOutside(item, own)) return true;
  if (!IN_LARGER_WORKS.has(item.type ?? '') || printedPages(item)) return false;
  return cited.every(({ from }) => from - own[0]!.from > OTHER_COUNT);
}

/** Whether a page is none of those that the work has by its record: then the file counts its pages in another way. */
function isOutside(item: ItemFields, pages: readonly PlaceRange[] | undefined): boolean {
  const printed = printedPages(item);
  return printed !== undefined && pages !== undefined && !meet(pages, printed);
}

/** From the first to the last; a number alone says how many there are. */
function printedPages({ page }: ItemFields): readonly PlaceRange[] | undefined {
  const places = page === undefined ? undefined : placesOf(String(page));
  return places?.some(({ from, to }) => to > from) ? places : undefined;
}

/** As many passages of one work as are looked through for one in the place cited. */
const MOST_LOOKED_AT = 20;

/** Whether something that stands in the place cited says the statement as well, or one of the sentences that the citation stands for. */
function saysElsewhere(cited: readonly PlaceRange[], work: CheckedWork, input: CitationCheckInput): boolean {
  const { claim, statement, covered = [], sources } = input;
  const works = new Set([work.id]);
  // Whoever found a quotation found every place that has its words.
  return [...(claim === 'quotation' ? [] : [statement.text]), ...covered].some((text) =>
    sources
      .find(text, { limit: MOST_LOOKED_AT, minScore: DOUBT, works })
      .some(({ workId, locator }) => workId === work.id && locator && meet(placesOf(locator.locator) ?? [], cited)),
  );
}
