/** The prose of markups that are made of lines: one scanner, told by a table what the lines and the marks within them mean. */
import { ProseBuilder } from './builder';
import type { Prose } from './prose';
import { type Finder, lineEnd, matchAt, patternFinder } from './search';

/** Lines that hold no prose, from one that matches to one that ends them. Patterns are tried at the start of a line. */
export interface Region {
  /** Sticky. */
  readonly begins: RegExp;
  /**
   * Sticky; tried on the lines after the first, which it then includes. `same`: a line like the first. `dedent`: before the first line
   * that is not indented more than the first.
   */
  readonly ends: RegExp | 'same' | 'dedent';
  /** Tried on the first line alone: the marks around prose, such as those of a quotation block, are skipped and the rest is read. */
  readonly isTransparent?: boolean;
  /** Not in the middle of a paragraph. */
  readonly isParagraphStart?: boolean;
}

/** A mark within a paragraph. */
export interface Inline {
  /** Sticky, linear: where it begins. Without `close` it is all there is. */
  readonly open: RegExp;
  /** With the flag `g`: where it ends, if it does in this paragraph. Otherwise `open` is prose as it stands. */
  readonly close?: RegExp;
  /**
   * `object`, `gap`: no prose; `prose`: the marks go, what is between stays; `note`: a paragraph of its own. Two strings: what the
   * marks are as prose.
   */
  readonly as: 'object' | 'gap' | 'prose' | 'note' | readonly [string, string];
}

export interface LineMarkup {
  readonly regions: readonly Region[];
  /** Sticky: lines that hold no prose and end a paragraph. */
  readonly skipped: RegExp;
  /** Sticky: marks that begin a paragraph of their own: list items. */
  readonly items: RegExp;
  /** Sticky: a line below a title that makes it one. */
  readonly underline?: RegExp;
  /** Whether a paragraph that is indented more than the one before is no prose where that one ends in `::`. */
  readonly hasLiteralBlocks?: boolean;
  /** Whether a line that is indented more than the first of its paragraph explains the term that stands there. */
  readonly hasTerms?: boolean;
  readonly inline: readonly Inline[];
  /** The characters that marks begin with, as a pattern with the flag `g`. */
  readonly special: RegExp;
}

export function findLineProse(text: string, markup: LineMarkup): Prose[] {
  return new LineScanner(text, markup).scan();
}

class LineScanner {
  readonly #text: string;
  readonly #markup: LineMarkup;
  readonly #builder: ProseBuilder;
  readonly #closers: readonly (Finder | undefined)[];
  readonly #special: Finder;
  #paragraph: number | undefined;
  /** How far the first line of the paragraph is indented. */
  #termIndent = 0;

  constructor(text: string, markup: LineMarkup) {
    this.#text = text;
    this.#markup = markup;
    this.#builder = new ProseBuilder(text);
    this.#special = patternFinder(text, markup.special);
    this.#closers = markup.inline.map(({ close }) => close && patternFinder(text, close));
  }

  scan(): Prose[] {
    let at = 0;
    while (at < this.#text.length) at = this.#line(at);
    this.#endParagraph(this.#text.length);
    return this.#builder.finish();
  }

  /** Reads one line, or all that begins with it, and says where the next begins. */
  #line(at: number): number {
    const end = lineEnd(this.#text, at);
    if (isBlank(this.#text, at, end)) return this.#skip(at, end + 1);
    const region = this.#regionAt(at);
    if (region) return this.#skip(at, region.isTransparent ? end + 1 : this.#regionEnd(region, at, end));
    if (matchAt(this.#markup.skipped, this.#text, at)) return this.#skip(at, end + 1);
    if (this.#isTitle(at, end)) return this.#skip(at, lineEnd(this.#text, end + 1) + 1);
    const item = matchAt(this.#markup.items, this.#text, at);
    if (item || this.#explainsTerm(at)) this.#skip(at, at);
    if (item) this.#termIndent = Number.POSITIVE_INFINITY;
    else if (this.#paragraph === undefined) this.#termIndent = indent(this.#text, at);
    this.#paragraph ??= at + (item?.[0].length ?? 0);
    return this.#isLiteralNext(end) ? this.#skip(end, this.#dedent(end + 1, indent(this.#text, at))) : end + 1;
  }

  #explainsTerm(at: number): boolean {
    return this.#markup.hasTerms === true && this.#paragraph !== undefined && indent(this.#text, at) > this.#termIndent;
  }

  #regionAt(at: number): Region | undefined {
    const isStart = this.#paragraph === undefined;
    return this.#markup.regions.find(
      ({ begins, isParagraphStart }) => (isStart || !isParagraphStart) && matchAt(begins, this.#text, at),
    );
  }

  #skip(from: number, to: number): number {
    this.#endParagraph(from);
    return to;
  }

  #regionEnd(region: Region, at: number, end: number): number {
    if (region.ends === 'dedent') return this.#dedent(end + 1, indent(this.#text, at));
    const first = this.#text.slice(at, end).trim();
    for (let line = end + 1; line < this.#text.length; line = lineEnd(this.#text, line) + 1) {
      const isLast =
        region.ends === 'same'
          ? this.#text.slice(line, lineEnd(this.#text, line)).trim() === first
          : matchAt(region.ends, this.#text, line);
      if (isLast) return lineEnd(this.#text, line) + 1;
    }
    return this.#text.length;
  }

  /** The first line from `from` on that is not blank and not indented by more than `base`. */
  #dedent(from: number, base: number): number {
    let line = from;
    while (line < this.#text.length) {
      const end = lineEnd(this.#text, line);
      if (!isBlank(this.#text, line, end) && indent(this.#text, line) <= base) return line;
      line = end + 1;
    }
    return line;
  }

  #isTitle(at: number, end: number): boolean {
    const { underline } = this.#markup;
    if (!underline || this.#paragraph !== undefined) return false;
    return end - at < 200 && matchAt(underline, this.#text, end + 1) !== undefined;
  }

  #isLiteralNext(end: number): boolean {
    if (!this.#markup.hasLiteralBlocks || !/::[ \t\r]*$/.test(this.#text.slice(Math.max(0, end - 20), end)))
      return false;
    const next = end + 1;
    return next < this.#text.length && isBlank(this.#text, next, lineEnd(this.#text, next));
  }

  #endParagraph(end: number): void {
    if (this.#paragraph !== undefined) {
      this.#inline(this.#paragraph, Math.min(end, this.#text.length));
      this.#builder.break();
    }
    this.#paragraph = undefined;
  }

  #inline(start: number, end: number): void {
    const pending = new Map<number, () => number>();
    let at = start;
    let from = start;
    while (at < end) {
      const close = pending.get(at);
      const next = close ? this.#flushed(from, at, close) : this.#mark(at, end, from, pending);
      if (next > at) from = next;
      at = next > at ? next : this.#nextSpecial(at + 1, end, pending);
    }
    this.#builder.text(from, end);
  }

  #flushed(from: number, at: number, then: () => number): number {
    this.#builder.text(from, at);
    return then();
  }

  #nextSpecial(at: number, end: number, pending: ReadonlyMap<number, unknown>): number {
    let next = Math.min(this.#special(at), end);
    for (const close of pending.keys()) if (close >= at && close < next) next = close;
    return next;
  }

  /** Reads a mark that begins at `at`; the answer is `at` where none does. */
  #mark(at: number, end: number, from: number, pending: Map<number, () => number>): number {
    for (const [index, rule] of this.#markup.inline.entries()) {
      const open = matchAt(rule.open, this.#text, at);
      if (!open || at + open[0].length > end) continue;
      const inner = at + open[0].length;
      const close = this.#closers[index]?.(inner);
      if (close !== undefined && (close >= end || pending.has(close))) continue;
      this.#builder.text(from, at);
      return this.#apply(rule, at, inner, close, pending);
    }
    return at;
  }

  #apply(
    rule: Inline,
    at: number,
    inner: number,
    close: number | undefined,
    pending: Map<number, () => number>,
  ): number {
    const end = close === undefined ? inner : close + matchAt(sticky(rule.close!), this.#text, close)![0].length;
    if (rule.as === 'object' || rule.as === 'gap') {
      this.#builder[rule.as](at, end);
      return end;
    }
    this.#begin(rule.as, at, inner);
    if (close !== undefined) pending.set(close, () => this.#finish(rule.as, at, close, end, pending));
    return inner;
  }

  #begin(as: Inline['as'], at: number, inner: number): void {
    if (as === 'note') this.#builder.beginNote();
    else if (as === 'prose') this.#builder.gap(at, inner);
    else this.#builder.replaced(at, inner, as[0]!);
  }

  #finish(as: Inline['as'], at: number, close: number, end: number, pending: Map<number, unknown>): number {
    pending.delete(close);
    if (as === 'note') this.#builder.endNote(at, end);
    else if (as === 'prose') this.#builder.gap(close, end);
    else this.#builder.replaced(close, end, as[1]!);
    return end;
  }
}

const stickies = new Map<RegExp, RegExp>();

function sticky(pattern: RegExp): RegExp {
  let made = stickies.get(pattern);
  if (!made) {
    made = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
    stickies.set(pattern, made);
  }
  return made;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/\s/.test(text[at]!)) return false;
  return true;
}

function indent(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end - at;
}
