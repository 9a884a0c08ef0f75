/** Records that may be one work, found without comparing every record with every other. */
import type { ItemFields } from '../model/item';

export interface LinkingRules {
  /** Whether two records are of one work; precise, since a wrong yes cites the wrong work. */
  sameWork(first: ItemFields, second: ItemFields): boolean;
  /** A citation key that is not taken. */
  keyFor(fields: ItemFields, isTaken: (key: string) => boolean): string;
  /** The same words for titles that differ in case, accents and typography only. */
  fold(text: string): string;
}

/** Things that carry a record, found again by a record of the same work. */
export class RecordTable<T> {
  private readonly blocks = new Map<string, { readonly fields: ItemFields; readonly thing: T }[]>();

  /** @param known what records were filed under before: folding titles takes most of the time of a large library */
  constructor(
    private readonly rules: Pick<LinkingRules, 'sameWork' | 'fold'>,
    private readonly known: WeakMap<ItemFields, readonly string[]> = new WeakMap(),
  ) {}

  add(fields: ItemFields, thing: T): void {
    for (const block of this.blocksOf(fields)) {
      const held = this.blocks.get(block);
      if (held) held.push({ fields, thing });
      else this.blocks.set(block, [{ fields, thing }]);
    }
  }

  /** The first thing added whose record is of the same work. */
  find(fields: ItemFields): T | undefined {
    for (const block of this.blocksOf(fields)) {
      const found = this.blocks.get(block)?.find((held) => this.rules.sameWork(held.fields, fields));
      if (found) return found.thing;
    }
    return undefined;
  }

  private blocksOf(fields: ItemFields): readonly string[] {
    const known = this.known.get(fields);
    if (known) return known;
    const blocks = this.findBlocks(fields);
    this.known.set(fields, blocks);
    return blocks;
  }

  /** Works of one title, or of a title and its short form, share its first words; the rest share an identifier. */
  private findBlocks(fields: ItemFields): string[] {
    const title = fields.title ?? fields['title-short'];
    const words =
      title &&
      this.rules
        .fold(title)
        .match(/[\p{L}\p{N}]+/gu)
        ?.slice(0, 2)
        .join(' ');
    const blocks = words ? [`title ${words}`] : [];
    if (fields.DOI) blocks.push(`doi ${bareDoi(fields.DOI)}`);
    if (fields.URL) blocks.push(`url ${fields.URL}`);
    return blocks;
  }
}

/** `10.1000/xyz` in lower case, whatever stands before it. */
function bareDoi(doi: string): string {
  return doi.slice(Math.max(0, doi.indexOf('10.'))).toLowerCase();
}

/** A work as notes name it: a DOI, or a title. */
export function namedWork(name: string): ItemFields {
  const isDoi = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(name);
  return isDoi ? { DOI: name.slice(name.indexOf('10.')) } : { title: name };
}
