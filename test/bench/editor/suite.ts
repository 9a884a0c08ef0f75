/**
 * The bench inside VS Code: one stage for each window. VS Code loads this file and calls `run`; the environment says which stage
 * (`CITEWRIGHT_BENCH`, a {@link StageOrder} as JSON). What was measured is written to a file, since a remote console reaches nobody.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { discardEditors } from '../../host/support';
import { askInEditor, ROADS, typeAtEnd } from './askInEditor';
import { ASK_KINDS, type Ask, type AskKind, type Asks } from './asks';
import { spyOnEngine } from './engineSpy';
import {
  type AskedOnce,
  type AskFigures,
  type AskTable,
  type Stage,
  type StageFigures,
  type StageOrder,
  type Times,
  timesOf,
} from './figures';
import { watchLoop } from './loopWatch';
import { activationAsVsCodeSeesIt } from './perfView';

const EXTENSION = 'citewright.citewright';
const IDLE_MS = 3000;
/** Until the window has done what it does at its start. */
const SETTLE_MS = 2000;
/** Between two questions of a writer. */
const PAUSE_MS = 50;
/** How often the sources are read anew to have so many questions asked meanwhile. */
const MAX_ROUNDS = 5;
const ENOUGH = 80;

const spy = spyOnEngine();

export async function run(): Promise<void> {
  const order: StageOrder = JSON.parse(process.env.CITEWRIGHT_BENCH ?? '{}');
  const figures = await stages[order.stage](order).catch((error) => ({ failure: `${error.stack ?? error}` }));
  // What is left unsaved would come back in the next window.
  await discardEditors();
  writeFileSync(order.figuresFile, JSON.stringify({ vscode: vscode.version, node: process.versions.node, ...figures }));
}

const stages: Readonly<Record<Stage, (order: StageOrder) => Promise<StageFigures>>> = {
  /** The sources are read for the first time. */
  async first({ indexFolder }) {
    const start = await startReading('reading the sources');
    const stop = watchLoop();
    await until('the stored index', () => existsSync(indexFolder) && readdirSync(indexFolder).some(isIndex));
    return { ...start, loops: { ...start.loops, 'storing the index': stop() } };
  },

  /** They come from the stored index; then the writer asks, and files change. */
  async again({ asksFile }) {
    const asks = readAsks(asksFile);
    const start = await startReading('loading the index');
    const bare = await askBare(asks.ready);
    await allowDrafts();
    const answers = await askWhenReady(asks);
    const changes = await changeFiles();
    return {
      ...start,
      ...answers,
      ...changes,
      bare,
      loops: { ...start.loops, ...answers.loops, ...changes.loops },
      memory: { ...start.memory, 'after the questions': memory() },
    };
  },

  /** The writer asks while the sources are being read for the first time, the list of them in view. */
  async busy({ asksFile }) {
    const { busy } = readAsks(asksFile);
    await settle();
    const editor = await showDraft();
    await delay(SETTLE_MS);
    const stop = watchLoop();
    await vscode.commands.executeCommand('citewright.sources.focus');
    await allowDrafts();
    const first = await askWhileReading(busy, editor);
    const loops = { 'reading, while asked, list in view': stop() };
    const asked: AskedOnce[] = [];
    // Once more with all warm, until there are enough of them.
    for (let round = 0; round < MAX_ROUNDS && asked.length < ENOUGH; round++) {
      await changeAllSources();
      asked.push(...(await askWhileReading(busy.slice(asked.length), editor)));
    }
    return { loops, ...(first[0] ? { firstAsk: first[0] } : {}), asks: toTable(asked) };
  },

  /** No draft is open. */
  async closed() {
    await show({ language: 'json', content: '{}' });
    await delay(IDLE_MS);
    const isActiveWithoutText = extension().isActive;
    await show({ language: 'plaintext', content: 'A note.' });
    await delay(IDLE_MS);
    return { isActiveWithoutText, isActiveInPlainText: extension().isActive, threads: spy.threads() };
  },
};

/**
 * The bench opens its windows with no language of drafts, and a draft: so VS Code has done all it does for a Markdown file when the
 * reading starts, and is measured alone just before.
 */
async function startReading(doing: string): Promise<StageFigures> {
  await settle();
  const before = memory();
  const activation = await activate();
  await showDraft();
  await delay(SETTLE_MS);
  const activated = memory();
  const stopIdle = watchLoop();
  await delay(IDLE_MS);
  const idle = stopIdle();
  const stop = watchLoop();
  const readyMs = await timeOf(async () => {
    const ready = spy.nextReady();
    vscode.commands.executeCommand('citewright.refresh');
    await ready;
  });
  const loops = { idle, [doing]: stop() };
  const status = spy.status();
  return {
    ...activation,
    readyMs,
    ...(status ? { ready: status } : {}),
    statusEvents: spy.statusEvents(),
    loops,
    memory: { before, activated, ready: memory() },
  };
}

/** Something in VS Code may have activated the extension already; then only VS Code's own count is left. */
async function activate(): Promise<Pick<StageFigures, 'activationMs' | 'activation'>> {
  const wasActive = extension().isActive;
  const activationMs = await timeOf(async () => extension().activate());
  const activation = await activationAsVsCodeSeesIt(EXTENSION);
  return { ...(wasActive ? {} : { activationMs }), ...(activation ? { activation } : {}) };
}

async function allowDrafts(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('citewright');
  await configuration.update('languages', undefined, vscode.ConfigurationTarget.Global);
}

/** What VS Code's own extensions load when Markdown is opened is none of our business. */
async function settle(): Promise<void> {
  const others = vscode.extensions.all.filter(({ id, packageJSON }) => {
    const events: readonly string[] = packageJSON.activationEvents ?? [];
    return id !== EXTENSION && events.some((event) => event === 'onLanguage:markdown' || event === 'onLanguage');
  });
  await Promise.allSettled(others.map((other) => other.activate()));
  await delay(SETTLE_MS);
}

async function askWhileReading(asks: readonly Ask[], editor: vscode.TextEditor): Promise<readonly AskedOnce[]> {
  const asked: AskedOnce[] = [];
  for (const ask of asks) {
    const answered = await askInEditor(ask, editor, spy);
    if (asked.length > 0 && spy.status()?.phase === 'ready') break;
    asked.push(answered);
    await delay(PAUSE_MS);
  }
  return asked;
}

/** Resolves when they begin to be read. */
async function changeAllSources(): Promise<void> {
  await Promise.all(sourceFiles().map((file) => appendFile(file, '\nOne sentence more.\n')));
  await until('the sources to be read anew', () => spy.status()?.phase === 'reading');
}

async function askWhenReady(asks: Asks): Promise<StageFigures> {
  const editor = await showDraft();
  const warmUp: AskedOnce[] = [];
  for (const ask of asks.warmUp) warmUp.push(await askInEditor(ask, editor, spy));
  const asked: AskedOnce[] = [];
  const stop = watchLoop();
  for (const ask of asks.ready) asked.push(await askInEditor(ask, editor, spy));
  return { ...(warmUp[0] ? { firstAsk: warmUp[0] } : {}), asks: toTable(asked), loops: { 'while asked': stop() } };
}

/** VS Code's own part of the answers: providers that have theirs at hand, in the same draft. */
async function askBare(asks: readonly Ask[]): Promise<Readonly<Record<'completion' | 'hover', Times>>> {
  const editor = await showDraft();
  const providers = vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      'markdown',
      { provideCompletionItems: () => [new vscode.CompletionItem('Answer')] },
      ' ',
    ),
    vscode.languages.registerHoverProvider('markdown', { provideHover: () => new vscode.Hover('Answer') }),
  );
  const completion = await timesOfBare('completion', asks, editor);
  const hover = await timesOfBare('hover', asks, editor);
  providers.dispose();
  return { completion, hover };
}

async function timesOfBare(kind: AskKind, asks: readonly Ask[], editor: vscode.TextEditor): Promise<Times> {
  const times: number[] = [];
  for (const ask of asks) {
    if (ask.kind !== kind) continue;
    await typeAtEnd(ask.text, editor);
    times.push(await timeOf(() => ROADS[kind](ask, editor)));
  }
  return timesOf(times);
}

/** One file gets a sentence more; then all are written anew, as a change of branch does. */
async function changeFiles(): Promise<Required<Pick<StageFigures, 'changeMs' | 'loops'>>> {
  const files = sourceFiles();
  const stop = watchLoop();
  const one = await timeOf(async () => {
    const ready = spy.nextReady();
    await appendFile(files[1] ?? '', '\nThe last sentence came later.\n');
    await ready;
  });
  const loopOfOne = stop();
  const stopAll = watchLoop();
  const all = await timeOf(async () => {
    const ready = spy.nextReady();
    for (const file of files) await writeFile(file, await readFile(file));
    await ready;
  });
  return {
    changeMs: { 'one file changed': one, 'all files written anew': all },
    loops: { 'one file changed': loopOfOne, 'all files written anew': stopAll() },
  };
}

function toTable(asked: readonly AskedOnce[]): AskTable {
  return Object.fromEntries(ASK_KINDS.map((kind) => [kind, toFigures(asked.filter((one) => one.kind === kind))]));
}

function toFigures(asked: readonly AskedOnce[]): AskFigures {
  const answered = asked.filter(({ isAnswered }) => isAnswered);
  return {
    inEditor: timesOf(answered.map(({ inEditorMs }) => inEditorMs)),
    atEngine: timesOf(answered.map(({ atEngineMs }) => atEngineMs)),
    answered: answered.length / asked.length,
  };
}

function sourceFiles(): readonly string[] {
  const folder = join(workspaceFolder(), 'sources');
  return readdirSync(folder).map((name) => join(folder, name));
}

function readAsks(file: string): Asks {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(EXTENSION);
  if (!found) throw new Error('the extension is not there');
  return found;
}

function showDraft(): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.file(join(workspaceFolder(), 'draft.md')));
}

async function show(content: { language: string; content: string }): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(content));
}

function workspaceFolder(): string {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
}

/** A finished one; beside it one may be half written. */
function isIndex(name: string): boolean {
  return name.endsWith('.index');
}

async function until(what: string, isTrue: () => boolean): Promise<void> {
  for (const end = Date.now() + 60_000; !isTrue(); await delay(50)) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
  }
}

async function timeOf(task: () => Thenable<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}

function memory(): number {
  return process.memoryUsage.rss();
}
