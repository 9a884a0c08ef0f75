/** YAML as people write it: what a broken text still gives is taken, and a text that unfolds without end is refused. */
import { parseDocument } from 'yaml';

export interface ParsedYaml {
  /** Undefined where nothing could be made of it. */
  readonly value: unknown;
  readonly error?: YamlError;
}

/** `start` and `end` count in the text that was parsed. */
export interface YamlError {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Following them takes time that grows with their square. */
const MAX_ALIASES = 200;
/** How often a text may unfold what it says once: ten aliases to ten aliases to … are a bomb. */
const MAX_UNFOLDED = 50;

/** Never throws. */
export function parseYaml(text: string): ParsedYaml {
  if ((text.match(/\*[\w-]/g)?.length ?? 0) > MAX_ALIASES) return refused('It refers to itself too often');
  if (isTooDeep(text)) return refused('It is nested too deeply');
  let error: YamlError | undefined;
  try {
    const document = parseDocument(text, { prettyErrors: false, strict: false, uniqueKeys: false, logLevel: 'silent' });
    const broken = document.errors[0];
    error = broken && { message: broken.message, start: broken.pos[0], end: broken.pos[1] };
    return { value: document.toJS({ maxAliasCount: MAX_UNFOLDED }), ...(error ? { error } : {}) };
  } catch {
    return error ? { value: undefined, error } : refused('It refers to itself');
  }
}

/** Nobody nests fields so deep; the parser breaks on what does, with no way to go on. */
const MAX_DEPTH = 100;
const NESTED_ON_A_LINE = new RegExp(`(?:[-?:][ \\t]+){${MAX_DEPTH}}`);

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
    if (depth > MAX_DEPTH) return true;
  }
  return NESTED_ON_A_LINE.test(text);
}

function refused(message: string): ParsedYaml {
  return { value: undefined, error: { message, start: 0, end: 1 } };
}
