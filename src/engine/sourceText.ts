/** Files as a reader is shown them: their text with its pages and sections, and where in it a passage stands. */
import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../model/passage';
import type { Landmark, Reading } from '../model/source';
import type { PassageTarget, SourceText } from './engine';
import { toLabel } from './evidence';

/** Characters of the text around a passage by which it is found again. */
const QUOTE_CONTEXT = 32;

export function toTarget(passage: Passage, uri: string, reading: Reading): PassageTarget {
  const { text, isFileText, mediaType } = reading;
  const { start, end } = passage.position;
  const quote = {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
    suffix: text.slice(end, end + QUOTE_CONTEXT),
  };
  const page = pageAt(landmarksOf(reading), start)?.pageIndex;
  return {
    uri,
    mediaType,
    isFileText,
    segments: passage.segments ?? [passage.position],
    text: passage.text,
    quote,
    ...(page === undefined ? {} : { pageIndex: page }),
  };
}

/** Undefined where the file is not in the corpus. */
export function readSourceText(uri: string, corpus: Corpus): SourceText | undefined {
  const reading = corpus.file(uri)?.reading;
  if (!reading) return undefined;
  const source = corpus.recentSources().find(({ copies }) => copies.includes(uri));
  const title = source ? toLabel(source).title : decodeURIComponent(uri.split('/').at(-1) ?? uri);
  const { mediaType, isFileText, text } = reading;
  return { uri, mediaType, isFileText, title, text, landmarks: landmarksOf(reading) };
}

/** The landmarks of all works of a file, in the order of the text. */
export function landmarksOf({ works }: Reading): readonly Landmark[] {
  return works.flatMap(({ landmarks }) => landmarks);
}

/** The page that a place of the text lies on. */
export function pageAt(landmarks: readonly Landmark[], offset: number): Landmark | undefined {
  return landmarks.findLast((landmark) => landmark.label === 'page' && landmark.offset <= offset);
}
