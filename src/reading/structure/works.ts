/**
 * Tells where another work begins in the same file: a piece with its own title and its own author below the end of the first. An
 * article with sections, notes and words on its authors stays one work.
 */
import { findBottomSignature, findTopByline } from '../record/authors';
import { findBioNames, isAuthorHeading, isDisclaimer } from '../record/bios';
import { findByline, findSignature, findTrailingByline } from '../record/bylines';
import { isSectionName } from '../record/titles';
import { namesWork } from '../references/noteParts';
import { isReferenceHeading } from '../references/references';
import type { Paragraph } from './repair';

/** The paragraphs of each work, in the order of the text. */
export function splitWorks(paragraphs: readonly Paragraph[], source: string): Paragraph[][] {
  const signed = findBottomSignature(paragraphs, source)?.marks[0]?.paragraph;
  const lastSigned = signed ? paragraphs.indexOf(signed) : -1;
  const starts = [0];
  let rank = Number.POSITIVE_INFINITY;
  for (const [index, paragraph] of paragraphs.entries()) {
    const { level = 0 } = paragraph;
    if (index === 0 || !canBegin(paragraph) || level > rank) continue;
    const isBylined = hasBylineBelow(paragraphs, index);
    const isNew = isBylined
      ? isBelowWork(paragraphs, starts.at(-1)!, index)
      : index < lastSigned && isBelowEnd(paragraphs, index);
    if (isNew) starts.push(index);
    rank = isNew ? Number.POSITIVE_INFINITY : Math.min(rank, rankOf(paragraph, index - starts.at(-1)!));
  }
  return starts.map((start, index) => paragraphs.slice(start, starts[index + 1]));
}

/** No work begins below the sections of the one before. The first headings of a work may be its title. */
function rankOf({ level }: Paragraph, place: number): number {
  return level === undefined || level <= 1 || place < TITLE_REACH ? Number.POSITIVE_INFINITY : level;
}

const TITLE_REACH = 4;

function canBegin({ kind, text }: Paragraph): boolean {
  if (kind !== 'heading' || text.length > 200) return false;
  if (/^(?:\d+ )?(?:comments?|repl(?:y|ies)|responses?|leave a)\b/i.test(text)) return false;
  return !isSectionName(text) && !isReferenceHeading(text) && !isAuthorHeading(text);
}

/** A byline right below a heading, with at most a summary between them. */
function hasBylineBelow(paragraphs: readonly Paragraph[], index: number): boolean {
  return paragraphs.slice(index + 1, index + 4).some(({ kind, text }) => {
    if (kind !== 'paragraph' && kind !== 'caption') return false;
    return (findByline(text) ?? (text.length < 400 ? findTrailingByline(text) : undefined)) !== undefined;
  });
}

/** What stands before is a work of its own, not the head of this one: it has an author, or an end, or a title of the same rank. */
function isBelowWork(paragraphs: readonly Paragraph[], start: number, index: number): boolean {
  const top = paragraphs.slice(start, Math.min(index, start + 12));
  if (!top.some(({ kind, text }) => kind !== 'heading' && text.length > 100)) return false;
  const { level } = paragraphs[index]!;
  const isRanked = level === 1 && top[0]?.kind === 'heading' && top[0].level === 1;
  return (
    isRanked ||
    paragraphs[index - 1]?.kind === 'rule' ||
    isBelowEnd(paragraphs, index) ||
    findTopByline(top) !== undefined
  );
}

/** How far back the end of a work is looked for. */
const REACH = 4;

/** Whether what stands right before ends a text: words on the author, notes, a signature. */
function isBelowEnd(paragraphs: readonly Paragraph[], index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - REACH); before--) {
    const { kind, text } = paragraphs[before]!;
    if (kind === 'note' || isDisclaimer(text) || findBioNames(text).length > 0) return true;
    if (kind === 'heading') return isReferenceHeading(text) || isAuthorHeading(text);
    if (kind === 'rule' || kind === 'caption' || isReferenceEntry(paragraphs[before]!)) continue;
    return findSignature(text, { isEmphasised: () => false, isEnd: false }) !== undefined;
  }
  return false;
}

function isReferenceEntry({ kind, text }: Paragraph): boolean {
  return (kind === 'list-item' || kind === 'paragraph') && text.length < 500 && namesWork(text);
}
