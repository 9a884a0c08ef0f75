import assert from 'node:assert/strict';
import { evidenceOf, problemsOf, worstFirst } from '../../../src/editor/check/draftProblems';
import { evidence, problem, verdict } from './verdicts';

describe('the problems of a draft', () => {
  const page = problem({ code: 'missing-locator', severity: 'information' });
  const date = problem();
  const quotation = problem({ code: 'misquotation' });
  const verdicts = [verdict({ problems: [page] }), verdict({ problems: [date, quotation] })];

  it('come in the order of the text', () => {
    assert.deepEqual(
      problemsOf(verdicts).map((one) => one.problem),
      [page, date, quotation],
    );
    assert.equal(problemsOf(verdicts)[0]?.verdict, verdicts[0]);
  });

  it('come with the worst first', () => {
    assert.deepEqual(
      worstFirst(verdicts).map((one) => one.problem),
      [quotation, date, page],
    );
  });

  it('name the passage that shows them', () => {
    const other = evidence({ text: 'Another.' });
    const of = verdict({ evidence: [evidence(), other] });
    assert.equal(evidenceOf(of, problem({ data: { found: '', fixes: [], evidence: 1 } })), other);
    assert.equal(evidenceOf(of, problem({ data: { found: '', fixes: [] } })), undefined);
    assert.equal(evidenceOf(of, problem({ data: { found: '', fixes: [], evidence: 7 } })), undefined);
  });
});
