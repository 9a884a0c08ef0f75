/**
 * The weights of `support.ts`, fitted to what works say of claims: of a true claim the work that most likely bears it out does, of every other
 * claim it does not.
 */
import { viewsOf } from '../../../../src/checking/claim/claim';
import { isWeighty, type Support, type SupportSign } from '../../../../src/checking/claim/support';
import { logOdds } from '../../../../src/checking/claim/weighing';
import type { HeldClaim, Known } from './heldClaims';
import type { Example } from './logisticRegression';
import type { Model, Shown, Tables } from './model';

interface SupportCase {
  readonly known: Known;
  /** For each work that may bear it out; none where one has something otherwise. */
  readonly supports: readonly Support[];
}

/** As how many claims of a public set one of a draft counts; what sources do not tell comes more often in drafts than in these. */
const DRAFT_WEIGHT = 4;
const UNSAID_WEIGHT = 2;

export const SUPPORT_MODEL: Model<SupportCase> = {
  isSought: ({ truth }) => truth === 'true',
  regressions: { WEIGHTS: { penalty: 3 } },
  rounds: 4,
  collect,
  examples: (_, cases, fitted) => cases.flatMap((one) => examplesOf(one, fitted)),
  shown,
};

function collect({ known, claim, parts }: HeldClaim): SupportCase[] {
  const views = viewsOf(claim, parts);
  const isRefuted = views.some(({ stance }) => stance === 'refutes');
  return [{ known, supports: isRefuted ? [] : views.flatMap(({ support }) => support ?? []) }];
}

function examplesOf({ known, supports }: SupportCase, fitted: Tables | undefined): Example<SupportSign>[] {
  const likelihood = ({ signs, own }: Support) => (fitted ? logOdds(signs, fitted.WEIGHTS!) : signs.coverage + own);
  const [best] = [...supports].sort((a, b) => likelihood(b) - likelihood(a));
  const weight = (known.isOfDraft ? DRAFT_WEIGHT : 1) * (known.truth === 'unsaid' ? UNSAID_WEIGHT : 1);
  return best ? [{ signs: best.signs, isPositive: known.truth === 'true', weight }] : [];
}

function shown({ supports }: SupportCase, { WEIGHTS }: Tables, leastOdds: number): Shown | undefined {
  return supports.some((one) => isWeighty(one, logOdds(one.signs, WEIGHTS!), leastOdds)) ? {} : undefined;
}
