/** The clauses of a statement: its facts may come from several sentences of a source. */
import type { TextPosition } from '../../model/passage';

/** Where a clause may end, a comma alone not being enough: what follows it is often the rest of a list. */
const BOUNDARY =
  /[;:—]\s*|\s[–-]\s|,?\s+(?=(?:and|but|yet|while|whereas|although|though|because|since|so that|which|who|where|after|before|until|unless|if)\s)|,\s+(?=(?:with|making|leaving|leading|bringing|giving|causing|allowing|adding|up|down|compared|including|as)\s)/giu;

/** The clauses of a text in order, without gaps. */
export function findClauses(text: string): TextPosition[] {
  const starts = [0, ...[...text.matchAll(BOUNDARY)].map(({ index, 0: mark }) => index + mark.length)];
  return starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
    .filter(({ start, end }) => start < end);
}
