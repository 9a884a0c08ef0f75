/** What VS Code itself says about the start of an extension, in the page that "Developer: Startup Performance" shows. */
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { ActivationFigures } from './figures';

/** @returns undefined where this VS Code does not say. */
export async function activationAsVsCodeSeesIt(extension: string): Promise<ActivationFigures | undefined> {
  await vscode.commands.executeCommand('perfview.show');
  const row = await rowOf(extension);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const [, , load, call, finish, event] = row?.split('|') ?? [];
  if (event === undefined) return undefined;
  return { loadMs: Number(load), activateMs: Number(call) + Number(finish), event: event.trim() };
}

/** A row of a table in Markdown, without the first bar. The page is filled a while after it was opened. */
async function rowOf(extension: string): Promise<string | undefined> {
  for (let tries = 0; tries < 20; tries++, await delay(250)) {
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf');
    const rows = page?.getText().match(/(?<=^\|).*/gm) ?? [];
    const row = rows.find((one) => one.split('|')[0]?.trim().toLowerCase() === extension);
    if (row) return row;
  }
  return undefined;
}
