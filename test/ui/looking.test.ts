import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

describe('Behind what is written', () => {
  const workbench = useWorkbench({ folder: 'corpus', file: 'draft.md' });
  const selections = () => workbench.page.locator('.editor-instance .selected-text');

  before(() => workbench.statusBarItem(/^\s*\d+ sources$/).waitFor());

  it('a card shows the passage, and opens the source at it', async () => {
    const card = await workbench.hover('UBTECH spends', '62.4%');
    await card.getByText('Open at the passage').first().waitFor();
    await workbench.screenshot('card-over-sentence');
    await card.getByText('Open at the passage').first().click();
    await workbench.page.locator('.part.editor .editor-group-container').nth(1).waitFor();
    await selections().first().waitFor();
    await workbench.screenshot('opened-at-the-passage');
  });

  it('a passage cut in two is selected in its pieces', async () => {
    await workbench.page.locator('.tab[data-resource-name="draft.md"]').click();
    await workbench.run('Citewright: Search Sources');
    await workbench.quickInput.fill('340 of them were switched on');
    const row = workbench.quickPickRows.filter({ hasText: 'In the week in which we asked' }).first();
    await row.hover();
    await row.locator('a[aria-label="Open"], .codicon-go-to-file').first().click();
    await workbench.page.locator('.tab.active[data-resource-name="desk-guide.txt"]').waitFor();
    await workbench.page.locator('.statusbar').getByText('2 selections').waitFor();
    await workbench.screenshot('opened-in-pieces');
  });

  it('a search shows passages and works, each with its citation', async () => {
    await workbench.page.locator('.tab[data-resource-name="draft.md"]').click();
    await workbench.run('Citewright: Search Sources');
    await workbench.quickInput.fill('dumbwaiters');
    await workbench.quickPickRows
      .filter({ hasText: /dumbwaiter/i })
      .first()
      .waitFor();
    await workbench.quickInput.fill('rithmrie');
    await workbench.quickPickRows.filter({ hasText: 'Chen & Rithmire 2026' }).first().waitFor();
    await workbench.screenshot('search-author-with-a-typo');
    await workbench.press('Escape');
  });

  it('a chord lists the passages behind the sentence, shows what would go in, and puts it in', async () => {
    await workbench.goBehind('Quantization lets a model fit');
    await workbench.press('ControlOrMeta+K', 'ControlOrMeta+E');
    const [first = ''] = await workbench.quickPickLabels();
    await workbench.page.locator('.view-line', { hasText: 'Quantization' }).waitFor();
    await workbench.screenshot('cite-this-sentence');
    await workbench.press('Enter');
    await workbench.expectSaved('draft.md', /^Quantization lets a model fit into less memory \([^)]+\)\.$/m);
    assert.ok(first.length > 0);
    await workbench.press('ControlOrMeta+Z');
    await workbench.expectSaved('draft.md', /^Quantization lets a model fit into less memory\.$/m);
  });
});
