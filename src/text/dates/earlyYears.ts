/** Years of fewer than four digits and of named eras, where the words around say that they are years: `AD 476`, `753 BC`, `in 956`. */
import { stretch, yearOf } from './calendar';
import { isYearAt, type ReadDate, type Tokens } from './dateParts';
import { isFollowedByNothing, isNumberLike } from './yearContext';

/** A year or a stretch of years that begins at the token. Years before Christ are below 0. */
export function readEarlyYear(tokens: Tokens, at: number): ReadDate | undefined {
  return readEraYear(tokens, at) ?? readReign(tokens, at) ?? readBetween(tokens, at) ?? readPlainYear(tokens, at);
}

/** `476 AD`, `753 BC`, `753 to 509 BC`; `AD 476` from its first letters. */
function readEraYear(tokens: Tokens, at: number): ReadDate | undefined {
  const { kind, form, isCapital } = tokens[at]!;
  if (kind === 'word') {
    const isAhead = isCapital && form === 'ad' && isNumber(tokens, at + 1);
    return isAhead ? { date: yearOf(Number(tokens[at + 1]!.form)), next: at + 2 } : undefined;
  }
  if (!isNumber(tokens, at)) return undefined;
  const era = eraAt(tokens, at + 1);
  if (era) return { date: yearOf(era.sign * Number(form)), next: era.next };
  const isLinked = isLink(tokens, at) && isNumber(tokens, at + 2);
  const last = isLinked ? eraAt(tokens, at + 3) : undefined;
  if (!last) return undefined;
  const [from, to] = [last.sign * Number(form), last.sign * Number(tokens[at + 2]!.form)];
  return from < to ? { date: stretch(yearOf(from), yearOf(to)), next: last.next } : undefined;
}

/** What joins the number to another that ends a stretch. */
function isLink(tokens: Tokens, at: number): boolean {
  const { form } = tokens[at + 1] ?? { form: '' };
  return /^(?:-|to|until)$/.test(form) || (form === 'and' && tokens[at - 1]?.form === 'between');
}

function isNumber(tokens: Tokens, at: number): boolean {
  const { kind, form } = tokens[at] ?? { kind: 'sign', form: '' };
  return kind === 'number' && /^[1-9]\d{0,3}$/.test(form) && !isPartOfNumber(tokens, at);
}

/** `1,956` and `9.56`. */
function isPartOfNumber(tokens: Tokens, at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  const isJoint = (form: string | undefined) => /^[.,:/%]$/.test(form ?? '');
  if (tokens[at]!.isTight && before?.kind === 'sign' && !/^[-(“"‘'[]$/.test(before.form)) return true;
  return (
    (sign?.isTight === true && isJoint(sign.form) && after?.isTight === true) ||
    (sign?.isTight === true && sign.kind === 'word')
  );
}

function eraAt(tokens: Tokens, at: number): { readonly sign: 1 | -1; readonly next: number } | undefined {
  const [first, second, third, fourth] = tokens.slice(at, at + 4);
  if (first?.kind !== 'word' || !first.isCapital) return undefined;
  if (/^(?:bc|bce)$/.test(first.form)) return { sign: -1, next: at + 1 };
  if (/^(?:ad|ce)$/.test(first.form)) return { sign: 1, next: at + 1 };
  const isDotted = second?.form === '.' && second.isTight && third?.isTight === true && /^(?:b|a)$/.test(first.form);
  if (!isDotted || third.form !== (first.form === 'b' ? 'c' : 'd')) return undefined;
  return { sign: first.form === 'b' ? -1 : 1, next: fourth?.form === '.' && fourth.isTight ? at + 4 : at + 3 };
}

const RULED = /^(?:ruled|reigned|governed|lived|reign|king|queen|emperor|caliph|pope|dynasty|r|fl)$/;

/** `ruled from 768 to 814`, `(reigned 768–814)`. */
function readReign(tokens: Tokens, at: number): ReadDate | undefined {
  const link = tokens[at + 1]?.form ?? '';
  if (!isThreeDigits(tokens, at) || !/^(?:-|to|until)$/.test(link) || !isThreeDigits(tokens, at + 2)) return undefined;
  const before = tokens.slice(Math.max(0, at - 3), at).map(({ form }) => form);
  if (!before.some((form) => RULED.test(form)) || !isFollowedByNothing(tokens, at + 3)) return undefined;
  const [from, to] = [Number(tokens[at]!.form), Number(tokens[at + 2]!.form)];
  return from < to ? { date: stretch(yearOf(from), yearOf(to)), next: at + 3 } : undefined;
}

const VALUES = /^(?:rang|vari|vary|fluctuat|cost|pric|valu|somewhere|anywhere|is$|was$|are$|were$|of$|score|number)/;

/** `earthquakes between 956 and 1323`; not `scores between 800 and 1600`. */
function readBetween(tokens: Tokens, at: number): ReadDate | undefined {
  const isPair = tokens[at - 1]?.form === 'between' && tokens[at + 1]?.form === 'and';
  if (!isPair || !isThreeDigits(tokens, at) || !isYearAt(tokens, at + 2)) return undefined;
  const [from, to] = [Number(tokens[at]!.form), Number(tokens[at + 2]!.form)];
  const areRound = from % 50 === 0 && to % 50 === 0;
  if (areRound || VALUES.test(tokens[at - 2]?.form ?? '') || !isFollowedByNothing(tokens, at + 3)) return undefined;
  return { date: stretch(yearOf(from), yearOf(to)), next: at + 3 };
}

/** `in 956`, `born 814`, `the year 965`; not `one in 956`, `resulted in 956`, `in 956 cases`, `in 500`. */
function readPlainYear(tokens: Tokens, at: number): ReadDate | undefined {
  if (!isThreeDigits(tokens, at) || !isFollowedByNothing(tokens, at + 1)) return undefined;
  const [before, beforeThat] = [tokens[at - 1]?.form ?? '', tokens[at - 2]?.form ?? ''];
  const isRound = tokens[at]!.form.endsWith('00');
  const isYear =
    before === 'year' ||
    (before === 'in' && !isRound && !isNumberLike(beforeThat) && !/^(?:result|end|culminat|total)/.test(beforeThat));
  return isYear || /^(?:born|died)$/.test(before)
    ? { date: yearOf(Number(tokens[at]!.form)), next: at + 1 }
    : undefined;
}

function isThreeDigits(tokens: Tokens, at: number): boolean {
  return isNumber(tokens, at) && tokens[at]!.form.length === 3;
}
