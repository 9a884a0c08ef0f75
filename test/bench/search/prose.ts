/** Prose made by recombination: sentences of our own with made-up words in their gaps, as often as words come in real texts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from './random';

export interface BenchPassage {
  readonly id: number;
  readonly text: string;
  readonly paragraph: number;
}

/** Passages of the texts in a folder, at most `limit`: paragraphs are what blank lines part, passages what full stops end. */
export function readPassages(folder: string, limit: number): BenchPassage[] {
  const passages: BenchPassage[] = [];
  let paragraph = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:txt|md|markdown|text|rst)$/i.test(name)) continue;
    for (const block of readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/)) {
      paragraph++;
      for (const text of block.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=\p{Lu})/u)) {
        if (text.length > 20) passages.push({ id: passages.length, text, paragraph });
        if (passages.length === limit) return passages;
      }
    }
  }
  return passages;
}

/** Content words stand in the gaps: `N` a thing, `V` what it does, `A` what it is like, `P` a name, `F` a figure. */
const CLAUSES = [
  'the N of the N V the A N in P',
  'a A N and its N V every N that the N had left',
  'according to P, F of the N V within a N of the A N',
  'N and N were V by the N, although the A N of P never V it',
  'what the N calls a A N is for P a N of N and A N',
  'between the N and the N there is a N which V about F N a year',
  'P V that the A N should V its N before the N V',
  'in the A N, F N were V, most of them by P and its N',
  'the N V because the N of A N had V more than the N could bear',
  'it was not the N but the A N that V the N of P',
  'as the N V, the N and the A N V with it',
  'for the N, a N of this A kind V little; for the N it V everything',
  'neither P nor the N has V the A N since the N was V',
  'its A N V from F to F in the N that followed',
  'with a N like that, the A N of a N V in P rather than in P',
];

const OPENINGS = ['', '', '', 'Meanwhile ', 'In other words, ', 'By then ', 'Even so, ', 'For example, ', 'At first '];
const BRIDGES = ['; ', ', and ', ', while ', ', so that ', ': ', ' because '];

/** How many passages a source has, and a paragraph. */
const SOURCE_LENGTH = 200;
const PARAGRAPH_LENGTH = 4;

export function makePassages(count: number, seed: number): BenchPassage[] {
  const random = new Random(seed);
  const words = makeWords(random, 45_000);
  const passages: BenchPassage[] = [];
  let topic: string[] = [];
  for (let id = 0; id < count; id++) {
    if (id % SOURCE_LENGTH === 0) topic = Array.from({ length: 60 }, () => words[random.zipf(words.length)]!);
    const text = makeSentence(random, words, topic);
    passages.push({ id, text, paragraph: Math.floor(id / PARAGRAPH_LENGTH) });
  }
  return passages;
}

function makeSentence(random: Random, words: readonly string[], topic: readonly string[]): string {
  const clauses = [fill(random.pick(CLAUSES), random, words, topic), fill(random.pick(CLAUSES), random, words, topic)];
  const text = `${random.pick(OPENINGS)}${clauses.join(random.pick(BRIDGES))}.`;
  return text[0]!.toUpperCase() + text.slice(1);
}

function fill(clause: string, random: Random, words: readonly string[], topic: readonly string[]): string {
  const word = () => (random.next() < 0.25 ? random.pick(topic) : words[random.zipf(words.length)]!);
  return clause.replace(/\b[NVAPF]\b/g, (gap) => {
    if (gap === 'F') return makeFigure(random);
    const found = word();
    if (gap === 'P') return found[0]!.toUpperCase() + found.slice(1);
    if (gap === 'V') return inflect(found, random.pick(['ed', 's', 'ed']));
    return gap === 'N' && random.next() < 0.3 ? inflect(found, 's') : found;
  });
}

function inflect(word: string, ending: string): string {
  return word.endsWith('e') && ending === 'ed' ? `${word}d` : word + ending;
}

function makeFigure(random: Random): string {
  const value = Math.floor(10 ** (random.next() * 4 + 0.5));
  return random.next() < 0.3 ? `${(value % 1000) / 10}%` : value.toLocaleString('en-US');
}

const SYLLABLES =
  'ba be bri ca cen cho da del do fa fen gar gri ho il ka lan lem lo ma mer min na nor ol pa per pol qui ra ren ri'
    .concat(' sa sen sha sto ta tem tri ul va ver vin wa wen wi zel thar plo crom stri lund berk fost glim drav')
    .split(' ');
const ENDINGS = ['', '', 'n', 'r', 't', 'l', 'm', 'ster', 'ton', 'ive', 'al', 'ent', 'ous', 'ile', 'ard'];

function makeWords(random: Random, count: number): string[] {
  const words = new Set<string>();
  while (words.size < count) {
    const length = 1 + Math.floor(random.next() * 2.2 + words.size / count);
    const stem = Array.from({ length }, () => random.pick(SYLLABLES)).join('');
    if (stem.length > 2) words.add(stem + random.pick(ENDINGS));
  }
  return [...words];
}
