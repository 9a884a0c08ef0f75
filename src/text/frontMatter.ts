/** The blocks of fields in a Markdown text: YAML or TOML between fences, or Pandoc's title block. */
import { type ParsedYaml, parseYaml } from './yaml';

export interface FieldBlock {
  readonly kind: 'yaml' | 'toml' | 'title';
  readonly content: string;
  /** Where `content` begins in the text. */
  readonly start: number;
  /** Where the text goes on. */
  readonly end: number;
}

const MAX_LENGTH = 200_000;

/** The block that a text begins with. */
export function findFrontMatter(text: string): FieldBlock | undefined {
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

/** The YAML blocks that Pandoc allows below the first, each after an empty line: lists of references often stand in one at the end. */
export function findLaterBlocks(text: string): FieldBlock[] {
  const blocks: FieldBlock[] = [];
  const opening = /\n[ \t]*\r?\n---[ \t]*\r?\n(?=[\w-]{1,60}[ \t]*:)/g;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  opening.lastIndex = Math.max(0, (findFrontMatter(text)?.end ?? 0) - 1);
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(text);
    if (!close) break;
    const start = opening.lastIndex;
    const end = close.index + close[0].length;
    blocks.push({ kind: 'yaml', content: text.slice(start, close.index), start, end });
    opening.lastIndex = end;
  }
  return blocks;
}

/** The fields of a YAML or TOML block; places in an error count in its content. */
export function parseFields({ kind, content }: FieldBlock): ParsedYaml {
  return parseYaml(kind === 'toml' ? tomlAsYaml(content) : content);
}

/** Pandoc's `% title`, `% authors`, `% date`. */
function findTitleBlock(text: string): FieldBlock | undefined {
  const block = /^%[ \t]\S.*(?:\r?\n(?:%|[ \t]+\S).*){0,5}/.exec(text)?.[0];
  return block === undefined ? undefined : { kind: 'title', content: block, start: 0, end: block.length };
}

/** The flat fields of TOML are those of YAML but for the sign; what stands in tables is not about the work. */
function tomlAsYaml(content: string): string {
  const flat = content.split(/^\[/m)[0]!;
  return flat.replace(/^(\s*)([\w-]+)[ \t]*=[ \t]*/gm, '$1$2: ');
}
