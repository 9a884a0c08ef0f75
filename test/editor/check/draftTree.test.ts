import assert from 'node:assert/strict';
import {
  childrenOf,
  countLabels,
  problemCount,
  rowOf,
  statementNodes,
  sumOf,
} from '../../../src/editor/check/draftTree';
import { LABELS, type Label } from '../../../src/model/verdict';
import { evidence, problem, verdict } from './verdicts';

const ALL = new Set(LABELS);
const labelled = (...labels: Label[]) => labels.map((label) => verdict({ label }));

describe('the rows of the Draft view', () => {
  it('are the statements with one of the labels, in the order of the text', () => {
    const verdicts = labelled('supported', 'refuted', 'supported');
    assert.deepEqual(
      statementNodes(verdicts, ALL).map((node) => node.verdict),
      verdicts,
    );
    assert.deepEqual(
      statementNodes(verdicts, new Set<Label>(['supported'])).map((node) => node.verdict),
      [verdicts[0], verdicts[2]],
    );
  });

  it('keep their ids while others are left out, and share none', () => {
    const verdicts = labelled('supported', 'refuted', 'supported');
    const ids = statementNodes(verdicts, ALL).map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
    assert.equal(statementNodes(verdicts, new Set<Label>(['refuted']))[0]?.id, ids[1]);
  });

  it('say label and citation beside the text, to the eye and to the ear', () => {
    const [node] = statementNodes([verdict({ problems: [problem()] })], ALL);
    assert.deepEqual(rowOf(node!), {
      label: 'The stone bridge at Ardle…',
      description: 'Moncur 2011, p. 4 · Differs',
      tooltip: 'Differs: The stone bridge at Ardle was opened in 1843.\nSource: 1834 — here: 1843 (Moncur 2011, p. 4)',
      icon: 'error',
      color: 'list.errorForeground',
      spoken: 'Differs, Another date, The stone bridge at Ardle was opened in 1843., Moncur 2011, p. 4',
    });
  });

  it('name the citation of the draft where there is one, and no source for what is merely near', () => {
    const position = { start: 0, end: 1 };
    const cited = verdict({
      citations: [
        { position, text: '(Moncur 2011, p. 7)' },
        { position, text: '[@moncur2011]' },
      ],
    });
    assert.equal(rowOf(statementNodes([cited], ALL)[0]!).description, 'Moncur 2011, p. 7; @moncur2011 · Differs');
    const near = verdict({ label: 'notEnoughEvidence' });
    assert.equal(rowOf(statementNodes([near], ALL)[0]!).description, 'Without a source');
  });

  it('have problems and evidence below them', () => {
    const [node] = statementNodes([verdict({ problems: [problem({ message: 'One\nline' })] })], ALL);
    const rows = childrenOf(node!).map(rowOf);
    assert.deepEqual(
      rows.map(({ label, description, icon }) => [label, description, icon]),
      [
        ['One line', 'Another date', 'warning'],
        ['The stone bridge at…', 'Moncur 2011, p. 4 · says otherwise', 'quote'],
      ],
    );
    assert.deepEqual(childrenOf(node!).flatMap(childrenOf), []);
    const ids = [node!, ...childrenOf(node!)].map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
  });

  it('are short, and whole in their tooltips', () => {
    const text = 'A long passage. '.repeat(20).trim();
    const [node] = statementNodes([verdict({ evidence: [evidence({ text })] })], ALL);
    const row = rowOf(childrenOf(node!)[0]!);
    assert.ok(row.label.length <= 26);
    assert.ok(row.tooltip.startsWith(text));
  });
});

describe('the sum of a check', () => {
  it('counts what can be checked, in words', () => {
    assert.equal(
      sumOf(labelled('supported', 'supported', 'refuted', 'notEnoughEvidence')),
      '2 supported · 1 differs · 1 without a source',
    );
    assert.equal(sumOf(labelled('refuted', 'refuted', 'conflicting', 'notCheckable')), '2 differ · 1 disputed');
    assert.equal(sumOf(labelled('notCheckable')), '');
    assert.equal(sumOf([]), '');
  });

  it('counts labels and problems', () => {
    assert.deepEqual(countLabels(labelled('supported', 'supported', 'notCheckable')), {
      supported: 2,
      refuted: 0,
      conflicting: 0,
      notEnoughEvidence: 0,
      notCheckable: 1,
    });
    assert.equal(
      problemCount([verdict({ problems: [problem(), problem()] }), verdict()]),
      '2 problems in 2 statements',
    );
  });
});
