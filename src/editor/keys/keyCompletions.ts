/** Offers citation keys where one is being typed. Which are offered, and how each is written, is the engine's business. */
import {
  type CancellationToken,
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  type Disposable,
  extensions,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  TextEdit,
} from 'vscode';
import type { Engine } from '../../engine/engine';
import type { KeyOffer } from '../../engine/keys/keyEngine';
import { formatCard } from '../check/card';
import { toDraft, toRange, withSignal } from '../convert';
import { forLanguages } from '../forLanguages';
import { escapeMarkdown, shorten } from '../plainLabels';
import type { Services } from '../services';
import type { Settings } from '../settings';
import { addEntryCommand } from './addEntryCommand';

const TRIGGERS = ['@', '{', ',', '<'];

/** Other extensions that offer keys, by the language they do it for. */
const OTHERS: Readonly<Record<string, string>> = {
  quarto: 'quarto.quarto',
  latex: 'james-yu.latex-workshop',
  tex: 'james-yu.latex-workshop',
  typst: 'myriad-dreamin.tinymist',
};

export function registerKeyCompletions(services: Services): Disposable {
  const provider = {
    async provideCompletionItems(document: TextDocument, position: Position, token: CancellationToken) {
      const { drafts, corpora, settings, report } = services;
      if (!offersKeys(document, settings) || !drafts.isDraft(document)) return undefined;
      const engine = corpora.corpusFor(document)?.engine;
      if (!engine) return undefined;
      try {
        const offset = document.offsetAt(position);
        const offers = await withSignal(token, (signal) => engine.completeKeys(toDraft(document), offset, signal));
        // What is typed next is searched for anew, in names and titles too.
        return offers && new CompletionList(toItems(offers, document, position, engine), true);
      } catch (error) {
        report('look for citation keys', error);
        return undefined;
      }
    },
    async resolveCompletionItem(item: CompletionItem) {
      const shown = shownOf.get(item);
      if (shown) item.documentation = new MarkdownString(await describe(shown));
      return item;
    },
  };
  return forLanguages(services.settings, (selector) =>
    languages.registerCompletionItemProvider(selector, provider, ...TRIGGERS),
  );
}

/** Whether keys are offered in a document: as set, or unless another extension does so. */
export function offersKeys(document: TextDocument, settings: Settings): boolean {
  const when = settings.forDraft(document).offersKeys;
  if (when !== 'auto') return when === 'on';
  const other = OTHERS[document.languageId];
  return other === undefined || extensions.getExtension(other)?.isActive !== true;
}

/** Whether the word before the cursor is a key after its `@`. */
export function isTypingKey(document: TextDocument, position: Position): boolean {
  const before = document.getText(new Range(position.with({ character: 0 }), position));
  return /(?<![\p{L}\p{N}])@[^\s@[\]()]*$/u.test(before);
}

interface Shown {
  readonly offer: KeyOffer;
  readonly engine: Engine;
}

/** Kept beside the items, so that only those looked at are printed. */
const shownOf = new WeakMap<CompletionItem, Shown>();

function toItems(
  offers: readonly KeyOffer[],
  document: TextDocument,
  position: Position,
  engine: Engine,
): CompletionItem[] {
  return offers.map((offer, index) => {
    const item = toItem(offer, index, document, position);
    shownOf.set(item, { offer, engine });
    return item;
  });
}

const DESCRIPTION_LENGTH = 60;

function toItem(offer: KeyOffer, index: number, document: TextDocument, position: Position): CompletionItem {
  const { label, kind, edits } = offer;
  const [main, ...others] = edits;
  const about = [offer.citation, offer.title].filter((part) => part !== '').join(' — ');
  const mark = `${kind === 'supporting' ? '✓ ' : ''}${offer.isNew ? 'adds an entry: ' : ''}`;
  const item = new CompletionItem(
    { label, description: mark + shorten(about, DESCRIPTION_LENGTH) },
    kind === 'supporting' ? CompletionItemKind.Reference : CompletionItemKind.Constant,
  );
  const range = toRange(document, main.position);
  item.range = range;
  item.insertText = main.newText;
  item.additionalTextEdits = others.map((edit) => TextEdit.replace(toRange(document, edit.position), edit.newText));
  // Behind what was typed, since that may be a name or a word of the title.
  item.filterText = `${document.getText(new Range(range.start, position))} ${label} ${about}`;
  item.sortText = ORDER_PREFIX + String(index).padStart(4, '0');
  item.detail = shorten(about, 200);
  // The entry goes into the bibliography once the key stands in the draft.
  if (offer.isNew) {
    item.command = addEntryCommand(document, offer.sourceId, offer.key);
  }
  item.preselect = index === 0 && kind === 'supporting';
  return item;
}

/** Above the passages that are offered at the same place, and the words of the document. */
const ORDER_PREFIX = '!citewright!key';

async function describe({ offer, engine }: Shown): Promise<string> {
  const reference = (await engine.formatReference(offer.sourceId)) ?? '';
  const printed = escapeMarkdown(reference.trim());
  return offer.evidence ? `${printed}\n\n---\n\n✓ Supports the sentence:\n\n${formatCard(offer.evidence)}` : printed;
}
