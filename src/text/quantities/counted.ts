/** The noun phrase behind a number: what it counts. */
import { fold } from '../normalize';
import { stem } from '../stem';
import { STOP_WORDS } from '../stopWords';
import type { ProseToken } from './proseTokens';

/** Longer noun phrases are lists, or their end was missed. */
const MAX_COUNTED = 5;
const MAX_WORD_LENGTH = 24;

/** What may stand between a number and its noun: `340 of the`. */
const BETWEEN = /^(?:of|the|all|these|those|its|their|our|his|her|such|other|a|an|-|‑|‐)$/;
const MAX_BETWEEN = 3;

/** An article opens another phrase unless it is a share of it: `half of a town`, not `at seventy a nest of stones`. */
function isBetween(tokens: readonly ProseToken[], at: number): boolean {
  const low = tokens[at]?.low ?? '';
  return BETWEEN.test(low) && (!/^an?$/.test(low) || tokens[at - 1]?.low === 'of');
}

/** What most often stands right behind a noun without being part of its phrase. */
const OTHERS = new Set(
  `said says say show shows make makes made take takes took work works live lives die died use uses grew rose fell went came built began become
  became get got give gave sold bought spent lost won remain remains exist operate join joined account accounts ago later earlier old long wide high
  deep tall away apart annually yearly daily each today now yesterday`
    .trim()
    .split(/\s+/),
);
/** A plural ends the phrase: in `4,091 funds run by towns`, `run` is the verb. */
const PLURAL = /^(?:people|men|women|children|\p{Ll}{2,}[^siu\P{Ll}]s)$/u;
const PARTICIPLE = /(?:[^e]|gre)ed$/;

export interface Counted {
  readonly stems: readonly string[];
  /** The token after the phrase. */
  readonly next: number;
}

/** The stems of the noun phrase that begins at a token, up to its plural, a function word, a verb in -ed or a sign. */
export function countedAfter(tokens: readonly ProseToken[], start: number): Counted {
  let at = start;
  while (at < start + MAX_BETWEEN && isBetween(tokens, at)) at++;
  const counted: string[] = [];
  for (; counted.length < MAX_COUNTED; at++) {
    const token = tokens[at];
    if (token?.kind === 'sign' && /^[-‐‑]$/.test(token.text) && token.isGlued) continue;
    if (token?.kind !== 'word' || token.text.length > MAX_WORD_LENGTH) break;
    const form = fold(token.text).replace(/'s$/, '');
    if (STOP_WORDS.has(form) || OTHERS.has(form) || (counted.length > 0 && PARTICIPLE.test(form))) break;
    counted.push(stem(form));
    if (PLURAL.test(form) && !/^[-‐‑]$/.test(tokens[at + 1]?.text ?? '')) {
      at++;
      break;
    }
  }
  return { stems: counted, next: counted.length > 0 ? at : start };
}
