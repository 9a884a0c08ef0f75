/** Records as entries of a bibliography, in the format and the manner of the file that they go into. */
import { stringify } from 'yaml';
import type { Item } from '../../model/item';
import { bibtexEntry } from './bibtexEntry';
import { hayagrivaEntry } from './hayagrivaEntry';
import { risEntry } from './risEntry';

export type EntryFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'hayagriva' | 'ris';

/** The format of a bibliography, from its name and what it holds; an empty YAML file is Typst's where the draft is. */
export function entryFormatOf(fileName: string, text: string, draftLanguageId?: string): EntryFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (/^ya?ml$/.test(extension)) {
    if (/^(?:references:|[ \t]*-[ \t]+[\w-]+:)/m.test(text)) return 'csl-yaml';
    return text.trim() !== '' || draftLanguageId === 'typst' ? 'hayagriva' : 'csl-yaml';
  }
  return FORMATS[extension];
}

const FORMATS: Readonly<Record<string, EntryFormat>> = {
  bib: 'bibtex',
  bibtex: 'bibtex',
  biblatex: 'bibtex',
  json: 'csl-json',
  ris: 'ris',
};

/** An entry as it stands in its file, without the line break behind it. */
export function formatEntry(item: Item, format: EntryFormat, file: string): string {
  switch (format) {
    case 'bibtex':
      return bibtexEntry(item, file);
    case 'ris':
      return risEntry(item);
    case 'hayagriva':
      return toYaml({ [item.id]: hayagrivaEntry(item) }, indentOf(file, 2));
    case 'csl-yaml': {
      const list = toYaml([item], 2);
      const margin = /^([ \t]*)-[ \t]/m.exec(file)?.[1] ?? '';
      return list.replace(/^/gm, margin);
    }
    case 'csl-json': {
      const indent = indentOf(file, 2);
      // Elements of a list are indented like those that are there.
      const margin = /^([ \t]*)\{/m.exec(file.slice(file.indexOf('[') + 1))?.[1] ?? ' '.repeat(indent);
      return JSON.stringify(item, null, indent).replace(/^/gm, margin);
    }
  }
}

function toYaml(value: unknown, indent: number): string {
  return stringify(value, { indent, lineWidth: 0 }).trimEnd();
}

/** By how many spaces the first line that is indented is. */
function indentOf(file: string, otherwise: number): number {
  const length = /^( +)\S/m.exec(file)?.[1]?.length ?? otherwise;
  return Math.min(8, Math.max(1, length));
}
