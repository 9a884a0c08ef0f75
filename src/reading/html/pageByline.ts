/** The lines of a page that say who wrote it: `By Jane Roe`, `Author` with the name below it, `25.10.2022 – Jane Roe`. */
import type { Name } from '../../model/item';
import { isAgency } from '../record/agencies';
import { BY_PHRASE } from '../record/byPhrases';
import { authorsIn, penNameIn, peopleIn, unjoined } from '../record/credits';
import { eastAsianByline, eastAsianCredit } from '../record/eastAsian';
import { looksLikePerson } from '../record/names';
import { besideDate, dated, firstLine, isPutUpLine, ownLine } from './datedLine';
import type { PageBlock } from './htmlBlocks';
import { foldWords } from './page';
import type { ShownByline } from './shown';

/** The lines near the title that name somebody, the best first. */
export function findBylines(blocks: readonly PageBlock[], title: string | undefined): ShownByline[] {
  const { below, above } = linesOf(zoneOf(blocks, title));
  const zone = [...below, ...above];
  const lines = zone.flatMap((block, index) => {
    const line =
      readLine(block, zone[index + 1]) ??
      ownLine(block, [zone[index - 1], zone[index + 1]], index < below.length ? index : undefined) ??
      (index === 0 ? firstLine(block, below.slice(1), above.at(-1)) : undefined);
    return line ? { ...line, isAbove: index >= below.length } : [];
  });
  const behind = lines.length > 0 ? [] : behindTitle(blocks, title);
  const sure = [...behind, ...lines.filter(({ isExplicit }) => isExplicit)];
  const about = foldWords([title ?? '', ...proseOf(blocks)].join(' '));
  const beside = lines.filter(({ isExplicit, names }) => !isExplicit && !names.some(isAbout(about)));
  return [...sure, ...beside];
}

/** `Of cranes by Jane Roe [Ports]`, in one block. */
function behindTitle(blocks: readonly PageBlock[], title: string | undefined): ShownByline[] {
  if (title === undefined) return [];
  const rests = blocks.flatMap(({ kind, text }) =>
    kind === 'paragraph' && text.length <= title.length + MAX_LINE && text.startsWith(title)
      ? [text.slice(title.length).trim()]
      : [],
  );
  return rests
    .filter((rest) => BY_NAME.test(rest))
    .flatMap((rest) => explicit(rest.replace(/\s*[[(|].*$/, '')) ?? [])
    .slice(0, 1);
}

const BY_NAME = /^(?:by|von|par|por)\s\p{Lu}/iu;

/** Whoever a text is about is named in it, under a portrait or as its topic, and stands beside its date as well. */
function isAbout(text: string): (name: Name) => boolean {
  return ({ family }) =>
    family !== undefined && ` ${text} `.includes(` ${foldWords(family)}${family.length < MIN_STEM ? ' ' : ''}`);
}

function proseOf(blocks: readonly PageBlock[]): string[] {
  return blocks
    .flatMap(({ kind, text }) => (kind === 'paragraph' && text.length > PROSE ? [text] : []))
    .slice(0, MAX_ABOUT);
}

const MAX_ABOUT = 4;
/** A longer name may have an ending in the text. */
const MIN_STEM = 5;

/** The short texts near the title, as they are. */
export function linesNear(blocks: readonly PageBlock[], title: string | undefined): string[] {
  const zone = zoneOf(blocks, title);
  return [zone, linesOf(zone)]
    .flatMap(({ below, above }) => [...below, ...above])
    .flatMap(({ text }) => (text.length <= MAX_LINE ? [text] : []));
}

/** `Author: Jane Roe`, `(By Jane Roe)`, wherever on the page it stands: of a page that names nobody else. */
export function findLabelled(blocks: readonly PageBlock[]): readonly Name[] {
  for (const [index, { kind, text }] of blocks.entries()) {
    const signed = kind === 'paragraph' ? signedIn(text, blocks[index + 1]) : [];
    if (signed.length > 0) return signed;
    if (text.length > MAX_LINE) continue;
    for (const part of kind === 'heading' ? [text] : labelledParts(text)) {
      const label = (LABEL.exec(part) ?? EDITOR.exec(part))?.[0];
      if (label === undefined) continue;
      const people = peopleIn(part.length > label.length ? part.slice(label.length) : nextLine(blocks[index + 1]));
      if (people.length > 0) return people;
    }
  }
  return [];
}

function signedIn(text: string, next: PageBlock | undefined): readonly Name[] {
  const eastAsian = eastAsianByline(text) ?? eastAsianCredit(text);
  if (eastAsian) return eastAsian;
  const [, written, spoken] = (text.length <= MAX_LINE ? SIGNED.exec(text) : undefined) ?? [];
  const name = written ?? spoken ?? BRACKETED.exec(text.slice(-MAX_LINE / 2))?.[1];
  const credit = name ?? (WRITTEN_BY.test(text) ? nextLine(next) : undefined);
  return credit === undefined ? [] : peopleIn(`By ${credit}`);
}

/** Whom the one line that says who put the page up and when names, wherever it stands above the comments. */
export function findPutUp(blocks: readonly PageBlock[]): readonly Name[] {
  const end = blocks.findIndex(({ kind, text }) => kind === 'heading' && COMMENTS.test(text));
  const own = end < 0 ? blocks : blocks.slice(0, end);
  const lines = own
    .filter(({ text }) => isPutUpLine(text))
    .map(({ text }) => explicit(text.replace(LABEL, 'By '))?.names ?? []);
  return new Set(lines.map((names) => JSON.stringify(names))).size === 1 ? lines[0]! : [];
}

const COMMENTS =
  /^(?:\d{1,5}\s|keine?\s|no\s|one\s)?(?:comments?|kommentare?|responses?|antworten|replies|reaktionen|commentaires?|comentarios?)\b/i;

const MAX_ABOVE = 4;
const MAX_BELOW = 14;
const MAX_LINE = 200;
/** A byline stands above the third paragraph of prose. */
const PROSE = 200;
const MAX_PROSE = 2;

interface Line extends PageBlock {
  /** Of a text that has more lines. */
  readonly isPart?: boolean;
}

type Zone = Record<'below' | 'above', readonly Line[]>;

/** The lines of blocks that break theirs, each a block of its own; a line that goes on in the next is none. */
function linesOf({ below, above }: Zone): Zone {
  return { below: below.flatMap(partedAtBreaks), above: above.flatMap(partedAtBreaks) };
}

function partedAtBreaks(block: PageBlock): Line[] {
  const { breaks, text, ...rest } = block;
  const ends = (breaks ?? []).filter((end) => !GOES_ON.test(text.slice(0, end)) && !GOING_ON.test(text.slice(end)));
  const starts = [0, ...ends.map((end) => end + 1)];
  return ends.length === 0
    ? [block]
    : starts.map((start, index) => ({ ...rest, text: text.slice(start, ends[index] ?? text.length), isPart: true }));
}

const GOES_ON = /(?:[,;&-]|(?<!\S)(?:\p{Ll}{1,4}|[Bb]y|[Vv]on|[Pp]ar|[Pp]or))$/u;
/** In small letters, but no address: `jane [at] quay.example`. */
const GOING_ON = /^\s(?:[,;&]|\p{Ll}+(?![^\s,]|\s\[at\]))/u;

/** What stands below the title, and then what stands right above it. */
function zoneOf(blocks: readonly PageBlock[], title: string | undefined): Zone {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const folded = title === undefined ? undefined : foldWords(title);
  const named = headings.filter(({ text, level = 6 }) => level <= 3 && foldWords(text) === folded);
  const heading =
    // Below prose, a heading that has the title as well is that of a part.
    named.findLast((one) => !hasProseBetween(blocks, named[0]!, one)) ??
    blocks.find(({ kind, text }) => kind === 'paragraph' && foldWords(text) === folded) ??
    headings.find(({ level }) => level === 1) ??
    headings[0];
  const at = heading === undefined ? -1 : blocks.indexOf(heading);
  const below = blocks.slice(at + 1, at + 1 + MAX_BELOW);
  const prose = below.flatMap(({ text }, index) => (text.length > PROSE ? [index] : []));
  return {
    below: below.slice(0, prose[MAX_PROSE - 1]),
    above: blocks.slice(Math.max(0, at - MAX_ABOVE), Math.max(0, at)),
  };
}

function hasProseBetween(blocks: readonly PageBlock[], one: PageBlock, other: PageBlock): boolean {
  return blocks.slice(blocks.indexOf(one), blocks.indexOf(other)).some(({ text }) => text.length > PROSE);
}

/** Labels that announce a name, in the languages that pages are most in; `Text und Fotos:` is one. */
const LABEL =
  /^(?:(?:(?:written|words|text|story|reporting|reported|posted|published)\s+by|(?:verfasst|geschrieben) von|authors?|by|redakteur(?:in)?|protokoll|tekst|(?:gast)?autor(?:en|in|innen|es|as|a|i|e)?|auteure?s?|autrices?|verfasser(?:in)?|von|par|por|door|oleh|penulis|a cura di|di|av|af|skribent|kirjoittaja|szerző|yazar|автор(?:ы)?|текст|text(?:e|o)?|words|(?:text|words)\s(?:und|and|&)\s(?:fotos?|bilder|interview|photos?|pictures)|testo)(?:\(s\))?\s*:|autor(?:in)?[/*:_]\s?-?(?:autor(?:in)?|in(?:nen)?)\b\s*:?|(?:(?:gast)?autor(?:in)?|author|auteure?|autrice)(?=\s+\p{L}[^\s]*(?:\s[^\s]+){1,3}$))\s*/iu;
/** Whoever edited a text is named for it where nobody else is. */
const EDITOR = /^redaktion\s*:\s*/i;
const LABEL_ALONE = new RegExp(
  `^(?:${BY_PHRASE}|by|von|par|por|authors?|autor(?:en|in|es|a|i)?|auteure?s?|autrices?)(?:\\(s\\))?\\s*:?$`,
  'i',
);
/** Below a text: its last words, or a line of their own. */
const BRACKETED = /[([](?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s([^()[\]]{3,60})[)\]](?:\sEnditem\S*)?\.?$/;
const SIGNED =
  /^(?:(?:words|written|researched and written) by\s(.{3,100}?)|(?:(?:das|die)\s(?:gespräch|interview|fragen)\s(?:führten?|stellten?)|propos recueillis par|interview conducted by)\s(.{3,80}?))\.?$/i;
const WRITTEN_BY =
  /^(?:(?:words|text|written|reported|researched) by|geschrieben von|verfasst von|écrit par|escrito por)\s*:?$/i;
/** What is said to be by somebody. */
const OPENING = new RegExp(
  `^(?:(?:(?:an?|eine?|une?|el|la)\\s+)?(?:${[
    'written|words|text|story|article|report(?:ed|ing)?|review(?:ed)?|essay|opinion|analysis|comment(?:ary)?|posted|published|post|interview|compiled|submitted|created',
    'geschrieben|verfasst|besprochen|bericht|rezension|essay|porträt|gastkommentar|veröffentlicht|erstellt|gepostet|eingestellt|gespeichert|beitrag|artikel|gastbeitrag|kommentar|kolumne|analyse|reportage|(?:blog[- ]?)beitrag|écrit|publié|rédigé|texte|propos recueillis|escrito|publicado|texto',
  ].join(
    '|',
  )})\\s+)?(?:by\\s?)?(?:by|von|vom|par|por|(?<=texte\\s)de)(?=\\s|\\p{L})|^(?:\\p{L}{3,12}\\s)?${BY_PHRASE}(?=\\s)`,
  'iu',
);
/** "By" may touch the name where the two are elements of their own: `ByJane`, but not `Partner`. */
const NAME_NEXT = /^(?:\s+(?:\p{Lu}|[\p{Ll}\d]+(?:$|\s(?:on|am|at|um|le|el|in|under|unter)\s))|\p{Lu}\p{Ll})/u;
const PARTS = /\s*[|•·\n]\s*|\s[–—-]\s/;

function readLine({ kind, text, isLink, isPart }: Line, next: Line | undefined): ShownByline | undefined {
  if (kind === 'caption' || kind === 'quotation' || kind === 'note') return undefined;
  const guest = kind === 'paragraph' ? guestIn(text) : undefined;
  if (guest !== undefined) return explicit(`By ${guest}`);
  if (text.length > MAX_LINE) return undefined;
  // A menu leads to all authors.
  if (LABEL_ALONE.test(text) && kind === 'list-item' && isLink === true) return undefined;
  if (LABEL_ALONE.test(text))
    return explicit(`By ${nextLine(next)}`) ?? (/^a/i.test(text) ? whole(nextLine(next)) : undefined);
  const eastAsian = eastAsianByline(text);
  if (eastAsian) return { names: eastAsian, isExplicit: true };
  const arabic = ARABIC.exec(text)?.[1];
  if (arabic !== undefined) return { names: [{ literal: arabic }], isExplicit: true, isDated: true };
  const parts = unjoined(text.replace(REPORTING, 'Von '))
    .split(PARTS)
    .filter((part) => part !== '');
  const other = [text, parts[0] ?? '']
    .flatMap((part) => OTHER_BY.exec(part)?.[1] ?? [])
    .find((name) => looksLikePerson(name) || isAgency(name));
  if (other !== undefined) return explicit(`By ${other}`);
  for (const part of parts.flatMap(labelledParts)) {
    const { line, isDated } = dated(part);
    const labelled = line.replace(LABEL, 'By ');
    const found =
      labelled !== line || isByLine(line)
        ? (explicit(labelled.replace(GENRE, '')) ?? officeIn(line, labelled))
        : undefined;
    // A line of a text may begin with "from the" as well.
    const isSomebodys = found?.names.every(isSomebody) && !/^vom\s/i.test(line);
    const isSure = isPart !== true || labelled !== line || isDated || isSomebodys || /^by\s/i.test(line);
    if (found && isSure) return { ...found, isDated };
  }
  // A row of figures has numbers that look like days.
  return kind === 'table-row' && parts.length > MAX_CELLS ? undefined : besideDate(parts);
}

/** `Eine Reportage von`: what it is, before who wrote it. */
const GENRE =
  /^(?:(?:an?|eine?|une?)\s(?!interview)\p{L}{3,20}|(?:besprochen|bericht|rezension|essay|porträt|gastkommentar))\s(?=(?:by|von|par|por)\s)/iu;
/** `Von unserer Korrespondentin Ada Lund`, `Aus Bremen berichtet Ada Lund` */
const REPORTING =
  /^(?:[Vv]on\sunser(?:er|em|en)\s\p{L}{4,30}|Aus\s\p{Lu}[\p{L}-]{2,30}\sberichte[tn](?:\s\p{Ll}{3,10})?)\s(?=\p{Lu})/u;
/** "Written by" and "by the pen of", before two to four names. */
const ARABIC = /^(?:كتبت?|بقلم|تقرير)\s*[:/]?\s*(\p{Script=Arabic}{2,15}(?:\s\p{Script=Arabic}{2,15}){1,3})$/u;
/** "By" in languages where the word begins sentences more often: a name and nothing else follows it. */
const OTHER_BY =
  /^(?:[Dd]oor|DOOR|[Oo]leh|[Dd]i|DI|da|[Aa]v|AV|[Aa]f|AF|[Aa] cura di|[Tt]exto de|[Tt]exte de|[Tt]ekst)\s+([^,|]{3,60}?)(?:\s*[,|].{0,60})?$/;

/** `This is a guest post by Jane Roe, who …`, in a sentence. */
const GUEST =
  /(?:\b[Gg]uest\s(?:post|blog|article|essay|column|contribution)(?:\s(?:is|was|comes))?(?:\s(?:written|contributed))?\s(?:by|from)|(?<!\p{L})[Gg]ast(?:beitrag|artikel|kommentar)\svon|(?:[Bb]illet|[Aa]rticle)\sinvité\s(?:de|par)|[Aa]rtículo\sinvitado\s(?:de|por)|[Gg]astblog\s(?:van|door))\s(\p{Lu}[^.,;:!?()]{2,60})/u;

function guestIn(text: string): string | undefined {
  const words = GUEST.exec(text.slice(0, MAX_LINE))?.[1]?.split(' ') ?? [];
  return [4, 3, 2].map((count) => words.slice(0, count).join(' ')).find(looksLikePerson);
}

const MAX_CELLS = 3;

/** `Date: 3 May 2024 Author: Jane Roe Source: The Lamp`, cut before each label; behind a sentence, a label is that of a picture. */
function labelledParts(text: string): string[] {
  const parts = text.split(/(?<!\s(?:&|und|and|et|y))\s+(?=\p{Lu}[\p{L}()]{2,14}\s?:\s)/u);
  return parts.filter((_, index) => !/\p{Ll}{2}[.!?]["”»)]?$/u.test(parts[index - 1] ?? ''));
}

function nextLine(block: PageBlock | undefined): string {
  return block && block.text.length <= MAX_LINE ? block.text.replace(/[\s,;]+$/, '') : '';
}

/** A line that begins with "By" and is no sentence, or one that only says whose interview it is with whom. */
function isByLine(line: string): boolean {
  const opening = OPENING.exec(line)?.[0];
  if (opening === undefined || !NAME_NEXT.test(line.slice(opening.length))) return false;
  if (!/\p{Ll}{2}[.!?…:]["”»]?$/u.test(line)) return true;
  const [name = ''] = line.slice(opening.length, -1).split(/\s(?:mit|with|avec|con|d[’'])\s?/);
  return line.endsWith('.') && looksLikePerson(name.trim());
}

function explicit(line: string): ShownByline | undefined {
  const spaced = line
    .replace(INTERVIEWED, '')
    .replace(/^by\s?(?=by\s)/i, '')
    .replace(/^([Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or)(?=\p{Lu}\p{Ll})/u, '$1 ')
    .replace(/(?<=\p{Ll})(?=(?:Staff|Senior|Contributing|Special|Chief)\s)/u, ' ');
  const people = peopleIn(spaced);
  const names =
    people.length > 0 ? people : [...authorsIn(spaced).filter(isOrganisation), ...penNameIn(spaced)].slice(0, 1);
  return names.length > 0 ? { names, isExplicit: true } : undefined;
}

/** `Published by: Office of the Harbour Master`: behind a colon small words are part of a name too. */
function officeIn(line: string, labelled: string): ShownByline | undefined {
  const name = /^[^:]{2,30}:\s*(.*)$/.exec(line)?.[1];
  return name !== undefined && labelled.endsWith(name) && OFFICE.test(name)
    ? { names: [{ literal: name }], isExplicit: true }
    : undefined;
}

const OFFICE =
  /^\p{Lu}[\p{L}-]+(?:\s(?:of|for|und|für|der|des|et|de|du|y)(?:\s(?:the|la))?(?:\s\p{Lu}[\p{L}-]+){1,3}){1,2}$/u;

/** What stands below a label is whole: `Authors:`, `The members of the choir`. */
function whole(line: string): ShownByline | undefined {
  const names = LABEL_ALONE.test(line) ? [] : authorsIn(line);
  return names.length > 0 ? { names, isExplicit: true } : undefined;
}

/** Whom somebody spoke with is no author. */
const INTERVIEWED = /(?<=^(?:\S{2,4}\s)?interview\s.{1,60})\s(?:mit|with|avec|con)\s.*$/iu;

function isSomebody({ literal }: Name): boolean {
  return literal === undefined || isAgency(literal);
}

/** `Agencia EFE`, `AFP`: a word alone could be any. */
function isOrganisation({ literal }: Name): boolean {
  if (literal === undefined) return false;
  return isAgency(literal) || /^\p{Lu}[\p{L}.&/-]*(?:\s\p{Lu}[\p{L}.&/-]*){1,4}$|^\p{Lu}{2,6}$/u.test(literal);
}
