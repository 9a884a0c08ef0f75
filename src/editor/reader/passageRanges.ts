/** The pieces of a passage in the text that an editor shows: a pure function, without `vscode`. */
import type { PassageTarget } from '../../engine/engine';
import type { TextPosition } from '../../model/passage';
import { findQuote } from './findQuote';

/**
 * The pieces in the order of the text, or undefined where the passage is not there any more.
 *
 * @param read the text that the target's positions count in; absent, the passage is looked for as one piece
 */
export function findSegments(
  shown: string,
  target: Pick<PassageTarget, 'segments' | 'quote'>,
  read: string | undefined,
): readonly TextPosition[] | undefined {
  const { segments, quote } = target;
  const span = { start: segments[0]?.start ?? 0, end: segments.at(-1)?.end ?? 0 };
  if (read !== undefined && (shown === read || isSame(shown, read, segments))) return segments;
  if (read === undefined || segments.length < 2) {
    const found = findQuote(shown, quote, span);
    return found && [found];
  }
  const found = segments.map((segment) => findQuote(shown, pieceQuote(read, segment), segment));
  return found.every((piece) => piece !== undefined) ? found : undefined;
}

function isSame(shown: string, read: string, segments: readonly TextPosition[]): boolean {
  return segments.every(({ start, end }) => shown.slice(start, end) === read.slice(start, end));
}

const CONTEXT_LENGTH = 32;

function pieceQuote(read: string, { start, end }: TextPosition) {
  return {
    exact: read.slice(start, end),
    prefix: read.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: read.slice(end, end + CONTEXT_LENGTH),
  };
}
