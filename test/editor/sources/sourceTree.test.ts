import assert from 'node:assert/strict';
import { childrenOf, groupSources, rowText, type SourceNode } from '../../../src/editor/sources/sourceTree';
import type { Source, UnreadFile } from '../../../src/model/source';

function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    uri: `file:///c/${id}.txt`,
    mediaType: 'text/plain',
    kind: 'text',
    item: { id, type: 'book', title: `Title ${id}`, author: [{ family: id }] },
    origins: {},
    copies: [`file:///c/${id}.txt`],
    passages: 3,
    pages: 0,
    problems: [],
    ...more,
  };
}

const unread: UnreadFile = {
  uri: 'file:///c/a%20%23b.pdf',
  problem: { code: 'unsupported-format', severity: 'information', message: 'Not read yet.' },
};

/** The tree as lines, indented. */
function draw(nodes: readonly SourceNode[], depth = 0): string[] {
  return nodes.flatMap((node) => {
    const { label, description } = rowText(node);
    const line = `${'  '.repeat(depth)}${label}${description && ` (${description})`}`;
    return [line, ...draw(childrenOf(node), depth + 1)];
  });
}

describe('the tree of sources', () => {
  it('groups works and files, and leaves empty groups out', () => {
    const sources = [source('zoë'), source('Ann', { kind: 'notes' }), source('bob')];
    assert.deepEqual(draw(groupSources('c', { sources, unread: [unread] })), [
      'Texts (2)',
      '  bob n.d. · Title bob (3 passages)',
      '  zoë n.d. · Title zoë (3 passages)',
      'Notes (1)',
      '  Ann n.d. · Title Ann (3 passages)',
      'Not read (1)',
      '  a #b.pdf (Not read yet.)',
    ]);
  });

  it('shows copies, pages and problems', () => {
    const copies = ['file:///c/x.txt', 'file:///c/y%.html'];
    const problem = { code: 'invalid-entry', severity: 'warning', message: 'Broken.' } as const;
    const [group] = groupSources('c', {
      sources: [source('x', { copies, pages: 1, problems: [problem] })],
      unread: [],
    });
    assert.deepEqual(draw(group ? [group] : []), [
      'Texts (1)',
      '  x n.d. · Title x (3 passages · 1 page · 2 copies · 1 problem)',
      '    x.txt',
      '    y%.html',
    ]);
  });

  it('says a title once where nobody is known to have written it', () => {
    const anonymous = source('x', { item: { id: 'x', type: 'book', title: 'A Title' } });
    assert.equal(rowText({ kind: 'source', corpusId: 'c', source: anonymous }).label, 'A Title n.d.');
  });

  it('puts very many works under their first letters', () => {
    const sources = Array.from({ length: 301 }, (_, index) => source(`${index % 2 ? 'Émile' : 'adam'} ${index}`));
    const [group] = groupSources('c', { sources, unread: [] });
    const letters = group ? childrenOf(group) : [];
    assert.deepEqual(
      letters.map((node) => `${rowText(node).label} ${rowText(node).description}`),
      ['A 151', 'E 150'],
    );
    assert.equal(group && rowText(group).description, '301');
  });

  it('has nothing to show for nothing', () => {
    assert.deepEqual(groupSources('c', { sources: [], unread: [] }), []);
  });
});
