/** The names of sentences that may stand in the place of a claim's. */
import type { TextPosition } from '../../model/passage';
import { fold } from '../../text/normalize';
import { STOP_WORDS } from '../../text/stopWords';
import type { Look, Sentence } from '../claim/looks';
import { wordsBeside } from './besideNames';
import { isDateline, isLabel } from './kinship';
import { groupNames, type NameGroup } from './nameGroups';
import type { FoundName } from './names';
import { findAntecedent, findPronoun } from './pronouns';

/** A name in a sentence, or a pronoun there that stands for one in the sentence before. */
export interface Candidate {
  readonly name: NameGroup;
  readonly place: TextPosition;
  /** Where the name itself stands. */
  readonly told: Sentence;
  /** The words next to it, by their numbers. */
  readonly beside: readonly number[];
}

/**
 * @param looks those at the passages of the work
 * @param isOnlyCapital whether the work has a word in no small letters, so that one may be a name where a sentence begins with it
 */
export function candidatesIn(
  sentence: Sentence,
  looks: readonly Look[],
  isOnlyCapital: (word: string) => boolean,
): Candidate[] {
  const toCandidate = (name: NameGroup, place: TextPosition, told: Sentence): Candidate => ({
    name,
    place,
    told,
    beside: wordsBeside(place, sentence.text),
  });
  const names = namesIn(sentence, isOnlyCapital);
  const units = unitsOf(names, sentence.text.text);
  const found = [...units, ...names.flatMap(partnersOf)].map((name) => toCandidate(name, name, sentence));
  const pronoun = findPronoun(sentence.text.text);
  const before = looks
    .find(({ passage }) => passage.id === sentence.passage.id)
    ?.sentences.find(({ passage }) => passage.id === sentence.passage.id - 1);
  if (pronoun && before) {
    const written = sentence.text.text.slice(pronoun.start, pronoun.end);
    const meant = findAntecedent(written, before.text.text, namesIn(before, isOnlyCapital));
    if (meant) found.push(toCandidate(toUnit(meant), pronoun, before));
  }
  return found;
}

/** "Holm & Lind" each, and together. */
function partnersOf(name: FoundName): NameGroup[] {
  const parts = [...name.text.matchAll(/[^&]+/g)].map(({ 0: part, index }): FoundName => {
    const start = name.start + index + (part.length - part.trimStart().length);
    return { text: part.trim(), kind: 'unknown', start, end: start + part.trim().length };
  });
  if (!name.text.includes(' & ') || name.kind !== 'unknown') return [];
  return [...parts.map(toUnit), { start: name.start, end: name.end, members: parts }];
}

function namesIn({ text }: Sentence, isOnlyCapital: (word: string) => boolean): FoundName[] {
  const isBroken = ({ end }: FoundName) => LOOSE_ACCENT.test(text.text.charAt(end));
  const first = FIRST_WORD.exec(text.text)?.[1];
  const isFound = text.names().some(({ start }) => start < LONGEST_QUOTE);
  const isNew = first !== undefined && !isFound && !STOP_WORDS.has(fold(first)) && isOnlyCapital(first);
  return text
    .names(isNew ? { names: new Set([fold(first)]) } : undefined)
    .filter((name) => isNamed(name) && !isLabel(name, text.text) && !isDateline(name, text.text) && !isBroken(name));
}

/** As much as stands before the first word. */
const LONGEST_QUOTE = 3;
const FIRST_WORD = /^["“‘'(]{0,2}(\p{Lu}\p{Ll}{2,})(?!\p{L})/u;

/** What stands beside its letter in some PDFs: "Ac¸ ão". */
const LOOSE_ACCENT = /[¨¯´¸ˆ-˝]/;

/** Each name, and several together. */
export function unitsOf(names: readonly FoundName[], text: string): NameGroup[] {
  return [...names.map(toUnit), ...groupNames(names, text).filter(({ members }) => members.length > 1)];
}

export function toUnit(name: FoundName): NameGroup {
  return { start: name.start, end: name.end, members: [name] };
}

/** Said in capitals, and named after nobody. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'AI IT GDP CEO CFO CTO TV DNA RNA HIV IQ PhD MBA HR PR GPU CPU PDF LGBT Earth Internet Web Day Year Eve'.split(' '),
);

/** Days are dates, whatever they are called after. */
const HOLIDAY = /^(?:New Year|Christmas|Xmas|Easter|Thanksgiving|Boxing)(?:['’]s)?(?: (?:Day|Eve|Monday|Sunday))?$/;

/** "AD", "AD842". */
const ERA = /^(?:AD|BC|CE|BCE)\d*$/;

export function isNamed({ text }: FoundName): boolean {
  return !NO_NAMES.has(text) && !HOLIDAY.test(text) && !ERA.test(text);
}
