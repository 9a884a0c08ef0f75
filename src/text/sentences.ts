/** Where the sentences of plain prose begin and end. Knows nothing of markup; blank lines and list markers end a sentence. */
import type { TextPosition } from '../model/passage';
import { BEFORE_NUMBERS, NEVER_LAST, STARTERS, TITLES } from './abbreviations';
import { Quotations } from './quotationSpans';

/**
 * The sentences of `text` in order, without the white space around them. Note markers and bracketed citations after the full stop
 * belong to the sentence before: `It builds robots. [3] So does …` is two sentences, the first with its marker.
 *
 * @param locale a BCP 47 tag for scripts that end sentences in their own way; `en` by default.
 */
export function sentences(text: string, locale = 'en'): TextPosition[] {
  if (!CAN_END.test(text)) return toPositions(text, text, [0]);
  const masked = withoutMarkers(text);
  const starts = [0];
  const quotations = new Quotations(masked);
  let last = 0;
  for (const index of possibleBoundaries(masked, segmenterFor(locale))) {
    const start = starts.at(-1)!;
    const isBlank = firstLetter(masked, last, index) === index;
    if (!isBlank && !quotations.holdTogether(index, start) && isBoundary(masked, index, start)) starts.push(index);
    last = index;
  }
  return toPositions(text, masked, starts);
}

/** Without one of these a text is one sentence. */
const CAN_END = /[.!?…。．！？｡؟۔।॥։።\n\r\u0085\u2028\u2029]/;

/** Note markers: `[3]`, `[^3]`, `[3, 5]`, `[3]–[5]`; and citations in brackets: `[@chen2026, p. 18]`. */
const MARKERS = /\[(?:\^[^\]\s]{1,40}|\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20}|-?@[^[\]\n]{1,200})\]/g;
/** `… robots.” (Chen 2026, p. 18) The next sentence`: a citation after the full stop. */
const CITATION_AFTER_STOP =
  /(?<=[.!?…]["'”’»]?\s?)\((?:(?:see |cf\. )?\p{L}[^()\n]{0,80}?\d{4}[a-z]?(?:[,:;] ?[^()\n]{1,40})?|(?:pp?\.|S\.|para\.) ?\d[^()\n]{0,30})\)(?=\s|$)/gu;
/** A line end inside a paragraph, where the next line is no list item. */
const SOFT_BREAK = /(?<=[^\s])[ \t]*\r?\n(?![ \t]*(?:\r?\n|$|[-*+•‣▪–] |\(?(?:\d{1,3}|[a-z])[.)] ))/g;

/** French sets its closing mark apart: `C’est fini. » Il partit.` */
const SPACED_CLOSING = /(?<=[.!?…])[\s\u00a0\u202f](?=»)/g;
/** An ellipsis right after a word and before a capital ends the sentence; one with spaces around it stands for words left out. */
const FINAL_ELLIPSIS = /(?<=\p{L})…(?=["'”’»)]?\s+["'“‘«(]?\p{Lu})/gu;

/** The same length, with what says nothing about sentences turned to spaces and rare signs to common ones. */
function withoutMarkers(text: string): string {
  const masked = [MARKERS, CITATION_AFTER_STOP, SOFT_BREAK].reduce(
    (rest, pattern) => rest.replace(pattern, (match) => ' '.repeat(match.length)),
    text,
  );
  return masked.replace(SPACED_CLOSING, '»').replace(FINAL_ELLIPSIS, '.');
}

/** Each step of a segmenter costs as much as the text it was given is long, so it is given a little at a time. */
const PORTION = 1500;
/** The longest sentence that is looked for: what goes on further is no prose. */
const LONGEST = 48_000;
/** A boundary so near the end of a portion could be undone by what follows. */
const MARGIN = 100;

function* possibleBoundaries(text: string, segmenter: Intl.Segmenter): Generator<number> {
  let from = 0;
  let size = PORTION;
  while (from < text.length) {
    const isLast = from + size >= text.length;
    const limit = isLast ? size : size - MARGIN;
    let found = 0;
    for (const { index } of segmenter.segment(text.slice(from, from + size))) {
      if (index === 0 || index > limit) continue;
      found = index;
      yield from + index;
      if (size > PORTION) break;
    }
    if (isLast && (found === 0 || size === PORTION)) return;
    if (found === 0 && size < LONGEST) {
      size *= 2;
      continue;
    }
    if (found === 0) yield from + limit;
    from += found || limit;
    size = PORTION;
  }
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(isKnownLocale(locale) ? locale : 'en', { granularity: 'sentence' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}

function isKnownLocale(locale: string): boolean {
  try {
    return Intl.Segmenter.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}

/** How far around a possible boundary is looked at: enough for the longest abbreviation, and the same for any length of text. */
const WINDOW = 48;

function isBoundary(text: string, at: number, sentenceStart: number): boolean {
  const end = trimmedEnd(text, sentenceStart, at);
  if (isAfterLineEnd(text, at)) return true;
  const before = text.slice(Math.max(sentenceStart, end - WINDOW), end);
  const after = text.slice(at, at + WINDOW);
  if ((end === at && isGlued(before, after)) || isContinuation(after) || isOmission(before)) return false;
  if (end - sentenceStart < 8 && isEnumerator(before)) return false;
  return !endsInAbbreviation(before, after);
}

/** `01.AI`, `v2.Final`: a stop with no space after it ends nothing, in scripts that have spaces. */
function isGlued(before: string, after: string): boolean {
  return /[.!?]$/.test(before) && /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(after);
}

/** `“What can it say?” but …` goes on; `… sold. iPhone sales …` does not. */
function isContinuation(after: string): boolean {
  if (/^[\s"'“‘«„([]*\p{Ll}\p{Lu}/u.test(after)) return false;
  if (/^[\s"'“‘«„([–—-]*\p{Ll}/u.test(after) || /^[,;:)\]”’»]/.test(after)) return true;
  return /^\([^()\n]{1,40}\)[.,;]/.test(after);
}

/** Three spaced stops stand for words left out; a fourth ends the sentence. */
function isOmission(before: string): boolean {
  return /[^.\s]\s\.\s\.\s\.$/.test(before);
}

/** `1.`, `a)`, `(ii)` at the start of a sentence number what follows. */
function isEnumerator(sentence: string): boolean {
  return /^\s*[-*•]?\s*\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})[.)]+\s*$/.test(sentence);
}

const LAST_WORD = /(?:^|[\s"'“‘«„([/–—-])((?:\p{L}{1,5}\.)*\p{L}+°?)\.$/u;

/** `… you and I. Did …`: after a small word no initial. */
const ENDS_IN_PRONOUN = /(?:^|\s)\p{Ll}+\sI\.$/u;

function endsInAbbreviation(before: string, after: string): boolean {
  if (isOrdinal(before, after)) return true;
  const word = LAST_WORD.exec(before)?.[1];
  if (!word || ENDS_IN_PRONOUN.test(before)) return false;
  const lower = word.toLowerCase();
  const next = nextWord(after);
  if (NEVER_LAST.has(lower)) return true;
  // `Roe v. Wade`; with a capital, as in `Charles V.`, it is a number.
  if (word === 'v' && /^\p{Lu}/u.test(next)) return true;
  if (TITLES.has(lower) && /^\p{Lu}|^\p{L}+[.’']/u.test(next)) return true;
  if (/\bet al$/i.test(before.slice(0, -1))) return !isStarter(next);
  if (BEFORE_NUMBERS.has(lower) && isNumber(after, lower)) return true;
  if (isInitialism(word) || COMPANIES.has(lower)) return !isStarter(next) && /^\p{L}/u.test(next);
  return false;
}

const COMPANIES: ReadonlySet<string> = new Set([
  'inc',
  'corp',
  'ltd',
  'co',
  'bros',
  'dept',
  'univ',
  'jr',
  'sr',
  'mt',
  'ft',
  'assn',
]);

/** `U.S.`, `Ph.D.`, `J.`: letters with stops between them. */
function isInitialism(word: string): boolean {
  return /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word) || /^\p{Lu}$/u.test(word);
}

/** German and its neighbours write dates as `3. Oktober`, centuries as `19. Jahrhundert`. */
function isOrdinal(before: string, after: string): boolean {
  if (!/(?:^|[\s(–-])\d{1,2}\.$/.test(before)) return false;
  if (/(?:^|\s)(?:am|vom|zum|bis|den|dem|der|des|im|das|die|ab|seit)\s\d{1,2}\.$/i.test(before)) return true;
  return /^\s*(?:Jan|Feb|M[äa]rz|April|Mai\b|Jun|Jul|Aug|Sept|O[kc]t|Nov|De[zc]|Jahrh|Jh|Auflage)/.test(after);
}

function isNumber(after: string, abbreviation: string): boolean {
  if (/^\s*[\d§#([$£€–-]/.test(after)) return true;
  return abbreviation !== 'no' && /^\s*[ivxlcIVXLC]{1,7}\b/.test(after);
}

function nextWord(after: string): string {
  return /^[\s"'“‘«„([]*([\p{L}\p{N}][\p{L}\p{N}.’'-]*)/u.exec(after)?.[1] ?? '';
}

function isStarter(word: string): boolean {
  return STARTERS.has(word.toLowerCase().replace(/[.’'].*$/, ''));
}

function toPositions(text: string, masked: string, starts: readonly number[]): TextPosition[] {
  const positions: TextPosition[] = [];
  starts.forEach((from, index) => {
    const to = starts[index + 1] ?? text.length;
    const start = firstLetter(index === 0 || isAfterLineEnd(text, from) ? text : masked, from, to);
    const next = index + 1 < starts.length && !isAfterLineEnd(text, to) ? firstLetter(masked, to, text.length) : to;
    const end = trimmedEnd(text, start, next);
    if (end > start) positions.push({ start, end });
  });
  return positions;
}

function isAfterLineEnd(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0 && isSpace(text.charCodeAt(index)); index--) {
    if (LINE_ENDS.includes(text[index]!)) return true;
  }
  return false;
}

const LINE_ENDS = '\n\r\u2028\u2029';

function firstLetter(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

function isSpace(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
