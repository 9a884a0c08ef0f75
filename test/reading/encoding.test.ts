import assert from 'node:assert/strict';
import { decodeText } from '../../src/reading/encoding';

const TEXT = 'Die größte Überraschung: “Café” — 12 €.\nZweite Zeile.';

async function check(bytes: Iterable<number>, expected: string | undefined) {
  assert.equal(await decodeText(Uint8Array.from(bytes)), expected);
}

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it('reads UTF-8 with and without a mark', async () => {
    await check(Buffer.from(TEXT), TEXT);
    await check(Buffer.from(`\ufeff${TEXT}`), TEXT);
  });

  it('reads UTF-8 that is cut off within a character, or damaged at one place', async () => {
    await check(Buffer.from('größte').subarray(0, 4), 'gr\u00f6');
    const damaged = Buffer.from(TEXT.repeat(5));
    damaged[3] = 0xff;
    assert.match((await decodeText(damaged))!, /Überraschung/);
  });

  it('reads UTF-16 of both kinds, marked or not', async () => {
    for (const isBigEndian of [false, true]) {
      await check(utf16(`\ufeff${TEXT}`, isBigEndian), TEXT);
      await check(utf16(TEXT, isBigEndian), TEXT);
      await check(utf16('Нева течёт здесь.\nИ там тоже.', isBigEndian), 'Нева течёт здесь.\nИ там тоже.');
    }
  });

  it('reads Western text of before Unicode', async () => {
    await check(
      Buffer.from('Die größte Überraschung für alle war der Hafen.', 'latin1'),
      'Die größte Überraschung für alle war der Hafen.',
    );
    await check([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0xe9], '“A” – é');
  });

  it('reads the encoding that a page declares', async () => {
    const page = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head>'),
      Buffer.from([0xcf, 0xee, 0xf0, 0xf2]),
    ]);
    assert.match((await decodeText(page))!, /Порт/);
  });

  it('tells other scripts by their statistics', async () => {
    const bytes = [...'Порт стоит на берегу реки и ждёт корабли'].map((char) => {
      const code = char.codePointAt(0)!;
      return code < 0x80 ? code : code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
    });
    await check(bytes, 'Порт стоит на берегу реки и ждёт корабли');
  });

  it('finds no text in images, archives and noise', async () => {
    await check(Buffer.from('\x89PNG\r\n\x1a\n and more text', 'latin1'), undefined);
    await check(Buffer.from('PK\x03\x04 words words', 'latin1'), undefined);
    await check(
      Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
      undefined,
    );
    await check([0, 0, 0, 0, 1, 0, 0, 0], undefined);
  });

  it('reads nothing as nothing', () => check([], ''));
});
