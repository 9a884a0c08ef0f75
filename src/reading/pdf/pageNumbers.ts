/**
 * Page numbers printed at the edges of pages. A number is a page number because it rises with the pages: years, volumes and sections
 * stay, figures of tables jump. So the numbers at the edges vote for what a page's number is more than its place in the file, and what
 * enough pages agree on in a row is the count.
 */
import { groupBy } from './groupBy';
import { edgeRows, type Row } from './pageEdges';
import { formatPageNumeral, type PageNumeral, parsePageNumeral } from './pageNumerals';
import type { PdfPage } from './pdfPage';

/** A page number as it was read. */
export interface PrintedNumber {
  /** `1352`, `iv`; of two pages on one sheet `12–13`. */
  readonly name: string;
  /** The rows it stands in. */
  readonly rows: readonly Row[];
}

/** @returns page by page; absent where none is printed. */
export function findPageNumbers(pages: readonly PdfPage[], rows = pages.map(edgeRows)): (PrintedNumber | undefined)[] {
  const candidates = pages.flatMap((page, index) => rows[index]!.flatMap((row) => candidatesIn(page, row)));
  const found: (PrintedNumber | undefined)[] = pages.map(() => undefined);
  for (const run of chooseRuns(runsOf(candidates, pages), pages.length)) {
    for (const [page, same] of groupBy(run.candidates, (candidate) => candidate.page)) {
      found[page] ??= { name: nameOf(run, page), rows: [...new Set(same.map(({ row }) => row))] };
    }
  }
  return found;
}

interface Candidate extends PageNumeral {
  readonly page: number;
  readonly row: Row;
  /** Nothing else stands in its line, or it is called a page. */
  readonly isAlone: boolean;
  /** On a sheet with two pages, whether it is that on the right. */
  readonly isRight: boolean;
}

const NUMERAL = String.raw`[1-9]\d{0,4}|[ivxlc]{1,9}|[IVXLC]{1,9}|\p{Lu}{1,2}[-–.]?[1-9]\d{0,3}|e[1-9]\d{0,4}|[1-9]\d?[-–][1-9]\d{0,2}`;
const PAGE_WORD = String.raw`(?:[Pp]age|PAGE|P ?a ?g ?e|[Pp]p?\.|[Pp]g\.?|Seite|S\.|[Pp][áa]gina|[Pp]agina)`;
const ALONE = new RegExp(
  String.raw`^[-–—•·|~=\s([<«]*(?:${PAGE_WORD}\s?)?(?<number>${NUMERAL})(?:\s*[-–—|]?\s*${PAGE_WORD})?(?:\s?(?:of|/|von|de|sur|di|out of)\s?[1-9]\d{0,4})?[-–—•·|~=\s)\]>»]*$`,
  'u',
);
const CALLED = new RegExp(
  String.raw`(?:^|[\s|,;(–—-])${PAGE_WORD}\s?(?<number>[1-9]\d{0,4})(?:\s?(?:of|/)\s?[1-9]\d{0,4})?[\s|)–—-]*$`,
  'u',
);
const FIRST = /^(?<number>[1-9]\d{0,4}|[ivxlc]{2,9})(?:\s+|\s*[|•·–—:/]\s*)(?=[\p{L}“"‘(©[\d])/u;
const LAST = /[\p{L}\d.)\]”’!?](?:[\s,]+|\s*[|•·–—:/]\s*)(?<number>[1-9]\d{0,4}|[ivxlc]{2,9})$/u;
/** Heads are shorter than that; so are page numbers beside them. */
const MAX_LENGTH = 200;

function candidatesIn(page: PdfPage, row: Row): Candidate[] {
  return row.lines.flatMap((index) => {
    const { text, left, right } = page.lines[index]!;
    const line = text.trim();
    if (line.length > MAX_LENGTH) return [];
    const alone = ALONE.exec(line) ?? CALLED.exec(line);
    const numbers = alone ? [alone] : [FIRST.exec(line), LAST.exec(line)];
    const isRight = (left + right) / 2 > page.width / 2;
    return numbers.flatMap((match) => {
      const numeral = match && parsePageNumeral(match.groups!.number!);
      return numeral ? [{ ...numeral, page: page.index, row, isAlone: alone !== null, isRight }] : [];
    });
  });
}

/** Pages in a row whose numbers agree: `value = perPage * index + ahead`. */
interface Run {
  readonly style: string;
  readonly ahead: number;
  /** 2 where a sheet holds two pages. */
  readonly perPage: 1 | 2;
  readonly candidates: readonly Candidate[];
  /** The number of pages that vote for it. */
  readonly support: number;
  readonly first: number;
  readonly last: number;
}

function runsOf(candidates: readonly Candidate[], pages: readonly PdfPage[]): Run[] {
  const single = groupBy(candidates, ({ style, value, page }) => `${style} 1 ${value - page}`);
  const wide = candidates.filter(({ page, style }) => style === 'arabic' && isWide(pages[page]!));
  const double = groupBy(wide, ({ value, page, isRight }) => `arabic 2 ${value - 2 * page - Number(isRight)}`);
  return [...single, ...double].flatMap(([key, votes]) => {
    const [style, perPage, ahead] = key.split(' ');
    const counted = { style: style!, perPage: perPage === '2' ? (2 as const) : (1 as const), ahead: Number(ahead) };
    return splitAtGaps(votes).flatMap((run) => toRun(inPlace(run), counted) ?? []);
  });
}

/** Two pages side by side. */
function isWide({ width, height }: PdfPage): boolean {
  return width > height * 1.15;
}

/** Pages in between that have no number: plates, tables on their side, the blank ones before a chapter. */
const MAX_GAP = 8;

function splitAtGaps(votes: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const vote of votes) {
    const run = runs.at(-1);
    if (run && vote.page - run.at(-1)!.page <= MAX_GAP) run.push(vote);
    else runs.push([vote]);
  }
  return runs;
}

/** In points: heads move a little with what stands in them. */
const SAME_HEIGHT = 8;

/**
 * A figure with other words in its line counts where others of the run stand as high, and no figure alone is on its page: text may
 * begin with any number.
 */
function inPlace(votes: readonly Candidate[]): Candidate[] {
  const withAlone = new Set(votes.flatMap(({ isAlone, page }) => (isAlone ? [page] : [])));
  return votes.filter((vote) => {
    if (vote.isAlone || withAlone.has(vote.page)) return vote.isAlone;
    return votes.some(
      ({ page, row }) =>
        page !== vote.page &&
        Math.abs(page - vote.page) <= MAX_GAP &&
        row.edge === vote.row.edge &&
        Math.abs(row.distance - vote.row.distance) <= SAME_HEIGHT,
    );
  });
}

/** One page in three at least, so that a few figures that happen to fit make no count. */
const MIN_DENSITY = 0.34;

function toRun(candidates: readonly Candidate[], counted: Pick<Run, 'style' | 'ahead' | 'perPage'>): Run | undefined {
  const voters = new Set(candidates.map(({ page }) => page));
  const [first, last] = [candidates[0]?.page, candidates.at(-1)?.page];
  if (first === undefined || last === undefined) return undefined;
  const isDense = voters.size >= (last - first + 1) * MIN_DENSITY;
  const hasBoth = counted.perPage === 1 || candidates.some(({ isRight }) => isRight);
  if (!isDense || !hasBoth) return undefined;
  return { ...counted, candidates, support: voters.size, first, last };
}

/** Of all pages: a count that fewer have is no count of the file's, unless it stands where page numbers stand. */
const MIN_SHARE = 0.3;

function isTrusted(run: Run, pageCount: number): boolean {
  const { candidates, support, style, first, last } = run;
  if (support >= 3 && support >= pageCount * MIN_SHARE) return true;
  if (support >= 3) return isSetApart(run);
  if (support === 2) return pageCount <= 4 || (pageCount <= 6 && last - first === 1 && isSetApart(run));
  const only = pageCount === 1 && style === 'arabic' && candidates.find(({ isAlone }) => isAlone);
  if (!only) return false;
  return only.row.depth === 0 && only.row.gap >= CLEAR && !isYear(only.value);
}

/** In points: a page number is not as near to the text as its lines are to each other. */
const CLEAR = 18;

/** The numbers stand outermost, alone, at one height. */
function isSetApart({ candidates, support }: Run): boolean {
  const outer = candidates.filter(({ isAlone, row }) => isAlone && row.depth === 0);
  return outer.some(({ row }) => {
    const level = outer.filter(
      (other) => other.row.edge === row.edge && Math.abs(other.row.distance - row.distance) <= SAME_SLOT,
    );
    return new Set(level.map(({ page }) => page)).size >= support;
  });
}

/** In points: page numbers of one count do not move. */
const SAME_SLOT = 2;

function isYear(value: number): boolean {
  return value >= 1900 && value < 2100;
}

/** The runs that most pages vote for; those that overlap with a better one are dropped. */
function chooseRuns(runs: readonly Run[], pageCount: number): Run[] {
  const trusted = runs.filter((run) => isTrusted(run, pageCount)).sort((a, b) => b.support - a.support);
  const chosen: Run[] = [];
  for (const run of trusted) {
    const rival = chosen.findIndex((other) => overlap(run, other));
    if (rival < 0) chosen.push(run);
    else if (countsTheVolume(run, chosen[rival]!)) chosen[rival] = run;
  }
  return chosen;
}

function overlap(one: Run, other: Run): boolean {
  return one.first <= other.last && other.first <= one.last;
}

/** Where a paper counts its own pages and those of its volume, one cites the volume's, which are the higher. */
function countsTheVolume(run: Run, other: Run): boolean {
  const isAsLong = run.support >= 0.7 * other.support && run.first <= other.first + 1 && run.last >= other.last - 1;
  return isAsLong && run.style === 'arabic' && other.style === 'arabic' && run.ahead > other.ahead;
}

function nameOf({ style, perPage, ahead }: Run, page: number): string {
  const value = perPage * page + ahead;
  const first = formatPageNumeral({ style, value });
  return perPage === 2 ? `${first}–${value + 1}` : first;
}
