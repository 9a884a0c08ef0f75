/** Statements with their citation: the right one, and every kind of wrong one. */
import type { Engine } from '../../../../src/engine/engine';
import type { CheckCode } from '../../../../src/model/problem';
import type { Source } from '../../../../src/model/source';
import type { Evidence, Label } from '../../../../src/model/verdict';
import type { Random } from '../../search/random';
import type { Case } from '../cases';
import { type BenchPassage, type BenchTexts, shareOf } from '../sources';
import { makeNearTopicCases } from './absentCases';
import { isQuotable } from './quotations';
import { isPlainSentence } from './twins';
import { lowerFirst } from './wordings';

/** Of a passage in the words of another source: so much may be chance. */
const BY_CHANCE = 0.4;
/** So many passages are looked up. */
const MOST_ASKED = 160;

interface Cited {
  readonly passage: BenchPassage;
  readonly evidence: Evidence;
  readonly source: Source;
  /** Any that does not say it, by its formatted citation. */
  readonly wrong: string | undefined;
}

export async function makeCitationCases(
  engine: Engine,
  texts: BenchTexts,
  passages: readonly BenchPassage[],
  random: Random,
): Promise<Case[]> {
  const { sources } = await engine.sources();
  const cites = new Map<string, string>();
  for (const { id } of sources) cites.set(id, (await engine.cite(id)) ?? '');
  // Where no source has a key, nobody can say that one is wrong.
  const hasKeys = sources.some(({ origins }) => Object.values(origins).includes('bibliography'));
  const cases: Case[] = [];
  const asked = passages.filter(({ text }) => isPlainSentence(text) && isQuotable(text)).slice(0, MOST_ASKED);
  for (const passage of asked) {
    const evidence = (await engine.search(passage.text, { limit: 4 })).find(({ text }) => text === passage.text);
    const source = evidence && sources.find(({ id }) => id === evidence.source.id);
    // What has neither author nor title is cited by its year alone, which nobody would write.
    if (!evidence || !source || /^(?:n\.d\.|\d{4})/.test(evidence.citation)) continue;
    const others = sources.filter((other) => other.copies.length > 0 && isSilent(other, passage, texts));
    const wrong = others.length > 0 ? cites.get(random.pick(others).id) : undefined;
    cases.push(...citedCases({ passage, evidence, source, wrong }, texts, hasKeys, random));
  }
  return [...cases, ...recordCases(sources, cites, texts, random)];
}

/** `Chen & Rithmire 2026, p. 18` as a writer says it: `Chen and Rithmire (2026, p. 18) write`. */
function inText(citation: string): string | undefined {
  const [, names, rest] = citation.match(/^(\p{Lu}[^“”]*?) ((?:\d{4}[a-z]?|n\.d\.)(?:, .*)?)$/u) ?? [];
  return names && `${names.replace(' & ', ' and ')} (${rest}) ${names.includes(' & ') ? 'write' : 'writes'}`;
}

/** Whether none of a source's passages says what `passage` says. */
function isSilent({ copies }: Source, { words, uri }: BenchPassage, { passages }: BenchTexts): boolean {
  if (copies.includes(uri)) return false;
  return passages.every((other) => !copies.includes(other.uri) || shareOf(words, other.words) < BY_CHANCE);
}

function citedCases(
  { passage, evidence, source, wrong }: Cited,
  texts: BenchTexts,
  hasKeys: boolean,
  random: Random,
): Case[] {
  const isVerbatim = evidence.wording === 'verbatim' && source.kind === 'text';
  const say = (cite: string, asQuotation: boolean) => {
    const words = passage.text.replace(/\.$/, '');
    if (!/^[([]/.test(cite)) return asQuotation ? `${cite}: “${words}.”` : `${cite} that ${lowerFirst(words, texts)}.`;
    return asQuotation ? `One source says: “${words}” ${cite}.` : `${words} ${cite}.`;
  };
  const page = evidence.locator?.label === 'page' ? evidence.locator.locator : undefined;
  const key = Object.values(source.origins).includes('bibliography') ? source.item.id : undefined;
  return (isVerbatim ? [false, true] : [false]).flatMap((asQuotation) => {
    const as = (
      variant: string,
      cite: string | false | undefined,
      code?: CheckCode,
      labels: readonly Label[] = ['supported'],
    ): Case[] =>
      !cite
        ? []
        : [
            {
              kind: 'citation',
              variant: `${variant}${asQuotation ? ', quotation' : ''}`,
              text: say(cite, asQuotation),
              expected: {
                ...(code ? { codes: [code], tolerated: ALSO_TRUE } : {}),
                ...(labels.length > 0 ? { labels } : {}),
                uris: [passage.uri],
                ...(page ? { page } : {}),
              },
              passage: passage.text,
            },
          ];
    const year = 1950 + random.below(70);
    const otherPage = page && /^\d+$/.test(page) ? String(Number(page) + random.pick([3, 4, 7, 11])) : undefined;
    const inPlace = asQuotation ? 'quotation-in-other-source' : 'wrong-source';
    return [
      ...as('right, author and year', `(${evidence.citation})`),
      ...as('right, in the text', inText(evidence.citation), undefined, ['supported']),
      ...as('right, key', key && `[@${key}${page ? `, p. ${page}` : ''}]`),
      ...as(
        'wrong page',
        otherPage && `(${evidence.citation.replace(/\bp\. .*$/, `p. ${otherPage}`)})`,
        'wrong-locator',
      ),
      ...as('no page', page && `(${evidence.citation.replace(/, p\. .*$/, '')})`, 'missing-locator'),
      ...as('wrong source', wrong && `(${wrong})`, inPlace, []),
      ...as('unknown author and year', `(${random.pick(UNKNOWN)} ${year})`, 'unknown-citation', []),
      ...as(
        'unknown key',
        hasKeys &&
          `[@${random
            .pick(UNKNOWN)
            .toLowerCase()
            .replace(/\P{L}+/gu, '')}${year}]`,
        'unknown-citation',
        [],
      ),
    ];
  });
}

/** What else may be said of a citation that is wrong. */
const ALSO_TRUE: readonly CheckCode[] = [
  'wrong-source',
  'quotation-in-other-source',
  'wrong-locator',
  'source-without-text',
];

const UNKNOWN = ['Vandermolen', 'Okonjo & Pruitt', 'Lindqvist', 'Achterberg et al.', 'Tamsin and Crowe'];

/** What cannot be checked, since of the cited work only the record is known. */
function recordCases(
  sources: readonly Source[],
  cites: ReadonlyMap<string, string>,
  texts: BenchTexts,
  random: Random,
): Case[] {
  return sources
    .filter(({ kind }) => kind === 'record')
    .slice(0, 6)
    .flatMap(({ id }) =>
      makeNearTopicCases(texts, random, 3).map(({ text }) => ({
        kind: 'citation',
        variant: 'record alone',
        text: text.replace(/\.$/, ` (${cites.get(id)}).`),
        expected: { codes: ['source-without-text' as const], labels: ['notEnoughEvidence' as const] },
      })),
    );
}
