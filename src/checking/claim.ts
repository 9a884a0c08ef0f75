/** What a statement says in its own words against what passages say: its words, then its figures and dates, names and polarity. */
import type { TextPosition } from '../model/passage';
import type { CheckCode } from '../model/problem';
import { relationOf } from '../text/relations';
import { type Alignment, align, type Likeness, sharesRoot, type Word } from './alignment';
import { type ClaimText, toClaimText } from './claimText';
import { findClauses } from './clauses';
import { compareFacts, type Fact } from './facts';
import { findFraming } from './framing';
import type { CheckedSources, SourcePassage } from './sources';

/** What is claimed. */
export interface Claim {
  readonly text: string;
  /** Parts that are checked otherwise: quotations. */
  readonly hidden: readonly TextPosition[];
  /** The works that it cites, as far as they are known. */
  readonly works: ReadonlySet<string>;
}

/** What one work says of a claim. */
export interface View {
  readonly workId: string;
  readonly stance: 'supports' | 'refutes' | 'neutral';
  /** The share of what is claimed that it says, 0..1. */
  readonly coverage: number;
  /** The passages that say it, the best first. */
  readonly looks: readonly Look[];
  /** What it says otherwise. */
  readonly difference?: Difference;
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

/**
 * Coverage from which a claim is taken for said, the rest being the writer's own words.
 * TODO curve
 */
export const SUPPORTED_COVERAGE = 0.78;
/** Coverage of the rest of a clause from which another figure, date or name in it is a difference, and not another fact. */
export const REFUTED_COVERAGE = 0.7;
/** Coverage from which a passage that has the same figure bears it out. */
const AGREEING_COVERAGE = 0.45;
/** The part that a figure plays in a clause must be this much the same. */
const SAME_ROLE = 0.35;
/** A figure that agrees elsewhere counts for nothing where another one plays its part by so much better. */
const OTHER_ROLE = 0.3;
/** What a word counts that stands in a sentence beside the passage, in one of the next paragraph, and in the title of the work. */
const NEIGHBOUR_CREDIT = 0.8;
const BESIDE_CREDIT = 0.6;
const TITLE_CREDIT = 0.6;
/** The share of a claim's weight in names that a source may leave out. */
const MOST_MISSING_NAMES = 0.12;

const CANDIDATES = 10;
const CANDIDATES_OF_CLAUSE = 4;
const LEAST_SCORE = 0.2;
/** How far from a passage its neighbours stand. */
const NEIGHBOURHOOD = 2;
/** Words below which a clause is a part of the one before it. */
const LEAST_CLAUSE = 4;

/** A claim with the weights of its words and its clauses. */
interface Stated {
  readonly text: ClaimText;
  /** 0 for words of framing. */
  readonly weights: Float64Array;
  /** By the numbers of their words. */
  readonly clauses: readonly (readonly number[])[];
}

/** The views of the works that come near to a claim, the best first. */
export function viewsOf(claim: Claim, sources: CheckedSources, textOf: (passage: SourcePassage) => ClaimText): View[] {
  const stated = toStated(claim, sources);
  if (stated.weights.every((weight) => weight === 0)) return [];
  const looks = gather(claim, stated, sources).map((passage) => lookAt(stated, passage, sources, textOf));
  const byWork = new Map<string, Look[]>();
  for (const look of looks) byWork.set(look.passage.inHandId, [...(byWork.get(look.passage.inHandId) ?? []), look]);
  const views = [...byWork].map(([workId, own]) => toView(workId, own, stated));
  return views.sort((a, b) => b.coverage - a.coverage);
}

function toStated(claim: Claim, sources: CheckedSources): Stated {
  const framing = findFraming(claim.text);
  const text = toClaimText(claim.text, [...claim.hidden, ...framing]);
  const heaviest = sources.weightOf('\u0000');
  const weights = Float64Array.from(text.words, ({ term }) => Math.min(sources.weightOf(term), heaviest * RAREST));
  return { text, weights, clauses: clausesOf(text) };
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

/** Passages for the whole, for each of several clauses, and in the works that are cited. */
function gather(claim: Claim, { text, clauses }: Stated, sources: CheckedSources): SourcePassage[] {
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

function lookAt(
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
  addTitle(credits, stated, sources.work(passage.inHandId)?.item.title);
  return { passage, sentences, credits, coverage: coverageOf(credits, stated.weights) };
}

/** What a work is about is seldom said again in each of its sentences. */
function addTitle(credits: Float64Array, { text }: Stated, title: unknown): void {
  if (typeof title !== 'string') return;
  const { pairs } = align(text.words, toClaimText(title).words);
  for (const { statement } of pairs) credits[statement] = Math.max(credits[statement]!, TITLE_CREDIT);
}

/** Another form of the same root, or another word for the same, counts for a little less. */
const likeness: Likeness = (a, b) => (sharesRoot(a, b) || isSynonym(a, b) ? LIKE_CREDIT : 0);

const LIKE_CREDIT = 0.85;

function isSynonym(a: Word, b: Word): boolean {
  return a.kind !== 'number' && b.kind !== 'number' && relationOf(a.term, b.term) === 'synonym';
}

function coverageOf(credits: Float64Array, weights: Float64Array, words?: readonly number[]): number {
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

/** What becomes of a figure or date of the claim in one work. */
interface FactFinding {
  readonly fact: Fact;
  readonly status: 'agrees' | 'differs' | 'absent';
  readonly look?: Look;
  readonly difference?: Difference;
}

function toView(workId: string, own: readonly Look[], stated: Stated): View {
  const looks = [...own].sort((a, b) => b.coverage - a.coverage);
  const findings = stated.text.facts.map((fact) => judgeFact(fact, stated, looks));
  const coverage = Math.max(looks[0]!.coverage, combinedCoverage(looks, stated));
  const differing = findings.filter(({ status }) => status === 'differs');
  const missing = findings.filter(({ status, fact }) => status === 'absent' && !fact.isSlight);
  const view = { workId, coverage, looks: ordered(looks, findings, stated) };
  const isNear = coverage >= REFUTED_COVERAGE;
  if (differing.length === 1 && isNear && missing.length === 0) {
    const { difference, look } = differing[0]!;
    return {
      ...view,
      stance: 'refutes',
      difference: difference!,
      looks: [look!, ...view.looks.filter((other) => other !== look)],
    };
  }
  const isSaid = coverage >= SUPPORTED_COVERAGE && differing.length === 0 && missing.length === 0;
  return { ...view, stance: isSaid && !missesNames(looks, stated) ? 'supports' : 'neutral' };
}

/** Each clause by the passage that says it best: a writer's sentence may join several of a source. */
function combinedCoverage(looks: readonly Look[], { weights, clauses }: Stated): number {
  if (clauses.length < 2) return 0;
  let covered = 0;
  let all = 0;
  for (const clause of clauses) {
    const weight = clause.reduce((sum, index) => sum + weights[index]!, 0);
    const best = Math.max(...looks.map(({ credits }) => coverageOf(credits, weights, clause)));
    if (best < REFUTED_COVERAGE) return 0;
    covered += best * weight;
    all += weight;
  }
  return all === 0 ? 0 : covered / all;
}

function missesNames(looks: readonly Look[], { text, weights }: Stated): boolean {
  let missing = 0;
  let all = 0;
  text.words.forEach(({ kind }, index) => {
    all += weights[index]!;
    if (kind === 'name' && looks.every(({ credits }) => credits[index] === 0)) missing += weights[index]!;
  });
  return missing > MOST_MISSING_NAMES * all;
}

/** The passages that bear out a figure or cover a clause best, before the others. */
function ordered(looks: readonly Look[], findings: readonly FactFinding[], { weights, clauses }: Stated): Look[] {
  const bearing = findings.flatMap(({ status, look }) => (status === 'agrees' && look ? [look] : []));
  const best = clauses.flatMap((clause) => {
    const [first] = [...looks].sort(
      (a, b) => coverageOf(b.credits, weights, clause) - coverageOf(a.credits, weights, clause),
    );
    return first && coverageOf(first.credits, weights, clause) >= REFUTED_COVERAGE ? [first] : [];
  });
  const [top] = looks;
  return [...new Set([...(top ? [top] : []), ...best, ...bearing, ...looks])];
}

interface FactMatch {
  readonly look: Look;
  readonly sentence: Sentence;
  readonly fact: Fact;
  readonly outcome: 'agrees' | 'differs';
  readonly role: number;
  readonly coverage: number;
}

function judgeFact(fact: Fact, stated: Stated, looks: readonly Look[]): FactFinding {
  const clause = clauseOf(fact, stated);
  const matches = looks.flatMap((look) => matchesIn(look, fact, stated, clause));
  const agreeing = matches
    .filter(({ outcome, coverage }) => outcome === 'agrees' && coverage >= AGREEING_COVERAGE)
    .filter((match) => !plays(match, matches))
    .sort((a, b) => b.coverage - a.coverage)[0];
  if (agreeing) return { fact, status: 'agrees', look: agreeing.look };
  const differing = matches
    .filter(({ outcome, coverage, role }) => outcome === 'differs' && coverage >= REFUTED_COVERAGE && role >= SAME_ROLE)
    .filter((match) => !isSpokenFor(match, stated))
    .sort((a, b) => b.role + b.coverage - a.role - a.coverage)[0];
  if (!differing) return { fact, status: 'absent' };
  const { look, sentence } = differing;
  const difference: Difference = {
    code: fact.kind === 'figure' ? 'quantity-mismatch' : 'date-mismatch',
    found: fact.value,
    passage: sentence.passage,
    expected: differing.fact.value,
  };
  return { fact, status: 'differs', look, difference };
}

function clauseOf(fact: Fact, { text, clauses }: Stated): readonly number[] {
  const distance = (clause: readonly number[]) =>
    Math.min(
      ...clause.map((index) =>
        Math.min(Math.abs(text.words[index]!.start - fact.end), Math.abs(fact.start - text.words[index]!.end)),
      ),
    );
  return [...clauses].sort((a, b) => distance(a) - distance(b))[0] ?? [];
}

function matchesIn(look: Look, fact: Fact, stated: Stated, clause: readonly number[]): FactMatch[] {
  const coverage = coverageOf(look.credits, stated.weights, clause);
  if (coverage < AGREEING_COVERAGE) return [];
  return look.sentences.flatMap((sentence) =>
    sentence.text.facts.flatMap((other): FactMatch[] => {
      const outcome = compareFacts(fact, other);
      if (outcome === 'incomparable') return [];
      return [{ look, sentence, fact: other, outcome, coverage, role: roleOf(fact, other, stated, sentence) }];
    }),
  );
}

/** Whether another figure of the same sentence plays the part so much better that one which agrees is about something else. */
function plays(agreeing: FactMatch, matches: readonly FactMatch[]): boolean {
  return matches.some(
    ({ outcome, role, coverage }) =>
      outcome === 'differs' && coverage >= REFUTED_COVERAGE && role >= SAME_ROLE && role >= agreeing.role + OTHER_ROLE,
  );
}

/** Whether another figure of the claim is the one that the passage's stands for. */
function isSpokenFor({ fact, sentence, role }: FactMatch, stated: Stated): boolean {
  return stated.text.facts.some(
    (other) => compareFacts(other, fact) === 'agrees' && roleOf(other, fact, stated, sentence) >= role - OTHER_ROLE,
  );
}

/** How much two figures are said of the same thing, 0..1: the words near the one stand near the other, and the same is counted. */
function roleOf(stated: Fact, other: Fact, { text, weights }: Stated, { text: passage, alignment }: Sentence): number {
  const [here, there] = [wordsBefore(text, stated), wordsBefore(passage, other)];
  let shared = 0;
  let all = 0;
  text.words.forEach((_, index) => {
    const weight = weights[index]! / (1 + distance(index, here) / 4);
    const pair = alignment.pairOf[index];
    all += weight;
    if (pair) shared += (weight * pair.credit) / (1 + Math.max(0, distance(pair.passage, there) - 3) / 6);
  });
  const role = all === 0 ? 0 : shared / all;
  if (stated.counted.length === 0 || other.counted.length === 0) return role;
  return stated.counted.some((term) => other.counted.includes(term)) ? Math.min(1, role + 0.3) : role * 0.5;
}

function wordsBefore({ words }: ClaimText, fact: Fact): number {
  const index = words.findIndex(({ start }) => start >= fact.end);
  return index < 0 ? words.length : index;
}

/** In words; the one right before and the one right behind are both next to it. */
function distance(index: number, place: number): number {
  return index < place ? place - index - 1 : index - place;
}
