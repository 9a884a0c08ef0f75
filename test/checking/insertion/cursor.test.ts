import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CursorContext, contextAt } from '../../../src/checking/insertion/cursor';
import { findCitations } from '../../../src/citing/syntax/find';

function at(marked: string, languageId: string): CursorContext {
  const offset = marked.indexOf('‸');
  return contextAt({ uri: 'file:///draft', languageId, text: marked.replace('‸', '') }, offset, findCitations);
}

/** In a few words: the kind, and what was typed or which statement it is about. */
function check(marked: string, expected: string, languageId = 'markdown'): void {
  assert.equal(describeContext(at(marked, languageId)), expected, marked);
}

function describeContext(context: CursorContext): string {
  if (context.kind === 'none') return 'none';
  if (context.kind === 'typing') return `typing: ${context.words}`;
  if (context.kind === 'after-sentence') return `after: ${context.statement.text}`;
  if (context.kind === 'in-quotation') return `${context.marks.open}${context.words}${context.marks.close}`;
  return `${context.opening}${context.typed} of: ${context.statement?.text}`;
}

describe('the cursor in a sentence', () => {
  it('knows the words typed so far', () => {
    check('While Silicon Valley bu‸', 'typing: While Silicon Valley bu');
    check('One sentence. While *Silicon* Va‸', 'typing: While Silicon Va');
    check('One. While Silicon ‸Valley builds. Two.', 'typing: While Silicon');
    check('> One.\n> While Silicon\n> Valley bu‸', 'typing: While Silicon Valley bu');
    check('- One\n- While Silicon Va‸', 'typing: While Silicon Va');
    check('While it builds robots.‸', 'typing: While it builds robots.');
    check('It builds robots (Chan 2026) and ch‸', 'typing: It builds robots and ch');
    check('One. @chen2026 argues that ro‸', 'typing: argues that ro');
  });

  it('knows where the sentence begins', () => {
    const context = at('One *x*. While *Sil‸', 'markdown');
    assert.deepEqual(context.kind === 'typing' && context.position, { start: 9, end: 19 });
  });

  it('is still in it behind an abbreviation', () => {
    check('Chen et al. ‸', 'typing: Chen et al.');
    check('It is sold, e.g. ‸', 'typing: It is sold, e.g.');
    check('It grew to 3.‸', 'typing: It grew to 3.');
  });

  it('is nowhere where there is no prose, or none yet', () => {
    for (const marked of [
      '‸',
      '# While Sil‸',
      '```\nWhile Sil‸\n```',
      'A `const a‸',
      'A $x + y‸$ b',
      '[a](whi‸le)',
      '---\ntitle: While‸\n---\n',
      'One.\n\n‸',
      '(Chan 20‸26, p. 3)',
    ])
      check(marked, 'none');
    check('\\section{While Sil‸}', 'none', 'latex');
    check('\\cite[p.‸', 'none', 'latex');
    check('#set text(wh‸)', 'none', 'typst');
  });
});

describe('the cursor after a sentence', () => {
  it('is behind its stop and a space in the same paragraph', () => {
    check('Zero. Robots are built. ‸', 'after: Robots are built.');
    check('Robots are built (Chan 2026). ‸', 'after: Robots are built.');
    check('Robots are built.[^1] ‸', 'after: Robots are built.');
    check('“Are they?” ‸', 'after: “Are they?”');
    check('Robots are built. ‸Next one.', 'after: Robots are built.');
    check('Robots are built.\n‸', 'after: Robots are built.');
    check('Robots are built.\\footnote{So.} ‸\n\nNext.', 'after: Robots are built.', 'latex');
  });

  it('is nowhere in the next paragraph', () => {
    check('Robots are built.\n\n‸', 'none');
  });
});

describe('the cursor in a bracket', () => {
  it('is in or behind a sentence', () => {
    check('Robots are built (‸', '( of: Robots are built');
    check('Robots are built (‸).', '( of: Robots are built.');
    check('Zero. Robots are built. (‸) One.', '( of: Robots are built.');
    check('Robots are built (Chen‸) and sold.', '(Chen of: Robots are built and sold.');
    check('Robots are built (see Chen & R‸', '(see Chen & R of: Robots are built');
    check('Robots are built [@che‸]. One.', '[@che of: Robots are built.');
    check('Robots are built [‸', '[ of: Robots are built');
    check('(‸', 'none');
  });

  it('knows the closing bracket', () => {
    const context = at('Robots (‸).', 'markdown');
    assert.ok(context.kind === 'in-bracket');
    assert.deepEqual(
      [context.position, context.closed],
      [
        { start: 7, end: 8 },
        { start: 8, end: 9 },
      ],
    );
  });

  it('is in a sentence where the bracket holds prose', () => {
    check('Robots (which are built in Shenzhen by ro‸)', 'typing: Robots (which are built in Shenzhen by ro');
    check('The robot(‸', 'typing: The robot(');
  });

  it('is nowhere in links, pictures and notes', () => {
    for (const marked of ['A [b](‸', 'A ![‸', 'A [^‸', 'A [[‸', 'A [b](‸)']) check(marked, 'none');
  });
});

describe('the cursor in a quotation', () => {
  it('knows the words and the mark that belongs behind them', () => {
    check('He says “while Silicon Va‸', '“while Silicon Va”');
    check('He says "while Silicon Va‸"', '"while Silicon Va"');
    check('He says ‘while Silicon Va‸', '‘while Silicon Va’');
    check("He says 'while Silicon Va‸'", "'while Silicon Va'");
    check('Il dit «while Silicon Va‸', '«while Silicon Va»');
    check('Il dit « while Silicon Va‸', '« while Silicon Va »');
    check('Er sagt „while Silicon Va‸', '„while Silicon Va“');
    check('Er sagt »while Silicon Va‸', '»while Silicon Va«');
    check("He says ``while Silicon Va‸''", "``while Silicon Va''", 'latex');
    check('He says \\enquote{while Silicon Va‸}', '\\enquote{while Silicon Va}', 'latex');
    check('He says “while\nSilicon *Va‸', '“while Silicon *Va”');
  });

  it('sees quotations and apostrophes within it', () => {
    check('“While China’s AI is Valley’s ‸', '“While China’s AI is Valley’s”');
    check('“While China\'s "AI ‸', '“While China\'s "AI”');
    check('“One.” “While Silicon ‸', '“While Silicon”');
    check('“One” and "two" and “three four‸', '“three four”');
  });

  it('knows a closing mark behind the cursor', () => {
    const context = at('A "while Silicon ‸".', 'markdown');
    assert.ok(context.kind === 'in-quotation');
    assert.deepEqual(
      [context.position, context.closed],
      [
        { start: 2, end: 17 },
        { start: 17, end: 18 },
      ],
    );
  });

  it('is none before two words, behind its end, and in a finished one', () => {
    check('He says “whi‸', 'typing: He says “whi');
    check('He says “while it”, so ‸', 'typing: He says “while it”, so');
    check('He says "while it", so ‸', 'typing: He says "while it", so');
    check('He says “while Silicon‸ Valley builds” it.', 'typing: He says “while Silicon');
    check("It's the Valley's old rock 'n' ro‸", "typing: It's the Valley's old rock 'n' ro");
    check('A 5" disk and 3’ of ta‸', 'typing: A 5" disk and 3’ of ta');
    check("The '90s were old ti‸", "typing: The '90s were old ti");
  });
});

const SCRAPS = [
  'One is. ',
  'while Silicon',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  '„',
  '(',
  ')',
  '[',
  ']',
  '[@',
  '@x',
  '`',
  '$',
  '*',
  '\n',
  '\n\n',
  '# ',
  '``',
  "''",
  '\\enquote{',
  '}',
  '\\cite{',
  '#f[',
  ' ',
  '🤖',
  'שלום ',
  'e\u0301',
  '(Chan 2026)',
  '\ud83e',
  '- ',
];
const LANGUAGES = ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext'];

describe('the cursor anywhere', () => {
  it('has a context, within the draft', function () {
    this.timeout(20_000);
    const mess = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 30 }).map((scraps) => scraps.join(''));
    fc.assert(
      fc.property(mess, fc.constantFrom(...LANGUAGES), fc.nat(), (text, languageId, seed) => {
        const offset = seed % (text.length + 1);
        const context = contextAt({ uri: '', languageId, text }, offset, findCitations);
        if (context.kind === 'none') return;
        const { start, end } = context.kind === 'after-sentence' ? context.statement.position : context.position;
        assert.ok(start >= 0 && start < end && end <= offset);
      }),
      { numRuns: 1000 },
    );
  });
});
