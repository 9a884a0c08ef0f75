/** Whether two words that are contraries say the same of two things that have changed places: `A buys from B`, `B sells to A`. */
import { type ClauseWord, reach } from './clauseWords';
import { type ComparedTexts, exchanged, pairedAround, pairedPlace } from './comparedTexts';
import { degreeAt } from './degree';

/** Whether the one is what the other is seen from the other side. */
export function isConverse({ term }: ClauseWord): boolean {
  return CONVERSE.has(term);
}

/** Of two things, one has it of the other what the other has of it: `A buys from B` says what `B sells to A` says. */
const CONVERSE = new Set(
  'bui purchas sell lend borrow import export win won led lose lost lead lag trail give take receiv send preced follow parent child husband wife employ employe teacher student father mother son daughter brother sister ancestor descend predecessor successor defeat victori loss gain buyer seller teach learn join leav ask answer ahead behind'.split(
    ' ',
  ),
);

/** Verbs of which the subject wins, and of which it loses; their stems. In the passive it is the other way round. */
const WINS = new Set('win won triumph prevail'.split(' '));
const DEFEATS = new Set('defeat beat beaten rout conquer'.split(' '));

/** `Won` and `defeated them` say the same, `won` and `was defeated` the contrary. */
export function haveSameWinner(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!.term, texts.passage[place]!.term];
  if (DEFEATS.has(one) && WINS.has(other)) return !isPassive(texts.statement, at);
  return WINS.has(one) && DEFEATS.has(other) && !isPassive(texts.passage, place);
}

/** `Won` and `was defeated`: the subject of the one wins, and that of the other loses. */
function isWonOrLost(texts: ComparedTexts, at: number, place: number): boolean {
  const [one, other] = [texts.statement[at]!.sense, texts.passage[place]!.sense];
  if (DEFEATS.has(one)) return WINS.has(other) && isPassive(texts.statement, at);
  return WINS.has(one) && DEFEATS.has(other) && isPassive(texts.passage, place);
}

/** Whether a contrary says the same, what it is said of having changed places. */
export function isTurnedRound(texts: ComparedTexts, at: number, place: number): boolean {
  const { form, sense, term } = texts.statement[at]!;
  // "Fewer than half" compares with no thing.
  const isCompared = sense === term && (isComparing(form) || degreeAt(texts.statement, at).sign !== 0);
  if (isCompared) return isComparedTheOtherWay(texts, at, place);
  if (!CONVERSE.has(sense) && !CONVERSE.has(texts.passage[place]!.sense)) return false;
  const near = pairedAround(texts, at, place);
  const isTurnedVoice =
    isPassive(texts.statement, at) !== isPassive(texts.passage, place) && !isWonOrLost(texts, at, place);
  if (hasSameSubject(texts, at, place)) return false;
  let same = 0;
  let turned = 0;
  texts.statement.forEach((word, own) => {
    const theirs = pairedPlace(near, own);
    if (theirs === undefined || word.clause !== texts.statement[at]!.clause || own === at) return;
    if (isFronted(texts.statement, own, at) || isFronted(texts.passage, theirs, place)) return;
    if (own < at === theirs < place) same++;
    else turned++;
  });
  if (isTurnedVoice) [same, turned] = [turned, same];
  return turned > 0 && turned >= same - 1;
}

/** What stands right before both is the same, where a word comes again the nearest of it. */
export function hasSameSubject(texts: ComparedTexts, at: number, place: number): boolean {
  if (isPassive(texts.statement, at) !== isPassive(texts.passage, place)) return false;
  const [own] = reach(texts.statement, at, -1);
  const [theirs] = reach(texts.passage, place, -1);
  return own !== undefined && pairedPlace(pairedAround(texts, at, place), own) === theirs;
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
export function isComparedTheOtherWay(texts: ComparedTexts, at: number, place: number): boolean {
  const than = placeOfThan(texts.statement, at);
  const theirs = placeOfThan(texts.passage, place);
  if (than === undefined && theirs === undefined) return false;
  if (than !== undefined && theirs !== undefined) {
    const standard = texts.statement[than + 1]?.form ?? '';
    if (STANDARDS.has(standard) && standard === texts.passage[theirs + 1]?.form) return false;
    // "Than others" and "than any rival" compare with the same, as far as one can tell.
    const compared = pairsBehind(texts, than);
    return compared.length > 0 && !compared.some((one) => one > theirs && one <= theirs + FAR);
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

const DEGREES = new Set(
  'more less fewer most least first last before after above below over under up down early late'.split(' '),
);

/** Whether a word compares, in one word or as a small one. */
export function isComparing(form: string): boolean {
  return DEGREES.has(form) || /^(?:better|worse|best|worst)$|.{2}(?:er|est)$/.test(form);
}
