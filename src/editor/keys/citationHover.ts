/** The card over a citation: its reference, and the passages of the page that is cited. */
import {
  type CancellationToken,
  commands,
  Disposable,
  Hover,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { CiteView } from '../../engine/keys/keyEngine';
import type { TextPosition } from '../../model/passage';
import type { Evidence } from '../../model/verdict';
import type { CardLink } from '../check/card';
import { toDraft, toRange, withSignal } from '../convert';
import { forLanguages } from '../forLanguages';
import { remember } from '../found';
import { commandUri } from '../offers/evidenceCommands';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { formatCitation } from './citationCard';

/** Opens a file, with a part of it selected where one is given. */
const OPEN_PLACE = 'citewright.openPlace';

export function registerCitationHover(services: Services): Disposable {
  const provider = {
    provideHover: (document: TextDocument, position: Position, token: CancellationToken) =>
      hoverAt(document, position, token, services),
  };
  return Disposable.from(
    forLanguages(services.settings, (selector) => languages.registerHoverProvider(selector, provider)),
    commands.registerCommand(OPEN_PLACE, (uri: unknown, place?: TextPosition) =>
      openPlace(uri, place).catch((error) => services.report('open the file', error)),
    ),
  );
}

async function hoverAt(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  { settings, drafts, corpora, report }: Services,
): Promise<Hover | undefined> {
  if (!settings.forDraft(document).showsHovers || !drafts.isDraft(document)) return undefined;
  const corpus = corpora.corpusFor(document);
  if (!corpus) return undefined;
  try {
    const { version } = document;
    const offset = document.offsetAt(position);
    const view = await withSignal(token, (signal) => corpus.engine.citationAt(toDraft(document), offset, signal));
    if (!view || document.version !== version) return undefined;
    const card = formatCitation(view, {
      ofWork: workLinks,
      ofPassage: (evidence) => passageLinks(evidence, corpus, document, position),
    });
    return new Hover(toMarkdown(card), toRange(document, view.position));
  } catch (error) {
    report('look up a citation', error);
    return undefined;
  }
}

function workLinks({ work }: CiteView): readonly CardLink[] {
  if (!work) return [];
  const { source, entry, kind } = work;
  const toSource = kind === 'record' ? [] : [{ label: 'Open source', uri: placeUri(source.uri) }];
  const toEntry = entry
    ? [
        {
          label: 'Open entry',
          uri: placeUri(entry.uri, entry.keyPosition ?? { ...entry.position, end: entry.position.start }),
        },
      ]
    : [];
  return [...toSource, ...toEntry];
}

function passageLinks(
  evidence: Evidence,
  corpus: Corpus,
  document: TextDocument,
  position: Position,
): readonly CardLink[] {
  const id = remember({ evidence, corpus, draft: { document, position } });
  const label = evidence.locator?.label === 'page' ? 'Open at the page' : 'Open at the passage';
  return [{ label, uri: commandUri('citewright.openPassage', id) }];
}

function placeUri(uri: string, place?: TextPosition): string {
  return `command:${OPEN_PLACE}?${encodeURIComponent(JSON.stringify(place ? [uri, place] : [uri]))}`;
}

async function openPlace(uri: unknown, place: TextPosition | undefined): Promise<void> {
  if (typeof uri !== 'string') return;
  const file = Uri.parse(uri);
  if (!place) {
    await commands.executeCommand('vscode.open', file);
    return;
  }
  const document = await workspace.openTextDocument(file);
  await window.showTextDocument(document, { selection: toRange(document, place), preview: true });
}

/** Only our own commands may be run from a card, whatever a source may contain. */
function toMarkdown(text: string): MarkdownString {
  const markdown = new MarkdownString(text, true);
  markdown.supportHtml = false;
  markdown.isTrusted = { enabledCommands: [OPEN_PLACE, 'citewright.openPassage'] };
  return markdown;
}
