/** Lines to strips: lines of one size, one below the other at one distance, as a column has them between two gaps. */
import type { PdfLine, PdfPage } from '../pdfPage';

/** A run of lines down the page; never empty. */
export interface Strip {
  /** The index of the page. */
  readonly page: number;
  readonly lines: readonly PdfLine[];
}

/** What most of a file is set in. */
export interface BodyStyle {
  readonly fontSize: number;
  readonly isBold: boolean;
  /** From baseline to baseline. */
  readonly leading: number;
}

/** By letters, over the whole file. */
export function bodyStyleOf(pages: readonly PdfPage[]): BodyStyle {
  const lines = pages.flatMap((page) => page.lines);
  const fontSize = mostCommon(lines.map((line) => [roundSize(line.fontSize), line.text.length])) ?? 10;
  const body = (line: PdfLine) => roundSize(line.fontSize) === fontSize;
  const drops = lines.flatMap((line, index): [number, number][] => {
    const next = lines[index + 1];
    const drop = next ? line.baseline - next.baseline : 0;
    return next && body(line) && body(next) && drop > 0.8 * fontSize && drop < 3 * fontSize
      ? [[roundSize(drop), 1]]
      : [];
  });
  const bold = lines.reduce((sum, line) => sum + (body(line) ? line.text.length * (line.isBold ? 1 : -1) : 0), 0);
  return { fontSize, isBold: bold > 0, leading: mostCommon(drops) ?? 1.2 * fontSize };
}

/** To half a point, since programs scale fonts by hairs. */
function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function mostCommon(weighted: readonly (readonly [number, number])[]): number | undefined {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  let best: [number, number] | undefined;
  for (const entry of sums) if (!best || entry[1] > best[1]) best = entry;
  return best?.[0];
}

/** The strips of a page in content order. @param headingOf what lines of one heading share, and no other line has */
export function toStrips(
  { index, lines }: PdfPage,
  body: BodyStyle,
  headingOf: (line: PdfLine) => unknown = () => undefined,
): Strip[] {
  const strips: PdfLine[][] = [];
  let strip: PdfLine[] = [];
  for (const line of lines) {
    const last = strip.at(-1);
    if (last && headingOf(last) === headingOf(line) && goesOn(strip, last, line, body)) strip.push(line);
    else {
      strip = [line];
      strips.push(strip);
    }
  }
  return strips.map((own) => ({ page: index, lines: own }));
}

/** Lines may stand this much farther apart than usual. */
const MAX_LEADING = 1.32;
/** Lines of one paragraph differ in size by less: mathematics and small capitals make some of them smaller. */
const SAME_SIZE = 0.1;

function goesOn(strip: readonly PdfLine[], last: PdfLine, line: PdfLine, body: BodyStyle): boolean {
  const drop = last.baseline - line.baseline;
  const size = Math.max(last.fontSize, line.fontSize);
  if (drop <= 0.3 * size || Math.abs(last.fontSize - line.fontSize) > SAME_SIZE * size) return false;
  if (drop > MAX_LEADING * usualLeading(strip, line, body)) return false;
  const overlap = Math.min(last.right, line.right) - Math.max(last.left, line.left);
  return overlap > 0.3 * Math.min(last.right - last.left, line.right - line.left);
}

/** As the strip has had it so far; else as the text of the file has it, in proportion to its size. */
function usualLeading(strip: readonly PdfLine[], line: PdfLine, body: BodyStyle): number {
  const [first, second] = strip;
  if (first && second) return Math.max(first.baseline - second.baseline, 1.1 * line.fontSize);
  return Math.max(1.25, body.leading / body.fontSize) * line.fontSize;
}
