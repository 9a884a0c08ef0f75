/** The corpus as checking asks for it. */
import type { CheckedSources, CheckedWork, FindOptions, SourcePassage } from '../checking/sources';
import type { Corpus } from '../corpus/corpus';
import { inverseFrequency } from '../corpus/query';
import { retrieve } from '../corpus/retrieval';
import type { SearchIndex } from '../corpus/searchIndex';
import type { Passage } from '../model/passage';
import type { Source } from '../model/source';
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
  /** By the number of the work that a passage stands in. */
  const inHandIds: (string | undefined)[] = [];
  const inHandIdOf = (id: number) => {
    const work = corpus.workNumberOf(id);
    const passage = inHandIds[work] === undefined ? corpus.passage(id) : undefined;
    if (passage) inHandIds[work] = corpus.attribute(passage)?.inHand.id;
    return inHandIds[work];
  };
  const quotedIdOf = (id: number) => {
    const passage = corpus.mayQuote(id) ? corpus.passage(id) : undefined;
    const marked = passage && corpus.marked(passage);
    return marked?.quotes && corpus.attribute(marked)?.work.id;
  };
  const isOf = (works: ReadonlySet<string>) => {
    const isAmong = (source: string | undefined) => source !== undefined && works.has(source);
    return (id: number) => isAmong(inHandIdOf(id)) || isAmong(quotedIdOf(id));
  };
  const toWork = (source: Source): CheckedWork => ({
    id: source.id,
    kind: source.kind,
    item: source.item,
    cite: (locator) => cite(source, locator),
  });
  const found = new Map<string, readonly SourcePassage[]>();
  return {
    find(text: string, { limit, minScore, works }: FindOptions) {
      const key = works ? undefined : `${limit} ${minScore} ${text}`;
      const known = key === undefined ? undefined : found.get(key);
      if (known) return known;
      const isOfWorks = works ? isOf(works) : () => true;
      const hits = retrieve(index, corpus, text, {
        limit,
        minScore,
        keyOf,
        isAllowed: (id) => isAllowed(id) && isOfWorks(id),
      });
      const passages = hits.flatMap(({ id, score }) => toSourcePassage(corpus.passage(id), score));
      if (key !== undefined) found.set(key, passages);
      return passages;
    },
    paragraphOf: ({ id }) => corpus.paragraphOf(id).flatMap((near) => toSourcePassage(corpus.passage(near), 1)),
    neighboursOf({ id, inHandId }, distance) {
      const ids = Array.from({ length: 2 * distance + 1 }, (_, index) => id - distance + index);
      const near = ids.filter((other) => other !== id).flatMap((other) => toSourcePassage(corpus.passage(other), 1));
      return near.filter((other) => other.inHandId === inHandId);
    },
    weightOf: (term) => inverseFrequency(index.documentFrequency(term), index.size),
    work(id) {
      const source = corpus.source(id);
      return source && toWork(source);
    },
    *works() {
      for (const source of corpus.recentSources()) yield toWork(source);
    },
    *texts(workId) {
      for (const { source, uri, text } of corpus.texts(workId)) {
        if (uri !== draftUri) yield { workId: source.id, text };
      }
    },
  };
}
