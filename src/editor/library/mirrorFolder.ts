/** The files of a mirror in a folder, over the file system of VS Code. */
import { Uri, workspace } from 'vscode';
import type { MirrorFiles } from '../../library/zotero/mirror';

export function mirrorFolder(folder: Uri): MirrorFiles {
  const at = (path: string) => Uri.joinPath(folder, path);
  const { fs } = workspace;
  return {
    read: async (path) => {
      try {
        return new TextDecoder().decode(await fs.readFile(at(path)));
      } catch {
        return undefined;
      }
    },
    async write(path, text) {
      // Beside it and renamed into place: two windows may write, and a reader sees the old or the new.
      const part = at(`${path}.${Math.random().toString(36).slice(2, 8)}.part`);
      await fs.writeFile(part, new TextEncoder().encode(text));
      await fs.rename(part, at(path), { overwrite: true });
    },
    async remove(path) {
      await fs.delete(at(path));
    },
    list: async (path) => {
      try {
        return (await fs.readDirectory(at(path))).map(([name]) => name);
      } catch {
        return [];
      }
    },
    uriOf: (path) => at(path).toString(),
    exists: async (uri) => {
      try {
        return (await fs.stat(Uri.parse(uri))).size > 0;
      } catch {
        return false;
      }
    },
  };
}
