/** Every message between the reader's page and the editor. */
import type { TextPosition, TextQuote } from '../model/passage';
import type { Landmark } from '../model/source';

/** A file as the reader shows it. */
export interface ShownFile {
  readonly uri: string;
  /** The corpus that it belongs to. */
  readonly corpusId: string;
  readonly title: string;
  readonly body: ShownPdf | ShownText;
}

/** Its bytes are asked for piece by piece. */
export interface ShownPdf {
  readonly kind: 'pdf';
  readonly byteLength: number;
  /** The names of the pages as they are cited, by their place in the file; absent for those not known. */
  readonly pageNames: readonly (string | undefined)[];
}

/** The text that was read from it: nothing of the document's own markup. */
export interface ShownText {
  readonly kind: 'text';
  readonly text: string;
  readonly landmarks: readonly Landmark[];
}

/** A passage that is shown in it. */
export interface ShownPassage {
  /** Its words, with what stands around them. */
  readonly quote: TextQuote;
  /** Its pieces in the text that was read. */
  readonly segments: readonly TextPosition[];
  readonly pageIndex?: number;
  readonly citation: string;
}

/** Where the passage stands among the evidence it was opened from. */
export interface EvidencePlace {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** What is written down in the state of the page, so that a window that starts again shows the same. */
export interface ReaderState {
  readonly uri: string;
  readonly corpusId: string;
  readonly passage?: ShownPassage;
  readonly place?: ReadingPlace;
  readonly hasPaperColors?: boolean;
}

/** Where one was reading, as each kind of document tells it. */
export interface ReadingPlace {
  /** Page of the file or block of the text, from 0. */
  readonly index: number;
  /** How far into it the window begins, as a part of its height. */
  readonly offset: number;
  /** `fit`, or a factor. */
  readonly zoom: Zoom;
}

export type Zoom = 'fit' | number;

/** What the commands and keys do in the page. */
export type ReaderAction =
  | 'find'
  | 'findNext'
  | 'findPrevious'
  | 'zoomIn'
  | 'zoomOut'
  | 'fitWidth'
  | 'goToPage'
  | 'goToPassage'
  | 'togglePaperColors'
  | 'cite'
  | 'quote';

/** Files of the extension that the reader of PDFs asks for by kind and name. */
export type ResourceKind = 'worker' | 'cMapUrl' | 'standardFontDataUrl' | 'wasmUrl';

/** A question of the page; its answer carries the same number. */
export type Question =
  | { readonly kind: 'bytes'; readonly uri: string; readonly start: number; readonly end: number }
  | { readonly kind: 'resource'; readonly resource: ResourceKind; readonly name: string }
  /** `isRetry`: the last one was wrong. */
  | { readonly kind: 'password'; readonly uri: string; readonly isRetry: boolean };

export type Answer = Uint8Array | string | undefined;

export interface Selected {
  readonly exact: string;
  readonly position?: TextPosition;
  readonly pages?: { readonly first: number; readonly last: number };
}

export type ToView =
  | {
      readonly kind: 'show';
      readonly file: ShownFile;
      readonly passage?: ShownPassage;
      readonly evidence?: EvidencePlace;
      /** Whether to go back to where one was reading, rather than to the passage. */
      readonly keepsPlace: boolean;
    }
  | { readonly kind: 'tell'; readonly message: string }
  | { readonly kind: 'act'; readonly action: ReaderAction }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer };

export type FromView =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  | { readonly kind: 'insert'; readonly as: 'citation' | 'quotation'; readonly selected: Selected | undefined }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question };
