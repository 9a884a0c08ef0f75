/** Letters that make no words of any language: of fonts that say of each letter that it is another, of a wrong encoding, of words set backwards. */

/** In letters of the Latin script: fewer tell nothing. */
const MIN_LETTERS = 400;
/** The eight letters that languages in Latin script use most are half of all letters at the least; of letters at random they are three in ten. */
const COMMON = Array.from({ length: 0x80 }, (_, code) => 'eainstroEAINSTRO'.includes(String.fromCharCode(code)));
const MIN_COMMON = 0.38;
/** No language has as many letters with accents; Cyrillic and Greek text in a wrong encoding has nothing else. */
const MAX_ACCENTED = 0.45;

/** Tells of text that is mostly in Latin script; of other text nothing is said. */
export function isNoLanguage(text: string): boolean {
  let [plain, common, accented, other] = [0, 0, 0, 0];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) {
      plain++;
      if (COMMON[code]) common++;
    } else if (code >= 0xc0 && code < 0x250) accented++;
    // Greek and all that follows it; letters with two accents, as Vietnamese has them, are Latin.
    else if (code >= 0x370 && code < 0x2000 && !(code >= 0x1e00 && code < 0x1f00)) other++;
    else if (code >= 0x2e80 && code < 0xfb00) other++;
  }
  const letters = plain + accented;
  if (letters < MIN_LETTERS || other > letters) return false;
  if (accented > MAX_ACCENTED * letters) return true;
  return common + accented < MIN_COMMON * letters || isBackwards(text);
}

/** Small words of languages that are widely written, none of which is a word when it is read backwards. */
const FORWARDS = /(?<!\p{L})(?:the|of|with|for|that|und|nicht|sich|que|les)(?!\p{L})/giu;
const BACKWARDS = /(?<!\p{L})(?:eht|fo|htiw|rof|taht|dnu|thcin|hcis|euq|sel)(?!\p{L})/giu;
const MIN_BACKWARDS = 5;

function isBackwards(text: string): boolean {
  const backwards = text.match(BACKWARDS)?.length ?? 0;
  return backwards >= MIN_BACKWARDS && backwards > 3 * (text.match(FORWARDS)?.length ?? 0);
}
