/** Measures the search beside stock MiniSearch, in one run: `node dist/bench/search.js [--passages 10000,100000] [--from FOLDER]`. */
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import { retrieve } from '../../../src/corpus/retrieval';
import { SearchIndex } from '../../../src/corpus/searchIndex';
import { type BenchPassage, makePassages, readPassages } from './prose';
import { beginnings, type Question, rewordings } from './questions';
import { Random } from './random';

const SEED = 20260309;
/** Stock MiniSearch takes a second for a sentence at 100,000 passages: it is asked the first few of them. */
const COUNTS = { sentence: { ours: 300, stock: 24 }, keystroke: { ours: 480, stock: 64 } };
const ASKED = { sentence: rewordings, keystroke: beginnings };

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { passages: { type: 'string', default: '10000,100000' }, from: { type: 'string' } },
  });
  for (const count of values.passages.split(',').map(Number)) {
    const passages = values.from === undefined ? makePassages(count, SEED) : readPassages(values.from, count);
    console.log(`\n${passages.length} passages of ${Math.round(averageWords(passages))} words\n`);
    await measure(passages);
  }
}

async function measure(passages: readonly BenchPassage[]): Promise<void> {
  const stock = await measureStock(passages);
  const ours = await measureOurs(passages);
  const rows: [string, string, string, string][] = [['', 'ours', 'stock', 'ours ÷ stock']];
  for (const [name, value] of Object.entries(ours)) {
    const other = stock[name];
    rows.push([
      name,
      show(value),
      other === undefined ? '' : show(other),
      other === undefined ? '' : show(value / other),
    ]);
  }
  for (const [name, ...cells] of rows) console.log(name.padEnd(44), ...cells.map((cell) => cell.padStart(12)));
}

type Figures = Record<string, number>;

async function measureStock(passages: readonly BenchPassage[]): Promise<Figures> {
  const before = await memory();
  const index = new MiniSearch<BenchPassage>({ fields: ['text'] });
  const build = cpuOf(() => index.addAll(passages));
  const bytes = (await memory()) - before;
  const json = JSON.stringify(index);
  const load = cpuOf(() => MiniSearch.loadJSON<BenchPassage>(json, { fields: ['text'] }));
  const ask = ({ text }: Question) => index.search(text).map(({ id }) => Number(id));
  const type = ({ text }: Question) => {
    const isLast = (_: string, at: number, all: readonly string[]) => at === all.length - 1;
    return index.search(text, { combineWith: 'AND', prefix: isLast }).map(({ id }) => Number(id));
  };
  return {
    'build, CPU ms': build,
    'load ÷ build': load / build,
    'memory, bytes a passage': bytes / passages.length,
    ...measureQuestions('sentence', passages, COUNTS.sentence.stock, ask),
    ...measureQuestions('keystroke', passages, COUNTS.keystroke.stock, type),
  };
}

async function measureOurs(passages: readonly BenchPassage[]): Promise<Figures> {
  const before = await memory();
  const index = new SearchIndex();
  const start = cpu();
  await index.add(passages);
  const build = cpu() - start;
  const bytes = (await memory()) - before;
  const lines = [...index.save()];
  const loadStart = cpu();
  await SearchIndex.load(lines);
  const load = cpu() - loadStart;
  const store = toStore(passages);
  const ask = ({ text }: Question) => retrieve(index, store, text).map(({ id }) => id);
  const type = ({ text }: Question) => retrieve(index, store, text, { prefix: true }).map(({ id }) => id);
  return {
    'build, CPU ms': build,
    'load ÷ build': load / build,
    'stored, bytes a passage': lines.reduce((sum, line) => sum + line.length, 0) / passages.length,
    'memory, bytes a passage': bytes / passages.length,
    ...(await measureBlocks(new SearchIndex().add(passages))),
    ...measureQuestions('sentence', passages, COUNTS.sentence.ours, ask),
    ...measureQuestions('keystroke', passages, COUNTS.keystroke.ours, type),
    ...(await measureReplacing(index, passages)),
  };
}

function measureQuestions(
  name: keyof typeof ASKED,
  passages: readonly BenchPassage[],
  count: number,
  ask: (question: Question) => readonly number[],
): Figures {
  const questions = take(ASKED[name](passages, new Random(SEED)), count);
  warmUp(ASKED[name](passages, new Random(SEED + 1)), ask);
  const answers = questions.map((question) => measureQuestion(question, passages, ask));
  const times = answers.map(({ time }) => time).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!;
  const recall = (asked: typeof answers) => asked.filter(({ isFound }) => isFound).length / asked.length;
  return {
    [`${name}, CPU ms, median`]: at(0.5),
    [`${name}, CPU ms, 95th percentile`]: at(0.95),
    [`${name}, recall@5 of the first ${COUNTS[name].stock}`]: recall(answers.slice(0, COUNTS[name].stock)),
    [`${name}, recall@5 of ${count}`]: recall(answers),
  };
}

/** As an engine that has been asked for a while: a second, or a hundred questions. */
function warmUp(questions: Iterable<Question>, ask: (question: Question) => unknown): void {
  const start = cpu();
  for (const question of take(questions, 100)) if (cpu() - start < 1000) ask(question);
}

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) if (taken.push(item) === count) break;
  return taken;
}

/** A copy of the passage is as good as the passage. */
function measureQuestion(
  question: Question,
  passages: readonly BenchPassage[],
  ask: (question: Question) => readonly number[],
): { readonly time: number; readonly isFound: boolean } {
  let ids: readonly number[] = [];
  const time = cpuOf(() => {
    ids = ask(question);
  });
  return { time, isFound: ids.slice(0, 5).some((id) => passages[id]!.text === question.target.text) };
}

/** A source of 200 passages put in the place of what it held before. */
async function measureReplacing(index: SearchIndex, passages: readonly BenchPassage[]): Promise<Figures> {
  const source = passages.slice(0, 200);
  const remove = cpuOf(() => index.remove(source.map(({ id }) => id)));
  const start = cpu();
  await index.add(source);
  return { 'remove 200 passages, CPU ms': remove, 'add 200 passages, CPU ms': cpu() - start };
}

function toStore(passages: readonly BenchPassage[]) {
  const paragraphs = new Map<number, number[]>();
  for (const { id, paragraph } of passages) {
    const ids = paragraphs.get(paragraph);
    if (ids) ids.push(id);
    else paragraphs.set(paragraph, [id]);
  }
  return {
    paragraphOf: (id: number) => paragraphs.get(passages[id]!.paragraph)!,
    passage: (id: number) => passages[id],
    allPassages: () => passages,
  };
}

/** How long others had to wait for their turn until `task` was done, wherever it was more than a millisecond. */
async function measureBlocks(task: Promise<void>): Promise<Figures> {
  const blocks: number[] = [];
  let isDone = false;
  const watch = (last: number) => {
    const now = performance.now();
    if (now - last > 1) blocks.push(now - last);
    if (!isDone) setImmediate(watch, now);
  };
  setImmediate(watch, performance.now());
  await task;
  isDone = true;
  blocks.sort((a, b) => a - b);
  return {
    'blocks while adding, ms, 99th percentile': blocks[Math.floor(blocks.length * 0.99)] ?? 0,
    'blocks while adding, ms, longest': blocks.at(-1) ?? 0,
  };
}

function cpuOf(task: () => void): number {
  const start = cpu();
  task();
  return cpu() - start;
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use once everything else is given up: a turn later, twice swept. */
async function memory(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 10));
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function averageWords(passages: readonly BenchPassage[]): number {
  return passages.reduce((sum, { text }) => sum + text.split(' ').length, 0) / passages.length;
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}

void main();
