/** Documents and books: how many are read, and why the others are not, how fast, and what their records say. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, readAll } from './files';
import type { Mode } from './reading.bench';

/** Measures the files whose names end in one of these. */
export function measureDocuments(...extensions: readonly string[]): (mode: Mode) => Promise<void> {
  return async ({ folder, isListed }) => {
    const files = extensions.flatMap((extension) => filesBelow(folder, extension));
    const sums = { read: 0, passages: 0, paged: 0, titled: 0, authored: 0, bytes: 0, ms: 0, slowest: 0 };
    const reasons = new Map<string, number>();
    await readAll(files, ({ file, ms, reading }) => {
      sums.bytes += statSync(file).size;
      sums.ms += ms;
      sums.slowest = Math.max(sums.slowest, ms);
      const works = reading?.works ?? [];
      const passages = works.flatMap((work) => work.passages);
      const reason = works.length === 0 ? reading?.problems[0] : undefined;
      if (works.length > 0) sums.read++;
      if (reason) reasons.set(reason.message, (reasons.get(reason.message) ?? 0) + 1);
      const [first] = works;
      sums.passages += passages.length;
      if (passages.some(({ locators }) => locators.some(({ label }) => label === 'page'))) sums.paged++;
      if (first && first.metadata.origins.title !== 'file-name') sums.titled++;
      if (first?.metadata.fields.author) sums.authored++;
      if (isListed) console.log(`${path.basename(file)}: ${reason?.message ?? `${passages.length} passages`}`);
    });
    const megabytes = sums.bytes / 1e6;
    console.log(
      `files ${files.length}, read ${sums.read}, of these with pages ${sums.paged}, a title ${sums.titled}, an author ${sums.authored}`,
    );
    console.log(
      `passages ${sums.passages}; ${(sums.ms / megabytes).toFixed(0)} ms per MB of ${megabytes.toFixed(1)}, the slowest file ${sums.slowest.toFixed(0)} ms`,
    );
    for (const [reason, count] of [...reasons].sort((a, b) => b[1] - a[1]))
      console.log(`${String(count).padStart(6)}  ${reason}`);
  };
}
