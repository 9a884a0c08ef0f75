/** Tells by what stands around a bare number that it is how old somebody is: `aged 26`, `died at twenty-six`, `the singer, 26, said`. */
import { STOP_WORDS } from '../stopWords';
import type { ReadUnit } from './figureUnits';
import type { ReadNumber } from './numberWords';
import type { ProseToken } from './proseTokens';
import { unitOf } from './units';

type Tokens = readonly ProseToken[];

const OLDEST = 115;

/** Years, where a number that nothing is said to be counted by is an age. */
export function readAge(tokens: Tokens, at: number, { value, next, scale }: ReadNumber): ReadUnit | undefined {
  if (!Number.isInteger(value) || value < 1 || value > OLDEST || scale > 1) return undefined;
  const isSaid = isOfWho(tokens, at) || isAtAge(tokens, at) || isApposition(tokens, at, next);
  if (!isAfterAge(tokens, at) && !(isSaid && isEnd(tokens, next))) return undefined;
  const { code, dimension, factor } = unitOf('year')!;
  return { unit: { kind: 'measure', factor, unitCode: code, dimension, unitText: 'years' }, next };
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

/** How far before it may stand what one does at an age. */
const MAX_TO_VERB = 9;
const LIFE =
  /^(?:die[sd]?|dead|death|dying|marr(?:y|ies|ied)|widowed|orphaned|retire[sd]?|graduated|enlisted|crowned|passed)$/;

/** `died of a fever at twenty-six`; not `died at 8`, which may be the hour. */
function isAtAge(tokens: Tokens, at: number): boolean {
  if (tokens[at - 1]?.low !== 'at' || (NUMBERS_OF_HOURS.has(tokens[at]!.low) && !tokens[at + 1]?.isGlued)) return false;
  for (let place = at - 2; place >= Math.max(0, at - MAX_TO_VERB); place--) {
    const token = tokens[place]!;
    if (token.kind === 'sign' && /^[.;:!?]$/.test(token.text)) return false;
    if (LIFE.test(token.low)) return true;
  }
  return false;
}

const NUMBERS_OF_HOURS = new Set(
  `one two three four five six seven eight nine ten eleven twelve 1 2 3 4 5 6 7 8 9 10 11 12`.split(' '),
);

/** `Ms Tran, 34, said`; not `Rooms 12, 14, and 16`. */
function isApposition(tokens: Tokens, at: number, next: number): boolean {
  const [name, comma] = [tokens[at - 2], tokens[at - 1]];
  const [second, after] = [tokens[next], tokens[next + 1]];
  if (comma?.text !== ',' || second?.text !== ',' || tokens[at]!.kind !== 'numeral') return false;
  return (
    name?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(name.text) && after?.kind === 'word' && after.text === after.low
  );
}
