/** Whom a pronoun stands for: of names in the sentence before, the one that it speaks of. */
import type { TextPosition } from '../../model/passage';
import { isInPhrase } from './besideNames';
import type { NameKind } from './nameKind';
import type { FoundName } from './names';

/** Where the pronoun stands that a sentence begins with, as "It said …" and "His mill …" do. */
export function findPronoun(text: string): TextPosition | undefined {
  const [pronoun] = PRONOUN.exec(text) ?? [];
  return pronoun === undefined ? undefined : { start: 0, end: pronoun.length };
}

const PRONOUN = /^["“‘']?(?:he|she|it|they|his|her|its|their)\b/i;

/**
 * The first of the names in the sentence before, if it is one that the pronoun may stand for.
 *
 * @param names those of the sentence before
 */
export function findAntecedent(pronoun: string, before: string, [first]: readonly FoundName[]): FoundName | undefined {
  const isOfPerson = /^["“‘']?(?:he|she|his|her)/i.test(pronoun);
  if (!first || isInPhrase(first, before)) return undefined;
  return (isOfPerson ? NO_PERSON : NO_THING).has(first.kind) ? undefined : first;
}

const NO_PERSON: ReadonlySet<NameKind> = new Set(['place', 'people', 'organisation', 'acronym']);
const NO_THING: ReadonlySet<NameKind> = new Set(['person']);

/** Whether someone speaks of himself. */
export function isInFirstPerson(text: string): boolean {
  return FIRST_PERSON.test(text);
}

/** No "I" of "Edward I". */
const FIRST_PERSON = /\b(?:[Mm]y|me|[Ww]e|[Oo]ur|us)\b|(?<!\p{Lu}\p{L}*\s)\bI\b/u;
