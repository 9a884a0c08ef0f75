import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension host', () => {
  it('has the workspace open', async () => {
    const drafts = await vscode.workspace.findFiles('*.md');
    assert.deepEqual(
      drafts.map((uri) => vscode.workspace.asRelativePath(uri)),
      ['draft.md'],
    );
  });
});
