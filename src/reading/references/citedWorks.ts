/** The works that notes and lists name, each once, and the notes that name them by a short form. */
import type { Locator } from '../../model/citation';
import type { ItemFields } from '../../model/item';
import type { Reference } from '../../model/source';
import { fold } from '../../text/normalize';
import { placeOf } from '../structure/passages';
import type { Paragraph } from '../structure/repair';
import { type NotePart, toNoteParts } from './noteParts';
import { foldedName, parseShortReference, resolveShort, type ShortReference } from './shortForms';

/** A work named in a note, and the place in it. `reference` counts in the references. */
export interface Citing {
  readonly reference: number;
  readonly locator?: Locator;
  readonly isAside: boolean;
}

interface Work {
  readonly index: number;
  fields: ItemFields;
}

/** More works than these by one author are not looked through for each note. */
const MAX_CANDIDATES = 200;

export class CitedWorks {
  readonly references: Reference[] = [];
  readonly #byKey = new Map<string, Work>();
  readonly #byAuthor = new Map<string, Work[]>();
  readonly #parts = new Map<Paragraph, readonly NotePart[]>();

  get isEmpty(): boolean {
    return this.references.length === 0;
  }

  /** Takes the works that a note names in full. To be done for all notes first, since a short form may come before its full form. */
  addFull(note: string, paragraph: Paragraph): void {
    const parts = toNoteParts(note);
    this.#parts.set(paragraph, parts);
    for (const { reference } of parts) if (reference) this.#add(reference.fields, paragraph);
  }

  /** What a note names, all notes taken. @param last what the note before named, for `Ibid.` */
  resolve(paragraph: Paragraph, last: Citing | undefined): Citing[] {
    const parts = this.#parts.get(paragraph) ?? [];
    const full = parts.flatMap(({ reference, isAside }) =>
      reference ? [toCiting(this.#add(reference.fields, paragraph).index, reference.locator, isAside)] : [],
    );
    if (full.length > 0) return full;
    return parts.flatMap(({ text, isAside }) => {
      const short = parseShortReference(text);
      const index = short && (short.isSame ? last?.reference : this.#find(short, paragraph));
      return index === undefined ? [] : [toCiting(index, short!.locator, isAside)];
    });
  }

  /** The works whose first author has this family name, issued in a year. */
  findByYear(family: string, year: number): number[] {
    const works = this.#byAuthor.get(fold(family)) ?? [];
    return works.filter(({ fields }) => fields.issued?.['date-parts']?.[0]?.[0] === year).map(({ index }) => index);
  }

  #find(short: ShortReference, paragraph: Paragraph): number | undefined {
    const [first] = short.names;
    const works = first
      ? (this.#byAuthor.get(foldedName(first)) ?? [])
      : [...this.#byKey.values()].slice(0, MAX_CANDIDATES);
    const found = resolveShort(short, works.slice(-MAX_CANDIDATES));
    return (found ?? this.#addShort(short, works, paragraph))?.index;
  }

  /** A work that no note names in full is known by what its short form says, where that is surely a person and a title. */
  #addShort(
    { names, title, isQuoted }: ShortReference,
    others: readonly Work[],
    paragraph: Paragraph,
  ): Work | undefined {
    const isSure = isQuoted && names[0]?.family !== undefined;
    if (!isSure || title === undefined || others.length > 0) return undefined;
    return this.#add({ author: names, title }, paragraph);
  }

  #add(fields: ItemFields, paragraph: Paragraph): Work {
    const key = keyOf(fields);
    const known = this.#byKey.get(key);
    if (known) {
      known.fields = union(known.fields, fields);
      this.references[known.index] = { ...this.references[known.index]!, fields: known.fields };
      return known;
    }
    const work = { index: this.references.length, fields };
    const { position } = placeOf(paragraph, { start: 0, end: paragraph.text.length });
    this.references.push({ fields, position });
    this.#byKey.set(key, work);
    const author = authorOf(fields);
    if (author !== undefined) this.#byAuthor.set(author, [...(this.#byAuthor.get(author) ?? []), work]);
    return work;
  }
}

function toCiting(reference: number, locator: Locator | undefined, isAside: boolean): Citing {
  return { reference, isAside, ...(locator && { locator }) };
}

function authorOf({ author, editor }: ItemFields): string | undefined {
  const [first] = author ?? editor ?? [];
  return first && foldedName(first);
}

/** Works are one where first author, title and year are: a DOI or the subtitle may be missing from one of the notes. */
function keyOf(fields: ItemFields): string {
  const [main = '', ...subtitle] = fold(fields.title ?? '').split(':');
  const title = main.trim().split(/\s+/).length >= 3 ? main : [main, ...subtitle].join(' ');
  const words = title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return [authorOf(fields) ?? '', words, fields.issued?.['date-parts']?.[0]?.[0] ?? ''].join('|');
}

/** What one note says and the other does not, with the fuller title and the fuller names. */
function union(one: ItemFields, other: ItemFields): ItemFields {
  const title = [one.title ?? '', other.title ?? ''].sort((a, b) => b.length - a.length)[0];
  const author = (one.author?.length ?? 0) >= (other.author?.length ?? 0) ? one.author : other.author;
  return { ...other, ...one, ...(title && { title }), ...(author && { author }) };
}
