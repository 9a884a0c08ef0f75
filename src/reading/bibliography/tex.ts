/** TeX in the fields of a bibliography to plain text. */
import type { Name } from '../../model/item';
import { parseBibtexNames, withoutBraces } from './bibtexNames';
import { decodeTex, withKept } from './texText';

/** Text and names of one entry's fields, converted. */
export interface TexFields {
  text(name: string): string | undefined;
  names(name: string): Name[] | undefined;
}

/**
 * Fields without commands need no parser, and those with the common ones a small decoder, which saves most of the time of a large
 * bibliography; the others are given to a parser of all of TeX. A field that breaks it is taken with its commands removed.
 */
export async function convertFields(fields: ReadonlyMap<string, string>): Promise<TexFields> {
  const decoded = new Map<string, string>();
  const hard: [string, string][] = [];
  for (const [name, value] of fields) {
    if (!CONVERTED.has(name)) continue;
    const text = /[\\$]/.test(value) ? decodeTex(value) : value;
    if (text !== undefined) decoded.set(name, text);
    else if (name !== 'abstract') hard.push([name, value]); // Long, and never part of a citation.
  }
  const parsed = hard.length > 0 ? await parseHard(hard) : {};
  return {
    text: (name) => {
      const text = decoded.get(name);
      if (text !== undefined) return unbraced(text);
      const value = parsed[name];
      if (value !== undefined) return typeof value === 'string' ? withoutTags(value) : value.map(String).join(' and ');
      const raw = fields.get(name);
      return raw === undefined ? undefined : plain(raw);
    },
    names: (name) => {
      const value = parsed[name];
      if (Array.isArray(value)) return value.flatMap(toName);
      const raw = decoded.get(name) ?? fields.get(name);
      return raw === undefined ? undefined : parseBibtexNames(withKept(typographic(raw)));
    },
  };
}

const CONVERTED = new Set(
  'author editor translator bookauthor title subtitle shorttitle booktitle booksubtitle maintitle journal journaltitle journalsubtitle shortjournal series publisher institution school organization address location venue edition type eventtitle abstract note pages number volume issue'.split(
    ' ',
  ),
);

type Parsed = Record<string, string | readonly unknown[]>;

async function parseHard(fields: readonly (readonly [string, string])[]): Promise<Parsed> {
  const { parse } = await import('@retorquere/bibtex-parser');
  const source = `@article{key,\n${fields.map(([name, value]) => `${name} = {${value}}`).join(',\n')}\n}`;
  try {
    const { entries } = parse(source, { english: false, sentenceCase: false, unsupported: () => '' });
    return (entries[0]?.fields ?? {}) as Parsed;
  } catch {
    return {};
  }
}

function toName(creator: unknown): Name[] {
  const { name, lastName, firstName, prefix, suffix } = creator as Record<string, string | undefined>;
  if (name !== undefined) return [{ literal: withoutTags(name) }];
  if (lastName === undefined || (lastName === 'others' && !firstName)) return [];
  if (!firstName && !prefix) return [{ literal: withoutTags(lastName) }];
  return [
    {
      family: withoutTags(lastName),
      ...(firstName ? { given: withoutTags(firstName) } : {}),
      ...(prefix ? { 'non-dropping-particle': prefix } : {}),
      ...(suffix ? { suffix } : {}),
    },
  ];
}

function withoutTags(text: string): string {
  return text
    .replace(/ı(?=[\u0300-\u036f])/g, 'i')
    .normalize('NFC')
    .replace(/<\/?[a-z][^<>]{0,100}>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function plain(text: string): string {
  return unbraced(text.replace(/\\[a-zA-Z]+\s*|\\(.)/g, '$1'));
}

function unbraced(text: string): string {
  return withKept(withoutBraces(typographic(text)))
    .replace(/\s+/g, ' ')
    .trim();
}

/** What TeX makes of hyphens, quotes and ties. */
function typographic(text: string): string {
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, ' ');
}
