/** What the commands and environments of LaTeX do to the prose in their arguments. */
import { TEX_ACCENTS, TEX_SYMBOLS } from '../../text/texSymbols';

/**
 * What the argument of a command holds: `p` prose, `q` a quotation, `b` words that its writer put into one, `n` a note, `h` a heading (no statement, and it ends the paragraph);
 * after `-` it is the second argument. `-` alone: all arguments are left out. Optional arguments in square brackets are never prose.
 * A command that is not listed takes a word's place if it has arguments, and none otherwise.
 */
export const COMMANDS: ReadonlyMap<string, string> = table({
  p: `emph textbf textit textsl textsc textrm textsf textmd textup textnormal text mbox hbox uline underline hl st so textsuperscript
      textsubscript num SI qty`,
  '-p': 'textcolor href hyperref foreignlanguage colorbox scalebox resizebox raisebox parbox',
  q: 'enquote textquote blockquote',
  '-q': 'foreignquote hyphenquote foreignblockquote hyphenblockquote textcquote blockcquote',
  b: 'textins textdel',
  n: 'footnote footnotetext endnote sidenote marginpar marginnote thanks',
  h: `part chapter section subsection subsubsection paragraph subparagraph title subtitle author date frametitle framesubtitle caption
      addchap addsec minisec`,
  '-': `label input include includegraphics bibliography bibliographystyle addbibresource usepackage documentclass pagestyle
      thispagestyle vspace hspace setcounter addtocounter index glossary nocite graphicspath hyphenation color pagecolor
      fontsize linespread setstretch vskip hskip phantom hphantom vphantom todo missingfigure selectlanguage pdfbookmark
      addcontentsline markboth markright footnotemark tableofcontents printbibliography captionsetup lstinputlisting inputminted newcommand renewcommand
      providecommand setlength newtheorem newlength DeclareMathOperator hypersetup newenvironment renewenvironment`,
});

/** What a command without arguments stands for. */
export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...TEX_SYMBOLS,
    textasciitilde: '~',
    textasciicircum: '^',
    textdollar: '$',
    newline: ' ',
    linebreak: ' ',
    space: ' ',
    '&': '&',
    '%': '%',
    $: '$',
    '#': '#',
    _: '_',
    '{': '{',
    '}': '}',
    ' ': ' ',
    '\n': ' ',
    '\\': ' ',
    ',': ' ',
    ';': ' ',
    ':': ' ',
    '>': ' ',
  }),
);

/** Accents, as combining characters that follow the letter. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(Object.entries(TEX_ACCENTS));

/** Environments that hold no prose; a star at the end of the name makes no difference. */
export const SKIPPED_ENVIRONMENTS: ReadonlySet<string> = new Set(
  `equation align alignat flalign gather multline eqnarray math displaymath subequations dmath tabular tabularx tabulary longtable
  array table sidewaystable wraptable figure sidewaysfigure wrapfigure SCfigure subfigure picture tikzpicture pgfpicture forest
  algorithm algorithmic algorithm2e thebibliography filecontents comment titlepage tabbing`.split(/\s+/),
);

/** Environments in which nothing has a meaning but their end. */
export const VERBATIM_ENVIRONMENTS: ReadonlySet<string> = new Set(
  'verbatim Verbatim BVerbatim LVerbatim alltt lstlisting minted comment filecontents tcblisting pycode sageblock'.split(
    /\s+/,
  ),
);

/** How many arguments in braces, no prose, open an environment that holds prose. */
export const ENVIRONMENT_ARGUMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    minipage: 1,
    multicols: 1,
    column: 1,
    frame: 2,
    block: 1,
    alertblock: 1,
    exampleblock: 1,
    adjustwidth: 2,
    spacing: 1,
    letter: 1,
    otherlanguage: 1,
    foreigndisplayquote: 1,
    displaycquote: 1,
    list: 2,
    changemargin: 2,
  }),
);

function table(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rows).flatMap(([signature, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, signature] as const),
    ),
  );
}
