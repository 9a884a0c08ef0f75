import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';
import { useWorkbench } from '../ui/workbench';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('What is packaged', () => {
  it('starts from a bundle below 150 KB', () => {
    assert.ok(statSync(path.join(root, 'dist/extension.js')).size < 150 * 1024);
  });

  it('loads the code for PDF from a bundle of its own', () => {
    for (const bundle of ['reader', 'cli']) {
      assert.match(readFileSync(path.join(root, `dist/${bundle}.js`), 'utf8'), /require\("\.\/pdf\.js"\)/);
    }
    const megabytes = statSync(path.join(root, 'dist/pdf.js')).size / 1_048_576;
    assert.ok(megabytes > 1 && megabytes < 2, `${megabytes} MB`);
    assert.ok(existsSync(path.join(root, 'dist/cmaps/UniJIS-UTF16-H.bcmap')));
  });

  it('comes with the licences of what it bundles', () => {
    const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    for (const name of ['minisearch', 'citeproc', 'linkedom', 'pdfjs-dist'])
      assert.match(notices, new RegExp(`^## ${name} \\d`, 'm'));
    assert.match(notices, /Common Public Attribution License Version 1\.0/);
  });
});

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
