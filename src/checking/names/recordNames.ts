/** The names that the record of a work gives, whether its sentences have them or not. */
import type { ItemFields } from '../../model/item';
import { findNames } from './names';

/** Names on a record. */
export interface RecordNames {
  /** The families of authors and editors. */
  readonly authors: readonly string[];
  /** They, and title, container and publisher, whole and as far as names stand in them. */
  readonly all: readonly string[];
}

export function recordNamesOf(item: ItemFields): RecordNames {
  let names = known.get(item);
  if (!names) {
    names = readNames(item);
    known.set(item, names);
  }
  return names;
}

const known = new WeakMap<ItemFields, RecordNames>();

function readNames({ author, editor, title, publisher, 'container-title': container }: ItemFields): RecordNames {
  const authors = [...(author ?? []), ...(editor ?? [])].flatMap(({ family, literal }) => family ?? literal ?? []);
  const texts = [title, container, publisher].filter((text) => typeof text === 'string');
  return {
    authors,
    all: [...authors, ...texts.flatMap((text) => [text, ...findNames(text).map((name) => name.text)])],
  };
}
