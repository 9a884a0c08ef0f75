/**
 * Works by what their files are called and what stands at the top of them: where nobody has given a record, authors and year may have been
 * missed, and yet the writer cites them. Knows nothing of records.
 */
import { wordsOf } from './nameForms';
import type { FoundCite } from './syntax/found';

/** A file of a work, as it comes to hand. */
export interface WorkFile {
  readonly workId: string;
  readonly uri: string;
  /** Its beginning is read alone. */
  readonly text: string;
}

/** What a work is known by at first sight. */
export interface WorkHead {
  readonly workId: string;
  /** The words of the file's name, and those in capitals of the lines above the text, each with a space before and behind. */
  readonly names: readonly string[];
  /** Of four digits each, wherever they stand in the name and in those lines. */
  readonly years: ReadonlySet<string>;
}

/** Title, authors and dateline stand within as many characters and lines. */
const TOP_LENGTH = 1500;
const TOP_LINES = 15;
/** Longer lines are sentences of the text, which speak of anybody. */
const LONGEST_LINE = 120;

export function headOf({ workId, uri, text }: WorkFile): WorkHead {
  const stem = decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.\p{L}{1,8}$/u, '');
  const lines = text.slice(0, TOP_LENGTH).split('\n', TOP_LINES).filter(isAboveText);
  const stems = [stem, stem.replace(/[-.]/g, ' ')].map((name) => wordsOf(name.replaceAll('_', ' ')));
  const names = [...stems, ...lines.map(capitalsOf)].map((words) => ` ${words.join(' ')} `);
  return { workId, names, years: new Set([stem, ...lines].flatMap((line) => line.match(YEAR) ?? [])) };
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g;

function isAboveText(line: string): boolean {
  return line.length <= LONGEST_LINE && !/[\p{Ll}\d)]{2}[.!?]["”’']?\s*$/u.test(line);
}

/** Folded; where others stand between them, they are apart. */
function capitalsOf(line: string): string[] {
  const parts = line.match(/\p{Lu}[\p{L}\p{M}.'’&-]*|\b(?:of|the|and|for|de|van|von|der)\b|\S+/gu) ?? [];
  return parts.flatMap((part) =>
    /^(?:\p{Lu}|of$|the$|and$|for$|de$|van$|von$|der$)/u.test(part) ? wordsOf(part) : ['·'],
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether the names of a cite all stand there, each as one. */
export function isNamedAtTop({ names, author, title }: FoundCite, head: WorkHead): boolean {
  if (title !== undefined) return false;
  const stands = (name: string) => {
    const words = wordsOf(name).join(' ');
    return words.length >= SHORTEST && head.names.some((line) => line.includes(` ${words} `));
  };
  const isEach = names !== undefined && names.length > 0 && names.every(stands);
  return isEach || (author !== undefined && stands(author));
}

/** `Li` is a syllable of many a line. */
const SHORTEST = 3;
