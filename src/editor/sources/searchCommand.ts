/** Searches every source as one types. Enter cites in a draft, and opens elsewhere. */
import { commands, type Disposable, type TextEditor, window } from 'vscode';
import type { CitationForm } from '../../engine/engine';
import type { Found } from '../found';
import { passageKind } from '../offers/evidenceCommands';
import { insertEvidence } from '../offers/insertEvidence';
import { type Action, type Choice, showPassagePicker } from '../offers/passagePicker';
import { openPassage } from '../reader/openPassage';
import type { Reader } from '../reader/reader';
import type { Services } from '../services';
import type { Corpus } from './corpora';
import { citeSource, openSource } from './sourceCommands';

export function registerSearch(services: Services): Disposable {
  return commands.registerCommand('citewright.search', (query?: unknown) => {
    const editor = draftEditor(services);
    const corpora = corporaFor(editor, services);
    if (corpora.length === 0) return commands.executeCommand('citewright.sources.focus');
    showPassagePicker({
      title: 'Search Sources',
      placeholder: 'Words of a passage, an author, a title or a year',
      corpora,
      query: typeof query === 'string' ? query : selectedText(),
      ...(editor ? { exclude: editor.document.uri.toString() } : {}),
      actions: editor ? ['cite', 'quote', 'open'] : ['open'],
      choose: (choice, action, listed) =>
        act(choice, action ?? (editor ? 'cite' : 'open'), { editor, listed, reader: services.reader }),
      report: services.report,
    });
    return undefined;
  });
}

function draftEditor({ drafts }: Services): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && drafts.isDraft(editor.document) ? editor : undefined;
}

/** A draft is written from the sources of its own folder. */
function corporaFor(editor: TextEditor | undefined, { corpora }: Services): readonly Corpus[] {
  const own = editor && corpora.corpusFor(editor.document);
  return own ? [own] : corpora.list();
}

const MAX_QUERY = 300;

function selectedText(): string {
  const editor = window.activeTextEditor;
  const selected = editor?.document.getText(editor.selection) ?? '';
  return selected.replace(/\s+/g, ' ').trim().slice(0, MAX_QUERY);
}

/** What a choice was made among, and what is done with it. */
export interface Chosen {
  /** The draft that citations go into. */
  readonly editor: TextEditor | undefined;
  readonly listed: readonly Choice[];
  readonly reader: Reader;
}

/** What the pickers do with a choice. */
export async function act(choice: Choice, action: Action, { editor, listed, reader }: Chosen): Promise<void> {
  if (choice.kind === 'source') {
    const { corpus, hit } = choice;
    if (action === 'open' || !editor) await openSource(hit.source, corpus, reader);
    else await citeSource(hit.source, corpus, editor);
    return;
  }
  const found = toFound(choice, listed, editor);
  if (action === 'open' || !editor) return openPassage(found, reader);
  const places = editor.selections.map(({ active }) => active);
  if (action === 'quote') return insertEvidence(editor, places, passageKind(found), found);
  const form = action === 'words' ? await askForWords() : action === 'name' ? { isInText: true } : {};
  if (form) await insertEvidence(editor, places, 'citation', found, form);
}

/** Undefined where the writer left off. */
async function askForWords(): Promise<CitationForm | undefined> {
  const ask = (prompt: string, placeHolder: string) =>
    window.showInputBox({ title: 'Words Around the Citation', prompt, placeHolder });
  const prefix = await ask('Before it. Leave empty for none.', 'see');
  const suffix = prefix === undefined ? undefined : await ask('Behind it. Leave empty for none.', 'emphasis added');
  if (prefix === undefined || suffix === undefined) return undefined;
  const words = { prefix: prefix.trim(), suffix: suffix.trim() };
  return { ...(words.prefix ? { prefix: words.prefix } : {}), ...(words.suffix ? { suffix: words.suffix } : {}) };
}

function toFound(
  { evidence, corpus }: Extract<Choice, { kind: 'passage' }>,
  listed: readonly Choice[],
  editor: TextEditor | undefined,
): Found {
  const among = listed.flatMap((one) => (one.kind === 'passage' && one.corpus === corpus ? one.evidence : []));
  if (!editor) return { evidence, among, corpus };
  return { evidence, among, corpus, draft: { document: editor.document, position: editor.selection.active } };
}
