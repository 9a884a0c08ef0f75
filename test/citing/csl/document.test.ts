import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  createDocumentFormatter,
  type DocumentFormatter,
  type FormattedDocument,
} from '../../../src/citing/csl/document';
import type { PrintedForm } from '../../../src/citing/csl/printed';
import type { Citation, CitationItem } from '../../../src/model/citation';
import type { Item } from '../../../src/model/item';
import { stylesOver } from '../shipped';
import { ARTICLE, BOOK, CHAPTER, ITEMS, WEB_PAGE } from '../style/items';

const LATER: Item = { ...BOOK, id: 'moncur2011b', title: 'Carts and tolls' };
const OTHER: Item = { ...BOOK, id: 'other2011', title: 'Ropes', author: [{ family: 'Moncur', given: 'Bela' }] };
const ALL = [...ITEMS, LATER, OTHER];

describe('a document', function () {
  this.timeout(20_000); // The longest styles take a second to compile.

  it('is numbered in the order of citing, and its bibliography as well', async () => {
    const { citations, bibliography } = await print('ieee', [
      cite(BOOK),
      cite(ARTICLE),
      cite(BOOK, ARTICLE),
      at(BOOK, '18'),
    ]);
    assert.deepEqual(citations, ['[1]', '[2]', '[1], [2]', '[1, p. 18]']);
    assert.deepEqual(
      bibliography.map(({ id }) => id),
      [BOOK.id, ARTICLE.id],
    );
    assert.match(bibliography[0]?.text ?? '', /^\[1\] A\. Moncur, Bridges of the north/);
  });

  it('raises numbers where the style does', async () => {
    const several = [cite(BOOK), cite(ARTICLE), cite(CHAPTER), cite(BOOK, ARTICLE, CHAPTER)];
    assert.deepEqual((await print('nature', several)).citations, ['¹', '²', '³', '¹–³']);
    assert.deepEqual((await print('nature', several, 'html')).citations.at(-1), '<sup>1–3</sup>');
  });

  it('tells works and namesakes apart over all of it', async () => {
    assert.deepEqual((await print('apa', [cite(BOOK), cite(LATER)])).citations, ['(Moncur, 2011a)', '(Moncur, 2011b)']);
    assert.deepEqual((await print('apa', [cite(BOOK), cite(OTHER)])).citations, [
      '(A. Moncur, 2011)',
      '(B. Moncur, 2011)',
    ]);
    assert.deepEqual((await print('apa', [cite(BOOK)])).citations, ['(Moncur, 2011)']);
  });

  it('has whole notes first and short ones later', async () => {
    const { citations } = await print('chicago-notes-bibliography', [at(BOOK, '3'), cite(ARTICLE), at(BOOK, '18')]);
    assert.equal(citations[0], 'Ada Moncur, Bridges of the North (Quayside Press, 2011), 3.');
    assert.match(citations[1] ?? '', /^Lena Marie Ostrow and Peter van Hale, “Tides and Harbour Towns: /);
    assert.equal(citations[2], 'Moncur, Bridges of the North, 18.');
  });

  it('has names in the sentence where they stand there', async () => {
    const inText = { ...at(BOOK, '18'), isInText: true };
    assert.deepEqual((await print('apa', [inText])).citations, ['Moncur (2011, p. 18)']);
    assert.deepEqual((await print('ieee', [inText])).citations, ['Moncur [1, p. 18]']);
  });

  it('lists what is cited and only that, sorted by the style', async () => {
    const { bibliography } = await print('apa', [cite(ARTICLE), cite(CHAPTER), cite(ARTICLE)]);
    assert.deepEqual(
      bibliography.map(({ id }) => id),
      [CHAPTER.id, ARTICLE.id],
    );
    assert.deepEqual(await print('apa', []), { citations: [], bibliography: [] });
  });

  it('names what nobody knows', async () => {
    const nobody = { citationItems: [{ id: 'nobody1999' }] };
    const { citations, bibliography } = await print('apa', [
      nobody,
      cite(BOOK),
      { citationItems: [{ id: BOOK.id }, { id: 'x' }] },
    ]);
    assert.deepEqual(citations, ['nobody1999', '(Moncur, 2011)', '(Moncur, 2011) (x)']);
    assert.equal(bibliography.length, 1);
  });

  it('keeps italics in HTML and Markdown', async () => {
    assert.equal(
      (await print('apa', [cite(BOOK)], 'html')).bibliography[0]?.text,
      'Moncur, A. (2011). <i>Bridges of the north</i>. Quayside Press.',
    );
    assert.equal(
      (await print('apa', [cite(BOOK)], 'markdown')).bibliography[0]?.text,
      'Moncur, A. (2011). *Bridges of the north*. Quayside Press.',
    );
  });

  it('escapes what records hold', async () => {
    const hostile = {
      ...BOOK,
      id: 'hostile',
      title: '<script>alert(1)</script> & <i>a *star* [@key]</i> &amp; <img src=x onerror=alert(1)>',
    };
    const html = (await print('apa', [cite(hostile)], 'html', [hostile])).bibliography[0]?.text ?? '';
    assert.doesNotMatch(html, /<(?!\/?(?:i|span)\b)/);
    const markdown = (await print('apa', [cite(hostile)], 'markdown', [hostile])).bibliography[0]?.text ?? '';
    assert.match(markdown, /\\<script>/);
    assert.match(markdown, /\\\*star\\\* \\\[\\?@key\]/);
  });

  for (const style of ['apa', 'ieee', 'chicago-notes-bibliography', 'modern-language-association']) {
    it(`comes out alike in ${style} however it was written`, async () => {
      const kept = await open(style);
      const other = await open(style);
      const item = fc.constantFrom(...ALL);
      const citation = fc.record({ item, locator: fc.constantFrom(undefined, '3', '18'), unknown: fc.boolean() });
      const edit = fc.record({ at: fc.nat(12), removed: fc.nat(4), put: fc.array(citation, { maxLength: 3 }) });
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
          let document: Citation[] = [];
          for (const { at: where, removed, put } of edits) {
            document = document.toSpliced(where, removed, ...put.map(toCitation));
            await format(kept, document);
          }
          await format(other, []);
          assert.deepEqual(await format(kept, document), await format(other, document));
        }),
        { numRuns: style.startsWith('chicago') ? 3 : 8 },
      );
    });
  }

  it('can be stopped, and goes on where it was', async () => {
    const formatter = await open('ieee');
    const document = [cite(BOOK), cite(ARTICLE), cite(CHAPTER), cite(WEB_PAGE)];
    let turns = 0;
    const pause = async () => {
      if (++turns === 2) throw new Error('stopped');
    };
    await assert.rejects(formatter.format({ citations: document, resolve, form: 'text' }, { pause }), /stopped/);
    assert.deepEqual((await format(formatter, document)).citations, ['[1]', '[2]', '[3]', '[4]']);
  });

  it('is the same in whatever turn it was stopped', async () => {
    const document = [cite(BOOK), at(ARTICLE, '3'), cite(LATER, OTHER), at(BOOK, '18'), cite(CHAPTER)];
    const expected = await print('apa', document);
    for (let last = 1; last < 25; last += 4) {
      const formatter = await open('apa');
      let turns = 0;
      const pause = async () => {
        if (++turns === last) throw new Error('stopped');
      };
      await formatter.format({ citations: document.slice(1), resolve, form: 'text' }, { pause }).catch(() => {});
      assert.deepEqual(await format(formatter, document), expected, `stopped in turn ${last}`);
    }
  });

  it('has a dash for the name above, on every page of a long bibliography', async () => {
    const many = Array.from({ length: 30 }, (_, n): Item => ({ ...BOOK, id: `m${n}`, title: `Book ${n + 10}` }));
    const { bibliography } = await print(
      'modern-language-association',
      many.map((one) => cite(one)),
      'text',
      many,
    );
    assert.deepEqual(
      bibliography.map(({ text }) => /^[-—]{3}/.test(text)),
      many.map((_, index) => index > 0),
    );
  });

  it('formats a changed citation of many alone', async () => {
    const many = Array.from(
      { length: 400 },
      (_, n): Item => ({ ...BOOK, id: `m${n}`, title: `Book ${n}`, author: [{ family: `Name${n}`, given: 'A' }] }),
    );
    const resolveMany = (id: string) => many.find((one) => one.id === id);
    const formatter = await open('apa');
    const citations = Array.from({ length: 200 }, (_, n) => at(many[(n * 7) % 100]!, String(n)));
    let pauses = 0;
    const pause = async () => void pauses++;
    await formatter.format({ citations, resolve: resolveMany, form: 'text' }, { pause });
    assert.ok(pauses >= 200);
    pauses = 0;
    const changed = citations.with(50, at(many[3]!, '9'));
    const printed = await formatter.format({ citations: changed, resolve: resolveMany, form: 'text' }, { pause });
    assert.ok(pauses <= 20, `${pauses}`);
    assert.equal(printed.citations[50], '(Name3, 2011, p. 9)');
  });
});

function toCitation({
  item,
  locator,
  unknown,
}: {
  item: Item;
  locator: string | undefined;
  unknown: boolean;
}): Citation {
  const place = locator ? { locator, label: 'page' as const } : {};
  return { citationItems: [{ id: unknown && locator ? 'nobody' : item.id, ...place }] };
}

function cite(...items: readonly Item[]): Citation {
  return { citationItems: items.map(({ id }) => ({ id })) };
}

function at({ id }: Item, locator: string): Citation {
  const cited: CitationItem = { id, locator, label: 'page' };
  return { citationItems: [cited] };
}

function resolve(id: string): Item | undefined {
  return ALL.find((item) => item.id === id);
}

async function open(style: string): Promise<DocumentFormatter> {
  const styles = stylesOver();
  const loaded = await styles.load({ name: style });
  return createDocumentFormatter(loaded, await styles.locale(loaded.defaultLocale ?? ''));
}

function format(formatter: DocumentFormatter, citations: readonly Citation[]): Promise<FormattedDocument> {
  return formatter.format({ citations, resolve, form: 'text' });
}

async function print(
  style: string,
  citations: readonly Citation[],
  form: PrintedForm = 'text',
  items: readonly Item[] = ALL,
): Promise<FormattedDocument> {
  const formatter = await open(style);
  return formatter.format({ citations, resolve: (id) => items.find((item) => item.id === id), form });
}
