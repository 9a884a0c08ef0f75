/** The names that the record of a work gives, whether its sentences have them or not. */
import type { ItemFields } from '../../model/item';
import { findNames } from './names';

/** Of its authors and editors; of its title, its container and its publisher, whole and as far as names stand in them. */
export function recordNamesOf(item: ItemFields): readonly string[] {
  let names = known.get(item);
  if (!names) {
    names = readNames(item);
    known.set(item, names);
  }
  return names;
}

const known = new WeakMap<ItemFields, readonly string[]>();

function readNames({ author, editor, title, publisher, 'container-title': container }: ItemFields): string[] {
  const people = [...(author ?? []), ...(editor ?? [])].flatMap(({ family, literal }) => family ?? literal ?? []);
  const texts = [title, container, publisher].filter((text) => typeof text === 'string');
  return [...people, ...texts.flatMap((text) => [text, ...findNames(text).map((name) => name.text)])];
}
