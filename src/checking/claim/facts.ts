/** The figures and dates of a text, comparable with those of another. */
import type { CalendarDate, FoundDate } from '../../model/date';
import type { TextPosition } from '../../model/passage';
import type { FoundQuantity, Quantity, QuantityKind } from '../../model/quantity';
import { inYear } from '../../text/dates/calendar';
import { compareDates } from '../../text/dates/compareDates';
import { type DateContext, findDates } from '../../text/dates/dates';
import { compareQuantities } from '../../text/quantities/compareQuantities';
import { findQuantities } from '../../text/quantities/quantities';

export type Fact = FigureFact | DateFact;

interface FactPlace extends TextPosition {
  /** What a fix replaces: the figure with its unit, without the words that bound it. */
  readonly value: TextPosition;
  /** What is counted, stemmed. */
  readonly counted: readonly string[];
  /** So small that a source may well give it without saying it: "the two firms" of two that it names. */
  readonly isSlight: boolean;
}

export interface FigureFact extends FactPlace {
  readonly kind: 'figure';
  readonly figure: FoundQuantity;
  /** By how much something is more or less than another: "a quarter less", "ten years older". */
  readonly isComparative: boolean;
  /** By how much something is said to rise or fall: "a rise of a quarter". */
  readonly isChange: boolean;
  /** Of the rest beside what is named: "two other defendants". */
  readonly isOfOthers: boolean;
}

export interface DateFact extends FactPlace {
  readonly kind: 'date';
  readonly date: FoundDate;
  /** Something is said to begin or to end then, without a word that relates to it: "opened in 1988". */
  readonly edge?: 'begins' | 'ends';
}

/** In the order of the text, none within another. */
export function findFacts(text: string, context?: DateContext): Fact[] {
  const dates = inSameYear(findDates(text, context), text).map((date) => toDateFact(date, text));
  const figures = findQuantities(text)
    .filter((figure) => !dates.some((date) => overlap(date, figure)))
    .map((figure) => toFigureFact(figure, text));
  return [...dates, ...figures].sort((a, b) => a.start - b.start);
}

export function compareFacts(stated: Fact, source: Fact): 'agrees' | 'differs' | 'incomparable' {
  if (stated.kind === 'figure') {
    if (source.kind !== 'figure' || isOfOtherUse(stated, source)) return 'incomparable';
    const agreement = compareQuantities(stated.figure.quantity, source.figure.quantity);
    return stated.isOfOthers !== source.isOfOthers && !isFarOff(stated, source) ? 'incomparable' : agreement;
  }
  return source.kind === 'date' ? compareDates(asEdge(stated, source), asEdge(source, stated)) : 'incomparable';
}

/** A share for a difference: "a quarter of them" for "a quarter less". What rises by so much is so much higher. */
function isOfOtherUse(stated: FigureFact, source: FigureFact): boolean {
  if (stated.isComparative === source.isComparative) return false;
  return !(stated.isComparative ? source : stated).isChange;
}

/** Further apart than those who are named beside the others are: "50 others" beside one or two are not 15. */
function isFarOff({ figure: { quantity: one } }: FigureFact, { figure: { quantity: other } }: FigureFact): boolean {
  return Math.abs((numberIn(one) ?? 0) - (numberIn(other) ?? 0)) > MOST_NAMED;
}

/** Who is named beside the others, at most. */
const MOST_NAMED = 9;

/** What is so "since 1988" began in 1988: held against each other, both are said of where it begins. */
function asEdge({ date: { date }, edge }: DateFact, { date: { date: other } }: DateFact): CalendarDate {
  if (edge === undefined || date.relation !== undefined || date.bounds) return date;
  return other.relation === EDGES[edge] ? { ...date, relation: EDGES[edge] } : date;
}

const EDGES = { begins: 'since', ends: 'until' } as const;

/** The verb of the date, as far as one of these stands right before it. */
function edgeBefore(before: string): DateFact['edge'] {
  if (BEGINS.test(before)) return 'begins';
  return ENDS.test(before) ? 'ends' : undefined;
}

/** In characters: a verb, a word or two, and the preposition. */
const EDGE_WITHIN = 40;
const BEGINS =
  /(?<!\p{L})(?:beg[aiu]n|beginning|start(?:ed|s|ing)?|launched|founded|established|introduced|opened|adopted|passed|created|formed|set up|inaugurated|enacted)(?:\s\p{L}+){0,4}\s(?:in|on)\s(?:the\s|early\s|late\s)*$/iu;
const ENDS =
  /(?<!\p{L})(?:end(?:ed|s|ing)|expir(?:ed|es|ing)|ceased|closed|stopped|finished|concluded)(?:\s\p{L}+){0,2}?\s(?:(?:in|on)\s(?:the\s|early\s|late\s)*)?$/iu;

/** "From June 2025 to December of that year": the year is the one that was said before. */
function inSameYear(dates: readonly FoundDate[], text: string): FoundDate[] {
  let year: number | undefined;
  return dates.map((found) => {
    const { date } = found;
    const isSame = date.isYearless && SAME_YEAR.test(text.slice(found.end, found.end + 24));
    if (!date.isYearless) year = date.latest[0];
    return isSame && year !== undefined ? { ...found, date: inYear(date, year) } : found;
  });
}

const SAME_YEAR = /^,?\s(?:of\s|in\s)?(?:that|the)\s(?:very\s)?(?:same\s)?year(?!\p{L})/u;

function toDateFact(date: FoundDate, text: string): DateFact {
  const place = { start: date.start, end: date.end };
  const edge = edgeBefore(text.slice(Math.max(0, date.start - EDGE_WITHIN), date.start));
  return {
    ...(edge ? { edge } : {}),
    kind: 'date',
    date,
    ...place,
    value: place,
    counted: [],
    isSlight: false,
  };
}

function toFigureFact(figure: FoundQuantity, text: string): FigureFact {
  const { start, end, value, quantity } = figure;
  const isWord = /^\p{L}/u.test(text.slice(value.start, value.end));
  const isSlight =
    isWord &&
    (quantity.kind === 'ordinal' || (quantity.kind === 'count' && (quantity.value ?? quantity.maxValue ?? MANY) < FEW));
  const next = text.slice(end, end + NEXT_WORD);
  const isComparative =
    (SHARES.has(quantity.kind) && COMPARATIVE.test(next)) || (quantity.dimension === 'time' && AGE_GAP.test(next));
  const before = text.slice(Math.max(0, start - CHANGE_WITHIN), start);
  const isChange = SHARES.has(quantity.kind) && CHANGE.test(before);
  const isOfOthers =
    quantity.kind === 'count' && (OTHERS.test(next) || ANOTHER.test(text.slice(Math.max(0, start - NEXT_WORD), start)));
  return {
    kind: 'figure',
    figure,
    isComparative,
    isChange,
    isOfOthers,
    start,
    end,
    value,
    counted: quantity.counted ?? (TIMES.test(text.slice(value.start, value.end)) ? ['time'] : []),
    isSlight,
  };
}

/** Of these alone the same words may say a share of the whole or a difference. */
const SHARES: ReadonlySet<QuantityKind> = new Set(['percent', 'fraction']);
const COMPARATIVE =
  /^\s(?:less|more|fewer|lower|higher|smaller|larger|bigger|greater|cheaper|dearer|faster|slower|longer|shorter|heavier|lighter|above|below)(?!\p{L})/u;
/** By how much one is older than another, whatever their ages. */
const AGE_GAP =
  /^\s(?:younger|older|(?:(?:his|her|their|its|the)(?:\s\p{L}+['’]s?)?|\p{Lu}\p{L}*['’]s?)\s(?:junior|senior))(?!\p{L})/u;
/** In characters. */
const CHANGE_WITHIN = 40;
/** By how much, not to or from how much: "fell to 30 per cent". */
const CHANGE =
  /(?<!\p{L})(?:(?:rise|raise|increase|growth|gain|jump|surge|fall|drop|decrease|decline|reduction|cut)s? of|(?:up|down|rose|risen|rise|fell|fallen|fall|grew|grown|climbed|dropped|declined|increased|decreased|shrank|jumped|surged|plunged)(?: by)?)\s(?:(?!(?:to|in|from|for|at|on|as|of)\s)\p{L}+\s){0,3}$/iu;
const OTHERS = /^\s(?:others?|further|additional|more)(?!\p{L})/u;
const ANOTHER = /(?<!\p{L})another\s$/iu;
const NEXT_WORD = 32;

/** As "three times" counts times. */
const TIMES = /^(?:twice|thrice)$/iu;

/** The number itself, or the end of the range that is given. */
export function numberIn({ value, minValue, maxValue }: Quantity): number | undefined {
  return value ?? minValue ?? maxValue;
}

/** Up to here writers count for themselves what a source names. */
const FEW = 5;
const MANY = Number.POSITIVE_INFINITY;

function overlap(a: TextPosition, b: TextPosition): boolean {
  return a.start < b.end && b.start < a.end;
}
