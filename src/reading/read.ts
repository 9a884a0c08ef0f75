/**
 * Bytes to readings: tells the format from the content first and from the name second, and hands over to the reader of that format.
 * Knows nothing of files, folders or the corpus, and uses nothing of Node; never throws, since a bad file is a result.
 */
import type { TextPosition } from '../model/passage';
import type { Problem, ReadingCode, Severity } from '../model/problem';
import type { Reading, WorkReading } from '../model/source';
import type { Extraction } from './blocks';
import { decodeText } from './encoding';
import { containerOf, textFormatOf } from './formats';
import { parseJson } from './json';
import { moved } from './moved';
import { structure } from './structure';

/** @param name the file's name with its extension, without folders. */
export async function read(bytes: Uint8Array, name: string): Promise<Reading> {
  try {
    return await readBytes(bytes, name);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unread(
      'text/plain',
      problem(
        'unreadable-file',
        'error',
        `The file could not be read (${reason}): keep its text in a plain text file beside it, and report this.`,
      ),
    );
  }
}

async function readBytes(bytes: Uint8Array, name: string): Promise<Reading> {
  const container = containerOf(bytes, name);
  if (container) return unread('application/octet-stream', notYet(container));
  const text = await decodeText(bytes);
  if (text === undefined) return unread('application/octet-stream', BINARY);
  if (text.trim() === '') return unread('text/plain', EMPTY);
  const extractions = await extract(text, name);
  if (isProblem(extractions)) return { ...unread('text/plain', extractions), text, isFileText: true };
  return toReading(extractions, name);
}

/** What the file holds, part by part, or why nothing can be read from it. */
async function extract(text: string, name: string): Promise<readonly Extraction[] | Problem> {
  switch (textFormatOf(text, name)) {
    case 'json':
      return extractJson(text, name);
    case 'html':
      return [await (await import('./html')).readHtml(text)];
    case 'bibtex':
      return [await (await import('./bibliography')).readBibtex(text)];
    case 'markdown':
      return [await (await import('./markdown')).readMarkdown(text)];
    case 'plain':
      return [await (await import('./plainText')).readPlainText(text)];
    case 'xml':
      return problem('unsupported-format', 'information', 'XML is not read: keep a text or HTML copy beside it.');
    case 'ris':
      return problem(
        'unsupported-format',
        'information',
        'RIS is not read yet: export the records as BibTeX or CSL-JSON.',
      );
  }
}

async function extractJson(text: string, name: string): Promise<readonly Extraction[] | Problem> {
  const parsed = parseJson(text);
  if (!parsed.isValid) return parsed.problem;
  const [{ isWordPress, readWordPress }, { isCslJson, readCslJson }] = await Promise.all([
    import('./wordpress'),
    import('./bibliography'),
  ]);
  if (isWordPress(parsed.value)) return readWordPress(parsed.value);
  if (isCslJson(parsed.value) || /\.csl\.json$/i.test(name)) return [readCslJson(parsed.value, text)];
  return problem(
    'unsupported-format',
    'information',
    'This JSON is neither a WordPress post nor CSL-JSON records: leave the file out, or keep its text in a plain text file beside it.',
  );
}

/** The parts one below the other, each with its own works, all places counted in the whole. */
function toReading(extractions: readonly Extraction[], name: string): Reading {
  const [first] = extractions;
  if (!first) return unread('text/plain', NO_TEXT);
  const parts: string[] = [];
  const works: WorkReading[] = [];
  let length = 0;
  for (const extraction of extractions) {
    const { text } = extraction;
    if (text !== '') {
      works.push(...structure(extraction, name).map((work) => moved(work, length)));
      parts.push(text);
      length += text.length + PART_BREAK.length;
    }
  }
  const entries = extractions.flatMap((extraction) => extraction.entries);
  const problems = extractions.flatMap((extraction) => extraction.problems);
  const isEmpty = works.length === 0 && entries.length === 0 && problems.length === 0;
  return {
    mediaType: first.mediaType,
    text: parts.join(PART_BREAK),
    isFileText: first.isFileText,
    works,
    entries,
    problems: isEmpty ? [NO_TEXT] : problems,
  };
}

function isProblem(result: readonly Extraction[] | Problem): result is Problem {
  return 'code' in result;
}

const PART_BREAK = '\n\n';

function unread(mediaType: string, reason: Problem): Reading {
  return { mediaType, text: '', isFileText: false, works: [], entries: [], problems: [reason] };
}

function problem(code: ReadingCode, severity: Severity, message: string, position?: TextPosition): Problem {
  return { code, severity, message, ...(position ? { position } : {}) };
}

function notYet(format: string): Problem {
  return problem(
    'unsupported-format',
    'information',
    `${format} is not read yet: keep a text or HTML copy beside it until then.`,
  );
}

const BINARY = problem(
  'binary-file',
  'warning',
  'The file holds no text: leave it out of the corpus, or keep a text copy beside it.',
);
const EMPTY = problem(
  'empty-file',
  'information',
  'The file is empty: save its text into it, or leave it out of the corpus.',
);
const NO_TEXT = problem(
  'no-text',
  'warning',
  'No readable text was found in the file: save the page or article again as text or HTML.',
);
