/** Passages held against a claim, word by word, with the sentences beside them. What they make of it is not known here. */
import type { ItemFields } from '../../model/item';
import type { TextPosition } from '../../model/passage';
import type { CheckCode } from '../../model/problem';
import { rootOf } from '../../text/lexicon/gazetteer';
import { areSynonyms } from '../../text/lexicon/relations';
import { remembering } from '../../text/remembering';
import { type Around, NEAREST_TO_SENTENCE, nearnessTo } from '../around';
import { plainWords } from '../names/aliases';
import { type FoundName, findNames } from '../names/names';
import { sameName } from '../names/sameName';
import type { CheckedSources, SourcePassage } from '../sources';
import { type Alignment, align, type Likeness, sharesRoot, type Word, wordsOf } from './alignment';
import { type ClaimText, toClaimText } from './claimText';
import { findClauses } from './clauses';
import { findFraming } from './framing';

/** What is claimed. */
export interface Claim {
  readonly text: string;
  /** Parts that are checked otherwise: quotations. */
  readonly hidden: readonly TextPosition[];
  /** The works that it cites, as far as they are known. */
  readonly works: ReadonlySet<string>;
  readonly around: Around;
}

/** A figure, date, name or polarity that a passage has otherwise. */
export interface Difference {
  readonly code: CheckCode;
  /** In the text of the claim. */
  readonly found: TextPosition;
  readonly passage: SourcePassage;
  /** In the text of the passage. */
  readonly expected: TextPosition;
}

/** A passage with the sentences beside it, compared with the claim. */
export interface Look {
  readonly passage: SourcePassage;
  /** The passage first. */
  readonly sentences: readonly Sentence[];
  /** For each word of the claim, how much of it the sentences say, 0..1. */
  readonly credits: Float64Array;
  /** Of the whole claim: by all the sentences, and by the passage itself. */
  readonly coverage: number;
  readonly own: number;
  /** By how much it covers more of the claim than any passage does that is not beside it, -1..1; whether it is the first of all. */
  readonly lead: number;
  readonly isFirst: boolean;
  /** How much the sentences around the claim speak of its work, and of other works, 0..1. */
  readonly around: number;
  readonly elsewhere: number;
  /** How near it stands to the passages that they are nearest to, 0..1. */
  readonly nearby: number;
}

export interface Sentence {
  readonly passage: SourcePassage;
  readonly text: ClaimText;
  readonly alignment: Alignment;
}

/** A claim with the weights of its words and its clauses. */
export interface Stated {
  readonly text: ClaimText;
  /** With what leads to what is said: "Roe and Doe argue that …". */
  readonly whole: string;
  /** 0 for words of framing. */
  readonly weights: Float64Array;
  /** Whether a word is of a name, wherever in the sentence it stands. */
  readonly isName: readonly boolean[];
  /** Names in what was left out as framing: "Roe and Doe argue that …". */
  readonly framingNames: readonly FoundName[];
  /** By the numbers of their words. */
  readonly clauses: readonly (readonly number[])[];
  /** The words of its quotations, each with a space around it. */
  readonly quoted: readonly string[];
  /** The works that it cites. */
  readonly works: ReadonlySet<string>;
  /** Neither a citation nor the sentences around tell of which work it speaks. */
  readonly isAlone: boolean;
}

/** What a word counts that stands in a sentence beside the passage, in one of the next paragraph, and in the title of the work. */
const NEIGHBOUR_CREDIT = 0.8;
const BESIDE_CREDIT = 0.6;
const TITLE_CREDIT = 0.6;
const CANDIDATES_OF_CLAUSE = 4;
const LEAST_SCORE = NEAREST_TO_SENTENCE.minScore;
/** The share of the sentences around that speak of a work from which a claim is expected to speak of it as well. */
const EXPECTED_SHARE = 0.5;
/** Coverage of a clause from which no other passage is looked for that says it. */
const SAID_COVERAGE = 0.7;
const MOST_CLAUSES = 4;
/** Passages of which the sentences beside them are read as well: with one more, nothing else is found in drafts written by hand. */
const NEAREST = 4;
/** How far from a passage its neighbours stand. */
export const NEIGHBOURHOOD = 2;
/** Words below which a clause is a part of the one before it. */
const LEAST_CLAUSE = 4;

/** A claim as it is held against passages. */
export function toStated(claim: Claim, sources: CheckedSources): Stated {
  const framing = findFraming(claim.text);
  const text = toClaimText(claim.text, [...claim.hidden, ...framing]);
  const heaviest = sources.weightOf('\u0000');
  const weights = Float64Array.from(text.words, ({ term }) => Math.min(sources.weightOf(term), heaviest * RAREST));
  const framingNames =
    framing.length === 0 ? [] : findNames(claim.text).filter((name) => framing.some((part) => isWithin(name, part)));
  const isName = text.words.map((word) => word.kind === 'name' || text.names().some((name) => isWithin(word, name)));
  const quoted = claim.hidden.map(({ start, end }) => plainWords(claim.text.slice(start, end)));
  const isAlone = claim.works.size === 0 && claim.around.works.size === 0;
  const clauses = clausesOf(text);
  return { text, whole: claim.text, weights, isName, framingNames, clauses, quoted, works: claim.works, isAlone };
}

/** A word in no passage is not yet the most telling of all: it may be the writer's own. */
const RAREST = 0.8;

function clausesOf({ text, words }: ClaimText): number[][] {
  const clauses: number[][] = [];
  for (const { start, end } of findClauses(text)) {
    const own = words.flatMap((word, index) => (word.start >= start && word.start < end ? [index] : []));
    const last = clauses.at(-1);
    if (last && (own.length < LEAST_CLAUSE || last.length < LEAST_CLAUSE)) last.push(...own);
    else if (own.length > 0) clauses.push(own);
  }
  return clauses;
}

/** Holds a claim against the passages that are nearest: to the whole, in the works that are cited, and to each clause that these do not say. */
export function lookAround(claim: Claim, stated: Stated, parts: LookParts): Look[] {
  const { text, weights, clauses } = stated;
  const found = new Map<number, SourcePassage>();
  const add = (words: readonly number[], limit: number, works?: ReadonlySet<string>) => {
    const options = { limit, minScore: LEAST_SCORE, ...(works ? { works } : {}) };
    for (const passage of parts.sources.find(textOfWords(text, words), options))
      if (!found.has(passage.id)) found.set(passage.id, passage);
  };
  const all = text.words.map((_, index) => index);
  for (const passage of parts.sources.find(text.text, NEAREST_TO_SENTENCE)) found.set(passage.id, passage);
  const isFound = (workId: string) => [...found.values()].some(({ inHandId }) => inHandId === workId);
  const expected = expectedWorks(claim, isFound);
  if (expected.size > 0) add(all, CANDIDATES_OF_CLAUSE, expected);
  const sentenceOf = aligning(stated, parts);
  const looks = lookAt(claim, stated, [...found.values()], { ...parts, sentenceOf });
  const isSaid = (clause: readonly number[]) =>
    looks.some(({ credits }) => coverageOf(credits, weights, clause) >= SAID_COVERAGE);
  const unsaid = clauses.length > 1 ? clauses.filter((clause) => !isSaid(clause)) : [];
  const before = found.size;
  for (const clause of unsaid.slice(0, MOST_CLAUSES)) add(clause, CANDIDATES_OF_CLAUSE);
  return found.size === before ? looks : lookAt(claim, stated, [...found.values()], { ...parts, sentenceOf });
}

/** The works that a claim cites, and those that the sentences around speak of, unless they are found already. */
export function expectedWorks({ works, around }: Claim, isFound = (_: string) => false): ReadonlySet<string> {
  const told = [...around.works].filter(([workId, share]) => share >= EXPECTED_SHARE && !isFound(workId));
  return new Set([...works, ...told.map(([workId]) => workId)]);
}

/** What the sentences around a claim tell of a passage. */
export function atPlace({ passage }: Held, around: Around): Pick<Look, 'around' | 'elsewhere' | 'nearby'> {
  const all = [...around.works.values()].reduce((sum, share) => sum + share, 0);
  const own = around.works.get(passage.inHandId) ?? 0;
  return { around: own, elsewhere: Math.min(1, all - own), nearby: nearnessTo(around, passage) };
}

/** From the first to the last of some words, with the figures between and beside them. */
function textOfWords({ text, words, facts }: ClaimText, indexes: readonly number[]): string {
  const start = Math.min(...indexes.map((index) => words[index]!.start));
  const end = Math.max(...indexes.map((index) => words[index]!.end));
  const behind = facts.filter(
    (fact) => (fact.end <= start && start - fact.end < 3) || (fact.start >= end && fact.start - end < 3),
  );
  return text.slice(
    Math.min(start, ...behind.map((fact) => fact.start)),
    Math.max(end, ...behind.map((fact) => fact.end)),
  );
}

/** The nearest are read together with the sentences beside them. */
function lookAt(
  { around }: Claim,
  stated: Stated,
  passages: readonly SourcePassage[],
  { sources, sentenceOf }: LookParts & { readonly sentenceOf: (passage: SourcePassage) => Sentence },
): Look[] {
  const alone = passages.map((passage) => toLook(stated, [sentenceOf(passage)], sources));
  const ordered = alone.sort((a, b) => b.coverage - a.coverage);
  const looks = ordered.map((look, place) => {
    if (place >= NEAREST) return look;
    const beside = sources.neighboursOf(look.passage, NEIGHBOURHOOD).map(sentenceOf);
    return toLook(stated, [...look.sentences, ...beside], sources);
  });
  return looks.map((look) => ({ ...look, ...placeAmong(look, looks), ...atPlace(look, around) }));
}

/** Whether a passage says so much of the claim that it may be the one that speaks of it. */
export function isRelevant({ coverage }: Held, looks: readonly Held[]): boolean {
  return coverage >= RELEVANT * Math.max(...looks.map((look) => look.coverage));
}

/** The share of what the nearest passage says: in drafts written by hand, nothing that tells was in passages that say less. */
const RELEVANT = 0.5;

/** Whether a claim says nothing beside its quotations but how and by whom they were said: "he remarked of the stores". */
export function isMereAttribution({ quoted, text }: Stated): boolean {
  return quoted.length > 0 && text.words.length < LEAST_WORDS;
}

/** Words of weight beside quotations that can be said otherwise. */
const LEAST_WORDS = 4;

/** How much more of the claim a passage says than others do. */
export function placeAmong(look: Held, looks: readonly Held[]): Pick<Look, 'lead' | 'isFirst'> {
  const beside = new Set(look.sentences.map(({ passage }) => passage.id));
  const others = looks.filter(({ passage }) => !beside.has(passage.id)).map(({ coverage }) => coverage);
  return {
    lead: look.coverage - Math.max(0, ...others),
    isFirst: looks.every((other) => other.coverage <= look.coverage),
  };
}

/** A passage compared, its place among the others not told. */
type Held = Omit<Look, 'lead' | 'isFirst' | 'around' | 'elsewhere' | 'nearby'>;

/** What passages are looked at with. */
export interface LookParts {
  readonly sources: CheckedSources;
  /** The words and facts of a passage, remembered. */
  readonly textOf: (passage: SourcePassage) => ClaimText;
}

const alignedWith = new WeakMap<Stated, Map<number, Sentence>>();

/** Each passage is aligned with the claim once, however often it is looked at. */
export function aligning(stated: Stated, { textOf }: LookParts): (passage: SourcePassage) => Sentence {
  const known = alignedWith.get(stated) ?? new Map<number, Sentence>();
  alignedWith.set(stated, known);
  return (passage) => {
    const aligned = known.get(passage.id);
    // What was asked for by its words has a score of its own.
    if (aligned) return aligned.passage === passage ? aligned : { ...aligned, passage };
    const text = textOf(passage);
    const made = { passage, text, alignment: align(stated.text.words, text.words, likeness) };
    known.set(passage.id, made);
    return made;
  };
}

/** @param sentences the passage first */
export function toLook(stated: Stated, sentences: readonly Sentence[], sources: CheckedSources): Held {
  const { passage } = sentences[0]!;
  const credits = new Float64Array(stated.text.words.length);
  for (const { alignment, passage: near } of sentences) {
    const share = near === passage ? 1 : near.paragraph === passage.paragraph ? NEIGHBOUR_CREDIT : BESIDE_CREDIT;
    for (const { statement, credit } of alignment.pairs)
      credits[statement] = Math.max(credits[statement]!, credit * share);
  }
  addNames(credits, stated, sentences);
  addRecord(credits, stated, sources.work(passage.inHandId)?.item);
  shareAmongSame(credits, stated.text.words);
  const coverage = coverageOf(credits, stated.weights);
  const all = stated.text.words.map((_, index) => index);
  return { passage, sentences, credits, coverage, own: ownCoverage(sentences[0]!, credits, stated, all) };
}

/** How much of some words of a claim one sentence says by itself, 0..1; names may stand in the sentences beside it. */
export function ownCoverage(
  { alignment }: Sentence,
  credits: Float64Array,
  { isName, weights }: Stated,
  words: readonly number[],
): number {
  let covered = 0;
  let all = 0;
  for (const index of words) {
    const credit = isName[index] ? credits[index]! : (alignment.pairOf[index]?.credit ?? 0);
    covered += credit * weights[index]!;
    all += weights[index]!;
  }
  return all === 0 ? 0 : covered / all;
}

/** A name may go by another form: `the United States`, `US`. Its words count as those of the form that is there. */
function addNames(credits: Float64Array, { text }: Stated, sentences: readonly Sentence[]): void {
  const missing = (name: TextPosition) => wordsWithin(text.words, name).filter((index) => credits[index]! === 0);
  for (const name of text.names()) {
    if (missing(name).length === 0) continue;
    const place = sentences.findIndex((sentence) =>
      sentence.text.names().some((other) => sameName(name.text, other.text)),
    );
    if (place >= 0) for (const index of missing(name)) credits[index] = place === 0 ? 1 : NEIGHBOUR_CREDIT;
  }
}

function wordsWithin(words: readonly Word[], place: TextPosition): number[] {
  return words.flatMap((word, index) => (isWithin(word, place) ? [index] : []));
}

function isWithin(part: TextPosition, { start, end }: TextPosition): boolean {
  return part.start >= start && part.end <= end;
}

/** A word that a claim says twice need not come twice in a passage. */
function shareAmongSame(credits: Float64Array, words: readonly Word[]): void {
  const best = new Map<string, number>();
  words.forEach(({ term }, index) => {
    best.set(term, Math.max(best.get(term) ?? 0, credits[index]!));
  });
  words.forEach(({ term }, index) => {
    credits[index] = best.get(term)!;
  });
}

/** What a work is about is seldom said again in each of its sentences, and who wrote it goes by "we" and "I". */
function addRecord(credits: Float64Array, { text, isName }: Stated, item: ItemFields | undefined): void {
  const add = (written: string, isMeant: (index: number) => boolean) => {
    for (const { statement } of align(text.words, titleWords(written)).pairs)
      if (isMeant(statement)) credits[statement] = Math.max(credits[statement]!, TITLE_CREDIT);
  };
  if (typeof item?.title === 'string') add(item.title, () => true);
  // A Ms Wall writes of walls.
  if (isName.includes(true)) add(authorsOf(item), (index) => isName[index]!);
}

function authorsOf(item: ItemFields | undefined): string {
  return (item?.author ?? []).map(({ given = '', family = '' }) => `${given} ${family}`).join(', ');
}

/** The same few come again with each passage of a work. */
const titleWords = remembering((title): readonly Word[] => wordsOf(title));

/** Another form of the same root, or another word for the same, counts for a little less. */
const likeness: Likeness = (a, b) => {
  if (a.kind === 'number' || b.kind === 'number') return 0;
  if (a.kind === 'name' && b.kind === 'name' && rootOf(a.form) === rootOf(b.form)) return 1;
  return sharesRoot(a, b) || areSynonyms(a.term, b.term) ? LIKE_CREDIT : 0;
};

const LIKE_CREDIT = 0.85;

/** The share of the weight of a claim, or of some of its words, that is credited, 0..1. */
export function coverageOf(credits: Float64Array, weights: Float64Array, words?: readonly number[]): number {
  let covered = 0;
  let all = 0;
  const add = (index: number) => {
    covered += credits[index]! * weights[index]!;
    all += weights[index]!;
  };
  if (words) words.forEach(add);
  else for (let index = 0; index < weights.length; index++) add(index);
  return all === 0 ? 0 : covered / all;
}
