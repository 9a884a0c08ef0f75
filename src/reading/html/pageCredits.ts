/** Who wrote a page and when, as its elements say by their names: `rel="author"`, `itemprop="datePublished"`, `class="byline"`. */

/** A text that names whoever wrote the page, and more around it perhaps: `Posted by Jane Roe on 3 May`. */
export interface Credit {
  readonly text: string;
  /** The page says what it is (`rel`, `itemprop`), rather than how it looks (`class`). */
  readonly isStated: boolean;
}

type Attributes = Readonly<Record<string, string>>;

interface Capture {
  readonly kind: 'author' | 'date';
  readonly depth: number;
  readonly isStated: boolean;
  readonly isBelowTitle: boolean;
  text: string;
}

/** Takes the elements of a page as they come. */
export class PageCredits {
  readonly #authors: Capture[] = [];
  readonly #dates: Capture[] = [];
  readonly #open: Capture[] = [];
  /** The depth of the element that is about something else than the text. */
  #around: number | undefined;
  #isBelowTitle = false;
  /** Characters since the title. */
  #length = 0;

  open(name: string, attributes: Attributes, depth: number): void {
    if (name === 'h1') this.#length = 0;
    if (name === 'h1') this.#isBelowTitle = true;
    const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, MAX_NAMES).toLowerCase();
    if (this.#around !== undefined || this.#isFull()) return;
    if (name === 'nav' || AROUND.test(names)) {
      if (name !== 'body' && name !== 'html' && name !== 'main' && name !== 'article') this.#around = depth;
      return;
    }
    this.#findAuthor(name, attributes, names, depth);
    this.#findDate(name, attributes, names, depth);
  }

  text(text: string): void {
    this.#length += text.length;
    for (const capture of this.#open) if (capture.text.length < MAX_TEXT) capture.text += text;
  }

  close(depth: number): void {
    if (this.#around === depth) this.#around = undefined;
    while ((this.#open.at(-1)?.depth ?? -1) >= depth) this.#open.pop();
  }

  /** Within something that has authors and dates of its own. */
  get isAround(): boolean {
    return this.#around !== undefined;
  }

  /** Those below the title first, in the order of the page. */
  authors(): Credit[] {
    const found = this.#authors.filter(({ text }) => text.trim() !== '' && text.length < MAX_TEXT);
    return belowTitleFirst(found).map(({ text, isStated }) => ({ text, isStated }));
  }

  /** When the page was published, the surest first. */
  dates(): string[] {
    const found = belowTitleFirst(this.#dates.filter(({ text }) => text.trim() !== '' && text.length < MAX_TEXT));
    return [...found.filter(({ isStated }) => isStated), ...found.filter(({ isStated }) => !isStated)].map(
      ({ text }) => text,
    );
  }

  #findAuthor(name: string, { rel, itemprop, content }: Attributes, names: string, depth: number): void {
    const isStated = /(?:^|\s)author(?:\s|$)/i.test(`${rel ?? ''} ${itemprop ?? ''}`);
    if (!isStated && !AUTHOR.test(names)) return;
    const capture = this.#capture('author', isStated, depth, name === 'meta' ? content : undefined);
    if (this.#authors.length < MAX_FOUND) this.#authors.push(capture);
  }

  #findDate(name: string, { itemprop, content, datetime, pubdate }: Attributes, names: string, depth: number): void {
    if (/modified|updated/i.test(`${itemprop ?? ''} ${names}`)) return;
    const isStated = /datepublished/i.test(itemprop ?? '') || pubdate !== undefined;
    if (!isStated && !(this.#isNearTitle() && (name === 'time' || DATE.test(names)))) return;
    const capture = this.#capture('date', isStated, depth, content || datetime || undefined);
    if (this.#dates.length < MAX_FOUND) this.#dates.push(capture);
  }

  /** A date far below the title is that of something else. */
  #isNearTitle(): boolean {
    return this.#isBelowTitle && this.#length < NEAR_TITLE;
  }

  #capture(kind: Capture['kind'], isStated: boolean, depth: number, known: string | undefined): Capture {
    const capture = { kind, depth, isStated, isBelowTitle: this.#isBelowTitle, text: known ?? '' };
    if (known === undefined) this.#open.push(capture);
    return capture;
  }

  #isFull(): boolean {
    return this.#authors.length >= MAX_FOUND && this.#dates.length >= MAX_FOUND;
  }
}

function belowTitleFirst(captures: readonly Capture[]): Capture[] {
  return [...captures.filter((one) => one.isBelowTitle), ...captures.filter((one) => !one.isBelowTitle)];
}

const MAX_FOUND = 20;
const MAX_NAMES = 500;
/** What is longer is not only a name or a date. */
const MAX_TEXT = 300;
const NEAR_TITLE = 1500;

/** Names of parts that have authors and dates of their own. */
const AROUND =
  /(?:^|[\s_-])(?:comments?|commentlist|respond|related|sidebar|recommend(?:ed|ations)?|teasers?|recirc|popular|trending|latest|most-?read|navbox|infobox)(?:$|[\s_-])/;
const AUTHOR =
  /(?:^|\s)(?:[a-z\d]+(?:__?|--?))*(?:byline|author|authors|byauthor|writer|autor)(?:(?:__?|--?)(?:name|names|link|byline|text|title|fn|vcard|value))?(?:$|\s)/;
const DATE =
  /(?:^|\s)(?:[a-z\d]+(?:__?|--?))*(?:date|datetime|published|pubdate|dateline|timestamp|posted-on|entry-date|datum)(?:(?:__?|--?)(?:time|display|value|text|published|posted|publication))?(?:$|\s)/;
