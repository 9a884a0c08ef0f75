/** Waits until the sources of a draft have been read: a list of what is known halfway would lack the rest. */
import { type CancellationToken, Disposable, ProgressLocation, type TextDocument, window } from 'vscode';
import { toDraft } from '../convert';
import type { Corpora, Corpus } from '../sources/corpora';

/** Whether all there is has been read; false where the writer would not wait. */
export async function whenRead(corpus: Corpus, document: TextDocument, corpora: Corpora): Promise<boolean> {
  const { bibliographies } = await corpus.engine.context(toDraft(document));
  await corpus.engine.refresh(bibliographies.filter(({ isFound }) => isFound).map(({ uri }) => uri));
  if (isRead(corpus)) return true;
  const options = { location: ProgressLocation.Notification, title: 'Waiting for the sources', cancellable: true };
  let listeners: Disposable | undefined;
  const read = (token: CancellationToken) =>
    new Promise<boolean>((resolve) => {
      listeners = Disposable.from(
        corpora.onDidChangeStatus(() => isRead(corpus) && resolve(true)),
        token.onCancellationRequested(() => resolve(false)),
      );
      if (isRead(corpus)) resolve(true);
    });
  return window.withProgress(options, (_, token) => read(token).finally(() => listeners?.dispose()));
}

export function isRead(corpus: Corpus): boolean {
  const phase = corpus.status()?.phase;
  return phase === 'ready' || phase === 'cancelled';
}
