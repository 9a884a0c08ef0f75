/** The polarity and the names of a claim against those of passages that say the same otherwise. */
import type { TextPosition } from '../../model/passage';
import { plainWords } from '../names/aliases';
import { findNameDifference } from '../names/nameCheck';
import { findNameInRole } from '../names/nameRole';
import { findNames } from '../names/names';
import { sameName } from '../names/sameName';
import type { WorkNames } from '../names/workNames';
import { findPolarityDifference } from '../polarity/polarity';
import type { CheckedWork } from '../sources';
import { coverageOf, type Difference, type Look, ownCoverage, type Stated } from './looks';

/** What is known of the works that passages stand in. */
export interface WordCheckContext {
  readonly workOf: (id: string) => CheckedWork | undefined;
  readonly names: Pick<WorkNames, 'abbreviationsOf' | 'isNamedIn'>;
}

/** Coverage of the rest of a clause from which the contrary in it, or another name, is a difference and not another matter. */
const CONTRADICTED_COVERAGE = { 'polarity-mismatch': 0.75, 'name-mismatch': 0.75 } as const;
/**
 * The same for a name where much else is told, or where the other is of its kind, behind its preposition or has a word of it. On drafts
 * written by hand, 5 of 37 misses for none of 220 true rewordings flagged.
 */
const TOLD_COVERAGE = 0.65;
const TOLD_WORDS = 8;
/** What of it must stand in the very sentence that differs. */
const OWN_COVERAGE = 0.6;
/** A passage that says it by so much less well is no witness against another. */
const LESSER_COVERAGE = 0.1;
/** Likewise for what it says by itself; another name may be said in another sentence. */
const LESSER_OWN = { 'polarity-mismatch': 0.15, 'name-mismatch': 1 } as const;

interface Judged {
  readonly look: Look;
  readonly differences: readonly WordDifference[];
  /** Of the clause that differs, or the best one, the difference itself left out. */
  readonly coverage: number;
}

interface WordDifference extends Difference {
  readonly code: keyof typeof CONTRADICTED_COVERAGE;
  /** Whether the passage has what is found as well, and denies it or says it of another thing. */
  readonly isPaired?: boolean;
  /** Of a name: the other is much like it. */
  readonly isAkin?: boolean;
}

/** The passage that says the contrary or has another name, where none says it as well without a difference. */
export function findWordDifference(
  looks: readonly Look[],
  stated: Stated,
  context: WordCheckContext,
): { readonly look: Look; readonly difference: Difference } | undefined {
  const judged = looks.map((look) => judge(look, stated, context));
  const isSure = ({ look, differences: [first, ...others], coverage }: Judged) =>
    first !== undefined &&
    others.length === 0 &&
    coverage >= leastCoverage(first, stated) &&
    ownOf(look, first, stated) >= OWN_COVERAGE &&
    first.code === 'name-mismatch' &&
    isAnchored(first, look, stated) &&
    saysRest(first, look, stated);
  const best = judged.filter(isSure).sort((a, b) => b.coverage - a.coverage)[0];
  if (!best) return undefined;
  const [difference] = best.differences as [WordDifference];
  const leastOwn = Math.max(OWN_COVERAGE, ownOf(best.look, difference, stated) - LESSER_OWN[difference.code]);
  const isBorneOut = judged.some(
    ({ look, differences, coverage }) =>
      differences.length === 0 &&
      coverage >= best.coverage - LESSER_COVERAGE &&
      hasFound(difference, look, stated) &&
      ownOf(look, difference, stated) >= leastOwn,
  );
  return isBorneOut ? undefined : { look: best.look, difference };
}

function leastCoverage({ code, found, isAkin }: WordDifference, { text }: Stated): number {
  if (code !== 'name-mismatch') return CONTRADICTED_COVERAGE[code];
  const told = text.words.filter((word) => !overlap(word, found)).length;
  return isAkin || told >= TOLD_WORDS ? TOLD_COVERAGE : CONTRADICTED_COVERAGE[code];
}

/**
 * The same is said of many things: it is of this one if all the other names are there, and it goes by another name as well, or is said in
 * as many words. What a sentence begins with is mostly what it is about; of another thing the same may be true.
 */
function isAnchored(difference: WordDifference, { credits, passage }: Look, stated: Stated): boolean {
  const { text, weights, quoted } = stated;
  if (isCalledOtherwise(difference, credits, text)) return false;
  if (quoted.some((words) => plainWords(passage.text).includes(words))) return true;
  const { found } = difference;
  const rest = text.words.flatMap((word, index) => (overlap(word, found) ? [] : [index]));
  const hasName = rest.some((index) => text.words[index]!.kind === 'name');
  const isSubject = rest.every((index) => text.words[index]!.start > found.start);
  if (!isSubject && (text.facts.length > 0 || hasName)) return true;
  return [rest, ...clausesWithout([difference], stated)].some((words) => {
    const coverage = coverageOf(credits, weights, words);
    return words.length >= MANY_WORDS && coverage >= (words.length >= TOLD_WORDS ? TOLD_COVERAGE : SURE_COVERAGE);
  });
}

/** Whether the claim has yet another name of which neither the passage nor what stands beside it has a word. */
function isCalledOtherwise({ found }: Difference, credits: Float64Array, { text, words }: Stated['text']): boolean {
  return findNames(text).some((name) => {
    const own = words.flatMap((word, index) => (overlap(word, name) ? [index] : []));
    return !overlap(name, found) && own.length > 0 && own.every((index) => credits[index] === 0);
  });
}

const MANY_WORDS = 5;
const SURE_COVERAGE = 0.82;

/** Whether a passage has another name than the claim, in the same place. */
export function hasOtherName(look: Look, stated: Stated, context: WordCheckContext): boolean {
  return nameDifference(look, stated, context).length > 0;
}

/** Whether the passages that say a claim best all have another name in it, or say the contrary, sure or not. */
export function isSaidOtherwise(looks: readonly Look[], stated: Stated, context: WordCheckContext): boolean {
  const best = Math.max(...looks.map(({ own }) => own));
  return looks
    .filter(({ own }) => own >= best - LESSER_COVERAGE)
    .every((look) => hasOtherName(look, stated, context) || polarityDifference(look, stated).length > 0);
}

/** Whether those to whom the claim gives the words are the work's authors, or are named beside the words. */
export function saysWho(looks: readonly Look[], { framingNames }: Stated, context: WordCheckContext): boolean {
  if (framingNames.length === 0) return true;
  const beside = looks.flatMap(({ sentences }) =>
    sentences.flatMap(({ text }) => text.names().map((name) => name.text)),
  );
  const known = [...beside, ...looks.flatMap(({ passage }) => recordNames(passage, context))];
  return framingNames.every((name) => known.some((other) => other.includes(name) || sameName(name, other)));
}

function judge(look: Look, stated: Stated, context: WordCheckContext): Judged {
  const differences = [...polarityDifference(look, stated), ...nameDifference(look, stated, context)];
  return { look, differences, coverage: clauseCoverage(look, stated, differences) };
}

function polarityDifference({ sentences }: Look, { text }: Stated): WordDifference[] {
  const { passage, alignment } = sentences[0]!;
  const found = findPolarityDifference(text.text, passage.text, alignment);
  if (!found) return [];
  const isSaidThere = text.words.some((word, index) => overlap(word, found.statement) && alignment.pairOf[index]);
  const isPaired = isSaidThere && (found.kind === 'negation' || found.kind === 'exchange');
  return [{ code: 'polarity-mismatch', found: found.statement, passage, expected: found.passage, isPaired }];
}

function nameDifference({ sentences }: Look, stated: Stated, context: WordCheckContext): WordDifference[] {
  const { text } = stated;
  const [{ passage, alignment }, ...near] = sentences as readonly [Look['sentences'][number], ...Look['sentences']];
  const knownNames = [...near.flatMap((sentence) => namesIn(sentence.passage.text)), ...recordNames(passage, context)];
  const abbreviations = context.names.abbreviationsOf(passage.inHandId);
  const nearby = near.map((sentence) => sentence.passage.text);
  const isNamed = (name: string) =>
    knownNames.some((known) => sameName(known, name)) || context.names.isNamedIn(passage.inHandId, name);
  const inRole = findNameInRole(stated, sentences[0]!, isNamed);
  const inPlace = inRole?.isSeveral
    ? undefined
    : findNameDifference(text.text, passage.text, alignment, { knownNames, nearby, abbreviations });
  const found = inPlace ?? inRole;
  if (!found) return [];
  const isAkin = found === inRole && inRole.isAkin;
  return [{ code: 'name-mismatch', found: found.statement, passage, expected: found.passage, isAkin }];
}

function namesIn(text: string): string[] {
  return findNames(text).map((name) => name.text);
}

/** A work's authors and title may be named where its sentences do not. */
function recordNames({ inHandId, workId }: Look['passage'], { workOf }: WordCheckContext): string[] {
  return [...new Set([inHandId, workId])].flatMap((id) => {
    const { author, editor, title, publisher, 'container-title': container } = workOf(id)?.item ?? {};
    const people = [...(author ?? []), ...(editor ?? [])].flatMap(({ family, literal }) => family ?? literal ?? []);
    return [
      ...people,
      ...[title, container, publisher].flatMap((text) => (typeof text === 'string' ? [text, ...namesIn(text)] : [])),
    ];
  });
}

/** Whether the passage says by itself what the claim says beside the name. */
function saysRest(difference: Difference, look: Look, stated: Stated): boolean {
  const rest = stated.clauses.flat().filter((index) => !overlap(stated.text.words[index]!, difference.found));
  return ownCoverage(look.sentences[0]!, look.credits, stated, rest) >= OWN_COVERAGE;
}

/** How much of the clause that differs the passage says by itself, the difference left out. */
function ownOf(look: Look, difference: WordDifference, stated: Stated): number {
  const clauses = clausesWithout([difference], stated);
  return Math.max(...clauses.map((clause) => ownCoverage(look.sentences[0]!, look.credits, stated, clause)));
}

/** Only a passage that has the very word, or one that means the same, can bear it out; a negative is no such word. */
function hasFound({ code, found }: WordDifference, { sentences }: Look, { text }: Stated): boolean {
  const { pairOf } = sentences[0]!.alignment;
  const own = text.words.flatMap((word, index) => (overlap(word, found) ? [pairOf[index]] : []));
  return code !== 'polarity-mismatch' || own.length === 0 || own.some((pair) => pair !== undefined);
}

/** With the sentences beside it. */
function clauseCoverage({ credits }: Look, stated: Stated, differences: readonly WordDifference[]): number {
  return Math.max(...clausesWithout(differences, stated).map((clause) => coverageOf(credits, stated.weights, clause)));
}

/** The words of the clauses that differ, without the differences as far as the passage has no word of them; all of them where none does. */
function clausesWithout(differences: readonly WordDifference[], { text, clauses }: Stated): (readonly number[])[] {
  const isFound = (index: number) => differences.some(({ found }) => overlap(text.words[index]!, found));
  const lacking = differences.filter(({ isPaired }) => !isPaired);
  const isLacking = (index: number) => lacking.some(({ found }) => overlap(text.words[index]!, found));
  const own = clauses.filter((clause) => clause.some(isFound));
  return (own.length > 0 ? own : [clauses.flat()]).map((clause) => clause.filter((index) => !isLacking(index)));
}

function overlap(a: TextPosition, b: TextPosition): boolean {
  return a.start < b.end && b.start < a.end;
}
