/** The words of an index by number, so that passages and questions about them are arithmetic. Knows nothing of passages. */

import { withRoom } from './withRoom';

/**
 * Every form that was met (`robots`) has a number, and every term (`robot`) that forms share. Numbers are given in the order of
 * meeting and never taken back; a term that no passage has any more just has a document frequency of 0.
 */
export class Lexicon {
  private readonly forms: string[] = [];
  private readonly terms: string[] = [];
  private readonly formNumbers = new Map<string, number>();
  private readonly termNumbers = new Map<string, number>();
  private readonly beginnings = new Map<string, number[]>();
  private formTerms = new Uint32Array(1024);
  private frequencies = new Uint32Array(1024);
  /** By term, which of the `counted` passages had it last. */
  private lastCounted = new Uint32Array(1024);
  private counted = 0;

  get formCount(): number {
    return this.forms.length;
  }

  get termCount(): number {
    return this.terms.length;
  }

  /** The number of a form, given now if it has none yet. */
  addForm(form: string, term: string): number {
    const known = this.formNumbers.get(form);
    if (known !== undefined) return known;
    const number = this.forms.push(form) - 1;
    this.formNumbers.set(form, number);
    this.formTerms = withRoom(this.formTerms, number);
    this.formTerms[number] = this.addTerm(term);
    this.addBeginning(form, number);
    return number;
  }

  form(number: number): string {
    return this.forms[number]!;
  }

  term(number: number): string {
    return this.terms[number]!;
  }

  termOfForm(form: number): number {
    return this.formTerms[form]!;
  }

  /** @returns undefined for a term never met. */
  termNumber(term: string): number | undefined {
    return this.termNumbers.get(term);
  }

  /** In how many passages a term stands. */
  frequency(term: number): number {
    return this.frequencies[term]!;
  }

  setFrequency(term: number, frequency: number): void {
    this.frequencies[term] = frequency;
  }

  /** Counts a passage in (1) or out (-1), once for each different term. */
  countPassage(forms: Uint32Array, by: 1 | -1): void {
    const passage = ++this.counted;
    for (const form of forms) {
      const term = this.formTerms[form]!;
      if (this.lastCounted[term] !== passage) this.frequencies[term]! += by;
      this.lastCounted[term] = passage;
    }
  }

  /** The forms that begin so; none for fewer than three letters, which half the words of a language begin with. */
  formsBeginning(prefix: string): readonly number[] {
    if (prefix.length < MIN_PREFIX) return [];
    const near = this.beginnings.get(prefix.slice(0, MIN_PREFIX)) ?? [];
    return near.filter((number) => this.forms[number]!.startsWith(prefix));
  }

  private addTerm(term: string): number {
    const known = this.termNumbers.get(term);
    if (known !== undefined) return known;
    const number = this.terms.push(term) - 1;
    this.termNumbers.set(term, number);
    this.frequencies = withRoom(this.frequencies, number);
    this.lastCounted = withRoom(this.lastCounted, number);
    return number;
  }

  private addBeginning(form: string, number: number): void {
    if (form.length < MIN_PREFIX) return;
    const beginning = form.slice(0, MIN_PREFIX);
    const near = this.beginnings.get(beginning);
    if (near) near.push(number);
    else this.beginnings.set(beginning, [number]);
  }
}

/** Letters that must be typed before a word is taken for the beginning of others. */
export const MIN_PREFIX = 3;
