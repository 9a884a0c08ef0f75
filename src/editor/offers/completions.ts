/** Offers while a sentence is being written, and citations after its end. What is offered is the engine's business. */
import {
  type CancellationToken,
  type CompletionContext,
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionTriggerKind,
  Disposable,
  languages,
  MarkdownString,
  type Position,
  SnippetString,
  type TextDocument,
  TextEdit,
  workspace,
} from 'vscode';
import type { Suggestion } from '../../engine/engine';
import { formatCard } from '../check/card';
import { toDraft, toRange, withSignal } from '../convert';
import { forLanguages } from '../forLanguages';
import { addEntryCommand } from '../keys/addEntryCommand';
import { isTypingKey, offersKeys } from '../keys/keyCompletions';
import type { Services } from '../services';
import { type Caret, toOffer } from './completionEdits';
import { toSnippet } from './snippets';

/**
 * A space ends a word of the sentence being written, or the stop before it. The stop itself is none of these, nor does any offer's
 * filter text hold one: Enter after a full stop always breaks the line.
 */
const TRIGGERS = [' ', '(', '[', '@'];

export function registerCompletions(services: Services): Disposable {
  const asked = watchWhetherAsked();
  const provider = {
    async provideCompletionItems(
      document: TextDocument,
      position: Position,
      token: CancellationToken,
      context: CompletionContext,
    ) {
      const suggestions = await suggest(document, position, asked.isExplicit(document, context), token, services);
      if (!suggestions?.length) return undefined;
      return new CompletionList(toItems(suggestions, document, position), true);
    },
    resolveCompletionItem(item: CompletionItem) {
      const suggestion = suggestionOf.get(item);
      if (suggestion) item.documentation = new MarkdownString(formatCard(suggestion.evidence));
      return item;
    },
  };
  return Disposable.from(
    asked,
    forLanguages(services.settings, (selector) =>
      languages.registerCompletionItemProvider(selector, provider, ...TRIGGERS),
    ),
  );
}

async function suggest(
  document: TextDocument,
  position: Position,
  isExplicit: boolean,
  token: CancellationToken,
  { settings, drafts, corpora, report }: Services,
): Promise<readonly Suggestion[] | undefined> {
  const { offersClaims, offersCitations } = settings.forDraft(document);
  if ((!offersClaims && !offersCitations) || !drafts.isDraft(document)) return undefined;
  const engine = corpora.corpusFor(document)?.engine;
  if (!engine) return undefined;
  try {
    const draft = toDraft(document);
    const offset = document.offsetAt(position);
    const suggestions = await withSignal(token, (signal) => engine.suggest(draft, offset, isExplicit, signal));
    const isKeyed = offersKeys(document, settings) && isTypingKey(document, position);
    return suggestions?.filter((suggestion) =>
      suggestion.kind === 'citation' ? offersCitations && !(isKeyed && citesByKey(suggestion)) : offersClaims,
    );
  } catch (error) {
    report('look for passages', error);
    return undefined;
  }
}

/** Where keys are offered, a citation by its key would stand in the list twice. */
function citesByKey({ edits }: Suggestion): boolean {
  return edits.some(({ newText }) => newText.includes('@'));
}

/** Kept beside the items, so that only those looked at get their card. */
const suggestionOf = new WeakMap<CompletionItem, Suggestion>();

function toItems(suggestions: readonly Suggestion[], document: TextDocument, position: Position): CompletionItem[] {
  const { range } = document.lineAt(position.line);
  const caret: Caret = {
    text: document.getText(),
    offset: document.offsetAt(position),
    line: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
  };
  return suggestions.map((suggestion, index) => toItem(suggestion, index, caret, document));
}

function toItem(suggestion: Suggestion, index: number, caret: Caret, document: TextDocument): CompletionItem {
  const { label, detail, description, filterText, main, others } = toOffer(suggestion, caret);
  const kind = suggestion.kind === 'citation' ? CompletionItemKind.Reference : CompletionItemKind.Value;
  const item = new CompletionItem({ label, description, ...(detail ? { detail } : {}) }, kind);
  const snippet = toSnippet(main);
  item.insertText = snippet === undefined ? main.newText : new SnippetString(snippet);
  item.range = toRange(document, main.position);
  item.additionalTextEdits = others.map(({ position, newText }) =>
    TextEdit.replace(toRange(document, position), newText),
  );
  item.filterText = filterText;
  item.sortText = ORDER_PREFIX + String(index).padStart(4, '0');
  item.keepWhitespace = true;
  item.preselect = index === 0;
  item.command = suggestion.newKey
    ? addEntryCommand(document, suggestion.evidence.source.id, suggestion.newKey)
    : { command: 'setContext', title: '', arguments: ['citewright.hasInserted', true] };
  suggestionOf.set(item, suggestion);
  return item;
}

/** Before the words of the document, which have no sort text and go by their label. */
const ORDER_PREFIX = '!citewright';

/** An automatic suggestion follows the keystroke at once. */
const AT_ONCE_MS = 250;

/**
 * Tells a list that the writer asked for from one that came by itself. VS Code says "invoked" for both where quick suggestions are on;
 * the second kind follows a change of the document at once. A list that is asked for stays so while the writer types on.
 */
function watchWhetherAsked(): Disposable & { isExplicit(document: TextDocument, context: CompletionContext): boolean } {
  let changedMs = 0;
  let wasExplicit = false;
  const listener = workspace.onDidChangeTextDocument(() => {
    changedMs = Date.now();
  });
  return {
    isExplicit(document, { triggerKind }) {
      if (triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions) return wasExplicit;
      const isInvoked = triggerKind === CompletionTriggerKind.Invoke;
      wasExplicit = isInvoked && (!hasQuickSuggestions(document) || Date.now() - changedMs > AT_ONCE_MS);
      return wasExplicit;
    },
    dispose: () => listener.dispose(),
  };
}

function hasQuickSuggestions(document: TextDocument): boolean {
  const quick = workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  if (typeof quick !== 'object' || quick === null) return quick !== false;
  return Object.values(quick).some((value) => value !== 'off' && value !== false);
}
