/** The site that a page stands on, under the names that it goes by. */
import { nameOf, valuesOf } from './linkedData';
import { allOf, clean, firstOf, foldWords, ofWork, type Page } from './page';

/** What follows or precedes the title of the work in the title of its page: `Of cranes | The Quay`. */
export const SEPARATOR = /\s+(?:[-–—|│·•»«‹›:~]|::|--|\\|\/)\s+|\s*[|│｜»]\s*/u;

/** The name of the site as one would print it. */
export function siteOf(page: Page, title: string | undefined): string | undefined {
  const [publisher] = valuesOf(page.work?.publisher, page.things);
  const named = firstOf(page, 'og:site_name');
  return (
    (named?.includes('://') ? undefined : named) ??
    siteBesideTitle(clean(page.head.title), title) ??
    clean(nameOf(publisher)) ??
    firstOf(page, 'application-name', 'dc.source')
  );
}

/** What stands last in the title of the page, after the title of the work; or first, before it. */
function siteBesideTitle(ofPage: string | undefined, title: string | undefined): string | undefined {
  if (!ofPage || !title || title.length < 4) return undefined;
  const isFirst = ofPage.toLowerCase().startsWith(title.toLowerCase());
  const isLast = !isFirst && ofPage.toLowerCase().endsWith(title.toLowerCase());
  if (!isFirst && !isLast) return undefined;
  const rest = isFirst ? ofPage.slice(title.length) : ofPage.slice(0, -title.length);
  const parts = ` ${rest} `.split(SEPARATOR).map((part) => part.trim());
  const site = isFirst ? parts.at(-1) : parts[0];
  return parts.length > 1 && site && site.length >= 2 && site.length <= 60 ? site : undefined;
}

export interface SiteNames {
  /** Folded: by its tags, its publisher, and its address. */
  readonly names: ReadonlySet<string>;
  /** The name in its address: `quay` of `www.quay.example`. */
  readonly host: string | undefined;
  /** It is one of many on a host for blogs. */
  readonly isHosted: boolean;
}

export function siteNames(page: Page): SiteNames {
  const publishers = valuesOf(page.work?.publisher, page.things).map(nameOf);
  const tags = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher'];
  const names = [...tags.flatMap((name) => allOf(page, name)), ...publishers.flatMap((name) => clean(name) ?? [])];
  // Some sites put the title of the page into the tag for their own name.
  const titles = new Set(['og:title', 'twitter:title'].flatMap((name) => allOf(page, name)).map(foldWords));
  const isOwn = (name: string) => !titles.has(name) || name.split(' ').length <= MAX_WORDS;
  const folded = names
    .filter((name) => isOwn(foldWords(name)))
    .flatMap((name) => [name, ...name.split(SEPARATOR)])
    .map(foldWords);
  const hosts = hostNames(addressOf(page));
  const isHosted = PLATFORM.test(hosts[0]?.split(' ').at(-2) ?? '');
  return { names: new Set([...folded, ...hosts].filter((name) => name.length >= 2)), host: hosts.at(-1), isHosted };
}

/** `the quay` for `https://www.thequay.example/a`: spaces aside, which an address has none of. */
export function isSiteName(name: string, { names, host }: SiteNames): boolean {
  const folded = foldWords(name);
  const joined = folded.replaceAll(' ', '');
  if (joined === '') return false;
  if (names.has(folded) || names.has(joined) || names.has(joined.replace(ARTICLE, ''))) return true;
  // `Quay Online`, `Die Quay`
  const words = folded.split(' ').filter((word) => !ARTICLE_ALONE.test(word));
  return host !== undefined && host.length >= MIN_HOST && words.length <= MAX_WORDS && words.includes(host);
}

const ARTICLE = /^(?:the|die|der|das|le|la|el|il)(?=.{3})/;
const ARTICLE_ALONE = /^(?:the|die|der|das|le|la|el|il)$/;
const MIN_HOST = 4;
const MAX_WORDS = 2;

export function addressOf(page: Page): string | undefined {
  const candidates = [
    page.head.canonical,
    firstOf(page, 'og:url', 'citation_public_url', 'citation_abstract_html_url'),
    ofWork(page, 'url'),
  ];
  return candidates.find((url) => url !== undefined && /^https?:\/\/\S+$/.test(url));
}

/** `quay.example`, `quayexample` and `quay` for `https://www.quay.example/a`. */
function hostNames(address: string | undefined): string[] {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]{1,200})/i.exec(address ?? '')?.[1]?.toLowerCase();
  if (host === undefined) return [];
  const labels = host.split('.');
  const isBelow = labels.length > 2 && (labels.at(-2)!.length <= 3 || PLATFORM.test(labels.at(-2)!));
  const name = (isBelow ? labels.at(-3) : labels.at(-2)) ?? host;
  return [foldWords(host), host.replace(/[^\p{L}\p{N}]/gu, ''), name.replace(/[^\p{L}\p{N}]/gu, '')];
}

/** Hosts of many sites, each under a name before theirs. */
const PLATFORM =
  /^(?:blogspot|wordpress|github|gitlab|substack|medium|tumblr|typepad|livejournal|hypotheses|wixsite|weebly)$/;
