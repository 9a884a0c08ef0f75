import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CitedPassage,
  citationEdits,
  type Place,
  passageEdits,
  placeAt,
  sentencePlaceAt,
} from '../../../src/checking/insertion/insertion';
import { findCitations } from '../../../src/citing/syntax/find';
import { createCitationWriter } from '../../../src/engine/citationWriter';
import type { DraftEdit } from '../../../src/model/statement';

const PASSAGE: CitedPassage = {
  text: 'While Silicon Valley builds chatbots, Shenzhen builds robots.',
  citation: 'Chen & Rithmire 2026, p. 18',
  locator: { label: 'page', locator: '18' },
  wording: 'verbatim',
};

interface Options {
  readonly languageId?: string;
  readonly passage?: Partial<CitedPassage>;
  readonly key?: string;
}

function place(marked: string, languageId = 'markdown', find = placeAt) {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  return { text, at: find({ uri: 'file:///draft', languageId, text }, offset, findCitations) };
}

function apply(text: string, edits: readonly DraftEdit[]): string {
  let applied = text;
  for (const { position, newText } of [...edits].reverse())
    applied = applied.slice(0, position.start) + newText + applied.slice(position.end);
  return applied;
}

/** The draft after the citation was put in at `‸`; `¶` stands for the citation in its brackets. */
function cites(marked: string, expected: string, { languageId, passage, key }: Options = {}): void {
  const { text, at } = place(marked, languageId);
  const cited = { ...PASSAGE, ...passage };
  const result = apply(text, citationEdits(at, cited, key ? writerWith(key, cited, at) : undefined));
  assert.equal(result.replace(`(${cited.citation})`, '¶'), expected, marked);
}

/** By name and year, and by a key where one is asked for. */
function writerWith(key: string, { citation, locator }: CitedPassage, { draft, offset }: Place) {
  const { writer } = createCitationWriter(draft, { syntax: 'text', keyOf: () => key, cite: () => citation });
  return writer({ workId: key, citation, ...(locator ? { locator } : {}) }, offset);
}

/** The draft after the passage was put in at `‸`. */
function quotes(marked: string, expected: string, { languageId, passage }: Options = {}, find = placeAt): void {
  const { text, at } = place(marked, languageId, find);
  const cited = { ...PASSAGE, ...passage };
  const result = apply(text, passageEdits(at, cited));
  assert.equal(result.replace(`(${cited.citation})`, '¶'), expected, marked);
}

/** The same, for a place that only points at its sentence. */
function quotesBehind(marked: string, expected: string): void {
  quotes(marked, expected, {}, sentencePlaceAt);
}

describe('a citation', () => {
  it('goes before the stop of its sentence', () => {
    cites('Shenzhen bui‸lds robots. More.', 'Shenzhen builds robots ¶. More.');
    cites('Shenzhen builds robots.‸ More.', 'Shenzhen builds robots ¶. More.');
    cites('Shenzhen builds robots. ‸', 'Shenzhen builds robots ¶. ');
    cites('Does it build robots?‸', 'Does it build robots ¶?');
    cites('It builds *robots*.[^1] ‸', 'It builds *robots* ¶.[^1] ');
    cites('It builds **robots.‸**', 'It builds **robots ¶.**');
    cites('It builds\nro‸bots.\nMore.', 'It builds\nrobots ¶.\nMore.');
    cites('深圳制造‸机器人。', '深圳制造机器人¶。');
  });

  it('goes behind a closing quotation mark', () => {
    cites('He says “it builds robots.”‸ More.', 'He says “it builds robots” ¶. More.');
    cites('He says “it builds robots”.‸', 'He says “it builds robots” ¶.');
    cites('“Does it build robots?” ‸', '“Does it build robots?” ¶. ');
    cites('He asks “who builds?”.‸', 'He asks “who builds?” ¶.');
    cites('He says "it builds robots."‸', 'He says "it builds robots" ¶.');
    cites('(He builds “robots.”)‸', '(He builds “robots” ¶.)');
  });

  it('goes into the brackets around a sentence, and behind those within', () => {
    cites('(He builds robots.)‸', '(He builds robots ¶.)');
    cites('He builds robots (of steel).‸', 'He builds robots (of steel) ¶.');
  });

  it('leaves the stops of abbreviations and omissions where they are', () => {
    cites('It is sold by Apple Inc.‸', 'It is sold by Apple Inc. ¶.');
    cites('It builds robots, cars … ‸', 'It builds robots, cars … ¶. ');
  });

  it('joins a citation that stands at the end', () => {
    cites('Robots are built (Chan 2026).‸', 'Robots are built (Chan 2026; Chen & Rithmire 2026, p. 18).');
    cites('“Robots are built.” (Chan 2026)‸', '“Robots are built.” (Chan 2026; Chen & Rithmire 2026, p. 18)');
    cites('Robots are built (Chan 2026) ‸', 'Robots are built (Chan 2026; Chen & Rithmire 2026, p. 18) ');
    cites('Robots (Chan 2026) are built.‸', 'Robots (Chan 2026) are built ¶.');
    cites('Robots are built [@chan].‸', 'Robots are built [@chan] ¶.');
    cites('So says Chan (2026).‸', 'So says Chan (2026) ¶.');
    cites(
      'Robots are built \\parencite{chan}.‸',
      'Robots are built \\parencite{chan} (Chen \\& Rithmire 2026, p. 18).',
      { languageId: 'latex' },
    );
  });

  it('is not put in twice', () => {
    cites('Robots are built (Chen & Rithmire 2026, p. 18).‸', 'Robots are built ¶.');
  });

  it('goes to the cursor in a sentence without a stop', () => {
    cites('While it builds robots‸', 'While it builds robots ¶');
    cites('While it builds robots ‸', 'While it builds robots ¶ ');
    cites('While it builds rob‸ots and cars', 'While it builds robots ¶ and cars');
    cites('While it builds robots, ‸', 'While it builds robots ¶, ');
    cites('While it builds robots‸ Next one follows.', 'While it builds robots ¶ Next one follows.');
    cites('- While it builds **robots**‸\n- more', '- While it builds **robots** ¶\n- more');
  });

  it('takes the place of a bracket that was opened for it', () => {
    cites('Shenzhen builds robots (‸', 'Shenzhen builds robots ¶');
    cites('Shenzhen builds robots (Ch‸).', 'Shenzhen builds robots ¶.');
    cites('Shenzhen builds (‸) robots.', 'Shenzhen builds ¶ robots.');
    cites('Shenzhen builds robots [‸].', 'Shenzhen builds robots ¶.');
    cites('Shenzhen builds robots. (‸) More.', 'Shenzhen builds robots ¶. More.');
    cites('He says “it builds robots.” [‸]', 'He says “it builds robots” ¶.');
    cites('Robots (Chan 2026). (‸', 'Robots (Chan 2026; Chen & Rithmire 2026, p. 18).');
  });

  it('is written with its key behind [@', () => {
    const key = 'chen2026';
    cites('Shenzhen builds robots [@‸].', 'Shenzhen builds robots [@chen2026, p. 18].', { key });
    cites('Shenzhen builds robots [@ch‸', 'Shenzhen builds robots [@chen2026, p. 18]', { key });
    cites('Shenzhen builds robots [@‸].', 'Shenzhen builds robots [@chen2026, pp. 33-35].', {
      key,
      passage: { locator: { label: 'page', locator: '33-35' } },
    });
    cites('Shenzhen builds robots [@‸].', 'Shenzhen builds robots ¶.');
    cites('Robots [@chan]. [@‸]', 'Robots [@chan; @chen2026, p. 18].', { key });
  });

  it('closes a quotation that is open', () => {
    cites('He says “it builds robots‸', 'He says “it builds robots” ¶');
    cites('He says "it builds robots‸".', 'He says "it builds robots" ¶.');
  });

  it('stands where the cursor is where there is no sentence', () => {
    cites('‸', '¶');
    cites('# Heading‸', '# Heading ¶');
    cites('Text.\n\n‸', 'Text.\n\n¶');
  });

  it('joins the list in which a semicolon was typed for it', () => {
    const cited = { passage: { citation: 'Roe 2020' } };
    cites('Robots sell (Chan 2026; ‸).', 'Robots sell (Chan 2026; Roe 2020).', cited);
    cites('Robots sell (Chan 2026;‸', 'Robots sell (Chan 2026; Roe 2020)', cited);
    cites('Robots sell (Chan 2026; see Ro‸).', 'Robots sell (Chan 2026; see Roe 2020).', cited);
    cites('Robots sell [@chan; @‸].', 'Robots sell [@chan; @roe, p. 18].', { key: 'roe' });
    cites('Robots sell [@chan; ‸].', 'Robots sell [@chan; @roe, p. 18].', { key: 'roe' });
    cites('Robots sell [@chan; @‸].', 'Robots sell [@chan; @].');
  });

  it('stands behind a tie', () => {
    cites('Silicon Valley builds chatbots~(‸)', 'Silicon Valley builds chatbots~¶', {
      languageId: 'latex',
      passage: { citation: 'Roe 2020' },
    });
  });

  it('is written in the markup of the draft', () => {
    cites('Robots are \\emph{built}.‸', 'Robots are \\emph{built} (Chen \\& Rithmire 2026, p. 18).', {
      languageId: 'latex',
    });
    cites("He says ``it builds.''‸", "He says ``it builds'' (Chen \\& Rithmire 2026, p. 18).", { languageId: 'latex' });
    cites('He says \\enquote{it builds.}‸', 'He says \\enquote{it builds} (Chen \\& Rithmire 2026, p. 18).', {
      languageId: 'latex',
    });
    cites('Robots are _built_.‸', 'Robots are _built_ ¶.', { languageId: 'typst' });
    cites('Robots are /built/.‸', 'Robots are /built/ ¶.', { languageId: 'org' });
  });
});

describe('a quotation', () => {
  const QUOTED = '“While Silicon Valley builds chatbots, Shenzhen builds robots” ¶';

  it('takes the place of the words typed, its stop behind the citation', () => {
    quotes('While Silicon Valley bu‸', `${QUOTED}.`);
    quotes('One. While Silicon Valley ‸', `One. ${QUOTED}.`);
    quotes('One.\n\n- While *Silicon* Valley‸\n\nTwo.', `One.\n\n- ${QUOTED}.\n\nTwo.`);
    quotes('> While\n> Silicon Va‸', `> ${QUOTED}.`);
  });

  it('does not double what follows', () => {
    quotes('While Silicon Valley bu‸.', `${QUOTED}.`);
    quotes('While Silicon Va‸, and so on', `${QUOTED}, and so on`);
    quotes('While Silicon Va‸ and so on', `${QUOTED} and so on`);
    quotes('While Silicon Va‸lley Next one.', `${QUOTED}. Next one.`);
  });

  it('leaves an introduction where it is', () => {
    quotes('Chen argues that Silicon Valley builds chat‸', `Chen argues that ${QUOTED}.`);
    quotes('As the paper says, while Silicon Valley bu‸', `As the paper says, ${QUOTED}.`);
    quotes('The paper puts it so: Silicon Valley builds chatbots, Shen‸', `The paper puts it so: ${QUOTED}.`);
  });

  it('leaves brackets, citations and notes of the writer where they are', () => {
    quotes(
      '(And all the while Silicon Valley builds ch‸)',
      '(“While Silicon Valley builds chatbots, Shenzhen builds robots” ¶)',
    );
    quotes(
      'Silicon Valley (Roe 2020) builds ch‸',
      'Silicon Valley (Roe 2020) “While Silicon Valley builds chatbots, Shenzhen builds robots” ¶.',
    );
    quotes(
      'Silicon Valley[^1] builds chatbots‸',
      'Silicon Valley[^1] “While Silicon Valley builds chatbots, Shenzhen builds robots” ¶.',
    );
  });

  it('goes behind a sentence whose list of citations goes on', () => {
    quotesBehind(
      'Robots sell (Chan 2026; ‸). More.',
      'Robots sell (Chan 2026; ). “While Silicon Valley builds chatbots, Shenzhen builds robots” ¶. More.',
    );
  });

  it('has no stop where the sentence goes on', () => {
    const quoted = '“While Silicon Valley builds chatbots, Shenzhen builds robots” ¶';
    quotes('Silicon Valley builds ‸and sells', `${quoted} and sells`);
    quotes('> Silicon Valley builds ‸\n> and sells', `> ${quoted}\n> and sells`);
  });

  it('ends where someone ends whom the passage quotes', () => {
    const passage = { text: '“We kept the disks,” the editor said, “but not the machine.”' };
    quotes('One said: “We kept the d‸', 'One said: “We kept the disks” ¶.', { passage });
    quotes('One said: “but not‸', 'One said: “but not the machine” ¶.', { passage });
  });

  it('takes the place of figures as a whole', () => {
    const passage = { text: 'The city had 4,091 patent filings.' };
    quotes('The 4,091 filings‸', '“The city had 4,091 patent filings” ¶.', { passage });
  });

  it('goes behind a sentence that is finished', () => {
    quotes('It builds robots. ‸', `It builds robots. ${QUOTED}.`);
    quotes('It builds robots. ‸More.', `It builds robots. ${QUOTED}. More.`);
    quotesBehind('It bui‸lds robots.', `It builds robots. ${QUOTED}.`);
    quotesBehind('It bui‸lds robots.[^1] More.', `It builds robots.[^1] ${QUOTED}. More.`);
    quotesBehind('It runs `co‸de`.', `It runs \`code\`. ${QUOTED}.`);
    quotesBehind('While Silicon Va‸', `${QUOTED}.`);
    quotesBehind('While Silicon Va‸.', `${QUOTED}.`);
  });

  it('goes behind a sentence in which a bracket was opened, or takes the place of its words', () => {
    quotes('It builds robots (‸). More.', `It builds robots. ${QUOTED}. More.`);
    quotes('It builds (‸) robots.', `It builds robots. ${QUOTED}.`);
    quotes('It builds robots. (‸)', `It builds robots. ${QUOTED}.`);
    quotes('So: Shenzhen builds robots (‸', `So: ${QUOTED}.`);
  });

  it('takes the place of a quotation that was begun, in its marks', () => {
    quotes('He says “while Silicon Va‸', `He says ${QUOTED}.`);
    quotes('He says "while Silicon Va‸".', 'He says "While Silicon Valley builds chatbots, Shenzhen builds robots" ¶.');
    quotes('„Shenzhen bui‸', '„Shenzhen builds robots“ ¶.');
    quotes('« Shenzhen bui‸', '« Shenzhen builds robots » ¶.');
    quotes("``Shenzhen bui‸''", "``Shenzhen builds robots'' (Chen \\& Rithmire 2026, p. 18).", { languageId: 'latex' });
    quotes('\\enquote{Shenzhen bui‸}', '\\enquote{Shenzhen builds robots} (Chen \\& Rithmire 2026, p. 18).', {
      languageId: 'latex',
    });
  });

  it('has the marks that the draft uses', () => {
    quotes(
      'A "word" here. Shenzhen builds‸',
      'A "word" here. "While Silicon Valley builds chatbots, Shenzhen builds robots" ¶.',
    );
    quotes('A "word" and “one”. Shenzhen builds‸', `A "word" and “one”. ${QUOTED}.`);
    quotes(
      'Ein „Wort“. Shenzhen builds‸',
      'Ein „Wort“. „While Silicon Valley builds chatbots, Shenzhen builds robots“ ¶.',
    );
    quotes('A ‘word’. Shenzhen builds‸', 'A ‘word’. ‘While Silicon Valley builds chatbots, Shenzhen builds robots’ ¶.');
    quotes(
      'Shenzhen builds‸',
      "``While Silicon Valley builds chatbots, Shenzhen builds robots'' (Chen \\& Rithmire 2026, p. 18).",
      { languageId: 'latex' },
    );
    quotes('Shenzhen builds‸', '"While Silicon Valley builds chatbots, Shenzhen builds robots" ¶.', {
      languageId: 'typst',
    });
  });

  it('has single marks within', () => {
    const passage = { text: 'The “AI+” plan, China’s own, is “new.”' };
    quotes('The plan is new and‸', '“The ‘AI+’ plan, China’s own, is ‘new’” ¶.', { passage });
    quotes('A "word". The plan is new and‸', `A "word". "The 'AI+' plan, China's own, is 'new'" ¶.`, { passage });
    quotes('The plan is new and‸', "``The `AI+' plan, China’s own, is `new''' (Chen \\& Rithmire 2026, p. 18).", {
      passage,
      languageId: 'latex',
    });
  });

  it('loses marks without a partner, and those of the source it was seen in', () => {
    quotes('‸', '“It builds robots” ¶.', { passage: { text: '“It builds robots.' } });
    quotes('‸', '“It builds robots” ¶.', {
      passage: { text: '“It builds robots,”', citedThrough: { id: 'a', uri: '', title: '' } },
    });
    quotes('‸', '“‘It builds robots’” ¶.', { passage: { text: '“It builds robots.”' } });
  });

  it('keeps other stops', () => {
    quotes('‸', '“Who builds robots?” ¶.', { passage: { text: 'Who builds robots?' } });
    quotes('‸', '“It is Apple Inc.” ¶.', { passage: { text: 'It is Apple Inc.' } });
    quotes('‸', '“It builds …” ¶.', { passage: { text: 'It builds …' } });
  });

  it('cannot act as markup', () => {
    const passage = { text: 'It *is* 5% of R&D at $3_000 <b>#1</b> [a](b).', citation: 'A & B n.d.' };
    quotes('‸', '“It \\*is\\* 5% of R&D at $3_000 \\<b>#1\\</b> \\[a](b)” ¶.', { passage });
    quotes('‸', "``It *is* 5\\% of R\\&D at \\$3\\_000 <b>\\#1</b> [a](b)'' (A \\& B n.d.).", {
      passage,
      languageId: 'latex',
    });
    quotes('‸', '"It \\*is\\* 5% of R&D at \\$3\\_000 \\<b>\\#1\\</b> \\[a\\](b)" ¶.', {
      passage,
      languageId: 'typst',
    });
  });
});

describe('words from a note', () => {
  const note = { wording: 'note', text: 'Shenzhen had 4,091 filings.' } as const;

  it('go in without quotation marks', () => {
    quotes('Shenzhen had‸', 'Shenzhen had 4,091 filings ¶.', { passage: note });
    quotes('Shenzhen had‸ and more', 'Shenzhen had 4,091 filings ¶ and more', { passage: note });
    quotes('It builds. ‸', 'It builds. Who files ¶?', { passage: { ...note, text: 'Who files?' } });
  });
});

const SCRAPS = [
  'While Silicon ',
  'Valley builds.',
  '“',
  '”',
  '"',
  '(',
  ')',
  '[@',
  ']',
  '*',
  '`',
  '\n',
  '\n\n',
  '# ',
  '``',
  "''",
  '\\enquote{',
  '}',
  ' ',
  '(Chan 2026)',
  '🤖',
  '[^1]',
  '. ',
  '\\footnote{',
  '#f[',
];
const LANGUAGES = ['markdown', 'latex', 'typst', 'org', 'restructuredtext', 'asciidoc', 'plaintext'];

describe('edits anywhere', () => {
  it('do not overlap, and put the citation in once', function () {
    this.timeout(20_000);
    const mess = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 20 }).map((scraps) => scraps.join(''));
    fc.assert(
      fc.property(mess, fc.constantFrom(...LANGUAGES), fc.nat(), (text, languageId, seed) => {
        const at = placeAt({ uri: '', languageId, text }, seed % (text.length + 1), findCitations);
        const passage = { ...PASSAGE, citation: 'Chen 2026, p. 18' };
        for (const edits of [citationEdits(at, passage), passageEdits(at, passage)]) {
          edits.forEach(({ position }, index) => {
            assert.ok(position.start <= position.end && position.end <= text.length);
            assert.ok((edits[index - 1]?.position.end ?? 0) <= position.start);
          });
          assert.equal(apply(text, edits).split(passage.citation).length, 2);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
