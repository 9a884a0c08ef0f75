import assert from 'node:assert/strict';
import { Newest } from '../../src/editor/newest';

/** A question that is answered, or fails, when the test says so. */
function question() {
  let resolve: (answer: string) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<string>((...settle) => {
    [resolve, reject] = settle;
  });
  let given: AbortSignal | undefined;
  return {
    ask: (signal: AbortSignal) => {
      given = signal;
      return promise;
    },
    resolve: (answer: string) => resolve(answer),
    reject: (error: Error) => reject(error),
    isCancelled: () => given?.aborted ?? false,
    isAsked: () => given !== undefined,
  };
}

describe('the newest answer', () => {
  it('is kept, and not asked for again', async () => {
    const newest = new Newest<string>();
    const [first, again] = [question(), question()];
    const answer = newest.ask('1', first.ask);
    assert.equal(newest.isAsking, true);
    first.resolve('one');
    assert.equal(await answer, 'one');
    assert.equal(await newest.ask('1', again.ask), 'one');
    assert.equal(again.isAsked(), false);
    assert.deepEqual(newest.answer, { stamp: '1', value: 'one' });
    assert.equal(newest.isAsking, false);
  });

  it('is shared by all who ask at once', async () => {
    const newest = new Newest<string>();
    const [first, second] = [question(), question()];
    const answers = [newest.ask('1', first.ask), newest.ask('1', second.ask)];
    first.resolve('one');
    assert.deepEqual(await Promise.all(answers), ['one', 'one']);
    assert.equal(second.isAsked(), false);
  });

  it('overtakes: the older question is cancelled, and its answer dropped', async () => {
    const newest = new Newest<string>();
    const [older, newer] = [question(), question()];
    const late = newest.ask('1', older.ask);
    const answer = newest.ask('2', newer.ask);
    assert.equal(older.isCancelled(), true);
    newer.resolve('two');
    assert.equal(await answer, 'two');
    older.resolve('one');
    assert.equal(await late, undefined);
    assert.deepEqual(newest.answer, { stamp: '2', value: 'two' });
  });

  it('leaves the last one where the next is cancelled', async () => {
    const newest = new Newest<string>();
    const [first, second] = [question(), question()];
    first.resolve('one');
    await newest.ask('1', first.ask);
    const cancelled = newest.ask('2', second.ask);
    newest.cancel();
    second.reject(new Error('cancelled'));
    assert.equal(await cancelled, undefined);
    assert.equal(newest.answer?.value, 'one');
    assert.equal(newest.isAsking, false);
  });

  it('tells of failures, and can be asked again', async () => {
    const newest = new Newest<string>();
    const [failing, working] = [question(), question()];
    const failed = newest.ask('1', failing.ask);
    failing.reject(new Error('broken'));
    await assert.rejects(failed, /broken/);
    working.resolve('one');
    assert.equal(await newest.ask('1', working.ask), 'one');
  });
});
