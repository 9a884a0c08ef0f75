/** Comments of a draft that say which problems the writer wants to hear no more of: how they are found, and how they are written. */
import type { TextPosition } from '../model/passage';
import type { CheckCode } from '../model/problem';
import type { DraftEdit } from '../model/statement';

/** Whether a problem of the statement at `position` is ignored. */
export type IsIgnored = (code: CheckCode, position: TextPosition) => boolean;

/**
 * Reads `<!-- citewright-ignore misquotation -->` in the comments of the draft's markup; without a code it holds for all of them.
 *
 * On a line of its own it holds for the paragraph that follows, at the end of a line or at its beginning for the statements on that line,
 * within a line for the one that it stands in or right behind; `citewright-ignore-file` for the whole draft.
 */
export function findIgnores(text: string, languageId: string): IsIgnored {
  const syntax = SYNTAXES[languageId];
  if (!syntax || !text.includes(MARK)) return () => false;
  const ignores = readIgnores(text, syntax);
  return (code, position) => ignores.some(({ codes, reach }) => codes.has(code) && touches(reach, position));
}

/** Whether drafts in a language can hold comments at all. */
export function hasComments(languageId: string): boolean {
  return languageId in SYNTAXES;
}

/** Puts a comment where it is seen in the source alone: behind the statement where the markup lets it, else above it. */
export function ignoreStatement(
  text: string,
  languageId: string,
  code: CheckCode,
  position: TextPosition,
): DraftEdit | undefined {
  const syntax = SYNTAXES[languageId];
  if (!syntax) return undefined;
  const comment = syntax.write(`${MARK} ${code}`);
  if (syntax.place === 'behind') return insertion(position.end, ` ${comment}`);
  const lineEnd = endOfLine(text, position.end);
  const isLast = text.slice(position.end, lineEnd).trim() === '';
  if (syntax.place === 'line-end' && isLast) return insertion(withoutReturn(text, lineEnd), ` ${comment}`);
  const line = startOfLine(text, position.start);
  const start = syntax.place === 'line-end' ? line : startOfParagraph(text, line);
  const indent = /^[ \t]*/.exec(text.slice(start, start + 200))![0];
  return insertion(start, `${indent}${comment}\n${syntax.needsBlankLine ? '\n' : ''}`);
}

/** Puts a comment for the whole draft at its top, behind its front matter. */
export function ignoreInDraft(text: string, languageId: string, code: CheckCode): DraftEdit | undefined {
  const syntax = SYNTAXES[languageId];
  if (!syntax) return undefined;
  const comment = (syntax.writeAtTop ?? syntax.write)(`${MARK}-file ${code}`);
  return insertion(endOfFrontMatter(text), `${comment}\n${syntax.needsBlankLine ? '\n' : ''}`);
}

const MARK = 'citewright-ignore';

interface CommentSyntax {
  /** With the flag `g`; groups: `-file`, and what follows it. */
  readonly pattern: RegExp;
  readonly place: 'behind' | 'line-end' | 'above';
  readonly write: (content: string) => string;
  readonly writeAtTop?: (content: string) => string;
  readonly needsBlankLine?: boolean;
}

const HTML_COMMENTS: CommentSyntax = {
  pattern: /(?<!`)<!--\s{0,20}citewright-ignore(-file)?(?![\w-])([^>]{0,500}?)-->/g,
  place: 'behind',
  write: (content) => `<!-- ${content} -->`,
  needsBlankLine: true,
};

const TEX_COMMENTS: CommentSyntax = {
  pattern: /(?<!\\)%[ \t]{0,20}citewright-ignore(-file)?(?![\w-])([^\n]{0,500})/g,
  place: 'line-end',
  write: (content) => `% ${content}`,
};

/** By VS Code's language ids. Plain text has no comments. */
const SYNTAXES: Readonly<Record<string, CommentSyntax>> = {
  markdown: HTML_COMMENTS,
  quarto: HTML_COMMENTS,
  rmd: HTML_COMMENTS,
  rmarkdown: HTML_COMMENTS,
  html: HTML_COMMENTS,
  latex: TEX_COMMENTS,
  tex: TEX_COMMENTS,
  'latex-expl3': TEX_COMMENTS,
  rsweave: TEX_COMMENTS,
  typst: {
    pattern: /\/[/*]\s{0,20}citewright-ignore(-file)?(?![\w-])([^\n*]{0,500})(?:\*\/)?/g,
    place: 'behind',
    write: (content) => `/* ${content} */`,
    writeAtTop: (content) => `// ${content}`,
  },
  asciidoc: {
    pattern: /^\/\/[ \t]{0,20}citewright-ignore(-file)?(?![\w-])([^\n]{0,500})/gm,
    place: 'above',
    write: (content) => `// ${content}`,
  },
  org: {
    pattern: /^[ \t]{0,200}#[ \t]{1,20}citewright-ignore(-file)?(?![\w-])([^\n]{0,500})/gm,
    place: 'above',
    write: (content) => `# ${content}`,
  },
  restructuredtext: {
    pattern: /^[ \t]{0,200}\.\.[ \t]{1,20}citewright-ignore(-file)?(?![\w-])([^\n]{0,500})/gm,
    place: 'above',
    write: (content) => `.. ${content}`,
    needsBlankLine: true,
  },
};

interface Ignore {
  readonly codes: { has(code: string): boolean };
  /** The part of the draft whose statements are meant. */
  readonly reach: TextPosition;
}

function readIgnores(text: string, { pattern }: CommentSyntax): readonly Ignore[] {
  const ends = new ParagraphEnds(text);
  return [...text.matchAll(pattern)].map((match) => {
    const [comment, isForFile, content = ''] = match;
    const codes = codesIn(content);
    if (isForFile) return { codes, reach: { start: 0, end: text.length } };
    return { codes, reach: reachOf(text, { start: match.index, end: match.index + comment.length }, ends) };
  });
}

const ALL_CODES = { has: () => true };

/** What stands behind ` -- ` or a colon is a reason for other readers. */
function codesIn(content: string): Ignore['codes'] {
  const codes = content.split(/\s--|:/, 1)[0]?.match(/[\w-]+/g);
  return codes ? new Set(codes) : ALL_CODES;
}

function reachOf(text: string, { start, end }: TextPosition, ends: ParagraphEnds): TextPosition {
  const before = lastBefore(text, start);
  const isFirst = before < 0 || text[before] === '\n';
  const after = firstFrom(text, end);
  const isLast = after >= text.length || text[after] === '\n';
  if (isFirst && isLast) {
    const paragraph = firstFrom(text, end, /[\s>]/);
    return { start: paragraph, end: ends.from(paragraph) };
  }
  if (isFirst) return { start: end, end: endOfLine(text, end) };
  if (isLast) return { start: startOfLine(text, start), end: start };
  return { start: lastWord(text, before), end: before + 1 };
}

/** Where the first blank line from a place on begins, for places in the order of the text. */
class ParagraphEnds {
  readonly #blanks: readonly number[];
  #next = 0;

  constructor(private readonly text: string) {
    this.#blanks = [...text.matchAll(/\n[ \t>]*\r?(?=\n)/g)].map(({ index }) => index);
  }

  from(offset: number): number {
    while (this.#next < this.#blanks.length && this.#blanks[this.#next]! < offset) this.#next++;
    return this.#blanks[this.#next] ?? this.text.length;
  }
}

/** The last character before a place that is no space, nor the mark of a block quotation; a line break counts. */
function lastBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at >= 0 && /[ \t\r>]/.test(text[at]!)) at--;
  return at;
}

function firstFrom(text: string, offset: number, spaces = /[ \t\r]/): number {
  let at = offset;
  while (at < text.length && spaces.test(text[at]!)) at++;
  return at;
}

/** So much may stand between a statement's last word and a comment: stops, marks of quotation and markup. */
const MOST_MARKS = 40;

/** Statements end before the marks of markup around them. */
function lastWord(text: string, offset: number): number {
  for (let at = offset; at > offset - MOST_MARKS && at >= 0; at--) if (/[\p{L}\p{N}]/u.test(text[at]!)) return at;
  return offset;
}

function touches(a: TextPosition, b: TextPosition): boolean {
  return a.start < b.end && b.start < a.end;
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function withoutReturn(text: string, lineEnd: number): number {
  return text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
}

function startOfParagraph(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    if (text.slice(above, start).trim() === '') break;
    start = above;
  }
  return start;
}

function endOfFrontMatter(text: string): number {
  if (!/^---[ \t]*\r?\n/.test(text)) return 0;
  const end = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/.exec(text.slice(3));
  return end ? 3 + end.index + end[0].length : 0;
}

function insertion(offset: number, newText: string): DraftEdit {
  return { position: { start: offset, end: offset }, newText };
}
