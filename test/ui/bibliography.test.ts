import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { useWorkbench } from './workbench';

const DRAFT = `# Counting machines

Planners treated the technology as a means and never as a goal of its own (Chen & Rithmire 2026, p. 6). UBTECH spends
62.4% of its revenue on research and development (HBS AI Content & Learning 2026).

Reaching Deepseek through its programming interface costs roughly 30 times less than OpenAI asks (Dreyer n.d.).
One rule is older than any of them (Citewright 2025, p. 7).
`;
/** A style that ends in the middle. */
const BROKEN = '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text"><info><title>House style</title>';

async function eventually(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end && !isSo(); ) await delay(100);
  assert.ok(isSo());
}

describe('The bibliography of a draft', () => {
  const workbench = useWorkbench({
    folder: 'corpus',
    file: 'draft.md',
    prepare: (folder) => {
      writeFileSync(path.join(folder, 'draft.md'), DRAFT);
      writeFileSync(path.join(folder, 'house.csl'), BROKEN);
    },
  });
  const settings = () => {
    const file = path.join(workbench.folder, '.vscode/settings.json');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const rows = () => workbench.quickPickRows;

  it('is put in from the palette, with its letters', async () => {
    await workbench.statusBarItem(/supported|differ|without a source/).waitFor();
    await workbench.run('Citewright: Insert Bibliography');
    await workbench.editorLines.filter({ hasText: '/citewright-bibliography' }).waitFor();
    await workbench.expectSaved('draft.md', /\n## References\n\n<!-- citewright-bibliography [0-9a-f]{8} -->\n\n/);
  });

  it('comes in a style that is chosen by what it makes of the citations of the draft', async () => {
    await workbench.run('Citewright: Choose Citation Style');
    await rows().filter({ hasText: 'Chen and Rithmire' }).first().waitFor();
    await rows().filter({ hasText: 'IEEE' }).filter({ hasText: '[1' }).first().waitFor({ timeout: 60_000 });
    await rows().filter({ hasText: 'APA' }).first().hover();
    await workbench.press('ArrowDown');
    await workbench.screenshot('style-picker');
    await workbench.quickInput.fill('house');
    await rows().filter({ hasText: 'house.csl' }).first().waitFor();
    await workbench.screenshot('style-picker-broken');
    await workbench.quickInput.fill('apa');
    await rows().filter({ hasText: '7th edition' }).first().waitFor();
    await workbench.press('Enter');
    await eventually(() => /"citewright.citation.style": "apa"/.test(settings()));
  });

  it('is refreshed in that style', async () => {
    await workbench.goToEnd();
    await workbench.run('Citewright: Refresh Bibliography');
    await workbench.expectSaved('draft.md', /\n\nChen, .* \(2026\)\..*\n/);
    await workbench.screenshot('bibliography-refreshed');
  });
});
