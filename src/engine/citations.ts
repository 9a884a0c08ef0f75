/** The citations of a corpus in the style in force. Knows nothing of passages; told which works there are, it tells alike ones apart. */

import type { Formatter } from '../citing/csl';
import { loadFormatter } from '../citing/styles';
import type { Corpus } from '../corpus/corpus';
import type { Source } from '../model/source';
import type { Cite } from './evidence';

export class Citations {
  private style = '';
  private formatter: Promise<Formatter> | undefined;
  /** Those that the formatter tells apart. */
  private sources: readonly Source[] | undefined;

  constructor(private readonly corpus: Corpus) {}

  /** The next citations come in this style. */
  use(style: string): void {
    if (style === this.style) return;
    this.style = style;
    this.formatter = undefined;
  }

  /** Loads the style the first time, which takes a moment; from then on citing is a look-up. */
  async ready(): Promise<Cite> {
    this.formatter ??= this.load();
    const formatter = await this.formatter;
    const sources = this.corpus.recentSources();
    if (this.sources !== sources) {
      this.sources = sources;
      formatter.distinguish(sources.map(({ item }) => item));
    }
    return ({ item }, locator) => formatter.citation([{ id: item.id, ...locator }], () => item);
  }

  /** Entries of the bibliography in the style in force, once it is loaded. */
  async references(): Promise<(source: Source) => string> {
    await this.ready();
    const formatter = await this.formatter;
    return ({ item }) => formatter?.bibliography([item])[0] ?? '';
  }

  private load(): Promise<Formatter> {
    this.sources = undefined;
    return loadFormatter(this.style);
  }
}
