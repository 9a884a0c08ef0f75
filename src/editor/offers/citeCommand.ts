/** Cites the sentence at the cursor: the passages behind it to choose from, and what the choice would put in shown in the draft. */
import { commands, Disposable, type TextEditor, ThemeColor, window } from 'vscode';
import type { CitationForm, StatementEvidence } from '../../engine/engine';
import { toDraft, toRange } from '../convert';
import type { Services } from '../services';
import type { Corpus } from '../sources/corpora';
import { act } from '../sources/searchCommand';
import { type Action, type Choice, showPassagePicker } from './passagePicker';

export function registerCite(services: Services): Disposable {
  const register = (command: string, way: Way) =>
    commands.registerTextEditorCommand(command, (editor) => {
      const corpus = corpusOf(editor, services);
      if (corpus) cite(editor, corpus, way, services);
      else void commands.executeCommand('citewright.sources.focus');
    });
  return Disposable.from(register('citewright.citeSentence', BEHIND), register('citewright.citeInText', IN_TEXT));
}

/** What Enter does. */
interface Way {
  readonly title: string;
  readonly action: Action;
  readonly form: CitationForm;
}

const BEHIND: Way = { title: 'Cite This Sentence', action: 'cite', form: {} };
const IN_TEXT: Way = { title: 'Cite in the Text', action: 'name', form: { isInText: true } };

function corpusOf({ document }: TextEditor, { corpora, drafts }: Services): Corpus | undefined {
  return drafts.isDraft(document) ? corpora.corpusFor(document) : undefined;
}

function cite(editor: TextEditor, corpus: Corpus, { title, action, form }: Way, { reader, report }: Services): void {
  const { document, selection } = editor;
  const offset = document.offsetAt(selection.active);
  const found = corpus.engine.evidenceAt(toDraft(document), offset, true);
  const preview = createPreview(editor, corpus, offset, form);
  found.then(preview.markSentence, () => undefined);
  showPassagePicker({
    title,
    placeholder: 'Passages behind the sentence, best first. Type to search for others.',
    corpora: [corpus],
    candidates: found.then((answer) => toChoices(answer, corpus)),
    exclude: document.uri.toString(),
    actions: ['cite', 'name', 'words', 'quote', 'open'],
    choose: (choice, chosen, listed) => act(choice, chosen ?? action, { editor, listed, reader }),
    onDidMoveTo: preview.showFor,
    onDidHide: preview.dispose,
    report,
  });
}

function toChoices(found: StatementEvidence | undefined, corpus: Corpus): readonly Choice[] {
  return (found?.evidence ?? []).map((evidence) => ({ kind: 'passage', corpus, evidence }));
}

/** Shows in the draft which sentence is meant, and the citation where it would stand, without changing a letter. */
function createPreview(editor: TextEditor, { engine }: Corpus, offset: number, form: CitationForm) {
  const sentence = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.rangeHighlightBackground'),
  });
  const insertion = window.createTextEditorDecorationType({
    before: { color: new ThemeColor('editorGhostText.foreground'), fontStyle: 'italic' },
  });
  const draft = toDraft(editor.document);
  let latest: Choice | undefined;

  const showFor = async (choice: Choice | undefined) => {
    latest = choice;
    const edits =
      choice?.kind === 'passage' ? await engine.insertion(draft, offset, 'citation', choice.evidence, form) : [];
    if (latest !== choice) return;
    const shown = edits.filter(({ newText }) => newText !== '');
    editor.setDecorations(
      insertion,
      shown.map(({ position, newText }) => ({
        range: toRange(editor.document, { start: position.start, end: position.start }),
        renderOptions: { before: { contentText: newText } },
      })),
    );
  };
  return {
    markSentence(found: StatementEvidence | undefined) {
      if (found) editor.setDecorations(sentence, [toRange(editor.document, found.statement.position)]);
    },
    showFor: (choice: Choice | undefined) => void showFor(choice).catch(() => undefined),
    dispose: () => Disposable.from(sentence, insertion).dispose(),
  };
}
