/** Labels for the notes of a book, counted through all of its files: their own numbers begin anew with each chapter. */
import { targetOf } from '../archive/path';
import type { NoteLinks } from '../html/htmlBlocks';

export class BookNotes {
  readonly #labels = new Map<string, string>();
  readonly #found = new Set<string>();
  /** The notes that each file refers to. */
  readonly #references = new Map<string, Set<string>>();

  /** For the reading of one file, again where that showed that some of its references lead to no note. */
  linksOf(path: string): NoteLinks {
    const isAgain = this.#references.has(path);
    const references = this.#references.get(path) ?? new Set<string>();
    this.#references.set(path, references);
    return {
      reference: (href) => {
        const target = targetOf(path, href);
        if (!target?.fragment) return undefined;
        const key = `${target.path}#${target.fragment}`;
        references.add(key);
        return isAgain && !this.#found.has(key) ? '' : this.#labelOf(key);
      },
      note: (id) => {
        this.#found.add(`${path}#${id}`);
        return this.#labelOf(`${path}#${id}`);
      },
    };
  }

  /** To be asked when all files were read. */
  hasUnresolved(path: string): boolean {
    return [...(this.#references.get(path) ?? [])].some((key) => !this.#found.has(key));
  }

  #labelOf(key: string): string {
    const label = this.#labels.get(key) ?? String(this.#labels.size + 1);
    this.#labels.set(key, label);
    return label;
  }
}
