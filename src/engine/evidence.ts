/** Passages found to evidence: whose words they are, where they stand, how they are cited. Knows nothing of how they were found. */
import type { Attribution, Corpus } from '../corpus/corpus';
import { type Locator, placeToCite } from '../model/citation';
import type { PageBasis, Passage, TextPosition } from '../model/passage';
import type { Source } from '../model/source';
import type { Evidence, SourceLabel } from '../model/verdict';
import { fold } from '../text/normalize';
import { webAddress } from '../text/textFragment';
import type { CitationForm, EngineOptions } from './engine';

/** A citation of one work in the style in force, without brackets but for those of a work named in the sentence. */
export type Cite = (source: Source, locator?: Locator, form?: CitationForm) => string;

export interface FoundPassage {
  readonly id: number;
  /** 0..1, see `Evidence.score`. */
  readonly score: number;
  /** The terms of the passage that answer words of the question. */
  readonly matchedTerms: readonly string[];
}

export interface EvidenceParts {
  readonly corpus: Corpus;
  readonly cite: Cite;
  readonly quotedWorks: EngineOptions['quotedWorks'];
  /** The parts of a passage's text that share words with what was asked; `terms` are found in it whatever was asked. */
  readonly highlight: (text: string, terms: readonly string[]) => readonly TextPosition[];
}

/** @returns undefined where the passage went meanwhile. */
export function toEvidence({ id, score, matchedTerms }: FoundPassage, parts: EvidenceParts): Evidence | undefined {
  const found = parts.corpus.passage(id);
  const passage = found && parts.corpus.marked(found);
  const attribution = passage && parts.corpus.attribute(passage);
  if (!passage || !attribution) return undefined;
  const { work, inHand, locator } = citedAs(passage, attribution, parts.quotedWorks);
  const isQuoted = work !== inHand;
  const label = { id: inHand.id, uri: parts.corpus.uriOf(passage), title: titleOf(inHand) };
  return {
    source: isQuoted ? toLabel(work) : label,
    ...(isQuoted ? { citedThrough: label } : {}),
    ...(locator ? { locator } : {}),
    ...(locator && !isQuoted ? pageBasisOf(passage, locator) : {}),
    ...(locator?.label === 'section' ? {} : sectionOf(passage)),
    text: passage.text,
    position: passage.position,
    stance: 'neutral',
    score,
    citation: citation(work, inHand, locator, parts),
    passageId: passage.id,
    wording: attribution.wording,
    matches: parts.highlight(passage.text, matchedTerms),
    ...addressOf(inHand),
    origins: work.origins,
  };
}

/** The same evidence, cited in another style; as it was where its source has gone. */
export function recited(evidence: Evidence, parts: Pick<EvidenceParts, 'corpus' | 'cite' | 'quotedWorks'>): Evidence {
  const { source, citedThrough, locator } = evidence;
  const work = parts.corpus.source(source.id);
  const inHand = citedThrough ? parts.corpus.source(citedThrough.id) : work;
  return work && inHand ? { ...evidence, citation: citation(work, inHand, locator, parts) } : evidence;
}

/** What the same words come to in two files: a text and its copy, or one quotation in two articles. */
export function evidenceKey(passage: Passage, corpus: Corpus, fold: (text: string) => string): string {
  const source = corpus.attribute(corpus.marked(passage))?.work.id ?? passage.workId;
  return `${source} ${fold(passage.text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}

function citedAs(passage: Passage, found: Attribution, quotedWorks: EngineOptions['quotedWorks']): Attribution {
  if (quotedWorks !== 'source-in-hand' || found.work === found.inHand) return found;
  const place = placeToCite(passage.locators);
  return { ...found, work: found.inHand, ...(place ? { locator: place } : {}) };
}

function citation(
  work: Source,
  inHand: Source,
  locator: Locator | undefined,
  parts: Pick<EvidenceParts, 'cite' | 'quotedWorks'>,
): string {
  const cited = parts.cite(work, locator);
  return work !== inHand && parts.quotedWorks === 'quoted-in' ? `${cited}, quoted in ${parts.cite(inHand)}` : cited;
}

function pageBasisOf({ pageBasis }: Passage, { label }: Locator): { readonly pageBasis?: PageBasis } {
  return pageBasis !== undefined && label === 'page' ? { pageBasis } : {};
}

function sectionOf(passage: Passage): { readonly section?: string } {
  const section = passage.locators.find(({ label }) => label === 'section');
  return section ? { section: section.locator } : {};
}

function addressOf({ item }: Source): { readonly address?: string } {
  const address = item.URL === undefined ? undefined : webAddress(item.URL);
  return address === undefined ? {} : { address };
}

export function toLabel(source: Source): SourceLabel {
  return { id: source.id, uri: source.uri, title: titleOf(source) };
}

/** A work without a title goes by its file's name. */
function titleOf({ item, uri }: Source): string {
  return item.title ?? decodeURIComponent(uri.split('/').at(-1) ?? uri);
}

/** Names a passage by its text: those with the same are one text in two files. */
export function textKey(passageId: number, corpus: Corpus): string | number {
  const passage = corpus.passage(passageId);
  return passage ? evidenceKey(passage, corpus, fold) : passageId;
}
