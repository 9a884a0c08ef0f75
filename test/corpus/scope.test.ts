import assert from 'node:assert/strict';
import { folderFilter, matcher, rootFilter } from '../../src/corpus/scope';

const scope = {
  roots: ['file:///w'],
  include: ['corpus/**', 'notes/**/*.md'],
  exclude: ['**/old/**', 'corpus/secret.txt'],
  folders: [],
};

describe('rootFilter', () => {
  const filter = rootFilter(scope);

  it('takes what is included and not excluded', () => {
    assert.ok(filter.includes('corpus/a b/ü.txt'));
    assert.ok(filter.includes('notes/2026/x.md'));
    assert.ok(!filter.includes('notes/x.txt'));
    assert.ok(!filter.includes('corpus/old/x.txt'));
    assert.ok(!filter.includes('corpus/secret.txt'));
  });

  it('walks only folders that may hold included files', () => {
    assert.ok(filter.mayHold('corpus'));
    assert.ok(filter.mayHold('corpus/deep'));
    assert.ok(filter.mayHold('notes'));
    assert.ok(!filter.mayHold('src'));
    assert.ok(!filter.mayHold('corpus/old'));
  });

  it('walks everything for a pattern without a fixed start', () => {
    assert.ok(rootFilter({ ...scope, include: ['**/*.txt'] }).mayHold('anything/at/all'));
  });
});

describe('folderFilter', () => {
  it('takes a folder whole but for what is excluded', () => {
    assert.ok(folderFilter(scope).includes('deep/x.txt'));
    assert.ok(!folderFilter(scope).includes('old/x.txt'));
  });
});

describe('matcher', () => {
  it('matches drafts at any depth by their name alone', () => {
    const isDraft = matcher(['**/*[dD]raft*']);
    assert.ok(isDraft('home/me/corpus/draft.md'));
    assert.ok(isDraft('home/me/My Draft 2.md'));
    assert.ok(!isDraft('home/drafts/corpus/chan.txt'));
  });

  it('matches nothing without patterns', () => {
    assert.ok(!matcher([''])('a.txt'));
  });
});
