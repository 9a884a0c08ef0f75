import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { makeLocked, makePaper } from './paper';
import { useWorkbench } from './workbench';

const DRAFT = `# Ships

In the winter of 1887 the keepers of the north light counted 4,091 ships by day.

The ferry made its last crossing on 2 May 1902 with nineteen passengers.

A last line.
`;

describe('The reader', () => {
  const workbench = useWorkbench({
    file: 'draft.md',
    async prepare(folder) {
      writeFileSync(path.join(folder, 'sources/brandt-2019.pdf'), await makePaper());
      writeFileSync(path.join(folder, 'sources/locked.pdf'), await makeLocked('sesame'));
      writeFileSync(path.join(folder, 'draft.md'), DRAFT);
    },
  });
  const reader = (selector: string): Locator => workbench.webview.locator(selector);
  const button = (does: string) => reader(`button[data-does="${does}"]`);
  const openFromCard = async (words: string, expected: string) => {
    const card = await workbench.hover(words, expected);
    await card.getByText('Open at the passage').first().click();
    // The card goes once the mouse has left the editor.
    await workbench.page.mouse.move(200, 600, { steps: 8 });
  };

  before(() => workbench.statusBarItem(/^\s*\d+ sources$/).waitFor());

  it('shows a PDF beside the draft, with the passage marked on its page', async () => {
    await openFromCard('winter of 1887', 'by night');
    await reader('.passage-mark').first().waitFor();
    assert.equal(await reader('#page').inputValue(), '1353');
    const box = await reader('.passage-mark').first().boundingBox();
    assert.ok(box && box.y > 80 && box.y < 760, 'the mark is in sight');
    await workbench.screenshot('reader-light');
  });

  it('finds words in it, and goes from one to the next', async () => {
    await workbench.press('ControlOrMeta+F');
    await reader('#query').fill('the tolls');
    await reader('#found')
      .getByText(/^\d+ of [2-9]$/)
      .waitFor();
    const first = await reader('#found').innerText();
    await workbench.press('Enter');
    await reader('#found')
      .getByText(new RegExp(`^(?!${first})\\d+ of`))
      .waitFor();
    await workbench.screenshot('reader-found');
    await workbench.press('Escape');
  });

  it('goes to a page by its printed name, and zooms', async () => {
    await reader('#page').fill('1354');
    await workbench.press('Enter');
    await reader('.page[data-page-number="3"] .textLayer span').first().waitFor();
    const widthOf = async () => (await reader('.page[data-page-number="3"]').boundingBox())?.width ?? 0;
    const before = await widthOf();
    await button('zoomIn').click();
    assert.ok((await widthOf()) > before);
    await button('fitWidth').click();
  });

  it('cites what is selected, with its printed page, in the draft', async () => {
    await reader('.page[data-page-number="3"] .textLayer span')
      .filter({ hasText: 'habit of doubt' })
      .first()
      .dblclick();
    await workbench.page.locator('.tab[data-resource-name="draft.md"]').click();
    await workbench.goBehind('A last line');
    await button('cite').click();
    await workbench.expectSaved('draft.md', /A last line \(Brandt n\.d\., p\. 1354\)\./);
  });

  it('quotes the passage where nothing is selected', async () => {
    await workbench.page.locator('.tab[data-resource-name="draft.md"]').click();
    await workbench.goToEnd();
    await workbench.type('\n');
    await openFromCard('winter of 1887', 'by night');
    await reader('.passage-mark').first().waitFor();
    await workbench.page.locator('.tab[data-resource-name="draft.md"]').click();
    await workbench.goToEnd();
    await button('quote').click();
    await workbench.expectSaved(
      'draft.md',
      /[“"]In the winter of 1887 the keepers.*by night\.?[”"] \(Brandt n\.d\., p\. 1353\)/,
    );
  });

  it('keeps its place when the window starts again', async () => {
    // In a browser, VS Code writes down what is open every five seconds.
    await workbench.page.waitForTimeout(6000);
    await workbench.reload();
    await workbench.statusBarItem(/^\s*\d+ sources$/).waitFor();
    await reader('.passage-mark').first().waitFor();
    // The editor writes down what it shows now and then, so that it may come back with the page before.
    assert.match(await reader('#page').inputValue(), /^135[34]$/);
  });

  it('shows the text of a saved page, with its headings', async () => {
    await openFromCard('last crossing', 'piano');
    await reader('mark.passage').getByText('The ferry made its last crossing').waitFor();
    await workbench.screenshot('reader-text');
  });

  it('goes through the passages that a search found', async () => {
    await workbench.page.locator('.tab[data-resource-name="draft.md"]').click();
    await workbench.run('Citewright: Search Sources');
    await workbench.quickInput.fill('the two families');
    const row = workbench.quickPickRows.filter({ hasText: 'Brandt' }).first();
    await row.hover();
    await row.locator('a[aria-label="Open"], .codicon-go-to-file').first().click();
    const place = reader('#evidence-place');
    await place.getByText(/^1\/\d+$/).waitFor();
    await workbench.press('F8');
    await place.getByText(/^2\/\d+$/).waitFor();
    await button('previousEvidence').click();
    await place.getByText(/^1\/\d+$/).waitFor();
  });

  it('asks for the password of a file that has one, until it is right', async () => {
    await workbench.openView('Citewright');
    const row = workbench.treeRows('Sources').filter({ hasText: 'locked.pdf' }).first();
    await row.hover();
    await row.locator('a[aria-label^="Open"]').first().click();
    const password = workbench.page.locator('.quick-input-widget input[type="password"]');
    await password.fill('simsim');
    await workbench.press('Enter');
    await workbench.page.getByText('That was not its password').waitFor();
    await password.fill('sesame');
    await workbench.press('Enter');
    await reader('.textLayer span').filter({ hasText: 'nine lamps' }).waitFor();
  });

  it('follows the theme', async () => {
    await workbench.page.locator('.tab[data-resource-name="draft.md"]').click();
    await openFromCard('winter of 1887', 'by night');
    // The reader takes the focus once it is there, and with it closes what is open to be picked from.
    await reader('.passage-mark').first().waitFor();
    await workbench.run('Preferences: Toggle between Light/Dark Themes');
    await reader('body.vscode-dark').waitFor();
    await reader('.passage-mark').first().waitFor();
    await workbench.screenshot('reader-dark');
  });
});
