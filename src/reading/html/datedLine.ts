/** Names beside days: `25.10.2022 – Jane Roe`, `Jane Roe, April 19, 2020`, and a name in a line of its own above the day. */

import { isAgency } from '../record/agencies';
import { peopleIn, withoutPost } from '../record/credits';
import { parseCslDate } from '../record/dates';
import { isGivenName } from '../record/givenNames';
import { looksLikePerson } from '../record/names';
import type { PageBlock } from './htmlBlocks';
import { foldWords } from './page';
import type { ShownByline } from './shown';

const MAX_NAME_WORDS = 4;
const MAX_LINE = 80;
const PROSE = 120;
/** Higher headings are titles of sections. */
const MIN_LEVEL = 3;

/** `25.10.2022 – Jane Roe`, `Jane Roe | 25 October 2022 | 14:30 | 3 comments`. */
export function besideDate(parts: readonly string[]): ShownByline | undefined {
  const all = parts.length === 1 ? partsAtComma(parts[0]!) : parts;
  const others = all.filter((part) => !isDay(part) && !/^[\d:.\s]+(?:h|uhr|am|pm)?$/i.test(part));
  const people = others.filter(isName);
  const isShort = others.every((part) => people.includes(part) || part.split(' ').length <= MAX_NAME_WORDS);
  if (others.length === all.length || people.length !== 1 || !isShort || others.length > 3) return undefined;
  return named(people[0]!);
}

function partsAtComma(line: string): string[] {
  const at = line.indexOf(', ');
  return at > 0 && isDay(line.slice(at + 2)) ? [line.slice(0, at), line.slice(at + 2)] : [line];
}

/**
 * Names in a line of their own with the day in the one above or below it, or an agency there or right below the title; or one with a post
 * at a paper: `Jane Roe, Senior Reporter`.
 *
 * @param belowTitle how many lines stand between the title and this one; undefined above the title.
 */
export function ownLine(
  block: PageBlock,
  neighbours: readonly (PageBlock | undefined)[],
  belowTitle: number | undefined,
): ShownByline | undefined {
  const { kind, text, isLink } = block;
  if (!isOwnLine(block)) return undefined;
  const isDated = neighbours.some(
    (neighbour) => neighbour !== undefined && neighbour.text.length <= MAX_LINE && saysWhen(neighbour.text),
  );
  const next = neighbours.at(-1);
  const isAboveProse = next?.kind === 'paragraph' && next.text.length > PROSE;
  const isItem = kind === 'list-item';
  const isHouse = (isAgency(text) && !isItem) || STAFF.test(text);
  if (isHouse && (isDated || (belowTitle === 0 && !isItem) || (isAgency(text) && isAboveProse)))
    return { names: [{ literal: text }], isExplicit: true };
  const post = text.includes(', ') ? withoutPost(text) : undefined;
  if (post !== undefined && isName(post)) return named(post);
  const line = text.replace(/,?\s(?:@\w{1,30}|follow|folgen|suivre|seguir)$/i, '').replace(PLACE, '');
  const names = namesOf(line);
  const isNames = names.length > 1 ? names.every(isName) : isName(line);
  // Topics lead somewhere else as well, but none stands between the lead and the day.
  const isNear = belowTitle !== undefined && belowTitle <= MAX_LEAD && !isItem;
  const isOwn = isLink !== true || (isNear && isCalled(names));
  return isDated && isOwn && isNames && (!isItem || isCalled(names)) ? named(line) : undefined;
}

/** Lines of a lead, and what stands between it and the title. */
const MAX_LEAD = 2;

/** Lists have ranks and topics as well, which look like names. */
function isCalled(names: readonly string[]): boolean {
  return names.some((name) => isGivenName(foldWords(name).split(' ')[0]!));
}

/** Lists have what systems say of a page, each in an item of its own. */
function isOwnLine({ kind, text, level = 0 }: PageBlock): boolean {
  const isLine = kind === 'paragraph' || kind === 'list-item' || (kind === 'heading' && level >= MIN_LEVEL);
  return isLine && text.length <= MAX_LINE;
}

/**
 * A name right below the title and above an address, or names each with where they work; or one or several, in a link perhaps, with a day
 * right above the title or a few lines further down, or nothing but names in it.
 */
export function firstLine(
  { kind, text }: PageBlock,
  others: readonly PageBlock[],
  above: PageBlock | undefined,
): ShownByline | undefined {
  if (kind === 'caption' || text.length > MAX_NAMES) return undefined;
  const affiliated = affiliatedIn([text, ...linesBefore(others)]);
  if (affiliated.length > 0) return named(affiliated.join(', '));
  const addressed = isName(text) && ADDRESS.test(others[0]?.text ?? '') ? named(text) : undefined;
  if (addressed) return { ...addressed, isExplicit: true };
  const names = namesOf(text);
  const isDate = (block: PageBlock) => block.text.length <= MAX_LINE && saysWhen(block.text);
  const isDated = others.slice(0, MAX_BELOW).some(isDate) || (above && isDate(above) && isCalled(names));
  return names.every(isName) && (names.length > 1 || isDated) ? named(names.join(', ')) : undefined;
}

const ADDRESS = /^(?:\S{2,60}\s?(?:@|\[at\])\s?\S{2,60}|@\w{2,30}|(?:https?:\/\/)?(?:[\w-]+\.){1,4}[a-z]{2,12}\/?)$/i;

function linesBefore(blocks: readonly PageBlock[]): string[] {
  const end = blocks.findIndex(({ kind, text }) => kind !== 'paragraph' || text.length > MAX_NAMES);
  return blocks.slice(0, end < 0 ? blocks.length : end).map(({ text }) => text);
}

/** The authors of a paper, each with where they work, as the first line has it: `Jane Roe, University of the Isles`. */
function affiliatedIn([first = '', ...others]: readonly string[]): string[] {
  const [, name = '', house = ''] = BEFORE_HOUSE.exec(first) ?? [];
  if (!isName(name) || !HOUSE.test(house)) return [];
  return [name, ...others.flatMap((line) => BEFORE_HOUSE.exec(line)?.[1] ?? []).filter(isName)];
}

const BEFORE_HOUSE = /^([^,]{5,40}), (\p{Lu}.*[^.!?])$/u;
const HOUSE =
  /(?<!\p{L})(?:univ\p{L}+|institut\p{L}*|colleges?|school of|department of|museum|academy|laborator\p{L}+|library|hochschule|akademie|faculty|faculté|facultad|cnrs|centre for|center for)(?!\p{L})/iu;

function namesOf(line: string): string[] {
  // `Dear Readers,`
  if (line.endsWith(',')) return [line];
  const names = line.split(/\s*(?:[,;/&]|\s(?:and|und|et|y|e)\s)\s*/).filter((name) => name !== '');
  return names.map((name) => /^\S+\s\((.*)\)$/.exec(name)?.[1] ?? name);
}

const MAX_NAMES = 200;
const MAX_BELOW = 4;
/** `Jane Roe | Madrid` */
const PLACE = /\s+\|\s+\p{Lu}[\p{L} ]{2,20}$/u;

/** `Lamp Staff`, `Die Redaktion von Lamp`: of a house that is named. */
const STAFF =
  /^(?:\p{Lu}[\p{L}\d.-]*\s){1,4}(?:redaktion|staff|team|newsdesk|newsroom|editors)$|^(?:die\s)?redaktion\s(?:von\s)?(?:\p{Lu}[\p{L}\d.-]*\s?){1,4}$/iu;

function saysWhen(text: string): boolean {
  return isDay(text.replace(PUBLISHED, '')) || AGO.test(text) || (PUBLISHED.test(text) && /\b(?:19|20)\d\d/.test(text));
}

function isName(text: string): boolean {
  return looksLikePerson(text) && text.split(' ').length <= MAX_NAME_WORDS;
}

function named(name: string): ShownByline | undefined {
  const names = peopleIn(name);
  return names.length > 0 ? { names, isExplicit: false } : undefined;
}

/** Without the day before "by", which is no part of a name: `06.11.2023 13:30 von Olga`. */
export function dated(part: string): { readonly line: string; readonly isDated: boolean } {
  const isPutUp = PUT_UP.test(part);
  const by = /\s(?=(?:by|von|par|por)\s+\S)/i.exec(part);
  const before = by ? part.slice(0, by.index).replace(PUBLISHED, '') : '';
  if (by && isDay(before)) return { line: part.slice(by.index + 1), isDated: true };
  const [line = part, day] = partsAtComma(part);
  if (day !== undefined && /^by\s/i.test(line)) return { line, isDated: true };
  return { line: part, isDated: isPutUp || WHEN_AT_END.test(part) };
}

/** What somebody does who puts up a page; one writes books as well. */
const PUT_UP =
  /^(?:posted|submitted|published|gepostet|eingestellt|gespeichert|erstellt|veröffentlicht|publié|publicado)\s(?:by|von|par|por)\s/i;
const WHEN_AT_END =
  /\s(?:(?:on|am|le|el)\s(?:\p{L}+,?\s)?(?:\p{L}{3,9}\s)?\d{1,2}\b[^!?]{0,40}|(?:at|um|à|alle|às)\s\d{1,2}[:.h]\d\d(?:\s?(?:[ap]m|uhr))?)$/iu;
/** `Posted by gizmo on May 3, 2014`, as systems print it below a text. */
export function isPutUpLine(text: string): boolean {
  return text.length <= MAX_LINE && PUT_UP_BELOW.test(text) && WHEN_AT_END.test(text) && !EMBEDDED.test(text);
}

/** A post from elsewhere that a text shows. */
const EMBEDDED = /^posted by .{1,60} on (?:mon|tues|wednes|thurs|fri|satur|sun)day,/i;
const PUT_UP_BELOW =
  /^(?:(?:posted|submitted|published|written|gepostet|eingestellt|gespeichert|erstellt|veröffentlicht|geschrieben|verfasst|publié|écrit|publicado|escrito)\s(?:by|von|par|por)|author:|autor:)\s/i;
const PUBLISHED =
  /^(?:(?:last )?(?:posted|published|updated|veröffentlicht|aktualisiert|erschienen|erstellt|eingestellt|geschrieben|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|stand)\s*(?:am|on|le|el|:)*\s+)/i;
const AGO =
  /^(?:\d{1,2}\s?(?:h|hrs?|hours?|min(?:ute)?s?|d|days?|w|weeks?|months?|years?)\sago|vor\s\d{1,2}\s\p{L}{4,8}|il y a \d{1,2} \p{L}{3,8}|hace \d{1,2} \p{L}{3,8})$/iu;

/** A year alone may be that of anything. */
function isDay(text: string): boolean {
  return (parseCslDate(text.replace(TIME, ''))?.['date-parts']?.[0]?.length ?? 0) >= 2;
}

const TIME = /,?\s+(?:at\s|um\s)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?(?:uhr|h|am|pm|[A-Z]{2,4}))?$/i;
