/** The rest of a quotation as ghost text. */
import {
  type CancellationToken,
  type Disposable,
  type InlineCompletionContext,
  InlineCompletionItem,
  languages,
  type Position,
  Range,
  type TextDocument,
} from 'vscode';
import { toDraft, toRange, withSignal } from '../convert';
import { forLanguages } from '../forLanguages';
import { addEntryCommand } from '../keys/addEntryCommand';
import type { Services } from '../services';

export function registerInlineCompletions(services: Services): Disposable {
  const provider = {
    async provideInlineCompletionItems(
      document: TextDocument,
      position: Position,
      context: InlineCompletionContext,
      token: CancellationToken,
    ) {
      // While the list is open its selected item is shown, and nothing else may be.
      if (context.selectedCompletionInfo) return undefined;
      const item = await completeQuotation(document, position, token, services);
      return item && [item];
    },
  };
  return forLanguages(services.settings, (selector) =>
    languages.registerInlineCompletionItemProvider(selector, provider),
  );
}

async function completeQuotation(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  { settings, drafts, corpora, report }: Services,
): Promise<InlineCompletionItem | undefined> {
  if (!settings.forDraft(document).offersQuotations || !drafts.isDraft(document)) return undefined;
  const engine = corpora.corpusFor(document)?.engine;
  if (!engine || !hasQuotationMark(document, position)) return undefined;
  try {
    const draft = toDraft(document);
    const offset = document.offsetAt(position);
    const rest = await withSignal(token, (signal) => engine.completeQuotation(draft, offset, signal));
    if (!rest) return undefined;
    const range = toRange(document, { start: rest.offset, end: rest.replaces.end });
    const command = rest.newKey ? addEntryCommand(document, rest.evidence.source.id, rest.newKey) : undefined;
    return new InlineCompletionItem(rest.text, range, command);
  } catch (error) {
    report('complete the quotation', error);
    return undefined;
  }
}

const LINES_BACK = 20;

/** Saves the question for nearly all keystrokes: no quotation mark stands in the lines before. */
function hasQuotationMark(document: TextDocument, position: Position): boolean {
  const start = position.with(Math.max(0, position.line - LINES_BACK), 0);
  const text = document.getText(document.validateRange(new Range(start, position)));
  return /["'`“„”‘‚’«»‹›「『]/.test(text);
}
