/**
 * From the blocks of any format to works with passages: what cut the text up is undone, what is no text is left out, each work of the
 * file gets its own record, passages and references. Knows no format, file or corpus; never throws, whatever the blocks.
 */
import { type Metadata, mergeMetadata, NO_METADATA, toMetadata } from '../../model/metadata';
import type { Landmark, WorkReading } from '../../model/source';
import type { Block, Extraction } from '../blocks';
import { titleFromFileName } from '../record/fileTitle';
import { findRecord } from '../record/record';
import { isReferenceHeading, readReferences } from '../references/references';
import { markHeadings } from '../text/headings';
import { Vocabulary } from '../text/vocabulary';
import { withoutBoilerplate } from './boilerplate';
import { toPassages } from './passages';
import { findPullQuotes } from './pullQuotes';
import { structureNotes } from './readingNotes';
import { type Paragraph, repair } from './repair';
import { splitWorks } from './works';

/** @param name the file's name, for a title where nothing better is found. */
export function structure(extraction: Extraction, name: string): readonly WorkReading[] {
  if (extraction.notesOn !== undefined) return [structureNotes(extraction, extraction.notesOn)];
  const { text, blocks, metadata } = extraction;
  const paragraphs = withoutPullQuotes(repair(withoutBoilerplate(withHeadings(blocks)), new Vocabulary(text)));
  if (!paragraphs.some(({ kind }) => kind !== 'rule')) return [];
  const works = splitWorks(paragraphs, text);
  const starts = works.map((work, index) => (index === 0 ? 0 : (work[0]!.offsets[0] ?? 0)));
  return works.map((work, index) =>
    toWork(work, {
      extraction,
      known: index === 0 ? metadata : NO_METADATA,
      fallback: index === 0 ? titleOf(name) : NO_METADATA,
      position: { start: starts[index]!, end: starts[index + 1] ?? text.length },
    }),
  );
}

/** Where no markup tells a heading, as in text pasted into a page. */
function withHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.some(({ kind }) => kind === 'heading') ? blocks : markHeadings(blocks);
}

/** Once more: the text that a pull quote repeats may have been cut in two itself. */
function withoutPullQuotes(paragraphs: readonly Paragraph[]): Paragraph[] {
  const pullQuotes = findPullQuotes(paragraphs);
  return paragraphs.filter((paragraph) => !pullQuotes.has(paragraph));
}

interface Place {
  readonly extraction: Extraction;
  readonly known: Metadata;
  readonly fallback: Metadata;
  readonly position: WorkReading['position'];
}

function toWork(paragraphs: readonly Paragraph[], { extraction, known, fallback, position }: Place): WorkReading {
  const { metadata, title, body } = findRecord(paragraphs, believed(known), extraction.text);
  const { references, notes, entries } = readReferences(body, extraction.text);
  const prose = body.filter((paragraph) => !entries.has(paragraph));
  const landmarks = [...pagesIn(extraction.landmarks, position), ...sectionsIn(prose, title)];
  landmarks.sort((a, b) => a.offset - b.offset);
  return {
    kind: 'text',
    metadata: mergeMetadata(mergeMetadata(known, metadata), fallback),
    position,
    landmarks,
    passages: toPassages(prose, landmarks, { notes, countsParagraphs: extraction.countsParagraphs ?? false }),
    references,
  };
}

/** What the text itself need not agree with. */
function believed({ fields, origins }: Metadata): Metadata {
  const names = Object.keys(fields).filter((name) => origins[name] !== 'properties');
  return {
    fields: Object.fromEntries(names.map((name) => [name, fields[name]])),
    origins: Object.fromEntries(names.flatMap((name) => (origins[name] ? [[name, origins[name]]] : []))),
  };
}

function titleOf(name: string): Metadata {
  const title = titleFromFileName(name);
  return title === undefined ? NO_METADATA : toMetadata({ title }, 'file-name');
}

/** The landmarks within a work, and the page that it begins on. */
function pagesIn(landmarks: readonly Landmark[], { start, end }: WorkReading['position']): Landmark[] {
  const before = landmarks.findLast(({ offset, label }) => offset <= start && label === 'page');
  const within = landmarks.filter(({ offset }) => offset > start && offset < end);
  return before ? [before, ...within] : within;
}

/** A heading right below the title that is longer is a summary of the text. */
const MAX_SECTION_WORDS = 12;

/** Each heading begins a section, which ends at the next; the title, what stands above it and the heads of lists begin none. */
function sectionsIn(paragraphs: readonly Paragraph[], title: Paragraph | undefined): Landmark[] {
  const first = title ? paragraphs.indexOf(title) + 1 : 0;
  return paragraphs.slice(first).flatMap(({ kind, text, offsets }, index) => {
    if (kind !== 'heading' || isReferenceHeading(text)) return [];
    if (index === 0 && text.split(' ').length > MAX_SECTION_WORDS) return [];
    return [{ label: 'section' as const, locator: text, offset: offsets[0] ?? 0 }];
  });
}
