/** What the writer allows to be asked over the network; nothing by default. */
import { workspace } from 'vscode';
import type { Fetch } from '../../library/request';
import type { ZoteroOptions } from '../../library/zotero/client';

export interface ZoteroSettings extends ZoteroOptions {
  readonly isEnabled: boolean;
  /** Names of libraries; all where empty. */
  readonly libraries: readonly string[];
  /** Between two looks at what changed; 0: at the start and when asked. */
  readonly refreshMinutes: number;
}

const DEFAULT_ADDRESS = 'http://127.0.0.1:23119';
const DEFAULT_MINUTES = 15;

export function readZoteroSettings(): ZoteroSettings {
  const held = workspace.getConfiguration('citewright.zotero');
  const address = held.get('address');
  const libraries = held.get('libraries');
  const minutes = held.get('refreshMinutes');
  return {
    fetch: webFetch,
    isEnabled: held.get('enabled') === true,
    address: typeof address === 'string' && address.trim() !== '' ? address.trim() : DEFAULT_ADDRESS,
    allowsOtherHosts: held.get('allowOtherHosts') === true,
    libraries: Array.isArray(libraries) ? libraries.filter((one) => typeof one === 'string') : [],
    refreshMinutes: typeof minutes === 'number' && minutes >= 0 ? minutes : DEFAULT_MINUTES,
  };
}

/** The fetch of the extension host. */
export const webFetch: Fetch = (url, init) => fetch(url, init);

export function allowsPrivateAddresses(): boolean {
  return workspace.getConfiguration('citewright.addSource').get('allowPrivateAddresses') === true;
}
