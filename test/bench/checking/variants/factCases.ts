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
  const pairs = MAKERS.flatMap((make) => make(passage, texts, random)).flatMap((twins) => {
    const fitting = makeWordings(place, random).filter((wording) => fits(wording, twins));
    return toPair(twins, random.next() < PLAIN || fitting.length === 0 ? undefined : random.pick(fitting), passage);
  });
  return [...pairs, ...rewordings(passage, makeWordings(place, random))];
}

function toPair(twins: Twins, wording: Wording | undefined, passage: BenchPassage): Case[] {
  const { kind, variant, code } = twins;
  const common = { kind, variant, ...(wording ? { wording: wording.name } : {}), passage: passage.text };
  const say = (sentence: string) => wording?.reword(sentence) ?? sentence;
  return [
    { ...common, text: say(twins.truth), expected: { labels: ['supported'], ...placeOf(passage) } },
    { ...common, text: say(twins.falsehood), expected: { labels: ['refuted'], codes: [code], ...placeOf(passage) } },
  ];
}

/** Whether a wording can be put on both, and leaves in what tells them apart. */
function fits({ reword }: Wording, { truth, falsehood, changed }: Twins): boolean {
  const [right, wrong] = [reword(truth), reword(falsehood)];
  if (right === undefined || wrong === undefined || right === wrong) return false;
  return holds(holds(falsehood, changed) ? wrong : right, changed);
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
