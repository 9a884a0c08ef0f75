/** `--fit`: fits the weights of the check again, and prints them with what they find. */
import { FACT_MODEL } from './factModel';
import { type ClaimSource, holdClaims } from './heldClaims';
import { fitModel, fitWithoutEach, type KnownCase, type Model } from './model';
import { NAME_MODEL } from './nameModel';
import { POLARITY_MODEL } from './polarityModel';
import { curves, weightTables } from './printFit';
import { SUPPORT_MODEL } from './supportModel';

type Refit = (sources: readonly ClaimSource[]) => Promise<string>;

const REFITS: Readonly<Record<string, Refit>> = {
  facts: (sources) => refit(FACT_MODEL, sources),
  names: (sources) => refit(NAME_MODEL, sources),
  polarity: (sources) => refit(POLARITY_MODEL, sources),
  support: (sources) => refit(SUPPORT_MODEL, sources),
};

/** @returns what the weights find in sets that they were not fitted to, and the weights as TypeScript, fitted to all */
export async function fitWeights(name: string, sources: readonly ClaimSource[]): Promise<string> {
  const refitNamed = REFITS[name];
  if (!refitNamed) throw new Error(`there are no weights "${name}": ${Object.keys(REFITS).join(', ')}`);
  return refitNamed(sources);
}

async function refit<Case extends KnownCase>(model: Model<Case>, sources: readonly ClaimSource[]): Promise<string> {
  const cases: Case[] = [];
  for (const source of sources) for await (const claim of holdClaims(source)) cases.push(...model.collect(claim));
  return [curves(model, fitWithoutEach(model, cases)), weightTables(fitModel(model, cases))].join('\n\n');
}
