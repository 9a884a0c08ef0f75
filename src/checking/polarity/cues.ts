/** Signs that one text says the contrary of another, weak ones and strong ones. What they weigh together is not known here. */
import type { TextPosition } from '../../model/passage';
import type { Alignment } from '../claim/alignment';
import { type ClauseSigns, clauseSigns } from './clauseSigns';
import { facedShares, findFiguresTurned } from './comparedFigures';
import type { ComparedTexts } from './comparedTexts';
import { facedContraries } from './contraries';
import { type DenialSigns, denialCues } from './denialCues';
import { findExchange } from './exchange';
import { isNobody } from './negatives';
import { findOrderTurned } from './order';
import { differenceOf, governs, isHoped, toCompared } from './polarity';
import { isExceptionTurned } from './quantities';
import { findRankTurned } from './ranks';
import { type Compared, exchangedOf } from './sameClause';

/** The words that differ, each in its own text, with how strong each sign is that they say the contrary, 0..1. */
export type Cue = { readonly statement: TextPosition; readonly passage: TextPosition } & (
  | { readonly kind: 'denial'; readonly signs: DenialSigns }
  | { readonly kind: 'contrary'; readonly signs: ContrarySigns }
  | { readonly kind: 'exchange' }
);

export interface ContrarySigns extends Pick<ClauseSigns, 'nearness' | 'beside' | 'sharedInBoth'> {
  /** Found by itself as well, see {@link differenceOf}. */
  readonly isPlain: number;
  /** Both have the same ending: `higher`, `lower`. */
  readonly endsTheSame: number;
  /** One text says it, the other hopes for it. */
  readonly hoped: number;
  /** One of the texts has the other's word as well. */
  readonly isSaidToo: number;
  readonly isName: number;
  /** They are opposed in what they come to, and no contraries of each other. */
  readonly isLoose: number;
  /** Each is what the other is seen from the other side, and who does it to whom is not plain: `buy`, `sell`. */
  readonly isConverse: number;
}

/** Longer texts are tables or dumps, and the pairs of their words too many to look at. */
const MAX_LENGTH = 2000;

/**
 * All signs in the order of their kinds.
 *
 * @param alignment of the same two texts
 * @param weights of the statement's aligned words
 */
export function findCues(statement: string, passage: string, alignment: Alignment, weights: Float64Array): Cue[] {
  if (statement.length > MAX_LENGTH || passage.length > MAX_LENGTH) return [];
  const compared = toCompared(statement, passage, alignment);
  // What the one denies of an exception alone the other affirms of all else.
  if (isExceptionTurned(compared.texts)) return [];
  return [
    ...denialCues(compared, weights).map((cue): Cue => ({ kind: 'denial', ...cue })),
    ...contraryCues(compared, weights, facedShares(compared.texts, passage)),
    ...exchangeCues(compared, passage),
  ];
}

function contraryCues(compared: Compared, weights: Float64Array, shares: ReturnType<typeof facedShares>): Cue[] {
  const faced = [...facedContraries(compared.texts), ...shares.map((share) => ({ ...share, ...PLAIN }))];
  if (faced.length > MOST_FACED) return [];
  const plain = faced.length > 0 ? differenceOf(compared) : undefined;
  return faced.flatMap(({ statement, passage, isConverse, isSaidToo, isLoose }): Cue[] => {
    const [own, theirs] = [compared.texts.statement[statement]!, compared.texts.passage[passage]!];
    const clause = clauseSigns(compared, statement, passage, weights);
    const { nearness, beside, sharedInBoth } = clause;
    const isPlain = plain !== undefined && overlap(plain.statement, own) && overlap(plain.passage, theirs);
    if (clause.isElsewhere) return [];
    if (isDenied(compared, statement) !== isDenied(exchangedOf(compared), passage)) return [];
    const signs: ContrarySigns = {
      nearness,
      beside,
      sharedInBoth,
      isPlain: Number(isPlain),
      endsTheSame: Number(own.form.slice(-2) === theirs.form.slice(-2)),
      hoped: Number(isHoped(compared.texts.statement, statement) !== isHoped(compared.texts.passage, passage)),
      isSaidToo: Number(isSaidToo),
      isLoose: Number(isLoose),
      isConverse: Number(isConverse && !isPlain),
      isName: Number(own.isNameOrFigure || (theirs.isNameOrFigure && !/^\d/.test(theirs.form))),
    };
    return [{ kind: 'contrary', statement: positionOf(own), passage: positionOf(theirs), signs }];
  });
}

const PLAIN = { isConverse: false, isSaidToo: false, isLoose: false };

/** More of them are in no sentence that one could read. */
const MOST_FACED = 30;

/** Whether a word of the first text is denied; the contrary may be a negative itself. */
function isDenied({ texts, negations }: Compared, at: number): boolean {
  const { start } = texts.statement[at]!;
  if (negations.some((one) => one.position.start !== start && governs(one, at))) return true;
  // "Told none of them": who or what is denied stands behind its verb.
  const behind = negations.find((one) => one.at > at && one.at <= at + OBJECT);
  return behind !== undefined && isNobody(texts.statement[behind.at]!.form);
}

/** An object begins so many words behind its verb. */
const OBJECT = 2;

function exchangeCues({ texts, negations, others }: Compared, text: string): Cue[] {
  const found =
    findExchange(texts, negations, others) ??
    findOrderTurned(texts) ??
    findRankTurned(texts) ??
    findFiguresTurned(texts, text);
  if (!found) return [];
  const [statement, passage] = [spanOf(texts.statement, found.statement), spanOf(texts.passage, found.passage)];
  return [{ kind: 'exchange', statement, passage }];
}

function spanOf(words: ComparedTexts['statement'], { from, to }: { from: number; to: number }): TextPosition {
  return { start: words[from]!.start, end: words[to - 1]!.end };
}

function positionOf({ start, end }: TextPosition): TextPosition {
  return { start, end };
}

function overlap(a: TextPosition, b: TextPosition): boolean {
  return a.start < b.end && b.start < a.end;
}
