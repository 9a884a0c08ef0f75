/** The words of a line from its pieces: spaces where there are gaps, markers of notes in brackets, letters whole. */
import { withTexSigns } from './texSigns';
import type { Run } from './textRuns';

/** @param main size and baseline of most of the line's letters, beside which others stand raised or lowered */
export function lineText(runs: readonly Run[], main: Pick<Run, 'size' | 'baseline'>): string {
  let text = '';
  let last: Run | undefined;
  let isAfterNote = false;
  for (const run of runs) {
    const isParted = last !== undefined && isApart(last, run, main.size);
    const note = isRaised(run, main) ? noteOf(run.text, text) : undefined;
    if (note !== undefined) text += note;
    else text += isParted || (isAfterNote && /^[\p{L}\p{N}]/u.test(run.text)) ? ` ${run.text}` : run.text;
    isAfterNote = note?.endsWith(']') === true;
    last = run;
  }
  return whole(text);
}

/** A gap wider than this part of the letters' height is a space; narrower ones are set between letters. */
const SPACE = 0.14;

function isApart(last: Run, run: Run, size: number): boolean {
  if (/\s$/.test(last.text) || /^\s/.test(run.text)) return false;
  const gap = run.isRtl && run.right <= last.left + size / 2 ? last.left - run.right : run.left - last.right;
  return gap > SPACE * Math.min(size, Math.max(run.size, last.size));
}

function isRaised({ size, baseline }: Run, main: Pick<Run, 'size' | 'baseline'>): boolean {
  return size < 0.86 * main.size && baseline - main.baseline > 0.15 * main.size;
}

/** `3`, `3,5`, `12–14`: what a sentence or a name carries raised. */
const NOTE = /^\s*(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)[,*†‡§∗]{0,3}\s*$/;

/** A number raised after a word or a sign is a note's; after a figure or a letter or two it is a power: `10³`, `km²`. */
function noteOf(raised: string, before: string): string | undefined {
  const note = NOTE.exec(raised)?.[1];
  if (note === undefined) return POWER.test(raised) ? toPower(raised) : undefined;
  const isNote = before === '' || /[^\s\p{N}\p{L}([=+×/−-]\s?$|\p{L}{3}\s?$/u.test(before.slice(-4));
  return isNote ? `[${note.replace(/\s/g, '')}]` : toPower(raised);
}

const POWER = /^\s*[-–−]\d{1,3}\s*$/;

function toPower(raised: string): string {
  return raised.trim().replace(/[\d–−-]/g, (sign) => POWERS[sign] ?? sign);
}

const POWERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((power, digit) => [String(digit), power])),
  '-': '⁻',
  '–': '⁻',
  '−': '⁻',
};

/** Without what no reader sees; accents on their letters; words that were spaced out put together. */
function whole(text: string): string {
  if (isPlain(text)) return withoutLetterSpacing(text.trim());
  if (isUnmapped(text)) return '';
  const seen = withTexSigns(text)
    .replace(/[\uf0b7\uf0a7\uf076\uf0d8]/g, '•')
    .replace(/\p{Co}/gu, '')
    // Letters in the form that they have within a word, and ligatures.
    .replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'))
    .replace(/\u00ad\s*$/, '-')
    .replace(/\u00ad/g, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return withoutLetterSpacing(withAccents(seen)).normalize('NFC');
}

/** Nothing to mend but the spacing: by far the most. */
function isPlain(text: string): boolean {
  return !/[^\x20-\x7e]| {2}/.test(text);
}

/** Fonts that do not say what their signs are give control characters and characters of private use: more than a few are no text. */
function isUnmapped(text: string): boolean {
  const unmapped = text.match(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0;
  return unmapped > MAX_UNMAPPED.count && unmapped > MAX_UNMAPPED.share * text.length;
}

const MAX_UNMAPPED = { count: 2, share: 0.2 };

const ACCENTS: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
};

/** Older programs set an accent and then its letter below it: `Erd˝os`. */
function withAccents(text: string): string {
  if (!/[´¨ˆ˜¯˘˙˚˝ˇ]/.test(text)) return text;
  const before = text.replace(/([´¨ˆ˜¯˘˙˚˝ˇ])\s?(\p{L})/gu, (both, accent: string, letter: string) => {
    return accented(letter, accent) ?? both;
  });
  // Others set it after its letter: `Mu¨ller`.
  return before.replace(/(\p{L})([´¨ˆ˜¯˘˙˚˝ˇ])(?=\p{L})/gu, (both, letter: string, accent: string) => {
    return accented(letter, accent) ?? both;
  });
}

function accented(letter: string, accent: string): string | undefined {
  const base = letter === 'ı' ? 'i' : letter === 'ȷ' ? 'j' : letter;
  const joined = (base + (ACCENTS[accent] ?? '')).normalize('NFC');
  return joined.length === 1 ? joined : undefined;
}

/** `C O N T E N T S`: at least five letters, each by itself, and nothing else. */
function withoutLetterSpacing(text: string): string {
  return /^(?:[\p{L}\p{N}&] ){4,60}[\p{L}\p{N}]$/u.test(text) ? text.replaceAll(' ', '') : text;
}
