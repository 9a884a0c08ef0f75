/** A page of a PDF as it was drawn, before its lines are joined to paragraphs. Lengths in points; the origin is the lower left corner. */

/** Text on one baseline that belongs together: a line of a column, not of the whole page. Lines stand in content order. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly fontSize: number;
  /** The name of the font of most of its letters, as the file has it. */
  readonly fontName: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** `pictures`: a scan, or letters drawn as shapes. `garbled`: characters without meaning. `blank`: nothing is on it. */
export type Unread = 'pictures' | 'garbled' | 'blank';

export interface PdfPage {
  /** Counts from 0. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  /** Absent where the file does not name its pages; may be any string, `''` among them. */
  readonly label?: string;
  /** What an archive prints up the side: `arXiv:2101.00001v2 [cs.DL] 3 Jan 2021`. */
  readonly stamp?: string;
  /** Empty where the page is not read. */
  readonly lines: readonly PdfLine[];
  /** Why the page is not read; absent where it is. */
  readonly unread?: Unread;
}

/** What stands at the top or foot of pages and is no part of the text. */
export interface PageFurniture {
  /** The indices into `PdfPage.lines` of running heads, feet and page numbers, page by page. */
  readonly lines: readonly ReadonlySet<number>[];
  /** The printed page number, where the page has one: `1352`, `iv`. */
  readonly printed: readonly (string | undefined)[];
}
