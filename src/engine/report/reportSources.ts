/** Asks an engine for what a report says about the files behind its evidence. */
import type { Evidence, SourceLabel } from '../../model/verdict';
import type { Engine } from '../engine';
import type { CheckedDraft } from './checkReport';

/** A file that evidence of a report is from. */
export interface ReportSource extends SourceLabel {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly fingerprint?: string;
}

/** The files that the evidence is from, in the order of the report, each with its fingerprint. */
export async function reportSources(
  drafts: readonly CheckedDraft[],
  engine: Pick<Engine, 'fingerprint'>,
): Promise<readonly ReportSource[]> {
  const files = new Map(allEvidence(drafts).map((evidence) => [fileOf(evidence).uri, fileOf(evidence)]));
  return Promise.all(
    [...files.values()].map(async (file) => {
      const fingerprint = await engine.fingerprint(file.uri);
      return fingerprint ? { ...file, fingerprint } : file;
    }),
  );
}

/** The texts, by URI, of those files of the evidence that can be opened as they are: positions count in these. */
export async function fileTexts(
  drafts: readonly CheckedDraft[],
  engine: Pick<Engine, 'locate' | 'extractedText'>,
): Promise<ReadonlyMap<string, string>> {
  const passages = new Map(allEvidence(drafts).map((evidence) => [fileOf(evidence).uri, evidence.passageId]));
  const texts = new Map<string, string>();
  for (const [uri, passageId] of passages) {
    const text = (await engine.locate(passageId))?.isFileText ? await engine.extractedText(uri) : undefined;
    if (text !== undefined) texts.set(uri, text);
  }
  return texts;
}

/** The source in hand: the file that the words of the evidence stand in. */
export function fileOf({ source, citedThrough }: Evidence): SourceLabel {
  return citedThrough ?? source;
}

function allEvidence(drafts: readonly CheckedDraft[]): Evidence[] {
  return drafts.flatMap(({ verdicts }) => verdicts.flatMap(({ evidence }) => evidence));
}
