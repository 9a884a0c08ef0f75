/** What one of two texts denies and the other does not, with the signs that tell whether both speak of the same. */
import type { TextPosition } from '../../model/passage';
import { areAtSamePole } from '../../text/lexicon/opposites';
import { relationOf } from '../../text/lexicon/relations';
import { type ClauseSigns, clauseSigns, nearnessBetween } from './clauseSigns';
import { type ClauseWord, isAdverb } from './clauseWords';
import { type ComparedTexts, counterparts, exchanged, pairedAround, pairedPlace, placesAgain } from './comparedTexts';
import { facesContrary, facesOpposed } from './contraries';
import { degreeAt } from './degree';
import { isFirstAgainstBefore } from './firsts';
import { isStress, type Negation } from './negation';
import { isNobody, isReversing } from './negatives';
import { SMALL } from './openPlaces';
import { governs, isHoped } from './polarity';
import { type Compared, exchangedOf } from './sameClause';

export interface DenialSigns extends Pick<ClauseSigns, 'sharedInBoth' | 'nearness' | 'beside' | 'namedOtherwise'> {
  /** The share of the first words that are denied for which the other text has a word. */
  readonly firstShare: number;
  /** The word that the other text has stands before the negative. */
  readonly isBefore: number;
  /** The negative is less than a denial: `few`, `lost`. */
  readonly isSlight: number;
  /** The other text has a slight negative in its place. */
  readonly isAnsweredSlightly: number;
  /** One of the texts makes an exception, or says how long: `only`, `until`. */
  readonly hasException: number;
  /** What one denies, the other only hopes for. */
  readonly hoped: number;
  /** It is the statement that denies. */
  readonly isInStatement: number;
  /** The other text says that it is so still, or already. */
  readonly isStill: number;
  /** The other text denies something else. */
  readonly othersDenied: number;
  /** One of the clauses has a word that says by itself what a negative says: `away`, `overlooked`. */
  readonly isReversed: number;
  /** The text that denies it has the word once more: how much rather the other text says that, 0..1. */
  readonly isAgain: number;
}

interface DenialCue {
  readonly statement: TextPosition;
  readonly passage: TextPosition;
  readonly signs: DenialSigns;
}

/** Those of the statement, then those of the passage; without the ones that the other text answers by a negative of its own. */
export function denialCues(compared: Compared, weights: Float64Array): DenialCue[] {
  const hereOf: ClauseOf = (own, at, place) => clauseSigns(own, at, place, weights);
  const thereOf: ClauseOf = (turned, at, place) => clauseSigns(exchangedOf(turned), place, at, weights);
  const turned = exchangedOf(compared);
  const here = [...cuesOf(compared, hereOf), ...kinCuesOf(compared, hereOf)];
  const there = [...cuesOf(turned, thereOf), ...kinCuesOf(turned, thereOf)];
  return [
    ...here.map(({ negative, faced, signs }) => ({
      statement: negative,
      passage: faced,
      signs: { ...signs, isInStatement: 1 },
    })),
    ...there.map(({ negative, faced, signs }) => ({
      statement: faced,
      passage: negative,
      signs: { ...signs, isInStatement: 0 },
    })),
  ];
}

interface SidedCue {
  readonly negative: TextPosition;
  readonly faced: TextPosition;
  readonly signs: Omit<DenialSigns, 'isInStatement'>;
}

type ClauseOf = (compared: Compared, at: number, place: number) => ClauseSigns;

/** What the first text denies, with the place where the other says it. */
function cuesOf(compared: Compared, clauseOf: ClauseOf): SidedCue[] {
  return compared.negations.flatMap((negation): SidedCue[] => {
    const at = anchorOf(compared.texts, negation);
    if (at === undefined) return [];
    const places = counterparts(compared.texts, at).slice(0, MOST_PLACES);
    const cues = places.flatMap((place) => {
      const texts = pairedAround(compared.texts, at, place);
      return cueAt({ ...compared, texts }, { negation, at, place, clauseOf }) ?? [];
    });
    return nearestOf(cues);
  });
}

/** The one of several whose clauses have the most in common around it. */
function nearestOf(cues: readonly SidedCue[]): SidedCue[] {
  return [...cues].sort((a, b) => b.signs.nearness - a.signs.nearness).slice(0, 1);
}

/** What the first text denies by a word for which the other has one that comes to the same: "did not accept it", "took it". */
function kinCuesOf(compared: Compared, clauseOf: ClauseOf): SidedCue[] {
  const { texts, negations } = compared;
  return negations.flatMap((negation): SidedCue[] => {
    const { head: at, isSlight } = negation;
    if (at === undefined || isSlight || counterparts(texts, at).length > 0) return [];
    const places = kinPlaces(texts, at).slice(0, MOST_PLACES);
    const cues = places.flatMap((place) => cueAt(compared, { negation, at, place, clauseOf }) ?? []);
    return nearestOf(cues);
  });
}

/** Where words without a pair stand that come to the same as one. */
function kinPlaces(texts: ComparedTexts, at: number): number[] {
  const { sense } = texts.statement[at]!;
  return texts.passage.flatMap((word, place) => {
    if (word.index === undefined || texts.passagePairs[place] !== undefined || SMALL.has(word.form)) return [];
    const isSame = relationOf(sense, word.sense) === 'same' || relationOf(sense, word.sense) === 'synonym';
    return isSame || areAtSamePole(sense, word.sense) ? [place] : [];
  });
}

/** A word that comes more often is what the passage is about. */
const MOST_PLACES = 3;

interface Faced {
  readonly negation: Negation;
  readonly at: number;
  readonly place: number;
  readonly clauseOf: ClauseOf;
}

function cueAt(compared: Compared, { negation, at, place, clauseOf }: Faced): SidedCue | undefined {
  const { texts, others } = compared;
  if (isNoDenial(compared, negation, at, place)) return undefined;
  const { isElsewhere, isAlone, ...clause } = clauseOf(compared, at, place);
  if (isElsewhere && !isAlone) return undefined;
  const { start, end } = texts.passage[place]!;
  const scope = scopeOf(texts.statement, negation);
  const first = scope.slice(0, MANY);
  const near = others.filter((one) => isAnswer(one, texts.passage, place));
  const signs = {
    ...clause,
    firstShare:
      first.filter((one) => one === at || pairedPlace(texts, one) !== undefined).length / Math.max(1, first.length),
    isBefore: Number(at < negation.at),
    isSlight: Number(negation.isSlight),
    isAnsweredSlightly: Number(near.length > 0),
    hasException: Number(isExcepting(texts.statement, negation.at) || isExcepting(texts.passage, place)),
    hoped: Number(isHoped(texts.passage, place) && !isHoped(texts.statement, at)),
    isStill: Number(isSaidStill(texts.passage, place)),
    othersDenied: Number(others.some((one) => !one.isSlight && !near.includes(one))),
    isReversed: Number(hasReversing(texts, at) || hasReversing(exchanged(texts), place)),
    isAgain: againOf(texts, at, place),
  };
  return { negative: negation.position, faced: { start, end }, signs };
}

const MANY = 4;

/** The word that is denied and that the other text has; the first of what is denied that it has, or the last before. */
function anchorOf(texts: ComparedTexts, { head, from, to, at, isContrast }: Negation): number | undefined {
  const isManner = (one: number) =>
    isAdverb(texts.statement[one]!.form) &&
    // "Was not shown publicly", "was made public": it is what is denied.
    !(one === from && counterparts(texts, one).every((place) => !isAdverb(texts.passage[place]!.form)));
  const isPaired = (one: number) => counterparts(texts, one).length > 0 && !isManner(one);
  const isName = (one: number) => texts.statement[one]!.isNameOrFigure;
  // "Bell's rather than Edison's" is about the name.
  if (head !== undefined && isPaired(head) && (isContrast || !isName(head))) return head;
  const inScope = placesFrom(from, to).filter(isPaired);
  const { clause } = texts.statement[at]!;
  const before = () => placesFrom(0, at).findLast((one) => texts.statement[one]!.clause === clause && isPaired(one));
  return inScope.find((one) => !isName(one)) ?? inScope[0] ?? before();
}

function placesFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** The telling words that are denied. */
function scopeOf(words: readonly ClauseWord[], { from, to }: Negation): number[] {
  return placesFrom(from, to).filter(
    (at) => words[at]!.index !== undefined && !isAdverb(words[at]!.form) && !isStress(words, at),
  );
}

/** Whether the text itself undoes the negative, as "never went without" does, or the other has one in its place. */
function isNoDenial({ texts, negations, others }: Compared, negation: Negation, at: number, place: number): boolean {
  const rest = negations.filter((one) => one !== negation);
  if (/^\d/.test(texts.statement[at]!.form) || GONE.test(texts.statement[negation.at]!.form)) return true;
  if (rest.some((one) => governs(one, at) || isNextTo(one, negation) || isNextTo(negation, one))) return true;
  if (isFirstAgainstBefore(texts) || isBeyondReach(texts.passage, place)) return true;
  if (negation.isSlight && isSaidOtherwise(texts, negation.at)) return true;
  if (rest.some((one) => governs(negation, one.at) && texts.statement[one.at]!.form === 'without')) return true;
  if (deniesObject(texts.statement, negation) && facesOpposed(texts, negation.at - 1)) return true;
  if (negation.isContrast && (at < negation.at || isOfPart(texts, negation))) return true;
  if (
    isSuperlative(texts, negation) ||
    scopeOf(texts.statement, negation)
      .slice(0, NEXT)
      .some((one) => facesContrary(texts, one))
  )
    return true;
  const first = scopeOf(texts.statement, negation).slice(0, MANY);
  const places = [place, ...first.flatMap((one) => pairedPlace(texts, one) ?? [])];
  return others.some((one) => !one.isSlight && places.some((there) => isAnswer(one, texts.passage, there)));
}

/** `Rejected`, where the other text has `turned down`. */
function isSaidOtherwise({ statement, passage }: ComparedTexts, at: number): boolean {
  return passage.some(
    ({ sense, term }) => sense !== term && /same|synonym/.test(relationOf(sense, statement[at]!.sense) ?? ''),
  );
}

/** "More than most can afford": they cannot. */
function isBeyondReach(words: readonly ClauseWord[], at: number): boolean {
  const before = words.slice(Math.max(0, at - FAR_REACH), at).map(({ form }) => form);
  const than = before.lastIndexOf('than');
  return than >= 0 && before.slice(than).some((form) => form === 'can' || form === 'could');
}

/** Words between `than` and what can be done. */
const FAR_REACH = 6;

/** "Told none of them" denies that they were told. */
function deniesObject(words: readonly ClauseWord[], { at }: Negation): boolean {
  return at > 0 && words[at]!.clause === words[at - 1]!.clause && isNobody(words[at]!.form);
}

/** What is lost may be spoken of as well: "had buried two children", "had lost two". It only answers another negative. */
const GONE = /^(?:loses?|lost|losing|missing)$/;

/** The word comes once more where the other text may mean it: how near that is to being said there, 0..1. */
function againOf(texts: ComparedTexts, at: number, place: number): number {
  const others = placesAgain(texts, at);
  if (others.length === 0) return 0;
  const nearnessAt = (one: number) => nearnessBetween(pairedAround(texts, one, place), one, place);
  const rival = Math.max(...others.slice(0, MOST_PLACES).map(nearnessAt));
  return rival === 0 ? 0 : rival / (rival + nearnessAt(at));
}

/** A word without a pair in the clause of another. */
function hasReversing({ statement, statementPairs }: ComparedTexts, at: number): boolean {
  const { clause } = statement[at]!;
  return statement.some(
    (word, one) => word.clause === clause && statementPairs[one] === undefined && isReversing(word.form),
  );
}

/** Among so many of the words that are denied, a contrary makes up for the negative: `not favourable`, `unfavourable`. */
const NEXT = 2;

/** A negative of the same clause, or one that governs the word, denies it in another way. */
function isAnswer(negation: Negation, words: readonly ClauseWord[], at: number): boolean {
  return governs(negation, at) || words[negation.at]!.clause === words[at]!.clause;
}

/** "Had not stopped them from building": the one negative is what the other denies. */
function isNextTo(one: Negation, other: Negation): boolean {
  return other.at >= one.from && other.at <= one.from + 1;
}

/** "Rather than by the models alone": a part of it is denied. */
function isOfPart({ statement, passage }: ComparedTexts, { from, to }: Negation): boolean {
  const isAlone = ({ form }: ClauseWord) => ALONE.has(form);
  return statement.slice(from, to).some(isAlone) && !passage.some(isAlone);
}

const ALONE = new Set(['alone', 'solely', 'merely']);

/** "No candidate had more unions behind him", "no town is as large": it is said to have the most. */
function isSuperlative({ statement, passage }: ComparedTexts, { at: negative, from, to }: Negation): boolean {
  if (!NOTHING.test(statement[negative]!.form)) return false;
  const isCompared = (at: number) =>
    COMPARATIVE.test(statement[degreeAt(statement, at).at]!.form) && degreeAt(statement, at).sign > 0;
  return (
    placesFrom(from, to).some(
      (at) => statement[at]!.form === 'more' || statement[at]!.form === 'as' || isCompared(at),
    ) && passage.some(({ form }) => SUPERLATIVE.test(form))
  );
}

const NOTHING = /^(?:no|none|nobody|nothing|never|nowhere|neither)$/;
const COMPARATIVE = /^more$|er$|^worse$/;
const SUPERLATIVE = /^(?:most|least|best|worst|.{3,}est)$/;

/** An exception wherever it stands, and how long it is so behind a word of the same clause. */
function isExcepting(words: readonly ClauseWord[], from: number): boolean {
  const { clause } = words[from]!;
  return words.some(
    (word, at) =>
      EXCEPTIONS.has(word.form) ||
      (at > from && ((UNTIL.has(word.form) && word.clause === clause) || isAsOthersDid(words, at))),
  );
}

/** "Did not charge the carters, as it did the millers": of others it is so. */
function isAsOthersDid(words: readonly ClauseWord[], as: number): boolean {
  if (words[as]!.form !== 'as' || words[as]!.mark === 'none') return false;
  return DID.has(words[as + 2]?.form ?? '') && words[as + 3]?.mark === 'none';
}

const DID = new Set('did does do had has have'.split(' '));

const EXCEPTIONS = new Set(['except', 'only', 'apart', 'excluding', 'besides', 'unless']);
const UNTIL = new Set(['until', 'till']);

function isSaidStill(words: readonly ClauseWord[], at: number): boolean {
  return words.some(({ form, clause }) => clause === words[at]!.clause && (form === 'still' || form === 'already'));
}
