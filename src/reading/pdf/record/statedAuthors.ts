/** What a cover says outright: by whom a report was prepared, and for whom, who did not write it. */
import type { PdfLine } from '../pdfPage';

/** The words before the author. */
export const AUTHORED =
  /^(?:(?:(?:(?:report|document|study|paper|thesis|dissertation)\s+)?(?:prepared|written|submitted|compiled|presented|produced|drafted|authored|researched)\s+)?by(?=[\s:])|authors?(?=[\s:])|author\(s\))\s*:?\s*/i;

const BY = /^(?:report |document |study )?(?:prepared|written|compiled|produced|drafted|authored)\s+by\b\s*:?\s*/i;
const FOR =
  /^(?:(?:(?:report|document|study)\s+)?(?:prepared|produced|written|compiled|submitted|presented)\s+(?:for|to)\b|commissioned\s+by\b|(?:client|customer|recipient|attention|attn)\s*:)/i;

/** Others whose names stand on first pages. */
const OTHERS =
  /^\*?(?:(?:(?:academic|handling|guest|section|associate) )?editors?(?: in chief)?\s*:|(?:edited|reviewed|approved|communicated|supervised|translated|handled|recommended)\s+by\b|(?:supervisors?|advis[eo]rs?|examiners?|referees?|promotors?|(?:thesis |doctoral )?committee(?: members)?|correspondence|corresponding author)\s*:)/i;

export interface Stated {
  /** What stands behind the label in its line, with the next line where the list breaks off there. */
  readonly beside: string;
  /** The lines below the label, those for whom it was made aside. */
  readonly below: readonly PdfLine[];
}

/** Who is named behind `Prepared by`. */
export function findStated(lines: readonly PdfLine[]): Stated | undefined {
  const label = lines.find(({ text }) => BY.test(text));
  if (!label) return undefined;
  const below = withoutClients(lines).filter(({ baseline }) => baseline < label.baseline - 1);
  const own = label.text.replace(BY, '').trim();
  const [next] = below;
  const isBroken = next !== undefined && /(?:,|\band|&)(?:\s\p{Lu}\p{L}*)?$/u.test(own);
  return { beside: isBroken && isBelow(next, label) ? `${own} ${next.text.trim()}` : own, below };
}

/**
 * The lines without those that name others than the authors, in the column of their label: whom a report was made for, down to the next
 * label; editors and supervisors, as far as the lines stand close.
 */
export function withoutClients(lines: readonly PdfLine[]): readonly PdfLine[] {
  const labels = lines.filter(({ text }) => [FOR, BY, OTHERS].some((form) => form.test(text)));
  const others = new Set<PdfLine>();
  for (const label of labels.filter(({ text }) => !BY.test(text))) {
    others.add(label);
    let last = label;
    for (const line of lines.filter((one) => isBelow(one, label))) {
      const isFar = !FOR.test(label.text) && last.baseline - line.baseline > last.fontSize * CLOSE;
      if (isFar || labels.includes(line)) break;
      others.add(line);
      last = line;
    }
  }
  return others.size === 0 ? lines : lines.filter((line) => !others.has(line));
}

/** In sizes of the letters, from line to line. */
const CLOSE = 2.2;

/** Whether a line stands below a label and in its column. */
function isBelow(line: PdfLine, label: PdfLine): boolean {
  return line.baseline < label.baseline - 1 && line.left < label.right + label.fontSize * 4 && label.left < line.right;
}
