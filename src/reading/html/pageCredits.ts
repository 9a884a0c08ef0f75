/** Who wrote a page and when, as its elements say by their names: `rel="author"`, `itemprop="datePublished"`, `class="byline"`. */

import { isShadowRoot } from './htmlTags';

/** A text that names whoever wrote the page, and more around it perhaps: `Posted by Jane Roe on 3 May`. */
export interface Credit {
  readonly text: string;
  /** The page says what it is (`rel`, `itemprop`), rather than how it looks (`class`). */
  readonly isStated: boolean;
  /** It leads to the page of somebody who writes there. */
  readonly isLinked: boolean;
  /** How many characters of the page come before it; undefined where an attribute has it, which stands anywhere. */
  readonly position: number | undefined;
}

/** A heading of the page, or its `h1` to `h3`, and where it ends. */
export interface HeadingPlace {
  readonly text: string;
  readonly level: number;
  readonly position: number;
}

type Attributes = Readonly<Record<string, string>>;

interface Capture {
  readonly kind: 'author' | 'date' | 'heading';
  readonly depth: number;
  readonly isStated: boolean;
  readonly isBelowTitle: boolean;
  readonly level: number;
  readonly around: readonly Around[];
  /** The page says that it is an author otherwise than by where it links to. */
  readonly isNamed: boolean;
  /** Of a link to the page of somebody who writes there: `jane-roe`. */
  readonly slug: string | undefined;
  /** An attribute has the text, rather than the page. */
  readonly isAttribute: boolean;
  position: number;
  text: string;
  /** Of the element within that the page calls the name: `itemprop="name"`. */
  name: Capture | undefined;
}

/** An element that is called a side column, comments or a list of other texts. */
interface Around {
  readonly depth: number;
  hasTitle: boolean;
}

interface Found extends Pick<Capture, 'kind' | 'depth'> {
  readonly isStated?: boolean;
  readonly isNamed?: boolean;
  readonly level?: number;
  /** An attribute has it; else it is the text of the element. */
  readonly known?: string | undefined;
  readonly slug?: string | undefined;
}

/** Takes the elements of a page as they come. */
export class PageCredits {
  #authors: Capture[] = [];
  #dates: Capture[] = [];
  readonly #headings: Capture[] = [];
  readonly #open: Capture[] = [];
  /** The open elements that are called as what is about something else than the text. */
  readonly #around: Around[] = [];
  /** The depth of the element whose text nobody sees. */
  #unseen: number | undefined;
  #isBelowTitle = false;
  #length = 0;
  #title = 0;

  open(name: string, attributes: Attributes, depth: number): void {
    if (UNSEEN.has(name) && !isShadowRoot(name, (key) => attributes[key])) this.#unseen ??= depth;
    if (!WITHIN_WORDS.has(name)) this.#add(LINES.has(name) ? '\n' : ' ');
    if (name === 'h1') this.#findTitle();
    if (/^h[1-3]$/.test(name)) this.#findHeading(Number(name[1]), depth);
    const names = namesOf(attributes);
    if (this.#isFull()) return;
    if (name === 'nav' || AROUND.test(names)) {
      if (name !== 'body' && name !== 'html' && name !== 'main' && name !== 'article')
        this.#around.push({ depth, hasTitle: false });
      return;
    }
    this.#findName(attributes, depth);
    this.#findAuthor(name, attributes, names, depth);
    this.#findDate(name, attributes, names, depth);
  }

  text(text: string): void {
    if (this.#unseen !== undefined) return;
    this.#length += text.trim().length;
    this.#add(text.replace(BROKEN_LINE, ' '));
  }

  close(depth: number): void {
    while ((this.#around.at(-1)?.depth ?? -1) >= depth) this.#closeAround();
    if (this.#unseen === depth) this.#unseen = undefined;
    while ((this.#open.at(-1)?.depth ?? -1) >= depth) {
      const capture = this.#open.pop()!;
      if (capture.kind === 'heading') capture.position = this.#length;
    }
  }

  /** What was found in what turns out to be around the text makes room. */
  #closeAround(): void {
    const closed = this.#around.pop()!;
    if (closed.hasTitle) return;
    this.#authors = this.#authors.filter(({ around }) => !around.includes(closed));
    this.#dates = this.#dates.filter(({ around }) => !around.includes(closed));
  }

  /** Within something that has authors and dates of its own. */
  get isAround(): boolean {
    return this.#around.length > 0;
  }

  /** Those below the title first, in the order of the page. */
  authors(): Credit[] {
    const found = this.#authors
      .map((capture) => ({ ...capture, text: (capture.name ?? capture).text }))
      .filter(isOfText)
      .filter(({ text }) => text.trim() !== '' && text.length < MAX_TEXT)
      .filter(({ text, slug, isNamed }) => isNamed || isOfSlug(text, slug));
    return belowTitleFirst(found).map(({ text, isStated, isAttribute, slug, position, name }) => ({
      text,
      isStated,
      isLinked: slug !== undefined && isOfSlug(text, slug),
      position: (name ?? { isAttribute }).isAttribute ? undefined : position,
    }));
  }

  /** When the page was published, the surest first. */
  dates(): string[] {
    const found = belowTitleFirst(
      this.#dates.filter(isOfText).filter(({ text }) => text.trim() !== '' && text.length < MAX_TEXT),
    );
    return [...found.filter(({ isStated }) => isStated), ...found.filter(({ isStated }) => !isStated)].map(
      ({ text }) => text,
    );
  }

  headings(): HeadingPlace[] {
    return this.#headings.map(({ text, level, position }) => ({ text: text.trim(), level, position }));
  }

  #add(text: string): void {
    for (const capture of this.#open) if (capture.text.length < MAX_TEXT) capture.text += text;
  }

  /** What has the title of the page in it is no side column, whatever it is called: the name may be that of a layout. */
  #findTitle(): void {
    this.#title = this.#length;
    this.#isBelowTitle = true;
    for (const around of this.#around) around.hasTitle = true;
  }

  #findHeading(level: number, depth: number): void {
    if (this.#headings.length >= MAX_HEADINGS) return;
    this.#headings.push(this.#capture({ kind: 'heading', depth, level }));
  }

  /** The name in the element of an author, which may show a portrait, a post and an address as well. */
  #findName({ itemprop, content }: Attributes, depth: number): void {
    const author = this.#open.findLast(({ kind }) => kind === 'author');
    if (!author?.isStated || author.name || !/(?:^|\s)name(?:\s|$)/i.test(itemprop ?? '')) return;
    author.name = this.#capture({ kind: 'author', depth, known: content });
  }

  #findAuthor(name: string, { rel, itemprop, content, href }: Attributes, names: string, depth: number): void {
    const isStated = /(?:^|\s)author(?:\s|$)/i.test(`${rel ?? ''} ${itemprop ?? ''}`);
    const isNamed = isStated || AUTHOR.test(names);
    const slug = name !== 'a' ? undefined : AUTHOR_PAGE.exec(href?.slice(0, MAX_NAMES) ?? '')?.[1];
    if ((!isNamed && slug === undefined) || this.#authors.length >= MAX_FOUND) return;
    const known = name === 'meta' ? content : undefined;
    this.#authors.push(this.#capture({ kind: 'author', depth, isStated, isNamed, known, slug }));
  }

  #findDate(name: string, { itemprop, content, datetime, pubdate }: Attributes, names: string, depth: number): void {
    if (/modified|updated/i.test(`${itemprop ?? ''} ${names}`)) return;
    const isStated = /datepublished/i.test(itemprop ?? '') || pubdate !== undefined;
    if (!isStated && !(this.#isNearTitle() && (name === 'time' || DATE.test(names)))) return;
    const known = content || datetime || undefined;
    if (this.#dates.length < MAX_FOUND) this.#dates.push(this.#capture({ kind: 'date', depth, isStated, known }));
  }

  /** A date far below the title is that of something else. */
  #isNearTitle(): boolean {
    return this.#isBelowTitle && this.#length - this.#title < NEAR_TITLE;
  }

  #capture(found: Found): Capture {
    const { kind, depth, isStated = false, isNamed = true, level = 0, known, slug } = found;
    const place = { isBelowTitle: this.#isBelowTitle, position: this.#length, around: [...this.#around] };
    const says = { isStated, isNamed, isAttribute: known !== undefined, text: known ?? '', name: undefined };
    const capture: Capture = { kind, depth, level, slug, ...place, ...says };
    if (known === undefined) this.#open.push(capture);
    return capture;
  }

  #isFull(): boolean {
    return this.#authors.length >= MAX_FOUND && this.#dates.length >= MAX_FOUND;
  }
}

function isOfText({ around }: Capture): boolean {
  return around.every(({ hasTitle }) => hasTitle);
}

function namesOf(attributes: Attributes): string {
  const { class: classes = '', id = '' } = attributes;
  const tests = TEST_NAMES.map((name) => attributes[name] ?? '').join(' ');
  return `${classes} ${id} ${tests}`.slice(0, MAX_NAMES).toLowerCase();
}

/** A link to somebody's page shows the name that its address has. */
function isOfSlug(text: string, slug: string | undefined): boolean {
  if (slug === undefined) return true;
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return words.length <= MAX_NAME_WORDS && words.some((word) => slug.toLowerCase().includes(word));
}

function belowTitleFirst<One extends { readonly isBelowTitle: boolean }>(captures: readonly One[]): One[] {
  return [...captures.filter((one) => one.isBelowTitle), ...captures.filter((one) => !one.isBelowTitle)];
}

/** The lines of the source within a text are none of the page. */
const BROKEN_LINE = /(?<=\S)[ \t\r]{0,80}\n\s{0,200}(?=\S)/g;

const MAX_FOUND = 40;
const MAX_HEADINGS = 200;
const MAX_NAMES = 500;
/** What is longer is not only a name or a date. */
const MAX_TEXT = 300;
const NEAR_TITLE = 1500;

const MAX_NAME_WORDS = 5;
/** Where sites have the pages of those who write there. */
const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|staff|staff-contributors|editors|writers?|columnists?|contributors?|reporters?|journalists?|redaktion)\/([^/?#]{2,80})/i;
const UNSEEN = new Set(['script', 'style', 'template', 'title']);
/** Tags that stand within a word, where all others part it from the next: `Jane</span><time>3 May`. */
const WITHIN_WORDS = new Set(['b', 'i', 'em', 'strong', 'font', 'sup', 'sub', 'wbr', 'mark', 'u']);
/** Tags that part a name from the line below it. */
const LINES = new Set(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header li ol p section table td tr ul'.split(
    ' ',
  ),
);
/** How pages without class names that mean anything name their parts for their own tests. */
const TEST_NAMES = ['data-testid', 'data-test', 'data-qa', 'data-component', 'data-field'];

/** Names of parts that have authors and dates of their own; a page that has a sidebar is no sidebar. */
const AROUND =
  /(?:^|[\s_-])(?:comments?|commentlist|kommentare|commentaires|comentarios|respond|replies|related|(?<!\b(?:one|two|no|has|with|without|both|show|hide|content)[_-])sidebar|recommend(?:ed|ations)?|teasers?|recirc|popular|trending|latest|most-?read|navbox|infobox)(?:$|[\s_-])/;
const AUTHOR =
  /(?:^|\s)(?:[a-z\d]+(?:__?|--?))*(?:byline|author|authors|byauthor|writer|autor|auteur|reader-credits)(?:name)?(?:(?:__?|--?)(?:name|names|link|byline|text|txt|title|fn|vcard|value|bio|box|header|info|meta|details))?(?:$|\s)/;
const DATE =
  /(?:^|\s)(?:[a-z\d]+(?:__?|--?))*(?:date|datetime|published|pubdate|dateline|timestamp|posted-on|entry-date|datum)(?:(?:__?|--?)(?:time|display|value|text|published|posted|publication))?(?:$|\s)/;
