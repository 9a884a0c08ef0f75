/** Whether words that a quotation leaves out turn what it says into something else. */

/**
 * The negation that an ellipsis swallows: one of the clause that the words before or behind it belong to. `“The rule does … apply”` leaves
 * out a `not`; `“The plan … succeeded”` may leave out `, which nobody liked,`, and a list that goes on as it began any of its parts:
 * `“without a map … and without a lamp”`.
 * @param left what the source has in its place
 * @param next what it has behind that
 */
export function swallowedNegation(left: string, next = ''): string | undefined {
  const negation = lastingNegation(left);
  const again = NEGATION.exec(next.replace(LIST_GOES_ON, ''));
  return again?.index === 0 && again[0].toLowerCase() === negation?.toLowerCase() ? undefined : negation;
}

/** What stands between the parts of a list. */
const LIST_GOES_ON = /^[\s,;]*(?:(?:and|or|nor|but|und|oder|et|ou|y|o)\s+)?/iu;

function lastingNegation(left: string): string | undefined {
  const clauses = withoutHarmless(left).split(CLAUSE_MARK);
  const [first, last] = [clauses[0]!, clauses.at(-1)!];
  if (clauses.length === 1) return isClauseOfItsOwn(first) ? lastWordsNegation(first) : negationIn(first);
  const behind = negationIn(last);
  if (behind !== undefined || isClauseOfItsOwn(first)) return behind;
  // `did not know, and` before `left`: the clause before goes with all its words. `not:` has none, so it denies what stands before it.
  const goesWhole = last.trim() !== '' || /[.!?]/.test(left);
  return goesWhole && wordsIn(first) > MOST_BARE_WORDS ? undefined : negationIn(first);
}

/** `not`, `not yet`: without a predicate of its own. */
const MOST_BARE_WORDS = 2;

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}'’]+/gu)?.length ?? 0;
}

/** Whether a text says no. */
export function negationIn(text: string): string | undefined {
  return NEGATION.exec(withoutHarmless(text))?.[0];
}

/** `not only` denies something where its `but` is left standing. */
function withoutHarmless(text: string): string {
  const blank = (words: string) => ' '.repeat(words.length);
  return text.replace(HARMLESS, blank).replace(/\bnot (?:only|just|merely)\b(?=[^.!?]*\bbut\b)/giu, blank);
}

/** `that nobody liked` is a clause of its own, `that he made did not` goes over into the one around it. */
function lastWordsNegation(left: string): string | undefined {
  const words = left.trim().split(/\s+/);
  return VERBAL_NEGATION.exec(words.slice(-2).join(' '))?.[0];
}

function isClauseOfItsOwn(text: string): boolean {
  return /^\s*(?:that|which|who|whom|whose|where|when|while|because|although|though|since|der|die|das|que|qui)\s/iu.test(
    text,
  );
}

const CLAUSE_MARK = /[,;:.!?()—–]+(?=\s|$)|\s[—–-]\s|—/u;
const VERBAL_NEGATION =
  /(?<!\p{L})(?:not|never|hardly|scarcely|barely|cannot|nicht|nie|pas|jamais)(?!\p{L})|n['’]t(?!\p{L})/iu;
const NEGATION =
  /(?<!\p{L})(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|hardly|scarcely|barely|rarely|seldom|without|unless|cannot|few|fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?|nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand|nichts|ohne|weder|pas|jamais|aucune?|sans|nunca|ningun[ao]?|jamás)(?!\p{L})|\p{L}n['’]t(?!\p{L})/iu;
/** They hold a negation and deny nothing. */
const HARMLESS =
  /(?<!\p{L})(?:not (?:least|to mention|to say)|no (?:doubt|wonder|less|fewer)|whether or not|nothing (?:short of|less than)|a few|quite a few|non sans|nicht zuletzt)(?!\p{L})/giu;
