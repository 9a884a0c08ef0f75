import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Hit,
  highlight,
  type RetrieveOptions,
  retrieve,
  saysEnough,
  THRESHOLDS,
} from '../../src/corpus/retrieval';
import { SearchIndex } from '../../src/corpus/searchIndex';
import { makePassages } from '../bench/search/prose';
import { PARAGRAPHS, REWORDINGS, UNRELATED } from './rewordings';

/** Passages by paragraph, and what can be asked of them. */
class Shelf {
  readonly index = new SearchIndex();
  readonly passages: { readonly id: number; readonly text: string; readonly paragraph: number }[] = [];

  static async of(paragraphs: readonly (readonly string[])[]): Promise<Shelf> {
    const shelf = new Shelf();
    paragraphs.forEach((texts, paragraph) => {
      for (const text of texts) shelf.passages.push({ id: shelf.passages.length, text, paragraph });
    });
    await shelf.index.add(shelf.passages);
    return shelf;
  }

  ask(text: string, options: RetrieveOptions = {}): Hit[] {
    return retrieve(this.index, this, text, options);
  }

  /** The best passage's text and score; empty where there is none. */
  best(text: string, options: RetrieveOptions = {}): { readonly text: string; readonly score: number } {
    const [hit] = this.ask(text, options);
    return hit ? { text: this.passage(hit.id)!.text, score: hit.score } : { text: '', score: 0 };
  }

  passage(id: number) {
    return this.passages[id];
  }

  allPassages() {
    return this.passages;
  }

  paragraphOf(id: number): number[] {
    const { paragraph } = this.passages[id]!;
    return this.passages.filter((other) => other.paragraph === paragraph).map((other) => other.id);
  }
}

const corpus = () => Shelf.of(PARAGRAPHS.map((paragraph) => paragraph.split('\n')));

describe('retrieve', () => {
  it('finds the passage behind a sentence in other words', async () => {
    const shelf = await corpus();
    for (const [statement, passage] of REWORDINGS) {
      assert.ok(shelf.best(statement).text.startsWith(passage), statement);
    }
  });

  it('keeps rewordings and other sentences on the same topics apart', async () => {
    const shelf = await corpus();
    for (const [statement] of REWORDINGS) assert.ok(shelf.best(statement).score >= THRESHOLDS.card, statement);
    for (const statement of UNRELATED) assert.ok(shelf.best(statement).score < THRESHOLDS.card - 0.1, statement);
  });

  it('shows nothing where nothing is close', async () => {
    const shelf = await corpus();
    for (const text of [...UNRELATED, 'Zeppelins fly.', '4711', '?', '']) {
      assert.deepEqual(shelf.ask(text, { minScore: THRESHOLDS.card }), [], text);
    }
  });

  it('gives the very words a full score', async () => {
    const shelf = await corpus();
    for (const { text } of shelf.passages) {
      const best = shelf.best(text);
      assert.equal(best.text, text);
      assert.ok(best.score > 0.99, `${best.score} ${text}`);
    }
  });

  it('counts what the sentences around a passage say, for less', async () => {
    const shelf = await Shelf.of([
      ['Vellmar has a mint.', 'It strikes silver coins.'],
      ['Ostrava has a mill.', 'It strikes silver coins.'],
    ]);
    assert.equal(shelf.ask('silver coins struck in Ostrava')[0]!.id, 3);
    const [inPassage, beside] = ['It strikes silver coins', 'silver coins of Ostrava'].map(
      (text) => shelf.best(text).score,
    );
    assert.ok(beside! < inPassage! && beside! > 0.5);
  });

  it('finds a passage whose figure differs from the one that is written', async () => {
    const shelf = await corpus();
    const best = shelf.best('Every winter some 450,000 tonnes of mud settle behind the wall.');
    assert.ok(best.text.startsWith('Every winter') && best.score > THRESHOLDS.card);
  });

  it('tells names from words of the same stem', async () => {
    const shelf = await Shelf.of([['He manned the boats.'], ['Manning built the boats.']]);
    assert.equal(shelf.ask('the boats of Manning')[0]!.id, 1);
  });

  it('prefers words in the order in which they are asked', async () => {
    const shelf = await Shelf.of([['A man bites a dog.'], ['A dog bites a man.']]);
    assert.equal(shelf.ask('the dog bites the man')[0]!.id, 1);
    assert.equal(shelf.ask('the man bites the dog')[0]!.id, 0);
  });

  it('does not take a long table for an answer to everything', async () => {
    const table = PARAGRAPHS.join(' ').replaceAll('\n', ' ').split(' ').sort().join(' ');
    const shelf = await Shelf.of([[table]]);
    for (const [statement] of REWORDINGS) assert.ok(shelf.best(statement).score < THRESHOLDS.offer, statement);
  });

  it('keeps the best of several copies', async () => {
    const text = 'Pumps drain the polder.';
    const shelf = await Shelf.of([[text], ['Nobody knows why.', text], ['Pumps drain it.']]);
    const hits = shelf.ask('pumps drain the polder', { keyOf: (id) => shelf.passage(id)!.text });
    assert.equal(hits.length, 2);
  });

  it('leaves out what may not be found, however well it answers', async () => {
    const shelf = await corpus();
    const [best] = shelf.ask('plane trees cool the street');
    const others = shelf.ask('plane trees cool the street', { isAllowed: (id) => id !== best!.id });
    assert.ok(others.length > 0 && others.every(({ id }) => id !== best!.id));
  });

  it('forgives slips of the pen, and says what they were taken for', async () => {
    const [hit] = (await corpus()).ask('hackbery and Turkisch hazel');
    assert.deepEqual([...hit!.matchedTerms].sort(), ['hackberri', 'hazel', 'turkish']);
  });

  it('finds words that are all on the stop list by reading the texts', async () => {
    const shelf = await Shelf.of([['To be, or not to be: that is the question.'], ['Not to be is to be.']]);
    assert.deepEqual(
      shelf.ask('to be or not to be').map(({ id }) => id),
      [0],
    );
    assert.deepEqual(
      shelf.ask('to be or n', { prefix: true }).map(({ id }) => id),
      [0],
    );
    assert.deepEqual(shelf.ask('to be or not to be', { minScore: THRESHOLDS.card }), []);
  });

  it('takes a question and a passage of a megabyte', async () => {
    const long = makePassages(6000, 3)
      .map(({ text }) => text)
      .join(' ');
    const shelf = await Shelf.of([[long], ...PARAGRAPHS.map((paragraph) => paragraph.split('\n'))]);
    assert.equal(shelf.ask(long)[0]!.id, 0);
    assert.ok(shelf.ask('a '.repeat(500_000)).length === 0);
  });
});

describe('passages for a sentence half typed', () => {
  const options = { prefix: true, minScore: THRESHOLDS.offer };

  async function check(typed: string, passage: string): Promise<void> {
    const shelf = await corpus();
    const best = shelf.best(typed, options);
    assert.ok(saysEnough(shelf.index, typed, best.text.startsWith(typed)), `${typed}: too little`);
    assert.ok(best.text.startsWith(passage) && passage !== '', `${typed}: ${best.text}`);
  }

  it('are found by the words typed so far and the beginning of the next', async () => {
    await check('The tidal barrage at Morvane has turned tw', 'The tidal barrage');
    await check('Regulators halved the fees for trai', 'What changed');
    await check('She recommends hackberry and Turk', 'She recommends');
    await check('nine hackberries of ten were aliv', 'In her trials');
  });

  it('are not offered before enough is said', async () => {
    const { index } = await corpus();
    for (const typed of ['', 'The', 'The tidal', 'Trees in', 'It is not that one of the']) {
      assert.ok(!saysEnough(index, typed), typed);
    }
  });

  it('need a word more where they do not begin with what was typed', async () => {
    const { index } = await corpus();
    assert.ok(!saysEnough(index, 'Regulators halved the fees '));
    assert.ok(saysEnough(index, 'Regulators halved the fees ', true));
    assert.ok(saysEnough(index, 'The barrage of 1998 turned '));
  });

  it('are not offered for other sentences, at whatever word', async () => {
    const shelf = await corpus();
    let offers = 0;
    let keystrokes = 0;
    for (const statement of UNRELATED) {
      for (let end = 8; end <= statement.length; end += 3, keystrokes++) {
        const typed = statement.slice(0, end);
        if (saysEnough(shelf.index, typed) && shelf.best(typed, options).score > 0) {
          offers++;
        }
      }
    }
    assert.ok(offers <= keystrokes / 100, `${offers} offers in ${keystrokes} keystrokes`);
  });

  it('put the very letters typed before the same words elsewhere', async () => {
    const shelf = await Shelf.of([
      ['The mill grinds rye and the baker bakes it.'],
      ['Where the mill grinds rye, the baker bakes it.'],
      ['A mill grinds rye for the baker who bakes it.'],
    ]);
    assert.equal(shelf.ask('Where the mill grinds rye, the ba', options)[0]!.id, 1);
    assert.equal(shelf.ask('A mill grinds rye for the ba', options)[0]!.id, 2);
  });
});

describe('highlight', () => {
  function check(marked: string, query: string, options = {}): void {
    const text = marked.replace(/[⟦⟧]/gu, '');
    let shown = '';
    let end = 0;
    for (const part of highlight(text, query, options)) {
      shown += `${text.slice(end, part.start)}⟦${text.slice(part.start, part.end)}⟧`;
      end = part.end;
    }
    assert.equal(shown + text.slice(end), marked);
  }

  it('marks shared words, across stop words as one part', () => {
    check('The ⟦mills of the valley⟧ grind ⟦rye⟧.', 'rye from a mill in the valley');
    check('⟦Mills⟧; the ⟦valley⟧', 'valley mills');
  });

  it('marks figures with their signs, and words in compounds', () => {
    check('about ⟦62.4%⟧ of it', '62.4 percent');
    check('a ⟦tide⟧-driven mill', 'tide');
    check('a ⟦tide-driven⟧ mill', 'tide-driven');
    check('the ⟦datacenter⟧', 'data center');
  });

  it('marks words begun, and words that misspelt ones were taken for, when told so', () => {
    check('⟦Mills of the valley⟧', 'mills in the val', { prefix: true });
    check('⟦Mills⟧ of the valley', 'mills in the val');
    check('⟦Mills⟧ of the valley', 'mlils', { terms: ['mill'] });
  });

  it('marks nothing where nothing is shared', () => {
    check('The mills of the valley', 'of the harbour');
    check('', 'mills');
    check('The mills', '');
  });
});

const seeds = process.env.CITEWRIGHT_SEEDS;

(seeds ? describe : describe.skip)('the passages behind sentences, in documents as they were saved', () => {
  const asked = [
    ['Silicon Valley builds chatbots, Shenzhen builds robots', 'While Silicon Valley builds'],
    ['4,091 patent filings', '4,091 patent filings'],
    ['lower-precision numerical formats', 'lower-precision numerical formats'],
    ['13 times cheaper through the API', '13 times cheaper'],
    ["dumbwaiters in Jefferson's house", 'dumbwaiters'],
    ['specialized ASICs instead of GPU parity', 'specialized ASICs'],
  ] as const;

  /** One line a paragraph, one full stop a passage: as little as can be known of a file. */
  async function shelfOf(folder: string): Promise<Shelf> {
    const lines = readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
    return Shelf.of(lines.map((line) => line.split(/(?<=[.!?]["”’]?) +(?=\p{Lu})/u)));
  }

  it('come first', async () => {
    const shelf = await shelfOf(seeds!);
    for (const [question, words] of asked) assert.ok(shelf.best(question).text.includes(words), question);
  });

  it('come first for a sentence half typed', async () => {
    const shelf = await shelfOf(seeds!);
    const typed = 'While Silicon Valley builds ch';
    assert.ok(saysEnough(shelf.index, typed));
    const best = shelf.best(typed, { prefix: true, minScore: THRESHOLDS.offer });
    assert.ok(best.text.includes('Valley builds chatbots'), best.text);
  });
});
