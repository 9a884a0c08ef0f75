/** The corpus as checking asks for it. */
import type { CheckedSources, CheckedWork, FindOptions, SourcePassage } from '../checking/sources';
import type { Corpus } from '../corpus/corpus';
import { inverseFrequency } from '../corpus/query';
import { retrieve } from '../corpus/retrieval';
import type { SearchIndex } from '../corpus/searchIndex';
import type { Passage } from '../model/passage';
import type { Cite } from './evidence';

export interface CheckedSourcesParts {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  readonly cite: Cite;
  /** A draft that lies in a folder of sources is no evidence for itself; canonical. */
  readonly draftUri: string;
  /** Passages with the same key are copies of each other. */
  readonly keyOf: (passageId: number) => unknown;
}

export function toCheckedSources(parts: CheckedSourcesParts): CheckedSources {
  const { corpus, index, cite, draftUri, keyOf } = parts;
  const own = corpus.passagesOf(draftUri);
  const isAllowed = (id: number) => id < own.start || id >= own.end;
  const toSourcePassage = (passage: Passage | undefined, score: number): SourcePassage[] => {
    const marked = passage && corpus.marked(passage);
    const attribution = marked && corpus.attribute(marked);
    if (!marked || !attribution) return [];
    const { work, inHand, locator, wording } = attribution;
    const place = locator ? { locator } : {};
    return [
      {
        id: marked.id,
        text: marked.text,
        workId: work.id,
        inHandId: inHand.id,
        ...place,
        wording,
        paragraph: marked.paragraph,
        score,
      },
    ];
  };
  const attribute = (passage: Passage | undefined) => passage && corpus.attribute(corpus.marked(passage));
  const isOf = (works: ReadonlySet<string>) => (id: number) => {
    const { work, inHand } = attribute(corpus.passage(id)) ?? {};
    return work !== undefined && inHand !== undefined && (works.has(work.id) || works.has(inHand.id));
  };
  return {
    find(text: string, { limit, minScore, works }: FindOptions) {
      const isOfWorks = works ? isOf(works) : () => true;
      const hits = retrieve(index, corpus, text, {
        limit,
        minScore,
        keyOf,
        isAllowed: (id) => isAllowed(id) && isOfWorks(id),
      });
      return hits.flatMap(({ id, score }) => toSourcePassage(corpus.passage(id), score));
    },
    paragraphOf: ({ id }) => corpus.paragraphOf(id).flatMap((near) => toSourcePassage(corpus.passage(near), 1)),
    neighboursOf({ id, inHandId }, distance) {
      const ids = Array.from({ length: 2 * distance + 1 }, (_, index) => id - distance + index);
      const near = ids.filter((other) => other !== id).flatMap((other) => toSourcePassage(corpus.passage(other), 1));
      return near.filter((other) => other.inHandId === inHandId);
    },
    weightOf: (term) => inverseFrequency(index.documentFrequency(term), index.size),
    work(id): CheckedWork | undefined {
      const source = corpus.source(id);
      return source && { id, kind: source.kind, item: source.item, cite: (locator) => cite(source, locator) };
    },
    *texts(workId) {
      for (const { source, uri, text } of corpus.texts(workId)) {
        if (uri !== draftUri) yield { workId: source.id, text };
      }
    },
  };
}
