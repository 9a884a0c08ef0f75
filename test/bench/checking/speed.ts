/** How long a check takes: a draft of 5,000 words on 10,000 passages, whole and after a keystroke. */
import type { Draft } from '../../../src/model/statement';
import { type BenchPassage, makePassages } from '../search/prose';
import { rewordings } from '../search/questions';
import { Random } from '../search/random';
import { groupBy } from './groups';
import { openMemoryEngine } from './memory';
import { table } from './print';

const PASSAGES = 10_000;
const SOURCE_LENGTH = 200;
const DRAFT_WORDS = 5000;
const SEED = 20261122;
const KEYSTROKES = 20;

export async function measureSpeed(): Promise<string> {
  const passages = makePassages(PASSAGES, SEED);
  const engine = await openMemoryEngine(toTexts(passages));
  // As an engine that has been asked before: another draft of the same length.
  await engine.check(draftOf(makeDraft(passages, SEED + 1)));
  const text = makeDraft(passages, SEED);
  const search = await cpuOf(() => searchAll(engine, text));
  const whole = await watched(() => engine.check(draftOf(text)));
  const again = await watched(() => engine.check(draftOf(text)));
  const keys: Watched[] = [];
  let typed = text;
  const random = new Random(SEED);
  for (let key = 0; key < KEYSTROKES; key++) {
    typed = withLetter(typed, random);
    keys.push(await watched(() => engine.check(draftOf(typed))));
  }
  const statements = (await engine.check(draftOf(typed))).length;
  await engine.dispose();
  const key = median(keys.map(({ cpuMs }) => cpuMs));
  return table(
    [`${text.split(/\s+/).length} words, ${statements} statements, ${PASSAGES} passages`, ''],
    [
      ['whole check, CPU ms', whole.cpuMs.toFixed(0)],
      ['  longest stretch without a turn for others, ms', whole.longestMs.toFixed(0)],
      ['  ÷ one search for each statement', (whole.cpuMs / search).toFixed(2)],
      ['the same again, CPU ms', again.cpuMs.toFixed(1)],
      [`after a keystroke, CPU ms, median of ${KEYSTROKES}`, key.toFixed(1)],
      [
        '  longest stretch without a turn for others, ms',
        Math.max(...keys.map(({ longestMs }) => longestMs)).toFixed(0),
      ],
      ['  ÷ whole check', (key / whole.cpuMs).toFixed(3)],
    ],
  );
}

/** Paragraphs in sources of 200 passages. */
function toTexts(passages: readonly BenchPassage[]): Map<string, string> {
  const sources = groupBy(passages, ({ id }) => Math.floor(id / SOURCE_LENGTH));
  return new Map(
    [...sources].map(([source, own]) => {
      const paragraphs = [...groupBy(own, ({ paragraph }) => paragraph).values()];
      const text = paragraphs.map((few) => few.map((one) => one.text).join(' ')).join('\n\n');
      return [`source-${source}.txt`, text];
    }),
  );
}

/** Sentences in other words, every fourth one a quotation, in paragraphs of five. */
function makeDraft(passages: readonly BenchPassage[], seed: number): string {
  const random = new Random(seed);
  const sentences: string[] = [];
  let words = 0;
  for (const { text, target } of rewordings(passages, random)) {
    const plain = text.replace(/[.;:,]+$/, '');
    const own = sentences.length % 4 === 3 ? `It is said: “${target.text.replace(/\.$/, '')}”.` : `${plain}.`;
    sentences.push(own[0]!.toUpperCase() + own.slice(1));
    words += own.split(' ').length;
    if (words >= DRAFT_WORDS) break;
  }
  const paragraphs = groupBy(sentences.entries(), ([at]) => Math.floor(at / 5));
  return [...paragraphs.values()].map((own) => own.map(([, sentence]) => sentence).join(' ')).join('\n\n');
}

function draftOf(text: string): Draft {
  return { uri: 'file:///bench/draft.md', languageId: 'markdown', text };
}

/** A letter typed within some word. */
function withLetter(text: string, random: Random): string {
  let at = random.below(text.length - 1);
  while (!/\p{Ll}{2}/u.test(text.slice(at - 1, at + 1))) at = (at + 1) % text.length;
  return `${text.slice(0, at)}e${text.slice(at)}`;
}

async function searchAll(engine: Awaited<ReturnType<typeof openMemoryEngine>>, text: string): Promise<void> {
  for (const sentence of text.split(/(?<=\.)\s+/)) await engine.search(sentence, { limit: 3 });
}

interface Watched {
  readonly cpuMs: number;
  readonly longestMs: number;
}

/** How long the thread was kept from other work, beside the time it took. */
async function watched(task: () => Promise<unknown>): Promise<Watched> {
  let [longestMs, isDone, last] = [0, false, performance.now()];
  const watch = () => {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    last = now;
    if (!isDone) setImmediate(watch);
  };
  setImmediate(watch);
  const cpuMs = await cpuOf(task);
  isDone = true;
  await new Promise(setImmediate);
  return { cpuMs, longestMs };
}

async function cpuOf(task: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
