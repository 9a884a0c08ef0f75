import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useWorkbench } from './workbench';

const BRIDGE = 'The stone bridge at Ardle was opened in 1834, after eleven years of work.';
const FERRY = 'The ferry made its last crossing on 2 May 1902, with nineteen passengers.';

describe('A workspace of several folders', () => {
  const workbench = useWorkbench({
    prepare(folder) {
      addFolder(path.join(folder, 'one'), 'Moncur', BRIDGE);
      addFolder(path.join(folder, 'two'), 'Rattray', FERRY);
      const folders = [{ path: 'one' }, { path: 'two' }];
      writeFileSync(path.join(folder, 'both.code-workspace'), JSON.stringify({ folders }));
    },
  });

  // Now and then a window in a browser comes up before it has read which folders it holds.
  before(async function () {
    this.timeout(90_000);
    const { origin } = new URL(workbench.page.url());
    const second = workbench.page.locator('.part.sidebar .monaco-list-row', { hasText: 'two' });
    for (let attempt = 0; attempt < 4; attempt++) {
      await workbench.page.goto(`${origin}/?workspace=${path.join(workbench.folder, 'both.code-workspace')}`);
      const isThere = second.waitFor({ timeout: 15_000 }).then(() => true);
      if (await isThere.catch(() => false)) return;
    }
    assert.fail('the workspace shows no folders');
  });

  it('has sources for each folder', async () => {
    await workbench.openView('Citewright');
    const rows = await workbench.treeTexts('Sources', 'Rattray');
    await workbench.screenshot('sources-of-two-folders');
    assert.deepEqual(
      rows.filter((text) => /^(one|two|Moncur|Rattray)/.test(text)).map((text) => text.split(' ')[0]),
      ['one', 'Moncur', 'two', 'Rattray'],
    );
  });

  it('looks behind a sentence in the sources of its own folder alone', async () => {
    await workbench.openFile('draft-one.md');
    await workbench.hover('The stone bridge', 'Moncur');
    await workbench.run('Citewright: Search Sources');
    await workbench.quickInput.fill('stone bridge');
    const own = workbench.quickPickRows.filter({ hasText: 'Moncur' }).first();
    await own.waitFor();
    await workbench.quickInput.fill('nineteen passengers');
    await own.waitFor({ state: 'detached' });
    assert.equal(await workbench.quickPickRows.filter({ hasText: 'Rattray' }).count(), 0);
    await workbench.press('Escape');
  });
});

/** A folder with one source, and a draft that says both sentences. */
function addFolder(folder: string, author: string, sentence: string): void {
  mkdirSync(path.join(folder, 'sources'), { recursive: true });
  writeFileSync(
    path.join(folder, 'sources/source.md'),
    `---\ntitle: A source\nauthor: ${author}\n---\n\n${sentence}\n`,
  );
  writeFileSync(path.join(folder, `draft-${path.basename(folder)}.md`), `${BRIDGE}\n\n${FERRY}\n`);
}
