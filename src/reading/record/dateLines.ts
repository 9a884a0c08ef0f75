/** The date of a text on a line of its own, or beside its author: `May 14, 2026 | 5 min read`, `By Jane Roe, 14 May 2026`. */
import type { CslDate } from '../../model/item';
import { isBoilerplate } from '../structure/boilerplate';
import type { Mark, Paragraph } from '../structure/repair';
import { endsSentence } from '../text/lines';
import { findByline } from './bylines';
import { parseCslDate } from './dates';

export interface DateLine {
  readonly issued: CslDate;
  readonly marks: readonly Mark[];
}

/** How many paragraphs at the top and at the bottom are looked at. */
const TOP = 8;
const BOTTOM = 4;

export function findDateLine(paragraphs: readonly Paragraph[]): DateLine | undefined {
  const bottom = paragraphs.slice(Math.max(TOP, paragraphs.length - BOTTOM));
  const top = paragraphs.slice(0, TOP);
  const found = [...top, ...bottom].flatMap((paragraph) => readDateLine(paragraph) ?? []);
  found.push(...top.flatMap((paragraph, index) => (isByline(top[index - 1]) && readImprint(paragraph)) || []));
  return found.find(({ isUpdate }) => !isUpdate) ?? found[0];
}

/** Whether a paragraph is a date and nothing else that is text. */
export function isDateAlone(paragraph: Paragraph): boolean {
  const found = readDateLine(paragraph);
  return found !== undefined && !found.isUpdate && found.marks.length > 0;
}

const MAX_LENGTH = 140;
const SEPARATOR = /\s*(?:[|•·\n]|\s[–—-]\s)\s*/;
const DATE =
  /(?:\b\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? |\b\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,9}\.?,? |\b\p{L}{3,9} )(?:1[5-9]|20)\d{2}\b/u;

function readDateLine(paragraph: Paragraph): (DateLine & { isUpdate: boolean }) | undefined {
  const { kind, text } = paragraph;
  if (text.length > MAX_LENGTH || (kind !== 'paragraph' && kind !== 'heading') || !/\d{4}/.test(text)) return undefined;
  const isUpdate = /^(?:last )?(?:updated|modified|revised|reviewed|accessed|retrieved)\b/i.test(text);
  const byline = findByline(text) && DATE.exec(text)?.[0];
  if (byline) {
    const issued = parseCslDate(byline);
    return issued && { issued, marks: [], isUpdate };
  }
  const parts = text.split(SEPARATOR).filter((part) => part !== '');
  const issued = parts.map(readDate).find((date) => date !== undefined);
  if (!issued || parts.some((part) => part.split(/\s+/).length > 8)) return undefined;
  const isAlone = parts.every(
    (part) => readDate(part) ?? isBoilerplate({ kind: 'paragraph', text: part, offsets: [] }),
  );
  // A heading with a date and a name is that of a version or an event.
  if (kind === 'heading' && !isAlone) return undefined;
  return { issued, isUpdate, marks: isAlone || isRowOfNames(parts) ? [{ paragraph, start: 0, end: text.length }] : [] };
}

/** `Institute of Harbours | Insights | May 14, 2026` */
function isRowOfNames(parts: readonly string[]): boolean {
  return parts.length > 2 && parts.every((part) => part.split(/\s+/).length <= 6 && !endsSentence(part));
}

function isByline(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && findByline(paragraph.text) !== undefined;
}

/** `The Harbour Post, 3 June 2023` below the author: where and when the text was published. */
function readImprint(paragraph: Paragraph): (DateLine & { isUpdate: boolean }) | undefined {
  const { kind, text } = paragraph;
  if (text.length > MAX_LENGTH || (kind !== 'paragraph' && kind !== 'heading')) return undefined;
  const name = /^\p{Lu}[^,.!?:]{2,60}(?=,\s)/u.exec(text)?.[0];
  const issued = name && readDate(text.slice(name.length + 1).trim());
  return issued ? { issued, isUpdate: false, marks: [{ paragraph, start: 0, end: text.length }] } : undefined;
}

/** A year alone is a date where it is called one. */
function readDate(text: string): CslDate | undefined {
  const clean = text
    .replace(/^(?:last )?(?:updated|modified|revised)(?: on|:)?\s+/i, '')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '');
  const date = parseCslDate(clean);
  const isYear = (date?.['date-parts']?.[0]?.length ?? 0) < 2;
  return date && isYear && !/^(?:first )?(?:published|posted|date|issued)/i.test(clean) ? undefined : date;
}
