/** Which citation is which quotation's. */
import type { Draft } from '../model/statement';
import type { Quotation } from './quotations';
import type { ReadCitation } from './sources';

/** For each quotation its citations, in the order of the quotations. */
export function citationsOf(
  quotations: readonly Quotation[],
  _citations: readonly ReadCitation[],
  _draft: Draft,
): (readonly ReadCitation[])[] {
  return quotations.map(() => []);
}
