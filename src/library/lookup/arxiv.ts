/** The Atom feed of arXiv's API to a record. */
import { Parser } from 'htmlparser2';
import type { ItemFields } from '../../model/item';
import { parseCslDate } from '../../reading/record/dates';
import { parseName } from '../../reading/record/names';

/** Undefined where the feed has no paper; arXiv answers so for an id that it does not know. */
export function readArxiv(feed: string, id: string): ItemFields | undefined {
  const values = entryValues(feed);
  const [title] = values.get('title') ?? [];
  const [address = ''] = values.get('id') ?? [];
  const authors = values.get('name') ?? [];
  if (!title || authors.length === 0 || /\/api\/errors/.test(address)) return undefined;
  const issued = parseCslDate(values.get('published')?.[0]?.slice(0, 10) ?? '');
  const [doi] = values.get('arxiv:doi') ?? [];
  return {
    type: 'article',
    title,
    author: authors.map(parseName),
    ...(issued ? { issued } : {}),
    publisher: 'arXiv',
    number: `arXiv:${id}`,
    ...(doi ? { DOI: doi } : {}),
    URL: `https://arxiv.org/abs/${id}`,
  };
}

/** What stands in the elements of the first entry, by their names, white space made one space. */
function entryValues(feed: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  let entries = 0;
  let isInEntry = false;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'entry') isInEntry = ++entries === 1;
        text = '';
      },
      ontext(piece) {
        if (isInEntry) text += piece;
      },
      onclosetag(name) {
        const value = text.replace(/\s+/g, ' ').trim();
        if (isInEntry && value !== '') values.set(name, [...(values.get(name) ?? []), value]);
        if (name === 'entry') isInEntry = false;
        text = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(feed);
  return values;
}
