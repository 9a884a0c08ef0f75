/** What one text allows and the other forbids, or asks for and leaves open: "may be sold", "sales are banned". Knows of no other contraries. */
import { type ClauseWord, reach } from './clauseWords';
import { bothWays, type ComparedTexts, type FacedPlaces, pairedPlace } from './comparedTexts';

/** Those of which the statement allows or asks what the passage does not, and then the other way round. */
export function facedDuties(texts: ComparedTexts): FacedPlaces[] {
  return bothWays(texts, facedIn);
}

function facedIn(texts: ComparedTexts): FacedPlaces[] {
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

const MODALS = new Set(['may', 'can', 'could']);
/** Before `to`. */
const ALLOWED = words('free allowed permitted entitled able authorized authorised licensed');
const FORBIDDEN = words(
  'prohibit prohibits prohibited forbid forbids forbade forbidden ban bans banned outlaw outlaws outlawed preclude precludes precluded debar debars debarred',
);
/** Before `to`. */
const ASKED = words('has have had required obliged compelled forced bound ordered');
/** Before `to` and behind a negative. */
const LEFT_OPEN = words('need have required obliged compelled forced bound');
/** Words of the kinds that allow or ask: most texts have none. */
const MENTIONS = new Set([...MODALS, ...ALLOWED, 'must', ...ASKED]);

const DENIES = /^(?:not|no|never|hardly|scarcely|neither|nor|only)$|n't$/;
const NOT = /^(?:not|never)$|n't$/;

/** Whether what stands at a place is of a kind. */
type Kind = (words: readonly ClauseWord[], at: number) => boolean;

const formAt = (words: readonly ClauseWord[], at: number) => words[at]?.form ?? '';
const isDenied: Kind = (words, at) => [at - 1, at + 1].some((beside) => DENIES.test(formAt(words, beside)));
const isBeforeTo: Kind = (words, at) => formAt(words, at + 1) === 'to';

/** "May be sold", "are free to leave"; `may` beside a figure is a month. */
const allows: Kind = (words, at) => {
  const form = formAt(words, at);
  const isAllowed = MODALS.has(form) || (ALLOWED.has(form) && isBeforeTo(words, at));
  return isAllowed && !isDenied(words, at) && ![at - 1, at + 1].some((beside) => /^\d/.test(formAt(words, beside)));
};

const forbids: Kind = (words, at) => FORBIDDEN.has(formAt(words, at)) && !isDenied(words, at);

/** "Must wear", "had to wear", "are required to wear". */
const asks: Kind = (words, at) => {
  const form = formAt(words, at);
  return (form === 'must' || (ASKED.has(form) && isBeforeTo(words, at))) && !isDenied(words, at);
};

/** "Need not wear", "did not have to wear", "were not required to wear". */
const leavesOpen: Kind = (words, at) => {
  const form = formAt(words, at);
  if (/^needs?n't$/.test(form) || (form === 'need' && formAt(words, at + 1) === 'not')) return true;
  return LEFT_OPEN.has(form) && isBeforeTo(words, at) && NOT.test(formAt(words, at - 1));
};

const KINDS: readonly (readonly [Kind, Kind])[] = [
  [allows, forbids],
  [asks, leavesOpen],
];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
