import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePdf } from '../reading/pdf/makePdf';
import { useWorkbench } from './workbench';

const lockedPdf = () =>
  makePdf(({ line }) => line('The quay was never rebuilt after the third storm.', 72, 72), {
    userPassword: 'grebe',
    ownerPassword: 'harbour',
  });

/** Takes a moment to be read. */
const longPdf = (number: number) =>
  makePdf(({ column, page }) => {
    const lines = Array.from(
      { length: 55 },
      (_, line) => `Of harbour ${number} the ${line}th line has little that is new to say.`,
    );
    for (let count = 0; count < 60; count++) {
      column(lines, 72, 72);
      page();
    }
  });

describe('The Sources view', () => {
  const workbench = useWorkbench({ folder: 'corpus', file: 'draft.md' });
  const row = (text: string | RegExp) => workbench.treeRows('Sources').filter({ hasText: text }).first();
  const choose = async (name: string) => {
    const item = workbench.page.locator('.context-view .action-label', { hasText: name });
    await item.waitFor();
    // A click may count to the one that opened the menu; what is hovered over is chosen by a key.
    await item.hover();
    await workbench.press('Enter');
    await item.waitFor({ state: 'detached' });
  };
  const file = (name: string) => path.join(workbench.folder, name);

  it('lists works by group, with what could not be read', async () => {
    writeFileSync(file('sources/empty.txt'), '');
    await workbench.openView('Citewright');
    await row('Desk Guide').waitFor();
    await row('Records only').waitFor();
    const rows = await workbench.treeTexts('Sources', 'empty.txt');
    const groups = rows.filter((text) => /^(Texts|Notes|Records only|Not read) ?\d+$/.test(text));
    assert.equal(groups.length, 4, rows.join('\n'));
    assert.ok(
      rows.some((text) => /^Citewright 2026a?.*Desk Guide.*\d+ passages · 4 pages$/.test(text)),
      rows.join('\n'),
    );
    await workbench.screenshot('sources-view');
    rmSync(file('sources/empty.txt'));
    await row('empty.txt').waitFor({ state: 'detached' });
  });

  it('asks for the password of a file until it is right, and reads it then', async () => {
    writeFileSync(file('sources/locked.pdf'), await lockedPdf());
    await row('locked.pdf').waitFor();
    const give = async (password: string, heard: RegExp) => {
      const box = workbench.page.locator('.quick-input-widget:not([style*="display: none"])');
      await box.getByText(heard).waitFor();
      await box.locator('input').fill(password);
      await workbench.press('Enter');
    };
    await row('locked.pdf').hover();
    await row('locked.pdf').locator('a.action-label[aria-label^="Give the Password"]').click();
    await give('heron', /locked\.pdf is encrypted\. Its password is kept/);
    await workbench.screenshot('password-wrong');
    await give('grebe', /That was not its password/);
    await row(/Texts/).waitFor();
    await row('locked.pdf').waitFor({ state: 'detached' });
    await row(/^locked /).click();
    await workbench.webview.locator('.textLayer span').filter({ hasText: 'third storm' }).waitFor();
    await workbench.screenshot('password-given');
    await workbench.openFile('draft.md');
    rmSync(file('sources/locked.pdf'));
  });

  it('pauses reading, and goes on', async () => {
    const books = await Promise.all(Array.from({ length: 12 }, (_, number) => longPdf(number)));
    mkdirSync(file('sources/books'));
    for (const [number, book] of books.entries()) writeFileSync(file(`sources/books/${number}.pdf`), book);
    const sources = workbench.page.locator('.part.sidebar .pane-header', { hasText: /^Sources/ });
    const press = async (name: string) => {
      const button = sources.locator(`a.action-label[aria-label^="${name}"]`);
      await sources.hover();
      await button.click();
    };
    await press('Pause Reading');
    await workbench.statusBarItem(/^\s*\d+\/12$/).waitFor();
    await workbench.page
      .getByText(/Reading is paused: \d+ of 12/)
      .first()
      .waitFor();
    await workbench.screenshot('reading-paused');
    await press('Go On Reading');
    await workbench.page
      .getByText(/Reading sources: \d+ of 12/)
      .first()
      .waitFor();
    await workbench.screenshot('reading-goes-on');
    await workbench.statusBarItem(/^\s*\d+ sources$/).waitFor();
    rmSync(file('sources/books'), { recursive: true });
  });

  it('says in the status bar how many sources there are', async () => {
    await workbench.statusBarItem(/^\s*\d+ sources$/).waitFor();
  });

  it('opens a source', async () => {
    await row('Desk Guide').click();
    await workbench.page.locator('.part.editor .tab[data-resource-name="desk-guide.txt"]').waitFor();
  });

  it('opens the record of a work in its bibliography', async () => {
    await row('Records only').locator('.monaco-tl-twistie').click();
    await row('Forty Rules').click();
    await workbench.editorLines.filter({ hasText: '@techreport{citewright2025,' }).first().waitFor();
    await workbench.page
      .locator('.statusbar')
      .getByText(/Ln 4\d, Col/)
      .waitFor();
  });

  it('cites a work in the draft, without a page', async () => {
    await workbench.openFile('draft.md');
    await workbench.goBehind('Whoever publishes a count has decided');
    await row('Desk Guide').hover();
    await row('Desk Guide').locator('a.action-label[aria-label^="Cite in Draft"]').click();
    await workbench.expectSaved('draft.md', /too small to publish \(Citewright 2026\w?\)\./);
    await workbench.press('ControlOrMeta+Z');
    await workbench.expectSaved('draft.md', /too small to publish\.\n/);
  });

  it('corrects a record in a file beside the source, which wins when it is saved', async () => {
    await row('Desk Guide').click({ button: 'right' });
    await choose('Correct Author');
    const tab = workbench.page.locator('.part.editor .tab[data-resource-name="desk-guide.txt.csl.json"]');
    await tab.waitFor();
    assert.equal(existsSync(file('sources/desk-guide.txt.csl.json')), false);
    const line = workbench.editorLines.filter({ hasText: 'How to Read a Claim' }).first();
    await line.waitFor();
    await workbench.select('How to Read');
    await workbench.type('How to Doubt');
    await workbench.press('ControlOrMeta+S');
    await row('How to Doubt a Claim').waitFor();
    assert.match(readFileSync(file('sources/desk-guide.txt.csl.json'), 'utf8'), /How to Doubt a Claim/);
    rmSync(file('sources/desk-guide.txt.csl.json'));
    await row('How to Read a Claim').waitFor();
  });

  it('leaves a file out, and takes it back', async () => {
    await row('Desk Guide').click({ button: 'right' });
    await choose('Leave Out');
    await row(/Desk Guide.*passages/).waitFor({ state: 'detached' });
    assert.match(readFileSync(file('.vscode/settings.json'), 'utf8'), /"sources\/desk-guide\.txt"/);
    const note = workbench.notification('desk-guide.txt is left out');
    await note.getByText('Undo').click();
    await row(/Desk Guide.*passages/).waitFor();
  });
});

describe('A window without sources', () => {
  const workbench = useWorkbench({
    prepare: (folder) => rmSync(path.join(folder, 'sources'), { recursive: true }),
    file: 'draft.md',
  });

  it('says where sources go, and opens the sample with its draft', async () => {
    await workbench.openView('Citewright');
    const welcome = workbench.page.locator('.part.sidebar .welcome-view-content');
    await welcome.getByText('No sources yet').waitFor();
    await workbench.screenshot('sources-welcome');
    const opened = workbench.page.context().waitForEvent('page');
    await welcome.getByText('Open the Sample').click();
    await workbench.quickPick('Open in a New Window');
    const sample = await opened;
    await sample.locator('.part.editor .tab[data-resource-name="draft.md"]').waitFor({ timeout: 60_000 });
    await sample
      .locator('.statusbar .statusbar-item')
      .filter({ hasText: /^\s*\d\d? sources$/ })
      .waitFor();
    await sample.close();
  });

  it('shows what to do in a walkthrough', async () => {
    await workbench.run('Citewright: Get Started');
    await workbench.page.getByText('Write from your sources').first().waitFor();
    await workbench.page.getByText('Search everything').first().click();
    await workbench.screenshot('walkthrough');
  });
});
