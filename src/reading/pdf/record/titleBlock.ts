/** The head of a paper's first page: its title, told by its size and place, and the lines around it that name its authors. */
import { looksLikePerson } from '../../record/names';
import { isSectionName } from '../../record/titles';
import { isUpended } from '../pageEdges';
import type { PdfLine, PdfPage } from '../pdfPage';
import { isPerson } from './persons';

export interface TitleBlock {
  readonly title: string;
  /** The lines of the title without its subtitle. */
  readonly lines: readonly PdfLine[];
  /** Lines above the title and below it, up to the abstract or the text; from the top down, each row from left to right. */
  readonly above: readonly PdfLine[];
  readonly below: readonly PdfLine[];
}

/** @param bodySize the size of most letters of the file */
export function findTitleBlock(
  { lines, width, height }: PdfPage,
  furniture: ReadonlySet<number>,
  bodySize: number,
): TitleBlock | undefined {
  const worded = lines.filter((line) => !isUpended(line) && /\p{L}/u.test(line.text));
  const text = worded.filter((line) => !furniture.has(lines.indexOf(line)));
  const own = titleAmong(text, bodySize, width, height);
  // A title that is also the head of the later pages is no furniture where it stands larger than what else might be the title.
  const shared = titleAmong(worded, bodySize, width, height);
  const isNamed = shared !== undefined && isPerson(textOf(shared));
  const isHead = !isNamed && sizeOf(shared) > MIN_RISE * (own ? sizeOf(own) : bodySize);
  const [all, best] = isHead ? [worded, shared] : [text, own];
  if (!best) return undefined;
  const down = inReadingOrder(all.filter((line) => !best.includes(line)));
  const above = down.filter(({ baseline }) => baseline > best[0]!.baseline);
  const under = inItsColumn(
    down.filter(({ baseline }) => baseline < best.at(-1)!.baseline + 1),
    best,
    width,
  );
  const subtitle = subtitleOf(under, best, bodySize);
  const rest = under.filter((line) => !subtitle.includes(line));
  const title = textOf(best);
  return {
    title: subtitle.length === 0 ? title : `${title}${/[?!:]$/.test(title) ? '' : ':'} ${textOf(subtitle)}`,
    lines: best,
    above,
    below: rest.slice(0, textStart(rest)),
  };
}

function sizeOf(group: readonly PdfLine[] | undefined): number {
  return group?.[0]?.fontSize ?? 0;
}

function titleAmong(lines: readonly PdfLine[], bodySize: number, width: number, height: number): PdfLine[] | undefined {
  const groups = groupsOf(lines);
  const risen = largest(groups, bodySize, height);
  const found = risen ? withOtherWeight(risen, lines, bodySize) : setApart(groups, bodySize, height);
  // The first slide of a talk, set no larger than the others.
  const isSparse = width > height && lines.length <= MAX_SPARSE && !lines.some(({ text }) => isProse(text));
  return found ?? (isSparse ? largest(groups, 0, height) : undefined);
}

/** A title goes on in lines of its size that are not as bold, a Latin name in it among them. */
function withOtherWeight(title: PdfLine[], lines: readonly PdfLine[], bodySize: number): PdfLine[] {
  if (sizeOf(title) < bodySize * MIN_MIXED_RISE) return title;
  const all = [...title];
  for (const line of lines.slice(lines.indexOf(title.at(-1)!) + 1)) {
    const last = all.at(-1)!;
    const isNext =
      belongTogether({ ...last, isBold: line.isBold }, line) && last.baseline - line.baseline < last.fontSize * 1.4;
    if (!isNext || isListOfNames(line.text) || looksLikePerson(line.text) || LABEL.test(line.text.trim())) break;
    all.push(line);
  }
  return all.length <= MAX_TITLE_LINES && textOf(all).length <= MAX_TITLE ? all : title;
}

/** Type that much larger than the text is that of a title alone. */
const MIN_MIXED_RISE = 1.5;
const MAX_TITLE_LINES = 8;

/** A slide with so many lines at most, none of them of text, opens a talk. */
const MAX_SPARSE = 12;

/** A title over one column has its authors in that column, beside the text of the other. */
function inItsColumn(lines: readonly PdfLine[], title: readonly PdfLine[], width: number): readonly PdfLine[] {
  const left = Math.min(...title.map((line) => line.left));
  const right = Math.max(...title.map((line) => line.right));
  const isBeside = (line: PdfLine) => line.left >= right || left >= line.right;
  const isOverAll = right > width * 0.55 && left < width * 0.45;
  const text = lines.find((line) => isProse(line.text));
  return isOverAll || !text || !isBeside(text) ? lines : lines.filter((line) => !isBeside(line));
}

/** The size of most letters on these pages. */
export function bodySizeOf(pages: readonly PdfPage[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { text, fontSize } of lines) {
      const size = Math.round(fontSize * 2) / 2;
      letters.set(size, (letters.get(size) ?? 0) + text.length);
    }
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Lines that follow each other in one type: the lines of a title, of an author list, of a paragraph. */
function groupsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    if (last && belongTogether(last, line) && !LABEL.test(last.text.trim())) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** In sizes of the letters: a title is set wider than text. */
const MAX_LEADING = 2;

function belongTogether(last: PdfLine, line: PdfLine): boolean {
  const size = Math.max(last.fontSize, line.fontSize);
  const drop = last.baseline - line.baseline;
  if (Math.abs(last.fontSize - line.fontSize) > size * 0.04 || drop < -size * 0.3 || drop > size * MAX_LEADING) {
    return false;
  }
  if (drop < size * 0.3) return line.left - last.right < size * 3;
  return last.isBold === line.isBold && last.left < line.right && line.left < last.right;
}

/** In letters, digits and spaces: shorter is a logo or an initial, longer is text. */
const MIN_TITLE = 4;
const MAX_TITLE = 320;
/** A title is larger than the text by this factor, unless nothing on the page is. */
const MIN_RISE = 1.12;

/** The largest type of the upper part; of types as large, the first. */
function largest(groups: readonly PdfLine[][], bodySize: number, height: number): PdfLine[] | undefined {
  const risen = groups.filter((group) => group[0]!.fontSize >= bodySize * MIN_RISE && canBeTitle(group));
  const worth = (group: PdfLine[]) => {
    const [{ fontSize, baseline }] = group as [PdfLine];
    const isLow = baseline < height * 0.4;
    const isShort = textOf(group).split(' ').length === 1;
    const isSigned = isShort || !isAboveNames(group, groups) ? 1 : SIGNED;
    return fontSize * isSigned * (isLow ? 0.6 : 1) * (isShort ? 0.8 : 1) * (isBanner(group, groups) ? 0.5 : 1);
  };
  return risen.reduce<PdfLine[] | undefined>(
    (best, group) => (best === undefined || worth(group) > worth(best) * 1.02 ? group : best),
    undefined,
  );
}

/** What stands right above names is the title, though the journal's name above it be larger by this factor. */
const SIGNED = 1.35;

/** Whether the nearest line below a group begins with a person. */
function isAboveNames(group: readonly PdfLine[], groups: readonly (readonly PdfLine[])[]): boolean {
  const last = group.at(-1)!;
  const below = groups
    .filter((other) => other !== group)
    .flatMap((other) => other[0]!)
    .filter(({ baseline, left, right }) => baseline < last.baseline - 1 && left < last.right && last.left < right);
  const next = below.sort((a, b) => b.baseline - a.baseline)[0];
  if (next === undefined || last.baseline - next.baseline > last.fontSize * 4) return false;
  const [first = ''] = next.text.replace(/\[[^\]]*\]|[*∗†‡§¶\d]/gu, '').split(/\s*,\s*|\s+and\s+|\s*&\s*/);
  return first.split(' ').length <= 4 && looksLikePerson(first.trim());
}

/** Where all is of one size: the first lines of the page that are bold or in capitals. */
function setApart(groups: readonly PdfLine[][], bodySize: number, height: number): PdfLine[] | undefined {
  return groups.slice(0, 12).find((group) => {
    const [{ fontSize, baseline, isBold }] = group as [PdfLine];
    const isCapitals = !/\p{Ll}{2}/u.test(textOf(group));
    return (
      (isBold || isCapitals) &&
      fontSize >= bodySize * 0.98 &&
      baseline > height * 0.5 &&
      canBeTitle(group) &&
      textOf(group).split(' ').length >= 3 &&
      !isBanner(group, groups)
    );
  });
}

/** What stands large on first pages and is no title. */
const LABEL =
  /^(?:(?:original |full |short |invited |regular |open )?(?:research|review|data|technical|working|discussion|policy|position|white|conference)?[ -]?(?:article|paper|report|note|brief|letter|communication|series|memorandum|survey)s?(?: no\.? ?\d+)?|open access|editorial|review|research|preprint|manuscript|draft|accepted manuscript|contents lists available.*|journal homepage.*|doi:?.*|https?:.*|www\..*|arxiv:.*|(?:vol|volume|issue|no)\b.{0,40}\d.*|\d{1,2}[./ ]\p{L}*[./ ]?\d{4}|(?:\p{L}+ )?\d{1,2}, \d{4}|\p{L}+ \d{4}|chapter \w+|part \w+|lecture notes.*|to appear in.*|published (?:in|as|by)\b.*|authors?(?:’|')? (?:copy|version).*|r e s c i e n c e.*|(?:proposed |final )?rules?(?: and regulations)?|notices?|presidential documents|\d+ cfr parts?\b.*|\[.*|rin \d.*|(?:1|i)\.? introduction\b.*)$/iu;

function canBeTitle(group: readonly PdfLine[]): boolean {
  const text = textOf(group);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < MIN_TITLE || text.length > MAX_TITLE || letters < text.length * 0.5) return false;
  const isSection = isSectionName(text.replace(/[.:]$/, ''));
  if (/^\p{Ll}+$/u.test(text)) return false;
  return !LABEL.test(text) && !isSection && !/@|^[\d.]+$/.test(text) && !isListOfNames(text);
}

/** `J. H. Saltzer, D. P. Reed and D. D. Clark` */
function isListOfNames(text: string): boolean {
  const parts = text
    .replace(/[*∗†‡§¶\d]/gu, '')
    .split(/\s*,\s*|\s+and\s+|\s*&\s*/)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every(looksLikePerson);
}

const INSTITUTION =
  /^(?:the )?(?:[\p{Lu}][\p{L}.’'-]*,?\s+){0,4}(?:universit\p{L}{1,3}|institute|college|school|laborator(?:y|ies)|department|ministry|bank|commission|administration|agency|bureau|authority|council)(?:\s+(?:of|at|for|de|di)\s+.{3,60})?$/iu;

const SERIAL =
  /^(?:the )?(?:(?:international|european|american|british|canadian|asian|african|australian|nordic|annual|open|\p{Lu}\p{L}+(?= (?:journal|annals|bulletin|archives) of )) )?(?:journal|annals|proceedings|transactions|bulletin|archives?|reviews?|letters|advances|acta|frontiers|quarterly|communications)\b(?!.*\?)/iu;

/** The name of the journal above the title, often larger than it. */
function isBanner(group: readonly PdfLine[], groups: readonly (readonly PdfLine[])[]): boolean {
  const text = textOf(group);
  const words = text.split(' ').length;
  if (words > 9) return false;
  const isNamedAgain = groups.some((other) => {
    const said = other === group ? '' : textOf(other);
    return said.startsWith(text) && /^[\s,]*(?:vol\.?|volume)?\s?\d/i.test(said.slice(text.length));
  });
  return isNamedAgain || INSTITUTION.test(text) || (SERIAL.test(text) && words <= 7);
}

/** A second, smaller line of the title; names, places and dates are none. */
function subtitleOf(under: readonly PdfLine[], title: readonly PdfLine[], bodySize: number): PdfLine[] {
  const [next] = under;
  const last = title.at(-1)!;
  if (!next || next.fontSize < bodySize * 1.25 || next.fontSize >= last.fontSize * 0.98) return [];
  if (last.baseline - next.baseline > last.fontSize * 2.2) return [];
  const lines = under.filter((line) => Math.abs(line.fontSize - next.fontSize) < 0.3);
  const group = groupsOf(lines)[0]!;
  const text = textOf(group);
  const words = text.split(' ');
  const small = words.filter((word) => /^\p{Ll}{2,}/u.test(word)).length;
  const isPhrase =
    !looksLikePerson(text.split(/,|\band\b/)[0]!.trim()) &&
    words.length >= 4 &&
    small >= 2 &&
    !/[@\d∗*†‡]/.test(text) &&
    !/^by\b/i.test(text);
  return isPhrase && group.length <= 3 && canBeTitle(group) ? group : [];
}

const TEXT_START =
  /^(?:abstract|a b s t r a c t|summary|synopsis|keywords?|key words|index terms|categories and subject|general terms|(?:(?:1|i|§ ?1)\.? ?)?introduction|contents|table of contents|zusammenfassung|résumé|resumen|preface|motivation|background)\b/i;

/** Where the abstract or the text begins below the title. */
function textStart(lines: readonly PdfLine[]): number {
  const start = lines.findIndex((line) => TEXT_START.test(line.text) || isProse(line.text));
  return start < 0 ? lines.length : start;
}

/** What a thesis says between its title and its author. */
const THESIS = /\b(?:thesis|dissertation|submitted|fulfil\w*|requirements|degree|satisfaction)\b/i;

/** A line of running text: most of its many words are small. */
function isProse(text: string): boolean {
  if (THESIS.test(text)) return false;
  const words = text.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}+[,.;]?$/u.test(word)).length;
  return words.length >= 7 && small >= words.length * 0.55;
}

function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const down = [...lines].sort((a, b) => b.baseline - a.baseline);
  const rows: PdfLine[][] = [];
  for (const line of down) {
    const row = rows.at(-1);
    if (row && row[0]!.baseline - line.baseline < SAME_ROW) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left));
}

/** In points. */
const SAME_ROW = 3;

/** The words of a group, hyphens at line ends undone, marks of footnotes left out. */
export function textOf(group: readonly PdfLine[]): string {
  const text = group.reduce((before, line) => joined(before, line.text.trim()), '');
  return text
    .replace(/\[[\d,–*]+\]/g, '')
    .replace(/\s*[*∗†‡§¶⋆★#]+(?=\s|$)|\s\?$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function joined(before: string, line: string): string {
  if (before === '') return line;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line;
  return /-$/.test(before) ? before + line : `${before} ${line}`;
}
