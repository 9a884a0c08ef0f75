/** What lines and marks mean in Org, reStructuredText, AsciiDoc and plain text. */
import type { LineMarkup } from './lines';

const BLANK = /[ \t\r]*(?:\n|$)/y;

export const ORG: LineMarkup = {
  regions: [
    { begins: /[ \t]*#\+begin_(?:quote|verse|center|abstract)\b/iy, ends: BLANK, isTransparent: true },
    { begins: /[ \t]*#\+begin_/iy, ends: /[ \t]*#\+end_/iy },
    { begins: /[ \t]*:(?:[A-Z][A-Z_-]*|properties|logbook):[ \t\r]*$/my, ends: /[ \t]*:end:/iy },
    { begins: /[ \t]*\\begin\{/y, ends: /[ \t]*\\end\{/y },
    { begins: /\[fn:[^\]\n]{1,100}\]/y, ends: BLANK, isParagraphStart: true },
  ],
  skipped:
    /\*+[ \t]|[ \t]*(?:#\+|#[ \t]|#\r?$|\||:[ \t]|:\r?$|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):)|-{5,}[ \t\r]*$|%%\(/my,
  items: /[ \t]*(?:[-+]|\d{1,4}[.)]|[ \t]\*)[ \t]+(?:\[[ xX-]\][ \t]+)?(?:[^\n:]{1,200} ::[ \t])?/y,
  inline: [
    { open: /\[cite(?:\/[\w/-]{1,40})?:[^\]]{1,2000}\]/y, as: 'object' },
    // The bracket of a citation in it does not close a note.
    { open: /\[fn:[\w-]{0,60}:/y, close: /(?<!\[(?!fn:)[^[\]]{0,1000})\]/g, as: 'note' },
    { open: /\[fn:[\w-]{1,60}\]/y, as: 'gap' },
    { open: /\[\[[^\][\n]{1,2000}\]\[/y, close: /\]\]/g, as: 'prose' },
    { open: /\[\[[^\][\n]{1,2000}\]\]/y, as: 'object' },
    { open: /(?<![\p{L}\p{N}])~(?=\S)/uy, close: /(?<=\S)~(?![\p{L}\p{N}])/gu, as: 'object' },
    { open: /(?<![\p{L}\p{N}])=(?=\S)/uy, close: /(?<=\S)=(?![\p{L}\p{N}])/gu, as: 'object' },
    { open: /(?<![\p{L}\p{N}])\*(?=\S)/uy, close: /(?<=\S)\*(?![\p{L}\p{N}])/gu, as: 'prose' },
    { open: /(?<![\p{L}\p{N}/:.])\/(?=[^\s/])/uy, close: /(?<=[^\s/])\/(?![\p{L}\p{N}])/gu, as: 'prose' },
    { open: /(?<![\p{L}\p{N}])_(?=\S)/uy, close: /(?<=\S)_(?![\p{L}\p{N}])/gu, as: 'prose' },
    { open: /(?<![\p{L}\p{N}])\+(?=[^\s\d])/uy, close: /(?<=\S)\+(?![\p{L}\p{N}])/gu, as: 'prose' },
    { open: /\$\$/y, close: /\$\$/g, as: 'object' },
    { open: /\$(?=[^\s$])/y, close: /(?<=[^\s$])\$(?![\p{L}\p{N}$])/gu, as: 'object' },
    { open: /\\\(/y, close: /\\\)/g, as: 'object' },
    { open: /\\\[/y, close: /\\\]/g, as: 'object' },
    { open: /\\\\(?=[ \t\r]*(?:\n|$))/y, as: 'gap' },
    { open: /@@[^@\n]{0,500}@@/y, as: 'gap' },
    { open: /[<[]\d{4}-\d\d-\d\d[^>\]\n]{0,60}[>\]]/y, as: 'object' },
    { open: /<<[^<>\n]{1,200}>>/y, as: 'gap' },
    { open: /https?:\/\/[^\s<>[\]]{1,2000}/y, as: 'object' },
    { open: /(?<![\p{L}\p{N}])(?:src|call)_\w{1,40}(?:\[[^\]\n]{0,200}\])?[{(][^{}()\n]{0,500}[})]/uy, as: 'object' },
  ],
  special: /[[~=*/_+$\\@<]|https?:|(?:src|call)_/g,
};

export const RESTRUCTUREDTEXT: LineMarkup = {
  regions: [
    {
      begins:
        /[ \t]*\.\. (?:note|warning|tip|important|hint|attention|caution|danger|error|admonition|epigraph|highlights|pull-quote|compound|container|topic|sidebar|seealso|rst-class)::/y,
      ends: BLANK,
      isTransparent: true,
    },
    { begins: /[ \t]*\.\.(?:[ \t]|\r?$)/my, ends: 'dedent' },
    { begins: /[ \t]*::[ \t\r]*$/my, ends: 'dedent' },
    { begins: /[ \t]*>>>[ \t]/y, ends: BLANK },
    { begins: /[ \t]*={2,}(?:[ \t]+={2,})+[ \t\r]*$/my, ends: BLANK },
  ],
  skipped: /[ \t]*(?::[\w][^:\n]{0,60}:(?=\s)|__[ \t]|\+[-=]+\+|\|[ \t])|([!-/:-@[-`{-~])\1{2,}[ \t\r]*$/my,
  items: /[ \t]*(?:[-*+•‣⁃]|\(?\d{1,3}[.)]|#\.|\([a-z]\))[ \t]+/y,
  underline: /([!-/:-@[-`{-~])\1{2,}[ \t\r]*$/my,
  hasLiteralBlocks: true,
  hasTerms: true,
  inline: [
    { open: /``(?=\S)/y, close: /(?<=\S)``(?!`)/g, as: 'object' },
    { open: /:[\w][\w:.+-]{0,60}:`/y, close: /`/g, as: 'object' },
    { open: /`(?=\S)/y, close: /(?:\s<[^<>`]{1,2000}>)?`(?:__?|:[\w:.+-]{1,60}:)?/g, as: 'prose' },
    { open: /\*\*(?=\S)/y, close: /(?<=\S)\*\*/g, as: 'prose' },
    { open: /(?<![\p{L}\p{N}*\\])\*(?=[^\s*])/uy, close: /(?<=[^\s*\\])\*(?!\*)/g, as: 'prose' },
    { open: /\|(?=[^\s|])[^|\n]{1,100}\|_{0,2}/y, as: 'object' },
    { open: /\[(?:#?[\w.:-]{0,60}|\*)\]_/y, as: 'gap' },
    { open: /(?<=[\p{L}\p{N}])__?(?![\p{L}\p{N}_])/uy, as: 'gap' },
    { open: /https?:\/\/[^\s<>[\]]{1,2000}/y, as: 'object' },
    { open: /\\[ \n]?/y, as: 'gap' },
  ],
  special: /[`*|[\\_]|:(?=\w)|https?:/g,
};

export const ASCIIDOC: LineMarkup = {
  regions: [
    { begins: /(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|[|,:!]={3,})[ \t\r]*$/my, ends: 'same' },
    { begins: /```/y, ends: /```/y },
    { begins: /=[ \t]/y, ends: BLANK },
    {
      begins:
        /\[(?:source|listing|literal|stem|latexmath|asciimath|comment)[^\]\n]*\][ \t\r]*\n(?!-{4}|\.{4}|\+{4}|\/{4}|```)/y,
      ends: BLANK,
    },
    { begins: /[ \t]+(?!(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.)[ \t])\S/y, ends: BLANK, isParagraphStart: true },
  ],
  skipped:
    /[=#]{1,6}[ \t]|:!?[\w-]+!?:(?=\s|$)|\/\/|\[[^\n]*\][ \t\r]*$|\.[^\s.]|[\w-]+::[^\s[]*\[[^\n]*\][ \t\r]*$|(?:={4,}|\*{4,}|_{4,}|--|'{3,}|<{3,}|\+)[ \t\r]*$/my,
  items:
    /[ \t]*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|<[.\d]{1,3}>)[ \t]+(?:\[[ xX*]\][ \t])?|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]|[^\s:][^:\n]{0,100}::[ \t]/y,
  inline: [
    { open: /footnote(?:ref)?:[\w-]{0,60}\[/y, close: /\]/g, as: 'note' },
    {
      open: /(?:stem|latexmath|asciimath|pass|kbd|btn|menu|image|icon|cite|citenp|anchor|indexterm2?):[^\s[]{0,300}\[/y,
      close: /\]/g,
      as: 'object',
    },
    { open: /(?:link:|xref:|mailto:|https?:\/\/)[^\s[\]<>]{1,2000}\[/y, close: /\^?\]/g, as: 'prose' },
    { open: /https?:\/\/[^\s<>[\]]{1,2000}/y, as: 'object' },
    { open: /<<[^<>,\n]{1,200},/y, close: />>/g, as: 'prose' },
    { open: /<<[^<>\n]{1,200}>>/y, as: 'object' },
    { open: /"`(?=\S)/y, close: /(?<=\S)`"/g, as: ['“', '”'] },
    { open: /'`(?=\S)/y, close: /(?<=\S)`'/g, as: ['‘', '’'] },
    { open: /``(?=\S)/y, close: /(?<=\S)``(?!`)/g, as: 'object' },
    { open: /(?<![\p{L}\p{N}])`(?=\S)/uy, close: /(?<=\S)`(?![\p{L}\p{N}])/gu, as: 'object' },
    { open: /\[\[[^\]\n]{1,200}\]\]|\[[.\w#%-]{1,60}\](?=[#*_`])/y, as: 'gap' },
    { open: /\*\*(?=\S)/y, close: /(?<=\S)\*\*/g, as: 'prose' },
    { open: /(?<![\p{L}\p{N}])\*(?=\S)/uy, close: /(?<=\S)\*(?![\p{L}\p{N}])/gu, as: 'prose' },
    { open: /__(?=\S)/y, close: /(?<=\S)__/g, as: 'prose' },
    { open: /(?<![\p{L}\p{N}])_(?=\S)/uy, close: /(?<=\S)_(?![\p{L}\p{N}])/gu, as: 'prose' },
    { open: /##?(?=\S)/y, close: /(?<=\S)##?/g, as: 'prose' },
    { open: /\^(?=[^\s^])/y, close: /(?<=\S)\^/g, as: 'prose' },
    { open: /\{[\w-]{1,60}\}[^\s[\]]{0,300}\[/y, close: /\^?\]/g, as: 'prose' },
    { open: /\{[\w-]{1,60}\}/y, as: 'object' },
    { open: /\(\(\([^()\n]{1,300}\)\)\)/y, as: 'gap' },
    { open: /\\(?=[*_`#{<[])/y, as: 'gap' },
    { open: / \+(?=[ \t\r]*\n)/y, as: 'gap' },
  ],
  special:
    /[<"'`[*_#^{(\\]| \+|(?:footnote(?:ref)?|stem|latexmath|asciimath|pass|kbd|btn|menu|image|icon|cite|citenp|anchor|indexterm2?|link|xref|mailto|https?):/g,
};

export const PLAIN_TEXT: LineMarkup = {
  regions: [],
  skipped: /[ \t]*(?:([-=*_~#])\1{2,}[ \t\r]*$|#{1,6}[ \t])|(?=[^\n]{0,99}\p{Lu})[^\p{Ll}\n]{3,100}$/muy,
  items: /[ \t]*(?:[-*•‣–][ \t]+|\d{1,3}[.)][ \t]+)/y,
  underline: /(=|-)\1{2,}[ \t\r]*$/my,
  inline: [{ open: /https?:\/\/[^\s<>[\]]{1,2000}/y, as: 'object' }],
  special: /https?:/g,
};
