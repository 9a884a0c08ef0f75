/** What a text says of itself: title, author, date, where it was published. The lines that say nothing else are no passages. */
import type { ItemFields, Name } from '../../model/item';
import { type Metadata, mergeMetadata, toMetadata } from '../../model/metadata';
import { fold } from '../../text/normalize';
import { type Mark, type Paragraph, part, wholeOf } from '../structure/repair';
import { findAuthor } from './authors';
import { findDateLine } from './dateLines';
import { findSourceLine, type SourceLine } from './sourceLine';
import { findTitle, isSameTitle } from './titles';

export interface TextRecord {
  readonly metadata: Metadata;
  /** The heading that is the title, and so no section. */
  readonly title: Paragraph | undefined;
  /** The paragraphs without bylines, dates and the like. */
  readonly body: readonly Paragraph[];
}

/**
 * @param known what the format itself declares; it is not repeated in the result.
 * @param source the text that offsets count in, for marks of markup that the paragraphs no longer have.
 */
export function findRecord(paragraphs: readonly Paragraph[], known: Metadata, source: string): TextRecord {
  const line = findSourceLine(paragraphs);
  const others = line ? paragraphs.filter((paragraph) => !line.paragraphs.includes(paragraph)) : paragraphs;
  const title = findTitle(others, known.fields.title);
  const author = findAuthor(others, title, source);
  const date = findDateLine(others);
  const stated = line && isOfThisText(line, author?.names, known) ? line : undefined;
  const own = mergeMetadata(
    toMetadata({ ...(author && { author: author.names }) }, 'byline'),
    toMetadata({ ...(title && { title: title.text }), ...(date && { issued: date.issued }) }, 'text'),
  );
  const marks = [...(author?.marks ?? []), ...(date?.marks ?? []), ...(stated?.paragraphs ?? []).map(wholeOf)];
  return { metadata: stated ? withStated(stated.fields, own) : own, title, body: withoutMarks(paragraphs, marks) };
}

/** A line that names another title or another author than the text has is one of its sources, unless it says "cite as". */
function isOfThisText(
  { fields, isExplicit }: SourceLine,
  author: readonly Name[] | undefined,
  known: Metadata,
): boolean {
  const { title, author: others } = known.fields;
  if (title !== undefined && fields.title !== undefined && !isSameTitle(title, fields.title)) return false;
  const names = author ?? others;
  return isExplicit || names === undefined || fields.author === undefined || haveOneInCommon(names, fields.author);
}

function haveOneInCommon(some: readonly Name[], others: readonly Name[]): boolean {
  const families = new Set(some.map(({ family, literal }) => fold(family ?? literal ?? '')));
  return others.some(({ family, literal }) => families.has(fold(family ?? literal ?? '')));
}

/** A full record stands for itself: a title and a date from elsewhere would be those of the copy. */
function withStated(fields: ItemFields, own: Metadata): Metadata {
  const stated = toMetadata(fields, 'source-line');
  if (fields.title === undefined) return mergeMetadata(stated, own);
  const { author } = own.fields;
  return author ? mergeMetadata(stated, toMetadata({ author }, 'byline')) : stated;
}

function withoutMarks(paragraphs: readonly Paragraph[], marks: readonly Mark[]): Paragraph[] {
  const byParagraph = new Map(marks.map((mark) => [mark.paragraph, mark]));
  return paragraphs.flatMap((paragraph) => {
    const mark = byParagraph.get(paragraph);
    if (!mark) return [paragraph];
    return [part(paragraph, 0, mark.start), part(paragraph, mark.end, paragraph.text.length)].filter(
      ({ text }) => text !== '',
    );
  });
}
