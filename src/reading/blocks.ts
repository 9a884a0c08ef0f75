/** What a reader of one format gives, before the structure that all formats share is found in it. */
import type { Metadata } from '../model/metadata';
import type { Problem } from '../model/problem';
import type { BibliographyEntry, Landmark } from '../model/source';

/**
 * `rule`: a line across the page, an end of something; its text is empty. `caption`: known to be one by the format. `note`: a foot or
 * end note, whose text begins with its marker in brackets, `[3]`. Code, scripts, navigation and the like give no block at all.
 */
export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quotation' | 'caption' | 'table-row' | 'note' | 'rule';

/** A block of prose with the marks of its markup removed. A reference to a note stands in it as `[3]`. */
export interface Block {
  readonly kind: BlockKind;
  /** Of a heading, from 1. */
  readonly level?: number;
  readonly text: string;
  /** `offsets[i]` is where `text[i]` stands in the source's text: as long as `text`, never falling. */
  readonly offsets: ArrayLike<number>;
  /** The block is emphasised as a whole (bold, italic): a title, a byline or a signature often is. */
  readonly isEmphasised?: boolean;
  /** In notes on a work: a quotation of it, whether its page is known or not. */
  readonly isVerbatim?: boolean;
}

export interface Extraction {
  readonly mediaType: string;
  readonly text: string;
  readonly isFileText: boolean;
  readonly blocks: readonly Block[];
  /** Pages (form feeds, page markers). Sections are found from the headings later. */
  readonly landmarks: readonly Landmark[];
  /** The file has no pages that stay as they are: places in it are named by section and paragraph. */
  readonly countsParagraphs?: boolean;
  /** What the format itself declares; origins `front-matter`, `embedded` and `properties`. */
  readonly metadata: Metadata;
  /** From front matter: what these reading notes are about. */
  readonly notesOn?: string;
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly Problem[];
}
