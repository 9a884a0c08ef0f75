/** What fitted weights find, by the log-odds from which it is shown, and the weights as they stand in the product. */
import { groupBy } from '../groups';
import { percent, table } from '../print';
import type { Known } from './heldClaims';
import type { KnownCase, Model, SetFit, Shown, Tables } from './model';

const LEAST_ODDS = [3, 2.5, 2, 1.5, 1.2, 1, 0.5, 0, -0.5];

interface Judged {
  readonly known: Known;
  /** By the log-odds, in their order. */
  readonly shown: readonly (Shown | undefined)[];
}

/** Each set judged by the weights that the others teach: all drafts, each set of them, and the public sets. */
export function curves<Case extends KnownCase>(model: Model<Case>, fits: readonly SetFit<Case>[]): string {
  const judged = fits.flatMap(({ cases, tables }) =>
    cases.map((one) => ({ known: one.known, shown: LEAST_ODDS.map((least) => model.shown(one, tables, least)) })),
  );
  const isChanged = ({ known: { truth, codes } }: Judged) =>
    truth === 'changed' && codes.some((code) => model.codes.includes(code));
  const drafts = judged.filter(({ known }) => known.isOfDraft);
  const claims = judged.filter(({ known }) => !known.isOfDraft);
  const bySet = (all: readonly Judged[]) => [...groupBy(all, ({ known }) => known.set)];
  return [
    table(['shown in drafts from log-odds of', ...LEAST_ODDS.map(String)], rowsOfDrafts(drafts, isChanged)),
    table(
      ['changed and found, by set', ...LEAST_ODDS.map(String)],
      bySet(drafts.filter(isChanged)).map(([set, own]) => rowOf(set, own)),
    ),
    ...bySet(claims).map(([set, own]) =>
      table([`shown in ${set}`, ...LEAST_ODDS.map(String)], [...rowsByTruth(own), ...precisionOf(own)]),
    ),
  ].join('\n\n');
}

function rowsOfDrafts(drafts: readonly Judged[], isChanged: (one: Judged) => boolean): string[][] {
  const changed = drafts.filter(isChanged);
  const others = drafts.filter((one) => !isChanged(one));
  return [rowOf('changed', changed), rowOf('and it is that', changed, isRight), ...rowsByTruth(others)];
}

/** What is `changed` here is so in something else. */
function rowsByTruth(judged: readonly Judged[]): string[][] {
  const names = { refuted: 'refuted', true: 'true', unsaid: 'not said', changed: 'otherwise changed' } as const;
  const truths = groupBy(judged, ({ known }) => known.truth);
  return Object.entries(names).flatMap(([truth, name]) => {
    const own = truths.get(truth as Known['truth']);
    return own ? [rowOf(name, own)] : [];
  });
}

function rowOf(name: string, judged: readonly Judged[], isCounted = isShown): string[] {
  return [`${name} (${judged.length})`, ...LEAST_ODDS.map((_, at) => String(countOf(judged, at, isCounted)))];
}

function countOf(judged: readonly Judged[], at: number, isCounted: (shown: Shown | undefined) => boolean): number {
  return judged.filter(({ shown }) => isCounted(shown[at])).length;
}

function isShown(shown: Shown | undefined): boolean {
  return shown !== undefined;
}

function isRight(shown: Shown | undefined): boolean {
  return shown?.isRight === true;
}

/** Of what is shown, refuted or true, the share that is refuted. */
function precisionOf(judged: readonly Judged[]): string[][] {
  const [refuted, right] = (['refuted', 'true'] as const).map((truth) =>
    judged.filter(({ known }) => known.truth === truth),
  );
  if (!refuted || !right || refuted.length === 0) return [];
  const precision = (at: number) => {
    const [found, wrong] = [countOf(refuted, at, isShown), countOf(right, at, isShown)];
    return percent(found + wrong === 0 ? undefined : found / (found + wrong));
  };
  return [['refuted, not true', ...LEAST_ODDS.map((_, at) => precision(at))]];
}

/** Ready to be put into the product. */
export function weightTables(tables: Tables): string {
  return Object.entries(tables)
    .map(([name, weights]) => {
      const lines = Object.entries(weights).map(([sign, weight]) => `  ${sign}: ${Number(weight.toFixed(2))},`);
      return [`const ${name} = {`, ...lines, '};'].join('\n');
    })
    .join('\n\n');
}
