/** Figures that writers reckon from those of a source. */
import type { ClaimText } from './claimText';
import { isInterval, isSpan } from './factSurroundings';
import { compareFacts, type Fact, type FigureFact, numberIn } from './facts';
import { numberInItsUnit } from './slips';

/**
 * Whether a figure of a claim comes of one of a sentence and others beside it: the sum or the difference of two, or one so many times, as
 * "$90 million in two years" comes of "$45 million in each of two years"; or it counts those who are named beside the others as well.
 */
export function isReckoned(fact: Fact, other: Fact, claim: ClaimText, passage: ClaimText): boolean {
  if (fact.kind === 'date' || other.kind === 'date') return false;
  const { kind, resolution } = fact.figure.quantity;
  const [stated, source] = [numberIn(fact.figure.quantity), numberIn(other.figure.quantity)];
  if (stated === undefined || source === undefined) return false;
  if (stated > source && stated - source === namedBefore(other, passage.text)) return true;
  if (Math.abs(stated) < FEW_DIGITS * resolution) return false;
  const isStated = (number: number) => Math.abs(number - stated) <= resolution / 2;
  const near = figuresBeside(other, passage.facts);
  // What the claim gives itself, it does not add up: "from three to thirteen" of "from three to ten".
  const unsaid = near.filter((one) => !claim.facts.some((two) => compareFacts(two, one) === 'agrees'));
  const terms = unsaid.flatMap(({ figure: { quantity } }) =>
    quantity.kind === kind ? (numberIn(quantity) ?? []) : [],
  );
  if (terms.some((term) => isStated(source + term) || isStated(Math.abs(source - term)))) return true;
  const times = figuresBeside(fact, claim.facts).filter((one) =>
    near.some((two) => compareFacts(one, two) === 'agrees'),
  );
  if (EACH.test(claim.text) && !EACH.test(passage.text)) return false;
  return times.some((one) => {
    const factor = numberInItsUnit(one) ?? 0;
    return factor > 1 && (isStated(source * factor) || isStated(source / factor));
  });
}

/** So much for one of them is no sum. */
const EACH = /(?<!\p{L})(?:each|apiece|every one)(?!\p{L})/iu;
/** What has one digit is the sum of others by chance. */
const FEW_DIGITS = 10;
/** On either side; in a table each is the sum of some. */
const BESIDE = 3;

function figuresBeside(fact: Fact, facts: readonly Fact[]): FigureFact[] {
  const at = facts.indexOf(fact);
  const near = facts.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
  return near.flatMap((one) => (one === fact || one.kind === 'date' ? [] : [one]));
}

/** How many are named before those that a figure counts: two in "France, Spain and ten other countries". */
function namedBefore({ start }: Fact, text: string): number {
  const before = text.slice(Math.max(0, start - LONGEST_LIST), start);
  const list = before.replace(/,? and $/u, '');
  if (list === before) return 0;
  const members = list.split(',').reverse();
  const others = members.findIndex((member) => !isName(member));
  if (others < 0) return members.length;
  return others + Number(ENDS_IN_NAME.test(members[others]!));
}

/** In characters. */
const LONGEST_LIST = 120;

function isName(member: string): boolean {
  return member
    .trim()
    .split(' ')
    .every((word) => /^(?:\p{Lu}|(?:the|of)$)/u.test(word));
}

const ENDS_IN_NAME = /(?<!\p{L})\p{Lu}[\p{L}’'-]*$/u;

/**
 * Whether a span of a claim is how far two dates are apart, of which the sources have one and the claim the other: "in 1978, and two years
 * later" of 1980.
 * @param texts of the passages, asked for where there is such a span
 */
export function isBetweenDates(fact: Fact, claim: ClaimText, texts: () => readonly ClaimText[]): boolean {
  if (!isSpan(fact) || !isInterval(fact, claim.text)) return false;
  const years = Math.round((numberIn(fact.figure.quantity) ?? 0) / YEAR);
  const stated = claim.facts.flatMap(yearOf);
  if (years < 1 || stated.length === 0) return false;
  const told = new Set(texts().flatMap(({ facts }) => facts.flatMap(yearOf)));
  return stated.some((year) => told.has(year + years) || told.has(year - years));
}

/** In seconds. */
const YEAR = 31557600;

function yearOf(fact: Fact): number[] {
  return fact.kind === 'date' && !fact.date.date.isYearless ? [fact.date.date.earliest[0]] : [];
}
