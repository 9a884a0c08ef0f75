/** The cases of a corpus, the same for the same seed. */
import type { Engine } from '../../../src/engine/engine';
import type { Item } from '../../../src/model/item';
import type { Source } from '../../../src/model/source';
import { Random } from '../search/random';
import type { Case } from './cases';
import type { BenchPassage, BenchTexts } from './sources';
import { makeHeldBackCases, makeNearTopicCases } from './variants/absentCases';
import { makeCitationCases } from './variants/citationCases';
import { makeFactCases } from './variants/factCases';
import { isQuotable, makeQuotations } from './variants/quotations';
import { makeUncheckableCases } from './variants/uncheckableCases';

/** Cases to ask while some files are left out of the corpus. */
export interface CaseSet {
  readonly without: readonly string[];
  readonly cases: readonly Case[];
}

const NEAR_TOPICS = 48;
/** Texts that are held back, one after the other. */
const HELD_BACK = 8;

/** So many passages are tried for each case that is wanted of a kind, some of which are rare. */
const PASSAGES_A_CASE = 20;

/** @param limit at most so many cases of each kind and variant */
export async function makeCases(engine: Engine, texts: BenchTexts, seed: number, limit: number): Promise<CaseSet[]> {
  const random = new Random(seed);
  const { sources } = await engine.sources();
  const passages = shuffled(texts.passages, random);
  const authors = new Map(sources.flatMap(({ copies, item }) => copies.map((uri) => [uri, authorsOf(item)] as const)));
  const held = heldBackSets(texts, sources, random);
  const cases = passages
    .slice(0, limit * PASSAGES_A_CASE)
    .flatMap((passage) => makeFactCases(passage, texts, authors.get(passage.uri), random));
  const foreign = shuffled(held, random)
    .flatMap((set) => set.cases.map(({ text }) => text))
    .filter(isQuotable);
  const quotable = passages.filter(({ wording, text }) => wording === 'verbatim' && isQuotable(text));
  cases.push(...quotable.slice(0, limit * 2).flatMap((passage) => makeQuotations(passage, texts, random)));
  cases.push(...makeNearTopicCases(texts, random, NEAR_TOPICS), ...makeUncheckableCases(texts, random));
  cases.push(...(await makeCitationCases(engine, texts, passages, random)));
  const invented = held.map(({ without, cases: own }) => ({ without, cases: [...own, ...inventedOf(own, foreign)] }));
  return takeOfEach([{ without: [], cases }, ...invented], limit);
}

/** A sentence of a text held back, in quotation marks, is in no source. */
function inventedOf(held: readonly Case[], foreign: readonly string[]): Case[] {
  return held.flatMap(({ text }) =>
    foreign.includes(text)
      ? [
          {
            kind: 'quotation',
            variant: 'in no source',
            text: `As the text has it, “${text.replace(/\.$/, '')}”.`,
            expected: { labels: ['notEnoughEvidence' as const], codes: ['quotation-not-found' as const] },
          },
        ]
      : [],
  );
}

function heldBackSets({ passages }: BenchTexts, sources: readonly Source[], random: Random): CaseSet[] {
  const withText = shuffled(
    sources.filter(({ copies }) => copies.length > 0),
    random,
  );
  return withText.slice(0, HELD_BACK).map(({ copies }) => {
    const isHeld = ({ uri }: BenchPassage) => copies.includes(uri);
    const held = passages.filter(isHeld);
    const rest = passages.filter((passage) => !isHeld(passage));
    return { without: copies, cases: makeHeldBackCases(shuffled(held, random), rest) };
  });
}

/** Twins stand next to each other and are taken or left together. */
function takeOfEach(sets: readonly CaseSet[], limit: number): CaseSet[] {
  const taken = new Map<string, number>();
  return sets.map(({ without, cases }) => ({
    without,
    cases: cases.filter(({ kind, variant, expected }) => {
      const row = `${kind} / ${variant} / ${expected.codes?.[0] ?? ''}`;
      taken.set(row, (taken.get(row) ?? 0) + 1);
      return taken.get(row)! <= limit;
    }),
  }));
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = items.map((item) => ({ item, at: random.next() }));
  return order.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

function authorsOf({ author = [] }: Item): string | undefined {
  const names = author.flatMap(({ family, literal }) => family ?? literal ?? []);
  return names.length === 0 || names.length > 2 ? undefined : names.join(' and ');
}
