import type { Block, BlockKind, Extraction } from '../../src/reading/blocks';
import { NO_METADATA } from '../../src/reading/record/metadata';

const KINDS: Readonly<Record<string, BlockKind>> = {
  '#': 'heading',
  '##': 'heading',
  '-': 'list-item',
  '>': 'quotation',
  '%': 'caption',
  '|': 'table-row',
  '^': 'note',
};

/**
 * A line is a block: `# ` and `## ` headings, `- ` a list item, `> ` a quotation, `% ` a caption, `| ` a table row, `^ ` a note, `---` a
 * rule, `*…*` an emphasised paragraph; anything else is a paragraph. `**…**` at the end of a paragraph is emphasis within it.
 */
export function toExtraction(source: string, more: Partial<Extraction> = {}): Extraction {
  const blocks: Block[] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    const block = toBlock(line, offset);
    if (block) blocks.push(block);
    offset += line.length + 1;
  }
  return {
    mediaType: 'text/plain',
    text: source,
    isFileText: true,
    blocks,
    landmarks: [],
    metadata: NO_METADATA,
    entries: [],
    problems: [],
    ...more,
  };
}

function toBlock(line: string, offset: number): Block | undefined {
  if (line.trim() === '') return undefined;
  if (line === '---') return { kind: 'rule', text: '', offsets: [] };
  const [, mark, rest] = /^(#{1,2}|[->%|^])\s(.*)$/.exec(line) ?? [];
  if (mark === undefined) return toParagraph(line, offset);
  const level = mark.startsWith('#') ? { level: mark.length } : {};
  return { kind: KINDS[mark]!, ...level, ...textFrom(rest!, offset + mark.length + 1) };
}

function toParagraph(line: string, offset: number): Block {
  if (/^\*[^*].*\*$/.test(line))
    return { kind: 'paragraph', isEmphasised: true, ...textFrom(line.slice(1, -1), offset + 1) };
  const strong = /\*\*(.+?)\*\*$/.exec(line);
  if (!strong) return { kind: 'paragraph', ...textFrom(line, offset) };
  const before = textFrom(line.slice(0, strong.index), offset);
  const after = textFrom(strong[1]!, offset + strong.index + 2);
  return { kind: 'paragraph', text: before.text + after.text, offsets: [...before.offsets, ...after.offsets] };
}

function textFrom(text: string, offset: number): { text: string; offsets: number[] } {
  return { text, offsets: Array.from(text, (_, index) => offset + index) };
}
