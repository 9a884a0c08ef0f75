import assert from 'node:assert/strict';
import type { Name } from '../../../src/model/item';
import { findFurniture } from '../../../src/reading/pdf/furniture';
import type { PdfLine } from '../../../src/reading/pdf/pdfPage';
import { findPdfRecord } from '../../../src/reading/pdf/record/pdfRecord';
import { line, page, prose } from './pages';

/** A first page with these lines above its text, and what the file declares. */
function recordOf(
  head: readonly PdfLine[],
  { info = {}, xmp = {} }: { info?: object; xmp?: Record<string, unknown> } = {},
) {
  const pages = [page(0, [...head, ...prose(20, 30).map((one) => ({ ...one, baseline: one.baseline - 150 }))])];
  return findPdfRecord(pages, findFurniture(pages), { info: { ...info }, xmp: (name) => xmp[name] });
}

const namesOf = (names: readonly Name[] | undefined) =>
  (names ?? []).map(({ given, family, literal }) => literal ?? `${given} ${family}`).join('; ');
const title = (text: string, top = 90) => line(text, { left: 120, top, size: 17 });
const author = (text: string, top = 130, left = 180) => line(text, { left, top, size: 12 });

describe('the record of a PDF', () => {
  it('has its title in the largest type, over several lines', () => {
    const { fields, origins } = recordOf([
      title('The Weight of Harbours and the'),
      title('Patience of Pilots', 110),
      author('Ida Brandt', 140),
    ]);
    assert.equal(fields.title, 'The Weight of Harbours and the Patience of Pilots');
    assert.equal(origins.title, 'text');
  });

  const authors: readonly (readonly [how: string, lines: readonly PdfLine[], expected: string])[] = [
    ['joined by "and"', [author('Ida Brandt and Olav Lindqvist')], 'Ida Brandt; Olav Lindqvist'],
    [
      'with marks of footnotes',
      [author('Ida Brandt∗, Olav Lindqvist†, and Mara P. Voss[1,2]')],
      'Ida Brandt; Olav Lindqvist; Mara P. Voss',
    ],
    [
      'with marks and figures behind them',
      [author('Ida Brandt∗1, Olav Lindqvist†1, and Mara Voss[2,3]')],
      'Ida Brandt; Olav Lindqvist; Mara Voss',
    ],
    ['called as a month is', [author('April M Brandt[1]')], 'April M Brandt'],
    ['with figures behind them', [author('Ida Brandt1, Olav Lindqvist1,2')], 'Ida Brandt; Olav Lindqvist'],
    [
      'with letters behind them',
      [
        author('Ida Brandta, Olav Lindqvistb,∗'),
        author('aInstitute of Tides, Bergen', 150),
        author('bUniversity of Quays', 165),
      ],
      'Ida Brandt; Olav Lindqvist',
    ],
    ['in capitals', [author('IDA M. BRANDT')], 'Ida M. Brandt'],
    [
      'side by side, with their addresses below',
      [
        author('Ida Brandt', 130, 100),
        author('Olav Lindqvist', 130, 400),
        author('Institute of Tides', 145, 100),
        author('University of Quays', 145, 400),
        author('ida@tides.example', 160, 100),
      ],
      'Ida Brandt; Olav Lindqvist',
    ],
    [
      'over two lines',
      [author('Ida Brandt, Olav Lindqvist,'), author('Mara Voss', 145)],
      'Ida Brandt; Olav Lindqvist; Mara Voss',
    ],
    ['beside their institute', [author('Ida Brandt, Institute of Tides')], 'Ida Brandt'],
    [
      'by whom a report was prepared, not for whom',
      [
        author('Prepared for:', 120, 100),
        author('Olav Lindqvist', 135, 100),
        author('Prepared by: Ida Brandt, Mara Voss, and Jon', 165, 100),
        author('Lund', 180, 100),
      ],
      'Ida Brandt; Mara Voss; Jon Lund',
    ],
    [
      'below the words that name them',
      [
        author('Prepared for', 120, 60),
        author('Prepared by', 120, 330),
        author('Olav Lindqvist', 135, 60),
        author('Ida Brandt', 135, 330),
      ],
      'Ida Brandt',
    ],
    ['that are an office', [author('Prepared by: Harbour Council of the North')], 'Harbour Council of the North'],
    [
      'and no editors',
      [author('Edited by:', 120, 60), author('Olav Lindqvist', 132, 60), author('Ida Brandt, Mara Voss', 170, 200)],
      'Ida Brandt; Mara Voss',
    ],
    ['with initials close to them', [author('I.Brandt, M.P.Voss')], 'I. Brandt; M.P. Voss'],
    [
      'in capitals, joined by a small word',
      [author('IDA BRANDT, MARA LUND and JON VOSS')],
      'Ida Brandt; Mara Lund; Jon Voss',
    ],
    ['with degrees', [author('Ida M. Brandt, BDS, MSc, Mara Voss, MPH')], 'Ida M. Brandt; Mara Voss'],
    ['beside one whom it cannot split', [author('Jefferson Soares, Moara e Silva Brandt')], 'Jefferson Soares'],
    ['not in a phrase', [author('Recommended Practices'), author('Case Study', 145)], ''],
    ['who are called as a word is', [author('Grace Field')], 'Grace Field'],
    ['not at all', [author('Institute of Tides')], ''],
  ];
  for (const [how, lines, expected] of authors) {
    it(`has authors ${how}`, () =>
      assert.equal(namesOf(recordOf([title('The Weight of Harbours'), ...lines]).fields.author), expected));
  }

  it('takes what the file declares where its page says the same', () => {
    const declared = { info: { Title: 'The Weight of Harbours', Author: 'Ida Brändt' } };
    const { fields, origins } = recordOf([title('The Weight of Harbours'), author('Ida Brandt')], declared);
    assert.deepEqual([fields.title, origins.title], ['The Weight of Harbours', 'embedded']);
    assert.equal(namesOf(fields.author), 'Ida Brändt');
  });

  for (const Title of ['Microsoft Word - harbours.doc', 'untitled', 'harbours_final.pdf', 'System Model', '']) {
    it(`mistrusts the title ${JSON.stringify(Title)}`, () => {
      const { fields } = recordOf([title('The Weight of Harbours'), author('Ida Brandt')], {
        info: { Title, Author: 'Administrator' },
      });
      assert.equal(fields.title, 'The Weight of Harbours');
      assert.equal(namesOf(fields.author), 'Ida Brandt');
    });
  }

  it('trusts what publishers alone write', () => {
    const xmp = {
      'prism:publicationname': 'Annals of Tides',
      'prism:volume': '12',
      'prism:doi': '10.1234/tides.7',
      'prism:coverdate': '2019-03-02',
    };
    const { fields } = recordOf([title('The Weight of Harbours')], { xmp });
    assert.equal(fields['container-title'], 'Annals of Tides');
    assert.equal(fields.DOI, '10.1234/tides.7');
    assert.deepEqual(fields.issued, { 'date-parts': [[2019, 3, 2]] });
  });

  it('has the journal, volume, year and pages above the title', () => {
    const { fields } = recordOf([
      line('Annals of Tides 321 (2004) 5–12', { left: 150, top: 40, size: 8 }),
      title('The Weight of Harbours'),
    ]);
    assert.deepEqual(
      [fields['container-title'], fields.volume, fields.page, fields.issued, fields.type],
      ['Annals of Tides', '321', '5–12', { 'date-parts': [[2004]] }, 'article-journal'],
    );
  });

  const imprints: readonly (readonly [lines: readonly string[], expected: readonly (string | number | undefined)[]])[] =
    [
      [
        ['Harbour Relations', 'Vol. 29 No. 2, 2007', 'pp. 162-177'],
        ['Harbour Relations', '29', '2', '162–177', 2007],
      ],
      [['Vol No. XV No.1 July 1995, Pages 53-61'], [undefined, undefined, undefined, undefined, 1995]],
      [['Harbour Med J. 2016;8(3):e230-5'], ['Harbour Med J', '8', '3', 'e230–5', 2016]],
      [['HARBOUR MEDICINE 11: 832-840, 2016'], ['HARBOUR MEDICINE', '11', undefined, '832–840', 2016]],
      [['Brandt et al. Harbour Genomics (2015) 16:413'], ['Harbour Genomics', '16', undefined, '413', 2015]],
      [['HARBOUR REPORTS | (2018) 8:3547 | DOI:10.1234/tides.7'], [undefined, undefined, undefined, undefined, 2018]],
      [['© 1986–1993, 1998 and 2004 Ida Brandt'], [undefined, undefined, undefined, undefined, 2004]],
      [['How to cite this article: Brandt I (2016) The'], [undefined, undefined, undefined, undefined, 2016]],
      [['Volume 1: Harbours'], [undefined, undefined, undefined, undefined, undefined]],
    ];
  for (const [lines, expected] of imprints) {
    it(`reads the imprint ${JSON.stringify(lines[0])}`, () => {
      const small = lines.map((text, index) => line(text, { left: 30, top: 600 + 9 * index, size: 7 }));
      const { fields } = recordOf([title('The Weight of Harbours'), ...small]);
      const { volume, issue, page: pages, issued } = fields;
      const year = issued?.['date-parts']?.[0]?.[0];
      assert.deepEqual([fields['container-title'], volume, issue, pages, year], expected);
    });
  }

  it('has no DOI that is still that of the template', () => {
    const { fields } = recordOf([
      title('The Weight of Harbours'),
      line('doi: 10.1234/tides.2018.23xxx', { top: 160, size: 7 }),
    ]);
    assert.equal(fields.DOI, undefined);
  });

  it('has the agency that a notice is of', () => {
    const { fields } = recordOf([
      title('Lights on Piers'),
      line('AGENCY: Harbour Lights', { top: 150, size: 9 }),
      line('Administration (HLA), DOT.', { top: 160, size: 9 }),
    ]);
    assert.equal(namesOf(fields.author), 'Harbour Lights Administration');
  });

  it('has the number of a preprint', () => {
    const side = { ...line('arXiv:2101.00001v2 [cs.DL] 3 Jan 2021', { left: 12, top: 500, size: 20 }), right: 32 };
    const { fields } = recordOf([side, title('The Weight of Harbours')]);
    assert.equal(fields.title, 'The Weight of Harbours');
    assert.equal(fields.number, 'arXiv:2101.00001');
    assert.deepEqual(fields.issued, { 'date-parts': [[2021, 1, 3]] });
  });

  it('has the organisation that a report is of', () => {
    const { fields } = recordOf([
      title('Ports in Figures'),
      line('© 2021 Harbour Council of the North. All rights reserved.', { top: 170, size: 8 }),
    ]);
    assert.equal(namesOf(fields.author), 'Harbour Council of the North');
    assert.deepEqual(fields.issued, { 'date-parts': [[2021]] });
  });

  it('has no name of a journal for its title', () => {
    const { fields } = recordOf([
      line('Journal of Tides', { left: 200, top: 50, size: 22 }),
      title('The Weight of Harbours'),
    ]);
    assert.equal(fields.title, 'The Weight of Harbours');
  });

  it('has the line above the authors for its title, though the journal be larger', () => {
    const { fields } = recordOf([
      line('Harbours and Tides', { left: 120, top: 50, size: 20 }),
      title('The Weight of Quays'),
      author('Ida Brandt[1], Olav Lindqvist[2]', 115, 120),
    ]);
    assert.equal(fields.title, 'The Weight of Quays');
  });

  it('has a title of two weights', () => {
    const bold = (text: string, top: number) => ({ ...title(text, top), isBold: true });
    const { fields } = recordOf([bold('The growth of', 80), title('Fucus vesiculosus', 100), bold('on quays', 120)]);
    assert.equal(fields.title, 'The growth of Fucus vesiculosus on quays');
  });
});
