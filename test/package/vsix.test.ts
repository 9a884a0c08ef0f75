import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { useWorkbench } from '../ui/workbench';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('The packaged extension', () => {
  const vsix = path.join(root, `citewright-${manifest.version}.vsix`);
  const workbench = useWorkbench({ file: 'draft.md', vsix });

  it('offers its commands', async () => {
    await workbench.press('F1');
    await workbench.quickInput.fill('>Citewright');
    const labels = await workbench.quickPickLabels();
    assert.ok(
      labels.some((label) => label.includes('Search Sources')),
      labels.join(', '),
    );
    await workbench.press('Escape');
  });

  it('finds the source behind a sentence', async () => {
    await workbench.hover('stone bridge', 'Moncur 2011');
    await workbench.screenshot('packaged');
  });
});
