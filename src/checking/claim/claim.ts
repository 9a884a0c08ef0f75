/** What a statement says in its own words against what works say: its words, then its figures and dates, its names and polarity. */

import { findNameDifference, type NameCheckContext, otherNamesOf, saysWho } from '../names/nameCheck';
import { hasOtherName, type OtherName, surestOf } from '../names/otherNames';
import { type Contradiction, isSure, weighContradictions } from '../polarity/polarityCheck';
import { type FactFinding, isCertainFact, isSureFact, judgeFact, lackingFacts, surestFact } from './factCheck';
import { compareFacts } from './facts';
import {
  type Claim,
  coverageOf,
  type Difference,
  isMereAttribution,
  isRelevant,
  type Look,
  type LookParts,
  lookAround,
  type Stated,
  toStated,
} from './looks';
import { lookBesideNames, lookNearby } from './nearbyLooks';
import { isBorneOut, type Support, supportOf } from './support';

/** What one work says of a claim. */
export interface View {
  readonly workId: string;
  readonly stance: 'supports' | 'refutes' | 'neutral';
  /** The share of what is claimed that it says, 0..1. */
  readonly coverage: number;
  /** The passages that say it, the best first. */
  readonly looks: readonly Look[];
  /** What it says otherwise. */
  readonly difference?: Difference;
  /** What speaks for it, unless something else tells that it does not bear the claim out. */
  readonly support?: Support;
}

/** Coverage of a clause from which a passage says it. */
const SAID_COVERAGE = 0.65;
/** Of a work, as many passages are read for who says so, and for names that have changed places. */
const MOST_LOOKS = 4;
/** The share of a claim's weight in names and numbers that a source may leave out. */
const MOST_MISSING_NAMES = 0.03;

/** What claims are checked with. */
export interface ClaimParts extends LookParts {
  readonly names: NameCheckContext['names'];
}

/** The views of the works that come near to a claim, the best first. */
export function viewsOf(claim: Claim, parts: ClaimParts): View[] {
  const { sources, names } = parts;
  const stated = toStated(claim, sources);
  if (stated.weights.every((weight) => weight === 0)) return [];
  // What bears it out, or not, is whether the words are there.
  if (isMereAttribution(stated) && stated.text.facts.length === 0) return [];
  const looks = lookAround(claim, stated, parts);
  const byWork = new Map<string, Look[]>();
  for (const look of looks) byWork.set(look.passage.inHandId, [...(byWork.get(look.passage.inHandId) ?? []), look]);
  const nearby = lookNearby(claim, stated, looks, parts);
  const unnamed = lookBesideNames(claim, stated, looks, parts);
  for (const { passage } of [...nearby, ...unnamed])
    if (!byWork.has(passage.inHandId)) byWork.set(passage.inHandId, []);
  const context: NameCheckContext = { workOf: (id) => sources.work(id), names };
  const contradictions = weighContradictions(looks, stated);
  const views = [...byWork].map(([workId, own]) =>
    toView(workId, own, { looks, nearby, unnamed, stated, context, contradictions }),
  );
  return views.sort((a, b) => b.coverage - a.coverage);
}

interface ViewParts {
  /** At all works. */
  readonly looks: readonly Look[];
  /** At passages that have nothing but figures and dates to be held against those of the claim. */
  readonly nearby: readonly Look[];
  /** At passages that have nothing but names to be held against those of the claim. */
  readonly unnamed: readonly Look[];
  readonly stated: Stated;
  readonly context: NameCheckContext;
  /** Of all works, the surest first. */
  readonly contradictions: readonly Contradiction[];
}

function toView(
  workId: string,
  said: readonly Look[],
  { looks: all, nearby, unnamed, stated, context, contradictions }: ViewParts,
): View {
  const near = nearby.filter(({ passage }) => passage.inHandId === workId);
  const beside = unnamed.filter(({ passage }) => passage.inHandId === workId);
  const own = said.length > 0 ? said : near.length > 0 ? near : beside;
  const looks = [...own].sort((a, b) => b.coverage - a.coverage);
  const [nearest] = looks;
  // It speaks of something else; what stands near is there for what it says of figures and dates alone.
  if (near.length === 0 && !isRelevant(nearest!, all))
    return { workId, coverage: nearest!.coverage, looks, stance: 'neutral' };
  const withNear = [...new Set([...looks, ...near])];
  const elsewhere = all.filter((look) => !own.includes(look));
  const otherNames = otherNamesOf([...new Set([...looks, ...beside])], elsewhere, stated, context);
  const findings = stated.text.facts.map((fact) => besideName(judgeFact(fact, stated, withNear), surestOf(otherNames)));
  const coverage = Math.max(nearest!.coverage, combinedCoverage(looks, stated));
  const isDiffering = findings.some(({ status }) => status === 'differs');
  const isLacking = lackingFacts(findings).length > 0;
  const view = { workId, coverage, looks: ordered(looks, findings, stated) };
  const other = surestFact(findings);
  const mine = contradictions.filter((one) => own.includes(one.look));
  const contrary = isDiffering || isLacking ? undefined : surest(mine, otherNames);
  const named =
    isDiffering || contrary ? undefined : findNameDifference(view.looks.slice(0, MOST_LOOKS), otherNames, stated);
  const { look, difference } = named ?? other ?? contrary ?? {};
  // Where more than one thing is otherwise, it is another matter that the passage speaks of.
  if (
    other &&
    look &&
    ((!isSureFact(other, stated.isAlone) && missesNames([look], stated)) ||
      (!isCertainFact(other) && hasOtherName(look, otherNames)))
  )
    return { ...view, stance: 'neutral' };
  if (look && difference)
    return { ...view, stance: 'refutes', difference, looks: [look, ...view.looks.filter((near) => near !== look)] };
  const isOpen = findings.some(({ status }) => status === 'untold');
  const isNamed = !missesNames(looks, stated) && saysWho(looks.slice(0, MOST_LOOKS), stated, context);
  if (isOpen || isDiffering || isLacking || !isNamed) return { ...view, stance: 'neutral' };
  const support = supportOf({ coverage, looks, findings, contradictions: mine, otherNames }, stated);
  return { ...view, support, stance: isBorneOut(support) ? 'supports' : 'neutral' };
}

/** What stands beside another name is as it is claimed, whatever else is nearer in its place. */
function besideName(finding: FactFinding, named: OtherName | undefined): FactFinding {
  const { fact, status } = finding;
  if (status !== 'differs' || !named) return finding;
  const isSaid = named.sentence.text.facts.some((other) => compareFacts(fact, other) === 'agrees');
  return isSaid ? { fact, status: 'agrees', look: named.look, saidIn: finding.saidIn } : finding;
}

/** The surest contradiction, of passages that have no other name besides: these speak of something else. */
function surest(contradictions: readonly Contradiction[], otherNames: readonly OtherName[]): Contradiction | undefined {
  return contradictions.find((one) => isSure(one) && !hasOtherName(one.look, otherNames));
}

/** Each clause by the passage that says it best: a writer's sentence may join several of a source. */
function combinedCoverage(looks: readonly Look[], { weights, clauses }: Stated): number {
  if (clauses.length < 2) return 0;
  let covered = 0;
  let all = 0;
  for (const clause of clauses) {
    const weight = clause.reduce((sum, index) => sum + weights[index]!, 0);
    const best = Math.max(...looks.map(({ credits }) => coverageOf(credits, weights, clause)));
    if (best < SAID_COVERAGE) return 0;
    covered += best * weight;
    all += weight;
  }
  return all === 0 ? 0 : covered / all;
}

export function missesNames(looks: readonly Look[], { text, weights, isName }: Stated): boolean {
  let missing = 0;
  let all = 0;
  text.words.forEach(({ kind }, index) => {
    all += weights[index]!;
    if ((isName[index] || kind === 'number') && looks.every(({ credits }) => credits[index] === 0))
      missing += weights[index]!;
  });
  return missing > MOST_MISSING_NAMES * all;
}

/** Coverages that differ by no more are as good as each other. */
const NEARLY = 0.1;

/** The passages that bear out a figure or cover a clause best, before the others. */
function ordered(looks: readonly Look[], findings: readonly FactFinding[], { weights, clauses }: Stated): Look[] {
  const bearing = findings.flatMap(({ status, look }) => (status === 'agrees' && look ? [look] : []));
  const best = clauses.flatMap((clause) => {
    const [first] = [...looks].sort(
      (a, b) => coverageOf(b.credits, weights, clause) - coverageOf(a.credits, weights, clause),
    );
    return first && coverageOf(first.credits, weights, clause) >= SAID_COVERAGE ? [first] : [];
  });
  // Where two say it as well with what stands beside them, the one that says more of it itself is the place.
  const nearest = looks.filter(({ coverage }) => coverage >= (looks[0]?.coverage ?? 0) - NEARLY);
  const [top] = nearest.sort((a, b) => b.own - a.own);
  return [...new Set([...(top ? [top] : []), ...best, ...bearing, ...looks])];
}
