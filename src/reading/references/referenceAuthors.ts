/** The part of a reference before its title, as names. */
import type { Name } from '../../model/item';
import { parseName, parseNames } from '../record/names';

const MAX_WORDS = 80;
/** Words of a title: particles of names, `et al.` and `others` may be among names. */
const COMMON = /^(?!(?:others|und|van|von|der|den|des|dos|ter|ten|bin|ibn|ben|zur)\b)\p{Ll}{3,}/u;
const MAX_COMMON = 2;

/** No names where the reference begins with its title; undefined where the words before the title are no names but prose. */
export function readAuthors(text: string): Name[] | undefined {
  const list = text
    .replace(/[\s,;:]+$/, '')
    .replace(/,?\s*\(?\b(?:eds?|hrsg|editors?|trans)\b\.?\)?$/i, '')
    .replace(/(?<=\p{L}{2})\.$/u, '')
    .trim();
  if (list === '') return [];
  const words = list.split(/\s+/);
  if (words.length > MAX_WORDS || /[“”"!?]|\bhttps?:/.test(list)) return undefined;
  // A title stands among them.
  if (words.filter((word) => COMMON.test(word) && !SMALL.test(word)).length > MAX_COMMON) return undefined;
  const names = readInitials(list) ?? parseNames(withLastStop(list));
  const known = names.filter((name) => Object.keys(name).length > 0);
  return known.length > 0 && known.every(isName) ? known : undefined;
}

const VANCOUVER = /^(?:[\p{L}’'-]{1,30}\s){1,3}\p{Lu}{1,4}(?:,? (?:Jr|Sr|II|III|2nd|3rd)\.?)?$/u;
const INITIALS_FIRST = /^(?:\p{Lu}\.[ -]?){1,4}\s?(?:[\p{L}’'-]{1,30}(?:\s|$)){1,4}$/u;

/** `Smith JA, Doe R` and `J. A. Smith, R. Doe, and C. Poe`: each name is whole between the commas. */
function readInitials(list: string): Name[] | undefined {
  const names = list.replace(/[.,;]?\set\.?\sal\.?$/i, '').split(/[,;]\s+(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/);
  if (names.every((name) => INITIALS_FIRST.test(name))) return names.map(parseName);
  const bare = names.map((name) => name.replace(/\.$/, ''));
  return bare.every((name) => VANCOUVER.test(name)) ? bare.map(fromVancouver) : undefined;
}

/** `Smith JA`: the initials stand after the family name, without stops. */
function fromVancouver(text: string): Name {
  const match = /^(.*?)\s(\p{Lu}{1,4})(?:,? (?:Jr|Sr|II|III|2nd|3rd)\.?)?$/u.exec(text);
  return match ? parseName(`${match[1]}, ${[...match[2]!].map((letter) => `${letter}.`).join(' ')}`) : {};
}

/** The stop after a last initial may have been taken for the end of the list. */
function withLastStop(list: string): string {
  return /[\s,.]\p{Lu}$/u.test(list) ? `${list}.` : list;
}

/** A person, or an organisation: capitalised words with at most small ones between them. */
function isName({ family, literal }: Name): boolean {
  if (family !== undefined) return true;
  if (literal === undefined) return false;
  const words = literal.split(/\s+/);
  if (
    words.length > 12 ||
    (/^(?:the|a|an|in|on|at|for|this|these|see|by|as|but|and|from|with|if|when|while|it|he|she|they|we|i)$/i.test(
      words[0]!,
    ) &&
      words[0] !== 'The')
  )
    return false;
  return (
    words.every((word) => /^[\p{Lu}\p{Lo}\d&(“"‘]/u.test(word) || SMALL.test(word)) &&
    /\p{L}{2}/u.test(literal) &&
    !/\.\s/.test(literal)
  );
}

const SMALL = /^(?:of|for|and|the|on|in|de|des|du|la|le|der|die|für|und|et|y|e|del|di|to|at|&|[’']s)$/;
