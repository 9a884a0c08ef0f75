/** Whose page it is: blogs that are called as a person, and the line of the copyright where nothing else says who wrote it. */
import type { Name } from '../../model/item';
import { looksLikePerson, parseName } from '../record/names';
import { allOf, foldWords, type Page } from './page';
import { type SiteNames, siteNames } from './pageSite';
import { textOf } from './sameNames';

/**
 * Whoever has the copyright, where the address or the account of the page has that name too: papers and companies are called as people are.
 *
 * @param texts all texts of the page, in its order.
 */
export function ownerOf(page: Page, texts: readonly string[]): Name[] {
  const lines = [...texts.slice(-MAX_FOOT), ...allOf(page, 'copyright')];
  const owners = new Set(lines.flatMap((text) => COPYRIGHT.exec(text)?.[1] ?? []).filter(looksLikePerson));
  const [name, ...others] = [...owners].map(parseName);
  return name !== undefined && others.length === 0 && isKnownAs(name, page) ? [name] : [];
}

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
const MIN_FAMILY = 4;
/** `Copyright © 2012–2024 Jane Roe. All rights reserved.` */
const COPYRIGHT =
  /^(?:[Cc]opyright|COPYRIGHT|©|\([Cc]\))[\s©,:]*(?:\([Cc]\)\s*)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present|today|heute))?[\s.,–—-]*)?(?:by\s+)?((?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)(?:\s(?:\p{Lu}[\p{L}’'-]+|\p{Lu}\.)){1,3})(?=[\s.,|·–—-]*(?:$|(?:19|20)\d\d|(?:[Aa]ll|[Ss]ome|[Aa]lle)\s))/u;
/** What papers, broadcasters and companies are called, and people hardly ever. */
const PAPER = new Set(
  (
    'advertiser anzeiger argus bild blatt blog blogs bote bulletin capital chronicle city college courier corriere diario digital dispatch echo examiner express ' +
    'figaro food foods games globe guardian guide hub images independent info insider inquirer jornal kurier labs law leader life live mail mercury mirror monde monitor ' +
    'mundo nacional nation nature news observer online página parisien planet point prensa presse press radio record register rundschau sentinel shop spiegel sport sports ' +
    'standard star stern store street style sun talk tech telegraph today travel tribune tv voz welle wire wiki world zeitung'
  ).split(' '),
);
