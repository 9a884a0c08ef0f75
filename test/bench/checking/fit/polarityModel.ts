/**
 * The weights of `polarityCheck.ts`, a table for each kind of sign, fitted to the signs that passages say the contrary of a claim. They do where
 * the polarity was changed of a draft that came from the passage: of several signs there, the likeliest is the one. All signs of what is
 * true, not said or changed in something else tell nothing.
 */
import { compareFacts } from '../../../../src/checking/claim/facts';
import type { Look, Stated } from '../../../../src/checking/claim/looks';
import { logOdds } from '../../../../src/checking/claim/weighing';
import { otherNamesOf } from '../../../../src/checking/names/nameCheck';
import { hasOtherName, type OtherName } from '../../../../src/checking/names/otherNames';
import {
  type ContrarySign,
  type DenialSign,
  type ExchangeSign,
  type WeighedCue,
  weighContradictions,
} from '../../../../src/checking/polarity/polarityCheck';
import { groupBy } from '../groups';
import { contentWords, shareOf } from '../sources';
import type { HeldClaim, Known } from './heldClaims';
import type { Direction, Example, RegressionOptions } from './logisticRegression';
import type { Model, Shown, Tables } from './model';

interface PolarityCase {
  readonly known: Known;
  readonly cues: readonly (WeighedCue & Required<Shown>)[];
}

const TABLES = { denial: 'DENIAL', contrary: 'CONTRARY', exchange: 'EXCHANGE' } as const;

/** Weights of signs that nothing speaks for are 0, where chance would have some against what they tell: there are few examples. */
const DIRECTIONS: Readonly<Partial<Record<DenialSign | ContrarySign | ExchangeSign, Direction>>> = {
  around: 'for',
  isTop: 'for',
  isNear: 'for',
  lead: 'for',
  own: 'for',
  margin: 'for',
  length: 'against',
  nearness: 'for',
  beside: 'for',
  sharedInBoth: 'for',
  firstShare: 'for',
  isStill: 'for',
  isPlain: 'for',
  endsTheSame: 'for',
  isBefore: 'against',
  namedOtherwise: 'against',
  isSlight: 'against',
  isAnsweredSlightly: 'against',
  hasException: 'against',
  hoped: 'against',
  isInStatement: 'against',
  othersDenied: 'against',
  isAgain: 'against',
  isReversed: 'against',
  isName: 'against',
  isSaidToo: 'against',
  isLoose: 'against',
  isConverse: 'against',
};

/** What stands around the claims of public sets is not known: they are taken for what stands in a draft, else they would tell that it is one. */
const AROUND_IN_DRAFTS = 1;
/** Below these odds what was changed has left no sign, and what was found there is chance. */
const CHANCE = -2;
/** As how many claims of a public set, which are far more and far simpler, one of a draft counts. */
const DRAFT_WEIGHT = 8;

export const POLARITY_MODEL: Model<PolarityCase> = {
  isSought: (known) => known.truth === 'refuted' || isChanged(known),
  regressions: {
    DENIAL: options(10),
    CONTRARY: options(2),
    EXCHANGE: options(2),
  },
  rounds: 4,
  collect,
  examples: (table, cases, fitted) => cases.flatMap((one) => examplesOf(one, table, fitted)),
  shown,
};

/** @param penalty the dearer, the more examples there are of the kind */
function options(penalty: number): RegressionOptions<string> {
  return { penalty, directions: DIRECTIONS };
}

function collect({ known, stated, looks, parts }: HeldClaim): PolarityCase[] {
  const context = { workOf: (id: string) => parts.sources.work(id), names: parts.names };
  const found = weighContradictions(looks, stated);
  const sources = isChanged(known) ? sourcesOf(known.why, looks) : new Set<Look>();
  const cues = [...groupBy(found, ({ look }) => look.passage.inHandId)].flatMap(([workId, own]) => {
    const isOfWork = ({ passage }: Look) => passage.inHandId === workId;
    const ordered = looks.filter(isOfWork).sort((a, b) => b.coverage - a.coverage);
    const elsewhere = looks.filter((look) => !isOfWork(look));
    const otherNames = otherNamesOf(ordered, elsewhere, stated, context);
    return own
      .filter(({ look }) => isOfTheSame(look, stated, otherNames))
      .map(({ look, weighed }) => ({ ...weighed, isRight: sources.has(look) }));
  });
  return [{ known, cues }];
}

/** What else is otherwise tells that a passage speaks of something else. */
function isOfTheSame(look: Look, { text }: Stated, otherNames: readonly OtherName[]): boolean {
  const facts = look.sentences.flatMap((sentence) => sentence.text.facts);
  const isSaid = text.facts.every(
    (fact) => fact.isSlight || facts.some((other) => compareFacts(fact, other) === 'agrees'),
  );
  return isSaid && !hasOtherName(look, otherNames);
}

/** How many of the words that the labels quote of the source a passage must have to be the one, and how many fewer than the best. */
const LEAST_QUOTED = 0.55;
const NEARLY = 0.1;

function sourcesOf(why: string, looks: readonly Look[]): ReadonlySet<Look> {
  const words = contentWords(why);
  const shares = looks.map(({ passage }) => shareOf(words, contentWords(passage.text)));
  const least = Math.max(LEAST_QUOTED, Math.max(...shares) - NEARLY);
  return new Set(looks.filter((_, index) => shares[index]! >= least));
}

function isChanged({ truth, codes }: Known): boolean {
  return truth === 'changed' && codes.includes('polarity-mismatch');
}

function examplesOf({ known, cues }: PolarityCase, table: string, fitted: Tables | undefined): Example<string>[] {
  if (known.truth === 'refuted') return [];
  const weight = known.isOfDraft ? DRAFT_WEIGHT : 1;
  const own = cues.filter(({ kind }) => TABLES[kind] === table);
  const toExample =
    (isPositive: boolean) =>
    ({ signs }: WeighedCue) => ({
      signs: { ...signs, ...(known.isOfDraft ? {} : { around: AROUND_IN_DRAFTS }) },
      isPositive,
      weight,
    });
  if (!isChanged(known)) return own.map(toExample(false));
  const right = own.filter(({ isRight }) => isRight);
  if (!fitted) return right.map(toExample(true));
  const [likeliest] = right.sort((a, b) => oddsOf(b, fitted) - oddsOf(a, fitted));
  return likeliest && oddsOf(likeliest, fitted) > CHANCE ? [toExample(true)(likeliest)] : [];
}

function oddsOf({ kind, signs }: WeighedCue, tables: Tables): number {
  return logOdds<string>({ ...signs }, tables[TABLES[kind]]!);
}

function shown({ cues }: PolarityCase, tables: Tables, leastOdds: number): Shown | undefined {
  const [surest] = cues
    .map(({ isRight, ...cue }) => ({ isRight, odds: oddsOf(cue, tables) }))
    .filter(({ odds }) => odds >= leastOdds)
    .sort((a, b) => b.odds - a.odds);
  return surest;
}
