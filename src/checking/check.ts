/** A statement against the sources: gathers what they say, settles the verdict, says what differs. */
import type { TextPosition } from '../model/passage';
import type { CheckProblem } from '../model/problem';
import type { Draft } from '../model/statement';
import type { Label, Stance } from '../model/verdict';
import { isCheckable } from './checkability';
import { type Claim, type Difference, type Look, type View, viewsOf } from './claim';
import type { ClaimText } from './claimText';
import type { CheckedSources, ReadCitation, SourcePassage } from './sources';
import { type PlacedStatement, placeIn } from './statements';

/** A passage that was looked at, with what it says of the statement. */
export interface CheckedPassage {
  readonly passage: SourcePassage;
  readonly stance: Stance;
  /** The parts of the passage's text that say what the statement says. */
  readonly matches: readonly TextPosition[];
}

/** A problem before whoever reports it settles how bad it is. */
export type FoundProblem = Omit<CheckProblem, 'severity'>;

/** What checking a statement comes to. Problems name their evidence by its place in `evidence`. */
export interface CheckedStatement {
  readonly statement: PlacedStatement;
  readonly label: Label;
  readonly citations: readonly ReadCitation[];
  /** The best first. */
  readonly evidence: readonly CheckedPassage[];
  /** At most one of each code, the worst first. */
  readonly problems: readonly FoundProblem[];
}

/** What stands in a draft to be checked. */
export interface StatementToCheck {
  readonly draft: Draft;
  readonly statement: PlacedStatement;
  readonly citations: readonly ReadCitation[];
}

/** What checking is done with. */
export interface CheckParts {
  readonly sources: CheckedSources;
  /** The words and facts of a passage, remembered. */
  readonly textOf: (passage: SourcePassage) => ClaimText;
}

/** As many passages as a card shows. */
const MOST_EVIDENCE = 3;
/** What a passage without a verdict must say of a statement to be shown with it, 0..1. */
const NEAR_COVERAGE = 0.5;

export function checkStatement(toCheck: StatementToCheck, { sources, textOf }: CheckParts): CheckedStatement {
  const { statement, citations } = toCheck;
  if (!isCheckable(statement)) return { statement, label: 'notCheckable', citations, evidence: [], problems: [] };
  const works = new Set(citations.flatMap(({ cites }) => cites.flatMap(({ workIds }) => workIds)));
  const claim: Claim = { text: statement.text, hidden: [], works };
  const views = viewsOf(claim, sources, textOf);
  const settled = settle(views, works);
  const problems = settled.refuting?.difference
    ? [toProblem(settled.refuting.difference, toCheck, settled.evidence, sources)]
    : [];
  return { statement, label: settled.label, citations, evidence: settled.evidence, problems };
}

interface Settled {
  readonly label: Label;
  readonly evidence: readonly CheckedPassage[];
  readonly refuting?: View;
}

/** The works that are cited are heard first; where one says so and another otherwise, both are shown. */
function settle(views: readonly View[], cited: ReadonlySet<string>): Settled {
  const isCited = ({ looks }: View) =>
    looks.some(({ passage }) => cited.has(passage.workId) || cited.has(passage.inHandId));
  const own = views.filter(isCited);
  const heard = own.some(({ stance }) => stance !== 'neutral') ? own : views;
  const supporting = heard.filter(({ stance }) => stance === 'supports');
  const refuting = heard.filter(({ stance }) => stance === 'refutes');
  if (supporting.length === 0 && refuting.length === 0) {
    const near = views.filter(({ coverage }) => coverage >= NEAR_COVERAGE);
    return { label: 'notEnoughEvidence', evidence: evidenceOf(near) };
  }
  const evidence = evidenceOf([...refuting.slice(0, 1), ...supporting, ...refuting.slice(1)]);
  if (refuting.length === 0) return { label: 'supported', evidence };
  if (supporting.length === 0) return { label: 'refuted', evidence, refuting: refuting[0]! };
  return own === heard
    ? { label: 'conflicting', evidence, refuting: refuting[0]! }
    : { label: 'conflicting', evidence };
}

function evidenceOf(views: readonly View[]): CheckedPassage[] {
  const looks = views.flatMap(({ looks, stance }) => looks.map((look) => ({ look, stance })));
  const first = views.flatMap(({ looks, stance }) => (looks[0] ? [{ look: looks[0], stance }] : []));
  const kept = [...new Map([...first, ...looks].map((entry) => [entry.look.passage.id, entry])).values()];
  return kept
    .filter(({ look, stance }) => stance !== 'neutral' || look.coverage >= NEAR_COVERAGE)
    .slice(0, MOST_EVIDENCE)
    .map(({ look, stance }) => ({
      passage: { ...look.passage, score: look.coverage },
      stance,
      matches: matchesOf(look),
    }));
}

function matchesOf({ sentences }: Look): TextPosition[] {
  const { alignment } = sentences[0]!;
  return alignment.pairs
    .map(({ passage }) => alignment.passage[passage]!)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

function toProblem(
  { code, found, passage, expected }: Difference,
  { draft, statement }: StatementToCheck,
  evidence: readonly CheckedPassage[],
  sources: CheckedSources,
): FoundProblem {
  const position = placeIn(statement, found);
  const [here, there] = [
    statement.text.slice(found.start, found.end),
    passage.text.slice(expected.start, expected.end),
  ];
  const index = evidence.findIndex((entry) => entry.passage.id === passage.id);
  const isOneRun = draft.text.slice(position.start, position.end) === here;
  return {
    code,
    position,
    message: `Source: ${there} — here: ${here} (${sources.work(passage.workId)?.cite(passage.locator) ?? 'unknown'})`,
    data: {
      found: here,
      expected: there,
      ...(index < 0 ? {} : { evidence: index, differs: expected }),
      fixes: isOneRun ? [{ title: `Change to ${there}`, edits: [{ position, newText: there }], isSafe: false }] : [],
    },
  };
}
