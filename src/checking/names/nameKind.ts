/** What a name names, by its own words. */
import type { TextPosition } from '../../model/passage';
import { isOrdinaryWord, placeOf, rootOf } from '../../text/lexicon/gazetteer';
import { isGivenName } from '../../text/lexicon/givenNames';
import { isFirstName, isLastName } from '../../text/lexicon/personNames';
import { fold } from '../../text/normalize';
import { COMPANY, ORGANISATION, PLACES, TITLES, words } from './nameWords';
import { CONTINENTS } from './placeNames';

/** What a name names, as far as it shows. */
export type NameKind = 'person' | 'people' | 'organisation' | 'place' | 'acronym' | 'unknown';

/**
 * @param name as it is written
 * @param words its words, folded
 * @param isTold whether what stands around it tells that it is of a person, see {@link isToldAsPerson}
 */
export function kindOf(name: string, words: readonly string[], isTold: boolean): NameKind {
  const key = fold(name).replaceAll('.', '');
  if (placeOf(rootOf(key)) !== undefined || CONTINENTS.has(rootOf(key))) return 'place';
  if (words.some((word) => ORGANISATION.has(word) || COMPANY.has(word))) return 'organisation';
  if (isOfPlace(words)) return 'place';
  if (isTold || isOfPerson(name, words)) return 'person';
  return words.length === 1 && /^\p{Lu}[\p{Lu}\d&-]+s?$/u.test(name) ? 'acronym' : 'unknown';
}

/** "Merrow City", "Lake Merrow", "Republic of Merrow"; "Merrow City Herons" play there. */
function isOfPlace(words: readonly string[]): boolean {
  return words.some((word, at) => PLACES.has(word) && (at === 0 || at === words.length - 1 || words[at + 1] === 'of'));
}

/** "A. Holm", "Petra Lind", "Petra": a first name, and behind it a family's, if it is not a word like "Rose" that names of other things begin with. */
function isOfPerson(name: string, words: readonly string[]): boolean {
  if (/^\p{Lu}\.?\s|\s\p{Lu}\.?\s/u.test(name)) return true;
  if (words.length > MOST_NAMES || words.some((word) => /^(?:of|for|and|the|\d.*)$/.test(word))) return false;
  const [first, last] = [words[0]!.replace(/[-‐‑].*$/, ''), words.at(-1)!];
  if (isGivenName(first) && !isOrdinaryWord(first)) return true;
  if (words.length === 1 || !/^\p{Lu}\p{Ll}/u.test(name) || TITLES.has(first)) return false;
  const isKnown = isLastName(last) && !isOrdinaryWord(last);
  if (placeOf(rootOf(first)) !== undefined) return isFirstName(first) && isKnown;
  return isFirstName(first) ? isOfFamily(last) : !isOrdinaryWord(first) && isKnown;
}

/** "Frank Lind", "Frank Rose", not "Frank Talk". */
export function isOfFamily(word: string): boolean {
  return isLastName(word) || !isOrdinaryWord(word);
}

/** Of a person, with particles. */
const MOST_NAMES = 5;

/** Whether a name that is made from a place's is of those who live there: "the Danish have", "Danes"; not "Danish mills". */
export function isOfPeople({ start, end }: TextPosition, text: string): boolean {
  const form = fold(text.slice(start, end));
  if (placeOf(form) !== undefined || rootOf(form) === form) return false;
  if (form.endsWith('s') && rootOf(form.slice(0, -1)) !== form.slice(0, -1)) return true;
  return /\bthe\s$/i.test(text.slice(Math.max(0, start - REACH), start)) && NO_NOUN.test(text.slice(end, end + REACH));
}

/** What no noun begins with: a stop, an auxiliary, a small word. */
const NO_NOUN =
  /^(?:$|[.,;:!?)’”"—]|\s(?:are|were|have|had|has|was|is|will|would|do|did|can|could|may|might|must|should|shall|and|or|but|who|whom|to|in|on|at|of|for|from|with|by|as|than|that|into|against|not|never|also|themselves|then|said|say)\b)/;

/** Whether what stands around a name in a text tells that it is of a person: "her teacher Lind", "Lind, who built it", "Lind, 34,". */
export function isToldAsPerson({ start, end }: TextPosition, text: string): boolean {
  const lead = text.slice(Math.max(0, start - REACH), start);
  if (WHO.test(text.slice(end, end + REACH)) && !OF.test(lead)) return true;
  const before = ROLE.exec(lead)?.[1];
  return before !== undefined && ROLES.has(before.replace(/^(?:co|ex)-/, ''));
}

/** As much text as the words take that tell it. */
const REACH = 30;
const WHO = /^, (?:who\b|whose (?:father|mother|wife|husband|son|daughter)\b|\d\d,)/;
/** "Holm of the Herald, who". */
const OF = /\b(?:of|at|in|from|for)\s(?:the\s)?$/;
const ROLE = /(?:^|[\s(])(\p{Ll}[\p{Ll}-]+),?\s$/u;

/** What people are to each other, and what they do. */
const ROLES =
  words(`brother sister father mother son daughter wife husband uncle aunt nephew niece cousin grandfather grandmother grandson
  granddaughter stepfather stepmother widow widower friend colleague mentor teacher tutor pupil student disciple rival opponent predecessor
  successor assistant deputy aide adviser advisor ally boyfriend girlfriend fiancé fiancée
  actor actress activist admiral ambassador anthropologist archaeologist architect artist astronaut astronomer athlete attorney author
  ballerina banker baritone barrister bassist biochemist biographer biologist botanist boxer businessman businesswoman captain
  cartoonist cellist champion chancellor chef chemist choreographer clergyman coach colonel columnist comedian commentator commissioner
  composer conductor congressman congresswoman correspondent cosmonaut councillor councilman counsel cricketer critic curator cyclist dancer
  defendant demographer dentist designer detective dictator diplomat director doctor dramatist drummer ecologist economist editor emperor
  engineer engraver entrepreneur essayist evangelist executive explorer farmer filmmaker footballer founder fullback general
  geneticist geographer geologist geophysicist goalkeeper golfer governor guitarist gymnast heir historian humorist illustrator inspector
  inventor investigator jeweller jockey journalist judge jurist justice king lawyer lawmaker legislator librettist lieutenant linebacker
  linguist lobbyist lyricist magician magistrate manager mathematician mayor meteorologist midfielder minister missionary mistress
  monk murderer musician naturalist neurologist neuroscientist novelist nun nurse officer official painter paleontologist palaeontologist
  pathologist philanthropist philologist philosopher photographer photojournalist physician physicist physiologist pianist pilot pitcher
  playwright poet policeman politician pope premier preacher president priest prince princess printmaker producer professor
  prosecutor psychiatrist psychoanalyst psychologist quarterback queen rapper reporter representative researcher sailor saxophonist scholar
  scientist screenwriter sculptor secretary seismologist senator sergeant sheriff singer skier skipper socialite sociologist soldier songwriter
  soprano spokesman spokesperson spokeswoman sprinter statesman statistician striker suffragette suffragist superintendent surgeon swimmer
  tenor theologian translator treasurer trumpeter tsar veteran victim violinist virologist winger witness wrestler writer zoologist`);
