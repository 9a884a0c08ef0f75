/**
 * Claims that people wrote about real texts, from public sets that are fetched by whoever has them: WiCE, FoolMeTwice and
 * Climate-FEVER in a file of JSON lines, SciFact in a folder with `corpus.jsonl` and `claims_dev.jsonl`. All texts of a set are one corpus, as a writer has one.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from '../../../src/model/verdict';
import { groupBy } from './groups';
import { openMemoryEngine } from './memory';
import { percent, table } from './print';

export interface Claim {
  readonly text: string;
  /** As the set has it. `partly`: some of it is not said by the texts, which is not to say that it is false. */
  readonly truth: 'supported' | 'partly' | 'refuted' | 'unknown';
  /** The text that it is about. */
  readonly document: string;
}

export interface ClaimSet {
  readonly texts: ReadonlyMap<string, string>;
  readonly claims: readonly Claim[];
}

export const SETS: Readonly<Record<string, (place: string) => ClaimSet>> = {
  wice: readWice,
  fm2: readFoolMeTwice,
  scifact: readSciFact,
  climate: readClimateFever,
};

function jsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

function readWice(file: string): ClaimSet {
  const rows = jsonLines<{ label: string; claim: string; evidence: readonly string[] }>(file);
  const truths: Readonly<Record<string, Claim['truth']>> = {
    supported: 'supported',
    partially_supported: 'partly',
    not_supported: 'unknown',
  };
  return {
    texts: new Map(rows.map(({ evidence }, at) => [`wice-${at}.txt`, toPage(evidence)])),
    claims: rows.map(({ claim, label }, at) => ({
      text: claim,
      truth: truths[label] ?? 'unknown',
      document: `wice-${at}.txt`,
    })),
  };
}

/** Lines that end like sentences run on; others stand alone, as headings and list items do. */
function toPage(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/^#+ /, '').replace(/^\(meta data\) TITLE: (.*)$/, 'Title: $1\n'))
    .map((line) => (/[.!?]["”’)]?$/.test(line) ? `${line} ` : `\n\n${line}\n\n`))
    .join('');
}

interface FoolMeTwiceRow {
  readonly label: string;
  readonly text: string;
  readonly wikipedia_page: string;
  readonly gold_evidence: readonly Section[];
  readonly retrieved_evidence: readonly Section[];
}

interface Section {
  readonly section_header: string;
  readonly text: string;
}

/** Of each article, the sentences that the set has of it. */
function readFoolMeTwice(file: string): ClaimSet {
  const rows = jsonLines<FoolMeTwiceRow>(file);
  const pages = groupBy(rows, (row) => row.wikipedia_page);
  const names = new Map([...pages.keys()].map((page, at) => [page, `fm2-${at}.md`]));
  const texts = [...pages].map(([page, own]) => [names.get(page)!, `# ${page}\n\n${sectionsOf(own)}`] as const);
  return {
    texts: new Map(texts),
    claims: rows.map((row) => ({
      text: row.text,
      truth: row.label === 'SUPPORTS' ? 'supported' : row.label === 'REFUTES' ? 'refuted' : 'unknown',
      document: names.get(row.wikipedia_page)!,
    })),
  };
}

function sectionsOf(rows: readonly FoolMeTwiceRow[]): string {
  const all = rows.flatMap((row) => [...row.gold_evidence, ...row.retrieved_evidence]);
  return [...groupBy(all, (section) => section.section_header)]
    .map(([header, own]) => `## ${header}\n\n${[...new Set(own.map(({ text }) => text))].join('\n\n')}`)
    .join('\n\n');
}

interface ClimateClaim {
  readonly claim: string;
  readonly claim_label: string;
  readonly evidences: readonly { readonly article: string; readonly evidence: string }[];
}

/** Of each article, the sentences that were laid before the readers. */
function readClimateFever(file: string): ClaimSet {
  const rows = jsonLines<ClimateClaim>(file);
  const articles = groupBy(
    rows.flatMap(({ evidences }) => evidences),
    ({ article }) => article,
  );
  const names = new Map([...articles.keys()].map((article, at) => [article, `climate-${at}.md`]));
  const truths: Readonly<Record<string, Claim['truth']>> = { SUPPORTS: 'supported', REFUTES: 'refuted' };
  return {
    texts: new Map(
      [...articles].map(([article, own]) => {
        const sentences = new Set(own.map(({ evidence }) => evidence.replace(/^"|"$/g, '')));
        return [names.get(article)!, `# ${article}\n\n${[...sentences].join('\n\n')}`];
      }),
    ),
    claims: rows.map(({ claim, claim_label, evidences }) => ({
      text: claim,
      truth: truths[claim_label] ?? 'unknown',
      document: names.get(evidences[0]?.article ?? '') ?? '',
    })),
  };
}

interface SciFactClaim {
  readonly claim: string;
  readonly evidence: Readonly<Record<string, readonly { readonly label: string }[]>>;
  readonly cited_doc_ids: readonly number[];
}

function readSciFact(folder: string): ClaimSet {
  const papers = jsonLines<{ doc_id: number; title: string; abstract: readonly string[] }>(
    path.join(folder, 'corpus.jsonl'),
  );
  const claims = jsonLines<SciFactClaim>(path.join(folder, 'claims_dev.jsonl'));
  return {
    texts: new Map(papers.map((one) => [`paper-${one.doc_id}.md`, `# ${one.title}\n\n${one.abstract.join(' ')}`])),
    claims: claims.map(({ claim, evidence, cited_doc_ids }) => {
      const [document = cited_doc_ids[0]] = Object.keys(evidence);
      const label = Object.values(evidence)[0]?.[0]?.label;
      const truth = label === 'SUPPORT' ? 'supported' : label === 'CONTRADICT' ? 'refuted' : 'unknown';
      return { text: claim, truth, document: `paper-${document}.md` };
    }),
  };
}

export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdicts: readonly Verdict[];
  readonly label: Verdict['label'] | undefined;
}

export async function askSet({ texts, claims }: ClaimSet): Promise<readonly CheckedClaim[]> {
  const engine = await openMemoryEngine(texts);
  const checked: CheckedClaim[] = [];
  for (const claim of claims) {
    const verdicts = await engine.check({ uri: 'file:///bench/draft.md', languageId: 'markdown', text: claim.text });
    checked.push({ claim, verdicts, label: labelOf(verdicts) });
  }
  await engine.dispose();
  return checked;
}

/** A claim of two sentences is refuted with either, and supported only with both. */
function labelOf(verdicts: readonly Verdict[]): Verdict['label'] | undefined {
  const order: readonly Verdict['label'][] = [
    'refuted',
    'conflicting',
    'notEnoughEvidence',
    'notCheckable',
    'supported',
  ];
  return order.find((label) => verdicts.some((verdict) => verdict.label === label));
}

export function setTable(checked: readonly CheckedClaim[]): string {
  const truths = ['supported', 'partly', 'refuted', 'unknown'] as const;
  const labels = ['supported', 'refuted', 'conflicting', 'notEnoughEvidence', 'notCheckable'] as const;
  const count = (truth: string, label: string) =>
    checked.filter((one) => one.claim.truth === truth && one.label === label).length;
  const rows = truths.map((truth) => [truth, ...labels.map((label) => String(count(truth, label)))]);
  const shown = (label: (typeof labels)[number]) => checked.filter((one) => one.label === label);
  const rightShare = (label: 'supported' | 'refuted') =>
    percent(shown(label).length ? count(label, label) / shown(label).length : undefined);
  const inPlace = checked.filter(({ label }) => label === 'supported' || label === 'refuted');
  const isInPlace = ({ claim, verdicts }: CheckedClaim) =>
    verdicts[0]?.evidence[0]?.source.uri.endsWith(`/${claim.document}`);
  return [
    table(['truth ↓, given →', ...labels], rows),
    `shown as supported: ${shown('supported').length} of ${checked.length}, right ${rightShare('supported')}`,
    `shown as refuted: ${shown('refuted').length} of ${checked.length}, right ${rightShare('refuted')}, supported in truth ${count('supported', 'refuted')}`,
    `of those, with evidence from the right text: ${percent(inPlace.filter(isInPlace).length / inPlace.length)}`,
  ].join('\n');
}

/** The claims that were shown as what they are not. */
export function setErrors(checked: readonly CheckedClaim[]): string {
  return checked
    .filter(({ claim, label }) => (label === 'supported' || label === 'refuted') && label !== claim.truth)
    .map(({ claim, label, verdicts }) => {
      const shown = verdicts.find((verdict) => verdict.label === label);
      const best = shown?.evidence[0];
      return [
        `${claim.truth.toUpperCase()}, shown as ${label}`,
        `  claim      ${claim.text}`,
        ...(shown?.problems ?? []).map(({ code, message }) => `  ${code}: ${message}`),
        ...(best ? [`  evidence   ${best.score.toFixed(2)} ${best.text}`] : []),
      ].join('\n');
    })
    .join('\n\n');
}
