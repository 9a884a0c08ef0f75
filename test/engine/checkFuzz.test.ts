/**
 * The check on drafts and sources that nobody has thought of. `CITEWRIGHT_RUNS` multiplies the runs of each property, and
 * `CITEWRIGHT_SEED=random` draws others than those that are run each time.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../src/engine/engine';
import type { Draft } from '../../src/model/statement';
import type { Verdict } from '../../src/model/verdict';
import { engineOver } from './fuzz/memoryEngine';
import { assertSound, edited } from './fuzz/soundness';
import { type DraftText, drafts, laterChange, SOURCES, spoiltSources, strayDrafts } from './fuzz/texts';

const { CITEWRIGHT_RUNS } = process.env;

function runs(numRuns: number): fc.Parameters<unknown> {
  return { numRuns: numRuns * Number(CITEWRIGHT_RUNS ?? 1) };
}

describe('the check of any draft', function () {
  this.timeout(CITEWRIGHT_RUNS ? 3_600_000 : 30_000);
  let engine: Engine;
  before(async () => {
    engine = await engineOver(SOURCES);
  });
  after(() => engine.dispose());

  let drafted = 0;
  /** Under a name that the engine has not heard of, so that it remembers nothing of it. */
  function asNew({ languageId, text }: DraftText): Draft {
    return { uri: `memory:///draft${drafted++}`, languageId, text };
  }

  it('comes to verdicts that hold together, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 5, arbitrary: drafts }, { weight: 1, arbitrary: strayDrafts }),
        async (text) => {
          const draft = asNew(text);
          const verdicts = await engine.check(draft);
          assertSound(draft, verdicts);
          assert.deepEqual(await engine.check(draft), verdicts);
          assert.deepEqual(await engine.check(asNew(text)), verdicts);
        },
      ),
      runs(40),
    );
  });

  it('reports nothing again that its own first fix has mended', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (text) => {
        for (const verdict of await engine.check(asNew(text))) await assertMendable(text, verdict);
      }),
      runs(15),
    );
  });

  async function assertMendable(text: DraftText, { problems }: Verdict): Promise<void> {
    for (const { code, position, data } of problems) {
      const [fix] = data.fixes;
      if (!fix || !code.endsWith('-mismatch')) continue;
      const mended = { ...text, text: edited(text.text, fix.edits) };
      const again = (await engine.check(asNew(mended))).flatMap((verdict) => verdict.problems);
      const same = again.find((other) => other.code === code && other.position.start === position.start);
      const isSame = same && same.data.found === data.found && same.data.expected === data.expected;
      assert.ok(!isSame, `${code} stays after “${fix.title}”: ${mended.text}`);
    }
  }

  it('comes to the same after a change as if it had never seen the draft before', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.array(laterChange, { minLength: 1, maxLength: 3 }), async (first, changes) => {
        const { uri } = asNew(first);
        await engine.check({ ...first, uri });
        let { text } = first;
        for (const change of changes) {
          text = change(text);
          const draft = { ...first, uri, text };
          assert.deepEqual(await engine.check(draft), await engine.check(asNew(draft)));
        }
      }),
      runs(20),
    );
  });

  it('holds with sources that are as broken, and with an engine that has seen nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(spoiltSources, fc.array(drafts, { minLength: 1, maxLength: 3 }), async (sources, texts) => {
        const [one, other] = await Promise.all([engineOver(sources), engineOver(sources)]);
        try {
          for (const text of texts) {
            const draft = asNew(text);
            const verdicts = await one.check(draft);
            assertSound(draft, verdicts);
            if (text === texts.at(-1)) assert.deepEqual(await other.check(draft), verdicts);
          }
        } finally {
          await Promise.all([one.dispose(), other.dispose()]);
        }
      }),
      runs(4),
    );
  });
});
