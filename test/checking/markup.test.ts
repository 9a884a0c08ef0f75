import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findProse } from '../../src/checking/markup/findProse';
import { findMarkdownProse } from '../../src/checking/markup/markdown';
import { draftEnd, draftStart, indexAt, isProseAt, OBJECT, type Prose, proseAt } from '../../src/checking/markup/prose';

/** `◇` stands for what takes a word's place. */
function check(languageId: string, draft: string, expected: readonly string[]): void {
  const found = findProse(draft, languageId).map(({ text }) => text.trimEnd().replaceAll(OBJECT, '◇'));
  assert.deepEqual(found, expected);
}

/** Whether the cursor stands in prose. */
function checkCursor(languageId: string, marked: string, expected: boolean): void {
  const offset = marked.indexOf('‸');
  const draft = marked.replace('‸', '');
  const prose = proseAt(findProse(draft, languageId), draft, offset);
  assert.equal(prose !== undefined && isProseAt(prose, offset), expected, marked);
}

describe('prose of Markdown', () => {
  const md = (draft: string, ...expected: string[]) => check('markdown', draft, expected);

  it('joins the lines of a paragraph and parts paragraphs at blank lines', () => {
    md('Robots are\nbuilt here.\n\nChatbots there.', 'Robots are built here.', 'Chatbots there.');
    md('Robots are\r\nbuilt here.\r\n\r\nChatbots there.', 'Robots are built here.', 'Chatbots there.');
  });

  it('leaves out headings of both kinds, rules and front matter', () => {
    md('---\ntitle: On robots\n---\n\n# Heading\n\nText.\n\nTitle\n=====\n\n***\n\nMore.', 'Text.', 'More.');
    md('+++\ntitle = "x"\n+++\nText.', 'Text.');
    md('---\nunclosed: matter\n\nText.', 'unclosed: matter', 'Text.');
  });

  it('leaves out code, HTML and comments', () => {
    md('Run it.\n\n```js\nconst a = 1;\n```\n\n    indented\n\nDone.', 'Run it.', 'Done.');
    md('<div>\nNo prose.\n</div>\n\n<!-- a note\n\nto myself -->\n\nYes <b>it</b> is <!-- not -->so.', 'Yes it is so.');
    md('Use `git push` now, or ``a ` b``.', 'Use ◇ now, or ◇.');
  });

  it('keeps the text of links and emphasis without their marks', () => {
    md(
      'The *robots* are **built** in [Shenzhen](http://a.b "c d") and [here][ref].',
      'The robots are built in Shenzhen and here.',
    );
    md('He said [sic] that ~~not~~ H~2~O.', 'He said [sic] that not H2O.');
    md('See ![a picture](a.png) and <http://a.b> or www.example.com now.', 'See and ◇ or ◇ now.');
    md('Text.\n\n[ref]: http://a.b "Title"\n*[HTML]: Hyper', 'Text.');
  });

  it('leaves out math but not money', () => {
    md('Where $x_1 * y$ holds and $$a*b$$ too, it costs $5 or $6.', 'Where ◇ holds and ◇ too, it costs $5 or $6.');
    md('$$\nx = y\n- z\n$$\n\nText.', 'Text.');
    md('\\begin{align}\na\n\\end{align}\n\nText.', 'Text.');
    md('It cost \\$5 and 5$.', 'It cost $5 and 5$.');
  });

  it('leaves out what Pandoc and Quarto add', () => {
    md('::: {.callout-note}\nA note.\n:::\n\n{{< pagebreak >}}\n\nEnd {{< meta x >}} here.', 'A note.', 'End ◇ here.');
    md(
      'A claim.[^1] More[^long] of [it]{.smallcaps}.\n\n[^1]: The note,\nthat goes on.\n\n    And on.',
      'A claim. More of it.',
    );
    md('A claim^[It is *so*. Really.] of mine.', 'A claim of mine.', 'It is so. Really.');
  });

  it('leaves out TeX, and the marks of verse and definitions', () => {
    md('So it is.\\newpage\n\nAs \\citet[p. 3]{chen} says.', 'So it is.', 'As ◇ says.');
    md('| One line.\n| Two.\n\nTerm\n:   Its meaning.', 'One line. Two.', 'Term Its meaning.');
  });

  it('reads lists, tasks and quotations, and leaves out tables', () => {
    md('- one\n- [ ] two\n  goes on\n\n> quoted\n> twice', 'one', 'two goes on', 'quoted twice');
    md('Text.\n\n| a | b |\n|---|---|\n| c | d |\n\nMore.', 'Text.', 'More.');
  });

  it('decodes entities and escapes', () => {
    md('R&amp;D &#8212; \\*so\\* &unknown; &#xD800;.', 'R&D — *so* &unknown; �.');
  });

  it('knows where a cursor is not in prose', () => {
    for (const inside of ['Text‸ here', 'Text. ‸', 'Text.\n‸', '[te‸xt](a)', '- one ‸', '**‸bold**', '`a`‸ b'])
      checkCursor('markdown', inside, true);
    for (const outside of [
      '# He‸ad',
      'a `b‸c` d',
      'a $b‸c$ d',
      '[a](b‸c)',
      '```\na‸\n```',
      '---\na: ‸b\n---\n',
      'a\n\n‸',
      '![a‸](b)',
      '<a hr‸ef="b">c</a>',
    ])
      checkCursor('markdown', outside, false);
  });
});

describe('prose of LaTeX', () => {
  const tex = (draft: string, ...expected: string[]) => check('latex', draft, expected);

  it('leaves out the preamble, comments, headings and what follows the document', () => {
    tex(
      '\\documentclass{article}\n\\title{X}\n\\begin{document}\n\\section{Intro}\nText % note\nhere. 50\\% more.\n%only\nOn.\n\\end{document}\nJunk.',
      'Text here. 50% more. On.',
    );
  });

  it('keeps the prose in arguments and drops the rest', () => {
    tex(
      'It is \\emph{really \\textbf{so}} \\textcolor{red}{good} \\href{http://a.b/c\\%20d}{here}.',
      'It is really so good here.',
    );
    tex('\\addcontentsline{toc}{chapter}{Introduction}It is.\\label{a} So \\SI{200}{\\km}.', 'It is. So 200.');
    tex('As \\citet[p.~3]{chen} and \\cref{fig:a} show\\label{x} \\gls{ai}.', 'As ◇ and ◇ show ◇.');
    tex('\\noindent A \\LaTeX{} text\\index{a!b} with \\url{http://a%b} in it.', 'A LaTeX text with ◇ in it.');
  });

  it('reads quotation marks, dashes, ties and accents', () => {
    tex("``While it's 3--4,'' she said---\\enquote{so} it~is.", '“While it’s 3–4,” she said—“so” it is.');
    tex(
      'Caf\\\'e, Erd\\H{o}s, na\\"{\\i}ve, Stra\\ss e, \\c cedilla \\& R\\&D \\$5\\ldots',
      'Café, Erdős, naïve, Straße, çedilla & R&D $5…',
    );
  });

  it('makes paragraphs of notes and items', () => {
    tex('A claim\\footnote{The note. It ends.} goes on.', 'A claim goes on.', 'The note. It ends.');
    tex('\\begin{itemize}\n\\item One\n\\item[b] Two\n\\end{itemize}', 'One', 'Two');
    tex('A\\footnote{unclosed note\n\nNext paragraph.', 'A', 'unclosed note', 'Next paragraph.');
  });

  it('leaves out math, floats and verbatim text', () => {
    tex(
      'Let $x$ and \\(y\\) be\n\\begin{equation*}\na=b\n\\end{equation*}\nso \\[z\\] and \\verb|a%b|.',
      'Let ◇ and ◇ be',
      'so ◇ and ◇.',
    );
    tex(
      '\\begin{figure}\nNo.\\caption{No.}\n\\end{figure}\n\\begin{lstlisting}\n\\end{figure} {\n\\end{lstlisting}\nYes.',
      'Yes.',
    );
    tex('Unclosed $x and\n\nnext.', 'Unclosed', 'next.');
  });

  it('knows where a cursor is not in prose', () => {
    for (const inside of ['Text‸', '\\emph{a‸b}', 'a\\footnote{b‸}', '``While‸', '\\enquote{Whi‸}'])
      checkCursor('latex', inside, true);
    for (const outside of [
      '\\cite{a‸}',
      '\\cite{a‸',
      '$x‸$',
      'a $x ‸',
      '% no‸',
      '\\section{a‸}',
      '\\begin{equation}\na‸\n\\end{equation}',
    ])
      checkCursor('latex', outside, false);
  });
});

describe('prose of Typst', () => {
  const typ = (draft: string, ...expected: string[]) => check('typst', draft, expected);

  it('leaves out code, math, raw text, comments, labels and headings', () => {
    typ(
      '#import "a.typ": *\n#set text(lang: "en")\n= Title <t>\n\nText $x$ and `code` // no\nhere <l>.',
      'Text ◇ and ◇ here.',
    );
    typ(
      '#figure(\n  image("a.png"),\n  caption: [No.],\n)\n\n```py\na = 1\n```\nYes /* no */now. See http://a.b/c.',
      'Yes now. See ◇.',
    );
    typ('#let f(x) = {\n  x [no]\n}\nText.', 'Text.');
  });

  it('keeps emphasis, content blocks and notes', () => {
    typ('It *is* _so_ and snake_case #emph[really] #link("http://a")[here].', 'It is so and snake_case really here.');
    typ('A claim#footnote[See [a] there.] goes on @chen[p. 3].', 'A claim goes on ◇.', 'See [a] there.');
    typ('See http://a.b/c//d (now).', 'See ◇ (now).');
    typ('- one\n+ two\n/ Term: three', 'one', 'two', 'three');
    typ('R\\&D---3--4~km \\#1 \\u{41}', 'R&D—3–4 km #1 A');
  });

  it('knows where a cursor is not in prose', () => {
    for (const inside of ['Text‸', '#emph[a‸b]', '#quote(block: true)[Whi‸']) checkCursor('typst', inside, true);
    for (const outside of ['#f(a‸)', '$x ‸', '`a‸`', '// ‸a', '= He‸ad', '@che‸n'])
      checkCursor('typst', outside, false);
  });
});

describe('prose of Org, reStructuredText, AsciiDoc and plain text', () => {
  it('reads Org', () => {
    const org = (draft: string, ...expected: string[]) => check('org', draft, expected);
    org(
      '#+title: X\n* Heading\n:PROPERTIES:\n:ID: a\n:END:\nThe *robots* are /built/ in [[http://a][Shenzhen]].',
      'The robots are built in Shenzhen.',
    );
    org(
      'Use ~code~ or =verb= and $x$, [[a]] [cite:@chen].\n#+begin_src c\nint a;\n#+end_src\n# no\nYes.',
      'Use ◇ or ◇ and ◇, ◇ ◇.',
      'Yes.',
    );
    org('#+begin_quote\nQuoted.\n#+end_quote\n- item :: x\n- [ ] two\n| a | b |', 'Quoted.', 'x', 'two');
    org(
      'A claim[fn:1] of[fn:: the note] mine, and/or not.\n\n[fn:1] Definition\ngoes on.',
      'A claim of mine, and/or not.',
      'the note',
    );
  });

  it('reads reStructuredText', () => {
    const rst = (draft: string, ...expected: string[]) => check('restructuredtext', draft, expected);
    rst(
      '=====\nTitle\n=====\n\nSection\n-------\n\nThe *robots* are **built** in `Shenzhen <http://a>`_ [1]_.',
      'The robots are built in Shenzhen.',
    );
    rst(
      '.. code-block:: py\n\n   a = 1\n\n.. note::\n\n   Noted.\n\n.. [1] Foot\n   note.\n\nUse ``x`` and :math:`y`::\n\n   literal\n\nEnd.',
      'Noted.',
      'Use ◇ and ◇::',
      'End.',
    );
    rst(
      'chatbot\n   It talks,\n   and on.\n\n::\n\n   code\n\n- one\n  goes on',
      'chatbot',
      'It talks, and on.',
      'one goes on',
    );
    rst(':Author: X\n\n- one\n- two\n\n+---+\n| a |\n+---+\n\n>>> a\n1\n\nYes_ |sub|.', 'one', 'two', 'Yes ◇.');
  });

  it('reads AsciiDoc', () => {
    const adoc = (draft: string, ...expected: string[]) => check('asciidoc', draft, expected);
    adoc(
      '= Title\nAn Author\n:toc:\n\n== Section\n\nThe *robots* are _built_ in https://a.b[Shenzhen].',
      'The robots are built in Shenzhen.',
    );
    adoc(
      '.Listing\n[source,c]\n----\nint a;\n----\n// no\n\nUse `x` and {y}, "`so`".footnote:[The note.]\n\n|===\n|a\n|===\n\n====\nYes.\n====',
      'Use ◇ and ◇, “so”.',
      'The note.',
      'Yes.',
    );
    adoc(
      '* one\n** two\nNOTE: three\n\n  literal\n\nimage::a.png[]\nEnd <<a,there>>.',
      'one',
      'two',
      'three',
      'End there.',
    );
  });

  it('reads plain text', () => {
    const plain = (draft: string, ...expected: string[]) => check('plaintext', draft, expected);
    plain(
      'ON ROBOTS\n\nThey are built.\nStill so.\n\nTitle\n-----\n\n- one\n1) two\n\nWhile Silicon Valley',
      'They are built. Still so.',
      'one',
      'two',
      'While Silicon Valley',
    );
    check('unheard-of', 'Text.', ['Text.']);
  });
});

const SCRAPS = [
  ...'*_`~$#[](){}<>!|\\/@=:.-+^&"\'“”\n\n\n  ',
  ...[
    '``',
    '$$',
    '\n\n',
    '---\n',
    ':::',
    '```\n',
    '{{<',
    '>}}',
    '[^1]',
    '^[',
    '](',
    '[[',
    ']]',
    '<!--',
    '-->',
    '\\begin{a}',
    '\\end{a}',
  ],
  ...[
    '\\footnote{',
    '\\emph{',
    '\\cite{x}',
    '\\verb|',
    '\\[',
    '#f(',
    '#footnote[',
    '#let ',
    '//',
    '/*',
    '#+begin_src\n',
    '[fn:',
    '.. x::\n',
    '   ',
  ],
  ...[
    'footnote:[',
    '----\n',
    '|===\n',
    'é',
    '🤖',
    'שלום',
    'e\u0301',
    '\ud83e',
    '\r\n',
    'word',
    'The end. ',
    '4,091',
    '&amp;',
    '\\"',
    '\0',
  ],
];
const LANGUAGES = ['markdown', 'quarto', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext'];

/** With nothing left of a draft before. */
function findAnew(draft: string): Prose[] {
  findMarkdownProse('');
  return findMarkdownProse(draft);
}

const mess = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map((scraps) => scraps.join(''));

describe('prose of any draft', () => {
  it('never throws, and every character has a place in the draft', function () {
    this.timeout(20_000);
    fc.assert(
      fc.property(mess, fc.constantFrom(...LANGUAGES), (draft, languageId) => {
        let last = -1;
        for (const prose of findProse(draft, languageId)) {
          assert.ok(prose.position.start >= last);
          last = prose.position.start;
          checkRuns(prose, draft);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same for a draft that was changed as for a new one', function () {
    this.timeout(60_000);
    const scraps = fc.constantFrom(...SCRAPS, '\n\n', 'Words of a sentence. ');
    const edit = fc.record({ at: fc.nat(3000), length: fc.nat(20), typed: fc.array(scraps, { maxLength: 3 }) });
    fc.assert(
      fc.property(
        fc.array(scraps, { minLength: 100, maxLength: 300 }),
        fc.array(edit, { maxLength: 8 }),
        (written, edits) => {
          const drafts = [written.join('')];
          for (const { at, length, typed } of edits) {
            const before = drafts.at(-1) ?? '';
            drafts.push(before.slice(0, at) + typed.join('') + before.slice(at + length));
          }
          const changed = drafts.map((draft) => findMarkdownProse(draft));
          assert.deepEqual(changed, drafts.map(findAnew));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length of the draft', function () {
    this.timeout(60_000);
    const slow = HOSTILE.filter(([languageId, scrap]) => isSlow(languageId, scrap) && isSlow(languageId, scrap));
    assert.deepEqual(slow, []);
  });
});

/** Four times the text may take some seven times as long, when memory is cleared in between, but not sixteen. */
function isSlow(languageId: string, scrap: string): boolean {
  const [short, long] = [12_000, 48_000].map((length) => cpuMs(scrap.repeat(length / scrap.length), languageId));
  return long! > 60 && long! > short! * 9;
}

const HOSTILE = [
  ...[
    '[',
    '[a](',
    '![',
    '*a ',
    '*a **b ',
    '`',
    '` ``',
    '<',
    '<a ',
    '<!--',
    '> ',
    '- ',
    '^[',
    '$a ',
    '$$ ',
    '{{',
    '[^',
    '[a]: b\n',
    '[^a]: b\n',
    ' ',
    'a\n',
    'www.',
    '~a ',
    '\\',
    'a**b*',
    '](',
    '|a\n',
    ':::\n',
    '<!A ',
    '&',
    '[a]: \n',
  ].map((s) => ['markdown', s] as const),
  ...[
    '\\',
    '{',
    '}',
    '\\a{',
    '\\a[',
    '$',
    '$a',
    '\\footnote{',
    '\\begin{equation}',
    '\\begin{verbatim}',
    '\\end{a}',
    '\\[',
    '\\(',
    '``',
    '%',
    '\\verb|',
    '\\emph{a ',
    '\\a{b\n',
    '\\"',
    '\n',
    '\\url{a',
  ].map((s) => ['latex', s] as const),
  ...[
    '#f(',
    '#f(\n',
    '#f[',
    '#[',
    '[',
    ']',
    '$',
    '`',
    '``` ',
    '/*',
    '//',
    '<a',
    '@a[',
    '#let ',
    '"',
    '#f("',
    '\\"',
    '#{\n',
    '*',
    '\n',
    '#"\\"',
  ].map((s) => ['typst', s] as const),
  ...[
    '[[',
    '[[a][',
    ']]',
    '~a ',
    '=a ',
    '/a ',
    '$a ',
    '[fn:',
    '[fn:a: ',
    '#+begin_src\n',
    ':A:\n',
    '\\(',
    '[cite:',
    '*a ',
    '<<',
    ' ',
    '\n',
  ].map((s) => ['org', s] as const),
  ...['`', '``a ', ':a:`', '`a <', '**a ', '|a ', '.. a\n', '  a::\n\n', '[a', 'a::\n\n', 'a_ ', '\n', 'a\n--\n'].map(
    (s) => ['restructuredtext', s] as const,
  ),
  ...[
    '----\n',
    '[source]\n',
    '`a ',
    '"`a ',
    'footnote:[',
    'link:a[',
    '<<a,',
    '{a',
    '[[',
    '*a ',
    '#a ',
    '^a',
    '((',
    '(((',
    '|===\n',
    ' a\n',
    ' +',
  ].map((s) => ['asciidoc', s] as const),
  ...['A ', 'http://', '- ', '\n', 'A\n', '=', '1) '].map((s) => ['plaintext', s] as const),
];

let drafts = 0;

/** What was read last is remembered, so no draft is read twice. */
function cpuMs(draft: string, languageId: string): number {
  const before = process.cpuUsage().user;
  findProse(`${draft} ${drafts++}`, languageId);
  return (process.cpuUsage().user - before) / 1000;
}

function checkRuns(prose: Prose, draft: string): void {
  let at = 0;
  let place = prose.position.start;
  for (const run of prose.runs) {
    assert.equal(run.at, at);
    assert.equal(run.start, place);
    assert.ok(run.end > run.start && run.end <= draft.length);
    at += run.length;
    place = run.end;
  }
  assert.equal(at, prose.text.length);
  assert.equal(place, prose.position.end);
  for (let index = 0; index < prose.text.length; index += 3) {
    const start = draftStart(prose, index);
    const end = draftEnd(prose, index + 1);
    assert.ok(start < end && indexAt(prose, start) <= index && indexAt(prose, end) > index);
    if (/\w/.test(prose.text[index]!) && end === start + 1) assert.equal(draft[start], prose.text[index]);
  }
}
