/** Verdicts to test with: whole, but for what a test says of them. */
import type { CheckProblem } from '../../../src/model/problem';
import type { Evidence, Verdict } from '../../../src/model/verdict';

export function evidence(part: Partial<Evidence> = {}): Evidence {
  return {
    source: { id: 'moncur2011', uri: 'file:///sources/ardle.md', title: 'The Ardle Bridge' },
    text: 'The stone bridge at Ardle was opened in 1834, after eleven years of work.',
    position: { start: 0, end: 73 },
    stance: 'refutes',
    score: 0.9,
    citation: 'Moncur 2011, p. 4',
    passageId: 1,
    wording: 'verbatim',
    matches: [],
    origins: {},
    ...part,
  };
}

export function problem(part: Partial<CheckProblem> = {}): CheckProblem {
  return {
    code: 'date-mismatch',
    severity: 'warning',
    message: 'Source: 1834 — here: 1843 (Moncur 2011, p. 4)',
    position: { start: 40, end: 44 },
    data: { found: '1843', expected: '1834', evidence: 0, fixes: [] },
    ...part,
  };
}

export function verdict(part: Partial<Verdict> = {}): Verdict {
  const text = 'The stone bridge at Ardle was opened in 1843.';
  return {
    statement: { text, position: { start: 0, end: text.length }, citations: [] },
    label: 'refuted',
    citations: [],
    evidence: [evidence()],
    problems: [],
    ...part,
  };
}
