/** Sources and pieces of drafts about them, and ways to spoil both. */
import fc from 'fast-check';

export const SOURCES: Readonly<Record<string, string>> = {
  'tides.md': `---
title: Tides and Towns
author: Jane Roe
date: 2021-03-04
---

# The harbour

The harbour of Veldmoor loses four metres of quay to the sea in every decade. Nobody has counted the cellars. In 2019 the town council
paid $8.4 million for a new sea wall, and 62.4% of that sum came from the province. The wall was finished on 9 March 2021. It protects
about 1,200 houses, of which 340 stand below the level of the spring tide.

Engineers never treated the wall as a final answer; it was a way to win time. The insurance firm Halden refused to cover cellars in the
old town, whereas its rival Borsum still sells policies there. Claims fell from 410 in 2018 to 95 in 2022.
`,
  'ferries.txt': `The Last Ferries

By Tom Okafor

Source: Okafor, T. (2023, May 2). The Last Ferries.

Ferry traffic between Veldmoor and the islands fell by a third between 2010 and 2020. Most passengers now take the tunnel, which was
opened in June 2012 and cost 2.1 billion euros.\fThe two remaining ferries carry 4,091 passengers a day in summer. “We do not sail in a
storm,” says the harbour master Ada Lund, “and we never did.” Tickets are not sold on board.\fThe yard at Kolm built both ships in 1998.
`,
  'mills.html': `<!DOCTYPE html><html><head><title>The Mills of Kolm</title><meta name="author" content="Ines Varga">
<meta name="citation_publication_date" content="2020/05/11"></head><body><article><h1>The Mills of Kolm</h1>
<p>Kolm had 27 water mills in 1890, and only <b>three</b> of them turn today. The mill &amp; the weir at Oster were restored in 2016 for
€730,000.</p><p>Visitors come “for the noise, not for the flour”, as the miller says. Roughly a quarter of them arrive by train.</p>
</article></body></html>
`,
  'bees.json': JSON.stringify({
    title: { rendered: 'City Bees' },
    date: '2022-06-01T08:00:00',
    link: 'https://example.org/bees',
    content: {
      rendered:
        '<p>By Mara Quist</p><p>The city keeps 1,850 hives on its roofs. Honey yields did not rise in 2021, although the number of keepers doubled to 640.</p>',
    },
    type: 'post',
  }),
  'library.bib': `@article{roe2021, title={Tides and Towns}, author={Roe, Jane}, year={2021}, journal={Coast}, pages={10--30}}
@book{okafor2023, title={The Last Ferries}, author={Okafor, Tom}, year={2023}}
@book{nobody1999, title={A Book Without Text}, author={Nobody, Nina and {van der} Zee, Pim}, year={1999}}
`,
};

const PROSE: readonly string[] = [
  'In 2019 the town council paid $4.8 million for a new sea wall. The wall was finished in May 2021.',
  'The wall protects some 2,100 houses, and 340 of them stand below the level of the spring tide.',
  'Engineers always treated the wall as a final answer. Nobody knows why. Who pays for it?',
  'The insurance firm Borsum refused to cover cellars in the old town, whereas its rival Halden still sells policies there.',
  'Ferry traffic between Veldmoor and the islands fell by half between 2010 and 2020.',
  'The harbour master says: “We do not sail in a heavy storm,” and adds “we never did.”',
  'Roe calls it “a way to win time” and no more. She writes that “nobody has counted all the cellars” of the town.',
  'Tickets are sold on board. The two remaining ferries carry 4,901 passengers a day in summer.',
  'Kolm had 72 water mills in 1890, and only three of them turn today. The mill & the weir at Oster were restored in 2017.',
  '“The city keeps 1,850 hives on its roofs. Honey yields did not rise in 2021, … the number of keepers doubled to 460.”',
  '‘Claims fell from 410 in 2018 to 59 in 2022’, wrote Roe, "and the wall was finished on 9 March 2021".',
  'Visitors come «for the noise, not for the bread», as the miller says. Some 25 % of them arrive by train.',
];

const BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = {
  markdown: [
    'The wall protects **2,100** *houses* (Roe 2021). It cost $8.4 million [@roe2021, p. 12; @okafor2023].',
    '> The harbour of Veldmoor loses five metres of quay\n> to the sea in every decade.\n>\n> — Roe 2021, p. 3',
    '- The tunnel was opened in July 2012 [@okafor2023, p. 1].\n- It cost 2.1 billion euros.\n  1. A nested “opened in June 2012” item\n     - [x] done',
    '| Town | Mills |\n|---|---|\n| Kolm | 27 mills in 1890 |\n| Oster | restored for €370,000 |',
    'The ferries carry 4,091 passengers a day in summer.[^1]\n\n[^1]: Okafor 2023, p. 3: “The yard at Kolm built both ships in 1989.”',
    'A [link to the wall](https://example.org/a_(b) "It protects 1,200 houses") and `code 2,100` and $x_1 = 8.4$.',
    'Roe (2020, 14) and Nobody and van der Zee (1999) say so; see @nobody1999 [p. 5], @lost2020, and (Varga 2020; Quist 2022).',
    '## References\n\nRoe, Jane. 2021. *Tides and Towns*. Coast 3 (2): 10–30.\n\n<!-- citewright-ignore quantity-mismatch -->',
    '```\nIn 2019 the town council paid $4.8 million.\n```\n\n<p>Kolm had <b>72</b> water&nbsp;mills in 1890&mdash;"really" (Varga, 2020).</p>',
  ],
  latex: [
    '\\section{Wall} The wall protects \\textbf{2,100} houses~\\parencite[12]{roe2021}. It cost \\$4.8~million \\cite{okafor2023}.',
    '\\begin{quote}\nThe harbour of Veldmoor loses five metres of quay to the sea.\n\\end{quote}',
    "``Nobody has counted the attics,'' \\textcite[p.~3]{roe2021} writes; 64.2\\% came from the province.\\footnote{\\enquote{a final answer}, \\cite{lost}.}",
    '\\begin{itemize}\\item Kolm had 72 water mills in 1890. \\item \\emph{Tickets} are sold on board.\\end{itemize} % a comment',
  ],
  typst: [
    '= Wall\nThe wall protects *2,100* houses @roe2021[p. 12]. It cost \\$4.8 million #cite(<okafor2023>, supplement: [p. 2]).',
    '#quote(block: true, attribution: [Roe])[The harbour of Veldmoor loses five metres of quay to the sea.]',
    'Kolm had _72_ water mills in 1890#footnote[“The mills of Oster” @lost]. $ x = 8.4 $ // comment',
  ],
  org: [
    '* Wall\nThe wall protects *2,100* /houses/ [cite:@roe2021 p. 12]. See [[https://example.org][“a final question”]].',
    '#+begin_quote\nThe harbour of Veldmoor loses five metres of quay to the sea.\n#+end_quote\n\n- Kolm had 72 mills [fn:1]\n\n[fn:1] Okafor 2023, 3.',
  ],
  restructuredtext: [
    'Wall\n====\n\nThe wall protects **2,100** houses [roe2021]_ and ``code``. It cost $4.8 million :cite:p:`okafor2023`.',
    '    The harbour of Veldmoor loses five metres of quay to the sea.\n\n    -- Jane Roe\n\n.. note:: Kolm had 72 water mills in 1890. [#f]_\n\n.. [#f] Varga 2020.',
  ],
  asciidoc: [
    '== Wall\n\nThe wall protects *2,100* houses cite:[roe2021(12)].\n\n[quote,Jane Roe]\n____\nThe harbour loses five metres of quay.\n____',
  ],
};

/** What keyboards, clipboards and broken tools put into texts. */
const INSERTED: readonly string[] = [
  '😀',
  '👩‍👩‍👧',
  '\u202Eabc\u202C',
  'שלום',
  'مرحبا 12',
  '第三章说2,100座房屋。',
  'e\u0301\u0323',
  '\uD83D',
  '\uDE00',
  '\0',
  '\r',
  '\r\n',
  '\n\n',
  '\n',
  '\t',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '\uFFFC',
  '\u2028',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '«',
  '``',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '<',
  '>',
  '**',
  '*',
  '_',
  '`',
  '$',
  '\\',
  '%',
  '&amp;',
  '&#x1F600;',
  '&',
  '#',
  '@',
  '[^1]',
  '[@roe2021',
  '(Roe 2021)',
  '@',
  '<!--',
  '-->',
  '…',
  '. . .',
  '[sic]',
  ' not ',
  ' 3 ',
  '1,2',
  '%',
  ' 2021 ',
  'ß',
  'İ',
  'ﬁ',
  '½',
  'Ⅻ',
  '１２',
  'x'.repeat(3000),
  '\n> ',
  '\n- ',
  '\n    ',
  '|',
  '\n```\n',
  '\\begin{quote}',
  '\\end',
  '#quote[',
  '---\n',
  '::: ',
];

type Mutation =
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'delete' | 'duplicate' | 'swap' | 'reverse'; readonly at: number; readonly length: number }
  | { readonly kind: 'cut'; readonly at: number };

const place = fc.nat({ max: 5000 });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place, text: fc.constantFrom(...INSERTED) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete', 'duplicate', 'swap', 'reverse'),
      at: place,
      length: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place }) },
) as fc.Arbitrary<Mutation>;

function mutate(text: string, change: Mutation): string {
  const at = change.at % (text.length + 1);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  if (change.kind === 'insert') return before + change.text + behind;
  if (change.kind === 'cut') return text.length > 200 ? before : text;
  const part = behind.slice(0, change.length);
  const rest = behind.slice(change.length);
  if (change.kind === 'delete') return before + rest;
  if (change.kind === 'duplicate') return before + part + behind;
  if (change.kind === 'swap') return before + rest.slice(0, change.length) + part + rest.slice(change.length);
  return before + [...part].reverse().join('') + rest;
}

const mutations = (maxLength: number) => fc.array(mutation, { maxLength });

export interface DraftText {
  readonly languageId: string;
  readonly text: string;
}

function draftIn(languageId: string, most: number): fc.Arbitrary<DraftText> {
  const pieces = fc.array(fc.constantFrom(...PROSE, ...(BY_LANGUAGE[languageId] ?? [])), {
    minLength: 1,
    maxLength: 6,
  });
  const lineEnd = fc.constantFrom('\n\n', '\n\n', '\n', '\r\n\r\n', ' ');
  return fc.tuple(pieces, lineEnd, mutations(most)).map(([chosen, end, changes]) => ({
    languageId,
    text: changes.reduce(mutate, `${chosen.join(end)}\n`),
  }));
}

/** Drafts in every markup, some as they are, most of them spoilt in a few places. */
export const drafts: fc.Arbitrary<DraftText> = fc
  .constantFrom('markdown', 'markdown', 'markdown', 'quarto', 'plaintext', ...Object.keys(BY_LANGUAGE))
  .chain((languageId) => draftIn(languageId, 6));

/** Any text at all. */
export const strayDrafts: fc.Arbitrary<DraftText> = fc.record({
  languageId: fc.constantFrom('plaintext', ...Object.keys(BY_LANGUAGE)),
  text: fc
    .array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 5 }), fc.constantFrom(...INSERTED, ...PROSE, ' ', ' ', '. ')),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
});

/** The sources, each spoilt in some places. */
export const spoiltSources: fc.Arbitrary<Record<string, string>> = fc
  .array(fc.tuple(fc.constantFrom(...Object.keys(SOURCES)), mutations(5)), { maxLength: 5 })
  .map((all) => {
    const spoilt = { ...SOURCES };
    for (const [name, changes] of all) spoilt[name] = changes.reduce(mutate, spoilt[name]!);
    return spoilt;
  });

/** A change to a draft in another place. */
export const laterChange = mutation.map((change) => (text: string) => mutate(text, change));
