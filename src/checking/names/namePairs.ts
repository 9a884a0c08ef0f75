/** Names of a claim beside the names that sources have, and the signs that the one stands in the place of the other. */
import { isOrdinaryWord } from '../../text/lexicon/gazetteer';
import { fold } from '../../text/normalize';
import { coverageOf, type Look, type Sentence, type Stated } from '../claim/looks';
import type { Signs } from '../claim/weighing';
import { areEquated, isMadeOf, isWithin, plainWords } from './aliases';
import { wordsBeside } from './besideNames';
import { type Candidate, candidatesIn, isNamed, toUnit, unitsOf } from './candidates';
import { isComparable, isSeatOf, mayLieIn, mayStandFor } from './kinship';
import { haveOtherLinks } from './links';
import type { NameGroup } from './nameGroups';
import {
  type Around,
  type Compared,
  likenessOf,
  type Sign,
  signsOfName,
  signsOfNames,
  signsOfPassage,
  signsOfRest,
  twinsOf,
  type WorkContext,
} from './nameSigns';
import type { FoundName } from './names';
import { isPlace, isWiderOrNarrower } from './placeNames';
import { isInFirstPerson } from './pronouns';
import { sameName } from './sameName';
import { isReporter, isSpeaker } from './speakers';

/** A name of the claim, or several as one, with another in a sentence of a source. */
export interface NamePair {
  readonly name: NameGroup;
  readonly other: NameGroup;
  readonly look: Look;
  readonly sentence: Sentence;
  readonly signs: Signs<Sign>;
}

/** So many passages of a work are read for other names. */
const MOST_LOOKS = 10;
/** Less of the rest of a claim said, and a passage speaks of something else. */
const LEAST_COVERAGE = 0.3;

/** @param looks of one work, the best first */
export function pairNames(looks: readonly Look[], stated: Stated, work: WorkContext): NamePair[] {
  const near = looks.slice(0, MOST_LOOKS);
  const known = near.flatMap(({ sentences }) => sentences[0]!.text.names().flatMap(({ text }) => text.split(' ')));
  const words = near.flatMap(({ sentences }) => sentences[0]!.text.words.filter(({ kind }) => kind === 'word'));
  const context = { names: new Set(known.map(fold)), words: new Set(words.map(({ term }) => term)) };
  const found = stated.text.names(context).filter(isNamed);
  const asKnown = kindsAmong([...found, ...near.flatMap(({ sentences }) => sentences[0]!.text.names())]);
  const names = found.map(asKnown);
  const compared: Compared = { stated, looks: near, work, names, ...remember(near, work, asKnown) };
  const isAuthor = ({ text }: FoundName) => work.authors.some((author) => compared.isSame(author, text));
  return [...unitsOf(names, stated.text.text), ...stated.framingNames.map(toUnit)]
    .filter(({ members }) => !members.some(isAuthor))
    .flatMap((name) => pairsOf(name, compared));
}

/** The same names and sentences are compared again and again. */
function remember(
  looks: readonly Look[],
  { abbreviations, isOnlyCapital }: WorkContext,
  asKnown: (name: FoundName) => FoundName,
): Pick<Compared, 'isSame' | 'says' | 'candidatesIn'> {
  const same = new Map<string, boolean>();
  const said = new Map<string, boolean>();
  const candidates = new Map<Sentence, readonly Candidate[]>();
  const isSame = (a: string, b: string) =>
    remembered(
      same,
      `${a}\n${b}`,
      () => (isWithin(a, b) || isWithin(b, a) || sameName(a, b, abbreviations)) && !isSeatOf(a, b) && !isSeatOf(b, a),
    );
  const has = ({ text }: Sentence, name: string) =>
    text.names().some((other) => isSame(name, other.text) && !isOnlyPart(other, name)) ||
    hasWords(plainWords(text.text), plainWords(name));
  return {
    isSame,
    says: (sentence, name) => remembered(said, `${sentence.passage.id}\n${name}`, () => has(sentence, name)),
    candidatesIn: (sentence) =>
      remembered(candidates, sentence, () =>
        candidatesIn(sentence, looks, isOnlyCapital).map((one) => ({
          ...one,
          name: { ...one.name, members: one.name.members.map(asKnown) },
        })),
      ),
  };
}

/** A family's name alone is of a person where it is told with a first name. */
function kindsAmong(names: readonly FoundName[]): (name: FoundName) => FoundName {
  const persons = names.filter(({ kind, text }) => kind === 'person' && text.includes(' '));
  const families = new Set(persons.map(({ text }) => fold(text.slice(text.lastIndexOf(' ') + 1))));
  return (name) => (name.kind === 'unknown' && families.has(fold(name.text)) ? { ...name, kind: 'person' } : name);
}

/**
 * Whether a name has no more than words of another that it is no short form of: "New York" for "the New York Herald", and where a sentence
 * begins, "Tourism" for "the World Tourism Board".
 */
function isOnlyPart({ text, start }: FoundName, whole: string): boolean {
  const [part, all] = [plainWords(text), plainWords(whole)];
  if (part.length >= all.length || !all.includes(part)) return false;
  if (isPlace(text)) return !isPlace(whole);
  return start === 0 && !all.endsWith(part) && isOrdinaryWord(part.trim());
}

/** Whether a text has all the words of a name, as "the Merrow Model 3 and 4" has those of "Merrow 4". */
function hasWords(text: string, name: string): boolean {
  return name
    .trim()
    .split(' ')
    .every((word) => text.includes(` ${word} `));
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function pairsOf(name: NameGroup, compared: Compared): NamePair[] {
  const { stated, looks } = compared;
  const rest = stated.text.words.flatMap((word, index) =>
    word.start < name.end && word.end > name.start ? [] : [index],
  );
  const near = looks.filter(({ credits }) => coverageOf(credits, stated.weights, rest) >= LEAST_COVERAGE);
  if (near.length === 0) return [];
  const around: Around = {
    ...compared,
    name,
    rest,
    twins: twinsOf(name, rest, compared),
    beside: wordsBeside(name, stated.text),
    ofName: signsOfName(name, compared),
    isRecorded: name.members.some(({ text }) =>
      compared.work.recordNames.some((known) => compared.isSame(known, text)),
    ),
  };
  const isPassage = ({ passage }: Sentence) => near.some((look) => look.passage.id === passage.id);
  return near.flatMap((look) =>
    look.sentences
      .filter((sentence) => sentence.passage === look.passage || !isPassage(sentence))
      .flatMap((sentence) => pairsIn(sentence, look, around)),
  );
}

function pairsIn(sentence: Sentence, look: Look, around: Around): NamePair[] {
  const { name, stated, names, isSame, isRecorded, twins } = around;
  // What has the name itself says nothing against it, whatever else it names.
  if (twins.some((twin) => twin.sentence.passage.id === sentence.passage.id)) return [];
  const others = around
    .candidatesIn(sentence)
    .filter((other) => !isRecorded || other.told === sentence)
    .filter((other) => isAnother(other, sentence, look, around));
  if (others.length === 0 || (isRecorded && isInFirstPerson(sentence.text.text))) return [];
  const places = others.map(({ place }) => likenessOf(name, place, stated, sentence));
  const claim = plainWords(stated.whole);
  const isTaken = others.map((other) =>
    other.name.members.some(
      ({ text }) => claim.includes(plainWords(text)) || names.some((own) => isSame(own.text, text)),
    ),
  );
  const isRival = (other: NameGroup, at: number) => !isTaken[at] && isComparable(name.members[0]!, other.members[0]!);
  const ofPassage = { ...signsOfPassage(sentence, look, around), ...signsOfRest(sentence, look, around) };
  return others.flatMap((other, at): NamePair[] => {
    if (places[at] === 0 && stated.framingNames.includes(name.members[0]!)) return [];
    const rivals = places.filter((_, index) => index !== at && isRival(others[index]!.name, index));
    const signs: Signs<Sign> = {
      ...signsOfNames(other, sentence, around),
      ...around.ofName,
      ...ofPassage,
      place: places[at]!,
      lead: places[at]! - Math.max(0, ...rivals),
      isTaken: Number(isTaken[at]),
    };
    return [{ name, other: other.name, look, sentence: other.told, signs }];
  });
}

/** Words lead to them that never mean the same, or the other only says what is told. */
function haveOtherParts(
  name: FoundName,
  { whole, framingNames }: Stated,
  { place }: Candidate,
  { text }: Sentence['text'],
): boolean {
  if (haveOtherLinks(name, whole, place, text)) return true;
  return isReporter(place, text) && !isSpeaker(name, whole) && !framingNames.includes(name);
}

/** As many, of which none is the claim's own, by whatever name, or a place that lies in its place or it in that, as far as one knows. */
function isAnother(other: Candidate, { text }: Sentence, look: Look, around: Around): boolean {
  const { name, stated, work, isSame } = around;
  const { members } = other.name;
  if (members.length !== name.members.length) return false;
  const known = [...work.recordNames, ...text.names().map((found) => found.text)];
  return name.members.every((one, index) => {
    const rival = members[index]!;
    return (
      members.every((member) => !isSame(one.text, member.text)) &&
      !isWiderOrNarrower(one.text, rival.text) &&
      !haveOtherParts(one, stated, other, text) &&
      !mayLieIn(one, stated.whole, rival) &&
      !mayStandFor(one, stated.whole, known) &&
      !mayLieIn(rival, other.told.text.text, one) &&
      !known.some((whole) => isMadeOf(whole, one.text, rival.text)) &&
      !look.sentences.some((near) => areEquated(one.text, rival.text, near.text.text, near.text.names(), isSame))
    );
  });
}
