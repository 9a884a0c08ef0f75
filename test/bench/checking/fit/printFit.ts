/** What fitted weights find, by the log-odds from which it is shown, and the weights as they stand in the product. */
import { groupBy } from '../groups';
import { percent, table } from '../print';
import type { Known } from './heldClaims';
import type { KnownCase, Model, SetFit, Shown, Tables } from './model';

const LEAST_ODDS = [3, 2.5, 2, 1.5, 1.2, 1, 0.8, 0.5, 0, -0.5];

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
  const isSought = ({ known }: Judged) => model.isSought(known);
  const drafts = judged.filter(({ known }) => known.isOfDraft);
  const claims = judged.filter(({ known }) => !known.isOfDraft);
  const bySet = (all: readonly Judged[]) => [...groupBy(all, ({ known }) => known.set)];
  return [
    tableOf('shown in drafts from log-odds of', rowsOf(drafts, isSought)),
    tableOf(
      'sought and found, by set',
      bySet(drafts.filter(isSought)).map(([set, own]) => rowOf(set, own)),
    ),
    ...bySet(claims).map(([set, own]) =>
      tableOf(`shown in ${set}`, [...rowsOf(own, isSought), ...precisionOf(own, isSought)]),
    ),
  ].join('\n\n');
}

function tableOf(title: string, rows: readonly (readonly string[])[]): string {
  return table([title, ...LEAST_ODDS.map(String)], rows);
}

/** Of what is sought, how often it is that what the labels tell, where they do; then, by what is known of it, what is not. */
function rowsOf(judged: readonly Judged[], isSought: (one: Judged) => boolean): string[][] {
  const sought = judged.filter(isSought);
  const others = groupBy(
    judged.filter((one) => !isSought(one)),
    ({ known }) => known.truth,
  );
  const right = sought.some(({ shown }) => shown.some(isRight)) ? [rowOf('and it is that', sought, isRight)] : [];
  const rowsOfOthers = TRUTHS.flatMap((truth) => {
    const own = others.get(truth);
    return own ? [rowOf(`not sought: ${truth}`, own)] : [];
  });
  return [...(sought.length > 0 ? [rowOf('sought', sought)] : []), ...right, ...rowsOfOthers];
}

const TRUTHS: readonly Known['truth'][] = ['true', 'changed', 'refuted', 'unsaid'];

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

/** Of what is shown, the share that is sought. */
function precisionOf(judged: readonly Judged[], isSought: (one: Judged) => boolean): string[][] {
  const sought = judged.filter(isSought);
  if (sought.length === 0) return [];
  const precision = (at: number) => {
    const [found, all] = [countOf(sought, at, isShown), countOf(judged, at, isShown)];
    return percent(all === 0 ? undefined : found / all);
  };
  return [['sought of shown', ...LEAST_ODDS.map((_, at) => precision(at))]];
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
