/** Cites the sentence at the cursor: the passages behind it to choose from, and what the choice would put in shown in the draft. */
import { commands, Disposable, type TextEditor, ThemeColor, window } from 'vscode';
import type { StatementEvidence } from '../engine/engine';
import { toDraft, toRange } from './convert';
import type { Corpus } from './corpora';
import { type Choice, showPassagePicker } from './passagePicker';
import { act } from './searchCommand';
import type { Services } from './services';

export function registerCite(services: Services): Disposable {
  return commands.registerTextEditorCommand('citewright.citeSentence', (editor) => {
    const corpus = corpusOf(editor, services);
    if (corpus) cite(editor, corpus, services);
    else void commands.executeCommand('citewright.sources.focus');
  });
}

function corpusOf({ document }: TextEditor, { corpora, drafts }: Services): Corpus | undefined {
  return drafts.isDraft(document) ? corpora.corpusFor(document) : undefined;
}

function cite(editor: TextEditor, corpus: Corpus, { reader, report }: Services): void {
  const { document, selection } = editor;
  const offset = document.offsetAt(selection.active);
  const found = corpus.engine.evidenceAt(toDraft(document), offset, true);
  const preview = createPreview(editor, corpus, offset);
  found.then(preview.markSentence, () => undefined);
  showPassagePicker({
    title: 'Cite This Sentence',
    placeholder: 'Passages behind the sentence, best first. Type to search for others.',
    corpora: [corpus],
    candidates: found.then((answer) => toChoices(answer, corpus)),
    exclude: document.uri.toString(),
    actions: ['cite', 'quote', 'open'],
    choose: (choice, action, listed) => act(choice, action ?? 'cite', { editor, listed, reader }),
    onDidMoveTo: preview.showFor,
    onDidHide: preview.dispose,
    report,
  });
}

function toChoices(found: StatementEvidence | undefined, corpus: Corpus): readonly Choice[] {
  return (found?.evidence ?? []).map((evidence) => ({ kind: 'passage', corpus, evidence }));
}

/** Shows in the draft which sentence is meant, and the citation where it would stand, without changing a letter. */
function createPreview(editor: TextEditor, { engine }: Corpus, offset: number) {
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
    const edits = choice?.kind === 'passage' ? await engine.insertion(draft, offset, 'citation', choice.evidence) : [];
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
