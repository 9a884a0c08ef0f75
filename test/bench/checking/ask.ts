/** Puts cases into drafts, a paragraph each, and asks the engine about them. */
import type { Engine } from '../../../src/engine/engine';
import type { Verdict } from '../../../src/model/verdict';
import { type Case, judge, type Outcome } from './cases';
import { groupBy } from './groups';

/** Paragraphs of one draft. */
const DRAFT_LENGTH = 100;

export async function ask(engine: Engine, cases: readonly Case[]): Promise<Outcome[]> {
  const byLanguage = groupBy(cases, ({ languageId = 'markdown' }) => languageId);
  const outcomes: Outcome[] = [];
  for (const [languageId, own] of byLanguage) {
    for (let first = 0; first < own.length; first += DRAFT_LENGTH) {
      outcomes.push(...(await askDraft(engine, own.slice(first, first + DRAFT_LENGTH), languageId)));
    }
  }
  return outcomes;
}

async function askDraft(engine: Engine, cases: readonly Case[], languageId: string): Promise<Outcome[]> {
  let text = '';
  const places = cases.map((asked) => {
    const start = text.length;
    text += `${asked.text}\n\n`;
    return { asked, start, end: start + asked.text.length };
  });
  const verdicts = await engine.check({ uri: 'file:///bench/draft.md', languageId, text });
  return places.map(({ asked, start, end }) => {
    const own = verdicts.filter(({ statement }) => statement.position.start < end && statement.position.end > start);
    return judge(asked, asOne(own));
  });
}

/** A case that was cut into several statements is what the worst of them is, with the problems of all. */
function asOne(verdicts: readonly Verdict[]): Verdict | undefined {
  const rank = ({ label, problems }: Verdict) => BAD_LABELS.indexOf(label) - (problems.length > 0 ? 10 : 0);
  const [worst] = verdicts.toSorted((a, b) => rank(a) - rank(b));
  return worst && { ...worst, problems: verdicts.flatMap(({ problems }) => problems) };
}

const BAD_LABELS: readonly string[] = ['refuted', 'conflicting', 'notEnoughEvidence', 'supported', 'notCheckable'];
