import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Name } from '../../../src/model/item';
import { parseReference } from '../../../src/reading/references/referenceForms';
import { assertGrowsLinearly, repeated } from '../../growth';

/** One line: authors; issued; title; the other fields; and after `@` the place cited. */
function show(text: string): string | undefined {
  const parsed = parseReference(text);
  if (!parsed) return undefined;
  const { author, issued, title, type, ...others } = parsed.fields;
  const names = (author ?? []).map(showName).join(' & ');
  const date = (issued?.['date-parts']?.[0] ?? []).join('-');
  const rest = Object.entries(others)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${String(value)}`);
  const place = parsed.locator ? ` @ ${parsed.locator.label} ${parsed.locator.locator}` : '';
  return [names, date, title, type, ...rest].join('; ') + place;
}

function showName(name: Name): string {
  return name.literal ?? [name.given, name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

function check(text: string, expected: string | undefined): void {
  assert.equal(show(text), expected);
}

describe('parseReference', () => {
  describe('reads notes', () => {
    it('to a working paper, with the first author turned round', () =>
      check(
        'Lund, Ada and Bo Weiss, “Slow Harbours: Cranes, Towns, and Patience,” Working Paper (April 2024): 2.',
        'Ada Lund & Bo Weiss; 2024-4; Slow Harbours: Cranes, Towns, and Patience; report; genre=Working Paper @ page 2',
      ));
    it('to an article', () =>
      check(
        'Ada Lund, “Slow Harbours,” Journal of Ports 12, no. 3 (2020): 33–35.',
        'Ada Lund; 2020; Slow Harbours; article-journal; container-title=Journal of Ports; issue=3; volume=12 @ page 33–35',
      ));
    it('to an article by its extent, which is no place cited', () =>
      check(
        'Ada Lund, “Slow Harbours,” Journal of Ports 12 (2020): 101–133.',
        'Ada Lund; 2020; Slow Harbours; article-journal; container-title=Journal of Ports; page=101–133; volume=12',
      ));
    it('to an article by a volume and its pages, which is no place cited', () => {
      check(
        'A. Lund and B. Weiss, “Slow harbours,” Journal of Ports, vol. 2, no. 1, pp. 56–58, 2014.',
        'A. Lund & B. Weiss; 2014; Slow harbours; article-journal; container-title=Journal of Ports; issue=1; page=56–58; volume=2',
      );
      check(
        'Lund A, Weiss B. Slow harbours. Journal of Ports. 2015;12(3):45-50.',
        'A. Lund & B. Weiss; 2015; Slow harbours; article-journal; container-title=Journal of Ports; issue=3; page=45-50; volume=12',
      );
      check(
        'Ada Lund, “Slow Harbours,” Journal of Ports 12, no. 3 (2020): 33.',
        'Ada Lund; 2020; Slow Harbours; article-journal; container-title=Journal of Ports; issue=3; volume=12 @ page 33',
      );
    });
    it('to a book by two authors', () =>
      check(
        'Ada Lund and Bo Weiss, Harbours: A History (Cambridge, MA: Dock Press, 2020), 33.',
        'Ada Lund & Bo Weiss; 2020; Harbours: A History; book; publisher=Dock Press; publisher-place=Cambridge, MA @ page 33',
      ));
    it('to a book by three, whose title has commas', () =>
      check(
        'Ada Lund, Bo Weiss, and Cy Roe, Cranes, Docks, and Men (London: Pier, 2001), iv.',
        'Ada Lund & Bo Weiss & Cy Roe; 2001; Cranes, Docks, and Men; book; publisher=Pier; publisher-place=London @ page iv',
      ));
    it('to a chapter', () =>
      check(
        'Ada Lund, “Cranes,” in The Book of Docks, ed. Bo Weiss (London: Pier, 2018), 45.',
        'Ada Lund; 2018; Cranes; chapter; container-title=The Book of Docks; publisher=Pier; publisher-place=London @ page 45',
      ));
    it('to a newspaper', () =>
      check(
        'Ada Lund, “A Crane Falls,” Bremen Times, March 9, 2020.',
        'Ada Lund; 2020-3-9; A Crane Falls; article-newspaper; container-title=Bremen Times',
      ));
    it('to a thesis and a numbered paper', () => {
      check(
        'Ada Lund, “On Docks” (PhD diss., Bremen University, 2020), 33.',
        'Ada Lund; 2020; On Docks; thesis; genre=PhD diss.; publisher=Bremen University @ page 33',
      );
      check(
        'Ada Lund, “On Cranes,” NBER Working Paper No. 12345 (2020), 12.',
        'Ada Lund; 2020; On Cranes; report; genre=NBER Working Paper; number=12345 @ page 12',
      );
    });
    it('to a page of the web by an organisation', () =>
      check(
        'Port Authority of Bremen, “Plans for the East Dock,” August 26, 2025, https://example.org/east.',
        'Port Authority of Bremen; 2025-8-26; Plans for the East Dock; webpage; URL=https://example.org/east',
      ));
    it('to a preprint', () =>
      check(
        'Ada Lund et al., “Cranes That Learn,” arXiv:2303.01234, March 15, 2023.',
        'Ada Lund; 2023-3-15; Cranes That Learn; webpage; URL=https://arxiv.org/abs/2303.01234; container-title=arXiv',
      ));
  });

  describe('reads lists', () => {
    it('in the manner of APA', () => {
      check(
        'Lund, A. B., & Weiss, C. (2020). Slow harbours: A study. Journal of Ports, 12(3), 33–50. https://doi.org/10.1000/xyz123',
        'A. B. Lund & C. Weiss; 2020; Slow harbours: A study; article-journal; DOI=10.1000/xyz123; container-title=Journal of Ports; issue=3; page=33–50; volume=12',
      );
      check(
        'Lund, A. (2026, March 9). Docks are closing. Harbour Institute. https://example.org/docks/',
        'A. Lund; 2026-3-9; Docks are closing; webpage; URL=https://example.org/docks/; publisher=Harbour Institute',
      );
      check(
        'Lund, A. (2019). A whole book (2nd ed.). Dock University Press.',
        'A. Lund; 2019; A whole book; book; publisher=Dock University Press',
      );
      check(
        'Lund, A. (2018). Cranes. In B. Weiss & C. Roe (Eds.), The big handbook (pp. 1–20). Pier.',
        'A. Lund; 2018; Cranes; chapter; container-title=The big handbook; page=1–20',
      );
    });
    it('of names and initials alone, whatever follows them', () => {
      check(
        'Lund A, Weiss CJ, Roe P, et al. Slow harbours: cranes of the year 2012. J Ports. 2020;12(3):33–50.',
        'A. Lund & C. J. Weiss & P. Roe; 2020; Slow harbours: cranes of the year 2012; article-journal; container-title=J Ports; issue=3; page=33–50; volume=12',
      );
      check(
        'Lund A Jr, Weiss-Roe C and Poe P: Slow harbours. Acta Portus 1840: 33-50, 2014.',
        'A. Lund & C. Weiss-Roe & P. Poe; 2014; Slow harbours; book',
      );
      check(
        'Lund, A. and Weiss, C. D. 2020, Slow harbours and cranes, J. Ports, 12, 33–50.',
        'A. Lund & C. D. Weiss; 2020; Slow harbours and cranes; article-journal; container-title=J. Ports; page=33–50; volume=12',
      );
      check(
        'A. Lund, C.-D. Weiss, P. Roe, Slow harbours: a study of cranes, J. Ports. Hist. 12 (2020) 33–50.',
        'A. Lund & C.-D. Weiss & P. Roe; 2020; Slow harbours: a study of cranes; article-journal; container-title=J. Ports. Hist; volume=12',
      );
    });
    it('but takes no figures for a title', () => {
      check('Harbours, 9(3), 90–95. https://doi.org/10.1000/xyz123', undefined);
      check('Lund A. 33–50. 2020.', undefined);
    });
    it('in the manner of MLA', () => {
      check(
        'Lund, Ada, and Bo Weiss. “Slow Harbours.” Journal of Ports, vol. 12, no. 3, 2020, pp. 33–50.',
        'Ada Lund & Bo Weiss; 2020; Slow Harbours; article-journal; container-title=Journal of Ports; issue=3; page=33–50; volume=12',
      );
      check(
        'Lund, Ada M. Harbours: A History. Dock Press, 2019.',
        'Ada M. Lund; 2019; Harbours: A History; book; publisher=Dock Press',
      );
      check(
        '“A Page without a Name.” The Pier, 5 Mar. 2020, www.example.org/page.',
        '; 2020-3-5; A Page without a Name; webpage; URL=www.example.org/page; container-title=The Pier',
      );
    });
    it('in the manner of Chicago', () => {
      check(
        'Lund, Ada, and Bo Weiss. 2020. “Slow Harbours.” Journal of Ports 12 (3): 33–50.',
        'Ada Lund & Bo Weiss; 2020; Slow Harbours; article-journal; container-title=Journal of Ports; issue=3; page=33–50; volume=12',
      );
      check(
        'Lund, Ada. Harbours. Bremen: Dock Press, 2019.',
        'Ada Lund; 2019; Harbours; book; publisher=Dock Press; publisher-place=Bremen',
      );
    });
    it('in the manner of Harvard', () =>
      check(
        'Lund, A. and Weiss, B. (2020) ‘Slow harbours’, Journal of Ports, 12(3), pp. 33–50.',
        'A. Lund & B. Weiss; 2020; Slow harbours; article-journal; container-title=Journal of Ports; issue=3; page=33–50; volume=12',
      ));
    it('in the manner of IEEE', () =>
      check(
        'J. K. Weiss and B. Lund, “Slow harbours,” IEEE Trans. Ports, vol. 12, no. 3, pp. 33–50, Jan. 2020, doi: 10.1109/abc.2020.1.',
        'J. K. Weiss & B. Lund; 2020-1; Slow harbours; article-journal; DOI=10.1109/abc.2020.1; container-title=IEEE Trans. Ports; issue=3; page=33–50; volume=12',
      ));
    it('in the manner of Vancouver and Nature', () => {
      check(
        'Lund JA, Roe B, Weiss C. Slow harbours. J Port Med. 2020;12(3):33-50.',
        'J. A. Lund & B. Roe & C. Weiss; 2020; Slow harbours; article-journal; container-title=J Port Med; issue=3; page=33-50; volume=12',
      );
      check(
        'Lund, J. & Roe, B. Slow harbours. Nature 512, 33–50 (2020).',
        'J. Lund & B. Roe; 2020; Slow harbours; article-journal; container-title=Nature; page=33–50; volume=512',
      );
      check(
        'Lund, J. & Roe, B. Slow Harbours (Dock Press, 2019).',
        'J. Lund & B. Roe; 2019; Slow Harbours; book; publisher=Dock Press',
      );
      check(
        'Harbour Bank. Slow Harbours (Harbour Bank, 2017).',
        'Harbour Bank; 2017; Slow Harbours; book; publisher=Harbour Bank',
      );
    });
    it('in the manner of the Continent, where the page is named', () => {
      check(
        'Ada Lund: Stille Häfen. Eine Geschichte, Emden 2014, S. 56.',
        'Ada Lund; 2014; Stille Häfen. Eine Geschichte; book @ page 56',
      );
      check(
        'Ada Lund, Les ports, Paris, Éditions du Quai, 2018, p. 92.',
        'Ada Lund; 2018; Les ports; book; publisher=Éditions du Quai; publisher-place=Paris @ page 92',
      );
    });
    it('to an article in quotation marks where no bracket holds the year', () =>
      check(
        'Ada Lund, "Slow Harbours," Journal of Ports, 2018, p. 92.',
        'Ada Lund; 2018; Slow Harbours; article-journal; container-title=Journal of Ports @ page 92',
      ));
    it('by a name whose initial is also a numeral', () =>
      check(
        'Lund, I., & Weiss, V. (2018). Docks. Bremen: Pier Press.',
        'I. Lund & V. Weiss; 2018; Docks; book; publisher=Pier Press; publisher-place=Bremen',
      ));
    it('in German', () =>
      check(
        'Lund, Ada. „Stille Häfen.“ Zeitschrift für Häfen 4 (2019): 12–30.',
        'Ada Lund; 2019; Stille Häfen; article-journal; container-title=Zeitschrift für Häfen; page=12–30; volume=4',
      ));
  });

  describe('takes for no reference', () => {
    for (const text of [
      'In 2019 the ministry changed “the rules of the harbour” for all.',
      'The figure leaves out the islands (2020).',
      'Lund, “Slow Harbours,” 12.',
      'Lund and Weiss (2020), p. 12.',
      'Ibid., 12.',
      'See the appendix.',
      '',
    ]) {
      it(text, () => check(text, undefined));
    }
  });

  it('never throws, and never takes long', () => {
    const piece = fc.constantFrom(
      'Lund, A.',
      ' (2020)',
      '“',
      '”',
      '. ',
      ', ',
      '; ',
      'pp. 1–2',
      'in ',
      ': ',
      '12(3)',
      '&',
      'https://a.b/',
      '(',
      ')',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void parseReference(pieces.join(''))));
    for (const unit of ['A. ', 'Aa, ', '“', '(', 'A B, ', '; ', '12(']) {
      assertGrowsLinearly((size) => parseReference(`${repeated(unit, size)} 2020`), 1100, unit);
    }
  });
});
