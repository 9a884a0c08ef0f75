/** What a sentence says of the publication of a work: which words name the work, when it came out, who brought it out, who wrote it. */
import type { TextPosition } from '../../model/passage';
import { type DateFact, findFacts } from './facts';

/** What is said of the publication of one work. */
export interface Publication {
  readonly date?: DateFact;
  /** Who is said to have brought it out: a house, a journal. */
  readonly publisher?: TextPosition;
  readonly author?: TextPosition;
}

const WORK =
  '(?:working paper|paper|article|essay|book|report|study|review|piece|post|monograph|memoir|novel|letter|thesis|volume)';
const VERB =
  /\b(?:published|publishes|printed|issued|released|brought out|put out|dated|appeared|appears|came out|comes out)\b/gu;
/** What may stand between the name of a work and its verb besides names: anything else, and the verb is of something else. */
const LINK = new RegExp(
  String.raw`^(?:[\s,"“”'’‘»«()*_.–-]|(?<!\p{L})(?:by|and|of|the|an?|was|is|were|are|which|that|had|has|been|first|originally|only|eventually|finally|later|new|short|long|latest|their|his|her|its|entitled|titled|called|with|${WORK}|\p{Lu}\p{L}*)(?!\p{Ll}))*$`,
  'u',
);
/** How far the verb may stand from the name of the work. */
const REACH = 120;
/** And what belongs to the verb, from it. */
const CLAUSE = 90;

/** What a sentence says of the work that its words at `title` name; undefined where it is not of its publication. */
export function publicationOf(text: string, title: TextPosition): Publication | undefined {
  for (const { 0: verb, index } of text.matchAll(VERB)) {
    const end = index + verb.length;
    const isBehind = index >= title.end && index - title.end <= REACH && LINK.test(text.slice(title.end, index));
    const isAhead = end <= title.start && title.start - end <= REACH && LINK.test(text.slice(end, title.start));
    if (!isBehind && !isAhead) continue;
    const clause = clauseAround(text, { start: isAhead ? title.end : end, end: isAhead ? title.end : end });
    const publisher = isAhead ? subjectOf(text, index) : agentIn(text, clause);
    const author = isBehind ? authorIn(text, { start: title.end, end: index }) : undefined;
    const date = dateIn(text, clause);
    return { ...(date ? { date } : {}), ...(publisher ? { publisher } : {}), ...(author ? { author } : {}) };
  }
  return undefined;
}

/** The paper of a sentence that begins with it: `The article itself came out in May`. */
export function definiteWork(text: string): TextPosition | undefined {
  const found = DEFINITE.exec(text);
  return found ? { start: 0, end: found[0].length } : undefined;
}

const DEFINITE = new RegExp(
  String.raw`^(?:The|This|Their|His|Her) (?:\p{Ll}+ )?${WORK}(?: itself)?(?= (?:was|is|had|first|appeared|came|appears)\b)`,
  'u',
);

function clauseAround(text: string, { start, end }: TextPosition): TextPosition {
  const rest = text.slice(end, end + CLAUSE);
  const stop = rest.search(
    /[;:—]|, (?:and|but|while|when|where|who|which)\b|\b(?:after|before|because|although|whereas)\b/u,
  );
  return { start, end: end + (stop < 0 ? rest.length : stop) };
}

/** The one date that stands there and is no bound. */
function dateIn(text: string, { start, end }: TextPosition): DateFact | undefined {
  const dates = findFacts(text).filter((fact) => fact.kind === 'date' && fact.start >= start && fact.end <= end);
  const [date] = dates;
  return dates.length === 1 && date?.kind === 'date' && date.date.date.relation === undefined ? date : undefined;
}

const NAME = String.raw`(?:the )?((?:\p{Lu}[\p{L}.&’'-]*)(?: (?:of|for|and|&|the|de|\p{Lu}[\p{L}.&’'-]*))*)`;
const AGENT = new RegExp(String.raw`^(?:[^.;]{0,40}?)\b(?:by|with|at|in|from) ${NAME}`, 'u');
const SUBJECT =
  /(?:^|[,;] )(?:[Tt]he )?((?:\p{Lu}[\p{L}.&’'-]*)(?: (?:of|for|and|&|\p{Lu}[\p{L}.&’'-]*))*) (?:first |has |had |only )?$/u;
const BY = new RegExp(String.raw`^[\s,"“”'’‘»«()*_]*(?:an? |the )?(?:new |latest )?(?:${WORK} )?by ${NAME}`, 'u');

/** `by the MIT Press`, `with Oxford University Press`, `in the Harbour Review`. */
function agentIn(text: string, { start, end }: TextPosition): TextPosition | undefined {
  return organisationAt(start, AGENT.exec(text.slice(start, end)));
}

/** `The MIT Press published …`. */
function subjectOf(text: string, verb: number): TextPosition | undefined {
  return organisationAt(0, SUBJECT.exec(text.slice(0, verb)));
}

/** What only a house or a journal is called; people write. */
const ORGANISATION =
  /\b(?:Press|University|Institut\p{L}*|Corporation|Foundation|Books|Review|Journal|Times|Post|Magazine|Academy|Society|Association|Verlag|House|Publish\p{L}*|Council|Agency|Gazette|Herald|Guardian|Tribune|Quarterly|Letters|Proceedings|Transactions)\b/u;

function organisationAt(from: number, found: RegExpExecArray | null): TextPosition | undefined {
  const name = found?.[1]?.replace(/(?: (?:of|for|and|&|the|de))+$/u, '');
  if (!found || !name || !ORGANISATION.test(name)) return undefined;
  const start = from + found.index + found[0].lastIndexOf(found[1]!);
  return { start, end: start + name.length };
}

function authorIn(text: string, { start, end }: TextPosition): TextPosition | undefined {
  const found = BY.exec(text.slice(start, end));
  const name = found?.[1]?.replace(/(?: (?:of|for|and|&|the|de))+$/u, '');
  if (!found || !name || ORGANISATION.test(name)) return undefined;
  const from = start + found[0].lastIndexOf(found[1]!);
  return { start: from, end: from + name.length };
}
