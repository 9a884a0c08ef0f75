/** The reader of PDF: what is read and what is refused and why, speed beside bare pdf.js, sentences found whole beside publishers' XML. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openPdf } from '../../../src/reading/pdf/openPdf';
import { readPdf } from '../../../src/reading/pdf/pdf';
import { read } from '../../../src/reading/read';
import { percent, table } from '../checking/print';
import { cpuMs, type FileResult, filesBelow, readAll } from './files';
import { countBeginnings, findWhole, paragraphsOfJats, sentencesOf } from './jats';
import type { Mode } from './reading.bench';

export async function measurePdf({ folder, isListed }: Mode): Promise<void> {
  const files = filesBelow(folder, '.pdf');
  const read = await measureReading(files, isListed);
  await measureSpeed(read);
  await measureWholeness(
    read.filter((file) => existsSync(jatsOf(file))),
    isListed,
  );
}

/** The files that gave text. */
async function measureReading(files: readonly string[], isListed: boolean): Promise<string[]> {
  const reasons = new Map<string, number>();
  const read: string[] = [];
  let [pages, slowest, peak] = [0, 0, 0];
  await readAll(files, (result) => {
    const reason = reasonOf(result);
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    if (reason.startsWith('read')) read.push(result.file);
    pages += pagesOf(result);
    slowest = Math.max(slowest, result.ms);
    peak = Math.max(peak, process.memoryUsage().rss);
    if (isListed)
      console.log(`${reason.padEnd(40)} ${result.ms.toFixed(0).padStart(6)} ms  ${result.file}  ${messageOf(result)}`);
  });
  const rows = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => [reason, String(count)]);
  console.log(table(['', 'files'], [...rows, ['together', String(files.length)]]));
  console.log(
    `\n${pages} pages; the slowest file ${(slowest / 1000).toFixed(1)} s; at most ${megabytes(peak)} MB of memory\n`,
  );
  return read;
}

function reasonOf({ reading }: FileResult): string {
  const codes = [...new Set(reading?.problems.map(({ code }) => code))].join(', ');
  return reading && reading.works.length > 0 ? `read ${codes}`.trim() : codes || 'nothing';
}

function messageOf({ reading }: FileResult): string {
  return reading?.problems.map(({ message }) => message).join(' ') ?? '';
}

function pagesOf({ reading }: FileResult): number {
  return new Set(reading?.works.flatMap(({ landmarks }) => landmarks.flatMap(({ pageIndex }) => pageIndex ?? []))).size;
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}

/** Every so many files are timed, at most this many. */
const MAX_TIMED = 60;
/** The first round has cold code. */
const ROUNDS = 4;

async function measureSpeed(files: readonly string[]): Promise<void> {
  const step = Math.max(1, Math.ceil(files.length / MAX_TIMED));
  const timed = files.filter((_, index) => index % step === 0).map((file) => readFileSync(file));
  const tasks: readonly ((bytes: Uint8Array) => Promise<unknown>)[] = [
    bareText,
    (bytes) => readPdf(bytes),
    (bytes) => read(bytes, 'timed.pdf'),
  ];
  const rounds: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await timeOf(timed, tasks, round));
  let pages = 0;
  for (const bytes of timed) pages += await bareText(bytes);
  const rows = tasks.map((_, task) => {
    const perSecond = median(rounds.map((ms) => (pages / ms[task]!) * 1000));
    const ratio = median(rounds.map((ms) => ms[0]! / ms[task]!));
    return [TASKS[task]!, perSecond.toFixed(1), ratio.toFixed(2)];
  });
  console.log(table([`${timed.length} files, ${pages} pages, ${ROUNDS} rounds`, 'pages per CPU s', 'ratio'], rows));
}

const TASKS = ['text content of pdf.js', 'and layout and record', 'and sections, references, passages'];

/** Milliseconds of each task for all files together. Each comes first in its turn, so that none has the warmer code. */
async function timeOf(
  files: readonly Uint8Array[],
  tasks: readonly ((bytes: Uint8Array) => Promise<unknown>)[],
  round: number,
): Promise<number[]> {
  const ms = tasks.map(() => 0);
  for (const [index, bytes] of files.entries()) {
    for (let turn = 0; turn < tasks.length; turn++) {
      const task = (turn + index + round) % tasks.length;
      ms[task]! += await cpuMs(() => tasks[task]!(bytes));
    }
  }
  return ms;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}

/** What pdf.js alone does; the number of pages. */
async function bareText(bytes: Uint8Array): Promise<number> {
  const file = await openPdf(bytes);
  if ('code' in file) return 0;
  for (let number = 1; number <= file.numPages; number++) {
    try {
      const page = await file.getPage(number);
      await page.getTextContent();
      page.cleanup();
    } catch {
      // A page that is broken costs what it costs to find that out.
    }
  }
  const pages = file.numPages;
  await file.loadingTask.destroy();
  return pages;
}

function jatsOf(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.xml`);
}

/** Sentences of the XML beside a file that stand whole in one block. */
async function measureWholeness(files: readonly string[], isListed: boolean): Promise<void> {
  let [found, all, papers, begun, beginnings] = [0, 0, 0, 0, 0];
  for (const file of files) {
    const paragraphs = paragraphsOfJats(readFileSync(jatsOf(file), 'utf8')).filter((text) => text.length >= 100);
    const sentences = sentencesOf(paragraphs);
    const extraction = await readPdf(readFileSync(file));
    if ('code' in extraction || sentences.length === 0) continue;
    const whole = findWhole(sentences, extraction.blocks);
    const missing = sentences.filter((sentence) => !whole.has(sentence));
    found += whole.size;
    all += sentences.length;
    papers++;
    begun += countBeginnings(paragraphs, extraction.blocks);
    beginnings += paragraphs.length;
    if (!isListed) continue;
    console.log(`${percent(whole.size / sentences.length)} of ${sentences.length}  ${file}`);
    for (const sentence of missing.slice(0, 8)) console.log(`    ${sentence}`);
  }
  if (all === 0) return;
  console.log(`
${percent(found / all)} of ${all} sentences of ${papers} papers with XML are whole in one block`);
  console.log(`${percent(begun / beginnings)} of ${beginnings} paragraphs begin one`);
}
