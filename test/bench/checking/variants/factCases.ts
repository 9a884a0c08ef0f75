/** Statements of fact: each twin and each wording, in pairs that are worded the same way. */
import type { Random } from '../../search/random';
import type { Case } from '../cases';
import type { BenchPassage, BenchTexts } from '../sources';
import { makeDateTwins } from './dates';
import { makeFigureTwins } from './figures';
import { makeNameTwins } from './names';
import { makePolarityTwins } from './polarity';
import { isPlainSentence, type Twins } from './twins';
import { makeWordings, type Wording } from './wordings';

const MAKERS = [makeFigureTwins, makeDateTwins, makeNameTwins, makePolarityTwins];
/** Of the twins, so many stand in the words of the source. */
const PLAIN = 0.4;

export function makeFactCases(
  passage: BenchPassage,
  texts: BenchTexts,
  authors: string | undefined,
  random: Random,
): Case[] {
  if (!isPlainSentence(passage.text)) return [];
  const place = { passage, texts, ...(authors ? { authors } : {}) };
  const pairs = MAKERS.flatMap((make) => make(passage, texts, random)).flatMap((twins) =>
    toPair(twins, random.next() < PLAIN ? undefined : random.pick(makeWordings(place, random)), passage),
  );
  return [...pairs, ...rewordings(passage, makeWordings(place, random))];
}

/** In the words of the source where the wording fits only one of the two, or leaves out what tells them apart. */
function toPair(twins: Twins, wording: Wording | undefined, passage: BenchPassage): Case[] {
  const [truth, falsehood] = [wording?.reword(twins.truth), wording?.reword(twins.falsehood)];
  const isWorded = truth !== undefined && falsehood !== undefined && isStillChanged(twins, truth, falsehood);
  const { kind, variant, code } = twins;
  const common = { kind, variant, ...(isWorded && wording ? { wording: wording.name } : {}), passage: passage.text };
  return [
    { ...common, text: isWorded ? truth : twins.truth, expected: { labels: ['supported'], ...placeOf(passage) } },
    {
      ...common,
      text: isWorded ? falsehood : twins.falsehood,
      expected: { labels: ['refuted'], codes: [code], ...placeOf(passage) },
    },
  ];
}

function isStillChanged({ changed, falsehood }: Twins, worded: string, wordedFalsehood: string): boolean {
  const changedOne = holds(falsehood, changed) ? wordedFalsehood : worded;
  return worded !== wordedFalsehood && holds(changedOne, changed);
}

function holds(text: string, word: string): boolean {
  return text.toLowerCase().includes(word.toLowerCase());
}

function rewordings(passage: BenchPassage, wordings: readonly Wording[]): Case[] {
  const asked = (variant: string, text: string): Case => ({
    kind: 'rewording',
    variant,
    text,
    expected: { labels: ['supported'], ...placeOf(passage) },
    passage: passage.text,
  });
  const found = wordings.flatMap(({ name, reword }) => {
    const text = reword(passage.text);
    return text ? [asked(name, text)] : [];
  });
  return [asked('as it stands', passage.text), ...found];
}

function placeOf({ uri, page }: BenchPassage) {
  return { uris: [uri], ...(page ? { page } : {}) };
}
