/** Who wrote a page, as its head declares in one place or several: `citation_author`, JSON-LD, Dublin Core, and what else there is. */
import type { Name } from '../../model/item';
import { isNobody, peopleIn, withoutDegrees } from '../record/credits';
import { eastAsianByline } from '../record/eastAsian';
import { looksLikePerson, parseName, parseNames } from '../record/names';
import { nameOf, type Thing, typesOf, valuesOf } from './linkedData';
import { allOf, clean, type Page } from './page';
import { isSiteName, type SiteNames, siteNames } from './pageSite';
import { isFull } from './sameNames';

/** Names in each place of the head that declares any, the best place first. A login is nobody. */
export function declaredAuthors(page: Page): Name[][] {
  const sites = siteNames(page);
  const cited = [
    allOf(page, 'citation_author').map(parseName),
    allOf(page, 'citation_authors').flatMap((names) => parseNames(names)),
  ];
  const linked = valuesOf(page.work?.author ?? page.work?.creator, page.things).flatMap(toNames);
  const tags = AUTHOR_TAGS.map((name) =>
    allOf(page, name).flatMap((value) => (name.startsWith('dc') ? namesIn(value) : namesIn(asLine(value)))),
  );
  return [...cited, linked, ...tags, writtenBy(page).flatMap(namesIn)]
    .map((names) => withoutDoubles(names.filter((name) => !isNobody(name) || isHost(name, sites))))
    .filter(isFull);
}

/** Some sites go by their address: `lamp.example`. */
function isHost({ literal = '' }: Name, sites: SiteNames): boolean {
  return /^[\w-]+\.[a-z]{2,10}$/i.test(literal) && isSiteName(literal, sites);
}

const AUTHOR_TAGS = [
  'dc.creator',
  'dcterms.creator',
  'dc.contributor.author',
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'article.author',
  'articleauthor',
  'article_author',
  'og:author',
  'authors',
  'cxenseparse:author',
  'shareaholic:article_author_name',
  'twitter:creator:name',
];

/** The same as they are written, logins and all. */
export function declaredTexts(page: Page): string[] {
  const linked = valuesOf(page.work?.author, page.things).flatMap((author) => clean(nameOf(author)) ?? []);
  const handles = allOf(page, 'twitter:creator').map((handle) => handle.replace(/^@/, ''));
  return [...AUTHOR_TAGS.flatMap((name) => allOf(page, name)), ...writtenBy(page), ...linked, ...handles];
}

/** Twitter's tags for whatever one likes: `Written by`, and in the next tag the name. */
function writtenBy(page: Page): string[] {
  const labels = [...page.head.metas].filter(
    ([name, values]) =>
      /^twitter:label\d$/.test(name) &&
      /^(?:(?:written|posted) by|by|author|verfasst von|geschrieben von|écrit par|escrito por|scritto da)$/i.test(
        values[0] ?? '',
      ),
  );
  return labels.flatMap(([name]) => allOf(page, name.replace('label', 'data')));
}

/** Whom systems name in full is followed by a paper or a post, and by no given name: `Jane Roe, Tide`. Catalogues have `García Roe, Jane`. */
function asLine(text: string): string {
  const value = withoutDegrees(text);
  const comma = value.indexOf(', ');
  return comma > 0 && !/^by\s/i.test(value) && looksLikePerson(value.slice(0, comma)) ? `By ${value}` : value;
}

/** `The Daily - Jane Roe` names a person; what names none may be an organisation. */
function namesIn(value: string): Name[] {
  const text = /^\S+@\S+\s*\(([^()]+)\)$/.exec(value)?.[1] ?? value;
  // With an address in it, it is the name of a site.
  if (/\bwww\.|\.(?:com|org|net|de|fr|co\.uk)\b/i.test(text)) {
    const name = text.replace(/\s*\(.*$/, '');
    // Beside its address, a name is that of whoever made the site for somebody.
    return /\swww\./i.test(name) ? [] : [{ literal: name }];
  }
  const names = eastAsianByline(text) ?? parseNames(text);
  const isWhole = /\s(?:für|for|of|pour|para)\s/i.test(text);
  const people = !isWhole && names.some(({ literal }) => literal !== undefined) ? peopleIn(text) : [];
  return people.length > 0 ? people : names;
}

function toNames(author: Thing | string): Name[] {
  if (typeof author === 'string') return namesIn(asLine(clean(author) ?? ''));
  const types = typesOf(author);
  // Blogs have whoever writes them for their publisher too, and call them both.
  if (types.some((type) => ORGANISATION.test(type)) && !types.includes('person')) {
    const name = clean(nameOf(author));
    return name === undefined ? [] : [{ literal: name }];
  }
  const { familyName, givenName } = author;
  if (typeof familyName === 'string' && typeof givenName === 'string' && familyName && givenName)
    return [{ family: familyName, given: givenName }];
  const names = Array.isArray(author.name) ? author.name : [author.name];
  return names.flatMap((name) => namesIn(asLine(spelledOut(clean(name) ?? ''))));
}

/** The login `ada.lund` of a person is her name. */
function spelledOut(name: string): string {
  if (!/^\p{Ll}{3,}\.(?!(?:biz|blog|com|edu|gov|info|net|news|online|org|shop)$)\p{Ll}{3,}$/u.test(name)) return name;
  const words = name.split('.').map((word) => word[0]!.toUpperCase() + word.slice(1));
  return looksLikePerson(words.join(' ')) && !words.some((literal) => isNobody({ literal })) ? words.join(' ') : name;
}

const ORGANISATION = /(?:organization|corporation|^brand|^website)$/;

function withoutDoubles(names: readonly Name[]): Name[] {
  const texts = names.map((name) => JSON.stringify(name));
  return names.filter((_, index) => texts.indexOf(texts[index]!) === index);
}
