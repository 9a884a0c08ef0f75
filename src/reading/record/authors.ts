/** Finds the author that a text names: above it, below it, or in a note at its end. */
import type { Name } from '../../model/item';
import { fold } from '../../text/normalize';
import { isReferenceHeading } from '../references/references';
import { innerOfQuotation } from '../structure/quotations';
import { type Mark, type Paragraph, wholeOf } from '../structure/repair';
import { findBioNames, isAuthorHeading, isDisclaimer } from './bios';
import { findArguing, findByline, findSignature, findTrailingByline } from './bylines';
import { isDateAlone } from './dateLines';
import { looksLikePerson, parseNames } from './names';

export interface FoundAuthor {
  readonly names: readonly Name[];
  readonly marks: readonly Mark[];
}

export function findAuthor(
  paragraphs: readonly Paragraph[],
  title: Paragraph | undefined,
  source: string,
): FoundAuthor | undefined {
  return (
    findTopByline(paragraphs) ??
    findInSummary(paragraphs) ??
    findBottomSignature(paragraphs, source) ??
    findNameBelowTitle(paragraphs, title) ??
    findInBio(paragraphs)
  );
}

/** A byline stands above the third paragraph of prose. */
const MAX_PROSE = 3;
const TOP = 10;

/** A line "By …", or the end of a summary. */
export function findTopByline(paragraphs: readonly Paragraph[]): FoundAuthor | undefined {
  let prose = 0;
  for (const paragraph of paragraphs.slice(0, TOP)) {
    const { kind, text } = paragraph;
    if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'caption') continue;
    const byline = findByline(text) ?? (text.length < 600 ? findTrailingByline(text) : undefined);
    if (byline) return { names: byline.names, marks: [{ paragraph, start: byline.start, end: byline.end }] };
    if (text.length > 200 && ++prose >= MAX_PROSE) return undefined;
  }
  return undefined;
}

/** Whoever argues what the summary says is the author where a note at the end introduces them. */
function findInSummary(paragraphs: readonly Paragraph[]): FoundAuthor | undefined {
  for (const { text } of paragraphs.slice(0, 5)) {
    const names = findArguing(text);
    if (names?.every((name) => hasBio(paragraphs, name))) return { names, marks: [] };
  }
  return undefined;
}

/** A name signed below the last paragraph, above notes, addresses and words on the author. */
export function findBottomSignature(paragraphs: readonly Paragraph[], source: string): FoundAuthor | undefined {
  const backMatter = paragraphs.findIndex(({ kind, text }) => kind === 'heading' && isBackMatter(text));
  for (const end of [paragraphs.length, backMatter]) {
    const index = end < 1 ? -1 : lastOfText(paragraphs, end);
    const paragraph = paragraphs[index];
    if (!paragraph || isAttribution(paragraphs, index)) continue;
    const signature = findSignature(paragraph.text, {
      isEmphasised: (start) => paragraph.isEmphasised === true || isMarkedUp(paragraph, start, source),
      isEnd: paragraphs.slice(index + 1).every((after) => after.kind === 'rule' || isAffiliation(after)),
    });
    if (!signature) continue;
    const mark = { paragraph, start: signature.start, end: signature.end };
    return {
      names: signature.names,
      marks: [
        mark,
        ...paragraphs
          .slice(index + 1)
          .filter(isAffiliation)
          .map(wholeOf),
      ],
    };
  }
  return undefined;
}

function isBackMatter(text: string): boolean {
  return isReferenceHeading(text) || isAuthorHeading(text);
}

/** The last paragraph before `end` that is neither a note nor words on the author. */
function lastOfText(paragraphs: readonly Paragraph[], end: number): number {
  for (let index = end - 1; index >= Math.max(0, end - 8); index--) {
    const paragraph = paragraphs[index]!;
    const { kind, text } = paragraph;
    if (kind === 'rule' || kind === 'note' || kind === 'caption' || isAffiliation(paragraph)) continue;
    if (isDisclaimer(text) || findBioNames(text).length > 0) continue;
    return kind === 'paragraph' ? index : -1;
  }
  return -1;
}

/** A line that says where somebody works. */
function isAffiliation({ kind, text }: Paragraph): boolean {
  if ((kind !== 'paragraph' && kind !== 'heading') || text.length > 120) return false;
  return (
    /\b(?:Universit\p{L}*|Institut\p{L}*|College|School|Department|Hospital|Faculty|Academy|Laborator(?:y|ies)|Cent(?:er|re)s? (?:for|of))\b/u.test(
      text,
    ) && !/\b(?:is|are|was|were|has|have|said|says)\b/.test(text)
  );
}

/** A name below a quotation is that of whoever said it. */
function isAttribution(paragraphs: readonly Paragraph[], index: number): boolean {
  const before = paragraphs[index - 1];
  if (!before || paragraphs[index]!.text.length > 100) return false;
  return (
    before.kind === 'quotation' || innerOfQuotation(before.text, { start: 0, end: before.text.length }) !== undefined
  );
}

/** Whether marks of emphasis were removed right before a character: `… exploration. **Andrew Robinson**`. */
function isMarkedUp({ offsets, text }: Paragraph, start: number, source: string): boolean {
  const at = offsets[start];
  if (at === undefined || start >= text.length) return false;
  return /(?:[*_]{1,3}|<(?:b|i|strong|em|cite|span|a)\b[^<>]{0,80}>)$/i.test(source.slice(Math.max(0, at - 90), at));
}

/** A name below the title counts where the text says that it is a person, or goes on as articles do: a date, where she works, an abstract. */
function findNameBelowTitle(paragraphs: readonly Paragraph[], title: Paragraph | undefined): FoundAuthor | undefined {
  const first = title ? paragraphs.indexOf(title) + 1 : 0;
  for (let index = first; first > 0 && index < Math.min(first + 3, paragraphs.length); index++) {
    const paragraph = paragraphs[index]!;
    const { text } = paragraph;
    if (text.length > 160 || !looksLikePerson(text.split(/,|\s(?:and|&)\s/)[0]!)) continue;
    const names = parseNames(text);
    if (names.length === 0 || names.some(({ given }) => given === undefined)) continue;
    const after = paragraphs.slice(index + 1, index + 4);
    const next = paragraphs[index + 1];
    const isDated = next !== undefined && isDateAlone(next) && !PLACE.test(text);
    const isPaper = after.some((next) => isAffiliation(next) || /^(?:abstract|summary)\b/i.test(next.text));
    const others = paragraphs.filter((other) => other.text.length > PROSE && findBioNames(other.text).length === 0);
    const isAbout = names.some((name) => isSpokenOf(name, others));
    if ((isDated && !isAbout) || isPaper || names.every((name) => hasBio(paragraphs, name)))
      return { names, marks: [wholeOf(paragraph)] };
  }
  return undefined;
}

/** Shorter paragraphs may be links to more of the author. */
const PROSE = 100;

/** Words that names of places begin with, which stand above dates too. */
const PLACE =
  /^(?:new|north|south|east|west|upper|lower|great|los|las|san|santa|santo|são|saint|st|port|fort|cape|lake|mount|hong|tel|abu|rio|kuala|buenos|addis|ho|sri|costa|puerto|united|washington|mexico|phnom|el|la|le|bad|den|vol|issue)\b/i;

function hasBio(paragraphs: readonly Paragraph[], { family }: Name): boolean {
  return paragraphs.slice(-12).some(({ text }) => findBioNames(text).some((name) => name.family === family));
}

/**
 * Notes on the author at the end make an author where the text is known to be theirs (a disclaimer, a heading, the italics of such
 * notes) and does not speak of them: an article *about* a paper introduces the authors of the paper.
 */
function findInBio(paragraphs: readonly Paragraph[]): FoundAuthor | undefined {
  const start = Math.max(0, paragraphs.length - 8);
  const heading = paragraphs.findLastIndex(
    ({ kind, text }, index) => index >= start && kind === 'heading' && isAuthorHeading(text),
  );
  const bios = paragraphs.flatMap((paragraph, index) => {
    const names = index >= start && index > heading ? findBioNames(paragraph.text) : [];
    const isOwn =
      heading >= 0 ||
      paragraph.isEmphasised ||
      isDisclaimer(paragraph.text) ||
      isDisclaimer(paragraphs[index + 1]?.text ?? '');
    return isOwn ? names.map((name) => ({ name, paragraph })) : [];
  });
  const others = paragraphs.filter((paragraph) => !bios.some((bio) => bio.paragraph === paragraph));
  if (bios.length === 0 || bios.some(({ name }) => isSpokenOf(name, others))) return undefined;
  return { names: bios.map(({ name }) => name), marks: [] };
}

function isSpokenOf({ family, given }: Name, paragraphs: readonly Paragraph[]): boolean {
  const names = [fold(`${given} ${family}`), fold(`${family}, ${given}`)];
  return paragraphs.some(({ text }) => {
    const folded = fold(text);
    return names.some((name) => folded.includes(name));
  });
}
