/** Who a web page's credit line names: `Posted by Jane Roe on 3 May 2024`, `25.10.2022 – Jane Roe`, `Interview: Jane Roe`. */
import type { Name } from '../../model/item';
import { unshouted } from './bylines';
import { parseCslDate } from './dates';
import { isLogin, looksLikePerson, parseNames } from './names';

/** The people named, in order; none where it names no full name of a person. */
export function peopleIn(credit: string): Name[] {
  for (const part of credit.slice(0, MAX_LENGTH).split(/\s*[|·•\n]\s*|\s[–—-]\s|\s+on\s+(?=\p{L}+ \d)/u)) {
    const line = part.replace(/\s+/g, ' ').trim().replace(LEAD, '');
    if (line === '' || parseCslDate(line)) continue;
    for (const names of [line, withoutRole(line)].map(fullNames)) if (names.length > 0) return names;
  }
  return [];
}

/** The people, else the organisation or pen name that the text as a whole is. */
export function authorsIn(credit: string): Name[] {
  const people = peopleIn(credit);
  return people.length > 0 ? people : parseNames(credit.trim().replace(LEAD, '')).filter(isPlausible);
}

/** Whether a name that is no person's could still be that of an author: no sentence, no date, no login. */
export function isPlausible({ literal }: Name): boolean {
  if (literal === undefined) return true;
  if (isLogin(literal) || literal.split(' ').length > MAX_WORDS) return false;
  return /^[\p{Lu}\p{Lo}\d]/u.test(literal) && !/\d{4}|\d:\d|[?!:@]/.test(literal);
}

const MAX_LENGTH = 300;
const MAX_WORDS = 8;

function fullNames(text: string): Name[] {
  // After "By" no family name comes first: `Jane Roe, MA` is one person.
  const names = parseNames(unshouted(`By ${text.replace(WHEN, '')}`));
  return names.every(({ family, given }) => family !== undefined && given !== undefined) ? names : [];
}

/** `am Samstag, 19. Oktober 2019 um 11:14 Uhr`, `on March 3`. */
const WHEN = /,?\s+(?:am|um|on|le|el|at|updated|published|posted)\s[^|]{0,40}\d.*$/i;

/** What a link or a line says before the name. */
const LEAD =
  /^(?:(?:(?:view|show|see|read|zeige)\s+)?(?:all|more|alle|weitere)\s+\S{4,12}\s+(?:by|from|of|von)\s*|(?:\p{L}{3,20}\s+){0,2}?(?:written|posted|published|submitted|created|story|article|text|report|veröffentlicht|erstellt|verfasst|geschrieben|eingestellt|gespeichert|beitrag|artikel|pressemitteilung|publié|écrit|publicado|escrito)\s+(?:by|von|par|por)\s*:?\s*|(?:by|von|par|por)\b:?\s*)(?=\S)/iu;

/** `Interview:`, `FOCUS expert`: `FOCUS expert`: what leads to a name, or follows it after "im Gespräch mit". */
function withoutRole(text: string): string {
  const lead = /^(?:[^:]{2,40}:|.{0,40}?\b(?:by|von|par|por|of|di|door|av|af))\s*(?=\p{Lu})/iu.exec(text)?.[0];
  const rest = lead === undefined ? text : text.slice(lead.length);
  const [before = rest] = rest.split(/\s(?:im Gespräch|in conversation|with|mit|for|für)\s/u);
  if (looksLikePerson(before)) return before;
  const last = before.split(' ').slice(-2).join(' ');
  const role = before.split(' ').slice(0, -2).join(' ');
  return ROLE.test(role) && looksLikePerson(last) ? last : before;
}

const ROLE =
  /(?:expert|experte|expertin|redakteur|redakteurin|autor|autorin|reporter|correspondent|korrespondent|korrespondentin|editor|columnist|writer|journalist|curator)$/i;
