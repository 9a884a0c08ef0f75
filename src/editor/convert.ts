/** Between the engine's plain data and VS Code's: offsets, ranges, drafts, cancellation. */
import { type CancellationToken, Range, type TextDocument } from 'vscode';
import type { TextPosition } from '../model/passage';
import type { Draft } from '../model/statement';

export function toRange(document: TextDocument, { start, end }: TextPosition): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

export function toDraft(document: TextDocument): Draft {
  return { uri: document.uri.toString(), languageId: document.languageId, text: document.getText() };
}

/** Asks with a signal that fires when the token does; undefined where the answer was cancelled. */
export async function withSignal<T>(
  token: CancellationToken,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  if (token.isCancellationRequested) return undefined;
  const controller = new AbortController();
  const listener = token.onCancellationRequested(() => controller.abort());
  try {
    return await ask(controller.signal);
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
