import assert from 'node:assert/strict';
import { toUris } from '../../src/editor/settingPaths';

const check = (path: string, expected: string | undefined, folder: string | undefined = 'file:///home/ann/my%20book') =>
  assert.deepEqual(toUris([path], folder, '/home/ann'), expected === undefined ? [] : [expected]);

describe('paths in settings', () => {
  it('may be absolute', () => check('/data/my sources#1', 'file:///data/my%20sources%231'));
  it('may end with a slash', () => check('/data/sources/', 'file:///data/sources'));
  it('may begin at home', () => check('~/Zotero/storage', 'file:///home/ann/Zotero/storage'));
  it('may begin at the folder', () => check('$' + '{workspaceFolder}/lib', 'file:///home/ann/my%20book/lib'));
  it('may be relative to the folder', () =>
    check('../library/50% größe', 'file:///home/ann/library/50%25%20gr%C3%B6%C3%9Fe'));
  it('may be of Windows', () => check('C:\\Users\\ann\\my sources', 'file:///C:/Users/ann/my%20sources'));
  it('may name a share', () => check('\\\\server\\share\\x', 'file://server/share/x'));
  it('may be URIs', () => check('vscode-vfs://github/a/b', 'vscode-vfs://github/a/b'));
  it('lead nowhere when relative to no folder', () => assert.deepEqual(toUris(['lib'], undefined, '/home/ann'), []));
  it('lead nowhere when empty', () => check(' ', undefined));
});
