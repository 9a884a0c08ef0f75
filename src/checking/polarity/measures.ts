/**
 * What one text says by a degree and the other by the amount of what it measures: "made shipping more expensive" and "cut the cost of
 * shipping". Knows nothing of degrees in both.
 */
import { stem } from '../../text/stem';
import { type ClauseWord, neighbours, reach } from './clauseWords';
import { bothWays, type ComparedTexts, type FacedPlaces, pairedPlace } from './comparedTexts';
import { degreeAt } from './degree';

/** A degree in the statement against an amount in the passage, and then the other way round. */
export function facedMeasures(texts: ComparedTexts): FacedPlaces[] {
  return bothWays(texts, facedIn);
}

function facedIn(texts: ComparedTexts): FacedPlaces[] {
  const { statement, passage } = texts;
  return statement.flatMap((_, at): FacedPlaces[] => {
    const { base, sign, at: shown } = degreeAt(statement, at);
    const measure = sign === 0 ? undefined : MEASURES.get(base);
    if (!measure) return [];
    const near = new Set(neighbours(statement, at).flatMap((one) => pairedPlace(texts, one) ?? []));
    for (const [place, { term }] of passage.entries()) {
      const way = measure.get(term);
      const change = way === undefined ? undefined : changeOf(passage, place);
      if (way === undefined || change === undefined || way * change.way === sign) continue;
      if (neighbours(passage, place).some((one) => near.has(one))) return [{ statement: shown, passage: change.at }];
    }
    return [];
  });
}

/** Whether there is more or less of what stands at a place: "cut the cost", "costs fell". */
function changeOf(words: readonly ClauseWord[], at: number): { readonly at: number; readonly way: number } | undefined {
  for (const place of [...reach(words, at, -1).slice(0, BESIDE), ...reach(words, at, 1).slice(0, BESIDE)]) {
    const way = CHANGES.get(words[place]!.sense);
    if (way !== undefined) return { at: place, way };
  }
  return undefined;
}

/** Telling words between an amount and its change, and one more. */
const BESIDE = 2;

const CHANGES = new Map([
  ...'rise increase grow climb raise boost gain soar surge jump double improve enhance heighten push'
    .split(' ')
    .map((word) => [stem(word), 1] as const),
  ...'fall decrease decline drop reduce lower cut shrink dwindle halve plunge slash diminish lessen worsen slump'
    .split(' ')
    .map((word) => [stem(word), -1] as const),
]);

/** Words by what they measure: of what there is more the more it is so, and of what less. */
const ROWS = `
expensive costly dear: cost price expense /
cheap inexpensive affordable: affordability / cost price expense
fast quick rapid swift: speed pace / time duration
slow: time duration / speed pace
long: length duration / 
short brief: / length duration
large big great huge: size number / 
small little: / size number
heavy: weight / 
light: / weight
hot warm: temperature heat / 
cold cool: / temperature heat
strong powerful: strength power / 
weak: weakness / strength power
rich wealthy prosperous: wealth prosperity income / poverty
poor: poverty / wealth prosperity income
popular: popularity / 
unpopular: / popularity
safe: safety security / danger risk
dangerous risky: danger risk / safety
common frequent prevalent: frequency incidence prevalence / 
rare uncommon: rarity / frequency incidence prevalence
crowded populous: population crowding density / 
violent: violence / 
easy: ease / difficulty
difficult hard: difficulty / ease
unequal: inequality / equality
equal: equality / inequality
profitable: profit profitability /
productive: productivity output /
efficient: efficiency /
accurate precise: accuracy precision / error
stable: stability / instability volatility
healthy: health / 
severe: severity / 
isolated: isolation / 
independent: independence autonomy / dependence
dependent: dependence reliance / independence
visible: visibility / 
clean: / pollution
polluted dirty: pollution / 
loud noisy: noise volume / 
quiet: / noise
deep: depth / 
tall high: height / 
wide broad: width / 
dense: density / 
deadly lethal: mortality death / 
`;

/** By the term of the degree: by the term of the amount 1 where both go the same way, -1 where they do not. */
const MEASURES: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  ROWS.trim()
    .split('\n')
    .flatMap((row) => {
      const [degrees = '', amounts = ''] = row.split(':');
      const [same = '', other = ''] = amounts.split('/').map((side) => side.trim());
      const toWay = (side: string, way: number) =>
        side === '' ? [] : side.split(' ').map((word) => [stem(word), way] as const);
      const ways = new Map([...toWay(same, 1), ...toWay(other, -1)]);
      return degrees.split(' ').map((word) => [stem(word), ways] as const);
    }),
);
