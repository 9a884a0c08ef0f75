/** Who wrote a page: what its head declares, what its elements credit and what it shows below its title, and which of them is believed. */
import type { Name } from '../../model/item';
import { isAgency } from '../record/agencies';
import { authorsIn, isNobody, peopleIn } from '../record/credits';
import { eastAsianIn } from '../record/eastAsian';
import { looksLikePerson } from '../record/names';
import { declaredAuthors } from './declaredAuthors';
import type { PageHead } from './htmlHead';
import { foldWords, type Page } from './page';
import type { Credit } from './pageCredits';
import { isNamedAfter } from './pageOwner';
import { isSiteName, type SiteNames, siteNames } from './pageSite';
import { findPenName, isReserved } from './penName';
import { isFull, isPerson, isSame, textOf, withoutBesides } from './sameNames';
import type { ShownAuthors, ShownByline } from './shown';

/** The authors, and what their names rest on. */
export interface PageAuthors {
  readonly names: readonly Name[];
  /** `credited`: no person, but what an element of the page or a line on it names. `site`: its site wrote it, as all its pages. */
  readonly basis: 'declared' | 'shown' | 'credited' | 'site';
}

/**
 * The people whom one place declares and another shows come first, then those that a line near the title names, those declared alone, and those
 * shown alone; then organisations and pen names; the site itself comes last.
 */
export function authorsOf(page: Page, shown: ShownAuthors): PageAuthors | undefined {
  const sites = siteNames(page);
  const declared = declaredAuthors(page);
  if (page.head.metas.has('citation_author')) return first('declared', declared);
  const isOwn = (name: Name) => !isSite(name, sites);
  const isShownOwn = (name: Name) => isOwn(name) || isNamedAfter(name, sites);
  const people = declared.map((names) => names.filter((name) => isPerson(name) && isOwn(name))).filter(isFull);
  const near = page.head.credits.filter(isNear(page.head, shown.title));
  const alone = near.filter(({ text }) => looksLikePerson(text.trim())).flatMap(({ text }) => peopleIn(text));
  const pure = withoutBesides([...people.flat(), ...alone].filter(isPerson));
  const declaredNear = people.map((names) => names.filter((name) => near.some(isNamedIn(name)))).filter(isFull);
  const all = [...seenPeople(near, shown).map((names) => names.map(pure)), ...declaredNear];
  const seen = all.map((names) => names.filter(isShownOwn)).filter(isFull);
  const penName = penNameOf(page, near, shown);
  return (
    penNameRatherThan(people, seen, penName) ??
    agreed(people, seen, explicitByline(shown, near)?.filter(isOwn).map(pure)) ??
    first('declared', people) ??
    first('shown', seen) ??
    first('shown', [shown.labelled.filter(isOwn)]) ??
    first('shown', [penName]) ??
    first('shown', [putUpBy(shown), shown.putUp.filter((name) => isOwn(name) && !isReserved(name))]) ??
    first('shown', [unanimous(page.head.credits, shown).filter(isShownOwn)]) ??
    first('shown', [isHouse(declared) ? besideDates(shown, isBelow).filter(isOwn) : []]) ??
    organisation(declared, near, shown, isOwn) ??
    first('shown', [besideDates(shown).filter(isOwn)]) ??
    first('credited', [shown.agency === undefined ? [] : [{ literal: shown.agency }]]) ??
    // A site that is called as whoever writes it all.
    first('shown', all) ??
    first(
      'site',
      declared.map((names) => names.map(asWhole)),
    ) ??
    first('site', [shown.owner])
  );
}

function isSite(name: Name, sites: SiteNames): boolean {
  // Somebody may have a site of her family name; a paper has an article before its name.
  const isLoose = name.given === undefined || ARTICLE.test(name.given);
  return (
    isSiteName(textOf(name), isLoose ? sites : { ...sites, host: undefined }) ||
    /\.(?:com|org|net|de|fr|co\.uk)$/i.test(textOf(name))
  );
}

const ARTICLE = /^(?:the|die|der|das|le|la|el|il)$/i;

/** The name of a site is that of no person, however it looks: `Die Zeitung`. */
function asWhole(name: Name): Name {
  return { literal: textOf(name) };
}

function first(basis: PageAuthors['basis'], lists: readonly (readonly Name[])[]): PageAuthors | undefined {
  const names = lists.find(isFull);
  return names && { names, basis };
}

/** People whom lines and elements near the title name. */
function seenPeople(near: readonly Credit[], { bylines }: ShownAuthors): Name[][] {
  const explicit = bylines.filter(({ isExplicit }) => isExplicit);
  const below = explicit.filter(isBelow);
  const above = explicit.filter((line) => !isBelow(line));
  const stated = near.filter(({ isStated }) => isStated);
  const styled = near.filter(({ isStated }) => !isStated);
  const [under, over] = [below, above].map((lines) => lines.map(({ names }) => names.filter(isPerson)));
  const [named, styles] = [stated, styled].map((credits) => credits.map(({ text }) => namesIn(text)));
  return [...under!, ...named!, ...over!, ...styles!].filter(isFull);
}

function namesIn(credit: string): Name[] {
  const people = peopleIn(credit);
  return people.length > 0 ? people : eastAsianIn(credit);
}

function isNamedIn(name: Name): (credit: Credit) => boolean {
  const own = ` ${foldWords(textOf(name))} `;
  return ({ text }) => ` ${foldWords(text)} `.includes(own);
}

/** What stands beside a day may be the name of a section too. */
function besideDates({ bylines }: ShownAuthors, isWanted = (_: ShownByline) => true): readonly Name[] {
  return bylines.find((line) => !line.isExplicit && isWanted(line))?.names.filter(isPerson) ?? [];
}

function isBelow({ isAbove }: ShownByline): boolean {
  return isAbove !== true;
}

/** A house declares its staff where it does not say who of them. */
function isHouse(declared: readonly (readonly Name[])[]): boolean {
  return declared.length > 0 && declared.flat().every(({ literal }) => literal !== undefined && HOUSE.test(literal));
}

const HOUSE = /\s(?:staff|team|desk|newsroom|editors|redaktion)$/i;

/** What a line says above the title may be said of another text, where an element near the title names somebody. */
function explicitByline({ bylines }: ShownAuthors, near: readonly Credit[]): readonly Name[] | undefined {
  const isStated = near.some((credit) => credit.isStated && peopleIn(credit.text).length > 0);
  const lines = bylines.filter((line) => line.isExplicit && (isBelow(line) || !isStated));
  return lines.map(({ names }) => names.filter(isPerson)).find(isFull);
}

function penNameOf(page: Page, near: readonly Credit[], shown: ShownAuthors): Name[] {
  const name = findPenName(page, near.length > 0 ? near : page.head.credits, shown);
  return name ? [name] : [];
}

/** A pen name in a line that says when it was put up. */
function putUpBy({ bylines }: ShownAuthors): readonly Name[] {
  const found = bylines.find(
    ({ isDated, names }) => isDated === true && names.some(({ literal }) => literal !== undefined),
  );
  return found?.names.filter((name) => !isReserved(name)) ?? [];
}

/** The head of many a blog declares whose it is on all its pages, whoever wrote them: a pen name that is shown, and is none of theirs, wins. */
function penNameRatherThan(
  people: readonly (readonly Name[])[],
  seen: readonly (readonly Name[])[],
  penName: readonly Name[],
): PageAuthors | undefined {
  const [pen] = penName;
  if (pen?.literal === undefined || people.length === 0 || seen.length > 0) return undefined;
  const own = foldWords(pen.literal).replaceAll(' ', '');
  const isTheirs = people.flat().some((name) => {
    const words = foldWords(textOf(name)).split(' ');
    return (
      words.join('').includes(own) ||
      words.some((word) => own.includes(word)) ||
      words.map(([one]) => one).join('') === own
    );
  });
  return isTheirs ? undefined : first('shown', [penName]);
}

/** Far from the title, the credits are those of the page only where all of them name the same people. */
function unanimous(credits: readonly Credit[], { found = '', lines }: ShownAuthors): readonly Name[] {
  const byline = foldWords(found);
  const isSeen = lines.some((line) => foldWords(line).includes(byline));
  const lists = [...credits.map(({ text }) => text), isSeen ? found : ''].map(peopleIn).filter(isFull);
  const [names = []] = lists;
  return lists.every((others) => others.some((other) => names.some(isSame(other)))) ? names : [];
}

/** What is both declared and seen; else what a line "By …" says of somebody else than whoever put the page into its system. */
function agreed(
  declared: readonly (readonly Name[])[],
  seen: readonly (readonly Name[])[],
  byline: readonly Name[] | undefined,
): PageAuthors | undefined {
  const isSeen = (name: Name, lists: readonly (readonly Name[])[]) => lists.some((names) => names.some(isSame(name)));
  const agreeing = (lists: readonly (readonly Name[])[]) =>
    declared.find((names) => names.some((name) => isSeen(name, lists)));
  const chosen = byline?.length ? longest(agreeing([byline]), byline) : agreeing(seen);
  if (!chosen) return undefined;
  const names = chosen.map(withoutBesides(seen.flat()));
  return { names, basis: chosen === byline ? 'shown' : 'declared' };
}

/** A system often has the first author alone, and a line often leaves out who is not of the house. */
function longest(declared: readonly Name[] | undefined, shown: readonly Name[]): readonly Name[] {
  return declared && declared.length >= shown.length ? declared : shown;
}

/** A name of several words, or one in capitals as an agency has it, that is not the site's. */
function organisation(
  declared: readonly (readonly Name[])[],
  near: readonly Credit[],
  { bylines }: ShownAuthors,
  isOwn: (name: Name) => boolean,
): PageAuthors | undefined {
  const isOne = (name: Name) =>
    name.literal !== undefined &&
    (isOwn(name) || isAgency(name.literal)) &&
    !isNobody(name) &&
    !LINK.test(name.literal);
  const credited = near.filter(({ isStated }) => isStated).map(({ text }) => authorsIn(text));
  const lines = bylines.filter(({ isExplicit }) => isExplicit).map(({ names }) => [...names]);
  const named = first(
    'credited',
    [...credited, ...lines].map((names) => names.filter(isOne)),
  );
  const stated = first(
    'declared',
    declared.map((names) => names.filter(isOne)),
  );
  return isHouse(declared) ? (named ?? stated) : (stated ?? named);
}

/** What links to more say of it. */
const LINK =
  /^(?:back|zurück|related|publiziert|retour|volver|all|alle|alles|view|show|see|more|mehr|zeige|tous|toutes|todos|by|von|posted|published|follow|share)\b/i;

const ABOVE_TITLE = 400;
const BELOW_TITLE = 1500;

/** Whether a credit stands near the title; far from it, it is that of another text or of a comment. What attributes have is seen nowhere. */
function isNear({ credits, headings }: PageHead, title: string | undefined): (credit: Credit) => boolean {
  const folded = title === undefined ? undefined : foldWords(title);
  const named = headings.filter(({ text }) => folded !== undefined && foldWords(text) === folded);
  const tops = headings.filter(({ level }) => level === 1);
  const places = (named.length > 0 ? named : tops.length > 0 ? tops : headings.slice(0, 1)).map(
    ({ position }) => position,
  );
  const hidden = new Set(credits.flatMap(({ text, position }) => (position === undefined ? foldWords(text) : [])));
  return ({ position }) => {
    if (position === undefined) return hidden.size === 1;
    return (places.length > 0 ? places : [0]).some(
      (place) => position - place < BELOW_TITLE && place - position < ABOVE_TITLE,
    );
  };
}
