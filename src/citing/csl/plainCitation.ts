/** A citation without the CSL processor, for the record that it cannot take: author, year and page, whatever the style. */
import type { CitationItem } from '../../model/citation';
import type { Name } from '../../model/item';
import { sortNameOf } from '../../model/item';
import { toPlainText } from '../plainText';
import type { CslItem } from './cslItem';

export function plainCitation(record: CslItem, cite: CitationItem): string {
  const place = cite.locator ? `, ${cite.label === 'page' || !cite.label ? 'p. ' : ''}${cite.locator}` : '';
  return toPlainText(`${plainCreators(record)} ${yearOf(record)}${place}`);
}

export function plainEntry(record: CslItem): string {
  const parts = [
    plainCreators(record),
    yearOf(record),
    record.title,
    record['container-title'],
    record.publisher,
    record.URL,
  ];
  return toPlainText(parts.filter((part) => typeof part === 'string').join('. '));
}

export function plainCreators(record: CslItem): string {
  const [first, second, third] = (record.author ?? record.editor ?? []) as readonly Name[];
  if (!first) return record['title-short'] ? `“${record['title-short']}”` : 'Untitled';
  if (third) return `${sortNameOf(first)} et al.`;
  return second ? `${sortNameOf(first)} & ${sortNameOf(second)}` : sortNameOf(first);
}

function yearOf({ issued }: CslItem): string {
  return String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? 'n.d.');
}
