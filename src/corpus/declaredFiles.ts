/** The files that bibliography entries declare, in the paths of another machine perhaps, to the files of the corpus. Precise: no doubtful match. */
import type { FiledEntry } from './filedEntry';

/**
 * The entry that declares a file, by the file's URI. A declared path means the file whose path ends like it for the longest; where two
 * files end alike, it means neither.
 */
export function matchDeclaredFiles(
  entries: readonly FiledEntry[],
  uris: Iterable<string>,
): ReadonlyMap<string, FiledEntry> {
  const filesByName = new Map<string, File[]>();
  for (const uri of uris) {
    const parts = partsOf(uri);
    const name = parts.at(-1) ?? '';
    filesByName.set(name, [...(filesByName.get(name) ?? []), { uri, parts }]);
  }
  const best = new Map<string, { readonly filed: FiledEntry; readonly shared: number }>();
  for (const filed of entries) {
    for (const path of filed.entry.files) {
      const declared = partsOf(path);
      const found = nearest(declared, filesByName.get(declared.at(-1) ?? '') ?? [], partsOf(filed.uri).slice(0, -1));
      const held = found && best.get(found.uri);
      if (found && (!held || held.shared < found.shared)) best.set(found.uri, { filed, shared: found.shared });
    }
  }
  return new Map([...best].map(([uri, { filed }]) => [uri, filed]));
}

interface File {
  readonly uri: string;
  readonly parts: readonly string[];
}

/** @param folder of the bibliography, from which a relative path counts, and beside which files lie rather than elsewhere */
function nearest(
  declared: readonly string[],
  files: readonly File[],
  folder: readonly string[],
): { readonly uri: string; readonly shared: number } | undefined {
  const resolved = join(folder, declared);
  const scored = files
    .filter(({ parts }) => !isOtherAttachment(declared, parts))
    .map(({ uri, parts }) => ({ uri, shared: Math.max(sharedEnd(parts, resolved), sharedEnd(parts, declared)) }))
    .sort((a, b) => b.shared - a.shared);
  const [first, second] = scored;
  if (first?.shared === 1 && declared.length > 1 && COMMON_NAME.test(declared.at(-1) ?? '')) return undefined;
  return first && first.shared > (second?.shared ?? 0) ? first : undefined;
}

/** Zotero keeps each attachment in a folder with a name of its own: `storage/AB12CD34/Full Text.pdf`. */
function isOtherAttachment(declared: readonly string[], parts: readonly string[]): boolean {
  const [one, other] = [declared.at(-2) ?? '', parts.at(-2) ?? ''];
  return STORAGE_KEY.test(one) && STORAGE_KEY.test(other) && one !== other;
}

/** Names that files of many works have: without a folder in common they tell nothing. */
const COMMON_NAME =
  /^(?:paper|article|full[ _-]?text(?:[ _-]?pdf)?|document|main|manuscript|print|pdf|download|index|snapshot|untitled|notes|\d{1,4})\.[a-z]+$/;
const STORAGE_KEY = /^(?=.*\d)[a-z\d]{8}$/;

function join(folder: readonly string[], path: readonly string[]): string[] {
  const parts = [...folder];
  for (const part of path) {
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts;
}

function sharedEnd(one: readonly string[], other: readonly string[]): number {
  let shared = 0;
  while (shared < one.length && one.at(-1 - shared) === other.at(-1 - shared)) shared++;
  return shared;
}

/** In lower case and one form of Unicode, as disks that fold case and compose accents have them. */
function partsOf(path: string): string[] {
  return decoded(path)
    .replace(/^file:\/\/\/?/i, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A lone % in a path that was never a URI.
  }
}
