/** Long work leaves turns to others, and ends when it is cancelled. */
import assert from 'node:assert/strict';
import type { Engine } from '../../src/engine/engine';
import { engineOver } from './fuzz/memoryEngine';
import { SOURCES } from './fuzz/texts';

const SENTENCES = 600;

function longDraft(uri: string) {
  const sentence = (number: number) =>
    `The harbour of Borsum was mended in ${1800 + (number % 200)} by the council [@roe2021, p. ${number}]. “It cost ${number} crowns”, she said.`;
  const text = Array.from({ length: SENTENCES }, (_, number) => sentence(number)).join('\n\n');
  return { uri, languageId: 'markdown', text };
}

describe('the check of a long draft', function () {
  this.timeout(60_000);
  let engine: Engine;

  before(async () => {
    engine = await engineOver(SOURCES);
  });

  after(() => engine.dispose());

  it('leaves turns to others before the first verdict', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await engine.verdictAt(longDraft('file:///one.md'), 5);
    clearInterval(timer);
    assert.ok(turns >= 3, `${turns}`);
  });

  it('ends when it is cancelled while the draft is read', async () => {
    const controller = new AbortController();
    const checked = engine.check(longDraft('file:///two.md'), controller.signal);
    setTimeout(() => controller.abort(), 1);
    await assert.rejects(checked, { name: 'AbortError' });
  });

  it('says the same of a draft, whatever is asked between', async () => {
    const draft = longDraft('file:///three.md');
    const alone = await engine.check(draft);
    const [one, , other] = await Promise.all([
      engine.check({ ...draft, uri: 'file:///four.md' }),
      engine.check(longDraft('file:///five.md')),
      engine.check({ ...draft, uri: 'file:///six.md' }),
    ]);
    assert.deepEqual(one, alone);
    assert.deepEqual(other, alone);
  });
});
