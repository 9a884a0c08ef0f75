/** Tells by what stands around a bare number that it is how old somebody is: `aged 26`, `died at twenty-six`, `the singer, 26, said`. */
import { STOP_WORDS } from '../stopWords';
import type { Figure, FigureUnit, ReadUnit } from './figureUnits';
import type { ReadNumber } from './numberWords';
import type { ProseToken } from './proseTokens';
import { unitOf } from './units';

type Tokens = readonly ProseToken[];

const OLDEST = 115;

/** Years, where a number that nothing is said to be counted by is an age. */
export function readAge(tokens: Tokens, at: number, { value, next, scale }: ReadNumber): ReadUnit | undefined {
  if (!Number.isInteger(value) || value < 1 || value > OLDEST || scale > 1) return undefined;
  if (isOrOlder(tokens, next)) return { unit: YEARS, next };
  const isSaid = [isOfWho, isAtAge, isOfPerson].some((is) => is(tokens, at)) || isApposition(tokens, at, next);
  if (!isAfterAge(tokens, at) && !(isSaid && isEnd(tokens, next))) return undefined;
  return { unit: YEARS, next };
}

const YEARS: FigureUnit = {
  kind: 'measure',
  factor: unitOf('year')!.factor,
  unitCode: unitOf('year')!.code,
  dimension: 'time',
  unitText: 'years',
};

/** `women 38 and older`. */
function isOrOlder(tokens: Tokens, at: number): boolean {
  return /^(?:and|or)$/.test(tokens[at]?.low ?? '') && /^(?:older|younger)$/.test(tokens[at + 1]?.low ?? '');
}

/** Nothing that can be counted follows. */
function isEnd(tokens: Tokens, next: number): boolean {
  const token = tokens[next];
  if (token === undefined) return true;
  if (token.kind === 'sign') return !token.isGlued || !/^[-‐‑–/:%°]$/.test(token.text);
  return token.kind === 'word' && STOP_WORDS.has(token.low) && token.low !== 'of';
}

/** `aged 26`, `at age 26`, `at the age of 26`, `the ages of 18 and 26`. */
function isAfterAge(tokens: Tokens, at: number): boolean {
  const [first, second] = [tokens[at - 1]?.low ?? '', tokens[at - 2]?.low ?? ''];
  return /^(?:aged?|ages)$/.test(first) || (first === 'of' && /^ages?$/.test(second));
}

/** `she was 26 when`, `who turned 26 in`. */
function isOfWho(tokens: Tokens, at: number): boolean {
  const verbAt = /^(?:just|only|already|then|now|about|nearly|almost|barely|not|yet)$/.test(tokens[at - 1]?.low ?? '')
    ? at - 2
    : at - 1;
  const isVerb = /^(?:was|is|turned|turns|were)$/.test(tokens[verbAt]?.low ?? '');
  return isVerb && /^(?:he|she|who)$/.test(tokens[verbAt - 1]?.low ?? '');
}

const PERSON =
  /^(?:boy|girl|man|woman|child|youth|lad|son|daughter|widow|widower|pupil|teenager|singer|actor|actress|artist|student|driver)$/;

/** `a girl of sixteen`. */
function isOfPerson(tokens: Tokens, at: number): boolean {
  return (
    tokens[at - 1]?.low === 'of' &&
    PERSON.test(tokens[at - 2]?.low ?? '') &&
    /^(?:an?|the)$/.test(tokens[at - 3]?.low ?? '')
  );
}

/** How far before it may stand what one does at an age. */
const MAX_TO_VERB = 9;
const LIFE =
  /^(?:die[sd]?|dead|death|dying|marr(?:y|ies|ied)|widowed|orphaned|retire[sd]?|graduated|enlisted|crowned|passed|resign(?:ed|s)|ordained|knighted|emigrated)$/;

/** `died of a fever at twenty-six`; not `died at 8`, which may be the hour. */
function isAtAge(tokens: Tokens, at: number): boolean {
  if (tokens[at - 1]?.low !== 'at') return false;
  if (isOfChild(tokens, at - 2)) return true;
  if (NUMBERS_OF_HOURS.has(tokens[at]!.low) && !tokens[at + 1]?.isGlued) return false;
  for (let place = at - 2; place >= Math.max(0, at - MAX_TO_VERB); place--) {
    const token = tokens[place]!;
    if (token.kind === 'sign' && /^[.;:!?]$/.test(token.text)) return false;
    if (LIFE.test(token.low) || (token.low === 'office' && /^(?:left|leav)/.test(tokens[place - 1]?.low ?? '')))
      return true;
  }
  return false;
}

/** What nobody does at an hour: `left school at twelve`, `orphaned at nine`. */
function isOfChild(tokens: Tokens, at: number): boolean {
  const [before, last] = [tokens[at - 1]?.low ?? '', tokens[at]?.low ?? ''];
  return /^(?:orphaned|apprenticed)$/.test(last) || (last === 'school' && /^(?:left|leav|quit)/.test(before));
}

const NUMBERS_OF_HOURS = new Set(
  `one two three four five six seven eight nine ten eleven twelve 1 2 3 4 5 6 7 8 9 10 11 12`.split(' '),
);

/** `Ms Tran, 34, said`, `the boy, 12, was`; not `Rooms 12, 14, and 16`. */
function isApposition(tokens: Tokens, at: number, next: number): boolean {
  const [name, comma] = [tokens[at - 2], tokens[at - 1]];
  const [second, after] = [tokens[next], tokens[next + 1]];
  if (comma?.text !== ',' || second?.text !== ',' || tokens[at]!.kind !== 'numeral') return false;
  return (
    name?.kind === 'word' &&
    (/^\p{Lu}\p{Ll}/u.test(name.text) || PERSON.test(name.low)) &&
    after?.kind === 'word' &&
    after.text === after.low
  );
}

const DECADES = new Map(
  ['teens', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (name, index) => [name, 10 * (index + 1)] as const,
  ),
);

/** `in her thirties`, `in his late 30s`. */
export function readDecadeOfLife(tokens: Tokens, at: number): Figure | undefined {
  const { low, numeral } = tokens[at]!;
  const isPlural = tokens[at + 1]?.text === 's' && tokens[at + 1]!.isGlued;
  const value = DECADES.get(low) ?? (isPlural ? numeral?.value : undefined);
  if (value === undefined || value % DECADE !== 0 || value > OLDEST || !OWNER.test(ownerOf(tokens, at)))
    return undefined;
  const step = { step: DECADE, coarseStep: DECADE };
  return { from: at, to: numeral ? at + 2 : at + 1, value, ...step, unit: YEARS, vagueMax: value + DECADE - 1 };
}

const DECADE = 10;
const OWNER = /^(?:his|her|their|my)$/;

/** The word before, `early` and `mid-` left out. */
function ownerOf(tokens: Tokens, at: number): string {
  let place = at - 1;
  while (place > at - MOST_BETWEEN && /^(?:early|mid|late|-)$/.test(tokens[place]?.low ?? '')) place--;
  return tokens[place]?.low ?? '';
}

const MOST_BETWEEN = 3;
