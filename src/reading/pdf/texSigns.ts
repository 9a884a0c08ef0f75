/** What the fonts of TeX have where other fonts have no signs, in files that do not say so: ligatures, quotation marks, dashes. */

/** By the Cork encoding, and by the older one of Computer Modern. */
const SIGNS: Readonly<Record<string, string>> = {
  '\u000b': 'ff',
  '\u000c': 'fi',
  '\u000d': 'fl',
  '\u000e': 'ffi',
  '\u000f': 'ffl',
  '\u0010': '“',
  '\u0011': '”',
  '\u0012': '„',
  '\u0013': '«',
  '\u0014': '»',
  '\u0015': '–',
  '\u0016': '—',
  '\u001b': 'ff',
  '\u001c': 'fi',
  '\u001d': 'fl',
  '\u001e': 'ffi',
  '\u001f': 'ffl',
};

const ANY = /[\u000b-\u0016\u001b-\u001f]/;
/** Within a word: in formulas the same codes are other letters. */
const LIGATURE =
  /(?<=\p{L}{2})[\u000b-\u000f\u001b-\u001f]|[\u000b-\u000f\u001b-\u001f](?=\p{Ll}{2})|(?<=\p{L})[\u000b-\u000f\u001b-\u001f](?=\p{Ll})/gu;
/** `off` and `cut-off` have no more letters than that. */
const OFF = /(?<=(?<!\p{L})[Oo])[\u000b\u001b](?!\p{L})/gu;
const OPENING = /[\u0010\u0012\u0013](?=[\p{L}\p{N}])/gu;
const CLOSING = /(?<=[\p{L}\p{N}.,;:!?)])[\u0011\u0014]/gu;
const DASH = /(?<=[\p{L}\p{N}])[\u0015\u0016](?=[\p{L}\p{N}])/gu;

/** `coe\u001ecient` is `coefficient`. */
export function withTexSigns(text: string): string {
  if (!ANY.test(text)) return text;
  return [LIGATURE, OFF, OPENING, CLOSING, DASH].reduce(
    (rest, signs) => rest.replace(signs, (sign) => SIGNS[sign] ?? sign),
    text,
  );
}
