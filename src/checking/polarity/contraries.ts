/** Words of a statement in whose place a passage has their contrary. Knows nothing of negatives. */
import { areOpposed } from '../../text/lexicon/opposites';
import { relationOf } from '../../text/lexicon/relations';
import { type ClauseWord, isAdverb, neighbours, REACH, reach } from './clauseWords';
import { bothWays, type ComparedTexts, exchanged, type FacedPlaces, pairedPlace } from './comparedTexts';
import { degreeAt, isContraryDegree } from './degree';
import { facedDuties } from './duties';
import { facedComparisons } from './faredBetter';
import { facedFirsts } from './firsts';
import { haveSameObject, isEitherWay, isLeftOver, isMeasure } from './idleUses';
import { facedMeasures } from './measures';
import { isPlainNegative } from './negatives';
import { isOfOther, isSmall, openPlaces, SMALL } from './openPlaces';
import { facedQuantities } from './quantities';
import {
  hasSameSubject,
  haveSameWinner,
  isComparedTheOtherWay,
  isComparing,
  isConverse,
  isTurnedRound,
} from './turnedRound';

export interface Contrary extends FacedPlaces {
  readonly kind: 'antonym' | 'comparative';
}

/** Contraries at corresponding places, in the order of the statement. */
export function findContraries(texts: ComparedTexts): Contrary[] {
  const turned = exchanged(texts);
  const own = openPlaces(texts);
  const others = openPlaces(turned);
  const found: Contrary[] = [];
  for (const statement of own) {
    const candidates = others.filter((passage) => isContrary(texts, statement, passage));
    const [first] = candidates;
    const isOnePlace = candidates.length > 0 && candidates.at(-1)! - first! < candidates.length;
    // `lagged behind` is one contrary of `ahead`.
    const last = found.at(-1);
    const isKnown = last?.passage === first && statement - (last?.statement ?? statement) === 1;
    if (isOnePlace && !isKnown) found.push({ statement, passage: first!, kind: kindOf(texts, statement) });
  }
  return [...found, ...findOppositeDegrees(texts, found)].sort((a, b) => a.statement - b.statement);
}

/** A contrary, or what may be one. */
export interface FacedContrary extends FacedPlaces {
  /** Of two things, one has it of the other what the other has of it: `buy`, `sell`. */
  readonly isConverse: boolean;
  /** One of the texts has the other's word as well: "some are cheap and some dear". */
  readonly isSaidToo: boolean;
  /** They stand at opposite poles of one matter, and are no contraries by themselves, see {@link areOpposed}. */
  readonly isLoose: boolean;
}

/** All contraries without a pair, at whatever places; in the order of the statement. */
export function facedContraries(texts: ComparedTexts): FacedContrary[] {
  const open = openPlaces(exchanged(texts));
  const faced = openPlaces(texts).flatMap((statement) =>
    open
      .filter((passage) => mayBeContrary(texts, statement, passage))
      .map((passage) => {
        const [one, other] = [texts.statement[statement]!, texts.passage[passage]!];
        const areSmall = isSmall(one) || isSmall(other);
        return {
          statement,
          passage,
          isConverse: (isConverse(one) || isConverse(other)) && !hasSameSubject(texts, statement, passage),
          isLoose: !areContrary(texts, statement, passage),
          isSaidToo:
            !areSmall && (isSaidThere(texts, statement, passage) || isSaidThere(exchanged(texts), passage, statement)),
        };
      }),
  );
  // What is opposed by what it comes to alone says nothing where the text has the word itself.
  const telling = faced.filter(({ isLoose, isSaidToo }) => !isLoose || !isSaidToo);
  const others = [
    ...findOppositeDegrees(texts, faced),
    ...facedQuantities(texts),
    ...facedWithout(texts),
    ...facedDuties(texts),
    ...facedComparisons(texts),
    ...facedFirsts(texts),
    ...facedMeasures(texts),
  ];
  const alike = others.map(({ statement, passage }) => ({
    statement,
    passage,
    isConverse: false,
    isSaidToo: false,
    isLoose: false,
  }));
  return [...telling, ...alike].sort((a, b) => a.statement - b.statement);
}

/** `With prejudice` and `without prejudice`. */
function facedWithout(texts: ComparedTexts): FacedPlaces[] {
  return bothWays(texts, (own) =>
    own.statement.flatMap(({ form }, at) => {
      const thing = form === 'without' ? reach(own.statement, at, 1)[0] : undefined;
      const place = thing === undefined || thing > at + 2 ? undefined : pairedPlace(own, thing);
      const before = [1, 2].find((step) => own.passage[(place ?? 0) - step]?.form === 'with');
      if (place === undefined || before === undefined) return [];
      if (isDeniedBefore(own.statement, at) || isDeniedBefore(own.passage, place)) return [];
      return [{ statement: at, passage: place - before }];
    }),
  );
}

/** "Nobody climbed without a rope": all did with one. */
function isDeniedBefore(words: readonly ClauseWord[], at: number): boolean {
  return words.some(({ form, clause }, place) => place < at && clause === words[at]!.clause && isPlainNegative(form));
}

/** Whether a word, or one that means the same, is in the passage, the place of its contrary and what is said of something else aside. */
function isSaidThere(texts: ComparedTexts, at: number, except: number): boolean {
  const { sense, form } = texts.statement[at]!;
  const other = isOfOther(texts, at) ? pairedPlace(texts, at) : undefined;
  return texts.passage.some((word, place) => {
    if (place === except || place === other) return false;
    if (SMALL.has(word.form)) return word.form === form;
    const relation = relationOf(word.sense, sense);
    return relation === 'same' || relation === 'synonym';
  });
}

/** Whether a contrary of a word stands in the other text. */
export function facesContrary(texts: ComparedTexts, at: number): boolean {
  if (pairedPlace(texts, at) !== undefined) return false;
  return openPlaces(exchanged(texts)).some(
    (place) => areContrary(texts, at, place) && !isEitherWay(texts.passage, place),
  );
}

/** Whether the other text has what a word stands against by what it comes to: `told`, `secret`. */
export function facesOpposed(texts: ComparedTexts, at: number): boolean {
  if (pairedPlace(texts, at) !== undefined) return false;
  return openPlaces(exchanged(texts)).some((place) => areLooselyOpposed(texts, at, place));
}

function mayBeContrary(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  if (!areContrary(texts, at, place) && !areLooselyOpposed(texts, at, place)) return false;
  if (isEitherWay(texts.statement, at) || isEitherWay(texts.passage, place)) return false;
  if (isLeftOver(texts.statement, at) || isLeftOver(texts.passage, place)) return false;
  const isVague = VAGUE.has(one.sense) || VAGUE.has(other.sense);
  if ((isVague && !haveSameObject(texts, at, place)) || haveSameWinner(texts, at, place)) return false;
  if (isMeasure(texts.statement, at) || isMeasure(texts.passage, place)) return false;
  if (isSome(texts.statement, at) || isSome(texts.passage, place)) return false;
  if (!isVague && isTurnedRound(texts, at, place)) return false;
  if (PLACING.has(one.form) && isOfOtherThing(texts, at)) return false;
  if (hasOtherFigure(texts, at, place) || isJustDenied(texts.statement, at) !== isJustDenied(texts.passage, place))
    return false;
  if (one.isJoined || other.isJoined) return endTheSame(texts, at, place);
  if (!isSmall(one) && !isSmall(other)) return true;
  const isFree = !PARTICLES.has(one.form) && !PARTICLES.has(other.form);
  return (
    governsTheSame(texts, at, place) || (isFree ? isAtSamePlace(texts, at, place) : isBeforeSame(texts, at, place))
  );
}

/** Where something is, the same place may be said of anything. */
const PLACING = new Set(['inside', 'outside', 'within', 'near', 'inland', 'offshore']);

/** Nothing that the clause has before a word is in the other text. */
function isOfOtherThing({ statement, statementPairs }: ComparedTexts, at: number): boolean {
  const before = statement.flatMap(({ clause, index }, one) =>
    one < at && clause === statement[at]!.clause && index !== undefined ? [one] : [],
  );
  return before.length > 0 && before.every((one) => statementPairs[one] === undefined);
}

function areLooselyOpposed(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  if (isSmall(one) || isSmall(other)) return false;
  const [own, theirs] = [degreeAt(texts.statement, at), degreeAt(texts.passage, place)];
  // "Less safe" is no contrary of "in danger".
  if (own.sign < 0 !== theirs.sign < 0) return false;
  if (areOpposed(one.sense, other.sense)) return true;
  // "Harsher than", "more benevolent than".
  return own.sign > 0 && theirs.sign > 0 && areOpposed(own.base, theirs.base);
}

/** Of the next words behind the one, some stand behind the other. */
function isBeforeSame({ statement, passage, statementPairs }: ComparedTexts, at: number, place: number): boolean {
  if (NEED_FIGURE.has(statement[at]!.form) || NEED_FIGURE.has(passage[place]!.form)) return false;
  const behind = reach(passage, place, 1);
  return reach(statement, at, 1).some((one) => behind.includes(statementPairs[one] ?? -1));
}

/** They are parts of verbs as well, or say the same of things in the other order: what they stand before has to be the same. */
const PARTICLES = new Set('before after under over up down for well'.split(' '));

/** `A few` are some, and `little more` is more. */
function isSome(words: readonly ClauseWord[], at: number): boolean {
  const { form } = words[at]!;
  return form === 'few' ? words[at - 1]?.form === 'a' : form === 'little' && MORE.has(words[at + 1]?.form ?? '');
}

const MORE = new Set(['more', 'less', 'over', 'under', 'by']);

/** "More than a fifth", "less than 1": figures are compared as such. */
function hasOtherFigure({ statement, passage }: ComparedTexts, at: number, place: number): boolean {
  if (isPhrase(statement[at]!) || isPhrase(passage[place]!)) return false;
  const behind = (words: readonly ClauseWord[], one: number) =>
    words[one + 1]?.form === 'than' ? (words[one + 2]?.form ?? '') : '';
  const [own, theirs] = [behind(statement, at), behind(passage, place)];
  return own !== theirs && (FIGURE.test(own) || FIGURE.test(theirs));
}

/** "Fewer than half": the figure is part of what the phrase says. */
function isPhrase({ sense, term }: ClauseWord): boolean {
  return sense !== term;
}

const FIGURE = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|twice)$/;

/** `Not favourable`, `without precedent`, in set phrases as well. */
function isJustDenied(words: readonly ClauseWord[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at).filter(({ clause }) => clause === words[at]!.clause);
  return before.some(({ form }) => isPlainNegative(form));
}

/** The same word in the other direction: `more vulnerable` and `less vulnerable`, wherever they stand. */
function findOppositeDegrees(texts: ComparedTexts, known: readonly Pick<Contrary, 'statement'>[]): Contrary[] {
  return texts.statement.flatMap((_, at): Contrary[] => {
    const place = pairedPlace(texts, at);
    if (place === undefined) return [];
    const [own, theirs] = [degreeAt(texts.statement, at), degreeAt(texts.passage, place)];
    if (own.sign * theirs.sign >= 0 || !isContraryDegree(own, theirs)) return [];
    if (known.some(({ statement }) => statement === own.at) || isComparedTheOtherWay(texts, own.at, theirs.at))
      return [];
    return [{ statement: own.at, passage: theirs.at, kind: 'comparative' }];
  });
}

function isContrary(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  if (!areContrary(texts, at, place) || isMeasure(texts.statement, at) || isMeasure(texts.passage, place)) return false;
  if (one.isJoined || other.isJoined) return endTheSame(texts, at, place);
  if (VAGUE.has(one.sense) || VAGUE.has(other.sense) || isTurnedRound(texts, at, place)) return false;
  if (isSmall(one) || isSmall(other)) return governsTheSame(texts, at, place);
  if (isSaidElsewhere(one, texts.passage, texts.passagePairs, place)) return false;
  return !isSaidElsewhere(other, texts.statement, texts.statementPairs, at) && isAtSamePlace(texts, at, place);
}

/** `Nose-up`, `nose-down`; but `blocks` of `building-blocks` does nothing. */
function endTheSame({ statement, passage }: ComparedTexts, at: number, place: number): boolean {
  const areJoined = statement[at]!.isJoined && passage[place]!.isJoined;
  return areJoined && statement[at - 1]!.form === passage[place - 1]!.form;
}

/** As they are, or by their degrees: `cheaper` is no contrary of `less expensive`, but of `more expensive`. */
function areContrary(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  const [own, theirs] = [degreeAt(texts.statement, at), degreeAt(texts.passage, place)];
  const isInOneWord = own.at === at && theirs.at === place;
  if (isInOneWord && relationOf(one.sense, other.sense) === 'antonym') return true;
  return !isSmall(one) && !isSmall(other) && isContraryDegree(own, theirs);
}

/** They have a contrary in few of their uses: to give the largest part is to take it. */
const VAGUE = new Set('give take get have make keep go come'.split(' '));

/** Among words without a pair: the word itself, one that means the same, or a third that is a contrary of the other. */
function isSaidElsewhere(
  { term }: ClauseWord,
  text: readonly ClauseWord[],
  pairs: readonly (number | undefined)[],
  except: number,
): boolean {
  const against = text[except]!.term;
  return text.some((other, at) => {
    if (at === except || other.index === undefined || pairs[at] !== undefined) return false;
    const relation = relationOf(term, other.term);
    return relation === 'same' || relation === 'synonym' || relationOf(against, other.term) === 'antonym';
  });
}

/** The nearest words on one side are paired with words as near to the contrary. */
function isAtSamePlace(texts: ComparedTexts, at: number, place: number): boolean {
  const near = neighbours(texts.statement, at);
  const theirs = new Set(neighbours(texts.passage, place));
  const shared = near.filter((neighbour) => theirs.has(pairedPlace(texts, neighbour) ?? -1));
  return shared.length > 0;
}

/** What a small word stands before is paired: `before the war` and `after the war`. */
function governsTheSame(texts: ComparedTexts, at: number, place: number): boolean {
  const governed = governedBy(texts.statement, at);
  const theirs = governedBy(texts.passage, place);
  if (governed === undefined || theirs === undefined || pairedPlace(texts, governed) !== theirs) return false;
  if (texts.statement[at]!.form === 'for' || texts.passage[place]!.form === 'for') {
    // `vote for` and `vote against`; elsewhere `for` has no contrary.
    const before = reach(texts.statement, at, -1)[0];
    return before === at - 1 && pairedPlace(texts, before) === place - 1;
  }
  const needsFigure = NEED_FIGURE.has(texts.statement[at]!.form) || NEED_FIGURE.has(texts.passage[place]!.form);
  return !needsFigure || (/^\d/.test(texts.statement[governed]!.form) && governed - at <= 2 && theirs - place <= 2);
}

/** The first telling word behind a small one; `never really makes` is about making. */
function governedBy(words: readonly ClauseWord[], at: number): number | undefined {
  const behind = reach(words, at, 1);
  return behind.find((place) => !isAdverb(words[place]!.form)) ?? behind[0];
}

/** As particles they are parts of verbs: `set up`, `hand over`. */
const NEED_FIGURE = new Set(['up', 'down', 'over', 'under']);

function kindOf(texts: ComparedTexts, at: number): Contrary['kind'] {
  const { form } = texts.statement[at]!;
  return isComparing(form) ? 'comparative' : 'antonym';
}
