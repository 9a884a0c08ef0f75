/** The reader: shows sources at a passage beside the draft, goes through the evidence, and puts what is selected into the draft. */
import { commands, Disposable, type Uri, type WebviewPanel, window } from 'vscode';
import type { PassageTarget } from '../../engine/engine';
import type { EvidencePlace, FromView, ReaderAction, ReaderState, ShownFile, ShownPassage } from '../../view/protocol';
import { isDone } from '../check/documentChecks';
import type { ShownDraft } from '../check/shownDraft';
import type { Found } from '../found';
import type { Corpora, Corpus } from '../sources/corpora';
import type { Passwords } from '../sources/passwords';
import { insertSelection } from './insertSelection';
import { locatePassage } from './locatePassage';
import { openOnline } from './openOnline';
import { isPdf, shownFile, shownPassage } from './readerFiles';
import { createReaderPanel, READER, type ReaderPanel, useReaderPanel } from './readerPanel';

export interface Reader extends Disposable {
  /** Beside the draft that it was asked for from, unless the reader is open already. */
  showPassage(found: Found, target: PassageTarget): Promise<void>;
  /** @returns false for a file that is text itself, or that cannot be shown. */
  showFile(uri: string, corpus: Corpus): Promise<boolean>;
}

export interface ReaderParts {
  readonly extensionUri: Uri;
  readonly corpora: Corpora;
  readonly shownDraft: ShownDraft;
  readonly passwords: Passwords;
  readonly report: (doing: string, error: unknown) => void;
}

/** What is shown just now. */
interface Shown {
  readonly file: ShownFile;
  readonly corpus: Corpus;
  readonly passage?: ShownPassage;
  readonly found?: Found;
}

const ACTIONS: readonly ReaderAction[] = [
  'find',
  'findNext',
  'findPrevious',
  'zoomIn',
  'zoomOut',
  'fitWidth',
  'goToPage',
  'goToPassage',
  'togglePaperColors',
  'cite',
  'quote',
];

export function createReader(parts: ReaderParts): Reader {
  const { report } = parts;
  let panel: ReaderPanel | undefined;
  let shown: Shown | undefined;
  /** Not tried yet on what is shown. */
  let untried: readonly string[] = [];

  const use = (made: WebviewPanel) => {
    const { extensionUri } = parts;
    panel?.dispose();
    const used = useReaderPanel(made, {
      extensionUri,
      async passwordFor(uri, isRetry) {
        const corpus = shown?.corpus;
        if (!isRetry) untried = await parts.passwords.candidates(uri, corpus);
        const [next, ...rest] = untried;
        untried = rest;
        return next ?? parts.passwords.ask(uri, corpus, isRetry);
      },
      onDidSay: hear,
      onDidClose() {
        if (panel !== used) return;
        panel = undefined;
        shown = undefined;
      },
    });
    panel = used;
    return used;
  };
  const show = (now: Shown, isBeside: boolean) => {
    shown = now;
    const open = panel ?? use(createReaderPanel(parts.extensionUri, isBeside));
    const place = now.found && placeOf(now.found);
    open.show({
      file: now.file,
      ...(now.passage ? { passage: now.passage } : {}),
      ...(place ? { evidence: place } : {}),
    });
    open.reveal();
    const isOnline = now.found?.evidence.address !== undefined;
    void commands.executeCommand('setContext', `${READER}.isOnline`, isOnline);
  };
  const showPassage = async (found: Found, target: PassageTarget) => {
    const file = await shownFile(target.uri, found.corpus);
    if (!file) return tellGone();
    const passage = shownPassage(found.evidence, target);
    show({ file, corpus: found.corpus, passage, found }, found.draft !== undefined);
  };
  const step = async (by: 1 | -1) => {
    const next = shown?.found && neighbour(shown.found, by);
    if (!next) return panel?.tell('There is no other evidence to show.');
    const target = await locatePassage(next.evidence, next.corpus);
    return target ? showPassage(next, target) : panel?.tell('That passage is not among the sources any more.');
  };
  const run = (doing: string, act: () => Promise<void> | undefined | void) => {
    Promise.resolve(act()).catch((error) => report(doing, error));
  };
  const hear = (message: Exclude<FromView, { kind: 'ready' | 'ask' }>) => {
    if (message.kind === 'step') return run('show other evidence', () => step(message.by));
    const { as, selected } = message;
    return run('put that into the draft', async () => {
      if (!shown) return;
      const problem = await insertSelection({ ...shown, as, selected, document: parts.shownDraft.document() });
      panel?.tell(problem ?? '');
    });
  };
  const restore = async (made: WebviewPanel, state: ReaderState) => {
    const opened = use(made);
    const corpus = parts.corpora.list().find(({ id }) => id === state.corpusId);
    const file = corpus && (await fileOnceRead(state.uri, corpus, parts.corpora));
    if (panel !== opened || shown) return;
    if (!corpus || !file) return opened.tell('This file is not among the sources any more.');
    const { passage } = state;
    shown = { file, corpus, ...(passage ? { passage } : {}) };
    opened.show({ file, ...(passage ? { passage } : {}) }, true);
  };
  const registered = Disposable.from(
    window.registerWebviewPanelSerializer(READER, {
      async deserializeWebviewPanel(made, state: unknown) {
        if (isState(state)) run('open the reader again', () => restore(made, state));
        else made.dispose();
      },
    }),
    ...ACTIONS.map((action) => commands.registerCommand(`${READER}.${action}`, () => panel?.act(action))),
    commands.registerCommand(`${READER}.openOnline`, () =>
      run('open the page', () => shown?.found && openOnline(shown.found)),
    ),
    commands.registerCommand(`${READER}.nextEvidence`, () => run('show other evidence', () => step(1))),
    commands.registerCommand(`${READER}.previousEvidence`, () => run('show other evidence', () => step(-1))),
  );
  return {
    showPassage,
    async showFile(uri, corpus) {
      if (!isPdf(uri) && ((await corpus.engine.sourceText(uri))?.isFileText ?? true)) return false;
      const file = await shownFile(uri, corpus);
      if (file) show({ file, corpus }, false);
      return file !== undefined;
    },
    dispose() {
      registered.dispose();
      panel?.dispose();
    },
  };
}

function tellGone(): void {
  void window.showInformationMessage('This file is not among the sources any more.');
}

function placeOf({ evidence, among = [] }: Found): EvidencePlace | undefined {
  const index = among.indexOf(evidence);
  return index < 0 ? undefined : { index, count: among.length };
}

/** The last is followed by the first. */
function neighbour(found: Found, by: 1 | -1): Found | undefined {
  const { among = [] } = found;
  const index = among.indexOf(found.evidence);
  const evidence = index < 0 || among.length < 2 ? undefined : among.at((index + by) % among.length);
  return evidence && { ...found, evidence };
}

/** When a window starts, its sources come back a moment later. */
async function fileOnceRead(uri: string, corpus: Corpus, corpora: Corpora): Promise<ShownFile | undefined> {
  const isRead = () => isDone(corpus);
  if (!isRead()) {
    await new Promise<void>((resolve) => {
      const listener = corpora.onDidChangeStatus((changed) => {
        if (changed !== corpus || !isRead()) return;
        listener.dispose();
        resolve();
      });
    });
  }
  return shownFile(uri, corpus);
}

/** What a window wrote down may be of another version. */
function isState(state: unknown): state is ReaderState {
  const { uri, corpusId } = (state ?? {}) as Partial<ReaderState>;
  return typeof uri === 'string' && typeof corpusId === 'string';
}
