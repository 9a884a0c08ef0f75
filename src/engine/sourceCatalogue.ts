/** The catalogue of a corpus, kept current. A large library takes a second to fill it, in which other questions have their turns. */
import { Catalogue, type CatalogueHit } from '../corpus/catalogue';
import type { Corpus } from '../corpus/corpus';
import { Slice } from '../corpus/slice';
import type { Source } from '../model/source';

export class SourceCatalogue {
  private readonly catalogue = new Catalogue();
  /** Those that it has been filled with. */
  private filled: readonly Source[] | undefined;
  private filling: Promise<void> | undefined;

  constructor(private readonly corpus: Corpus) {}

  /** Before it is asked for; ends when it has all sources there are. */
  fill(): Promise<void> {
    this.filling ??= this.fillInTurns().finally(() => {
      this.filling = undefined;
    });
    return this.filling;
  }

  /** Among all there is. */
  async search(words: string, limit: number): Promise<readonly CatalogueHit[]> {
    if (this.corpus.recentSources() !== this.filled) await this.fill();
    return this.catalogue.search(words, limit);
  }

  /** At once: while it is filled, among those that are in it by then. */
  searchNow(words: string, limit: number): readonly CatalogueHit[] {
    const sources = this.corpus.recentSources();
    if (sources !== this.filled && !this.filling) this.fillNow(sources);
    return this.catalogue.search(words, limit);
  }

  private fillNow(sources: readonly Source[]): void {
    for (const _ of this.catalogue.update(sources));
    this.filled = sources;
  }

  private async fillInTurns(): Promise<void> {
    const slice = new Slice();
    for (let sources = this.corpus.recentSources(); sources !== this.filled; sources = this.corpus.recentSources()) {
      for (const _ of this.catalogue.update(sources)) if (slice.isOver()) await slice.next();
      this.filled = sources;
    }
  }
}
