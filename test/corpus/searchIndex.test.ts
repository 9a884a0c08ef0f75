import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SearchIndex } from '../../src/corpus/searchIndex';
import { terms } from '../../src/text/tokenize';
import { makePassages } from '../bench/search/prose';

const HARBOUR = [
  'The harbour master counts the boats every morning.',
  'Boats without a lantern may not leave the harbour.',
  'The price of a lantern has doubled.',
  'A startup sells e-mail lanterns for 62.4% less.',
];

async function indexOf(texts: readonly string[]): Promise<SearchIndex> {
  const index = new SearchIndex();
  await index.add(texts.map((text, id) => ({ id, text })));
  return index;
}

function find(index: SearchIndex, text: string, prefix = false): number[] {
  const query = index.parse(text, { prefix });
  return index.candidates(query, index.scorer(query), 10).map(({ id }) => id);
}

async function check(text: string, expected: readonly number[], prefix = false): Promise<void> {
  assert.deepEqual(find(await indexOf(HARBOUR), text, prefix).sort(), expected);
}

describe('SearchIndex', () => {
  it('finds passages by their words, those with more of them first', async () => {
    await check('the boats of a harbour', [0, 1]);
    assert.equal(find(await indexOf(HARBOUR), 'a boat, a lantern, a price')[0], 2);
  });

  it('finds figures and joined words whole and in part', async () => {
    await check('62.4%', [3]);
    await check('62.4', [3]);
    await check('start-ups', [3]);
    await check('email', [3]);
    await check('mail', [3]);
  });

  it('takes the last word for the beginning of others only when asked, and from three letters on', async () => {
    await check('har', [0, 1], true);
    await check('har', []);
    await check('ha', [], true);
  });

  it('forgives a slip in a word it does not know, and in no other', async () => {
    await check('harbuor mastre', [0, 1]);
    await check('lanterm', [1, 2, 3]);
    const index = await indexOf(['The boat is red.', 'The boar is red.']);
    assert.deepEqual(find(index, 'boat'), [0]);
    index.remove([0]);
    assert.deepEqual(find(index, 'boat'), [1]);
  });

  it('finds nothing for unknown words, stop words or nothing', async () => {
    for (const text of ['zeppelin', 'to be or not to be', '', '  \n']) await check(text, []);
  });

  it('looks for a sentence by its rarest words and scores by all of them', async () => {
    const texts = Array.from({ length: 50 }, (_, at) => `Common words stand here with number ${at} and again.`);
    const index = await indexOf([...texts, 'Common words stand beside a zeppelin.']);
    assert.equal(find(index, 'common words stand here, zeppelin')[0], 50);
  });

  it('forgets removed passages and what they counted for', async () => {
    const index = await indexOf(HARBOUR);
    assert.equal(index.documentFrequency('lantern'), 3);
    index.remove([2, 3, 99]);
    assert.equal(index.size, 2);
    assert.equal(index.documentFrequency('lantern'), 1);
    assert.deepEqual(find(index, 'price of a lantern'), [1]);
  });

  it('puts a passage in the place of the one with its number', async () => {
    const index = await indexOf(HARBOUR);
    await index.add([{ id: 2, text: 'The price of rope has doubled.' }]);
    assert.equal(index.size, 4);
    assert.equal(find(index, 'lantern price')[0], 2);
    assert.deepEqual(find(index, 'rope'), [2]);
  });

  it('counts as a plain count does, whatever is added and removed', async () => {
    const change = fc.record({ id: fc.nat(5), text: fc.option(fc.string({ unit: fc.constantFrom(...'xyz ') })) });
    await fc.assert(
      fc.asyncProperty(fc.array(change), async (changes) => {
        const index = new SearchIndex();
        const texts = new Map<number, string>();
        for (const { id, text } of changes) {
          if (text === null) index.remove([id]);
          else await index.add([{ id, text }]);
          if (text === null) texts.delete(id);
          else texts.set(id, text);
        }
        assert.equal(index.size, texts.size);
        const all = [...texts.values()].map((text) => new Set(terms(text)));
        for (const term of new Set(all.flatMap((set) => [...set]))) {
          assert.equal(index.documentFrequency(term), all.filter((set) => set.has(term)).length);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets others have their turn while it adds', async () => {
    let turns = 0;
    const count = () => {
      turns++;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    await new SearchIndex().add(makePassages(2000, 1));
    clearImmediate(timer);
    assert.ok(turns > 5, `${turns} turns`);
  });

  it('stops adding when it is told to', async () => {
    const index = new SearchIndex();
    const signal = AbortSignal.timeout(10);
    await assert.rejects(index.add(makePassages(20_000, 1), signal), { name: 'TimeoutError' });
    assert.ok(index.size > 0 && index.size < 20_000);
  });

  it('takes a passage of a megabyte, and a question of one', async () => {
    const text = 'boats without end '.repeat(60_000);
    const index = await indexOf([text, ...HARBOUR]);
    assert.ok(find(index, text).includes(0));
  });
});

describe('a stored index', () => {
  const passages = makePassages(1500, 7);

  async function built(): Promise<SearchIndex> {
    const index = new SearchIndex();
    await index.add(passages);
    index.remove(passages.slice(100, 300).map(({ id }) => id));
    return index;
  }

  it('answers as the one it was made from, and goes on from there', async () => {
    const index = await built();
    const loaded = await SearchIndex.load(index.save());
    assert.equal(loaded.size, index.size);
    const added = { id: 5000, text: passages[3]!.text };
    for (const each of [index, loaded]) {
      each.remove([3]);
      await each.add([added]);
    }
    for (const { text } of passages.slice(0, 60)) {
      const [expected, found] = [index, loaded].map((each) => {
        const query = each.parse(text);
        return each.candidates(query, each.scorer(query), 5);
      });
      assert.deepEqual(found, expected);
    }
  });

  it('is the very index that adding makes', async () => {
    const index = new SearchIndex();
    await index.add(passages);
    const loaded = await SearchIndex.load(index.save());
    const inside = (each: SearchIndex) =>
      JSON.parse(JSON.stringify((each as unknown as { postings: unknown }).postings));
    const { index: builtTerms, ...builtRest } = inside(index);
    const { index: loadedTerms, ...loadedRest } = inside(loaded);
    const sorted = (all: [string, unknown][]) => all.sort(([a], [b]) => (a < b ? -1 : 1));
    assert.deepEqual(sorted(loadedTerms), sorted(builtTerms));
    assert.deepEqual({ ...loadedRest, averageFieldLength: [] }, { ...builtRest, averageFieldLength: [] });
    assert.ok(Math.abs(loadedRest.averageFieldLength[0] - builtRest.averageFieldLength[0]) < 1e-6);
  });

  it('is stored as the same lines again', async () => {
    const lines = [...(await built()).save()];
    assert.deepEqual([...(await SearchIndex.load(lines)).save()], lines);
    assert.ok(lines.every((line) => line.length < 500_000 && !line.includes('\n')));
  });

  it('can be empty', async () => {
    assert.equal((await SearchIndex.load(new SearchIndex().save())).size, 0);
  });

  it('is refused when it is torn, of another version, or something else', async () => {
    const lines = [...(await built()).save()];
    const broken = [
      [],
      lines.slice(0, -1),
      lines.slice(1),
      [...lines.slice(0, -1), lines.at(-1)!.slice(0, 100)],
      [lines[0]!.replace(/"version":\d+/, '"version":0'), ...lines.slice(1)],
      ['null'],
      ['{}', '{}'],
      [lines[0]!, '{"ids":[1],"words":[]}'],
    ];
    for (const each of broken) await assert.rejects(SearchIndex.load(each));
  });
});
