/** Citations in notes: they belong to the sentence that carries the mark, unless the note is a text of its own. */
import type { ReadCitation } from '../checking/sources';
import type { TextPosition } from '../model/passage';
import type { Draft } from '../model/statement';
import { findNotes, type Note } from '../text/notes';

/** Words beside its citations up to which a note only cites: "See, for example, … and the works there". */
const MOST_WORDS = 7;

/**
 * Puts the citations of notes that only cite where their marks stand. In the notes they leave a citation of no work, so that their words
 * are no sentence there.
 */
export function withNotesAtMarks(
  { text, languageId }: Pick<Draft, 'text' | 'languageId'>,
  citations: readonly ReadCitation[],
): ReadCitation[] {
  const notes = citations.length > 0 ? findNotes(text, languageId) : [];
  const moved = new Set<ReadCitation>();
  const atMarks = notes.flatMap((note) => {
    // The brackets of a note may be taken for those of a citation.
    const own = citationsIn(note.isInline ? note.marker : note.body, citations);
    if (own.length === 0 || !onlyCites(note, own, text)) return [];
    for (const citation of own) moved.add(citation);
    return [atMark(note, own, text)];
  });
  if (atMarks.length === 0) return [...citations];
  const left = citations.map((citation) => (moved.has(citation) ? { ...citation, cites: [] } : citation));
  return [...left, ...atMarks].sort((a, b) => a.start - b.start || b.end - a.end);
}

function atMark({ marker }: Note, own: readonly ReadCitation[], text: string): ReadCitation {
  const cites = own.flatMap(({ start, end, cites }) =>
    cites.map((cite, index) => ({ ...cite, written: { citation: { start, end }, index } })),
  );
  return { ...marker, text: text.slice(marker.start, marker.end), cites };
}

/** The citations within a place, which are in order and apart from each other. */
function citationsIn({ start, end }: TextPosition, citations: readonly ReadCitation[]): ReadCitation[] {
  let [low, high] = [0, citations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (citations[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const own: ReadCitation[] = [];
  for (let at = low; at < citations.length && citations[at]!.end <= end; at++) own.push(citations[at]!);
  return own;
}

function onlyCites({ body }: Note, own: readonly ReadCitation[], text: string): boolean {
  let from = body.start;
  let rest = '';
  for (const { start, end } of own) {
    rest += ` ${text.slice(from, Math.max(from, start))}`;
    from = end;
  }
  rest += ` ${text.slice(from, Math.max(from, body.end))}`;
  return (rest.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= MOST_WORDS;
}
