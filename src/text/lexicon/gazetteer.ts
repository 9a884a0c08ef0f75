/** Which words are names and which are none, as far as an English dictionary has them, and which places lie in which. */
import wordnet from 'wordnet:names';
import { stem } from '../stem';

/** Whether a word, folded, is one that a sentence may begin with in a capital: `robots`, not `beijing`; `china` is a place all the same. */
export function isOrdinaryWord(form: string): boolean {
  const { ordinary, stems } = lists();
  return ordinary.has(form) || ENDING.test(form) || (INFLECTED.test(form) && stems.has(stem(form)));
}

/** The endings that the list of words leaves out. */
const ENDING =
  /^.{2,}(?:[^aeiou]ly|ness|tion|sion|ment|able|ible|ism|ical|ology|ship|less|ful|ous|ing|ed|ity|ized?|(?:tion|sion|ment|ship|itie)s)$/;
const INFLECTED = /(?:s|er|est)$/;

/** The one name for a place that has several, folded: `china` for `prc`. Undefined for what is no place that is known. */
export function placeOf(name: string): string | undefined {
  return lists().places.get(name);
}

/** `china` for `chinese`, `chinas` and `prc`; the name itself where nothing is known of it. All folded. */
export function rootOf(name: string): string {
  const { places, roots } = lists();
  const people = PEOPLES.get(name) ?? PEOPLES.get(name.replace(/s$/, '')) ?? PEOPLES.get(name.replace(MAN, ''));
  return places.get(name) ?? roots.get(name) ?? roots.get(name.replace(/s$/, '')) ?? people ?? name;
}

/** Those who are not called by the adjective. */
const PEOPLES: ReadonlyMap<string, string> = new Map([
  ['pole', 'poland'],
  ['swede', 'sweden'],
  ['dane', 'denmark'],
  ['finn', 'finland'],
  ['turk', 'turkey'],
  ['scot', 'scotland'],
  ['briton', 'united kingdom'],
  ['spaniard', 'spain'],
  ['filipino', 'philippines'],
  ['french', 'france'],
  ['english', 'england'],
  ['dutch', 'netherlands'],
  ['irish', 'ireland'],
  ['welsh', 'wales'],
]);
const MAN = /(?:wo)?m[ae]n$/;

/** Whether a word is a country's name or one made from it, which it is in a capital even where it is a word as well: `china`, `turkish`. */
export function isOfCountry(form: string): boolean {
  const { roots, countries } = lists();
  return roots.has(form) || roots.has(form.replace(/s$/, '')) || countries.has(form);
}

/** Whether one of two places, as `placeOf` gives them, lies in the other. */
export function isPartOf(part: string, whole: string): boolean {
  const { wholes } = lists();
  const seen = new Set([part]);
  for (const place of seen) {
    if (place === whole) return true;
    for (const next of wholes.get(place) ?? []) seen.add(next);
  }
  return false;
}

/** What a place, as `placeOf` gives it, is known to lie in. */
export function wholesOf(place: string): readonly string[] {
  return lists().wholes.get(place) ?? [];
}

/** Whether other places are known to lie in one, as `placeOf` gives it. */
export function hasParts(place: string): boolean {
  return lists().withParts.has(place);
}

/** Whether a place, as `placeOf` gives it, is where a country or a part of one is governed from. */
export function isCapital(place: string): boolean {
  return lists().capitals.has(place);
}

interface Lists {
  readonly ordinary: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, string>;
  /** Of adjectives. */
  readonly roots: ReadonlyMap<string, string>;
  readonly countries: ReadonlySet<string>;
  readonly wholes: ReadonlyMap<string, readonly string[]>;
  /** Those that others lie in. */
  readonly withParts: ReadonlySet<string>;
  readonly capitals: ReadonlySet<string>;
}

let known: Lists | undefined;

function lists(): Lists {
  known ??= readLists();
  return known;
}

function readLists(): Lists {
  const [words = '', places = '', adjectives = '', parts = '', seats = ''] = wordnet.split('\n');
  const ordinary = new Set(words.split(' '));
  const names = new Map<string, string>();
  for (const group of places.split(' ')) {
    const [first = '', ...others] = group.replaceAll('_', ' ').split('/');
    for (const name of [first, ...others]) if (!names.has(name)) names.set(name, first);
  }
  const roots = new Map<string, string>();
  const countries = new Set<string>();
  for (const [adjective, noun] of pairsOf(adjectives)) {
    countries.add(noun);
    if (!roots.has(adjective)) roots.set(adjective, names.get(noun) ?? noun);
  }
  const wholes = new Map<string, string[]>();
  for (const [part, whole] of pairsOf(parts))
    wholes.set(part, [...(wholes.get(part) ?? []), names.get(whole) ?? whole]);
  const withParts = new Set([...wholes.values()].flat());
  const capitals = new Set(
    seats
      .replaceAll(' ', '/')
      .replaceAll('_', ' ')
      .split('/')
      .map((seat) => names.get(seat) ?? seat),
  );
  const stems = new Set([...ordinary].map(stem));
  return { ordinary, stems, places: names, roots, countries, wholes, withParts, capitals };
}

function pairsOf(list: string): [string, string][] {
  return list.split(' ').map((pair) => pair.replaceAll('_', ' ').split('/') as [string, string]);
}
