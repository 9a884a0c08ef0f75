/** A Zotero of the tests' own: answers like its local API over items in memory. */
import { json, type Reply, serve, type TestServer } from '../serve';

export interface TestItem {
  readonly key: string;
  version: number;
  readonly data: Record<string, unknown>;
  readonly csljson?: unknown;
}

export interface TestLibrary {
  version: number;
  readonly items: TestItem[];
  /** The full texts by attachment, and where attachments lie. */
  readonly texts: Record<string, { version: number; answer: unknown }>;
  readonly files: Record<string, string>;
}

export interface TestZotero {
  readonly own: TestLibrary;
  readonly groups: Record<string, { readonly name: string; readonly library: TestLibrary }>;
  serverId?: string;
  /** In the place of every answer. */
  failure?: Reply;
}

export const emptyLibrary = (): TestLibrary => ({ version: 1, items: [], texts: {}, files: {} });

export function serveZotero(zotero: TestZotero): Promise<TestServer> {
  return serve((url) => zotero.failure ?? answer(url, zotero));
}

function answer(url: URL, { own, groups, serverId }: TestZotero): Reply {
  const headers = { 'Zotero-API-Version': '3', ...(serverId ? { 'Zotero-Server-ID': serverId } : {}) };
  if (url.pathname === '/api/') return { headers, body: 'Nothing to see here.' };
  if (url.pathname === '/api/users/0/groups') {
    const all = Object.entries(groups).map(([id, { name }]) => ({ id: Number(id), data: { id: Number(id), name } }));
    return json(all, headers);
  }
  const [, kind, id, rest = ''] = /^\/api\/(users|groups)\/(\d+)\/(.*)$/.exec(url.pathname) ?? [];
  const library = kind === 'users' ? own : groups[id ?? '']?.library;
  return library ? fromLibrary(rest, url.searchParams, library, headers) : NOT_FOUND;
}

const NOT_FOUND: Reply = { status: 404, body: 'Not found' };

function fromLibrary(
  path: string,
  query: URLSearchParams,
  { items, version, texts, files }: TestLibrary,
  headers: Record<string, string>,
): Reply {
  if (path === 'fulltext')
    return json(Object.fromEntries(Object.entries(texts).map(([key, { version }]) => [key, version])));
  const [, key = '', what] = /^items\/(\w+)\/(fulltext|file\/view\/url)$/.exec(path) ?? [];
  if (what === 'fulltext') return texts[key] ? json(texts[key].answer) : NOT_FOUND;
  if (what) return files[key] ? { body: files[key] } : { status: 400, body: 'Not a file attachment' };
  if (path !== 'items') return NOT_FOUND;
  if (query.get('format') === 'keys') return { body: items.map((item) => item.key).join('\n') };
  const wanted = query.get('itemKey')?.split(',');
  const since = Number(query.get('since') ?? 0);
  const found = items
    .filter((item) => (wanted ? wanted.includes(item.key) : true) && (since === 0 || item.version > since))
    .sort((a, b) => (String(a.data.dateModified) < String(b.data.dateModified) ? 1 : -1));
  const start = Number(query.get('start') ?? 0);
  const page = found.slice(start, start + Number(query.get('limit') ?? found.length));
  return json(
    page.map((item) => ({
      key: item.key,
      version: item.version,
      data: { key: item.key, ...item.data },
      csljson: item.csljson,
    })),
    { ...headers, 'Total-Results': String(found.length), 'Last-Modified-Version': String(version) },
  );
}

let clock = 0;
/** A moment after the last one. */
export const nextTime = () => new Date(Date.UTC(2026, 0, 1) + 1000 * clock++).toISOString();

export function work(key: string, record: Record<string, unknown>, data: Record<string, unknown> = {}): TestItem {
  const csljson = JSON.stringify([{ id: `http://zotero.org/users/local/abc/items/${key}`, ...record }]);
  return { key, version: 1, data: { itemType: 'book', dateModified: nextTime(), ...data }, csljson };
}

export function attachment(key: string, parent: string, contentType = 'application/pdf'): TestItem {
  const data = {
    itemType: 'attachment',
    linkMode: 'imported_file',
    parentItem: parent,
    title: 'Full Text',
    contentType,
  };
  return { key, version: 1, data: { ...data, dateModified: nextTime() }, csljson: '[]' };
}

export function annotation(key: string, parent: string, fields: Record<string, unknown>): TestItem {
  const data = { itemType: 'annotation', annotationType: 'highlight', parentItem: parent, ...fields };
  return { key, version: 1, data: { ...data, dateModified: nextTime() } };
}
