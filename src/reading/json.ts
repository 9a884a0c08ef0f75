/** JSON with the places of things in it, which `JSON.parse` does not tell. */
import type { TextPosition } from '../model/passage';
import type { Problem } from '../model/problem';

export type ParsedJson =
  | { readonly isValid: true; readonly value: unknown }
  | { readonly isValid: false; readonly problem: Problem };

/** Parses a whole file of JSON. The problem says where it breaks off or goes wrong. */
export function parseJson(text: string): ParsedJson {
  try {
    return { isValid: true, value: JSON.parse(text) };
  } catch {
    return { isValid: false, problem: toProblem(text, findJsonError(text)) };
  }
}

/** The places of the elements of a list, in order; of the whole value where it is no list. `text` is valid JSON. */
export function elementPositions(text: string): TextPosition[] {
  const start = skipSpace(text, 0);
  if (text[start] !== '[') return [{ start, end: text.trimEnd().length }];
  const positions: TextPosition[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== ']') {
    const end = endOfValue(text, at);
    positions.push({ start: at, end });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return positions;
}

/** Whether a text can be nothing but JSON, valid or not: an object with a quoted key, or a list of such. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\[\s*)?\{\s*(?:"[^"\n]{0,200}"\s*:|\}\s*\]?\s*$)/.test(text) || /^\s*\[\s*\]\s*$/.test(text);
}

/** Where an object or list, a string or a plain value ends; `at` is its first character. */
function endOfValue(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const char = text[i]!;
    if (char === '"') i = endOfString(text, i) - 1;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth === 0 && /["}\]]/.test(char)) return i + 1;
    if (depth === 0 && /[,\]\s]/.test(text[i + 1] ?? ',')) return i + 1;
  }
  return text.length;
}

function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (text[i] === ' ' || text[i] === '\n' || text[i] === '\r' || text[i] === '\t') i++;
  return i;
}

const TOKEN = /[{}[\]:,]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** The offset of the first character that may not stand where it does; the length of the text where it breaks off. */
function findJsonError(text: string): number {
  const open: string[] = [];
  let expected = 'value';
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    if (!token.isValid) return token.end;
    const next = nextExpected(text[at]!, expected, open);
    if (next === undefined) return at;
    expected = next;
    at = skipSpace(text, token.end);
  }
  return text.length;
}

/** `end` is after the token, or where it goes wrong. */
function tokenAt(text: string, at: number): { isValid: boolean; end: number } {
  if (text[at] === '"') return stringAt(text, at);
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match) return { isValid: true, end: at + match[0].length };
  const isCutOff = /^(?:-|tr?u?|fa?l?s?|nu?l?)$/.test(text.slice(at, at + 6));
  return { isValid: false, end: isCutOff ? text.length : at };
}

function stringAt(text: string, at: number): { isValid: boolean; end: number } {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '"') return { isValid: true, end: i + 1 };
    if (text.charCodeAt(i) < 0x20) return { isValid: false, end: i };
    if (text[i] !== '\\') continue;
    if (i + 6 <= text.length && !/^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(i, i + 6)))
      return { isValid: false, end: i };
    i++;
  }
  return { isValid: false, end: text.length };
}

/** What may follow a token that begins so: a value, a key, a colon, or `more` (a comma or the end); undefined where it may not stand here. */
function nextExpected(token: string, expected: string, open: string[]): string | undefined {
  const inObject = open[open.length - 1] === '{';
  if (token === '}' || token === ']') return closes(token, expected, open) ? 'more' : undefined;
  if (token === ',') return expected === 'more' && open.length > 0 ? (inObject ? 'key' : 'value') : undefined;
  if (token === ':') return expected === 'colon' ? 'value' : undefined;
  if (expected.startsWith('key')) return token[0] === '"' ? 'colon' : undefined;
  if (!expected.startsWith('value')) return undefined;
  if (token === '{' || token === '[') {
    open.push(token);
    return token === '{' ? 'key or end' : 'value or end';
  }
  return 'more';
}

function closes(token: string, expected: string, open: string[]): boolean {
  if (expected !== 'more' && !expected.endsWith('or end')) return false;
  return open.pop() === (token === '}' ? '{' : '[');
}

function toProblem(text: string, offset: number): Problem {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const what = offset >= text.trimEnd().length ? 'breaks off' : 'is not valid JSON';
  return {
    code: 'invalid-json',
    severity: 'error',
    message: `The file ${what} at line ${line}, column ${column}: mend it there, or save it again from where it came.`,
    position: { start: Math.max(0, Math.min(offset, text.length - 1)), end: Math.min(offset + 1, text.length) },
  };
}
