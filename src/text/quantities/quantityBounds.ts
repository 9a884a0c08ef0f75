/** The words around a figure that bound or blur it: `more than`, `nearly`, `or so`. */
import type { ProseToken } from './proseTokens';

/** `about`: either side. `below`, `above`: near, on that side. `more`, `less`: any way beyond; `atLeast`, `atMost`: or the same. */
export type Hedge = 'about' | 'below' | 'above' | 'more' | 'less' | 'atLeast' | 'atMost' | 'exactly';

const BEFORE: Readonly<Record<Hedge, string>> = {
  about:
    'about|around|roughly|approximately|approx|approx .|some|circa|ca|ca .|c .|~|≈|∼|in the region of|in the order of|on the order of|of the order of|in the neighborhood of|in the neighbourhood of|close to|an estimated|estimated|estimates of|something like|more or less|perhaps|maybe|as good as|etwa|rund|environ',
  below:
    'nearly|almost|just under|just below|just short of|just shy of|shy of|nearing|approaching|not quite|a little under|a little less than|a little below|slightly less than|slightly under|slightly below|slightly fewer than|just less than|a bit less than|practically|virtually|fast',
  above:
    'just over|just above|a little over|a little more than|a little above|slightly more than|slightly over|slightly above|just more than|a bit more than|a bit over|marginally more than|little more than',
  more: 'more than|over|above|greater than|higher than|larger than|bigger than|longer than|better than|exceeding|exceeds|exceeded|exceed|upwards of|upward of|in excess of|north of|well over|well above|far more than|no less a figure than|surpassing|surpassed|beyond|topping|topped|>|faster than|older than',
  less: 'less than|fewer than|under|below|lower than|smaller than|short of|south of|well under|well below|far fewer than|far less than|not even|<|shorter than|younger than',
  atLeast:
    'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|at a minimum|≥|> =|a floor of|from at least|as few as|as little as|as low as',
  atMost:
    'up to|at most|no more than|not more than|a maximum of|maximum of|at a maximum|as many as|as much as|as high as|a peak of|≤|< =|no greater than|no longer than|no larger than|capped at|a cap of|a ceiling of|max|max .',
  exactly: 'exactly|precisely|exact',
};

const AFTER: Readonly<Record<string, Hedge>> = {
  'or more': 'atLeast',
  'or so': 'about',
  'or thereabouts': 'about',
  'or less': 'atMost',
  'or fewer': 'atMost',
  'or smaller': 'atMost',
  'or lower': 'atMost',
  'or shorter': 'atMost',
  'or younger': 'atMost',
  'or cheaper': 'atMost',
  'or lighter': 'atMost',
  'or higher': 'atLeast',
  'or greater': 'atLeast',
  'or larger': 'atLeast',
  'or bigger': 'atLeast',
  'or heavier': 'atLeast',
  'or above': 'atLeast',
  'or over': 'atLeast',
  'and above': 'atLeast',
  'and over': 'atLeast',
  'and older': 'atLeast',
  'and up': 'atLeast',
  'and upwards': 'atLeast',
  'and younger': 'atMost',
  'and under': 'atMost',
  'and below': 'atMost',
  'or older': 'atLeast',
  'or longer': 'atLeast',
  'or better': 'atLeast',
  'at least': 'atLeast',
  'at most': 'atMost',
  'at minimum': 'atLeast',
  'at maximum': 'atMost',
  'or under': 'atMost',
  'or below': 'atMost',
};

const hedgesBefore = new Map<string, Hedge>(
  Object.entries(BEFORE).flatMap(([hedge, phrases]) =>
    phrases.split('|').map((phrase) => [phrase, hedge as Hedge] as const),
  ),
);

/** The words that a phrase may end in: by them most places are passed over. */
const lastOfHedges = new Set([...hedgesBefore.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));

const MAX_HEDGE_TOKENS = 4;

/** The longest phrase right before a token, and where it begins. */
export function hedgeBefore(
  tokens: readonly ProseToken[],
  at: number,
): { readonly hedge: Hedge; readonly from: number } | undefined {
  if (!lastOfHedges.has(tokens[at - 1]?.low ?? '')) return undefined;
  for (let length = Math.min(MAX_HEDGE_TOKENS, at); length > 0; length--) {
    const phrase = tokens.slice(at - length, at);
    const hedge = hedgesBefore.get(phrase.map(({ low }) => low).join(' '));
    if (hedge && !isOtherUse(tokens, at - length)) return { hedge, from: at - length };
  }
  return undefined;
}

/** `pick up to 4.7 percent`: what it came to. */
const UP_VERBS =
  /^(?:(?:pick|speed|edg|mov|go|add|ramp|scal|step|creep|inch|end|catch|bring)(?:s|es|e|ed|ing)?|went|gone|crept|brought|sped|adds|stepp(?:ed|ing)|back)$/;

/** `spread over 14 genes`, `ranges over 40 acres`: in how many or how much. */
const SPREAD =
  /^(?:spread(?:s|ing)?|scatter(?:s|ed|ing)?|strewn|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?|rang(?:es|ed|ing)|distributed|divided|dispersed|sprawl(?:s|ed|ing)?|averaged)$/;

/** `all over`, `took over`, `moved around`: there, the word belongs to what stands before it. */
function isOtherUse(tokens: readonly ProseToken[], at: number): boolean {
  const { low } = tokens[at]!;
  const before = tokens[at - 1]?.low ?? '';
  return (
    (low === 'over' &&
      (/^(?:all|took|take|taken|takes|taking|hand|hands|handed|handing|turn|turned|turning)$/.test(before) ||
        SPREAD.test(before))) ||
    (low === 'up' && UP_VERBS.test(before)) ||
    (low === 'fast' && before !== '')
  );
}

/** A phrase right after a figure: `or more`, `+`, `-odd`, `plus`. */
export function hedgeAfter(
  tokens: readonly ProseToken[],
  at: number,
): { readonly hedge: Hedge; readonly next: number } | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.text === '+' && first.isGlued && !(second?.kind === 'numeral' && second.isGlued))
    return { hedge: 'atLeast', next: at + 1 };
  if (second?.low === 'odd' && first?.text === '-' && first.isGlued) return { hedge: 'about', next: at + 2 };
  if (second?.low === 'plus' && first?.text === '-' && first.isGlued) return { hedge: 'atLeast', next: at + 2 };
  const hedge = first && second ? AFTER[`${first.low} ${second.low}`] : undefined;
  return hedge && { hedge, next: at + 2 };
}
