/** Signs that add up: how likely something is, by what each sign weighed in examples that people labelled. */

/** What each sign weighs, in log-odds, and where they start without any. */
export type Weights<Sign extends string> = Readonly<Record<Sign | 'bias', number>>;

/** How strong each sign is, mostly 0..1. */
export type Signs<Sign extends string> = Readonly<Record<Sign, number>>;

/**
 * The log-odds of a logistic regression: 0 is as likely as not, 2 seven times as likely.
 */
export function logOdds<Sign extends string>(signs: Signs<Sign>, weights: Weights<NoInfer<Sign>>): number {
  let sum = weights.bias;
  for (const sign in signs) sum += signs[sign] * weights[sign];
  return sum;
}

/** 0..1; 0.5 for log-odds of 0. */
export function likelihood(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** By how much a passage says more of a claim than others do, as a sign, -0.5..0.5: what is more than a half tells no more. */
export function leadSign(lead: number): number {
  return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, lead));
}

const MOST_LEAD = 0.5;
