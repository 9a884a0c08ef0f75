/** Short forms of notes, `Chen and Rithmire, “Strategy,” 18`, `Ibid., 12`: what they say, and which of the works named in full they mean. */
import type { Locator } from '../../model/citation';
import type { ItemFields, Name } from '../../model/item';
import { fold } from '../../text/normalize';
import { parseNames } from '../record/names';

/** A note that names a work by less than is needed to know it. */
export interface ShortReference {
  /** The same work as in the note before. */
  readonly isSame: boolean;
  /** As far as they are given, mostly by the family name alone; none for `Ibid.` */
  readonly names: readonly Name[];
  readonly title?: string;
  /** The title stands in quotation marks, so that it is surely one. */
  readonly isQuoted?: boolean;
  readonly year?: number;
  readonly locator?: Locator;
}

export function parseShortReference(text: string): ShortReference | undefined {
  const clean = text.trim().replace(/[*_]/g, '').slice(0, MAX_LENGTH);
  return parseSame(clean) ?? parseQuoted(clean) ?? parseOpCit(clean) ?? parsePlain(clean);
}

const MAX_LENGTH = 400;
const FIGURES = String.raw`(?:\d{1,5}|[ivxlc]{1,7})(?:\s?[–-]\s?(?:\d{1,5}|[ivxlc]{1,7}))?(?:,\s?\d{1,5}(?:[–-]\d{1,5})?){0,3}(?:\s?ff?\b)?`;
/** A place at the end, or before a further sentence. */
const PLACE = String.raw`(?:(?:pp?\.?|pages?|at|S\.)\s?)?(?<place>${FIGURES})(?:\.(?:\s.*)?)?$`;

const SAME = new RegExp(
  String.raw`^(?:[Ii]bid(?:em)?\b\.?|[Ee]bd\.|[Ee]benda\b|[Ii]d\.|[Ii]dem\b)(?:\s*[,:]?\s*(?:at\s+)?${PLACE}|[.,]?\s*$|\.\s)`,
);

function parseSame(text: string): ShortReference | undefined {
  const match = SAME.exec(text);
  return match ? { isSame: true, names: [], ...locatorOf(match.groups?.place) } : undefined;
}

const QUOTED = new RegExp(
  String.raw`^(?<list>[^“"‘«]{0,120}?)[,.]?\s*[“"‘«](?<title>.{2,300}?)[,.]?[”"’»](?!\p{L})[,.]?\s*(?:${PLACE}|\.?$)`,
  'u',
);

function parseQuoted(text: string): ShortReference | undefined {
  const match = QUOTED.exec(text);
  const { list, title, place } = match?.groups ?? {};
  const names = list === undefined ? undefined : readShortNames(list);
  if (!names || title === undefined) return undefined;
  return { isSame: false, names, title, isQuoted: true, ...locatorOf(place) };
}

const OP_CIT = new RegExp(
  String.raw`^(?<list>.{2,80}?),?\s+(?:op\.?\s?cit|loc\.?\s?cit|a\.\s?a\.\s?O|supra(?: note \d+)?)\.?(?:\s*[,:]?\s*(?:at\s+)?${PLACE}|[.,]?\s*$)`,
  'i',
);

function parseOpCit(text: string): ShortReference | undefined {
  const match = OP_CIT.exec(text);
  const names = match && readShortNames(match.groups!.list!);
  return names && names.length > 0 ? { isSame: false, names, ...locatorOf(match.groups!.place) } : undefined;
}

const PLAIN = new RegExp(String.raw`^(?<head>.{2,200}?)(?:,|:)\s*${PLACE}`);

/** `Chen, Strategy, 18`, `Chen and Rithmire, 18`, `Chen 2026, 18`: names up to a comma or a year, then perhaps a title. */
function parsePlain(text: string): ShortReference | undefined {
  const match = PLAIN.exec(text);
  if (!match) return undefined;
  const head = match.groups!.head!;
  const dated = /^(.*?),?\s\(?((?:1[5-9]|20)\d{2})[a-z]?\)?$/.exec(head);
  const [list, ...title] = dated ? [dated[1]!] : splitAtTitle(head);
  const names = readShortNames(list!);
  if (!names || names.length === 0) return undefined;
  const named = title.join(', ');
  if (!dated && named === '' && !/^\p{Lu}/u.test(head)) return undefined;
  return {
    isSame: false,
    names,
    ...(named !== '' && { title: named }),
    ...(dated && { year: Number(dated[2]) }),
    ...locatorOf(match.groups!.place),
  };
}

/** `A, B, and C, Title` has its names up to the comma after "and". */
function splitAtTitle(head: string): string[] {
  const parts = head.split(/,\s+/);
  const last = parts.findIndex((part, index) => index > 0 && /^(?:and|&)\s/.test(part));
  const count = last > 0 ? last + 1 : 1;
  return [parts.slice(0, count).join(', '), ...parts.slice(count)];
}

function readShortNames(text: string): Name[] | undefined {
  const list = text.replace(/[\s,.;:]+$/, '').replace(/\s+et\s+al$/i, '');
  if (list === '') return [];
  if (list.split(/\s+/).length > 14 || !/^\p{Lu}|^(?:van|von|de|al|el)\b/u.test(list)) return undefined;
  return parseNames(list, { allowFamilyAlone: true });
}

function locatorOf(place: string | undefined): { locator?: Locator } {
  if (place === undefined) return {};
  const [, from] = /(\d+)\s?f$/.exec(place) ?? [];
  const figures = from === undefined ? place.replace(/\s?ff$/, '') : `${from}–${Number(from) + 1}`;
  return { locator: { label: 'page', locator: figures.replace(/\s/g, '') } };
}

/** Which of these works a short form means; undefined where none or several fit. */
export function resolveShort<Work extends { readonly fields: ItemFields }>(
  short: ShortReference,
  works: readonly Work[],
): Work | undefined {
  const fitting = works.filter(({ fields }) => hasNames(fields, short.names) && hasYear(fields, short.year));
  if (short.title === undefined) return short.names.length > 0 && fitting.length === 1 ? fitting[0] : undefined;
  const title = wordsOf(short.title);
  const named = fitting.filter(({ fields }) => isShortTitle(title, wordsOf(fields.title ?? '')));
  const exact = named.filter(({ fields }) => beginsWith(wordsOf(fields.title ?? ''), title));
  return exact.length === 1 ? exact[0] : named.length === 1 ? named[0] : undefined;
}

/** What names are compared by. */
export function foldedName(name: Name): string {
  return fold(name.family ?? name.literal ?? '');
}

function hasNames(work: ItemFields, names: readonly Name[]): boolean {
  const known = (work.author ?? work.editor ?? []).map(foldedName);
  const wanted = names.map(foldedName);
  return wanted.every((name) => known.includes(name)) && (wanted.length === 0 || known[0] === wanted[0]);
}

function hasYear(work: ItemFields, year: number | undefined): boolean {
  return year === undefined || work.issued?.['date-parts']?.[0]?.[0] === year;
}

function wordsOf(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:the|a|an)$/.test(word));
}

function beginsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && start.every((word, index) => words[index] === word);
}

/** Whether the words stand in the full title in this order, as a title is shortened. */
function isShortTitle(short: readonly string[], full: readonly string[]): boolean {
  let at = 0;
  for (const word of full) if (word === short[at]) at++;
  return short.length > 0 && at === short.length;
}
