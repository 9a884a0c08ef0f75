/** The page of the reader: shows the file and passage it is told to, keeps its place, and sends back what the reader does. */
import { createQuestions } from './ask';
import type { DocumentView, ViewEvents } from './documentView';
import type { createPdfView } from './pdf/pdfView';
import type { FromView, ReaderAction, ReaderState, ShownFile, ToView } from './protocol';
import { createTextView } from './text/textView';
import { createToolbar } from './toolbar';

declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): ReaderState | undefined;
  setState(state: ReaderState): void;
};

type Show = Extract<ToView, { kind: 'show' }>;

const vscode = acquireVsCodeApi();
const { ask, settle } = createQuestions((message) => vscode.postMessage(message));
const stage = document.getElementById('stage') as HTMLElement;
const notice = document.getElementById('notice') as HTMLElement;
const spoken = document.getElementById('spoken') as HTMLElement;

let shown: { readonly message: Show; readonly view: DocumentView } | undefined;
let newest: Show | undefined;
let hasPaperColors = vscode.getState()?.hasPaperColors ?? false;

const toolbar = createToolbar({
  onAct: act,
  onStep: (by) => vscode.postMessage({ kind: 'step', by }),
  onGoToPage(name) {
    const isFound = shown?.view.goToPage(name) ?? false;
    tell(isFound ? '' : `There is no page ${name}.`);
    if (isFound) shown?.view.focus();
  },
  onFind: (query, direction) => shown?.view.find(query, direction),
  onEndFind() {
    shown?.view.find('', 'first');
    shown?.view.focus();
  },
});

const events: ViewEvents = {
  onMove(page) {
    toolbar.showPage(page);
    keepState();
  },
  onFind: toolbar.showFound,
  onTell: tell,
  onSay: say,
};

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  if (data.kind === 'show') void show(data);
  else if (data.kind === 'answer') settle(data.id, data.answer);
  else if (data.kind === 'tell') tell(data.message);
  else act(data.action);
});
stage.addEventListener('scroll', () => keepState(), { capture: true, passive: true });
showPaperColors();
vscode.postMessage({ kind: 'ready' });

async function show(message: Show): Promise<void> {
  newest = message;
  const { file, passage, evidence, keepsPlace } = message;
  const place = keepsPlace ? vscode.getState()?.place : undefined;
  document.title = file.title;
  document.body.dataset.kind = file.body.kind;
  toolbar.showEvidence(evidence);
  tell('');
  try {
    const view = await viewOf(file);
    if (newest !== message) {
      if (shown?.view !== view) view.dispose();
      return;
    }
    shown = { message, view };
    if (place) view.goTo(place);
    // What comes back by itself takes nothing away from where one writes.
    if (!keepsPlace) view.focus();
    if (passage) await view.showPassage(passage, place !== undefined);
    keepState();
  } catch (error) {
    if (newest === message) tell(`${file.title} cannot be shown: ${reasonOf(error)}`);
  }
}

/** The view of the same file goes on, with its place and zoom. */
async function viewOf(file: ShownFile): Promise<DocumentView> {
  const last = shown?.message.file;
  if (shown && last && last.uri === file.uri && isSame(last, file)) return shown.view;
  shown?.view.dispose();
  shown = undefined;
  const container = document.createElement('div');
  container.id = 'document';
  container.tabIndex = 0;
  container.setAttribute('role', 'document');
  container.setAttribute('aria-label', file.title);
  stage.replaceChildren(container);
  const { body, uri, title } = file;
  if (body.kind === 'text') return createTextView(container, title, body, events);
  tell('Opening the file…');
  const create = await loadPdfView();
  const view = await create(container, uri, body, events, ask);
  tell('');
  return view;
}

function isSame({ body: last }: ShownFile, { body }: ShownFile): boolean {
  if (last.kind === 'pdf') return body.kind === 'pdf' && last.byteLength === body.byteLength;
  return body.kind === 'text' && last.text === body.text;
}

/** The reader of PDFs is large, so it is loaded when the first of them comes. */
async function loadPdfView(): Promise<typeof createPdfView> {
  const { pdfView = '', pdfStyle = '' } = document.body.dataset;
  if (!document.getElementById('pdf-style')) {
    const link = document.createElement('link');
    link.id = 'pdf-style';
    link.rel = 'stylesheet';
    link.href = pdfStyle;
    document.head.prepend(link);
  }
  const module: { createPdfView: typeof createPdfView } = await import(pdfView);
  return module.createPdfView;
}

function act(action: ReaderAction): void {
  const view = shown?.view;
  if (action === 'find') toolbar.openFind();
  else if (action === 'goToPage') toolbar.editPage();
  else if (action === 'togglePaperColors') {
    hasPaperColors = !hasPaperColors;
    showPaperColors();
    keepState();
  } else if (action === 'findNext') view?.find(toolbar.query(), 'next');
  else if (action === 'findPrevious') view?.find(toolbar.query(), 'previous');
  else if (action === 'goToPassage') view?.goToPassage();
  else if (action === 'cite' || action === 'quote') {
    const as = action === 'cite' ? 'citation' : 'quotation';
    vscode.postMessage({ kind: 'insert', as, selected: view?.selected() });
  } else {
    view?.zoom(action === 'zoomIn' ? 'in' : action === 'zoomOut' ? 'out' : 'fit');
    keepState();
  }
}

function showPaperColors(): void {
  document.body.classList.toggle('paper-colors', hasPaperColors);
  toolbar.showPaperColors(hasPaperColors);
}

function say(message: string): void {
  spoken.textContent = message;
}

function tell(message: string): void {
  notice.textContent = message;
  notice.hidden = message === '';
}

let keeping: ReturnType<typeof setTimeout> | undefined;
const KEEP_AFTER_MS = 150;

/** Written down once nothing has moved for a moment. */
function keepState(): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    if (!shown) return;
    const { file, passage } = shown.message;
    const place = shown.view.place();
    vscode.setState({
      uri: file.uri,
      corpusId: file.corpusId,
      hasPaperColors,
      ...(passage ? { passage } : {}),
      ...(place ? { place } : {}),
    });
  }, KEEP_AFTER_MS);
}

function reasonOf(error: unknown): string {
  const { name = '', message = String(error) } = error instanceof Error ? error : {};
  if (name === 'PasswordException') return 'it is encrypted. Open it again to give its password.';
  if (name === 'InvalidPDFException') return 'it is broken, or no PDF. Get it again from where it came from.';
  return message;
}
