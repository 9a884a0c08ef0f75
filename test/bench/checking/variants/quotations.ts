/** Quotations as they should be, and as they should not. */
import type { CheckCode } from '../../../../src/model/problem';
import type { Random } from '../../search/random';
import type { Case } from '../cases';
import type { BenchPassage, BenchTexts } from '../sources';

/** What may stand around a quotation; `Q` is its place, with its marks. */
const CARRIERS = [
  'As the text has it, Q.',
  'The author is blunt: Q.',
  'Q, the piece says.',
  'One sentence deserves to be quoted in full: Q.',
  'It has been put this way: Q, and nobody has put it better since.',
  'Q.',
];
const MARKS: readonly (readonly [string, string, string])[] = [
  ['“', '”', 'curly'],
  ['"', '"', 'straight'],
  ['«', '»', 'guillemets'],
  ['„', '“', 'low and high'],
  ['‘', '’', 'single'],
];
const TEX_MARKS: readonly (readonly [string, string, string])[] = [
  ['``', "''", 'LaTeX marks'],
  ['\\enquote{', '}', 'LaTeX enquote'],
];
const CURLY = MARKS[0]!;

/** Words that turn a sentence when they go. */
const TURNING =
  /\b(?:not|no|never|nor|neither|none|nobody|nothing|nowhere|without|cannot|hardly|scarcely|rarely|seldom|barely|few|fewer|less|little|only|unless|except|fail\w*|lack\w*|refuse\w*|den(?:y|ies|ied)|but|if)\b|n['’]t\b/i;
const NEGATION = /\b(?:not|never|no longer|hardly|rarely)\b/i;

interface Quoted {
  readonly variant: string;
  readonly exact: string;
  /** None where it is as it should be. */
  readonly code?: CheckCode;
  readonly marks?: readonly [string, string, string];
  readonly languageId?: string;
}

/** @param foreign a sentence that no source has */
export function makeQuotations(passage: BenchPassage, texts: BenchTexts, random: Random, foreign?: string): Case[] {
  const words = passage.text.replace(/\.$/, '').split(' ');
  if (words.length < 9 || words.length > 45 || !isQuotable(passage.text)) return [];
  const quoted = [
    ...rightOnes(words, random),
    ...wrongOnes(words, texts, random).filter(({ exact }) => !isInText(exact, texts)),
  ];
  if (foreign !== undefined)
    quoted.push({ variant: 'invented', exact: foreign.replace(/\.$/, ''), code: 'quotation-not-found' });
  return quoted.map((one) => toCase(one, passage, random));
}

/** Without marks of its own, or of markup. */
export function isQuotable(text: string): boolean {
  return !/["“”„«»‘*_[\]<>|`\\{}#~^@…]|\.\.\.|'\s|\s'/.test(text);
}

function toCase(
  { variant, exact, code, marks = CURLY, languageId }: Quoted,
  { text, uri, page }: BenchPassage,
  random: Random,
): Case {
  const isAbsent = code === 'quotation-not-found';
  const [open, close] = marks;
  const label = code === undefined ? 'supported' : isAbsent ? 'notEnoughEvidence' : 'refuted';
  return {
    kind: 'quotation',
    variant,
    text: open === '> ' ? `> ${exact}.` : random.pick(CARRIERS).replace('Q', () => open + exact + close),
    ...(languageId ? { languageId } : {}),
    expected: {
      labels: [label],
      ...(code ? { codes: [code] } : {}),
      ...(isAbsent ? {} : { uris: [uri], ...(page ? { page } : {}) }),
    },
    passage: text,
  };
}

function rightOnes(words: readonly string[], random: Random): Quoted[] {
  const whole = words.join(' ');
  const part = spanOf(words, random).join(' ');
  const found: Quoted[] = MARKS.filter(([, close]) => close !== '’' || !/['’]/.test(whole)).map((marks) => ({
    variant: `exact, ${marks[2]}`,
    exact: random.next() < 0.5 ? whole : part,
    marks,
  }));
  found.push({ variant: 'block quotation', exact: whole, marks: ['> ', '', ''] });
  if (!/[$%&#]/.test(whole)) {
    for (const marks of TEX_MARKS)
      found.push({ variant: `exact, ${marks[2]}`, exact: whole, marks, languageId: 'latex' });
  }
  found.push({ variant: 'part of a sentence', exact: part });
  found.push({ variant: 'other first letter', exact: turnFirst(whole) });
  const retyped = whole
    .replace(/[–—]/g, '--')
    .replace(/’/g, "'")
    .replace(/\b(\w+)-(\w+)\b/, '$1‑$2');
  if (retyped !== whole) found.push({ variant: 'other typography', exact: retyped });
  const gap = gapIn(words, random, (left) => !TURNING.test(left));
  if (gap) found.push({ variant: 'elided', exact: elide(words, gap, random) });
  const inserted = withInsertion(words);
  if (inserted) found.push({ variant: 'with an insertion', exact: inserted });
  return found;
}

function wrongOnes(words: readonly string[], texts: BenchTexts, random: Random): Quoted[] {
  const as = (variant: string, changed: readonly string[] | string | undefined): Quoted[] => {
    const exact = typeof changed === 'string' ? changed : changed?.join(' ');
    return exact && exact !== words.join(' ') ? [{ variant, exact, code: 'misquotation' }] : [];
  };
  const gap = gapIn(words, random, (left) => NEGATION.test(left));
  return [
    ...as('a word altered', withOtherWord(words, texts, random)),
    ...as('a word left out', withoutWord(words, random)),
    ...as('a word added', withAddedWord(words, random)),
    ...as('a number altered', withOtherNumber(words, random)),
    ...as(
      'negation added',
      words
        .join(' ')
        .replace(/\b(is|are|was|were|can|could|will|would|should|must|may|has|have)(?= (?!not\b|n['’]t))/, '$1 not'),
    ),
    ...as('negation removed', words.join(' ').replace(/ (?:not|never)\b(?! only)/, '')),
    ...as('two words swapped', withSwap(words, random)),
    ...as('“not” elided', gap && elide(words, gap, random)),
  ];
}

function spanOf(words: readonly string[], random: Random): readonly string[] {
  const length = Math.min(words.length, 6 + random.below(8));
  const start = random.below(words.length - length + 1);
  return words
    .slice(start, start + length)
    .map((word, at) => (at === length - 1 ? word.replace(/[,;:–—-]+$/, '') : word));
}

function turnFirst(text: string): string {
  const first = text[0]!;
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + text.slice(1);
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Two to six words within, at least three from either end. */
function gapIn(words: readonly string[], random: Random, mayGo: (left: string) => boolean): Gap | undefined {
  const gaps: Gap[] = [];
  for (let from = 3; from < words.length - 5; from++) {
    for (let to = from + 2; to <= Math.min(from + 6, words.length - 3); to++) {
      if (mayGo(words.slice(from, to).join(' '))) gaps.push({ from, to });
    }
  }
  return gaps.length > 0 ? random.pick(gaps) : undefined;
}

function elide(words: readonly string[], { from, to }: Gap, random: Random): string {
  const mark = random.pick(['…', '...', '[...]', '[…]', '. . .']);
  return [...words.slice(0, from), mark, ...words.slice(to)].join(' ');
}

function withInsertion(words: readonly string[]): string | undefined {
  const at = words.findIndex(
    (word, index) => index > 0 && /^(?:it|they|them|its|their|he|she|his|her|this|these)$/.test(word),
  );
  const noun: Readonly<Record<string, string>> = {
    it: 'the subject',
    they: 'those concerned',
    them: 'those concerned',
    he: 'the author',
    she: 'the author',
  };
  const word = words[at];
  if (word === undefined) return `[${words[0]![0]!.toLowerCase()}]${words.join(' ').slice(1)}`;
  return words.with(at, noun[word] ? `[${noun[word]}]` : `${word} [own]`).join(' ');
}

function places(words: readonly string[], isPlace: (word: string, at: number) => boolean): number[] {
  return words.flatMap((word, at) => (at > 0 && isPlace(word, at) ? [at] : []));
}

const isContent = (word: string) => /^\p{Ll}{5,}$/u.test(word);

/** By a word of another passage with the same ending. */
function withOtherWord(words: readonly string[], { common }: BenchTexts, random: Random): string[] | undefined {
  const candidates = places(words, isContent);
  if (candidates.length === 0) return undefined;
  const at = random.pick(candidates);
  const word = words[at]!;
  const others = [...common].filter(
    (one) => isContent(one) && one.slice(-2) === word.slice(-2) && one.slice(0, 4) !== word.slice(0, 4),
  );
  return others.length > 0 ? words.with(at, random.pick(others)) : undefined;
}

function withoutWord(words: readonly string[], random: Random): string[] | undefined {
  const candidates = places(words, (word, at) => isContent(word) && at > 1 && at < words.length - 2);
  return candidates.length > 0 ? words.toSpliced(random.pick(candidates), 1) : undefined;
}

function withAddedWord(words: readonly string[], random: Random): string[] {
  const at = 2 + random.below(words.length - 4);
  return words.toSpliced(at, 0, random.pick(['quite', 'largely', 'often', 'truly', 'almost']));
}

function withOtherNumber(words: readonly string[], random: Random): string[] | undefined {
  const candidates = places(words, (word) => /\d/.test(word));
  if (candidates.length === 0) return undefined;
  const at = random.pick(candidates);
  return words.with(
    at,
    words[at]!.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1 + random.below(8)) % 10)),
  );
}

function withSwap(words: readonly string[], random: Random): string[] | undefined {
  const candidates = places(words, isContent);
  if (candidates.length < 2) return undefined;
  const first = random.below(candidates.length - 1);
  const [left, right] = [candidates[first]!, candidates[first + 1]!];
  return words.with(left, words[right]!).with(right, words[left]!);
}

function isInText(exact: string, { passages }: BenchTexts): boolean {
  const lower = exact.toLowerCase();
  return passages.some(({ paragraph }) => paragraph.includes(lower));
}
