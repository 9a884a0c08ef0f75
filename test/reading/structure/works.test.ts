import assert from 'node:assert/strict';
import { structure } from '../../../src/reading/structure/structure';
import { toExtraction } from '../extraction';

const PROSE =
  'The cranes of the old harbour stood still all through the winter, and nobody in the town could say who would move them again.';
const MORE =
  'Salt was traded here long before the cranes came, and the houses of the traders still lean over the quay as if to look for ships.';

/** The works of a file, a line each: author and title. */
function check(source: string, ...expected: string[]): void {
  const text = source.replaceAll('PROSE', PROSE).replaceAll('MORE', MORE);
  const works = structure(toExtraction(text), '1.txt');
  const shown = works.map(({ metadata: { fields } }) => {
    const names = fields.author
      ?.map((name) => [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' '))
      .join(' & ');
    return `${names ?? '?'}: ${fields.title ?? '?'}`;
  });
  assert.deepEqual(shown, expected);
}

describe('works of one file', () => {
  describe('are told apart', () => {
    it('where short reviews, signed at their end, stand below an article with a note on its author', () =>
      check(
        '# Cranes\nBy Ada Lund\nPROSE\nAda Lund is a writer in Bremen. The views expressed are her own.\n## Short takes\n## The Salt Road\nBo Nowak Pier Press (2023)\nMORE\n## Glass\nInes Faria Dock Press (2024)\nMORE **Cy Tan**',
        'Ada Lund: Cranes',
        'Cy Tan: Short takes',
      ));
    it('where a second article with its own byline follows', () => {
      check('# Cranes\nBy Ada Lund\nPROSE\n## Salt\nBy Bo Weiss\nMORE', 'Ada Lund: Cranes', 'Bo Weiss: Salt');
      check('# Cranes\nPROSE\n---\n## Salt\nBy Bo Weiss\nMORE', '?: Cranes', 'Bo Weiss: Salt');
      check('# Cranes\nPROSE\n# Salt\nA history in brief. By Bo Weiss\nMORE', '?: Cranes', 'Bo Weiss: Salt');
    });
    it('where letters follow one another, each signed', () =>
      check(
        '## On cranes\nPROSE\n— Ada Lund\n## On salt\nMORE\n— Bo Weiss',
        'Ada Lund: On cranes',
        'Bo Weiss: On salt',
      ));
    it('where a letter stands below an article whose summary names its authors', () =>
      check(
        '## Comment\n## The cranes need better keepers\nWithout keepers the cranes will fall, argue Ada Lund and Bo de Wit.\nPROSE\n## The authors\nAda Lund is a biologist at Bremen University. Bo de Wit is an economist in Delft.\n## Correspondence\n## Count the salt as well\nMORE\nCy Tan\nUniversity of Lund, Sweden',
        'Ada Lund & Bo de Wit: The cranes need better keepers',
        'Cy Tan: Count the salt as well',
      ));
    it('where notes end the first', () =>
      check(
        '# Cranes\nBy Ada Lund\nPROSE [1]\n^ [1] Cy Roe, Docks (Bremen: Pier, 2021), 7.\n## Salt\nMORE\n— Bo Weiss',
        'Ada Lund: Cranes',
        'Bo Weiss: Salt',
      ));
  });

  describe('are one', () => {
    for (const [what, source] of Object.entries({
      'with sections': '# Cranes\nBy Ada Lund\nPROSE\n## The winter\nMORE\n## The spring\nPROSE',
      'with a signature at the end of its last section': '# Cranes\nPROSE\n---\n## The winter\nMORE\n— Ada Lund',
      'with notes and words on its author below':
        '# Cranes\nBy Ada Lund\nPROSE [1]\n## References\n[1] Cy Roe, Docks (Bremen: Pier, 2021), 7.\n## About the author\nAda Lund is a writer in Bremen.',
      'with an appendix below its references':
        '# Cranes\nBy Ada Lund\nPROSE\n## References\nRoe, C. (2021). Docks. Pier Press.\n## Appendix A\nMORE',
      'with comments below':
        '# Cranes\nBy Ada Lund\nPROSE\nAda Lund is a writer in Bremen.\n## 2 Comments\nBy Bo Weiss\nWell said.',
      'with headings above its byline': '## The Pier Review\n# Cranes\nA winter without ships\nBy Ada Lund\nPROSE',
    })) {
      it(what, () => check(source, 'Ada Lund: Cranes'));
    }
  });

  it('have their own place, passages, sections and pages', () => {
    const source = `# Cranes\nBy Ada Lund\n${PROSE}\n## Salt\nBy Bo Weiss\n## Early days\n${MORE}`;
    const page = { label: 'page', locator: '7', offset: 0 } as const;
    const [first, second] = structure(toExtraction(source, { landmarks: [page] }), '1.txt');
    const start = source.indexOf('Salt');
    assert.deepEqual(first!.position, { start: 0, end: start });
    assert.deepEqual(second!.position, { start, end: source.length });
    assert.deepEqual(
      second!.passages.map(({ text, paragraph, locators }) => ({ text, paragraph, locators })),
      [
        {
          text: MORE,
          paragraph: 0,
          locators: [
            { label: 'page', locator: '7' },
            { label: 'section', locator: 'Early days' },
          ],
        },
      ],
    );
  });
});
