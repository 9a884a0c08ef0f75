/** The cites of a statement with what the sources have of them: what the checks of citations share. */
import type { Locator } from '../../model/citation';
import type { CheckProblem } from '../../model/problem';
import type { Draft, DraftEdit, Statement } from '../../model/statement';
import type { WrittenCitation } from '../insertion/writing';
import type { CheckedSources, CheckedWork, ReadCitation, ReadCite, SourcePassage } from '../sources';

/** A problem before whoever reports it settles how bad it is. */
export type CitationProblem = Omit<CheckProblem, 'severity'>;

export interface CitationCheckInput {
  readonly draft: Draft;
  readonly statement: Statement;
  /** The citations that are the statement's, or the quotation's. */
  readonly citations: readonly ReadCitation[];
  /** What is claimed: a quotation and a figure want their page, a summary may cite the whole work. */
  readonly claim: 'quotation' | 'figure' | 'summary';
  /** What the works say of it, the best first; a work that says nothing of it need not be among them. */
  readonly supports: readonly WorkSupport[];
  /** Whether the quoted words were found, in another work than the ones cited: then something was checked. */
  readonly isElsewhere?: boolean;
  /** Whether a work says otherwise: then it is another matter where that stands. */
  readonly isRefuted?: boolean;
  /** The sentences without a citation right before it in its paragraph: its citation may stand for them as well. */
  readonly covered?: readonly string[];
  /** The citations of the sentences around it in its paragraph, which may stand for it as well. */
  readonly nearCitations?: readonly ReadCitation[];
  /** The passages shown with the verdict, by which a problem names its evidence. */
  readonly evidence?: readonly SourcePassage[];
  readonly sources: CheckedSources;
  readonly printer: CitationPrinter;
}

/** What one work says of a statement. */
export interface WorkSupport {
  /** `full`: all of it, beyond doubt, or the very words of a quotation. `partial`: something of it. */
  readonly support: 'full' | 'partial' | 'none';
  /** Where it does, the best first: each place one passage, or those that a quotation runs over, in order. */
  readonly places: readonly SupportingPlace[];
}

export type SupportingPlace = readonly SourcePassage[];

/** Writes citations as the draft does. Each edit is undefined where the draft's way of citing has no place for it. */
export interface CitationPrinter {
  /** Gives a cite, by its number in the citation, another locator, or one where it has none. */
  withLocator(citation: ReadCitation, index: number, locator: Locator): DraftEdit | undefined;
  /** Puts another work in the place of a cite. */
  withWork(citation: ReadCitation, index: number, workId: string, locator?: Locator): DraftEdit | undefined;
  /** A citation of its own for the sentence at an offset. */
  write(workId: string, offset: number, locator?: Locator): WrittenCitation | undefined;
}

/** A cite with the citation it stands in, and what the sources have of it. */
export interface CheckedCite {
  readonly citation: ReadCitation;
  /** Its number in the citation. */
  readonly index: number;
  readonly cite: ReadCite;
  /** The works that it may mean. */
  readonly works: readonly CheckedWork[];
  /** What supports the statement in or through these works. */
  readonly supports: readonly WorkSupport[];
}

export function checkedCites({ citations, supports, sources }: CitationCheckInput): CheckedCite[] {
  return citations.flatMap((citation) =>
    citation.cites.map((cite, index) => ({
      citation,
      index,
      cite,
      works: cite.workIds.flatMap((id) => sources.work(id) ?? []),
      supports: supportsOf(supports, new Set(cite.workIds)),
    })),
  );
}

/** What supports it in works, or through them, with the places there alone. */
export function supportsOf(supports: readonly WorkSupport[], workIds: ReadonlySet<string>): WorkSupport[] {
  return supports.flatMap(({ support, places }) => {
    const own = places.filter(([first]) => first && (workIds.has(first.workId) || workIds.has(first.inHandId)));
    return support !== 'none' && own.length > 0 ? [{ support, places: own }] : [];
  });
}

/** How much a passage of a cited work must say of the statement to leave a doubt that it is the one meant, 0..1. */
export const DOUBT = 0.5;

/** A page in brackets of its own, `(p. 18)`, or a reference to the citation before: it cites in a way that is not read. */
export const SAYS_PLACE =
  /[([]\s*(?:see\s+)?(?:pp?\.|pages?|chap|ch\.|sec|para|§|¶|s\.)\s*~?[\divxlc]|["”’»']\s*\(\s*\d{1,4}\s*\)|\b(?:ibid|idem|op\.\s?cit|loc\.\s?cit)\b/i;

/** The statement as it stands in the draft. */
export function draftText({ draft, statement }: Pick<CitationCheckInput, 'draft' | 'statement'>): string {
  return draft.text.slice(statement.position.start, statement.position.end);
}

/** Where the squiggle goes: the whole citation, of several works the one that is meant. */
export function placeOf({ citation, cite }: Pick<CheckedCite, 'citation' | 'cite'>, { text }: Draft) {
  const { start, end } = citation.cites.length === 1 ? (cite.written?.citation ?? citation) : cite;
  return { position: { start, end }, found: text.slice(start, end) };
}

/** The place in the verdict's evidence, as a problem names it. */
export function evidenceOf(
  place: SupportingPlace,
  { evidence = [] }: Pick<CitationCheckInput, 'evidence'>,
): { readonly evidence?: number } {
  const index = evidence.findIndex(({ id }) => place.some((passage) => passage.id === id));
  return index < 0 ? {} : { evidence: index };
}
