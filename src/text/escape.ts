/** Words made safe to stand in a markup, so that none of them acts there. */

/** The text as it must be written in a draft to be read as it is. Org and plain text know no way to write more than they do. */
export function escapeProse(text: string, languageId: string): string {
  return (ESCAPES[languageId] ?? asItIs)(text);
}

const asItIs = (text: string) => text;

function escapeLatex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (char) => LATEX[char] ?? `\\${char}`);
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\^{}',
  '~': '\\textasciitilde{}',
};

function escapeTypst(text: string): string {
  return text.replace(/[\\#$*_`@<[\]~]|\/(?=[/*])/g, '\\$&');
}

/** Only what would act is escaped: underscores within words and money stay as they are, so that the draft stays readable. */
function escapeMarkdown(text: string): string {
  let escaped = text.replace(
    /\\(?=[!-/:-@[-`{-~])|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\w{1,30};)|\[(?=[@^]|-@|[^\]]{0,200}\][([{:])|(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}_{])|\{(?=\{)/gu,
    '\\$&',
  );
  if (/~[^~]*~/.test(text)) escaped = escaped.replaceAll('~', '\\~');
  if (/\^[^^]*\^/.test(text)) escaped = escaped.replaceAll('^', '\\^');
  if (hasMath(text)) escaped = escaped.replaceAll('$', '\\$');
  return escaped.replace(/^(?:[#>+-]|(\d{1,9})([.)]))(?=\s)/, (mark, digits, stop) =>
    digits ? `${digits}\\${stop}` : `\\${mark}`,
  );
}

/** Two dollars that would hold a formula between them; those of two amounts do not. */
function hasMath(text: string): boolean {
  const open = text.search(/\$\S/);
  return open >= 0 && /\S\$(?!\d)/.test(text.slice(open + 1));
}

function escapeRestructuredText(text: string): string {
  return text.replace(/[\\*`|]|(?<=[\p{L}\p{N}])_(?![\p{L}\p{N}])/gu, '\\$&');
}

function escapeAsciidoc(text: string): string {
  return text.replace(/\{(?=[\w-]+\})|<<(?=[^<>]+>>)/g, '\\$&');
}

const ESCAPES: Readonly<Record<string, (text: string) => string>> = {
  latex: escapeLatex,
  tex: escapeLatex,
  rsweave: escapeLatex,
  typst: escapeTypst,
  markdown: escapeMarkdown,
  quarto: escapeMarkdown,
  rmd: escapeMarkdown,
  rmarkdown: escapeMarkdown,
  mdx: escapeMarkdown,
  restructuredtext: escapeRestructuredText,
  asciidoc: escapeAsciidoc,
};

/** The text that words escaped for a markup stand for: what {@link escapeProse} gives, and what writers type of the same kind. */
export function unescapeProse(text: string, languageId: string): string {
  return (UNESCAPES[languageId] ?? unescapePunctuation)(text);
}

function unescapePunctuation(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function unescapeTypst(text: string): string {
  return text.replace(/\\([^\s\p{L}\p{N}])|~/gu, (_, char = ' ') => char);
}

const LATEX_CHARACTERS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
};

function unescapeLatex(text: string): string {
  return text.replace(
    /\\(textbackslash|textasciitilde|textasciicircum)(?![A-Za-z])(?:\{\}|[ \t])?|\\\^\{\}|\\([{}$&#%_ ,])|\{([[\]])\}|~/g,
    (_, name, char, bracket) => {
      if (name) return LATEX_CHARACTERS[name]!;
      if (bracket) return bracket;
      return char === undefined ? (_.startsWith('\\^') ? '^' : ' ') : char.replace(',', ' ');
    },
  );
}

const UNESCAPES: Readonly<Record<string, (text: string) => string>> = {
  latex: unescapeLatex,
  tex: unescapeLatex,
  rsweave: unescapeLatex,
  typst: unescapeTypst,
  org: (text) => text,
  plaintext: (text) => text,
};
