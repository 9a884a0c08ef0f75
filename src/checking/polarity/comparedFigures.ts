/**
 * Comparisons that a passage makes by figures: "more came by day than by night" and "41 % came by day, 59 % by night". Knows nothing of
 * comparisons in words.
 */
import { type ClauseWord, neighbours } from './clauseWords';
import { type ComparedTexts, type FacedPlaces, pairedPlace } from './comparedTexts';
import type { Exchange, Span } from './exchange';
import { type ComparedThings, comparisonsOf } from './ranks';

/** `Most` of what the passage says are 38 %, `few` of what it says are most: the places of both. */
export function facedShares(texts: ComparedTexts, passage: string): FacedPlaces[] {
  const said = texts.statement.flatMap((_, at) => {
    const share = shareAt(texts.statement, at);
    return share ? [{ at, share }] : [];
  });
  if (said.length === 0 || texts.passage.some((_, at) => shareAt(texts.passage, at))) return [];
  const figures = figuresIn(texts.passage, passage).filter(({ unit }) => unit === 'percent');
  return said.flatMap(({ at, share }) => {
    const near = new Set(neighbours(texts.statement, at).flatMap((one) => pairedPlace(texts, one) ?? []));
    const [figure] = figures
      .map(({ at: place, value }) => ({
        place,
        value,
        shared: neighbours(texts.passage, place).filter((one) => near.has(one)),
      }))
      .filter(({ shared }) => shared.length >= LEAST_SHARED)
      .sort((a, b) => b.shared.length - a.shared.length);
    const isContrary = figure && (share === 'most' ? figure.value < HALF : figure.value > HALF);
    return isContrary ? [{ statement: at, passage: figure.place }] : [];
  });
}

/** Words beside both that a share and a figure are of. */
const LEAST_SHARED = 2;
const HALF = 50;

/** "Most of them", "the majority of them"; but "most often" is no share. */
function shareAt(words: readonly ClauseWord[], at: number): 'most' | 'few' | undefined {
  const { form } = words[at]!;
  const next = words[at + 1];
  if (form === 'majority') return 'most';
  if (form === 'minority') return 'few';
  if (next?.form !== 'of' || words[at - 1]?.form === 'a') return undefined;
  return form === 'most' || form === 'few' ? form : undefined;
}

/** The first comparison of the statement whose lesser side has the greater figure in the passage. */
export function findFiguresTurned(texts: ComparedTexts, passage: string): Exchange | undefined {
  const comparisons = comparisonsOf(texts.statement).slice(0, MOST);
  if (comparisons.length === 0) return undefined;
  const figures = figuresIn(texts.passage, passage);
  return comparisons.flatMap((one) => turnedIn(texts, one, figures) ?? [])[0];
}

function turnedIn(texts: ComparedTexts, { greater, lesser, than }: ComparedThings, figures: readonly Figure[]) {
  const isGreaterFirst = greater.from < than;
  const before = pairedIn(texts, { from: Math.min(greater.from, lesser.from), to: than })
    .reverse()
    .slice(0, MOST);
  const behind = pairedIn(texts, isGreaterFirst ? lesser : greater).slice(0, MOST);
  for (const own of before)
    for (const other of behind) {
      const [more, fewer] = isGreaterFirst ? [own, other] : [other, own];
      const pairs = [-1, 1].flatMap((step) => facing(figures, more, fewer, step));
      const [first] = pairs;
      if (!first) continue;
      if (pairs.some((pair) => pair.more.value >= pair.fewer.value)) return undefined;
      const [from, last] = [first.more.at, first.fewer.at].sort((a, b) => a - b);
      return { statement: lesser, passage: { from: from!, to: last! + 1 } };
    }
  return undefined;
}

/** More comparisons, or words of one side, are in no sentence that one could read. */
const MOST = 8;

/** The figures that stand on the same side of two places, each nearest to its own. */
function facing(figures: readonly Figure[], more: number, fewer: number, step: number) {
  return UNITS.flatMap((unit) => {
    const own = figures.filter((figure) => figure.unit === unit);
    const [one, other] = [nearestTo(own, more, step), nearestTo(own, fewer, step)];
    return one && other && one !== other ? [{ more: one, fewer: other }] : [];
  }).slice(0, 1);
}

const UNITS = ['percent', 'number'] as const;

/** Before a place, or behind it. */
function nearestTo(figures: readonly Figure[], place: number, step: number): Figure | undefined {
  const isNear = ({ at }: Figure) => Math.sign(at - place) === step && Math.abs(at - place) <= FAR;
  return step < 0 ? figures.findLast(isNear) : figures.find(isNear);
}

/** Words between a figure and what it is of. */
const FAR = 12;

/** The places of what stands in the passage for the words of a side, figures aside. */
function pairedIn(texts: ComparedTexts, { from, to }: Span): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at++) {
    const place = pairedPlace(texts, at);
    if (place !== undefined && !/^\d/.test(texts.statement[at]!.form)) places.push(place);
  }
  return places;
}

interface Figure {
  readonly at: number;
  readonly value: number;
  readonly unit: (typeof UNITS)[number];
}

/** Years are counted, but nobody compares by them. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const PLAIN = /^\d+(?:,\d{3})*(?:\.\d+)?$/;

function figuresIn(words: readonly ClauseWord[], text: string): Figure[] {
  return words.flatMap(({ form, start, end }, at): Figure[] => {
    const behind = text.slice(end, end + BEHIND);
    const isPercent = /^\s?(?:%|percent|per cent)/.test(behind);
    // Neither times of the day, nor what a sign before it makes something else.
    const word = NUMBERS.indexOf(form);
    if (word >= 0) return [{ at, value: word + 2, unit: 'number' }];
    if (!PLAIN.test(form) || (YEAR.test(form) && !isPercent) || /^\s?(?:[ap]\.?m\b|:)/.test(behind)) return [];
    if (/[-=<>:/]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return [];
    return [{ at, value: Number(form.replaceAll(',', '')), unit: isPercent ? 'percent' : 'number' }];
  });
}

/** From two on: `one` is a pronoun as well. */
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Characters behind a figure that its unit stands in. */
const BEHIND = 10;
