/**
 * A VS Code window as a writer sees it: what is typed and clicked goes through its page, what is read stands on it. The one place that
 * knows how the workbench is built.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { type Server, startServer } from '../host/server.mjs';
import { copyWorkspace } from '../host/workspace.mjs';
import { root } from '../project.mjs';

export interface WorkbenchOptions {
  /** Folder of the project that is opened, as a copy; the small workspace of the tests by default. */
  readonly folder?: string;
  /** File in it that is opened at once. */
  readonly file?: string;
  /** The user's settings; VS Code's own defaults otherwise, but for telemetry, chat and the like. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install, in place of the extension as it was built. */
  readonly vsix?: string;
  /** Changes the copied folder before it is opened. */
  readonly prepare?: (folder: string) => void | Promise<void>;
}

/** Waits are generous, for loaded machines; a test that passes ends long before. */
const START_TIMEOUT_MS = 90_000;
const STEP_TIMEOUT_MS = 20_000;

const shots = path.join(root, 'shots');

/** Opens a window before the tests of a `describe`, closes it after them, and keeps a picture of what a failed test saw. */
export function useWorkbench(options: WorkbenchOptions = {}): Workbench {
  const workbench = new Workbench();
  before(async function () {
    this.timeout(START_TIMEOUT_MS);
    await workbench.open(options).catch(async (error) => {
      await workbench.keepTrace('start');
      throw error;
    });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepTrace(this.currentTest.fullTitle());
  });
  after(async function () {
    this.timeout(STEP_TIMEOUT_MS);
    await workbench.close();
  });
  return workbench;
}

export class Workbench {
  /** The folder that is open: a copy that may be written to. */
  folder = '';
  #page: Page | undefined;
  #browser: Browser | undefined;
  #server: Server | undefined;
  readonly #console: string[] = [];

  /** The page itself, for what has no method here. */
  get page(): Page {
    assert.ok(this.#page, 'the workbench is not open');
    return this.#page;
  }

  async open({ folder, file, settings = {}, vsix, prepare }: WorkbenchOptions): Promise<void> {
    this.folder = copyWorkspace(folder);
    await prepare?.(this.folder);
    this.#server = await startServer({ settings, ...(vsix ? { vsix } : {}) });
    this.#browser = await launchBrowser();
    this.#page = await this.#browser.newPage({ viewport: { width: 1280, height: 800 } });
    this.#page.setDefaultTimeout(STEP_TIMEOUT_MS);
    this.#page.on('console', (message) => this.#console.push(message.text()));
    await this.#load(file);
  }

  async #load(file: string | undefined): Promise<void> {
    const server = this.#server as Server;
    const opened: [string, string][] = file ? [['openFile', server.uri(path.join(this.folder, file))]] : [];
    await this.page.goto(server.url(this.folder, opened));
    await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: START_TIMEOUT_MS });
    if (file) await this.editorLines.first().waitFor({ timeout: START_TIMEOUT_MS });
  }

  async close(): Promise<void> {
    await this.#browser?.close();
    await this.#server?.stop();
  }

  /** Loads the window anew, as after a restart of the editor: the extension starts again with what it has stored. */
  async reload(file?: string): Promise<void> {
    await this.#load(file);
  }

  /** Saves a picture into `shots/`. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({ path: path.join(shots, `${name}.png`) });
  }

  /** Saves a picture, the last lines of the console and what the server said, under the name of a failed test. */
  async keepTrace(title: string): Promise<void> {
    const name = `failed-${title.replace(/\W+/g, '-').toLowerCase()}`;
    await this.screenshot(name).catch(() => {});
    const lines = [...this.#console.slice(-40), this.#server?.output() ?? 'no server'];
    writeFileSync(path.join(shots, `${name}.log`), `${lines.join('\n')}\n`);
  }

  // The editor

  get editorLines(): Locator {
    return this.page.locator('.editor-instance .view-line');
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput.fill(name);
    await this.quickPick(path.basename(name));
    await this.page.locator(`.part.editor .tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
  }

  /** Types at the cursor, key by key, as a writer would. `delayMs` lies between two keys. */
  async type(text: string, delayMs = 20): Promise<void> {
    await this.page.keyboard.type(text, { delay: delayMs });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Puts the cursor at the end of the open file. */
  async goToEnd(): Promise<void> {
    await this.#putCursor(async () => {
      const box = await this.editorLines.first().boundingBox();
      return { x: (box?.x ?? 0) + 1, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    });
    await this.page.keyboard.press(process.platform === 'darwin' ? 'Meta+ArrowDown' : 'Control+End');
  }

  /** Puts the cursor behind these words, which stand on one line of the screen. */
  async goBehind(words: string): Promise<void> {
    await this.#putCursor(async () => {
      const box = await this.#boxOf(words);
      return { x: box.x + box.width, y: box.y + box.height / 2 };
    });
  }

  /** Clicks at a place of the editor until the cursor is there: while a window is still being laid out, a click may go nowhere. */
  async #putCursor(find: () => Promise<{ x: number; y: number }>): Promise<void> {
    const cursor = this.page.locator(
      '.editor-instance.focused .cursor, .editor-instance .monaco-editor.focused .cursor',
    );
    for (const end = Date.now() + STEP_TIMEOUT_MS; Date.now() < end; await delay(200)) {
      const { x, y } = await find();
      await this.page.mouse.click(x, y);
      const box = await cursor
        .first()
        .boundingBox({ timeout: 1000 })
        .catch(() => null);
      if (box && box.y <= y && y <= box.y + box.height) return;
    }
    throw new assert.AssertionError({ message: 'the cursor did not go where it was put' });
  }

  /** Selects these words, which stand on one line of the screen. */
  async select(words: string): Promise<void> {
    const box = await this.#boxOf(words);
    await this.page.mouse.click(box.x, box.y + box.height / 2);
    await this.page.keyboard.down('Shift');
    await this.page.mouse.click(box.x + box.width, box.y + box.height / 2);
    await this.page.keyboard.up('Shift');
  }

  /** Rests the mouse on these words; the hover that holds `expected`. Comes again while there is none, as a reader would. */
  async hover(words: string, expected: string | RegExp): Promise<Locator> {
    const hover = this.page
      .locator('.monaco-hover:not(.hidden) .hover-contents')
      .filter({ hasText: expected, visible: true })
      .first();
    // Going away takes back what was asked, so that each time is longer.
    for (let patienceMs = 3000; patienceMs <= STEP_TIMEOUT_MS; patienceMs *= 2) {
      const box = await this.#boxOf(words);
      await this.page.mouse.move(box.x + 300, box.y + 400);
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
      for (const end = Date.now() + patienceMs; Date.now() < end; await delay(100)) {
        if (await hover.isVisible()) return hover;
        // Now and then a window in a browser draws nothing more until it is asked for a picture.
        await this.page.screenshot();
      }
    }
    await hover.waitFor({ timeout: STEP_TIMEOUT_MS / 4 });
    return hover;
  }

  /** Saves the open file until its text is as expected: what was typed, or taken from a list, may still be on its way. */
  async expectSaved(file: string, expected: RegExp): Promise<void> {
    const saved = () => readFileSync(path.join(this.folder, file), 'utf8');
    for (const end = Date.now() + STEP_TIMEOUT_MS; Date.now() < end && !expected.test(saved()); await delay(200)) {
      await this.page.keyboard.press('ControlOrMeta+S');
    }
    assert.match(saved(), expected);
  }

  /** Where words are drawn. A line of the screen writes its spaces as no-break spaces, and words may run over several elements. */
  async #boxOf(words: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const line = this.editorLines.filter({ hasText: words }).first();
    await line.waitFor();
    const box = await line.evaluate(boxOfWords, words);
    assert.ok(box, `"${words}" is not on one line of the screen`);
    return box;
  }

  // Suggestions and ghost text

  get suggestionRows(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** The labels of the suggestions on the screen, once there are any. */
  async suggestions(): Promise<string[]> {
    await this.suggestionRows.first().waitFor();
    return this.suggestionRows.locator('.label-name').allInnerTexts();
  }

  /** Takes the suggestion whose row holds this text, by keyboard. */
  async acceptSuggestion(text: string | RegExp, key: 'Enter' | 'Tab' = 'Enter'): Promise<void> {
    await this.suggestionRows.filter({ hasText: text }).first().waitFor();
    const focused = this.page.locator('.suggest-widget.visible .monaco-list-row.focused');
    for (let left = await this.suggestionRows.count(); left > 0; left--) {
      if ((await focused.filter({ hasText: text }).count()) > 0) break;
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.keyboard.press(key);
    await this.page.locator('.suggest-widget.visible').waitFor({ state: 'hidden' });
  }

  /** The ghost text on the screen, once there is any. */
  async ghostText(): Promise<string> {
    const ghost = this.page.locator('.ghost-text, .ghost-text-decoration');
    await ghost.first().waitFor();
    return (await ghost.allInnerTexts()).join('').replaceAll('\u00a0', ' ');
  }

  // Commands and picks

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-filter input');
  }

  get quickPickRows(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"]) .quick-input-list .monaco-list-row');
  }

  /** Runs a command by its title in the palette, such as `Citewright: Search Sources`. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(`>${title}`);
    await this.quickPickRows.filter({ hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The labels of the rows to pick from, once there are any. */
  async quickPickLabels(): Promise<string[]> {
    await this.quickPickRows.first().waitFor();
    return this.quickPickRows.locator('.label-name').allInnerTexts();
  }

  /** Picks the row that holds this text. */
  async quickPick(text: string | RegExp): Promise<void> {
    await this.quickPickRows.filter({ hasText: text }).first().click();
  }

  // Around the editor

  /** The notification that holds this text. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text }).first();
  }

  /** The item of the status bar that holds this text. */
  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar .statusbar-item').filter({ hasText: text }).first();
  }

  /** Opens a view of the activity bar by its title. */
  async openView(title: string): Promise<void> {
    await this.page.locator(`.activitybar a.action-label[aria-label^="${title}"]`).first().click();
  }

  /** The rows of a tree in the side bar, by the title of its view. */
  treeRows(view: 'Draft' | 'Sources'): Locator {
    const title = this.page.locator('.pane-header .title', { hasText: new RegExp(`^${view}$`) });
    return this.page.locator('.part.sidebar .pane', { has: title }).locator('.monaco-list-row[role="treeitem"]');
  }

  /** The texts of the rows of a tree, once one of them holds `expected`. */
  async treeTexts(view: 'Draft' | 'Sources', expected: string | RegExp): Promise<string[]> {
    const rows = this.treeRows(view);
    await rows.filter({ hasText: expected }).first().waitFor();
    return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Opens the list of problems; its rows. */
  async problems(): Promise<Locator> {
    await this.page.keyboard.press('ControlOrMeta+Shift+M');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** What the web view in front shows. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }
}

/** Runs in the page. */
function boxOfWords(line: Element, words: string): { x: number; y: number; width: number; height: number } | undefined {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, start: text.length });
    text += node.textContent;
  }
  const start = text.replaceAll('\u00a0', ' ').indexOf(words);
  const holds = (offset: number) => nodes.findLast((one) => one.start <= offset);
  const [from, to] = [holds(start), holds(start + words.length - 1)];
  if (start < 0 || !from || !to) return undefined;
  const range = document.createRange();
  range.setStart(from.node, start - from.start);
  range.setEnd(to.node, start + words.length - to.start);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}
