/** What words in quotation marks are: somebody's words, or a term, a title, a distance that the writer keeps. */
import { fold } from '../../text/normalize';
import { STOP_WORDS } from '../../text/stopWords';

/**
 * How much a quotation claims to be one.
 *
 * `none`: scare quotes, single terms, titles, words as words. `weak`: a few words that nobody is said to have written; worth a look when
 * they stand in a source, nothing to report when they do not. `sure`: everything else.
 */
export type QuotationClaim = 'none' | 'weak' | 'sure';

export interface Surroundings {
  /** The text of the paragraph before and behind the marks, as far as it matters. */
  readonly before: string;
  readonly after: string;
  /** What stands before the marks in the draft, citations and markup included. */
  readonly written: string;
  /** A citation stands right behind the marks. */
  readonly isCited: boolean;
  /** A citation stands behind them in the same sentence. */
  readonly isInCitedSentence: boolean;
}

export function claimOf(text: string, surroundings: Surroundings): QuotationClaim {
  const { before, after, isCited, isInCitedSentence } = surroundings;
  const size = sizeOf(text);
  if (size < FEWEST_WORDS || text.trim().length < SHORTEST) return 'none';
  if ((isTitle(text, size) && !isAttributed(before, after)) || isNamed(surroundings, size)) return 'none';
  if (size < FEW_WORDS) return isCited ? 'sure' : 'weak';
  if (isCited || isInCitedSentence || isAttributed(before, after)) return 'sure';
  return size >= MANY_WORDS || isSentence(text) ? 'sure' : 'weak';
}

/** Shorter ones are names and terms. */
const SHORTEST = 12;
const FEWEST_WORDS = 3;
/** Three or four words are as often a phrase as a quotation. */
const FEW_WORDS = 5;
/** Nobody keeps a distance from that many words. */
const MANY_WORDS = 8;

/** The number of words; scripts without spaces have about one in two characters. */
function sizeOf(text: string): number {
  const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = text.match(
    /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu,
  );
  return (words?.length ?? 0) + unspaced / 2;
}

/** `How Robots Took Over the Valley`: capitals throughout, and no stop. */
function isTitle(text: string, size: number): boolean {
  if (size > LONGEST_TITLE || /[.!]$|…|\[/.test(text.trim())) return false;
  const words = text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const weighty = words.filter((word) => /^\p{Lu}/u.test(word) || !STOP_WORDS.has(fold(word)));
  const capitals = weighty.filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length >= 2 && capitals.length === weighty.length && capitals.length * 2 >= words.length;
}

const LONGEST_TITLE = 20;
/** Words that are named, not said: `the term “…”`, `an article entitled “…”`, `“…” (2026)`, `2026. “….” Journal`. */
function isNamed({ before, after, written }: Surroundings, size: number): boolean {
  if (TITLED.test(before)) return true;
  if (REFERENCE.test(written) && /^[,.]?\s*(?:In\b|\p{Lu}|[_*]|$)/u.test(after)) return true;
  return size <= MOST_NAMED_WORDS && TERM.test(before);
}

const MOST_NAMED_WORDS = 6;
/** `Chen, K. (2026). “…”`: a list of references gives the title behind the year. */
const REFERENCE = /\p{Lu}[\p{L}'’-]*, (?:\p{Lu}\.?|\p{Lu}\p{L}+).{0,60}\(?\b\d{4}[a-z]?\)?[.:]\s*$/u;
const TITLED =
  /\b(?:entitled|titled|headlined|subtitled|(?:article|essay|paper|chapter|report|book|song|film|poem|speech|lecture|talk|headline|heading|slogan|motto|episode|section)s?(?: (?:called|named))?,?)\s+$/iu;
const TERM =
  /\b(?:terms?|words?|phrases?|expressions?|concepts?|notions?|labels?|idea of|so-called|called|known as|dubbed|termed|nicknamed|labell?ed|named|category|sogenannte[nrs]?|Begriff|Wort|mot|terme|notion)\s+$/iu;

/** Somebody is said to have said or written it. */
function isAttributed(before: string, after: string): boolean {
  return (
    (/[:,]\s*$|\bthat\s+$/.test(before) && SAYING.test(before)) ||
    /:\s*$/.test(before) ||
    INTRODUCED.test(before) ||
    SAID_BEHIND.test(after)
  );
}

const VERBS =
  'says?|said|writes?|wrote|written|argue[sd]?|notes?|noted|observe[sd]?|claim(?:s|ed)?|state[sd]?|conclude[sd]?|insist(?:s|ed)?|explain(?:s|ed)?|warn(?:s|ed)?|report(?:s|ed)?|find(?:s|ings?)?|found|describe[sd]?|call(?:s|ed)?|put(?:s|ting)? it|add(?:s|ed)?|remark(?:s|ed)?|recall(?:s|ed)?|repl(?:y|ies|ied)|answer(?:s|ed)?|declare[sd]?|exclaim(?:s|ed)?|cr(?:y|ies|ied)|complain(?:s|ed)?|admit(?:s|ted)?|acknowledge[sd]?|t(?:ells?|old)|judge[sd]?|quote[sd]?|according to|words of|schreibt|schrieb|sagt|sagte|heißt es|écrit|dit|affirme|selon|escribe|dice|según|scrive';
const SAYING = new RegExp(`\\b(?:${VERBS})\\b`, 'iu');
const INTRODUCED = new RegExp(`\\b(?:${VERBS})\\b[^.!?]{0,60}$`, 'iu');
const SAID_BEHIND = new RegExp(
  `^,?\\s*(?:(?:as\\s+)?(?:\\p{Lu}\\S*\\s+|(?:the|an?|one|his|her|its|their|our|my) (?:\\p{L}+ )?\\p{L}+\\s+|s?he\\s+|they\\s+|I\\s+){0,4})?(?:${VERBS})\\b`,
  'u',
);

/** From a capital to a stop, long enough to say something. */
function isSentence(text: string): boolean {
  return /^\P{L}{0,3}\p{Lu}/u.test(text) && /[.!?…][’'”"]?$/.test(text.trim());
}
