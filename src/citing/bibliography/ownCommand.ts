/** What a markup has of its own to print a bibliography, which its converter fills: told from the draft, and written into it. */
import type { Draft, DraftEdit } from '../../model/statement';

export interface OwnCommand {
  /** Who fills it: `Pandoc`, `LaTeX`. */
  readonly by: string;
  /** In one line, as a writer knows it: `\printbibliography`. */
  readonly label: string;
  /** Whether the draft has it already. */
  readonly isThere: boolean;
  readonly edit: DraftEdit;
}

export interface OwnCommandRequest {
  readonly draft: Draft;
  /** Whether it declares bibliographies, or cites by key: plain Markdown and the like are filled by nobody. */
  readonly isKeyed: boolean;
  /** The first bibliography that is declared, as a path from the draft. */
  readonly bibliography?: string;
  /** The heading above it, without marks. */
  readonly title: string;
}

/** Undefined for a draft that nothing would fill. */
export function findOwnCommand(request: OwnCommandRequest): OwnCommand | undefined {
  const kind = KINDS[request.draft.languageId];
  if (!kind || (kind.needsKeys && !request.isKeyed)) return undefined;
  const { text } = request.draft;
  const label = kind.label(text, request.bibliography);
  const block = kind.block?.(label, request.title) ?? label;
  return { by: kind.by, label, isThere: kind.pattern.test(text), edit: putAtEnd(text, block, kind.end) };
}

/** Puts a block behind the text, or before what ends it. */
export function putAtEnd(text: string, block: string, end?: RegExp): DraftEdit {
  const at = (end && text.search(end)) ?? -1;
  const body = at < 0 ? text : text.slice(0, at);
  const start = body.trimEnd().length;
  const before = start === 0 ? '' : '\n\n';
  return { position: { start, end: body.length }, newText: `${before}${block}\n${at < 0 ? '' : '\n'}` };
}

/** LaTeX reads nothing behind this. */
export const LATEX_END = /^[ \t]{0,80}\\end\{document\}/m;

interface Kind {
  readonly by: string;
  readonly pattern: RegExp;
  label(text: string, bibliography: string | undefined): string;
  block?(label: string, title: string): string;
  readonly end?: RegExp;
  readonly needsKeys?: boolean;
}

const PANDOC: Kind = {
  by: 'Pandoc',
  pattern: /^[ \t]{0,80}:{3,}[ \t]*\{[^}\n]{0,200}#refs\b|<div[^>\n]{0,200}\bid=["']?refs\b/m,
  label: () => '::: {#refs}',
  block: (label, title) => `## ${title}\n\n${label}\n:::`,
};
const LATEX: Kind = {
  by: 'LaTeX',
  pattern: /^[^%\n]{0,200}\\(?:printbibliography|bibbysection|bibbysegment|bibliography\s{0,9}\{)/m,
  label: (text, bibliography) =>
    /\\bibliographystyle\b|\{natbib\}/.test(text) && !/\\addbibresource|\{biblatex\}/.test(text)
      ? `\\bibliography{${(bibliography ?? 'references').replace(/\.bib$/i, '')}}`
      : '\\printbibliography',
  end: LATEX_END,
};

/** By VS Code's language ids. Markdown may be for Pandoc or for others, which know nothing of it. */
const KINDS: Readonly<Record<string, Kind>> = {
  quarto: { ...PANDOC, by: 'Quarto' },
  rmd: PANDOC,
  rmarkdown: PANDOC,
  markdown: { ...PANDOC, needsKeys: true },
  latex: LATEX,
  tex: LATEX,
  rsweave: LATEX,
  typst: {
    by: 'Typst',
    pattern: /^[^\n]{0,200}(?<!\/\/[^\n]{0,200})#bibliography\s{0,9}\(/m,
    label: (_, bibliography) => `#bibliography(${JSON.stringify(bibliography ?? 'references.bib')})`,
  },
  org: {
    by: 'Org',
    pattern: /^[ \t]{0,80}#\+print_bibliography:/im,
    label: () => '#+print_bibliography:',
    block: (label, title) => `* ${title}\n${label}`,
  },
  restructuredtext: {
    by: 'Sphinx',
    pattern: /^[ \t]{0,80}\.\. bibliography::/m,
    label: () => '.. bibliography::',
    needsKeys: true,
  },
  asciidoc: {
    by: 'Asciidoctor',
    pattern: /^bibliography::/m,
    label: () => 'bibliography::[]',
    block: (label, title) => `== ${title}\n\n${label}`,
    needsKeys: true,
  },
};
