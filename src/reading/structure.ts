/**
 * From the blocks of any format to works with passages: what cut the text up is undone, what is no text is left out, each work of the
 * file gets its own record, passages and references. Knows no format, file or corpus; never throws, whatever the blocks.
 */
import type { Landmark, WorkReading } from '../model/source';
import type { Extraction } from './blocks';
import { withoutBoilerplate } from './boilerplate';
import { mergeMetadata, toMetadata } from './metadata';
import { toPassages } from './passages';
import { readReferences } from './references';
import { type Paragraph, repair } from './repair';
import { Vocabulary } from './vocabulary';

/** @param name the file's name, for a title where nothing better is found. */
export function structure(extraction: Extraction, _name: string): readonly WorkReading[] {
  const blocks = withoutBoilerplate(extraction.blocks);
  const paragraphs = repair(blocks, new Vocabulary(extraction.text));
  if (paragraphs.length === 0) return [];
  const title = paragraphs.find((paragraph) => paragraph.kind === 'heading')?.text;
  const landmarks = [...extraction.landmarks, ...sectionsOf(paragraphs)].sort((a, b) => a.offset - b.offset);
  const list = readReferences(paragraphs);
  return [
    {
      kind: extraction.notesOn === undefined ? 'text' : 'notes',
      metadata: mergeMetadata(extraction.metadata, toMetadata({ ...(title && { title }) }, 'text')),
      position: { start: 0, end: extraction.text.length },
      landmarks,
      passages: toPassages(
        paragraphs.filter((paragraph) => !list.entries.has(paragraph)),
        landmarks,
        list.notes,
      ),
      references: list.references,
      ...(extraction.notesOn !== undefined && { notesOn: extraction.notesOn }),
    },
  ];
}

function sectionsOf(paragraphs: readonly Paragraph[]): Landmark[] {
  return paragraphs.flatMap(({ kind, text, offsets }) =>
    kind === 'heading' ? [{ label: 'section' as const, locator: text, offset: offsets[0] ?? 0 }] : [],
  );
}
