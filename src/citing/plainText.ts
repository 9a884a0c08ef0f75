/** Markup and entities in titles and formatted text to the characters they stand for. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const INLINE_TAG = /<\/?(?:i|b|em|strong|sup|sub|sc|span|cite|q|u)(?:\s[^<>]{0,200})?>/gi;

/** `AT&T` for `AT&amp;T`, `H2O` for `H<sub>2</sub>O`. A `<` that opens no inline element stays. */
export function toPlainText(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text.replace(INLINE_TAG, '').replace(ENTITY, decode);
}

/** The characters that entities stand for; markup stays. */
export function toCharacters(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, decode) : text;
}

function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED[name.toLowerCase()] ?? entity;
  const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16);
  const isCharacter = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : entity;
}
