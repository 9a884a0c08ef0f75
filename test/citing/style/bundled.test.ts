import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { BUNDLED_STYLES, DEFAULT_STYLE_ID } from '../../../src/citing/style/bundled';
import type { Item } from '../../../src/model/item';
import { formatterIn } from '../shipped';
import { ARTICLE, BOOK, CHAPTER, ITEMS, WEB_PAGE } from './items';

interface Expected {
  /** Of the article, on page 18; a style of numbers has none outside of a document. */
  readonly citation?: string;
  readonly inText?: string;
  readonly article: string;
  readonly book: string;
  readonly chapter: string;
  readonly webPage: string;
}

/** As the manuals have it. */
const STYLES: Readonly<Record<string, Expected>> = {
  'citewright-author-date': {
    citation: 'Ostrow & van Hale 2019, p. 18',
    inText: 'Ostrow & van Hale (2019, p. 18)',
    article:
      'Ostrow, Lena Marie, and Peter van Hale. 2019. “Tides and harbour towns: A survey of northern ports.” Journal of Coastal Studies 12 (3): 101–118. https://doi.org/10.5555/jcs.2019.12.',
    book: 'Moncur, Ada. 2011. Bridges of the north. Quayside Press.',
    chapter:
      'Ferrer, Joan. 2015. “Ferries before engines.” In Crossing water, edited by Ada Okafor, 40–62. Quayside Press.',
    webPage:
      'Northern Harbour Board. 2023. “How the ferry timetable is made.” February 14. https://harbour.example/timetable (accessed June 1, 2024).',
  },
  apa: {
    citation: 'Ostrow & van Hale, 2019, p. 18',
    inText: 'Ostrow & van Hale (2019, p. 18)',
    article:
      'Ostrow, L. M., & van Hale, P. (2019). Tides and harbour towns: A survey of northern ports. Journal of Coastal Studies, 12(3), 101–118. https://doi.org/10.5555/jcs.2019.12',
    book: 'Moncur, A. (2011). Bridges of the north. Quayside Press.',
    chapter:
      'Ferrer, J. (2015). Ferries before engines. In A. Okafor (Ed.), Crossing water (pp. 40–62). Quayside Press.',
    webPage:
      'Northern Harbour Board. (2023, February 14). How the ferry timetable is made. https://harbour.example/timetable',
  },
  'chicago-author-date': {
    citation: 'Ostrow and van Hale 2019, 18',
    inText: 'Ostrow and van Hale (2019, 18)',
    article:
      'Ostrow, Lena Marie, and Peter van Hale. 2019. “Tides and Harbour Towns: A Survey of Northern Ports.” Journal of Coastal Studies 12 (3): 101–18. https://doi.org/10.5555/jcs.2019.12.',
    book: 'Moncur, Ada. 2011. Bridges of the North. Quayside Press.',
    chapter: 'Ferrer, Joan. 2015. “Ferries before Engines.” In Crossing Water, edited by Ada Okafor. Quayside Press.',
    webPage:
      'Northern Harbour Board. 2023. “How the Ferry Timetable Is Made.” February 14. https://harbour.example/timetable.',
  },
  'chicago-notes-bibliography': {
    citation: 'Ostrow and van Hale, “Tides and Harbour Towns,” 18',
    inText: 'Ostrow and van Hale (“Tides and Harbour Towns,” 18)',
    article:
      'Ostrow, Lena Marie, and Peter van Hale. “Tides and Harbour Towns: A Survey of Northern Ports.” Journal of Coastal Studies 12, no. 3 (2019): 101–18. https://doi.org/10.5555/jcs.2019.12.',
    book: 'Moncur, Ada. Bridges of the North. Quayside Press, 2011.',
    chapter: 'Ferrer, Joan. “Ferries before Engines.” In Crossing Water, edited by Ada Okafor. Quayside Press, 2015.',
    webPage:
      'Northern Harbour Board. “How the Ferry Timetable Is Made.” February 14, 2023. https://harbour.example/timetable.',
  },
  'modern-language-association': {
    citation: 'Ostrow and van Hale 18',
    inText: 'Ostrow and van Hale (18)',
    article:
      'Ostrow, Lena Marie, and Peter van Hale. “Tides and Harbour Towns: A Survey of Northern Ports.” Journal of Coastal Studies, vol. 12, no. 3, May 2019, pp. 101–18, https://doi.org/10.5555/jcs.2019.12.',
    book: 'Moncur, Ada. Bridges of the North. Quayside Press, 2011.',
    chapter:
      'Ferrer, Joan. “Ferries before Engines.” Crossing Water, edited by Ada Okafor, Quayside Press, 2015, pp. 40–62.',
    webPage:
      'Northern Harbour Board. How the Ferry Timetable Is Made. 14 Feb. 2023, https://harbour.example/timetable.',
  },
  'harvard-cite-them-right': {
    citation: 'Ostrow and van Hale, 2019, p. 18',
    inText: 'Ostrow and van Hale (2019, p. 18)',
    article:
      'Ostrow, L.M. and van Hale, P. (2019) ‘Tides and harbour towns: A survey of northern ports’, Journal of Coastal Studies, 12(3), pp. 101–118. Available at: https://doi.org/10.5555/jcs.2019.12.',
    book: 'Moncur, A. (2011) Bridges of the north. Leith: Quayside Press.',
    chapter:
      'Ferrer, J. (2015) ‘Ferries before engines’, in A. Okafor (ed.) Crossing water. Leith: Quayside Press, pp. 40–62.',
    webPage:
      'Northern Harbour Board (2023) How the ferry timetable is made. Available at: https://harbour.example/timetable (Accessed: 1 June 2024).',
  },
  ieee: {
    article:
      '[1] L. M. Ostrow and P. van Hale, “Tides and harbour towns: A survey of northern ports,” Journal of Coastal Studies, vol. 12, no. 3, pp. 101–118, May 2019, doi: 10.5555/jcs.2019.12.',
    book: '[2] A. Moncur, Bridges of the north. Leith: Quayside Press, 2011.',
    chapter:
      '[3] J. Ferrer, “Ferries before engines,” in Crossing water, A. Okafor, Ed., Leith: Quayside Press, 2015, pp. 40–62.',
    webPage:
      '[4] Northern Harbour Board, “How the ferry timetable is made.” Accessed: Jun. 01, 2024. [Online]. Available: https://harbour.example/timetable',
  },
  vancouver: {
    article:
      '1. Ostrow LM, van Hale P. Tides and harbour towns: A survey of northern ports. Journal of Coastal Studies. 2019 May;12(3):101–18. doi:10.5555/jcs.2019.12',
    book: '2. Moncur A. Bridges of the north. Leith: Quayside Press; 2011.',
    chapter:
      '3. Ferrer J. Ferries before engines. In: Okafor A, editor. Crossing water. Leith: Quayside Press; 2015. p. 40–62.',
    webPage:
      '4. Northern Harbour Board. How the ferry timetable is made [Internet]. 2023 [cited 2024 Jun 1]. Available from: https://harbour.example/timetable',
  },
  nature: {
    article:
      '1. Ostrow, L. M. & van Hale, P. Tides and harbour towns: A survey of northern ports. Journal of Coastal Studies 12, 101–118 (2019).',
    book: '2. Moncur, A. Bridges of the North. (Quayside Press, Leith, 2011).',
    chapter:
      '3. Ferrer, J. Ferries before engines. in Crossing water (ed. Okafor, A.) 40–62 (Quayside Press, Leith, 2015).',
    webPage: '4. Northern Harbour Board. How the ferry timetable is made. https://harbour.example/timetable (2023).',
  },
};

describe('the bundled styles', function () {
  this.timeout(30_000); // The longest take a second to compile.

  it('begin with the default, and all are tried here', () => {
    assert.equal(BUNDLED_STYLES[0]?.id, DEFAULT_STYLE_ID);
    assert.deepEqual(BUNDLED_STYLES.map(({ id }) => id).sort(), Object.keys(STYLES).sort());
  });

  for (const [id, { citation, inText, ...entries }] of Object.entries(STYLES)) {
    it(`print as the manual of ${id} has it`, async () => {
      const formatter = await formatterIn(id);
      const place = { id: ARTICLE.id, label: 'page', locator: '18' } as const;
      if (citation)
        assert.equal(
          formatter.citation([place], () => ARTICLE),
          citation,
        );
      if (inText)
        assert.equal(
          formatter.inText([place], () => ARTICLE),
          inText,
        );
      const printed = formatter.bibliography(ITEMS).map((entry) => entry.replace(/\s+/g, ' '));
      const expected = { article: ARTICLE, book: BOOK, chapter: CHAPTER, webPage: WEB_PAGE };
      for (const [kind, item] of Object.entries(expected) as [keyof typeof entries, Item][])
        assert.equal(
          printed.find((entry) => entry.includes(wordOf(item))),
          entries[kind],
        );
    });
  }

  it('speak the language that is asked for', async () => {
    const german = await formatterIn('apa', 'de-CH');
    assert.equal(
      german.citation([{ id: 'x', locator: '18' }], () => ARTICLE),
      'Ostrow & van Hale, 2019, S. 18',
    );
    assert.match(german.bibliography([CHAPTER])[0] ?? '', /In A\. Okafor \(Hrsg\.\), Crossing water \(S\. 40–62\)/);
    const french = await formatterIn('modern-language-association', 'fr');
    assert.equal(
      french.citation([{ id: 'x' }], () => ARTICLE),
      'Ostrow et van\u00a0Hale',
    );
  });

  it('print any record', async () => {
    for (const { id } of BUNDLED_STYLES) {
      const formatter = await formatterIn(id);
      fc.assert(
        fc.property(RECORD, fc.string(), (fields, locator) => {
          const item = { ...fields, id: 'strange' } as unknown as Item;
          assert.equal(typeof formatter.citation([{ id: 'strange', locator }], () => item), 'string');
          assert.equal(typeof formatter.inText([{ id: 'strange', locator }], () => item), 'string');
          assert.ok(formatter.bibliography([item]).length <= 1);
        }),
        { numRuns: 15 },
      );
    }
  });
});

const VALUE = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constantFrom('<i>', '&amp;', '__proto__', '', 'Tides: <i>a</i> survey', '2011-05', '[sic]'),
  fc.array(fc.record({ family: fc.string(), given: fc.string(), literal: fc.string() }, { requiredKeys: [] })),
  fc.record(
    { 'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), fc.string()))), raw: fc.string() },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
const VARIABLES =
  'type title title-short author editor translator issued accessed original-date container-title publisher volume issue page number edition DOI URL language note abstract genre medium event-title archive constructor';
const TYPES = fc.constantFrom(
  'book',
  'article-journal',
  'chapter',
  'legal_case',
  'interview',
  'motion_picture',
  'post',
  'patent',
);
const RECORD = fc
  .tuple(fc.dictionary(fc.constantFrom(...VARIABLES.split(' ')), VALUE, { maxKeys: 12 }), TYPES)
  .map(([fields, type]) => ({ type, ...fields }));

/** What tells its entry from the others. */
function wordOf({ author }: Item): string {
  return author?.[0]?.family ?? author?.[0]?.literal ?? '';
}
