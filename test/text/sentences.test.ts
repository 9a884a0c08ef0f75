import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sentences } from '../../src/text/sentences';
import { assertGrowsLinearly, repeated } from '../growth';

/** `|` stands between the sentences expected. */
function check(marked: string): void {
  const expected = marked.split('|').map((sentence) => sentence.trim());
  const text = expected.join(' ');
  assert.deepEqual(
    sentences(text).map(({ start, end }) => text.slice(start, end)),
    expected,
  );
}

describe('sentences', () => {
  describe('end at full stops, question and exclamation marks', () => {
    for (const marked of [
      'The mill closed. | The town did not.',
      'Who paid for it? | Nobody knows.',
      'It burned! | By noon the roof was gone.',
      'The signal fades into noise… | The second one does not.',
    ])
      it(marked, () => check(marked));
  });

  describe('survive abbreviations', () => {
    for (const marked of [
      'Okafor et al. (2020) measured it. | Nobody else did.',
      'So say Okafor et al. | The others agree.',
      'See p. 12 for the table. | It is short.',
      'See pp. 12–14 and vol. 3, no. 5 for more. | It is long.',
      'Song No. 5 was played. | Then came No. 6.',
      'They said No. | She said yes.',
      'Dr. Adeyemi met Mrs. Lund at St. Olaf. | They spoke of Prof. Weiss.',
      'She lives in the U.S. and in the U.K. as well. | He does not.',
      'The U.S. Senate met. | It voted.',
      'They moved to the U.S. | The winter was cold.',
      'It goes back to Ardle v. Holm Harbour Board (Ardle v. Holm, 1911, p. 4). | It was a gift of Charles V. | He was old.',
      'Tools, e.g. hammers, i.e. Hammers of steel, cf. Weiss vs. Lund. | All rust.',
      'A. B. Okafor and J. K. Lund wrote it. | Both are well.',
      'Brandt Inc. sold it to Weiss & Co. for nothing. | Nobody minded.',
      'We are a good team, you and I. | Did Albert I. Weiss say so?',
      'It is kept under N°. 1026.25.3 there. | Look for it.',
      'Brandt works for Weiss Inc. | He likes it.',
      'It opened on Jan. 5 and closed on Sept. 9. | It never came back.',
      'They left at 5 p.m. sharp. | They came back at 9 a.m. | The door was open.',
      'Eggs, flour, etc. were bought. | Nothing was left.',
      'Er kam am 3. Oktober an. | Dann fuhr er z.B. nach Bonn.',
      'Das kostet 3 Mio. Euro im Jahr. | Mehr nicht.',
      'Il a vu M. Dubois. | Elle est partie.',
      'El Sr. Ortega llegó ayer. | La Sra. Ruiz no vino.',
    ])
      it(marked, () => check(marked));
  });

  describe('survive figures and addresses', () => {
    for (const marked of [
      'The fund of $8.4 billion grew by 3.5 percent. | It fell later.',
      'They dealt with 01.AI in Beijing. | It was quick.',
      'Write to a.b@example.org or see https://example.org/a.b?c=d! | Do it now.',
      'Version 2.0.1 is out. | Version 2.1 is not.',
      'Your file is report.final.doc for now. | Rename it.',
      '1. The first item has a number. | 2. The second has one too.',
      'a) The first item has a letter. | It is long.',
    ])
      it(marked, () => check(marked));
  });

  describe('keep quotations and brackets with their sentence', () => {
    for (const marked of [
      'The question is no longer “What can it say?” but “What can it do?” | That is new.',
      'She asked, "Why now?" and left. | He stayed.',
      '“It is over,” she said. | “Go home.”',
      'She puts it simply: “They know my name. They know my oven.” | Then she laughs.',
      '“The branch is no cost. It is a sensor,” argues Weiss. | Not all agree.',
      '"The branch is no cost. It is a sensor," argues Weiss. | Not all agree.',
      '“The branch is no cost. | It is a sensor.” | Not all agree.',
      'He wrote “It is over.” | She wrote back.',
      'She turned to him, “This is great.” she said.',
      'He teaches (he was a clerk before.) at the school. | She does not.',
      'They went home. | (It was late.) | Nobody called.',
      'It was so cold … nobody stayed. | The lake froze.',
      'Well... maybe so. | Maybe not.',
      'The bread was, she wrote, “warm [...] and cheap [...]” (Lund 55). | It was not.',
      'Some words were lost . . . The rest stayed.',
      'Some words were lost. . . . | The rest stayed.',
      'Some words were lost . . . and never found. | Others were.',
      '„Es ist vorbei“, sagte er. | „Geh nach Haus!“ rief sie.',
      '« C’est fini. » | Il partit.',
    ])
      it(marked, () => check(marked));
  });

  describe('leave note markers and citations with the sentence before', () => {
    for (const marked of [
      '“Some towns build toys, others build tools.” [3] | The next one stands alone.',
      'The mill closed.[3] | The town did not.[4, 5]',
      'The mill[2] closed [3]. | The town did not.[4]–[6]',
      'The mill closed.[^3] | The town did not.[^note]',
      'The mill closed [@lund2020, p. 18]. | The town did not. [@okafor2019, p. 3]',
      'The mill closed. (Lund 2020, p. 18) | The town did not.',
      'The mill closed. | (Nobody had asked in 2020 for it to be so.)',
      'The mill closed (Lund, 2020, p. 4). | The town did not.',
    ])
      it(marked, () => check(marked));
  });

  it('hold other scripts apart', () => check('工厂关闭了。 | 城镇没有。'));

  it('go on over a line end inside a paragraph and stop at a blank line and at a list item', () => {
    const text =
      'The mill closed\nin spring. The town\r\ndid not\n\nA heading\n\nItems:\n- one thing\n- another thing\n';
    const found = sentences(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, [
      'The mill closed\nin spring.',
      'The town\r\ndid not',
      'A heading',
      'Items:',
      '- one thing',
      '- another thing',
    ]);
  });

  it('are trimmed, in order, apart, and hold everything but white space', () => {
    const words = fc.constantFrom(
      'The',
      'mill',
      'U.S.',
      'p.',
      '12',
      '[3]',
      '“Why?”',
      '(Lund 2020)',
      '.',
      '!',
      '\n',
      '\n\n',
      ' ',
      '…',
      '- ',
      'é',
      '🙂',
      '。',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom('', ' '), (parts, glue) => {
        const text = parts.join(glue);
        let last = 0;
        for (const { start, end } of sentences(text)) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(last, start).trim(), '');
          assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          last = end;
        }
        assert.equal(text.slice(last).trim(), '');
      }),
    );
  });

  it('are found in a megabyte on one line without quadratic time', () => {
    for (const unit of ['Dr. ', '. ', '[1] ', '[', '(A 2020', '“', 'word ', '\n', 'a.b. ', ' ']) {
      assertGrowsLinearly((size) => sentences(repeated(unit, size)), 1_000_000, unit);
    }
  }).timeout(60_000);

  it('take an unknown locale for English', () => {
    assert.equal(sentences('One here. Two here.', 'no such locale').length, 2);
  });
});
