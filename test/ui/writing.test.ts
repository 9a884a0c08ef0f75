import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

describe('A writer, with the settings VS Code comes with,', () => {
  const workbench = useWorkbench({ file: 'draft.md' });

  before(() => workbench.statusBarItem('2 sources').waitFor());

  it('sees the passage behind a sentence and puts in its citation', async () => {
    const card = await workbench.hover('stone bridge', 'Moncur 2011');
    await workbench.screenshot('card');
    await card.getByText('Insert citation').click();
    await workbench.expectSaved('draft.md', /opened in 1834 \(Moncur 2011\)\./);
  });

  it('is offered the passage while a sentence is being written', async () => {
    await workbench.goToEnd();
    await workbench.type('The toll was lifted in 1879, when the county ');
    await workbench.suggestionRows.filter({ hasText: 'Moncur 2011' }).first().waitFor();
    await workbench.screenshot('completion');
    await workbench.acceptSuggestion('bought the bridge');
    await workbench.expectSaved('draft.md', /^“The toll was lifted in 1879.*6,250 pounds.*Moncur 2011\)/m);
  });

  it('searches all sources from the palette', async () => {
    await workbench.run('Citewright: Search Sources');
    await workbench.quickInput.fill('piano on board');
    await workbench.quickPickRows.filter({ hasText: 'nineteen passengers' }).first().waitFor();
    await workbench.screenshot('search');
    await workbench.press('Escape');
  });

  it('finds the sources in their view', async () => {
    await workbench.openView('Citewright');
    const rows = await workbench.treeTexts('Sources', 'Ardle');
    await workbench.screenshot('sources');
    assert.ok(
      rows.some((row) => row.startsWith('Moncur 2011')),
      rows.join('\n'),
    );
  });
});
