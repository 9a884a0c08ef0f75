/** How writers reword what they have read: the same for a true statement and for its false twin. */

import { STOP_WORDS } from '../../../../src/text/stopWords';
import type { Random } from '../../search/random';
import type { BenchPassage, BenchTexts } from '../sources';

/** Undefined where it does not fit the sentence. */
export type Reword = (sentence: string) => string | undefined;

export interface Wording {
  readonly name: string;
  readonly reword: Reword;
}

/** What a wording may lean on. */
export interface WordingPlace {
  readonly passage: BenchPassage;
  readonly texts: BenchTexts;
  /** Names of the authors as a text would give them: `Chen and Rithmire`. */
  readonly authors?: string;
}

const NEUTRAL_FRAMES = [
  'It is worth noting that ',
  'By all accounts, ',
  'It seems clear that ',
  'As is well known, ',
  'Observers agree that ',
  'To be sure, ',
  'What is more, ',
  'It bears repeating that ',
  'The record shows that ',
  'In this context, ',
];
const NEGATIVE_FRAMES = [
  'Few would dispute that ',
  'It is no secret that ',
  'There is no doubt that ',
  'Nobody denies that ',
  'It can hardly be denied that ',
  'It is no wonder that ',
  'Not without reason it is said that ',
  'It should not be forgotten that ',
  'It comes as no surprise that ',
  'One cannot ignore that ',
  'Never mind the details: ',
];
const FRAMES_BEHIND = [
  ', as has often been remarked.',
  ', and this is worth keeping in mind.',
  ', according to the same account.',
  ', as the piece points out.',
  ', which few people would have expected.',
  ', no matter what one makes of it.',
];
/** `{}` is who says it. */
const REPORTS = ['According to {}, ', '{} note that ', 'As {} put it, ', '{} report that ', 'In the view of {}, '];

/** Words that mean the same in nearly any place. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = (
  [
    ['many', 'numerous'],
    ['however', 'nevertheless'],
    ['also', 'likewise'],
    ['because', 'since'],
    ['large', 'big'],
    ['begin', 'start'],
    ['begins', 'starts'],
    ['began', 'started'],
    ['show', 'demonstrate'],
    ['shows', 'demonstrates'],
    ['use', 'employ'],
    ['uses', 'employs'],
    ['used', 'employed'],
    ['using', 'employing'],
    ['buy', 'purchase'],
    ['buys', 'purchases'],
    ['firms', 'companies'],
    ['firm', 'company'],
    ['companies', 'firms'],
    ['company', 'firm'],
    ['roughly', 'approximately'],
    ['nearly', 'almost'],
    ['important', 'significant'],
    ['rapidly', 'quickly'],
    ['quickly', 'rapidly'],
    ['enormous', 'huge'],
    ['build', 'construct'],
    ['builds', 'constructs'],
    ['built', 'constructed'],
    ['need', 'require'],
    ['needs', 'requires'],
    ['aims', 'seeks'],
    ['entire', 'whole'],
    ['whole', 'entire'],
    ['significant', 'considerable'],
    ['additionally', 'moreover'],
    ['often', 'frequently'],
    ['particularly', 'especially'],
    ['across', 'throughout'],
    ['such as', 'like'],
    ['for example', 'for instance'],
    ['method', 'technique'],
    ['methods', 'techniques'],
    ['children', 'kids'],
    ['doctors', 'physicians'],
    ['teachers', 'instructors'],
    ['cars', 'automobiles'],
    ['country', 'nation'],
    ['countries', 'nations'],
    ['quick', 'fast'],
    ['whole', 'entire'],
    ['select', 'choose'],
    ['kinds', 'sorts'],
  ] as const
).map(([word, other]) => [new RegExp(`\\b${word}\\b`), other]);

/** A clause set off by commas, dashes or brackets, that can go without a change to the rest. */
const ASIDES = [
  / \([^()]{6,80}\)/,
  / ?[—–] ?[^—–,.;]{6,80} ?[—–] ?(?=\p{Ll})/u,
  /, which [^,.;—–]{6,80}(?=,? ?\.$)/,
  /, (?:including|such as|like) [^,.;—–]{4,60}(?=\.$)/,
  /, \p{Ll}+ing [^,.;—–]{6,80}(?=\.$)/u,
  /; [^;]{10,120}(?=\.$)/,
  /^[^,.;]{6,60}, (?=(?:the|it|they|this|these|its|\p{Lu}))/u,
];
/** What is no mere aside: it limits, denies or turns what is said. */
const LIMITING =
  /\b(?:not|no|never|only|unless|except|if|when|where|without|although|though|but|however|less|fewer|hardly|despite|rather|instead|before|after|until|while|whereas|because|since|for|in|by|at|from|under|nor|neither)\b/i;

export function makeWordings(place: WordingPlace, random: Random): Wording[] {
  const { passage, texts, authors } = place;
  const lower = (sentence: string) => lowerFirst(sentence, texts);
  const before =
    (frame: string): Reword =>
    (sentence) =>
      frame + lower(sentence);
  const report = reportBy(authors, random);
  const behind = random.pick(FRAMES_BEHIND);
  return [
    { name: 'framed before', reword: before(random.pick(NEUTRAL_FRAMES)) },
    { name: 'framed by a negative', reword: before(random.pick(NEGATIVE_FRAMES)) },
    { name: 'not only', reword: (sentence) => `Not only do people talk about it: ${lower(sentence)}` },
    { name: 'framed behind', reword: (sentence) => sentence.replace(/\.$/, behind) },
    { name: 'reported', reword: before(report) },
    { name: 'clause dropped', reword: dropAside },
    { name: 'synonyms', reword: withSynonyms },
    { name: 'clauses turned round', reword: (sentence) => turnClauses(sentence, texts) },
    { name: 'two sentences merged', reword: (sentence) => merge(sentence, passage.next, texts) },
    { name: 'active for passive', reword: (sentence) => toActive(sentence, texts) },
    { name: 'contracted', reword: contract },
  ];
}

function reportBy(authors: string | undefined, random: Random): string {
  const report = random.pick(REPORTS).replace('{}', authors ?? 'the authors');
  const isPlural = authors === undefined || / and /.test(authors);
  return upperFirst(isPlural ? report : report.replace(/ (note|put|report)\b/, ' $1s'));
}

/** Joins a sentence to the one before it, and would be odd behind a frame. */
const CONNECTIVE =
  /^(?:Finally|Therefore|Moreover|Meanwhile|However|Additionally|Furthermore|Consequently|Nevertheless|Similarly|Thus|First|Second|Third|Then|Still|Yet|But|And|So|In contrast|In addition|As a result|For example|For instance|That said|Indeed),? (?=\p{L})/u;

/** To stand behind other words. The first word keeps its capital where it may be a name. */
export function lowerFirst(sentence: string, { common }: BenchTexts): string {
  const text = sentence.replace(CONNECTIVE, '');
  const [first = ''] = text.match(/^[\p{L}’'-]+/u) ?? [];
  const lower = first.toLowerCase();
  const isCommon = common.has(lower) || STOP_WORDS.has(lower) || /^\p{Lu}\p{Ll}+(?:ing|ly|ed)$/u.test(first);
  return first !== 'I' && isCommon ? lower + text.slice(first.length) : text;
}

function upperFirst(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function dropAside(sentence: string): string | undefined {
  for (const aside of ASIDES) {
    const [found] = sentence.match(aside) ?? [];
    if (found === undefined || (LIMITING.test(found) && !found.startsWith(' ('))) continue;
    const rest = upperFirst(sentence.replace(aside, /[—–]/.test(found) ? ' ' : ''));
    if (rest.split(' ').length >= 7) return rest;
  }
  return undefined;
}

/** As many as there are, up to three. */
function withSynonyms(sentence: string): string | undefined {
  let text = sentence;
  const fitting = SYNONYMS.filter(([word]) => word.test(sentence)).slice(0, 3);
  for (const [word, other] of fitting) text = text.replace(word, other);
  return fitting.length > 0 ? text : undefined;
}

const CONJUNCTION = '(Because|Although|When|If|Though|Whereas)';
const CLAUSE_FIRST = new RegExp(`^${CONJUNCTION} ([^,]{12,}), ([^,]{12,})\\.$`);
const CLAUSE_LAST = /^([^,]{12,}?)(?<! (?:even|only|as|and)),? (because|although|when|if) ([^,]{12,})\.$/;

function turnClauses(sentence: string, texts: BenchTexts): string | undefined {
  const first = sentence.match(CLAUSE_FIRST);
  if (first) return `${upperFirst(first[3]!)} ${first[1]!.toLowerCase()} ${first[2]}.`;
  const last = / that\b/.test(sentence) ? undefined : sentence.match(CLAUSE_LAST);
  return last ? `${upperFirst(last[2]!)} ${last[3]}, ${lowerFirst(last[1]!, texts)}.` : undefined;
}

/** With the sentence after it, where that can stand in one with it. */
function merge(sentence: string, next: string | undefined, texts: BenchTexts): string | undefined {
  if (next === undefined || !/^\p{Lu}[^"“”‘*_[\]<>|`\\{}#@?!:]{20,160}\.$/u.test(next)) return undefined;
  return sentence.replace(/\.$/, `, and ${lowerFirst(next, texts)}`);
}

const PASSIVE =
  /^((?:The|A|An|This|These|Its|Their) [\p{Ll}\s-]{3,40}) (?:was|were) (\p{Ll}+ed) by ((?:the |a )?[\p{L}\s-]{3,40})\.$/u;

function toActive(sentence: string, texts: BenchTexts): string | undefined {
  const match = sentence.match(PASSIVE);
  return match ? `${upperFirst(match[3]!)} ${match[2]} ${lowerFirst(match[1]!, texts)}.` : undefined;
}

function contract(sentence: string): string | undefined {
  const text = sentence
    .replace(/\b(is|are|was|were|do|does|did|has|have|would|could|should) not\b/g, "$1n't")
    .replace(/\bcannot\b/g, "can't");
  return text === sentence ? undefined : text;
}
