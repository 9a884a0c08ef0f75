/** Reads the bibliographies of a folder: entries that stand in them, entries read, entries lost, and the time it takes. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Reading } from '../../../src/model/source';
import { decodeText } from '../../../src/reading/encoding';
import { read } from '../../../src/reading/read';
import { cpuMs, filesBelow } from './files';
import type { Mode } from './reading.bench';

interface Figures {
  readonly format: string;
  /** Beginnings of entries, by their look. */
  readonly written: number;
  readonly read: number;
  readonly problems: number;
  readonly cpuMs: number;
  /** The same once more with one entry changed. */
  readonly againMs: number;
}

export async function measureBib({ folder, isListed }: Mode): Promise<void> {
  const all: Figures[] = [];
  for (const path of Object.keys(ENTRIES).flatMap((ending) => filesBelow(folder, `.${ending}`))) {
    const figures = await measureFile(path);
    if (!figures || figures.written === 0) continue;
    all.push(figures);
    if (isListed) print(basename(path).slice(-48), [figures]);
  }
  console.log('format'.padEnd(48), ...COLUMNS.map((name) => name.padStart(12)));
  for (const format of new Set(all.map((one) => one.format))) {
    print(
      format,
      all.filter((one) => one.format === format),
    );
  }
  print('all', all);
}

const COLUMNS = ['files', 'entries', 'read', 'lost', 'lost %', 'problems', 'CPU s/1000', 'again s/1000'];

/** How an entry begins, by the ending of the file's name. */
const ENTRIES: Readonly<Record<string, RegExp>> = {
  bib: /^[ \t]*@(?!(?:comment|string|preamble)\b)[a-z]+\s*[{(]/gim,
  bibtex: /^[ \t]*@(?!(?:comment|string|preamble)\b)[a-z]+\s*[{(]/gim,
  ris: /^\s*TY {1,2}- /gm,
  yaml: /^(?:- |[^\s#%-][^\n]*:[ \t]*$)/gm,
  yml: /^(?:- |[^\s#%-][^\n]*:[ \t]*$)/gm,
};

async function measureFile(path: string): Promise<Figures | undefined> {
  const format = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const bytes = readFileSync(path);
  const text = await decodeText(bytes);
  const written = text?.match(ENTRIES[format] ?? /$^/)?.length ?? 0;
  if (text === undefined || written === 0) return undefined;
  let reading: Reading | undefined;
  const firstMs = await cpuMs(async () => {
    reading = await read(bytes, basename(path));
  });
  const changed = Buffer.from(text.replace(/\b(19|20)\d\d\b/, '1999'));
  const againMs = await cpuMs(() => read(changed, basename(path)));
  return {
    format,
    written,
    read: Math.min(reading?.entries.length ?? 0, written),
    problems: reading?.problems.length ?? 0,
    cpuMs: firstMs,
    againMs,
  };
}

function print(name: string, figures: readonly Figures[]): void {
  const sum = (of: (one: Figures) => number) => figures.reduce((total, one) => total + of(one), 0);
  const written = sum((one) => one.written);
  const found = sum((one) => one.read);
  const seconds = (ms: number) => (ms / Math.max(1, found)).toFixed(3);
  const cells = [
    figures.length,
    written,
    found,
    written - found,
    ((100 * (written - found)) / Math.max(1, written)).toFixed(3),
    sum((one) => one.problems),
    seconds(sum((one) => one.cpuMs)),
    seconds(sum((one) => one.againMs)),
  ];
  console.log(name.padEnd(48), ...cells.map((cell) => String(cell).padStart(12)));
}
