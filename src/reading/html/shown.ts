/** What a page shows of its authors: no more than data. */
import type { Name } from '../../model/item';

/** What a page shows of its authors, beside what its head declares. */
export interface ShownAuthors {
  readonly title: string | undefined;
  /** Lines near the title. */
  readonly bylines: readonly ShownByline[];
  /** Short texts near the title, as they are. */
  readonly lines: readonly string[];
  /** The agency that the text says it is from. */
  readonly agency: string | undefined;
  /** What Readability takes for the byline. */
  readonly found: string | undefined;
  /** In the one line of the page that says who put it up and when. */
  readonly putUp: readonly Name[];
  /** Whose page it is, in the name of the site or the line of the copyright. */
  readonly owner: readonly Name[];
  /** Behind a label, somewhere on the page. */
  readonly labelled: readonly Name[];
}

/** A line that names somebody. */
export interface ShownByline {
  readonly names: readonly Name[];
  /** It says that it names the author, with "By" or a label; otherwise a name stands beside a date. */
  readonly isExplicit: boolean;
  /** It says when or that it was put up as well: `Posted by gizmo`, `von gizmo am 3. Mai`. No sentence does. */
  readonly isDated?: boolean;
  /** It stands above the title, where other texts are announced as well. */
  readonly isAbove?: boolean;
}
