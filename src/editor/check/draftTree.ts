/** The rows of the Draft view, and the sum of a check: pure functions, without `vscode`. */
import type { CheckProblem, Severity } from '../../model/problem';
import type { Evidence, Label, Verdict } from '../../model/verdict';
import { LABELS } from '../../model/verdict';
import { CODE_WORDS, LABEL_WORDS, SEVERITY_WORDS } from '../../model/words';
import { toLine } from '../../text/oneLine';
import { count, shorten } from '../plainLabels';
import { LABEL_ICONS } from './verdictCard';

export type DraftNode =
  | { readonly kind: 'statement'; readonly id: string; readonly verdict: Verdict }
  | { readonly kind: 'problem'; readonly id: string; readonly verdict: Verdict; readonly problem: CheckProblem }
  | { readonly kind: 'evidence'; readonly id: string; readonly verdict: Verdict; readonly evidence: Evidence };

/** What a row shows. `tooltip` is plain text; `spoken` is what a screen reader says. */
export interface DraftRow {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  readonly icon: string;
  /** The id of a colour of the theme, beside the shape of the icon. */
  readonly color?: string;
  readonly spoken: string;
}

/** The statements with one of the labels, in the order of the text. An id stays with a statement while text comes and goes around it. */
export function statementNodes(verdicts: readonly Verdict[], labels: ReadonlySet<Label>): readonly DraftNode[] {
  const seen = new Map<string, number>();
  const nodes = verdicts.map((verdict): DraftNode => {
    const { text } = verdict.statement;
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { kind: 'statement', id: `${times} ${text}`, verdict };
  });
  return nodes.filter(({ verdict }) => labels.has(verdict.label));
}

/** Problems, then evidence. What is not checkable has none, and is told so by nothing. */
export function childrenOf({ kind, id, verdict }: DraftNode): readonly DraftNode[] {
  if (kind !== 'statement') return [];
  return [
    ...verdict.problems.map(
      (problem): DraftNode => ({ kind: 'problem', id: `${id} ${problem.code}`, verdict, problem }),
    ),
    ...verdict.evidence.map(
      (evidence, index): DraftNode => ({ kind: 'evidence', id: `${id} evidence ${index}`, verdict, evidence }),
    ),
  ];
}

/** A side bar is narrow, and the citation stands behind the text. */
const LABEL_LENGTH = 30;
const CHILD_LENGTH = 26;
const TEXT_LENGTH = 80;

export function rowOf(node: DraftNode): DraftRow {
  switch (node.kind) {
    case 'statement':
      return statementRow(node.verdict);
    case 'problem':
      return problemRow(node.problem);
    case 'evidence':
      return evidenceRow(node.evidence);
  }
}

function statementRow(verdict: Verdict): DraftRow {
  const { label, statement, problems } = verdict;
  const text = toLine(statement.text);
  const { word } = LABEL_WORDS[label];
  const citation = citationOf(verdict);
  const matters = problems.map(({ code }) => CODE_WORDS[code].title);
  const color = LABEL_COLORS[label];
  return {
    label: shorten(text, LABEL_LENGTH),
    description: [citation, word].filter(Boolean).join(' · '),
    tooltip: [`${word}: ${text}`, ...problems.map(({ message }) => toLine(message))].join('\n'),
    icon: LABEL_ICONS[label],
    ...(color ? { color } : {}),
    spoken: [word, ...matters, text, citation].filter(Boolean).join(', '),
  };
}

const LABEL_COLORS: Readonly<Partial<Record<Label, string>>> = {
  supported: 'testing.iconPassed',
  refuted: 'list.errorForeground',
  conflicting: 'list.warningForeground',
};

/** As the draft cites; else what supports or refutes the statement. What is merely near is not its source. */
function citationOf({ label, citations, evidence }: Verdict): string | undefined {
  const cited = citations.map(({ text }) => toLine(text).replace(/^[([]+|[)\]]+$/g, ''));
  if (cited.length > 0) return shorten([...new Set(cited)].join('; '), TEXT_LENGTH);
  return label === 'notEnoughEvidence' || label === 'notCheckable' ? undefined : evidence[0]?.citation;
}

function problemRow({ code, message, severity }: CheckProblem): DraftRow {
  const { title, help } = CODE_WORDS[code];
  const line = toLine(message);
  return {
    label: line,
    description: title,
    tooltip: `${line}\n${title}. ${help}`,
    ...SEVERITY_ICONS[severity],
    spoken: `${SEVERITY_WORDS[severity]}, ${title}, ${line}`,
  };
}

const SEVERITY_ICONS: Readonly<Record<Severity, Pick<DraftRow, 'icon' | 'color'>>> = {
  error: { icon: 'error', color: 'list.errorForeground' },
  warning: { icon: 'warning', color: 'list.warningForeground' },
  information: { icon: 'info' },
  hint: { icon: 'lightbulb' },
};

const STANCE_WORDS = { supports: 'says so', refutes: 'says otherwise', neutral: 'nearest passage' } as const;

function evidenceRow({ text, citation, stance, source }: Evidence): DraftRow {
  const words = STANCE_WORDS[stance];
  const line = toLine(text);
  return {
    label: shorten(line, CHILD_LENGTH),
    description: `${toLine(citation)} · ${words}`,
    tooltip: [line, `${toLine(citation)}${source.title ? ` — ${toLine(source.title)}` : ''}`].join('\n'),
    icon: 'quote',
    spoken: `${toLine(citation)}, ${words}, ${line}`,
  };
}

const SUM_WORDS: Readonly<Partial<Record<Label, string>>> = {
  supported: 'supported',
  refuted: 'differs',
  conflicting: 'disputed',
  notEnoughEvidence: 'without a source',
};

/** `12 supported · 1 differs · 3 without a source`; nothing where no statement can be checked. */
export function sumOf(verdicts: readonly Verdict[]): string {
  const counts = countLabels(verdicts);
  const parts = LABELS.flatMap((label) => {
    const words = SUM_WORDS[label];
    const number = counts[label];
    return words && number > 0
      ? [`${number.toLocaleString('en')} ${number > 1 && label === 'refuted' ? 'differ' : words}`]
      : [];
  });
  return parts.join(' · ');
}

export function countLabels(verdicts: readonly Verdict[]): Readonly<Record<Label, number>> {
  const counts = { supported: 0, refuted: 0, conflicting: 0, notEnoughEvidence: 0, notCheckable: 0 };
  for (const { label } of verdicts) counts[label]++;
  return counts;
}

/** `2 problems in 14 statements`. */
export function problemCount(verdicts: readonly Verdict[]): string {
  const problems = verdicts.reduce((sum, verdict) => sum + verdict.problems.length, 0);
  return `${count(problems, 'problem')} in ${count(verdicts.length, 'statement')}`;
}
