/** Which English words stand at opposite poles of one matter, though they need not be contraries of each other. */
import wordnet from 'wordnet:relations';
import { stem } from '../stem';
import { POLES } from './englishPoles';
import { adjectiveOf } from './relations';

/**
 * Whether what the one word says of a thing speaks against what the other says of it.
 *
 * @param a a term as the tokenizer gives it, or the stem of a stop word
 * @param b likewise
 */
export function areOpposed(a: string, b: string): boolean {
  const [one, other] = [polesOf(a), polesOf(b)];
  if (!one || !other) return false;
  // What stands at the same pole of another matter may say the same.
  return one.some((pole) => other.includes(-pole)) && !one.some((pole) => other.includes(pole));
}

/** Whether both words stand at the same pole of a matter, and of none at the two. Terms as in {@link areOpposed}. */
export function areAtSamePole(a: string, b: string): boolean {
  const [one, other] = [polesOf(a), polesOf(b)];
  if (!one || !other) return false;
  return one.some((pole) => other.includes(pole)) && !one.some((pole) => other.includes(-pole));
}

function polesOf(term: string): readonly number[] | undefined {
  poles ??= readPoles();
  return poles.get(term) ?? poles.get(adjectiveOf(term));
}

/** By term the poles where it stands: the number of the matter, or that number below 0. */
type Poles = ReadonlyMap<string, readonly number[]>;

let poles: Poles | undefined;

function readPoles(): Poles {
  const read = new Map<string, number[]>();
  const stems = new Map<string, string>();
  const addSide = (side: string, pole: number) => {
    for (const word of side.trim().split(' ')) {
      const term = stems.get(word) ?? stem(word.replaceAll('-', ''));
      stems.set(word, term);
      const known = read.get(term);
      if (!known) read.set(term, [pole]);
      else if (!known.includes(pole)) known.push(pole);
    }
  };
  const pairs = (wordnet.split('\n')[2] ?? '').split(' ');
  [...POLES.trim().split('\n'), ...pairs].forEach((line, matter) => {
    const [one = '', other = ''] = line.slice(line.indexOf(':') + 1).split('/');
    addSide(one, matter + 1);
    addSide(other, -matter - 1);
  });
  return read;
}
