/** Plain text to blocks: finds out how the file sets its paragraphs, headings, lists, notes and pages. */
import type { TextPosition } from '../../model/passage';
import type { Block, Extraction } from '../blocks';
import { BlockBuilder } from './blockBuilder';
import { findHeader } from './header';
import { isHeadingLike, isNotesHeading, markHeadings } from './headings';
import { addInline, type Edit, startingWithin } from './inline';
import { type Draft, toDrafts } from './lineBlocks';
import { layoutOf, toLines } from './lines';
import { createInlineParser, findMarks, isOverloaded, type Marks } from './marks';
import { findPages } from './pages';
import { Vocabulary } from './vocabulary';

export async function readPlainText(text: string): Promise<Extraction> {
  const lines = toLines(text);
  const header = findHeader(lines);
  const pages = findPages(text, lines);
  const body = lines.filter((line) => !header.lines.has(line) && !pages.furniture.has(line));
  const drafts = confirmKinds(toDrafts(body, layoutOf(lines)), text);
  const blocks = await toBlocks(drafts, text, pages.markers);
  return {
    mediaType: 'text/plain',
    text,
    isFileText: true,
    blocks: markHeadings(blocks),
    landmarks: pages.landmarks,
    metadata: header.metadata,
    entries: [],
    problems: [],
  };
}

/**
 * A numbered item below a heading such as "References" is a note; `[3] …` elsewhere is one where the text refers to `[3]`, and a
 * numbered paragraph otherwise. A single numbered line above prose is a heading.
 */
function confirmKinds(drafts: readonly Draft[], text: string): Draft[] {
  const cited = citedMarkers(drafts, text);
  let isInNotes = false;
  return drafts.map((draft, index) => {
    const { marker } = draft;
    const line = draft.lines.length === 1 ? draft.lines[0]!.text : '';
    if (!marker) {
      if (line !== '' && draft.kind !== 'rule') isInNotes = isNotesHeading(line) || (isInNotes && !isHeadingLike(line));
      return draft;
    }
    if (!marker.isNote && isNumberedHeading(drafts, index) && (!isInNotes || isNotesHeading(line))) {
      isInNotes = isNotesHeading(line);
      return { ...draft, kind: 'paragraph' };
    }
    if (isInNotes || (marker.isNote && cited.has(marker.label))) return { ...draft, kind: 'note' };
    return marker.isNote ? { ...draft, kind: 'paragraph' } : draft;
  });
}

/** The labels in brackets or superscript that stand within the text, not at the start of a line. */
function citedMarkers(drafts: readonly Draft[], text: string): Set<string> {
  if (!drafts.some(({ marker }) => marker?.isNote)) return new Set();
  const starts = new Set(drafts.flatMap(({ marker }) => (marker ? [marker.start] : [])));
  const cited = [...text.matchAll(/\[\^?([\w*†‡-]{1,12})\]|[⁰¹²³⁴-⁹]{1,3}/gu)].filter(
    ({ index }) => !starts.has(index),
  );
  return new Set(
    cited.map(({ 0: mark, 1: label }) => label ?? [...mark].map((figure) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(figure)).join('')),
  );
}

function isNumberedHeading(drafts: readonly Draft[], index: number): boolean {
  const { lines } = drafts[index]!;
  if (lines.length > 1 || !isHeadingLike(lines[0]!.text)) return false;
  const next = drafts[index + 1];
  return (
    drafts[index - 1]?.marker === undefined &&
    next !== undefined &&
    (next.kind === 'paragraph' || next.marker?.isNote === true)
  );
}

async function toBlocks(
  drafts: readonly Draft[],
  text: string,
  pageMarkers: readonly TextPosition[],
): Promise<Block[]> {
  const findInline = hasInlineMarks(text) ? await inlineFinder(text) : () => NO_MARKS;
  const builder = new BlockBuilder(new Vocabulary(text));
  return drafts.flatMap((draft): Block[] => {
    if (draft.kind === 'rule') return [{ kind: 'rule', text: '', offsets: [] }];
    const position = { start: draft.lines[0]!.start, end: draft.lines[draft.lines.length - 1]!.end };
    const { edits, isEmphasised } = findInline(position);
    const start = addMarker(draft, position.start, builder);
    const all = [
      ...draft.edits,
      ...startingWithin(pageMarkers, position).map(({ start, end }) => ({ start, end })),
      ...caretEdits(text, position),
      ...edits,
    ];
    addInline(builder, text, { start, end: position.end }, all);
    const block = builder.toBlock({
      kind: draft.kind,
      ...(draft.level === undefined ? {} : { level: draft.level }),
      ...(isEmphasised ? { isEmphasised } : {}),
    });
    return block ? [block] : [];
  });
}

/** `[^3]` is a reference to a note as `[3]` is. */
function caretEdits(text: string, { start, end }: TextPosition): Edit[] {
  const found = text.slice(start, end).matchAll(/\[\^(?=[\w-]{1,20}\])/g);
  return [...found].map(({ index }) => ({ start: start + index + 1, end: start + index + 2 }));
}

/** A note begins with its marker in brackets, whatever it looked like; an item without it; a numbered paragraph as it is. */
function addMarker({ kind, marker }: Draft, start: number, builder: BlockBuilder): number {
  if (!marker || kind === 'paragraph') return start;
  if (kind !== 'note') return marker.end;
  builder.add(`[${marker.label}] `, marker.start);
  return marker.end;
}

const NO_MARKS: Marks = { edits: [], isEmphasised: false };

/** Marks of Markdown in a plain text: one strong sign of them, or two weak ones. */
function hasInlineMarks(text: string): boolean {
  if (/\*\*[^\s*][^*\n]{0,200}\*\*|\[[^[\]\n]{1,200}\]\(https?:[^\s)]{1,300}\)|\w\\[$*_#&%]/.test(text)) return true;
  return (
    hasTwo(text, /(?<![\w*\\])\*[^\s*][^*\n]{0,200}(?<=[^\s*])\*(?![\w*])/g) ||
    hasTwo(text, /(?<![\w_\\])_[^\s_][^_\n]{0,200}(?<=[^\s_])_(?![\w_])/g)
  );
}

function hasTwo(text: string, mark: RegExp): boolean {
  mark.lastIndex = 0;
  return mark.test(text) && mark.test(text);
}

async function inlineFinder(text: string): Promise<(position: TextPosition) => Marks> {
  const parse = await createInlineParser();
  return ({ start, end }) => {
    const slice = text.slice(start, end);
    if (!/[*_\\[`~<]/.test(slice) || isOverloaded(slice)) return NO_MARKS;
    const paragraph = parse(slice).topNode.firstChild;
    return paragraph ? findMarks(paragraph, text, start, () => false) : NO_MARKS;
  };
}
