/** What the readers of all kinds of bibliographies share. */
import { type ItemFields, sortNameOf, yearOf } from '../../model/item';
import { NO_METADATA } from '../../model/metadata';
import type { TextPosition } from '../../model/passage';
import type { Problem } from '../../model/problem';
import type { BibliographyEntry } from '../../model/source';
import type { Extraction } from '../blocks';

export function bibliography(
  mediaType: string,
  text: string,
  entries: readonly BibliographyEntry[],
  problems: readonly Problem[],
): Extraction {
  return { mediaType, text, isFileText: true, blocks: [], landmarks: [], metadata: NO_METADATA, entries, problems };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Gives every entry an id of its own: its key, or one made of author and year. */
export class Ids {
  readonly problems: Problem[] = [];
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  next(key: string, fields: ItemFields, position: TextPosition): string {
    const wanted = key === '' ? generatedKey(fields) : key;
    const id = this.#free(wanted);
    this.#taken.add(id);
    if (key !== '' && id !== key) {
      this.problems.push(
        entryProblem(
          position,
          `The key “${key}” is taken by an entry above: rename one of them to be able to cite both.`,
        ),
      );
    }
    return id;
  }

  #free(wanted: string): string {
    if (!this.#taken.has(wanted)) return wanted;
    let count = this.#counts.get(wanted) ?? 2;
    while (this.#taken.has(`${wanted}-${count}`)) count++;
    this.#counts.set(wanted, count);
    return `${wanted}-${count}`;
  }
}

function generatedKey(fields: ItemFields): string {
  const [name] = fields.author ?? fields.editor ?? [];
  const word = (name ? sortNameOf(name) : (fields.title ?? 'entry')).split(/\s+/)[0]!;
  return `${word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || 'entry'}${yearOf(fields) ?? ''}`;
}

/** What is the matter with one entry. */
export function entryProblem(position: TextPosition, message: string): Problem {
  return { code: 'invalid-entry', severity: 'warning', message, position };
}
