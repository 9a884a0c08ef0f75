/** Which English words mean the same and which the contrary, whatever they are said of. */
import wordnet from 'wordnet:relations';
import { stem } from '../stem';
import { ANTONYMS, SYNONYMS } from './englishRelations';

/** `same`: one word in two forms. */
export type WordRelation = 'same' | 'synonym' | 'antonym';

/**
 * How two words stand to each other.
 *
 * @param a a term as the tokenizer gives it, or the stem of a stop word
 * @param b likewise
 * @returns undefined where nothing is known of them, as of all words that are not English
 */
export function relationOf(a: string, b: string): WordRelation | undefined {
  if (a === b) return 'same';
  const known = knownRelation(a, b);
  if (known) return known;
  const [one, other] = [adjectiveOf(a), adjectiveOf(b)];
  if (one !== a || other !== b) return one === other ? 'same' : knownRelation(one, other);
  const degree = /(?:er|est)$/.exec(a)?.[0];
  return degree && b.endsWith(degree) ? knownRelation(positiveOf(a, degree), positiveOf(b, degree)) : undefined;
}

/** `slowly`, whose term is `slowli`, is `slow`. */
function adjectiveOf(term: string): string {
  return /...li$/.test(term) ? stem(term.slice(0, -2)) : term;
}

let table: Map<string, WordRelation> | undefined;

function knownRelation(a: string, b: string): WordRelation | undefined {
  table ??= readTable();
  const known = table.get(keyOf(a, b));
  if (known) return known;
  return isNegated(a, b) || isNegated(b, a) ? 'antonym' : undefined;
}

/** The terms that mean the same as a term, itself left out. */
export function synonymsOf(term: string): ReadonlySet<string> {
  synonyms ??= readSynonyms();
  return synonyms.get(term) ?? NONE;
}

const NONE: ReadonlySet<string> = new Set();
let synonyms: Map<string, Set<string>> | undefined;

function readSynonyms(): Map<string, Set<string>> {
  table ??= readTable();
  const read = new Map<string, Set<string>>();
  const add = (one: string, other: string) => read.set(one, (read.get(one) ?? new Set()).add(other));
  for (const [key, relation] of table) {
    const [one, other] = key.split(' ') as [string, string];
    if (relation !== 'synonym') continue;
    add(one, other);
    add(other, one);
  }
  return read;
}

/** `un` and `non` before a word turn it round; what begins so by chance, as `unit` and `it`, is shorter. */
function isNegated(negated: string, plain: string): boolean {
  if (plain.length < 4) return false;
  return negated === `un${plain}` || negated === `non${plain}`;
}

/** `cheaper` and `cheapest` are `cheap`, `bigger` is `big`, `rarer` is `rare`, `easier` `easi`, which is the term of `easy`. */
export function positiveOf(term: string, degree: string): string {
  const base = term.slice(0, -degree.length);
  if (/([bdgmnpt])\1$/.test(base)) return stem(base.slice(0, -1));
  return stem(/^[^aeiou]+[aeiou][^aeiouwxy]$/.test(base) ? `${base}e` : base);
}

/** In the order of what is more to be relied on: a pair keeps the first relation it is given. */
function readTable(): Map<string, WordRelation> {
  const read = new Map<string, WordRelation>();
  const stems = new Map<string, string>();
  const add = (one: string, other: string, relation: WordRelation) => {
    const key = keyOf(stemOf(one, stems), stemOf(other, stems));
    if (!read.has(key)) read.set(key, relation);
  };
  for (const [left = [], right = []] of linesOf(ANTONYMS, '/')) addAll(left, right, (a, b) => add(a, b, 'antonym'));
  for (const [group = []] of linesOf(SYNONYMS, '/')) addAll(group, group, (a, b) => add(a, b, 'synonym'));
  const [antonyms = '', synonyms = ''] = wordnet.split('\n');
  addPairs(antonyms, (a, b) => add(a, b, 'antonym'));
  addPairs(synonyms, (a, b) => add(a, b, 'synonym'));
  return read;
}

type AddPair = (one: string, other: string) => void;

function addAll(left: readonly string[], right: readonly string[], add: AddPair): void {
  for (const one of left) for (const other of right) add(one, other);
}

function addPairs(pairs: string, add: AddPair): void {
  for (const pair of pairs.split(' ')) {
    const at = pair.indexOf('/');
    add(pair.slice(0, at), pair.slice(at + 1));
  }
}

function linesOf(list: string, separator: string): string[][][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(separator).map((side) => side.trim().split(' ')));
}

function stemOf(word: string, stems: Map<string, string>): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = stem(word.replaceAll('-', ''));
    stems.set(word, known);
  }
  return known;
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
