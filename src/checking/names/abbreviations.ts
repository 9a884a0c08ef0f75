/** The abbreviations that works introduce, remembered: "small language models (SLMs)". */
import { findAbbreviations } from './sameName';

export class Abbreviations {
  private version = 0;
  private readonly known = new Map<string, ReadonlyMap<string, string>>();

  /** @param version another one where the sources are others */
  of(workId: string, version: number, texts: () => Iterable<{ readonly text: string }>): ReadonlyMap<string, string> {
    if (version !== this.version) this.known.clear();
    this.version = version;
    const known = this.known.get(workId);
    if (known) return known;
    const found = new Map([...texts()].flatMap(({ text }) => [...findAbbreviations(text)]));
    this.known.set(workId, found);
    return found;
  }
}
