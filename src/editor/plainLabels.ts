/** Words on screen that come from sources, made so that they can only be read: pure functions, without `vscode`. */
import { type Item, type Name, sortNameOf, yearOf } from '../model/item';
import type { TextPosition } from '../model/passage';
import { toLine } from '../text/oneLine';

/** At most `length` characters, cut between words, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const line = toLine(text);
  if (line.length <= length) return line;
  const head = line.slice(0, length - 1);
  const space = head.lastIndexOf(' ');
  return `${trimEnd(space > length / 2 ? head.slice(0, space) : head)}…`;
}

/** A passage from a little before its first match on, where that would not be among the first `visible` characters. */
export function excerpt(text: string, matches: readonly TextPosition[], visible: number): string {
  const first = Math.min(text.length, ...matches.map(({ start }) => start));
  const before = toLine(text.slice(0, first));
  if (matches.length === 0 || before.length < visible) return toLine(text);
  const line = toLine(text);
  const start = Math.min(before.length - LEAD_LENGTH, line.length - visible);
  return `…${line.slice(line.indexOf(' ', start) + 1)}`;
}

/** So much stands before the first match of an excerpt. */
const LEAD_LENGTH = 20;

/** Takes away loose punctuation, and the half of a character that was cut in two. */
function trimEnd(text: string): string {
  return text.replace(/[\s,;:–—-]+$/, '').replace(/[\ud800-\udbff]$/, '');
}

/**
 * Keeps a text of a picker from acting: `$(name)` would be an icon, and where a row is cut, VS Code shows it whole as Markdown, with links
 * and images. A word joiner, which takes no room, parts what would make them.
 */
export function toPickText(text: string): string {
  const inert = text.replace(/\](?=[([:])|:(?=\/\/)|\bwww(?=\.)|@/gi, '$&\u2060');
  return inert.replace(/\$\([a-z0-9-]+(~[a-z]+)?\)/gi, '\\$&');
}

/** Keeps every character from acting as Markdown: links, images, HTML, icons and bare addresses included. */
export function escapeMarkdown(text: string): string {
  return withoutIcons(toLine(text)).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** An icon would come of what is left of the escapes: a word joiner, which takes no room, parts what makes it. */
function withoutIcons(text: string): string {
  return text.replace(/\$(?=\()/g, '$\u2060');
}

/** Escaped Markdown in which the parts at `matches` are strong, and the one that `differs` stands out as code does. */
export function emphasize(text: string, matches: readonly TextPosition[], differs?: TextPosition): string {
  const strong = wholeWords(text, differs ? matches.flatMap((match) => without(match, differs)) : matches);
  const boxed = differs && differs.start < differs.end ? [{ ...differs, isBoxed: true }] : [];
  const marked = [...strong.map((match) => ({ ...match, isBoxed: false })), ...boxed];
  let result = '';
  let end = 0;
  for (const mark of marked.sort((a, b) => a.start - b.start)) {
    const words = text.slice(mark.start, mark.end);
    result += escapeKeepingEnds(text.slice(end, mark.start));
    // A backtick before it, escaped as it is, would be taken for one of the span's own.
    const joint = mark.isBoxed && result.endsWith('`') ? '\u2060' : '';
    result += joint + (mark.isBoxed ? toCode(words) : `**${escapeMarkdown(words)}**`);
    end = mark.end;
  }
  return (result + escapeKeepingEnds(text.slice(end))).trim();
}

function without({ start, end }: TextPosition, hole: TextPosition): TextPosition[] {
  if (end <= hole.start || hole.end <= start) return [{ start, end }];
  return [
    { start, end: hole.start },
    { start: hole.end, end },
  ].filter((part) => part.start < part.end);
}

/** A code span, in which nothing acts but a row of backticks as long as the ones around it. */
function toCode(text: string): string {
  const line = withoutIcons(toLine(text));
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${line} ${fence}` : fence + line + fence;
}

/** Joins matches that only spaces part, and trims them to letters and digits: elsewhere `**` would not open or close. */
function wholeWords(text: string, matches: readonly TextPosition[]): readonly TextPosition[] {
  const joined: TextPosition[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, Math.max(last.end, match.start)).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, match.end) };
    } else {
      joined.push(match);
    }
  }
  return joined.map((match) => trimToWord(text, match)).filter(({ start, end }) => start < end);
}

function trimToWord(text: string, { start, end }: TextPosition): TextPosition {
  while (start < end && !isWordCharacter(text[start])) start++;
  while (start < end && !isWordCharacter(text[end - 1])) end--;
  return { start, end };
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\ud800-\udfff]/u.test(character);
}

function escapeKeepingEnds(text: string): string {
  const before = /^\s/.test(text) ? ' ' : '';
  const after = text.length > 1 && /\s$/.test(text) ? ' ' : '';
  return before + escapeMarkdown(text) + after;
}

/** `Chen & Rithmire 2026`; without an author the title stands in, without a year `n.d.`. */
export function authorYear(item: Item): string {
  const names = item.author?.length ? item.author : item.editor;
  const authors = names?.length ? listNames(names) : shorten(item['title-short'] ?? item.title ?? item.id, 40);
  return `${toLine(authors)} ${yearOf(item) ?? 'n.d.'}`;
}

function listNames(names: readonly Name[]): string {
  const [first = '', second = ''] = names.map(sortNameOf);
  if (names.length === 1) return first;
  return names.length === 2 ? `${first} & ${second}` : `${first} et al.`;
}

/** `12 passages`, `1 passage`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** The last part of a URI, as it is called on disk. */
export function fileName(uri: string): string {
  return toLine(decode(uri.split('/').at(-1) ?? uri));
}

/** The path of a file's URI; other URIs as they are. */
export function shownPath(uri: string): string {
  return toLine(decode(uri.replace(/^file:\/\//, '')));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
