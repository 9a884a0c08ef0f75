/** Where the citation keys of a draft stand, to the letter, and how another key is written there. */
import type { TextPosition } from '../../model/passage';
import type { DraftEdit } from '../../model/statement';
import { findCitations } from '../syntax/find';
import type { FoundCite } from '../syntax/found';
import { codeSpans, isWithinAny } from './codeSpans';

/** A key in a draft. */
export interface KeyPlace {
  readonly key: string;
  /** Of the key alone, without `@`, braces and the like. */
  readonly position: TextPosition;
}

/** The keys that a draft cites, in the order of the text, those of `\nocite` included; none in code. */
export function findKeyPlaces(text: string, languageId: string): KeyPlace[] {
  if (!MAY_HAVE_KEYS.test(text)) return [];
  const cited = findCitations(text, languageId).flatMap(({ cites }) =>
    cites.flatMap((cite) => keyPlace(text, cite) ?? []),
  );
  const silent = LATEX.has(languageId) ? findNocite(text) : [];
  const code = codeSpans(text, languageId);
  return [...cited, ...silent]
    .filter(({ position }) => !isWithinAny(code, position.start))
    .sort((a, b) => a.position.start - b.position.start);
}

/** Writes another key at a place, in braces where the markup would not read it to its end; undefined where it has no way to. */
export function replaceKey(
  text: string,
  languageId: string,
  { position }: KeyPlace,
  key: string,
): DraftEdit | undefined {
  const isBraced = text[position.start - 1] === '{' && text[position.end] === '}';
  const candidates: DraftEdit[] = [{ position, newText: key }];
  if (!isBraced && text[position.start - 1] === '@') candidates.push({ position, newText: `{${key}}` });
  const from = Math.max(0, position.start - REACH);
  return candidates.find(({ newText }) => {
    const before = text.slice(from, position.start) + newText;
    const changed = before + text.slice(position.end, position.end + REACH);
    const at = before.length - newText.length + (newText.length - key.length) / 2;
    return findKeyPlaces(changed, languageId).some(
      (place) => place.key === key && place.position.start === Math.floor(at),
    );
  });
}

/** Enough around a key to read its citation again. */
const REACH = 1500;

const MAY_HAVE_KEYS = /[@\\<[:]/;
const LATEX: ReadonlySet<string> = new Set(['latex', 'tex', 'latex-expl3', 'rsweave']);

/** The key where its mark stands before it; of a cite without marks, at its first letter. */
function keyPlace(text: string, { key, start, end }: FoundCite): KeyPlace | undefined {
  if (key === undefined) return undefined;
  const offset = Math.max(0, start - 1);
  const written = text.slice(offset, end);
  for (const mark of MARKS) {
    const at = written.indexOf(mark + key);
    if (at < 0 || offset + at + mark.length < start) continue;
    const from = offset + at + mark.length;
    return { key, position: { start: from, end: from + key.length } };
  }
  return undefined;
}

/** What stands before keys; nothing where a list holds them alone. */
const MARKS = ['@{', '@', '<', '"', '&', ''];

const NOCITE = /\\nocite\s{0,3}\{([^{}]{0,5000})\}/g;

/** Works of the bibliography that the text does not cite. */
function findNocite(text: string): KeyPlace[] {
  return Array.from(text.matchAll(NOCITE)).flatMap(({ 0: whole, 1: list = '', index }) => {
    const offset = index + whole.length - 1 - list.length;
    return Array.from(list.matchAll(/[^\s,][^,\r\n]*/g), ({ 0: key, index }) => {
      const trimmed = key.trimEnd();
      return { key: trimmed, position: { start: offset + index, end: offset + index + trimmed.length } };
    }).filter(({ key }) => key !== '*');
  });
}
