/** Answers of the engine as text for a terminal. Nothing of a source or a draft may act on it: control characters are left out. */
import type { Name } from '../../model/item';
import { yearOf } from '../../model/item';
import type { TextPosition } from '../../model/passage';
import type { CheckProblem } from '../../model/problem';
import type { Source } from '../../model/source';
import { type Evidence, LABELS, type Verdict } from '../../model/verdict';
import { LABEL_WORDS } from '../../model/words';
import { toLine } from '../../text/oneLine';
import type { IndexStatus, SourceList } from '../engine';
import { type CheckedDraft, shownPath, summarize } from './checkReport';
import { LineTable } from './positions';

export function sourcesText({ sources, unread }: SourceList): string {
  const lines = sources.map((source) => `${source.id}\t${toLine(describe(source))}\t${state(source)}\n`);
  return [...lines, ...unreadLines({ sources, unread })].join('');
}

export function searchText(hits: readonly Evidence[]): string {
  return hits.length === 0 ? 'Nothing found.\n' : hits.map(hitText).join('\n');
}

function hitText(hit: Evidence): string {
  const lines = [`${hit.citation}${through(hit)}`, hit.text, hit.citedThrough?.uri ?? hit.source.uri];
  return `${lines.map(toLine).join('\n  ')}\n`;
}

export function indexReport(list: SourceList, status: IndexStatus): string {
  const summary = `${count(list.sources.length, 'source')}, ${count(status.passages, 'passage')}\n`;
  return [summary, ...unreadLines(list)].join('');
}

/**
 * The problems of each draft, one on a line that begins with its place, as terminals and editors know it, with the passage that shows it
 * beneath; then the sum.
 * @param base the URI of the folder, with its slash, from which paths are shown
 */
export function checkText(drafts: readonly CheckedDraft[], base: string): string {
  const listed = drafts.map((draft) => draftText(draft, base)).filter((text) => text !== '');
  return [...listed, sumLine(drafts)].join('\n');
}

function draftText({ uri, text, verdicts }: CheckedDraft, base: string): string {
  const lines = new LineTable(text);
  const path = toLine(shownPath(uri, base));
  const problems = verdicts.flatMap((verdict) => verdict.problems.map((problem) => ({ verdict, problem })));
  problems.sort((a, b) => a.problem.position.start - b.problem.position.start);
  return problems
    .map(({ verdict, problem }) => {
      const { line, character } = lines.position(problem.position.start);
      return `${path}:${line + 1}:${character + 1}  ${problemText(problem, verdict, base)}`;
    })
    .join('');
}

function problemText({ severity, message, code, data }: CheckProblem, { evidence }: Verdict, base: string): string {
  const first = `${severity}  ${toLine(message)}  ${code}\n`;
  const shown = data.evidence === undefined ? undefined : evidence[data.evidence];
  if (!shown) return first;
  const file = shownPath((shown.citedThrough ?? shown.source).uri, base);
  return `${first}    ${toLine(excerpt(shown.text, data.differs))}\n    ${toLine(`${shown.citation}${through(shown)}`)}  ${toLine(file)}\n`;
}

/** Characters of a passage that are shown on each side of what differs. */
const EXCERPT_CONTEXT = 160;

function excerpt(text: string, { start, end }: TextPosition = { start: 0, end: 0 }): string {
  const from = start <= EXCERPT_CONTEXT ? 0 : text.indexOf(' ', start - EXCERPT_CONTEXT) + 1;
  const to = text.length - end <= EXCERPT_CONTEXT ? text.length : text.lastIndexOf(' ', end + EXCERPT_CONTEXT);
  const [first, last] = [Math.min(from, start), Math.max(to, end)];
  return `${first > 0 ? '… ' : ''}${text.slice(first, last)}${last < text.length ? ' …' : ''}`;
}

function sumLine(drafts: readonly CheckedDraft[]): string {
  const { problems, ...labels } = summarize(drafts);
  const statements = LABELS.reduce((sum, label) => sum + labels[label], 0);
  const parts = LABELS.filter((label) => labels[label] > 0).map(
    (label) => `${labels[label]} ${LABEL_WORDS[label].word.toLowerCase()}`,
  );
  const found = problems === 0 ? 'no problems' : count(problems, 'problem');
  return `${count(statements, 'statement')}${parts.length > 0 ? `: ${parts.join(' · ')}` : ''}; ${found}\n`;
}

function unreadLines({ unread }: SourceList): string[] {
  return unread.map(({ uri, problem }) => `not read\t${uri}\t${problem.message}\n`);
}

function describe({ item }: Source): string {
  const authors = (item.author ?? item.editor ?? []).map(printName).join(', ');
  return [authors, yearOf(item) ?? 'n.d.', item.title ?? 'untitled'].filter((part) => part !== '').join(', ');
}

function printName(name: Name): string {
  return name.literal ?? [name['non-dropping-particle'], name.family ?? name.given].filter(Boolean).join(' ');
}

function state({ kind, passages, copies, uri }: Source): string {
  if (kind === 'record') return `record only\t${uri}`;
  const copied = copies.length > 1 ? `, ${copies.length} copies` : '';
  return `${kind === 'notes' ? 'notes, ' : ''}${count(passages, 'passage')}${copied}\t${uri}`;
}

function through({ citedThrough, wording }: Evidence): string {
  if (citedThrough) return ` (seen in ${citedThrough.title})`;
  return wording === 'note' ? ' (from your notes)' : '';
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-US')} ${thing}${number === 1 ? '' : 's'}`;
}
