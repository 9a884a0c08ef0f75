/** What somebody selected in a source as evidence: found again in the text that was read, in the words of its passages, with its page. */
import type { Locator } from '../model/citation';
import type { Passage, TextPosition } from '../model/passage';
import type { Landmark, Reading, Source } from '../model/source';
import type { Evidence } from '../model/verdict';
import { coverage, findSharedRuns, lettersOf, originalOf } from '../text/sharedRuns';
import type { SourceSelection } from './engine';
import { type EvidenceParts, toEvidence, toLabel } from './evidence';
import { landmarksOf, pageAt } from './sourceText';

/** Less is somewhere else. */
const LEAST_COVERAGE = 0.7;

/** @returns undefined where the file is not among the sources, or nothing was selected. */
export function evidenceOfSelection(
  uri: string,
  selection: SourceSelection,
  parts: EvidenceParts,
): Evidence | undefined {
  const { corpus } = parts;
  const reading = corpus.file(uri)?.reading;
  if (!reading || selection.exact.trim() === '') return undefined;
  const position = selection.position ?? findPosition(selection, reading);
  const passages = position ? passagesAt(uri, position, parts) : [];
  const text = wordsOf(selection.exact, passages);
  const [first] = passages;
  const found = first && toEvidence({ id: first.id, score: 1, matchedTerms: [] }, parts);
  // A sentence that quotes another work is cited as that work's.
  if (found && passages.length === 1) return { ...found, text, position: position ?? found.position };
  const source = first ? corpus.attribute(first)?.inHand : sourceOf(uri, parts);
  if (!source) return undefined;
  const locator = position ? pagesAt(landmarksOf(reading), position) : pageNames(landmarksOf(reading), selection);
  return {
    source: { ...toLabel(source), uri },
    ...(locator ? { locator } : {}),
    text,
    position: position ?? { start: 0, end: 0 },
    stance: 'neutral',
    score: 1,
    citation: parts.cite(source, locator),
    passageId: first?.id ?? NO_PASSAGE,
    wording: source.kind === 'notes' ? 'note' : 'verbatim',
    matches: [],
    origins: source.origins,
  };
}

/** What was selected stands in no passage: in a caption, a table, a heading. */
const NO_PASSAGE = -1;

function sourceOf(uri: string, { corpus }: EvidenceParts): Source | undefined {
  return corpus.recentSources().find(({ copies }) => copies.includes(uri));
}

/** Among the pages it was selected on, else anywhere. */
function findPosition({ exact, pages }: SourceSelection, reading: Reading): TextPosition | undefined {
  const landmarks = landmarksOf(reading).filter(({ pageIndex }) => pageIndex !== undefined);
  const from = pages && landmarks.find(({ pageIndex }) => pageIndex === pages.first);
  const next = from && landmarks.find(({ offset, pageIndex = 0 }) => pageIndex > pages.last && offset > from.offset);
  const start = from?.offset ?? 0;
  const text = reading.text.slice(start, next?.offset);
  const letters = lettersOf(text);
  const wanted = lettersOf(exact).text;
  const runs = findSharedRuns(wanted, letters.text);
  if (runs.length === 0 || coverage(runs, wanted) < LEAST_COVERAGE) return undefined;
  const pieces = runs.map(({ found }) => originalOf(letters, found, text));
  return {
    start: start + Math.min(...pieces.map((piece) => piece.start)),
    end: start + Math.max(...pieces.map((piece) => piece.end)),
  };
}

function passagesAt(uri: string, { start, end }: TextPosition, { corpus }: EvidenceParts): readonly Passage[] {
  const ids = corpus.passagesOf(uri);
  const passages = Array.from({ length: ids.end - ids.start }, (_, index) => corpus.passage(ids.start + index));
  return passages.flatMap((passage) =>
    passage && passage.position.start < end && start < passage.position.end ? [passage] : [],
  );
}

/** As the passages have them, where words are whole that a line end cut in two; else as they were selected. */
function wordsOf(selected: string, passages: readonly Passage[]): string {
  const text = passages.map((passage) => passage.text).join(' ');
  const letters = lettersOf(text);
  const wanted = lettersOf(selected).text;
  const [run, ...more] = findSharedRuns(wanted, letters.text);
  if (!run || more.length > 0 || run.wanted.start > 0 || run.wanted.end < wanted.length) return cleaned(selected);
  const { start, end } = originalOf(letters, run.found, text);
  return withMarksOf(selected.trim(), text, start, end);
}

/** With the marks at either end that were selected too. */
function withMarksOf(selected: string, text: string, start: number, end: number): string {
  const before = /^[^\p{L}\p{N}\s]{0,4}/u.exec(selected)?.[0].length ?? 0;
  const behind = /[^\p{L}\p{N}\s]{0,4}$/u.exec(selected)?.[0].length ?? 0;
  const marksBefore = /[^\p{L}\p{N}\s]{0,4}$/u.exec(text.slice(Math.max(0, start - before), start))?.[0].length ?? 0;
  const marksBehind = /^[^\p{L}\p{N}\s]*/u.exec(text.slice(end, end + behind))?.[0].length ?? 0;
  return text.slice(start - marksBefore, end + marksBehind);
}

function cleaned(selected: string): string {
  return selected
    .replace(/(?<=\p{L})[-\u00ad\u2010][ \t]*[\n\r]+[ \t]*(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function pagesAt(landmarks: readonly Landmark[], { start, end }: TextPosition): Locator | undefined {
  return pageRange(pageAt(landmarks, start)?.locator, pageAt(landmarks, end - 1)?.locator);
}

function pageNames(landmarks: readonly Landmark[], { pages }: SourceSelection): Locator | undefined {
  const nameOf = (index: number) => landmarks.find(({ pageIndex }) => pageIndex === index)?.locator;
  return pages && pageRange(nameOf(pages.first), nameOf(pages.last));
}

function pageRange(first: string | undefined, last: string | undefined): Locator | undefined {
  if (first === undefined) return undefined;
  return { label: 'page', locator: last === undefined || last === first ? first : `${first}–${last}` };
}
