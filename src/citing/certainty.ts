/** Whether what looks like a citation can be nothing else, so that one that nobody knows may be called unknown. */
import type { FoundCitation, FoundCite } from './syntax/found';

/** Markup that is a citation and nothing else. A bare `@key` may be an account, a label of a figure, or code. */
const KEYED = /^(?:\[(?!\^)|\\|#cite|:cite|cite(?:np)?:)/;

/** @param text the citation with its brackets */
export function isUnmistakable(text: string, { isInText }: FoundCitation, cite: FoundCite): boolean {
  // `[CIT2002]_` may be explained in the draft itself. No account and no figure has a page.
  if (cite.key !== undefined) return (KEYED.test(text) && !text.endsWith('_')) || cite.locator !== undefined;
  return hasFormOfCitation(cite) || (!isInText && cite.title !== undefined);
}

/** Whether a note says of a work all that a reader needs, so that nobody need know it: its authors and its title. */
export function isNoteReference({ names, title }: FoundCite): boolean {
  return names !== undefined && title !== undefined;
}

/** `Chen & Rithmire 2026`, `Chen et al. 2026`, `Chan 2026, p. 3`, `see Chan 2026`: neither a place nor an event is written so. */
function hasFormOfCitation(cite: FoundCite): boolean {
  const { names = [], isAbridged, locator, prefix, year, yearSuffix } = cite;
  const isDated = /^\d{4}$/.test(year ?? '');
  if (isAbridged || yearSuffix !== undefined || (isDated && locator !== undefined)) return true;
  const isIntroduced = prefix !== undefined && /^(?:(?:but |and )?see|cf\.?|compare|e\.g\.)/i.test(prefix);
  return (names.length > 1 || (isDated && isIntroduced)) && !isOtherwiseKnown(cite);
}

/** Places, happenings and makers that stand before a year in brackets more often than any author of that name. */
const OTHERWISE_KNOWN = new Set(
  `afghanistan africa america amsterdam apple asia athens atlanta australia austria bali bangkok barcelona beijing belgium berlin
  bonn boston brazil brexit britain brussels budapest cairo california canada cannes chicago china copenhagen covid davos delhi
  denmark detroit dubai dublin egypt england euro europe finland florence france geneva germany glasgow google greece guangzhou
  hangzhou helsinki hiroshima hungary india indonesia iran iraq ireland israel istanbul italy japan kenya korea kyoto lisbon
  london madrid marrakesh mexico microsoft milan montreal moscow munich nagasaki nairobi netherlands norway olympics oslo
  ottawa paris philadelphia poland portugal rio rome russia sarajevo scotland seattle seoul shanghai shenzhen singapore spain
  stockholm sweden switzerland sydney taipei taiwan texas tokyo toronto turkey ukraine vancouver venice vienna vietnam warsaw
  washington windows yalta zurich
  act agreement article bill census championship conference congress constitution convention crisis cup edition election
  games law olympiad protocol resolution rule series storm summit treaty update war wave world`.split(/\s+/),
);

/** Whether `(Miller 2019)` may well be a place, an event or a product: the names say nothing else, or hold a number. */
export function isOtherwiseKnown({ names = [] }: FoundCite): boolean {
  return names.some((name) => {
    const words = name.split(/\s+/);
    const isNumbered = /\d/.test(name) || /^(?:[IVX]+|\p{Lu})$/u.test(words.at(-1) ?? '');
    const isAcronym = names.length === 1 && /^\p{Lu}{2,5}$/u.test(name);
    const isKnown = words.some((word) => OTHERWISE_KNOWN.has(word.toLowerCase().replace(/[.’']/g, '')));
    return isKnown || isNumbered || isAcronym || words.length > 4;
  });
}
