import assert from 'node:assert/strict';
import type { Name } from '../../../src/model/item';
import { toMetadata } from '../../../src/reading/record/metadata';
import { structure } from '../../../src/reading/structure/structure';
import { toExtraction } from '../extraction';

const PROSE =
  'The cranes of the old harbour stood still all through the winter, and nobody in the town could say who would move them again.';

/** What the text says of itself: `author (origin); date; title (origin)`, a question mark where it says nothing. */
function show(source: string, name = '17.txt', known = {}): string {
  const [work] = structure(
    toExtraction(source.replaceAll('PROSE', PROSE), { metadata: toMetadata(known, 'embedded') }),
    name,
  );
  const { fields, origins } = work!.metadata;
  const names = fields.author?.map(showName).join(' & ');
  const date = fields.issued?.['date-parts']?.[0]?.join('-');
  const from = (key: string): string => ` (${origins[key]})`;
  return [names ? names + from('author') : '?', date ?? '?', fields.title ? fields.title + from('title') : '?'].join(
    '; ',
  );
}

function showName({ given, family, literal }: Name): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}

function check(source: string, expected: string): void {
  assert.equal(show(source), expected);
}

describe('the record of a text', () => {
  describe('has its title', () => {
    it('from the first heading', () => check('# The cranes stand still\nPROSE', '?; ?; The cranes stand still (text)'));
    it('below a caption and above a summary', () =>
      check(
        'A crane in the old harbour.\n# The cranes stand still\nNobody moves them. By Ada Lund\nPROSE',
        'Ada Lund (byline); ?; The cranes stand still (text)',
      ));
    it('below the name of a column', () => {
      check('## Comment\n## The cranes stand still again\nPROSE', '?; ?; The cranes stand still again (text)');
      check(
        '# Letters from the harbour\nA crane in the old harbour, seen from the sea.\n## The cranes stand still\nBy Ada Lund\nPROSE',
        'Ada Lund (byline); ?; The cranes stand still (text)',
      );
    });
    it('between the name of a series and a subtitle', () =>
      check(
        '# HARBOUR REPORTS\n## The Silent Crane\n## A history of lifting in towns of the coast\nPROSE',
        '?; ?; The Silent Crane (text)',
      ));
    it('from a line in bold', () => check('*The cranes stand still*\nPROSE', '?; ?; The cranes stand still (text)'));
    it('not from a section below prose, or of a kind that all texts have', () => {
      check(`PROSE ${PROSE} ${PROSE}\n## The cranes stand still\nPROSE`, '?; ?; ?');
      check('## Introduction\nPROSE', '?; ?; ?');
    });
    it('from the name of the file where there is nothing else', () => {
      assert.equal(show('PROSE', 'old-harbour_cranes.txt'), '?; ?; old harbour cranes (file-name)');
      assert.equal(show('PROSE', '003_63ed15996964100a.txt'), '?; ?; ?');
    });
  });

  describe('has its author', () => {
    for (const [line, expected] of [
      ['By Ada Lund', 'Ada Lund'],
      ['by Ada Lund and Bo Weiss', 'Ada Lund & Bo Weiss'],
      ['Written by Ada Lund, Bo Weiss and Cy Roe', 'Ada Lund & Bo Weiss & Cy Roe'],
      ['By ADA LUND', 'Ada Lund'],
      ['By Ada Lund, Reuters', 'Ada Lund'],
      ['By Ada Lund | Harbour desk', 'Ada Lund'],
      ['Author: Ada Lund', 'Ada Lund'],
      ['Von Ada Lund', 'Ada Lund'],
    ] as const) {
      it(`from “${line}”`, () => check(`# Cranes\n${line}\nPROSE`, `${expected} (byline); ?; Cranes (text)`));
    }
    for (const line of [
      'By the harbour wall',
      'By Land and Sea',
      'By 2030 the cranes will be gone',
      'By then nobody cared.',
      'By',
    ]) {
      it(`not from “${line}”`, () => check(`# Cranes\n${line}\nPROSE`, '?; ?; Cranes (text)'));
    }
    it('from a name signed below the text', () => {
      check('# Cranes\nPROSE\n— Ada Lund', 'Ada Lund (byline); ?; Cranes (text)');
      check('# Cranes\nPROSE\n*Ada Lund*', 'Ada Lund (byline); ?; Cranes (text)');
      check('# Cranes\nPROSE **Ada Lund**', 'Ada Lund (byline); ?; Cranes (text)');
      check('# Cranes\nPROSE Ada Lund', 'Ada Lund (byline); ?; Cranes (text)');
      check(
        '# Cranes\nPROSE **Ada Lund**\n## References\nRoe, B. (2019). Men. Pier Press.',
        'Ada Lund (byline); ?; Cranes (text)',
      );
    });
    it('from a name above where its bearer works', () =>
      check('# Cranes\nPROSE\nAda Lund\nUniversity of Bremen, Germany', 'Ada Lund (byline); ?; Cranes (text)'));
    it('not from who is quoted last, or from a link', () => {
      check('# Cranes\nPROSE\n> All cranes are patient.\n— Ada Lund', '?; ?; Cranes (text)');
      check('# Cranes\nPROSE\nRead More', '?; ?; Cranes (text)');
      check('# Cranes\nPROSE Read More', '?; ?; Cranes (text)');
    });
    it('from a name in capitals, where it begins with a first name', () => {
      check('# Cranes\nPROSE\n**ADA LUND**', 'Ada Lund (byline); ?; Cranes (text)');
      check('# Cranes\nPROSE\n**HARBOUR STRIKES**', '?; ?; Cranes (text)');
    });
    it('from the note on the author at the end, where it is known to be on the author', () => {
      const bio = 'Ada Lund is a professor of harbours at Bremen.';
      check(`# Cranes\nPROSE\n## About the author\n${bio}`, 'Ada Lund (byline); ?; Cranes (text)');
      check(`# Cranes\nPROSE\n*${bio}*`, 'Ada Lund (byline); ?; Cranes (text)');
      check(`# Cranes\nPROSE\n${bio} The views expressed are her own.`, 'Ada Lund (byline); ?; Cranes (text)');
      check(`# Cranes\nPROSE\n${bio}`, '?; ?; Cranes (text)');
    });
    it('not from notes on people whom the text speaks of', () => {
      const bios = '## Meet the Authors\nAda Lund is a professor of harbours.\nBo Weiss is a fellow at Bremen.';
      check(`# Cranes\nIn a new paper Ada Lund and Bo Weiss explain the winter. PROSE\n${bios}`, '?; ?; Cranes (text)');
      check(
        `# Cranes\nPROSE [1]\n## References\n[1] Lund, Ada and Bo Weiss, “Cranes,” Working Paper (2024): 2.\n${bios}`,
        '?; ?; Cranes (text)',
      );
    });
    it('from a name below the title that the text says is a person', () => {
      check('# Cranes\nAda Lund\nPROSE\nAda Lund is a professor of harbours.', 'Ada Lund (byline); ?; Cranes (text)');
      check(
        '# Cranes\nAda Lund and Bo Weiss\nUniversity of Bremen\nPROSE',
        'Ada Lund & Bo Weiss (byline); ?; Cranes (text)',
      );
      check('# Cranes\nAda Lund\n## Abstract\nPROSE', 'Ada Lund (byline); ?; Cranes (text)');
      check('# Cranes\nSilicon Valley\nPROSE', '?; ?; Cranes (text)');
      check('# Cranes\nNew Bremen\n12 May 2017\nPROSE', '?; 2017-5-12; Cranes (text)');
      check('# Cranes\nAda Lund\n12 May 2017\nPROSE', 'Ada Lund (byline); 2017-5-12; Cranes (text)');
    });
  });

  describe('has its date', () => {
    for (const [line, expected] of [
      ['May 14, 2026', '2026-5-14'],
      ['Published March 9, 2026', '2026-3-9'],
      ['14 May 2026 | 5 min read', '2026-5-14'],
      ['Published: 2026', '2026'],
      ['12. März 2019', '2019-3-12'],
      ['Pier Institute | Insights | May 14, 2026', '2026-5-14'],
    ] as const) {
      it(`from “${line}”`, () => check(`# Cranes\n${line}\nPROSE`, `?; ${expected}; Cranes (text)`));
    }
    it('from the byline', () =>
      check('# Cranes\nBy Ada Lund, 14 May 2026\nPROSE', 'Ada Lund (byline); 2026-5-14; Cranes (text)'));
    it('from where it was published, below the byline', () =>
      check('# Cranes\nBy Ada Lund\nThe Pier Post, 14 May 2026\nPROSE', 'Ada Lund (byline); 2026-5-14; Cranes (text)'));
    it('of publication rather than of a revision', () =>
      check('# Cranes\nUpdated June 1, 2026\nPublished May 14, 2026\nPROSE', '?; 2026-5-14; Cranes (text)'));
    it('not from a year alone or a date in a sentence', () => {
      check('# Changes\n## 1.2.0 - May 14, 2026\nPROSE', '?; ?; Changes (text)');
      check('# Cranes\n2026\nPROSE', '?; ?; Cranes (text)');
      check('# Cranes\nOn May 14, 2026 the cranes stopped and nobody knew why.\nPROSE', '?; ?; Cranes (text)');
    });
  });

  describe('is taken whole from the line that names its source', () => {
    const lund = 'Lund, A. (2026, March 9). Docks are closing. Harbour Institute. https://example.org/docks/';
    const expected = 'A. Lund (source-line); 2026-3-9; Docks are closing (source-line)';
    for (const source of [
      `# Cranes\nPROSE\nSource: ${lund}`,
      `# Cranes\nPROSE\nSource:\n${lund}`,
      `# Cranes\nPROSE\n## Source\n${lund}`,
      `# Cranes\nPROSE\nHow to cite: ${lund}`,
      `# Cranes\nMay 20, 2026\nPROSE\nReference: ${lund}`,
    ]) {
      it(source.replace(lund, '…').replaceAll('\n', ' ¶ '), () => check(source, expected));
    }
    it('in other styles', () => {
      check(
        '# Cranes\nPROSE\nSource: “Docks are closing” by Ada Lund, Harbour Institute, March 9, 2026.',
        'Ada Lund (source-line); 2026-3-9; Docks are closing (source-line)',
      );
      check(
        '# Cranes\nPROSE\nSource: Ada Lund, Docks are closing, Harbour Institute, March 9, 2026',
        'Ada Lund (source-line); 2026-3-9; Docks are closing (source-line)',
      );
      check(
        '# Cranes\nPROSE\nCite as: Lund, Ada. “Docks Are Closing.” The Pier, 9 Mar. 2026, example.org/docks.',
        'Ada Lund (source-line); 2026-3-9; Docks Are Closing (source-line)',
      );
    });
    it('but not where several are named, where it stands below a figure, or where the text has its own author or title', () => {
      check(`# Cranes\nPROSE\nSources:\n${lund}\nRoe, B. (2019). Men. Pier Press.`, '?; ?; Cranes (text)');
      check(`# Cranes\nPROSE\n| Cranes | 12\nSource: ${lund}\nPROSE`, '?; ?; Cranes (text)');
      check(`# Cranes\nBy Cy Roe\nPROSE\nSource: ${lund}`, 'Cy Roe (byline); ?; Cranes (text)');
      assert.equal(
        show(`PROSE\nSource: ${lund}`, '1.txt', { title: 'Cranes and more' }),
        '?; ?; Cranes and more (embedded)',
      );
    });
    it('or adds where the text was published first', () => {
      const [work] = structure(
        toExtraction(`# Cranes\n${PROSE}\n— Ada Lund\nFirst published in The Pier Review, 9 April 2022.`),
        '1.txt',
      );
      assert.deepEqual(work!.metadata.fields, {
        author: [{ family: 'Lund', given: 'Ada' }],
        title: 'Cranes',
        'container-title': 'The Pier Review',
        issued: { 'date-parts': [[2022, 4, 9]] },
      });
      check(
        '# Cranes\nPROSE\nOriginally published at The Pier Review on May 6, 2022 by Ada Lund.',
        'Ada Lund (source-line); 2022-5-6; Cranes (text)',
      );
    });
  });

  it('is no passage', () => {
    const source = `# Cranes\nNobody moves them. By Ada Lund\nMay 14, 2026\n${PROSE} **Ada Lund**\nSource: Ada Lund, Cranes of old, The Pier, May 14, 2026`;
    const [work] = structure(toExtraction(source), '1.txt');
    assert.deepEqual(
      work!.passages.map(({ text }) => text),
      ['Nobody moves them.', PROSE],
    );
  });
});
