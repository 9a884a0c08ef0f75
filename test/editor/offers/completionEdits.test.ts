import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Caret, continuation, splitEdits, toOffer } from '../../../src/editor/offers/completionEdits';
import type { Suggestion } from '../../../src/engine/engine';
import type { DraftEdit } from '../../../src/model/statement';
import type { Evidence } from '../../../src/model/verdict';

/** `‸` is the cursor. */
function caretIn(marked: string): Caret {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { text, offset, line: { start, end: end < 0 ? text.length : end } };
}

function apply(text: string, edits: readonly DraftEdit[]): string {
  const sorted = edits.toSorted((a, b) => b.position.start - a.position.start || b.position.end - a.position.end);
  return sorted.reduce((done, { position, newText }) => {
    return done.slice(0, position.start) + newText + done.slice(position.end);
  }, text);
}

const evidence: Evidence = {
  source: { id: 's', uri: 'file:///s.txt', title: 'T' },
  text: 'While Silicon Valley builds chatbots, Shenzhen builds robots.',
  position: { start: 0, end: 10 },
  stance: 'neutral',
  score: 1,
  citation: 'Chen & Rithmire 2026, p. 18',
  passageId: 1,
  wording: 'verbatim',
  matches: [],
  origins: {},
};

function suggestion(kind: Suggestion['kind'], edits: readonly DraftEdit[]): Suggestion {
  return { kind, evidence, edits, typed: { start: 0, end: 0 } };
}

describe('the edit of a completion', () => {
  /** `⟦…⟧` is what the suggestion replaces. */
  const check = (marked: string, main: string) => {
    const start = marked.replace('‸', '').indexOf('⟦');
    const end = marked.replace('‸', '').indexOf('⟧') - 1;
    const caret = caretIn(marked.replace(/[⟦⟧]/g, ''));
    const split = splitEdits([{ position: { start, end }, newText: 'NEW' }], caret);
    assert.equal(caret.text.slice(split.main.position.start, split.main.position.end), main);
    const plain = `${caret.text.slice(0, start)}NEW${caret.text.slice(end)}`;
    assert.equal(apply(caret.text, [split.main, ...split.others]), plain);
  };

  it('covers the word being typed', () => check('x ⟦While Silicon ch‸⟧ y', 'ch'));
  it('covers nothing after a space', () => check('x ⟦While Silicon ‸⟧', ''));
  it('stays on the line of the cursor', () => check('⟦While Silicon\n  ch‸⟧', 'ch'));
  it('takes away what the engine takes away after the cursor', () => check('“⟦While‸”⟧ y', 'While”'));
  it('leaves the rest of a word before the edit alone', () => check('pre⟦fix‸⟧', 'fix'));

  it('is nothing at the cursor where everything happens elsewhere', () => {
    const caret = caretIn('Robots. ‸');
    const edit = { position: { start: 6, end: 6 }, newText: ' (Chen)' };
    assert.deepEqual(splitEdits([edit], caret), {
      main: { position: { start: 8, end: 8 }, newText: '' },
      others: [edit],
    });
  });

  it('together with the others always does what the engine asked for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), fc.nat(), (text, a, b, c) => {
        const offset = a % (text.length + 1);
        const start = b % (offset + 1);
        const end = offset + (c % (text.length - offset + 1));
        const caret = caretIn(`${text.slice(0, offset)}‸${text.slice(offset)}`);
        const { main, others } = splitEdits([{ position: { start, end }, newText: 'NEW' }], caret);
        assert.equal(apply(text, [main, ...others]), `${text.slice(0, start)}NEW${text.slice(end)}`);
        assert.ok(main.position.start <= offset && offset <= main.position.end);
        assert.ok(!text.slice(main.position.start, main.position.end).includes('\n'));
      }),
    );
  });
});

describe('the part of a passage to tell it by', () => {
  const passage = 'While Silicon Valley builds chatbots, Shenzhen builds robots.';
  const check = (typed: string, length: number, expected: string) =>
    assert.equal(continuation(passage, typed, length), expected);

  it('is all of a short one', () => check('While Si', 80, passage));
  it('goes on from the word typed last', () =>
    check('While silicon valley builds ch', 30, '…chatbots, Shenzhen builds ro…'));
  it('goes on from a whole word', () => check('While Silicon Valley ', 30, '…Valley builds chatbots, Shen…'));
  it('begins at the beginning where little is left', () => check('Shenzhen builds ro', 20, 'While Silicon Vall…'));
  it('begins at the beginning where it says it in other words', () =>
    check('Robots are built', 20, 'While Silicon Vall…'));
  it('begins at the beginning where nothing was typed', () => check('', 20, 'While Silicon Vall…'));
});

describe('a completion', () => {
  const caret = caretIn('While Silicon Valley builds ch‸');
  const edit = { position: { start: 0, end: 30 }, newText: 'NEW' };

  it('shows the passage in quotation marks with its citation', () => {
    const offer = toOffer(suggestion('quotation', [edit]), caret);
    assert.equal(offer.label, '“While Silicon Va…”');
    assert.equal(offer.description, 'Chen & Rithmire 2026, p. 18');
  });

  it('shows a note without quotation marks', () => {
    assert.match(toOffer(suggestion('note', [edit]), caret).label, /^While/);
  });

  it('shows a citation first where that alone is put in', () => {
    const offer = toOffer(suggestion('citation', [edit]), caret);
    assert.equal(offer.label, 'Chen & Rithmire 2026, p. 18');
    assert.match(offer.detail ?? '', /While Silicon/);
  });

  it('begins its filter text with what was typed, and has no full stop after it', () => {
    const { filterText } = toOffer(suggestion('quotation', [edit]), caret);
    assert.match(filterText, /^ch While Silicon Valley builds chatbots Shenzhen/);
    assert.doesNotMatch(filterText, /[.,&]/);
    assert.ok(filterText.length <= 120);
  });
});
