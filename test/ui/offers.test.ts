import assert from 'node:assert/strict';
import { useWorkbench } from './workbench';

/** Under the settings that VS Code comes with: quick suggestions are off in Markdown. */
describe('While one writes,', () => {
  const workbench = useWorkbench({ folder: 'corpus', file: 'draft.md' });
  const focused = () => workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused');
  const widget = () => workbench.page.locator('.suggest-widget.visible');
  const startLine = async () => {
    await workbench.press('Escape', process.platform === 'darwin' ? 'Meta+ArrowDown' : 'Control+End', 'Enter', 'Enter');
  };

  before(async () => {
    await workbench.statusBarItem(/^\s*\d+ sources$/).waitFor();
    await workbench.goToEnd();
  });

  it('passages are offered after a space, and stay while one types on', async () => {
    await startLine();
    await workbench.type('While Silicon Valley builds ');
    await focused().filter({ hasText: 'Chen & Rithmire 2026, p. 18' }).waitFor();
    await workbench.screenshot('offer-after-space');
    await workbench.type('chatb');
    await focused()
      .filter({ hasText: /chatbots/ })
      .waitFor();
    await workbench.screenshot('offer-typing-on');
  });

  it('an offer shows its card', async () => {
    const card = workbench.page.locator('.suggest-details-container').getByText('Chen & Rithmire 2026, p. 18').first();
    // The list may be coming anew when the key is pressed, which then asks for the list and not for its details.
    for (let attempt = 0; attempt < 5 && !(await card.isVisible()); attempt++) {
      await workbench.press('Control+Space');
      await card.waitFor({ timeout: 4000 }).catch(() => {});
    }
    assert.ok(await card.isVisible());
    await workbench.screenshot('offer-card');
    await workbench.press('Control+Space');
  });

  it('an offer takes the place of the words typed, and one undo brings them back', async () => {
    await workbench.press('Tab');
    await workbench.expectSaved(
      'draft.md',
      /^Silicon Valley builds chatbots for people at desks, .* \(Chen & Rithmire 2026, p\. 18\)\.\s*$/m,
    );
    await workbench.press('ControlOrMeta+Z');
    await workbench.expectSaved('draft.md', /^While Silicon Valley builds chatb\n*$/m);
  });

  it('Enter after a full stop breaks the line, and nothing else', async () => {
    await startLine();
    await workbench.type('While Silicon Valley builds chatbots');
    await widget().waitFor();
    await workbench.type('.');
    await widget().waitFor({ state: 'hidden' });
    await workbench.press('Enter');
    await workbench.type('Next.');
    await workbench.expectSaved('draft.md', /^While Silicon Valley builds chatbots\.\nNext\.\n*$/m);
  });

  it('the citation is offered first after the space behind a sentence, and goes before its stop', async () => {
    await startLine();
    await workbench.type('Whoever publishes a count has decided beforehand what would be too small to publish');
    await workbench.press('Escape');
    await workbench.type('. ');
    await focused()
      .filter({ hasText: /^\s*Citewright 2025, p\. 12/ })
      .waitFor();
    await workbench.screenshot('offer-after-sentence');
    await workbench.press('Enter');
    await workbench.expectSaved(
      'draft.md',
      /^Whoever publishes .* too small to publish \(Citewright 2025, p\. 12\)\. *\n*$/m,
    );
  });

  it('citations are offered in a bracket, and narrowed down by what is typed', async () => {
    await startLine();
    await workbench.type('UBTECH spends 62.4% of its revenue on research and development');
    await workbench.press('Escape');
    await workbench.type(' (');
    await widget().waitFor();
    const [first = ''] = await workbench.suggestions();
    await workbench.screenshot('offer-in-bracket');
    await workbench.type(first.slice(0, 3).toLowerCase());
    await focused().filter({ hasText: first }).waitFor();
    await workbench.press('Enter');
    const citation = first.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    await workbench.expectSaved('draft.md', new RegExp(`^UBTECH .* development \\(${citation}\\)\\n*$`, 'm'));
  });

  it('nothing is offered where the sources say nothing of the kind', async () => {
    await startLine();
    await workbench.type('My grandmother kept seven hens behind the garden wall and ');
    await workbench.page.waitForTimeout(500);
    assert.equal(await widget().count(), 0);
  });

  it('the rest of a quotation is shown as ghost text', async () => {
    await startLine();
    await workbench.type('It says: “A share needs two ');
    const ghost = await workbench.ghostText();
    await workbench.screenshot('ghost-text');
    assert.match(ghost, /^numbers, and the one below the line is the one that goes missing/);
    await workbench.press('Tab');
    await workbench.expectSaved(
      'draft.md',
      /“A share needs two numbers, .* goes missing.?” \(Citewright 2026\w?, p\. 3\)/,
    );
  });
});
