/** The title of a text among its first headings. */
import { fold } from '../../text/normalize';
import type { Paragraph } from '../structure/repair';
import { isHeadingLike } from '../text/headings';
import { findByline, findTrailingByline } from './bylines';

/** How many paragraphs may come before the title, and how many characters of them: a caption, a kicker, a summary. */
const REACH = 10;
const MAX_BEFORE = 300;

/**
 * The heading that is the title of these paragraphs; undefined where they begin with prose or with a section of their own.
 *
 * @param known the title, where the format declares one: then only a heading that repeats it is the title.
 */
export function findTitle(paragraphs: readonly Paragraph[], known?: string): Paragraph | undefined {
  const top = topOf(paragraphs);
  if (known !== undefined) return top.find(({ kind, text }) => kind === 'heading' && isSameTitle(text, known));
  return aboveByline(top) ?? firstOf(top.filter(isHeading)) ?? top.slice(0, 3).find(isBoldTitle);
}

/** Whether two titles are one, with or without the subtitle. */
export function isSameTitle(one: string, other: string): boolean {
  const [first, second] = [one, other].map((title) =>
    fold(title)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return first !== '' && second !== '' && (first!.startsWith(second!) || second!.startsWith(first!));
}

function topOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const top: Paragraph[] = [];
  let before = 0;
  for (const paragraph of paragraphs.slice(0, REACH)) {
    if (paragraph.kind === 'heading' && isSectionName(paragraph.text)) break;
    top.push(paragraph);
    if (paragraph.kind !== 'heading') before += paragraph.text.length;
    if (before > MAX_BEFORE) break;
  }
  return top;
}

function isHeading({ kind }: Paragraph): boolean {
  return kind === 'heading';
}

/** Of several headings with text between them, the title is the one that stands with the byline; the first names a column or an issue. */
function aboveByline(top: readonly Paragraph[]): Paragraph | undefined {
  const byline = top.findIndex(({ text }) => findByline(text) ?? findTrailingByline(text));
  const last = top.slice(0, Math.max(0, byline)).findLastIndex(isHeading);
  if (last < 0 || byline - last > 2) return undefined;
  let first = last;
  while (first > 0 && isHeading(top[first - 1]!)) first--;
  return firstOf(top.slice(first, last + 1));
}

/** The highest, else the first; a word or two in front of another heading is the name of a column. */
function firstOf(headings: readonly Paragraph[]): Paragraph | undefined {
  const levels = headings.map(({ level }) => level ?? Number.POSITIVE_INFINITY);
  const [first, second, third] = headings;
  if (first && second && third && isStack(headings.slice(0, 3))) return second;
  const isSameRank = second?.level === undefined || second.level === first?.level;
  if (first && second && isSameRank && isKicker(first.text) && second.text.split(' ').length >= 4) return second;
  return headings[levels.indexOf(Math.min(...levels))];
}

/** A series in capitals, the title, and a longer subtitle. */
function isStack([kicker, title, subtitle]: readonly Paragraph[]): boolean {
  const words = (paragraph: Paragraph | undefined) => paragraph?.text.split(' ').length ?? 0;
  const isLower = (paragraph: Paragraph | undefined) => /\p{Ll}/u.test(paragraph?.text ?? '');
  const isOneLevel = subtitle?.level === title?.level && !isSectionName(subtitle?.text ?? '');
  return (
    words(kicker) <= 4 &&
    !isLower(kicker) &&
    isLower(title) &&
    words(title) >= 2 &&
    isOneLevel &&
    words(subtitle) > words(title)
  );
}

function isKicker(text: string): boolean {
  return text.split(' ').length <= 2 || (text === text.toUpperCase() && text.split(' ').length <= 4);
}

function isBoldTitle({ kind, text, isEmphasised }: Paragraph): boolean {
  return kind === 'paragraph' && isEmphasised === true && isHeadingLike(text) && text.split(' ').length >= 3;
}

/** Headings that texts of all kinds have, and that name none of them. */
export function isSectionName(text: string): boolean {
  return SECTION.test(text.trim()) || /^(?:p\.?|pp\.?|pages?)\s?\d/i.test(text);
}

const SECTION =
  /^(?:[\divx]{1,4}\.?\s+)?(?:abstract|summary|(?:executive|key) summary|introduction|preface|foreword|(?:table of )?contents|overview|background|conclusions?|discussion|results|methods?|acknowledge?ments|funding|disclosures?|appendi(?:x|ces)(?: \w)?|references|bibliography|works cited|literature|notes|endnotes|footnotes|sources?|further reading|key (?:points|takeaways|insights|findings)|highlights|keywords?|related (?:articles|posts|content|stories)|comments?|share this|tags?)\s*:?$/i;
