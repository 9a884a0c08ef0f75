/** The polarity and the names of a claim against those of passages that say the same otherwise. */
import type { TextPosition } from '../model/passage';
import { coverageOf, type Difference, type Look, type Stated } from './looks';
import { findPolarityDifference } from './polarity';

/** Coverage of a clause from which the contrary in it is a contradiction. */
const CONTRADICTED_COVERAGE = 0.8;
/** A passage that says it by so much less well is no witness against another. */
const LESSER_COVERAGE = 0.1;

/** The first passage that says the contrary, where none says it as well without a difference. */
export function findContradiction(
  looks: readonly Look[],
  stated: Stated,
): { look: Look; difference: Difference } | undefined {
  const judged = looks.flatMap((look) => {
    const difference = polarityDifference(look, stated);
    const coverage = clauseCoverage(look, stated, difference?.found);
    return coverage >= CONTRADICTED_COVERAGE - LESSER_COVERAGE ? [{ look, difference, coverage }] : [];
  });
  const best = judged
    .filter(({ difference, coverage }) => difference && coverage >= CONTRADICTED_COVERAGE)
    .sort((a, b) => b.coverage - a.coverage)[0];
  if (!best?.difference) return undefined;
  const isBorneOut = judged.some(
    ({ difference, coverage }) => !difference && coverage >= best.coverage - LESSER_COVERAGE,
  );
  return isBorneOut ? undefined : { look: best.look, difference: best.difference };
}

function polarityDifference({ sentences }: Look, { text }: Stated): Difference | undefined {
  const { passage, alignment } = sentences[0]!;
  const found = findPolarityDifference(text.text, passage.text, alignment);
  return found && { code: 'polarity-mismatch', found: found.statement, passage, expected: found.passage };
}

/** How well a passage covers the clause that differs, or the best one, the difference itself left out. */
function clauseCoverage(
  { credits }: Look,
  { text, weights, clauses }: Stated,
  found: TextPosition | undefined,
): number {
  const isFound = (index: number) => {
    const { start, end } = text.words[index]!;
    return found !== undefined && start < found.end && found.start < end;
  };
  const rest = (clause: readonly number[]) => clause.filter((index) => !isFound(index));
  const own = clauses.filter((clause) => clause.some(isFound));
  const asked = own.length > 0 ? own : [clauses.flat()];
  return Math.max(0, ...asked.map((clause) => coverageOf(credits, weights, rest(clause))));
}
