/** Words of a statement in whose place a passage has their contrary. Knows nothing of negatives. */
import { relationOf } from '../../text/lexicon/relations';
import type { ClauseWord } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';
import { degreeAt, isContraryDegree } from './degree';

export interface Contrary {
  /** Places in the words of the statement and of the passage. */
  readonly statement: number;
  readonly passage: number;
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
export interface FacedContrary extends Pick<Contrary, 'statement' | 'passage'> {
  /** Of two things, one has it of the other what the other has of it: `buy`, `sell`. */
  readonly isConverse: boolean;
}

/** All contraries without a pair, at whatever places; in the order of the statement. */
export function facedContraries(texts: ComparedTexts): FacedContrary[] {
  const others = openPlaces(exchanged(texts));
  return openPlaces(texts).flatMap((statement) =>
    others
      .filter((passage) => mayBeContrary(texts, statement, passage))
      .map((passage) => {
        const [one, other] = [texts.statement[statement]!, texts.passage[passage]!];
        return { statement, passage, isConverse: CONVERSE.has(one.term) || CONVERSE.has(other.term) };
      }),
  );
}

function mayBeContrary(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  if (!areContrary(texts, at, place) || VAGUE.has(one.term) || VAGUE.has(other.term)) return false;
  if (isMeasure(texts.statement, at) || isMeasure(texts.passage, place)) return false;
  if (isSome(texts.statement, at) || isSome(texts.passage, place) || isTurnedRound(texts, at, place)) return false;
  if (hasOtherFigure(texts, at, place) || isJustDenied(texts.statement, at) !== isJustDenied(texts.passage, place))
    return false;
  if (one.isJoined || other.isJoined) return endTheSame(texts, at, place);
  return !(SMALL.has(one.form) || SMALL.has(other.form)) || governsTheSame(texts, at, place);
}

/** `A few` are some, and `little more` is more. */
function isSome(words: readonly ClauseWord[], at: number): boolean {
  const { form } = words[at]!;
  return form === 'few' ? words[at - 1]?.form === 'a' : form === 'little' && MORE.has(words[at + 1]?.form ?? '');
}

const MORE = new Set(['more', 'less', 'over', 'under', 'by']);

/** "More than a fifth", "less than 1": figures are compared as such. */
function hasOtherFigure({ statement, passage }: ComparedTexts, at: number, place: number): boolean {
  const behind = (words: readonly ClauseWord[], one: number) =>
    words[one + 1]?.form === 'than' ? (words[one + 2]?.form ?? '') : '';
  const [own, theirs] = [behind(statement, at), behind(passage, place)];
  return own !== theirs && (FIGURE.test(own) || FIGURE.test(theirs));
}

const FIGURE = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|twice)$/;

/** `Not favourable`, `without precedent`, in set phrases as well. */
function isJustDenied(words: readonly ClauseWord[], at: number): boolean {
  const before = words.slice(Math.max(0, at - REACH), at).filter(({ clause }) => clause === words[at]!.clause);
  return before.some(({ form }) => NEGATIVE.test(form));
}

const NEGATIVE = /^(?:no|not|never|without|hardly|nor|neither|none|nothing|anything|cannot)$|n't$/;

/** The same word in the other direction: `more vulnerable` and `less vulnerable`, wherever they stand. */
function findOppositeDegrees(texts: ComparedTexts, known: readonly Contrary[]): Contrary[] {
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

/** Words of degree, place and number that the alignment leaves out. */
const SMALL = new Set(
  'more less fewer most least many few all none before after above below under over up down always never both neither every well for against'.split(
    ' ',
  ),
);

/** Words without a pair, and the small ones that have no part in pairs. Capitals begin names. */
function openPlaces(texts: ComparedTexts): number[] {
  return texts.statement.flatMap(({ index, form }, at) => {
    const isOpen = pairedPlace(texts, at) === undefined && (index !== undefined || SMALL.has(form));
    return isOpen || isPairedByChance(texts, at) || isComparedAlone(texts, at) ? [at] : [];
  });
}

/** `Larger` may be paired with `large`, which is something else. */
function isComparedAlone(texts: ComparedTexts, at: number): boolean {
  const place = pairedPlace(texts, at);
  if (place === undefined) return false;
  const [shorter, longer] = [texts.statement[at]!.form, texts.passage[place]!.form].sort((a, b) => a.length - b.length);
  return /(?:er|est)$/.test(longer!) && longer!.startsWith(shorter!.slice(0, -1)) && longer!.length > shorter!.length;
}

/** Another form of the word stands in a clause that has nothing else of the other text, and much of its own. */
function isPairedByChance(texts: ComparedTexts, at: number): boolean {
  const place = pairedPlace(texts, at);
  if (place === undefined || texts.statement[at]!.form === texts.passage[place]!.form) return false;
  const isAlone = (words: readonly ClauseWord[], pairs: readonly (number | undefined)[], one: number) => {
    const rest = words.flatMap(({ clause, index }, other) =>
      clause === words[one]!.clause && index !== undefined && other !== one ? [pairs[other]] : [],
    );
    return rest.length >= MUCH && rest.every((pair) => pair === undefined);
  };
  return isAlone(texts.statement, texts.statementPairs, at) || isAlone(texts.passage, texts.passagePairs, place);
}

/** Telling words of a clause that is about something else. */
const MUCH = 3;

function isContrary(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  if (!areContrary(texts, at, place) || isMeasure(texts.statement, at) || isMeasure(texts.passage, place)) return false;
  if (one.isJoined || other.isJoined) return endTheSame(texts, at, place);
  if (VAGUE.has(one.term) || VAGUE.has(other.term) || isTurnedRound(texts, at, place)) return false;
  if (SMALL.has(one.form) || SMALL.has(other.form)) return governsTheSame(texts, at, place);
  if (isSaidElsewhere(one, texts.passage, texts.passagePairs, place)) return false;
  return !isSaidElsewhere(other, texts.statement, texts.statementPairs, at) && isAtSamePlace(texts, at, place);
}

/** `Nose-up`, `nose-down`; but `blocks` of `building-blocks` does nothing. */
function endTheSame({ statement, passage }: ComparedTexts, at: number, place: number): boolean {
  const areJoined = statement[at]!.isJoined && passage[place]!.isJoined;
  return areJoined && statement[at - 1]!.form === passage[place - 1]!.form;
}

const DIMENSIONS = new Set('deep high tall long wide thick broad old large big'.split(' '));
const UNIT =
  /^(?:\d.*|(?:milli|centi|kilo)?met(?:re|er)s?|(?:mm|cm|km|m|ft)|feet|foot|inch(?:es)?|yards?|miles?|years?|months?|weeks?|days?|hours?|minutes?|pages?|storeys?|stories)$/;

/** `Fifty metres deep` may be shallow. */
function isMeasure(words: readonly ClauseWord[], at: number): boolean {
  return DIMENSIONS.has(words[at]!.form) && UNIT.test(words[at - 1]?.form ?? '');
}

/** As they are, or by their degrees: `cheaper` is no contrary of `less expensive`, but of `more expensive`. */
function areContrary(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!, texts.passage[place]!];
  const [own, theirs] = [degreeAt(texts.statement, at), degreeAt(texts.passage, place)];
  const isInOneWord = own.at === at && theirs.at === place;
  if (isInOneWord && relationOf(one.term, other.term) === 'antonym') return true;
  return !SMALL.has(one.form) && !SMALL.has(other.form) && isContraryDegree(own, theirs);
}

/** They have a contrary in few of their uses: to give the largest part is to take it. */
const VAGUE = new Set('give take get have make keep'.split(' '));

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

/** Neighbours are this many telling words away at most. */
const REACH = 3;

/** The nearest words on one side are paired with words as near to the contrary. */
function isAtSamePlace(texts: ComparedTexts, at: number, place: number): boolean {
  const near = neighbours(texts.statement, at);
  const theirs = new Set(neighbours(texts.passage, place));
  const shared = near.filter((neighbour) => theirs.has(pairedPlace(texts, neighbour) ?? -1));
  return shared.length > 0;
}

/** The places of telling words before and behind one, up to the next stop. */
function neighbours(words: readonly ClauseWord[], at: number): number[] {
  return [...reach(words, at, -1), ...reach(words, at, 1)];
}

function reach(words: readonly ClauseWord[], at: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let place = at + step; words[place] && found.length < REACH; place += step) {
    if (words[step > 0 ? place : place + 1]!.mark === 'stop') break;
    if (words[place]!.index !== undefined) found.push(place);
  }
  return found;
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
  return behind.find((place) => !words[place]!.form.endsWith('ly')) ?? behind[0];
}

/** As particles they are parts of verbs: `set up`, `hand over`. */
const NEED_FIGURE = new Set(['up', 'down', 'over', 'under']);

/** Of two things, one has it of the other what the other has of it: `A buys from B` says what `B sells to A` says. */
const CONVERSE = new Set(
  'bui purchas sell lend borrow import export win won led lose lost lead lag trail give take receiv send preced follow parent child husband wife employ employe teacher student father mother son daughter brother sister ancestor descend predecessor successor defeat victori loss gain buyer seller teach learn join leav ask answer ahead behind'.split(
    ' ',
  ),
);

function isTurnedRound(texts: ComparedTexts, at: number, place: number): boolean {
  const { form, term } = texts.statement[at]!;
  const isCompared = isDegree(form) || DEGREES.has(form) || degreeAt(texts.statement, at).sign !== 0;
  if (isCompared) return isComparedTheOtherWay(texts, at, place);
  if (!CONVERSE.has(term) && !CONVERSE.has(texts.passage[place]!.term)) return false;
  let same = 0;
  let turned = 0;
  texts.statement.forEach((word, own) => {
    const theirs = pairedPlace(texts, own);
    if (theirs === undefined || word.clause !== texts.statement[at]!.clause || own === at) return;
    if (isFronted(texts.statement, own, at) || isFronted(texts.passage, theirs, place)) return;
    if (own < at === theirs < place) same++;
    else turned++;
  });
  if (isPassive(texts.statement, at) !== isPassive(texts.passage, place)) [same, turned] = [turned, same];
  return turned > 0 && turned >= same - 1;
}

const LEADS_IN = new Set('in at on by for during after before since with from among under through until'.split(' '));

/** "In the north, …": part of a phrase before the subject, which says nothing of who does it to whom. */
function isFronted(words: readonly ClauseWord[], at: number, verb: number): boolean {
  const { clause } = words[verb]!;
  const first = words.findIndex((word) => word.clause === clause);
  if (at >= verb || at < first || !LEADS_IN.has(words[first]!.form)) return false;
  const comma = words.findIndex(({ mark }, place) => place > first && place <= verb && mark === 'comma');
  return comma > at;
}

/** "Than before" compares a thing with itself. */
const STANDARDS = new Set('before ever usual expected planned previously now then'.split(' '));

/** What stands behind `than` stands before it in the passage. Where one compares with nothing, one cannot tell. */
function isComparedTheOtherWay(texts: ComparedTexts, at: number, place: number): boolean {
  const than = placeOfThan(texts.statement, at);
  const theirs = placeOfThan(texts.passage, place);
  if (than === undefined && theirs === undefined) return false;
  if (than !== undefined && theirs !== undefined) {
    const standard = texts.statement[than + 1]?.form ?? '';
    if (STANDARDS.has(standard) && standard === texts.passage[theirs + 1]?.form) return false;
    const compared = pairsBehind(texts, than);
    return !compared.some((one) => one > theirs && one <= theirs + FAR);
  }
  // What is compared in one of them only may be the other's subject.
  return (than === undefined ? pairsBehind(exchanged(texts), theirs!) : pairsBehind(texts, than)).length > 0;
}

function pairsBehind(texts: ComparedTexts, than: number): number[] {
  return reach(texts.statement, than, 1).flatMap((one) => pairedPlace(texts, one) ?? []);
}

/** Words that what is compared with may have. */
const FAR = 12;
const COMPARING = new Set(['than', 'unlike', 'versus', 'compared']);

/** Of the word that sets one thing beside another. */
function placeOfThan(words: readonly ClauseWord[], at: number): number | undefined {
  const { clause } = words[at]!;
  const isNear = (place: number) =>
    place > at && place - at < FAR && !words.slice(at + 1, place).some(({ mark }) => mark === 'stop');
  const place = words.findIndex((word, one) => COMPARING.has(word.form) && (word.clause === clause || isNear(one)));
  return place < 0 ? undefined : place;
}

const BE = new Set('is are was were be been being'.split(' '));

function isPassive(words: readonly ClauseWord[], at: number): boolean {
  if (words[at]!.form === 'ahead' || words[at]!.form === 'behind') return false;
  return words.slice(Math.max(0, at - 3), at).some(({ form }) => BE.has(form));
}

function kindOf(texts: ComparedTexts, at: number): Contrary['kind'] {
  const { form } = texts.statement[at]!;
  return isDegree(form) || DEGREES.has(form) ? 'comparative' : 'antonym';
}

const DEGREES = new Set(
  'more less fewer most least first last before after above below over under up down early late'.split(' '),
);

function isDegree(form: string): boolean {
  return /^(?:better|worse|best|worst)$|.{2}(?:er|est)$/.test(form);
}
