/**
 * Bytes to readings: tells the format from the content first and from the name second, and hands over to the reader of that format.
 * Knows nothing of files, folders or the corpus, and uses nothing of Node; never throws, since a bad file is a result.
 */
import type { Problem } from '../model/problem';
import type { Reading, WorkReading } from '../model/source';
import { isMarkedAsDraft } from '../text/draftMark';
import type { Extraction } from './blocks';
import { extractContainer } from './containers';
import { decodeText } from './encoding';
import { extract } from './extract';
import { CONTAINER_TYPES, type Container, containerOf } from './formats';
import { moved } from './moved';
import { problem } from './problems';
import type { ReadOptions } from './readOptions';
import { structure } from './structure/structure';

/** @param name the file's name with its extension, without folders. */
export async function read(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Reading> {
  try {
    return await readBytes(bytes, name, options);
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

async function readBytes(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Reading> {
  const container = containerOf(bytes, name);
  if (container) return readContainer(bytes, container, { name, options });
  const text = await decodeText(bytes);
  if (text === undefined) return unread('application/octet-stream', BINARY);
  if (text.trim() === '') return unread('text/plain', EMPTY);
  if (isMarkedAsDraft(text)) return { ...NOTHING, mediaType: 'text/markdown', text, isFileText: true };
  const extractions = await extract(text, name);
  if (isProblem(extractions)) return { ...unread('text/plain', extractions), text, isFileText: true };
  return toReading(extractions, name);
}

interface ContainerFile {
  readonly name: string;
  readonly options: ReadOptions;
}

async function readContainer(bytes: Uint8Array, container: Container, file: ContainerFile): Promise<Reading> {
  const extraction = await extractContainer(bytes, container, file.options);
  if (isProblem(extraction)) return unread(CONTAINER_TYPES[container], extraction);
  const reading = toReading([extraction], file.name);
  return reading.problems[0] === NO_TEXT ? { ...reading, problems: [NO_TEXT_IN_DOCUMENT] } : reading;
}

/** The parts one below the other, each with its own works, all places counted in the whole. */
function toReading(extractions: readonly Extraction[], name: string): Reading {
  const [first] = extractions;
  if (!first) return unread('text/plain', NO_TEXT);
  const works = worksOf(extractions, name);
  const entries = extractions.flatMap((extraction) => extraction.entries);
  const problems = extractions.flatMap((extraction) => extraction.problems);
  const isEmpty = works.length === 0 && entries.length === 0 && problems.length === 0;
  return {
    mediaType: first.mediaType,
    text: textsOf(extractions).join(PART_BREAK),
    isFileText: first.isFileText,
    works,
    entries,
    problems: isEmpty ? [NO_TEXT] : problems,
  };
}

const PART_BREAK = '\n\n';

function textsOf(extractions: readonly Extraction[]): string[] {
  return extractions.map(({ text }) => text).filter((text) => text !== '');
}

/** Works of which something can be quoted. */
function worksOf(extractions: readonly Extraction[], name: string): WorkReading[] {
  let length = 0;
  return extractions.flatMap((extraction) => {
    const start = length;
    if (extraction.text !== '') length += extraction.text.length + PART_BREAK.length;
    const works = structure(extraction, name).filter(({ passages }) => passages.length > 0);
    return works.map((work) => moved(work, start));
  });
}

function isProblem(result: readonly Extraction[] | Extraction | Problem): result is Problem {
  return 'code' in result;
}

/** A draft is no source, and nothing is the matter with it. */
const NOTHING: Omit<Reading, 'mediaType'> = { text: '', isFileText: false, works: [], entries: [], problems: [] };

function unread(mediaType: string, reason: Problem): Reading {
  return { ...NOTHING, mediaType, problems: [reason] };
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
const NO_TEXT_IN_DOCUMENT = problem(
  'no-text',
  'warning',
  'No sentence that could be quoted was found in the file, only pictures or a few words: keep its text in a file beside it.',
);
const NO_TEXT = problem(
  'no-text',
  'warning',
  'No readable text was found in the file: save the page or article again as text or HTML.',
);
