/** Another name in the same part of a reworded sentence: where no words stand the same on both sides, those around it tell. */
import { likenessOfPlaces, type Sentence, type Stated } from '../claim/looks';
import { isWithin, plainWords } from './aliases';
import { isComparable, type NameDifference, prepositionBefore } from './nameCheck';
import { groupNames, type NameGroup } from './nameGroups';
import { sameName } from './sameName';

/** The words around the two must be this much the same, 0..1, and around no other name of the sentence nearly as much. */
const SAME_PART = 0.4;
const CLEAR_LEAD = 0.1;
/** What speaks for one of two whose places are alike: the same preposition, the same kind, a word in common. */
const AFFINITY = 0.15;

const AKIN = 2;

export interface NameInRole extends NameDifference {
  /** Several names as one. */
  readonly isSeveral: boolean;
  /** Two things at least speak for the other one: see {@link AFFINITY}. */
  readonly isAkin: boolean;
}

/**
 * A name of the claim, or several as one, that the whole work does not have, and what plays its part in a sentence of it; undefined where
 * there is none or more than one. A name that the work has elsewhere may be another for the same.
 *
 * @param isNamed whether the work, or its record, has a name anywhere
 */
export function findNameInRole(
  stated: Stated,
  sentence: Sentence,
  isNamed: (name: string) => boolean,
): NameInRole | undefined {
  if (sentence.text.names().length === 0) return undefined;
  const names = stated.text.names();
  const missing = groupNames(names, stated.text.text).filter(({ members }) =>
    members.some(({ text }) => !isNamed(text)),
  );
  const [group] = missing;
  if (!group || missing.length !== 1 || group.members.some(({ text }) => isNamed(text))) return undefined;
  const isSaid = ({ text }: { readonly text: string }) =>
    names.some((other) => isWithin(other.text, text) || isWithin(text, other.text) || sameName(other.text, text));
  const rivals = groupNames(sentence.text.names(), sentence.text.text)
    .filter((other) => !other.members.some(isSaid) && isOfSameParts(group, other))
    .map((other) => {
      const likeness = likenessOfPlaces(group, other, stated, sentence);
      const kinship = affinities(group, other, stated, sentence);
      return { other, likeness, kinship, score: likeness + AFFINITY * kinship };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = rivals;
  if (!best || best.likeness < SAME_PART || best.score - (second?.score ?? 0) < CLEAR_LEAD) return undefined;
  return {
    statement: placeOf(group),
    passage: placeOf(best.other),
    isSeveral: group.members.length > 1,
    isAkin: best.kinship >= AKIN,
  };
}

/** As many of the same kinds, as far as they are known. */
function isOfSameParts({ members }: NameGroup, { members: others }: NameGroup): boolean {
  return members.length === others.length && members.every((name, index) => isComparable(name, others[index]!));
}

function affinities(group: NameGroup, other: NameGroup, stated: Stated, sentence: Sentence): number {
  const [name, rival] = [group.members[0]!, other.members[0]!];
  const preposition = prepositionBefore(name, stated.text.text);
  const isAfterSame = preposition !== undefined && preposition === prepositionBefore(rival, sentence.text.text);
  const isOfKind = name.kind === rival.kind && name.kind !== 'unknown';
  const words = plainWords(rival.text);
  const sharesWord = name.text.split(/\s+/).some((word) => /^\p{Lu}/u.test(word) && words.includes(plainWords(word)));
  return Number(isAfterSame) + Number(isOfKind) + Number(sharesWord);
}

function placeOf({ start, end }: NameGroup): { readonly start: number; readonly end: number } {
  return { start, end };
}
