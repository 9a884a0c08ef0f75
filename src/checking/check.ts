/** A statement against the sources: gathers what they say, settles the verdict, says what differs. */
import type { TextPosition } from '../model/passage';
import { CHECK_CODES, type CheckProblem } from '../model/problem';
import type { Label, Stance } from '../model/verdict';
import { type Around, NOTHING_AROUND } from './around';
import { checkabilityOf } from './checkability';
import type { CitationCheckInput, CitationPrinter, WorkSupport } from './citation/checkedCites';
import { checkCitations } from './citation/citationCheck';
import { type ClaimParts, type View, viewsOf } from './claim/claim';
import { findFacts } from './claim/facts';
import type { Claim, Difference, Look } from './claim/looks';
import { checkRecord } from './claim/records';
import { checkQuotation, type QuotationCheck } from './quotation/quotation';
import { toQuotationProblems } from './quotation/quotationProblems';
import type { Quotation } from './quotation/quotations';
import type { CheckedSources, ReadCitation, SourcePassage } from './sources';
import { type PlacedStatement, placeIn } from './statements';
import type { StatementToCheck } from './toCheck';

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

/** What checking is done with. */
export interface CheckParts extends ClaimParts {
  /** What quotations came to in this check of the draft: one of many sentences is asked for with each of them. */
  readonly quotationChecks: Map<Quotation, QuotationCheck>;
  /** Writes citations as the draft does. */
  readonly printer: CitationPrinter;
}

/** What one way of looking at a statement comes to. */
interface Finding {
  readonly label: Label;
  readonly evidence: readonly CheckedPassage[];
  readonly problems: readonly FoundProblem[];
  /** What its citations are checked for; absent where another statement is asked for them. */
  readonly cited?: Pick<CitationCheckInput, 'citations' | 'claim' | 'supports' | 'isElsewhere' | 'isRefuted'>;
}

/** As many passages as a card shows. */
const MOST_EVIDENCE = 3;
/** What a passage without a verdict must say of a statement to be shown with it, 0..1. */
const NEAR_COVERAGE = 0.5;
/** Of a sentence. One with more is none that anybody wrote, and would keep everybody waiting. */
const MOST_QUOTATIONS = 100;
/** Words beside quotations that make a claim of their own. */
const LEAST_WORDS = 4;

/** @param around what the sentences around speak of, where there are any */
export function checkStatement(
  toCheck: StatementToCheck,
  parts: CheckParts,
  around: Around = NOTHING_AROUND,
): CheckedStatement {
  const { statement, citations } = toCheck;
  const quoted = checkQuotations(toCheck, parts);
  const checkability = toCheck.isReference ? 'no' : quoted.length > 0 ? 'yes' : checkabilityOf(statement);
  const unknown = toCheck.isReference ? [] : worstOfEach(unknownCitations(toCheck, parts));
  const uncheckable = { statement, citations, label: 'notCheckable', evidence: [], problems: unknown } as const;
  if (checkability === 'no') return uncheckable;
  const claimed = hasOwnWords(toCheck) ? checkClaim(toCheck, parts, around) : undefined;
  const found = join(quoted, claimed, checkRecords(toCheck, parts));
  if (checkability === 'unlikely' && !isSaidOutright(found, statement)) return uncheckable;
  const cited = checkCited(toCheck, quoted, claimed, found.evidence, parts);
  const problems = worstOfEach([...found.problems, ...cited, ...unknown]);
  // A passage that a problem names is shown, however many there are.
  const shown = Math.max(MOST_EVIDENCE, ...problems.map(({ data }) => (data.evidence ?? 0) + 1));
  return { statement, citations, label: found.label, evidence: found.evidence.slice(0, shown), problems };
}

/** Whether a source says what seemed to be no claim, in a sentence that is long enough to be told. */
function isSaidOutright({ label, evidence }: Pick<Finding, 'label' | 'evidence'>, { text }: PlacedStatement): boolean {
  const isLong = text.split(' ').length >= LEAST_TOLD;
  return isLong && label !== 'notEnoughEvidence' && (evidence[0]?.passage.score ?? 0) >= SURE_COVERAGE;
}

const SURE_COVERAGE = 0.9;
const LEAST_TOLD = 10;

function checkQuotations(toCheck: StatementToCheck, { sources, printer, quotationChecks }: CheckParts): Finding[] {
  return toCheck.quotations.slice(0, MOST_QUOTATIONS).flatMap(({ quotation, citations, isBegun }): Finding[] => {
    const check =
      quotationChecks.get(quotation) ?? checkQuotation(quotation, citations, sources, toCheck.statement.text);
    quotationChecks.set(quotation, check);
    if (check.outcome === 'not-found' && quotation.claim === 'weak') return [];
    const said = isBegun ? toQuotationProblems(check, toCheck.draft, sources) : [];
    const problems = said.map((problem) => withOtherSource(problem, check, sources, printer));
    const places = [check.passages.map(({ passage }) => passage), ...check.elsewhere.map(({ passage }) => [passage])];
    const supports = check.outcome === 'exact' ? [{ support: 'full', places } as const] : [];
    const found = { label: QUOTATION_LABELS[check.outcome], evidence: evidenceOfQuotation(check), problems };
    const isElsewhere = check.outcome === 'in-other-source';
    return [isBegun ? { ...found, cited: { citations, claim: 'quotation', supports, isElsewhere } } : found];
  });
}

/** Words of another source may be cited by that one. */
function withOtherSource(
  problem: FoundProblem,
  { citations, workId, passages }: QuotationCheck,
  sources: CheckedSources,
  printer: CitationPrinter,
): FoundProblem {
  const [citation, ...others] = citations;
  const work = workId === undefined ? undefined : sources.work(workId);
  if (problem.code !== 'quotation-in-other-source' || !work || !citation || others.length > 0) return problem;
  const locator = passages[0]?.passage.locator;
  const edit = citation.cites.length === 1 ? printer.withWork(citation, 0, work.id, locator) : undefined;
  if (!edit) return problem;
  const fix = { title: `Change the citation to ${work.cite(locator)}`, edits: [edit], isSafe: false };
  return { ...problem, data: { ...problem.data, fixes: [fix, ...problem.data.fixes] } };
}

/** Whether the citations are known and name the place: those of the quotations, and those of what is said beside them. */
function checkCited(
  { draft, statement, citations, covered, nearCitations }: StatementToCheck,
  quoted: readonly Finding[],
  claimed: Finding | undefined,
  evidence: readonly CheckedPassage[],
  { sources, printer }: CheckParts,
): FoundProblem[] {
  const ofQuotations = quoted.flatMap(({ cited }) => cited ?? []);
  const taken = new Set(ofQuotations.flatMap((cited) => cited.citations.map(({ start }) => start)));
  const rest = citations.filter(({ start }) => !taken.has(start));
  const around = { draft, statement, covered, nearCitations, evidence: evidence.map(({ passage }) => passage) };
  const ofClaim =
    claimed?.cited && (quoted.length === 0 || rest.length > 0) ? [{ ...claimed.cited, citations: rest }] : [];
  const found = [...ofQuotations, ...ofClaim].flatMap((cited) =>
    checkCitations({ ...around, ...cited, sources, printer }),
  );
  // The statement that they stand in tells of them, which need not be that of the quotation.
  return found.filter(({ code }) => code !== 'unknown-citation');
}

/** Of a sentence that claims nothing, as far as anybody can tell. */
function unknownCitations({ draft, statement, citations }: StatementToCheck, parts: CheckParts): FoundProblem[] {
  const found = checkCitations({ draft, statement, citations, claim: 'summary', supports: [], ...parts });
  return found.filter(({ code }) => code === 'unknown-citation');
}

/** Whose words they are and where they stand are other questions than whether a source has them. */
const QUOTATION_LABELS: Readonly<Record<QuotationCheck['outcome'], Label>> = {
  exact: 'supported',
  altered: 'refuted',
  'in-other-source': 'supported',
  'not-found': 'notEnoughEvidence',
  'no-text': 'notEnoughEvidence',
};

function evidenceOfQuotation({ passages, elsewhere, outcome }: QuotationCheck): CheckedPassage[] {
  const stance = outcome === 'altered' ? 'refutes' : 'supports';
  return [...passages, ...elsewhere].map(({ passage, part }) => ({
    passage: { ...passage, score: 1 },
    stance,
    matches: [part],
  }));
}

/** Whether a statement says something of its own beside what it quotes. */
function hasOwnWords({ statement, quotations }: StatementToCheck): boolean {
  let words = '';
  let from = 0;
  for (const { part } of quotations) {
    words += statement.text.slice(from, part.start);
    from = Math.max(from, part.end);
  }
  words += statement.text.slice(from);
  return (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= LEAST_WORDS;
}

/** In the statement's own words. */
function checkClaim(toCheck: StatementToCheck, parts: CheckParts, around: Around): Finding {
  const { citations } = toCheck;
  const claim = claimOf(toCheck, around);
  const views = viewsOf(claim, parts);
  const { label, evidence, difference } = settle(views, claim.works);
  const problems = difference ? [toProblem(difference, toCheck, evidence, parts.sources)] : [];
  const supports = views.flatMap(supportOf);
  const cited = { citations, supports, claim: kindOf(toCheck), isRefuted: problems.length > 0 };
  return { label, evidence, problems, cited };
}

/** What its citations are held to; without any, nothing asks. */
function kindOf({ statement, citations }: StatementToCheck): 'figure' | 'summary' {
  if (citations.length === 0) return 'summary';
  return findFacts(statement.text).some(({ kind, isSlight }) => kind === 'figure' && !isSlight) ? 'figure' : 'summary';
}

/** Of a work itself. A record that no passage shows leaves open what else would be borne out. */
function checkRecords(toCheck: StatementToCheck, { sources }: CheckParts): Finding | undefined {
  const { statement, citations } = toCheck;
  const found = checkRecord(statement.text, worksOf(citations), sources);
  if (!found?.difference) return found && { label: 'notEnoughEvidence', evidence: [], problems: [] };
  const { passage, expected } = found.difference;
  const evidence = [{ passage: { ...passage, score: 1 }, stance: 'refutes', matches: [expected] }] as const;
  return { label: 'refuted', evidence, problems: [toProblem(found.difference, toCheck, evidence, sources)] };
}

/** What a statement says itself, as it is held against passages. */
export function claimOf({ statement, citations, quotations }: StatementToCheck, around: Around): Claim {
  return {
    text: statement.text,
    hidden: quotations.map(({ part }) => part),
    works: worksOf(citations),
    around,
  };
}

function worksOf(citations: readonly ReadCitation[]): Set<string> {
  return new Set(citations.flatMap(({ cites }) => cites.flatMap(({ workIds }) => workIds)));
}

/** What says otherwise is about it all the same. */
function supportOf({ stance, looks }: View): WorkSupport[] {
  const isFull = stance === 'supports';
  const places = looks.filter(({ coverage }) => coverage >= (isFull ? SAYING_COVERAGE : NEAR_COVERAGE));
  const [best] = looks;
  if (places.length === 0) return isFull && best ? [{ support: 'full', places: [[best.passage]] }] : [];
  return [{ support: isFull ? 'full' : 'partial', places: places.map(({ passage }) => [passage]) }];
}

/** What a passage must say of a statement that its work supports to be a place to cite. */
const SAYING_COVERAGE = 0.7;

/** A quotation is the stronger claim: what is said beside it decides only where it is wrong itself, or where nothing is quoted. */
function join(
  quoted: readonly Finding[],
  claimed: Finding | undefined,
  recorded: Finding | undefined,
): Omit<Finding, 'cited'> {
  const own = claimed && (quoted.length === 0 || claimed.label === 'refuted' || claimed.label === 'conflicting');
  const findings = [...quoted, ...(own ? [claimed] : []), ...(recorded ? [recorded] : [])];
  const label = WORST_FIRST.find((worst) => findings.some((finding) => finding.label === worst)) ?? 'notEnoughEvidence';
  const shown = [...findings].sort((a, b) => Number(b.label === label) - Number(a.label === label));
  const evidence: CheckedPassage[] = [];
  const problems: FoundProblem[] = [];
  for (const finding of shown) {
    const places = finding.evidence.map((entry) => addEvidence(evidence, entry));
    for (const problem of finding.problems) problems.push(withEvidence(problem, places));
  }
  return { label, evidence, problems };
}

const WORST_FIRST: readonly Label[] = ['refuted', 'conflicting', 'notEnoughEvidence', 'supported', 'notCheckable'];

/** @returns its place; the same passage twice is one. */
function addEvidence(evidence: CheckedPassage[], added: CheckedPassage): number {
  const known = evidence.findIndex(({ passage, stance }) => passage.id === added.passage.id && stance === added.stance);
  return known < 0 ? evidence.push(added) - 1 : known;
}

function withEvidence(problem: FoundProblem, places: readonly number[]): FoundProblem {
  const { evidence, ...data } = problem.data;
  const place = evidence === undefined ? undefined : places[evidence];
  return { ...problem, data: { ...data, ...(place === undefined ? {} : { evidence: place }) } };
}

/** Of each kind one, but every work that nobody knows: each is a slip of its own. */
function worstOfEach(problems: readonly FoundProblem[]): FoundProblem[] {
  return CHECK_CODES.flatMap((code) => {
    const found = problems.filter((problem) => problem.code === code);
    if (code !== 'unknown-citation') return found.slice(0, 1);
    const starts = found.map(({ position }) => position.start);
    return found.filter(({ position }, index) => starts.indexOf(position.start) === index);
  });
}

interface Settled {
  readonly label: Label;
  readonly evidence: readonly CheckedPassage[];
  readonly difference?: Difference;
}

/** The works that are cited are heard first; where one says so and another otherwise, both are shown. */
function settle(views: readonly View[], cited: ReadonlySet<string>): Settled {
  const isCited = ({ looks }: View) =>
    looks.some(({ passage }) => cited.has(passage.workId) || cited.has(passage.inHandId));
  const own = views.filter(isCited);
  const heard = own.some(({ stance }) => stance !== 'neutral') ? own : views;
  const supporting = heard.filter(({ stance }) => stance === 'supports');
  const refuting = heard.filter(({ stance }) => stance === 'refutes');
  if (supporting.length === 0 && refuting.length === 0)
    return {
      label: 'notEnoughEvidence',
      evidence: evidenceOf(views.filter(({ coverage }) => coverage >= NEAR_COVERAGE)),
    };
  const evidence = evidenceOf([...refuting.slice(0, 1), ...supporting, ...refuting.slice(1)]);
  if (refuting.length === 0) return { label: 'supported', evidence };
  const label = supporting.length === 0 ? 'refuted' : 'conflicting';
  const difference = label === 'refuted' || own === heard ? refuting[0]!.difference : undefined;
  return difference
    ? { label, evidence: withPassageOf(difference, evidence, refuting[0]!), difference }
    : { label, evidence };
}

/** What differs may stand in a sentence beside the passage that comes nearest: then that is shown as well, before it. */
function withPassageOf(
  { passage, expected }: Difference,
  evidence: readonly CheckedPassage[],
  { coverage }: View,
): readonly CheckedPassage[] {
  if (evidence.some((entry) => entry.passage.id === passage.id)) return evidence;
  const shown = { passage: { ...passage, score: coverage }, stance: 'refutes', matches: [expected] } as const;
  return [shown, ...evidence].slice(0, MOST_EVIDENCE);
}

function evidenceOf(views: readonly View[]): CheckedPassage[] {
  const looks = views.flatMap(({ looks, stance }) => looks.map((look) => ({ look, stance })));
  const first = views.flatMap(({ looks, stance }) => (looks[0] ? [{ look: looks[0], stance }] : []));
  const kept = [...new Map([...first, ...looks].map((entry) => [entry.look.passage.id, entry])).values()];
  const isFirst = ({ passage }: Look) => first.some(({ look }) => look.passage.id === passage.id);
  return kept
    .filter(({ look, stance }) =>
      stance === 'neutral' ? look.coverage >= NEAR_COVERAGE : isPart(look) || isFirst(look),
    )
    .slice(0, MOST_EVIDENCE)
    .map(({ look, stance }) => ({
      passage: { ...look.passage, score: look.coverage },
      stance,
      matches: matchesOf(look),
    }));
}

/** Whether a passage says a part of the claim itself, and not only stands beside one that does. */
function isPart({ own }: Look): boolean {
  return own >= LEAST_PART;
}

const LEAST_PART = 0.35;

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
