import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CalendarDate } from '../../../src/model/date';
import { compareDates } from '../../../src/text/dates/compareDates';
import { type DateContext, findDates } from '../../../src/text/dates/dates';
import { assertGrowsLinearly, repeated } from '../../growth';

/** The dates of a text as `from..to`, each in its place. */
function check(marked: string, ...expected: readonly string[]): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  const found = findDates(text);
  let shown = text;
  for (const { start, end } of [...found].reverse())
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  assert.equal(shown, marked);
  if (expected.length > 0)
    assert.deepEqual(
      found.map(({ date }) => show(date)),
      expected,
    );
}

function show({ relation, isApproximate, earliest, latest, isYearless }: CalendarDate): string {
  const days = [earliest, latest].map(([year, month, day]) => `${isYearless ? '' : `${year}-`}${month}-${day}`);
  return `${relation === undefined ? '' : `${relation} `}${isApproximate ? '~' : ''}${[...new Set(days)].join('..')}`;
}

describe('findDates', () => {
  it('reads a day in any usual order', () => {
    for (const text of [
      'On ⟦March 9, 2026⟧, it opened.',
      'on ⟦9 March 2026⟧',
      'on ⟦9 Mar. 2026⟧',
      'on the ⟦9th of March 2026⟧',
      'on ⟦March 9th, 2026⟧',
      'on ⟦Mar 9 2026⟧',
      'on ⟦2026-03-09⟧',
      'at ⟦2026-03-09⟧T12:00',
      'on ⟦2026/03/09⟧',
      'am ⟦9. März 2026⟧',
      'am ⟦9.3.2026⟧',
      'le ⟦9 mars 2026⟧',
      'el ⟦9 de marzo de 2026⟧',
    ])
      check(text, '2026-3-9');
    check('in ⟦13/09/2026⟧', '2026-9-13');
    check('a ⟦9 March⟧ letter', '3-9');
  });

  it('takes a number said to be about right for a year where something is dated', () => {
    for (const text of [
      'It dates from ⟦about 1650⟧.',
      'She was born ⟦around 1550⟧.',
      'The hut was built ⟦about 1720⟧, and again in ⟦about 1810⟧.',
      'A monk who ⟦around 1350⟧ wrote of it.',
      'It cost about 1650 crowns.',
      'About 1550 weavers left.',
      'It was made about 1650 times.',
    ])
      check(text);
  });

  it('reads the year that is named beside the word', () => {
    check('In that same year, ⟦1653⟧, he left.', '1653-1-1..1653-12-31');
    check('It would fall 530,000 short.');
    check('in the ⟦fall of 2011⟧');
  });

  it('takes what had not been until a time for what was then', () => {
    check('It was not paid until ⟦1969⟧.', '1969-1-1..1969-12-31');
    check('They hadn’t come until ⟦May 1969⟧.', '1969-5-1..1969-5-31');
    check(
      'They did not find the drawings of the gate that the mason had left in his will until ⟦1969⟧.',
      '1969-1-1..1969-12-31',
    );
    check('It did not last until ⟦1969⟧.', 'until 1969-1-1..1969-12-31');
    check('It lasted until ⟦1969⟧.', 'until 1969-1-1..1969-12-31');
  });

  it('reads months, quarters, seasons, decades and centuries', () => {
    check('in ⟦March 2026⟧', '2026-3-1..2026-3-31');
    check('in ⟦Feb. 2024⟧', '2024-2-1..2024-2-29');
    check('in ⟦Q3 2025⟧', '2025-7-1..2025-9-30');
    check('in ⟦2025 Q3⟧', '2025-7-1..2025-9-30');
    check('the ⟦third quarter of 2025⟧', '2025-7-1..2025-9-30');
    check('the ⟦first half of 2024⟧', '2024-1-1..2024-6-30');
    check('the ⟦2010s⟧', '2010-1-1..2019-12-31');
    check('the ⟦’90s⟧', '1990-1-1..1999-12-31');
    check('dans les années ⟦1990⟧', '1990-1-1..1999-12-31');
    check('the ⟦19th century⟧', '1800-1-1..1900-12-31');
    check('im ⟦19. Jahrhundert⟧', '1800-1-1..1900-12-31');
    check('the ⟦twenty-first century⟧', '2000-1-1..2100-12-31');
    check('in ⟦spring 2024⟧', '~2024-2-1..2024-6-30');
    check('the ⟦18th⟧ and ⟦19th centuries⟧, a 5th and 6th town', '1700-1-1..1800-12-31', '1800-1-1..1900-12-31');
  });

  it('reads parts and neighbourhoods of a period', () => {
    check('in ⟦early 2024⟧', '~2024-1-1..2024-7-1');
    check('in the ⟦mid-1990s⟧', '~1992-7-2..1997-7-1');
    check('at the ⟦end of March 2025⟧', '~2025-3-17..2025-3-31');
    check('⟦Around 1913⟧, the mill', '~1912-1-1..1915-1-1');
  });

  it('reads stretches', () => {
    check('the plan for ⟦2015–2020⟧', '2015-1-1..2020-12-31');
    check('the plan for ⟦2015–20⟧', '2015-1-1..2020-12-31');
    check('the ⟦2019/20⟧ season', '2019-1-1..2020-12-31');
    check('from ⟦2015 to 2020⟧', '2015-1-1..2020-12-31');
    check('between ⟦March and May 2024⟧', '2024-3-1..2024-5-31');
    check('between the ⟦1950s and the 1970s⟧', '1950-1-1..1979-12-31');
    check('from ⟦November to February 2024⟧', '2023-11-1..2024-2-29');
    check('⟦March 9–12, 2026⟧', '2026-3-9..2026-3-12');
    check('⟦9–12 March 2026⟧', '2026-3-9..2026-3-12');
    check('⟦March 9th–12th, 2026⟧', '2026-3-9..2026-3-12');
    check('vom ⟦9. bis 12. März 2026⟧', '2026-3-9..2026-3-12');
    check('in ⟦May⟧/⟦June 2024⟧', '2024-5-1..2024-5-31', '2024-6-1..2024-6-30');
  });

  it('reads early years where the words say that they are years', () => {
    check('founded in ⟦956⟧, and in the year ⟦965⟧', '956-1-1..956-12-31', '965-1-1..965-12-31');
    check('on ⟦28 January 814⟧', '814-1-28');
    check('quakes between ⟦956 and 1323⟧', '956-1-1..1323-12-31');
    check('The king ruled from ⟦768 to 814⟧.', '768-1-1..814-12-31');
    check('⟦AD 476⟧, ⟦476 CE⟧ and ⟦410 A.D.⟧');
    check('in ⟦753 BC⟧', '-753-1-1..-753-12-31');
    check('from ⟦753 to 509 B.C.⟧', '-753-1-1..-509-12-31');
    check('between ⟦1800 and 1500 BC⟧', '-1800-1-1..-1500-12-31');
    check('one in 956, in 956 cases, in 500, resulted in 956, scores between 756 and 1323, by 956, from 768 to 814');
  });

  it('takes a year of the old style for one or the next', () => {
    check('⟦20th March, 1519/20⟧');
    check('in ⟦January 1667–68⟧, from ⟦20 March 1519–20 April⟧');
  });

  it('keeps which way a date goes', () => {
    check('since ⟦2019⟧', 'since 2019-1-1..2019-12-31');
    check('from ⟦2019⟧ onwards', 'since 2019-1-1..2019-12-31');
    check('by ⟦2030⟧', 'by 2030-1-1..2030-12-31');
    check('before ⟦2017⟧ and prior to ⟦2017⟧', 'before 2017-1-1..2017-12-31', 'before 2017-1-1..2017-12-31');
    check('until ⟦June 2025⟧', 'until 2025-6-1..2025-6-30');
    check('no later than ⟦2030⟧', 'by 2030-1-1..2030-12-31');
    check('no earlier than ⟦2030⟧', 'since 2030-1-1..2030-12-31');
    check('pre-⟦2008⟧ levels', 'before 2008-1-1..2008-12-31');
    check('seit ⟦2019⟧', 'since 2019-1-1..2019-12-31');
    check('jusqu’en ⟦2025⟧', 'until 2025-1-1..2025-12-31');
    check('up to ⟦June 2025⟧', 'until 2025-6-1..2025-6-30');
    check('(⟦8 June 1841–1 May 1904⟧), of Halden F.C. ⟦6 May 2006⟧ and ⟦1997/1998⟧');
    check('the period ending ⟦June 30, 2025⟧', 'until 2025-6-30');
    check('the voyage ending on ⟦June 30, 2025⟧', '2025-6-30');
  });

  it('takes a number for a year only where it reads as one', () => {
    check('The ⟦2019⟧ law, its ⟦2026⟧ budget and the ⟦2024⟧ elections');
    check('the landmark ⟦2015⟧ deal, an ⟦1871⟧ novel and the ⟦1838–1839⟧ war');
    check('the Compromise of ⟦1877⟧, the class of ⟦1944⟧, the vote of ⟦1884⟧');
    check('It ended in ⟦1992⟧.Nobody (born ⟦1969⟧) knew in ⟦1914⟧—or later.');
    check('It was set to end in ⟦2019⟧ and began ⟦late in 2016⟧.');
    check('⟦2024⟧ was a dry year. In ⟦2025⟧, it rained. (⟦2026⟧)');
    check('in ⟦2015⟧, ⟦2017⟧ and ⟦2020⟧');
    check('In ⟦2008⟧ students marched, and since ⟦2010⟧ people have stayed. The ⟦1968⟧ student marches ended.');
    for (const text of [
      '1900 employees tend 2,026 looms for $2026.',
      'a school of 1757 keen pupils, in 1850 people, 1968 weavers',
      'In 1900 villages, a total of 2019, from 1500 to 2000 workers',
      'It rose to 2019 units, and 2000-word essays cost 1850 euros.',
      'Regulation 2016/679, Resolution 1325, ISO 2022, Windows 2000, COVID-2019',
      'a 1200 m long wall, 2026.5 and 2026:1',
      'a population of 1850 and more than 1500 lines',
    ])
      check(text);
  });

  it('tells months from other words', () => {
    check('It may march on in ⟦May⟧, says April Jones.');
    check('in ⟦March⟧ and ⟦May 2024⟧', '2024-3-1..2024-3-31', '2024-5-1..2024-5-31');
    check('in March Air Base, by May Wong, the Mars 2020 rover');
    check(
      '⟦November⟧ marked the start. ⟦August⟧ saw rain. A wet ⟦October⟧ and ⟦December’s⟧ frost.'.replace('’s⟧', '⟧’s'),
    );
    check('April is a nurse. June was glad. May I go? March on, Black September and the October Club.');
  });

  it('takes the year from what was said before', () => {
    const found = (text: string, context: DateContext) => findDates(text, context).map(({ date }) => show(date));
    assert.deepEqual(found('In March it opened.', { year: 2026 }), ['2026-3-1..2026-3-31']);
    assert.deepEqual(found('the previous year', { year: 2026 }), ['2025-1-1..2025-12-31']);
    assert.deepEqual(found('the previous year', {}), []);
  });

  it('gives places in the text, in order, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'in early mid - – / , . 9 12 March may 2026 2015 19th century since end of the Q 3 winter s ’ " to and 1,900 $ (\n😀 März'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), fc.boolean(), (words, isSpaced) => {
        const text = words.join(isSpaced ? ' ' : '');
        let last = 0;
        for (const { start, end, date } of findDates(text, { year: 2024 })) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(compareDates(date, date), 'agrees');
          last = end;
        }
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['early ', '2015–', 'the ', '9–', 'March ', 'around circa ', '1.', 'in 2015 and ']) {
      assertGrowsLinearly((size) => findDates(repeated(unit, size)), 200_000, unit);
    }
  });
});

describe('compareDates', () => {
  const compare = (stated: string, source: string, year?: number) =>
    compareDates(findDates(stated)[0]!.date, findDates(source, year === undefined ? {} : { year })[0]!.date);
  const all = (expected: string, cases: readonly (readonly [string, string])[]) => {
    for (const [stated, source] of cases) assert.equal(compare(stated, source), expected, `${stated} | ${source}`);
  };

  it('finds a general date borne out by a more exact one', () => {
    all('agrees', [
      ['in 2026', 'on 9 March 2026'],
      ['in the 2010s', 'in 2014'],
      ['in March', 'on 9 March 2026'],
      ['in early 2024', 'in February 2024'],
      ['around 1900', 'in 1898'],
      ['from 2015 to 2020', '2015–20'],
      ['from 2015 to 2020', 'from March 2015 to June 2020'],
      ['on 03/09/2026', 'on 9 March 2026'],
      ['in winter 2024', 'in January 2024'],
      ['before 2017', 'in 2015'],
      ['after 2019', 'since 2020'],
      ['by 2030', 'by the end of 2030'],
      ['until the end of June 2024', 'for the year ended June 30, 2024'],
    ]);
  });

  it('finds a date of either style borne out by the year that is given in two ways', () => {
    all('agrees', [
      ['in January 1668', 'in January 1667–68'],
      ['in January 1667', 'in January 1667/8'],
      ['in March 1520', 'on 20th March, 1519/20'],
    ]);
  });

  it('does not find an exact date borne out by a general one', () => {
    all('incomparable', [
      ['on 9 March 2026', 'in 2026'],
      ['in 2014', 'in the 2010s'],
      ['in March 2026', 'in March'],
      ['since 2019', 'in 2019'],
      ['by 2030', 'in 2030'],
      ['since 2019', 'after 2019'],
      ['in 2017', 'from 2015 to 2020'],
      ['in 2021', 'since 2019'],
      ['in March', 'in 2026'],
      ['in spring 2024', 'in October 2024'],
    ]);
  });

  it('finds that dates exclude each other', () => {
    all('differs', [
      ['on 9 March 2026', 'in April 2026'],
      ['in March', 'on 9 April 2026'],
      ['in 2026', 'in 2025'],
      ['from 2015 to 2020', 'from 2015 to 2021'],
      ['since 2019', 'since 2021'],
      ['by 2030', 'by 2035'],
      ['before 2017', 'in 2018'],
      ['since 2019', 'in 2017'],
      ['in spring 2024', 'in autumn 2024'],
      ['in the 1990s', 'in the 1980s'],
      ['in Q3 2025', 'in Q2 2025'],
      ['up to May 2006', 'until May 2016'],
      ['until the end of June 2024', 'for the year ended June 30, 2023'],
      ['the early 1800s', 'the early 1900s'],
      ['the late 1960s', 'the late 1980s'],
      ['in 753 BC', 'in 735 BC'],
      ['in 200 BC', 'in AD 200'],
      ['between 965 and 1323', 'between 956 and 1323'],
    ]);
  });

  it('leaves open which December was the last', () => {
    assert.equal(compare('in December 2025', 'last December', 2026), 'agrees');
    assert.equal(compare('in December 2025', 'last December', 2025), 'agrees');
    assert.equal(compare('in November 2025', 'last December', 2026), 'differs');
  });
});
