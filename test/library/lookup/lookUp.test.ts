import assert from 'node:assert/strict';
import type { Identifier } from '../../../src/library/lookup/identifiers';
import { lookUp, type Registries, type WorkIdentifier } from '../../../src/library/lookup/lookUp';
import { fetchPage } from '../../../src/library/lookup/page';
import { read } from '../../../src/reading/read';
import { deadAddress, json, type Reply, serve } from '../serve';

const DOI: Identifier = { kind: 'doi', doi: '10.5555/ferry(2)' };

function registriesAt(address: string): Registries {
  return {
    doi: `${address}/doi/`,
    crossref: `${address}/crossref/`,
    arxiv: `${address}/arxiv/`,
    openLibrary: `${address}/books/`,
  };
}

async function look(identifier: WorkIdentifier, answer: (url: URL) => Reply, timeoutMs = 5000) {
  const server = await serve(answer);
  try {
    return await lookUp(identifier, { fetch, registries: registriesAt(server.address), timeoutMs });
  } finally {
    await server.close();
  }
}

const FERRY = {
  type: 'article-journal',
  title: 'The Last Ferry',
  author: [{ family: 'Rattray', given: 'Owen', sequence: 'first' }],
  issued: { 'date-parts': [[1998, 4]] },
  'container-title': 'Journal of Crossings',
  DOI: '10.5555/ferry(2)',
};

describe('A record is looked up', () => {
  it('by a DOI, through the agency that gave it', async () => {
    const fields = await look(DOI, (url) =>
      url.pathname.startsWith('/doi/') ? { status: 302, headers: { location: '/agency/1' }, body: '' } : json(FERRY),
    );
    assert.deepEqual(
      [fields.type, fields.title, fields.author?.[0]?.family, fields['container-title'], fields.DOI],
      ['article-journal', 'The Last Ferry', 'Rattray', 'Journal of Crossings', '10.5555/ferry(2)'],
    );
  });

  it('by a DOI at Crossref, where the agency gives no record', async () => {
    const message = {
      ...FERRY,
      type: 'journal-article',
      title: ['The Last Ferry'],
      'container-title': ['Journal of Crossings'],
      abstract: '<jats:p>x</jats:p>',
    };
    const fields = await look(DOI, (url) =>
      url.pathname.startsWith('/doi/') ? { body: '<html>A page</html>' } : json({ status: 'ok', message }),
    );
    assert.deepEqual(
      [fields.type, fields.title, fields['container-title'], fields.abstract],
      ['article-journal', 'The Last Ferry', 'Journal of Crossings', undefined],
    );
  });

  it('by an arXiv id', async () => {
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Query</title><entry>
      <id>http://arxiv.org/abs/2301.01234v2</id><published>2023-01-03T18:00:00Z</published>
      <title>Bridges &amp;
        Ferries</title><author><name>Isla Moncur</name></author><author><name>Zoë Quent</name></author>
      <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.5555/x</arxiv:doi></entry></feed>`;
    const fields = await look({ kind: 'arxiv', id: '2301.01234' }, () => ({ body: feed }));
    assert.deepEqual(fields, {
      type: 'article',
      title: 'Bridges & Ferries',
      author: [
        { family: 'Moncur', given: 'Isla' },
        { family: 'Quent', given: 'Zoë' },
      ],
      issued: { 'date-parts': [[2023, 1, 3]] },
      publisher: 'arXiv',
      number: 'arXiv:2301.01234',
      DOI: '10.5555/x',
      URL: 'https://arxiv.org/abs/2301.01234',
    });
  });

  it('by an ISBN', async () => {
    const book = {
      title: 'Tides',
      subtitle: 'A History',
      authors: [{ name: 'Jane Roe' }],
      publishers: [{ name: 'Quay Press' }],
      publish_date: '2009',
    };
    const fields = await look({ kind: 'isbn', isbn: '9780306406157' }, () => json({ 'ISBN:9780306406157': book }));
    assert.deepEqual(fields, {
      type: 'book',
      title: 'Tides: A History',
      author: [{ family: 'Roe', given: 'Jane' }],
      issued: { 'date-parts': [[2009]] },
      publisher: 'Quay Press',
      ISBN: '9780306406157',
    });
  });

  describe('or it is said why not:', () => {
    const arxiv: WorkIdentifier = { kind: 'arxiv', id: '2301.01234' };
    const isbn: WorkIdentifier = { kind: 'isbn', isbn: '9780306406157' };
    const CASES: readonly (readonly [string, WorkIdentifier, Reply, RegExp])[] = [
      ['no such DOI', DOI, { status: 404, body: '' }, /There is no DOI/],
      ['no such paper', arxiv, { body: '<feed></feed>' }, /knows no paper/],
      ['no such book', isbn, json({}), /knows no book/],
      ['refused', DOI, { status: 403, body: '' }, /status 403/],
      ['slow', isbn, 'nothing', /too long/],
      ['broken off', isbn, { half: '{' }, /broke off/],
      ['not JSON', isbn, { body: '<html>' }, /no JSON/],
      ['JSON of something else', DOI, json({ hello: 1 }), /no record/],
      ['leads on without end', isbn, { status: 302, headers: { location: '/again' }, body: '' }, /too often/],
      ['leads to a file', isbn, { status: 302, headers: { location: 'file:///etc/passwd' }, body: '' }, /no address/],
      ['too large', isbn, { body: Buffer.alloc(5 * 1_048_576) }, /larger than/],
    ];
    for (const [name, identifier, reply, message] of CASES) {
      it(name, () =>
        assert.rejects(
          look(identifier, () => reply, 400),
          message,
        ),
      );
    }
    it('nothing answers', async () => {
      const registries = registriesAt(await deadAddress());
      await assert.rejects(lookUp(isbn, { fetch, registries }), /does not answer/);
    });
    it('a public registry that leads to a private address', async () => {
      const asked: string[] = [];
      const redirecting = async (url: string) => {
        asked.push(url);
        return new Response(null, { status: 302, headers: { location: 'http://192.168.0.1/admin' } });
      };
      const registries = registriesAt('https://registry.example.org');
      await assert.rejects(lookUp(isbn, { fetch: redirecting, registries }), /private network/);
      assert.equal(asked.length, 1);
    });
  });
});

describe('A page is fetched', () => {
  const PAGE = `<!DOCTYPE html><html><head><title>The Bridge: a history | Ardle</title></head><body><article><h1>The Bridge</h1>
    <p>The stone bridge at Ardle was opened in 1834, after eleven years of work by sixty masons.</p></article></body></html>`;

  async function page(
    reply: Reply | ((url: URL) => Reply),
    options: { allowsPrivate?: boolean; maxBytes?: number } = {},
  ) {
    const server = await serve(typeof reply === 'function' ? reply : () => reply);
    try {
      const url = `${server.address}/posts/bridge`;
      return await fetchPage(url, { fetch, allowsPrivate: true, timeoutMs: 400, ...options });
    } finally {
      await server.close();
    }
  }
  const html = (body: string | Buffer, type = 'text/html; charset=utf-8'): Reply => ({
    headers: { 'content-type': type },
    body,
  });

  it('with its address in it and a name from its title', async () => {
    const { name, url, bytes } = await page(html(PAGE));
    assert.equal(name, 'The Bridge a history Ardle.html');
    const reading = await read(bytes, name);
    assert.equal(reading.works[0]?.metadata.fields.URL, url);
    assert.match(reading.works[0]?.passages[0]?.text ?? '', /opened in 1834/);
  });
  it('in the encoding that the server says', async () => {
    const { bytes } = await page(
      html(Buffer.from(PAGE.replace('masons', 'maçons'), 'latin1'), 'text/html; charset=iso-8859-1'),
    );
    assert.match(new TextDecoder().decode(bytes), /maçons/);
  });
  it('through redirects, and keeps where they led', async () => {
    const { url } = await page((asked) =>
      asked.pathname === '/posts/bridge' ? { status: 301, headers: { location: '/new/bridge' }, body: '' } : html(PAGE),
    );
    assert.ok(url.endsWith('/new/bridge'));
  });
  it('as it is where it is a PDF', async () => {
    const { name, bytes } = await page({ headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.7' });
    assert.deepEqual([name, new TextDecoder().decode(bytes)], ['bridge.pdf', '%PDF-1.7']);
  });
  for (const [why, reply, message] of [
    ['a picture', html('x', 'image/png'), /is image\/png/],
    ['nothing', html(''), /with nothing/],
    ['too large', html('x'.repeat(3000)), /larger/],
    ['refused', { status: 403, body: '' }, /status 403/],
    ['slow', 'nothing', /too long/],
    ['broken off', { half: '<html>' }, /broke off|no known type/],
  ] as const) {
    it(`unless it is ${why}`, () => assert.rejects(page(reply, { maxBytes: 2000 }), message));
  }
  it('unless its address is private', async () => {
    await assert.rejects(page(html(PAGE), { allowsPrivate: false }), /private network/);
    await assert.rejects(fetchPage('file:///etc/passwd', { fetch, allowsPrivate: true }), /no address/);
  });
});
