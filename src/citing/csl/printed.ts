/**
 * What the CSL processor prints as HTML, made safe, and the same as plain text and as Markdown. Of markup it prints a few elements, and
 * these alone are let through: whatever a record holds, nothing of it acts.
 */
import { escapeProse } from '../../text/escape';
import { toCharacters } from '../plainText';

export type PrintedForm = 'text' | 'html' | Markup;

/** Those that letters are set in, by VS Code's language ids. */
export type Markup = 'markdown' | 'latex' | 'typst' | 'org' | 'restructuredtext' | 'asciidoc';

/** @param html as the processor printed it: a citation, or an entry of a bibliography */
export function toForm(html: string, form: PrintedForm): string {
  if (form === 'html') return toSafeHtml(html);
  return form === 'text' ? toText(html) : toMarkup(html, form);
}

/** The elements that the processor prints, as it prints them. */
const OPENING =
  /^<(?:i|em|b|sup|sub|span style="(?:font-style|font-variant|font-weight|text-decoration):[a-z-]{1,12};"|span style="baseline"|span class="nocase"|div class="csl-(?:entry|block|left-margin|right-inline|indent|bib-body)")>$/;
const CLOSING = /^<\/(?:i|em|b|sup|sub|span|div)>$/;
const TOKEN = /<[^<>]{1,80}>|[^<]+|</g;

interface Token {
  readonly text: string;
  readonly kind: 'open' | 'close' | 'text';
}

function* tokensOf(html: string): Iterable<Token> {
  for (const [text] of html.matchAll(TOKEN)) {
    const kind = OPENING.test(text) ? 'open' : CLOSING.test(text) ? 'close' : 'text';
    yield { text, kind };
  }
}

/** As it was printed, with all else as text, and every element closed. */
export function toSafeHtml(html: string): string {
  const open: string[] = [];
  let safe = '';
  for (const { text, kind } of tokensOf(html)) {
    const name = /[a-z]+/.exec(text)?.[0] ?? '';
    if (kind === 'open') open.push(name);
    if (kind === 'close' && open.at(-1) === name) open.pop();
    else if (kind === 'close') continue;
    safe += kind === 'text' ? escapeHtml(decode(text)) : text;
  }
  return (
    safe +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
}

/** Numbers for characters, as the processor writes them. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Once for the processor, and once for records that came with entities: nobody means `AT&amp;T`. */
function decode(text: string): string {
  return toCharacters(toCharacters(text));
}

function toText(html: string): string {
  const all = superscriptOf(html);
  if (all !== undefined) return all;
  let text = '';
  for (const token of tokensOf(html)) text += token.kind === 'text' ? decode(token.text) : gapAt(token);
  return withoutGaps(text);
}

/** What is set apart on the page, as a number before its entry, stays apart. */
function gapAt({ text }: Token): string {
  return text.startsWith('<div') || text === '</div>' ? ' ' : '';
}

function withoutGaps(text: string): string {
  return text.replace(/[ \n\t]+/g, ' ').trim();
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A citation that is nothing but raised numbers keeps them raised, or it would run into the words before it. */
function superscriptOf(html: string): string | undefined {
  const number = /^<sup>([\d,\s–-]{1,200})<\/sup>$/.exec(html)?.[1];
  return number?.replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? digit);
}

function toMarkup(html: string, markup: Markup): string {
  const open: { readonly tag: string; text: string }[] = [{ tag: '', text: '' }];
  const add = (text: string) => {
    const last = open.at(-1);
    if (last) last.text += text;
  };
  const close = () => {
    const { tag, text } = open.pop() ?? { tag: '', text: '' };
    add(marked(text, tag, markup));
  };
  for (const token of tokensOf(toSafeHtml(html))) {
    if (token.kind === 'text') add(escapeProse(decode(token.text), markup));
    else if (token.kind === 'open') open.push({ tag: token.text, text: gapAt(token) });
    else close();
  }
  while (open.length > 1) close();
  return withoutGaps(open[0]?.text ?? '');
}

/** What stands before and behind words; where a markup has nothing safe beside letters, they stay as they are. */
type Marks = Readonly<Partial<Record<'i' | 'b' | 'sup' | 'sub', readonly [string, string]>>>;

/** Markdown has raised letters as HTML alone. */
const MARKS: Readonly<Record<Markup, Marks>> = {
  markdown: { i: ['*', '*'], b: ['**', '**'], sup: ['<sup>', '</sup>'], sub: ['<sub>', '</sub>'] },
  latex: {
    i: ['\\emph{', '}'],
    b: ['\\textbf{', '}'],
    sup: ['\\textsuperscript{', '}'],
    sub: ['\\textsubscript{', '}'],
  },
  typst: { i: ['#emph[', ']'], b: ['#strong[', ']'], sup: ['#super[', ']'], sub: ['#sub[', ']'] },
  org: { i: ['/', '/'], b: ['*', '*'], sup: ['^{', '}'], sub: ['_{', '}'] },
  restructuredtext: { i: ['*', '*'], b: ['**', '**'] },
  asciidoc: { i: ['__', '__'], b: ['**', '**'], sup: ['^', '^'], sub: ['~', '~'] },
};
const NAMES: Readonly<Record<string, keyof Marks>> = {
  '<i>': 'i',
  '<em>': 'i',
  '<b>': 'b',
  '<sup>': 'sup',
  '<sub>': 'sub',
};

/** Markups know marks only right beside the words. */
function marked(text: string, tag: string, markup: Markup): string {
  const name = NAMES[tag];
  const marks = name && MARKS[markup][name];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (!marks || words === '') return tag.startsWith('<div') ? `${text} ` : text;
  return `${before}${marks[0]}${words}${marks[1]}${after}`;
}
