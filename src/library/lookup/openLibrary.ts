/** Open Library's answer about a book to a record. */
import type { ItemFields } from '../../model/item';
import { parseCslDate } from '../../reading/record/dates';
import { parseName } from '../../reading/record/names';
import { isRecord } from '../json';

/** Undefined where it knows no such book. */
export function bookFields(json: unknown, isbn: string): ItemFields | undefined {
  const book = isRecord(json) ? json[`ISBN:${isbn}`] : undefined;
  const title = isRecord(book) ? text(book.title) : undefined;
  if (!isRecord(book) || title === undefined) return undefined;
  const subtitle = text(book.subtitle);
  const author = namesIn(book.authors).map(parseName);
  const issued = parseCslDate(text(book.publish_date) ?? '');
  const [publisher] = namesIn(book.publishers);
  const [place] = namesIn(book.publish_places);
  return {
    type: 'book',
    title: subtitle ? `${title}: ${subtitle}` : title,
    ...(author.length > 0 ? { author } : {}),
    ...(issued ? { issued } : {}),
    ...(publisher ? { publisher } : {}),
    ...(place ? { 'publisher-place': place } : {}),
    ISBN: isbn,
  };
}

function namesIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.flatMap((one) => (isRecord(one) ? (text(one.name) ?? []) : (text(one) ?? []))) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
