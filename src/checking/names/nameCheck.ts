/** The names of a claim against those of the passages of a work, and against its record. */
import type { TextPosition } from '../../model/passage';
import { type Difference, type Look, ownCoverage, type Stated } from '../claim/looks';
import type { CheckedWork, SourcePassage } from '../sources';
import type { WorkContext } from './nameSigns';
import { findSwap } from './nameSwap';
import { findOtherNames, hasOtherName, type OtherName, surestOf } from './otherNames';
import { type RecordNames, recordNamesOf } from './recordNames';
import { sameName } from './sameName';
import type { WorkNames } from './workNames';

/** What is known of the works that passages stand in. */
export interface NameCheckContext {
  readonly workOf: (id: string) => CheckedWork | undefined;
  readonly names: Pick<WorkNames, 'abbreviationsOf' | 'isNamedIn' | 'isOnlyCapital'>;
}

/** Names that a passage has otherwise. */
export interface NameDifference {
  readonly look: Look;
  readonly difference: Difference;
}

/**
 * The names of passages of one work that may stand in the place of the claim's, the surest first.
 *
 * @param looks of the work, the best first, then those that say what the claim says beside its names
 * @param otherLooks of other works
 */
export function otherNamesOf(
  looks: readonly Look[],
  otherLooks: readonly Look[],
  stated: Stated,
  context: NameCheckContext,
): OtherName[] {
  return findOtherNames(looks, stated, workContextOf(looks[0]!.passage, otherLooks, context));
}

/** What is known of the work that a passage stands in. */
export function workContextOf(
  passage: SourcePassage,
  otherLooks: readonly Look[],
  context: NameCheckContext,
): WorkContext {
  const { inHandId } = passage;
  const others = [...new Map(otherLooks.map((look) => [look.passage.inHandId, look.passage])).values()];
  return {
    authors: recordsOf(passage, context).flatMap(({ authors }) => authors),
    recordNames: recordNames(passage, context),
    abbreviations: context.names.abbreviationsOf(inHandId),
    isNamed: (name) => context.names.isNamedIn(inHandId, name),
    isOnlyCapital: (word) => context.names.isOnlyCapital(inHandId, word),
    otherLooks,
    otherRecords: others.flatMap((other) => recordNames(other, context)),
  };
}

/** The surest other name, or else two names that have changed places. */
export function findNameDifference(
  looks: readonly Look[],
  otherNames: readonly OtherName[],
  stated: Stated,
): NameDifference | undefined {
  const named = surestOf(otherNames);
  if (!named) return findSwapped(looks, otherNames, stated);
  const [found, expected] = [placeOf(named.name), placeOf(named.other)];
  return { look: named.look, difference: toDifference(found, named.sentence.passage, expected) };
}

/** Coverage of a claim from which names that have changed places are a difference and not another matter: with what stands beside, and alone. */
const SWAPPED_COVERAGE = 0.75;
const SWAPPED_OWN = 0.6;

function findSwapped(
  looks: readonly Look[],
  otherNames: readonly OtherName[],
  stated: Stated,
): NameDifference | undefined {
  const { text } = stated;
  const all = text.words.map((_, index) => index);
  for (const look of looks) {
    const [sentence] = look.sentences;
    if (!sentence || look.coverage < SWAPPED_COVERAGE || hasOtherName(look, otherNames)) continue;
    if (ownCoverage(sentence, look.credits, stated, all) < SWAPPED_OWN) continue;
    const { passage, alignment } = sentence;
    const texts = { statement: text.text, passage: passage.text, alignment };
    const swap = findSwap(text.names(), sentence.text.names(), sameName, texts);
    if (swap) return { look, difference: toDifference(swap.statement, passage, swap.passage) };
  }
  return undefined;
}

function toDifference(found: TextPosition, passage: Look['passage'], expected: TextPosition): Difference {
  return { code: 'name-mismatch', found, passage, expected };
}

function placeOf({ start, end }: TextPosition): TextPosition {
  return { start, end };
}

/** Whether those to whom the claim gives the words are the work's authors, or are named beside the words. */
export function saysWho(looks: readonly Look[], { framingNames }: Stated, context: NameCheckContext): boolean {
  if (framingNames.length === 0) return true;
  const beside = looks.flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => text.names().map((name) => name.text)),
  );
  const known = [...beside, ...looks.flatMap(({ passage }) => recordNames(passage, context))];
  return framingNames.every(({ text }) => known.some((other) => other.includes(text) || sameName(text, other)));
}

/** A work's authors and title may be named where its sentences do not. */
function recordNames(passage: SourcePassage, context: NameCheckContext): string[] {
  return recordsOf(passage, context).flatMap(({ all }) => all);
}

function recordsOf({ inHandId, workId }: SourcePassage, { workOf }: NameCheckContext): RecordNames[] {
  return [...new Set([inHandId, workId])].map((id) => recordNamesOf(workOf(id)?.item ?? {}));
}
