import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from './workbench';

/** Statements of the sample's sources, some of them with a slip. */
const DRAFT = `# What the guide says

UBTECH spends 26.4% of its revenue on research and development (HBS AI Content & Learning 2026).

The guide advises: “Quote the headline, not the sentence, and give the page” (Citewright 2026a, p. 4).

Quantization lets a model fit into less memory.

The lighthouse keepers of Skye played chess by letter.
`;

describe('What does not agree with the sources', () => {
  const workbench = useWorkbench({
    folder: 'corpus',
    file: 'draft.md',
    prepare: (folder) => writeFileSync(path.join(folder, 'draft.md'), DRAFT),
  });
  const squiggles = () => workbench.page.locator('.editor-instance .squiggly-warning');
  /** A card stays while the mouse goes over it. */
  const leaveCard = async () => {
    await workbench.page.mouse.move(700, 600);
    await workbench.page.locator('.monaco-hover:not(.hidden) .hover-contents').first().waitFor({ state: 'hidden' });
  };
  const sum = () => workbench.statusBarItem(/supported|differ|without a source/);

  it('is underlined, and summed up in the status bar', async () => {
    await squiggles().first().waitFor();
    await sum().waitFor();
    await workbench.screenshot('check-squiggles');
  });

  it('is shown on a card, with both values', async () => {
    const card = await workbench.hover('26.4%', 'Source:');
    await card.getByText('62.4%').first().waitFor();
    await workbench.screenshot('check-card-figure');
  });

  it('is shown word by word where it is a quotation', async () => {
    await leaveCard();
    const card = await workbench.hover('Quote the headline', 'Only here');
    await card.getByText('Restore the wording').first().waitFor();
    await workbench.screenshot('check-misquotation');
  });

  it('is listed in a view, statement by statement', async () => {
    await leaveCard();
    await sum().click();
    const rows = await workbench.treeTexts('Draft', 'Quantization');
    assert.ok(
      rows.some((row) => row.includes('Differs')),
      rows.join('\n'),
    );
    assert.ok(
      rows.some((row) => row.includes('Supported')),
      rows.join('\n'),
    );
    await workbench.screenshot('check-draft-view');
  });

  it('can be filtered by label', async () => {
    const view = workbench.page
      .locator('.part.sidebar .pane', { has: workbench.page.getByText('Draft', { exact: true }) })
      .first();
    await view.hover();
    await view.locator('a.action-label[aria-label^="Filter Statements"]').click();
    await workbench.quickPickRows.filter({ hasText: 'Supported' }).first().waitFor();
    await workbench.screenshot('check-filter');
    await workbench.quickPick('Supported');
    await workbench.press('Enter');
    await workbench.treeRows('Draft').filter({ hasText: 'Quantization' }).waitFor({ state: 'detached' });
    await workbench.run('Citewright: Show All Statements');
    await workbench.treeRows('Draft').filter({ hasText: 'Quantization' }).waitFor();
  });

  it('is told in a report, which can be saved', async () => {
    await workbench.run('Citewright: Show the Report of This Draft');
    await workbench.webview.getByText('UBTECH spends').first().waitFor();
    await workbench.webview.getByText('62.4%').first().waitFor();
    await workbench.screenshot('check-report');
    await workbench.page.locator('.editor-actions a.action-label[aria-label^="Save the Report"]').click();
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => /draft-report\.html$/.test(value)),
    );
    await workbench.press('Enter');
    const saved = path.join(workbench.folder, 'draft-report.html');
    await workbench.statusBarItem('Report saved').waitFor();
    const html = readFileSync(saved, 'utf8');
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /UBTECH spends/);
    assert.doesNotMatch(html, /<script/i);
    await workbench.page.locator('.part.editor .tab[data-resource-name="draft.md"]').click();
  });

  it('is mended from the light bulb', async () => {
    await workbench.goBehind('UBTECH spends 26');
    await workbench.press('ControlOrMeta+.');
    const menu = workbench.page.locator('.action-widget');
    await menu.getByText('Change to 62.4%').first().waitFor();
    await workbench.screenshot('check-wrong-figure-fixes');
    await workbench.press('Enter');
    await workbench.editorLines.filter({ hasText: 'spends 62.4%' }).first().waitFor();
    await workbench.expectSaved('draft.md', /UBTECH spends 62\.4% of its revenue/);
    assert.doesNotMatch(readFileSync(path.join(workbench.folder, 'draft.md'), 'utf8'), /26\.4/);
  });
});

describe('What does not agree, in the dark', () => {
  const workbench = useWorkbench({
    folder: 'corpus',
    file: 'draft.md',
    settings: { 'workbench.colorTheme': 'Default Dark Modern' },
    prepare: (folder) => writeFileSync(path.join(folder, 'draft.md'), DRAFT),
  });

  it('can be told apart as well', async () => {
    await workbench.page.locator('.editor-instance .squiggly-warning').first().waitFor();
    await workbench.statusBarItem(/without a source/).click();
    await workbench.treeTexts('Draft', 'Quantization');
    await workbench.hover('Quote the headline', 'Only here');
    await workbench.screenshot('check-dark');
    await workbench.press('Escape');
    await workbench.run('Citewright: Show the Report of This Draft');
    await workbench.webview.getByText('UBTECH spends').first().waitFor();
    await workbench.screenshot('check-report-dark');
  });
});
