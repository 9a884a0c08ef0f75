/** Asks the registries of works for the record behind an identifier. */
import type { ItemFields } from '../../model/item';
import { toCslEntry } from '../../reading/bibliography/cslRecords';
import { Ids } from '../../reading/bibliography/entries';
import { isPrivateHost } from '../address';
import { isRecord } from '../json';
import { type Answer, type Fetch, hostOf, jsonOf, RequestFailure, request, textOf } from '../request';
import { readArxiv } from './arxiv';
import type { Identifier } from './identifiers';
import { bookFields } from './openLibrary';

/** Where the registries answer, each with a slash at its end. */
export interface Registries {
  readonly doi: string;
  readonly crossref: string;
  readonly arxiv: string;
  readonly openLibrary: string;
}

export const REGISTRIES: Registries = {
  doi: 'https://doi.org/',
  crossref: 'https://api.crossref.org/',
  arxiv: 'https://export.arxiv.org/',
  openLibrary: 'https://openlibrary.org/',
};

export interface LookUpOptions {
  readonly fetch: Fetch;
  readonly registries: Registries;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export type WorkIdentifier = Exclude<Identifier, { kind: 'page' }>;

const TIMEOUT_MS = 20_000;
const MAX_BYTES = 4 * 1_048_576;
/** From doi.org to the agency, and from there to its own address. */
const MAX_REDIRECTS = 5;

/** Who is asked about an identifier, first of all. */
export function hostAsked(identifier: Identifier, registries: Registries): string {
  if (identifier.kind === 'page') return hostOf(identifier.url);
  return hostOf(addressOf(identifier, registries));
}

function addressOf(identifier: WorkIdentifier, { doi, arxiv, openLibrary }: Registries): string {
  switch (identifier.kind) {
    case 'doi':
      return doi + encodeDoi(identifier.doi);
    case 'arxiv':
      return `${arxiv}api/query?id_list=${encodeURIComponent(identifier.id)}&max_results=1`;
    case 'isbn':
      return `${openLibrary}api/books?bibkeys=ISBN:${identifier.isbn}&format=json&jscmd=data`;
  }
}

/** @throws RequestFailure; AbortError */
export async function lookUp(identifier: WorkIdentifier, options: LookUpOptions): Promise<ItemFields> {
  const address = addressOf(identifier, options.registries);
  switch (identifier.kind) {
    case 'doi':
      return fromDoi(identifier.doi, address, options);
    case 'arxiv': {
      const fields = readArxiv(textOf(await ask(address, 'application/atom+xml', options)), identifier.id);
      return fields ?? fail(`arXiv knows no paper ${identifier.id}.`);
    }
    case 'isbn': {
      const fields = bookFields(jsonOf(await ask(address, 'application/json', options)), identifier.isbn);
      return fields ?? fail(`Open Library knows no book with the ISBN ${identifier.isbn}.`);
    }
  }
}

/** The agency that gave the DOI answers in CSL; where it cannot, Crossref is asked, which knows most. */
async function fromDoi(doi: string, address: string, options: LookUpOptions): Promise<ItemFields> {
  try {
    return cslFields(jsonOf(await ask(address, 'application/vnd.citationstyles.csl+json', options)), address);
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error;
    if (error.kind === 'not-found') fail(`There is no DOI ${doi}.`);
    if (error.kind !== 'status' && error.kind !== 'unexpected') throw error;
  }
  const work = `${options.registries.crossref}works/${encodeURIComponent(doi)}`;
  const answer = await ask(work, 'application/json', options).catch((error: unknown) => {
    const isUnknown = error instanceof RequestFailure && error.kind === 'not-found';
    throw isUnknown ? new RequestFailure('not-found', `No registry gives a record for the DOI ${doi}.`) : error;
  });
  const json = jsonOf(answer);
  return cslFields(isRecord(json) && isRecord(json.message) ? json.message : json, work);
}

function cslFields(json: unknown, address: string): ItemFields {
  const [record] = Array.isArray(json) ? json : [json];
  const isWork = isRecord(record) && [record.title, record.author, record.editor].some((one) => one !== undefined);
  if (!isWork) throw new RequestFailure('unexpected', `The answer of ${hostOf(address)} is no record of a work.`);
  const { item } = toCslEntry(withoutLists(record), { start: 0, end: 0 }, new Ids());
  const { id: _, abstract: __, ...fields } = item;
  return fields;
}

/** Crossref gives lists of titles, of which the first counts. */
function withoutLists(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (!Array.isArray(value) || value.some((one) => typeof one !== 'string')) return [[name, value]];
      return value.length > 0 ? [[name, value[0]]] : [];
    }),
  );
}

/** Some DOIs hold signs that an address cannot. */
function encodeDoi(doi: string): string {
  return doi.split('/').map(encodeURIComponent).join('/');
}

function ask(
  address: string,
  accept: string,
  { fetch, signal, timeoutMs = TIMEOUT_MS }: LookUpOptions,
): Promise<Answer> {
  return request(address, {
    fetch,
    headers: { accept },
    timeoutMs,
    maxBytes: MAX_BYTES,
    maxRedirects: MAX_REDIRECTS,
    // A registry of the public never leads to a private address.
    allowsPrivate: isPrivateHost(new URL(address).hostname),
    ...(signal ? { signal } : {}),
  });
}

function fail(message: string): never {
  throw new RequestFailure('not-found', message);
}
