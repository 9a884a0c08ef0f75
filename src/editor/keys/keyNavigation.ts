/** From a citation to the entry of its work, and from a key to every place that has it. */
import {
  type CancellationToken,
  Disposable,
  Location,
  type LocationLink,
  languages,
  type Position,
  type ReferenceContext,
  type TextDocument,
} from 'vscode';
import type { EntryPlace } from '../../engine/keys/keyEngine';
import { toDraft, toRange, withSignal } from '../convert';
import { forLanguages } from '../forLanguages';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { BIBLIOGRAPHY_SELECTOR, entryRange, filesWithKey, keyAt } from './keyFiles';

export function registerKeyNavigation(services: Services): Disposable {
  const definitions = {
    provideDefinition: (document: TextDocument, position: Position, token: CancellationToken) =>
      definitionAt(document, position, token, services).catch((error) => {
        services.report('find the entry of a citation', error);
        return undefined;
      }),
  };
  const references = {
    provideReferences: (
      document: TextDocument,
      position: Position,
      context: ReferenceContext,
      token: CancellationToken,
    ) =>
      referencesAt(document, position, context, token, services).catch((error) => {
        services.report('find the places of a key', error);
        return undefined;
      }),
  };
  return Disposable.from(
    forLanguages(services.settings, (selector) => languages.registerDefinitionProvider(selector, definitions)),
    forLanguages(services.settings, (selector) => languages.registerReferenceProvider(selector, references)),
    languages.registerReferenceProvider(BIBLIOGRAPHY_SELECTOR, references),
  );
}

async function definitionAt(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  services: Services,
): Promise<LocationLink[] | undefined> {
  const draft = toDraft(document);
  const atKey = await keyAt(document, position, services);
  if (atKey) {
    const entries = await atKey.corpus.engine.findEntries(atKey.found.key, draft);
    return toLinks(entries, toRange(document, atKey.found.position), atKey.corpus);
  }
  const corpus = services.drafts.isDraft(document) ? services.corpora.corpusFor(document) : undefined;
  if (!corpus) return undefined;
  const offset = document.offsetAt(position);
  const view = await withSignal(token, (signal) => corpus.engine.citationAt(draft, offset, signal));
  const cite =
    view?.cites.find((one) => one.position.start <= offset && offset <= one.position.end) ??
    (view?.cites.length === 1 ? view.cites[0] : undefined);
  const entry = cite?.work?.entry;
  return cite && entry ? toLinks([entry], toRange(document, cite.position), corpus) : undefined;
}

async function toLinks(
  entries: readonly EntryPlace[],
  originSelectionRange: LocationLink['originSelectionRange'],
  corpus: Corpus,
): Promise<LocationLink[]> {
  const places = await Promise.all(entries.map((entry) => entryRange(entry, corpus)));
  return places.flatMap((place) => {
    if (!place) return [];
    const range = toRange(place.document, place.position);
    return [
      { targetUri: place.document.uri, targetRange: range, ...(originSelectionRange ? { originSelectionRange } : {}) },
    ];
  });
}

async function referencesAt(
  document: TextDocument,
  position: Position,
  { includeDeclaration }: ReferenceContext,
  token: CancellationToken,
  services: Services,
): Promise<Location[] | undefined> {
  const atKey = await keyAt(document, position, services);
  if (!atKey) return undefined;
  const { corpus, found } = atKey;
  const files = await filesWithKey(found.key, corpus, services, token);
  const locations = await Promise.all(
    files.map(async (file) => {
      const keys = await corpus.engine.findKeys(toDraft(file));
      const same = keys.filter(({ key, role }) => key === found.key && (includeDeclaration || role === 'citation'));
      return same.map((place) => new Location(file.uri, toRange(file, place.position)));
    }),
  );
  return locations.flat();
}
