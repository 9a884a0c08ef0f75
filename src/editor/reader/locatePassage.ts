/** Where the passage of a piece of evidence stands now. */
import type { PassageTarget } from '../../engine/engine';
import type { Evidence } from '../../model/verdict';
import type { Corpus } from '../sources/corpora';

/** Numbers of passages change with the corpus: a number may be gone, or be another passage's by now. */
export async function locatePassage(evidence: Evidence, { engine }: Corpus): Promise<PassageTarget | undefined> {
  const target = await engine.locate(evidence.passageId);
  if (target && isAt(evidence, target)) return target;
  const again = (await engine.search(evidence.text, { limit: 5 })).find(({ text }) => text === evidence.text);
  return again && engine.locate(again.passageId);
}

/** Whether a passage that was located is the one that the evidence shows. */
export function isAt({ source, citedThrough, position }: Evidence, { uri, segments }: PassageTarget): boolean {
  const isFile = uri === (citedThrough ?? source).uri;
  return isFile || (segments[0]?.start === position.start && segments.at(-1)?.end === position.end);
}
