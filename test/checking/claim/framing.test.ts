import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFraming } from '../../../src/checking/claim/framing';

/** What is said, framing left out. */
function said(text: string): string {
  let rest = text;
  for (const { start, end } of findFraming(text).reverse()) rest = `${rest.slice(0, start)}${rest.slice(end)}`;
  return rest.trim();
}

const SAID = 'the harbour owns 1,200 robots';

describe('framing', () => {
  for (const framed of [
    `Few would dispute that ${SAID}.`,
    `It is no secret that ${SAID}.`,
    `It is, of course, no secret that ${SAID}.`,
    `There can be no doubt that ${SAID}.`,
    `Nobody will be surprised to learn that ${SAID}.`,
    `It would be wrong to overlook that ${SAID}.`,
    `It comes as no surprise that ${SAID}.`,
    `Roe and Doe argue that ${SAID}.`,
    `The authors of the study point out that ${SAID}.`,
    `Roe does not hide the fact that ${SAID}.`,
    `What the visit showed is that ${SAID}.`,
    `As is well known, ${SAID}.`,
    `As Roe puts it, ${SAID}.`,
    `As the guide has it, ${SAID}.`,
    `According to Roe, ${SAID}.`,
    `According to a report by the harbour office, ${SAID}.`,
    `In Roe's words, ${SAID}.`,
    `In the words of the guide, ${SAID}.`,
    `Indeed, ${SAID}.`,
    `For example, ${SAID}.`,
    `In fact, as Roe notes, ${SAID}.`,
    `Moreover, Roe reports that ${SAID}.`,
    `The guide is blunt on this point: ${SAID}.`,
    `The lesson is simple: ${SAID}.`,
  ])
    it(`is left out before: ${framed.slice(0, 40)}`, () => assert.equal(said(framed), `${SAID}.`));

  for (const framed of [
    `${SAID}, according to the guide.`,
    `${SAID}, Roe notes.`,
    `${SAID}, she writes.`,
    `${SAID}, as the guide points out.`,
    `${SAID}, the report says.`,
    `${SAID}, as is well known.`,
    `${SAID}, a fact that is often forgotten.`,
  ])
    it(`is left out behind: ${framed.slice(SAID.length)}`, () => assert.equal(said(framed), SAID));

  it('is left out between', () => {
    assert.equal(said('The harbour, the authors note, owns 1,200 robots.'), 'The harbour, owns 1,200 robots.');
  });

  for (const plain of [
    'The harbour owns 1,200 robots.',
    'The robots that the harbour bought in 2021 stand in hall 3.',
    'In 2021, the harbour bought its first robot.',
    'For its robots, the harbour paid 3 million.',
    'As robots became cheaper, the harbour bought more of them.',
    'The plan has three parts: roads, rails and robots.',
    'The harbour bought robots, cranes and lorries.',
    'Holm was a statesman that the harbour honoured for years.',
    'The harbour agreed that month to buy robots.',
    'The first known crane that openly failed was sold.',
  ])
    it(`is none of: ${plain}`, () => assert.deepEqual(findFraming(plain), []));

  it('stands apart and in order in any text, and is never all of it', () => {
    const words = fc.constantFrom(
      'that',
      ',',
      'Roe',
      'notes',
      'as',
      'according to',
      ':',
      '—',
      'it is no secret',
      'robots',
      '.',
      '12',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { start, end } of findFraming(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          last = end;
        }
      }),
    );
  });
});
