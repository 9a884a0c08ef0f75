import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLabelledDrafts } from './labelledDrafts';

const DRAFT = 'The mill closed in 1931. Its owner was a Pell.\n';

describe('labelled drafts', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'labelled-'));
    writeFileSync(path.join(folder, 'essay.md'), DRAFT);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function read(labels: unknown) {
    writeFileSync(path.join(folder, 'essay.json'), JSON.stringify(labels));
    return readLabelledDrafts(folder);
  }

  it('are statements in their places, with what is known of them', () => {
    const why = 'it stopped in 1913 – here: 1931';
    const rows = [{ text: 'The mill closed in 1931.', labels: ['refuted'], codes: ['date-mismatch'], why }];
    const [{ draft, statements } = { draft: undefined, statements: [] }] = read(rows);
    assert.equal(draft?.text, DRAFT);
    assert.deepEqual(statements, [
      { start: 0, end: 24, label: 'refuted', codes: ['date-mismatch'], why: 'it stopped in 1913 ' },
    ]);
  });

  it('may tell nothing but the label', () => {
    const [{ statements } = { statements: [] }] = read([{ text: 'Its owner', labels: ['supported'] }]);
    assert.deepEqual(statements, [{ start: 25, end: 34, label: 'supported', codes: [], why: '' }]);
  });

  it('must be of the draft, and a list', () => {
    assert.throws(() => read([{ text: 'The dam broke.', labels: [] }]), /does not say "The dam broke\."/);
    assert.throws(() => read({}), /no list of labels/);
  });

  it('leaves drafts without labels alone, and says where there are none', () => {
    writeFileSync(path.join(folder, 'notes.md'), 'Notes.');
    assert.equal(read([]).length, 1);
    rmSync(path.join(folder, 'essay.json'));
    assert.throws(() => readLabelledDrafts(folder), /no drafts with labels/);
  });
});
