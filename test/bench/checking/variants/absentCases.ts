/** Statements that no source speaks of: sentences of a text that was held back, and made-up ones near the subject. */
import type { Random } from '../../search/random';
import type { Case } from '../cases';
import { type BenchPassage, type BenchTexts, contentWords, shareOf } from '../sources';
import { placesAndPeople } from './names';
import { isPlainSentence } from './twins';

/** More than this share of a sentence's words in a paragraph that is left: it may be spoken of after all. */
const SPOKEN_OF = 0.55;

/** Sentences of `held`, of which the remaining texts do not speak. */
export function makeHeldBackCases(held: readonly BenchPassage[], rest: readonly BenchPassage[]): Case[] {
  const paragraphs = [...new Set(rest.map(({ paragraph }) => paragraph))].map(contentWords);
  const unspoken = held.filter(
    ({ text, words }) =>
      isPlainSentence(text) && !paragraphs.some((paragraph) => shareOf(words, paragraph) > SPOKEN_OF),
  );
  return unspoken.map(({ text }) => absent('of a text held back', text));
}

/** `N` is a name of the sources, `T` a thing they speak of. */
const NEAR_TOPICS = [
  'N opened a second museum of glass in the spring, to which the school choirs of the region were invited.',
  'The annual report of N lists the salaries of its gardeners for the first time.',
  'Between 1961 and 1974 the T was taxed twice, once by the county and once by the parish.',
  'The first history of the T was written by a retired sea captain who had never left his village.',
  'In N the price of T fell by 17 percent after the great storm of that winter.',
  'Roughly 88,000 letters about the T are kept in a cellar under the old customs house.',
  'N lost the lawsuit over the ferry timetable, and had to pay the costs of both sides.',
  'A choir of 230 pensioners from N sings about the T every Sunday.',
  'N has banned the T from its kitchens since the fire of 1987.',
  'The insurance of a T costs three times as much in the mountains as on the coast.',
  'No T was ever delivered to the monastery, although the abbot had paid for twelve of them.',
  'The children of N learn about the T in the fourth year of school.',
];

export function makeNearTopicCases(texts: BenchTexts, random: Random, count: number): Case[] {
  const names = placesAndPeople(texts);
  const things = unique(texts.passages, /(?<=\bthe )\p{Ll}{5,}[^s\P{Ll}](?= of\b)/gu);
  if (names.length === 0 || things.length === 0) return [];
  return Array.from({ length: count }, (_, at) => {
    const frame = NEAR_TOPICS[at % NEAR_TOPICS.length]!;
    return absent(
      'made up, near the subject',
      frame.replace(/\bN\b/, random.pick(names)).replace(/\bT\b/, random.pick(things)),
    );
  });
}

function unique(passages: readonly BenchPassage[], pattern: RegExp): string[] {
  return [...new Set(passages.flatMap(({ text }) => text.match(pattern) ?? []))];
}

function absent(variant: string, text: string): Case {
  return { kind: 'not in the sources', variant, text, expected: { labels: ['notEnoughEvidence'] } };
}
