import { useWorkbench } from './workbench';

describe('The window of VS Code', () => {
  const workbench = useWorkbench({ file: 'draft.md' });

  it('takes what is typed', async () => {
    await workbench.goBehind('opened in 1834.');
    await workbench.type(' It still stands.');
    await workbench.expectSaved('draft.md', /opened in 1834\. It still stands\.\n/);
  });

  it('runs commands from the palette', async () => {
    await workbench.run('Go to Line/Column');
    await workbench.press('Escape');
  });

  it('opens another file', async () => {
    await workbench.openFile('ferry.html');
    await workbench.editorLines.filter({ hasText: 'nineteen passengers' }).first().waitFor();
  });
});
