/** Chooses the style of citations, each shown on the draft's own citations: in its row, and in the draft while the row is the active one. */
import {
  commands,
  Disposable,
  type QuickPick,
  type QuickPickItem,
  QuickPickItemKind,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { StylePreview } from '../../engine/engine';
import type { StyleInfo } from '../../model/style';
import { isAbort, toDraft, toRange } from '../convert';
import { withoutLinks } from '../report';
import type { Services } from '../services';
import { chooseStyle, type StyleTarget } from './chooseStyle';
import { errorOf, styleRow } from './styleRows';

/** Argument: the id of a style, or none to choose from a list. */
export const CHOOSE_STYLE = 'citewright.chooseStyle';

export function registerStylePicker(services: Services): Disposable {
  return commands.registerCommand(CHOOSE_STYLE, async (id?: unknown) => {
    const document = services.shownDraft.document();
    const corpus = document && services.corpora.corpusFor(document);
    if (!document || !corpus) return;
    const target = { document, corpus, services };
    const chosen = typeof id === 'string' ? takeStyle(id, target) : pickStyle(target);
    await chosen.catch((error) => services.report('choose a style', error));
  });
}

/** Without the list: for keys that are bound to a style. */
async function takeStyle(id: string, target: StyleTarget): Promise<void> {
  const styles = await target.corpus.engine.styles();
  const style = styles.find((one) => one.id === id && one.error === undefined);
  if (style) await chooseStyle(style, target);
  else void window.showErrorMessage(withoutLinks(`There is no style "${id}" that can be used.`));
}

interface Row extends QuickPickItem {
  readonly style?: StyleInfo;
  readonly asksForFile?: boolean;
}

/** Style files of the workspace that are listed beside those of the settings. */
const MOST_FILES = 50;

async function pickStyle(target: StyleTarget): Promise<void> {
  const { corpus, document, services } = target;
  const picker = window.createQuickPick<Row>();
  picker.title = 'Choose Citation Style';
  picker.placeholder = 'Type to filter. Each style is shown on the citations of this draft.';
  picker.matchOnDescription = true;
  picker.busy = true;
  let isOpen = true;
  picker.onDidHide(() => {
    isOpen = false;
  });
  picker.show();
  const draft = toDraft(document);
  const [styles, inForce, context] = await Promise.all([
    ownFiles().then((files) => corpus.engine.styles(files)),
    corpus.engine.style(draft),
    corpus.engine.context(draft),
  ]);
  if (!isOpen) return picker.dispose();
  if (context.style) picker.title = `Choose Citation Style (the draft names ${context.style.name})`;
  const previews = createPreviews(picker, target, styles, inForce.style);
  const held: Disposable = Disposable.from(
    picker,
    previews,
    picker.onDidChangeActive(([row]) => previews.moveTo(row?.style)),
    picker.onDidAccept(() => {
      const [row] = picker.activeItems;
      const error = row?.style && errorOf(row.style, previews.of(row.style));
      if (error !== undefined) {
        void window.showErrorMessage(withoutLinks(error));
        return;
      }
      picker.hide();
      const chosen = row?.asksForFile ? askForFile(target) : Promise.resolve(row?.style);
      chosen
        .then(async (style) => style && (await chooseStyle(style, target)))
        .catch((failure) => services.report('set the style', failure));
    }),
    picker.onDidHide(() => held.dispose()),
  );
}

async function ownFiles(): Promise<string[]> {
  const files = await workspace.findFiles('**/*.csl', '**/node_modules/**', MOST_FILES);
  return files.map(String);
}

async function askForFile({ corpus, document }: StyleTarget): Promise<StyleInfo | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: 'Choose a Citation Style',
      openLabel: 'Use This Style',
      filters: { 'CSL styles': ['csl'] },
      defaultUri: corpus.folder?.uri ?? Uri.joinPath(document.uri, '..'),
    })) ?? [];
  if (!file) return undefined;
  const style = (await corpus.engine.styles([file.toString()])).find(({ uri }) => uri === file.toString());
  if (style?.error === undefined) return style;
  void window.showErrorMessage(withoutLinks(style.error));
  return undefined;
}

interface Previews extends Disposable {
  moveTo(style: StyleInfo | undefined): void;
  of(style: StyleInfo): StylePreview | undefined;
}

/**
 * Works out one style after the other, the active one first: what is under way for another is given up when the writer moves on, and all of
 * it when the picker closes.
 */
function createPreviews(
  picker: QuickPick<Row>,
  { corpus, document, services }: StyleTarget,
  styles: readonly StyleInfo[],
  inForce: StyleInfo,
): Previews {
  const draft = toDraft(document);
  const known = new Map<string, StylePreview>();
  const inDraft = createDraftPreview(window.visibleTextEditors.find((editor) => editor.document === document));
  let active: StyleInfo | undefined = styles.find((style) => keyOf(style) === keyOf(inForce));
  let underWay: { readonly style: StyleInfo; readonly controller: AbortController } | undefined;
  let isClosed = false;

  /** Rows are given anew as a whole: what was active and in sight stays so. */
  const draw = () => {
    const wanted = active && keyOf(active);
    const rows = toRows(styles, (style) => styleRow(style, known.get(keyOf(style)), keyOf(style) === keyOf(inForce)));
    picker.keepScrollPosition = true;
    picker.items = rows;
    picker.activeItems = rows.filter(({ style }) => style && keyOf(style) === wanted);
  };
  const next = () =>
    [active, ...styles].find((style) => style && style.error === undefined && !known.has(keyOf(style)));
  const workOut = async (style: StyleInfo) => {
    const controller = new AbortController();
    underWay = { style, controller };
    try {
      known.set(keyOf(style), await corpus.engine.previewStyle(draft, style.uri ?? style.id, controller.signal));
    } catch (error) {
      if (!isAbort(error)) throw error;
    }
    underWay = undefined;
    if (isClosed) return;
    draw();
    if (active) inDraft.show(known.get(keyOf(active)));
  };
  const run = async () => {
    for (let style = next(); style && !isClosed; style = next()) await workOut(style);
    if (!isClosed) picker.busy = false;
  };

  draw();
  void run().catch((error) => services.report('show the styles', error));
  return {
    of: (style) => known.get(keyOf(style)),
    moveTo(style) {
      active = style;
      inDraft.show(style && known.get(keyOf(style)));
      const isWanted = style && style.error === undefined && !known.has(keyOf(style));
      if (isWanted && underWay && keyOf(underWay.style) !== keyOf(style)) underWay.controller.abort();
    },
    dispose() {
      isClosed = true;
      underWay?.controller.abort();
      inDraft.dispose();
    },
  };
}

function keyOf({ id, uri }: StyleInfo): string {
  return uri ?? id;
}

function toRows(styles: readonly StyleInfo[], textOf: (style: StyleInfo) => QuickPickItem): Row[] {
  const group = (label: string, held: readonly StyleInfo[]): Row[] =>
    held.length === 0
      ? []
      : [{ label, kind: QuickPickItemKind.Separator }, ...held.map((style) => ({ ...textOf(style), style }))];
  return [
    ...group(
      'Bundled',
      styles.filter(({ uri }) => uri === undefined),
    ),
    ...group(
      'Your own',
      styles.filter(({ uri }) => uri !== undefined),
    ),
    { label: '', kind: QuickPickItemKind.Separator },
    { label: '$(folder-opened) Choose a .csl File…', alwaysShow: true, asksForFile: true },
  ];
}

/** Shows behind each of the first citations of the draft what it would be, without changing a letter. */
function createDraftPreview(editor: TextEditor | undefined) {
  const decoration = window.createTextEditorDecorationType({
    after: { color: new ThemeColor('editorGhostText.foreground'), fontStyle: 'italic', margin: '0 0 0 0.4em' },
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  return {
    show(preview: StylePreview | undefined) {
      const citations = preview && preview.style.problem === undefined ? preview.citations : [];
      editor?.setDecorations(
        decoration,
        citations.map(({ position, text }) => ({
          range: toRange(editor.document, position),
          renderOptions: { after: { contentText: `→ ${text}` } },
        })),
      );
    },
    dispose: () => decoration.dispose(),
  };
}
