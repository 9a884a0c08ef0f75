/** Declarations of Typst: `#bibliography(…)`, the language of the text, and the files that are put in. */
import type { Declarations, LinkedFiles } from '../../model/declarations';

export function findTypstDeclarations(text: string): Declarations {
  const code = withoutComments(text);
  const found = [...code.matchAll(CALL)]
    .slice(0, MAX_CALLS)
    .map((call) => argumentsOf(code, (call.index ?? 0) + call[0].length));
  const passed = [...code.matchAll(PASSED)].map(([, path = '']) => path);
  const styles = [...found.map(({ style }) => style), SET_STYLE.exec(code)?.[1]];
  const style = styles.find((one) => one !== undefined);
  const locale = localeOf(code);
  return {
    bibliographies: [...new Set([...found.flatMap(({ paths }) => paths), ...passed])],
    ...(style === undefined ? {} : { style }),
    ...(locale === undefined ? {} : { locale }),
  };
}

export function findTypstLinks(text: string): LinkedFiles {
  const parts = [...withoutComments(text).matchAll(/\b(?:include|import)\s{0,9}"([^"\n@]{1,500}\.typ)"/g)];
  return { parts: parts.map(([, path = '']) => path) };
}

const CALL = /(?<![\w-])bibliography\s?\(/g;
/** Templates that take the path and make the call themselves: `bibliography-file: "refs.bib"`. */
const PASSED = /(?<![\w-])bib(?:liography)?(?:-?(?:file|path))?\s{0,9}:\s{0,9}"([^"\n]{1,500}\.(?:bib|ya?ml))"/g;
const SET_STYLE = /\bset\s{1,9}bibliography\s{0,9}\([^()]{0,500}?\bstyle\s{0,9}:\s{0,9}"([^"\n]{1,300})"/;
const MAX_CALL = 5000;
const MAX_CALLS = 100;

/** Strings without a name are paths, one or in brackets. */
function argumentsOf(code: string, start: number): { paths: string[]; style?: string } {
  const inside = insideOf(code, start);
  const paths: string[] = [];
  let style: string | undefined;
  for (const [, name, text = ''] of inside.matchAll(
    /(?:([\w-]{1,40})\s{0,9}:\s{0,9})?(?:[\w.-]{1,40}\(\s{0,9})?"((?:[^"\\]|\\.){0,1000})"/g,
  )) {
    const value = text.replace(/\\(.)/g, '$1');
    if (name === 'style') style = value;
    else if (name === undefined && /\.(?:bib|ya?ml|json)$/i.test(value)) paths.push(value);
  }
  return { paths, ...(style === undefined ? {} : { style }) };
}

/** What stands in the brackets that are open at `start`. */
function insideOf(code: string, start: number): string {
  let depth = 1;
  let isString = false;
  const end = Math.min(code.length, start + MAX_CALL);
  for (let at = start; at < end; at++) {
    const char = code[at];
    if (char === '\\') at++;
    else if (char === '"') isString = !isString;
    else if (!isString && char === '(') depth++;
    else if (!isString && char === ')' && --depth === 0) return code.slice(start, at);
  }
  return '';
}

function localeOf(code: string): string | undefined {
  const set = /\bset\s{1,9}text\s{0,9}\(/g;
  for (const call of [...code.matchAll(set)].slice(0, MAX_CALLS)) {
    const inside = insideOf(code, call.index + call[0].length);
    const lang = /\blang\s{0,9}:\s{0,9}"([A-Za-z]{2,3})"/.exec(inside)?.[1];
    const region = /\bregion\s{0,9}:\s{0,9}"([A-Za-z]{2})"/.exec(inside)?.[1];
    if (lang) return region ? `${lang}-${region.toUpperCase()}` : lang;
  }
  return undefined;
}

/** Comments and raw text become blanks; `//` in an address begins none, and what is never closed goes no further than its beginning. */
function withoutComments(text: string): string {
  const opening = /"|(?<!:)\/\/|\/\*|`+/g;
  const missing = new Set<string>();
  const find = (closing: string, from: number): number | undefined => {
    const at = missing.has(closing) ? -1 : text.indexOf(closing, from);
    if (at < 0) missing.add(closing);
    return at < 0 ? undefined : at + closing.length;
  };
  let code = '';
  let from = 0;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const [mark] = open;
    const inside = open.index + mark.length;
    const closing = mark === '//' ? '\n' : mark === '/*' ? '*/' : mark;
    const end = find(closing, inside) ?? (mark === '//' ? text.length : inside);
    const shown = text.slice(open.index, end);
    // A quotation mark in the text may be alone on its line.
    const isLone = mark === '"' && shown.includes('\n');
    code += text.slice(from, open.index) + (isLone ? mark : mark === '"' ? shown : ' '.repeat(shown.length));
    from = opening.lastIndex = isLone ? inside : end;
  }
  return code + text.slice(from);
}
