/** The works that one note names: `See Roe, “A Title,” Journal 3 (2020): 5; but see Doe, Book, 18.` names two. */
import { type ParsedReference, parseReference } from './referenceForms';

/** What a note says of one work, in full or short form. */
export interface NotePart {
  readonly text: string;
  /** "But see", "cf.": named, but not what the sentence is taken from. */
  readonly isAside: boolean;
  /** Absent where no work is named in full. */
  readonly reference?: ParsedReference;
}

/** The parts of a note, the words that lead to them taken off. */
export function toNoteParts(note: string): NotePart[] {
  const text = note.slice(0, MAX_LENGTH);
  const parts = splitAtSemicolons(text).map(toPart);
  if (parts.some(({ reference }) => reference) || !LATER_LEAD.test(text)) return parts;
  const lead = LATER_LEAD.exec(text)!;
  return splitAtSemicolons(text.slice(lead.index + lead[0].length)).map(toPart);
}

/** Whether a note names a work in full. */
export function namesWork(note: string): boolean {
  return toNoteParts(note).some(({ reference }) => reference !== undefined);
}

const MAX_LENGTH = 3000;
const LEAD =
  /^(?:(?:but |and )?(?:see|see also|see,? e\.g\.|see,? for example|cf|compare|contra|e\.g|for example|quoted in|cited in|as quoted in|as cited in|adapted from|data from|from|source|siehe|vgl|voir)\b[.,:]*\s+(?:generally\s+)?)+/i;
const ASIDE = /\b(?:cf|compare|contra|but see|see also|vgl)\b/i;
/** A note may explain first: `The figure leaves out the islands. See Roe, …`. */
const LATER_LEAD = /(?<=[.;:(]\s?)(?:see|quoted in|cited in|source:)\s+(?:also\s+)?(?=["“‘\p{Lu}])/iu;

function toPart(text: string): NotePart {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const rest = text
    .slice(lead.length)
    .replace(/,?\s\(?(?:as )?(?:quoted|cited) in\s.*$/i, '')
    .trim();
  const reference = parseReference(rest);
  return { text: rest, isAside: ASIDE.test(lead), ...(reference && { reference }) };
}

/** Semicolons part works where a name or a title follows; within a reference they stand before years and figures. */
function splitAtSemicolons(text: string): string[] {
  const parts = text.split(/;\s+(?=(?:(?:but |and )?(?:see|cf)\b[^;]{0,12})?["“‘\p{Lu}])/iu);
  if (parts.length === 1 || parseReference(parts[0]!) || /[\d”"]\W{0,2}$/.test(parts[0]!)) return parts;
  return [text];
}
