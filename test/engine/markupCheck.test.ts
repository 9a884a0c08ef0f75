import assert from 'node:assert/strict';
import type { Engine } from '../../src/engine/engine';
import type { CheckProblem } from '../../src/model/problem';
import { engineOver } from './fuzz/memoryEngine';

const PIERS = [
  'PIERS AND ROPES\nby Mona Ardle\n2020\n\nThe pier of Aldmouth stands on eleven hundred posts of green oak. Nobody has drawn a map of them since the old surveyor died.',
  'Salt eats a post from the inside, so that a hammer tells more than the eye. The harbour master replaces 44 posts in a common year. Divers look at the rest every spring.',
  'A rope that dries in the sun loses half of its strength before the winter comes. The rope maker of Aldmouth therefore keeps his stock in a cellar.',
].join('\f');

const BIBLIOGRAPHY = `@book{ardle2020, author = {Ardle, Mona}, title = {Piers and Ropes}, year = {2020}, file = {piers.txt}}
@book{a/b:2015, author = {Iver, Nora}, title = {Tolls of the Inner Sound}, year = {2015}}
`;

/** How each markup cites by a key, in the text and in a note; `¶` is where the text of the note stands. */
interface Markup {
  readonly languageId: string;
  readonly name: string;
  cite(key: string, page: string): string;
  readonly note?: (text: string) => readonly [string, string];
}

const pandoc = (key: string, page: string) => `[@${key}, p. ${page}]`;
const MARKUPS: readonly Markup[] = [
  { languageId: 'markdown', name: 'Markdown', cite: pandoc, note: (text) => ['[^1]', `\n\n[^1]: ${text}.\n`] },
  {
    languageId: 'markdown',
    name: 'Markdown with notes in the line',
    cite: pandoc,
    note: (text) => [`^[See ${text}.]`, ''],
  },
  {
    languageId: 'quarto',
    name: 'Quarto',
    cite: (key, page) => `@${key} [p. ${page}]`,
    note: (text) => ['[^x]', `\n\n[^x]: ${text}.\n`],
  },
  {
    languageId: 'latex',
    name: 'LaTeX',
    cite: (key, page) => `\\autocite[${page}]{${key}}`,
    note: (text) => [`\\footnote{${text}.}`, ''],
  },
  {
    languageId: 'latex',
    name: 'natbib',
    cite: (key, page) => `\\citep[see][p.~${page}]{${key}}`,
    note: (text) => [`\\footnote{See ${text}.}`, ''],
  },
  {
    languageId: 'typst',
    name: 'Typst',
    cite: (key, page) => `@${key}[p. ${page}]`,
    note: (text) => [`#footnote[${text}.]`, ''],
  },
  { languageId: 'typst', name: 'Typst in functions', cite: (key, page) => `#cite(<${key}>, supplement: [p. ${page}])` },
  {
    languageId: 'org',
    name: 'Org',
    cite: (key, page) => `[cite:@${key} p. ${page}]`,
    note: (text) => ['[fn:1]', `\n\n[fn:1] ${text}.\n`],
  },
  {
    languageId: 'org',
    name: 'Org with notes in the line',
    cite: (key, page) => `[cite:@${key} p. ${page}]`,
    note: (text) => [`[fn:: ${text}.]`, ''],
  },
];

const text = (page: string) => `Ardle 2020, p. ${page}`;

describe('a draft that cites by keys', () => {
  let engine: Engine;
  before(async () => {
    engine = await engineOver({ 'piers.txt': PIERS, 'library.bib': BIBLIOGRAPHY });
  });

  const problems = async (draft: string, languageId: string): Promise<readonly CheckProblem[]> => {
    const verdicts = await engine.check({ uri: 'memory:///draft', languageId, text: draft });
    return verdicts.flatMap((verdict) => verdict.problems).filter(({ code }) => code !== 'uncited-statement');
  };

  const TRUE = 'The harbour master replaces 44 posts in a common year';
  const WRONG = 'The harbour master replaces 54 posts in a common year';
  const cases = [
    ['is right', TRUE, 'ardle2020', '2', []],
    ['cites the wrong page', TRUE, 'ardle2020', '3', ['wrong-locator']],
    ['cites an unknown key', TRUE, 'ardle2002', '2', ['unknown-citation']],
    ['has a wrong figure', WRONG, 'ardle2020', '2', ['quantity-mismatch']],
  ] as const;

  for (const { name, languageId, cite, note } of MARKUPS)
    for (const [what, sentence, key, page, codes] of cases) {
      const citation = cite(key, page);
      const drafts = [`${sentence} ${citation}. It rains there.`];
      if (note) {
        const [mark, behind] = note(citation);
        drafts.push(`${sentence}.${mark} It rains there.${behind}`);
      }
      for (const [index, draft] of drafts.entries())
        it(`${what}: ${name}${index === 1 ? ', in a note' : ''}`, async () => {
          const found = await problems(draft, languageId);
          assert.deepEqual(
            found.map(({ code }) => code),
            codes,
            draft,
          );
          if (what === 'cites the wrong page') {
            const [fix] = found[0]!.data.fixes;
            assert.ok(fix, draft);
            const mended = fix.edits.reduceRight(
              (done, { position, newText }) => done.slice(0, position.start) + newText + done.slice(position.end),
              draft,
            );
            assert.equal(mended, draft.replace(citation, cite(key, '2')));
          }
        });
    }

  for (const { name, languageId, note } of MARKUPS.filter(({ note }) => note !== undefined))
    it(`notes by name and year: ${name}`, async () => {
      for (const [page, codes] of [
        ['2', []],
        ['3', ['wrong-locator']],
      ] as const) {
        const [mark, behind] = note!(text(page));
        const draft = `${TRUE}.${mark} It rains there.${behind}`;
        const found = await problems(draft, languageId);
        assert.deepEqual(
          found.map(({ code }) => code),
          codes,
          draft,
        );
      }
    });

  for (const [name, languageId, draft] of [
    [
      'Markdown',
      'markdown',
      `${TRUE}.[^1] It rains.\n\n[^1]: Mona Ardle, *Piers and Ropes* (Aldmouth: Beacon, 2020), ¶.\n`,
    ],
    ['Markdown, short', 'markdown', `${TRUE}.[^1] It rains.\n\n[^1]: Ardle, “Piers,” ¶.\n`],
    [
      'LaTeX',
      'latex',
      `${TRUE}.\\footnote{Mona Ardle, \\emph{Piers and Ropes} (Aldmouth: Beacon, 2020), ¶.} It rains.`,
    ],
    ['Typst', 'typst', `${TRUE}.#footnote[Mona Ardle, _Piers and Ropes_, ¶.] It rains.`],
    ['Org', 'org', `${TRUE}.[fn:1] It rains.\n\n[fn:1] Ardle, /Piers and Ropes/, ¶.`],
  ] as const)
    it(`notes that name author and title: ${name}`, async () => {
      assert.deepEqual(await problems(draft.replace('¶', '2'), languageId), []);
      const [wrong, ...others] = await problems(draft.replace('¶', '3'), languageId);
      assert.deepEqual([wrong?.code, others.length], ['wrong-locator', 0]);
      const [{ position, newText }] = wrong!.data.fixes[0]!.edits as [
        { position: { start: number; end: number }; newText: string },
      ];
      const mended =
        draft.replace('¶', '3').slice(0, position.start) + newText + draft.replace('¶', '3').slice(position.end);
      assert.equal(mended, draft.replace('¶', '2'));
      assert.deepEqual(await problems(draft.replace('Ardle', 'Strand'), languageId), []);
    });

  it('a place that is no page is place enough', async () => {
    for (const note of ['\\S 3', 'Theorem 3', 'Ch.~2'])
      assert.deepEqual(await problems(`${TRUE} \\cite[${note}]{ardle2020}.`, 'latex'), [], note);
  });

  it('every key that nobody knows is told', async () => {
    const found = await problems(`${TRUE} [@ardle2020, p. 2; @gone1999; @lost1998] and so on [@gone1997].`, 'markdown');
    assert.deepEqual(
      found.map(({ code, data }) => [code, data.found]),
      ['@gone1999', '@lost1998', '[@gone1997]'].map((key) => ['unknown-citation', key]),
    );
  });

  it('a note that says more is left to itself', async () => {
    const draft = `${TRUE} [@ardle2020, p. 2].[^1]\n\n[^1]: What the tolls of the sound brought in, and who took them, is quite another story, told elsewhere [@ardle2020, p. 3].\n`;
    assert.deepEqual(await problems(draft, 'markdown'), []);
  });
});
