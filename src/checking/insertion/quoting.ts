/** A passage made ready for a draft: its quotation marks, the marks within it, its stop, and the markup's escapes. */
import type { TextPosition } from '../../model/passage';
import { escapeProse } from '../../text/escape';
import { endsInAbbreviation } from '../statements';
import { findPairs, type QuotationStyle } from './quotationMarks';

/** A passage as it goes into a draft, before its citation. */
export interface PreparedPassage {
  readonly text: string;
  /** The stop that goes behind the citation. */
  readonly stop: string;
}

/** @param isQuotedThere the passage is quoted in the source in hand: marks around all of it are that source's, not the work's. */
export function quotePassage(
  passage: string,
  style: QuotationStyle,
  languageId: string,
  isQuotedThere: boolean,
): PreparedPassage {
  const whole = toLine(passage);
  const words = withoutStop(isQuotedThere ? withoutOuterMarks(whole) : whole);
  return { text: style.outer.open + requote(words, style, languageId) + style.outer.close, stop: '.' };
}

/** A passage in its own words, without marks around it. */
export function statePassage(passage: string, languageId: string): PreparedPassage {
  const line = toLine(passage);
  const stop = /[?!]$/.exec(line)?.[0] ?? '.';
  const words = stop === '.' ? withoutStop(line) : line.slice(0, -1);
  return { text: escapeProse(words, languageId), stop };
}

/** A passage up to the end of the quotation in it that words of it stand in; all of it where they stand in none. */
export function quotedWith(passage: string, words: TextPosition): string {
  const around = findPairs(passage).findLast(
    ({ open, close }) => open < words.start && close !== undefined && close >= words.end,
  );
  return around ? passage.slice(0, around.close) : passage;
}

/** What is left of a passage behind the words of it that were typed, without the stop that goes behind the citation. */
export function restOfPassage(passage: string, typed: TextPosition, style: QuotationStyle, languageId: string): string {
  const words = withoutStop(passage.slice(typed.start));
  return requote(words, style, languageId, typed.end - typed.start);
}

/** The words from `from` on, with the marks that belong within a quotation, and without marks that have lost their partner. */
export function requote(text: string, style: QuotationStyle, languageId: string, start = 0): string {
  let requoted = '';
  let from = start;
  for (const [index, mark] of marksWithin(text, style)) {
    if (index < start) continue;
    const before = text.slice(from, index);
    requoted += escapeProse(text[index] === '»' ? before.trimEnd() : before, languageId) + mark;
    from = index + (/^«\s/.test(text.slice(index, index + 2)) ? 2 : 1);
  }
  requoted += escapeProse(text.slice(from), languageId);
  return style.outer.open === '"' || style.outer.open === "'" ? requoted.replace(/[‘’]/g, "'") : requoted;
}

/** What each mark of a text becomes, in order; nothing where its partner is in another passage. */
function marksWithin(text: string, { outer, inner }: QuotationStyle): [number, string][] {
  const marks = new Map<number, string>();
  for (const { index } of text.matchAll(/[“”«»„]|(?<!\d)"/g)) marks.set(index, '');
  for (const { open, close, depth } of findPairs(text)) {
    if (close === undefined) continue;
    const pair = depth % 2 === 0 ? inner : outer;
    marks.set(open, pair.open).set(close, pair.close);
  }
  return [...marks].sort(([a], [b]) => a - b);
}

function toLine(passage: string): string {
  return passage.replace(/\s+/g, ' ').trim();
}

/** A full stop, comma or colon goes, before closing marks too; marks of question and exclamation and the stop of an abbreviation stay. */
function withoutStop(text: string): string {
  return endsInAbbreviation(text) ? text : text.replace(/(?<![.。])[.。,;:](?=["'”’»“‘]*$)/, '');
}

function withoutOuterMarks(text: string): string {
  const [first] = findPairs(text);
  if (first?.open !== 0 || first.close === undefined || !/^[.,;:]?$/.test(text.slice(first.close + 1))) return text;
  return text.slice(1, first.close).trim();
}
