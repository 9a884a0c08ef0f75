/** Figures that writers reckon from those of a source. */
import { compareFacts, type Fact, type FigureFact, numberIn } from './facts';
import { numberInItsUnit } from './slips';

/**
 * Whether a figure of a claim comes of one of a sentence and others beside it: the sum or the difference of two, or one so many times, as
 * "$90 million in two years" comes of "$45 million in each of two years".
 */
export function isReckoned(fact: Fact, other: Fact, facts: readonly Fact[], otherFacts: readonly Fact[]): boolean {
  if (fact.kind === 'date' || other.kind === 'date') return false;
  const { kind, resolution } = fact.figure.quantity;
  const [stated, source] = [numberIn(fact.figure.quantity), numberIn(other.figure.quantity)];
  if (stated === undefined || source === undefined || Math.abs(stated) < FEW_DIGITS * resolution) return false;
  const isStated = (number: number) => Math.abs(number - stated) <= resolution / 2;
  const near = figuresBeside(other, otherFacts);
  // What the claim gives itself, it does not add up: "from three to thirteen" of "from three to ten".
  const unsaid = near.filter((one) => !facts.some((two) => compareFacts(two, one) === 'agrees'));
  const terms = unsaid.flatMap(({ figure: { quantity } }) =>
    quantity.kind === kind ? (numberIn(quantity) ?? []) : [],
  );
  if (terms.some((term) => isStated(source + term) || isStated(Math.abs(source - term)))) return true;
  const times = figuresBeside(fact, facts).filter((one) => near.some((two) => compareFacts(one, two) === 'agrees'));
  return times.some((one) => {
    const factor = numberInItsUnit(one) ?? 0;
    return factor > 1 && (isStated(source * factor) || isStated(source / factor));
  });
}

/** What has one digit is the sum of others by chance. */
const FEW_DIGITS = 10;
/** On either side; in a table each is the sum of some. */
const BESIDE = 3;

function figuresBeside(fact: Fact, facts: readonly Fact[]): FigureFact[] {
  const at = facts.indexOf(fact);
  const near = facts.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
  return near.flatMap((one) => (one === fact || one.kind === 'date' ? [] : [one]));
}
