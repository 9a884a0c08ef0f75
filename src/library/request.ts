/**
 * Asks a server within limits of time and size, and says in plain words what went wrong. Knows nothing of who answers: `fetch` is handed in.
 */
import { isPrivateHost } from './address';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * `not-running`: nothing answers there. `forbidden`: 401 or 403. `not-found`: 404 or 410. `status`: another status that is no success.
 * `slow`: no whole answer in time. `cut-short`: the connection ended within the answer. `too-large`: more bytes than allowed.
 * `unexpected`: an answer, but not in the shape that was asked for. `not-allowed`: an address that is not asked.
 */
export type FailureKind =
  | 'not-running'
  | 'forbidden'
  | 'not-found'
  | 'status'
  | 'slow'
  | 'cut-short'
  | 'too-large'
  | 'unexpected'
  | 'not-allowed';

export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message);
    this.name = 'RequestFailure';
  }
}

export interface RequestOptions {
  readonly fetch: Fetch;
  readonly headers?: Readonly<Record<string, string>>;
  /** For the whole answer; absent: a person answers, who takes as long as they like. */
  readonly timeoutMs?: number;
  readonly maxBytes: number;
  /** How often an answer may lead elsewhere; 0 by default. */
  readonly maxRedirects?: number;
  /** Whether loopback and the private network may be asked. */
  readonly allowsPrivate: boolean;
  readonly signal?: AbortSignal;
}

export interface Answer {
  /** The address that answered, after all redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** @throws RequestFailure; AbortError where `signal` fires */
export async function request(address: string, options: RequestOptions): Promise<Answer> {
  const { signal, timeoutMs } = options;
  const timeout = timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
  const either = AbortSignal.any([signal, timeout].filter((one) => one !== undefined));
  try {
    return await follow(address, { ...options, signal: either });
  } catch (error) {
    signal?.throwIfAborted();
    if (timeout?.aborted) throw new RequestFailure('slow', `${hostOf(address)} took too long to answer.`);
    throw error;
  }
}

async function follow(address: string, options: RequestOptions): Promise<Answer> {
  let url = address;
  for (let left = options.maxRedirects ?? 0; ; left--) {
    checkAddress(url, options.allowsPrivate);
    const response = await send(url, options);
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return { url, headers: response.headers, bytes: await bodyOf(response, url, options) };
    await response.body?.cancel();
    if (left <= 0) throw new RequestFailure('not-allowed', `${hostOf(address)} leads on to other addresses too often.`);
    if (!URL.canParse(location, url)) throw new RequestFailure('unexpected', `${hostOf(url)} leads to no address.`);
    url = new URL(location, url).href;
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

function checkAddress(url: string, allowsPrivate: boolean): void {
  const { protocol, hostname, username, password } = URL.canParse(url) ? new URL(url) : NO_ADDRESS;
  if (!/^https?:$/.test(protocol)) {
    throw new RequestFailure('not-allowed', `${shortened(url)} is no address of the web (http or https).`);
  }
  if (username || password) throw new RequestFailure('not-allowed', `The address of ${hostname} holds a password.`);
  if (!allowsPrivate && isPrivateHost(hostname)) {
    throw new RequestFailure('not-allowed', `${hostname} is an address of this machine or of a private network.`);
  }
}

const NO_ADDRESS = { protocol: '', hostname: '', username: '', password: '' };

async function send(url: string, { fetch, headers = {}, signal }: RequestOptions): Promise<Response> {
  try {
    return await fetch(url, { headers, redirect: 'manual', ...(signal ? { signal } : {}) });
  } catch (error) {
    signal?.throwIfAborted();
    throw new RequestFailure('not-running', `${hostOf(url)} does not answer (${causeOf(error)}).`);
  }
}

async function bodyOf(response: Response, url: string, { maxBytes, signal }: RequestOptions): Promise<Uint8Array> {
  const { status } = response;
  if (!response.ok) {
    await response.body?.cancel();
    throw new RequestFailure(STATUS_KINDS[status] ?? 'status', `${hostOf(url)} answered with status ${status}.`);
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of streamOf(response)) {
      size += piece.length;
      if (size > maxBytes) throw new RequestFailure('too-large', tooLarge(url, maxBytes));
      pieces.push(piece);
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof RequestFailure) throw error;
    throw new RequestFailure('cut-short', `The answer of ${hostOf(url)} broke off.`);
  }
  return joined(pieces, size);
}

async function* streamOf({ body }: Response): AsyncIterable<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const STATUS_KINDS: Readonly<Record<number, FailureKind>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  410: 'not-found',
};

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function tooLarge(url: string, maxBytes: number): string {
  return `The answer of ${hostOf(url)} is larger than the ${Math.round(maxBytes / 1_048_576)} MB that are taken.`;
}

/** The text of an answer in UTF-8, which JSON and XML of servers are in. */
export function textOf({ bytes }: Answer): string {
  return new TextDecoder().decode(bytes);
}

/** @throws RequestFailure where it is none */
export function jsonOf(answer: Answer): unknown {
  try {
    return JSON.parse(textOf(answer));
  } catch {
    throw new RequestFailure('unexpected', `The answer of ${hostOf(answer.url)} is no JSON.`);
  }
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : shortened(url);
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Node says "fetch failed", and why in the cause. */
function causeOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error instanceof Error ? error.message : String(error);
}
