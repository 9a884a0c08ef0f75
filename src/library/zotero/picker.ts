/** Better BibTeX's picker ("cite as you write"): opens Zotero's citation window, and gives back what was picked there. */
import { type CitationItem, LOCATOR_LABELS, type LocatorLabel } from '../../model/citation';
import { isRecord } from '../json';
import { RequestFailure, textOf } from '../request';
import { askZotero, type ZoteroOptions } from './client';

/** What was picked: the items, or from a version that knows no JSON, a citation in Pandoc's syntax. Undefined: nothing. */
export type Picked = { readonly items: readonly CitationItem[] } | { readonly pandoc: string } | undefined;

const CAYW = 'better-bibtex/cayw';
/** A window that a person closes is open for longer; sooner, nothing has been opened. */
const LEAST_PICK_MS = 400;

/** @throws RequestFailure, with what to do, where the picker is not there or not ready */
export async function probePicker(options: ZoteroOptions, signal?: AbortSignal): Promise<void> {
  const asked = { ...options, ...(signal ? { signal } : {}) };
  const state = await askZotero(`${CAYW}?probe=1`, asked).then(textOf, (error: unknown) => {
    const isMissing = error instanceof RequestFailure && (error.kind === 'not-found' || error.kind === 'status');
    throw isMissing ? new RequestFailure('not-found', MISSING) : error;
  });
  if (/^starting/i.test(state.trim()))
    throw new RequestFailure('slow', 'Better BibTeX is starting: try again in a moment.');
  if (!/^ready/i.test(state.trim())) throw new RequestFailure('not-found', MISSING);
}

const MISSING =
  'This Zotero has no picker: install the add-on Better BibTeX (https://retorque.re/zotero-better-bibtex), and start Zotero again.';

/** Waits until the writer has picked, or has closed the window. @throws RequestFailure; AbortError */
export async function pick(options: ZoteroOptions, signal?: AbortSignal): Promise<Picked> {
  const asked = { ...options, isPatient: true, ...(signal ? { signal } : {}) };
  const began = Date.now();
  const json = await askZotero(`${CAYW}?format=json`, asked).then(textOf, (error: unknown) => {
    if (error instanceof RequestFailure && error.kind === 'status') return '';
    throw error;
  });
  const items = parsePicked(json);
  if (items.length > 0) return { items };
  if (json.trim() !== '' && !/^(?:undefined|null|\[\s*\])$/.test(json.trim())) {
    throw new RequestFailure('unexpected', 'Better BibTeX answered with what is no citation: bring it up to date.');
  }
  // A version that knows no JSON answers at once, without having opened anything.
  if (Date.now() - began >= LEAST_PICK_MS) return undefined;
  const pandoc = textOf(await askZotero(`${CAYW}?format=pandoc&brackets=1`, asked)).trim();
  return /@/.test(pandoc) ? { pandoc } : undefined;
}

/** The items of an answer in JSON; those without a citation key cannot be cited by one, and are left out. */
export function parsePicked(answer: string): readonly CitationItem[] {
  const json = parse(answer);
  const list = isRecord(json) ? (json.pick ?? json.items ?? json.citationItems) : json;
  return Array.isArray(list) ? list.flatMap((one) => toItem(one) ?? []) : [];
}

function parse(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}

function toItem(picked: unknown): CitationItem | undefined {
  if (!isRecord(picked)) return undefined;
  const item = isRecord(picked.item) ? picked.item : {};
  const id = [picked.citationKey, picked.citekey, picked['citation-key'], item.citationKey, item['citation-key']]
    .map(text)
    .find((key) => key !== undefined);
  if (id === undefined) return undefined;
  const locator = text(picked.locator);
  const [prefix, suffix] = [text(picked.prefix), text(picked.suffix)];
  const isSuppressed = picked.suppressAuthor === true || picked['suppress-author'] === true;
  return {
    id,
    ...(locator ? { label: labelOf(picked.label), locator } : {}),
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix: suffix.replace(/^,\s*/, '') } : {}),
    ...(isSuppressed ? { 'suppress-author': true } : {}),
  };
}

/** Zotero writes one of CSL's labels with a space, and has shorter names for two. */
function labelOf(label: unknown): LocatorLabel {
  const name = String(label ?? '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, '-');
  if (name === 'article' || name === 'title') return `${name}-locator`;
  return LOCATOR_LABELS.find((one) => one === name) ?? 'page';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
