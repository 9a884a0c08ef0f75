import { useWorkbench } from './workbench';

const CLAIM = 'Silicon Valley builds chatbots for people at desks, Shenzhen builds robots for the factory floor';

describe('Keys', () => {
  const workbench = useWorkbench({ folder: 'corpus', file: 'draft.md' });

  before(async () => {
    await workbench.statusBarItem(/^\s*\d+ sources$/).waitFor();
    await workbench.goToEnd();
    await workbench.press('Enter', 'Enter');
  });

  it('are offered, the work that supports the sentence first, with its reference and the passage', async () => {
    await workbench.type(`${CLAIM} [@`);
    await workbench.suggestionRows.filter({ hasText: 'chen2026, p. 18' }).first().waitFor();
    const details = workbench.page.locator('.suggest-details-container').getByText('Supports the sentence').first();
    // The list may be coming anew when the key is pressed, which then asks for the list and not for its details.
    for (let attempt = 0; attempt < 5 && !(await details.isVisible()); attempt++) {
      await workbench.press('Control+Space');
      await details.waitFor({ timeout: 4000 }).catch(() => {});
    }
    await workbench.screenshot('key-completion');
  });

  it('are put in with the page', async () => {
    await workbench.acceptSuggestion('chen2026, p. 18');
    await workbench.expectSaved('draft.md', /for the factory floor \[@chen2026, p\. 18\]\n*$/);
  });

  it('show the reference and the passage of the page', async () => {
    await workbench.press('Escape');
    const card = await workbench.hover('@chen2026, p. 18', 'Open entry');
    await card.getByText('Open entry').first().waitFor();
    await card.getByText('On p. 18').first().waitFor();
    await workbench.screenshot('citation-hover');
    await card.getByText('Open entry').first().click();
    await workbench.page.locator('.tab.active[data-resource-name="library.bib"]').waitFor();
  });
});
