/** DOIs as papers print them. */

export interface PrintedDoi {
  readonly doi: string;
  /** Whether `doi:` or its address stands before it. */
  readonly isLabelled: boolean;
}

const DOI = /(doi(?:\.org\/|\s*:?\s*))?\b(10\.\d{4,9}\/[^\s"<>{}|\\^[\]]{2,100})/i;
/** What templates have in its place: `10.14722/ndss.2018.23xxx`, `10.1145/nnnnnnn.nnnnnnn`, `10.18637/jss.v000.i00`. */
const PLACEHOLDER = /xxx|nnnn|\bv0+\.i0+|1234567|\/0{4,}/i;

export function findDoi(text: string): PrintedDoi | undefined {
  const [, label, doi] = DOI.exec(text) ?? [];
  if (doi === undefined || PLACEHOLDER.test(doi)) return undefined;
  return { doi: doi.replace(/[.,;)\]]+$/, ''), isLabelled: label !== undefined };
}
