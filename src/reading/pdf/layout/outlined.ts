/** Bookmarks found again in the lines of their pages: the headings that the author named. */
import { fold } from '../../../text/normalize';
import type { Bookmark } from '../outline';
import type { PdfLine, PdfPage } from '../pdfPage';

export interface Outlined {
  /** The lines of each heading, by the depth of its bookmark; all lines of one heading have one object. */
  readonly headings: ReadonlyMap<PdfLine, Pick<Bookmark, 'title' | 'depth'>>;
  /** Bookmarks whose words do not stand on their page, by the line that they open. */
  readonly unseen: ReadonlyMap<PdfLine, Bookmark>;
}

const NONE: Outlined = { headings: new Map(), unseen: new Map() };

/** Bookmarks are believed where so many of them, and such a part of them, are headings on their pages. */
const MIN_SEEN = 2;
const MIN_SEEN_SHARE = 0.5;

/** @param pages with their lines in content order */
export function findOutlined(pages: readonly PdfPage[], bookmarks: readonly Bookmark[]): Outlined {
  if (bookmarks.length < MIN_SEEN) return NONE;
  const headings = new Map<PdfLine, Bookmark>();
  const lost: Bookmark[] = [];
  const keyed = bookmarks.map((bookmark) => ({ bookmark, key: keyOf(bookmark.title) }));
  const longest = keyed.reduce((most, { key }) => Math.max(most, key.length), 0);
  const spansOn = pages.map(({ lines }) => once(() => spansOf(lines, longest)));
  for (const { bookmark, key } of keyed) {
    // A mark set before a heading stays on the page before where the heading moved on.
    const span =
      nearest(spansOn[bookmark.page]?.().get(key) ?? [], bookmark, headings) ??
      nearest(spansOn[bookmark.page + 1]?.().get(key) ?? [], {}, headings);
    for (const line of span ?? []) headings.set(line, bookmark);
    if (!span) lost.push(bookmark);
  }
  const seen = new Set(headings.values()).size;
  if (seen < MIN_SEEN || seen < bookmarks.length * MIN_SEEN_SHARE) return NONE;
  const unseen = new Map<PdfLine, Bookmark>();
  for (const bookmark of lost) {
    const line = opened(pages[bookmark.page], bookmark);
    if (line && !headings.has(line) && !unseen.has(line)) unseen.set(line, bookmark);
  }
  return { headings, unseen };
}

function once<Value>(make: () => Value): () => Value {
  let value: { readonly made: Value } | undefined;
  return () => {
    value ??= { made: make() };
    return value.made;
  };
}

/** A heading has at most so many lines. */
const MAX_LINES = 5;
/** In characters: longer lines are text. */
const MAX_LENGTH = 200;

/** Lines that follow each other in one size, by their words. @param longest more letters than this are not looked for */
function spansOf(lines: readonly PdfLine[], longest: number): Map<string, PdfLine[][]> {
  const spans = new Map<string, PdfLine[][]>();
  for (let from = 0; from < lines.length; from++) {
    let text = '';
    for (let to = from; to < Math.min(lines.length, from + MAX_LINES); to++) {
      const [first, line] = [lines[from]!, lines[to]!];
      if (Math.abs(line.fontSize - first.fontSize) > 0.25 * first.fontSize) break;
      text = text === '' ? line.text : `${text.replace(/-$/, '')} ${line.text}`;
      if (text.length > MAX_LENGTH) break;
      const key = keyOf(text);
      if (key.length > longest) break;
      const known = spans.get(key);
      const span = lines.slice(from, to + 1);
      if (known) known.push(span);
      else spans.set(key, [span]);
    }
  }
  return spans;
}

const NUMBER =
  /^(?:(?:chapter|part|section|appendix|kapitel|teil|chapitre|partie)\s+)?(?:\d{1,3}(?:\.\d{1,3}){0,5}|[ivxlc]{1,7}(?:-[a-z\d]{1,2}){0,2}|[a-z](?:\.\d{1,2}){0,4})[.:)]?\s+(?=\S)/i;

/** Letters alone, without the number, which either may lack. */
function keyOf(text: string): string {
  const plain = text.trim();
  return fold(plain.replace(NUMBER, '')).replace(/[^\p{L}\p{N}]+/gu, '') || fold(plain).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The span that stands nearest to the height of its bookmark, else the largest and first: a contents list may be on the page too. */
function nearest(
  spans: readonly PdfLine[][],
  { top }: Pick<Bookmark, 'top'>,
  taken: ReadonlyMap<PdfLine, unknown>,
): PdfLine[] | undefined {
  const free = spans.filter((span) => !span.some((line) => taken.has(line)));
  const distance = ([line]: readonly PdfLine[]) =>
    top === undefined ? -line!.fontSize : Math.abs(line!.baseline + line!.fontSize - top);
  return free.reduce<PdfLine[] | undefined>(
    (best, span) => (best === undefined || distance(span) < distance(best) ? span : best),
    undefined,
  );
}

/** The first line at the height of a bookmark or below it, in its column or one that comes later. */
function opened(page: PdfPage | undefined, { left = 0, top }: Bookmark): PdfLine | undefined {
  return page?.lines.find(({ baseline, right }) => top === undefined || (baseline <= top && right > left));
}
