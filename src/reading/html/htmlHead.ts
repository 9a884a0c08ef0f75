/** What a web page says of itself in its head, read in one pass that also tells how large and deep the page is. */
import type { Parser } from 'htmlparser2';
import { type Credit, type HeadingPlace, PageCredits } from './pageCredits';
import { PageFoot } from './pageFoot';

export interface PageHead {
  /** The contents of `meta` tags by name, property or itemprop, in lower case; a name may come several times. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The texts of its JSON-LD scripts, as objects. */
  readonly linkedData: readonly unknown[];
  readonly title?: string;
  readonly canonical?: string;
  readonly language?: string;
  /** The day on which the page was saved: `Mar 09 2026`. */
  readonly saved?: string;
  /** What elements of the page name as its author, the best first. */
  readonly credits: readonly Credit[];
  /** Its first headings, in its order. */
  readonly headings: readonly HeadingPlace[];
  /** When the page was published, as its elements say, the surest first. */
  readonly dates: readonly string[];
  /** The `datetime` values of its `time` tags. */
  readonly times: readonly string[];
  /** What its footers say of a copyright. */
  readonly foot: readonly string[];
}

export interface PageScan {
  /** The files that the page shows in frames. */
  readonly frames: readonly string[];
  readonly head: PageHead;
  /** The depths of all elements, summed: what walking up from each of them costs. A piece of text counts as one. */
  readonly depths: number;
  /** Nested deeper than any page that people wrote; the scan stopped there. */
  readonly isTooDeep: boolean;
}

export async function scanPage(html: string): Promise<PageScan> {
  const { Parser } = await import('htmlparser2');
  const scan = new Scan();
  const parser = new Parser(scan, { decodeEntities: true });
  for (let at = 0; at < html.length && !scan.isTooDeep; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
  if (!scan.isTooDeep) parser.end();
  return {
    head: scan.toHead(savedNote(html.slice(0, MAX_NOTE))),
    frames: scan.frames,
    depths: scan.depths,
    isTooDeep: scan.isTooDeep,
  };
}

interface SavedNote {
  readonly url?: string;
  readonly date?: string;
}

/** What browsers, SingleFile and Zotero write into a comment at the top of a page that they save: from where, and some of them when. */
function savedNote(top: string): SavedNote {
  const browser = /<!-- saved from url=\(\d+\)(https?:\S+) -->/.exec(top)?.[1];
  if (browser) return { url: browser };
  const note = /<!--\s*Page saved with SingleFile([^>]{0,5000})-->/.exec(top)?.[1];
  const url = note && /^\s*url: (https?:\S+)/m.exec(note)?.[1];
  const date = note && /^\s*saved date: \p{L}{3} (\p{L}{3} \d{1,2} \d{4})\b/mu.exec(note)?.[1];
  return { ...(url ? { url } : {}), ...(date ? { date } : {}) };
}

const MAX_NOTE = 10_000;
const CHUNK = 1 << 14;
const MAX_DEPTH = 300;
const MAX_FRAMES = 20;
const MAX_SCRIPT = 2_000_000;

type Attributes = Parameters<NonNullable<ConstructorParameters<typeof Parser>[0]>['onopentag'] & {}>[1];

class Scan {
  depths = 0;
  isTooDeep = false;
  readonly frames: string[] = [];
  #depth = 0;
  readonly #metas = new Map<string, string[]>();
  readonly #scripts: string[] = [];
  readonly #times: string[] = [];
  #title: string | undefined;
  #canonical: string | undefined;
  /** Where the reader view of a browser says that it took the page from. */
  #original: string | undefined;
  #language: string | undefined;
  readonly #credits = new PageCredits();
  readonly #foot = new PageFoot();
  #capturing: 'title' | 'script' | undefined;
  #captured = '';

  onopentag(name: string, attributes: Attributes): void {
    this.#depth++;
    this.depths += this.#depth;
    if (this.#depth > MAX_DEPTH) this.isTooDeep = true;
    if (name === 'html') this.#language ??= attributes.lang || attributes['xml:lang'] || undefined;
    if (name === 'meta') this.#addMeta(attributes);
    if ((name === 'frame' || name === 'iframe') && attributes.src && this.frames.length < MAX_FRAMES)
      this.frames.push(attributes.src);
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) this.#canonical ??= attributes.href;
    if (name === 'a' && /(?:^|\s)reader-domain(?:\s|$)/.test(attributes.class ?? ''))
      this.#original ??= attributes.href;
    this.#credits.open(name, attributes, this.#depth);
    this.#foot.open(name, this.#depth);
    if (name === 'time' && attributes.datetime && !this.#credits.isAround) this.#times.push(attributes.datetime);
    if (name === 'title' && this.#title === undefined) this.#capture('title');
    if (name === 'script' && /^application\/ld\+json/i.test(attributes.type?.trim() ?? '')) this.#capture('script');
  }

  ontext(text: string): void {
    this.depths++;
    if (!this.#capturing) {
      this.#credits.text(text);
      this.#foot.text(text);
    } else if (this.#captured.length < MAX_SCRIPT) this.#captured += text;
  }

  onclosetag(name: string): void {
    this.#credits.close(this.#depth);
    this.#foot.close(name, this.#depth);
    this.#depth--;
    if (name !== this.#capturing) return;
    if (name === 'title') this.#title = this.#captured.replace(/\s+/g, ' ').trim();
    else this.#scripts.push(this.#captured);
    this.#capturing = undefined;
  }

  toHead(saved: SavedNote): PageHead {
    const canonical = this.#canonical ?? this.#original ?? saved.url;
    return {
      metas: this.#metas,
      linkedData: this.#scripts.flatMap(parseScript),
      times: this.#times,
      credits: this.#credits.authors(),
      headings: this.#credits.headings(),
      dates: this.#credits.dates(),
      foot: this.#foot.lines(),
      ...(this.#title ? { title: this.#title } : {}),
      ...(canonical ? { canonical } : {}),
      ...(saved.date ? { saved: saved.date } : {}),
      ...(this.#language ? { language: this.#language } : {}),
    };
  }

  #addMeta({ name, property, itemprop, content }: Attributes): void {
    const value = content?.trim();
    if (!value) return;
    const keys = [name, property, itemprop].flatMap((one) => one?.toLowerCase().split(/\s+/) ?? []);
    for (const key of new Set(
      keys.map((one) => one.replace(/^dc(?:\.|:)/, 'dc.').replace(/^dcterms?[.:]/, 'dcterms.')),
    )) {
      if (key === '') continue;
      const values = this.#metas.get(key);
      if (values) values.push(value);
      else this.#metas.set(key, [value]);
    }
  }

  #capture(what: 'title' | 'script'): void {
    this.#capturing = what;
    this.#captured = '';
  }
}

/** Scripts come wrapped in comments, with raw line breaks in their strings, or with a semicolon at the end. */
function parseScript(script: string): unknown[] {
  const json = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>|;)\s*$/g, '')
    .trim();
  try {
    return [JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '))];
  } catch {
    return [];
  }
}
