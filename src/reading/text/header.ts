/** The lines `Title: …`, `Author: …` that clippings and e-texts begin with, and the licence around an e-text. */
import { type Metadata, NO_METADATA, toMetadata } from '../../model/metadata';
import { toItemFields } from '../record/metadata';
import type { Line } from './lines';

export interface Header {
  readonly metadata: Metadata;
  /** The lines that are no text of the work. */
  readonly lines: ReadonlySet<Line>;
}

/** Two known fields or more, on lines that follow one another near the top. */
export function findHeader(lines: readonly Line[]): Header {
  const licence = licenceLines(lines);
  const fields = lines.slice(0, REACH).filter((line) => FIELD.test(line.text));
  const isHeader =
    fields.length >= 2 && fields.some(({ text }) => /^title/i.test(text)) && standTogether(lines, fields);
  if (!isHeader) return { metadata: NO_METADATA, lines: new Set(licence) };
  const record = Object.fromEntries(fields.map(({ text }) => FIELD.exec(text)!.slice(1, 3)));
  return { metadata: toMetadata(toItemFields(record), 'embedded'), lines: new Set([...licence, ...fields]) };
}

const REACH = 40;
const FIELD =
  /^(title|subtitle|authors?|by|editors?|date|published|publication date|year|url|link|doi|isbn|publisher|journal|publication|language)\s?:\s+(\S.*)$/i;

function standTogether(lines: readonly Line[], fields: readonly Line[]): boolean {
  const places = fields.map((field) => lines.indexOf(field));
  return places.every((place, index) => index === 0 || place - places[index - 1]! <= 6);
}

const BOUNDARY = /^\*{3}\s?(START|END) OF (?:THE|THIS) PROJECT GUTENBERG\b/i;

/** An e-text of that library stands between two marks, with its licence outside them. */
function licenceLines(lines: readonly Line[]): Line[] {
  const marks = lines.filter(({ text }) => BOUNDARY.test(text));
  const start = marks.find(({ text }) => /START/i.test(text));
  const end = marks.find(({ text }) => /END/i.test(text));
  return lines.filter((line) => (start && line.start <= start.start) || (end && line.start >= end.start));
}
