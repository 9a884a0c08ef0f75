/** Squiggles for what does not agree with the sources. Each links to the passage that shows it. */
import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  languages,
  type TextDocument,
} from 'vscode';
import type { CheckProblem, Severity } from '../../model/problem';
import type { Verdict } from '../../model/verdict';
import { toLine } from '../../text/oneLine';
import { toRange } from '../convert';
import { shorten } from '../plainLabels';
import { createPassagePlaces, type PassagePlaces } from '../reader/passagePlaces';
import type { Services } from '../services';
import type { DraftCheck } from './documentChecks';
import { evidenceOf, worstFirst } from './draftProblems';

export const DIAGNOSTIC_SOURCE = 'citewright';

/** VS Code shows no more in a file than a thousand problems of all kinds; so many squiggles are not worked off one by one. */
const MAX_DIAGNOSTICS = 500;
/** The passage stands on the card below: behind the name of its file, one line of a hover is enough. */
const QUOTE_LENGTH = 48;

export function registerDiagnostics({ checks, report }: Services): Disposable {
  const collection = languages.createDiagnosticCollection('citewright');
  const shown = new WeakMap<TextDocument, DraftCheck>();
  const update = async (document: TextDocument) => {
    const check = checks.latest(document);
    if (!check) return collection.delete(document.uri);
    // While the draft changes, VS Code moves what is there along with the text.
    if (checks.current(document) !== check || shown.get(document) === check) return;
    shown.set(document, check);
    const problems = worstFirst(check.verdicts).slice(0, MAX_DIAGNOSTICS);
    const places = createPassagePlaces(check.corpus);
    const diagnostics = await Promise.all(problems.map((problem) => toDiagnostic(problem, check, places)));
    if (checks.current(document) === check) collection.set(document.uri, diagnostics);
  };
  return Disposable.from(
    collection,
    checks.onDidChange((document) => update(document).catch((error) => report('show the problems of a draft', error))),
  );
}

async function toDiagnostic(
  { verdict, problem }: { readonly verdict: Verdict; readonly problem: CheckProblem },
  { document }: DraftCheck,
  places: PassagePlaces,
): Promise<Diagnostic> {
  const range = toRange(document, problem.position);
  const diagnostic = new Diagnostic(range, toLine(problem.message), SEVERITIES[problem.severity]);
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = problem.code;
  const evidence = evidenceOf(verdict, problem);
  const place = evidence && (await places.placeOf(evidence));
  if (place) {
    const quote = shorten(evidence.text, QUOTE_LENGTH);
    diagnostic.relatedInformation = [new DiagnosticRelatedInformation(new Location(place.uri, place.range), quote)];
  }
  return diagnostic;
}

/** Whether a diagnostic, which comes back as a copy, was made of a problem. */
export function isDiagnosticOf({ source, code, message }: Diagnostic, problem: CheckProblem): boolean {
  return source === DIAGNOSTIC_SOURCE && code === problem.code && message === toLine(problem.message);
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
