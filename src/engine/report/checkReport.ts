/** What a report of a check is made from, and what all its forms count alike. */
import { CHECK_CODES, type CheckCode, type CheckProblem } from '../../model/problem';
import { LABELS, type Label, type Verdict } from '../../model/verdict';

/** A draft with what was found in it. Positions of the verdicts count in `text`. */
export interface CheckedDraft {
  readonly uri: string;
  readonly text: string;
  readonly verdicts: readonly Verdict[];
}

/** How many statements have each label, and how many problems there are. */
export type Summary = Readonly<Record<Label | 'problems', number>>;

export function summarize(drafts: readonly CheckedDraft[]): Summary {
  const verdicts = drafts.flatMap((draft) => draft.verdicts);
  const countOf = (label: Label) => verdicts.filter((verdict) => verdict.label === label).length;
  const counts = Object.fromEntries(LABELS.map((label) => [label, countOf(label)])) as Record<Label, number>;
  return { ...counts, problems: verdicts.reduce((sum, { problems }) => sum + problems.length, 0) };
}

/** What makes a check fail. */
export const FAIL_ON = ['refuted', 'problem', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** The codes that say that a source has it otherwise: the words, the figure, the date, the name or the sense. */
const DIFFERENCES: ReadonlySet<CheckCode> = new Set([
  'misquotation',
  'quantity-mismatch',
  'date-mismatch',
  'name-mismatch',
  'polarity-mismatch',
]);

/**
 * Whether a check fails: by any problem of severity error or warning, or, for `refuted`, by one that shows a difference from a source.
 * What is reported as information or hint never fails a check.
 */
export function isFailed(drafts: readonly CheckedDraft[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return problemsOf(drafts).some(
    ({ code, severity }) =>
      (severity === 'error' || severity === 'warning') && (failOn === 'problem' || DIFFERENCES.has(code)),
  );
}

function problemsOf(drafts: readonly CheckedDraft[]): CheckProblem[] {
  return drafts.flatMap(({ verdicts }) => verdicts.flatMap(({ problems }) => problems));
}

export function isCheckCode(code: string): code is CheckCode {
  return (CHECK_CODES as readonly string[]).includes(code);
}

/** The way to write a URI below `base`, a folder with its slash, from there; others stay as they are. */
export function relativeUri(uri: string, base: string): string {
  if (!uri.startsWith(base)) return uri;
  // A colon in the first part would read as the scheme of a URI.
  return uri.slice(base.length).replace(/^[^/]*/, (first) => first.replaceAll(':', '%3A'));
}

/** A URI as a reader expects to see a file: its path from `base`, decoded. */
export function shownPath(uri: string, base: string): string {
  const relative = uri.startsWith(base) ? uri.slice(base.length) : uri.replace(/^file:\/\/(?=\/)/, '');
  try {
    return decodeURIComponent(relative);
  } catch {
    return relative;
  }
}
