/** Questions about passages that are known to be there: sentences put in other words, and sentences half typed. */
import { tokenize } from '../../../src/text/tokenize';
import type { BenchPassage } from './prose';
import type { Random } from './random';

export interface Question {
  readonly text: string;
  /** The passage that it is about. */
  readonly target: BenchPassage;
}

const FRAMES = [
  'It is often said that ',
  'As far as anybody knows, ',
  'Few people remember how ',
  'One could add that ',
  '',
];
/** Of ten words, three are left out and one is replaced by a word from elsewhere. */
const LEFT_OUT = 0.3;
const REPLACED = 0.1;

/** Sentences in other words: some words left out, some replaced, the halves changed round, a frame before them. */
export function* rewordings(passages: readonly BenchPassage[], random: Random): Generator<Question> {
  for (;;) {
    const target = pickTarget(passages, random);
    yield { text: reword(target.text, passages, random), target };
  }
}

/** The first letters of sentences, as they are typed: a few lengths of each. */
export function* beginnings(passages: readonly BenchPassage[], random: Random): Generator<Question> {
  for (;;) {
    const target = pickTarget(passages, random);
    const longest = Math.min(80, target.text.length);
    for (let typed = 0; typed < 8; typed++) {
      yield { text: target.text.slice(0, 8 + random.below(longest - 8)), target };
    }
  }
}

/** A passage that says something. */
function pickTarget(passages: readonly BenchPassage[], random: Random): BenchPassage {
  let passage = random.pick(passages);
  for (let tries = 0; tries < 1000 && tokenize(passage.text).length < 8; tries++) passage = random.pick(passages);
  return passage;
}

function reword(text: string, passages: readonly BenchPassage[], random: Random): string {
  const words = text
    .split(/\s+/)
    .filter(() => random.next() >= LEFT_OUT)
    .map((word) => (random.next() < REPLACED ? random.pick(random.pick(passages).text.split(/\s+/)) : word));
  const half = random.below(words.length);
  return random.pick(FRAMES) + [...words.slice(half), ...words.slice(0, half)].join(' ');
}
