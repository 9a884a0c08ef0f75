/** Who a web page's credit line names: `Posted by Jane Roe on 3 May 2024`, `25.10.2022 – Jane Roe`, `Interview: Jane Roe`. */
import type { Name } from '../../model/item';
import { isAgency } from './agencies';
import { unshouted } from './bylines';
import { BY_PHRASE } from './byPhrases';
import { parseCslDate } from './dates';
import { isGivenName } from './givenNames';
import { isLogin, looksLikePerson, parseNames } from './names';

/** The people named, in order; none where it names no full name of a person. */
export function peopleIn(credit: string): Name[] {
  for (const part of unjoined(credit.slice(0, MAX_LENGTH)).split(PARTS)) {
    const line = withoutBy(part.replace(/\s+/g, ' ').trim());
    if (line === '' || LINK.test(line) || OTHER_PART.test(part.trim()) || parseCslDate(line)) continue;
    for (const names of [line, withoutRole(line)].map(fullNames)) if (names.length > 0) return names;
  }
  return [];
}

/** Parts what stands in an element of its own behind the name: `Jane RoePublished: May 3`. */
export function unjoined(line: string): string {
  return line.replace(
    /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Modified|Last (?:updated|modified))(?![\p{L}-]))|(?<=\p{Ll})\s?(?=(?:Veröffentlicht|Aktualisiert|Publié|Mis à jour|Publicado|Actualizado)\s)/gu,
    ' | ',
  );
}

/** `Jane Roe` for `Jane Roe, Senior Reporter`; undefined where no post is named. */
export function withoutPost(line: string): string | undefined {
  const name = line.replace(POST, '');
  return name === line ? undefined : name;
}

/** `Jane Roe` for `Jane Roe MS, RDN, LD`, where people are called so by their first name. */
export function withoutDegrees(line: string): string {
  const name = BEFORE_DEGREES.exec(line)?.[1];
  return name !== undefined && looksLikePerson(name) && isGivenName(name.split(' ')[0]!) ? name : line;
}

const BEFORE_DEGREES =
  /^(\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}.’'-]{0,20}){1,2}?),?\s\p{Lu}{2,5}(?:,\s\p{Lu}[\p{L}.-]{1,7}){1,6}$/u;

/** The people, else the organisation or pen name that the text as a whole is. */
export function authorsIn(credit: string): Name[] {
  const people = peopleIn(credit);
  return people.length > 0 ? people : parseNames(withoutBy(credit.trim()).replace(COUNT, '')).filter(isPlausible);
}

/** A pen name or a first name on its own, `by gizzmo on 3 May`: believed only where the page says in two ways that it is the author. */
export function penNameIn(credit: string): Name[] {
  for (const part of credit.slice(0, MAX_LENGTH).trim().split(PARTS)) {
    const name = withoutBy(part.replace(/\s+/g, ' ').trim())
      .replace(OTHER_BY, '')
      .replace(AUTHORS, '')
      .replace(/^(?:u\/|@)(?=\w)/, '')
      .replace(COUNT, '')
      .replace(WHEN, '')
      .replace(WHERE, '')
      .trim();
    const [penName] = [name, ...(BY.test(part) ? [withoutDay(name)] : [])].filter(isPenName);
    if (penName !== undefined) return [{ literal: penName }];
  }
  return [];
}

const BY = /^\s*(?:by|von|par|por)\s/i;

/** `gizmo` for `gizmo, 3 May 2024`. */
function withoutDay(part: string): string {
  const at = part.indexOf(', ');
  return at > 0 && parseCslDate(part.slice(at + 2).trim()) ? part.slice(0, at) : part;
}

function isPenName(name: string): boolean {
  if (name.length > MAX_PEN_NAME || NOBODY.test(name) || SMALL_WORD.test(name) || parseCslDate(name)) return false;
  return PEN_NAME.test(name) && /\p{L}/u.test(name) && !/\s(?:by|von|par|por|on|am)$/i.test(name);
}

/** "By" where it begins other words as well. */
const OTHER_BY = /^(?:(?:[Aa]f|[Aa]v|[Dd]oor|[Oo]leh)\s(?=\p{Lu})|(?:كتبت?|بقلم)\s)/u;
/** One word or two; Arabic names have up to four. */
const PEN_NAME =
  /^(?:[\p{L}\p{M}\d][\p{L}\p{M}\d._’'-]*(?: [\p{L}\p{M}\d._’'-]+)?|\p{Script=Arabic}{2,15}(?: \p{Script=Arabic}{2,15}){2,3})$/u;

/** Whether a name stands for nobody in particular: `Admin`, `Staff`, `No Author`, `@quay`. */
export function isNobody({ literal, given, family }: Name): boolean {
  if (literal === undefined) return NOBODY.test(`${given} ${family}`);
  return !isPlausible({ literal }) || NOBODY.test(literal);
}

/** What links to more of somebody, or of something, say. */
const LINK =
  /^(?:all|alle|alles|view|show|see|read|more|mehr|zeige|zur|zum|zurück|back|unsere?|our|my|your|ihre?|tous|toutes|todos|weitere|follow|share|teilen|about|über|contact|kontakt)\s/i;
const MAX_PEN_NAME = 30;
const AUTHORS = /^\W*(?:authors?|autor(?:in|en)?|auteure?s?)\s*:\s*/i;
/** Words of links and lines that are no names. */
const SMALL_WORD =
  /^(?:by|von|par|por|on|am|posted|published|veröffentlicht|share|follow|follow us|more|print|email|drucken|teilen|comments?|kommentare?|home|the|a|an|der|die|das|ein|eine|do|el|la|le|les|un|une|all|about|contact|login|menu|search|subscribe)\b/i;
const NOBODY =
  /^(?:(?:the|die|la|l[’'])\s?)?(?:\S*admin(?:istrator)?|administrator\S*|web ?master|super ?user|root|user|default|test|(?:post |article )?author|no author|staff(?: (?:writer|reporter|report|editor))?s?|(?:no|leave a|post a|add a|keine?|aucun|sin) (?:comments?|kommentare?|commentaires?|comentarios?)|(?:buy|get|book) tickets|(?:news|web|online) ?desk|news ?room|editors?|editorial(?: (?:team|staff))?|(?:\S*[-_])?redaktion|red\.?|redactie|r[eé]daction|redacci[oó]n|redazione|reda[cç][aã]o|agenc(?:y|ies)|unknown|unbekannt|inconnue?|desconocid[oa]|anonym(?:ous)?|guest|contributors?|press release|pressemitteilung|(?:aktuelle )?meldung|nachricht(?:en)?|news|publiziert|publi(?:é|cado|eret)|pubblicato|gepubliceerd|authors?|(?:inter)?nacional|deportes|pol[ií]tica|econom[ií]a|cultura|opini[oó]n|other apps|get link|facebook|twitter|instagram|pinterest|whatsapp|linkedin|telegram|reddit|tumblr|e-?mail|(?:by )*taboola.*|редакция|редакція|redakcja|redakce|redaksi|redaktor|συντακτικ[ηή] ομ[αά]δα|haber merkezi|هيئة التحرير|related(?: topics)?|wordpress|null|undefined|none|n\/?a)$/i;

/** Whether a name that is no person's could still be that of an author: no sentence, no date, no login. */
export function isPlausible({ literal }: Name): boolean {
  if (literal === undefined || isAgency(literal)) return true;
  if (isLogin(literal) || literal.split(' ').length > MAX_WORDS) return false;
  return /^[\p{Lu}\p{Lo}\d]/u.test(literal) && !/\d{4}|\d:\d|[?!:@]/.test(literal);
}

const PARTS = /\s*[|·•\n]\s*|\s(?:[–—~-]|\/\/?)\s|\s+on\s+(?=\p{L}+ \d)/u;
const MAX_LENGTH = 300;
const MAX_WORDS = 8;

function fullNames(text: string): Name[] {
  // After "By" no family name comes first: `Jane Roe, MA` is one person.
  const line = withoutDegrees(text)
    .replace(REAL_NAME, (handle, name: string) => (looksLikePerson(name) ? name : handle))
    .replace(OTHERS, '')
    .replace(TOLD, '')
    .replace(OUTLET, '')
    .replace(FROM, '')
    .replace(COMMENTED, '')
    .replace(HANDLE, '')
    .replace(BUTTON, '')
    .replace(COUNT, '')
    .replace(WHEN, '')
    .replace(POST, '')
    .replace(NICKNAME, ' ');
  const names = parseNames(unshouted(`By ${line}`));
  return names.every((name) => name.family !== undefined && name.given !== undefined && !isNobody(name)) ? names : [];
}

/** `jroe (Jane Roe)` */
const REAL_NAME = /(?<![^\s])(?=\S*[\p{Ll}\d])[\p{Ll}\d_.-]{2,30}\s\(([^()]{3,40})\)/gu;

/** `am Samstag, 19. Oktober 2019 um 11:14 Uhr`, `on March 3`, `Thursday, 9`, and `on` where the date was an element of its own. */
const WHEN =
  /,?\s+(?:(?:am|um|vom|on|le|el|at|(?:last )?updated|published|posted)\s[^|]{0,40}\d.*|\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9}\.?)\s?(?:19|20)\d\d\b.*|(?:à|às|alle|em|il|kl\.?|op)\s\d.*|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)\b.*|(?:on|am|le|el|at|in|last|—|–|,)\s*)$/iu;
/** How many comments there are, and how long it takes to read. */
const COUNT =
  /[\s,]+(?:\d{1,5}|eine?|keine?|no|one|leave an?|hinterlasse einen?|aucun|un|sin|\d{1,3}[\s-]min(?:ute|uten|utes)?s?)\s(?:kommentare?|comments?|responses?|repl(?:y|ies)|commentaires?|comentarios?|read(?:ing time)?|lesezeit|de lectur[ae]|min(?:ute)?s?(?:\sread)?)$/i;
/** Where it was put: `under News`. */
const WHERE = /\s(?:under|unter|in|bei|via)\s.*$/i;
/** Says who had another part in it than writing it. */
const OTHER_PART =
  /^(?:(?:medically |fact[- ])?(?:reviewed|checked)|edit(?:ed|ing)|translated|photograph(?:s|ed|y)?|photos?|illustrat\p{L}+|fotos?|curated|hosted|presented|produced|bearbeitet|übersetzt|fotografiert)\b/iu;
/** Whoever made the pictures, and what else is named after the author. */
const OTHERS =
  /[\s;,]+(?:(?:edit(?:ed|ing)|review(?:ed|ing)|translat(?:ed|ing)|illustrated|photographed|produced) by|illustrations?|illustriert|fotos?|fotografien?|photos?|photograph(?:s|y)?|bilder|images?|pictures?|videos?|übersetzt|übersetzung|translated|translation|quelle|source|special (?:to|for))\b.*$/i;
/** Whoever wrote down what somebody told. */
const TOLD = /,?\sas told to\s.*$/i;
/** The agency, broadcaster or address that somebody writes for, run together with the name: `Jane Roe AP Business Writer`. */
const OUTLET =
  /(?<=\p{L}{2}\s\p{Lu}[\p{L}.’'-]{1,30})\s+(?:A[BF]?P|ABC|ANI|BBC|CBS|CNBC|CNN|ESPN|IANS|MSNBC|NBC|NPR|PBS|PTI|TNN|UPI|USA TODAY|Reuters|\p{L}[\p{L}\d-]{1,30}\.(?:com|net|org))(?![\p{L}-]).*$/u;
/** Where somebody writes from, and whose reports were used: `Ada Lund aus Berlin`, `Ada Lund avec AFP`. */
const FROM =
  /(?<=\S\s\S{2,30})\s(?:aus\s\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?|(?:mit|avec|con)\s(?:l[’']\s?)?(?:AFP|AP|EFE|dpa|Reuters|agences?|agencias))$/u;
/** How many comments there are, and what stands behind them. */
const COMMENTED = /\s\d{1,5}\s(?:comments?|kommentare?|commentaires?|comentarios?)\s.*$/i;
const HANDLE = /\s+@\w{1,30}/g;
const BUTTON = /\s(?:follow(?:ing)?|folgen|suivre|seguir)$/i;
/** What somebody is, after the name: `Jane Roe, Senior Reporter`. */
const POST =
  /,?\s+(?:(?:senior|chief|staff|contributing|managing|executive|deputy|associate|assistant|political|health|business|science|technology|tech|special|foreign|national|news|guest|freelance|investigative|our|arts?|city|climate|consumer|court|crime|culture|defen[cs]e|diplomatic|economics?|education|energy|entertainment|environment|features?|finance|financial|food|legal|media|property|religion|royal|security|social affairs|sports?|transport|travel)\s+)*(?:(?:editor|writer)-(?:in|at)-\p{L}+|writer|reporter|correspondent|editor|columnist|contributor|journalist|producer|analyst|redakteur(?:in)?|autor(?:in)?|korrespondent(?:in)?|staff)$/iu;
/** `Richard (R.J.) Roe` */
const NICKNAME = /\s[("“][^()"“”]{1,20}[)"”]\s(?=\p{Lu})/u;

/** What a link or a line says before the name. */
const LEAD = new RegExp(
  `^(?:(?:(?:view|show|see|read|zeige)\\s+)?(?:all|more|alle|weitere)\\s+\\S{4,12}\\s+(?:by|from|of|von)\\s*|(?:\\p{L}{3,20}\\s+){0,2}?${BY_PHRASE}(?:(?<=by|von|par|por)\\s*:?\\s*|\\s*:\\s*|\\s+)|more (?:from|by)\\s+|more\\s+(?=\\p{Lu}\\p{L}+ \\S)|(?:by|von|vom|par|por)\\b:?\\s*)(?=\\S)`,
  'iu',
);

function withoutBy(text: string): string {
  return text.replace(JOINED_BY, '').replace(LEAD, '').replace(ITALIAN_BY, '');
}

/** "By" in an element of its own: `ByQUAY Staff`. */
const JOINED_BY = /^By(?=\p{Lu})/u;
/** In small letters no given name begins so. */
const ITALIAN_BY = /^da\s+(?=\p{Lu})/u;

/** `Interview:`, `FOCUS expert`: `FOCUS expert`: what leads to a name, or follows it after "im Gespräch mit". */
function withoutRole(text: string): string {
  const lead =
    /^(?:[^:]{2,40}:|.{0,40}?\b(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Oo]f|[Dd]i|[Dd]oor|[Aa]v|[Aa]f))\s*(?=\p{Lu})/u.exec(
      text,
    )?.[0];
  const rest = lead === undefined ? text : text.slice(lead.length);
  const [before = rest] = rest.split(/\s(?:im Gespräch|in conversation|with|mit|for|für)\s/u);
  if (looksLikePerson(before)) return before;
  const last = before.split(' ').slice(-2).join(' ');
  const role = before.split(' ').slice(0, -2).join(' ');
  return ROLE.test(role) && looksLikePerson(last) ? last : before;
}

const ROLE =
  /(?:expert|experte|expertin|redakteur|redakteurin|autor|autorin|reporter|correspondent|korrespondent|korrespondentin|editor|columnist|writer|journalist|curator)$/i;
