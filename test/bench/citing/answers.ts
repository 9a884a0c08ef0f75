/** A warm engine over 10,000 passages and 20,000 entries: citations put into a draft of 5,000 words, and keys completed. */
import { DEFAULT_OPTIONS, type Engine } from '../../../src/engine/engine';
import type { Draft } from '../../../src/model/statement';
import { engineOver } from '../../engine/fuzz/memoryEngine';
import { makePassages } from '../search/prose';
import { measure, median, printRow } from './measure';

const PASSAGES = 10_000;
const ENTRIES = 20_000;
const PASSAGES_OF_SOURCE = 200;
const WORDS_OF_DRAFT = 5000;
const TIMES = 20;

const ASKED = [
  ['text', 'plaintext'],
  ['pandoc', 'markdown'],
  ['footnote', 'markdown'],
  ['latex', 'latex'],
  ['typst', 'typst'],
  ['org', 'org'],
] as const;

const passages = makePassages(PASSAGES, 1).map(({ text }) => text);

export async function printAnswers(): Promise<void> {
  const sources: Record<string, string> = { 'library.bib': makeLibrary() };
  for (let from = 0; from < PASSAGES; from += PASSAGES_OF_SOURCE)
    sources[`k${from}.txt`] = passages.slice(from, from + PASSAGES_OF_SOURCE).join('\n\n');
  const loading = await longestTurn(() => engineOver(sources));
  const engine = loading.result;
  console.log(
    `\nlongest turn while ${ENTRIES} entries and ${PASSAGES} passages are read here: ${loading.ms.toFixed(0)} ms`,
  );
  printRow('a citation put in', ['first ms', 'median ms', 'cpu ms']);
  for (const [citationSyntax, languageId] of ASKED) {
    await engine.configure({ ...DEFAULT_OPTIONS, citationSyntax });
    await printInsertion(engine, citationSyntax, { uri: 'memory:///draft', languageId, text: makeDraft() });
  }
  await printKeys(engine);
  await engine.dispose();
}

function makeLibrary(): string {
  const entry = (number: number) =>
    `@book{k${number}, title = {${passages[number % PASSAGES]?.slice(0, 40).replace(/[{}]/g, '')}}, author = {Moncur${number % 6000}, Ada}, year = {${1950 + (number % 70)}}}`;
  return Array.from({ length: ENTRIES }, (_, number) => entry(number)).join('\n');
}

function makeDraft(): string {
  let words = 0;
  let text = '';
  for (let at = 0; words < WORDS_OF_DRAFT; at += 7) {
    const sentence = passages[at % PASSAGES]!;
    words += sentence.split(' ').length;
    text += `${sentence}${at % 5 === 0 ? '\n\n' : ' '}`;
  }
  return text;
}

async function printInsertion(engine: Engine, syntax: string, draft: Draft): Promise<void> {
  const found = await engine.search(passages[4321]!, { limit: 1 });
  const evidence = found[0];
  if (!evidence) throw new Error('The corpus does not hold its own passage.');
  const put = (text: string) =>
    measure(() => engine.insertion({ ...draft, text }, text.length >> 1, 'citation', evidence));
  const first = await put(draft.text);
  const later = [];
  // The draft is another one each time, as after a keystroke.
  for (let time = 0; time < TIMES; time++) later.push(await put(`${draft.text}${'x'.repeat(time)}`));
  printRow(syntax, [first.ms, median(later.map(({ ms }) => ms)), median(later.map(({ cpuMs }) => cpuMs))]);
}

async function printKeys(engine: Engine): Promise<void> {
  printRow('keys', ['first ms', 'median ms', 'cpu ms']);
  for (const typed of ['@k1', '@mon', '@harbour']) {
    const draft = { uri: 'memory:///keys.md', languageId: 'markdown', text: `It was so ${typed}` };
    const first = await measure(() => engine.completeKeys(draft, draft.text.length));
    const later = [];
    for (let time = 0; time < TIMES; time++)
      later.push(await measure(() => engine.completeKeys(draft, draft.text.length)));
    printRow(typed, [first.ms, median(later.map(({ ms }) => ms)), median(later.map(({ cpuMs }) => cpuMs))]);
  }
}

/** The longest time for which nothing else had its turn. */
async function longestTurn<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly ms: number }> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 0);
  const result = await work();
  clearInterval(timer);
  return { result, ms: Math.max(longest, performance.now() - last) };
}
