/** Corrects which bibliography entry a source file belongs to; kept in the settings, where it can be seen and outlasts a new export. */
import { commands, Disposable, type QuickPickItem, Uri, window } from 'vscode';
import type { Source } from '../../model/source';
import { toLine } from '../../text/oneLine';
import { authorYear, fileName, shorten } from '../plainLabels';
import { withoutLinks } from '../report';
import type { Services } from '../services';
import { setEntry } from '../settings';
import type { Corpus } from './corpora';
import type { SourceNode } from './sourceTree';

export function registerMatchCommands({ corpora, report }: Services): Disposable {
  const register = (command: string, run: (source: Source, corpus: Corpus) => Promise<void>) =>
    commands.registerCommand(command, async (node: SourceNode | undefined) => {
      if (node?.kind !== 'source') return;
      const corpus = corpora.list().find(({ id }) => id === node.corpusId);
      if (corpus) await run(node.source, corpus).catch((error) => report('match the source with an entry', error));
    });
  return Disposable.from(
    register('citewright.matchWithEntry', matchWithEntry),
    register('citewright.undoMatch', undoMatch),
  );
}

interface EntryPick extends QuickPickItem {
  readonly key: string;
}

async function matchWithEntry(source: Source, corpus: Corpus): Promise<void> {
  const picks = corpus.engine
    .sources()
    .then(({ sources }): readonly EntryPick[] => sources.flatMap((one) => toPick(one, source)));
  const picked = await window.showQuickPick(picks, {
    title: `The Entry of ${fileName(source.uri)}`,
    placeHolder: 'Type a key, an author or words of the title',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!picked) return;
  const name = shorten(fileName(source.uri), 80);
  await change(source, corpus, picked.key, `${name} is matched with the entry ${picked.key}.`);
}

/** Works that have an entry; in BibTeX and its like the id of a work is the key of its entry. */
function toPick(one: Source, current: Source): EntryPick[] {
  const isEntry =
    one.entry !== undefined || (one.kind === 'record' && Object.values(one.origins).includes('bibliography'));
  if (!isEntry || one.id === current.id) return [];
  const key = one.entry?.key ?? one.item.id;
  return [{ key, label: toLine(key), description: authorYear(one.item), detail: toLine(one.item.title ?? '') }];
}

/** What the writer matched is as it was found before; what was found is not taken for a match any more. */
async function undoMatch(source: Source, corpus: Corpus): Promise<void> {
  if (!source.entry) return;
  const { key, basis } = source.entry;
  const name = shorten(fileName(source.uri), 80);
  await change(
    source,
    corpus,
    basis === 'writer' ? undefined : null,
    `${name} is no longer matched with the entry ${key}.`,
  );
}

async function change(source: Source, corpus: Corpus, key: string | null | undefined, message: string): Promise<void> {
  const undo = await setEntry('corpus.matches', pathOf(source.uri, corpus), key, corpus.folder);
  const choice = await window.showInformationMessage(withoutLinks(message), 'Undo');
  if (choice) await undo();
}

/** Relative to the workspace folder where the file lies in it, so that the folder can be moved. */
function pathOf(uri: string, { folder }: Corpus): string {
  const file = Uri.parse(uri);
  const inFolder = folder && file.path.startsWith(`${folder.uri.path}/`);
  return inFolder ? file.path.slice(folder.uri.path.length + 1) : file.fsPath;
}
