/** The words of a quotation beside those of a source: the run of the source's words that is most like it, and what differs. */
import type { TextPosition } from '../../model/passage';
import type { DiffPart } from '../../model/problem';
import { fold } from '../../text/normalize';
import { STOP_WORDS } from '../../text/stopWords';
import { partsOf } from './quotationParts';
import { withoutNoteMarkers } from './skeleton';

/** Words of a quotation and those that stand in their place in the source; either may be empty. */
export interface WordChange {
  /** In the quotation's text. */
  readonly position: TextPosition;
  /** In the source's text. */
  readonly expectedAt: TextPosition;
  readonly found: string;
  readonly expected: string;
}

export interface WordDiff {
  /** From the words of the quotation to those of the source; together, those of either are its text. */
  readonly parts: readonly DiffPart[];
  readonly changes: readonly WordChange[];
  /** The run of the source's text. */
  readonly position: TextPosition;
  /** The share of the quotation's words that the source has in their order, 0..1. */
  readonly share: number;
  /** The share that it has in whatever order. */
  readonly unorderedShare: number;
  /** That of the words that are no stop words. */
  readonly weightyShare: number;
  /** How many of those stand in both. */
  readonly weightyMatches: number;
  /** The most words that stand in both without a change. */
  readonly longestRun: number;
  /** How many words of either text have no partner. */
  readonly edits: number;
  readonly words: number;
}

/** A word, or a joint of the quotation that may stand for words of the source. */
interface Item extends TextPosition {
  readonly kind: 'word' | 'elision' | 'insertion';
  readonly key: string;
}

/**
 * Aligns by the least cost, the source's words before and behind the run for nothing.
 * Takes time and memory in proportion to the product of both texts' words; undefined where that is too much or nothing is alike.
 */
export function diffWithin(quotation: string, source: string): WordDiff | undefined {
  const items = itemsOf(quotation);
  const words = wordsOf(withoutNoteMarkers(source));
  if (items.length === 0 || words.length === 0 || items.length * words.length > MOST_CELLS) return undefined;
  return toDiff({ quotation, source, items, words, steps: alignItems(items, words) });
}

/** A block quotation of two pages within twice as much text. */
const MOST_CELLS = 4_000_000;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,][\p{L}\p{M}\p{N}]+)*|[%‰]|\p{Sc}/gu;

function wordsOf(text: string): Item[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    kind: 'word',
    key: keyOf(word),
    start: index,
    end: index + word.length,
  }));
}

function keyOf(word: string): string {
  return fold(word).replace(/(?<=\d),(?=\d{3}(?!\d))|'/g, '');
}

/** A bracket takes in the rest of a word that it is a part of: `[t]he`. */
function itemsOf(quotation: string): Item[] {
  const items: Item[] = [];
  let isGlued = false;
  for (const { kind, start, end, isGluedBefore, isGluedAfter } of partsOf(quotation)) {
    if (kind === 'words') {
      const words = wordsOf(quotation.slice(start, end)).map((word) => shifted(word, start));
      if (isGlued && words[0]) {
        const joint = items.pop()!;
        items.push({ ...joint, end: words.shift()!.end });
      }
      items.push(...words);
      isGlued = false;
      continue;
    }
    const rest = isGluedBefore ? items.pop() : undefined;
    items.push({ kind, key: '', start: rest?.start ?? start, end });
    isGlued = isGluedAfter;
  }
  return items;
}

function shifted(item: Item, by: number): Item {
  return { ...item, start: item.start + by, end: item.end + by };
}

/** Rather changed than dropped here and left out there. */
const DROPPED = 5;
const CHANGED = 4;
const ALIKE = 2;
/** A word of the source that is silently left out costs less than a word that is not there: clauses are dropped whole. */
const LEFT_OUT = 2;
/** As many words as a bracket may stand for. */
const MOST_INSERTED = 8;

const [PAIR, UP, LEFT, START] = [1, 2, 3, 4];

function alignItems(items: readonly Item[], words: readonly Item[]): Step[] {
  const width = words.length + 1;
  const moves = new Uint8Array((items.length + 1) * width).fill(START, 0, width);
  let above = new Float64Array(width);
  items.forEach((item, index) => {
    const row = new Float64Array(width);
    const at = (index + 1) * width;
    row[0] = above[0]! + (item.kind === 'word' ? DROPPED : 0);
    moves[at] = UP!;
    let inserted = 0;
    for (let column = 1; column < width; column++) {
      const isJoint = item.kind !== 'word';
      const up = above[column]! + (isJoint ? 0 : DROPPED);
      const pair = isJoint ? Number.POSITIVE_INFINITY : above[column - 1]! + costOf(item.key, words[column - 1]!.key);
      const left = row[column - 1]! + leftOutCost(item.kind, inserted);
      if (pair <= up && pair <= left) [row[column], moves[at + column]] = [pair, PAIR!];
      else if (up <= left) [row[column], moves[at + column]] = [up, UP!];
      else [row[column], moves[at + column]] = [left, LEFT!];
      inserted = moves[at + column] === LEFT ? inserted + 1 : 0;
    }
    above = row;
  });
  let best = 0;
  for (let column = 1; column < width; column++) if (above[column]! < above[best]!) best = column;
  return backtrack(moves, items, best, width);
}

function leftOutCost(kind: Item['kind'], inserted: number): number {
  if (kind === 'elision') return 0;
  return kind === 'insertion' && inserted < MOST_INSERTED ? 0.01 : LEFT_OUT;
}

function costOf(key: string, other: string): number {
  if (key === other) return 0;
  return isAlike(key, other) ? ALIKE : CHANGED;
}

/** Other forms of a word: `builds`, `building`; two figures. */
function isAlike(key: string, other: string): boolean {
  const isFigure = key.charCodeAt(0) < 58 && other.charCodeAt(0) < 58;
  if (isFigure) return true;
  if (Math.abs(key.length - other.length) > 3) return false;
  let shared = 0;
  while (shared < key.length && key[shared] === other[shared]) shared++;
  return shared >= 4 || (shared >= 2 && shared >= Math.max(key.length, other.length) - 1);
}

/** The steps from the start of the run to its end: `held` are words of the source that a joint of the quotation stands for. */
interface Step {
  readonly kind: 'pair' | 'quotation' | 'source' | 'held';
  /** The numbers of the item and of the source's word, where the step has them. */
  readonly item: number;
  readonly word: number;
}

function backtrack(moves: Uint8Array, items: readonly Item[], column: number, width: number): Step[] {
  const steps: Step[] = [];
  let [row, at] = [items.length, column];
  while (row > 0) {
    const move = moves[row * width + at];
    if (move === PAIR) steps.push({ kind: 'pair', item: --row, word: --at });
    else if (move === UP) steps.push({ kind: 'quotation', item: --row, word: at });
    else steps.push({ kind: items[row - 1]!.kind === 'word' ? 'source' : 'held', item: row, word: --at });
  }
  return steps.reverse();
}

/** A run of steps in which all words stand in both, or none does. */
interface Group {
  readonly isSame: boolean;
  readonly items: number[];
  readonly words: number[];
  /** The item it begins with, or the one that its words of the source stand before. */
  readonly first: number;
}

interface Aligned {
  readonly quotation: string;
  readonly source: string;
  readonly items: readonly Item[];
  readonly words: readonly Item[];
  readonly steps: readonly Step[];
}

function toDiff(aligned: Aligned): WordDiff | undefined {
  const { items, words } = aligned;
  const groups = groupsOf(aligned);
  const partners = groups.filter(({ isSame }) => isSame).flatMap((group) => group.words);
  const used = [...partners, ...groups.flatMap((group) => group.words)].sort((a, b) => a - b);
  if (partners.length === 0) return undefined;
  const said = items.flatMap(({ kind, key }, index) => (kind === 'word' ? [{ key, index }] : []));
  const same = new Set(groups.filter(({ isSame }) => isSame).flatMap((group) => group.items));
  const [from, to] = [Math.max(0, used[0]! - said.length), used.at(-1)! + said.length];
  const near = new Set(words.slice(from, to).map(({ key }) => key));
  const weighty = said.filter(({ key }) => !STOP_WORDS.has(key));
  const weightyMatches = weighty.filter(({ index }) => same.has(index)).length;
  const changes = groups.flatMap((group, index) => (group.isSame ? [] : toChange(aligned, group, groups[index - 1])));
  const changed = groups.filter(({ isSame }) => !isSame);
  return {
    parts: toParts(aligned.quotation, changes),
    changes,
    position: { start: words[used[0]!]!.start, end: words[used.at(-1)!]!.end },
    share: said.filter(({ index }) => same.has(index)).length / said.length,
    unorderedShare: said.filter(({ key }) => near.has(key)).length / said.length,
    weightyShare: weightyMatches / Math.max(1, weighty.length),
    weightyMatches,
    longestRun: Math.max(...groups.filter(({ isSame }) => isSame).map((group) => group.words.length)),
    edits: changed.reduce((sum, group) => sum + Math.max(group.items.length, group.words.length), 0),
    words: said.length,
  };
}

function groupsOf({ quotation, source, items, words, steps }: Aligned): Group[] {
  const groups: Group[] = [];
  for (const { kind, item, word } of steps) {
    const isJoint = kind === 'held' || (kind === 'quotation' && items[item]!.kind !== 'word');
    const isSame = isJoint || (kind === 'pair' && items[item]!.key === words[word]!.key);
    let group = groups.at(-1);
    if (group?.isSame !== isSame) {
      group = { isSame, items: [], words: [], first: item };
      groups.push(group);
    }
    if (kind === 'pair' || kind === 'quotation') group.items.push(item);
    if (kind === 'pair' || kind === 'source') group.words.push(word);
  }
  return merged(
    groups.map((group) =>
      isSetOtherwise(group, { quotation, source, items, words }) ? { ...group, isSame: true } : group,
    ),
  );
}

/** The same letters, parted into words or hyphenated in another way. */
function isSetOtherwise(
  { isSame, items: own, words: others }: Group,
  { items, words }: Omit<Aligned, 'steps'>,
): boolean {
  const keys = (numbers: readonly number[], list: readonly Item[]) =>
    numbers.map((number) => list[number]!.key).join('');
  return !isSame && own.length > 0 && keys(own, items) === keys(others, words);
}

function merged(groups: readonly Group[]): Group[] {
  const found: Group[] = [];
  for (const group of groups) {
    const last = found.at(-1);
    if (last?.isSame !== group.isSame) found.push({ ...group, items: [...group.items], words: [...group.words] });
    else {
      last.items.push(...group.items);
      last.words.push(...group.words);
    }
  }
  return found;
}

function toParts(quotation: string, changes: readonly WordChange[]): DiffPart[] {
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string) => {
    if (text !== '') parts.push({ kind, text });
  };
  let at = 0;
  for (const { position, found, expected } of changes) {
    add('same', quotation.slice(at, position.start));
    // A word that goes takes its space with it, and one that comes brings one.
    const space = /^\s*/.exec(quotation.slice(position.end))![0];
    at = position.end + (expected === '' ? space.length : 0);
    add('removed', quotation.slice(position.start, at));
    const isLast = !/[\p{L}\p{N}]/u.test(quotation.slice(position.start));
    add('added', found !== '' ? expected : isLast ? ` ${expected}` : `${expected} `);
  }
  add('same', quotation.slice(at));
  return parts;
}

function toChange({ quotation, source, items, words }: Aligned, group: Group, before: Group | undefined): WordChange {
  const point = items[group.first]?.start ?? quotation.trimEnd().length;
  let position = spanOf(group.items, items) ?? { start: point, end: point };
  const last = words[before?.words.at(-1) ?? -1];
  let expectedAt = spanOf(group.words, words) ?? { start: last?.end ?? 0, end: last?.end ?? 0 };
  const mark =
    group.words.length === 0 && last ? /^[,;:]|^\s?[–—]/.exec(source.slice(last.end, last.end + 2)) : undefined;
  const lastItem = items[before?.items.at(-1) ?? -1];
  if (mark && lastItem && !/\S/.test(quotation.slice(lastItem.end, position.start))) {
    // `affordable, viable` for `affordable and viable`: what parts the words comes in place of the word.
    position = { start: lastItem.end, end: position.end };
    expectedAt = { start: last!.end, end: last!.end + mark[0].length };
  }
  const found = quotation.slice(position.start, position.end);
  return { position, expectedAt, found, expected: source.slice(expectedAt.start, expectedAt.end) };
}

function spanOf(numbers: readonly number[], list: readonly Item[]): TextPosition | undefined {
  const [first, last] = [list[numbers[0] ?? -1], list[numbers.at(-1) ?? -1]];
  return first && last && { start: first.start, end: last.end };
}
