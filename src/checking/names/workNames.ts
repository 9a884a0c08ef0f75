/** What whole works say of names, remembered: the abbreviations they introduce, whether they have a name at all, and which words
 * are names. */
import { fold } from '../../text/normalize';
import { findAbbreviations } from './sameName';

interface KnownWork {
  abbreviations?: ReadonlyMap<string, string>;
  /** Its texts, folded. */
  folded?: readonly string[];
  /** Words that were asked for. */
  capitals?: Map<string, boolean>;
}

/** Whether a text has a word behind another that is small. */
function standsWithin(word: string, text: string): boolean {
  for (let at = text.indexOf(` ${word}`); at >= 0; at = text.indexOf(` ${word}`, at + 1))
    if (/[\p{Ll},]/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + 1 + word.length))) return true;
  return false;
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

  /** Whether it has a word in a capital where no sentence begins, and nowhere in small letters: there the word is a name. */
  isOnlyCapital(workId: string, word: string): boolean {
    const work = this.known(workId);
    work.capitals ??= new Map();
    const known = work.capitals.get(word);
    if (known !== undefined) return known;
    const texts = [...this.texts(workId)];
    const small = ` ${word.toLowerCase()}`;
    const isOnly =
      texts.some(({ text }) => standsWithin(word, text)) && !texts.some(({ text }) => text.includes(small));
    work.capitals.set(word, isOnly);
    return isOnly;
  }

  private known(workId: string): KnownWork {
    const known = this.works.get(workId) ?? {};
    this.works.set(workId, known);
    return known;
  }
}
