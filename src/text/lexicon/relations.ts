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

/** `slowly`, whose term is `slowli`, is `slow`; but `hardly` is no way of being hard. */
export function adjectiveOf(term: string): string {
  return term.length >= 5 && term.endsWith('li') && term !== 'hardli' ? stem(term.slice(0, -2)) : term;
}

/** By term, what it is to others, in both directions. */
type Relations = ReadonlyMap<string, ReadonlyMap<string, WordRelation>>;

let table: Relations | undefined;

function knownRelation(a: string, b: string): WordRelation | undefined {
  table ??= readTable();
  const known = table.get(a)?.get(b);
  if (known) return known;
  return isNegated(a, b) || isNegated(b, a) ? 'antonym' : undefined;
}

/** Whether two different terms mean the same. */
export function areSynonyms(a: string, b: string): boolean {
  table ??= readTable();
  return table.get(a)?.get(b) === 'synonym';
}

/** `un` and `non` before a word turn it round; what begins so by chance, as `unit` and `it`, is shorter. */
function isNegated(negated: string, plain: string): boolean {
  if (plain.length < 4 || !negated.endsWith(plain)) return false;
  if (negated === `un${plain}` || negated === `non${plain}`) return true;
  // `In` is `ir` and `il` before these letters alone, and hardly any other word begins so.
  return /^[rl]/.test(plain) && negated === `i${plain[0]}${plain}`;
}

/** `cheaper` and `cheapest` are `cheap`, `bigger` is `big`, `rarer` is `rare`, `easier` `easi`, which is the term of `easy`. */
export function positiveOf(term: string, degree: string): string {
  const base = term.slice(0, -degree.length);
  if (/([bdgmnpt])\1$/.test(base)) return stem(base.slice(0, -1));
  return stem(/^[^aeiou]+[aeiou][^aeiouwxy]$/.test(base) ? `${base}e` : base);
}

/** In the order of what is more to be relied on: a pair keeps the first relation it is given. */
function readTable(): Relations {
  const read = new Map<string, Map<string, WordRelation>>();
  const stems = new Map<string, string>();
  const relationsOf = (term: string) => {
    const known = read.get(term) ?? new Map<string, WordRelation>();
    read.set(term, known);
    return known;
  };
  const add = (one: string, other: string, relation: WordRelation) => {
    const [a, b] = [stemOf(one, stems), stemOf(other, stems)];
    if (read.get(a)?.has(b)) return;
    relationsOf(a).set(b, relation);
    relationsOf(b).set(a, relation);
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
