import assert from 'node:assert/strict';
import type { CitationCheckInput, WorkSupport } from '../../../src/checking/citation/checkedCites';
import { checkCitations } from '../../../src/checking/citation/citationCheck';
import type { CheckedSources, CheckedWork, ReadCitation, SourcePassage } from '../../../src/checking/sources';
import type { Locator } from '../../../src/model/citation';
import type { ItemFields } from '../../../src/model/item';
import type { DraftEdit } from '../../../src/model/statement';

const page = (locator: string): Locator => ({ label: 'page', locator });
const printed = (place?: Locator) => (place ? `, p. ${place.locator}` : '');
const work = (id: string, kind: CheckedWork['kind'] = 'text', item: ItemFields = {}): CheckedWork => ({
  id,
  kind,
  item,
  cite: (locator) => `${id} 2020${printed(locator)}`,
});
let count = 0;
const passage = (workId: string, at?: string | Locator, more: Partial<SourcePassage> = {}): SourcePassage => ({
  id: ++count,
  text: 'Ropes hold the pier.',
  workId,
  inHandId: workId,
  wording: 'verbatim',
  paragraph: 0,
  score: 1,
  ...(at ? { locator: typeof at === 'string' ? page(at) : at } : {}),
  ...more,
});
const full = (...places: readonly (SourcePassage | readonly SourcePassage[])[]): WorkSupport => ({
  support: 'full',
  places: places.map((place) => (Array.isArray(place) ? place : [place])) as WorkSupport['places'],
});
const partial = (...places: readonly SourcePassage[]): WorkSupport => ({ ...full(...places), support: 'partial' });

interface Case
  extends Partial<Pick<CitationCheckInput, 'claim' | 'supports' | 'covered' | 'isElsewhere' | 'isRefuted'>> {
  /** The statement with each cite as `{work place}`, in brackets of its own: `Ropes hold [Ardle p. 3].` */
  readonly text: string;
  readonly works?: readonly CheckedWork[];
  /** What the sources have, as `find` gives it. */
  readonly passages?: readonly SourcePassage[];
  readonly near?: readonly string[];
  readonly isCertain?: boolean;
  readonly nearCitations?: readonly string[];
}

const works = [
  work('Ardle', 'text', { author: [{ family: 'Ardle' }] }),
  work('Quent'),
  work('Record', 'record'),
  work('Notes', 'notes'),
  work('Journal', 'text', { type: 'article-journal', page: '101-120' }),
  work('Unpaged', 'text', { type: 'article-journal' }),
  work('Book', 'text', { type: 'book', page: '320' }),
];

function check({
  isElsewhere = false,
  isRefuted = false,
  text,
  claim = 'summary',
  supports = [],
  covered = [],
  passages = [],
  near,
  isCertain,
  nearCitations = [],
}: Case) {
  const citations = citationsIn(text, near, isCertain);
  const sources: CheckedSources = {
    find: (_, { works, minScore }) =>
      passages.filter((one) => one.score >= minScore && (!works || works.has(one.workId) || works.has(one.inHandId))),
    paragraphOf: () => [],
    neighboursOf: ({ id, inHandId }) =>
      passages.filter((one) => one.inHandId === inHandId && Math.abs(one.id - id) === 1),
    weightOf: () => 1,
    work: (id) => works.find((one) => one.id === id),
    texts: () => [],
  } as Partial<CheckedSources> as CheckedSources;
  const edit = (citation: ReadCitation, newText: string): DraftEdit => ({
    position: { start: citation.start, end: citation.end },
    newText,
  });
  return checkCitations({
    draft: { uri: 'file:///draft.md', languageId: 'markdown', text },
    statement: { text, position: { start: 0, end: text.length }, citations },
    citations,
    claim,
    supports,
    isElsewhere,
    isRefuted,
    covered,
    nearCitations: nearCitations.flatMap((other) => citationsIn(other)),
    evidence: supports.flatMap(({ places }) => places.flat()),
    sources,
    printer: {
      withLocator: (citation, index, locator) =>
        edit(citation, `[${citation.cites[index]!.workIds[0]}${printed(locator)}]`),
      withWork: (citation, _, id, locator) => edit(citation, `[${id}${printed(locator)}]`),
      write: (id, _, locator) => ({ whole: `[${id}${printed(locator)}]`, inside: `${id}${printed(locator)}` }),
    },
  });
}

/** `[Ardle p. 3; Quent]`; a name in small letters is none of the works. */
function citationsIn(text: string, near?: readonly string[], isCertain = true): ReadCitation[] {
  return Array.from(text.matchAll(/\[([^\]]+)\]/g), ({ 0: whole, 1: inside = '', index }) => {
    let at = index + 1;
    const cites = inside.split('; ').map((cite) => {
      const [, id = '', label, number] = /^(\w+)(?: (p|chap|para)\. (.+))?$/.exec(cite) ?? [];
      const start = at;
      at += cite.length + 2;
      const labels = { p: 'page', chap: 'chapter', para: 'paragraph' } as const;
      const locator = label && number ? { locator: { label: labels[label as 'p'], locator: number } } : {};
      const isKnown = /^[A-Z]/.test(id);
      return {
        start,
        end: start + cite.length,
        workIds: isKnown ? [id] : [],
        isCertain,
        ...locator,
        ...(near ? { near } : {}),
      };
    });
    return { start: index, end: index + whole.length, text: whole, cites };
  });
}

function codes(one: Case): string[] {
  return check(one).map(({ code }) => code);
}

describe('citations that nobody knows', () => {
  it('are told with what they may have meant', () => {
    const [problem] = check({ text: 'Ropes hold the pier [nobody p. 3].', near: ['Ardle', 'Quent'] });
    assert.equal(problem?.code, 'unknown-citation');
    assert.equal(problem.message, 'No source or bibliography entry for [nobody p. 3]. Did you mean Ardle 2020?');
    assert.deepEqual(
      problem.data.fixes.map(({ title, edits }) => [title, edits[0]?.newText]),
      [
        ['Change to Ardle 2020', '[Ardle, p. 3]'],
        ['Change to Quent 2020', '[Quent, p. 3]'],
      ],
    );
  });

  it('are marked alone where others stand beside them', () => {
    const text = 'Ropes hold [Ardle; nobody].';
    const [problem] = check({ text, supports: [full(passage('Ardle', '3'))] });
    assert.equal(text.slice(problem?.position.start, problem?.position.end), 'nobody');
  });

  it('are let be where they may be none', () =>
    assert.deepEqual(codes({ text: 'It met [paris].', isCertain: false }), []));
});

describe('works without a text', () => {
  it('are told where nothing else says it', () => {
    const [problem] = check({ text: 'Ropes hold the pier [Record p. 3].' });
    assert.equal(problem?.code, 'source-without-text');
    assert.match(problem.message, /^Nothing can be checked: of Record 2020 its record alone/);
    assert.deepEqual(codes({ text: '“Ropes hold the pier” [Notes].', claim: 'quotation' }), ['source-without-text']);
    assert.deepEqual(codes({ text: 'Ropes [Record; Record p. 3].' }), ['source-without-text']);
  });

  it('are let be where something does', () => {
    const through = passage('Record', '3', { inHandId: 'Ardle' });
    assert.deepEqual(codes({ text: 'Ropes hold [Record p. 3].', supports: [full(through)] }), []);
    assert.deepEqual(codes({ text: 'Ropes hold [Record; Ardle].', supports: [full(passage('Ardle'))] }), []);
    assert.deepEqual(codes({ text: '“Ropes hold” [Record].', claim: 'quotation', isElsewhere: true }), []);
    assert.deepEqual(codes({ text: 'Ropes hold [Notes].' }), []);
    assert.deepEqual(codes({ text: 'Ropes hold [Ardle].' }), []);
  });
});

describe('a page that is cited', () => {
  it('is told where the words stand on another', () => {
    const [problem] = check({
      text: '“Ropes hold the pier” [Ardle p. 1].',
      claim: 'quotation',
      supports: [full(passage('Ardle', '4'))],
    });
    assert.equal(problem?.code, 'wrong-locator');
    assert.equal(problem.message, 'The words stand on p. 4, not on p. 1 (Ardle 2020).');
    assert.equal(problem.data.evidence, 0);
    assert.deepEqual(problem.data.fixes[0]?.edits[0]?.newText, '[Ardle, p. 4]');
    assert.ok(problem.data.fixes[0]?.isSafe);
  });

  it('is told of what is said in other words as well', () => {
    const [problem] = check({ text: 'Ropes hold the pier [Ardle p. 9].', supports: [full(passage('Ardle', '4'))] });
    assert.equal(problem?.message, 'This stands on p. 4, not on p. 9 (Ardle 2020).');
  });

  it('may be a chapter', () => {
    const place = { label: 'chapter', locator: '2' } as const;
    assert.deepEqual(codes({ text: 'Ropes [Ardle chap. 3].', supports: [full(passage('Ardle', place))] }), [
      'wrong-locator',
    ]);
    assert.deepEqual(codes({ text: 'Ropes [Ardle chap. 2].', supports: [full(passage('Ardle', place))] }), []);
    assert.deepEqual(codes({ text: 'Ropes [Ardle p. 30].', supports: [full(passage('Ardle', place))] }), []);
  });

  const right: Readonly<Record<string, Case>> = {
    'the page itself': { text: 'Ropes [Ardle p. 4].', supports: [full(passage('Ardle', '4'))] },
    'pages with it among them': { text: 'Ropes [Ardle p. 133–35].', supports: [full(passage('Ardle', '134'))] },
    'a list with it in it': { text: 'Ropes [Ardle p. 2, 4].', supports: [full(passage('Ardle', '4'))] },
    'the page and those that follow': { text: 'Ropes [Ardle p. 3ff.].', supports: [full(passage('Ardle', '5'))] },
    'a page of a quotation over two': {
      text: 'Ropes [Ardle p. 5].',
      claim: 'quotation',
      supports: [full([passage('Ardle', '4'), passage('Ardle', '5')])],
    },
    'another place with the words': {
      text: 'Ropes [Ardle p. 9].',
      claim: 'quotation',
      supports: [full(passage('Ardle', '4'), passage('Ardle', '9'))],
    },
    'a page that says part of it': {
      text: 'Ropes [Ardle p. 9].',
      supports: [full(passage('Ardle', '4')), partial(passage('Ardle', '9'))],
    },
    'a page that says much of it': {
      text: 'Ropes [Ardle p. 9].',
      supports: [full(passage('Ardle', '4'))],
      passages: [passage('Ardle', '9', { score: 0.6 })],
    },
    'a page of the text that the source in hand quotes': {
      text: 'Ropes [Ardle p. 9].',
      supports: [full(passage('Quent', '4', { inHandId: 'Ardle' }))],
    },
    'a place without a page': { text: 'Ropes [Ardle p. 9].', supports: [full(passage('Ardle'))] },
    'a page of front matter': { text: 'Ropes [Ardle p. iv].', supports: [full(passage('Ardle', '4'))] },
    'words for a page': { text: 'Ropes [Ardle p. passim].', supports: [full(passage('Ardle', '4'))] },
    'a page that only part of it stands on': {
      text: 'Ropes [Ardle p. 9].',
      supports: [partial(passage('Ardle', '4'))],
    },
    'the page that is printed': { text: 'Ropes [Journal p. 104].', supports: [full(passage('Journal', '4'))] },
    'a page far from the file’s own': { text: 'Ropes [Unpaged p. 412].', supports: [full(passage('Unpaged', '4'))] },
    'a page for the sentences before': {
      text: 'Ropes [Ardle p. 9].',
      claim: 'quotation',
      covered: ['Salt eats them.'],
      supports: [full(passage('Ardle', '4'))],
      passages: [passage('Ardle', '9', { score: 0.9 })],
    },
  };
  for (const [what, one] of Object.entries(right)) it(`may be ${what}`, () => assert.deepEqual(codes(one), []));

  it('may be the next one, where the sentence runs over', () => {
    const last = passage('Ardle', '4');
    const next = passage('Ardle', '5', { score: 0.1 });
    const one = { supports: [full(last)], passages: [last, next] };
    assert.deepEqual(codes({ text: 'Ropes [Ardle p. 5].', ...one }), []);
    assert.deepEqual(codes({ text: 'Ropes [Ardle p. 6].', ...one }), ['wrong-locator']);
    const another = passage('Ardle', '4');
    const inside = { supports: [full(another)], passages: [another, passage('Ardle', '4', { score: 0.1 })] };
    assert.deepEqual(codes({ text: 'Ropes [Ardle p. 5].', ...inside }), ['wrong-locator']);
  });

  describe('where no passage says it in full', () => {
    const text = 'Ropes hold [Ardle p. 9].';
    const nearest = passage('Ardle', '4', { score: 0.6 });
    const there = (score: number) => passage('Ardle', '9', { score });

    it('is told where the nearest stands', () => {
      const [problem] = check({ text, passages: [nearest, there(0.2)] });
      assert.equal(problem?.code, 'wrong-locator');
      assert.equal(problem.message, 'What comes nearest stands on p. 4, not on p. 9 (Ardle 2020).');
      assert.equal(problem.data.fixes[0]?.isSafe, false);
    });

    const unsure: Readonly<Record<string, Case>> = {
      'something on the page is about as near': { text, passages: [nearest, there(0.35)] },
      'nothing is near': { text, passages: [passage('Ardle', '4', { score: 0.3 })] },
      'the page is that of the nearest': { text: 'Ropes hold [Ardle p. 4].', passages: [nearest, there(0.2)] },
      'the source says otherwise': { text, passages: [nearest], isRefuted: true },
      'another work says it': { text, passages: [nearest], supports: [full(passage('Quent', '2'))] },
      'words are quoted': { text, passages: [nearest], claim: 'quotation' },
      'it is cited by chapters': { text: 'Ropes hold [Ardle chap. 9].', passages: [nearest] },
    };
    for (const [why, one] of Object.entries(unsure))
      it(`is left alone when ${why}`, () => assert.deepEqual(codes(one), []));
  });

  it('is compared where the record says how many pages there are', () =>
    assert.deepEqual(codes({ text: 'Ropes [Book p. 9].', supports: [full(passage('Book', '4'))] }), ['wrong-locator']));

  it('is compared in one of several citations', () => {
    const text = 'Ropes hold [Quent p. 2; Ardle p. 1].';
    const [problem] = check({ text, supports: [full(passage('Ardle', '4')), full(passage('Quent', '2'))] });
    assert.equal(text.slice(problem?.position.start, problem?.position.end), 'Ardle p. 1');
  });
});

describe('a page that is not given', () => {
  const supports = [full(passage('Ardle', '4'))];

  it('is wanted for a quotation and a figure', () => {
    const [problem] = check({ text: '“Ropes hold the pier” [Ardle].', claim: 'quotation', supports });
    assert.equal(problem?.code, 'missing-locator');
    assert.equal(problem.message, 'A quotation wants its page: p. 4 (Ardle 2020).');
    assert.equal(problem.data.fixes[0]?.edits[0]?.newText, '[Ardle, p. 4]');
    assert.deepEqual(codes({ text: 'Forty ropes [Ardle].', claim: 'figure', supports }), ['missing-locator']);
  });

  const right: Readonly<Record<string, Case>> = {
    'for a summary': { text: 'Ropes [Ardle].', supports },
    'where nobody knows it': { text: 'Ropes [Ardle].', claim: 'figure', supports: [full(passage('Ardle'))] },
    'where it stands by itself': { text: 'Ardle says [Ardle]: “Ropes hold” (p. 4).', claim: 'quotation', supports },
    'where it stands by itself, without a term': {
      text: 'Says [Ardle]: “Ropes hold” (4).',
      claim: 'quotation',
      supports,
    },
    'where another citation gives one': { text: 'As [Ardle] says, ropes [Ardle p. 4].', claim: 'figure', supports },
    'where the source in hand quotes it': {
      text: '“Ropes” [Ardle].',
      claim: 'quotation',
      supports: [full(passage('Quent', '4', { inHandId: 'Ardle' }))],
    },
    'where the file counts otherwise': {
      text: '“Ropes” [Journal].',
      claim: 'quotation',
      supports: [full(passage('Journal', '4'))],
    },
  };
  for (const [what, one] of Object.entries(right)) it(`is not wanted ${what}`, () => assert.deepEqual(codes(one), []));
});

describe('a source that is cited', () => {
  const supports = [full(passage('Quent', '4'))];

  it('is told where it says nothing, and another does', () => {
    const [problem] = check({ text: 'Ropes hold the pier [Ardle p. 2].', supports });
    assert.equal(problem?.code, 'wrong-source');
    assert.equal(problem.message, 'Quent 2020, p. 4 says so, not Ardle 2020.');
    assert.equal(problem.data.fixes[0]?.edits[0]?.newText, '[Quent, p. 4]');
    const both = check({ text: 'Ropes [Ardle; Book].', supports });
    assert.equal(both[0]?.message, 'Quent 2020, p. 4 says so, not Ardle 2020; Book 2020.');
    assert.deepEqual(both[0]?.data.fixes, []);
  });

  const right: Readonly<Record<string, Case>> = {
    'it says part of it': { text: 'Ropes [Ardle].', supports: [...supports, partial(passage('Ardle'))] },
    'it says something like it': {
      text: 'Ropes [Ardle].',
      supports,
      passages: [passage('Ardle', '1', { score: 0.55 })],
    },
    'it quotes the other': { text: 'Ropes [Ardle].', supports: [full(passage('Quent', '4', { inHandId: 'Ardle' }))] },
    'the other reports it': {
      text: 'Ropes [Ardle].',
      supports: [full(passage('Quent', '4', { text: 'Ropes hold the pier, as Ardle’s survey shows.' }))],
    },
    'one of several does': { text: 'Ropes [Ardle; Quent].', supports },
    'it is not known': { text: 'Ropes [nobody].', isCertain: false, supports },
    'only notes on it are at hand': { text: 'Ropes [Notes].', supports },
    'the other says part of it': { text: 'Ropes [Ardle].', supports: [partial(passage('Quent'))] },
    'it is a quotation': { text: '“Ropes” [Ardle].', claim: 'quotation', supports },
  };
  for (const [what, one] of Object.entries(right))
    it(`is let be where ${what}`, () => assert.deepEqual(codes(one), []));
});

describe('a source that is cited for what none says in full', () => {
  const text = 'Ropes hold [Ardle].';
  const nearest = passage('Quent', '4', { score: 0.7 });
  const own = (score: number) => passage('Ardle', '1', { score });

  it('is told where another comes near, and it says next to nothing', () => {
    const [problem] = check({ text, passages: [nearest, own(0.2)] });
    assert.equal(problem?.code, 'wrong-source');
    assert.equal(problem.message, 'What comes nearest stands in Quent 2020, p. 4, not in Ardle 2020.');
    assert.equal(problem.data.fixes[0]?.isSafe, false);
  });

  const unsure: Readonly<Record<string, Case>> = {
    'it says something of it': { text, passages: [nearest, own(0.3)] },
    'the other does not come near': { text, passages: [passage('Quent', '4', { score: 0.5 })] },
    'a work says otherwise': { text, passages: [nearest], isRefuted: true },
    'the nearest stands in it': { text, passages: [passage('Quent', '4', { score: 0.7, inHandId: 'Ardle' })] },
    'the nearest quotes': { text, passages: [passage('Quent', '4', { score: 0.7, inHandId: 'Book' })] },
    'it is a record': { text: 'Ropes hold [Notes].', passages: [nearest] },
    'words are quoted': { text, passages: [nearest], claim: 'quotation' },
  };
  for (const [why, one] of Object.entries(unsure))
    it(`is left alone when ${why}`, () => assert.deepEqual(codes(one), []));
});

describe('a statement without a citation', () => {
  const supports = [full(passage('Ardle', '4'))];

  it('is told with the one that it wants', () => {
    const text = 'Forty ropes hold the pier.';
    const [problem] = check({ text, claim: 'figure', supports });
    assert.equal(problem?.code, 'uncited-statement');
    assert.equal(problem.message, 'Without a citation: Ardle 2020, p. 4 says so.');
    assert.deepEqual(problem.data.fixes[0]?.edits, [{ position: { start: 25, end: 25 }, newText: ' [Ardle, p. 4]' }]);
    assert.equal(check({ text, claim: 'figure' })[0]?.message, 'A figure without a citation.');
  });

  it('is let be where one beside it stands for it, or where it is a summary of nothing known', () => {
    assert.deepEqual(codes({ text: 'Ropes hold.' }), []);
    assert.deepEqual(codes({ text: 'Ropes hold.', supports, nearCitations: ['[Ardle]'] }), []);
    assert.deepEqual(codes({ text: 'Ropes hold (ibid.).', supports }), []);
    assert.deepEqual(codes({ text: 'Ropes hold.', supports, nearCitations: ['[Quent]'] }), ['uncited-statement']);
  });
});
