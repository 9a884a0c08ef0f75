/** A record together with where each of its fields was found. */
import type { ItemFields } from './item';

/**
 * Where a field of a record was found, best first: a better origin wins over a worse one, field by field.
 *
 * - `sidecar`: `article.txt.csl.json` beside the file, written or corrected by the writer
 * - `bibliography`: a `.bib` or CSL-JSON entry matched to the file
 * - `front-matter`: the YAML block of a Markdown file
 * - `embedded`: what the format itself declares: `citation_*` tags, JSON-LD, Dublin Core, Open Graph, WordPress fields
 * - `source-line`: "Source: Chan, K. (2026, March 9). …" in the text
 * - `byline`: "By Jacob Dreyer", or a name signed below the text
 * - `note`: a note or reference list of another source
 * - `text`: the first heading or title-like line
 * - `properties`: what an office program noted about the file by itself: its user, the title of a template
 * - `file-name`: nothing better was found
 */
export const ORIGINS = [
  'sidecar',
  'bibliography',
  'front-matter',
  'embedded',
  'source-line',
  'byline',
  'note',
  'text',
  'properties',
  'file-name',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** A record with the origin of each field. Fields that nobody knows are absent from both. */
export interface Metadata {
  readonly fields: ItemFields;
  readonly origins: Readonly<Record<string, Origin>>;
}

export const NO_METADATA: Metadata = { fields: {}, origins: {} };

/** Joins two records of one work field by field: the better origin wins, and `first` where both are as good. */
export function mergeMetadata(first: Metadata, second: Metadata): Metadata {
  const fields: Record<string, ItemFields[string]> = { ...first.fields };
  const origins: Record<string, Origin> = { ...first.origins };
  for (const [name, value] of Object.entries(second.fields)) {
    const origin = second.origins[name] ?? 'file-name';
    const held = name in fields ? (origins[name] ?? 'file-name') : undefined;
    if (held !== undefined && rankOf(held) <= rankOf(origin)) continue;
    fields[name] = value;
    origins[name] = origin;
  }
  return { fields, origins };
}

/** A record whose fields all come from one place; absent ones are left out. */
export function toMetadata(fields: ItemFields, origin: Origin): Metadata {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  return { fields: Object.fromEntries(known), origins: Object.fromEntries(known.map(([name]) => [name, origin])) };
}

/** How good an origin is: 0 is the best. */
export function rankOf(origin: Origin): number {
  return ORIGINS.indexOf(origin);
}
