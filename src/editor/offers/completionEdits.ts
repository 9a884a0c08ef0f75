/** Suggestions of the engine in the shape that a completion widget asks for: pure functions, without `vscode`. */
import type { Suggestion } from '../../engine/engine';
import type { TextPosition } from '../../model/passage';
import type { DraftEdit } from '../../model/statement';
import { toLine } from '../../text/oneLine';
import { shorten } from '../plainLabels';

/** A completion as the widget wants it: one edit on the cursor's line, and edits elsewhere. Positions are offsets in the draft. */
export interface Offer {
  readonly label: string;
  /** Follows the label, less prominent. */
  readonly detail?: string;
  /** At the far end of the line. */
  readonly description: string;
  readonly filterText: string;
  readonly main: DraftEdit;
  readonly others: readonly DraftEdit[];
}

/** Where the cursor stands; offsets in `text`, the bounds of its line without the line break. */
export interface Caret {
  readonly text: string;
  readonly offset: number;
  readonly line: TextPosition;
}

export function toOffer(suggestion: Suggestion, caret: Caret): Offer {
  const { main, others } = splitEdits(suggestion.edits, caret);
  const typed = caret.text.slice(main.position.start, caret.offset);
  return { ...describe(suggestion, caret), filterText: filterTextOf(typed, suggestion), main, others };
}

/** What fits into a row of the list at its first width, in characters of the editor's font; the far end has a smaller one. */
const ROW_LENGTH = 44;
const SMALLER = 0.87;
const MIN_LABEL_LENGTH = 16;
const DETAIL_LENGTH = 80;
const MOST_SKIPPED = 0.6;

/** A quotation shows its marks; a citation is its own label, the passage behind it. */
function describe(
  { kind, evidence, typed }: Suggestion,
  caret: Caret,
): Pick<Offer, 'label' | 'detail' | 'description'> {
  const citation = toLine(evidence.citation);
  if (kind === 'citation') {
    return { label: citation, detail: `  ${shorten(evidence.text, DETAIL_LENGTH)}`, description: '' };
  }
  const marks = kind === 'quotation' ? 2 : 0;
  const length = Math.max(MIN_LABEL_LENGTH, Math.floor(ROW_LENGTH - SMALLER * citation.length) - marks);
  const passage = continuation(evidence.text, caret.text.slice(typed.start, typed.end), length);
  return { label: kind === 'quotation' ? `“${passage}”` : passage, description: citation };
}

/**
 * The part of a passage to tell it by in `length` characters: all of it, or from the word that was typed last, since the words before
 * that stand in the draft already; from the beginning where the passage says it in other words.
 */
export function continuation(passage: string, typed: string, length: number): string {
  const line = toLine(passage);
  if (line.length <= length) return line;
  const [before = '', last = ''] = (typed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(-2);
  const at = last === '' ? -1 : line.toLowerCase().indexOf(`${before} ${last}`.toLowerCase());
  const next = at < 0 ? 0 : at + before.length + 1;
  // Near its end there is little left to tell it by.
  const start = next > line.length * MOST_SKIPPED ? 0 : next;
  // Room is scarce: words may be cut.
  const shown = line.slice(start);
  return (
    (start === 0 ? '' : '…') +
    (shown.length < length ? shown : `${shown.slice(0, length - 2).replace(/[\s,;:–—-]+$|[\ud800-\udbff]$/, '')}…`)
  );
}

/** The widget compares no more than this many characters. */
const FILTER_LENGTH = 120;

/**
 * What was typed, then the words of the passage: so an offer stays while the writer types on in those words, until the engine has
 * answered anew. Without punctuation, so that a full stop closes the list and Enter after it only breaks the line.
 */
function filterTextOf(typed: string, { evidence }: Suggestion): string {
  const words = `${evidence.text} ${evidence.citation}`.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${typed} ${words.join(' ')}`.slice(0, Math.max(FILTER_LENGTH, typed.length));
}

/**
 * The edit at the cursor becomes the main one, cut down to the word being typed, since the widget matches all of its text before the
 * cursor, and since it may not leave the line; what it replaced before that is deleted beside it.
 */
export function splitEdits(edits: readonly DraftEdit[], caret: Caret): Pick<Offer, 'main' | 'others'> {
  const atCaret = edits.find(({ position }) => position.start <= caret.offset && caret.offset <= position.end);
  if (!atCaret) return { main: { position: { start: caret.offset, end: caret.offset }, newText: '' }, others: edits };
  const { start, end } = atCaret.position;
  const mainStart = Math.max(start, wordStart(caret));
  const mainEnd = Math.min(end, caret.line.end);
  const deleted = [
    { start, end: mainStart },
    { start: mainEnd, end },
  ].filter((position) => position.start < position.end);
  return {
    main: { ...atCaret, position: { start: mainStart, end: mainEnd } },
    others: [...edits.filter((edit) => edit !== atCaret), ...deleted.map((position) => ({ position, newText: '' }))],
  };
}

function wordStart({ text, offset, line }: Caret): number {
  let start = offset;
  while (start > line.start && /[\p{L}\p{M}\p{N}_\ud800-\udfff]/u.test(text[start - 1] ?? '')) start--;
  return start;
}
