/** The pieces in which a page's text is drawn, set upright; what stands askew (watermarks, labels of axes) is left out. */

/** As in PDF: `[a b c d e f]`. */
export type Matrix = readonly number[];

/** What pdf.js gives for a page; marks of content have no `str`. */
export interface TextContent {
  readonly items: readonly (TextItem | { readonly type: string })[];
  readonly styles: Readonly<Record<string, FontStyle>>;
}

export interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

export interface FontStyle {
  /** As the file has it: `ABCDEF+Times-Bold`; put there by our bundle of pdf.js. */
  readonly fontName?: string;
  readonly fontFamily: string;
  readonly vertical: boolean;
}

/** A piece of text in one font on one baseline. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly fontName: string;
  readonly isRtl: boolean;
}

/** Which way the letters run: to the right, up, to the left, down, or askew. */
type Direction = 0 | 1 | 2 | 3 | undefined;

export function toRuns({ items, styles }: TextContent, toPage: Matrix): Run[] {
  const texts = items.filter((item): item is TextItem => 'str' in item && item.str !== '' && item.str !== ' ');
  const placed = texts.map((item) => ({ item, place: multiply(toPage, item.transform) }));
  const main = mainDirection(placed);
  if (main === undefined) return [];
  return placed.flatMap(({ item, place }) =>
    directionOf(place) === main ? toRun(item, upright(place, main), styles[item.fontName]) : [],
  );
}

interface Placed {
  readonly item: TextItem;
  readonly place: Matrix;
}

/** That of most letters: a table may be printed across a page. */
function mainDirection(placed: readonly Placed[]): Direction {
  const letters = [0, 0, 0, 0];
  for (const { item, place } of placed) {
    const direction = directionOf(place);
    if (direction !== undefined) letters[direction]! += item.str.length;
  }
  const most = Math.max(...letters);
  return most === 0 ? undefined : (letters.indexOf(most) as Direction);
}

/** Letters that lean at most this much (a fifth of a right angle's tangent) still stand upright. */
const MAX_SLOPE = 0.1;

function directionOf([a = 0, b = 0, c = 0, d = 0]: Matrix): Direction {
  // Letters are wide along (a, b); where a font is squeezed to nothing, they are still high along (c, d).
  const [x, y] = a === 0 && b === 0 ? [d, -c] : [a, b];
  if (Math.abs(y) <= MAX_SLOPE * Math.abs(x)) return x >= 0 ? 0 : 2;
  if (Math.abs(x) <= MAX_SLOPE * Math.abs(y)) return y > 0 ? 1 : 3;
  return undefined;
}

const TURNS: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [0, -1, 1, 0, 0, 0],
  [-1, 0, 0, -1, 0, 0],
  [0, 1, -1, 0, 0, 0],
];

function upright(place: Matrix, direction: 0 | 1 | 2 | 3): Matrix {
  return direction === 0 ? place : multiply(TURNS[direction]!, place);
}

function toRun(item: TextItem, place: Matrix, style: FontStyle | undefined): Run | [] {
  const [, , c = 0, d = 0, x = 0, y = 0] = place;
  const isVertical = style?.vertical === true;
  const size = isVertical ? Math.hypot(c, d) : item.height || Math.hypot(c, d);
  // Lines that run down the page, the first at the right, are laid on their side: they go on to the right and below each other.
  const [left, baseline, length] = isVertical ? [-y, x, item.height] : [x, y, item.width];
  if (!Number.isFinite(left + baseline + size + length) || size === 0) return [];
  const fontName = style?.fontName ?? '';
  return { text: item.str, left, right: left + length, baseline, size, fontName, isRtl: item.dir === 'rtl' };
}

/** `a` after `b`. */
function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0]! * b[0]! + a[2]! * b[1]!,
    a[1]! * b[0]! + a[3]! * b[1]!,
    a[0]! * b[2]! + a[2]! * b[3]!,
    a[1]! * b[2]! + a[3]! * b[3]!,
    a[0]! * b[4]! + a[2]! * b[5]! + a[4]!,
    a[1]! * b[4]! + a[3]! * b[5]! + a[5]!,
  ];
}
