/** Pages as notes give them: `(p. 18)`, `p. 18: …`, `— pp. 18–19`, `(Chen & Rithmire 2026, p. 18)`, `on p. 18`. */
import type { TextPosition } from '../../model/passage';

export interface PageMention extends TextPosition {
  /** As printed: `18`, `iv`, `18–19`. */
  readonly page: string;
  /** It is no word of the sentence and may be cut out of it; the range then has the space before it. */
  readonly isApart: boolean;
}

const PAGE = String.raw`(?:\d{1,4}|[ivxlc]{1,6})(?:\s?[–-]\s?\d{1,4})?(?:,\s?\d{1,4}(?:[–-]\d{1,4})?){0,5}`;
const LABEL = String.raw`(?:pp?\.?\s?(?=\d)|pp?\.\s|pages?\s|S\.\s?)`;
const APART: readonly RegExp[] = [
  new RegExp(String.raw`\s?[([](?:[^()[\]]{1,80}[,:]\s)?${LABEL}(${PAGE})\s?[)\]]`, 'g'),
  new RegExp(String.raw`(?:\s?[—–]|\s-{1,2})\s?${LABEL}(${PAGE})(?=\.?\s*$)`, 'g'),
  new RegExp(String.raw`,\s(?:pp?|S)\.\s?(${PAGE})(?=\.?\s*$)`, 'g'),
];
const IN_SENTENCE = new RegExp(String.raw`\b(?:on|at|from)\s(?:pp?\.\s?|pages?\s)(${PAGE})(?!\w)`, 'gi');

/** The pages named in a range of a text, in order. */
export function findPageMentions(text: string, { start, end }: TextPosition): PageMention[] {
  const sentence = text.slice(start, Math.min(end, start + MAX_LENGTH));
  const apart = APART.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => toMention(match, start, true)),
  );
  const within = [...sentence.matchAll(IN_SENTENCE)].map((match) => toMention(match, start, false));
  const mentions = [
    ...apart,
    ...within.filter((one) => !apart.some((other) => one.start < other.end && other.start < one.end)),
  ];
  return mentions.sort((a, b) => a.start - b.start);
}

const MAX_LENGTH = 5000;

function toMention(match: RegExpMatchArray, offset: number, isApart: boolean): PageMention {
  const start = offset + (match.index ?? 0);
  return { start, end: start + match[0].length, page: match[1]!.replace(/\s/g, ''), isApart };
}

const LEADING = new RegExp(String.raw`^[([]?(?:pp?\.?|pages?|S\.)\s?(${PAGE})[)\]]?(?:\s?[:–—|]\s?|\s-\s|\.\s)`, 'i');

/** A page that a note begins with and that holds for all of it: `p. 18: …`. */
export function findLeadingPage(text: string): { readonly page: string; readonly end: number } | undefined {
  const match = LEADING.exec(text.slice(0, 60));
  return match ? { page: match[1]!.replace(/\s/g, ''), end: match[0].length } : undefined;
}

const HEADING = new RegExp(String.raw`^[([]?(?:pp?\.?|pages?|S\.)\s?(${PAGE})[)\]]?\s*(?:[:–—-]\s*(.*))?$`, 'i');

/** The page that a heading names, and what else it says: `p. 18: The contrast`. */
export function pageOfHeading(text: string): { readonly page: string | undefined; readonly rest: string } {
  const match = HEADING.exec(text.trim());
  return match ? { page: match[1]!.replace(/\s/g, ''), rest: match[2] ?? '' } : { page: undefined, rest: text };
}
