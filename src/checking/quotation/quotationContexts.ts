/** The stretches of the sources in which a quotation may stand. */
import type { TextPosition } from '../../model/passage';
import type { CheckedSources, SourcePassage } from '../sources';
import type { QuotationPattern } from './quotationMatch';
import { type Skeleton, skeletonOf } from './skeleton';

/** A passage that a quotation stands in, with the part of its text that is quoted. */
export interface QuotedPassage {
  readonly passage: SourcePassage;
  readonly part: TextPosition;
}

/** Passages that follow each other, as one text. */
export interface QuotationContext {
  readonly text: string;
  /** The works that its passages stand in or are of. */
  readonly works: readonly string[];
  skeleton(): Skeleton;
  /** The passages that some stretches of the text touch, with what of them. */
  passagesIn(stretches: readonly TextPosition[]): QuotedPassage[];
  /** Whether a stretch begins and ends in the same paragraph or in two that follow each other. */
  isNear(stretch: TextPosition): boolean;
}

/** Around the passages that say most of what the quotation says: those of the cited works first. */
export function contextsOf(
  pattern: QuotationPattern,
  cited: ReadonlySet<string>,
  sources: CheckedSources,
): QuotationContext[] {
  const longest = [...pattern.runs].sort((a, b) => b.skeleton.length - a.skeleton.length).slice(0, MOST_ASKED);
  const queries = longest.map(({ position }) => beginning(pattern.text.slice(position.start, position.end)));
  if (longest.length > 1)
    queries.push(
      beginning(pattern.runs.map(({ position }) => pattern.text.slice(position.start, position.end)).join(' ')),
    );
  const ofCited = cited.size > 0 ? queries.flatMap((query) => sources.find(query, { ...LOOK, works: cited })) : [];
  const passages = [...ofCited, ...queries.flatMap((query) => sources.find(query, LOOK))];
  const words = pattern.runs.reduce((sum, run) => sum + run.words, 0);
  const reach =
    NEIGHBOURS +
    Math.ceil(words / FEWEST_WORDS_OF_SENTENCE) +
    (pattern.runs.some(({ joint }) => joint === 'elision') ? MOST_ELIDED : 0);
  const unique = new Map(passages.map((passage) => [passage.id, passage]));
  return [...unique.values()].map((passage) => toContext(around(passage, reach, sources)));
}

/** The runs of an elided quotation that are looked up. */
const MOST_ASKED = 2;
const LOOK = { limit: 8, minScore: 0.3 };
/** What of a long quotation is asked for; what stands around it is looked at anyway. */
const MOST_CHARACTERS = 400;
const NEIGHBOURS = 2;
const FEWEST_WORDS_OF_SENTENCE = 6;
/** Sentences of two paragraphs. */
const MOST_ELIDED = 24;

function beginning(text: string): string {
  return text.length <= MOST_CHARACTERS
    ? text
    : text.slice(0, text.lastIndexOf(' ', MOST_CHARACTERS) + 1 || MOST_CHARACTERS);
}

/** @param passages in the order of the text */
export function toContext(passages: readonly SourcePassage[]): QuotationContext {
  let text = '';
  const starts: number[] = [];
  for (const passage of passages) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += passage.text;
  }
  let skeleton: Skeleton | undefined;
  const numberAt = (offset: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
  return {
    text,
    works: [...new Set(passages.flatMap(({ workId, inHandId }) => [workId, inHandId]))],
    skeleton: () => (skeleton ??= skeletonOf(text)),
    passagesIn: (stretches) =>
      passages.flatMap((passage, index) => {
        const start = starts[index]!;
        const end = start + passage.text.length;
        const within = stretches.filter((stretch) => stretch.start < end && stretch.end > start);
        if (within.length === 0) return [];
        const part = {
          start: Math.max(0, within[0]!.start - start),
          end: Math.min(passage.text.length, within.at(-1)!.end - start),
        };
        return [{ passage, part }];
      }),
    isNear: ({ start, end }) => passages[numberAt(end)]!.paragraph - passages[numberAt(start - 1)]!.paragraph <= 1,
  };
}

function around(passage: SourcePassage, reach: number, sources: CheckedSources): SourcePassage[] {
  return [passage, ...sources.neighboursOf(passage, reach)].sort((a, b) => a.id - b.id);
}
