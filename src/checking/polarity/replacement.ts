/** What is put in the place of what: "replaced A by B", "A gave way to B", "changed from A to B", "B superseded A". Knows of one text only. */
import { stem } from '../../text/stem';
import type { ClauseWord } from './clauseWords';
import { endOfThing, type Span } from './exchange';

/** Words that are given up, or come in their place. */
export interface Replaced extends Span {
  readonly by: 'old' | 'new';
}

/** In the order of the verbs. */
export function replacements(words: readonly ClauseWord[]): Replaced[] {
  return words.flatMap((word, at): Replaced[] => {
    const between = BETWEEN.get(word.term);
    if (between) return betweenOf(words, at, between);
    const behind = words[at + 1]?.form === 'way' && words[at + 2]?.form === 'to' && GIVES.has(word.term) ? at + 3 : 0;
    if (behind > 0) return sides(words, at, behind, 'new');
    return SUPERSEDES.has(word.term) ? sides(words, at, at + 1, 'old') : [];
  });
}

/** Verbs of which the object is given up, or comes in, by the words before the other of the two. */
interface Between {
  readonly object: Replaced['by'];
  readonly other: ReadonlySet<string>;
}

const ROWS = [
  ['replace', 'old', 'with by'],
  ['swap', 'old', 'for'],
  ['exchange', 'old', 'for'],
  ['trade', 'old', 'for'],
  ['substitute', 'new', 'for'],
  ['convert', 'old', 'into to'],
  ['transform', 'old', 'into'],
  ['turn', 'old', 'into'],
] as const;
const BETWEEN: ReadonlyMap<string, Between> = new Map(
  ROWS.map(([verb, object, other]): [string, Between] => [stem(verb), { object, other: new Set(other.split(' ')) }]),
);
const GIVES = new Set(['give', 'make'].map(stem));
const SUPERSEDES = new Set(['supersede', 'supplant', 'displace', 'replace'].map(stem));

/** Words between a verb and what stands in the place of its object. */
const FAR = 10;

/** "Replaced A with B", "A was replaced by B"; without `with`, "B replaced A". */
function betweenOf(words: readonly ClauseWord[], at: number, { object, other }: Between): Replaced[] {
  const counter: Replaced['by'] = object === 'old' ? 'new' : 'old';
  const from = words.findIndex(({ form }, place) => place > at && place <= at + FAR && other.has(form));
  if (from < 0 || words.slice(at + 1, from + 1).some(({ mark }) => mark === 'stop'))
    return SUPERSEDES.has(words[at]!.term) ? sides(words, at, at + 1, 'old') : [];
  const last: Replaced = { by: counter, from: from + 1, to: endOfThing(words, from + 1) };
  const thing = from > at + 1 ? { from: at + 1, to: from } : subject(words, at);
  return thing ? [{ by: object, ...thing }, last] : [];
}

/** What stands before a verb and what behind it; in the passive the other way round. */
function sides(words: readonly ClauseWord[], at: number, behind: number, by: Replaced['by']): Replaced[] {
  const other: Replaced['by'] = by === 'old' ? 'new' : 'old';
  const thing = subject(words, at);
  const isPassive = words[behind]?.form === 'by';
  const from = isPassive ? behind + 1 : behind;
  if (!thing || from >= words.length) return [];
  const [first, last] = isPassive ? [by, other] : [other, by];
  return [
    { by: first, ...thing },
    { by: last, from, to: endOfThing(words, from) },
  ];
}

/** The words of the clause before a verb. */
function subject(words: readonly ClauseWord[], verb: number): Span | undefined {
  const { clause } = words[verb]!;
  const from = words.findIndex((word) => word.clause === clause);
  return from < verb ? { from, to: verb } : undefined;
}
