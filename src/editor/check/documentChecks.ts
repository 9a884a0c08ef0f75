/** The latest check of each draft, which squiggles, cards, fixes, the view and the status bar all read: nothing is asked twice. */
import { Disposable, type Event, EventEmitter, type TextDocument, workspace } from 'vscode';
import type { StatementEvidence } from '../../engine/engine';
import type { TextPosition } from '../../model/passage';
import type { Verdict } from '../../model/verdict';
import { toDraft } from '../convert';
import type { Drafts } from '../drafts';
import { Newest } from '../newest';
import type { Corpora, Corpus } from '../sources/corpora';

/** What checking a draft came to. */
export interface DraftCheck {
  readonly document: TextDocument;
  /** Of the document, in whose text all positions count. */
  readonly version: number;
  /** The draft as it was then. */
  readonly text: string;
  readonly corpus: Corpus;
  readonly verdicts: readonly Verdict[];
}

export interface DocumentChecks extends Disposable {
  /** The last check of a document, be it of an older version or of older sources. */
  latest(document: TextDocument): DraftCheck | undefined;
  /** The last check, where it is of the document's text as it is now. */
  current(document: TextDocument): DraftCheck | undefined;
  /** Checks a document as it is now, unless that is done; undefined where there is nothing to check it with, or it was overtaken. */
  check(document: TextDocument): Promise<DraftCheck | undefined>;
  /** The verdict on the statement at an offset; before all sources are there, the passages behind it without a verdict. */
  verdictAt(document: TextDocument, offset: number, signal: AbortSignal): Promise<Verdict | undefined>;
  isChecking(document: TextDocument): boolean;
  /** What was found is to be asked for anew: sources or settings are others now. */
  outdate(): void;
  /** Stops the check under way. */
  cancel(document: TextDocument): void;
  /** The documents that have been checked. */
  documents(): readonly TextDocument[];
  /** A check of a document has begun, has ended, or was dropped with the document. */
  readonly onDidChange: Event<TextDocument>;
}

export interface DocumentChecksParts {
  readonly corpora: Corpora;
  readonly drafts: Drafts;
  readonly report: (doing: string, error: unknown) => void;
}

export function createDocumentChecks({ corpora, drafts, report }: DocumentChecksParts): DocumentChecks {
  const held = new Map<TextDocument, Newest<DraftCheck>>();
  const changed = new EventEmitter<TextDocument>();
  const ready = watchReady(corpora);
  let state = 0;

  const drop = (document: TextDocument) => {
    held.get(document)?.cancel();
    if (held.delete(document)) changed.fire(document);
  };
  const closed = workspace.onDidCloseTextDocument(drop);
  const latest = (document: TextDocument) => held.get(document)?.answer?.value;
  const heldFor = (document: TextDocument) => {
    const newest = held.get(document) ?? new Newest<DraftCheck>();
    held.set(document, newest);
    return newest;
  };

  const current = (document: TextDocument) => {
    const check = latest(document);
    return check?.version === document.version ? check : undefined;
  };

  return {
    latest,
    current,
    async verdictAt(document, offset, signal) {
      const known = current(document);
      if (known) return known.verdicts.findLast(({ statement }) => isWithin(offset, statement.position));
      const corpus = corpora.corpusFor(document);
      if (!corpus) return undefined;
      const draft = toDraft(document);
      if (ready.isReady(corpus)) return corpus.engine.verdictAt(draft, offset, signal);
      const found = await corpus.engine.evidenceAt(draft, offset, false, signal);
      return found && isWithin(offset, found.statement.position) ? withoutVerdict(found) : undefined;
    },
    async check(document) {
      if (document.isClosed || !drafts.isDraft(document)) return void drop(document);
      const corpus = corpora.corpusFor(document);
      if (!corpus || !ready.isReady(corpus)) return undefined;
      // Where there is nothing to write from, nobody asks what is without a source.
      if (corpus.status()?.sources === 0) return void drop(document);
      const newest = heldFor(document);
      const answer = newest.ask(`${document.version} ${state} ${corpus.id}`, (signal) =>
        checkDraft(document, corpus, signal),
      );
      if (!newest.isAsking) return answer;
      changed.fire(document);
      try {
        return await answer;
      } catch (error) {
        report('check the draft', error);
        return undefined;
      } finally {
        if (held.get(document) === newest) changed.fire(document);
      }
    },
    isChecking: (document) => held.get(document)?.isAsking ?? false,
    outdate() {
      state++;
      for (const document of held.keys()) if (!drafts.isDraft(document)) drop(document);
    },
    cancel: (document) => held.get(document)?.cancel(),
    documents: () => [...held.keys()],
    onDidChange: changed.event,
    dispose() {
      for (const newest of held.values()) newest.cancel();
      held.clear();
      Disposable.from(changed, ready, closed).dispose();
    },
  };
}

/** The space behind a sentence belongs to none. */
function isWithin(offset: number, { start, end }: TextPosition): boolean {
  return start <= offset && offset < end;
}

function withoutVerdict({ statement, evidence }: StatementEvidence): Verdict {
  return { statement, label: 'notEnoughEvidence', citations: [], evidence, problems: [] };
}

async function checkDraft(document: TextDocument, corpus: Corpus, signal: AbortSignal): Promise<DraftCheck> {
  const { version } = document;
  const draft = toDraft(document);
  const verdicts = await corpus.engine.check(draft, signal);
  return { document, version, text: draft.text, corpus, verdicts };
}

/** Before all sources are there, whatever is cited would seem unknown. Later rounds replace them one by one. */
function watchReady(corpora: Corpora): Disposable & { isReady(corpus: Corpus): boolean } {
  const ready = new Set<string>();
  const listener = corpora.onDidChangeStatus((corpus) => {
    if (isDone(corpus)) ready.add(corpus.id);
  });
  const gone = corpora.onDidChangeList(() => {
    const ids = corpora.list().map(({ id }) => id);
    for (const id of ready) if (!ids.includes(id)) ready.delete(id);
  });
  return Object.assign(Disposable.from(listener, gone), {
    isReady: (corpus: Corpus) => ready.has(corpus.id) || isDone(corpus),
  });
}

/** Whether the round of reading is over. */
export function isDone(corpus: Corpus): boolean {
  const phase = corpus.status()?.phase;
  return phase === 'ready' || phase === 'paused' || phase === 'cancelled';
}
