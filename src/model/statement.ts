/** Statements of a draft: the sentences and quotations that are looked up and checked. */
import type { TextPosition } from './passage';

/** A draft as the editor or the command line hands it over. */
export interface Draft {
  /** Used to leave the draft itself out of the evidence, and to know its language; never read from. */
  readonly uri: string;
  /** A VS Code language id: `markdown`, `quarto`, `latex`, `typst`, `org`, `restructuredtext`, `asciidoc`, `plaintext` … */
  readonly languageId: string;
  readonly text: string;
}

/** A sentence of a draft. Its `text` is the prose alone: without marks of markup, footnote markers and citations. */
export interface Statement {
  readonly text: string;
  /** From its first letter to after its closing mark. */
  readonly position: TextPosition;
  /** Citations standing in it, in order: `(Chen & Rithmire 2026, p. 18)`, with the brackets. */
  readonly citations: readonly TextPosition[];
}

/** A change to a draft: `position` is replaced by `newText`. Edits of one list do not overlap, and count in the text before any of them. */
export interface DraftEdit {
  readonly position: TextPosition;
  readonly newText: string;
  /** The part of `newText` that the writer may want to change next: a page. */
  readonly placeholder?: TextPosition;
  /** Where in `newText` the writer goes on; at its end where absent. */
  readonly caret?: number;
}
