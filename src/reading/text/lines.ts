/** The lines of a text, and whether a width broke them or the writer did. */

/** A line without the white space at its ends. */
export interface Line {
  readonly text: string;
  /** Of the first character in the whole text; where the line is blank, of its end. */
  readonly start: number;
  readonly end: number;
  /** White space before the first character; a tab counts as four. */
  readonly indent: number;
  /** Whether a form feed stands before it. */
  readonly startsPage: boolean;
}

const BREAK = /\r\n|[\n\r\f\v\u2028\u2029]/g;

export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let startsPage = false;
  for (const { 0: mark, index } of text.matchAll(BREAK)) {
    lines.push(toLine(text, start, index, startsPage));
    start = index + mark.length;
    startsPage = mark === '\f' || (startsPage && lines[lines.length - 1]!.text === '');
  }
  lines.push(toLine(text, start, text.length, startsPage));
  return lines;
}

function toLine(text: string, start: number, end: number, startsPage: boolean): Line {
  const raw = text.slice(start, end);
  const content = raw.trim();
  const lead = content === '' ? raw.length : raw.length - raw.trimStart().length;
  const indent = lead + 3 * (raw.slice(0, Math.min(lead, 80)).split('\t').length - 1);
  return { text: content, start: start + lead, end: start + lead + content.length, indent, startsPage };
}

/** How the lines of a file came about. */
export interface Layout {
  /** Whether paragraphs are broken into lines at a width; otherwise a line is a paragraph. */
  readonly isWrapped: boolean;
  /** The width, in characters: nineteen lines of twenty are no longer. */
  readonly width: number;
}

/** Looks at the lines that break off within a sentence: at a width, the next word would not have fitted. */
export function layoutOf(all: readonly Line[]): Layout {
  const lines = middleOf(all, 5000);
  const lengths = lines.filter((line) => line.text !== '').map(lengthOf);
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  let unfinished = 0;
  let full = 0;
  let pairs = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    if (line.text.length < 20 || next.text === '' || isItem(next.text)) continue;
    pairs++;
    if (endsSentence(line.text)) continue;
    unfinished++;
    if (isFull(line, next, width)) full++;
  }
  return { isWrapped: width <= 200 && full >= 1 && full > unfinished * 0.6 && unfinished > pairs * 0.3, width };
}

/** A title page and contents come first and say little of the rest. */
function middleOf<T>(all: readonly T[], count: number): readonly T[] {
  const start = Math.max(0, Math.floor((all.length - count) / 2));
  return all.slice(start, start + count);
}

/** Whether the first word of the next line would have gone over the width, or nearly so. */
export function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.search(/\s/);
  const word = space < 0 ? next.text.length : space;
  return lengthOf(line) + 1 + word >= width * 0.9;
}

/** Whether a text is complete: its last sign, closing marks and note markers aside, ends a sentence or announces one. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-40);
  return /[.!?…:。！？؟।]["'”’»«)\]\s*_]*(?:\s*(?:\[\^?\w{1,8}\]|[¹²³⁰⁴-⁹]+))*$/u.test(end) || endsWithNoteFigure(end);
}

/** `robots.3`, `robots.”12`: the raised figure of a note, saved as a plain one. Not `Web 2.0`, nor a figure behind a space. */
export function endsWithNoteFigure(text: string): boolean {
  return /[\p{L}"'”’»)\]][.!?…]["'”’»)\]]*\d{1,3}$/u.test(text.slice(-40));
}

/** Whether a line begins an item of a list or a note: `- `, `• `, `3. `, `[3] `. */
export function isItem(text: string): boolean {
  return /^(?:[-*•‣◦▪●○·]\s+|o\s{2,}|\(?[a-z]\)\s|\(?\d{1,3}[.)]\s(?!\p{L}{3,9}\.? \d{4}$)|\[\^?\w{1,8}\]:?\s)/u.test(
    text,
  );
}

function lengthOf(line: Line): number {
  return line.text.length + Math.min(line.indent, 40);
}
