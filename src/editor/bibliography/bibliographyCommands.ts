/** Puts the bibliography into the draft in front, and brings it up to date: as a list, or by the command of its markup. */
import {
  commands,
  Disposable,
  type Memento,
  Range,
  type TextDocument,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BibliographyWays, WrittenBibliography } from '../../engine/bibliography/bibliographyEngine';
import { unclearLines } from '../../engine/report/bibliography';
import type { DraftEdit } from '../../model/statement';
import { toDraft, toRange } from '../convert';
import { count } from '../plainLabels';
import { withoutLinks } from '../report';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { type ListMemory, listMemory } from './listMemory';
import { whenRead } from './whenRead';

export const REFRESH_BIBLIOGRAPHY = 'citewright.refreshBibliography';

export function registerBibliography(services: Services, state: Memento): Disposable {
  const memory = listMemory(state);
  const register = (command: string, run: (target: Target) => Promise<void>) =>
    commands.registerCommand(command, async () => {
      const target = targetOf(services, memory);
      if (!target) return;
      await run(target).catch((error) => services.report('write the bibliography', error));
    });
  return Disposable.from(register('citewright.insertBibliography', insert), register(REFRESH_BIBLIOGRAPHY, refresh));
}

interface Target {
  readonly document: TextDocument;
  readonly editor: TextEditor | undefined;
  readonly corpus: Corpus;
  readonly memory: ListMemory;
  readonly services: Services;
}

function targetOf(services: Services, memory: ListMemory): Target | undefined {
  const document = services.shownDraft.document();
  const corpus = document && services.corpora.corpusFor(document);
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  return document && corpus && { document, editor, corpus, memory, services };
}

async function insert(target: Target): Promise<void> {
  const { corpus, document } = target;
  const ways = await corpus.engine.bibliographyWays(toDraft(document));
  if (ways.list) return writeList(target, ways);
  const way = ways.own ? await chooseWay(ways.own) : 'list';
  if (way === 'list') await writeList(target, ways);
  else if (way === 'own' && ways.own) await insertOwn(target, ways.own);
}

type Own = NonNullable<BibliographyWays['own']>;

async function chooseWay({ by, label, isThere }: Own): Promise<'own' | 'list' | undefined> {
  const choice = await window.showQuickPick(
    [
      {
        label: `$(symbol-keyword) ${label}`,
        description: isThere ? 'is in the draft already' : `filled by ${by}`,
        detail: `${by} puts the bibliography there when the draft is converted, from the keys that it cites.`,
        way: 'own' as const,
      },
      {
        label: '$(list-flat) A list in the text',
        description: 'kept by Citewright',
        detail: 'Sorted and formatted in the style in force, and brought up to date when you say so or save.',
        way: 'list' as const,
      },
    ],
    { title: 'Insert Bibliography', placeHolder: `${by} makes bibliographies of its own. Which shall it be?` },
  );
  return choice?.way;
}

async function insertOwn(target: Target, { by, label, isThere, edit }: Own): Promise<void> {
  if (isThere) {
    void window.showInformationMessage(`The draft has ${label} already: ${by} prints the bibliography there.`);
    return;
  }
  await apply(target, edit);
}

async function refresh(target: Target): Promise<void> {
  const ways = await target.corpus.engine.bibliographyWays(toDraft(target.document));
  if (ways.list) return writeList(target, ways);
  const { own } = ways;
  if (own?.isThere) {
    const message = `There is nothing to refresh: ${own.by} fills ${own.label} when the draft is converted.`;
    void window.showInformationMessage(message);
    return;
  }
  const choice = await window.showInformationMessage('The draft has no bibliography yet.', 'Insert Bibliography');
  if (choice) await insert(target);
}

const OPEN_LIST =
  'The bibliography of the draft has no end, so that it cannot be told from what follows. Put the comment /citewright-bibliography back below its last entry.';

async function writeList(target: Target, { isListOpen }: BibliographyWays): Promise<void> {
  const { corpus, document, editor, memory, services } = target;
  if (isListOpen) {
    void window.showWarningMessage(OPEN_LIST);
    return;
  }
  if (!(await whenRead(corpus, document, services.corpora))) return;
  const offset = editor && document.offsetAt(editor.selection.active);
  const { version } = document;
  const written = await corpus.engine.writeBibliography(toDraft(document), offset === undefined ? {} : { offset });
  if (written.edit && memory.isChangedByHand(document, written) && !(await mayReplace())) return;
  // Whoever typed in the meantime gets the list of what is cited now.
  if (document.version !== version) return writeList(target, { isListOpen });
  if (written.edit && (await apply(target, written.edit))) await memory.remember(document, written);
  tell(written, target);
}

/** The list would be overwritten: that is one step, which Undo takes back, but nobody should have to notice it by chance. */
async function mayReplace(): Promise<boolean> {
  const choice = await window.showWarningMessage(
    'The bibliography was changed by hand since it was last refreshed. Refreshing puts the works that are cited in its place; Undo brings yours back.',
    'Refresh Anyway',
  );
  return choice !== undefined;
}

/** Shows the place where it was not on the screen. */
async function apply({ document, editor }: Target, { position, newText }: DraftEdit): Promise<boolean> {
  const change = new WorkspaceEdit();
  change.replace(document.uri, toRange(document, position), newText);
  const isDone = await workspace.applyEdit(change);
  const start = document.positionAt(position.start);
  editor?.revealRange(new Range(start, start.translate(SHOWN_LINES)));
  return isDone;
}

const SHOWN_LINES = 8;

function tell({ entries, style, edit, replaced, unclear }: WrittenBibliography, { document, editor }: Target): void {
  const { title } = style.style;
  const listed =
    entries === 0 ? 'No work is cited that could be listed' : `${count(entries, 'work')} listed (${title})`;
  const state = edit || entries === 0 || !replaced ? listed : `The bibliography is up to date: ${listed}`;
  const [first] = unclear;
  if (!first && (entries > 0 || replaced)) {
    window.setStatusBarMessage(`$(references) ${state}`, SHOWN_MS);
    return;
  }
  const message = withoutLinks([`${state}.`, ...unclearLines({ unclear })].join(' '));
  if (!first) void window.showInformationMessage(message);
  else
    void window.showWarningMessage(message, 'Go to the First').then((choice) => {
      if (!choice) return;
      const selection = toRange(document, first.position);
      void window.showTextDocument(document, {
        selection,
        ...(editor?.viewColumn ? { viewColumn: editor.viewColumn } : {}),
      });
    });
}

const SHOWN_MS = 6000;
