/** schema.org's JSON-LD, as pages carry it: the article among the things described, and what it points to. */

/** A node of the graph: `@type`, `@id` and properties. */
export type Thing = Readonly<Record<string, unknown>>;

/** schema.org's types of works, best first, with the CSL type of each. */
export const WORK_TYPES: Readonly<Record<string, string>> = {
  scholarlyarticle: 'article-journal',
  medicalscholarlyarticle: 'article-journal',
  newsarticle: 'article-newspaper',
  reportagenewsarticle: 'article-newspaper',
  analysisnewsarticle: 'article-newspaper',
  opinionnewsarticle: 'article-newspaper',
  backgroundnewsarticle: 'article-newspaper',
  reviewnewsarticle: 'article-newspaper',
  liveblogposting: 'article-newspaper',
  blogposting: 'post-weblog',
  discussionforumposting: 'post',
  socialmediaposting: 'post',
  report: 'report',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  techarticle: 'webpage',
  article: 'webpage',
  recipe: 'webpage',
  howto: 'webpage',
  review: 'review',
  creativework: 'webpage',
  webpage: 'webpage',
};

/** All nodes of the scripts of a page, however they are nested in lists and graphs. */
export function thingsOf(linkedData: readonly unknown[]): Thing[] {
  const things: Thing[] = [];
  const waiting: unknown[] = [...linkedData].reverse();
  while (waiting.length > 0 && things.length < MAX_THINGS) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next.slice(0, MAX_THINGS).reverse());
    else if (isThing(next)) {
      things.push(next);
      waiting.push(next['@graph'], next.mainEntity);
    }
  }
  return things;
}

const MAX_THINGS = 2000;

/**
 * The thing that is the work of the page, and its type in lower case.
 *
 * @param titles those of the page itself: of several works one is what the page shows, the others are what it points to.
 */
export function findWork(things: readonly Thing[], titles: readonly string[]): Work | undefined {
  const folded = titles.map(foldTitle).filter((title) => title.length >= MIN_TITLE);
  for (const type of Object.keys(WORK_TYPES)) {
    const works = things.filter(
      (one) => typesOf(one).includes(type) && (one.headline !== undefined || one.name !== undefined),
    );
    const thing = works.find((one) => isTitled(one, folded)) ?? works[0];
    if (thing) return { thing, type };
  }
  return undefined;
}

export interface Work {
  readonly thing: Thing;
  readonly type: string;
}

/** A shorter one may be an accident. */
const MIN_TITLE = 4;

function isTitled({ headline, name }: Thing, titles: readonly string[]): boolean {
  const own = [headline, name].flatMap((text) => (typeof text === 'string' ? foldTitle(text) : []));
  return own.some(
    (one) => one.length >= MIN_TITLE && titles.some((title) => title.includes(one) || one.includes(title)),
  );
}

function foldTitle(text: string): string {
  return text.toLowerCase().replace(/&[#\w]{1,8};|[^\p{L}\p{N}]+/gu, '');
}

/** The things that a property holds; a mere `@id` is looked up in the graph. */
export function valuesOf(value: unknown, things: readonly Thing[]): (Thing | string)[] {
  const values = Array.isArray(value) ? value.slice(0, MAX_THINGS) : [value];
  return values.flatMap((one): (Thing | string)[] => {
    if (typeof one === 'string') return [one];
    if (!isThing(one)) return [];
    const id = one['@id'];
    const full =
      one.name === undefined && id !== undefined
        ? things.find((other) => other['@id'] === id && other.name !== undefined)
        : undefined;
    return [full ?? one];
  });
}

export function nameOf(value: Thing | string | undefined): string | undefined {
  const name = typeof value === 'string' ? value : value?.name;
  const text = Array.isArray(name) ? name[0] : name;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/:#]/, '').toLowerCase());
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
