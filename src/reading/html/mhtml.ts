/** MHTML, a page saved with all its parts in one file: takes the page out of it, decodes it and hands it to the reader of pages. */
import { toMetadata } from '../../model/metadata';
import type { Extraction } from '../blocks';
import { decodeAs, decodeText } from '../encoding';
import { mergeMetadata } from '../record/metadata';
import { readHtml } from './html';

/** A part of a message: its headers by name in lower case, and its body, one character for each byte. */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** The text is empty where no part is a page. */
export async function readMhtml(bytes: Uint8Array): Promise<Extraction> {
  const message = toPart(toBinaryString(bytes));
  const page = findPage(message);
  const extraction = await readHtml(page ? await decodePage(page) : '');
  const address = [page?.headers.get('content-location'), message.headers.get('snapshot-content-location')].find(
    (url) => url !== undefined && /^https?:\/\/\S+$/.test(url),
  );
  // The address that the page states itself is the better one: the other may end in what tracks its readers.
  const metadata = mergeMetadata(extraction.metadata, toMetadata(address ? { URL: address } : {}, 'embedded'));
  return { ...extraction, mediaType: 'multipart/related', metadata };
}

/** The page alone, decoded; empty where no part is one. */
export async function readMhtmlPage(bytes: Uint8Array): Promise<string> {
  const page = findPage(toPart(toBinaryString(bytes)));
  return page ? decodePage(page) : '';
}

/** One character for each byte: a decoder would take Latin-1 for windows-1252. */
function toBinaryString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

const PIECE = 8192;
const MAX_HEADERS = 20_000;
const MAX_DEPTH = 8;

function toPart(text: string): Part {
  const start = /^(?:\r?\n)+/.exec(text.slice(0, 100))?.[0].length ?? 0;
  const end = /\r?\n\r?\n/.exec(text.slice(start, start + MAX_HEADERS));
  const head = end ? text.slice(start, start + end.index) : '';
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(start + end.index + end[0].length) : text.slice(start) };
}

/** The part that the message says it begins with, else the first page in it; others are frames. */
function findPage(message: Part, depth = 0): Part | undefined {
  const type = message.headers.get('content-type') ?? '';
  if (/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return message;
  const boundary = parameterOf(type, 'boundary');
  if (!/^multipart\//i.test(type) || boundary === undefined || depth > MAX_DEPTH) return undefined;
  const parts = partsOf(message.body, boundary);
  const start = parameterOf(type, 'start');
  const first = parts.find(({ headers }) => start !== undefined && headers.get('content-id') === start);
  for (const part of first ? [first, ...parts] : parts) {
    const page = findPage(part, depth + 1);
    if (page) return page;
  }
  return undefined;
}

function parameterOf(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,300})"|([^;\\s]{1,300}))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

const MAX_PARTS = 5000;

/** The parts between the lines with the boundary; one that is cut off counts. */
function partsOf(body: string, boundary: string): Part[] {
  return `\n${body}`
    .split(`\n--${boundary}`, MAX_PARTS)
    .slice(1)
    .filter((text) => !text.startsWith('--'))
    .map(toPart);
}

async function decodePage({ headers, body }: Part): Promise<string> {
  const bytes = toBytes(body, headers.get('content-transfer-encoding')?.toLowerCase());
  const charset = parameterOf(headers.get('content-type') ?? '', 'charset');
  try {
    if (charset !== undefined) return decodeAs(bytes, charset);
  } catch {
    // A charset that nobody knows: the page itself may say.
  }
  return (await decodeText(bytes)) ?? '';
}

function toBytes(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return fromBase64(body);
  const text = encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function fromBase64(body: string): Uint8Array {
  const clean = body.replace(/[^A-Za-z\d+/]/g, '');
  const whole = clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (char) => char.charCodeAt(0));
}

/** `=E2=80=9C`, and `=` at the end of a line that goes on. */
function fromQuotedPrintable(body: string): string {
  return body
    .replace(/=[ \t]{0,20}\r?\n/g, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
