/** Passages held against a claim, word by word, with the sentences beside them. What they make of it is not known here. */
import type { TextPosition } from '../model/passage';
import type { CheckCode } from '../model/problem';
import { rootOf } from '../text/gazetteer';
import { relationOf } from '../text/relations';
import { type Alignment, align, type Likeness, sharesRoot, type Word, wordsOf } from './alignment';
import { type ClaimText, toClaimText } from './claimText';
import { findClauses } from './clauses';
import { findFraming } from './framing';
import { findNames } from './names';
import { sameName } from './sameName';
import type { CheckedSources, SourcePassage } from './sources';

/** What is claimed. */
export interface Claim {
  readonly text: string;
  /** Parts that are checked otherwise: quotations. */
  readonly hidden: readonly TextPosition[];
  /** The works that it cites, as far as they are known. */
  readonly works: ReadonlySet<string>;
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
  /** Of the whole claim. */
  readonly coverage: number;
}

export interface Sentence {
  readonly passage: SourcePassage;
  readonly text: ClaimText;
  readonly alignment: Alignment;
}

/** A claim with the weights of its words and its clauses. */
export interface Stated {
  readonly text: ClaimText;
  /** 0 for words of framing. */
  readonly weights: Float64Array;
  /** Whether a word is of a name, wherever in the sentence it stands. */
  readonly isName: readonly boolean[];
  /** Names in what was left out as framing: "Roe and Doe argue that …". */
  readonly framingNames: readonly string[];
  /** By the numbers of their words. */
  readonly clauses: readonly (readonly number[])[];
}

/** What a word counts that stands in a sentence beside the passage, in one of the next paragraph, and in the title of the work. */
const NEIGHBOUR_CREDIT = 0.8;
const BESIDE_CREDIT = 0.6;
const TITLE_CREDIT = 0.6;
const CANDIDATES = 10;
const CANDIDATES_OF_CLAUSE = 4;
const LEAST_SCORE = 0.2;
/** How far from a passage its neighbours stand. */
const NEIGHBOURHOOD = 2;
/** Words below which a clause is a part of the one before it. */
const LEAST_CLAUSE = 4;

/** A claim as it is held against passages. */
export function toStated(claim: Claim, sources: CheckedSources): Stated {
  const framing = findFraming(claim.text);
  const text = toClaimText(claim.text, [...claim.hidden, ...framing]);
  const heaviest = sources.weightOf('\u0000');
  const weights = Float64Array.from(text.words, ({ term }) => Math.min(sources.weightOf(term), heaviest * RAREST));
  const framingNames = framing.flatMap(({ start, end }) =>
    findNames(claim.text.slice(start, end)).map((name) => name.text),
  );
  const isName = text.words.map((word) => word.kind === 'name' || text.names().some((name) => isWithin(word, name)));
  return { text, weights, isName, framingNames, clauses: clausesOf(text) };
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

/** The passages to look at: for the whole, for each of several clauses, and in the works that are cited. */
export function gather(claim: Claim, { text, clauses }: Stated, sources: CheckedSources): SourcePassage[] {
  const found = new Map<number, SourcePassage>();
  const add = (words: string, limit: number, works?: ReadonlySet<string>) => {
    for (const passage of sources.find(words, { limit, minScore: LEAST_SCORE, ...(works ? { works } : {}) }))
      if (!found.has(passage.id)) found.set(passage.id, passage);
  };
  const shown = textOfWords(
    text,
    text.words.map((_, index) => index),
  );
  add(shown, CANDIDATES);
  if (clauses.length > 1)
    for (const clause of clauses.slice(0, 4)) add(textOfWords(text, clause), CANDIDATES_OF_CLAUSE);
  if (claim.works.size > 0) add(shown, CANDIDATES_OF_CLAUSE, claim.works);
  return [...found.values()];
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

/** Holds one passage against a claim. */
export function lookAt(
  stated: Stated,
  passage: SourcePassage,
  sources: CheckedSources,
  textOf: (passage: SourcePassage) => ClaimText,
): Look {
  const sentences = [passage, ...sources.neighboursOf(passage, NEIGHBOURHOOD)].map((sentence): Sentence => {
    const text = textOf(sentence);
    return { passage: sentence, text, alignment: align(stated.text.words, text.words, likeness) };
  });
  const credits = new Float64Array(stated.text.words.length);
  sentences.forEach(({ alignment, passage: { id, paragraph } }) => {
    const share = id === passage.id ? 1 : paragraph === passage.paragraph ? NEIGHBOUR_CREDIT : BESIDE_CREDIT;
    for (const { statement, credit } of alignment.pairs)
      credits[statement] = Math.max(credits[statement]!, credit * share);
  });
  addNames(credits, stated, sentences);
  addTitle(credits, stated, sources.work(passage.inHandId)?.item.title);
  shareAmongSame(credits, stated.text.words);
  return { passage, sentences, credits, coverage: coverageOf(credits, stated.weights) };
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

/** What a work is about is seldom said again in each of its sentences. */
function addTitle(credits: Float64Array, { text }: Stated, title: unknown): void {
  if (typeof title !== 'string') return;
  const { pairs } = align(text.words, titleWords(title));
  for (const { statement } of pairs) credits[statement] = Math.max(credits[statement]!, TITLE_CREDIT);
}

function titleWords(title: string): readonly Word[] {
  const known = titles.get(title);
  if (known) return known;
  if (titles.size > MOST_TITLES) titles.clear();
  const words = wordsOf(title);
  titles.set(title, words);
  return words;
}

/** The same few come again with each passage of a work. */
const titles = new Map<string, readonly Word[]>();
const MOST_TITLES = 2000;

/** Another form of the same root, or another word for the same, counts for a little less. */
const likeness: Likeness = (a, b) => {
  if (a.kind === 'number' || b.kind === 'number') return 0;
  if (a.kind === 'name' && b.kind === 'name' && rootOf(a.form) === rootOf(b.form)) return 1;
  return sharesRoot(a, b) || relationOf(a.term, b.term) === 'synonym' ? LIKE_CREDIT : 0;
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
