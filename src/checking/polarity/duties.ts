/** What one text allows and the other forbids, or asks for and leaves open: "may be sold", "sales are banned". Knows of no other contraries. */
import { type ClauseWord, reach } from './clauseWords';
import { type ComparedTexts, exchanged, pairedPlace } from './comparedTexts';

/** The places of two words that face each other. */
interface Faced {
  readonly statement: number;
  readonly passage: number;
}

/** Those of which the statement allows or asks what the passage does not, and then the other way round. */
export function facedDuties(texts: ComparedTexts): Faced[] {
  const turned = facedIn(exchanged(texts)).map(({ statement, passage }) => ({
    statement: passage,
    passage: statement,
  }));
  return [...facedIn(texts), ...turned];
}

function facedIn(texts: ComparedTexts): Faced[] {
  const mentioned = texts.statement.flatMap(({ form }, at) => (MENTIONS.has(form) ? [at] : []));
  if (mentioned.length === 0) return [];
  return KINDS.flatMap(([own, theirs]) => {
    const here = mentioned.filter((at) => own(texts.statement, at));
    const there = here.length === 0 ? [] : placesOf(texts.passage, theirs);
    return here.flatMap((statement) =>
      there
        .filter((passage) => isOfTheSame(texts, statement, passage))
        .slice(0, 1)
        .map((passage) => ({ statement, passage })),
    );
  });
}

/** What is allowed or forbidden by the one stands beside the other. */
function isOfTheSame(texts: ComparedTexts, at: number, place: number): boolean {
  const [governed] = reach(texts.statement, at, 1);
  const pair = governed === undefined ? undefined : pairedPlace(texts, governed);
  return pair !== undefined && [...reach(texts.passage, place, 1), ...reach(texts.passage, place, -1)].includes(pair);
}

/** Where the words of a kind stand that nothing denies. */
function placesOf(words: readonly ClauseWord[], isOfKind: Kind): number[] {
  return words.flatMap((_, at) => (isOfKind(words, at) ? [at] : []));
}

/** Words of the kinds that allow or ask: most texts have none. */
const MENTIONS = new Set(
  'may can could free allowed permitted entitled able authorized authorised licensed must has have had required obliged compelled forced bound ordered'.split(
    ' ',
  ),
);

type Kind = (words: readonly ClauseWord[], at: number) => boolean;

const formAt = (words: readonly ClauseWord[], at: number) => words[at]?.form ?? '';
const isDenied: Kind = (words, at) => DENIES.test(formAt(words, at + 1)) || DENIES.test(formAt(words, at - 1));
const DENIES = /^(?:not|no|never|hardly|scarcely|neither|nor|only)$|n't$/;

/** "May be sold", "are free to leave"; `may` before a figure is a month. */
const allows: Kind = (words, at) =>
  (/^(?:may|can|could)$/.test(formAt(words, at)) ||
    (/^(?:free|allowed|permitted|entitled|able|authorized|authorised|licensed)$/.test(formAt(words, at)) &&
      formAt(words, at + 1) === 'to')) &&
  !isDenied(words, at) &&
  !/^\d/.test(formAt(words, at + 1) + formAt(words, at - 1));

const forbids: Kind = (words, at) =>
  /^(?:prohibit|forbid|forbad|ban|bann|outlaw|preclud|debar|debarr)(?:s|ed|den|e)?$/.test(formAt(words, at)) &&
  !isDenied(words, at);

/** "Must wear", "had to wear", "are required to wear". */
const asks: Kind = (words, at) =>
  (formAt(words, at) === 'must' ||
    (/^(?:has|have|had|required|obliged|compelled|forced|bound|ordered)$/.test(formAt(words, at)) &&
      formAt(words, at + 1) === 'to')) &&
  !isDenied(words, at);

/** "Need not wear", "did not have to wear", "were not required to wear". */
const leavesOpen: Kind = (words, at) =>
  (/^needs?n't$/.test(formAt(words, at)) ||
    /^(?:need|have|required|obliged|compelled|forced|bound)$/.test(formAt(words, at))) &&
  (/^needs?n't$/.test(formAt(words, at)) ||
    (formAt(words, at) === 'need' && formAt(words, at + 1) === 'not') ||
    (formAt(words, at + 1) === 'to' && /^(?:not|never)$|n't$/.test(formAt(words, at - 1))));

const KINDS: readonly (readonly [Kind, Kind])[] = [
  [allows, forbids],
  [asks, leavesOpen],
];
