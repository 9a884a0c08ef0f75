/** Failures: all of them in the log, each kind once on screen, with what to do. */
import { type LogOutputChannel, window } from 'vscode';
import { isAbort } from './convert';

export function createReport(log: LogOutputChannel): (doing: string, error: unknown) => void {
  const shown = new Set<string>();
  return (doing, error) => {
    if (isAbort(error)) return;
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`Could not ${doing}: ${error instanceof Error ? (error.stack ?? reason) : reason}`);
    if (shown.has(doing)) return;
    shown.add(doing);
    const message = `Citewright could not ${doing}. ${withoutLinks(reason)}`;
    void window.showErrorMessage(message, 'Show Log').then((choice) => choice && log.show());
  };
}

/** A notification makes links of `[text](target)`, and a reason may carry the name of a file. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
