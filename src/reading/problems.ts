import type { Problem, ReadingCode, Severity } from '../model/problem';

/** A problem of a whole file. */
export function problem(code: ReadingCode, severity: Severity, message: string): Problem {
  return { code, severity, message };
}
