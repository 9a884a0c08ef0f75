/** Whether what looks like a citation can be nothing else, so that one that nobody knows may be called unknown. */
import type { FoundCitation, FoundCite } from './syntax/found';

/** Markup that is a citation and nothing else. A bare `@key` may be an account, a label of a figure, or code. */
const KEYED = /^(?:\[(?!\^)|\\|#cite|:cite|cite(?:np)?:)/;

/** @param text the citation with its brackets */
export function isUnmistakable(text: string, { isInText }: FoundCitation, cite: FoundCite): boolean {
  // `[CIT2002]_` may be explained in the draft itself.
  if (cite.key !== undefined) return KEYED.test(text) && !text.endsWith('_');
  return hasFormOfCitation(cite) || (!isInText && cite.title !== undefined);
}

/** `Chen & Rithmire 2026`, `Chen et al. 2026`, `Chan 2026, p. 3`, `see Chan 2026`: neither a place nor an event is written so. */
function hasFormOfCitation({ names = [], isAbridged, locator, prefix, year, yearSuffix }: FoundCite): boolean {
  const isDated = /^\d{4}$/.test(year ?? '');
  const isOfSeveral = names.length > 1 || isAbridged === true;
  const isIntroduced = prefix !== undefined && /^(?:(?:but |and )?see|cf\.?|compare|e\.g\.)/i.test(prefix);
  return isOfSeveral || yearSuffix !== undefined || (isDated && (locator !== undefined || isIntroduced));
}

/** Places and happenings that stand before a year in brackets more often than any author of that name. */
const OTHERWISE_KNOWN = new Set(
  `amsterdam athens atlanta bali bangkok barcelona beijing berlin bonn boston brazil brexit brussels cairo california cannes
  ces china copenhagen covid davos delhi dubai dublin egypt europe florence france geneva germany glasgow helsinki india iran
  iraq israel istanbul italy japan kyoto lisbon london madrid marrakesh mexico milan montreal moscow munich nairobi olympics
  oslo ottawa paris rio rome russia sarajevo seoul shanghai singapore stockholm sydney taipei tokyo toronto turkey ukraine
  vancouver venice vienna warsaw washington windows yalta york zurich act article bill census constitution edition election
  law resolution rule series study treaty update wave world`.split(/\s+/),
);

/** Whether a single name in brackets, `(Miller 2019)`, may well be a place or an event. */
export function isOtherwiseKnown({ names = [] }: FoundCite): boolean {
  const words = (names[0] ?? '').toLowerCase().split(/\s+/);
  return words.length > 3 || words.some((word) => OTHERWISE_KNOWN.has(word.replace(/[.’']/g, '')));
}
