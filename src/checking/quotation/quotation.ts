/** A quotation of a draft against the sources: whether it stands in the cited one, letter by letter, and where. */
import type { TextPosition } from '../../model/passage';
import type { DiffPart } from '../../model/problem';
import { NEAREST_TO_SENTENCE } from '../around';
import { findPairs } from '../insertion/quotationMarks';
import type { CheckedSources, ReadCitation } from '../sources';
import { negationIn, swallowedNegation } from './leftOut';
import { contextsOf, type QuotationContext, type QuotedPassage, toContext } from './quotationContexts';
import { findQuotation, type QuotationMatch, type QuotationPattern, toPattern } from './quotationMatch';
import type { Quotation } from './quotations';
import { skeletonOf } from './skeleton';
import { findInTexts, findPieces } from './textScan';
import { diffWithin, type WordChange, type WordDiff } from './wordDiff';

/**
 * `exact`: in the cited source, or in any where none is cited or the citation is not known. `altered`: there, but with other words, with a negation left out by an
 * ellipsis, or put together from places far apart. `in-other-source`: exact, but in none of those cited. `not-found`: in no text at hand.
 * `no-text`: nothing can be said, because the cited source is not known, or by its record or notes alone.
 */
export type QuotationOutcome = 'exact' | 'altered' | 'in-other-source' | 'not-found' | 'no-text';

export interface QuotationCheck {
  readonly quotation: Quotation;
  readonly outcome: QuotationOutcome;
  /** The citations that were looked up: those of the quotation. */
  readonly citations: readonly ReadCitation[];
  /** Where it stands, in the order of the source's text; several where it runs over them. None for words that stand in no passage. */
  readonly passages: readonly QuotedPassage[];
  /** The same words in other places, of any work: a citation of any of them is right. */
  readonly elsewhere: readonly QuotedPassage[];
  /** The work whose words they are; for `no-text` the one that is cited. */
  readonly workId?: string;
  /** Of an altered one: from the words of the draft to those of the source. */
  readonly diff?: readonly DiffPart[];
  /** Of an altered one: the runs that differ, in order. */
  readonly changes?: readonly WordChange[];
  /** Of an altered one: the words that an ellipsis leaves out, or a bracket replaces, with the negation among them. */
  readonly swallowed?: { readonly negation: string; readonly words: string; readonly position: TextPosition };
  /** Of an altered one whose parts all stand in the source, but far apart or in another order. */
  readonly isPutTogether?: boolean;
}

/** What is asked, made ready. */
interface Question {
  readonly quotation: Quotation;
  readonly citations: readonly ReadCitation[];
  readonly pattern: QuotationPattern;
  readonly cited: ReadonlySet<string>;
  readonly sources: CheckedSources;
  readonly statement: string;
}

/**
 * @param citations those of the quotation, see `citationsOf`
 * @param statement what it stands in
 */
export function checkQuotation(
  quotation: Quotation,
  citations: readonly ReadCitation[],
  sources: CheckedSources,
  statement: string,
): QuotationCheck {
  const cited = new Set(citations.flatMap(({ cites }) => cites.flatMap(({ workIds }) => workIds)));
  const question = { quotation, citations, pattern: toPattern(quotation.text), cited, sources, statement };
  if (question.pattern.runs.length === 0) return answer(question, { outcome: 'exact' });
  const contexts = contextsOf(question.pattern, cited, sources);
  const found = contexts.flatMap((context) => findIn(context, question) ?? []);
  return (
    exactly(
      found.filter(({ flaw }) => !flaw),
      question,
    ) ??
    flawed(found, question) ??
    inTexts(question) ??
    isTitle(question) ??
    putTogether(question) ??
    altered(contexts, question) ??
    absent(question)
  );
}

function answer(
  { quotation, citations }: Question,
  rest: Partial<QuotationCheck> & Pick<QuotationCheck, 'outcome'>,
): QuotationCheck {
  return { quotation, citations, passages: [], elsewhere: [], ...rest };
}

interface Found {
  readonly passages: readonly QuotedPassage[];
  readonly isCited: boolean;
  readonly workId: string;
  /** The words stand within quotation marks there: they are somebody else's. */
  readonly isQuotedThere: boolean;
  readonly flaw?: Flaw;
}

type Flaw = Pick<QuotationCheck, 'swallowed' | 'isPutTogether'>;

function findIn(context: QuotationContext, { pattern, cited }: Question): Found | undefined {
  const match = findQuotation(pattern, context.skeleton(), Number.POSITIVE_INFINITY);
  if (!match) return undefined;
  const passages = context.passagesIn(match.runs);
  const first = passages[0]?.passage;
  if (!first) return undefined;
  const isQuotedThere = isWithinMarks(context.text, match.runs[0]!);
  // What somebody notes about a work is not its wording, unless the notes quote it.
  if (passages.some(({ passage }) => passage.wording === 'note') && !isQuotedThere) return undefined;
  const flaw = flawOf(match, context, pattern);
  const isCited = passages.some(({ passage }) => cited.has(passage.workId) || cited.has(passage.inHandId));
  return { passages, isCited, workId: first.workId, isQuotedThere, ...(flaw ? { flaw } : {}) };
}

function isWithinMarks(text: string, { start, end }: TextPosition): boolean {
  return findPairs(text).some(({ open, close }) => open <= start && close !== undefined && close >= end - 1);
}

function flawOf({ joints }: QuotationMatch, context: QuotationContext, { text }: QuotationPattern): Flaw | undefined {
  for (const { kind, left, inserted, position } of joints) {
    const words = context.text.slice(left.start, left.end);
    if (kind === 'elision' && !context.isNear(left)) return { isPutTogether: true };
    const negation =
      kind === 'elision' ? swallowedNegation(words, context.text.slice(left.end, left.end + NEXT)) : negationIn(words);
    if (negation !== undefined && negationIn(inserted) === undefined)
      return { swallowed: { negation, words: words.trim(), position: withoutSpaces(text, position) } };
  }
  return undefined;
}

/** How far what stands behind an ellipsis is looked at. */
const NEXT = 60;

function withoutSpaces(text: string, { start, end }: TextPosition): TextPosition {
  const joint = text.slice(start, end);
  return { start: start + joint.length - joint.trimStart().length, end: start + joint.trimEnd().length };
}

function exactly(found: readonly Found[], question: Question): QuotationCheck | undefined {
  const best = found.find(({ isCited }) => isCited) ?? found[0];
  if (!best) return undefined;
  const elsewhere = found.filter((other) => other !== best).flatMap(({ passages }) => passages);
  const rest = { passages: best.passages, elsewhere, workId: best.workId };
  if (best.isCited || question.cited.size === 0) return answer(question, { outcome: 'exact', ...rest });
  return answer(question, { outcome: outcomeElsewhere(best, question), ...rest });
}

/** A source that is not at hand may have the words as well: they are another's only where that is not a coincidence, nor a quotation. */
function outcomeElsewhere({ isQuotedThere }: Found, question: Question): QuotationOutcome {
  const size = question.pattern.runs.reduce((sum, { words }) => sum + words, 0);
  if (hasText(question)) return size >= FEWEST_WORDS ? 'in-other-source' : 'not-found';
  return size >= MANY_WORDS && !isQuotedThere ? 'in-other-source' : 'no-text';
}

/** Fewer words stand in many a text. */
const FEWEST_WORDS = 5;
/** Nobody writes that many words that somebody else has written. */
const MANY_WORDS = 8;

function hasText({ cited, sources }: Question): boolean {
  return [...cited].some((id) => sources.work(id)?.kind === 'text');
}

/** Words that stand in a text but in none of its passages: a heading, a caption, a page that was not told apart. */
function inTexts(question: Question): QuotationCheck | undefined {
  const { pattern, cited, sources } = question;
  const found = findInTexts(pattern, cited, sources);
  if (!found) return undefined;
  const { workId, passages } = found;
  const isCited = cited.has(workId) || cited.size === 0;
  const outcome = isCited ? 'exact' : outcomeElsewhere({ passages, isCited, workId, isQuotedThere: false }, question);
  return answer(question, { outcome, workId, passages });
}

/** The title of a cited work in quotation marks is no quotation of its text. */
function isTitle(question: Question): QuotationCheck | undefined {
  const words = question.pattern.whole;
  const workId = [...question.cited].find((id) => {
    const title = question.sources.work(id)?.item.title;
    return title !== undefined && skeletonOf(title).text.includes(words);
  });
  return workId === undefined ? undefined : answer(question, { outcome: 'exact', workId });
}

function flawed(found: readonly Found[], question: Question): QuotationCheck | undefined {
  const best = found.find(({ isCited }) => isCited) ?? (question.cited.size === 0 ? found[0] : undefined);
  if (!best?.flaw) return undefined;
  return answer(question, { outcome: 'altered', passages: best.passages, workId: best.workId, ...best.flaw });
}

/** All its parts stand in one text, but further apart than in neighbouring paragraphs, or in another order. */
function putTogether(question: Question): QuotationCheck | undefined {
  const { pattern, cited, sources } = question;
  if (pattern.runs.length < 2 || pattern.runs.some(({ words }) => words < FEWEST_WORDS_OF_PART)) return undefined;
  const found = findPieces(pattern, cited, sources);
  return found && answer(question, { outcome: 'altered', ...found, isPutTogether: true });
}

/** Shorter parts stand in any text. */
const FEWEST_WORDS_OF_PART = 3;

function altered(contexts: readonly QuotationContext[], question: Question): QuotationCheck | undefined {
  const { quotation, cited } = question;
  // A citation that nobody knows tells of no other source.
  const isSure = (own: boolean) => own || (cited.size === 0 && quotation.claim === 'sure');
  let best: { context: QuotationContext; diff: WordDiff; isCited: boolean } | undefined;
  const near = contextsNear(question);
  for (const context of [...contexts, ...near]) {
    const diff = diffWithin(quotation.text, context.text);
    const isCited = context.works.some((id) => cited.has(id));
    const isMeant = near.includes(context) && diff && isFew(diff) && diff.weightyMatches >= FEWEST_WEIGHTY;
    if (!diff || !(isMeant || isAlteration(diff, isSure(isCited)) || isOfQuotedWords(diff, context))) continue;
    if (best?.isCited && !isCited) continue;
    if (!best || (isCited && !best.isCited) || diff.edits < best.diff.edits) best = { context, diff, isCited };
  }
  if (!best) return undefined;
  const { context, diff } = best;
  const passages = context.passagesIn([diff.position]);
  const first = passages[0]?.passage;
  if (!first || passages.some(({ passage }) => passage.wording === 'note')) return undefined;
  const { parts, changes } = diff;
  if (changes.length === 0) return answer(question, { outcome: 'exact', passages, workId: first.workId });
  return answer(question, { outcome: 'altered', passages, workId: first.workId, diff: parts, changes });
}

/** The passages that say what the whole statement says: of a few words, what is looked up tells little. */
function contextsNear({ pattern, statement, sources }: Question): readonly QuotationContext[] {
  const words = pattern.runs.reduce((sum, run) => sum + run.words, 0);
  if (words >= FEW_ALTERED) return [];
  const [nearest] = sources.find(statement, NEAREST_TO_SENTENCE);
  return nearest && nearest.score >= LEAST_SCORE ? [toContext([nearest])] : [];
}

/** Of the statement by the passage that it comes from, 0..1: in one that only is near, a turn of phrase is like another. */
const LEAST_SCORE = 0.4;

/** All but one of its words, in their order. */
function isFew({ edits, words, weightyMatches }: WordDiff): boolean {
  return words >= FEWEST_QUOTED && edits === 1 && weightyMatches > 0;
}

/**
 * Whether a text is the one that was quoted, with words changed, rather than one that speaks of the same.
 * @param isSure the text is the cited one's, or nothing else is cited that is known
 */
function isAlteration(diff: WordDiff, isSure: boolean): boolean {
  const { share, unorderedShare, weightyShare, weightyMatches, longestRun, edits, words } = diff;
  if (words < FEWEST_ALTERED) return false;
  if (words < FEW_ALTERED) return isSure && edits <= 1 && weightyMatches >= FEWEST_WEIGHTY;
  if (isSure && edits <= 1 && longestRun >= LONG_RUN && weightyMatches > 0) return true;
  if (unorderedShare >= LEAST_UNORDERED && share >= LEAST_SHARE_OF_REORDERED) return longestRun >= LEAST_RUN;
  if (longestRun >= MANY_WORDS && share >= LEAST_SHARE) return true;
  const least = isSure ? LEAST_SHARE : LEAST_SHARE_ELSEWHERE;
  return share >= least && weightyShare >= least - 0.1 && longestRun >= LEAST_RUN && edits <= words * 0.6 + 3;
}

/** A source that has as few words between marks of its own, but for one, quotes the same: `nothing was needed`. */
function isOfQuotedWords(diff: WordDiff, { text }: QuotationContext): boolean {
  if (!isFew(diff)) return false;
  const { position } = diff;
  return findPairs(text).some(({ open, close = 0 }) => {
    if (open >= position.start || close < position.end) return false;
    return !/[\p{L}\p{N}]/u.test(text.slice(open + 1, position.start) + text.slice(position.end, close));
  });
}

const FEWEST_QUOTED = 3;
/** Of three words, two that agree are a coincidence. */
const FEWEST_ALTERED = 4;
/** Up to this many words a single one may differ. */
const FEW_ALTERED = 6;
/** `the end of the` stands everywhere. */
const FEWEST_WEIGHTY = 2;
/** A paraphrase keeps half of the words of a sentence at most; who alters a quotation keeps more than two thirds. */
const LEAST_SHARE = 0.65;
/** Where another source is cited, or the words may be a turn of phrase. */
const LEAST_SHARE_ELSEWHERE = 0.8;
const LEAST_RUN = 3;
/** That many words in a row with a single one beside them that differs, however few of them have weight. */
const LONG_RUN = 6;
/** The same words in another order: all but one in ten, and half of them where they were. */
const LEAST_UNORDERED = 0.9;
const LEAST_SHARE_OF_REORDERED = 0.5;

function absent(question: Question): QuotationCheck {
  const { cited, citations, sources } = question;
  const known = [...cited].find((id) => sources.work(id) !== undefined);
  if (citations.length > 0 && !hasText(question))
    return answer(question, { outcome: 'no-text', ...(known === undefined ? {} : { workId: known }) });
  return answer(question, { outcome: 'not-found' });
}
