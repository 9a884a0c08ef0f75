/** What a web page says of itself in its head, read in one pass that also tells how large and deep the page is. */
import type { Parser } from 'htmlparser2';

export interface PageHead {
  /** The contents of `meta` tags by name, property or itemprop, in lower case; a name may come several times. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** The texts of its JSON-LD scripts, as objects. */
  readonly linkedData: readonly unknown[];
  readonly title?: string;
  readonly canonical?: string;
  readonly language?: string;
  /** Whom the first link to an author names. */
  readonly byline?: string;
  /** The `datetime` values of its `time` tags. */
  readonly times: readonly string[];
}

export interface PageScan {
  readonly head: PageHead;
  /** The depths of all elements, summed: what walking up from each of them costs. */
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
  const savedFrom = /<!-- saved from url=\(\d+\)(https?:\S+) -->/.exec(html.slice(0, 2000))?.[1];
  return { head: scan.toHead(savedFrom), depths: scan.depths, isTooDeep: scan.isTooDeep };
}

const CHUNK = 1 << 14;
const MAX_DEPTH = 300;
const MAX_SCRIPT = 2_000_000;

type Attributes = Parameters<NonNullable<ConstructorParameters<typeof Parser>[0]>['onopentag'] & {}>[1];

class Scan {
  depths = 0;
  isTooDeep = false;
  #depth = 0;
  readonly #metas = new Map<string, string[]>();
  readonly #scripts: string[] = [];
  readonly #times: string[] = [];
  #title: string | undefined;
  #canonical: string | undefined;
  #language: string | undefined;
  #byline: string | undefined;
  #capturing: 'title' | 'script' | 'a' | undefined;
  #captured = '';

  onopentag(name: string, attributes: Attributes): void {
    this.#depth++;
    this.depths += this.#depth;
    if (this.#depth > MAX_DEPTH) this.isTooDeep = true;
    if (name === 'html') this.#language ??= attributes.lang || attributes['xml:lang'] || undefined;
    if (name === 'meta') this.#addMeta(attributes);
    if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? '')) this.#canonical ??= attributes.href;
    if (name === 'time' && attributes.datetime) this.#times.push(attributes.datetime);
    if (name === 'a' && /(?:^|\s)author(?:\s|$)/i.test(attributes.rel ?? '') && this.#byline === undefined)
      this.#capture('a');
    if (name === 'title' && this.#title === undefined) this.#capture('title');
    if (name === 'script' && /^application\/ld\+json/i.test(attributes.type?.trim() ?? '')) this.#capture('script');
  }

  ontext(text: string): void {
    if (this.#capturing && this.#captured.length < MAX_SCRIPT) this.#captured += text;
  }

  onclosetag(name: string): void {
    this.#depth--;
    if (name !== this.#capturing) return;
    if (name === 'title') this.#title = this.#captured.replace(/\s+/g, ' ').trim();
    else if (name === 'a') this.#byline = this.#captured.trim() || undefined;
    else this.#scripts.push(this.#captured);
    this.#capturing = undefined;
  }

  toHead(savedFrom: string | undefined): PageHead {
    const canonical = this.#canonical ?? savedFrom;
    return {
      metas: this.#metas,
      linkedData: this.#scripts.flatMap(parseScript),
      times: this.#times,
      ...(this.#byline ? { byline: this.#byline } : {}),
      ...(this.#title ? { title: this.#title } : {}),
      ...(canonical ? { canonical } : {}),
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

  #capture(what: 'title' | 'script' | 'a'): void {
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
