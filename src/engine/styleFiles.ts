/** The files of styles, as the world has them: those that ship, and the writer's own. */
import { MAX_STYLE_BYTES } from '../citing/style/styleFile';
import type { OwnFile, StyleFiles } from '../citing/style/styles';
import type { FileHost } from '../corpus/host';
import { decodeText } from '../reading/encoding';

/** Files that ship beside the program, by their path there: `styles/apa.csl`; undefined where one is missing. */
export type ReadShipped = (name: string) => Promise<string | undefined>;

export function createStyleFiles(files: FileHost, readShipped: ReadShipped): StyleFiles {
  return {
    readShipped,
    async read(uri): Promise<OwnFile> {
      const entry = await files.stat(uri);
      if (!entry) return { problem: 'missing' };
      const bytes = await files.readFile(uri, MAX_STYLE_BYTES);
      if (!bytes) return { problem: entry.size > MAX_STYLE_BYTES ? 'too-large' : 'missing' };
      return { text: (await decodeText(bytes)) ?? '', version: `${entry.size} ${entry.modifiedMs}` };
    },
    async list(folders) {
      if (folders.length === 0) return [];
      const { files: found } = await files.list({ roots: [], include: [], exclude: [], folders });
      return found.map(({ uri }) => uri).filter((uri) => /\.csl$/i.test(uri));
    },
  };
}
