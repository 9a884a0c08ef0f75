/** True claims with another name in the place of one that their source has, as they come of mistaking one for another. */
import type { ClaimParts } from '../../../../src/checking/claim/claim';
import type { Sentence } from '../../../../src/checking/claim/looks';
import { isWithin } from '../../../../src/checking/names/aliases';
import { type FoundName, findNames } from '../../../../src/checking/names/names';
import { sameName } from '../../../../src/checking/names/sameName';
import { Random } from '../../search/random';
import { groupBy } from '../groups';
import { type HeldClaim, holdOtherwise } from './heldClaims';

/** A claim that is not true any more. */
export interface MadeClaim {
  readonly held: HeldClaim;
  /** The name that it has now, and the one that its source has there. */
  readonly found: string;
  readonly expected: string;
}

/** Made of one claim of a draft, and of a public set, which has more of them. */
const MOST_OF_DRAFT = 2;
const MOST_OF_SET = 1;
/** A passage that says less of a claim need not be the one that its names come from. */
const LEAST_COVERAGE = 0.45;
/** How often the other name is of the same work. */
const OF_SAME_WORK = 0.4;
/** So many are tried in the place of one. */
const TRIES = 8;

export function withOtherNames(held: HeldClaim): MadeClaim[] {
  const { claim, looks, known } = held;
  const [top] = [...looks].sort((a, b) => b.own - a.own);
  const sentence = top?.sentences[0];
  if (!sentence || top.coverage < LEAST_COVERAGE) return [];
  const random = randomFor(claim.text);
  const most = known.isOfDraft ? MOST_OF_DRAFT : MOST_OF_SET;
  const made: MadeClaim[] = [];
  for (const name of shuffled(findNames(claim.text), random)) {
    const expected = sentence.text.names().find((other) => sameName(other.text, name.text))?.text;
    const found = expected === undefined ? undefined : anotherFor(name, held, sentence, random);
    if (expected === undefined || found === undefined) continue;
    const text = claim.text.slice(0, name.start) + found + claim.text.slice(name.end);
    const changed = holdOtherwise(held, text);
    if (changed) made.push({ held: changed, found, expected });
    if (made.length === most) break;
  }
  return made;
}

/** Of its kind, and in neither text. */
function anotherFor(
  name: FoundName,
  { claim, parts }: HeldClaim,
  sentence: Sentence,
  random: Random,
): string | undefined {
  const { ofWorks, ofAll } = namesOf(parts);
  const kind = kindOf(name);
  const ofWork = random.next() < OF_SAME_WORK ? ofWorks.get(sentence.passage.inHandId)?.get(kind) : undefined;
  const others = ofWork ?? ofAll.get(kind) ?? [];
  const isAnother = (other: string) =>
    !sameName(other, name.text) && !isWithin(other, name.text) && !isWithin(name.text, other);
  const isNew = (other: string) => !claim.text.includes(other) && !sentence.passage.text.includes(other);
  return Array.from({ length: TRIES }, () => random.pick(others)).find(
    (other) => other !== undefined && isAnother(other) && isNew(other),
  );
}

/** By their kind. */
type Names = ReadonlyMap<string, readonly string[]>;

interface SourceNames {
  readonly ofAll: Names;
  readonly ofWorks: ReadonlyMap<string, Names>;
}

/** By what knows the names of the same sources. */
const remembered = new WeakMap<ClaimParts['names'], SourceNames>();

function namesOf({ sources, names }: ClaimParts): SourceNames {
  const known = remembered.get(names) ?? readNames([...sources.texts()]);
  remembered.set(names, known);
  return known;
}

function readNames(texts: readonly { readonly workId: string; readonly text: string }[]): SourceNames {
  const found = texts.flatMap(({ workId, text }) =>
    sentencesOf(text).flatMap((sentence) => findNames(sentence).map((name) => ({ workId, name }))),
  );
  const byKind = (own: typeof found): Names => {
    const kinds = groupBy(own, ({ name }) => kindOf(name));
    return new Map([...kinds].map(([kind, few]) => [kind, few.map(({ name }) => name.text)]));
  };
  const works = groupBy(found, ({ workId }) => workId);
  return { ofAll: byKind(found), ofWorks: new Map([...works].map(([workId, own]) => [workId, byKind(own)])) };
}

/** Roughly: what is longer is a list or a table. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter(({ length }) => length < LONGEST_SENTENCE);
}

const LONGEST_SENTENCE = 600;

/** What may stand in its place without sounding odd. */
function kindOf({ kind, text }: FoundName): string {
  const isAdjective = /(?:ese|ish|ians?|ans?|i)$/.test(text);
  return `${kind} ${text.includes(' ') ? 'of words' : 'word'} ${isAdjective ? 'adjective' : ''}`;
}

/** The same for the same claim, whatever was made before. */
function randomFor(text: string): Random {
  return new Random([...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.codePointAt(0)!) | 0, 0));
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
