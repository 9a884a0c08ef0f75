/** Whole numbers as writers spell them. */
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** @returns undefined for what nobody would spell: more than two words and a scale. */
export function toWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0) return undefined;
  if (value < 20) return ONES[value];
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${ONES[value % 10]}` : '');
  for (const [unit, name] of [
    [1_000_000, 'million'],
    [1000, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (value % unit === 0 && value / unit < 100) return `${toWords(value / unit)} ${name}`;
  }
  return undefined;
}
