/** A citation of a draft with its works and what they say at the place that is cited. Searching is handed in. */
import { meet, placesOf } from '../../checking/citation/citedPlaces';
import type { ReadCitation } from '../../checking/sources';
import { statementAt, statementsAround } from '../../checking/statements';
import { findCitations } from '../../citing/syntax/find';
import type { FoundCitation, FoundCite } from '../../citing/syntax/found';
import type { Corpus } from '../../corpus/corpus';
import type { Locator } from '../../model/citation';
import type { Passage, TextPosition } from '../../model/passage';
import type { Source } from '../../model/source';
import type { Draft } from '../../model/statement';
import type { Evidence } from '../../model/verdict';
import { toLabel } from '../evidence';
import type { CitationView, CiteView, EntryPlace } from './keyEngine';

export interface CitationViewParts {
  readonly corpus: Corpus;
  /** What the citations of the draft mean, one for each that is found, in the same order. */
  readCitations(draft: Draft): readonly ReadCitation[];
  /** The passages that say what a sentence says, best first. */
  findSupport(sentence: string): Promise<readonly Evidence[]>;
  /** Those and the ones that only come near it. */
  findNear(sentence: string): Promise<readonly Evidence[]>;
  toEvidence(passageId: number): Evidence | undefined;
  formatReference(source: Source): string;
  entryOf(key: string): EntryPlace | undefined;
}

/** As many passages of a work as a card shows. */
const MOST_SHOWN = 2;

export async function viewCitation(
  draft: Draft,
  offset: number,
  parts: CitationViewParts,
): Promise<CitationView | undefined> {
  const citations = findCitations(draft.text, draft.languageId);
  const index = citations.findIndex((one) => positionOf(one).start <= offset && offset <= positionOf(one).end);
  const citation = citations[index];
  const read = citation && parts.readCitations(draft)[index];
  if (!citation || !read) return undefined;
  const isKnown = read.cites.some(({ workIds, isCertain }) => workIds.length > 0 || isCertain);
  const isMarked = citation.cites.some(({ key }) => key !== undefined);
  if (!isKnown && !isMarked) return undefined;
  const statement =
    statementAt(draft, citation.start, findCitations) ??
    statementsAround(draft, citation.start, findCitations).findLast(({ position }) => position.end <= citation.start);
  const support = statement ? await parts.findSupport(statement.text) : [];
  const hasPlaces = statement !== undefined && citation.cites.some(({ locator }) => locator !== undefined);
  const near = hasPlaces ? await parts.findNear(statement.text) : support;
  const found = { support, near };
  const cites = citation.cites.map((cite, at) => viewCite(draft, cite, read.cites[at]?.workIds ?? [], found, parts));
  return { position: positionOf(citation), cites };
}

/** With the names of the in-text form. */
function positionOf({ start, end, cites }: FoundCitation): TextPosition {
  return { start: Math.min(start, ...cites.map((cite) => cite.start)), end };
}

/** What was found for the sentence of a citation. */
interface FoundPassages {
  readonly support: readonly Evidence[];
  /** With those that only come near it. */
  readonly near: readonly Evidence[];
}

function viewCite(
  draft: Draft,
  cite: FoundCite,
  workIds: readonly string[],
  { support, near }: FoundPassages,
  parts: CitationViewParts,
): CiteView {
  const { key, locator } = cite;
  const sources = workIds.flatMap((id) => parts.corpus.source(id) ?? []);
  // Of a record and a text of the same work, the text has something to show.
  const source = sources.find(({ kind }) => kind !== 'record') ?? sources[0];
  const about = {
    position: { start: cite.start, end: cite.end },
    text: key ?? draft.text.slice(cite.start, cite.end),
    ...(key === undefined ? {} : { key }),
    ...(locator ? { locator } : {}),
  };
  if (!source) return { ...about, passages: [], basis: 'support', left: 0 };
  const entry = parts.entryOf(key ?? source.item.id);
  const work = {
    source: toLabel(source),
    reference: parts.formatReference(source),
    kind: source.kind,
    ...(entry ? { entry } : {}),
  };
  const ofSource = (evidence: Evidence) => evidence.source.id === source.id;
  const atPlace = locator ? passagesAt(source, locator, parts.corpus) : [];
  if (atPlace.length === 0)
    return { ...about, work, passages: support.filter(ofSource).slice(0, MOST_SHOWN), basis: 'support', left: 0 };
  const nearest = near.filter(ofSource);
  const shown = nearestFirst(atPlace, nearest).slice(0, MOST_SHOWN);
  const passages = shown.flatMap(
    (id) => nearest.find(({ passageId }) => passageId === id) ?? parts.toEvidence(id) ?? [],
  );
  return { ...about, work, passages, basis: 'place', left: atPlace.length - shown.length };
}

function nearestFirst(ids: readonly number[], nearest: readonly Evidence[]): number[] {
  const near = nearest.map(({ passageId }) => passageId).filter((id) => ids.includes(id));
  return [...new Set([...near, ...ids])];
}

/** The passages of a work at a place in it, in the order of the text: in its own text, else as others quote it. */
function passagesAt(source: Source, locator: Locator, corpus: Corpus): number[] {
  const [uri] = source.copies;
  const own =
    uri === undefined ? [] : [...passagesIn(uri, corpus)].filter((passage) => isAt(passage, source, locator, corpus));
  if (own.length > 0) return own.map(({ id }) => id);
  const quoted = [...corpus.allPassages()].filter(
    (passage) => passage.quotes !== undefined && isAt(passage, source, locator, corpus),
  );
  return quoted.map(({ id }) => id);
}

function* passagesIn(uri: string, corpus: Corpus): Iterable<Passage> {
  const { start, end } = corpus.passagesOf(uri);
  for (let id = start; id < end; id++) {
    const passage = corpus.passage(id);
    if (passage) yield passage;
  }
}

function isAt(passage: Passage, source: Source, cited: Locator, corpus: Corpus): boolean {
  const places = passage.quotes?.locator ? [passage.quotes.locator] : passage.locators;
  const isThere = places.some((place) => place.label === cited.label && isSamePlace(place.locator, cited.locator));
  return isThere && corpus.attribute(passage)?.work.id === source.id;
}

function isSamePlace(one: string, other: string): boolean {
  const [some, others] = [placesOf(one), placesOf(other)];
  return some && others ? meet(some, others) : one.trim().toLowerCase() === other.trim().toLowerCase();
}
