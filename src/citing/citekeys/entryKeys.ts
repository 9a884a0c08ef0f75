/** Where the keys of a bibliography's entries stand, to the letter, whatever its format; and how another key is written there. */
import type { TextPosition } from '../../model/passage';
import type { DraftEdit } from '../../model/statement';

/** The key of an entry within the entry's part of the file; undefined where it was not written there but made up by a reader. */
export function findEntryKey(text: string, entry: TextPosition, key: string): TextPosition | undefined {
  // A format whose entries begin below their key gives places that begin there, too.
  const start = entryStart(text, entry.start);
  const written = text.slice(start, Math.min(entry.end, start + LONGEST_ENTRY));
  for (const pattern of PATTERNS) {
    for (const match of written.matchAll(pattern)) {
      const [whole, lead = '', found = ''] = match;
      if (unescaped(found, whole) !== key) continue;
      const at = start + match.index + lead.length;
      return { start: at, end: at + found.length };
    }
  }
  return undefined;
}

/** Another key for an entry; undefined where the format cannot hold it. `entryType` tells what stands around it. */
export function replaceEntryKey(text: string, position: TextPosition, key: string): DraftEdit | undefined {
  const before = text.slice(Math.max(0, position.start - 40), position.start);
  if (/@[A-Za-z]+\s*[{(]\s*$/.test(before)) return isBibtexKey(key) ? { position, newText: key } : undefined;
  if (before.endsWith('"')) return { position, newText: JSON.stringify(key).slice(1, -1) };
  if (before.endsWith("'")) return { position, newText: key.replaceAll("'", "''") };
  if (/^\d+$/.test(text.slice(position.start, position.end)) && text[position.end] !== ':' && /"\s*:\s*$/.test(before))
    return { position, newText: JSON.stringify(key) };
  if (/ID {2}- ?$/.test(before)) return { position, newText: key };
  return { position, newText: isPlainYaml(key) ? key : JSON.stringify(key) };
}

/** What BibTeX and biber read as a key. */
export function isBibtexKey(key: string): boolean {
  return /^[^\s"#%'(),={}~\\@]+$/.test(key);
}

const LONGEST_ENTRY = 20_000;

/** Each with what stands before the key and the key. The formats do not mistake one another's. */
const PATTERNS: readonly RegExp[] = [
  /(@[A-Za-z]{1,30}\s{0,20}[{(]\s{0,20})([^\s,{}()"][^,\r\n{}]{0,200}?)(?=\s*,|\s*[})])/g,
  /("(?:id|citation-key|citekey)"\s{0,5}:\s{0,5}"?)((?:[^"\\\n,}]|\\.){1,200}?)(?=\s*[",}\n])/g,
  /(^[ \t]*(?:-[ \t]+)?(?:id|citation-key|citekey):[ \t]*["']?)([^"'\r\n]{1,200}?)(?=["']?[ \t]*(?:#[^\n]*)?$)/gm,
  /(^(?:ID|LB) {2}- )([^\r\n]{1,200}?)(?=[ \t]*$)/gm,
  /(^["']?)([^\s"'#:-][^"'\r\n]{0,200}?)(?=["']?:[ \t]*(?:#[^\n]*)?\r?$)/gm,
];

/** The start of the line, since a list's mark or a key may stand before what the reader took for the entry. */
function entryStart(text: string, start: number): number {
  return text.lastIndexOf('\n', start - 1) + 1;
}

function unescaped(found: string, whole: string): string {
  if (!whole.startsWith('"') || !found.includes('\\')) return found;
  try {
    return JSON.parse(`"${found}"`) as string;
  } catch {
    return found;
  }
}

function isPlainYaml(key: string): boolean {
  return /^[A-Za-z_][\w./+-]*$/.test(key) && !/^(?:true|false|null|yes|no|on|off)$/i.test(key);
}
