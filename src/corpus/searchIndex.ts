/**
 * The index over passages, and the one over sources. The only file that knows MiniSearch; another index takes its place by keeping
 * the interface.
 */
import MiniSearch from 'minisearch';
import { fold } from '../text/normalize';
import { tokenize } from '../text/tokenize';
import { Answers } from './answers';
import { Best } from './best';
import { Lexicon } from './lexicon';
import { PassageWords } from './passageWords';
import { parseQuery, type Query, type QueryOptions } from './query';
import { Scorer } from './scorer';
import { Slice } from './slice';
import { chooseTerms } from './termChoice';
import { TermLists } from './termLists';

export interface IndexedPassage {
  /** A whole number, unique in the index. */
  readonly id: number;
  readonly text: string;
}

export interface Candidate {
  readonly id: number;
  /** BM25 over all words of the question; to be compared only within one answer. */
  readonly score: number;
}

/** What retrieval asks of an index over passages. */
export interface PassageIndex {
  readonly size: number;
  readonly lexicon: Lexicon;
  /** Reads a question against the words that the index knows. */
  parse(text: string, options?: QueryOptions): Query;
  /** The passages most like the question, best first, out of those that `isAllowed`. */
  candidates(query: Query, scorer: Scorer, limit: number, isAllowed?: (id: number) => boolean): Candidate[];
  scorer(query: Query): Scorer;
  /** The forms of a passage's words in order, by their numbers in the lexicon; valid until the index changes. */
  wordsOf(id: number): Uint32Array;
  ids(): Iterable<number>;
}

/** A passage is indexed by its beginning: what is longer is no sentence but a table or a dump. */
const MAX_PASSAGE_LENGTH = 20_000;
const FORMAT = 'citewright-passages';
const VERSION = 3;
const PASSAGES_PER_LINE = 500;

interface Line {
  /** Words not met in the lines before: `form`, or `form term` where they differ. Numbered in this order. */
  readonly forms: readonly string[];
  readonly ids: readonly number[];
  readonly lengths: readonly number[];
  /** The words of all passages of this line, one after the other. */
  readonly words: readonly number[];
}

export class SearchIndex implements PassageIndex {
  readonly lexicon = new Lexicon();
  private readonly words = new PassageWords();
  private readonly postings = new Postings();
  private totalLength = 0;

  get size(): number {
    return this.words.size;
  }

  /** Adds passages in short slices of time, so that questions are answered meanwhile. A passage with a known number is replaced. */
  async add(passages: Iterable<IndexedPassage>, signal?: AbortSignal): Promise<void> {
    const slice = new Slice();
    for (const passage of passages) {
      this.addOne(passage);
      if (slice.isOver()) {
        await slice.next();
        signal?.throwIfAborted();
      }
    }
  }

  remove(ids: Iterable<number>): void {
    const known = [...new Set(ids)].filter((id) => this.words.has(id));
    for (const id of known) {
      const words = this.words.of(id);
      this.totalLength -= words.length;
      this.lexicon.countPassage(words, -1);
      this.words.remove(id);
    }
    this.postings.discardAll(known);
  }

  /** In how many passages a term, as the tokenizer gives it, stands. */
  documentFrequency(term: string): number {
    const number = this.lexicon.termNumber(term);
    return number === undefined ? 0 : this.lexicon.frequency(number);
  }

  parse(text: string, options?: QueryOptions): Query {
    const similarTerms = (term: string) =>
      this.postings.similarTerms(term).map((similar) => this.lexicon.termNumber(similar)!);
    return parseQuery(text, { lexicon: this.lexicon, size: this.size, similarTerms }, options);
  }

  candidates(
    query: Query,
    scorer: Scorer,
    limit: number,
    isAllowed: (id: number) => boolean = () => true,
  ): Candidate[] {
    const best = new Best(limit);
    for (const id of this.postings.passagesWith(chooseTerms(query, this.lexicon, this.size))) {
      if (isAllowed(id)) best.offer(id, scorer.score([id]));
    }
    return best.items;
  }

  scorer(query: Query): Scorer {
    const averageLength = this.totalLength / Math.max(1, this.size);
    return new Scorer(query, new Answers(query, this.lexicon), this.words, averageLength);
  }

  wordsOf(id: number): Uint32Array {
    return this.words.of(id);
  }

  ids(): Iterable<number> {
    return this.words.ids();
  }

  /** The index as lines of JSON, to be loaded in the same order; it must not change while they are taken. */
  *save(): Generator<string> {
    yield JSON.stringify({ format: FORMAT, version: VERSION, passages: this.size });
    const numbers = new Map<number, number>();
    let ids: number[] = [];
    for (const id of this.words.ids()) {
      if (ids.push(id) < PASSAGES_PER_LINE) continue;
      yield JSON.stringify(this.toLine(ids, numbers));
      ids = [];
    }
    if (ids.length > 0) yield JSON.stringify(this.toLine(ids, numbers));
  }

  /** Rejects where the lines are not whole or not those of this version. */
  static async load(lines: AsyncIterable<string> | Iterable<string>): Promise<SearchIndex> {
    const index = new SearchIndex();
    const slice = new Slice();
    let expected: number | undefined;
    for await (const line of lines) {
      if (expected === undefined) expected = readHeader(line);
      else index.readLine(JSON.parse(line) as Line);
      if (slice.isOver()) await slice.next();
    }
    if (index.size !== expected) throw new Error('The stored index is not whole.');
    for (const _ of index.postings.restore(index.words, index.lexicon)) if (slice.isOver()) await slice.next();
    return index;
  }

  private addOne({ id, text }: IndexedPassage): void {
    if (this.words.has(id)) this.remove([id]);
    const tokens = tokenize(text.slice(0, MAX_PASSAGE_LENGTH));
    this.keep(
      id,
      Uint32Array.from(tokens, ({ form, term }) => this.lexicon.addForm(form, term)),
    );
    this.postings.add({ id, terms: tokens.map(({ term }) => term).join(' ') });
  }

  private keep(id: number, words: Uint32Array): void {
    this.words.add(id, words);
    this.totalLength += words.length;
    this.lexicon.countPassage(words, 1);
  }

  private toLine(ids: readonly number[], numbers: Map<number, number>): Line {
    const forms: string[] = [];
    const words: number[] = [];
    for (const id of ids) {
      for (const form of this.words.of(id)) {
        if (!numbers.has(form)) {
          numbers.set(form, numbers.size);
          forms.push(this.writtenForm(form));
        }
        words.push(numbers.get(form)!);
      }
    }
    return { forms, ids, lengths: ids.map((id) => this.words.of(id).length), words };
  }

  private writtenForm(number: number): string {
    const form = this.lexicon.form(number);
    const term = this.lexicon.term(this.lexicon.termOfForm(number));
    return form === term ? form : `${form} ${term}`;
  }

  private readLine({ forms, ids, lengths, words }: Line): void {
    for (const written of forms) {
      const [form, term = form] = written.split(' ');
      this.lexicon.addForm(form!, term!);
    }
    let start = 0;
    ids.forEach((id, index) => {
      const end = start + lengths[index]!;
      this.words.add(id, words.slice(start, end));
      start = end;
    });
    this.totalLength += start;
  }
}

function readHeader(line: string): number {
  const header = JSON.parse(line) as { format?: unknown; version?: unknown; passages?: unknown };
  if (header.format !== FORMAT || header.version !== VERSION)
    throw new Error('The stored index is of another version.');
  return Number(header.passages);
}

/**
 * Traces of removed passages do no harm but take room, and sweeping them out of 100,000 passages takes a second: they are swept when
 * they are a quarter of all, in steps of some milliseconds.
 */
const VACUUM = { minDirtFactor: 0.25, minDirtCount: 1000, batchSize: 250, batchWait: 5 };

/** MiniSearch over one flat field of terms, which also takes back what was stored without counting it all again. */
class Postings extends MiniSearch<{ id: number; terms: string }> {
  constructor() {
    super({
      fields: ['terms'],
      tokenize: (terms) => terms.split(' '),
      processTerm: (term) => term,
      autoVacuum: VACUUM,
    });
  }

  /**
   * The passages that have one of these terms. They are scored by all words of the question later, so that the scores and match tables
   * that a search makes for each, and takes most of its time for, are not needed.
   */
  passagesWith(terms: readonly string[]): Set<number> {
    const ids = new Set<number>();
    for (const term of terms) {
      for (const short of this._index.get(term)?.get(0)?.keys() ?? []) {
        const id: number | undefined = this._documentIds.get(short);
        if (id !== undefined) ids.add(id);
      }
    }
    return ids;
  }

  similarTerms(term: string): string[] {
    const distance = term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
    if (distance === 0) return [];
    return [...this._index.fuzzyGet(term, distance).keys()].filter((similar) => similar[0] === term[0]);
  }

  /**
   * Takes all passages at once into an empty index, term by term: several times faster than passage by passage, where every word goes
   * to another map. Yields where it may be interrupted.
   */
  *restore(words: PassageWords, lexicon: Lexicon): Generator<void> {
    const lists = new TermLists(lexicon);
    for (const id of words.ids()) {
      lists.count(words.of(id));
      yield;
    }
    lists.makeRoom();
    for (const id of words.ids()) {
      const length = lists.add(this._nextId, words.of(id));
      this._documentIds.set(this._nextId, id);
      this._idToShortId.set(id, this._nextId);
      this.addLength(Math.max(1, length));
      yield;
    }
    for (let term = 0; term < lexicon.termCount; term++) {
      const frequencies = lists.frequencies(term);
      lexicon.setFrequency(term, frequencies.size);
      this._index.set(lexicon.term(term), new Map([[0, frequencies]]));
      yield;
    }
  }

  private addLength(length: number): void {
    this._fieldLength.set(this._nextId++, [length]);
    const average = this._avgFieldLength[0] ?? 0;
    this._avgFieldLength[0] = (average * this._documentCount + length) / ++this._documentCount;
  }
}

/** A source by the parts of its record. */
export interface IndexedSource {
  readonly id: string;
  readonly names: string;
  readonly title: string;
  readonly year: string;
  readonly container: string;
  readonly key: string;
}

/** A small index over records, forgiving: every word may be unfinished or misspelt. */
export class SourceIndex {
  private readonly records = new MiniSearch<IndexedSource>({
    fields: ['names', 'title', 'year', 'container', 'key'],
    tokenize: plainWords,
    processTerm: (word) => word,
    searchOptions: {
      boost: { names: 3, title: 2, year: 2, key: 2 },
      prefix: (word) => word.length > 1 || /\d/.test(word),
      fuzzy: (word) => (/\d/.test(word) || word.length < 4 ? false : word.length < 8 ? 1 : 2),
      combineWith: 'AND',
    },
  });

  add(source: IndexedSource): void {
    this.remove(source.id);
    this.records.add(source);
  }

  remove(id: string): void {
    if (this.records.has(id)) this.records.discard(id);
  }

  /** Sources that have every word, best first; where there is none, those that have some. */
  search(query: string, limit: number): { readonly id: string; readonly score: number }[] {
    const all = this.records.search(query);
    const found = all.length > 0 ? all : this.records.search(query, { combineWith: 'OR' });
    return found.slice(0, limit).map(({ id, score }) => ({ id, score }));
  }
}

/** Folded words, none left out: in a title or a name, every word may be the one that is remembered. */
function plainWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{Nd}]+/gu) ?? [];
}
