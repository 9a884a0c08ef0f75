/** The style that a draft names itself, put in other words. */
import type { DraftEdit } from '../../model/statement';
import type { StyleInfo } from '../../model/style';

export interface StyleChange {
  readonly edit: DraftEdit;
  /** The line as it is then: `csl: apa.csl`. */
  readonly line: string;
}

/**
 * The edit that names another style where a draft names one; undefined where another file of its project does.
 * @param declared as the draft has it now
 * @param path of the style's file from the draft, for one of the writer's own
 */
export function changeStyle(
  text: string,
  declared: string,
  style: StyleInfo,
  path: string | undefined,
): StyleChange | undefined {
  const place = findDeclared(text, declared);
  if (!place) return undefined;
  const name = path ?? nameLike(declared, style.id);
  const isQuoted = /["']/.test(text[place.start - 1] ?? '');
  const newText = isQuoted || /^[\w./:-]+$/.test(name) ? name : JSON.stringify(name);
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
  const lineEnd = text.indexOf('\n', place.end);
  const after = text.slice(place.end, lineEnd < 0 ? text.length : lineEnd);
  const line = `${text.slice(lineStart, place.start)}${newText}${after}`.trim();
  return { edit: { position: place, newText }, line };
}

/** `csl:` of front matter, `style:` of Typst, `#+cite_export: csl` of Org, `:bibtex-style:` of AsciiDoc: a name behind one of these words. */
const FIELD =
  /(?:\bcsl|\bcitation-style|\bstyle)["']?[ \t]{0,9}:[ \t]{0,9}["']?|^[ \t]{0,9}#\+cite_export:[ \t]{1,9}csl[ \t]{1,9}["']?/gim;

function findDeclared(text: string, declared: string): { start: number; end: number } | undefined {
  for (const { 0: field, index } of text.matchAll(FIELD)) {
    const start = index + field.length;
    const end = start + declared.length;
    if (text.startsWith(declared, start) && !/[\w./-]/.test(text[end] ?? '')) return { start, end };
  }
  return undefined;
}

/** Pandoc knows a bundled style by its address alone; where a bare name stood, a name does. */
function nameLike(declared: string, id: string): string {
  return /^https?:|\.csl$|[\\/]/i.test(declared) ? `https://www.zotero.org/styles/${id}` : id;
}
