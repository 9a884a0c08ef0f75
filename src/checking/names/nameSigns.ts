/** The signs that a name of a source stands in the place of a claim's. */
import type { TextPosition } from '../../model/passage';
import { compareFacts } from '../claim/facts';
import { coverageOf, type Look, ownCoverage, type Sentence, type Stated } from '../claim/looks';
import { likenessOfPlaces } from '../claim/places';
import { compareBeside } from './besideNames';
import type { Candidate } from './candidates';
import { isAkin, isComparable } from './kinship';
import type { NameGroup } from './nameGroups';
import type { FoundName } from './names';
import { sharedWordsAround } from './sharedWords';
import { isSpeaker } from './speakers';

/** What tells whether two names play the same part, each 0..1 if nothing else is said. The rest is what is claimed beside the name. */
export type Sign =
  /** How much of the rest the sentence says by itself. */
  | 'own'
  /** How much the two places are alike, and by how much more than that of any other name of the sentence, -1..1. */
  | 'place'
  | 'lead'
  /** The very same words stand beside the two: 1 for four of them. */
  | 'sameWords'
  /** The words beside the claim's name mean those beside the other, the claim has none of those: 1 for two. */
  | 'pairedBeside'
  | 'unpairedBeside'
  /** They share a word or the one before them; they are of one kind; they are persons; they are of different kinds. */
  | 'isAkin'
  | 'isOfKind'
  | 'arePersons'
  | 'isOfOtherKind'
  /** The sentences beside it have the claim's name; the whole work has it. */
  | 'isNear'
  | 'isInWork'
  /** How much of the rest other sentences of the work say that have the claim's name, at best, and with a place like that in the claim. */
  | 'elsewhere'
  | 'placeElsewhere'
  /** The record of another work has it: that work is of it or about it. */
  | 'isOnOtherRecord'
  /** The claim has the other name as well. */
  | 'isTaken'
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
  /** How much the sentences around the claim speak of the work, the same where it does not have the name, and how near to the passage. */
  | 'around'
  | 'aroundUnnamed'
  | 'nearby';

/** What is known of a work beyond the passages at hand, and of other works. */
export interface WorkContext {
  /** Its authors and editors, who need not be named in it. */
  readonly authors: readonly string[];
  /** They, and what its title and its publisher name. */
  readonly recordNames: readonly string[];
  readonly abbreviations: ReadonlyMap<string, string>;
  /** Whether it has a name anywhere. */
  readonly isNamed: (name: string) => boolean;
  /** Whether it has a word in a capital where no sentence begins, and nowhere in small letters. */
  readonly isOnlyCapital: (word: string) => boolean;
  /** Passages of other works that come near to the claim, and the names on the records of those works. */
  readonly otherLooks: readonly Look[];
  readonly otherRecords: readonly string[];
}

/** A claim beside the passages of one work. */
export interface Compared {
  readonly stated: Stated;
  readonly looks: readonly Look[];
  readonly work: WorkContext;
  /** Those of the claim. */
  readonly names: readonly FoundName[];
  /** Of a sentence. */
  readonly candidatesIn: (sentence: Sentence) => readonly Candidate[];
  readonly isSame: (a: string, b: string) => boolean;
  /** Whether a sentence has a name, in whatever form. */
  readonly says: (sentence: Sentence, name: string) => boolean;
}

/** The same, as one name of the claim is compared. */
export interface Around extends Compared {
  readonly name: NameGroup;
  /** The words of the claim beside the name: all, and those next to it. */
  readonly rest: readonly number[];
  readonly beside: readonly number[];
  readonly twins: readonly Twin[];
  readonly ofName: ReturnType<typeof signsOfName>;
  /** It is on the record of the work, where it may go by "I" or "he". */
  readonly isRecorded: boolean;
}

/** What no passage has a part in. */
export function signsOfName({ members }: NameGroup, { work, isSame }: Compared) {
  const isOn = (record: string) => members.some(({ text }) => isSame(record, text));
  return {
    isInWork: Number(members.every(({ text }) => work.isNamed(text))),
    isOnOtherRecord: Number(work.otherRecords.some(isOn)),
  };
}

/** What the other name has no part in, in a sentence that does not have the claim's own. */
export function signsOfPassage(sentence: Sentence, look: Look, around: Around) {
  const { stated, rest, looks, twins, work, ofName } = around;
  const coverage = coverageOf(look.credits, stated.weights, rest);
  const best = Math.max(...looks.map((near) => coverageOf(near.credits, stated.weights, rest)));
  const isNear = twins.some((twin) => look.sentences.some((near) => near.passage.id === twin.sentence.passage.id));
  return {
    own: ownCoverage(sentence, look.credits, stated, rest),
    isNear: Number(isNear),
    elsewhere: Math.max(0, ...twins.map(({ own }) => own)),
    placeElsewhere: Math.max(0, ...twins.map(({ own, place }) => own * place)),
    behind: coverage - best,
    behindOthers: Math.min(0, looks[0]!.coverage - Math.max(0, ...work.otherLooks.map((other) => other.coverage))),
    around: look.around,
    aroundUnnamed: ofName.isInWork ? 0 : look.around,
    nearby: look.nearby,
  };
}

const SAME_WORDS = 4;
const BESIDE = 2;

export function signsOfNames({ name: other, place, beside }: Candidate, sentence: Sentence, around: Around) {
  const { name, stated } = around;
  const [one, rival] = [name.members[0]!, other.members[0]!];
  const kinds = name.members.map((member, index) => [member, other.members[index]!] as const);
  const { paired, unpaired } = compareBeside(around.beside, beside, sentence.alignment);
  return {
    isAkin: Number(isAkin(one, rival, stated.text.text, sentence.text.text)),
    isOfKind: Number(kinds.every(([a, b]) => isComparable(a, b) && a.kind === b.kind && a.kind !== 'unknown')),
    isOfOtherKind: Number(kinds.some(([a, b]) => !isComparable(a, b))),
    arePersons: Number(kinds.every(([a, b]) => a.kind === 'person' && b.kind === 'person')),
    sameWords: sharedWordsAround(name, stated.whole, place, sentence.text.text) / SAME_WORDS,
    pairedBeside: paired / BESIDE,
    unpairedBeside: unpaired / BESIDE,
  };
}

export function signsOfRest(sentence: Sentence, look: Look, { name, stated, names, work, isSame, says }: Around) {
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
export interface Twin {
  readonly sentence: Sentence;
  /** How much of the rest of the claim the sentence says, 0..1. */
  readonly own: number;
  /** How much its place is like that in the claim, 0..1; 1 where it is no name there, or of who says so. */
  readonly place: number;
}

export function twinsOf(name: NameGroup, rest: readonly number[], { stated, looks, isSame, says }: Compared): Twin[] {
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
      const isThere = places.length === 0 || stated.framingNames.includes(name.members[0]!);
      return [{ sentence, own, place: isThere ? 1 : Math.max(...places) }];
    }),
  );
}

/** Who says so stands outside of what is said, and is like any other who says something. */
export function likenessOf(name: NameGroup, other: TextPosition, stated: Stated, sentence: Sentence): number {
  if (!stated.framingNames.includes(name.members[0]!)) return likenessOfPlaces(name, other, stated, sentence);
  return isSpeaker(other, sentence.text.text) ? SPEAKING : 0;
}

/** How much alike the places of two are that speak. */
const SPEAKING = 0.8;
