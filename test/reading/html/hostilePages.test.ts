import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { read } from '../../../src/reading/read';

const PROSE = `<p>${'The tugs came home before the storm did. '.repeat(4)}</p>`;

async function passagesOf(html: string | Uint8Array): Promise<string[]> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const { works } = await read(bytes, 'page.html');
  return works.flatMap(({ passages }) => passages.map(({ text }) => text));
}

/** @param maxMs of the processor, so that others on the machine do not count */
async function check(html: string, maxMs = 5000) {
  const start = process.cpuUsage();
  const passages = await passagesOf(html);
  assert.ok(passages.includes('The tugs came home before the storm did.'), passages.slice(0, 3).join(' / '));
  const { user, system } = process.cpuUsage(start);
  assert.ok((user + system) / 1000 < maxMs, `${(user + system) / 1000} ms`);
}

describe('a page that means harm', () => {
  let server: Server;
  const asked: string[] = [];
  let origin = '';

  before(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(() => server.close());

  it('has none of its scripts run, and nothing fetched', async () => {
    const run = 'globalThis.wasRun=true';
    await check(
      `<html><head><base href="${origin}/"><link rel="stylesheet" href="a.css"><link rel="preload" as="script" href="b.js"><script>${run}</script><script src="c.js"></script><style>@import "${origin}/d.css"; p { background: url(${origin}/e.png) }</style><meta http-equiv="refresh" content="0; url=${origin}/f"></head><body onload="${run}"><img src="g.png" srcset="h.png 2x" onerror="${run}"><iframe src="i.html" srcdoc="<script>${run}</script>"></iframe><object data="j.swf"></object><video src="k.mp4" poster="l.png"></video><svg><image href="m.png"/><script>${run}</script></svg><a href="javascript:${run}" ping="n">x</a><p style="background: url(o.png)">${PROSE}</body></html>`,
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(asked, []);
    assert.equal('wasRun' in globalThis, false);
  });

  it('is read in time, however large its attributes, deep its nesting or long its lists of extras', async function () {
    this.timeout(60_000);
    const long = 'x '.repeat(500_000);
    await check(`<body><p class="${long}" id="${long}" style="${long}">${PROSE}</p>`);
    await check(`<body>${'<div>'.repeat(50_000)}${PROSE}`);
    await check(`<body><p>${'<b><i>'.repeat(50_000)}x</p>${PROSE}`);
    await check(`<body>${PROSE}<img src="data:image/png;base64,${'A'.repeat(10_000_000)}">${PROSE}`);
    await check(`<body>${'<table><tr><td>a<td>b'.repeat(5_000)}${PROSE}`);
    await check(`<body><p>${'&amp;&#x1F600;'.repeat(100_000)}</p>${PROSE}`, 15_000);
    await check(`<body><h1>${'a - '.repeat(50_000)}</h1>${'<span class="author">'.repeat(200)}${PROSE}`);
    await check(`<head><script type="application/ld+json">${'['.repeat(100_000)}</script></head><body>${PROSE}`);
  });

  it('is read as far as it goes where nothing is closed', async () => {
    await check(`<html><head><title>Tugs<body>${PROSE}`.replace('<title>Tugs', ''));
    await check(`<html><body>${PROSE}<a href="https://example.org/x`);
    await check(`<html><body>${PROSE}<!-- never closed ${'x'.repeat(1000)}`);
    await check(`<html><body><ul><li>${PROSE}<li><b>${PROSE}<table><td>x`);
  });

  it('may hold a null here and there, or say a charset that it does not have', async () => {
    await check(`<html><body>\0${PROSE}\0</body></html>`);
    await check(`<html><head><meta charset="x-unknown"></head><body>${PROSE}</body></html>`);
    const latin = Buffer.from(
      '<html><head><meta charset="utf-8"></head><body><p>Die Schlepper kamen vor dem Sturm zurück.</p></body></html>',
      'latin1',
    );
    assert.deepEqual(await passagesOf(latin), ['Die Schlepper kamen vor dem Sturm zurück.']);
  });

  it('comes in the charsets that browsers save pages in', async () => {
    const page = (charset: string, text: string) =>
      `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>${text}</p></body></html>`;
    const bytesOf = (text: string, ...from: readonly (readonly [string, number])[]) => {
      const map = new Map(from);
      return Uint8Array.from(text, (char) => map.get(char) ?? char.charCodeAt(0));
    };
    assert.deepEqual(
      await passagesOf(
        bytesOf(page('windows-1252', 'The “tugs” came home – late.'), ['“', 0x93], ['”', 0x94], ['–', 0x96]),
      ),
      ['The “tugs” came home – late.'],
    );
    assert.deepEqual(
      await passagesOf(
        bytesOf(
          page('iso-8859-2', 'Zażółć gęślą jaźń tam.'),
          ['ż', 0xbf],
          ['ó', 0xf3],
          ['ł', 0xb3],
          ['ć', 0xe6],
          ['ę', 0xea],
          ['ś', 0xb6],
          ['ą', 0xb1],
          ['ź', 0xbc],
          ['ń', 0xf1],
        ),
      ),
      ['Zażółć gęślą jaźń tam.'],
    );
    const wide = Buffer.from(`\ufeff${page('utf-16', 'The tugs came home – late.')}`, 'utf16le');
    assert.deepEqual(await passagesOf(wide), ['The tugs came home – late.']);
  });
});
