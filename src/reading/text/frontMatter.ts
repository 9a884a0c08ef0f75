/** The YAML, TOML or title block that a Markdown file begins with, as a record. */
import type { ItemFields } from '../../model/item';
import { type Metadata, NO_METADATA, toMetadata } from '../../model/metadata';
import type { Problem } from '../../model/problem';
import { type FieldBlock, findFrontMatter, parseFields } from '../../text/frontMatter';
import { notesOnOf, toItemFields } from '../record/metadata';

export interface FrontMatter {
  /** Where the text begins. */
  readonly end: number;
  readonly metadata: Metadata;
  /** What these notes are about: a citation key, DOI or title. */
  readonly notesOn?: string;
  readonly problems: readonly Problem[];
}

export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const block = findFrontMatter(text);
  if (!block) return { end: 0, metadata: NO_METADATA, problems: [] };
  if (block.kind === 'title')
    return { end: block.end, metadata: toMetadata(titleBlockFields(block.content), 'front-matter'), problems: [] };
  const { values, problems } = parseBlock(block);
  const notesOn = notesOnOf(values);
  const metadata = toMetadata(toItemFields(values), 'front-matter');
  return { end: block.end, metadata, problems, ...(notesOn === undefined ? {} : { notesOn }) };
}

/** Whether a text begins with a block of fields between `---` lines. */
export function hasFrontMatter(text: string): boolean {
  return (
    findFrontMatter(text)?.kind === 'yaml' && /^---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[\w-]{1,60}[ \t]*:/.test(text)
  );
}

function titleBlockFields(block: string): ItemFields {
  const [title = '', authors = '', date = ''] = block
    .split(/^%/m)
    .slice(1)
    .map((line) => line.trim().replace(/\s*\n\s*/g, '; '));
  return toItemFields({ title, author: authors, date });
}

/** What a broken block still gives is taken, and the place of the break reported. */
function parseBlock(block: FieldBlock): { values: Record<string, unknown>; problems: Problem[] } {
  const { value, error } = parseFields(block);
  const problems = error ? [toProblem(block, error.message, [error.start, error.end])] : [];
  return { values: isRecord(value) ? value : {}, problems };
}

function toProblem(block: FieldBlock, message: string, [from, to]: [number, number]): Problem {
  const start = Math.min(block.start + from, block.end);
  return {
    code: 'invalid-metadata',
    severity: 'warning',
    message: `The front matter cannot be read here: ${message.replace(/[.\s]+$/, '')}. Mend it to have its fields; the text below is read all the same.`,
    position: { start, end: Math.min(Math.max(block.start + to, start + 1), block.end) },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
