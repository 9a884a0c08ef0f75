/** A statement against the sources: gathers passages, runs the checkers, settles the verdict. */
import type { TextPosition } from '../model/passage';
import type { CheckProblem } from '../model/problem';
import type { Draft } from '../model/statement';
import type { Label, Stance } from '../model/verdict';
import type { CheckedSources, ReadCitation, SourcePassage } from './sources';
import type { PlacedStatement } from './statements';

/** A passage that was looked at, with what it says of the statement. */
export interface CheckedPassage {
  readonly passage: SourcePassage;
  readonly stance: Stance;
  /** The parts of the passage's text that say what the statement says. */
  readonly matches: readonly TextPosition[];
}

/** What checking a statement comes to. Problems name their evidence by its place in `evidence`. */
export interface CheckedStatement {
  readonly statement: PlacedStatement;
  readonly label: Label;
  readonly citations: readonly ReadCitation[];
  /** The best first. */
  readonly evidence: readonly CheckedPassage[];
  /** At most one of each code, the worst first; their severities are settled by whoever reports them. */
  readonly problems: readonly Omit<CheckProblem, 'severity'>[];
}

/** What stands in a draft to be checked. */
export interface StatementToCheck {
  readonly draft: Draft;
  readonly statement: PlacedStatement;
  readonly citations: readonly ReadCitation[];
}

export function checkStatement({ statement, citations }: StatementToCheck, sources: CheckedSources): CheckedStatement {
  const found = sources.find(statement.text, { limit: 3, minScore: 0.5 });
  const isSupported = (found[0]?.score ?? 0) >= 0.85;
  const stance = isSupported ? 'supports' : 'neutral';
  return {
    statement,
    label: isSupported ? 'supported' : 'notEnoughEvidence',
    citations,
    evidence: found.map((passage) => ({ passage, stance, matches: [] })),
    problems: [],
  };
}
