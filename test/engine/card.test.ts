import assert from 'node:assert/strict';
import { GFM, parser } from '@lezer/markdown';
import fc from 'fast-check';
import { cardSections, escapeMarkdown, formatPlainCard } from '../../src/engine/card';
import type { Evidence } from '../../src/model/verdict';

const EVIDENCE: Evidence = {
  source: { id: 'chen2026', uri: 'file:///a.txt', title: 'A Forward Strategy' },
  citedThrough: { id: 'article', uri: 'file:///b.html', title: 'An Article' },
  locator: { label: 'page', locator: '18' },
  section: 'Robots',
  text: 'While Silicon Valley builds chatbots, Shenzhen builds 4,091 robots.',
  citation: 'Chen & Rithmire 2026, p. 18',
  position: { start: 0, end: 60 },
  stance: 'neutral',
  score: 0.9,
  passageId: 1,
  wording: 'verbatim',
  matches: [
    { start: 6, end: 13 },
    { start: 14, end: 20 },
    { start: 54, end: 60 },
  ],
  origins: { author: 'bibliography', issued: 'bibliography', title: 'embedded' },
};

const markdown = parser.configure(GFM);

/** The kinds of nodes that a Markdown parser sees. */
function nodesOf(text: string): Set<string> {
  const names = new Set<string>();
  markdown.parse(text).iterate({ enter: ({ name }) => void names.add(name) });
  return names;
}

const HARMLESS = new Set(['Document', 'Paragraph', 'StrongEmphasis', 'EmphasisMark', 'Entity']);

/** What a reader sees. */
function render(text: string): string {
  return text.replaceAll('**', '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

describe('a card', () => {
  it('shows the passage with its shared words, where it is from, and where the record is from', () => {
    const [section] = cardSections([EVIDENCE]);
    assert.match(section!.markdown, /\*\*Silicon Valley\*\*.*\*\*4&#44;091\*\*/);
    assert.deepEqual(render(section!.markdown).split('\n\n'), [
      '“While Silicon Valley builds chatbots, Shenzhen builds 4,091 robots.”',
      'Chen & Rithmire 2026, p. 18 · A Forward Strategy · “Robots”',
      'seen through An Article',
      'author, date: your bibliography; title: the file’s own data',
    ]);
  });

  it('says when a passage is from notes, and leaves out what is not known', () => {
    const { citedThrough: _, section: __, ...plain } = EVIDENCE;
    const [section] = cardSections([{ ...plain, wording: 'note', origins: {} }]);
    assert.deepEqual(render(section!.markdown).split('\n\n').slice(1), [
      'Chen & Rithmire 2026, p. 18 · A Forward Strategy',
      'from your notes, not the work’s own words',
    ]);
  });

  it('has three passages at most, and cuts long ones', () => {
    assert.equal(cardSections([EVIDENCE, EVIDENCE, EVIDENCE, EVIDENCE]).length, 3);
    const long = {
      ...EVIDENCE,
      text: 'robots '.repeat(200),
      matches: [
        { start: 700, end: 706 },
        { start: 595, end: 610 },
      ],
    };
    const text = render(cardSections([long])[0]!.markdown);
    assert.ok(text.length < 800 && text.includes(' …”'));
  });

  it('is plain text for a terminal', () => {
    assert.equal(
      formatPlainCard([{ ...EVIDENCE, text: 'A \u001b[31mred\u202e line\nand more.' }]),
      '“A [31mred line and more.”\n  Chen & Rithmire 2026, p. 18 · A Forward Strategy · “Robots”\n  seen through An Article\n  author, date: your bibliography; title: the file’s own data',
    );
  });
});

describe('text from a source in a card', () => {
  const NASTY = [
    '<b>',
    '<img src=x onerror=a>',
    '[a](command:x)',
    '![a](http://b)',
    'https://a.b/c',
    'www.a.com',
    'a@b.com',
    '`code`',
    '```\nx',
    '    code',
    '# head',
    '\n===\n',
    '\n---\n',
    '- item',
    '1. item',
    '> quote',
    '| a |\n|---|\n',
    '&lt;',
    '&#60;',
    '\\<',
    '*a*',
    '**',
    '__a__',
    '~~a~~',
    '<!-- -->',
    '$(alert)',
    '[a]: b',
    '[^1]',
    '\n\n',
    '\u202e',
    '\0',
    'word',
    ' ',
    'é',
    '🤖',
    '4,091',
    '“',
    '<http://a.b>',
    '{{x}}',
    'http',
    '://',
    '\ud83e',
  ];
  const nasty = fc.array(fc.constantFrom(...NASTY), { maxLength: 12 }).map((parts) => parts.join(''));

  it('never acts: a parser finds nothing but paragraphs and strong text', function () {
    this.timeout(20_000);
    const spot = fc.record({ start: fc.nat(60), end: fc.nat(90) });
    fc.assert(
      fc.property(nasty, nasty, fc.array(spot, { maxLength: 4 }), (text, title, matches) => {
        const source = { ...EVIDENCE.source, title };
        const [section] = cardSections([
          { ...EVIDENCE, text, source, citation: `${title} n.d.`, section: text, matches },
        ]);
        for (const name of nodesOf(section!.markdown)) assert.ok(HARMLESS.has(name), `${name} in ${section!.markdown}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads as it was', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(nasty, (text) => {
        const line = text
          .replace(/\s+/g, ' ')
          .replace(/[\0\u202e]/g, '')
          .trim();
        assert.equal(render(escapeMarkdown(text)), line);
      }),
    );
  });
});
