/** A verdict as a Markdown card: what the sources say, what differs, and what can be done. Pure functions, without `vscode`. */
import type { CheckCode, CheckData, CheckProblem, DiffPart } from '../../model/problem';
import type { Evidence, Label, Verdict } from '../../model/verdict';
import { CODE_WORDS, LABEL_WORDS } from '../../model/words';
import { escapeMarkdown, shorten } from '../plainLabels';
import { type CardLink, footOf, formatCard, HARD_BREAK, joinCards } from './card';

/** What can be done, as links, and what need not be said again. */
export interface VerdictLinks {
  ofProblem(problem: CheckProblem): readonly CardLink[];
  ofEvidence(evidence: Evidence): readonly CardLink[];
  /** Whether the message of a problem already stands above the card. */
  isTold?(problem: CheckProblem): boolean;
}

/** A card is read at a glance. */
const MAX_PASSAGES = 3;

/** Undefined where there is nothing to say: no passage is near, and nothing is the matter. */
export function formatVerdict(verdict: Verdict, links: VerdictLinks): string | undefined {
  const { label, problems } = verdict;
  const passages = label === 'notCheckable' ? [] : verdict.evidence.slice(0, MAX_PASSAGES);
  if (passages.length === 0 && problems.length === 0) return undefined;
  const about = [headingOf(label), ...problems.map((problem) => formatProblem(problem, links))];
  const cards = passages.map((evidence) => {
    const shown = problems.find(({ data }) => data.evidence === verdict.evidence.indexOf(evidence));
    return formatCard(evidence, links.ofEvidence(evidence), shown?.data.differs);
  });
  const isNearest = label === 'notEnoughEvidence' && problems.every(({ data }) => data.evidence === undefined);
  const nearest = isNearest && passages.length > 0 ? [headingOfNearest(passages.length)] : [];
  const heads = nearest.length > 0 && problems.length === 0 ? nearest : [...about, ...nearest];
  const [first, ...others] = cards;
  return joinCards([[...heads, ...(first ? [first] : [])].join('\n\n'), ...others]);
}

/** The names of VS Code's icons; each stands beside its word. */
export const LABEL_ICONS: Readonly<Record<Label, string>> = {
  supported: 'pass',
  refuted: 'error',
  conflicting: 'git-compare',
  notEnoughEvidence: 'question',
  notCheckable: 'circle-slash',
};

function headingOf(label: Label): string {
  return `$(${LABEL_ICONS[label]}) **${LABEL_WORDS[label].word}**`;
}

/** Where there is no verdict, a passage is what comes nearest, and says no more. */
function headingOfNearest(passages: number): string {
  return `$(search) **Nearest passage${passages > 1 ? 's' : ''}**, no verdict`;
}

function formatProblem(problem: CheckProblem, { ofProblem, isTold }: VerdictLinks): string {
  const { code, message, data } = problem;
  const title = `$(warning) **${CODE_WORDS[code].title}**`;
  const foot = footOf(ofProblem(problem));
  const diff = diffLines(data.diff ?? []);
  // What a message says of a quotation, the comparison word by word says better.
  if (diff.length > 0) return [title, ...diff, foot].filter((line) => line !== '').join(HARD_BREAK);
  const values = VALUE_CODES.has(code) && hasValues(data) ? data : undefined;
  if (isTold?.(problem)) return [title, values && formatChange(values), foot].filter(Boolean).join(' · ');
  const what = `${title} — ${values ? formatValues(values) : escapeMarkdown(message)}`;
  return [what, foot].filter((line) => line !== '').join(HARD_BREAK);
}

/** What differs is a value; elsewhere it takes a sentence. */
const VALUE_CODES: ReadonlySet<CheckCode> = new Set([
  'quantity-mismatch',
  'date-mismatch',
  'name-mismatch',
  'polarity-mismatch',
]);

interface Values {
  readonly found: string;
  readonly expected: string;
}

function hasValues(data: CheckData): data is CheckData & Values {
  return data.found.trim() !== '' && data.expected !== undefined && data.expected.trim() !== '';
}

const VALUE_LENGTH = 120;

function inertValue(text: string): string {
  return escapeMarkdown(shorten(text, VALUE_LENGTH));
}

/** Both side by side. */
function formatValues({ found, expected }: Values): string {
  return `Source: **${inertValue(expected)}** — here: **${inertValue(found)}**`;
}

/** The same without a word, where the words stand above. */
function formatChange({ found, expected }: Values): string {
  return `~~${inertValue(found)}~~ **${inertValue(expected)}**`;
}

/** Word by word, and in words as well, for who does not see what is struck out. */
function diffLines(diff: readonly DiffPart[]): readonly string[] {
  if (diff.length === 0) return [];
  const only = [listOf('Only here', diff, 'removed'), listOf('Only in the source', diff, 'added')];
  return [`“${formatDiff(diff)}”`, only.filter((list) => list !== '').join(' · ')];
}

/** So many characters around what differs are enough to see where it stands. */
const SAME_LENGTH = 120;

function formatDiff(diff: readonly DiffPart[]): string {
  const parts = diff.map(({ kind, text }) => {
    if (text.trim() === '') return '';
    if (kind === 'removed') return `~~${escapeMarkdown(text.trim())}~~`;
    return kind === 'added' ? `**${escapeMarkdown(text.trim())}**` : escapeMarkdown(shortenMiddle(text.trim()));
  });
  // No space goes before a stop, escaped as it is.
  return parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ (?=\\[,.;:!?)])/g, '');
}

function shortenMiddle(text: string): string {
  if (text.length <= SAME_LENGTH) return text;
  const words = text.slice(text.length - SAME_LENGTH / 2).replace(/^\S*\s+/, '');
  return `${shorten(text, SAME_LENGTH / 2)} ${words}`;
}

function listOf(title: string, diff: readonly DiffPart[], kind: DiffPart['kind']): string {
  const words = diff.filter((part) => part.kind === kind && part.text.trim() !== '');
  if (words.length === 0) return '';
  return `${title}: ${words.map(({ text }) => `“${escapeMarkdown(shorten(text, VALUE_LENGTH))}”`).join(', ')}`;
}
