/** What mends a key that nobody knows: an entry for a work of the sources that it fits, or one to be filled in. */
import {
  type CancellationToken,
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Disposable,
  languages,
  type Range,
  type TextDocument,
} from 'vscode';
import type { CheckCode } from '../../model/problem';
import { DIAGNOSTIC_SOURCE } from '../check/diagnostics';
import { toDraft, toRange } from '../convert';
import { forLanguages } from '../forLanguages';
import { fileName } from '../plainLabels';
import type { Services } from '../services';
import { addEntryCommand } from './addEntryCommand';
import { bibliographiesFor } from './newEntries';

export function registerKeyFixes(services: Services): Disposable {
  const provider = {
    async provideCodeActions(
      document: TextDocument,
      _range: Range,
      context: CodeActionContext,
      token: CancellationToken,
    ) {
      const unknown = context.diagnostics.filter(isUnknownCitation);
      if (unknown.length === 0) return undefined;
      try {
        const actions = await Promise.all(unknown.map((diagnostic) => actionsFor(diagnostic, document, services)));
        return token.isCancellationRequested ? undefined : actions.flat();
      } catch (error) {
        services.report('look for the work of a key', error);
        return undefined;
      }
    },
  };
  const metadata = { providedCodeActionKinds: [CodeActionKind.QuickFix] };
  return forLanguages(services.settings, (selector) =>
    languages.registerCodeActionsProvider(selector, provider, metadata),
  );
}

function isUnknownCitation({ source, code }: Diagnostic): boolean {
  return source === DIAGNOSTIC_SOURCE && code === ('unknown-citation' satisfies CheckCode);
}

async function actionsFor(diagnostic: Diagnostic, document: TextDocument, services: Services): Promise<CodeAction[]> {
  const corpus = services.corpora.corpusFor(document);
  if (!corpus) return [];
  const keys = await corpus.engine.findKeys(toDraft(document));
  const within = keys.filter(({ position }) => diagnostic.range.contains(toRange(document, position)));
  const targets = await bibliographiesFor({ document, corpus }, services);
  const where = targets.length === 1 ? fileName(targets[0]!.uri.toString()) : 'a bibliography';
  const actions: CodeAction[] = [];
  for (const key of new Set(within.map((found) => found.key))) {
    if ((await corpus.engine.findEntries(key)).length > 0) continue;
    for (const { sourceId, citation } of await corpus.engine.findUnkeyed(key))
      actions.push(toAction(`Add ${citation} to ${where} as “${key}”`, document, sourceId, key));
    actions.push(toAction(`Add an entry “${key}” to ${where}, to be filled in`, document, undefined, key));
  }
  return actions.map((action) => Object.assign(action, { diagnostics: [diagnostic] }));
}

function toAction(title: string, document: TextDocument, sourceId: string | undefined, key: string): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = addEntryCommand(document, sourceId, key, title);
  return action;
}
