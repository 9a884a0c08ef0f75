/** Prints what was measured, for people. */
import { availableParallelism, loadavg } from 'node:os';
import { ASK_KINDS, type AskKind } from './asks';
import type { StageReport, Times } from './figures';

export interface Measured {
  readonly passages: number;
  readonly records: number;
  readonly files: number;
  readonly first: StageReport;
  readonly again: StageReport;
  readonly busy: StageReport;
  readonly closed: StageReport;
  /** An engine without an editor. */
  readonly alone: Partial<Record<AskKind, Times>>;
}

type Row = readonly (string | number | undefined)[];

export function printTables(measured: Measured): void {
  const { first, passages, records, files } = measured;
  console.log(`\n${passages} passages and ${records} records in ${files} files`);
  console.log(
    `VS Code ${first.vscode}, Node ${first.node}; ${availableParallelism()} cores, load ${show(loadavg()[1])}`,
  );
  printTable(['Start', 'first', 'again'], startRows(measured));
  printTable(["The extension host's thread, ms", 'longest', '99 %', 'longest work'], loopRows(measured));
  printTable(
    ['Questions, ms: median 95 %', 'editor', 'bare', '÷ bare', 'to engine', 'engine', 'editor ÷ engine', 'answered'],
    askRows(measured),
  );
  printTable(['The same while reading', 'editor', 'to engine', 'answers'], busyRows(measured));
  printTable(['Without a draft', ''], closedRows(measured));
  console.log(`\n${LEGEND}`);
}

const LEGEND = `editor: from asking VS Code to its answer (ghost text and search: to the engine's), of questions answered with something.
bare: the same asked of VS Code with a provider that has its answer at hand. to engine: from the extension's question to the answer of
its thread. engine: in a process of its own. longest work: the thread's own time on a core in one stretch, VS Code's work included;
longest and 99 % also count waiting for a core.`;

function startRows({ first, again, busy }: Measured): Row[] {
  const row = (name: string, of: (stage: StageReport) => Row[number]): Row => [name, of(first), of(again)];
  return [
    row('activate, ms', ({ activationMs }) => activationMs),
    row('  code loaded, as VS Code counts, ms', ({ activation }) => activation?.loadMs),
    row('  activate() run, as VS Code counts, ms', ({ activation }) => activation?.activateMs),
    row('  by the event', ({ activation }) => activation?.event),
    row('all sources ready, ms', ({ readyMs }) => readyMs),
    row('  sources', ({ ready }) => ready?.sources),
    row('  passages', ({ ready }) => ready?.passages),
    row('  status events', ({ statusEvents }) => statusEvents),
    ['first completion of all, ms', busy.firstAsk?.inEditorMs, again.firstAsk?.inEditorMs],
    ['  of that to the engine, ms', busy.firstAsk?.atEngineMs, again.firstAsk?.atEngineMs],
    ['one file changed, until it is read, ms', undefined, again.changeMs?.['one file changed']],
    ['all files written anew, until looked at, ms', undefined, again.changeMs?.['all files written anew']],
    ...memoryRows(first, again),
  ];
}

const BYTES_PER_MB = 1_048_576;

function memoryRows(first: StageReport, again: StageReport): Row[] {
  const at = ({ memory }: StageReport, name: string) => memory?.[name] && Math.round(memory[name] / BYTES_PER_MB);
  return Object.keys(again.memory ?? {}).map((name) => [`memory ${name}, MB`, at(first, name), at(again, name)]);
}

function loopRows({ first, again, busy }: Measured): Row[] {
  const loops = [first, again, busy].flatMap((stage) => Object.entries(stage.loops ?? {}));
  return loops.map(([name, { longest, p99, longestCpu }]) => [name, longest, p99, longestCpu]);
}

function askRows({ again, alone }: Measured): Row[] {
  return ASK_KINDS.map((kind) => {
    const { inEditor, atEngine, answered = 0 } = again.asks?.[kind] ?? {};
    const bare = again.bare?.[kind];
    const times = [showTimes(inEditor), showTimes(bare), ratio(inEditor, bare), showTimes(atEngine)];
    return [kind, ...times, showTimes(alone[kind]), ratio(inEditor, alone[kind]), `${Math.round(answered * 100)} %`];
  });
}

function busyRows({ busy }: Measured): Row[] {
  return ASK_KINDS.map((kind) => {
    const { inEditor, atEngine } = busy.asks?.[kind] ?? {};
    return [kind, showTimes(inEditor), showTimes(atEngine), inEditor?.count];
  });
}

/** Of the medians. */
function ratio(times: Times | undefined, others: Times | undefined): number | undefined {
  return times && others && times.median / others.median;
}

function closedRows({ closed }: Measured): Row[] {
  const state = (isActive: boolean | undefined) => (isActive ? 'active' : 'not active');
  return [
    ['a JSON file', state(closed.isActiveWithoutText)],
    ['a plain text, which is no draft by default', state(closed.isActiveInPlainText)],
    ['threads started', closed.threads],
  ];
}

function showTimes(times: Times | undefined): string | undefined {
  return times && `${show(times.median)} ${show(times.p95).padStart(5)}`;
}

function printTable(head: Row, rows: readonly Row[]): void {
  const all = [head, ...rows].map((row) => row.map(show));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  console.log('');
  for (const [name = '', ...cells] of all) {
    console.log(name.padEnd(44), ...cells.map((cell, column) => cell.padStart((widths[column + 1] ?? 0) + 2)));
  }
}

function show(cell: Row[number]): string {
  if (typeof cell !== 'number') return cell ?? '';
  if (Number.isNaN(cell)) return '–';
  return cell >= 100 || Number.isInteger(cell) ? cell.toFixed(0) : cell.toPrecision(2);
}
