/** What a checked quotation has for the writer to mend. */
import type { CheckProblem } from '../model/problem';
import type { Draft } from '../model/statement';
import type { QuotationCheck } from './quotation';
import type { CheckedSources } from './sources';

/** The problems of one quotation; `evidence` counts in the passages of the check. */
export function toQuotationProblems(
  _check: QuotationCheck,
  _draft: Draft,
  _sources: CheckedSources,
): Omit<CheckProblem, 'severity'>[] {
  return [];
}
