/** Uses of words in which their contraries say nothing against them. Knows nothing of which words are contraries. */
import { relationOf } from '../../text/lexicon/relations';
import { type ClauseWord, REACH, reach } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';

/** `Raised or lowered`: neither of the two is said. */
export function isEitherWay(words: readonly ClauseWord[], at: number): boolean {
  return [-1, 1].some((step) => {
    const [joint, other] = [words[at + step], words[at + 2 * step]];
    if (!joint || !other || !EITHER.has(joint.form)) return false;
    return relationOf(words[at]!.sense, other.sense) === 'antonym';
  });
}

const EITHER = new Set(['or', 'and', 'nor']);

/** "Gave it their support", "withdrew their support": what stands behind the one stands next behind the other. */
export function haveSameObject(texts: ComparedTexts, at: number, place: number): boolean {
  if (!isTransitive(texts.statement, at) || !isTransitive(texts.passage, place)) return false;
  const behind = (own: ComparedTexts, one: number, other: number) =>
    reach(own.statement, one, 1).some((object) => pairedPlace(own, object) === reach(own.passage, other, 1)[0]);
  return behind(texts, at, place) || behind(exchanged(texts), place, at);
}

/** Neither moving anywhere nor followed by where. */
function isTransitive(words: readonly ClauseWord[], at: number): boolean {
  const isMoved = words[at]!.sense === 'go' || words[at]!.sense === 'come';
  return !isMoved && !BEFORE_PLACE.has(words[at + 1]?.form ?? '');
}

const BEFORE_PLACE = new Set('in into on onto to for of from at out up down off over with by'.split(' '));

/** `Six years left`, `nothing left`: what remains. */
export function isLeftOver(words: readonly ClauseWord[], at: number): boolean {
  if (words[at]!.form !== 'left') return false;
  return words.slice(Math.max(0, at - REACH), at).some(({ form }) => COUNT.test(form) || AMOUNTS.has(form));
}

const COUNT = /^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)$/;
const AMOUNTS = new Set(
  'no nothing something anything little few many much more some any none nobody what all'.split(' '),
);

const DIMENSIONS = new Set('deep high tall long wide thick broad old large big'.split(' '));
const UNIT =
  /^(?:\d.*|(?:milli|centi|kilo)?met(?:re|er)s?|(?:mm|cm|km|m|ft)|feet|foot|inch(?:es)?|yards?|miles?|years?|months?|weeks?|days?|hours?|minutes?|pages?|storeys?|stories)$/;

/** `Fifty metres deep` may be shallow. */
export function isMeasure(words: readonly ClauseWord[], at: number): boolean {
  return DIMENSIONS.has(words[at]!.form) && UNIT.test(words[at - 1]?.form ?? '');
}
