/** Whether one figure says what another says. */
import type { Quantity } from '../model/quantity';

/** What a stated figure is to that of a source. `incomparable`: they are no figures of the same thing, or neither follows from the other. */
export type QuantityAgreement = 'agrees' | 'differs' | 'incomparable';

/** Whether the source's figure bears out the stated one, which may be rounded, approximate, or in another unit of its dimension. */
export function compareQuantities(stated: Quantity, source: Quantity): QuantityAgreement {
  if (stated.kind !== source.kind || stated.unitCode !== source.unitCode) return 'incomparable';
  if (stated.value === undefined || source.value === undefined) return 'incomparable';
  return Math.abs(stated.value - source.value) <= stated.resolution / 2 ? 'agrees' : 'differs';
}
