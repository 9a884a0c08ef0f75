/** A read-only view of the text that was read from a source whose file cannot show it: HTML, JSON, and formats that are no text. */
import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { isDone } from '../check/documentChecks';
import type { Services } from '../services';
import type { Corpus } from './corpora';

const SCHEME = 'citewright-source';

/** The view's URI: its path is the file's, so that the tab shows the name; the query says which file of which corpus it is. */
export function extractedTextUri(file: string, corpus: Corpus): Uri {
  const { path } = Uri.parse(file);
  const query = new URLSearchParams({ corpus: corpus.id, file }).toString();
  return Uri.from({ scheme: SCHEME, path: `${path} (text)`, query });
}

export function registerExtractedText({ corpora, report }: Services): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri) {
      const query = new URLSearchParams(uri.query);
      const corpus = corpora.list().find(({ id }) => id === query.get('corpus'));
      try {
        return (await corpus?.engine.extractedText(query.get('file') ?? '')) ?? GONE;
      } catch (error) {
        report('show the text of a source', error);
        return GONE;
      }
    },
  });
  const listener = corpora.onDidChangeStatus((corpus) => {
    if (!isDone(corpus)) return;
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  });
  return {
    dispose() {
      provider.dispose();
      listener.dispose();
      changed.dispose();
    },
  };
}

const GONE = 'This file is not among the sources any more.';
