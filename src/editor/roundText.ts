/** How far reading has come, in words: pure functions, without `vscode`. */
import type { IndexStatus } from '../engine/engine';
import { count, fileName, shorten } from './plainLabels';

/** What the status bar shows of a corpus; `tooltip` is plain text. */
export interface RoundText {
  readonly text: string;
  readonly tooltip: string;
}

export function roundText(status: IndexStatus): RoundText {
  const { phase, done, total, sources, passages, unread } = status;
  const held = `${count(sources, 'source')}, ${count(passages, 'passage')}`;
  const left = unread > 0 ? `, ${count(unread, 'file')} not read` : '';
  switch (phase) {
    case 'loading':
      return { text: '$(sync~spin) Sources', tooltip: 'Loading the sources' };
    case 'scanning':
      return { text: `$(sync~spin) ${count(sources, 'source')}`, tooltip: 'Looking for sources that changed' };
    case 'reading':
      return {
        text: `$(sync~spin) ${done}/${total}`,
        tooltip: lines(`Reading sources: ${whereabouts(status)}. ${held} so far`, slowText(status)),
      };
    case 'paused':
      return {
        text: `$(debug-pause) ${done}/${total}`,
        tooltip: lines(`Reading is paused: ${done} of ${total}. ${held} so far`, slowText(status)),
      };
    case 'cancelled':
      return { text: `$(book) ${count(sources, 'source')}`, tooltip: `${held}${left}. Reading was cancelled` };
    case 'ready':
      return { text: `$(book) ${count(sources, 'source')}`, tooltip: lines(`${held}${left}`, slowText(status)) };
  }
}

/** `12 of 340: Some Paper.pdf` */
export function whereabouts({ done, total, underWay }: IndexStatus): string {
  const names = underWay.map((uri) => shorten(fileName(uri), 60)).join(', ');
  return `${done} of ${total}${names ? `: ${names}` : ''}`;
}

/** `Slow to read: Some Paper.pdf 12 s`; undefined where none was. */
export function slowText({ slow }: IndexStatus): string | undefined {
  const files = slow.map(({ uri, ms }) => `${shorten(fileName(uri), 60)} ${Math.round(ms / 1000)} s`);
  return files.length > 0 ? `Slow to read: ${files.join(', ')}` : undefined;
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n');
}
