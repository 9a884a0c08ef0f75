/**
 * The text of a page, as pdf.js gives it in the order in which it is drawn, to lines: pieces on one baseline that follow each other. Knows
 * nothing of paragraphs.
 */

import { lineText } from './lineText';
import type { PdfLine } from './pdfPage';
import type { TextContent } from './textRuns';
import { type Matrix, type Run, toRuns } from './textRuns';

/** The lines of a page in content order, upright. @param toPage from the file's coordinates to those of the page as it is shown */
export function toLines(content: TextContent, toPage: Matrix): PdfLine[] {
  const lines: OpenLine[] = [];
  let line: OpenLine | undefined;
  for (const run of toRuns(content, toPage)) {
    if (!line?.add(run)) {
      line = new OpenLine(run);
      lines.push(line);
    }
  }
  return lines.flatMap((one) => one.toLine() ?? []);
}

/** A gap as wide as this many letters' heights parts columns and the cells of tables. */
const MAX_GAP = 1.7;
/** Letters smaller than this part of their neighbours are raised or lowered ones. */
const SCRIPT_SIZE = 0.86;
/** What is smaller still, or longer than so many characters, stands beside a large first letter. */
const MIN_SCRIPT = 0.36;
const MAX_SCRIPT = 16;

class OpenLine {
  readonly #runs: Run[] = [];
  /** The largest so far that is more than a sign or two: what stands raised or lowered is so beside it. */
  #main: Run;
  #left: number;
  #right: number;

  constructor(first: Run) {
    this.#runs.push(first);
    this.#main = first;
    this.#left = first.left;
    this.#right = first.right;
  }

  /** Whether the run goes on with the line; then it is part of it. */
  add(run: Run): boolean {
    if (!this.#isLevel(run) || !this.#isNext(run)) return false;
    this.#runs.push(run);
    if (run.size > this.#main.size * 1.02) this.#main = run;
    this.#left = Math.min(this.#left, run.left);
    this.#right = Math.max(this.#right, run.right);
    return true;
  }

  #isLevel(run: Run): boolean {
    const main = this.#main;
    const shift = Math.abs(run.baseline - main.baseline);
    const [small, large] = run.size < main.size ? [run, main] : [main, run];
    if (shift <= 0.12 * large.size) return true;
    const isScript =
      small.size < SCRIPT_SIZE * large.size && small.size > MIN_SCRIPT * large.size && small.text.length <= MAX_SCRIPT;
    return shift <= (isScript ? 0.6 : 0.2) * large.size;
  }

  #isNext({ left, right, size, isRtl }: Run): boolean {
    const em = Math.max(size, this.#main.size);
    if (isRtl && right <= this.#left + 0.5 * em) return this.#left - right <= MAX_GAP * em;
    return left >= this.#right - 0.6 * em && left - this.#right <= MAX_GAP * em;
  }

  toLine(): PdfLine | undefined {
    const runs = this.#runs.some(({ isRtl }) => isRtl) ? inRtlOrder(this.#runs) : this.#runs;
    const { fontName, size, baseline } = mostOf(runs);
    const text = lineText(runs, { size, baseline });
    if (text === '') return undefined;
    const name = plainName(fontName);
    return {
      text,
      left: this.#left,
      right: this.#right,
      baseline,
      fontSize: Math.round(size * 100) / 100,
      fontName: name,
      isBold: BOLD.test(name),
      isItalic: ITALIC.test(name),
    };
  }
}

const BOLD = /bold|black|heavy|semibd|demi|(?:^|[-,])bd\b|CMBX|SFBX|LMRoman\d+-Bold|NimbusRom\w*-Medi|[.-]B$|Medi$/i;
const ITALIC = /ital|obli|slanted|CMTI|SFTI|CMMI|[.-](?:B?I|It)$/i;

/** Without the six letters that mark a part of a font. */
function plainName(name: string): string {
  return name.replace(/^[A-Z]{6}\+/, '');
}

/** Right to left where most is written so; drawn in either order. */
function inRtlOrder(runs: readonly Run[]): readonly Run[] {
  const rtl = lettersOf(runs.filter(({ isRtl }) => isRtl));
  return rtl * 2 < lettersOf(runs) ? runs : [...runs].sort((a, b) => b.right - a.right);
}

function lettersOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Font, size and baseline of most letters. */
function mostOf(runs: readonly Run[]): Pick<Run, 'fontName' | 'size' | 'baseline'> {
  if (runs.length === 1) return runs[0]!;
  const counts = new Map<string, { run: Run; letters: number }>();
  for (const run of runs) {
    const key = `${run.fontName} ${run.size.toFixed(1)} ${run.baseline.toFixed(1)}`;
    const known = counts.get(key);
    if (known) known.letters += run.text.length;
    else counts.set(key, { run, letters: run.text.length });
  }
  return [...counts.values()].reduce((a, b) => (b.letters > a.letters ? b : a)).run;
}
