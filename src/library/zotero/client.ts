/** Asks Zotero on this machine. Says what to switch on where it refuses. */
import { isLoopbackHost } from '../address';
import { type Answer, type Fetch, jsonOf, RequestFailure, request, textOf } from '../request';
import {
  OWN_LIBRARY,
  parseFullText,
  parseGroups,
  parseItems,
  parseKeys,
  parseVersions,
  type ZoteroItem,
  type ZoteroLibrary,
} from './protocol';

export interface ZoteroOptions {
  readonly fetch: Fetch;
  /** `http://127.0.0.1:23119` */
  readonly address: string;
  /** Whether another machine may be asked. */
  readonly allowsOtherHosts: boolean;
  /** 20 seconds by default: Zotero is slow while it starts. */
  readonly timeoutMs?: number;
}

/** One page of items, with what is needed to ask for what changed since. */
export interface ItemPage {
  readonly items: readonly ZoteroItem[];
  /** How many items all pages have together. */
  readonly total: number;
  /** Of the library. */
  readonly version: number;
}

export interface ItemQuery {
  readonly start?: number;
  readonly since?: number;
  /** These alone, at most {@link MOST_KEYS}. */
  readonly keys?: readonly string[];
}

/** As many keys as an address may hold. */
export const MOST_KEYS = 50;
export const PAGE_SIZE = 100;
const TIMEOUT_MS = 20_000;
/** The full text of a long book, in JSON. */
const MAX_BYTES = 64 * 1_048_576;

export class ZoteroClient {
  constructor(private readonly options: ZoteroOptions) {}

  /** Names what answers, for a cache of its own; absent where Zotero has no such name yet. */
  async serverId(signal?: AbortSignal): Promise<string | undefined> {
    const { headers } = await this.ask('api/', signal);
    if (!headers.has('Zotero-API-Version')) throw new RequestFailure('unexpected', NOT_ZOTERO);
    return headers.get('Zotero-Server-ID') ?? undefined;
  }

  async libraries(signal?: AbortSignal): Promise<readonly ZoteroLibrary[]> {
    return [OWN_LIBRARY, ...parseGroups(jsonOf(await this.ask('api/users/0/groups', signal)))];
  }

  async keys({ path }: ZoteroLibrary, signal?: AbortSignal): Promise<ReadonlySet<string>> {
    return parseKeys(textOf(await this.ask(`api/${path}/items?format=keys`, signal)));
  }

  /** The last modified first. */
  async items({ path }: ZoteroLibrary, { start = 0, since, keys }: ItemQuery, signal?: AbortSignal): Promise<ItemPage> {
    const query = new URLSearchParams({ include: 'data,csljson', sort: 'dateModified', direction: 'desc' });
    query.set('start', String(start));
    query.set('limit', String(PAGE_SIZE));
    if (since !== undefined) query.set('since', String(since));
    if (keys) query.set('itemKey', keys.join(','));
    const answer = await this.ask(`api/${path}/items?${query}`, signal);
    const json = jsonOf(answer);
    if (!Array.isArray(json)) throw new RequestFailure('unexpected', NOT_ZOTERO);
    const items = parseItems(json);
    const total = numberIn(answer, 'Total-Results') ?? start + json.length;
    return { items, total, version: numberIn(answer, 'Last-Modified-Version') ?? 0 };
  }

  /** Versions of the full texts that there are; undefined where this Zotero gives none. */
  async fullTextVersions(
    { path }: ZoteroLibrary,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<string, number> | undefined> {
    const answer = await this.found(`api/${path}/fulltext?since=0`, signal);
    return answer && parseVersions(jsonOf(answer));
  }

  async fullText({ path }: ZoteroLibrary, key: string, signal?: AbortSignal): Promise<string | undefined> {
    const answer = await this.found(`api/${path}/items/${key}/fulltext`, signal);
    return answer && parseFullText(jsonOf(answer));
  }

  /** Where an attachment lies on a disk of the machine that Zotero runs on. */
  async fileUrl({ path }: ZoteroLibrary, key: string, signal?: AbortSignal): Promise<string | undefined> {
    const answer = await this.found(`api/${path}/items/${key}/file/view/url`, signal);
    const url = answer && textOf(answer).trim();
    return url && /^file:\/\/\/?\S/.test(url) && this.isLocal() ? url : undefined;
  }

  /** A path of another machine means nothing on this one. */
  private isLocal(): boolean {
    return isLoopbackHost(new URL(this.options.address).hostname);
  }

  private async found(path: string, signal?: AbortSignal): Promise<Answer | undefined> {
    try {
      return await this.ask(path, signal);
    } catch (error) {
      if (error instanceof RequestFailure && (error.kind === 'not-found' || error.kind === 'status')) return undefined;
      throw error;
    }
  }

  private async ask(path: string, signal?: AbortSignal): Promise<Answer> {
    return askZotero(path, { ...this.options, ...(signal ? { signal } : {}) });
  }
}

export interface ZoteroRequest extends ZoteroOptions {
  readonly signal?: AbortSignal;
  /** Waits for a person. */
  readonly isPatient?: boolean;
}

/** @param path without a slash before it: `api/users/0/items` */
export async function askZotero(path: string, asked: ZoteroRequest): Promise<Answer> {
  const { address, allowsOtherHosts, fetch, signal, isPatient = false, timeoutMs = TIMEOUT_MS } = asked;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new RequestFailure('not-allowed', `citewright.zotero.address is no address: ${address}`);
  }
  if (!allowsOtherHosts && !isLoopbackHost(new URL(address).hostname))
    throw new RequestFailure('not-allowed', ELSEWHERE);
  try {
    return await request(new URL(path, address.endsWith('/') ? address : `${address}/`).href, {
      fetch,
      headers: HEADERS,
      maxBytes: MAX_BYTES,
      allowsPrivate: true,
      ...(isPatient ? {} : { timeoutMs }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    throw error instanceof RequestFailure ? explained(error) : error;
  }
}

/** Without the second, Zotero drops what seems to come from a browser, as the editor may. */
const HEADERS = { 'Zotero-API-Version': '3', 'Zotero-Allowed-Request': '1' };

const NOT_ZOTERO =
  'What answers at citewright.zotero.address is not Zotero: correct the address, or stop the other program.';
const ELSEWHERE =
  'citewright.zotero.address is on another machine: switch on citewright.zotero.allowOtherHosts where that is meant.';

function explained(failure: RequestFailure): RequestFailure {
  const message = EXPLANATIONS[failure.kind];
  return message === undefined ? failure : new RequestFailure(failure.kind, message);
}

const EXPLANATIONS: Readonly<Partial<Record<RequestFailure['kind'], string>>> = {
  'not-running':
    'Zotero is not running, or listens at another address: start it, or correct citewright.zotero.address.',
  forbidden:
    'Zotero refuses to be asked: in Zotero, switch on Settings > Advanced > Allow other applications on this computer to communicate with Zotero.',
  slow: 'Zotero took too long to answer: it may be starting or busy; try again in a moment.',
  'cut-short': 'The answer of Zotero broke off: try again in a moment.',
  unexpected: NOT_ZOTERO,
};

function numberIn({ headers }: Answer, name: string): number | undefined {
  const value = headers.get(name);
  return value === null || !/^\d+$/.test(value) ? undefined : Number(value);
}
