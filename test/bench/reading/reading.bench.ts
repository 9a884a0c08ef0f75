/**
 * Measures the readers on folders of real files, one mode for each format:
 *
 *     node dist/bench/reading.js --pdf FOLDER [--bib FOLDER] [--docx FOLDER] [--odt FOLDER] [--epub FOLDER] [--mhtml FOLDER] [--html FOLDER] [--list]
 *
 * `--pdf-metadata FOLDER` wants `x.json` beside `x.pdf`: `{ title, firstAuthor, pages: { index: printed } }`.
 * `--html FOLDER` wants folders with `source.html` and the truth beside it: see pages.ts.
 * `--list` prints a line for each file as well.
 */
import { parseArgs } from 'node:util';
import { measureBib } from './bib';
import { measureDocuments } from './documents';
import { measurePages } from './pages';
import { measurePdf } from './pdf';
import { measurePdfMetadata } from './pdfMetadata';

/** What a mode is given. */
export interface Mode {
  readonly folder: string;
  readonly isListed: boolean;
}

const MODES: Readonly<Record<string, (mode: Mode) => Promise<void>>> = {
  bib: measureBib,
  pdf: measurePdf,
  'pdf-metadata': measurePdfMetadata,
  docx: measureDocuments('.docx', '.docm', '.dotx'),
  odt: measureDocuments('.odt'),
  epub: measureDocuments('.epub'),
  mhtml: measureDocuments('.mhtml', '.mht'),
  html: measurePages,
};

async function main(): Promise<void> {
  const folders = Object.keys(MODES).map((name) => [name, { type: 'string' }] as const);
  const { values } = parseArgs({ options: { ...Object.fromEntries(folders), list: { type: 'boolean' } } });
  const asked = Object.entries(values).filter(([name]) => name in MODES);
  if (asked.length === 0)
    console.log(
      `Say which files to read: ${Object.keys(MODES)
        .map((name) => `--${name} FOLDER`)
        .join(', ')}`,
    );
  for (const [name, folder] of asked) {
    console.log(`\n== ${name} ${folder}\n`);
    await MODES[name]!({ folder: String(folder), isListed: values.list === true });
  }
}

void main();
