/** A text as claims are compared: its facts (figures and dates) apart from its other words. Knows nothing of passages or statements. */
import type { TextPosition } from '../../model/passage';
import { type FoundName, findNames, type NameContext } from '../names/names';
import { type Word, wordsOf } from './alignment';
import { type Fact, findFacts } from './facts';

export interface ClaimText {
  /** What is not to be compared is blank. */
  readonly text: string;
  /** Without those that facts are made of. */
  readonly words: readonly Word[];
  readonly facts: readonly Fact[];
  /** Found when they are first asked for, or anew with what is known around the text. */
  readonly names: (context?: NameContext) => readonly FoundName[];
}

/** A longer passage is a table or a dump; its beginning is compared. */
const MAX_LENGTH = 4000;

/** @param hidden parts that say nothing here: quotations, which are checked by their wording */
export function toClaimText(text: string, hidden: readonly TextPosition[] = []): ClaimText {
  const shown = withoutParts(text.slice(0, MAX_LENGTH), hidden);
  const facts = findFacts(shown);
  const words = wordsOf(shown).filter((word) => !facts.some((fact) => isWithin(word, fact)));
  let names: readonly FoundName[] | undefined;
  const findThem = (context?: NameContext) => {
    if (context) return findShownNames(text, hidden, context);
    names ??= findShownNames(text, hidden);
    return names;
  };
  return { text: shown, words, facts, names: findThem };
}

/** Passages as claims are compared, remembered: many statements of a draft come back to the same ones. */
export class ClaimTexts {
  private readonly known = new Map<number, ClaimText>();

  /** @param passage a number is never given to another passage */
  of({ id, text }: { readonly id: number; readonly text: string }): ClaimText {
    const known = this.known.get(id);
    if (known) return known;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    const made = toClaimText(text);
    this.known.set(id, made);
    return made;
  }
}

const MOST_REMEMBERED = 20_000;

/** Found in the whole: what stands behind a hidden part begins no sentence. */
function findShownNames(text: string, hidden: readonly TextPosition[], context?: NameContext): readonly FoundName[] {
  const found = findNames(text.slice(0, MAX_LENGTH), context);
  return found.filter((name) => hidden.every(({ start, end }) => name.end <= start || name.start >= end));
}

/** With blanks in their place. */
export function withoutParts(text: string, parts: readonly TextPosition[]): string {
  let shown = text;
  for (const { start, end } of parts) {
    const hidden = shown.slice(start, end);
    shown = shown.slice(0, start) + ' '.repeat(hidden.length) + shown.slice(end);
  }
  return shown;
}

function isWithin(part: TextPosition, whole: TextPosition): boolean {
  return part.start >= whole.start && part.end <= whole.end;
}
