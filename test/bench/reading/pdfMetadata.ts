/** Title, first author and page names of PDFs against what is known of them: beside `x.pdf` lies `x.json`. */
import { existsSync, readFileSync } from 'node:fs';
import type { WorkReading } from '../../../src/model/source';
import { fold } from '../../../src/text/normalize';
import { filesBelow, readAll } from './files';
import type { Mode } from './reading.bench';

interface Known {
  readonly title?: string;
  /** The family name, or an organisation's. */
  readonly firstAuthor?: string;
  /** Printed numbers by the index of the page. */
  readonly pages?: Readonly<Record<string, string>>;
}

interface Tally {
  right: number;
  all: number;
}

export async function measurePdfMetadata({ folder, isListed }: Mode): Promise<void> {
  const tallies = { title: tally(), 'first author': tally(), 'page name': tally() };
  const note = (kind: keyof typeof tallies, expected: string, found: string | undefined, file: string) => {
    const isRight = found !== undefined && letters(found) === letters(expected);
    tallies[kind].all++;
    if (isRight) tallies[kind].right++;
    else if (isListed) console.log(`${file}: ${kind} ${found ?? 'unknown'}, not ${expected}`);
  };
  const files = filesBelow(folder, '.pdf').filter((file) => existsSync(knownOf(file)));
  await readAll(files, ({ file, reading }) => {
    const known = JSON.parse(readFileSync(knownOf(file), 'utf8')) as Known;
    const work = reading?.works[0];
    const { title, author } = work?.metadata.fields ?? {};
    if (known.title) note('title', known.title, title, file);
    if (known.firstAuthor) note('first author', known.firstAuthor, author?.[0]?.family ?? author?.[0]?.literal, file);
    for (const [index, name] of Object.entries(known.pages ?? {})) {
      note('page name', name, pageName(work, Number(index)), `${file} [${index}]`);
    }
  });
  for (const [kind, { right, all }] of Object.entries(tallies)) {
    if (all > 0) console.log(`${kind}: ${right} of ${all} right (${((100 * right) / all).toFixed(1)} %)`);
  }
}

function tally(): Tally {
  return { right: 0, all: 0 };
}

function knownOf(file: string): string {
  return file.replace(/\.pdf$/i, '.json');
}

function pageName(work: WorkReading | undefined, index: number): string | undefined {
  return work?.landmarks.find(({ label, pageIndex }) => label === 'page' && pageIndex === index)?.locator;
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
