/** Fetches a page of the web as a file to keep: the page with its address in it, or a PDF or text as it is. Runs nothing of it. */
import { type Answer, type Fetch, hostOf, RequestFailure, request } from '../request';

export interface FetchedPage {
  /** The address that answered. */
  readonly url: string;
  /** A name for its file, with an extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PageOptions {
  readonly fetch: Fetch;
  readonly allowsPrivate: boolean;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 60_000;
const MAX_BYTES = 50 * 1_048_576;
const MAX_REDIRECTS = 5;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
};

/** @throws RequestFailure; AbortError */
export async function fetchPage(url: string, options: PageOptions): Promise<FetchedPage> {
  const { fetch, allowsPrivate, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES, signal } = options;
  const answer = await request(url, {
    fetch,
    headers: { accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8' },
    allowsPrivate,
    timeoutMs,
    maxBytes,
    maxRedirects: MAX_REDIRECTS,
    ...(signal ? { signal } : {}),
  });
  const [type = '', charset] = contentTypeOf(answer);
  const extension = EXTENSIONS[type];
  if (extension === undefined) throw new RequestFailure('unexpected', notTaken(answer.url, type));
  if (answer.bytes.length === 0) throw new RequestFailure('unexpected', `${hostOf(answer.url)} answered with nothing.`);
  const bytes = inUtf8(answer.bytes, charset);
  return {
    url: answer.url,
    name: `${fileNameFor(answer.url, extension === 'html' ? titleIn(bytes) : undefined)}.${extension}`,
    bytes: extension === 'html' ? withAddress(bytes, answer.url) : bytes,
  };
}

function notTaken(url: string, type: string): string {
  return `What ${hostOf(url)} has there is ${type || 'of no known type'}: pages, PDF and text are taken.`;
}

function contentTypeOf({ headers }: Answer): readonly (string | undefined)[] {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(one)?.[1]).find(Boolean);
  return [type.trim().toLowerCase(), charset];
}

/** What the server says of the encoding is lost with the answer, and wins over what the page says of itself. */
function inUtf8(bytes: Uint8Array, charset: string | undefined): Uint8Array {
  if (charset === undefined || /^utf-?8$/i.test(charset)) return bytes;
  try {
    return new TextEncoder().encode(`\ufeff${new TextDecoder(charset).decode(bytes)}`);
  } catch {
    return bytes; // An encoding that nobody knows.
  }
}

function titleIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 200_000));
  const title = /<title\b[^<>]{0,500}>([^<]{1,500})/i.exec(head)?.[1];
  return title?.replace(/&(?:#\d{1,6}|#x[\da-f]{1,6}|\w{2,10});/gi, ' ');
}

/** Without signs that some disk does not take, and not so long that a path grows too long. */
function fileNameFor(url: string, title: string | undefined): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname
    .split('/')
    .filter(Boolean)
    .at(-1)
    ?.replace(/\.\w{1,5}$/, '');
  const name = [title, last, hostname].map((one) => cleaned(one ?? '')).find((one) => one !== '') ?? 'page';
  // Names that Windows keeps for itself.
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? `${name} page` : name;
}

const MAX_NAME = 80;

function cleaned(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M} ,;'’()–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, MAX_NAME)
    .replace(/^[\s,;–-]+|[\s,;–-]+$/g, '');
}

/** The comment that browsers write into a page that they save: readers of it know the address. */
function withAddress(bytes: Uint8Array, url: string): Uint8Array {
  const isWide = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  if (isWide) return bytes;
  const safe = url.replaceAll('--', '-%2D').replace(/[<>]/g, encodeURIComponent);
  const mark = new TextEncoder().encode(`<!-- saved from url=(${String(safe.length).padStart(4, '0')})${safe} -->\n`);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const marked = new Uint8Array(bytes.length + mark.length);
  marked.set(bytes.subarray(0, start));
  marked.set(mark, start);
  marked.set(bytes.subarray(start), start + mark.length);
  return marked;
}
