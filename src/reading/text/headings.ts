/** Headings where no markup tells them: short lines that no sentence ends, with prose below. */
import type { Block } from '../blocks';
import { parseCslDate } from '../record/dates';
import { looksLikePerson } from '../record/names';
import { isBoilerplate } from '../structure/boilerplate';
import { endsSentence, endsWithNoteFigure } from './lines';

/** The paragraphs that are headings become so. The first that looks like a title has level 1; the level of others is unknown. */
export function markHeadings(blocks: readonly Block[]): Block[] {
  const heads = runningHeads(blocks);
  const title = findTitle(blocks, heads);
  return blocks.map((block, index) => {
    if (index === title) return { ...block, kind: 'heading', level: 1 };
    return (isHeading(blocks, index) || isStacked(blocks, title, index)) && !heads.has(block.text)
      ? { ...block, kind: 'heading', ...numberedLevel(block.text) }
      : block;
  });
}

/** How many lines a title may stand above, and how far below them the text begins. */
const MAX_STACK = 3;
const STACK_REACH = 6;

/** A line right below the title and like it: a name of a series, the title, its subtitle. */
function isStacked(blocks: readonly Block[], title: number | undefined, index: number): boolean {
  if (title === undefined || index <= title || index > title + MAX_STACK) return false;
  const stack = blocks.slice(title + 1, index + 1);
  return (
    stack.every(
      ({ kind, text }) =>
        kind === 'paragraph' && text.includes(' ') && isHeadingLike(text) && !/^(?:by|von|par|por)\s/i.test(text),
    ) &&
    hasProseWithin(blocks, index, STACK_REACH) &&
    !looksLikePerson(blocks[index]!.text)
  );
}

/** Short lines that come again, and at least once between the halves of a paragraph, are heads of pages. */
function runningHeads(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const cutting = new Set<string>();
  for (const [index, { kind, text }] of blocks.entries()) {
    if (kind !== 'paragraph' || text.length > 120) continue;
    if (seen.has(text)) repeated.add(text);
    if (!isCompleteBefore(blocks[index - 1])) cutting.add(text);
    seen.add(text);
  }
  return new Set([...cutting].filter((text) => repeated.has(text)));
}

/** Whether a line could be a heading, wherever it stands. */
export function isHeadingLike(text: string): boolean {
  if (text.length > 120 || text.split(' ').length > 18) return false;
  if (!/^["“‘'«([]?(?:\p{Lu}|\p{Lo}|\p{Lt}|\d)/u.test(text) || !/\p{L}{2}/u.test(text)) return false;
  if (SECTION.test(text)) return true;
  if (/[.,;:…。，、；：–—-]["'”’»)]?$/u.test(text) && !isNumberedTitle(text)) return false;
  if (endsWithNoteFigure(text) || OPEN_END.test(text) || (text.length > MAX_OPEN && PREPOSITION.test(text)))
    return false;
  return !looksLikeOther(text);
}

/** Words that more must follow: the line is set in the middle of a sentence. */
const OPEN_END =
  /\s(?:the|a|an|and|or|but|nor|than|whose|where|when|while|because|if|its|their|our|your|my|und|oder|der|die|das|den|ein|eine|et|ou|le|la|les|un|une|el|los|las|y|o)$/;
/** In characters: shorter headings may end so, `What harbours are for`. */
const MAX_OPEN = 50;
const PREPOSITION =
  /\s(?:of|for|in|to|with|by|from|at|on|as|into|that|which|who|was|were|is|are|had|has|have|von|mit|für|zu|im|de|du|des|à|dans|pour|par|del|con|para|en)$/;

const SECTION =
  /^(?:references|bibliography|works cited|literature(?: cited)?|notes|endnotes|footnotes|sources|further reading|abstract|summary|introduction|conclusions?|acknowledge?ments|appendix):?$/i;
const NUMBERED =
  /^(?:(?:chapter|part|section|book|appendix|act|scene|kapitel|chapitre|teil)\s+[\divxlc]+|[ivxlc]+\.|\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu})/iu;

/** `3. Sources of Law.`: a full stop may end it, where it is short or capitals tell a title. */
function isNumberedTitle(text: string): boolean {
  if (!NUMBERED.test(text)) return false;
  const words = text.split(' ').filter((word) => word.length > 3);
  return words.length <= 4 || words.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word));
}

/** Quotations, imprints and references, dates, addresses, bylines, notes, tables. */
function looksLikeOther(text: string): boolean {
  if (/^["“‘«].*["”’»]$/u.test(text) || /\[\^?[\w*†‡]{1,8}\]$/u.test(text)) return true;
  if (/\(\d{4}\)\W*$|\b(?:https?:|www\.|doi\.org)|\S@\S|\s{3}|\s\|\s|\.{4}/i.test(text)) return true;
  if (
    /^(?:by|von|par|por|photo(?:graph)?|image|figure|fig\.|table|source|credit|published|updated|posted|listen|share|tags?|read more)\b[\s:]/i.test(
      text,
    )
  )
    return true;
  if (CREDIT.test(text)) return true;
  return parseCslDate(text) !== undefined || (text.match(/\d/g)?.length ?? 0) * 2 > text.length;
}

/** Behind a caption stands who took the picture. */
const CREDIT = /[.(\s](?:photo(?:graph(?:er|s|y)?)?|picture|image|illustration|credit)s?(?:\s+by|\s+courtesy of)?\s*:/i;

const NOTES_HEADING =
  /^[\W\d]*(?:references?|bibliography|works cited|literature(?: cited)?|(?:foot|end)?notes|sources|citations|further reading)\b\W*$/i;

/** Whether a heading says that notes or references follow. */
export function isNotesHeading(text: string): boolean {
  return NOTES_HEADING.test(text);
}

function isHeading(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  if (block.kind !== 'paragraph' || !isHeadingLike(block.text)) return false;
  return isCompleteBefore(blocks[index - 1]) && hasProseWithin(blocks, index, 3);
}

/** A paragraph that breaks off is cut by what follows, which is then a running head or a caption. */
function isCompleteBefore(block: Block | undefined): boolean {
  if (block === undefined || block.kind !== 'paragraph') return true;
  return block.text.length < 60 || endsSentence(block.text) || isBoilerplate(block);
}

function hasProseWithin(blocks: readonly Block[], index: number, reach: number): boolean {
  for (const block of blocks.slice(index + 1, index + 1 + reach)) {
    if (isProse(block)) return !/^\p{Ll}/u.test(block.text);
    if (block.kind === 'rule' || block.text.length > 100) return false;
  }
  return false;
}

function isProse({ kind, text }: Block): boolean {
  if (kind === 'list-item' || kind === 'note' || kind === 'quotation') return true;
  return (
    kind === 'paragraph' &&
    (text.length >= 100 || (endsSentence(text) && !text.endsWith(':') && text.split(' ').length >= 5))
  );
}

/** Among the first lines, with at most a caption or a summary before it. */
function findTitle(blocks: readonly Block[], heads: ReadonlySet<string>): number | undefined {
  let before = 0;
  for (const [index, block] of blocks.slice(0, 10).entries()) {
    if (block.kind === 'heading' || before > 250) return undefined;
    if (block.kind !== 'paragraph' || heads.has(block.text) || isBoilerplate(block)) continue;
    if (isHeadingLike(block.text) && !SECTION.test(block.text) && hasProseWithin(blocks, index, 6)) return index;
    if (isProse(block)) before += block.text.length;
  }
  return undefined;
}

function numberedLevel(text: string): { level?: number } {
  const number = /^(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s/.exec(text)?.[1];
  return number === undefined ? {} : { level: number.split('.').length + 1 };
}
