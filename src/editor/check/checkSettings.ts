/** What the settings of the check say: pure functions, without `vscode`. */
import type { CheckOptions, IgnoredProblem } from '../../engine/engine';
import { CHECK_CODES } from '../../model/problem';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** A severity for each code: what is set, else the default; `off` where neither says anything. */
export function toSeverities(held: unknown, defaults: unknown): CheckOptions['severities'] {
  const severityOf = (code: string) => severityIn(held, code) ?? severityIn(defaults, code) ?? 'off';
  const severities = CHECK_CODES.map((code) => [code, severityOf(code)] as const);
  return Object.fromEntries(severities) as CheckOptions['severities'];
}

function severityIn(held: unknown, code: string): (typeof SEVERITIES)[number] | undefined {
  const value = isRecord(held) ? held[code] : undefined;
  return SEVERITIES.find((severity) => severity === value);
}

export function isIgnoredProblem(held: unknown): held is IgnoredProblem {
  return isRecord(held) && typeof held.text === 'string' && CHECK_CODES.some((code) => code === held.code);
}

function isRecord(held: unknown): held is Record<string, unknown> {
  return typeof held === 'object' && held !== null;
}
