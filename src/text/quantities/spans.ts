/** Reads spans of time and lengths of which one is told by an article or by nothing: `a decade`, `an hour long`, `a week's leave`. */
import { STOP_WORDS } from '../stopWords';
import type { Figure } from './figureUnits';
import type { ProseToken } from './proseTokens';
import { readPer } from './rates';
import { type Unit, unitOf } from './units';

type Tokens = readonly ProseToken[];

/** `a decade`, `an hour long`, `a year or two`, `an hour and a half`, `the minute-long`. */
export function readSpan(tokens: Tokens, at: number): Figure | undefined {
  const told = readJoined(tokens, at) ?? readPast(tokens, at);
  if (told || !/^an?$/.test(tokens[at]!.low)) return told;
  const name = tokens[at + 1];
  const isOwner = name?.low.endsWith("'s") === true;
  const isRate = name?.low === 'second' && readPer(tokens, at + 2) !== undefined;
  const unit = isRate ? unitOf('second') : spanUnit(name);
  if (!unit || tokens[at - 1]?.low === 'half') return undefined;
  if (isRate) return one(at, at + 2, name, unit);
  if (isOwner) return tokens[at + 2]?.kind === 'word' ? one(at, at + 2, name!, unit) : undefined;
  const more = readMore(tokens, at, name!, unit);
  if (more) return more;
  const isSpan =
    LONG.has(name!.low) || SPANNED.test(tokens[at + 2]?.low ?? '') || (isSpanned(tokens, at) && isEnd(tokens[at + 2]));
  return isSpan ? one(at, at + 2, name!, unit) : undefined;
}

const LONG: ReadonlySet<string> = new Set(['decade', 'century', 'fortnight', 'millennium']);

const SPANNED = /^(?:long|wide|high|deep|tall|thick|away|apart|old|longer|shorter)$/;

/** The `decade` of `over the past decade`, which is ten years; not `the last decade of the century`, nor `the last century`. */
function readPast(tokens: Tokens, at: number): Figure | undefined {
  const name = tokens[at]!;
  const isPast = name.low === 'decade' && /^(?:past|last|next|coming)$/.test(tokens[at - 1]?.low ?? '');
  const isOfOther = tokens[at + 1]?.low === 'of' || !/^(?:the|this)$/.test(tokens[at - 2]?.low ?? '');
  const unit = isPast && !isOfOther ? spanUnit(name) : undefined;
  return unit && one(at, at + 1, name, unit);
}

/** The singular of a name; `second` is an ordinal too often. */
function spanUnit(token: ProseToken | undefined): Unit | undefined {
  if (token?.kind !== 'word' || token.text !== token.low.replace("'", token.text.includes('’') ? '’' : "'"))
    return undefined;
  const name = token.low.replace(/'s$/, '');
  if (name.length < MIN_NAME || name === 'second' || name.endsWith('s')) return undefined;
  const unit = unitOf(name);
  return unit && /^(?:time|length)$/.test(unit.dimension) ? unit : undefined;
}

/** Shorter ones are symbols. */
const MIN_NAME = 3;

/** `minute-long`, `century-old`; a number before it is not without. */
function readJoined(tokens: Tokens, at: number): Figure | undefined {
  const [name, hyphen, long] = tokens.slice(at, at + 3);
  if (!/^[-‐‑]$/.test(hyphen?.text ?? '') || !hyphen!.isGlued || !/^(?:long|old|wide|high|deep)$/.test(long?.low ?? ''))
    return undefined;
  const unit = name!.isGlued ? undefined : spanUnit(name);
  const isCounted =
    tokens[at - 1]?.kind === 'numeral' || /^(?:half|quarter|several|few|many)$/.test(tokens[at - 1]?.low ?? '');
  return unit && !isCounted ? one(at, at + 1, name!, unit) : undefined;
}

/** `an hour and a half`, `a year or two`, `a week or so`. */
function readMore(tokens: Tokens, at: number, name: ProseToken, unit: Unit): Figure | undefined {
  const [link, next, last] = tokens.slice(at + 2, at + 5).map(({ low }) => low);
  if (link === 'or' && next === 'so') return one(at, at + 2, name, unit);
  if (link === 'or' && next === 'two') return { ...one(at, at + 4, name, unit), vagueMax: 2 };
  const part = link === 'and' && next === 'a' ? PARTS[last ?? ''] : undefined;
  return part === undefined ? undefined : { ...one(at, at + 5, name, unit), value: 1 + part, step: part };
}

const PARTS: Readonly<Record<string, number>> = { half: 1 / 2, quarter: 1 / 4 };

/** `for a month`, `within an hour`, `more than a year`, `took a week`; not `a day job`. */
function isSpanned(tokens: Tokens, at: number): boolean {
  return /^(?:for|within|after|than|nearly|almost|about|least|under|over|around|took|takes|lasts?|lasted|spent|just|only)$/.test(
    tokens[at - 1]?.low ?? '',
  );
}

function isEnd(token: ProseToken | undefined): boolean {
  if (token === undefined || token.kind === 'numeral') return true;
  return token.kind === 'sign' ? !/^[-‐‑/]$/.test(token.text) : STOP_WORDS.has(token.low);
}

/** As rough as what is said with an article. */
function one(from: number, to: number, { low }: ProseToken, { factor, code, dimension }: Unit): Figure {
  const unitText = low.replace(/'s$/, '');
  const unit = { kind: 'measure', factor, unitCode: code, dimension, unitText } as const;
  return { from, to, value: 1, step: 0.2, coarseStep: 0.5, unit };
}
