/** Quantities in another unit, so that they can be compared. */
import type { Quantity } from '../../model/quantity';
import { unitOf } from './units';

/** A time, in years. */
export function inYears(time: Quantity): Quantity {
  const year = unitOf('year')!.factor;
  return converted(time, (seconds) => seconds / year, 1 / year);
}

export function isSterling({ kind, unitCode }: Quantity): boolean {
  return kind === 'money' && unitCode === 'GBP';
}

/** Of weight, unless a sum in sterling is beside it. */
export function isPounds({ kind, unitText = '' }: Quantity): boolean {
  return kind === 'measure' && /^pounds?$/i.test(unitText);
}

/** As many pounds sterling as pounds of weight. */
export function toSterling(weight: Quantity): Quantity {
  const { factor } = unitOf('pound')!;
  const { dimension: _, ...rest } = converted(weight, (mass) => Number((mass / factor).toPrecision(12)), 1 / factor);
  return { ...rest, kind: 'money', unitCode: 'GBP' };
}

/** @param isDifference of two temperatures, in whose degrees it is */
export function toCelsius(temperature: Quantity, isDifference: boolean): Quantity {
  const isFahrenheit = temperature.unitCode === '[degF]';
  const zero = isDifference || temperature.unitCode === 'Cel' ? 0 : isFahrenheit ? 32 : 273.15;
  const factor = isFahrenheit ? 5 / 9 : 1;
  return { ...converted(temperature, (value) => (value - zero) * factor, factor), unitCode: 'Cel' };
}

/** @param factor of what is no point of the scale: the resolution */
function converted(quantity: Quantity, convert: (value: number) => number, factor: number): Quantity {
  const { value, minValue, maxValue, resolution } = quantity;
  return {
    ...quantity,
    resolution: resolution * factor,
    ...(value === undefined ? {} : { value: convert(value) }),
    ...(minValue === undefined ? {} : { minValue: convert(minValue) }),
    ...(maxValue === undefined ? {} : { maxValue: convert(maxValue) }),
  };
}
