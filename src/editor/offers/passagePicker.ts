/** A picker over passages and sources that searches as one types. What is done with a choice is handed in. */
import {
  Disposable,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  ThemeIcon,
  window,
} from 'vscode';
import type { SourceHit } from '../../engine/engine';
import type { Evidence } from '../../model/verdict';
import type { Corpus } from '../sources/corpora';
import { type PickText, passagePick, sourcePick } from './passagePicks';

export type Choice =
  | { readonly kind: 'passage'; readonly corpus: Corpus; readonly evidence: Evidence }
  | { readonly kind: 'source'; readonly corpus: Corpus; readonly hit: SourceHit };

/** `name`: cited in the text, by name; `words`: with words before and behind it, which the writer is asked for. */
export type Action = 'cite' | 'name' | 'words' | 'quote' | 'open';

export interface PickerOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly corpora: readonly Corpus[];
  /** Searched for at once, as if it had been typed. */
  readonly query?: string;
  /** What is shown while nothing is typed. */
  readonly candidates?: Promise<readonly Choice[]>;
  /** A draft, by URI, that may not be its own evidence. */
  readonly exclude?: string;
  /** The actions offered as buttons. */
  readonly actions: readonly Action[];
  /** No action: the row itself was chosen. */
  /** `listed`: the choices that there were, in their order. */
  readonly choose: (choice: Choice, action: Action | undefined, listed: readonly Choice[]) => Promise<void>;
  readonly onDidMoveTo?: (choice: Choice | undefined) => void;
  readonly onDidHide?: () => void;
  readonly report: (doing: string, error: unknown) => void;
}

interface Row extends QuickPickItem {
  readonly choice?: Choice;
}

/** Long enough for two keystrokes of a quick writer to become one question. */
const DEBOUNCE_MS = 80;
const MAX_PASSAGES = 30;
const MAX_SOURCES = 8;

export function showPassagePicker(options: PickerOptions): void {
  const picker = window.createQuickPick<Row>();
  keepOrder(picker);
  picker.title = options.title;
  picker.placeholder = options.placeholder;
  picker.value = options.query ?? '';
  let underWay = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = async () => {
    underWay.abort();
    underWay = new AbortController();
    const { signal } = underWay;
    picker.busy = true;
    try {
      const choices =
        picker.value.trim() === '' ? await (options.candidates ?? []) : await search(picker.value, options, signal);
      if (!signal.aborted) picker.items = toRows(choices, options.actions);
    } catch (error) {
      if (!signal.aborted) options.report('search the sources', error);
    }
    if (!signal.aborted) picker.busy = false;
  };
  const choose = (choice: Choice | undefined, action: Action | undefined) => {
    if (!choice) return;
    const listed = picker.items.flatMap((row) => row.choice ?? []);
    picker.hide();
    options.choose(choice, action, listed).catch((error) => options.report('do that with a source', error));
  };

  const held = Disposable.from(
    picker,
    picker.onDidChangeValue(() => {
      clearTimeout(timer);
      timer = setTimeout(show, DEBOUNCE_MS);
    }),
    picker.onDidChangeActive(([row]) => options.onDidMoveTo?.(row?.choice)),
    picker.onDidAccept(() => choose(picker.activeItems[0]?.choice, undefined)),
    picker.onDidTriggerItemButton(({ item, button }) => choose(item.choice, actionOf(button))),
    picker.onDidHide(() => {
      underWay.abort();
      clearTimeout(timer);
      options.onDidHide?.();
      held.dispose();
    }),
  );
  picker.show();
  void show();
}

/** VS Code would move rows whose label resembles what was typed to the top. The property is there in every version, but not in the types. */
function keepOrder(picker: QuickPick<Row>): void {
  (picker as { sortByLabel?: boolean }).sortByLabel = false;
}

async function search(query: string, { corpora, exclude }: PickerOptions, signal: AbortSignal): Promise<Choice[]> {
  const found = await Promise.all(corpora.map((corpus) => searchCorpus(query, corpus, exclude, signal)));
  const byScore = (a: { score: number }, b: { score: number }) => b.score - a.score;
  const passages = found.flatMap(({ passages }) => passages).sort((a, b) => byScore(a.evidence, b.evidence));
  const sources = found.flatMap(({ sources }) => sources).sort((a, b) => byScore(a.hit, b.hit));
  return [...passages.slice(0, MAX_PASSAGES), ...sources.slice(0, MAX_SOURCES)];
}

async function searchCorpus(query: string, corpus: Corpus, exclude: string | undefined, signal: AbortSignal) {
  const options = { limit: MAX_PASSAGES, prefix: true, ...(exclude ? { exclude } : {}) };
  const [evidence, hits] = await Promise.all([
    corpus.engine.search(query, options, signal),
    corpus.engine.findSources(query, MAX_SOURCES, signal),
  ]);
  return {
    passages: evidence.map((one) => ({ kind: 'passage', corpus, evidence: one }) as const),
    sources: hits.map((hit) => ({ kind: 'source', corpus, hit }) as const),
  };
}

function toRows(choices: readonly Choice[], actions: readonly Action[]): Row[] {
  const passages = choices.filter(({ kind }) => kind === 'passage');
  const sources = choices.filter(({ kind }) => kind === 'source');
  return [
    ...section('Passages', passages, actions),
    ...section(
      'Sources',
      sources,
      actions.filter((action) => action === 'cite' || action === 'open'),
    ),
  ];
}

function section(name: string, choices: readonly Choice[], actions: readonly Action[]): Row[] {
  if (choices.length === 0) return [];
  const buttons = actions.map((action) => BUTTONS[action]);
  const rows = choices.map((choice) => ({ ...textOf(choice), choice, buttons, alwaysShow: true }));
  return [{ label: name, kind: QuickPickItemKind.Separator }, ...rows];
}

function textOf(choice: Choice): PickText {
  return choice.kind === 'passage' ? passagePick(choice.evidence) : sourcePick(choice.hit);
}

const BUTTONS: Readonly<Record<Action, QuickInputButton>> = {
  cite: { iconPath: new ThemeIcon('references'), tooltip: 'Insert citation' },
  name: { iconPath: new ThemeIcon('person'), tooltip: 'Name the work in the text, at the cursor' },
  words: { iconPath: new ThemeIcon('edit'), tooltip: 'Insert citation with words around it…' },
  quote: { iconPath: new ThemeIcon('quote'), tooltip: 'Insert the passage with its citation' },
  open: { iconPath: new ThemeIcon('go-to-file'), tooltip: 'Open' },
};

/** Buttons come back as copies, so they are told apart by what they say. */
function actionOf({ tooltip }: QuickInputButton): Action | undefined {
  const actions = Object.keys(BUTTONS) as Action[];
  return actions.find((action) => BUTTONS[action].tooltip === tooltip);
}
