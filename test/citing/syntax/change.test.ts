import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { withLocator, withWork } from '../../../src/citing/syntax/change';
import { findCitations } from '../../../src/citing/syntax/find';
import type { FoundCite } from '../../../src/citing/syntax/found';
import { formatPandoc } from '../../../src/citing/syntax/pandoc';
import { type OtherWork, pageFormOf } from '../../../src/citing/syntax/rewriting';
import type { Locator } from '../../../src/model/citation';
import type { DraftEdit } from '../../../src/model/statement';

const page = (locator: string): Locator => ({ label: 'page', locator });

describe('a citation whose locator is changed', () => {
  const cases: readonly (readonly [string, string, string | undefined, Locator?, number?])[] = [
    ['plaintext', '(Ardle & Quent 2021)', '(Ardle & Quent 2021, p. 18)'],
    ['plaintext', '(Ardle & Quent 2021, p. 20)', '(Ardle & Quent 2021, p. 18)'],
    ['plaintext', '(Ardle 2021, 20)', '(Ardle 2021, 18)'],
    ['plaintext', '(Ardle 2021: 20)', '(Ardle 2021: 18)'],
    ['plaintext', '(Ardle 2021, pp. 33–35)', '(Ardle 2021, p. 18)'],
    ['plaintext', '(Ardle 2021, page 3)', '(Ardle 2021, page 18)'],
    ['plaintext', '(Ardle 2021, p. 3)', '(Ardle 2021, pp. 18–19)', page('18-19')],
    ['plaintext', '(Ardle 2021, chap. 2)', '(Ardle 2021, chap. 4)', { label: 'chapter', locator: '4' }],
    ['plaintext', '(Ardle 2021, chap. 2)', '(Ardle 2021, p. 18)'],
    ['plaintext', '(see Ardle 2021; Quent 2020, p. 2)', '(see Ardle 2021, p. 18; Quent 2020, p. 2)'],
    [
      'plaintext',
      '(see Ardle 2021, p. 2; Quent 2020, p. 2)',
      '(see Ardle 2021, p. 2; Quent 2020, p. 18)',
      page('18'),
      1,
    ],
    ['plaintext', '(Ardle 2021, emphasis added)', '(Ardle 2021, p. 18, emphasis added)'],
    ['plaintext', 'Ardle and Quent (2021)', 'Ardle and Quent (2021, p. 18)'],
    ['plaintext', 'Ardle’s (2021, p. 3)', 'Ardle’s (2021, p. 18)'],
    ['plaintext', '(“The Quay” n.d.)', '(“The Quay” n.d., p. 18)'],
    ['plaintext', '(Ardle 2021a, b)', undefined, page('18'), 1],
    ['plaintext', '(Ardle 2020, p. 20)', '(Ardle 2020, p. iv)', page('iv')],
    ['markdown', '[@ardle]', '[@ardle, p. 18]'],
    ['markdown', '[see @ardle; @quent, p. 3, with care]', '[see @ardle, p. 18; @quent, p. 3, with care]'],
    ['markdown', '[see @ardle; @quent, p. 3, with care]', '[see @ardle; @quent, p. 18, with care]', page('18'), 1],
    ['markdown', '[-@ardle, emphasis added]', '[-@ardle, p. 18, emphasis added]'],
    ['markdown', '[@{a b}]', '[@{a b}, p. 18]'],
    ['markdown', '@ardle', '@ardle [p. 18]'],
    ['markdown', '@ardle [p. 3]', '@ardle [p. 18]'],
    ['markdown', '@ardle [also @quent]', '@ardle [p. 18; also @quent]'],
    ['quarto', '[@ardle, 3]', '[@ardle, 18]'],
    ['latex', '\\cite{ardle}', '\\cite[18]{ardle}'],
    ['latex', '\\autocite[p.~3]{ardle}', '\\autocite[p.~18]{ardle}'],
    ['latex', '\\citep[see][]{ardle}', '\\citep[see][18]{ardle}'],
    ['latex', '\\citep[see][with care]{ardle}', '\\citep[see][18, with care]{ardle}'],
    ['latex', '\\parencites[3]{ardle}[3]{quent}', '\\parencites[3]{ardle}[18--19]{quent}', page('18-19'), 1],
    ['latex', '\\cite{ardle,quent}', '\\cite[18]{ardle,quent}', page('18'), 1],
    ['latex', '\\cite{ardle,quent}', undefined],
    ['latex', '\\textcite{ardle}', '\\textcite[chap.~2]{ardle}', { label: 'chapter', locator: '2' }],
    ['latex', '(Ardle \\& Quent 2021)', '(Ardle \\& Quent 2021, p.~18)'],
    ['latex', '(Ardle \\& Quent 2021, p. 3)', '(Ardle \\& Quent 2021, p. 18)'],
    ['typst', '@ardle', '@ardle[p. 18]'],
    ['typst', '@ardle[p. 3]', '@ardle[p. 18]'],
    ['typst', '#cite(<ardle>)', '#cite(<ardle>, supplement: [p. 18])'],
    ['typst', '#cite(<ardle>, form: "prose")', '#cite(<ardle>, supplement: [p. 18], form: "prose")'],
    ['typst', '#cite(<ardle>, supplement: [p. 3])', '#cite(<ardle>, supplement: [p. 18])'],
    ['org', '[cite:@ardle]', '[cite:@ardle p. 18]'],
    ['org', '[cite:see @ardle p. 3; @quent]', '[cite:see @ardle p. 18; @quent]'],
    ['org', '[cite/t:@ardle; @quent]', '[cite/t:@ardle; @quent p. 18]', page('18'), 1],
    ['asciidoc', 'cite:[ardle, quent]', 'cite:[ardle(p. 18), quent]'],
    ['asciidoc', 'cite:[ardle(p. 3)]', 'cite:[ardle(p. 18)]'],
    ['restructuredtext', '[Ardle]_', undefined],
  ];
  for (const [language, before, after, locator = page('18'), index = 0] of cases)
    it(`${before} becomes ${after ?? 'no other'}`, () => {
      const text = `Of ropes ${before}, it is said.`;
      const edit = withLocator({ text, languageId: language, citation: citationIn(text, language), index }, locator);
      assert.equal(edit && applied(text, edit), after && `Of ropes ${after}, it is said.`);
    });

  it('has its page as the others of the draft', () => {
    for (const [other, after] of [
      ['(Quent 2020: 3)', '(Ardle 2021: 18)'],
      ['(Quent 2020, 3)', '(Ardle 2021, 18)'],
      ['(Quent 2020, pp. 3–4)', '(Ardle 2021, p. 18)'],
    ] as const) {
      const text = `Of ropes (Ardle 2021). Of salt ${other}.`;
      const found = findCitations(text, 'markdown');
      const pageForm = pageFormOf(text, found);
      const place = { text, languageId: 'markdown', citation: found[0]!, index: 0, ...(pageForm ? { pageForm } : {}) };
      assert.equal(applied(text, withLocator(place, page('18'))!), `Of ropes ${after}. Of salt ${other}.`);
    }
  });

  it('says all else as before', () => {
    const place = fc.constantFrom(undefined, page('3'), page('12-14'), page('2020'), {
      label: 'chapter',
      locator: '2',
    } as Locator);
    const item = fc.record({
      name: fc.constantFrom('Ardle', 'Quent', 'Iver'),
      year: fc.constantFrom('2020', '1998', '2018a'),
      place,
      prefix: fc.constantFrom('', 'see'),
      suffix: fc.constantFrom('', 'emphasis added'),
    });
    type Cited = typeof item extends fc.Arbitrary<infer One> ? One : never;
    const placed = ({ place }: Cited) => (place ? [`${place.label === 'page' ? 'p.' : 'chap.'} ${place.locator}`] : []);
    const keyOf = ({ name, year }: Cited) => `${name.toLowerCase()}${year}`;
    const printers: Readonly<Record<string, (items: readonly Cited[]) => string>> = {
      plaintext: (items) =>
        `(${items.map((one) => [`${one.prefix} ${one.name} ${one.year}`.trim(), ...placed(one), ...(one.suffix ? [one.suffix] : [])].join(', ')).join('; ')})`,
      markdown: (items) =>
        formatPandoc(items.map((one) => ({ id: keyOf(one), ...one.place, prefix: one.prefix, suffix: one.suffix }))),
      latex: (items) =>
        `\\parencites${items.map((one) => `[${one.prefix}][${[...placed(one), one.suffix].filter(Boolean).join(', ')}]{${keyOf(one)}}`).join('')}`,
      typst: ([one]) =>
        `#cite(<${keyOf(one!)}>${placed(one!)
          .map((words) => `, supplement: [${words}]`)
          .join('')})`,
      org: (items) =>
        `[cite:${items.map((one) => `${one.prefix} @${keyOf(one)} ${placed(one).join()}`.trim()).join('; ')}]`,
      asciidoc: (items) =>
        `cite:[${items
          .map(
            (one) =>
              `${keyOf(one)}${placed(one)
                .map((words) => `(${words})`)
                .join('')}`,
          )
          .join(', ')}]`,
    };
    const locator = fc.constantFrom(page('18'), page('7-9'), page('iv'), page('2018'));
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(printers)),
        fc.array(item, { minLength: 1, maxLength: 3 }),
        locator,
        fc.nat(2),
        (language, items, locator, nth) => {
          const text = `Of ropes ${printers[language]!(items)}, it is said.`;
          const citation = citationIn(text, language);
          const index = nth % citation.cites.length;
          const edit = withLocator({ text, languageId: language, citation, index }, locator);
          assert.ok(edit, `${text} ${index}`);
          const changed = applied(text, edit);
          const after = citationIn(changed, language);
          const expected = citation.cites.map((cite, at) => (at === index ? { ...cite, locator } : cite));
          assert.deepEqual(after.cites.map(said), expected.map(said), changed);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('may be any text', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '@a',
      '{',
      '}',
      ';',
      ' p. 3',
      '\\cite',
      '#cite(<a>)',
      '[cite:',
      'Chen (2026)',
      '(Chen 2026',
      ')',
      'cite:[',
      ', 3',
      ' 2024',
    );
    const texts = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('markdown', 'latex', 'typst', 'org', 'asciidoc', 'plaintext'),
        (text, languageId) => {
          for (const citation of findCitations(text, languageId)) {
            for (const index of citation.cites.keys()) {
              withLocator({ text, languageId, citation, index }, page('18'));
              withWork({ text, languageId, citation, index }, { key: 'b', citation: 'Quent 2020' });
            }
          }
        },
      ),
    );
  });
});

describe('a citation of which one work is changed', () => {
  const quent: OtherWork = { key: 'quent2020', citation: 'Quent & Iver 2020', locator: page('18') };
  const cases: readonly (readonly [string, string, string | undefined, OtherWork?])[] = [
    ['plaintext', '(Ardle 2021)', '(Quent & Iver 2020, p. 18)'],
    ['plaintext', '(see Ardle et al. 2021, pp. 3–4; Kolb 2001)', '(see Quent & Iver 2020, p. 18; Kolb 2001)'],
    ['plaintext', '(Ardle 2021, p. 3, emphasis added)', '(Quent & Iver 2020, p. 18, emphasis added)'],
    ['plaintext', '(Ardle 2021, p. 3)', '(“The Quay” n.d.)', { citation: '“The Quay” n.d.' }],
    ['plaintext', '(Ardle 2021, 2022)', undefined],
    ['plaintext', 'Ardle (2021, p. 3)', undefined],
    ['markdown', '[see @ardle, p. 3; @kolb]', '[see @quent2020, p. 18; @kolb]'],
    ['markdown', '@ardle [p. 3]', '@quent2020', { key: 'quent2020', citation: '' }],
    ['markdown', '[@ardle, p. 3]', '[@quent2020]', { key: 'quent2020', citation: '' }],
    ['markdown', '[@ardle]', '[@{two words}]', { key: 'two words', citation: '' }],
    ['markdown', '[@ardle]', undefined, { citation: 'Quent 2020' }],
    ['latex', '\\cite[3]{ardle}', '\\cite[18]{quent2020}'],
    ['latex', '\\cite[see][3]{ardle}', '\\cite[see][]{quent2020}', { key: 'quent2020', citation: '' }],
    ['typst', '#cite(<ardle>, supplement: [p. 3])', '#cite(<quent2020>)', { key: 'quent2020', citation: '' }],
    ['typst', '@ardle[p. 3]', '@quent2020[p. 18]'],
    ['org', '[cite:see @ardle p. 3]', '[cite:see @quent2020 p. 18]'],
    ['restructuredtext', '[Ardle]_', '[quent2020]_', { key: 'quent2020', citation: '' }],
  ];
  for (const [language, before, after, work = quent] of cases)
    it(`${before} becomes ${after ?? 'no other'}`, () => {
      const text = `Of ropes ${before}, it is said.`;
      const edit = withWork({ text, languageId: language, citation: citationIn(text, language), index: 0 }, work);
      assert.equal(edit && applied(text, edit), after && `Of ropes ${after}, it is said.`);
    });
});

function citationIn(text: string, language: string) {
  const [citation] = findCitations(text, language);
  assert.ok(citation, text);
  return citation;
}

function said({ start: _start, end: _end, locator, ...cite }: FoundCite) {
  return { ...cite, locator: locator && [locator.label, locator.locator.replace(/[-–]+/g, '-')] };
}

function applied(text: string, { position, newText }: DraftEdit): string {
  return text.slice(0, position.start) + newText + text.slice(position.end);
}
