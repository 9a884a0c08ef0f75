/** A line that tells how far reading has come, for a terminal that somebody looks at. */
import type { Engine, IndexStatus } from '../engine/engine';
import { fileName } from '../engine/paths';
import { toLine } from '../text/oneLine';

/** Shows the line of a round while it lasts, and takes it away at its end; without `show` there is none. */
export function showProgress(engine: Engine, show: ((line: string) => void) | undefined): { dispose(): void } {
  if (!show) return { dispose: () => undefined };
  const listener = engine.onDidChangeStatus((status) => {
    if (status.phase === 'reading') show(lineOf(status));
  });
  return {
    dispose() {
      listener.dispose();
      show('');
    },
  };
}

function lineOf({ done, total, underWay }: IndexStatus): string {
  const names = underWay.map((uri) => toLine(fileName(uri)));
  return [`Reading ${done} of ${total}`, ...names].join(' ');
}
