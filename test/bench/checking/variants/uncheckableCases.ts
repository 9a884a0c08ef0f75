/** Sentences of a draft that nobody would look up; `T` is a thing that the sources speak of. */
import type { Random } from '../../search/random';
import type { Case } from '../cases';
import type { BenchTexts } from '../sources';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  question: [
    'Who pays for the T in the end?',
    'But what does the T mean for those who have to live with it?',
    'How many of these questions will be answered before the next election?',
    'Is the T really what it claims to be, or should we look elsewhere?',
    'Why now?',
  ],
  signpost: [
    'This essay has three parts.',
    'The next section turns to the T.',
    'Before that, however, a word on method.',
    'I will come back to the T below.',
    'The rest of this chapter is organised as follows.',
    'Let us begin with the T.',
    'Table 2 sums up the argument so far.',
    'In what follows, I leave the T aside.',
  ],
  thanks: [
    'I am grateful to my colleagues for their comments on an earlier draft.',
    'We thank two anonymous reviewers for their advice on the T.',
    'My thanks go to the librarians who found the T for me.',
    'This work was supported by a travel grant.',
  ],
  opinion: [
    'I find the T deeply troubling.',
    'In my view, the T is the most overrated subject of the decade.',
    'We should be ashamed of how we have treated the T.',
    'Personally, I would rather not see the T again.',
    'The T is a beautiful thing.',
    'I believe that the T deserves better.',
    'Somebody ought to do something about the T at last.',
  ],
};

export function makeUncheckableCases({ passages }: BenchTexts, random: Random): Case[] {
  const things = [
    ...new Set(passages.flatMap(({ text }) => text.match(/(?<=\bthe )\p{Ll}{5,}[^s\P{Ll}](?= of\b)/gu) ?? [])),
  ];
  return Object.entries(SENTENCES).flatMap(([variant, sentences]) =>
    sentences.map((text) => ({
      kind: 'not checkable',
      variant,
      text: text.replace(/\bT\b/, things.length > 0 ? random.pick(things) : 'matter'),
      expected: { labels: ['notCheckable' as const] },
    })),
  );
}
