import assert from 'node:assert/strict';
import { findCitations } from '../../src/citing/syntax/find';
import { type CitationWriterParts, createCitationWriter } from '../../src/engine/citationWriter';
import type { CitationForm } from '../../src/engine/engine';
import { insertionEdits } from '../../src/engine/suggest';
import type { Draft, DraftEdit } from '../../src/model/statement';
import type { Evidence } from '../../src/model/verdict';

const ROBOTS: Evidence = {
  source: { id: 'robots', uri: '', title: 'Robots' },
  locator: { label: 'page', locator: '18' },
  text: 'Shenzhen builds robots.',
  citation: 'Chen & Rithmire 2026, p. 18',
  position: { start: 0, end: 23 },
  stance: 'neutral',
  score: 1,
  passageId: 1,
  wording: 'verbatim',
  matches: [],
  origins: {},
};

interface Options {
  readonly key?: string | undefined;
  readonly syntax?: CitationWriterParts['syntax'];
  readonly form?: CitationForm;
  readonly kind?: 'citation' | 'quotation';
}

/** The edits at `‸`; the work has the key `chen2026` where nothing else is said. */
function edits(
  languageId: string,
  marked: string,
  options: Options = {},
): { draft: Draft; found: readonly DraftEdit[] } {
  const { syntax = 'auto', form, kind = 'citation' } = options;
  const key = 'key' in options ? options.key : 'chen2026';
  const draft = { uri: '', languageId, text: marked.replace('‸', '') };
  const writer = createCitationWriter(draft, {
    syntax,
    keyOf: () => key,
    cite: (_, locator, { isInText, prefix, suffix, suppressesAuthor } = {}) => {
      const place = `2026${locator ? `, p. ${locator.locator}` : ''}${suffix ? `, ${suffix}` : ''}`;
      if (isInText) return `Chen & Rithmire (${place})`;
      return `${prefix ? `${prefix} ` : ''}${suppressesAuthor ? '' : 'Chen & Rithmire '}${place}`;
    },
  });
  return { draft, found: insertionEdits(draft, marked.indexOf('‸'), kind, ROBOTS, { findCitations, writer }, form) };
}

function check(languageId: string, marked: string, expected: string, options?: Options): void {
  const { draft, found } = edits(languageId, marked, options);
  assert.equal(apply(draft.text, found), expected, marked);
}

function apply(text: string, found: readonly DraftEdit[]): string {
  return found.reduceRight(
    (done, { position, newText }) => done.slice(0, position.start) + newText + done.slice(position.end),
    text,
  );
}

const BIB = '---\nbibliography: a.bib\n---\n\n';

describe('a citation is put in', () => {
  it('as the draft cites already', () => {
    check('markdown', 'One [@roe]. Two‸.', 'One [@roe]. Two [@chen2026, p. 18].');
    check('markdown', 'One (Roe 2020). Two‸.', 'One (Roe 2020). Two (Chen & Rithmire 2026, p. 18).');
    check('latex', 'One \\parencite{roe}. Two‸.', 'One \\parencite{roe}. Two \\parencite[18]{chen2026}.');
    check('latex', 'One~\\citep{roe}. Two‸.', 'One~\\citep{roe}. Two~\\citep[p.~18]{chen2026}.');
    check('latex', 'One.\\footcite{roe} Two‸.', 'One.\\footcite{roe} Two.\\footcite[18]{chen2026}');
    check('latex', 'One (Roe 2020). Two‸.', 'One (Roe 2020). Two (Chen \\& Rithmire 2026, p. 18).');
    check('typst', 'One (Roe 2020). Two‸.', 'One (Roe 2020). Two (Chen & Rithmire 2026, p. 18).');
    check('org', 'One [cite:@roe]. Two‸.', 'One [cite:@roe]. Two [cite:@chen2026 p. 18].');
    check(
      'markdown',
      'One.[^1] Two‸.\n\n[^1]: Roe 2020.',
      'One.[^1] Two.[^2]\n\n[^1]: Roe 2020.\n\n[^2]: Chen & Rithmire 2026, p. 18.',
    );
  });

  it('by its key where the draft declares a bibliography, and in markups made for keys', () => {
    check('markdown', `${BIB}Two‸.`, `${BIB}Two [@chen2026, p. 18].`);
    check('quarto', 'Two‸.', 'Two (Chen & Rithmire 2026, p. 18).');
    check('plaintext', 'Two‸.', 'Two (Chen & Rithmire 2026, p. 18).');
    check('latex', 'Two‸.', 'Two \\autocite[18]{chen2026}.');
    check('latex', '\\usepackage{natbib} Two‸.', '\\usepackage{natbib} Two \\citep[p.~18]{chen2026}.');
    check('latex', 'Two‸.\n\n\\bibliography{a}', 'Two \\cite[p.~18]{chen2026}.\n\n\\bibliography{a}');
    check('typst', 'Two‸.', 'Two @chen2026[p. 18].');
    check('typst', 'Two‸.', 'Two #cite(label("a/b"), supplement: [p. 18]).', { key: 'a/b' });
    check('org', 'Two‸.', 'Two [cite:@chen2026 p. 18].');
  });

  it('by name and year where the work has no key, or none that can be written', () => {
    for (const key of [undefined, 'a,b c']) check('latex', 'Two‸.', 'Two (Chen \\& Rithmire 2026, p. 18).', { key });
    check('markdown', `${BIB}Two‸.`, `${BIB}Two (Chen & Rithmire 2026, p. 18).`, { key: undefined });
  });

  it('as the setting says, where the markup can', () => {
    check('markdown', 'Two‸.', 'Two [@chen2026, p. 18].', { syntax: 'pandoc' });
    check('latex', 'Two‸.', 'Two \\autocite[18]{chen2026}.', { syntax: 'pandoc' });
    check('typst', 'Two‸.', 'Two (Chen & Rithmire 2026, p. 18).', { syntax: 'text' });
    check('plaintext', 'Two‸.', 'Two (Chen & Rithmire 2026, p. 18).', { syntax: 'footnote' });
  });

  it('as the page of a citation of the work that has none', () => {
    check('markdown', 'Two [@chen2026].‸ It is.', 'Two [@chen2026, p. 18]. It is.');
    check('markdown', 'Two [see @roe; @chen2026].‸', 'Two [see @roe; @chen2026, p. 18].');
    check('markdown', '@chen2026 says two.‸', '@chen2026 [p. 18] says two.');
    check('markdown', 'Two [@chen2026, p. 9].‸', 'Two [@chen2026, p. 9; @chen2026, p. 18].');
    check('plaintext', 'Two (Chen & Rithmire 2026).‸ It is.', 'Two (Chen & Rithmire 2026, p. 18). It is.');
    check('plaintext', 'Chen & Rithmire (2026) say two.‸', 'Chen & Rithmire (2026, p. 18) say two.');
    check(
      'plaintext',
      'One (Roe 2020: 3). Two (Chen & Rithmire, 2026).‸',
      'One (Roe 2020: 3). Two (Chen & Rithmire, 2026: 18).',
    );
    check('plaintext', 'Two (Chen 2026).‸', 'Two (Chen 2026; Chen & Rithmire 2026, p. 18).');
    check('latex', 'Two~\\citep{roe,chen2026}.‸', 'Two~\\citep[p.~18]{roe,chen2026}.');
    check('latex', '\\textcite{chen2026} says two.‸', '\\textcite[18]{chen2026} says two.');
    check('latex', 'Two.\\footcite{chen2026}‸', 'Two.\\footcite[18]{chen2026}');
    check('typst', 'Two @chen2026.‸', 'Two @chen2026[p. 18].');
    check('org', 'Two [cite:@chen2026].‸', 'Two [cite:@chen2026 p. 18].');
  });

  it('into a note that hangs on the sentence, never within another', () => {
    check('latex', 'Two.\\footcite{roe}‸ It is.', 'Two.\\footcite[18]{roe,chen2026} It is.');
    check('latex', 'Two.\\footnote{\\cite{roe}.}‸', 'Two.\\footnote{\\cite{roe}; \\cite[p.~18]{chen2026}.}');
    check(
      'latex',
      '\\usepackage{biblatex} Two.\\footnote{See \\cite{roe}.}‸',
      '\\usepackage{biblatex} Two.\\footnote{See \\cite{roe}; \\cite[18]{chen2026}.}',
    );
    check('typst', 'Two.#footnote[@roe]‸', 'Two.#footnote[@roe; @chen2026[p. 18]]');
    check('markdown', 'Two.^[See [@roe].]‸ It is.', 'Two.^[See [@roe]; [@chen2026, p. 18].] It is.');
    check('org', 'Two.[fn:1]‸\n\n[fn:1] [cite:@roe].', 'Two.[fn:1]\n\n[fn:1] [cite:@roe]; [cite:@chen2026 p. 18].');
  });

  it('with the passage', () => {
    const kind = 'quotation';
    check('latex', 'Two. ‸', "Two. ``Shenzhen builds robots'' \\autocite[18]{chen2026}.", { kind });
    check('markdown', 'Two. ‸', 'Two. “Shenzhen builds robots”.[^1]\n\n[^1]: Chen & Rithmire 2026, p. 18.', {
      kind,
      syntax: 'footnote',
    });
  });
});

describe('a citation in a note', () => {
  const syntax = 'footnote';

  it('has its text where the markup has it', () => {
    check('markdown', 'Two‸. Three.\n', 'Two.[^1] Three.\n\n[^1]: Chen & Rithmire 2026, p. 18.\n', { syntax });
    check('markdown', 'Two.‸', 'Two.[^1]\n\n[^1]: Chen & Rithmire 2026, p. 18.', { syntax });
    check('markdown', `${BIB}Two‸.\n`, `${BIB}Two.[^1]\n\n[^1]: [@chen2026, p. 18].\n`, { syntax });
    check('latex', 'Two‸. Three.', 'Two.\\footnote{Chen \\& Rithmire 2026, p. 18.} Three.', { syntax, key: undefined });
    check('latex', '\\addbibresource{a.bib}\n\nTwo‸.', '\\addbibresource{a.bib}\n\nTwo.\\footcite[18]{chen2026}', {
      syntax,
    });
    check('typst', 'Two‸. Three.', 'Two.#footnote[Chen & Rithmire 2026, p. 18.] Three.', { syntax, key: undefined });
    check('org', 'Two‸. Three.\n', 'Two.[fn:1] Three.\n\n[fn:1] Chen & Rithmire 2026, p. 18.\n', {
      syntax,
      key: undefined,
    });
  });

  it('takes the next number, and its text stands in the order of the marks', () => {
    check(
      'markdown',
      'One.[^1] Two‸. Three.[^2]\n\n[^1]: Roe 2020.\n[^2]: Doe 2021.\n',
      'One.[^1] Two.[^3] Three.[^2]\n\n[^1]: Roe 2020.\n[^3]: Chen & Rithmire 2026, p. 18.\n[^2]: Doe 2021.\n',
      { syntax },
    );
    check(
      'markdown',
      'Two‸. Three.[^a]\n\n[^a]: Doe 2021.\n',
      'Two.[^1] Three.[^a]\n\n[^1]: Chen & Rithmire 2026, p. 18.\n\n[^a]: Doe 2021.\n',
      { syntax },
    );
  });

  it('joins the note that the sentence has', () => {
    check('markdown', 'One.[^1]‸\n\n[^1]: Roe 2020.\n', 'One.[^1]\n\n[^1]: Roe 2020; Chen & Rithmire 2026, p. 18.\n', {
      syntax,
    });
    check('latex', 'One‸.\\footnote{Roe 2020.} Two.', 'One.\\footnote{Roe 2020; Chen \\& Rithmire 2026, p. 18.} Two.', {
      syntax,
      key: undefined,
    });
  });
});

describe('a work joins the citation that is there', () => {
  it('in its own syntax', () => {
    check('markdown', 'Two [@roe, p. 3].‸', 'Two [@roe, p. 3; @chen2026, p. 18].');
    check('markdown', 'Two [@ro‸e, p. 3].', 'Two [@roe, p. 3; @chen2026, p. 18].');
    check('latex', 'Two \\autocite[3]{roe}.‸', 'Two \\autocites[3]{roe}[18]{chen2026}.');
    check('latex', 'Two \\parencite{roe}.‸', 'Two \\parencite[18]{roe,chen2026}.');
    check('latex', 'Two \\citep[p.~3]{roe}.‸', 'Two \\citetext{\\citealp[p.~3]{roe}; \\citealp[p.~18]{chen2026}}.');
    check('typst', 'Two @roe[p. 3].‸', 'Two @roe[p. 3] @chen2026[p. 18].');
    check('org', 'Two [cite:@roe p. 3].‸', 'Two [cite:@roe p. 3; @chen2026 p. 18].');
    check('plaintext', 'Two (Roe 2020).‸', 'Two (Roe 2020; Chen & Rithmire 2026, p. 18).');
  });

  it('once', () => {
    for (const [languageId, text] of [
      ['markdown', 'Two [@chen2026, p. 18].‸'],
      ['latex', 'Two \\parencite[18]{chen2026}.‸'],
      ['typst', 'Two #cite(<chen2026>, supplement: [p. 18]).‸'],
      ['org', 'Two [cite:see @chen2026 p. 18].‸'],
    ] as const)
      assert.deepEqual(edits(languageId, text).found, []);
  });
});

describe('a work named in the sentence', () => {
  const form = { isInText: true };

  it('stands where the cursor is', () => {
    check('markdown', 'As ‸ say, it builds.', 'As Chen & Rithmire (2026, p. 18) say, it builds.', { form });
    check('markdown', `${BIB}As ‸ say.`, `${BIB}As @chen2026 [p. 18] say.`, { form });
    check('latex', 'As ‸ say.', 'As \\textcite[18]{chen2026} say.', { form });
    check('latex', 'One \\citep{roe}. As ‸ say.', 'One \\citep{roe}. As \\citet[p.~18]{chen2026} say.', { form });
    check('typst', 'As ‸ say.', 'As #cite(<chen2026>, supplement: [p. 18], form: "prose") say.', { form });
    check('org', 'As ‸ say.', 'As [cite/t:@chen2026 p. 18] say.', { form });
  });
});

describe('words around a citation', () => {
  const form = { prefix: 'see', suffix: 'with care', suppressesAuthor: true };

  it('are written in its syntax', () => {
    check('markdown', 'Two‸.', 'Two (see 2026, p. 18, with care).', { form });
    check('markdown', `${BIB}Two‸.`, `${BIB}Two [see -@chen2026, p. 18, with care].`, { form });
    check('latex', 'Two‸.', 'Two \\autocite*[see][18, with care]{chen2026}.', { form });
    check('typst', 'Two‸.', 'Two see #cite(<chen2026>, supplement: [p. 18, with care], form: "year").', { form });
    check('org', 'Two‸.', 'Two [cite/na:see @chen2026 p. 18, with care].', { form });
  });
});

describe('the page of a citation', () => {
  it('is what the writer may want to change next', () => {
    for (const [languageId, text, syntax] of [
      ['markdown', 'Two 18‸.', 'auto'],
      ['latex', 'Two 18‸.', 'auto'],
      ['latex', 'Two \\autocite[3]{roe}.‸', 'auto'],
      ['typst', 'Two 18‸.', 'auto'],
      ['markdown', 'Two 18‸.', 'footnote'],
    ] as const) {
      const [edit] = edits(languageId, text, { syntax }).found.filter(({ placeholder }) => placeholder);
      assert.ok(
        edit?.placeholder,
        `${languageId} ${text} ${JSON.stringify(edits(languageId, text, { syntax }).found)}`,
      );
      assert.equal(edit.newText.slice(edit.placeholder.start, edit.placeholder.end), '18');
    }
  });
});
