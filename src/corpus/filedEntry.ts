/** An entry of a bibliography, and which one it stands in. */
import type { BibliographyEntry } from '../model/source';

export interface FiledEntry {
  /** The bibliography it stands in. */
  readonly uri: string;
  readonly entry: BibliographyEntry;
}
