import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkQuotation, type QuotationCheck, type QuotationOutcome } from '../../../src/checking/quotation/quotation';
import { citationsOf } from '../../../src/checking/quotation/quotationCitations';
import { findQuotations } from '../../../src/checking/quotation/quotations';
import { type FakeWork, fakeSources, readFakeCitations } from '../fakeSources';

const WORKS: readonly FakeWork[] = [
  {
    id: 'moor',
    title: 'Peat and patience: what bogs remember',
    paragraphs: [
      [
        'A bog keeps what a city forgets.',
        'The diggers found a wooden wheel, two shoes and the handle of a plough that nobody had used for 1,400 years.',
        'Peat does not rot what it covers, because the water in it holds almost no air.',
        'The museum’s keepers—none of them trained for it—dried the wheel over eleven years.[3]',
      ],
      [
        '§Drained land sinks by 2.5 centimetres a year, and with it sink the roads, the sheds and the promises of the people who drained it.',
        'The farmers were not, in most of the parishes, asked before the ditches were dug.',
        'They had never been paid for the water they held back.',
        'What was drained in a summer takes a century to come back.',
      ],
      [
        'The council said: “We cannot buy what we do not understand.”',
        'A new law of 2019 pays 62.4% of the cost, but only to those who close every ditch.',
        'Most of the valley’s owners, who had feared the law, signed within three months.',
      ],
      ['§The office for re-wetting has four people and one co-ordinator for nine counties.'],
      ['Ducks came first.', 'Frogs followed in the second spring, and after them the first white storks.'],
      ['The warden counts them from a tower that the army left behind.'],
    ],
  },
  {
    id: 'ferry',
    title: 'The last ferry',
    paragraphs: [
      [
        'The ferry stopped because the bridge was free.',
        'For ninety years the crossing took eleven minutes, and everybody in the village knew the captain’s cough.',
        'Nobody voted for the bridge, and nobody voted against it.',
      ],
      ['§A timetable is a promise with a printer’s mark.', 'The boat now carries school classes on Sundays.'],
      [
        'The last captain sailed without a chart, without a mate and without a lamp.',
        'He told the harbour office that “nothing was wanted”, and meant it.',
        'On the pier a board said: Who Hangs His Coat Here Will Find It Gone.',
      ],
    ],
  },
  { id: 'record', kind: 'record' },
  {
    id: 'jottings',
    kind: 'notes',
    paragraphs: [
      [
        'Says the tides set the hours of the whole town.',
        'Key sentence: “the town slept when the water slept” (p. 12), good for the opening.',
      ],
    ],
  },
];

const IDS = new Set(WORKS.map(({ id }) => id));
/** With a heading that is no passage. */
const SOURCES = fakeSources(
  WORKS.map((work) => {
    if (!work.paragraphs) return work;
    const prose = work.paragraphs.map((sentences) => sentences.join(' ').replaceAll('§', '')).join('\n\n');
    return { ...work, text: `A heading on the price of mud\n\n${prose}` };
  }),
);

function checked(draft: string, languageId = 'markdown'): QuotationCheck[] {
  const citations = readFakeCitations(draft, languageId, IDS);
  const quotations = findQuotations({ uri: 'file:///draft', languageId, text: draft }, citations);
  const owned = citationsOf(quotations, citations, { uri: 'file:///draft', languageId, text: draft });
  return quotations.map((quotation, index) => checkQuotation(quotation, owned[index]!, SOURCES, draft));
}

/** One quotation a draft; lines without a draft tell what the next ones are about. */
function table(rows: string): void {
  let about = '';
  for (const line of rows.trim().split('\n')) {
    const [outcome, draft] = line.split('|').map((part) => part.trim());
    if (draft === undefined) {
      about = outcome!;
      continue;
    }
    it(`${about}: ${draft}`, () => {
      const [check] = checked(draft.replaceAll('⏎', '\n'));
      assert.equal(check?.quotation.claim === 'none' ? 'none' : check?.outcome, outcome as QuotationOutcome);
    });
  }
}

describe('checkQuotation', () => {
  table(`
    a few words, of the passage that the sentence speaks of
    altered | Most of the valley’s owners, who had feared the law, “signed within four months”.
    not-found | Most of the valley’s owners had “greeted the law” and signed within three months.
    not-found | The captain of the ferry had “signed within four months” of the last crossing.
    not-found | The last captain sailed “without any chart”, without a mate and without a lamp.
    of a work that nobody knows
    altered | As Moor has it, “the diggers found a wooden wheel, two boots and a spade” (Grebe 2020).
    altered | It says that “a timetable is a promise with a printer’s stamp” (Grebe 2020).
    as it stands
    exact | As Moor has it, “A bog keeps what a city forgets” [@moor].
    altered | As Moor has it, “A bog keeps what a town forgets” [@moor].
    exact | As Moor has it, "A bog keeps what a city forgets" [@moor].
    exact | As Moor has it, «a bog keeps what a city forgets» [@moor].
    exact | As Moor has it, « A bog keeps what a city forgets » [@moor].
    exact | As Moor has it, »A bog keeps what a city forgets« [@moor].
    exact | As Moor has it, „A bog keeps what a city forgets“ [@moor].
    exact | As Moor has it, „A bog keeps what a city forgets” [@moor].
    exact | As Moor has it, ‘A bog keeps what a city forgets’ [@moor].
    exact | As Moor has it, 'A bog keeps what a city forgets' [@moor].
    exact | As Moor has it, 「A bog keeps what a city forgets」 [@moor].
    altered | As Moor has it, ‘A bog keeps what the city forgets’ [@moor].
    exact | “Most of the valley's owners, who had feared the law, signed within three months” [@moor].
    exact | 'Most of the valley’s owners, who had feared the law, signed within three months,' says Moor [@moor].
    exact | No citation at all: “What was drained in a summer takes a century to come back.”
    altered | No citation at all: “What was drained in a winter takes a century to come back.”
    exact | She wrote of “the roads, the sheds and the promises” [@moor].
    altered | She wrote of “the roads, the barns and the promises” [@moor].
    typography
    exact | “The museum's keepers -- none of them trained for it -- dried the wheel over eleven years.” [@moor]
    exact | “The museum’s keepers – none of them trained for it – dried the wheel over eleven years” [@moor].
    exact | “dried the wheel over eleven years. Drained land sinks” [@moor].
    exact | “The office for rewetting has four people and one coordinator for nine counties” [@moor].
    exact | “ofﬁce for re-wetting has four people and one co­ordinator” [@moor].
    exact | “Drained  land⏎sinks by 2.5 centimetres a year,” says Moor [@moor].
    exact | “a plough that nobody had used for 1400 years” [@moor].
    exact | “The council said: ‘We cannot buy what we do not understand’” [@moor].
    exact | The council was blunt: “We cannot buy what we do not understand.” [@moor]
    changed words
    altered | “They had never been paid for the mud,” an old warden tells her guests.
    not-found | They had their “never been paid for the mud” song.
    altered | “Drained land sinks by 3.5 centimetres a year” [@moor].
    altered | “Drained land sinks by 25 centimetres a year, and with it sink the roads” [@moor].
    altered | “Peat does rot what it covers, because the water in it holds almost no air” [@moor].
    altered | “Ducks came not first. Frogs followed in the second spring” [@moor].
    altered | “Frogs followed in the second springs, and after them the first white storks” [@moor].
    altered | “The diggers found a wooden wheel and the handle of a plough that nobody had used for 1,400 years” [@moor].
    altered | “A new law of 2018 pays 62.4% of the cost, but only to those who close every ditch” [@moor].
    altered | “A new law of 2019 pays 62.4 percent of the cost, but only to those who close every ditch” [@moor].
    altered | “the first white storks followed in the second spring, and after them frogs” [@moor].
    altered | “Most of the valley’s owners feared the law and signed within three months” [@moor].
    elisions
    exact | “Drained land sinks … and with it sink the roads” [@moor].
    exact | “Drained land sinks ... and with it sink the roads” [@moor].
    exact | “Drained land sinks . . . and with it sink the roads” [@moor].
    exact | “Drained land sinks [...] and with it sink the roads” [@moor].
    exact | “Drained land sinks […] and with it sink the roads” [@moor].
    exact | “Drained land sinks (…) and with it sink the roads” [@moor].
    exact | “… the roads, the sheds and the promises …” [@moor]
    exact | “Most of the valley’s owners … signed within three months” [@moor].
    exact | “Ducks came first. … The warden counts them from a tower” [@moor].
    exact | “Peat does not rot what it covers … dried the wheel over eleven years” [@moor].
    exact | “A bog keeps … a wooden wheel … over eleven years” [@moor].
    altered | “A bog keeps … a wooden wheel … over twelve years” [@moor].
    exact | “sailed without a chart … and without a lamp” [@ferry].
    altered | “sailed … a mate and without a lamp” [@ferry].
    altered | “The farmers were … asked before the ditches were dug” [@moor].
    altered | “They had … been paid for the water they held back” [@moor].
    altered | “Peat does … rot what it covers” [@moor].
    exact | “Nobody voted for the bridge … nobody voted against it” [@ferry].
    altered | “A bog keeps what a city forgets … counts them from a tower that the army left behind” [@moor].
    altered | “takes a century to come back … were dug” [@moor].
    altered | “from a tower that the army left behind … a wooden wheel, two shoes” [@moor].
    insertions
    exact | “[T]he farmers were not, in most of the parishes, asked” [@moor].
    exact | Moor found that “[d]rained land sinks by 2.5 centimetres” [@moor].
    exact | “[The ducks] came first. Frogs followed in the second spring” [@moor].
    exact | “They [the farmers] had never been paid for the water” [@moor].
    exact | “[The farmers] had never been paid for the water they held back” [@moor].
    exact | “Drained land [sank] by 2.5 centimetres a year [sic]” [@moor].
    exact | “What was drained in a summer take[s] a century to come back” [@moor].
    exact | “the promises of the people who drained it [emphasis added]” [@moor].
    altered | “They had [long] been paid for the water they held back” [@moor].
    altered | “They [the farmers] had never been asked for the water they held back” [@moor].
    altered | “Peat does [of course] rot what it covers, because the water in it holds almost no air” [@moor].
    over the bounds of passages
    exact | “The farmers were not, in most of the parishes, asked before the ditches were dug. They had never been paid” [@moor].
    exact | “one co-ordinator for nine counties. Ducks came first. Frogs followed” [@moor].
    exact | “because the water in it holds almost no air. The museum’s keepers—none of them trained for it—dried the wheel over eleven years. Drained land sinks” [@moor].
    exact | The chapter is headed “A heading on the price of mud” [@moor].
    whose words they are
    exact | “A timetable is a promise with a printer’s mark” [@ferry].
    in-other-source | “A timetable is a promise with a printer’s mark” [@moor].
    in-other-source | “Nobody voted for the bridge … nobody voted against it” [@moor].
    exact | “A timetable is a promise with a printer’s mark” [@moor; @ferry].
    not-found | “A timetable is nothing but a rumour with a stamp on it” [@ferry].
    not-found | The captain was said to be “the only clock that the village had ever trusted” [@ferry].
    not-found | “Ferries end when bridges cost nothing, and captains go on coughing for a while” [@ferry].
    not-found | “The bridge was free and so the boat had no more reason to cross” [@ferry].
    no-text | “The tide is a slow machine for moving money” [@record].
    no-text | “The tides decide when the whole of the town wakes” [@jottings].
    exact | “the town slept when the water slept” [@jottings].
    no-text | “The tide is a slow machine for moving money” [@unknown].
    exact | Quoted as “Peat and patience: what bogs remember” [@moor].
    few words
    exact | It was “a century to come back” [@moor].
    altered | It was “a century to come home” [@moor].
    exact | He told the office that “nothing was wanted.”
    altered | He told the office that “little was wanted.”
    altered | “Little was wanted” [@ferry], he said.
    not-found | It was “the end of the” [@moor].
    not-found | It was “over and over again” [@moor].
    altered | A board warned, “Who Hangs His Coat Here Will Find It Sold” [@ferry].
    what is no quotation
    none | The “bog” people came.
    none | They call it “slow money” [@moor].
    none | The term “wet carbon farming scheme” is new.
    none | Her essay “How the Bog Remembers Everything We Lost” [@moor] is short.
    none | An article entitled “how a bog remembers what we lost” appeared in May.
  `);

  it('says where the words stand', () => {
    const [check] = checked('“asked before the ditches were dug. They had never been paid” [@moor, p. 2].');
    assert.deepEqual(
      check?.passages.map(({ passage, part }) => [passage.text.slice(part.start, part.end), passage.locator?.locator]),
      [
        ['asked before the ditches were dug.', '2'],
        ['They had never been paid', '2'],
      ],
    );
  });

  it('says what differs', () => {
    const diff = (draft: string) =>
      checked(draft)[0]
        ?.diff?.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`))
        .join('');
    assert.equal(
      diff('“Drained land sinks by 3.5 centimetres per year, and with it sink the roads” [@moor].'),
      'Drained land sinks by {-3.5-}{+2.5+} centimetres {-per-}{+a+} year, and with it sink the roads',
    );
    assert.equal(
      diff('“They had been paid for the water they held back.” [@moor]'),
      'They had {+never +}been paid for the water they held back.',
    );
    assert.equal(
      diff('“They had never, ever been paid for the water they held back” [@moor]'),
      'They had never, {-ever -}been paid for the water they held back',
    );
    assert.equal(
      diff('“[T]he farmers were not … asked before the trenches were dug” [@moor]'),
      '[T]he farmers were not … asked before the {-trenches-}{+ditches+} were dug',
    );
  });
});

describe('any quotation of a random source', () => {
  const WORDS =
    `amber basin cinder delta ember fjord granite harbour island jetty kelp lagoon marsh narrow orchard pebble quarry ridge
    saddle timber upland valley willow yonder zenith anchor barrow copper dapple estuary furrow gully hollow inlet juniper kindle lantern
    mallow nettle osier paddle quiver rudder shingle tallow umber vessel weather yarrow`.split(/\s+/);
  const MARKS = ['“”', '""', '«»', '„“', '‘’', "''", '「」'].map((pair) => [...pair] as [string, string]);
  const sentence = fc
    .shuffledSubarray(WORDS, { minLength: 8, maxLength: 25 })
    .map((words) => `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`);
  const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
  const cases = fc.record({
    paragraphs,
    marks: fc.constantFrom(...MARKS),
    at: fc.nat(10_000),
    length: fc.integer({ min: 5, max: 30 }),
    gap: fc.nat(10_000),
    word: fc.nat(10_000),
  });

  /** A run of the words of a paragraph, and what becomes of it in a draft. */
  function quote(
    { paragraphs, marks, at, length }: { paragraphs: string[][]; marks: [string, string]; at: number; length: number },
    change: (words: string[]) => string[],
  ) {
    const all = paragraphs.flatMap((sentences) => sentences.join(' ').split(' '));
    const start = at % Math.max(1, all.length - length);
    const words = change(all.slice(start, start + length));
    const draft = `As Stone writes, ${marks[0]}${words.join(' ').replace(/[.]$/, '')}${marks[1]} [@stone].`;
    const citations = readFakeCitations(draft, 'markdown', new Set(['stone']));
    const [quotation] = findQuotations({ uri: '', languageId: 'markdown', text: draft }, citations);
    assert.ok(quotation, draft);
    return checkQuotation(quotation, citations, fakeSources([{ id: 'stone', paragraphs }]), quotation.text);
  }

  it('is exact in any marks, with anything left out in the middle', () => {
    fc.assert(
      fc.property(cases, (one) => {
        assert.equal(quote(one, (words) => words).outcome, 'exact');
        const elided = quote(one, (words) => {
          const from = 2 + (one.gap % Math.max(1, words.length - 4));
          return [...words.slice(0, from), '…', ...words.slice(Math.min(words.length - 2, from + 3))];
        });
        assert.equal(elided.outcome, 'exact');
      }),
      { numRuns: 100 },
    );
  });

  it('is exact with words put in, or a word replaced in brackets', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const place = (words: readonly string[]) => 1 + (one.word % (words.length - 2));
        assert.equal(quote(one, (words) => words.toSpliced(place(words), 0, '[in fact]')).outcome, 'exact');
        assert.equal(quote(one, (words) => words.toSpliced(place(words), 1, '[it]')).outcome, 'exact');
      }),
      { numRuns: 100 },
    );
  });

  it('is altered with a word changed, gone or come', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const place = (words: readonly string[]) => 1 + (one.word % (words.length - 2));
        const changes = [
          (words: string[]) => words.toSpliced(place(words), 1, 'penguin'),
          (words: string[]) => words.toSpliced(place(words), 0, 'penguin'),
        ];
        for (const change of changes) assert.equal(quote(one, change).outcome, 'altered');
      }),
      { numRuns: 100 },
    );
  });
});

describe('any quotation of any source', () => {
  it('is checked without an error, and its passages have the parts they name', () => {
    const pieces = fc.constantFrom(
      ..."“ ” … [t]he [...] [sic] not never 62.4% 1,177 3–4 don't ﬁ co­op 漢字 𝐛𝐨𝐠 😀 the bog keeps its books . , ( )".split(
        ' ',
      ),
      '\n\n',
    );
    const text = fc
      .array(fc.oneof({ weight: 9, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (words, sentences) => {
        const sources = fakeSources([{ id: 'bog', paragraphs: [sentences] }]);
        const citations = readFakeCitations(words, 'markdown', new Set());
        for (const quotation of findQuotations({ uri: '', languageId: 'markdown', text: `“${words}”` }, citations)) {
          const { passages, changes = [] } = checkQuotation(quotation, [], sources, quotation.text);
          for (const { passage, part } of passages) {
            assert.ok(part.start >= 0 && part.start <= part.end && part.end <= passage.text.length);
          }
          for (const { position, found } of changes)
            assert.equal(quotation.text.slice(position.start, position.end), found);
        }
      }),
      { numRuns: 300 },
    );
  });
});
