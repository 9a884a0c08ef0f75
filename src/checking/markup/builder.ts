/** Puts paragraphs together piece by piece, as a scanner walks through a draft from front to back. */
import type { TextPosition } from '../../model/passage';
import { isLiteral, OBJECT, type Prose, type Run, type RunKind } from './prose';

/**
 * Takes the pieces of a draft in the order they stand in it. White space that holds a line break becomes one space; what stands between
 * two pieces and was not mentioned is a gap. Paragraphs without a letter or figure are dropped.
 */
export class ProseBuilder {
  readonly #source: string;
  readonly #finished: Prose[] = [];
  readonly #outer: Paragraph[] = [];
  #current = new Paragraph();

  constructor(source: string) {
    this.#source = source;
  }

  /** Prose as it stands. */
  text(start: number, end: number): void {
    let from = start;
    while (from < end) {
      const lineEnd = this.#source.indexOf('\n', from);
      const isLast = lineEnd < 0 || lineEnd >= end;
      const to = isLast ? end : lineEnd;
      this.#line(from, to);
      if (isLast) return;
      from = this.#breakLine(lineEnd, end);
    }
  }

  /** Markup that stands for other characters: an entity, an accent, a dash. */
  replaced(start: number, end: number, text: string): void {
    const isSpace = text === ' ';
    if (isSpace && this.#current.isAtSpace) this.#current.add('gap', start, end, '');
    else this.#current.add('text', start, end, text);
  }

  /** No prose, but in a word's place. */
  object(start: number, end: number): void {
    this.#current.add('object', start, end, OBJECT);
  }

  /** No prose: marks of emphasis, a link's target, a note's marker. */
  gap(start: number, end: number): void {
    this.#current.add('gap', start, end, '');
  }

  /** Code or math that has no end yet. */
  open(start: number, end: number): void {
    this.#current.add('open', start, end, '');
  }

  /** Ends the paragraph. */
  break(): void {
    const prose = this.#current.finish();
    if (prose && /[\p{L}\p{N}]/u.test(prose.text)) this.#finished.push(prose);
    this.#current = new Paragraph();
  }

  /** Begins a note within the paragraph; its text is a paragraph of its own. */
  beginNote(): void {
    this.#outer.push(this.#current);
    this.#current = new Paragraph();
  }

  endNote(start: number, end: number): void {
    this.break();
    this.#current = this.#outer.pop() ?? new Paragraph();
    this.gap(start, end);
  }

  /** All paragraphs, in the order they begin. */
  finish(): Prose[] {
    while (this.#outer.length > 0) {
      this.break();
      this.#current = this.#outer.pop()!;
    }
    this.break();
    return this.#finished.sort((a, b) => a.position.start - b.position.start);
  }

  #line(start: number, end: number): void {
    let from = start;
    if (this.#current.isAtSpace) while (from < end && isBlank(this.#source.charCodeAt(from))) from++;
    if (from > start) this.#current.add('gap', start, from, '');
    let to = end;
    if (this.#source[end] === '\n') while (to > from && isBlank(this.#source.charCodeAt(to - 1))) to--;
    this.#current.add('text', from, to, this.#source.slice(from, to));
  }

  #breakLine(lineEnd: number, end: number): number {
    let from = lineEnd;
    while (from > 0 && isBlank(this.#source.charCodeAt(from - 1))) from--;
    let to = lineEnd + 1;
    while (to < end && isSpace(this.#source.charCodeAt(to))) to++;
    this.replaced(Math.max(from, this.#current.end), to, ' ');
    return to;
  }
}

/** The same paragraph without some places of the draft, in order; where `stays` says so, an {@link OBJECT} is left in their stead. */
export function withoutPlaces(
  prose: Prose,
  places: readonly TextPosition[],
  stays: (place: TextPosition) => boolean,
): Prose {
  const paragraph = new Paragraph();
  let next = 0;
  for (const run of prose.runs) {
    let from = run.start;
    for (; next < places.length && places[next]!.start < run.end; next++) {
      const place = places[next]!;
      if (isArgument(place, run)) continue;
      const start = Math.max(place.start, from);
      const end = Math.min(place.end, run.end);
      addPart(paragraph, prose, run, from, start);
      if (end > start && start === place.start && stays(place)) paragraph.add('object', start, end, OBJECT);
      else paragraph.add('gap', start, end, '');
      from = Math.max(from, end);
      if (place.end > run.end) break;
    }
    addPart(paragraph, prose, run, from, run.end);
  }
  return paragraph.finish() ?? prose;
}

/** A place within the markup that stands for a mark: the key in `\textcquote{chan}{…}`. */
function isArgument(place: TextPosition, run: Run): boolean {
  return run.kind === 'text' && !isLiteral(run) && place.start > run.start && place.end < run.end;
}

/** What of a run stands between two places of the draft; a run that stands for other characters is kept or dropped as a whole. */
function addPart(paragraph: Paragraph, prose: Prose, run: Run, start: number, end: number): void {
  const isWhole = start === run.start && end === run.end;
  const from = run.at + (isWhole ? 0 : start - run.start);
  if (isWhole) paragraph.add(run.kind, start, end, prose.text.slice(from, from + run.length));
  else if (isLiteral(run)) paragraph.add(run.kind, start, end, prose.text.slice(from, from + end - start));
  else paragraph.add('gap', start, end, '');
}

/** A paragraph as far as it was read. */
export class Paragraph {
  readonly #runs: { -readonly [Field in keyof Run]: Run[Field] }[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  /** Where the last piece ended; 0 before the first. */
  end = 0;
  /** At the start, or after a space: a further space would be one too many. */
  isAtSpace = true;

  add(kind: RunKind, start: number, end: number, text: string): void {
    if (start >= end) return;
    if (this.end > 0 && start > this.end) this.#push('gap', this.end, start, '');
    if (CLOSING.test(text[0] ?? '')) this.#dropSpaceBeforeGap();
    this.#push(kind, start, end, text);
    if (text !== '') this.isAtSpace = isSpace(text.charCodeAt(text.length - 1));
  }

  finish(): Prose | undefined {
    const first = this.#runs[0];
    if (!first) return undefined;
    return { text: this.#parts.join(''), position: { start: first.start, end: this.end }, runs: this.#runs };
  }

  /** `robots (Chan 2026).` without its citation is `robots.` */
  #dropSpaceBeforeGap(): void {
    let index = this.#runs.length - 1;
    if (this.#runs[index]?.kind !== 'gap' || !this.isAtSpace) return;
    while (this.#runs[index]?.length === 0) index--;
    const last = this.#runs[index];
    if (!last) return;
    const runs = this.#runs.splice(index);
    const text = this.#parts.pop()!;
    this.#length = last.at;
    this.end = last.start;
    if (isLiteral(last) && last.length > 1) this.#push(last.kind, last.start, last.end - 1, text.slice(0, -1));
    this.#push('gap', this.end, last.end, '');
    for (const { kind, start, end } of runs.slice(1)) this.#push(kind, start, end, '');
    this.isAtSpace = false;
  }

  #push(kind: RunKind, start: number, end: number, text: string): void {
    const last = this.#runs.at(-1);
    if (last && kind === 'text' && last.kind === 'text' && isLiteral(last) && text.length === end - start) {
      last.length += text.length;
      last.end = end;
      this.#parts[this.#parts.length - 1] += text;
    } else {
      this.#runs.push({ kind, at: this.#length, length: text.length, start, end });
      if (text !== '') this.#parts.push(text);
    }
    this.#length += text.length;
    this.end = end;
  }
}

const CLOSING = /[.,;:!?…)\]]/;

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 10;
}
