import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createFormatter, type Formatter } from '../../../src/citing/csl/formatter';
import { DEFAULT_STYLE, ENGLISH } from '../../../src/citing/style/styles';
import type { CitationItem } from '../../../src/model/citation';
import type { Item, Name } from '../../../src/model/item';
import { assertGrowsLinearly } from '../../growth';
import { formatterIn } from '../shipped';

const chen = item(
  'chen2026',
  'China’s Diffusion-Forward AI Strategy: Chatbots, Robots',
  people('Chen, Hao', 'Rithmire, Meg'),
  2026,
);
const chan = item('chan2026', 'China is running multiple AI races', people('Chan, Kyle'), 2026);
const dreyer = item('dreyer', 'The AI race', people('Dreyer, Jacob'));
const orchestration = item('orchestration', 'From Breakthroughs to Orchestration: China’s “AI+” Gambit', []);

describe('citing by a CSL style', () => {
  let formatter: Formatter;

  beforeEach(async () => {
    formatter = await createFormatter(DEFAULT_STYLE, ENGLISH);
  });

  it('prints author and year, and the page where there is one', () => {
    check([chan], 'Chan 2026');
    check([chen], 'Chen & Rithmire 2026, p. 18', { label: 'page', locator: '18' });
    check([chen], 'Chen & Rithmire 2026, pp. 33–35', { label: 'page', locator: '33-35' });
    check([chen], 'Chen & Rithmire 2026, p. 18', { locator: '18' });
  });

  it('names other places by their short terms', () => {
    check([chan], 'Chan 2026, chap. 3', { label: 'chapter', locator: '3' });
    check([chan], 'Chan 2026, para. 4', { label: 'paragraph', locator: '4' });
    check([chan], 'Chan 2026, sec. 2.1', { label: 'section', locator: '2.1' });
    check([chan], 'Chan 2026, 00:12:30', { label: 'timestamp', locator: '00:12:30' });
  });

  it('quotes the heading of a section', () => {
    check([chan], 'Chan 2026, “Drivers of strategy”', { label: 'section', locator: 'Drivers of strategy' });
    check([chan], 'Chan 2026, “Drivers”, para. 4', { label: 'section', locator: '“Drivers”, para. 4' });
  });

  it('shortens three authors and more', () => {
    check([item('ng', 'On scale', people('Ng, A', 'Bo, C', 'Da, E'), 2024)], 'Ng et al. 2024');
  });

  it('says n.d. where no date is known', () => check([dreyer], 'Dreyer n.d.'));

  it('puts the short title where no author is known', () => {
    check([orchestration], '“From Breakthroughs to Orchestration” n.d.');
    check([{ ...orchestration, 'title-short': 'Orchestration' }], '“Orchestration” n.d.');
  });

  it('takes the editor for an author', () => {
    check([{ ...item('ed', 'A reader', []), editor: people('Okafor, Ada') }], 'Okafor n.d.');
  });

  it('prints an organisation whole', () => {
    check(
      [item('hbs', 'The AI Race Goes Global', [{ literal: 'HBS AI Content & Learning' }], 2026)],
      'HBS AI Content & Learning 2026',
    );
  });

  it('joins several works', () => check([chan, dreyer], 'Chan 2026; Dreyer n.d.'));

  it('keeps a prefix and a suffix apart from the citation', () => {
    check([chan], 'see Chan 2026 with reservations', { prefix: 'see', suffix: 'with reservations' });
  });

  it('turns markup and entities in a record into plain text', () => {
    check([item('att', 'x', [{ literal: 'AT&amp;T' }], 2020)], 'AT&T 2020');
    check([item('x', 'Reading <i>Emma</i> &amp; after: a study', [], 2020)], '“Reading Emma & after” 2020');
  });

  it('has an in-text form', () => {
    const place = { label: 'page', locator: '18' } as const;
    assert.equal(formatter.inText([{ id: chen.id, ...place }], resolve([chen])), 'Chen & Rithmire (2026, p. 18)');
    assert.equal(
      formatter.inText([{ id: orchestration.id }], resolve([orchestration])),
      '“From Breakthroughs to Orchestration” (n.d.)',
    );
  });

  it('prints the id of a work that nobody knows', () => {
    assert.equal(formatter.citation([{ id: 'nobody1999' }, { id: chan.id }], resolve([chan])), 'nobody1999; Chan 2026');
  });

  it('lists works by author and year', () => {
    assert.deepEqual(formatter.bibliography([orchestration, chen, chan]), [
      'Chan, Kyle. 2026. “China is running multiple AI races.”',
      'Chen, Hao, and Meg Rithmire. 2026. “China’s Diffusion-Forward AI Strategy: Chatbots, Robots.”',
      '“From Breakthroughs to Orchestration: China’s ‘AI+’ Gambit.” n.d.',
    ]);
  });

  it('prints an article and a chapter with what they stand in', () => {
    const article = {
      ...chan,
      type: 'article-journal',
      'container-title': 'Policy',
      volume: 3,
      issue: 2,
      page: '33-35',
      DOI: '10.1/x',
    };
    const chapter = {
      ...dreyer,
      type: 'chapter',
      'container-title': 'Essays',
      editor: people('Okafor, Ada'),
      publisher: 'Polity',
    };
    assert.deepEqual(formatter.bibliography([article, chapter]), [
      'Chan, Kyle. 2026. “China is running multiple AI races.” Policy 3 (2): 33–35. https://doi.org/10.1/x.',
      'Dreyer, Jacob. n.d. “The AI race.” In Essays, edited by Ada Okafor. Polity.',
    ]);
  });

  it('refuses what is no style', async () => {
    await assert.rejects(createFormatter({ ...DEFAULT_STYLE, text: '<p>no style</p>' }, ENGLISH));
  });

  function check(items: readonly Item[], expected: string, place: Omit<CitationItem, 'id'> = {}) {
    const cited = items.map(({ id }) => ({ id, ...place }));
    assert.equal(formatter.citation(cited, resolve(items)), expected);
  }
});

describe('works that would print alike', () => {
  const later = item('later', 'Zoning', people('Chen, Hao'), 2026);
  const earlier = item('earlier', 'Atlas', people('Chen, Hao'), 2026);
  const undated = item('undated', 'Maps', people('Dreyer, Jacob'));

  it('get letters in the order of their titles', async () => {
    const formatter = await told([later, earlier, chen]);
    assert.equal(cite(formatter, later), 'Chen 2026b');
    assert.equal(cite(formatter, earlier), 'Chen 2026a');
    assert.equal(cite(formatter, chen), 'Chen & Rithmire 2026');
  });

  it('get a letter after n.d. as well', async () => {
    assert.equal(cite(await told([dreyer, undated]), dreyer), 'Dreyer n.d.-b');
  });

  it('keep their letters whatever is asked first, and in the bibliography', async () => {
    const formatter = await told([chen, later, dreyer, undated, earlier]);
    const forwards = [later, chen, undated, earlier].map((one) => cite(formatter, one));
    const other = await told([earlier, undated, dreyer, later, chen]);
    assert.deepEqual([earlier, undated, chen, later].map((one) => cite(other, one)).reverse(), forwards);
    assert.match(other.bibliography([later])[0] ?? '', /^Chen, Hao\. 2026b\. “Zoning\.”$/);
  });

  it('lose their letters when the other is gone', async () => {
    const formatter = await told([later, earlier]);
    assert.equal(cite(formatter, later), 'Chen 2026b');
    formatter.distinguish([later]);
    assert.equal(cite(formatter, later), 'Chen 2026');
  });

  it('are one work when their records say the same', async () => {
    assert.equal(cite(await told([later, { ...later, id: 'copy' }]), later), 'Chen 2026');
  });

  it('are one work when they have one id', async () => {
    assert.equal(cite(await told([later, { ...later, publisher: 'Polity' }]), later), 'Chen 2026');
  });

  it('go without letters where there are hundreds', async () => {
    const many = Array.from({ length: 400 }, (_, n) => item(`r${n}`, `Report ${n}`, [{ literal: 'Bank' }], 2024));
    assert.equal(cite(await told(many), many[7] as Item), 'Bank 2024');
  });

  it('cost nothing in a corpus of 10,000', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      item(`r${n}`, `Report ${n}`, people(`Author${n % 3000}, A`), 2000 + (n % 4)),
    );
    const formatter = await told(many);
    const citeSome = (count: number) => {
      for (const one of many.slice(0, count)) assert.match(cite(formatter, one), /^Author\d+ 200\d[a-d]$/);
    };
    assertGrowsLinearly(citeSome, 160);
  });
});

describe('strange records', () => {
  let formatter: Formatter;

  before(async () => {
    formatter = await createFormatter(DEFAULT_STYLE, ENGLISH);
  });

  it('have their numbers read as text', () => {
    const record = { ...chan, volume: 3, page: 12, author: 'Chan', issued: 2026, title: 7 } as unknown as Item;
    assert.equal(cite(formatter, record), 'Chan 2026');
    assert.equal(formatter.bibliography([record]).length, 1);
  });

  it('have their dates read from whatever says them', () => {
    const dates = [{ raw: '2026-03-09' }, { 'date-parts': [['2026', '03', '00']] }, { 'date-parts': [2026] }, '2026'];
    for (const issued of dates) assert.equal(cite(formatter, { ...chan, issued } as unknown as Item), 'Chan 2026');
    assert.equal(cite(formatter, { ...chan, issued: { literal: 'forthcoming' } }), 'Chan forthcoming');
    assert.equal(cite(formatter, { ...chan, issued: { 'date-parts': [[]] } }), 'Chan n.d.');
  });

  it('never throw', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('<i>', '&amp;', '__proto__', ''), fc.jsonValue());
    const fields = fc.constantFrom(
      'title',
      'author',
      'issued',
      'type',
      'editor',
      'page',
      'language',
      'note',
      'volume',
      'constructor',
      'x',
    );
    const record = fc.dictionary(fields, value);
    fc.assert(
      fc.property(record, fc.string(), fc.string(), (fields, id, locator) => {
        const strange = { ...fields, id } as unknown as Item;
        assert.equal(typeof formatter.citation([{ id, locator }], () => strange), 'string');
        assert.equal(formatter.bibliography([strange]).length, 1);
      }),
      { numRuns: 150 },
    );
  });
});

describe('other people’s styles', function () {
  this.timeout(20_000); // The longest take a second to compile.
  const other = item('kai', 'Zoning', people('Chen, Kai'), 2026);

  it('keep their brackets to themselves', async () => {
    const apa = await formatterIn('apa');
    assert.equal(
      apa.citation([{ id: chan.id, locator: '18' }], () => chan),
      'Chan, 2026, p. 18',
    );
    assert.equal(
      apa.inText([{ id: chan.id, locator: '18' }], () => chan),
      'Chan (2026, p. 18)',
    );
  });

  it('tell namesakes apart in their own way, whatever was asked before', async () => {
    const apa = await formatterIn('apa');
    apa.distinguish([chen, other, chan]);
    const before = cite(apa, chan);
    assert.deepEqual(
      [cite(apa, chen), cite(apa, other), cite(apa, chan)],
      ['H. Chen & Rithmire, 2026', 'K. Chen, 2026', before],
    );
  });

  it('may be of numbers, and name the author in the sentence all the same', async () => {
    const vancouver = await formatterIn('vancouver');
    assert.equal(cite(vancouver, chen), '1');
    assert.equal(
      vancouver.inText([{ id: chen.id }], () => chen),
      'Chen & Rithmire (1)',
    );
  });
});

async function told(items: readonly Item[]): Promise<Formatter> {
  const formatter = await createFormatter(DEFAULT_STYLE, ENGLISH);
  formatter.distinguish(items);
  return formatter;
}

function cite(formatter: Formatter, item: Item): string {
  return formatter.citation([{ id: item.id }], () => item);
}

function resolve(items: readonly Item[]) {
  return (id: string) => items.find((one) => one.id === id);
}

function item(id: string, title: string, author: readonly Name[], year?: number): Item {
  return { id, type: 'webpage', title, author, ...(year ? { issued: { 'date-parts': [[year]] } } : {}) };
}

function people(...names: readonly string[]): Name[] {
  return names.map((name) => {
    const [family = '', given = ''] = name.split(', ');
    return { family, given };
  });
}
