/** What a checked quotation has for the writer to mend. */
import type { Locator } from '../../model/citation';
import type { CheckProblem, DiffPart, Fix } from '../../model/problem';
import type { Draft, DraftEdit } from '../../model/statement';
import { escapeProse } from '../../text/escape';
import { quotationStyle } from '../insertion/quotationMarks';
import { requote } from '../insertion/quoting';
import type { CheckedSources } from '../sources';
import { placeIn } from '../statements';
import type { QuotationCheck } from './quotation';
import type { Quotation } from './quotations';
import type { WordChange } from './wordDiff';

type QuotationProblem = Omit<CheckProblem, 'severity'>;

/** The problem of a quotation, where it has one; `evidence` counts in the passages of the check. */
export function toQuotationProblems(check: QuotationCheck, draft: Draft, sources: CheckedSources): QuotationProblem[] {
  if (check.quotation.claim === 'none') return [];
  if (check.outcome === 'altered') return [alterationOf(check, draft, sources)];
  if (check.outcome === 'in-other-source') return [otherSourceOf(check, draft, sources)];
  if (check.outcome === 'not-found') return isWorthSaying(check) ? [notFound(check, draft)] : [];
  if (check.outcome === 'no-text' && check.workId !== undefined) return withoutText(check, draft, sources);
  return [];
}

/** The first and the last place of the source on which the words stand, as far as it is known. */
export function placesOf({ passages }: QuotationCheck): { readonly first?: Locator; readonly last?: Locator } {
  const [first, last] = [passages[0]?.passage.locator, passages.at(-1)?.passage.locator];
  return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
}

/** A block of the writer's own, a few words that may be anybody's: not to be found in a source is no news of them. */
function isWorthSaying({ quotation, citations }: QuotationCheck): boolean {
  return quotation.kind === 'block' ? citations.length > 0 : quotation.claim === 'sure';
}

function alterationOf(check: QuotationCheck, draft: Draft, sources: CheckedSources): QuotationProblem {
  if (check.isPutTogether) return putTogether(check, draft, sources);
  if (check.swallowed) return swallowedNegation(check, draft, sources);
  const { quotation, diff = [], changes = [] } = check;
  const source = cited(check, sources);
  const first = changes[0]!;
  const { found, expected } = shownChange(diff);
  const last = changes.at(-1)!;
  return {
    code: 'misquotation',
    message: `Source: ${quoted(expected)} — here: ${quoted(found)}${source}`,
    position: changes.length > 0 ? atLeastAWord(quotation, first, last) : quotation.position,
    data: {
      found: quotation.text,
      expected: textOf(diff, 'removed'),
      diff,
      ...evidenceOf(check),
      ...differsOf(check, first),
      fixes: [restoration(quotation, changes, draft), paraphrase(quotation)].flatMap((fix) => fix ?? []),
    },
  };
}

/** Where the words that differ stand in the draft; words that are missing have no place but that of their neighbour. */
function atLeastAWord(quotation: Quotation, first: WordChange, last: WordChange): QuotationProblem['position'] {
  const { start } = first.position;
  const { end } = last.position;
  if (end > start) return placeIn(quotation, { start, end });
  const before = /\S+\s*$/.exec(quotation.text.slice(0, start))?.index ?? 0;
  const behind = start + (/^\s*\S+/.exec(quotation.text.slice(start, start + 80))?.[0].length ?? 0);
  return placeIn(quotation, { start: before, end: Math.max(behind, before + 1) });
}

/** The first change with a few words on either side, so that one sees where it is: as the draft has it, and as the source. */
function shownChange(diff: readonly DiffPart[]): { readonly found: string; readonly expected: string } {
  const first = diff.findIndex(({ kind }) => kind !== 'same');
  const before = textOf(diff.slice(0, first), 'added');
  const changed = diff[first + 1]?.kind === 'added' && diff[first]!.kind === 'removed' ? 2 : 1;
  const own = (other: 'removed' | 'added') => {
    const behind = textOf(diff.slice(first + changed), other);
    const tail = /^\s*(?:\S+\s*){0,2}/.exec(behind.slice(0, SHOWN))![0];
    const head = /(?<!\S)(?:\S+\s*){0,2}$/.exec(before.slice(-SHOWN))![0];
    const words = head + textOf(diff.slice(first, first + changed), other) + tail;
    return `${head.length < before.length ? '… ' : ''}${words.trim()}${tail.length < behind.length ? ' …' : ''}`;
  };
  return { found: own('added'), expected: own('removed') };
}

/** The characters on either side in which the shown words are looked for. */
const SHOWN = 60;

/** The text of one side of a diff. */
function textOf(diff: readonly DiffPart[], other: 'removed' | 'added'): string {
  return diff
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');
}

function swallowedNegation(check: QuotationCheck, draft: Draft, sources: CheckedSources): QuotationProblem {
  const { quotation } = check;
  const { negation, words, position } = check.swallowed!;
  const isShort = words.length <= LONGEST_RESTORED;
  const place = placeIn(quotation, position);
  return {
    code: 'misquotation',
    message: `The words left out hold ${quoted(negation)}: ${quoted(shortened(words))}${cited(check, sources)}`,
    position: place,
    data: {
      found: quotation.text.slice(position.start, position.end),
      expected: words,
      ...evidenceOf(check),
      fixes: [
        ...(isShort
          ? [
              {
                title: 'Put the words back',
                edits: [replace(place, escapeProse(words, draft.languageId))],
                isSafe: false,
              },
            ]
          : []),
        ...[paraphrase(quotation)].flatMap((fix) => fix ?? []),
      ],
    },
  };
}

const LONGEST_RESTORED = 120;

function putTogether(check: QuotationCheck, _draft: Draft, sources: CheckedSources): QuotationProblem {
  const { quotation, passages } = check;
  const parts = passages.map(({ passage, part }) => quoted(shortened(passage.text.slice(part.start, part.end))));
  return {
    code: 'misquotation',
    message: `The parts of this quotation do not follow each other in the source${parts.length > 1 ? `: ${parts.slice(0, 2).join(', ')}` : ''}${cited(check, sources)}`,
    position: quotation.position,
    data: { found: quotation.text, ...evidenceOf(check), fixes: [paraphrase(quotation)].flatMap((fix) => fix ?? []) },
  };
}

function otherSourceOf(check: QuotationCheck, draft: Draft, sources: CheckedSources): QuotationProblem {
  const { quotation, citations } = check;
  const citing = citations[0]!;
  const found = draft.text.slice(citing.start, citing.end);
  const work = sources.work(check.workId ?? '');
  const expected = work?.cite(placesOf(check).first) ?? '';
  return {
    code: 'quotation-in-other-source',
    message: `These words stand in ${expected || 'another source'} — here: ${found}`,
    position: quotation.position,
    data: { found, ...(expected === '' ? {} : { expected }), ...evidenceOf(check), fixes: [] },
  };
}

function notFound({ quotation }: QuotationCheck, _draft: Draft): QuotationProblem {
  return {
    code: 'quotation-not-found',
    message: `No source has these words: ${quoted(shortened(quotation.text))}`,
    position: quotation.position,
    data: { found: quotation.text, fixes: [paraphrase(quotation)].flatMap((fix) => fix ?? []) },
  };
}

function withoutText(check: QuotationCheck, _draft: Draft, sources: CheckedSources): QuotationProblem[] {
  const { quotation, workId } = check;
  const work = workId === undefined ? undefined : sources.work(workId);
  if (!work) return [];
  const what = work.kind === 'notes' ? 'Only notes on it are at hand' : 'Its text is not at hand';
  return [
    {
      code: 'source-without-text',
      message: `${what}, so that the quotation cannot be checked (${work.cite()})`,
      position: quotation.position,
      data: { found: quotation.text, fixes: [] },
    },
  ];
}

/** Puts the source's words in place of those that differ, and leaves the others, brackets and all, as they are. */
function restoration(quotation: Quotation, changes: readonly WordChange[], draft: Draft): Fix | undefined {
  if (changes.length === 0) return undefined;
  return {
    title:
      changes.length === 1 && changes[0]!.expected !== ''
        ? `Change to ${quoted(shortened(changes[0]!.expected))}`
        : 'Restore the wording of the source',
    edits: changes.map((change) => toEdit(quotation, change, draft)),
    isSafe: false,
  };
}

function toEdit(quotation: Quotation, { position, expected }: WordChange, draft: Draft): DraftEdit {
  const words = requote(expected.replace(/\s+/g, ' '), quotationStyle(draft), draft.languageId);
  const { text } = quotation;
  if (expected === '') {
    const isAtEnd = !/[\p{L}\p{N}]/u.test(text.slice(position.end));
    const start = isAtEnd ? text.slice(0, position.start).trimEnd().length : position.start;
    const end = isAtEnd ? position.end : position.end + (/^\s*/.exec(text.slice(position.end))?.[0].length ?? 0);
    return replace(placeIn(quotation, { start, end }), '');
  }
  if (position.end > position.start) return replace(placeIn(quotation, position), words);
  if (position.start < text.trimEnd().length) return replace(placeIn(quotation, position), `${words} `);
  const end = text.replace(/[\s.,;:!?]+$/, '').length;
  const at = placeIn(quotation, { start: Math.max(0, end - 1), end }).end;
  return replace({ start: at, end: at }, ` ${words}`);
}

/** The marks go, the words stay. */
function paraphrase({ marks }: Quotation): Fix | undefined {
  if (marks.length === 0) return undefined;
  return { title: 'Take the quotation marks away', edits: marks.map((mark) => replace(mark, '')), isSafe: false };
}

function replace(position: DraftEdit['position'], newText: string): DraftEdit {
  return { position, newText };
}

function evidenceOf({ passages }: QuotationCheck): { readonly evidence?: number } {
  return passages.length > 0 ? { evidence: 0 } : {};
}

/** The words of the first passage that the quotation has otherwise. */
function differsOf({ passages }: QuotationCheck, change: WordChange | undefined) {
  const [first] = passages;
  if (!first || !change || change.expected === '') return {};
  const start = first.passage.text.indexOf(change.expected, first.part.start);
  return start < 0 ? {} : { differs: { start, end: start + change.expected.length } };
}

/** In brackets behind a message. */
function cited(check: QuotationCheck, sources: CheckedSources): string {
  const work = check.workId === undefined ? undefined : sources.work(check.workId);
  return work ? ` (${work.cite(placesOf(check).first)})` : '';
}

function quoted(text: string): string {
  return `“${text.replace(/\s+/g, ' ').trim()}”`;
}

/** As much as a line shows. */
function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, text.lastIndexOf(' ', 77) + 1 || 77).trimEnd()} …`;
}
