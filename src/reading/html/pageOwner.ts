/** Whose page it is: blogs that are called as a person, and the line of the copyright where nothing else says who wrote it. */
import type { Name } from '../../model/item';
import { isOrdinaryWord, placeOf } from '../../text/lexicon/gazetteer';
import { isGivenName } from '../record/givenNames';
import { looksLikePerson, parseName } from '../record/names';
import { allOf, clean, foldWords, type Page } from './page';
import { SEPARATOR, type SiteNames, siteNames } from './pageSite';
import { textOf } from './sameNames';

/**
 * Whoever has the copyright, where the address or the account of the page has that name too: papers and companies are called as people are.
 * Else whoever the site is called after, `Of cranes · Jane Roe`, `Jane Roe’s blog`.
 *
 * @param texts all texts of the page, in its order.
 * @param title of the page, without the site.
 */
export function ownerOf(page: Page, texts: readonly string[], title: string | undefined): Name[] {
  const lines = [...texts.slice(-MAX_FOOT), ...page.head.foot, ...allOf(page, 'copyright')];
  const owners = new Set(lines.flatMap((text) => COPYRIGHT.exec(text)?.[1] ?? []).filter(looksLikePerson));
  const [name, ...others] = [...owners].map(parseName);
  if (name !== undefined && others.length === 0 && isKnownAs(name, page)) return [name];
  const sites = [...sitesOf(page, title), ...textsLikeHost(page, texts)];
  return sites.flatMap((text) => personOf(text, page, lines)).slice(0, 1);
}

/** `Jane Roe` on `janeroe.example`. */
function textsLikeHost(page: Page, texts: readonly string[]): string[] {
  const { host } = siteNames(page);
  return texts.filter((text) => text.length <= MAX_NAME && foldWords(text).replaceAll(' ', '') === host);
}

const MAX_NAME = 60;

/** What the site is called in the title of the page, and in its tags. */
function sitesOf(page: Page, title: string | undefined): string[] {
  const own = foldWords(title ?? '');
  const parts = clean(page.head.title)?.split(SEPARATOR) ?? [];
  // Between the title and the site stand sections and topics; whoever the title names is what the text is about.
  const outer = [
    ...parts.slice(-1),
    ...parts.slice(0, 1),
    ...parts.filter((part) => BLOG_OF.test(part.trim())),
    ...allOf(page, 'og:site_name'),
  ];
  return outer.map((part) => part.trim()).filter((part) => own !== '' && !own.includes(foldWords(part)));
}

/** The person whom the name of a site is. */
function personOf(site: string, page: Page, lines: readonly string[]): Name[] {
  const named = BLOG_OF.exec(site);
  const text = named?.[1] ?? named?.[2] ?? site;
  if (!looksLikePerson(text) || text.split(' ').length > MAX_WORDS) return [];
  const name = parseName(text);
  const words = foldWords(textOf(name)).split(' ');
  const last = words.at(-1)!;
  if (name.given === undefined || HOUSE.test(last) || words.some((word) => PAPER.has(word)) || placeOf(words.join(' ')))
    return [];
  const isCalledSo = isGivenName(words[0]!) && ![last, last.replace(/s$/, '')].some(isOrdinaryWord);
  const isSigned = lines.some((line) => /©|copyright|\(c\)/i.test(line) && foldWords(line).includes(words.join(' ')));
  // `Rose Garden` may have that address, and the copyright.
  const isKnown = named !== null || (words.length === 2 && (isSigned || isKnownAs(name, page)));
  return isCalledSo || (isGivenName(words[0]!) && isKnown) ? [name] : [];
}

/** `Jane Roe’s weblog`, `Blog von Jane Roe` */
const BLOG_OF =
  /^(.{3,40})[’']s?\s(?:\p{L}+\s)?(?:(?:we)?b(?:log|site)|home(?:page)?|page|notes|diary|journal)$|^(?:the\s)?(?:\p{L}+\s)?(?:(?:we)?b(?:log|site)|home\s?page)\s(?:of|by|von|de|di|van)\s(.{3,40})$/iu;

/** Whether a blog is called by the full name of somebody: `janeroe.blogspot.com`. Elsewhere papers are called so too. */
export function isNamedAfter({ given, family }: Name, { host, isHosted }: SiteNames): boolean {
  if (given === undefined || family === undefined || !isHosted) return false;
  const words = foldWords(`${given} ${family}`).split(' ');
  return [words, words.filter((word) => word.length > 1)].some((parts) => parts.join('') === host);
}

/** The address of the page, or its account elsewhere, has the family name. */
function isKnownAs(name: Name, page: Page): boolean {
  const { host = '' } = siteNames(page);
  const family = foldWords(name.family ?? '').replaceAll(' ', '');
  const handles = ['twitter:creator', 'twitter:site'].flatMap((tag) => allOf(page, tag));
  const isPaper = foldWords(textOf(name))
    .split(' ')
    .some((word) => PAPER.has(word));
  return (
    family.length >= MIN_FAMILY && !isPaper && [host, ...handles.map(foldWords)].some((one) => one.includes(family))
  );
}

const MAX_FOOT = 12;
/** With a middle name or a particle. */
const MAX_WORDS = 4;
const MIN_FAMILY = 4;
/** `Copyright © 2012–2024 Jane Roe. All rights reserved.`, or another sentence. */
const COPYRIGHT =
  /^(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))[\s©,:]*(?:\([Cc]\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present|today|heute))?[\s.,–—-]*)?(?:by\s+)?((?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)(?:\s(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)){1,3})(?=[\s.,|·–—-]*(?:$|(?:19|20)\d\d|(?:[Aa]ll|[Ss]ome|[Aa]lle)\s)|\.\s\p{Lu})/u;
/** What is named after people: `Jane-Roe-Gymnasium`. */
const HOUSE =
  /(?:akademie|escuela|fondation|fondazione|fundaci[oó]n|gruppe|gymnasium|institut[eo]?|klinik|kolleg|lyc[eé]e|scuola|schule|stiftung|verein|verlag|werke?)$/;
/** What papers, broadcasters and companies are called, and people hardly ever. */
const PAPER = new Set(
  (
    'advertiser anzeiger argus bild blatt blog blogs bote bulletin capital chronicle city college courier corriere diario digital dispatch echo examiner express ' +
    'figaro food foods games globe guardian guide hub images independent info insider inquirer jornal kurier labs law leader life live mail mercury mirror monde monitor ' +
    'mundo nacional nation nature news observer online página parisien planet point prensa presse press radio record register rundschau sentinel shop spiegel sport sports ' +
    'standard star stern store street style sun talk tech telegraph today travel tribune tv voz welle wire wiki world zeitung'
  ).split(' '),
);
