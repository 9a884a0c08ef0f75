/** What holds of the verdicts on any draft. */
import assert from 'node:assert/strict';
import { findQuotations } from '../../../src/checking/quotation/quotations';
import { findCitations } from '../../../src/citing/syntax/find';
import type { TextPosition } from '../../../src/model/passage';
import { CHECK_CODES, type CheckProblem } from '../../../src/model/problem';
import type { Draft, DraftEdit } from '../../../src/model/statement';
import type { Verdict } from '../../../src/model/verdict';

export function assertSound(draft: Draft, verdicts: readonly Verdict[]): void {
  assertInOrder(verdicts);
  for (const verdict of verdicts) assertSoundVerdict(draft, verdict);
}

function assertInOrder(verdicts: readonly Verdict[]): void {
  const starts = verdicts.map(({ statement }) => statement.position.start);
  assert.deepEqual(
    starts,
    [...starts].sort((a, b) => a - b),
    'statements in the order of the text',
  );
}

function assertSoundVerdict(draft: Draft, verdict: Verdict): void {
  const { statement, citations, evidence, problems, label } = verdict;
  for (const position of [statement.position, ...statement.citations, ...citations.map((cited) => cited.position)])
    assertPlace(position, draft.text, 'statement or citation');
  for (const { text, matches, score } of evidence) {
    assert.ok(score >= 0 && score <= 1, `score ${score}`);
    for (const match of matches) assertPlace(match, text, 'match');
  }
  // Each citation that nobody knows is told.
  const codes = problems
    .map(({ code }) => code)
    .filter((code, at, all) => code !== UNKNOWN || all.indexOf(code) === at);
  assert.deepEqual(
    codes,
    CHECK_CODES.filter((code) => codes.includes(code)),
    'one problem of each code, the worst first',
  );
  if (label === 'refuted')
    assert.ok(
      evidence.some(({ stance }) => stance === 'refutes'),
      'what is refuted has evidence',
    );
  for (const problem of problems) assertSoundProblem(draft, verdict, problem);
}

function assertSoundProblem(draft: Draft, { statement, citations, evidence }: Verdict, problem: CheckProblem): void {
  const { position, data, code, message } = problem;
  assertPlace(position, draft.text, code);
  assert.ok(message.trim() !== '' && !/undefined|NaN|\[object/.test(message), message);
  const quotations = quotationsOf(draft).map((quotation) => quotation.position);
  const own = quotations.filter((quotation) => touches(quotation, statement.position));
  // A quotation may be cited in the sentence behind.
  const ofQuotations = own.length > 0 && OF_CITATIONS.test(code) ? findCitations(draft.text, draft.languageId) : [];
  const around = [statement.position, ...citations.map((cited) => cited.position), ...own, ...ofQuotations];
  assert.ok(
    around.some((place) => touches(place, position)),
    `${code} stands where its statement does`,
  );
  if (code.endsWith('-mismatch')) assert.ok(data.differs, `${code} shows the passage that differs`);
  if (data.evidence !== undefined) assert.ok(evidence[data.evidence], `${code} has its evidence`);
  if (data.differs) assertPlace(data.differs, evidence[data.evidence ?? -1]?.text ?? '', `${code}, what differs`);
  if (code.endsWith('-mismatch')) {
    const written = draft.text.slice(position.start, position.end);
    assert.ok(isWithin(data.found, written), `${code}: ${JSON.stringify(data.found)} is ${JSON.stringify(written)}`);
  }
  for (const { edits, title } of data.fixes) {
    assert.notEqual(title.trim(), '');
    assertEdits(edits, draft.text);
  }
}

const UNKNOWN = 'unknown-citation';
const OF_CITATIONS = /-locator$|^source-without-text$|^wrong-source$/;

function assertEdits(edits: readonly DraftEdit[], text: string): void {
  for (const { position } of edits) assertPlace(position, text, 'edit');
  const inOrder = inTextOrder(edits);
  for (let index = 1; index < inOrder.length; index++)
    assert.ok(inOrder[index - 1]!.position.end <= inOrder[index]!.position.start, 'edits apart from each other');
}

/** The text with the edits made. */
export function edited(text: string, edits: readonly DraftEdit[]): string {
  return inTextOrder(edits).reduceRight(
    (done, { position, newText }) => done.slice(0, position.start) + newText + done.slice(position.end),
    text,
  );
}

function inTextOrder(edits: readonly DraftEdit[]): DraftEdit[] {
  return [...edits].sort((a, b) => a.position.start - b.position.start || a.position.end - b.position.end);
}

function assertPlace({ start, end }: TextPosition, text: string, what: string): void {
  assert.ok(Number.isInteger(start) && start >= 0 && start <= end && end <= text.length, `${what}: ${start} to ${end}`);
  for (const offset of [start, end]) assert.ok(!isInPair(text, offset), `${what}: ${offset} splits a character`);
}

function isInPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

function touches(a: TextPosition, b: TextPosition): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether the letters and digits of some words stand in a stretch of the draft in the same order, whatever is between them. */
function isWithin(words: string, written: string): boolean {
  const plain = words.match(/[\p{L}\p{N}]/gu) ?? [];
  let at = 0;
  return plain.every((letter) => {
    const found = written.indexOf(letter, at);
    at = found + 1;
    return found >= 0;
  });
}

let lastQuotations: { readonly draft: Draft; readonly found: ReturnType<typeof findQuotations> } | undefined;

function quotationsOf(draft: Draft): ReturnType<typeof findQuotations> {
  if (lastQuotations?.draft !== draft)
    lastQuotations = { draft, found: findQuotations(draft, findCitations(draft.text, draft.languageId)) };
  return lastQuotations.found;
}
