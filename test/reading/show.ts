/** Extractions in a form that is short enough to be read, and expected. */
import type { Block, Extraction } from '../../src/reading/blocks';

/** `heading1: Title`, `paragraph*: By Ana Li` where it is emphasised as a whole. */
export function showBlock({ kind, level, text, isEmphasised }: Block): string {
  return `${kind}${level ?? ''}${isEmphasised ? '*' : ''}: ${text}`.trim();
}

export function showExtraction(extraction: Extraction) {
  const { mediaType, isFileText, text, blocks, landmarks, metadata, notesOn, entries, problems } = extraction;
  return {
    mediaType,
    isFileText,
    blocks: blocks.map(showBlock),
    ...(landmarks.length > 0
      ? {
          landmarks: landmarks.map(
            ({ label, locator, offset }) => `${label} ${locator}: ${text.slice(offset, offset + 30).trim()}`,
          ),
        }
      : {}),
    metadata: metadata.fields,
    ...(notesOn === undefined ? {} : { notesOn }),
    ...(entries.length > 0
      ? {
          entries: entries.map(({ position, ...entry }) => ({
            ...entry,
            at: text.slice(position.start, position.start + 20),
          })),
        }
      : {}),
    ...(problems.length > 0
      ? {
          problems: problems.map(({ code, message, position }) => ({
            code,
            message,
            at: position && text.slice(position.start, position.end).slice(0, 20),
          })),
        }
      : {}),
  };
}

/** What stands in the text of the source where the block says that its characters are from. */
export function textAt(text: string, { offsets }: Block): string {
  let found = '';
  for (let i = 0; i < offsets.length; i++) found += text[offsets[i]!];
  return found;
}
