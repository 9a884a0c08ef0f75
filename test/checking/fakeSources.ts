import type { CheckedSources, CheckedWork, FindOptions, ReadCitation, SourcePassage } from '../../src/checking/sources';
import { findCitations } from '../../src/citing/syntax/find';
import type { ItemFields } from '../../src/model/item';
import { terms } from '../../src/text/tokenize';

/** A work of the corpus as a test writes it down. */
export interface FakeWork {
  readonly id: string;
  readonly kind?: CheckedWork['kind'];
  readonly title?: string;
  /** The rest of its record. */
  readonly record?: ItemFields;
  /** A paragraph is its sentences; `§` begins the next page. */
  readonly paragraphs?: readonly (readonly string[])[];
  /** The whole text, where it has more than the passages. */
  readonly text?: string;
}

/** Sources in memory, in which passages are found by the words they share with what is asked. */
export function fakeSources(works: readonly FakeWork[]): CheckedSources {
  const passages: SourcePassage[] = [];
  for (const { id, kind = 'text', paragraphs = [] } of works) {
    let page = 1;
    passages.length++;
    paragraphs.forEach((sentences, paragraph) => {
      for (const sentence of sentences) {
        if (sentence.startsWith('§')) page++;
        const text = sentence.replace(/^§/, '');
        const wording = kind === 'notes' ? 'note' : 'verbatim';
        const locator = { label: 'page', locator: String(page) } as const;
        passages.push({ id: passages.length, text, workId: id, inHandId: id, locator, wording, paragraph, score: 1 });
      }
    });
  }
  const all = passages.filter((passage) => passage !== undefined);
  const near = ({ id, inHandId }: SourcePassage, distance: number) =>
    all.filter((other) => other.inHandId === inHandId && other.id !== id && Math.abs(other.id - id) <= distance);
  return {
    find: (text, options) => findIn(all, text, options),
    paragraphOf: ({ inHandId, paragraph }) =>
      all.filter((other) => other.inHandId === inHandId && other.paragraph === paragraph),
    neighboursOf: near,
    weightOf: () => 1,
    work: (id) => toWork(works.find((work) => work.id === id)),
    works: () => works.flatMap((work) => toWork(work) ?? []),
    *texts(workId) {
      for (const { id, kind = 'text', text, paragraphs = [] } of works) {
        if (kind !== 'text' || (workId !== undefined && workId !== id)) continue;
        yield { workId: id, text: text ?? paragraphs.map((one) => one.join(' ').replaceAll('§', '')).join('\n\n') };
      }
    },
  };
}

function findIn(all: readonly SourcePassage[], text: string, { limit, minScore, works }: FindOptions): SourcePassage[] {
  const wanted = terms(text);
  return all
    .filter(({ workId, inHandId }) => !works || works.has(workId) || works.has(inHandId))
    .map((passage) => {
      const has = new Set(terms(passage.text));
      return { ...passage, score: wanted.filter((term) => has.has(term)).length / Math.max(1, wanted.length) };
    })
    .filter(({ score }) => score > 0 && score >= minScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function toWork(work: FakeWork | undefined): CheckedWork | undefined {
  if (!work) return undefined;
  const { id, kind = 'text', title, record } = work;
  const item = title === undefined ? { ...record } : { ...record, title };
  return { id, kind, item, cite: (locator) => (locator ? `${id}, p. ${locator.locator}` : id) };
}

/** The citations of a draft: those by a key mean the work with that id, those by a name the one that is named so in lower case. */
export function readFakeCitations(text: string, languageId: string, ids: ReadonlySet<string>): ReadCitation[] {
  return findCitations(text, languageId).map(({ start, end }) => {
    const written = text.slice(start, end);
    const around = /^\(\d/.test(written) ? `${text.slice(Math.max(0, start - 20), start)}${written}` : written;
    const named = [...around.matchAll(/[\p{L}\d]+/gu)]
      .map(([name]) => name.toLowerCase())
      .filter((name) => ids.has(name));
    const workIds = around === written ? named : named.slice(-1);
    const cites = (workIds.length > 0 ? workIds : [undefined]).map((id) => ({
      start,
      end,
      workIds: id === undefined ? [] : [id],
      isCertain: true,
    }));
    return { start, end, text: written, cites };
  });
}
