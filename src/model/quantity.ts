/** Figures of prose as quantities, after schema.org's QuantitativeValue. */
import type { TextPosition } from './passage';

/**
 * What tells figures apart. `count`: 4,091 funds. `percent`: 62.4%. `fraction`: a quarter, one in four, 3 of 10. `percentagePoint`:
 * 1.5 points, 150 basis points. `ratio`: 13 times, doubled, threefold. `money`, `measure` (a dimension and a unit). `ordinal`: 13th.
 * `score`: 5–4, 52 votes to 48, three to one.
 */
export type QuantityKind =
  | 'count'
  | 'percent'
  | 'fraction'
  | 'percentagePoint'
  | 'ratio'
  | 'money'
  | 'measure'
  | 'ordinal'
  | 'score';

/**
 * A figure in base form: the scale (million, k) is multiplied out, a measure is in the base unit of its dimension (km in m, hours in
 * s), percent and percentage points are parts of one (62.4% is 0.624). So two quantities of one kind and unit compare by their numbers.
 *
 * `4,091` has `value`. `more than 4,000` has `minValue` alone, `up to 30` `maxValue` alone, `1.5–2.0` both and no value. `nearly 4,100`
 * is `value` and `maxValue`, `just over 4,000` `value` and `minValue`. `thousands` is a vague range: both, and `approximate`.
 */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly value?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  /** `more than`, `fewer than`: the bound itself is left out. */
  readonly isBoundExcluded?: boolean;
  /** `about`, `some`, `nearly`, `~`. */
  readonly approximate: boolean;
  /** `exactly 4,100`: nothing was rounded. */
  readonly isExact?: boolean;
  /**
   * The distance between the numbers that would be written like this one: 1 for `4,091`, 100 for `4,100`, 0.001 for `62.4%`; coarser
   * where it is approximate, 1,000 for `about 4,000`. In base form, above 0.
   */
  readonly resolution: number;
  /** Of money the ISO 4217 code, of a measure the UCUM code of the base unit: `m`, `s`, `By`, `J`. */
  readonly unitCode?: string;
  /** The unit, currency or percent sign as it is written: `km`, `US$`, `percent`. */
  readonly unitText?: string;
  /** What a measure measures: `length`, `time`. */
  readonly dimension?: string;
  /** What it goes by, stemmed, where it is a rate: `year` of `a year` and `per year`. */
  readonly per?: string;
  /** What is counted, stemmed, in order: `govern`, `guidanc`, `fund` of `4,091 government guidance funds`. Also after a share: `of` is left out. */
  readonly counted?: readonly string[];
  /** The two numbers of `3 of 10`, `one in four`, and those of a score, of which the first is the value. */
  readonly parts?: readonly [number, number];
}

/** A quantity where it stands in a text, with the words that bound it: `more than 4,000 funds` from `more` to after `4,000`. */
export interface FoundQuantity extends TextPosition {
  readonly quantity: Quantity;
  /** The numeral with its unit, currency or percent sign, or the word that stands for them: what a fix replaces. */
  readonly value: TextPosition;
  /** Of a change `from 3% to 5%`: which end of it this is. */
  readonly change?: 'from' | 'to';
}
