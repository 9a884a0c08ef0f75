/** Names of a claim beside the names that sources have, and the signs that the one stands in the place of the other. */
import type { TextPosition } from '../../model/passage';
import { fold } from '../../text/normalize';
import { compareFacts } from '../claim/facts';
import { coverageOf, type Look, ownCoverage, type Sentence, type Stated } from '../claim/looks';
import { likenessOfPlaces } from '../claim/places';
import type { Signs } from '../claim/weighing';
import { areEquated, isMadeOf, isWithin, plainWords } from './aliases';
import { isAkin, isComparable, isLabel } from './kinship';
import { groupNames, type NameGroup } from './nameGroups';
import { type FoundName, findNames } from './names';
import { isWiderOrNarrower } from './placeNames';
import { sameName } from './sameName';
import { sharedWordsAround } from './sharedWords';
import { isSpeaker } from './speakers';

/** What is known of a work beyond the passages at hand, and of other works. */
export interface WorkContext {
  /** Its authors, its title, its publisher. */
  readonly recordNames: readonly string[];
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Whether it has a name anywhere. */
  readonly isNamed: (name: string) => boolean;
  /** Passages of other works that come near to the claim, and the names on the records of those works. */
  readonly otherLooks: readonly Look[];
  readonly otherRecords: readonly string[];
}

/** A name of the claim, or several as one, with another in a sentence of a source. */
export interface NamePair {
  readonly name: NameGroup;
  readonly other: NameGroup;
  readonly look: Look;
  readonly sentence: Sentence;
  readonly signs: Signs<Sign>;
}

/** What tells whether two names play the same part, each 0..1 if nothing else is said. The rest is what is claimed beside the name. */
export type Sign =
  /** How much of the rest the sentence says by itself. */
  | 'own'
  /** How much the two places are alike, and by how much more than that of any other name of the sentence, -1..1. */
  | 'place'
  | 'lead'
  /** The very same words stand beside the two: 1 for four of them. */
  | 'sameWords'
  /** They share a word or the one before them; they are of one kind; they are of different kinds. */
  | 'isAkin'
  | 'isOfKind'
  | 'isOfOtherKind'
  /** How much the place of the claim's own name in the sentence is like that in the claim, if it is there too. */
  | 'placeHere'
  /** The sentences beside it have the claim's name; the whole work has it. */
  | 'isNear'
  | 'isInWork'
  /** How much of the rest other sentences of the work say that have the claim's name, at best, and with a place like that in the claim. */
  | 'elsewhere'
  | 'placeElsewhere'
  /** The record of another work has it: that work is of it or about it. */
  | 'isOnOtherRecord'
  /** The claim has the other name as well; the sources give both to one thing. */
  | 'isTaken'
  | 'isEquated'
  /** The whole work lacks another name of the claim; some of the others are there. */
  | 'isLackingInWork'
  | 'hasNames'
  /** All figures of the claim are there, if it has any; some are missing: 1 for two. */
  | 'hasFacts'
  | 'lackingFacts'
  /** By how much another passage of the work says more of the rest, -1..0. */
  | 'behind'
  /** The same for passages of other works and the whole claim. */
  | 'behindOthers'
  /** How much the sentences around the claim speak of the work. */
  | 'around'
  /** The name is of who says so, not of what is said. */
  | 'isSpeaker';

/** So many passages of a work are read for other names. */
const MOST_LOOKS = 6;
/** Less of the rest of a claim said, and a passage speaks of something else. */
const LEAST_COVERAGE = 0.3;

/**
 * Names on the record of the work are left out: of its authors and of what it is about it need not say that it is they.
 *
 * @param looks of one work, the best first
 */
export function pairNames(looks: readonly Look[], stated: Stated, work: WorkContext): NamePair[] {
  const near = looks.slice(0, MOST_LOOKS);
  const known = near.flatMap(({ sentences }) => sentences[0]!.text.names().flatMap(({ text }) => text.split(' ')));
  const names = findNames(stated.text.text, { names: new Set(known.map(fold)) }).filter(isNamed);
  const compared: Compared = { stated, looks: near, work, names, ...remember(work) };
  const isRecorded = ({ text }: FoundName) => work.recordNames.some((name) => compared.isSame(name, text));
  return [...unitsOf(names, stated.text.text), ...stated.framingNames.map(toUnit)]
    .filter(({ members }) => !members.some(isRecorded))
    .flatMap((name) => pairsOf(name, compared));
}

interface Compared {
  readonly stated: Stated;
  readonly looks: readonly Look[];
  readonly work: WorkContext;
  /** Those of the claim. */
  readonly names: readonly FoundName[];
  readonly isSame: (a: string, b: string) => boolean;
  /** Whether a sentence has a name, in whatever form. */
  readonly says: (sentence: Sentence, name: string) => boolean;
}

/** The same names are compared again and again. */
function remember({ abbreviations }: WorkContext): Pick<Compared, 'isSame' | 'says'> {
  const same = new Map<string, boolean>();
  const said = new Map<string, boolean>();
  const isSame = (a: string, b: string) =>
    remembered(same, `${a}\n${b}`, () => isWithin(a, b) || isWithin(b, a) || sameName(a, b, abbreviations));
  const has = ({ text }: Sentence, name: string) =>
    text.names().some((other) => isSame(name, other.text)) || plainWords(text.text).includes(plainWords(name));
  const says = (sentence: Sentence, name: string) =>
    remembered(said, `${sentence.passage.id}\n${name}`, () => has(sentence, name));
  return { isSame, says };
}

function remembered<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Each name, and several together. */
function unitsOf(names: readonly FoundName[], text: string): NameGroup[] {
  return [...names.map(toUnit), ...groupNames(names, text).filter(({ members }) => members.length > 1)];
}

function toUnit(name: FoundName): NameGroup {
  return { start: name.start, end: name.end, members: [name] };
}

/** Said in capitals, and named after nobody. */
const NO_NAMES: ReadonlySet<string> = new Set(
  'AI IT GDP CEO CFO CTO TV DNA RNA HIV IQ PhD MBA HR PR GPU CPU PDF LGBT Earth Internet Web'.split(' '),
);

/** Days are dates, whatever they are called after. */
const HOLIDAY = /^(?:New Year|Christmas|Xmas|Easter|Thanksgiving|Boxing)(?:['’]s)?(?: (?:Day|Eve|Monday|Sunday))?$/;

function isNamed({ text }: FoundName): boolean {
  return !NO_NAMES.has(text) && !HOLIDAY.test(text);
}

function pairsOf(name: NameGroup, compared: Compared): NamePair[] {
  const { stated, looks } = compared;
  const rest = stated.text.words.flatMap((word, index) =>
    word.start < name.end && word.end > name.start ? [] : [index],
  );
  const near = looks.filter(({ credits }) => coverageOf(credits, stated.weights, rest) >= LEAST_COVERAGE);
  if (near.length === 0) return [];
  const around = { ...compared, name, rest, twins: twinsOf(name, rest, compared), ofName: signsOfName(name, compared) };
  const isPassage = ({ passage }: Sentence) => near.some((look) => look.passage.id === passage.id);
  return near.flatMap((look) =>
    look.sentences
      .filter((sentence) => sentence.passage === look.passage || !isPassage(sentence))
      .flatMap((sentence) => pairsIn(sentence, look, around)),
  );
}

interface Around extends Compared {
  readonly name: NameGroup;
  /** The words of the claim beside the name. */
  readonly rest: readonly number[];
  readonly twins: readonly Twin[];
  readonly ofName: ReturnType<typeof signsOfName>;
}

function pairsIn(sentence: Sentence, look: Look, around: Around): NamePair[] {
  const { name, stated, names, isSame } = around;
  const candidates = sentence.text.names().filter((other) => isNamed(other) && !isLabel(other, sentence.text.text));
  const others = unitsOf(candidates, sentence.text.text).filter((other) => isAnother(other, around));
  const places = others.map((other) => likenessOf(name, other, stated, sentence));
  const claim = plainWords(stated.text.text);
  const isTaken = others.map(({ members }) =>
    members.some(({ text }) => claim.includes(plainWords(text)) || names.some((own) => isSame(own.text, text))),
  );
  const isRival = (other: NameGroup, at: number) => !isTaken[at] && isComparable(name.members[0]!, other.members[0]!);
  if (others.length === 0) return [];
  const ofPassage = { ...signsOfPassage(sentence, look, around), ...signsOfRest(sentence, look, around) };
  return others.flatMap((other, at) => {
    if (places[at] === 0 && stated.framingNames.includes(name.members[0]!)) return [];
    const rivals = places.filter((_, index) => index !== at && isRival(others[index]!, index));
    const signs = {
      ...signsOfNames(other, sentence, look, around),
      ...around.ofName,
      ...ofPassage,
      place: places[at]!,
      lead: places[at]! - Math.max(0, ...rivals),
      isTaken: Number(isTaken[at]),
    };
    return [{ name, other, look, sentence, signs }];
  });
}

/** As many, of which none is the claim's own, or a place that lies in its place or it in that. */
function isAnother({ members }: NameGroup, { name, isSame }: Around): boolean {
  return (
    members.length === name.members.length &&
    !name.members.some((one) => members.some(({ text }) => isSame(one.text, text))) &&
    !name.members.some((one, index) => isWiderOrNarrower(one.text, members[index]!.text))
  );
}

/** What no passage has a part in. */
function signsOfName({ members }: NameGroup, { stated, work, isSame }: Compared) {
  const isOn = (record: string) => members.some(({ text }) => isSame(record, text));
  return {
    isInWork: Number(members.every(({ text }) => work.isNamed(text))),
    isOnOtherRecord: Number(work.otherRecords.some(isOn)),
    isSpeaker: Number(stated.framingNames.includes(members[0]!)),
  };
}

/** What the other name has no part in. */
function signsOfPassage(sentence: Sentence, look: Look, { stated, rest, looks, twins, work }: Around) {
  const coverage = coverageOf(look.credits, stated.weights, rest);
  const best = Math.max(...looks.map((near) => coverageOf(near.credits, stated.weights, rest)));
  const here = twins.find((twin) => twin.sentence.passage.id === sentence.passage.id);
  const others = twins.filter((twin) => twin !== here);
  const isNear = others.some((twin) => look.sentences.some((near) => near.passage.id === twin.sentence.passage.id));
  return {
    own: ownCoverage(sentence, look.credits, stated, rest),
    placeHere: here?.place ?? 0,
    isNear: Number(isNear),
    elsewhere: Math.max(0, ...others.map(({ own }) => own)),
    placeElsewhere: Math.max(0, ...others.map(({ own, place }) => own * place)),
    behind: coverage - best,
    behindOthers: Math.min(0, looks[0]!.coverage - Math.max(0, ...work.otherLooks.map((other) => other.coverage))),
    around: look.around,
  };
}

const SAME_WORDS = 4;

function signsOfNames(other: NameGroup, sentence: Sentence, look: Look, { name, stated, work, isSame }: Around) {
  const [one, rival] = [name.members[0]!, other.members[0]!];
  const known = [...work.recordNames, ...sentence.text.names().map(({ text }) => text)];
  const kinds = name.members.map((member, index) => [member, other.members[index]!] as const);
  const isEquated =
    known.some((whole) => isMadeOf(whole, one.text, rival.text)) ||
    look.sentences.some(({ text }) => areEquated(one.text, rival.text, text.text, text.names(), isSame));
  return {
    isAkin: Number(isAkin(one, rival, stated.text.text, sentence.text.text)),
    isOfKind: Number(kinds.every(([a, b]) => isComparable(a, b) && a.kind === b.kind && a.kind !== 'unknown')),
    isOfOtherKind: Number(kinds.some(([a, b]) => !isComparable(a, b))),
    isEquated: Number(isEquated),
    sameWords: sharedWordsAround(name, stated.text.text, other, sentence.text.text) / SAME_WORDS,
  };
}

function signsOfRest(sentence: Sentence, look: Look, { name, stated, names, work, isSame, says }: Around) {
  const others = names.filter(({ start, end }) => end <= name.start || start >= name.end);
  const isThere = ({ text }: FoundName) =>
    look.sentences.some((near) => says(near, text)) || work.recordNames.some((known) => isSame(text, known));
  const lacking = others.filter((one) => !isThere(one));
  const facts = stated.text.facts.filter((fact) => !fact.isSlight);
  const told = (near: readonly Sentence[]) =>
    facts.filter((fact) => near.some(({ text }) => text.facts.some((one) => compareFacts(fact, one) === 'agrees')));
  return {
    isLackingInWork: Number(lacking.some(({ text }) => !work.isNamed(text))),
    hasNames: Number(others.length > lacking.length),
    hasFacts: Number(facts.length > 0 && told([sentence]).length === facts.length),
    lackingFacts: Math.min(1, (facts.length - told(look.sentences).length) / 2),
  };
}

/** Where a sentence has the claim's own name. */
interface Twin {
  readonly sentence: Sentence;
  /** How much of the rest of the claim the sentence says, 0..1. */
  readonly own: number;
  /** How much its place is like that in the claim, 0..1; 1 where it is no name there. */
  readonly place: number;
}

function twinsOf(name: NameGroup, rest: readonly number[], { stated, looks, isSame, says }: Compared): Twin[] {
  const seen = new Set<number>();
  return looks.flatMap((look) =>
    look.sentences.flatMap((sentence) => {
      if (seen.has(sentence.passage.id)) return [];
      seen.add(sentence.passage.id);
      if (!name.members.some(({ text }) => says(sentence, text))) return [];
      const places = sentence.text
        .names()
        .filter((other) => name.members.some(({ text }) => isSame(text, other.text)))
        .map((other) => likenessOf(name, other, stated, sentence));
      const own = ownCoverage(sentence, look.credits, stated, rest);
      return [{ sentence, own, place: places.length > 0 ? Math.max(...places) : 1 }];
    }),
  );
}

/** Who says so stands outside of what is said, and is like any other who says something. */
function likenessOf(name: NameGroup, other: TextPosition, stated: Stated, sentence: Sentence): number {
  if (!stated.framingNames.includes(name.members[0]!)) return likenessOfPlaces(name, other, stated, sentence);
  return isSpeaker(other, sentence.text.text) ? SPEAKING : 0;
}

/** How much alike the places of two are that speak. */
const SPEAKING = 0.8;
