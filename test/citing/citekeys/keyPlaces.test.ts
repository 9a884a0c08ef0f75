import assert from 'node:assert/strict';
import { findKeyPlaces, replaceKey } from '../../../src/citing/citekeys/keyPlaces';

const marked = (text: string, languageId: string) =>
  findKeyPlaces(text, languageId)
    .toReversed()
    .reduce(
      (shown, { position: { start, end } }) =>
        `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`,
      text,
    );

describe('The keys of a draft', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['markdown', 'See [see @⟦ardle⟧, p. 3; -@⟦quent⟧] and @⟦ardle⟧ [p. 4].'],
    ['markdown', 'In braces [@{⟦odd key⟧}, p. 3].'],
    ['markdown', 'The code `@ardle` and\n\n```\n@ardle\n```\n\ncite nothing, @⟦ardle⟧ does; jane@ardle.org not.'],
    ['latex', '\\autocite[see][3]{⟦ardle⟧, ⟦quent⟧}\\nocite{⟦third⟧}\\nocite{*}'],
    ['latex', '\\parencites[3]{⟦ardle⟧}[4]{⟦quent⟧}'],
    ['typst', '@⟦ardle⟧[p. 3] #cite(<⟦quent⟧>, form: "prose")'],
    ['org', '[cite/t:see @⟦ardle⟧ p. 3; @⟦quent⟧]'],
    ['restructuredtext', ':cite:p:`⟦ardle⟧,⟦quent⟧` and [⟦CIT2002⟧]_'],
    ['asciidoc', 'cite:[⟦ardle⟧(3), ⟦quent⟧]'],
  ];
  for (const [languageId, expected] of cases) {
    it(`${languageId}: ${JSON.stringify(expected)}`, () => {
      assert.equal(marked(expected.replace(/[⟦⟧]/g, ''), languageId), expected);
    });
  }
});

describe('A key that is replaced', () => {
  const check = (languageId: string, text: string, key: string, expected: string | undefined) => {
    const places = findKeyPlaces(text, languageId);
    const edits = places.map((place) => replaceKey(text, languageId, place, key));
    const changed = edits
      .toReversed()
      .reduce(
        (shown, edit) =>
          edit ? shown.slice(0, edit.position.start) + edit.newText + shown.slice(edit.position.end) : shown,
        text,
      );
    assert.equal(edits.every((edit) => edit === undefined) ? undefined : changed, expected);
  };

  it('is written as the markup reads it', () => {
    check('markdown', '[see @ardle, p. 3] and @ardle.', 'quent:21', '[see @quent:21, p. 3] and @quent:21.');
    check('markdown', '[@ardle, p. 3]', 'quent 21', '[@{quent 21}, p. 3]');
    check('markdown', '[@{odd key}]', 'quent', '[@{quent}]');
    check('latex', '\\cite[3]{ardle}\\nocite{ardle}', 'quent 21', '\\cite[3]{quent 21}\\nocite{quent 21}');
    check('typst', '@ardle[p. 3] #cite(<ardle>)', 'quent', '@quent[p. 3] #cite(<quent>)');
    check('org', '[cite:@ardle p. 3]', 'quent', '[cite:@quent p. 3]');
  });

  it('is left where the markup has no way to write it', () => {
    check('typst', '@ardle', 'quent 21', undefined);
    check('latex', '\\cite{ardle}', 'quent, 21', undefined);
  });
});
