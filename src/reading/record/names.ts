/** Bylines and author lists to CSL names. A name that nobody can split safely stays whole, as `literal`. */
import type { Name } from '../../model/item';

export interface NamesOptions {
  /** `Chen and Rithmire`: family names may stand alone, as in the short form of a note. By default they do not. */
  readonly allowFamilyAlone?: boolean;
}

/**
 * The names in a byline or author list, in order: `By Jacob Dreyer`, `Chen, Hao and Meg Rithmire`, `Smith, J., Jones, A. B., & Lee, C.`
 * An organisation is one literal name, `and` or not. "By", titles, degrees, affiliations and "et al." are left out.
 */
export function parseNames(text: string, options: NamesOptions = {}): Name[] {
  const line = bylineOf(text);
  const list = withoutEtAl(withoutLead(line));
  if (!/\p{L}/u.test(list) || NOT_A_NAME.test(list)) return [];
  const how = { ...options, isByline: BY.test(line) };
  const names = list.split(/\s*[;|•·]\s*/).flatMap((part) => parseList(part, how));
  return names.filter((name, index) => names.findIndex((other) => isSameName(name, other)) === index);
}

/** One name: `Dr. Ursula K. Le Guin`, `van den Berg, Jan`, `World Bank`. A single word is a literal name. */
export function parseName(text: string): Name {
  const clean = withoutTitles(withoutLead(oneLine(text)));
  if (isCjk(clean)) return parseCjk(clean);
  const parts = clean.split(/\s*,\s*/).filter((part) => part !== '');
  if (parts.length === 1) return looksLikePerson(clean) ? splitPerson(clean) : { literal: clean };
  const suffix = parts.find((part, index) => index > 0 && SUFFIX.test(part));
  const [family, given, ...others] = parts.filter((part) => part !== suffix);
  if (others.length > 0 || family === undefined || looksLikeOrganisation(clean)) return { literal: clean };
  if (given === undefined) return { ...parseName(family), ...(suffix === undefined ? {} : { suffix }) };
  return invertedName(family, given, suffix);
}

/** Whether a text is a person's full name as one prints it: two to five capitalised words, initials and particles. */
export function looksLikePerson(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => !SUFFIX.test(word));
  if (words.length < 2 || words.length > 6 || looksLikeOrganisation(text) || PREPOSITION.test(words[0]!)) return false;
  if (words.every((word) => INITIALS.test(word)) || /[’']s(?:\s|$)/.test(text)) return false;
  const last = words[words.length - 1]!;
  return words.every((word) => INITIALS.test(word) || isParticle(word) || isNameWord(word)) && !isParticle(last);
}

/** Whether a text is a login rather than a name: one lower-case word, or one with figures in it, as in `jdoe42`. */
export function isLogin(text: string): boolean {
  return (
    /^(?:[\p{Ll}\p{Lo}]?[\p{Ll}\d._-]+|(?=\S*\p{L})\S*\d\S*)$/u.test(text.trim()) ||
    text.includes('@') ||
    /^https?:/i.test(text.trim())
  );
}

const MAX_LENGTH = 2000;
/** Where somebody wrote from: `Em São Paulo`. */
const PREPOSITION = /^(?:af|av|door|oleh|em|en|aus|dans|depuis|desde|from|nel|nella|para|pour|sur)$/i;
/** A lone `I.` or `V.` is an initial. */
const SUFFIX = /^(?:jr|sr|i{2,3}|iv|vi{1,3})\.?$/i;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.-?)+$|^\p{Lu}$/u;
const PARTICLES = new Set(
  (
    'van von der den de del della dello delle degli dei di da dal dalla do dos das du des la le les lo li el al as ash bin ibn ben bint bar ' +
    'abu af av ap ten ter te tot zu zum zur vom und ’t ’s d’ st st. san santa'
  ).split(' '),
);
const BIG_PARTICLE = /^(?:Le|La|Van|Von|De|Du|Di|Del|Della|Des|St\.)$/;

/** Written small, as part of a family name. */
function isParticle(word: string): boolean {
  return PARTICLES.has(word.replace("'", '’'));
}

/** `Dreyer`, `O’Neill`, `McDonald`, `Jean-Luc`, `d’Alembert`, `al-Rashid`; all capitals only where it is long enough to be no acronym. */
function isNameWord(word: string): boolean {
  return (
    /^(?:\p{Ll}{1,2}[’'-])?\p{Lu}[\p{L}\p{M}]*(?:[’'‘ʼ-]\p{L}[\p{L}\p{M}]*)*\.?$/u.test(word) &&
    !/^\p{Lu}{2,3}$/u.test(word)
  );
}

const ORGANISATION = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    'universit\\p{L}*|universidad|hochschule|colleges?|schools?|academy|akademie|faculty|institut\\p{L}*|departments?|dept|ministr\\p{L}+|minist[eè]r\\p{L}+',
    'bank|agency|agencies|association|society|societies|commission|committee|council|cent(?:er|re)s?|foundation|stiftung|organi[sz]ation|organisations?',
    'inc|ltd|llc|llp|plc|gmbh|corp|corporation|company|companies|co|group|holdings?|partners|partnership|consortium|alliance|coalition|initiative|programme|program',
    'office|bureau|board|union|nations|government|fund|federation|confederation|authority|administration|service|services|secretariat|parliament|senate|cabinet|embassy|army|navy',
    'meldung(?:en)?|\\p{L}*mitteilung(?:en)?|nachrichten?|topics?|woche|aktuell\\p{L}*|redaktion|thema|themen|ausgabe|artikel|kommentare?|team|staff|desk|newsroom|news|media|press|times|post|journal|magazine|review|daily|weekly|herald|tribune|gazette|network|radio|television|publishing|publishers?|publications?|books|verlag|\\p{L}*zeitung|editions?|editorial|editors|editor|reporters?|correspondents?|contributors?|writers?|columnists?|developers?|authors?|admin|administrator|webmaster',
    'research|labs?|laborator(?:y|ies)|project|projects|library|libraries|museum|archives?|hospital|clinic|studios?|productions?|technologies|technology|systems|solutions|software|intelligence|analytics|consulting|capital|ventures|content|learning|education|international|national|global|world|european|american|united|republic|states|community|online|communications?|collaboration|contributors|collective|conference|congress|forum|club|trust|task force|working|policy|economic|economics|political|statistics|sciences?|engineering|industr(?:y|ies)|commerce|trade|affairs|development|digital|health|security|defen[sc]e|energy|environment|justice|labou?r|finance|treasury|transport|agriculture',
    'professor|director|fellow|analyst|researcher|journalist|president|chief|manager|chairman|secretary|minister|lecturer|student|candidate|associate|assistant|senior|junior|special|exclusive',
  ].join('|')})(?![\\p{L}-])`,
  'iu',
);

/** Words that no person is called, small words between capitals, digits or signs. */
function looksLikeOrganisation(text: string): boolean {
  if (/[\d&+@/:_()[\]{}<>!?"“”]/.test(text)) return true;
  if (/^the\s/i.test(text) || /\s(?:of|for|and|the|und|et|für|pour|para|on|at)\s/i.test(text)) return true;
  return ORGANISATION.test(text);
}

const BY =
  /^(?:(?:an?\s+)?(?:(?:written|posted|published|reported|edited|compiled|article|story|text|words|review(?:ed)?|interview)\s+)?(?:by|von|par|por)(?:[:\s]|$)|(?:words|text)\s*:)\s*/i;
const AUTHORS = /^(?:authors?|autore?n?|auteurs?)\s*:\s*/i;

/** The issue of a magazine: `September/October 2010`. */
const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const ISSUE = new RegExp(`[\\s,|–—-]+(?:${MONTH})(?:\\s?[/–-]\\s?(?:${MONTH}))?,?\\s{1,3}(?:19|20)\\d\\d$`, 'i');
const DATE =
  /[\s,|–—-]*(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s{1,3}\d{1,2},?\s{1,3}\d{4}|\d{1,2}\s{1,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s{1,3}\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}).*$/iu;
const NOT_A_NAME =
  /^(?:(?:last\s+)?(?:updated|published|posted|modified)\b|follow\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day$)/i;

/** The names of a byline: its first line, with those below it that are names as well, up to a date. */
function bylineOf(text: string): string {
  const lines = text
    .slice(0, MAX_LENGTH)
    .trim()
    .split(/\s*\n\s*/);
  if (lines.length > 1 && BY.exec(lines[0]!)?.[0] === lines[0]) lines.splice(0, 2, `${lines[0]} ${lines[1]}`);
  const [first = '', ...others] = lines.map((line) => oneLine(line).replace(DATE, '').replace(ISSUE, ''));
  return [first, ...others.filter((line) => looksLikePerson(withoutTitles(line)))].join('; ');
}

function oneLine(text: string): string {
  const line = text.slice(0, MAX_LENGTH).normalize('NFC');
  return line.replace(/[\s\u200b-\u200f\ufeff]+/gu, ' ').trim();
}

function withoutLead(line: string): string {
  const rest = line.replace(BY, '').replace(AUTHORS, '');
  return rest.replace(/^[\s,;:|]+/u, '').replace(/(?<![\s,;:|–—-])[\s,;:|–—-]+$/u, '');
}

function withoutEtAl(text: string): string {
  return text.replace(/[\s,;]*(?:\bet al(?:ii|ia)?\b\.?|\bet coll?\.|\b(?:and|&) others\b|\bu\. a\.).*$/iu, '').trim();
}

const TITLE =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|reverend|fr|hon|capt|col|gen|lt|sgt|maj|herr|frau|mme|mlle|m\.|sra?|dipl|ing|habil|sen|rep|rechtsanw(?:alt|ältin))\b\.?(?:-ing\.?)?\s+(?=\S)/i;
const DEGREE =
  /(?:,\s*|\s+)(?:ph\.?\s?d|m\.?\s?d|d\.?phil|m\.?phil|m\.?b\.?a|j\.?d|ll\.?[mbd]|m\.?sc|b\.?sc|m\.a|b\.a|m\.?p\.?h|m\.?p\.?p|m\.?p\.?a|r\.?n|esq|m[es]?p|md[bl]|cfa|cpa|d\.?sc|ed\.?d|obe|mbe|cbe|frs|facs)\.?(?=,|$)/gi;

function withoutTitles(text: string): string {
  let rest = text.replace(DEGREE, '');
  for (let next = rest.replace(TITLE, ''); next !== rest; next = rest.replace(TITLE, '')) rest = next;
  return rest
    .replace(/[\s,]+$/, '')
    .replace(/(\p{Ll}{2})\.$/u, '$1')
    .trim();
}

interface ListOptions extends NamesOptions {
  /** After "By" no family name comes first: `Jane Doe, Reuters` is one person. */
  readonly isByline: boolean;
}

/** A list of names between semicolons: parted by commas and a conjunction, unless the whole is one organisation. */
function parseList(text: string, how: ListOptions): Name[] {
  const whole = withoutTitles(text);
  if (whole === '') return [];
  if (isCjk(whole)) return whole.split(/\s*[、，,&]\s*|\s+and\s+/).map(parseCjk);
  return namesInOrder(partsOf(whole), how) ?? personBefore(whole, how) ?? [{ literal: whole }];
}

interface Part {
  readonly text: string;
  /** Follows a comma alone, so that it may be the given name of the part before. */
  readonly isAfterComma: boolean;
}

/** Written small: `E` and `Y` between names are initials. */
const CONJUNCTION = /\s*,?\s*(?:&|(?<![\p{L}\p{M}])(?:and|und|et|y|e|och|og|en|with|mit|avec)(?!\p{L}))\s+/u;

function partsOf(text: string): Part[] {
  return text.split(CONJUNCTION).flatMap((group) =>
    group
      .split(/\s*,\s*/)
      .map(withoutTitles)
      .filter((part) => part !== '')
      .map((part, index) => ({ text: part, isAfterComma: index > 0 })),
  );
}

/** Walks the list: a family name with its given name after a comma, or a full name. Undefined where anything else is met. */
function namesInOrder(parts: readonly Part[], how: ListOptions): Name[] | undefined {
  const names: Name[] = [];
  for (let i = 0; i < parts.length; i++) {
    const { text } = parts[i]!;
    const suffixAt = (index: number) =>
      parts[index] && SUFFIX.test(parts[index].text) ? parts[index].text : undefined;
    const next = parts[i + 1];
    const isInverted =
      next?.isAfterComma && isFamily(text) && isGiven(next.text, isSingle(text)) && !isPaper(text, next.text);
    if (!how.isByline && isInverted) {
      const suffix = suffixAt(i + 2);
      names.push(invertedName(text, next.text, suffix));
      i += suffix === undefined ? 1 : 2;
    } else if (looksLikePerson(text)) {
      const suffix = suffixAt(i + 1);
      names.push({ ...splitPerson(text), ...(suffix === undefined ? {} : { suffix }) });
      if (suffix !== undefined) i++;
    } else if (how.allowFamilyAlone && isFamily(text) && !looksLikeOrganisation(text)) names.push({ family: text });
    else return undefined;
  }
  return names;
}

const AFTER_PERSON = /\s*,\s*|\s+(?:in|for|at|from|on|of)\s+|\s+[–—-]\s+|\s*[(/]/gu;

/** "Jane Doe, Reuters" and "Jane Doe in Beijing": what follows a person is where she works or is. */
function personBefore(text: string, how: ListOptions): Name[] | undefined {
  for (const { index } of [...text.matchAll(AFTER_PERSON)].reverse()) {
    const names = namesInOrder(partsOf(text.slice(0, index)), how);
    if (names?.length && names.every((name) => name.given !== undefined)) return names;
  }
  return undefined;
}

function isSingle(text: string): boolean {
  return text.split(/\s+/).filter((word) => !isParticle(word)).length === 1;
}

/** One to three name words with their particles, as they stand before the comma: `van den Berg`, `García Márquez`. */
function isFamily(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 5 || looksLikeOrganisation(text)) return false;
  const names = words.filter((word) => !isParticle(word));
  return (
    names.length >= 1 &&
    names.length <= 3 &&
    names.every((word) => (isNameWord(word) && !INITIALS.test(word)) || /^\p{Lu}{2,}$/u.test(word))
  );
}

/** Initials after any family name; written out only after a family name of one word, or as one word. */
function isGiven(text: string, isAfterSingle: boolean): boolean {
  const words = text.split(/\s+/);
  if (words.length > 4 || looksLikeOrganisation(text) || SUFFIX.test(text)) return false;
  if (words.every((word) => INITIALS.test(word) || /^\p{Lu}{1,3}$/u.test(word))) return true;
  if (!words.every((word) => INITIALS.test(word) || isNameWord(word) || isParticle(word))) return false;
  return isAfterSingle || words.length === 1 || words.some((word) => INITIALS.test(word));
}

/** `Jane Roe, TIME`: in capitals, where the name is not. */
function isPaper(before: string, after: string): boolean {
  return /^\p{Lu}{4,}$/u.test(after) && /\s/.test(before) && /\p{Ll}/u.test(before);
}

function invertedName(family: string, given: string, suffix: string | undefined): Name {
  const words = given.split(/\s+/);
  const trailing = words.findIndex((_, index) => index > 0 && words.slice(index).every(isParticle));
  const particles = trailing > 0 ? `${words.slice(trailing).join(' ')} ` : '';
  const kept = trailing > 0 ? words.slice(0, trailing).join(' ') : given;
  return { ...withParticle(particles + family), given: kept, ...(suffix === undefined ? {} : { suffix }) };
}

/** `Jan van den Berg Jr.`: the family name is the last word with the particles before it. */
function splitPerson(text: string): Name {
  const all = unshouted(text).split(/\s+/);
  const suffix = all.length > 2 && SUFFIX.test(all[all.length - 1]!) ? all[all.length - 1] : undefined;
  const words = suffix === undefined ? all : all.slice(0, -1);
  const firstParticle = words.findIndex((word, index) => index > 0 && isParticle(word));
  const big = BIG_PARTICLE.test(words[words.length - 2] ?? '') && words.length > 2 ? 2 : 1;
  const start = firstParticle > 0 ? firstParticle : words.length - big;
  const family = words.slice(start).join(' ');
  return {
    ...withParticle(family),
    given: words.slice(0, start).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function withParticle(family: string): Name {
  const words = family.split(/\s+/);
  const start = words.findIndex((word) => !isParticle(word));
  if (start <= 0) return { family };
  return { family: words.slice(start).join(' '), 'non-dropping-particle': words.slice(0, start).join(' ') };
}

/** A byline in capitals, `JACOB DREYER`, as a name is written. */
function unshouted(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{4}/u.test(text)) return text;
  return text.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) => word[0] + word.slice(1).toLowerCase());
}

function isCjk(text: string): boolean {
  return (
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・·、，,&\s]+$/u.test(text) &&
    /\p{L}/u.test(text)
  );
}

/** The longest family or given name, of a Japanese or of somebody whose name is spelled by its sounds. */
const MAX_CJK = 6;

/** Family name first; without a space between them the two are not told apart. */
function parseCjk(text: string): Name {
  const name = text.trim().replace(/\s?(?:기자|記者|记者)$/u, '');
  const [family, given, ...others] = name.split(/[\s,，]+/);
  // What somebody is stands beside the name, and is longer.
  const isPost = (part: string | undefined) => part !== undefined && part.length > MAX_CJK;
  if (others.length === 0 && isPost(family) !== isPost(given) && given !== undefined)
    return { literal: isPost(given) ? family! : given };
  return given === undefined || others.length > 0 ? { literal: name } : { family: family!, given };
}

function isSameName(one: Name, other: Name): boolean {
  return one.family === other.family && one.given === other.given && one.literal === other.literal;
}
