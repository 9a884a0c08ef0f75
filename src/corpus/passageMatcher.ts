/** How far a passage answers a question, word by word. Knows nothing of where passages stand. */
import type { Answers } from './answers';
import { type Lexicon, MIN_PREFIX } from './lexicon';
import type { Query, QueryWord } from './query';

export interface PassageMatch {
  /** The share of the question's weight that the passage and, for less, its neighbours carry, 0..1. */
  readonly coverage: number;
  /** The share of the question's neighbouring words that are neighbours here too, 0..1; 1 for a single word. */
  readonly nearness: number;
}

/** What a word counts that stands only in a sentence beside the passage. */
const NEIGHBOUR_CREDIT = 0.3;
/** A figure that is not there takes this part of its weight: a passage with another figure may be just the one that was meant. */
const MISSING_FIGURE = 0.5;
/** Forms that share a stem but little else: `organ`, `organization`; a name is rarely inflected. */
const UNLIKE_FORM = { word: 0.8, name: 0.5, number: 1 } as const;
/** Words that answer a question stand within this many words, or a long table would answer every question. */
const WINDOW = 60;
/** Words between two neighbours of the question that still count as neighbours. */
const NEAR = 3;
/** Of a word that comes again and again, the first few places are looked at. */
const MAX_PLACES = 8;

const NOWHERE: readonly Place[] = [];

interface Place {
  readonly at: number;
  readonly word: number;
  readonly credit: number;
}

/** Made for a question and used at once: the lexicon must not grow meanwhile. */
export class PassageMatcher {
  private readonly wordsByTerm = new Map<number, { word: number; credit: number }[]>();
  private readonly placesByForm = new Map<number, readonly Place[]>();
  /** For each word of the question how much of it the passage at hand says, 0..1. */
  private readonly credits: Float64Array;
  private readonly unfinished: number;
  /** One or two letters of a word: too few to look up, enough to recognise. */
  private begun: { readonly word: number; readonly form: string } | undefined;

  constructor(
    private readonly query: Query,
    private readonly lexicon: Lexicon,
    private readonly answers: Answers,
  ) {
    this.credits = new Float64Array(query.words.length);
    this.unfinished = query.words.findIndex(({ isUnfinished }) => isUnfinished);
    query.words.forEach(({ terms, form, isUnfinished }, word) => {
      for (const [term, credit] of terms) {
        const words = this.wordsByTerm.get(term) ?? [];
        words.push({ word, credit });
        this.wordsByTerm.set(term, words);
      }
      if (isUnfinished && form.length < MIN_PREFIX) this.begun = { word, form };
    });
  }

  match(passage: Uint32Array, neighbours: readonly Uint32Array[]): PassageMatch {
    const places = this.bestWindow(this.placesIn(passage), passage.length);
    this.credits.fill(0);
    for (const { word, credit } of places) this.credits[word] = Math.max(this.credits[word]!, credit);
    for (const neighbour of neighbours) this.addNeighbour(neighbour);
    return { coverage: this.coverage(), nearness: this.nearness(places) };
  }

  /** The terms by which a passage itself answers, as the lexicon numbers them. */
  termsIn(passage: Uint32Array): number[] {
    const places = this.bestWindow(this.placesIn(passage), passage.length);
    return [...new Set(places.map(({ at }) => this.lexicon.termOfForm(passage[at]!)))];
  }

  private placesIn(passage: Uint32Array): Place[] {
    const places: Place[] = [];
    for (let at = 0; at < passage.length; at++) {
      for (const { word, credit } of this.placesOf(passage[at]!)) places.push({ at, word, credit });
    }
    return places;
  }

  private addNeighbour(neighbour: Uint32Array): void {
    for (const form of neighbour) {
      for (const { word, credit } of this.placesOf(form)) {
        this.credits[word] = Math.max(this.credits[word]!, credit * NEIGHBOUR_CREDIT);
      }
    }
  }

  /** Which words of the question a form is, wherever it stands. */
  private placesOf(form: number): readonly Place[] {
    if (!this.begun && this.answers.of(form).length === 0) return NOWHERE;
    let places = this.placesByForm.get(form);
    if (!places) {
      places = this.findPlaces(form);
      this.placesByForm.set(form, places);
    }
    return places;
  }

  private findPlaces(form: number): Place[] {
    const written = this.lexicon.form(form);
    const byTerm = this.wordsByTerm.get(this.lexicon.termOfForm(form)) ?? [];
    const places = byTerm.map(({ word, credit }) => ({
      at: 0,
      word,
      credit: credit * likeness(this.query.words[word]!, written),
    }));
    const { unfinished } = this;
    if (unfinished >= 0 && this.query.words[unfinished]!.completions.has(form)) {
      places.push({ at: 0, word: unfinished, credit: 1 });
    }
    if (this.begun && written.startsWith(this.begun.form)) places.push({ at: 0, word: this.begun.word, credit: 1 });
    return places;
  }

  private coverage(): number {
    let covered = 0;
    let all = 0;
    this.query.words.forEach(({ weight, kind }, word) => {
      const credit = this.credits[word]!;
      covered += weight * credit;
      all += kind === 'number' ? weight * (MISSING_FIGURE + (1 - MISSING_FIGURE) * credit) : weight;
    });
    return all === 0 ? 0 : Math.min(1, covered / all);
  }

  private nearness(places: readonly Place[]): number {
    const byWord: (number[] | undefined)[] = [];
    for (const { at, word } of places) {
      byWord[word] ??= [];
      if (byWord[word].length < MAX_PLACES) byWord[word].push(at);
    }
    let near = 0;
    let all = 0;
    for (let word = 1; word < this.query.words.length; word++) {
      const weight = Math.min(this.query.words[word - 1]!.weight, this.query.words[word]!.weight);
      all += weight;
      const [first, second] = [byWord[word - 1], byWord[word]];
      if (first && second) near += weight * nearnessOf(first, second);
    }
    return all === 0 ? 1 : near / all;
  }

  /** The stretch of a long passage that has most of what is asked for. */
  private bestWindow(places: Place[], length: number): Place[] {
    if (length <= WINDOW) return places;
    const counts = new Uint32Array(this.query.words.length);
    let [weight, best, bestEnd] = [0, -1, 0];
    for (let start = 0, end = 0; end < places.length; end++) {
      const { at, word } = places[end]!;
      if (counts[word]!++ === 0) weight += this.query.words[word]!.weight;
      for (; places[start]!.at <= at - WINDOW; start++) {
        const left = places[start]!.word;
        if (--counts[left]! === 0) weight -= this.query.words[left]!.weight;
      }
      if (weight > best) [best, bestEnd] = [weight, at];
    }
    return places.filter(({ at }) => at <= bestEnd && at > bestEnd - WINDOW);
  }
}

/** How much a form counts for a word of the same stem: in full when only an ending is different, and for a name at most a short one. */
function likeness({ form, kind, isUnfinished }: QueryWord, other: string): number {
  if (form === other || isUnfinished) return 1;
  const isLike = kind === 'name' ? isExtension(form, other) || isExtension(other, form) : isInflected(form, other);
  return isLike ? 1 : UNLIKE_FORM[kind];
}

function isExtension(short: string, long: string): boolean {
  return long.length <= short.length + 2 && long.startsWith(short);
}

function isInflected(form: string, other: string): boolean {
  return Math.abs(form.length - other.length) <= 3 && other.startsWith(form.slice(0, 3));
}

/** 1 where the second comes soon after the first; half where it comes before it, or later. */
function nearnessOf(first: readonly number[], second: readonly number[]): number {
  let nearness = 0;
  for (const from of first) {
    for (const to of second) {
      const distance = to - from;
      if (distance >= 0 && distance <= NEAR) return 1;
      if (Math.abs(distance) <= 2 * NEAR) nearness = 0.5;
    }
  }
  return nearness;
}
