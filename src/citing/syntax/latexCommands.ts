/** What the citing commands of LaTeX's packages do, told by their names: there are a hundred, and writers make more of the same kind. */

export interface LatexCommand {
  /** `multiple`: works with notes of their own; `list`: citations in its argument; `volume`: a volume comes before the page. */
  readonly kind: 'single' | 'multiple' | 'list' | 'volume';
  /** Names the work in the sentence. */
  readonly isInText: boolean;
  readonly suppressesAuthor: boolean;
}

const NAME =
  /^([a-z]*)cite(?:s|[tp]|alt|alp|al|author|fullauthor|year|yearpar|title|date|num|url|text|talias|palias|field|name|list|A|NP|N|ANP|yearNP|authorNP|pos|poss|dash|online|paren)?$/i;
/** Commands of these names put no work into the text. */
const NO_CITATION = /^(?:no|bib|new|renew|provide|def|set|every|declare|let|undef|mini|at)/i;
const IN_TEXT = /^(?:text|ftext)cites?$|^cite(?:t|talias|alt|al|A|ANP|author|authorNP|fullauthor|poss?)$|^c?citet$/i;
const WITHOUT_AUTHOR = /cite(?:year|yearpar|yearNP|date|title)$/i;
/** Of biblatex, whose star leaves the author out; natbib's prints all of them. */
const STARRED = /^(?:[a-z]*(?:paren|auto|smart|super|foot))?cites?$/i;

/** Undefined where a command of this name cites nothing. */
export function commandOf(name: string, hasStar: boolean): LatexCommand | undefined {
  const match = NAME.exec(name);
  if (!match || NO_CITATION.test(name)) return undefined;
  if (/^citetext$/i.test(name)) return { kind: 'list', isInText: false, suppressesAuthor: false };
  const kind = /cites$/i.test(name) ? 'multiple' : /volcite$/i.test(name) ? 'volume' : 'single';
  const isInText = IN_TEXT.test(name);
  return { kind, isInText, suppressesAuthor: WITHOUT_AUTHOR.test(name) || (hasStar && STARRED.test(name)) };
}

/** The commands that a draft's citations are written with. */
export interface LatexDialect {
  /** For a citation in brackets or a note: `autocite`, `citep`. */
  readonly bracketed: string;
  /** For a work named in the sentence: `textcite`, `citet`; absent where the packages have no such command. */
  readonly inText?: string;
  /** Whether the command puts `p.` before a bare number, and has a form for several works with a page each. */
  readonly isBiblatex: boolean;
}

const BRACKETED = ['autocite', 'parencite', 'citep', 'footcite', 'smartcite', 'supercite', 'cite', 'shortcite'];
const NATBIB = /^(?:cite[tp]|citealt|citealp|citeyearpar|citetext|citepalias|citetalias)$/i;
const BIBLATEX = /^(?:(?:auto|paren|foot|smart|super|text|footfull|full)cites?|citetitle|volcite)$/i;

/** @param commands the names of the citing commands in a draft, without those of its preamble */
export function dialectOf(text: string, commands: readonly string[]): LatexDialect {
  const counts = new Map<string, number>();
  for (const command of commands) {
    const one = command.replace(/^[A-Z]/, (letter) => letter.toLowerCase()).replace(/cites$/, 'cite');
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const mostOf = (names: readonly string[]) =>
    names.filter((name) => counts.has(name)).sort((a, b) => counts.get(b)! - counts.get(a)!)[0];
  const bracketed = mostOf(BRACKETED);
  const hasBiblatex = /\\usepackage(?:\[[^\]]{0,2000}\])?\{[^}]{0,500}\bbiblatex|\\addbibresource/.test(text);
  const hasNatbib = /\\usepackage(?:\[[^\]]{0,2000}\])?\{[^}]{0,500}\bnatbib|natbib\s{0,3}=\s{0,3}true/.test(text);
  const isBiblatex = hasBiblatex || (!hasNatbib && commands.some((name) => BIBLATEX.test(name)));
  const isNatbib = !isBiblatex && (hasNatbib || commands.some((name) => NATBIB.test(name)));
  const isPlain = !isBiblatex && !isNatbib && (bracketed !== undefined || /\\bibliography\s?\{/.test(text));
  if (isNatbib)
    return { bracketed: bracketed ?? 'citep', inText: mostOf(['citet', 'citealt']) ?? 'citet', isBiblatex: false };
  if (!isPlain) return { bracketed: bracketed ?? 'autocite', inText: 'textcite', isBiblatex: true };
  return { bracketed: bracketed ?? 'cite', ...(counts.has('citeA') ? { inText: 'citeA' } : {}), isBiblatex: false };
}
