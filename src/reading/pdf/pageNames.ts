/**
 * What the pages of a file are called. A reader looks for the number on the page, so what is printed comes before what the file says of
 * itself where the two contradict each other: labels are often left over from another file, or count the pages from 1 whatever is printed.
 */
import type { PageBasis } from '../../model/passage';
import { formatPageNumeral, type PageNumeral, parsePageNumeral } from './pageNumerals';
import type { PageFurniture, PdfPage } from './pdfPage';

export interface PageName {
  /** `1352`, `iv`, `A-3`, or `12–13` where two pages are on one sheet. */
  readonly name: string;
  readonly basis: PageBasis;
}

/**
 * The names of all pages, in their order. A page without a number between numbered ones is named by its neighbours (`printed`); names
 * may repeat, so that a page is known by its index alone.
 */
export function nameThePages(pages: readonly PdfPage[], { printed }: Pick<PageFurniture, 'printed'>): PageName[] {
  const labels = usefulLabels(pages, printed);
  const numbers = fillGaps(pages.map((_, index) => toNumeral(printed[index])));
  return pages.map((_, index) => {
    const label = labels?.[index];
    if (label !== undefined) return { name: label, basis: 'label' };
    const name = numbers[index];
    return name === undefined ? { name: String(index + 1), basis: 'index' } : { name, basis: 'printed' };
  });
}

/** A label is a page's name, not a sentence about it. */
const MAX_LABEL = 16;

/** Absent where the file names no pages, calls them all the same, or says otherwise than its pages do. */
function usefulLabels(
  pages: readonly PdfPage[],
  printed: PageFurniture['printed'],
): readonly (string | undefined)[] | undefined {
  const labels = pages.map(({ label }) => label?.trim() || undefined);
  const named = labels.filter((label) => label !== undefined && label.length <= MAX_LABEL);
  if (named.length < labels.length / 2 || (named.length > 1 && new Set(named).size <= named.length / 2))
    return undefined;
  const isSame = (label: string, index: number) => label.toLowerCase() === printed[index]?.toLowerCase();
  const compared = labels.flatMap((label, index) =>
    label === undefined || printed[index] === undefined ? [] : [isSame(label, index)],
  );
  const agreed = compared.filter((agrees) => agrees).length;
  return agreed >= compared.length - agreed ? labels : undefined;
}

/** Numbers of one count: a page has its index and `ahead`, times the pages on a sheet. */
interface Counted extends PageNumeral {
  /** The second number of a sheet with two pages. */
  readonly isSheet: boolean;
}

function toNumeral(name: string | undefined): Counted | undefined {
  const [first, second] = name?.split('–') ?? [];
  const isSheet = second !== undefined && /^\d+$/.test(first!) && Number(second) === Number(first) + 1;
  const numeral = name === undefined ? undefined : parsePageNumeral(isSheet ? first! : name);
  return numeral && { ...numeral, isSheet };
}

/**
 * Counts on from the numbered pages: between two that agree, back to page 1 or the end of another count, and on to the next count. Of
 * pages that a count could reach from both sides and that disagree (an inserted plate) nothing is said.
 */
function fillGaps(numbers: readonly (Counted | undefined)[]): (string | undefined)[] {
  const before: (number | undefined)[] = [];
  const after: (number | undefined)[] = [];
  for (let index = 0; index < numbers.length; index++) before[index] = numbers[index] ? index : before[index - 1];
  for (let index = numbers.length - 1; index >= 0; index--) after[index] = numbers[index] ? index : after[index + 1];
  return numbers.map((_, index) => {
    const [forth, back] = [before[index], after[index]].map((at) => countTo(index, at, numbers));
    if (forth === undefined || back === undefined) return printName(forth ?? back);
    if (printName(forth) === printName(back)) return printName(forth);
    return forth.style === back.style ? undefined : printName(back);
  });
}

/** The number that a page has by the count of the page `from`; undefined below 1. */
function countTo(
  index: number,
  from: number | undefined,
  numbers: readonly (Counted | undefined)[],
): Counted | undefined {
  const known = from === undefined ? undefined : numbers[from];
  if (!known) return undefined;
  const value = known.value + (index - from!) * (known.isSheet ? 2 : 1);
  return value < 1 ? undefined : { ...known, value };
}

function printName(numeral: Counted | undefined): string | undefined {
  if (!numeral) return undefined;
  const name = formatPageNumeral(numeral);
  return numeral.isSheet ? `${name}–${numeral.value + 1}` : name;
}
