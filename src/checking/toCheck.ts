/** What of a draft is to be checked: its statements, each with its citations and with the quotations in it. */
import type { TextPosition } from '../model/passage';
import type { Draft } from '../model/statement';
import { finish, type Steps } from '../text/steps';
import { referenceLists } from './checkability';
import { citationsOf } from './quotation/quotationCitations';
import { findQuotations, type Quotation } from './quotation/quotations';
import type { ReadCitation } from './sources';
import { findingStatements, type PlacedStatement } from './statements';

/** A statement with all that it is judged by. */
export interface StatementToCheck {
  readonly draft: Draft;
  readonly statement: PlacedStatement;
  readonly citations: readonly ReadCitation[];
  /** Those that stand in it, and the one that it is a part of. */
  readonly quotations: readonly QuotationToCheck[];
  /** The sentences without a citation right before it in its paragraph: its citation may stand for them as well. */
  readonly covered: readonly string[];
  /** The citations of the other sentences of its paragraph, which may stand for it as well. */
  readonly nearCitations: readonly ReadCitation[];
  /** In a list of references. */
  readonly isReference: boolean;
  /** The part of the draft on which its verdict depends, so that it holds as long as that stays the same. */
  readonly context: TextPosition;
}

export interface QuotationToCheck {
  readonly quotation: Quotation;
  readonly citations: readonly ReadCitation[];
  /** In the text of the statement. */
  readonly part: TextPosition;
  /** It begins here, so that what is the matter with it is said here and nowhere else. */
  readonly isBegun: boolean;
}

/** The statements of a draft in the order of the text. */
export function findToCheck(draft: Draft, citations: readonly ReadCitation[]): StatementToCheck[] {
  return finish(findingToCheck(draft, citations));
}

/** The same in steps, since a long draft takes a second. */
export function* findingToCheck(draft: Draft, citations: readonly ReadCitation[]): Steps<StatementToCheck[]> {
  const statements = yield* findingStatements(draft, () => citations);
  const quotations = findQuotations(draft, citations).filter(isToCheck);
  yield;
  const owned = citationsOf(quotations, citations, draft);
  yield;
  const lists = referenceLists(draft);
  const byStart = new Map(citations.map((citation) => [citation.start, citation]));
  const within = quotationsWithin(statements, quotations);
  const paragraphs = paragraphsOf(statements, draft.text);
  const citationsIn = ({ citations: places }: PlacedStatement) =>
    places.flatMap(({ start }) => byStart.get(start) ?? []);
  const toCheck: StatementToCheck[] = [];
  for (const [index, statement] of statements.entries()) {
    const own = within[index]!.map((number): QuotationToCheck => {
      const quotation = quotations[number]!;
      const part = partOf(statement, quotation.position);
      return {
        quotation,
        citations: owned[number]!,
        part,
        isBegun: contains(statement.position, quotation.position.start),
      };
    });
    const { paragraph, at } = paragraphs[index]!;
    const covered = statement.citations.length > 0 ? uncitedBefore(paragraph, at) : [];
    toCheck.push({
      draft,
      statement,
      citations: citationsIn(statement),
      quotations: own,
      covered: covered.map(({ text }) => text),
      nearCitations: [
        ...paragraph.slice(Math.max(0, at - NEAR), at),
        ...paragraph.slice(at + 1, at + 1 + NEAR),
      ].flatMap(citationsIn),
      isReference: lists.some((list) => contains(list, statement.position.start)),
      context: contextOf(index, statements, own, covered),
    });
    yield;
  }
  return toCheck;
}

/** Longer ones are a mark gone astray; each of its sentences would be held against all of it. */
const LONGEST_QUOTATION = 20_000;

function isToCheck({ claim, text }: Quotation): boolean {
  return claim !== 'none' && text.length <= LONGEST_QUOTATION;
}

/** Sentences on either side of one in its paragraph whose citations may stand for it. */
const NEAR = 20;

/** The sentences right before one of a paragraph that have no citation. */
function uncitedBefore(paragraph: readonly PlacedStatement[], at: number): readonly PlacedStatement[] {
  let first = at;
  while (first > Math.max(0, at - NEAR) && paragraph[first - 1]!.citations.length === 0) first--;
  return paragraph.slice(first, at);
}

interface InParagraph {
  readonly paragraph: readonly PlacedStatement[];
  /** Its number among them. */
  readonly at: number;
}

/** For each statement those of its paragraph; a list item is one of its own. */
function paragraphsOf(statements: readonly PlacedStatement[], text: string): InParagraph[] {
  const paragraphs: PlacedStatement[][] = [];
  return statements.map((statement, index) => {
    const before = statements[index - 1];
    const gap = before ? text.slice(before.position.end, statement.position.start) : '';
    const paragraph = before && !PARAGRAPH_END.test(gap) ? paragraphs.at(-1)! : [];
    if (paragraph.length === 0) paragraphs.push(paragraph);
    return { paragraph, at: paragraph.push(statement) - 1 };
  });
}

const PARAGRAPH_END = /\n[ \t]*\n|\n[ \t]*(?:[-+*]|\d{1,3}[.)])[ \t]|\\(?:item|par)(?![a-zA-Z])/;

/** For each statement the numbers of the quotations that it has letters of. */
function quotationsWithin(statements: readonly PlacedStatement[], quotations: readonly Quotation[]): number[][] {
  let first = 0;
  return statements.map(({ position }) => {
    while (first < quotations.length && quotations[first]!.position.end <= position.start) first++;
    const found: number[] = [];
    for (let number = first; number < quotations.length && quotations[number]!.position.start < position.end; number++)
      if (quotations[number]!.position.end > position.start) found.push(number);
    return found;
  });
}

/** From the sentence before, which may introduce it or tell the year, to the one behind, and all of its quotations with their citations. */
function contextOf(
  index: number,
  statements: readonly PlacedStatement[],
  quotations: readonly QuotationToCheck[],
  covered: readonly PlacedStatement[],
): TextPosition {
  const places = [
    ...covered.map(({ position }) => position),
    ...statements.slice(Math.max(0, index - 1), index + 2).map(({ position }) => position),
    ...quotations.flatMap(({ quotation, citations }) => [quotation.position, ...citations]),
  ];
  return places.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }));
}

/** The part of a statement's text that stands within a place of the draft. */
function partOf({ starts, ends }: PlacedStatement, { start, end }: TextPosition): TextPosition {
  const first = firstWhere(starts, (at) => at >= start);
  return {
    start: first,
    end: Math.max(
      first,
      firstWhere(ends, (at) => at > end),
    ),
  };
}

/** The number of the first of offsets in rising order that `isBehind` holds of; how many there are where it holds of none. */
function firstWhere(offsets: readonly number[], isBehind: (offset: number) => boolean): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(offsets[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function contains({ start, end }: TextPosition, offset: number): boolean {
  return start <= offset && offset < end;
}
