/** A workspace for the bench: a draft, and sources of made-up prose in files as writers have them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchPassage, makePassages } from '../search/prose';
import { Random } from '../search/random';

const SEED = 20260309;
const MIN_FILE_PASSAGES = 40;
const MAX_FILES = 500;
/** The draft is as long as a chapter. */
const DRAFT_PASSAGES = 300;

/** The same passages for the same count, in every process. */
export function benchPassages(count: number): readonly BenchPassage[] {
  return makePassages(count, SEED);
}

/** What stands in the draft before anything is typed; its sentences are in no source. */
export const DRAFT_TEXT = `# A chapter\n\n${toParagraphs(makePassages(DRAFT_PASSAGES, SEED + 1)).join('\n\n')}\n\n`;

/** Fills `folder` with `draft.md` and `sources/`; gives back the number of source files. */
export function writeWorkspace(folder: string, passages: readonly BenchPassage[], records: number): number {
  const sources = join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(folder, 'draft.md'), DRAFT_TEXT);
  if (records > 0) writeFileSync(join(sources, 'library.bib'), bibliography(records));
  const length = Math.max(MIN_FILE_PASSAGES, Math.ceil(passages.length / MAX_FILES));
  let file = 0;
  for (let start = 0; start < passages.length; start += length) {
    writeSource(sources, file++, passages.slice(start, start + length));
  }
  return file + (records > 0 ? 1 : 0);
}

/** In turn Markdown with front matter and plain text with a byline. */
function writeSource(folder: string, number: number, passages: readonly BenchPassage[]): void {
  const { title, family, year } = makeRecord(number);
  const isMarkdown = number % 2 === 0;
  const head = isMarkdown
    ? `---\ntitle: ${title}\nauthor: ${family}, Ada\ndate: ${year}\n---\n\n# ${title}`
    : `${title}\n\nBy Ada ${family}\n\n${year}`;
  const name = `source-${String(number).padStart(4, '0')}.${isMarkdown ? 'md' : 'txt'}`;
  writeFileSync(join(folder, name), `${[head, ...toParagraphs(passages)].join('\n\n')}\n`);
}

function toParagraphs(passages: readonly BenchPassage[]): string[] {
  const paragraphs = new Map<number, string[]>();
  for (const { paragraph, text } of passages) {
    const sentences = paragraphs.get(paragraph);
    if (sentences) sentences.push(text);
    else paragraphs.set(paragraph, [text]);
  }
  return [...paragraphs.values()].map((sentences) => sentences.join(' '));
}

function bibliography(records: number): string {
  return Array.from({ length: records }, (_, number) => toBibtex(number)).join('\n');
}

function toBibtex(number: number): string {
  const { title, family, year } = makeRecord(1_000_000 + number);
  const fields = [
    `author = {${family}, Ada}`,
    `title = {${title}}`,
    `year = {${year}}`,
    'journal = {Journal of Prose}',
  ];
  return `@article{record${number},\n  ${fields.join(',\n  ')}\n}\n`;
}

function makeRecord(number: number): { readonly title: string; readonly family: string; readonly year: number } {
  const random = new Random(SEED + number);
  const word = () => random.pick(SYLLABLES) + random.pick(SYLLABLES) + random.pick(SYLLABLES);
  const name = () => word().replace(/^./, (letter) => letter.toUpperCase());
  return { title: `${name()} and the ${word()} of ${name()}`, family: name(), year: 1950 + random.below(75) };
}

const SYLLABLES = 'ba ce di fo gu ha le mi no pu ra se ti vo wu'.split(' ');
