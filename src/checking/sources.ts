/** What checking asks of the sources. It knows them by nothing else, so that whoever has passages can have drafts checked. */
import type { Locator } from '../model/citation';
import type { ItemFields } from '../model/item';
import type { TextPosition } from '../model/passage';

/** A passage as checking sees it. */
export interface SourcePassage {
  readonly id: number;
  readonly text: string;
  /** The work whose words it has, and the one in whose text it stands: the same, unless that quotes. */
  readonly workId: string;
  readonly inHandId: string;
  /** Where it stands in the work whose words it has. */
  readonly locator?: Locator;
  readonly wording: 'verbatim' | 'note';
  /** Counts the paragraphs of the work in hand from 0. */
  readonly paragraph: number;
  /** How much of what was asked for it says, 0..1; 1 for a passage that was not asked for by its words. */
  readonly score: number;
}

/** A work that a draft may cite. */
export interface CheckedWork {
  readonly id: string;
  /** `text`: its wording is at hand. `notes`: only notes on it are. `record`: nothing but its record, and what others quote of it. */
  readonly kind: 'text' | 'notes' | 'record';
  readonly item: ItemFields;
  /** As it is cited in the style in force, without brackets; with a place where one is given. */
  cite(locator?: Locator): string;
}

export interface FindOptions {
  readonly limit: number;
  /** Passages that score less are left out, 0..1. */
  readonly minScore: number;
  /** Only passages in or of these works. */
  readonly works?: ReadonlySet<string>;
}

export interface CheckedSources {
  /** The passages that say what a text says, best first. */
  find(text: string, options: FindOptions): readonly SourcePassage[];
  /** The passages of the same paragraph in the order of the text, itself included. */
  paragraphOf(passage: SourcePassage): readonly SourcePassage[];
  /** The passages of the same work that stand up to `distance` before and behind it, whatever their paragraph, itself left out. */
  neighboursOf(passage: Pick<SourcePassage, 'id' | 'inHandId'>, distance: number): readonly SourcePassage[];
  /** What a term, as the tokenizer gives it, tells: its inverse document frequency. */
  weightOf(term: string): number;
  work(id: string): CheckedWork | undefined;
  /** All of them, those of which nothing but the record is known as well. */
  works(): Iterable<CheckedWork>;
  /**
   * The whole texts of works, headings and all, for words that stand in no passage.
   * @param workId of one work alone
   */
  texts(workId?: string): Iterable<{ readonly workId: string; readonly text: string }>;
}

/**
 * A citation of the draft with the works that its parts mean. Those of a note stand where its mark does, since they belong to the
 * sentence that carries it.
 */
export interface ReadCitation extends TextPosition {
  /** With its brackets. */
  readonly text: string;
  readonly cites: readonly ReadCite[];
}

/** One work within a citation. */
export interface ReadCite extends TextPosition {
  /** The works that it may mean: one, as a rule; none where no record has such names and year; more where they do not tell. */
  readonly workIds: readonly string[];
  readonly locator?: Locator;
  /** A number stands behind it that counts something else: `Theorem 3`. */
  readonly hasOtherPlace?: boolean;
  /** Where it is written, and its number there, if that is in a note. */
  readonly written?: { readonly citation: TextPosition; readonly index: number };
  /** The draft's own marker says that it is a key or names a work: so sure that an unknown one may be called unknown. */
  readonly isCertain: boolean;
  /** Works that may have been meant where none is, the best first: another year, a name or key that is an edit or two away. */
  readonly near?: readonly string[];
}
