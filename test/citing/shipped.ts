/** Styles over what the build puts into `dist`, and files in memory. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createFormatter, type Formatter } from '../../src/citing/csl/formatter';
import { Styles } from '../../src/citing/style/styles';

export function readShipped(name: string): Promise<string | undefined> {
  return readFile(path.join('dist', name), 'utf8').catch(() => undefined);
}

/** @param own the writer's files by URI; those of more than 1 MB are too large */
export function stylesOver(own: Readonly<Record<string, string>> = {}): Styles {
  return new Styles({
    readShipped,
    async read(uri) {
      const text = own[uri];
      if (text === undefined) return { problem: 'missing' };
      return text.length > 1 << 20 ? { problem: 'too-large' } : { text, version: String(text.length) };
    },
    list: async (folders) => Object.keys(own).filter((uri) => folders.some((folder) => uri.startsWith(folder))),
  });
}

export async function formatterIn(style: string, locale?: string): Promise<Formatter> {
  const styles = stylesOver();
  const loaded = await styles.load({ name: style });
  return createFormatter(loaded, await styles.locale(locale ?? loaded.defaultLocale ?? ''));
}
