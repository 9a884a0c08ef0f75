/**
 * The citations of a statement against what the sources say of it: whether they are known, carry it, and name the place. Knows neither the
 * syntax of citations nor how the passages were found: both are handed in.
 */
import { sortNameOf } from '../../model/item';
import type { Fix } from '../../model/problem';
import { fold } from '../../text/normalize';
import { citeStatement } from '../insertion/citationPlace';
import type { CheckedSources, CheckedWork, SourcePassage } from '../sources';
import {
  type CheckedCite,
  type CitationCheckInput,
  type CitationProblem,
  checkedCites,
  DOUBT,
  draftText,
  evidenceOf,
  placeOf,
  SAYS_PLACE,
  type SupportingPlace,
  supportsOf,
} from './checkedCites';
import { checkLocator, checkMissingLocator } from './locatorCheck';

/** The problems of a statement's citations, in the order of the citations. */
export function checkCitations(input: CitationCheckInput): CitationProblem[] {
  const cites = checkedCites(input);
  const ofEach = cites
    .slice(0, MOST_CITES)
    .flatMap((cite) => [
      ...checkKnown(cite, input),
      ...checkText(cite, cites, input),
      ...checkLocator(cite, input),
      ...checkMissingLocator(cite, cites, input),
    ]);
  return [...ofEach, ...checkSource(cites, input), ...checkCited(input)];
}

/** Nobody writes a sentence of more; each is held against the others. */
const MOST_CITES = 100;

/** A key or name with year that nobody knows. */
function checkKnown({ citation, index, cite }: CheckedCite, input: CitationCheckInput): CitationProblem[] {
  if (cite.workIds.length > 0 || !cite.isCertain) return [];
  const near = (cite.near ?? []).flatMap((id) => input.sources.work(id) ?? []);
  const fixes = near.flatMap((work) => {
    const edit = input.printer.withWork(citation, index, work.id, cite.locator);
    return edit ? [{ title: `Change to ${work.cite()}`, edits: [edit], isSafe: false }] : [];
  });
  const { position, found } = placeOf({ citation, cite }, input.draft);
  const meant = near[0] ? ` Did you mean ${near[0].cite()}?` : '';
  const message = `No source or bibliography entry for ${found}.${meant}`;
  return [{ code: 'unknown-citation', position, message, data: { found, fixes } }];
}

/** A work that is known, but of which there is nothing to check with. */
function checkText(
  { citation, index, cite, works }: CheckedCite,
  cites: readonly CheckedCite[],
  input: CitationCheckInput,
): CitationProblem[] {
  if (input.isElsewhere) return [];
  const [work] = works;
  const lacksText = ({ kind }: CheckedWork) => kind === 'record' || (kind === 'notes' && input.claim === 'quotation');
  if (!work || !works.every(lacksText) || cites.some(({ supports }) => supports.length > 0)) return [];
  const isFirst = index === citation.cites.findIndex(({ workIds }) => workIds.includes(work.id));
  if (!isFirst) return [];
  const { position, found } = placeOf({ citation, cite }, input.draft);
  const has = work.kind === 'record' ? 'its record alone is' : 'notes alone are';
  const message = `Nothing can be checked: of ${work.cite()} ${has} at hand, not its text.`;
  return [{ code: 'source-without-text', position, message, data: { found, fixes: [] } }];
}

/** Nothing that is cited says it, another work does. A quotation in another source is a matter of its own. */
function checkSource(cites: readonly CheckedCite[], input: CitationCheckInput): CitationProblem[] {
  const { claim, sources, supports, printer } = input;
  const [first] = cites;
  if (!first || claim === 'quotation') return [];
  const isOpen = ({ works, supports }: CheckedCite) =>
    supports.length > 0 || works.length === 0 || works.some(({ kind }) => kind !== 'text');
  if (cites.some(isOpen)) return [];
  const said = supports.find(({ support }) => support === 'full')?.places[0];
  const cited = new Set(cites.flatMap(({ cite }) => cite.workIds));
  const place = said ?? nearestElsewhere(cited, input);
  if (!place?.[0]) return [];
  const most = mostOf(cited, input);
  if (most >= DOUBT || (!said && place[0].score - most < MUCH_MORE)) return [];
  const [{ workId, locator }] = place as readonly [SourcePassage];
  const work = sources.work(workId);
  if (!work || namesAuthor(place[0], cites, sources)) return [];
  const edit = cites.length === 1 ? printer.withWork(first.citation, first.index, workId, locator) : undefined;
  const { position, found } = placeOf(first, input.draft);
  const others = [...new Set(cites.flatMap(({ works }) => works[0]?.cite() ?? []))].join('; ');
  return [
    {
      code: 'wrong-source',
      position,
      message: said
        ? `${work.cite(locator)} says so, not ${others}.`
        : `What comes nearest stands in ${work.cite(locator)}, not in ${others}.`,
      data: {
        found,
        expected: work.cite(locator),
        ...evidenceOf(place, input),
        fixes: edit ? [{ title: `Change to ${work.cite(locator)}`, edits: [edit], isSafe: false }] : [],
      },
    },
  ];
}

/** How much of a statement that passage of some works says that says the most of it, 0..1. */
function mostOf(works: ReadonlySet<string>, { statement, sources }: CitationCheckInput): number {
  return sources.find(statement.text, { limit: 1, minScore: 0, works })[0]?.score ?? 0;
}

/**
 * The passage of another work that comes near to what no work says in full. It is the one meant where what is cited says next to nothing of
 * it: of statements in drafts written by hand this is met by 15 of 15 whose citation was changed for another, and by none of 228 with the right one.
 */
function nearestElsewhere(
  cited: ReadonlySet<string>,
  { statement, sources, isRefuted }: CitationCheckInput,
): SupportingPlace | undefined {
  const [best] = isRefuted ? [] : sources.find(statement.text, { limit: 1, minScore: MUCH });
  const isOther = best && !cited.has(best.workId) && !cited.has(best.inHandId) && best.workId === best.inHandId;
  return isOther ? [best] : undefined;
}

/** How much a passage must say of a statement, and by how much more than what is cited, to be the one meant, 0..1. */
const MUCH = 0.55;
const MUCH_MORE = 0.45;

/** Whether what says it reports a work that is cited: then the draft cites that through it. */
function namesAuthor(passage: SourcePassage, cites: readonly CheckedCite[], sources: CheckedSources): boolean {
  const text = fold([passage, ...sources.paragraphOf(passage)].map((near) => near.text).join(' '));
  const words = new Set(text.match(WORD));
  const authors = cites.flatMap(({ works }) => works.flatMap(({ item }) => item.author?.[0] ?? item.editor?.[0] ?? []));
  return authors.some((name) =>
    words.has(
      fold(String(sortNameOf(name)))
        .match(WORD)
        ?.at(-1) ?? '',
    ),
  );
}

/** Without the `s` of a possessive. */
const WORD = /[\p{L}\p{N}-]+/gu;

/** Carries a figure, a quotation, or what a source says, without a citation of its own or one beside it that stands for it. */
function checkCited(input: CitationCheckInput): CitationProblem[] {
  const { draft, statement, citations, nearCitations = [], supports, sources, claim } = input;
  if (citations.length > 0 || statement.citations.length > 0 || SAYS_PLACE.test(draftText(input))) return [];
  const place = supports.find(({ support }) => support === 'full')?.places[0];
  if (claim === 'summary' && !place) return [];
  const near = nearCitations.flatMap(({ cites }) => cites);
  const isUnclear = near.some(({ workIds }) => workIds.length === 0);
  const isCovered = supportsOf(supports, new Set(near.flatMap(({ workIds }) => workIds))).length > 0;
  if (isCovered || (isUnclear && !place)) return [];
  const [passage] = place ?? [];
  const work = passage && sources.work(passage.workId);
  const written = work && input.printer.write(work.id, statement.position.end, passage.locator);
  const cited = work?.cite(passage?.locator);
  const fixes: Fix[] = written
    ? [{ title: `Cite ${cited}`, edits: citeStatement(draft, statement, written), isSafe: false }]
    : [];
  return [
    {
      code: 'uncited-statement',
      position: statement.position,
      message: cited ? `Without a citation: ${cited} says so.` : `A ${claim} without a citation.`,
      data: {
        found: statement.text,
        ...(cited ? { expected: cited } : {}),
        ...(place ? evidenceOf(place, input) : {}),
        fixes,
      },
    },
  ];
}
