import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { parsePicked, pick, probePicker } from '../../../src/library/zotero/picker';
import { deadAddress, type Reply, serve } from '../serve';

const optionsFor = (address: string) => ({ fetch, address, allowsOtherHosts: false, timeoutMs: 300 });

async function withPicker<T>(
  answer: (query: URLSearchParams) => Reply | Promise<Reply>,
  ask: (options: ReturnType<typeof optionsFor>) => Promise<T>,
): Promise<T> {
  const server = await serve((url) =>
    url.pathname === '/better-bibtex/cayw' ? answer(url.searchParams) : { status: 404, body: 'No endpoint found' },
  );
  try {
    return await ask(optionsFor(server.address));
  } finally {
    await server.close();
  }
}

describe('The picker of Better BibTeX', () => {
  it('is looked for first', async () => {
    await withPicker(() => ({ body: 'ready' }), probePicker);
    await assert.rejects(
      withPicker(() => ({ body: 'starting' }), probePicker),
      /is starting/,
    );
    await assert.rejects(
      withPicker(() => ({ status: 404, body: '' }), probePicker),
      /install the add-on Better BibTeX/,
    );
    await assert.rejects(
      withPicker(() => 'nothing', probePicker),
      /took too long/,
    );
    await assert.rejects(probePicker(optionsFor(await deadAddress())), /Zotero is not running/);
  });

  it('gives what was picked, with page, prefix and suffix', async () => {
    const answer = [
      {
        id: 4,
        citationKey: 'chen2026',
        locator: '18',
        label: 'page',
        prefix: 'see',
        suffix: ', and passim',
        suppressAuthor: true,
      },
      { id: 5, citationKey: 'roe2021', locator: '', label: '', prefix: '', suffix: '', suppressAuthor: false },
    ];
    assert.deepEqual(await withPicker(() => ({ body: JSON.stringify(answer) }), pick), {
      items: [
        { id: 'chen2026', label: 'page', locator: '18', prefix: 'see', suffix: 'and passim', 'suppress-author': true },
        { id: 'roe2021' },
      ],
    });
  });

  it('waits for the writer as long as it takes', async () => {
    const slow = async (): Promise<Reply> => {
      await delay(600);
      return { body: '[{"citationKey":"roe2021"}]' };
    };
    assert.deepEqual(await withPicker(slow, pick), { items: [{ id: 'roe2021' }] });
  });

  it('gives nothing where the window is closed', async () => {
    const closed = async (): Promise<Reply> => {
      await delay(600);
      return { body: '' };
    };
    assert.equal(await withPicker(closed, pick), undefined);
  });

  it('is asked for Pandoc’s syntax where it knows no JSON', async () => {
    const old = (query: URLSearchParams): Reply =>
      query.get('format') === 'pandoc' ? { body: '[see @chen2026, p. 18]' } : { body: '' };
    assert.deepEqual(await withPicker(old, pick), { pandoc: '[see @chen2026, p. 18]' });
  });

  it('can be left', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    await assert.rejects(
      withPicker(
        () => 'nothing',
        (options) => pick(options, stop.signal),
      ),
      { name: 'AbortError' },
    );
  });

  it('says when it is answered with what is no citation', async () => {
    await assert.rejects(
      withPicker(() => ({ body: '<html>' }), pick),
      /no citation/,
    );
    await assert.rejects(
      withPicker(() => ({ half: '[{' }), pick),
      /broke off/,
    );
  });

  describe('is read whatever it answers', () => {
    for (const [answer, expected] of [
      ['{"state":"ok","pick":[{"citationKey":"a"}],"output":""}', ['a']],
      ['[{"citekey":"old"}]', ['old']],
      ['[{"item":{"citationKey":"inner"}}]', ['inner']],
      ['[{"id":3},null,7,{"citationKey":"  "}]', []],
      ['', []],
      ['[', []],
    ] as const) {
      it(answer, () =>
        assert.deepEqual(
          parsePicked(answer).map(({ id }) => id),
          expected,
        ),
      );
    }
    it('a label with a space', () => {
      assert.deepEqual(parsePicked('[{"citationKey":"a","locator":"bell","label":"sub verbo"}]'), [
        { id: 'a', label: 'sub-verbo', locator: 'bell' },
      ]);
    });
  });
});
