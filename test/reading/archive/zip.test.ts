import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, strToU8, ZipDeflate, Zip as ZipWriter, zipSync } from 'fflate';
import { ArchiveError, Zip } from '../../../src/reading/archive/zip';
import { pack } from './pack';

const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** Where a record of the directory begins, the last of its kind. */
function recordAt(bytes: Uint8Array, signature: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = bytes.length - 4; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such record');
}

function patched(bytes: Uint8Array, signature: number, patch: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  patch(new DataView(copy.buffer), recordAt(copy, signature));
  return copy;
}

function checkRefused(read: () => unknown, message: RegExp, code?: ArchiveError['code']) {
  assert.throws(read, (error) => {
    assert.ok(error instanceof ArchiveError, String(error));
    assert.match(error.message, message);
    if (code) assert.equal(error.code, code);
    return true;
  });
}

describe('Zip', () => {
  it('gives the entries of an archive, packed or stored', () => {
    const zip = new Zip(zipSync({ a: strToU8('one '.repeat(1000)), b: [strToU8('two'), { level: 0 }] }));
    assert.deepEqual(zip.names, ['a', 'b']);
    assert.equal(strFromU8(zip.read('a')!), 'one '.repeat(1000));
    assert.equal(strFromU8(zip.read('b')!), 'two');
    assert.equal(zip.read('c'), undefined);
  });

  it('gives back whatever was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (content) => {
        assert.deepEqual(new Zip(pack({ x: content })).read('x'), content);
      }),
    );
  });

  it('reads archives that were written as a stream, whose sizes stand behind the data', () => {
    const pieces: Uint8Array[] = [];
    const writer = new ZipWriter((_, piece) => pieces.push(piece));
    const entry = new ZipDeflate('a');
    writer.add(entry);
    entry.push(strToU8('streamed'), true);
    writer.end();
    assert.equal(strFromU8(new Zip(Buffer.concat(pieces)).read('a')!), 'streamed');
  });

  it('reads sizes and offsets of 64 bits', () => {
    const packed = pack({ a: 'long' });
    const at = recordAt(packed, ENTRY);
    const end = recordAt(packed, END);
    const old = new DataView(packed.buffer, packed.byteOffset);
    const entry = new Uint8Array(46 + 1 + 28);
    entry.set(packed.subarray(at, at + 47));
    const view = new DataView(entry.buffer);
    const values = [24, 20, 42].map((offset) => old.getUint32(at + offset, true));
    for (const offset of [24, 20, 42]) view.setUint32(offset, 0xffffffff, true);
    view.setUint16(30, 28, true);
    view.setUint16(47, 1, true);
    view.setUint16(49, 24, true);
    for (const [index, value] of values.entries()) view.setBigUint64(51 + index * 8, BigInt(value), true);
    const end64 = new DataView(new ArrayBuffer(56 + 20));
    end64.setUint32(0, 0x06064b50, true);
    end64.setBigUint64(48, BigInt(at), true);
    end64.setUint32(56, 0x07064b50, true);
    end64.setBigUint64(64, BigInt(at + entry.length), true);
    const last = packed.slice(end);
    new DataView(last.buffer).setUint32(16, 0xffffffff, true);
    const long = Buffer.concat([packed.subarray(0, at), entry, new Uint8Array(end64.buffer), last]);
    assert.equal(strFromU8(new Zip(long).read('a')!), 'long');
  });

  it('refuses an entry that says that it is far larger than a document', () => {
    const zip = new Zip(patched(pack({ a: 'x' }), ENTRY, (view, at) => view.setUint32(at + 24, 0x7fffffff, true)));
    checkRefused(() => zip.read('a'), /far more than a document/, 'too-large');
  });

  it('stops at the budget where the sizes lie', () => {
    const bomb = pack({ a: new Uint8Array(20 << 20) });
    const limits = { entry: 1 << 20, archive: 4 << 20 };
    const zip = new Zip(
      patched(bomb, ENTRY, (view, at) => view.setUint32(at + 24, 10, true)),
      limits,
    );
    let length = 0;
    checkRefused(
      () => {
        for (const piece of zip.pieces('a')) length += piece.length;
      },
      /far more than a document/,
      'too-large',
    );
    assert.ok(length <= 1 << 20, `${length} bytes were inflated`);
  });

  it('has one budget for all entries', () => {
    const large = new Uint8Array(90 << 10);
    const zip = new Zip(pack({ a: large, b: large, c: large }), { entry: 96 << 10, archive: 192 << 10 });
    const drain = (name: string) => {
      for (const _ of zip.pieces(name));
    };
    drain('a');
    drain('b');
    checkRefused(() => drain('c'), /far more/, 'too-large');
  });

  it('knows no names that climb out of the archive, and the first of those that come twice', () => {
    const zip = new Zip(pack({ '../up': 'a', '/etc/x': 'b', 'c:\\x': 'c', 'a/../../b': 'd', 'fine/..x': 'e' }));
    assert.deepEqual(zip.names, ['fine/..x']);
    const twice = pack({ aa: 'first', ab: 'second' });
    const at = recordAt(twice, ENTRY);
    twice[at + 47] = 'a'.charCodeAt(0);
    assert.equal(strFromU8(new Zip(twice).read('aa')!), 'first');
  });

  it('says what is the matter with encrypted and broken archives', () => {
    const encrypted = patched(pack({ a: 'x' }), ENTRY, (view, at) => view.setUint16(at + 8, 1, true));
    checkRefused(() => new Zip(encrypted).read('a'), /encrypted: save a copy of it without a password/);
    const odd = patched(pack({ a: 'x' }), ENTRY, (view, at) => view.setUint16(at + 10, 12, true));
    checkRefused(() => new Zip(odd).read('a'), /packed in a way that is not read \(12\)/);
    const whole = pack({ a: 'some text '.repeat(500) });
    checkRefused(() => new Zip(whole.subarray(0, 60)), /broken or cut off/);
    checkRefused(() => new Zip(strToU8('PK')), /broken or cut off/);
  });

  it('is never at a loss for any bytes', () => {
    const whole = pack({ a: 'some text '.repeat(50), b: 'more' });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
        const bytes = whole.slice(0, length < 20 ? undefined : length);
        bytes[at] = byte;
        try {
          const zip = new Zip(bytes);
          for (const name of zip.names) zip.read(name);
        } catch (error) {
          assert.ok(error instanceof ArchiveError, String(error));
        }
      }),
    );
  });
});
