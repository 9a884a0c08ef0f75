/** Lists of names as BibTeX has them: `Chen, Hao and {World Bank} and Jan van den Berg`. */
import type { Name } from '../../model/item';

/** The names of a list without TeX commands; braces hold what belongs together. "others" is no name. */
export function parseBibtexNames(list: string): Name[] {
  return splitAtDepthZero(list, /\s+and\s+/iy)
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name.toLowerCase() !== 'others')
    .map(parseBibtexName);
}

/** Removes braces, which are no characters of their own. */
export function withoutBraces(text: string): string {
  return text.replace(/[{}]/g, '');
}

function parseBibtexName(text: string): Name {
  if (isOneGroup(text)) return { literal: withoutBraces(text).trim() };
  const parts = splitAtDepthZero(text, /\s*,\s*/y);
  const extended = parts.map((part) => /^"?(family|given|prefix|suffix)\s*=\s*(.*?)"?$/i.exec(part));
  if (extended.every((part) => part !== null))
    return toName(Object.fromEntries(extended.map((part) => [part[1]!.toLowerCase(), part[2]!])));
  if (parts.length === 1) return naturalName(splitAtDepthZero(text, /\s+/y));
  const [family, prefix] = withoutPrefix(splitAtDepthZero(parts[0]!, /\s+/y));
  const given = parts[parts.length - 1]!;
  return toName({ family, prefix, given, suffix: parts.length > 2 ? parts[1] : undefined });
}

/** `Jan van den Berg`: the small words part the given names from the family name; without any, the last word is the family name. */
function naturalName(words: readonly string[]): Name {
  if (words.length === 1) return { literal: withoutBraces(words[0]!) };
  const start = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  if (start < 0) return toName({ family: words[words.length - 1]!, given: words.slice(0, -1).join(' ') });
  const [family, prefix] = withoutPrefix(words.slice(start));
  return toName({ family, prefix, given: words.slice(0, start).join(' ') });
}

function withoutPrefix(words: readonly string[]): [family: string, prefix: string | undefined] {
  const start = words.findIndex((word, index) => index === words.length - 1 || !/^\p{Ll}/u.test(word));
  if (start <= 0) return [words.join(' '), undefined];
  return [words.slice(start).join(' '), words.slice(0, start).join(' ')];
}

interface NameParts {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

function toName({ family, given, prefix, suffix }: NameParts): Name {
  const clean = (text: string | undefined) => (text === undefined ? '' : withoutBraces(text).trim());
  const known = Object.entries({
    family: clean(family),
    given: clean(given),
    'non-dropping-particle': clean(prefix),
    suffix: clean(suffix),
  });
  const name: Name = Object.fromEntries(known.filter(([, part]) => part !== ''));
  return name.given === undefined && Object.keys(name).length === 1 ? { literal: name.family ?? '' } : name;
}

function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '{') depth++;
    if (text[i] === '}' && --depth === 0) return false;
  }
  return true;
}

/** @param separator sticky, tried wherever no brace is open. */
function splitAtDepthZero(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}') depth--;
    else if (depth <= 0 && /[\s,]/.test(text[i]!)) {
      separator.lastIndex = i;
      const match = separator.exec(text);
      if (!match || match[0] === '') continue;
      parts.push(text.slice(start, i));
      start = i + match[0].length;
      i = start - 1;
    }
  }
  return [...parts, text.slice(start)];
}
