/** The ways in which a citation may write the name of an author or an organisation, folded so that they compare equal. */
import { type Name, sortNameOf } from '../model/item';
import { fold } from '../text/normalize';
import { toPlainText } from './plainText';

/** Names are no longer; what is longer is a mistake in a record. */
const MAX_NAME = 300;

/** Letters that are written out where they cannot be printed: Müller is Mueller, Sørensen is Soerensen. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

const PARTICLES = new Set(
  'af al av bin da das de dei del della den der des di do dos du el ibn la las le les lo los ten ter the van von zu zum zur'.split(
    ' ',
  ),
);
/** Words that an abbreviation passes over. */
const SMALL = new Set('a an and at by de des du et for für in of on the und to with y'.split(' '));

/** A name in one of its ways of being written: `words` folded, `key` those words as one. */
export interface NameForm {
  readonly key: string;
  readonly words: readonly string[];
}

/** The name as it stands, and with umlauts written out. */
export function nameForms(name: string): NameForm[] {
  const text = toPlainText(name.slice(0, MAX_NAME)).normalize('NFC');
  const written = text.replace(/[äöüøå]/gi, (letter) => WRITTEN_OUT[letter.toLowerCase()] ?? letter);
  const spellings = written === text ? [text] : [text, written];
  return spellings
    .map(wordsOf)
    .filter((words) => words.length > 0)
    .map(toForm);
}

function toForm(words: readonly string[]): NameForm {
  return { words, key: words.join('') };
}

/** Without the particles or the article it begins with, so that `van Dijk` and `Dijk` are one; a name that is one word is left alone. */
export function withoutParticles({ words }: NameForm): NameForm {
  const first = words.findIndex((word) => !PARTICLES.has(word));
  return toForm(first > 0 ? words.slice(first) : words);
}

/** Folded words; apostrophes, hyphens and stops within a word leave no trace. */
export function wordsOf(text: string): string[] {
  const plain = fold(text)
    .replace(/&/g, ' and ')
    .replace(/(?<=\p{L})['.-](?=\p{L})/gu, '');
  return plain.match(/[\p{L}\p{N}+]+/gu) ?? [];
}

/** `ndrc` for "National Development and Reform Commission", with its small words and without them, and what it says itself in brackets. */
export function abbreviations(name: string): string[] {
  const text = name.slice(0, MAX_NAME);
  const own = [...text.matchAll(/\(([\p{Lu}\d&.-]{2,12})\)/gu)].map(([, inside]) => wordsOf(inside!).join(''));
  const words = wordsOf(text.replace(/\([^()]*\)/g, ' '));
  const initials = (list: readonly string[]) => list.map((word) => word[0]).join('');
  const made = [initials(words.filter((word) => !SMALL.has(word))), initials(words)];
  return [...new Set([...own, ...(words.length > 2 ? made.filter((short) => short.length > 2) : [])])];
}

/** Whether a name is written in capitals alone, as abbreviations are: `NDRC`, `U.S.`. */
export function isAbbreviation(name: string): boolean {
  return /^[\p{Lu}\d&.-]{2,12}$/u.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);
}

/** A name of a record, prepared to be compared. */
export interface KnownName {
  /** The family name with its particles and without, or the whole name of an organisation. */
  readonly forms: readonly NameForm[];
  /** Folded; absent for an organisation, or where nobody knows it. */
  readonly given?: readonly string[];
  readonly isPerson: boolean;
  readonly abbreviations: readonly string[];
}

export function knownName(name: Name): KnownName | undefined {
  const sortName = String(sortNameOf(name) ?? '');
  const particles = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  const spellings = name.family && particles ? [sortName, `${particles} ${sortName}`] : [sortName];
  const forms = unique(spellings.flatMap(nameForms).flatMap((form) => [form, withoutParticles(form)]));
  if (forms.length === 0) return undefined;
  const given = name.family && name.given ? wordsOf(String(name.given)) : [];
  return {
    forms,
    isPerson: name.family !== undefined,
    ...(given.length > 0 ? { given } : {}),
    abbreviations: name.family === undefined ? abbreviations(sortName) : [],
  };
}

function unique(forms: readonly NameForm[]): NameForm[] {
  return [...new Map(forms.map((form) => [form.key, form])).values()];
}

/**
 * How well a name of a citation agrees with one of a record: 2 for the name itself or its abbreviation, 1 for a part of an
 * organisation's name, 0 for another name.
 */
export function compareNames(written: string, known: KnownName): 0 | 1 | 2 {
  const forms = nameForms(written).flatMap((form) => [form, withoutParticles(form)]);
  if (forms.some((form) => known.forms.some((other) => isSame(form, other, known)))) return 2;
  if (isAbbreviation(written) && known.abbreviations.includes(forms[0]?.key ?? '')) return 2;
  if (known.isPerson) return 0;
  // What stands in the record may be the abbreviation, and what nobody could split a person's name.
  if (abbreviations(written).some((short) => known.forms.some(({ key }) => key === short))) return 2;
  return forms.some((form) => known.forms.some((other) => isPartOf(form, other))) ? 1 : 0;
}

/** `Chen`, `Hao Chen`, `H. Chen` and `Chen Hao` for a Chen whose given name is Hao. */
function isSame(form: NameForm, other: NameForm, { given }: KnownName): boolean {
  if (form.key === other.key) return true;
  const extra = form.words.length - other.words.length;
  if (extra <= 0 || !given) return false;
  const [before, after] = [form.words.slice(0, extra), form.words.slice(-extra)];
  return (
    (form.key.endsWith(other.key) && agreesWithGiven(before, given)) ||
    (form.key.startsWith(other.key) && agreesWithGiven(after, given))
  );
}

function agreesWithGiven(words: readonly string[], given: readonly string[]): boolean {
  const [first = '', known = ''] = [words.join(''), given.join('')];
  return known.startsWith(first) || first.startsWith(known) || (first[0] === known[0] && isInitials(words, given));
}

function isInitials(words: readonly string[], given: readonly string[]): boolean {
  const isShort = (list: readonly string[]) => list.every((word) => word.length <= 2);
  return isShort(words) || isShort(given) || words[0] === given[0];
}

/** Letters below which the beginning of a name says too little. */
const LEAST_PART = 4;

/** The first words of an organisation's name, or the first or last of a person's that nobody could split. */
function isPartOf({ words, key }: NameForm, other: NameForm): boolean {
  if (key.length < LEAST_PART && !/[^\0-\x7f]/.test(key) && other.words.length > 3) return false;
  if (words.length >= other.words.length) return false;
  const starts = words.every((word, index) => word === other.words[index]);
  const ends = words.every((word, index) => word === other.words[other.words.length - words.length + index]);
  return starts || (ends && other.words.length <= 4);
}

/** What a name of a record may be looked up by. */
export function lookupKeys({ forms, abbreviations }: KnownName): string[] {
  const keys = forms.flatMap(({ key, words }) => [key, words[0]!, words.at(-1)!]);
  return [...new Set([...keys, ...abbreviations])];
}

/** What a name of a citation is looked up by. */
export function askedKeys(written: string): string[] {
  const forms = nameForms(written).flatMap((form) => [form, withoutParticles(form)]);
  const keys = forms.flatMap(({ key, words }) => [key, words[0]!, words.at(-1)!]);
  return [...new Set([...keys, ...abbreviations(written)])];
}
