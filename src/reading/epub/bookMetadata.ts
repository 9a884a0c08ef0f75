/** The record of a book from the metadata of its package: Dublin Core, with what refines it in version 2 and 3. */
import type { CslDate, ItemFields, Name } from '../../model/item';
import { toLanguageTag } from '../../text/languages';
import { parseCslDate } from '../record/dates';
import { parseName, parseNames } from '../record/names';
import type { MetadataEntry } from './package';

export function toBookFields(metadata: readonly MetadataEntry[]): ItemFields {
  const record = new BookRecord(metadata);
  const fields: Record<string, ItemFields[string]> = {
    type: 'book',
    title: record.title,
    author: record.names('aut', 'creator'),
    editor: record.names('edt'),
    translator: record.names('trl'),
    issued: record.issued,
    publisher: record.first('publisher'),
    'collection-title': record.collection,
    ISBN: record.isbn,
    DOI: record.doi,
    language: toLanguageTag(record.first('language')),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ItemFields;
}

/** CSL has the year of an edition that was made of an older text as that of the edition. */
const EVENTS = ['original-publication', 'publication', undefined];
/** Programs that make books put these where they know no better. */
const NOBODY = /^(?:unknown(?: author)?|authors?|various(?: authors)?|n\/?a|none|calibre.*)$/i;
/** Before this year nobody published what we read; a program that knows no date writes the year 101. */
const FIRST_YEAR = 1000;

class BookRecord {
  readonly #entries: readonly MetadataEntry[];
  /** The properties that refine an entry, by its id. */
  readonly #refined = new Map<string, Map<string, string>>();

  constructor(entries: readonly MetadataEntry[]) {
    this.#entries = entries;
    for (const { name, text, attributes } of entries) {
      const { refines, property } = attributes;
      if (name !== 'meta' || !refines?.startsWith('#') || property === undefined) continue;
      const properties = this.#refined.get(refines.slice(1)) ?? new Map<string, string>();
      this.#refined.set(refines.slice(1), properties.set(property, text));
    }
  }

  first(name: string): string | undefined {
    return this.#named(name).find(({ text }) => !NOBODY.test(text))?.text;
  }

  /** The main title with its subtitle. */
  get title(): string | undefined {
    const titles = this.#named('title');
    const typed = (type: string) => titles.find((title) => this.#property(title, 'title-type') === type)?.text;
    const main =
      typed('main') ??
      titles.find((title) => !['subtitle', 'short', 'collection'].includes(this.#property(title, 'title-type') ?? ''))
        ?.text;
    const subtitle = typed('subtitle');
    if (main === undefined || subtitle === undefined || main.includes(subtitle)) return main;
    return `${main}${/[?!:]$/.test(main) ? '' : ':'} ${subtitle}`;
  }

  /** Those with a role; a creator without one has the role of an author. */
  names(role: string, untold?: string): readonly Name[] | undefined {
    const people = [...this.#named('creator'), ...this.#named('contributor')].filter((entry) => {
      const own = entry.attributes.role ?? this.#property(entry, 'role');
      return own === undefined || own === '' ? entry.name === untold : own === role;
    });
    const names = people.filter(({ text }) => !NOBODY.test(text)).flatMap((entry) => this.#toNames(entry));
    return names.length > 0 ? names : undefined;
  }

  get issued(): CslDate | undefined {
    const dates = this.#named('date');
    for (const event of EVENTS) {
      const texts = dates.filter(({ attributes }) => attributes.event === event).map(({ text }) => text);
      for (const text of texts) {
        const date = parseCslDate(text.replace(/^\[|\]$/g, ''));
        if ((date?.['date-parts']?.[0]?.[0] ?? 0) >= FIRST_YEAR) return date;
      }
    }
    return undefined;
  }

  /** The series of version 3. */
  get collection(): string | undefined {
    return this.#entries.find(({ attributes }) => attributes.property === 'belongs-to-collection')?.text || undefined;
  }

  get isbn(): string | undefined {
    for (const { text, attributes } of [...this.#named('identifier'), ...this.#named('source')]) {
      const digits = text.replace(/^(?:urn:)?isbn[:\s]*/i, '').replace(/[\s-]/g, '');
      const isTold = /isbn/i.test(text) || /isbn/i.test(attributes.scheme ?? '') || /^97[89]\d{10}$/.test(digits);
      if (isTold && /^(?:\d{9}[\dXx]|\d{13})$/.test(digits)) return digits;
    }
    return undefined;
  }

  get doi(): string | undefined {
    const dois = this.#named('identifier').map(({ text }) => /\b10\.\d{4,9}\/\S+$/.exec(text)?.[0]);
    return dois.find((doi) => doi !== undefined);
  }

  #named(name: string): MetadataEntry[] {
    return this.#entries.filter((entry) => entry.name === name && entry.text !== '');
  }

  #property({ attributes }: MetadataEntry, property: string): string | undefined {
    return attributes.id === undefined ? undefined : this.#refined.get(attributes.id)?.get(property);
  }

  /** The form that libraries sort by tells the family name, where it is the same name and not a hash of it. */
  #toNames(entry: MetadataEntry): Name[] {
    const sorted = entry.attributes['file-as'] ?? this.#property(entry, 'file-as');
    const isSame = sorted !== undefined && /^[^,;&]+,[^,;&]+$/.test(sorted) && wordsOf(sorted) === wordsOf(entry.text);
    const isShouted = sorted === sorted?.toUpperCase() && entry.text !== entry.text.toUpperCase();
    return isSame && !isShouted ? [parseName(sorted)] : parseNames(entry.text);
  }
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}
