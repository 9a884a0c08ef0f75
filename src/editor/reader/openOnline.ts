/** Opens the page that a source was saved from in the browser, at the passage; only ever when the writer asks for it. */
import { env, type Uri } from 'vscode';
import type { Source } from '../../model/source';
import { addressOfPassage, webAddress } from '../../text/textFragment';
import type { Found } from '../found';
import { locatePassage } from './locatePassage';

export async function openOnline({ evidence, corpus }: Found): Promise<void> {
  const { address } = evidence;
  if (address === undefined) return;
  const target = await locatePassage(evidence, corpus);
  const read = target && isPage(target.mediaType) ? await corpus.engine.sourceText(target.uri) : undefined;
  const [first] = target?.segments ?? [];
  const last = target?.segments.at(-1);
  const passage = read && first && last && { start: first.start, end: last.end };
  await openAddress(passage ? addressOfPassage(address, read.text, passage) : webAddress(address));
}

export async function openSourceOnline({ item }: Source): Promise<void> {
  await openAddress(item.URL === undefined ? undefined : webAddress(item.URL));
}

/** Other documents are not shown as pages, so that no words of theirs could be found. */
function isPage(mediaType: string): boolean {
  return /^(?:text\/|multipart\/related$|application\/json$)/.test(mediaType);
}

/** As a string: a `Uri` would decode the commas and hyphens that the fragment needs encoded, and VS Code takes either. */
async function openAddress(address: string | undefined): Promise<void> {
  if (address !== undefined) await env.openExternal(address as unknown as Uri);
}
