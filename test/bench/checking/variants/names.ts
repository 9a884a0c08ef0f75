/** Names in the place of others, and names in their short form. */
import { isWiderOrNarrower } from '../../../../src/checking/names/placeNames';
import { groupBy } from '../groups';
import type { BenchPassage, BenchTexts } from '../sources';
import { type MakeTwins, standsNear } from './twins';

interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: string;
}

/** After a word in lower case, so that the capital is the name's own. */
const NAME =
  /(?<=(?<![\p{L}’'])\p{Ll}[\p{Ll}’'-]{0,30}[,;]? )\p{Lu}[\p{L}\p{N}]*(?:-\p{L}+)*(?: \p{Lu}[\p{L}\p{N}]*(?:-\p{L}+)*){0,3}(?![\p{L}\p{N}-]|['’](?!s\b)\p{L}| \d)/gu;
const NO_NAME =
  /^(?:I|RMB|USD|EUR|GBP|US|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

function findNames({ text }: BenchPassage, common: ReadonlySet<string>): FoundName[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const isCommon = name.split(' ').every((word) => common.has(word.toLowerCase()));
    if (isCommon || NO_NAME.test(name) || name.length < 3) return [];
    const after = text.slice(index + name.length);
    return [{ start: index, end: index + name.length, name, kind: kindOf(name, text.slice(0, index), after, common) }];
  });
}

/** Roughly what may stand in its place: the kind of word, and what stands around it. */
function kindOf(name: string, before: string, after: string, common: ReadonlySet<string>): string {
  const words = name.split(' ');
  const hasCommon = words.some((word) => common.has(word.toLowerCase()));
  const length = `${Math.min(words.length, 3)}${hasCommon ? ', descriptive' : ''}`;
  if (/^ \p{Ll}/u.test(after) && /(?:ese|ish|an|ern)$/.test(name)) return 'adjective';
  if (/^\p{Lu}{2,}$/u.test(name)) return 'abbreviation';
  if (/^['’]s\b/.test(after)) return `owner ${length}`;
  if (/\b(?:in|from|near|across)\s$/.test(before) && !/^ (?:and|or) /.test(after)) return `place ${length}`;
  return /\b(?:the|a|an)\s$/.test(before) ? `thing ${length}` : `other ${length}`;
}

const namesByTexts = new WeakMap<BenchTexts, ReadonlyMap<string, readonly string[]>>();

function namesOf(texts: BenchTexts): ReadonlyMap<string, readonly string[]> {
  const known = namesByTexts.get(texts);
  if (known) return known;
  const found = texts.passages.flatMap((passage) => findNames(passage, texts.common));
  const groups = groupBy(found, ({ kind }) => kind);
  const names = new Map([...groups].map(([kind, own]) => [kind, [...new Set(own.map(({ name }) => name))]] as const));
  namesByTexts.set(texts, names);
  return names;
}

/** Places and people, for sentences made up about them. */
export function placesAndPeople(texts: BenchTexts): readonly string[] {
  const names = namesOf(texts);
  return ['place 1', 'owner 1', 'other 1', 'other 2'].flatMap((kind) => names.get(kind) ?? []);
}

/** So many names are tried in the place of one. */
const TRIES = 12;

export const makeNameTwins: MakeTwins = (passage, texts, random) =>
  findNames(passage, texts.common).flatMap(({ start, end, name, kind }) => {
    // What is so in a town is mostly so in its country as well.
    const isOther = (other: string) =>
      !sharesWord(name, other) && !isWiderOrNarrower(name, other) && !standsNear(other, passage, texts);
    const others = namesOf(texts).get(kind) ?? [];
    const other = Array.from({ length: TRIES }, () => random.pick(others)).find(isOther);
    if (other === undefined) return [];
    const put = (one: string) => passage.text.slice(0, start) + one + passage.text.slice(end);
    const twins = { kind: 'name', code: 'name-mismatch', changed: other } as const;
    const short = kind.startsWith('thing') || kind.startsWith('place') ? undefined : shortForm(name, texts);
    return [
      { ...twins, variant: 'another in its place', truth: put(name), falsehood: put(other) },
      ...(short
        ? [{ ...twins, variant: 'short form', truth: put(short), falsehood: put(shortForm(other, texts) ?? other) }]
        : []),
    ];
  });

function sharesWord(left: string, right: string): boolean {
  const words = left.toLowerCase().split(/[ -]/);
  return right
    .toLowerCase()
    .split(/[ -]/)
    .some((word) => words.includes(word));
}

/** The last word of a person's name: the first one must not be a word for things. */
function shortForm(name: string, { common }: BenchTexts): string | undefined {
  const words = name.split(' ');
  const isPerson = words.length === 2 && words.every((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  return isPerson && !words.some((word) => common.has(word.toLowerCase())) ? words[1] : undefined;
}
