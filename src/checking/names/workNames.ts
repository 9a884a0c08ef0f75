/** What whole works say of names, remembered: the abbreviations they introduce, and whether they have a name at all. */
import { fold } from '../../text/normalize';
import { findAbbreviations } from './sameName';

interface KnownWork {
  abbreviations?: ReadonlyMap<string, string>;
  /** Its texts, folded. */
  folded?: readonly string[];
}

export class WorkNames {
  private version = 0;
  private readonly works = new Map<string, KnownWork>();

  /** @param texts those of a work, as they are now */
  constructor(private readonly texts: (workId: string) => Iterable<{ readonly text: string }>) {}

  /** Forgets what it knows where the sources are others. */
  at(version: number): this {
    if (version !== this.version) this.works.clear();
    this.version = version;
    return this;
  }

  /** "Small language models (SLMs)". */
  abbreviationsOf(workId: string): ReadonlyMap<string, string> {
    const work = this.known(workId);
    work.abbreviations ??= new Map([...this.texts(workId)].flatMap(({ text }) => [...findAbbreviations(text)]));
    return work.abbreviations;
  }

  /** Whatever its case and accents. */
  isNamedIn(workId: string, name: string): boolean {
    const work = this.known(workId);
    work.folded ??= [...this.texts(workId)].map(({ text }) => fold(text));
    const folded = fold(name);
    return work.folded.some((text) => text.includes(folded));
  }

  private known(workId: string): KnownWork {
    const known = this.works.get(workId) ?? {};
    this.works.set(workId, known);
    return known;
  }
}
