import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { formatCard } from '../../../src/editor/check/card';
import type { Evidence } from '../../../src/model/verdict';

const evidence: Evidence = {
  source: { id: 'chen2026', uri: 'file:///a%20b.txt', title: 'A [title]' },
  text: 'While Silicon Valley builds chatbots, Shenzhen builds robots.',
  position: { start: 0, end: 10 },
  stance: 'neutral',
  score: 1,
  citation: 'Chen & Rithmire 2026, p. 18',
  passageId: 1,
  wording: 'verbatim',
  matches: [{ start: 38, end: 46 }],
  origins: { author: 'bibliography', title: 'bibliography', issued: 'byline', DOI: 'embedded' },
};

describe('the card of a passage', () => {
  it('shows passage, citation, title and where the record is from', () => {
    assert.deepEqual(formatCard(evidence).split(/\n\n|\\\n/), [
      '“While Silicon Valley builds chatbots\\, **Shenzhen** builds robots\\.”',
      '**Chen \\& Rithmire 2026\\, p\\. 18** — *A \\[title\\]*',
      'Record: author, title from your bibliography; date from its byline',
    ]);
  });

  it('says where the number of the page is from', () => {
    const paged: Evidence = { ...evidence, locator: { label: 'page', locator: '18' } };
    assert.match(formatCard({ ...paged, pageBasis: 'index' }), /\\\nPage 18: counted from the file’s start/);
    assert.match(formatCard({ ...paged, pageBasis: 'printed' }), /\\\nPage 18: as printed on it/);
    assert.doesNotMatch(formatCard(paged), /Page 18:/);
  });

  it('says through which source a quoted work was seen', () => {
    const through = { id: 'x', uri: 'file:///x.html', title: 'The Article' };
    assert.match(formatCard({ ...evidence, citedThrough: through }), /\\\nSeen in \*The Article\*\\\n/);
  });

  it('names a source without a title by its file', () => {
    const through = { id: 'x', uri: 'file:///a/b%20c.html', title: '' };
    assert.match(formatCard({ ...evidence, citedThrough: through }), /Seen in b c\\\.html/);
    assert.match(formatCard({ ...evidence, citedThrough: { ...through, uri: 'file:///50%.txt' } }), /Seen in 50/);
  });

  it('says that a note is no wording', () => {
    assert.match(formatCard({ ...evidence, wording: 'note' }), /^While[^“”]*From notes on the work/);
  });

  it('shows the heading it stands under', () => {
    assert.match(formatCard({ ...evidence, section: 'Two *cities*' }), /, “Two \\\*cities\\\*”/);
  });

  it('ends with its links', () => {
    const links = [
      { label: 'Insert citation', uri: 'command:a?1' },
      { label: 'Copy', uri: 'command:b?1' },
    ];
    assert.match(formatCard(evidence, links), /\n\n\[Insert citation\]\(command:a\?1\) · \[Copy\]\(command:b\?1\)$/);
  });

  it('lets nothing from a source act', () => {
    const hostile = '[go](command:x) <img src=http://a.b/c> ![i](http://a.b) www.a.b $(trash)\n\n---\n# H';
    const card = formatCard({ ...evidence, text: hostile, matches: [], citation: hostile, section: hostile });
    assert.doesNotMatch(card, /(^|[^\\])[[\]()<>!#]/);
    assert.doesNotMatch(card, /http:|www\.|\n---/);
  });

  it('cuts a passage of unusual length', () => {
    const card = formatCard({ ...evidence, text: 'word '.repeat(1000), matches: [{ start: 4000, end: 4004 }] });
    assert.ok(card.length < 1000);
    assert.match(card, /…”\n/);
  });

  it('is text, strong and emphasised text to a Markdown parser, whatever a source holds', () => {
    const markdown = parser.configure(GFM);
    const harmless = /^(Document|Paragraph|StrongEmphasis|Emphasis|EmphasisMark|Escape|Entity|HardBreak)$/;
    const piece = fc.constantFrom(
      '[a](b)',
      '![](x)',
      '<b>',
      '`',
      '**',
      '_',
      '\n# ',
      '\n- ',
      '\n---\n',
      '&lt;',
      'http://a.b',
      'x@y.z',
      '|',
      'é',
      ' ',
    );
    const text = fc.oneof(
      fc.array(piece).map((pieces) => pieces.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, text, fc.nat(20), fc.nat(20), (passage, title, start, length) => {
        const matches = [{ start, end: start + length }];
        const card = formatCard({ ...evidence, text: passage, matches, source: { ...evidence.source, title } });
        markdown.parse(card).iterate({ enter: ({ name }) => assert.match(name, harmless, card) });
      }),
    );
  });
});
