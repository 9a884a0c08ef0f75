/** The year of a record, however its date is given. */
import type { ItemFields } from '../model/item';

/** `2026`, from date parts, or else from the first four digits of whatever says the date; undefined where no year is known. */
export function yearTextOf({ issued }: ItemFields): string | undefined {
  const date: unknown = issued;
  if (typeof date !== 'object' || date === null) return leadingYear(date);
  const { 'date-parts': parts, raw, literal } = date as Record<string, unknown>;
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const year: unknown = Array.isArray(first) ? first[0] : first;
  return leadingYear(year) ?? leadingYear(raw) ?? leadingYear(literal);
}

function leadingYear(value: unknown): string | undefined {
  return /\d{4}/.exec(String(value ?? ''))?.[0];
}
