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
  blogposting: 'post-weblog',
  socialmediaposting: 'post',
  report: 'report',
  thesis: 'thesis',
  book: 'book',
  chapter: 'chapter',
  techarticle: 'webpage',
  article: 'webpage',
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

/** The thing that is the work of the page, and its type in lower case. */
export function findWork(things: readonly Thing[]): { thing: Thing; type: string } | undefined {
  for (const type of Object.keys(WORK_TYPES)) {
    const thing = things.find(
      (one) => typesOf(one).includes(type) && (one.headline !== undefined || one.name !== undefined),
    );
    if (thing) return { thing, type };
  }
  return undefined;
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
