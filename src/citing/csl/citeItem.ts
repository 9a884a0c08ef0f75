/** Cites as the CSL processor takes them: with spaces around what the writer put before and behind, and headings in quotation marks. */
import type { CiteItem } from 'citeproc';
import type { CitationItem } from '../../model/citation';

export function toCiteItem({ locator, label, prefix, suffix, ...rest }: CitationItem): CiteItem {
  return {
    ...rest,
    ...placeOf(label, locator, suffix),
    ...(prefix ? { prefix: /[\p{L}\p{N}.,;:]$/u.test(prefix) ? `${prefix} ` : prefix } : {}),
  };
}

/** A section is named by its heading, which is quoted, unless it is a number; with a paragraph behind it, it is quoted already. */
function placeOf(label: CitationItem['label'], locator: string | undefined, suffix: string | undefined) {
  if (label === 'section' && locator && !/^[\d.,\s–-]+$/.test(locator))
    return { suffix: `, ${/^[“"]/.test(locator) ? locator : `“${locator}”`}${spaced(suffix)}` };
  const place = locator ? { locator: String(locator), label: label ?? 'page' } : {};
  return suffix ? { ...place, suffix: spaced(suffix) } : place;
}

function spaced(suffix: string | undefined): string {
  if (!suffix) return '';
  return /^[\p{L}\p{N}(]/u.test(suffix) ? ` ${suffix}` : suffix;
}
