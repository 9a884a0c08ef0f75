/**
 * Joins the paragraphs that a page's end, a column, a running head, a caption or a pull quote cut in two. Knows nothing of pages: it
 * looks at whether a text breaks off and whether another goes on with it.
 */
import type { TextPosition } from '../../model/passage';
import type { Block } from '../blocks';
import { endsSentence } from '../text/lines';
import type { Vocabulary } from '../text/vocabulary';
import { type Break, breakOf, isRunningHead, startOf } from './joints';

/** A block made whole. What had cut it in two stands after it, as a caption, or is gone where it was a running head. */
export interface Paragraph extends Block {
  /** Indices in `text` where a new piece begins; empty where the paragraph is in one piece. */
  readonly joints: readonly number[];
}

/** The blocks in order, those that belong together joined. Rules are kept, since a work may end at one. */
export function repair(blocks: readonly Block[], vocabulary: Vocabulary): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const parts = [blocks[index]!];
    const intruders: Block[] = [];
    for (
      let next = findContinuation(blocks, index);
      next !== undefined && parts.length < MAX_PARTS;
      next = findContinuation(blocks, index)
    ) {
      intruders.push(...blocks.slice(index + 1, next));
      parts.push(blocks[next]!);
      index = next;
    }
    paragraphs.push(join(parts, vocabulary), ...intruders.flatMap(toCaption));
  }
  return paragraphs;
}

/** What is cut more often than this is no prose. */
const MAX_PARTS = 50;
/** At most this many blocks stand between the two halves of a paragraph, … */
const MAX_INTRUDERS = 3;
/** … of at most so many words together. */
const MAX_INTRUDING_WORDS = 70;

/** The index of the block that goes on with the one at `index`, first looking over what may have come between. */
function findContinuation(blocks: readonly Block[], index: number): number | undefined {
  const block = blocks[index]!;
  if (!CAN_BREAK.has(block.kind)) return undefined;
  if (isQuoted(block) && isMarkerAlone(blocks[index + 1])) return index + 1;
  if (isMarkerAlone(block)) return blocks[index + 1]?.kind === 'paragraph' ? index + 1 : undefined;
  const broken = breakOf(block.text);
  if (broken === undefined) return undefined;
  let intrudingWords = 0;
  for (let next = index + 1; next <= index + 1 + MAX_INTRUDERS && next < blocks.length; next++) {
    const candidate = blocks[next]!;
    const isFollowing = canFollow(block, candidate) && !isNextSpeaker(block.text, candidate.text);
    if (isFollowing && goesOn(broken, candidate.text, next > index + 1)) return next;
    intrudingWords += wordCount(candidate.text);
    if (!canIntrude(candidate) || intrudingWords > MAX_INTRUDING_WORDS) break;
  }
  const adjacent = blocks[index + 1];
  const isNameNext = broken === 'within-phrase' && adjacent?.kind === 'paragraph' && startOf(adjacent.text) === 'name';
  return isNameNext && block.kind !== 'quotation' ? index + 1 : undefined;
}

const CAN_BREAK: ReadonlySet<string> = new Set(['paragraph', 'list-item', 'quotation', 'note']);

function isQuoted({ kind, text }: Block): boolean {
  return kind === 'quotation' || /["”’»]\W*$/.test(text.slice(-4));
}

/** The marker of a quotation may stand on a line of its own below it, the number of a reference on one above it. */
function isMarkerAlone(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && /^(?:\[\d{1,3}\][\s,–-]*)+$/.test(block.text.slice(0, 60));
}

function canFollow(first: Block, second: Block): boolean {
  if (first.kind === 'quotation') return second.kind === 'quotation';
  return second.kind === 'paragraph';
}

/** In a dialogue each paragraph has its own marks. */
function isNextSpeaker(first: string, second: string): boolean {
  return /["”’»]$/.test(first) && /^["“‘«„]/.test(second);
}

function goesOn(broken: Break, text: string, isApart: boolean): boolean {
  const start = startOf(text);
  if (broken === 'perhaps')
    return start === 'lower-case' && !isApart && wordCount(text) >= (endsSentence(text) ? 8 : 12);
  if (start === 'lower-case') return !isApart || wordCount(text) >= 4 || broken === 'within-phrase';
  return start === 'figure' && broken === 'within-phrase';
}

/** A caption is a few words, or whole sentences: what breaks off itself is text. */
function canIntrude({ kind, text }: Block): boolean {
  if (kind === 'rule' || kind === 'caption') return true;
  if (kind === 'heading') return wordCount(text) <= 12;
  if (kind === 'table-row') return isRunningHead(text);
  if (kind !== 'paragraph' && kind !== 'quotation') return false;
  const words = wordCount(text);
  if (words <= 8) return true;
  return endsSentence(text) ? words <= 45 : words <= 20 && breakOf(text) !== 'within-phrase';
}

function toCaption(block: Block): Paragraph[] {
  const { isEmphasised: _, level: __, ...rest } = block;
  if (block.kind === 'rule' || block.kind === 'heading' || isRunningHead(block.text)) return [];
  return [{ ...rest, kind: 'caption', joints: [] }];
}

/** Joined by a space, by nothing after a dash that clings to its word, and without the hyphen where a word was divided. */
function join(parts: readonly Block[], vocabulary: Vocabulary): Paragraph {
  const first = parts[0]!;
  if (parts.length === 1) return { ...first, joints: [] };
  const texts: string[] = [];
  const offsets: number[] = [];
  const joints: number[] = [];
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    const text = part.text.slice(
      0,
      next ? part.text.length - hyphenLength(part.text, next.text, vocabulary) : undefined,
    );
    if (index > 0) joints.push(offsets.length);
    for (let i = 0; i < text.length; i++) offsets.push(part.offsets[i]!);
    const isGlued = next === undefined || /[^\s][-‐—]$/.test(part.text);
    if (!isGlued) offsets.push((part.offsets[part.text.length - 1] ?? 0) + 1);
    texts.push(isGlued ? text : `${text} `);
  });
  return { ...first, text: texts.join(''), offsets, joints };
}

/** 1 where the first text ends in a hyphen that only divided a word. */
function hyphenLength(first: string, second: string, vocabulary: Vocabulary): number {
  const head = /([\p{L}\p{N}]{1,40})[-‐]$/u.exec(first.slice(-42))?.[1];
  const tail = /^\p{Ll}[\p{L}\p{M}]{0,40}/u.exec(second)?.[0];
  return head === undefined || tail === undefined || vocabulary.keepsHyphen(head, tail) ? 0 : 1;
}

function wordCount(text: string): number {
  return text === '' ? 0 : text.split(' ', 200).length;
}

/** A range of a paragraph. */
export interface Mark extends TextPosition {
  readonly paragraph: Paragraph;
}

/** All of a paragraph. */
export function wholeOf(paragraph: Paragraph): Mark {
  return { paragraph, start: 0, end: paragraph.text.length };
}

/** A part of a paragraph, without the white space at its ends. */
export function part(paragraph: Paragraph, from: number, to: number): Paragraph {
  const { text, offsets, joints } = paragraph;
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return {
    ...paragraph,
    text: text.slice(start, end),
    offsets: Array.prototype.slice.call(offsets, start, end),
    joints: joints.filter((joint) => joint > start && joint < end).map((joint) => joint - start),
  };
}
