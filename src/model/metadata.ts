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
  'file-name',
] as const;
export type Origin = (typeof ORIGINS)[number];

/** A record with the origin of each field. Fields that nobody knows are absent from both. */
export interface Metadata {
  readonly fields: ItemFields;
  readonly origins: Readonly<Record<string, Origin>>;
}
