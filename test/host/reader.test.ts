import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makePaper } from '../ui/paper';
import { cardFor, discardEditors, eventually, fileOf, follow, openDraft } from './support';

const PAPER = 'sources/brandt-2019.pdf';
const CLAIM = 'In the winter of 1887 the keepers‸ of the north light counted 4,091 ships by day.';

function readerTab(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('citewright.reader'),
  );
}

describe('The reader', () => {
  before(async () => vscode.workspace.fs.writeFile(fileOf(PAPER), await makePaper()));
  after(async () => vscode.workspace.fs.delete(fileOf(PAPER)));
  afterEach(discardEditors);

  it('opens beside the draft for the passage of a PDF', async () => {
    await follow(await cardFor(await openDraft(CLAIM)), 'Open at the passage');
    const tab = await eventually('the reader', readerTab);
    assert.match(tab.label, /Lamps, Keepers/);
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
  });

  it('shows what comes next in the same place', async () => {
    await follow(await cardFor(await openDraft(CLAIM)), 'Open at the passage');
    await eventually('the reader', readerTab);
    const ferry = await openDraft(
      'The ferry made its last‸ crossing in May 1902 with nineteen passengers and a piano.',
    );
    await follow(await cardFor(ferry), 'Open at the passage');
    await eventually('the saved page', () => readerTab()?.label.includes('ferry') || undefined);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
  });
});
