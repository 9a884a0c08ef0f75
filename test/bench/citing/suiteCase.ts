/** A case of the CSL project's test-suite: a style, records, citations, and what is to come out. */
import type { Item } from '../../../src/model/item';

export interface SuiteCase {
  readonly name: string;
  /** `citation` or `bibliography`, with what is special about it: `bibliography-nosort`. */
  readonly mode: readonly string[];
  readonly style: string;
  readonly items: readonly Item[];
  readonly expected: string;
  /** Other sections, as JSON. */
  readonly sections: Readonly<Record<string, unknown>>;
}

const SECTION = />>=+\s*([A-Z0-9-]+)\s*=+>>\r?\n([\s\S]*?)\r?\n?<<=+\s*\1\s*=+<</g;

/** @returns undefined where the file is no case */
export function parseCase(name: string, text: string): SuiteCase | undefined {
  const found = new Map([...text.matchAll(SECTION)].map(([, section = '', body = '']) => [section, body]));
  const style = found.get('CSL');
  const expected = found.get('RESULT');
  if (style === undefined || expected === undefined) return undefined;
  const sections: Record<string, unknown> = {};
  for (const [section, body] of found)
    if (!['CSL', 'RESULT', 'MODE', 'VERSION'].includes(section)) sections[section] = parseJson(body);
  const items = (sections.INPUT ?? []) as readonly Item[];
  return { name, mode: (found.get('MODE') ?? 'citation').trim().split('-'), style, items, expected, sections };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
