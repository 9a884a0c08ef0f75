import assert from 'node:assert/strict';
import { checkQuotation } from '../../../src/checking/quotation/quotation';
import { citationsOf } from '../../../src/checking/quotation/quotationCitations';
import { toQuotationProblems } from '../../../src/checking/quotation/quotationProblems';
import { findQuotations } from '../../../src/checking/quotation/quotations';
import type { Fix } from '../../../src/model/problem';
import { fakeSources, readFakeCitations } from '../fakeSources';

const SOURCES = fakeSources([
  {
    id: 'moor',
    paragraphs: [
      ['A bog keeps what a city forgets.'],
      [
        '§Drained land sinks by 2.5 centimetres a year, and with it sink the roads & the promises of the people who drained it.',
      ],
      ['The farmers were not, in most of the parishes, asked before the ditches were dug.'],
    ],
  },
  { id: 'ferry', paragraphs: [['A timetable is a promise with a printer’s mark.']] },
  { id: 'record', kind: 'record' },
  { id: 'jottings', kind: 'notes', paragraphs: [['Says the tides set the hours.']] },
]);

function problemsOf(text: string, languageId = 'markdown') {
  const draft = { uri: 'file:///draft', languageId, text };
  const citations = readFakeCitations(text, languageId, new Set(['moor', 'ferry', 'record', 'jottings']));
  const quotations = findQuotations(draft, citations);
  const owned = citationsOf(quotations, citations, draft);
  return quotations.flatMap((quotation, index) =>
    toQuotationProblems(checkQuotation(quotation, owned[index]!, SOURCES, quotation.text), draft, SOURCES),
  );
}

function apply(text: string, { edits }: Fix): string {
  return edits.reduceRight(
    (changed, { position, newText }) => changed.slice(0, position.start) + newText + changed.slice(position.end),
    text,
  );
}

/** `⟦…⟧` around the words that are marked; then the message, and what the draft is after the first fix. */
function check(marked: string, message: string, mended?: string, languageId?: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const [problem] = problemsOf(text, languageId);
  assert.ok(problem, text);
  const { start, end } = problem.position;
  assert.equal(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`, marked);
  assert.equal(problem.message, message);
  const [fix] = problem.data.fixes;
  assert.equal(fix && apply(text, fix), mended);
}

describe('problems of quotations', () => {
  it('name both wordings, and give back that of the source', () => {
    check(
      '“A bog keeps what a ⟦town⟧ forgets” [@moor].',
      'Source: “… what a city forgets” — here: “… what a town forgets” (moor, p. 1)',
      '“A bog keeps what a city forgets” [@moor].',
    );
    check(
      '“Drained land sinks by ⟦3.5 centimetres per⟧ year” [@moor].',
      'Source: “… sinks by 2.5 centimetres a …” — here: “… sinks by 3.5 centimetres per …” (moor, p. 2)',
      '“Drained land sinks by 2.5 centimetres a year” [@moor].',
    );
  });

  it('put in what is missing, and take out what is too much', () => {
    check(
      '“The farmers were not, in ⟦most parishes,⟧ asked before the ditches were dug” [@moor].',
      'Source: “… in most of the parishes, asked …” — here: “… in most parishes, asked …” (moor, p. 2)',
      '“The farmers were not, in most of the parishes, asked before the ditches were dug” [@moor].',
    );
    check(
      '“A bog ⟦always⟧ keeps what a city forgets” [@moor].',
      'Source: “A bog keeps what …” — here: “A bog always keeps what …” (moor, p. 1)',
      '“A bog keeps what a city forgets” [@moor].',
    );
    check(
      '“The farmers were not⟦ and⟧ in most of the parishes, asked before the ditches were dug” [@moor].',
      'Source: “… were not, in most …” — here: “… were not and in most …” (moor, p. 2)',
      '“The farmers were not, in most of the parishes, asked before the ditches were dug” [@moor].',
    );
  });

  it('write in the markup of the draft, and leave brackets and emphasis alone', () => {
    check(
      "``with it sink the ⟦streets⟧ \\& the promises'' \\autocite{moor}.",
      'Source: “… sink the roads & the …” — here: “… sink the streets & the …” (moor, p. 2)',
      "``with it sink the roads \\& the promises'' \\autocite{moor}.",
      'latex',
    );
    check(
      '“[A] bog *keeps* what a ⟦town⟧ [really] forgets” [@moor].',
      'Source: “… what a city [really] forgets” — here: “… what a town [really] forgets” (moor, p. 1)',
      '“[A] bog *keeps* what a city [really] forgets” [@moor].',
    );
  });

  it('show what an ellipsis swallows', () => {
    check(
      '“The farmers were ⟦…⟧ asked before the ditches were dug” [@moor].',
      'The words left out hold “not”: “not, in most of the parishes,” (moor, p. 2)',
      '“The farmers were not, in most of the parishes, asked before the ditches were dug” [@moor].',
    );
  });

  it('name the source that has the words', () => {
    check(
      '⟦“A timetable is a promise with a printer’s mark”⟧ [@moor].',
      'These words stand in ferry, p. 1 — here: [@moor]',
    );
  });

  it('say that no source has the words, and make a paraphrase of them', () => {
    check(
      'Nothing but ⟦“a rumour with a very old stamp on it”⟧ [@ferry].',
      'No source has these words: “a rumour with a very old stamp on it”',
      'Nothing but a rumour with a very old stamp on it [@ferry].',
    );
    check(
      'Nothing but ⟦\\enquote{a rumour with a very old stamp on it}⟧ \\autocite{ferry}.',
      'No source has these words: “a rumour with a very old stamp on it”',
      'Nothing but a rumour with a very old stamp on it \\autocite{ferry}.',
      'latex',
    );
  });

  it('say what is known of a source without text', () => {
    check(
      '⟦“The tide is a slow machine for money”⟧ [@record].',
      'Its text is not at hand, so that the quotation cannot be checked (record)',
    );
    check(
      '⟦“The tide is a slow machine for money”⟧ [@jottings].',
      'Only notes on it are at hand, so that the quotation cannot be checked (jottings)',
    );
  });

  it('are none of what is right, of terms, of few words and of blocks of the writer’s own', () => {
    const drafts = [
      '“A bog keeps what a city forgets” [@moor].',
      'The “so-called wet farming” of the “slow money” people.',
      'All had their “let us wait a bit” moment.',
      '> A note to myself: the last part needs a map of all ditches and roads.',
      '“The tide is a slow machine for money” [@nobody].',
    ];
    for (const draft of drafts) assert.deepEqual(problemsOf(draft), [], draft);
  });
});
