/** The light bulb: what mends a problem, and the ways to hear no more of it. */
import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  commands,
  type Diagnostic,
  Disposable,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { IgnoredProblem } from '../../engine/engine';
import { CODE_WORDS } from '../../model/words';
import { toRange } from '../convert';
import { forLanguages } from '../forLanguages';
import type { Services } from '../services';
import { addToList } from '../settings';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import type { DraftCheck } from './documentChecks';
import { type DraftProblem, problemsOf } from './draftProblems';
import { type FixAction, fixAll, fixAllOfKind, fixesOf, ignoresOf } from './fixActions';

const FIX_ALL = CodeActionKind.SourceFixAll.append('citewright');
const CHECK_AGAIN = 'citewright.checkAgain';
const IGNORE_IN_WORKSPACE = 'citewright.ignoreInWorkspace';

export function registerFixes(services: Services): Disposable {
  const { settings, checks, report } = services;
  const provider = {
    provideCodeActions(document: TextDocument, _range: Range, context: CodeActionContext) {
      const check = checks.current(document);
      return check ? actionsFor(check, context) : checkAgain(document, context);
    },
  };
  const metadata = { providedCodeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] };
  return Disposable.from(
    forLanguages(settings, (selector) => languages.registerCodeActionsProvider(selector, provider, metadata)),
    commands.registerCommand(CHECK_AGAIN, (document: TextDocument) => {
      void commands.executeCommand('setContext', 'citewright.hasFixed', true);
      return checks.check(document);
    }),
    commands.registerCommand(IGNORE_IN_WORKSPACE, (problem: IgnoredProblem, document: TextDocument) =>
      ignoreInWorkspace(problem, document).catch((error) => report('ignore the problem', error)),
    ),
  );
}

/** Fixes are made for a text as it was: where that is no more, and nothing is checked by itself, it can be asked for. */
function checkAgain(document: TextDocument, { diagnostics, only }: CodeActionContext): CodeAction[] {
  const own = diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
  if (own.length === 0 || only?.contains(FIX_ALL)) return [];
  const action = new CodeAction('Check this draft again', CodeActionKind.QuickFix);
  action.diagnostics = own;
  action.command = { command: CHECK_AGAIN, title: action.title, arguments: [document] };
  return [action];
}

function actionsFor(check: DraftCheck, { diagnostics, only }: CodeActionContext): CodeAction[] {
  if (only?.contains(FIX_ALL)) return toFixAll(check);
  const meant = problemsOf(check.verdicts).filter((one) =>
    diagnostics.some((diagnostic) => isOf(diagnostic, one, check)),
  );
  return meant.flatMap((one) =>
    quickFixes(
      one,
      check,
      diagnostics.filter((diagnostic) => isOf(diagnostic, one, check)),
    ),
  );
}

/** Diagnostics come back as copies. */
function isOf({ source, code, range }: Diagnostic, { problem }: DraftProblem, { document }: DraftCheck): boolean {
  return source === DIAGNOSTIC_SOURCE && code === problem.code && range.isEqual(toRange(document, problem.position));
}

function quickFixes({ problem, verdict }: DraftProblem, check: DraftCheck, diagnostics: Diagnostic[]): CodeAction[] {
  const { document, text, verdicts } = check;
  const all = fixAllOfKind(verdicts, problem.code);
  const actions = [
    ...fixesOf(problem),
    ...(all ? [all] : []),
    ...ignoresOf(problem, verdict, text, document.languageId),
  ].map((action) => toCodeAction(action, CodeActionKind.QuickFix, check));
  const ignored = workspace.isTrusted ? [toIgnoreInWorkspace({ problem, verdict }, document)] : [];
  return [...actions, ...ignored].map((action) => Object.assign(action, { diagnostics }));
}

function toFixAll(check: DraftCheck): CodeAction[] {
  const action = fixAll(check.verdicts);
  return action ? [toCodeAction(action, FIX_ALL, check)] : [];
}

/** It is made for the text as it is: VS Code asks anew when the draft changes. */
function toCodeAction({ title, edits, isPreferred }: FixAction, kind: CodeActionKind, check: DraftCheck): CodeAction {
  const { document } = check;
  const action = new CodeAction(title, kind);
  action.isPreferred = isPreferred;
  action.edit = new WorkspaceEdit();
  for (const { position, newText } of edits) action.edit.replace(document.uri, toRange(document, position), newText);
  action.command = { command: CHECK_AGAIN, title: 'Check Again', arguments: [document] };
  return action;
}

function toIgnoreInWorkspace({ problem, verdict }: DraftProblem, document: TextDocument): CodeAction {
  const title = `Ignore “${CODE_WORDS[problem.code].title}” of this statement in this workspace`;
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  const ignored: IgnoredProblem = { code: problem.code, text: verdict.statement.text };
  action.command = { command: IGNORE_IN_WORKSPACE, title, arguments: [ignored, document] };
  return action;
}

/** In the settings of the workspace, or of the user where no folder is open. */
export async function ignoreInWorkspace(ignored: IgnoredProblem, document: TextDocument): Promise<void> {
  const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
  const undo = await addToList('check.ignored', ignored, folder);
  const message = `“${CODE_WORDS[ignored.code].title}” is ignored in this statement.`;
  // Nobody need answer.
  void window.showInformationMessage(message, 'Undo').then((choice) => choice && undo());
}
