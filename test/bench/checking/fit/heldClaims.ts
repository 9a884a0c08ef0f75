/** Claims of which one knows whether they are true, held against their sources as the check holds them. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { aroundOf, type NearestPassage, NOTHING_AROUND, nearestPassage } from '../../../../src/checking/around';
import { claimOf } from '../../../../src/checking/check';
import type { ClaimParts } from '../../../../src/checking/claim/claim';
import { type Claim, type Look, lookAround, type Stated, toStated } from '../../../../src/checking/claim/looks';
import { findToCheck, type StatementToCheck } from '../../../../src/checking/toCheck';
import { sameWork } from '../../../../src/citing/identity';
import { citationKey } from '../../../../src/citing/keys';
import { Styles } from '../../../../src/citing/style/styles';
import { Corpus } from '../../../../src/corpus/corpus';
import { Checking } from '../../../../src/engine/checking';
import { CitationReader } from '../../../../src/engine/citationReader';
import { Citations } from '../../../../src/engine/citations';
import type { EngineHost } from '../../../../src/engine/createEngine';
import type { DraftCheckParts } from '../../../../src/engine/draftCheck';
import { DraftContexts } from '../../../../src/engine/draftContext';
import type { EngineOptions } from '../../../../src/engine/engine';
import { Indexing } from '../../../../src/engine/indexing';
import { createStyleFiles } from '../../../../src/engine/styleFiles';
import type { CheckCode } from '../../../../src/model/problem';
import type { Draft } from '../../../../src/model/statement';
import { fold } from '../../../../src/text/normalize';
import { finish } from '../../../../src/text/steps';
import { MEMORY_OPTIONS, memoryHost } from '../memory';
import { type ClaimSet, SETS } from '../sets';
import { FILE_HOST, optionsFor } from '../sources';
import { type LabelledDraft, type LabelledStatement, readLabelledDrafts } from './labelledDrafts';

/** What is known of a claim. */
export interface Known {
  /** What it comes from: claims of one set are judged by what the others teach. */
  readonly set: string;
  /** Of a draft, with others around it, and labelled for what was changed in it. */
  readonly isOfDraft: boolean;
  /** `changed`: true but for what the codes tell. `refuted`: nobody tells by what. `unsaid`: the sources do not tell. */
  readonly truth: 'true' | 'changed' | 'refuted' | 'unsaid';
  readonly codes: readonly CheckCode[];
  /** What the source says. */
  readonly why: string;
}

export interface HeldClaim {
  readonly known: Known;
  readonly claim: Claim;
  readonly stated: Stated;
  readonly looks: readonly Look[];
  readonly parts: ClaimParts;
}

/** Where claims come from. */
export type ClaimSource =
  /** A folder of drafts with labels; their sources lie in `corpus`. */
  | { readonly kind: 'drafts'; readonly folder: string; readonly corpus: string }
  /** A public set, see `sets.ts`. */
  | { readonly kind: 'claims'; readonly set: string; readonly path: string };

/** One after the other, since what a claim is held against is large. */
export async function* holdClaims(source: ClaimSource): AsyncGenerator<HeldClaim> {
  if (source.kind === 'claims') return yield* holdSet(source.set, source.path);
  const checking = await openChecking(FILE_HOST, optionsFor([pathToFileURL(path.resolve(source.corpus)).href]));
  for (const { draft, statements } of readLabelledDrafts(source.folder))
    yield* holdDraft(path.basename(source.folder), { draft, statements }, await checking.partsFor(draft));
}

function* holdDraft(set: string, { draft, statements }: LabelledDraft, parts: DraftCheckParts): Generator<HeldClaim> {
  const all = findToCheck(draft, finish(parts.readingCitations(draft)));
  const nearest = new Map<number, NearestPassage | undefined>();
  const nearestOf = (index: number) => {
    const { statement, isReference } = all[index]!;
    if (!nearest.has(index))
      nearest.set(index, isReference ? undefined : nearestPassage(statement.text, parts.sources));
    return nearest.get(index);
  };
  for (const labelled of statements) {
    const index = all.findLastIndex((one) => isOf(labelled, one));
    const truth = truthOf(labelled);
    const toCheck = all[index];
    if (!toCheck || !truth || toCheck.quotations.length > 0) continue;
    const { codes, why } = labelled;
    const known = { set, isOfDraft: true, truth, codes, why };
    yield* hold(known, claimOf(toCheck, aroundOf(index, all.length, nearestOf)), parts);
  }
}

/** In the statement as the check cuts it stands how the labelled one begins. */
function isOf({ start, end }: LabelledStatement, { statement: { position } }: StatementToCheck): boolean {
  const within = start + Math.min(BEGINNING, (end - start) >> 1);
  return position.start <= within && within < position.end;
}

const BEGINNING = 15;

const CHANGES: readonly CheckCode[] = ['quantity-mismatch', 'date-mismatch', 'name-mismatch', 'polarity-mismatch'];

/** Absent where it is not what is claimed that the labels judge: quotations, and what can be true or false of nothing. */
function truthOf({ label, codes }: LabelledStatement): Known['truth'] | undefined {
  if (codes.some((code) => CHANGES.includes(code))) return 'changed';
  if (label === 'supported') return 'true';
  return label === 'notEnoughEvidence' ? 'unsaid' : undefined;
}

const TRUTHS = { supported: 'true', refuted: 'refuted', partly: 'unsaid', unknown: 'unsaid' } as const;

async function* holdSet(set: string, place: string): AsyncGenerator<HeldClaim> {
  const readSet = SETS[set];
  if (!readSet) throw new Error(`there is no set "${set}": ${Object.keys(SETS).join(', ')}`);
  const { texts, claims }: ClaimSet = readSet(place);
  const checking = await openChecking(memoryHost(texts), MEMORY_OPTIONS);
  const parts = await checking.partsFor({ uri: 'file:///bench/draft.md', languageId: 'markdown', text: '' });
  for (const { text, truth } of claims) {
    const known: Known = { set, isOfDraft: false, truth: TRUTHS[truth], codes: [], why: '' };
    yield* hold(known, { text, hidden: [], works: new Set(), around: NOTHING_AROUND }, parts);
  }
}

/** The same claim with other words. */
export function holdOtherwise({ known, claim, parts }: HeldClaim, text: string): HeldClaim | undefined {
  return [...hold(known, { ...claim, text }, parts)][0];
}

function* hold(known: Known, claim: Claim, parts: ClaimParts): Generator<HeldClaim> {
  const stated = toStated(claim, parts.sources);
  if (stated.weights.every((weight) => weight === 0)) return;
  yield { known, claim, stated, looks: lookAround(claim, stated, parts), parts };
}

/** What checks drafts in an engine, by itself. */
async function openChecking(host: EngineHost, options: EngineOptions): Promise<Checking> {
  const corpus = new Corpus({ sameWork, keyFor: citationKey, fold });
  const indexing = new Indexing({ ...host, corpus });
  await indexing.configure(options);
  const styles = new Styles(createStyleFiles(host.files, async () => undefined));
  const contexts = new DraftContexts(host.files);
  return new Checking({
    corpus,
    indexing,
    citations: new Citations(corpus, styles),
    citationReader: new CitationReader(),
    options: () => options,
    canonical: (uri) => host.files.canonical(uri),
    context: (draft: Draft) => contexts.of(draft),
  });
}
