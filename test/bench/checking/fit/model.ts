/** Weights of signs as they are fitted: to claims of which one knows whether they are true, and judged by sets that they were not fitted to. */
import type { Weights } from '../../../../src/checking/claim/weighing';
import { groupBy } from '../groups';
import type { HeldClaim, Known } from './heldClaims';
import { type Example, fitLogistic, type RegressionOptions } from './logisticRegression';

/** What the check weighs signs for: a kind of difference, or that a claim is borne out. */
export interface Model<Case extends KnownCase> {
  /** Whether a claim is one of those that it is to show. */
  isSought(known: Known): boolean;
  /** By the name that the weights have in the product. */
  readonly regressions: Readonly<Record<string, RegressionOptions<string>>>;
  /** Where the examples are chosen by how likely they seem: how often that is done anew. */
  readonly rounds: number;
  /** All that could differ between a claim and its sources, with its signs and nothing that is large; what else can be learnt from it. */
  collect(claim: HeldClaim): Case[];
  /** @param fitted what is known of the weights so far */
  examples(name: string, cases: readonly Case[], fitted: Tables | undefined): Example<string>[];
  /** What the check would show where it shows what is as likely. */
  shown(one: Case, tables: Tables, leastOdds: number): Shown | undefined;
}

export interface KnownCase {
  readonly known: Known;
  /** Not written by anybody: something to learn from, but not to be judged by. */
  readonly isMade?: boolean;
}

export interface Shown {
  /** It is what was changed, as far as the labels tell. */
  readonly isRight?: boolean;
}

export type Tables = Readonly<Record<string, Weights<string>>>;

export function fitModel<Case extends KnownCase>(model: Model<Case>, cases: readonly Case[]): Tables {
  let tables: Tables | undefined;
  for (let round = 0; round < model.rounds; round++) {
    const fitted = Object.entries(model.regressions).map(
      ([name, options]) => [name, fitLogistic(model.examples(name, cases, tables), options)] as const,
    );
    tables = Object.fromEntries(fitted);
  }
  return tables ?? {};
}

/** Each set with the weights that the others teach. */
export function fitWithoutEach<Case extends KnownCase>(model: Model<Case>, cases: readonly Case[]): SetFit<Case>[] {
  return [...groupBy(cases, ({ known }) => known.set)].map(([set, own]) => ({
    set,
    cases: own.filter(({ isMade }) => !isMade),
    tables: fitModel(
      model,
      cases.filter(({ known }) => known.set !== set),
    ),
  }));
}

export interface SetFit<Case> {
  readonly set: string;
  readonly cases: readonly Case[];
  readonly tables: Tables;
}
