/** Asks in an open draft, as VS Code does for a writer, and takes the time. */
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { EngineMethod } from '../../../src/worker/protocol';
import { type Ask, type AskKind, hasContent } from './asks';
import { DRAFT_TEXT } from './corpus';
import type { Answered, EngineSpy } from './engineSpy';
import type { AskedOnce } from './figures';

export async function askInEditor(ask: Ask, editor: vscode.TextEditor, spy: EngineSpy): Promise<AskedOnce> {
  if (ask.kind !== 'search') await typeAtEnd(ask.text, editor);
  const answers = spy.nextAnswers(METHODS[ask.kind]);
  const start = performance.now();
  const isShown = await ROADS[ask.kind](ask, editor);
  const returned = performance.now();
  const given = await soon(answers, ask.kind);
  if (ask.kind === 'search') await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  const answered = Math.max(...given.map(({ answeredMs }) => answeredMs));
  return {
    kind: ask.kind,
    inEditorMs: (isShown === undefined ? answered : returned) - start,
    atEngineMs: answered - Math.min(...given.map(({ askedMs }) => askedMs)),
    isAnswered: isShown ?? given.some(({ result }) => hasContent(result)),
  };
}

const METHODS: Readonly<Record<AskKind, readonly EngineMethod[]>> = {
  completion: ['suggest'],
  hover: ['evidenceAt'],
  'ghost text': ['completeQuotation'],
  search: ['search', 'findSources'],
};

/** Each tells whether something is shown; undefined where what is shown cannot be seen from here, so that the engine's answer counts. */
export const ROADS: Readonly<Record<AskKind, (ask: Ask, editor: vscode.TextEditor) => Promise<boolean | undefined>>> = {
  completion: async (ask, { document }) => (await completionsAt(document, positionOf(ask, document))).length > 0,
  hover: async (ask, { document }) => (await hoversAt(document, positionOf(ask, document))).length > 0,
  async 'ghost text'() {
    await vscode.commands.executeCommand('editor.action.inlineSuggest.trigger');
    return undefined;
  },
  async search({ text }) {
    await vscode.commands.executeCommand('citewright.search', text);
    return undefined;
  },
};

/** Our own offers. */
async function completionsAt(document: vscode.TextDocument, position: vscode.Position): Promise<unknown[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position, ' ');
  return list.items.filter(({ sortText }) => sortText?.startsWith('!citewright'));
}

function hoversAt(document: vscode.TextDocument, position: vscode.Position): Thenable<unknown[]> {
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

function positionOf({ offset }: Ask, document: vscode.TextDocument): vscode.Position {
  return document.positionAt(DRAFT_TEXT.length + offset);
}

/** In the place of what the last question has left there. */
export async function typeAtEnd(text: string, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const typed = new vscode.Range(
    document.positionAt(DRAFT_TEXT.length),
    document.positionAt(document.getText().length),
  );
  await editor.edit((edit) => edit.replace(typed, text));
  const end = document.positionAt(document.getText().length);
  editor.selection = new vscode.Selection(end, end);
}

const SOON_MS = 10_000;

async function soon(answers: Promise<readonly Answered[]>, kind: AskKind): Promise<readonly Answered[]> {
  const given = await Promise.race([answers, delay(SOON_MS, undefined)]);
  if (!given) throw new Error(`no answer to ${kind}`);
  return given;
}
