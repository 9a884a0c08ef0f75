/** Whether what is said around two names gives them to one thing. */
import { fold } from '../../text/normalize';
import { remembering } from '../../text/remembering';
import type { FoundName } from './names';

/**
 * Whether a text gives one thing both names: "Altwerk (now Neuwerk)", "Altwerk, formerly Neuwerk".
 *
 * @param names those of the text
 */
export function areEquated(
  a: string,
  b: string,
  text: string,
  names: readonly FoundName[],
  isSame: (a: string, b: string) => boolean,
): boolean {
  return names.slice(1).some((next, at) => {
    const name = names[at]!;
    const between = text.slice(name.end, next.start);
    if (between.length > MAX_BETWEEN || !EQUATING.test(between)) return false;
    return (isSame(name.text, a) && isSame(next.text, b)) || (isSame(name.text, b) && isSame(next.text, a));
  });
}

/** As much as stands between two names of one thing. */
const MAX_BETWEEN = 40;
const EQUATING =
  /^[’'s]*[\s,–—]*\($|(?:^|[\s(,])(?:now|then|formerly|previously|originally|aka|alias|i\.e\.|known|called|named|renamed|rebranded|became|parent|owner|nickname|nicknamed|pseudonym)(?:$|[\s,“"])/i;

/** "Berta Lind" of "Berta" and "Lind". */
export function isMadeOf(whole: string, a: string, b: string): boolean {
  const [all, one, other] = [whole, a, b].map(plainWords) as [string, string, string];
  return all === `${one}${other.slice(1)}` || all === `${other}${one.slice(1)}`;
}

/** "Lind" in "Berta Lind". */
export function isWithin(part: string, whole: string): boolean {
  return plainWords(whole).includes(plainWords(part));
}

/** The words of a text with a space around each. */
export const plainWords = remembering(
  (text) =>
    ` ${fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
      .join(' ')} `,
);
