import assert from 'node:assert/strict';
import { read } from '../../../src/reading/read';

const PROSE = 'The crane stood on the quay for many years, and nobody who passed it thought about it at all.';

/** Headers, a blank line and the body of each part. */
function mhtml(parts: readonly string[], headers = ''): Uint8Array {
  const head = `From: <Saved by a browser>\r\n${headers}Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--=_b"\r\n\r\n`;
  return Buffer.from(`${head}${parts.map((part) => `\r\n----=_b\r\n${part}`).join('')}\r\n----=_b--\r\n`, 'latin1');
}

function part(headers: string, body: string): string {
  return `${headers}\r\n\r\n${body}`;
}

async function check(bytes: Uint8Array, text: string, url?: string) {
  const { mediaType, works } = await read(bytes, 'a.mhtml');
  assert.equal(mediaType, 'multipart/related');
  assert.equal(works[0]!.passages[0]!.text, text);
  assert.equal(works[0]!.metadata.fields.URL, url);
}

describe('readMhtml', () => {
  it('reads the page among the parts, however it is encoded', async () => {
    const page = `<html><body><p>“${PROSE}”</p></body></html>`;
    const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo=');
    const quoted = [...Buffer.from(page)]
      .map((byte) => (byte > 0x7e || byte === 0x3d ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte)))
      .join('')
      .replace('stood on', 'stood =\r\non');
    const encoded = {
      'quoted-printable': quoted,
      base64: Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '8bit': Buffer.from(page).toString('latin1'),
    };
    for (const [encoding, body] of Object.entries(encoded)) {
      const html = part(`Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`, body);
      await check(mhtml([picture, html]), `“${PROSE}”`);
    }
  });

  it('knows the charset of the part', async () => {
    const html = part('Content-Type: text/html; charset="windows-1252"', `<p>\x93${PROSE}\x94</p>`);
    await check(mhtml([html]), `“${PROSE}”`);
  });

  it('takes the address of the page from its headers', async () => {
    const html = part('Content-Type: text/html\r\nContent-Location: https://example.org/crane', `<p>${PROSE}</p>`);
    await check(mhtml([html]), PROSE, 'https://example.org/crane');
    const bare = part('Content-Type: text/html\r\nContent-Location: file:///C:/x.htm', `<p>${PROSE}</p>`);
    await check(mhtml([bare], 'Snapshot-Content-Location: https://example.org/x\r\n'), PROSE, 'https://example.org/x');
  });

  it('takes no frame for the page', async () => {
    const html = part('Content-Type: text/html', `<p>${PROSE}</p>`);
    const frame = part('Content-Type: text/html', '<p>Buy this crane today, and pay for it tomorrow.</p>');
    await check(mhtml([html, frame]), PROSE);
  });

  it('says so where there is no page in it', async () => {
    const { problems } = await read(mhtml([part('Content-Type: image/png', 'x')]), 'a.mht');
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-text'],
    );
  });
});
