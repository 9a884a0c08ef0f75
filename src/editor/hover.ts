/** The card over a sentence of a draft: the passages behind it, and what can be done with them. */
import {
  type CancellationToken,
  type Disposable,
  Hover,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { StatementEvidence } from '../engine/engine';
import type { Evidence } from '../model/verdict';
import { type CardLink, formatCard, joinCards } from './card';
import { toDraft, toRange, withSignal } from './convert';
import { commandUri, EVIDENCE_COMMANDS } from './evidenceCommands';
import { forLanguages } from './forLanguages';
import { type Found, remember } from './found';
import type { Services } from './services';

/** A card is read at a glance. */
const MAX_PASSAGES = 3;

export function registerHover(services: Services): Disposable {
  const provider = {
    provideHover: (document: TextDocument, position: Position, token: CancellationToken) =>
      hoverAt(document, position, token, services),
  };
  return forLanguages(services.settings, (selector) => languages.registerHoverProvider(selector, provider));
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
    const draft = toDraft(document);
    const offset = document.offsetAt(position);
    const found = await withSignal(token, (signal) => corpus.engine.evidenceAt(draft, offset, false, signal));
    if (!found || found.evidence.length === 0 || !isInside(found, offset)) return undefined;
    const cards = found.evidence
      .slice(0, MAX_PASSAGES)
      .map((evidence) => formatCard(evidence, linksOf({ evidence, corpus, draft: { document, position } })));
    return new Hover(toMarkdown(joinCards(cards)), toRange(document, found.statement.position));
  } catch (error) {
    report('look for the passages behind a sentence', error);
    return undefined;
  }
}

/** The space behind a sentence belongs to none. */
function isInside({ statement }: StatementEvidence, offset: number): boolean {
  return statement.position.start <= offset && offset < statement.position.end;
}

function linksOf(found: Found): readonly CardLink[] {
  const id = remember(found);
  return [
    { label: 'Insert citation', uri: commandUri('citewright.insertCitation', id) },
    { label: insertLabel(found.evidence), uri: commandUri('citewright.insertQuotation', id) },
    { label: 'Open at the passage', uri: commandUri('citewright.openPassage', id) },
    { label: 'Copy citation', uri: commandUri('citewright.copyCitation', id) },
  ];
}

function insertLabel({ wording }: Evidence): string {
  return wording === 'note' ? 'Insert note' : 'Insert quotation';
}

/** Only our own commands may be run from a card, whatever a source may contain. */
function toMarkdown(text: string): MarkdownString {
  const markdown = new MarkdownString(text, false);
  markdown.supportHtml = false;
  markdown.isTrusted = { enabledCommands: EVIDENCE_COMMANDS };
  return markdown;
}
