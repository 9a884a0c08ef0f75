/** Bytes to text, whatever the encoding. */

/** The text of a file without its byte order mark, or undefined where the bytes are no text at all. */
export async function decodeText(bytes: Uint8Array): Promise<string | undefined> {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (hasBinarySignature(bytes)) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return decodeUtf16(bytes, sample) ?? (isBinary(sample) ? undefined : decodeBytes(bytes));
  return isBinary(sample) ? undefined : decodeBytes(bytes);
}

const SAMPLE = 1 << 16;

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Images, sound, archives, programs and fonts that may begin like text. */
const SIGNATURES = [
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'RIFF',
  'OggS',
  'ID3',
  'fLaC',
  '\x1f\x8b',
  'BZh',
  '7z\xbc\xaf',
  '\xfd7zXZ',
  'Rar!',
  'PK\x03\x04',
  'PK\x05\x06',
  '\x7fELF',
  'MZ\x90',
  '\xca\xfe\xba\xbe',
  '\xcf\xfa\xed\xfe',
  '\0asm',
  'wOFF',
  'wOF2',
  'SQLite format 3',
  '\xd0\xcf\x11\xe0',
  '\x28\xb5\x2f\xfd',
  'II*\0',
  'MM\0*',
];

function hasBinarySignature(bytes: Uint8Array): boolean {
  return SIGNATURES.some((signature) => startsWith(bytes, signature));
}

/** Whether the bytes begin with these, one character of `signature` for each. */
export function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** Control characters are rare in text: none but tabs, line and page breaks, and escapes of terminals. */
function isBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample)
    if (byte < 0x09 || (byte > 0x0d && byte < 0x1b) || (byte > 0x1b && byte < 0x20)) controls++;
  return controls > 2 && controls > sample.length / 100;
}

/** UTF-16 without a mark: in text, the high byte of spaces, line breaks and Latin letters is zero, and always on the same side. */
function decodeUtf16(bytes: Uint8Array, sample: Uint8Array): string | undefined {
  const zeros = [0, 0] as [number, number];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  if (Math.min(even, odd) * 20 > Math.max(even, odd)) return undefined;
  const text = new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be').decode(bytes);
  return isProse(text.slice(0, 4000)) ? text : undefined;
}

function isProse(text: string): boolean {
  const strange = text.match(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\s]/gu)?.length ?? 0;
  return strange * 50 <= text.length;
}

async function decodeBytes(bytes: Uint8Array): Promise<string> {
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return utf8;
  return decodeAs(bytes, declaredEncoding(bytes) ?? (await guessedEncoding(bytes)));
}

/** @throws RangeError where nobody knows an encoding of this name. */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? withoutControls(text) : text;
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node decode windows-1252 as Latin-1, which has control characters where it has quotation marks and dashes. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

/** UTF-8 that is well-formed, cut off within its last character, or damaged here and there. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return isMostlyIntact(text) ? text : undefined;
  }
}

function isMostlyIntact(text: string): boolean {
  let damaged = 0;
  let intact = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) intact++;
  }
  return intact > damaged * 10;
}

/** What an HTML or XML file says of itself. It did not read as UTF-8, so that a claim to be UTF-8 is wrong. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const label =
    /<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,30})|<\?xml\s[^>]{0,100}?encoding=["']([\w:-]{2,30})["']/i.exec(
      head,
    );
  const encoding = encodingOf(label?.[1] ?? label?.[2]);
  return encoding?.startsWith('utf-') ? undefined : encoding;
}

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Statistics tell the encodings of other scripts; those of Western Europe all read as windows-1252. */
async function guessedEncoding(bytes: Uint8Array): Promise<string> {
  const { analyse } = await import('chardet');
  const best = analyse(highSample(bytes)).find(({ name }) => !name.startsWith('UTF-'));
  if (!best || best.confidence < 30 || /^(?:ISO-8859-(?:1|9|15)|windows-125[24]|ASCII)$/i.test(best.name))
    return 'windows-1252';
  return encodingOf(best.name) ?? 'windows-1252';
}

/** The neighbourhood of the first bytes beyond ASCII, since the plain part says nothing. */
function highSample(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 1000);
  return bytes.subarray(start, start + SAMPLE);
}
