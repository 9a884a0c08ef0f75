/**
 * The check of drafts and sources of hostile sizes takes time that grows as they do. `CITEWRIGHT_SIZES`
 * multiplies the sizes: 32 makes them as large as anybody has seen, a megabyte on one line.
 */
import type { Engine } from '../../src/engine/engine';
import { assertGrowsLinearlyAsync } from '../growth';
import { engineOver } from './fuzz/memoryEngine';
import { SOURCES } from './fuzz/texts';

const SIZES = Number(process.env.CITEWRIGHT_SIZES ?? 1);
/** Characters of the larger text of each kind. */
const LENGTH = 32_768 * SIZES;

/** A text of a length made of pieces that differ by their number. */
function repeated(piece: (number: number) => string, length: number, between = ''): string {
  const pieces: string[] = [];
  for (let size = 0, number = 0; size < length; number++) {
    pieces.push(piece(number));
    size += pieces[number]!.length + between.length;
  }
  return pieces.join(between);
}

const WORDS = [
  'wall',
  'harbour',
  'council',
  'paid',
  'ferry',
  'the',
  'cellars',
  'islands',
  'mills',
  'of',
  'tunnel',
  'quay',
];
const wordOf = (number: number) => WORDS[(number * 7919 + (number >> 3)) % WORDS.length]!;

const DRAFTS: Readonly<Record<string, (length: number) => string>> = {
  'one line without a stop': (length) => repeated(wordOf, length, ' '),
  'one word': (length) => 'x'.repeat(length),
  'figures on one line': (length) => repeated((number) => `${number * 37}`, length, ' '),
  'names on one line': (length) => repeated((number) => `Halden ${wordOf(number)} Borsum`, length, ' and '),
  'quotation marks': (length) => '"'.repeat(length),
  'curly quotation marks': (length) => '“'.repeat(length),
  'apostrophes between letters': (length) => "a'".repeat(length / 2),
  'quotations on one line': (length) => repeated((number) => `“${wordOf(number)} a way to win time”`, length, ' '),
  'one long quotation': (length) => `“${repeated(wordOf, length, ' ')}”`,
  'one long quotation of sentences': (length) => `“${repeated((number) => `Mill ${number} turns.`, length, ' ')}”`,
  citations: (length) => repeated((number) => `[@roe2021, p. ${number}]`, length),
  'citations of unknown works': (length) => repeated((number) => `(Xylo ${1900 + (number % 100)})`, length, ' '),
  'one citation of many works': (length) => `It cost much [${repeated((number) => `@k${number}`, length, '; ')}].`,
  'short sentences': (length) => repeated((number) => `Mill ${number} turns.`, length, ' '),
  'short cited sentences': (length) =>
    repeated((number) => `It has ${number} mills (Roe 2021, ${number}).`, length, ' '),
  'nested lists': (length) => repeated((number) => `${'  '.repeat(number % 200)}- It has ${number} mills.\n`, length),
  'nested block quotes': (length) =>
    repeated((number) => `${'> '.repeat(number % 200)}It has ${number} mills.\n`, length),
  brackets: (length) => '['.repeat(length),
  emphasis: (length) => '*a_'.repeat(length / 3),
  notes: (length) => repeated((number) => `A mill[^${number}].\n\n[^${number}]: Mill ${number}.\n\n`, length),
  'rows of a table': (length) =>
    `| a | b |\n|---|---|\n${repeated((number) => `| Mill ${number} | ${number} |\n`, length)}`,
};

describe('the check of large drafts', function () {
  this.timeout(60_000 * SIZES);
  let engine: Engine;
  let checked = 0;
  const check = (text: string) => engine.check({ uri: `memory:///large${checked++}`, languageId: 'markdown', text });

  before(async () => {
    engine = await engineOver(SOURCES);
    await check(repeated((number) => `It has ${number} mills.`, 4000, ' '));
  });
  after(() => engine.dispose());

  for (const [name, make] of Object.entries(DRAFTS)) {
    it(`takes time as they grow: ${name}`, async () => {
      await assertGrowsLinearlyAsync((length) => check(make(length)), LENGTH, name);
    });
  }
});

describe('the check against large sources', function () {
  this.timeout(60_000 * SIZES);
  const passages: Readonly<Record<string, (length: number) => string>> = {
    'one passage of words': (length) => repeated(wordOf, length, ' '),
    'one passage of figures': (length) => repeated((number) => `${wordOf(number)} ${number * 37} mills`, length, ' '),
    'one passage of clauses': (length) =>
      repeated((number) => `Halden did not ${wordOf(number)} the wall in ${1900 + (number % 100)}`, length, ', '),
  };
  const text =
    'The harbour council paid 37 mills of the wall (Roe 2021). “The wall harbour of the council” and Borsum paid the mills in 2050.';
  const draft = { uri: 'memory:///small', languageId: 'markdown', text };

  for (const [name, make] of Object.entries(passages)) {
    it(`takes time as they grow, reading included: ${name}`, async () => {
      const checkAgainst = async (length: number) => {
        const engine = await engineOver({ 'roe.md': `---\nauthor: Jane Roe\ndate: 2021\n---\n\n${make(length)}.\n` });
        await engine.check(draft);
        await engine.dispose();
      };
      await assertGrowsLinearlyAsync(checkAgainst, LENGTH, name);
    });
  }
});
