/** The panel of the reader: its page and the messages with it. Knows nothing of evidence and drafts. */
import { Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Answer, FromView, Question, ReaderAction, ToView } from '../../view/protocol';
import { readerPage } from './page';
import { createFileBytes, readResource } from './readerFiles';

export const READER = 'citewright.reader';

type Show = Extract<ToView, { kind: 'show' }>;
type Said = Exclude<FromView, { kind: 'ready' | 'ask' }>;

export interface ReaderPanel extends Disposable {
  show(message: Omit<Show, 'kind' | 'keepsPlace'>, keepsPlace?: boolean): void;
  tell(message: string): void;
  act(action: ReaderAction): void;
  reveal(): void;
}

export interface ReaderPanelParts {
  readonly extensionUri: Uri;
  /** A password to open a file with; undefined gives up. */
  passwordFor(uri: string, isRetry: boolean): Promise<string | undefined>;
  onDidSay(message: Said): void;
  onDidClose(): void;
}

export function createReaderPanel(extensionUri: Uri, isBeside: boolean): WebviewPanel {
  const viewColumn = isBeside ? ViewColumn.Beside : ViewColumn.Active;
  return window.createWebviewPanel(READER, 'Reader', { viewColumn, preserveFocus: false }, optionsOf(extensionUri));
}

function optionsOf(extensionUri: Uri) {
  return {
    enableScripts: true,
    enableForms: false,
    enableCommandUris: false,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')],
  };
}

/** Takes over a panel, new or from before the window was started again. */
export function useReaderPanel(
  panel: WebviewPanel,
  { extensionUri, passwordFor, onDidSay, onDidClose }: ReaderPanelParts,
): ReaderPanel {
  const { webview } = panel;
  const bytes = createFileBytes();
  let isReady = false;
  let shown: Show | undefined;
  const post = (message: ToView) => void webview.postMessage(message);
  const answer = async (question: Question): Promise<Answer> => {
    if (question.kind === 'resource') return readResource(extensionUri, question.resource, question.name);
    if (question.uri !== shown?.file.uri) return undefined;
    if (question.kind === 'bytes') return bytes.read(question.uri, question.start, question.end);
    return passwordFor(question.uri, question.isRetry);
  };
  const hear = (message: FromView) => {
    if (message.kind === 'ready') {
      isReady = true;
      if (!shown) return;
      post(shown);
      // The page comes anew whenever the panel was hidden; it goes back to where it was.
      shown = { ...shown, keepsPlace: true };
    } else if (message.kind === 'ask') {
      void answer(message.question).then((one) => post({ kind: 'answer', id: message.id, answer: one }));
    } else onDidSay(message);
  };
  const held = Disposable.from(
    webview.onDidReceiveMessage(hear),
    panel.onDidChangeViewState(() => {
      if (panel.visible) return;
      isReady = false;
      bytes.forget();
    }),
    panel.onDidDispose(() => {
      held.dispose();
      onDidClose();
    }),
  );
  webview.options = optionsOf(extensionUri);
  webview.html = readerPage(webview, extensionUri);
  return {
    show(message, keepsPlace = false) {
      if (message.file.uri !== shown?.file.uri) bytes.forget();
      shown = { ...message, kind: 'show', keepsPlace };
      panel.title = message.file.title;
      if (!isReady) return;
      post(shown);
      shown = { ...shown, keepsPlace: true };
    },
    tell: (message) => post({ kind: 'tell', message }),
    act: (action) => post({ kind: 'act', action }),
    reveal: () => panel.reveal(undefined, false),
    dispose: () => panel.dispose(),
  };
}
