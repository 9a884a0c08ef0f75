/** What a library holds now, from what it held when it was last asked and what changed since. */
import { MOST_KEYS, PAGE_SIZE, type ZoteroClient } from './client';
import type { ZoteroItem, ZoteroLibrary } from './protocol';

/** A library as it was last asked. */
export interface HeldItems {
  /** Of the library, when it was asked. */
  readonly version: number;
  readonly items: ReadonlyMap<string, ZoteroItem>;
}

export const NOTHING_HELD: HeldItems = { version: 0, items: new Map() };

export interface ChangeOptions {
  /**
   * Whether the server counts every change in its versions. One without a name of its own counts a change only once it is synchronized:
   * there the items modified last are asked for until all of a page are known.
   */
  readonly countsChanges: boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export async function takeChanges(
  client: ZoteroClient,
  library: ZoteroLibrary,
  held: HeldItems,
  { countsChanges, onProgress, signal }: ChangeOptions,
): Promise<HeldItems> {
  const since = countsChanges && held.version > 0 ? held.version : undefined;
  const items = new Map(held.items);
  let version = held.version;
  for (let start = 0; ; start += PAGE_SIZE) {
    signal?.throwIfAborted();
    const page = await client.items(library, { start, ...(since === undefined ? {} : { since }) }, signal);
    const areKnown = page.items.length > 0 && page.items.every((item) => isSame(held.items.get(item.key), item));
    for (const item of page.items) items.set(item.key, item);
    // Of the first page: what changes while the others are fetched has a later one, and comes next time.
    if (start === 0) version = page.version;
    onProgress?.(Math.min(start + PAGE_SIZE, page.total), page.total);
    if (areKnown || start + PAGE_SIZE >= page.total) break;
  }
  return { version, items: await withoutGone(items, client, library, signal) };
}

function isSame(held: ZoteroItem | undefined, item: ZoteroItem): boolean {
  return held?.version === item.version && held.modified === item.modified;
}

/** Nothing tells of items that went into the bin, and what comes back from there is not modified. */
async function withoutGone(
  items: ReadonlyMap<string, ZoteroItem>,
  client: ZoteroClient,
  library: ZoteroLibrary,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ZoteroItem>> {
  const keys = await client.keys(library, signal);
  const kept = new Map([...items].filter(([key]) => keys.has(key)));
  const missing = [...keys].filter((key) => !kept.has(key));
  for (let at = 0; at < missing.length; at += MOST_KEYS) {
    const page = await client.items(library, { keys: missing.slice(at, at + MOST_KEYS) }, signal);
    for (const item of page.items) if (keys.has(item.key)) kept.set(item.key, item);
  }
  return kept;
}
