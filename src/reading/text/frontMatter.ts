/** The YAML, TOML or title block that a Markdown file begins with, as a record. */
import type { ItemFields } from '../../model/item';
import { type Metadata, NO_METADATA, toMetadata } from '../../model/metadata';
import type { Problem } from '../../model/problem';
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
  const block = findBlock(text);
  if (!block) return { end: 0, metadata: NO_METADATA, problems: [] };
  if (block.kind === 'title')
    return { end: block.end, metadata: toMetadata(titleBlockFields(block.content), 'front-matter'), problems: [] };
  const { values, problems } = await parseBlock(block);
  const notesOn = notesOnOf(values);
  const metadata = toMetadata(toItemFields(values), 'front-matter');
  return { end: block.end, metadata, problems, ...(notesOn === undefined ? {} : { notesOn }) };
}

/** Whether a text begins with a block of fields between `---` lines. */
export function hasFrontMatter(text: string): boolean {
  return findBlock(text)?.kind === 'yaml' && /^---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[\w-]{1,60}[ \t]*:/.test(text);
}

interface FieldBlock {
  readonly kind: 'yaml' | 'toml' | 'title';
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

const MAX_LENGTH = 200_000;
/** Following them takes time that grows with their square. */
const MAX_ALIASES = 200;

function findBlock(text: string): FieldBlock | undefined {
  const head = text.slice(0, MAX_LENGTH);
  const fence = /^(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/.exec(head);
  if (!fence) return findTitleBlock(head);
  const start = fence[0].length;
  const close = fence[1] === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m;
  const rest = head.slice(start);
  const end = close.exec(rest);
  if (!end) return undefined;
  return {
    kind: fence[1] === '---' ? 'yaml' : 'toml',
    content: rest.slice(0, end.index),
    start,
    end: start + end.index + end[0].length,
  };
}

/** Pandoc's `% title`, `% authors`, `% date`. */
function findTitleBlock(text: string): FieldBlock | undefined {
  const block = /^%[ \t]\S.*(?:\r?\n(?:%|[ \t]+\S).*){0,5}/.exec(text)?.[0];
  return block === undefined ? undefined : { kind: 'title', content: block, start: 0, end: block.length };
}

function titleBlockFields(block: string): ItemFields {
  const [title = '', authors = '', date = ''] = block
    .split(/^%/m)
    .slice(1)
    .map((line) => line.trim().replace(/\s*\n\s*/g, '; '));
  return toItemFields({ title, author: authors, date });
}

/** What a broken block still gives is taken, and the place of the break reported. */
async function parseBlock(block: FieldBlock): Promise<{ values: Record<string, unknown>; problems: Problem[] }> {
  const { parseDocument } = await import('yaml');
  const source = block.kind === 'toml' ? tomlAsYaml(block.content) : block.content;
  const document = parseDocument(source, { prettyErrors: false, strict: false, uniqueKeys: false, logLevel: 'silent' });
  const error = document.errors[0];
  const problems = error ? [toProblem(block, error.message, error.pos)] : [];
  if ((source.match(/\*[\w-]/g)?.length ?? 0) > MAX_ALIASES)
    return { values: {}, problems: [toProblem(block, 'It refers to itself too often', [0, 1])] };
  try {
    const values: unknown = document.toJS({ maxAliasCount: 50 });
    return { values: isRecord(values) ? values : {}, problems };
  } catch {
    return { values: {}, problems: problems.length > 0 ? problems : [toProblem(block, 'It refers to itself', [0, 1])] };
  }
}

/** The flat fields of TOML are those of YAML but for the sign; what stands in tables is not about the work. */
function tomlAsYaml(content: string): string {
  const flat = content.split(/^\[/m)[0]!;
  return flat.replace(/^(\s*)([\w-]+)[ \t]*=[ \t]*/gm, '$1$2: ');
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
