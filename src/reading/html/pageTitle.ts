/** The title of a page, among what its head declares and what it shows: the one often has the site in it, the other often a kicker. */
import { looksLikePerson } from '../record/names';
import { clean, firstOf, foldWords, type Page } from './page';
import { isSiteName, SEPARATOR, type SiteNames, siteNames } from './pageSite';

/** A heading of the page; 1 is the highest level. */
export interface PageHeading {
  readonly level: number;
  readonly text: string;
}

/**
 * @param headings all of the page, in its order.
 * @param lines its other texts, for pages whose title is no heading.
 */
export function titleOf(
  page: Page,
  headings: readonly PageHeading[],
  lines: readonly string[] = [],
): string | undefined {
  const full = firstOf(page, 'citation_title');
  if (full) return full;
  const sites = siteNames(page);
  const declared = declaredTitles(page);
  const own = headings.filter(({ text }) => !isSiteName(text, sites));
  const tops = own.filter(({ level }) => level === 1);
  const isUnheaded = tops.every(({ text }) => text.split(/\s+/).length < MIN_TOP_WORDS);
  const line = isUnheaded ? lineDeclared(declared, lines) : undefined;
  const shown = headingBelowSite(declared, own) ?? headingDeclared(declared, own);
  // A word alone may be the site.
  if (shown !== undefined && (line === undefined || isPhrase(shown))) return shown;
  const below = titleBelowKicker(declared, own) ?? line;
  if (below !== undefined) return below;
  const [top, ...others] = [...tops].sort((one, other) => other.text.length - one.text.length);
  const stated = chooseDeclared(declared, page, top?.text, sites);
  const isWithin = stated !== undefined && isPhrase(stated) && joined(top?.text ?? '').includes(joined(stated));
  const unmarked = top && withoutBadge(top.text, declared);
  if (unmarked !== undefined) return unmarked;
  if (top && !isWithin && declared.some((title) => isSameSaidShorter(top.text, title))) return top.text;
  const isOnly = others.every(({ text }) => foldWords(text) === foldWords(top!.text));
  // What is made up for search engines may share no word with what readers see.
  const isHeadline = top !== undefined && (isOnly || top === tops[0]) && top.text.split(/\s+/).length >= MIN_TOP_WORDS;
  if (isHeadline && !isWithin) return top.text;
  return stated ?? (top && isOnly ? top.text : declared[0]);
}

function declaredTitles(page: Page): string[] {
  const names = [page.work?.headline, page.work?.name].flatMap((name) => clean(name) ?? []);
  const tags = ['dc.title', 'dcterms.title', 'og:title', 'twitter:title', 'parsely-title', 'sailthru.title'];
  const stated = tags.flatMap((name) => firstOf(page, name) ?? []);
  const all = page.workType === 'webpage' ? [...stated, ...names] : [...names, ...stated];
  return [...all, ...[clean(page.head.title)].filter((title) => title !== undefined)].filter(
    (title, index, titles) => index === titles.length - 1 || !ADDRESS.test(title),
  );
}

/** Some sites call all their pages as their address. */
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+){0,3}\.[a-z]{2,12}\/?$/;

/** `The Quay: Of cranes` where the one is the first heading of the page, and the other is a lower one: blogs head all their pages so. */
function headingBelowSite(declared: readonly string[], headings: readonly PageHeading[]): string | undefined {
  const site = headings.find(({ level }) => level === 1) ?? headings[0];
  // Where it is a title as well, what follows the colon is what stands below it.
  if (site === undefined || declared.some((title) => joined(title) === joined(site.text))) return undefined;
  const others = headings.slice(headings.indexOf(site) + 1);
  const rests = declared.flatMap((title) =>
    title.startsWith(`${site.text}:`) ? runsOf(title.slice(site.text.length + 1)) : [],
  );
  return others.find(({ level, text }) => level > site.level && rests.some((rest) => joined(rest) === joined(text)))
    ?.text;
}

const MAX_PARTS = 8;

/**
 * The heading that is a declared title, or a part of one between separators: a long one of the first level, else the longest, since the site
 * is a heading too on many pages.
 */
function headingDeclared(declared: readonly string[], headings: readonly PageHeading[]): string | undefined {
  const runs = new Map(declared.flatMap(runsOf).map((run) => [joined(run), run]));
  const tops = headings.filter(({ level }) => level === 1);
  const isFirst = (text: string) => declared.some((title) => joined(title).startsWith(joined(text)));
  const below = headingAboveSite(declared, headings);
  if (below !== undefined) return below;
  const found = headings
    .filter(({ level, text }) => runs.has(joined(text)) && (level === 1 || isPhrase(text)))
    // Below the one heading of the first level, what ends the title of the page is a section or the site.
    .filter(({ level, text }) => level === 1 || tops.length !== 1 || runs.has(joined(tops[0]!.text)) || isFirst(text));
  const lengths = found.map(({ text }) => joined(text).length);
  const top = found.find(
    ({ level, text }) => level === 1 && isFirst(text) && text.split(/\s+/).length >= MIN_TOP_WORDS,
  );
  const heading = (top ?? found[lengths.indexOf(Math.max(...lengths))])?.text;
  const run = heading === undefined ? undefined : runs.get(joined(heading));
  // A heading may be all in capitals; where it is declared it is written as a title.
  return run !== undefined && /\p{Ll}/u.test(run) ? withoutKicker(run, heading!, declared) : heading;
}

/** `Week 2 « The Quay`, where the site is the first heading of the page and the title the next below it, however short. */
function headingAboveSite(declared: readonly string[], headings: readonly PageHeading[]): string | undefined {
  const at = headings.findIndex(({ level }) => level === 1);
  const [site, title] = headings.slice(Math.max(0, at));
  if (declared.length !== 1 || site === undefined || title === undefined || title.level <= site.level) return undefined;
  const [first = '', last = '', ...others] = declared[0]!.split(SEPARATOR).map(joined);
  return others.length === 0 && last === joined(site.text) && first === joined(title.text) ? title.text : undefined;
}

/** `Ports: Of cranes` where the heading has `Ports` in a line of its own above `Of cranes`, and elsewhere `Of cranes` is declared. */
function withoutKicker(run: string, heading: string, declared: readonly string[]): string {
  const title = AFTER_COLON.exec(run)?.[1] ?? run.slice(run.search(SEPARATOR)).replace(SEPARATOR, '');
  const isDeclared = isPhrase(title) && declared.some((one) => joined(one) === joined(title));
  return isDeclared && heading.length <= MAX_HEADING && endsAfterKicker(heading, title) ? title : run;
}

const AFTER_COLON = /^[^:]{2,60}:\s+(.*)$/u;

/**
 * The line that is what a declared title begins with, or what it has cut short; or what follows its first words, where those are a line
 * of their own, as the name of a site is.
 */
function lineDeclared(declared: readonly string[], lines: readonly string[]): string | undefined {
  const shown = new Map(
    lines.filter((line) => line.length <= MAX_HEADING).map((line) => [joined(line), line] as const),
  );
  const isTitle = (run: string) => run.split(/\s+/).length >= MIN_TOP_WORDS && shown.has(joined(run));
  for (const title of declared) {
    const runs = runsOf(title);
    const first = runs.find((run) => title.startsWith(run) && isTitle(run));
    if (first !== undefined) return first;
    const [, before, after] = /^([^:]{2,40}):\s+(.*)$/u.exec(title) ?? [];
    if (before !== undefined && shown.has(joined(before)))
      for (const run of runsOf(after!)) if (isTitle(run)) return run;
    const cut = runs.map((run) => CUT.exec(run)?.[1]).find((run) => run !== undefined && run.length >= MIN_CUT);
    const whole = cut && [...shown].find(([own, line]) => own.startsWith(joined(cut)) && !/[.!?]\s/.test(line))?.[1];
    if (whole) return whole;
  }
  return undefined;
}

/** `Of cranes and of the people who dr…` */
const CUT = /^(.*\S)\s?(?:…|\.{3})$/u;
/** In characters: a title is cut where it is long, and what is shorter begins sentences. */
const MIN_CUT = 50;

/** A declared title that ends a heading; or the part of one after its colon, where nothing parts it from what stands before in the heading. */
function titleBelowKicker(declared: readonly string[], headings: readonly PageHeading[]): string | undefined {
  const isLong = (title: string) => title.split(/\s+/).length >= MIN_TOP_WORDS;
  const ends = (text: string) => (title: string) =>
    joined(text).endsWith(joined(title)) && joined(text) !== joined(title);
  const parts = declared.flatMap((title) => AFTER_COLON.exec(title)?.[1] ?? []).filter(isLong);
  for (const { text } of headings.filter(({ level, text }) => level <= 2 && text.length <= MAX_HEADING)) {
    const title =
      declared.filter(isLong).find(ends(text)) ?? parts.filter(ends(text)).find((part) => endsAfterKicker(text, part));
    if (title !== undefined) return title;
  }
  return undefined;
}

const MAX_HEADING = 400;

/** Whether a heading ends with these words, and nothing parts them from what stands before. */
function endsAfterKicker(heading: string, title: string): boolean {
  const own = joined(title);
  let start = heading.length - 1;
  while (start > 0 && joined(heading.slice(start)).length < own.length) start--;
  return joined(heading.slice(start)) === own && !/[:|–—-]\s*["“„«»‘'(]*$/u.test(heading.slice(0, start));
}

/** A heading has a button or a sign for subscribers behind it, which no declared title has. */
function withoutBadge(heading: string, declared: readonly string[]): string | undefined {
  const title = heading.replace(BADGE, '');
  return title !== heading && declared.some((one) => joined(one).startsWith(joined(title))) ? title : undefined;
}

const BADGE =
  /\s+(?:abonn[eé]s?|plus|premium|subscribe|subscribers only|members only|exclusive|exklusiv|video|audio|new|neu)$/i;

/** Names of sites are shorter. */
const MIN_TOP_WORDS = 4;

/** Without the spaces, which are lost where a heading is made of parts. */
function joined(text: string): string {
  return foldWords(text).replaceAll(' ', '');
}

/** `A`, `A - B`, `B` and so on for `A - B - C`. */
function runsOf(title: string): string[] {
  const bounds = [...title.matchAll(new RegExp(SEPARATOR, 'gu'))].slice(0, MAX_PARTS - 1);
  const starts = [0, ...bounds.map(({ 0: separator, index }) => index + separator.length)];
  const ends = [...bounds.map(({ index }) => index), title.length];
  const runs = starts.flatMap((start, first) => ends.slice(first).map((end) => title.slice(start, end).trim()));
  return [...runs, ...runs.flatMap(withoutAuthor)];
}

/** `Of cranes` for `Of cranes by Jane Roe`. */
function withoutAuthor(run: string): string[] {
  const [title, name] = run.split(/\s+(?:by|von|par|por)\s+(?=\S+\s\S+$)/);
  return title !== undefined && name !== undefined && looksLikePerson(name)
    ? [title.replace(/\s+[\p{P}\p{S}]+$/u, '')]
    : [];
}

/** A word alone heads many a section. */
function isPhrase(text: string): boolean {
  return (
    /\p{L}\s+\S*\p{L}/u.test(text) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{4}/u.test(text)
  );
}

/** Of the declared titles one that the page shows at its top, else the first; without the site. Undefined where they name the site alone. */
function chooseDeclared(
  declared: readonly string[],
  page: Page,
  top: string | undefined,
  sites: SiteNames,
): string | undefined {
  const candidates = declared.filter((title) => !isSiteName(title, sites));
  const ofPage = clean(page.head.title);
  // A headline may be a description; the title is what the page shows at its top.
  const isShown = (title: string) =>
    [title === ofPage ? undefined : ofPage, top].some(
      (text) => text !== undefined && foldWords(text).startsWith(foldWords(title)),
    ) ||
    (isPhrase(title) && joined(top ?? '').endsWith(joined(title)));
  const shown = candidates.find(isShown);
  const title = shown ?? candidates[0];
  return title === undefined
    ? undefined
    : withoutEastAsianSite(withoutSite(title, sites, top).replace(/\s+[|│–—-]+\s*$/u, ''));
}

/** `Robots at work - The Daily`: the site is known, or the heading ends where it begins, or it is short after a bar. */
function withoutSite(title: string, sites: SiteNames, top: string | undefined): string {
  const isHeading = top !== undefined && top.length >= 4 && title.toLowerCase().startsWith(top.toLowerCase());
  if (isHeading && /^\s+[-–—|·•»:\\]/u.test(title.slice(top.length))) return title.slice(0, top.length);
  const bounds = [...title.matchAll(new RegExp(`${SEPARATOR.source}|:\\s+`, 'gu'))];
  const [, before, at] = /^(.{3,}?)\son\s(\S+)$/.exec(title) ?? [];
  if (before !== undefined && isSiteName(at!, sites)) return withoutSite(before, sites, top);
  const [first] = bounds;
  const last = bounds.at(-1);
  if (!first || !last) return title;
  const end = first.index + first[0].length;
  if (first.index > 0 && isSiteName(title.slice(0, first.index), sites))
    return withoutSite(title.slice(end), sites, top);
  const name = title.slice(last.index + last[0].length);
  const isShort = last[0].includes('|') && name.split(' ').length <= MAX_SITE_WORDS;
  return last.index >= 3 && (isSiteName(name, sites) || isShort) ? title.slice(0, last.index).trim() : title;
}

/** `船の話_港新聞`: no spaces part the two, and the site is short. */
function withoutEastAsianSite(title: string): string {
  const [, rest, site] = EAST_ASIAN_SITE.exec(title) ?? [];
  if (rest === undefined || site === undefined || rest.length <= site.length || !/\p{Lo}{4}/u.test(rest)) return title;
  return withoutSection(rest);
}

/** Right before the site, in the same way: `船の話_港_港新聞`. */
function withoutSection(title: string): string {
  const section = /_\p{Lo}{2,6}$/u.exec(title)?.[0];
  return section === undefined || title.length < section.length * 2 ? title : title.slice(0, -section.length);
}

const EAST_ASIAN_SITE =
  /^(.*?)(?:[_|]|-{1,2})([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,8})$/u;

const MAX_SITE_WORDS = 5;

/** Whether the heading says what the title for search engines says with more words or others: most of its words are the same. */
function isSameSaidShorter(heading: string, title: string): boolean {
  const [shown, stated] = [foldWords(heading), foldWords(title)];
  if (` ${shown} `.includes(` ${stated} `)) return false;
  const words = shown.split(' ');
  if (words.length < 2) return false;
  if (` ${stated} `.includes(` ${shown} `)) return true;
  const [own, others] = [words, stated.split(' ')].map((all) => all.filter((word) => word.length > SMALL_WORD));
  const shared = own!.filter((word) => others!.includes(word)).length;
  return own!.length >= 3 && shared >= 2 && shared * 2 >= Math.min(own!.length, others!.length);
}

/** Shorter words any two titles may share. */
const SMALL_WORD = 3;
