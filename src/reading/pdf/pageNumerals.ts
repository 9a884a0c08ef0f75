/** Page numbers as they are printed: `1352`, `xiv`, `S12`, `A-3`. */

/** A number and the way it is written: pages that are counted on share the way. */
export interface PageNumeral {
  /** `arabic`, `roman`, `ROMAN`, or what stands before the figures: `S`, `A-`. */
  readonly style: string;
  /** From 1. */
  readonly value: number;
}

/** A page name as a number; undefined where it is none. */
export function parsePageNumeral(text: string): PageNumeral | undefined {
  if (/^[1-9]\d{0,4}$/.test(text)) return { style: 'arabic', value: Number(text) };
  const value = parseRoman(text.toLowerCase());
  if (value !== undefined && text === text.toLowerCase()) return { style: 'roman', value };
  if (value !== undefined && text === text.toUpperCase()) return { style: 'ROMAN', value };
  const [, prefix, figures] = /^(\p{Lu}{1,2}[-–.]?|e|\d{1,2}[-–])([1-9]\d{0,4})$/u.exec(text) ?? [];
  return prefix === undefined ? undefined : { style: prefix, value: Number(figures) };
}

/** The number as its style writes it. */
export function formatPageNumeral({ style, value }: PageNumeral): string {
  if (style === 'arabic') return String(value);
  if (style === 'roman') return toRoman(value);
  if (style === 'ROMAN') return toRoman(value).toUpperCase();
  return `${style}${value}`;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
/** Front matter is not longer. */
const MAX_ROMAN = 199;

function parseRoman(text: string): number | undefined {
  if (!/^[ivxlc]{1,9}$/.test(text)) return undefined;
  let [value, rest] = [0, text];
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return value <= MAX_ROMAN && toRoman(value) === text ? value : undefined;
}

function toRoman(value: number): string {
  let [text, rest] = ['', value];
  for (const [sign, worth] of ROMAN) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
