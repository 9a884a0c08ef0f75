/** The command line: parse, ask the engine, print. Standard output carries the result alone. */
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../package.json';
import { StyleError } from './citing/style/styleFile';
import { Styles } from './citing/style/styles';
import { parseRequest, type Request, USAGE, UsageError } from './cli/arguments';
import { globOf, readDrafts } from './cli/drafts';
import { showProgress } from './cli/progress';
import { createEngine } from './engine/createEngine';
import { DEFAULT_OPTIONS, type Engine, type EngineOptions, type SourceList } from './engine/engine';
import { nodeCache, nodeFiles, shippedFiles } from './engine/nodeHost';
import { bibliographyHtml, bibliographyJson, bibliographyText, unclearLines } from './engine/report/bibliography';
import { type CheckedDraft, isFailed, shownPath } from './engine/report/checkReport';
import { reportHtml } from './engine/report/html';
import { checkJson, searchJson, sourcesJson } from './engine/report/json';
import { fileTexts, reportSources } from './engine/report/reportSources';
import { checkSarif } from './engine/report/sarif';
import { checkText, indexReport, searchText, sourcesText } from './engine/report/text';
import { createStyleFiles } from './engine/styleFiles';
import type { Draft } from './model/statement';
import { toLine } from './text/oneLine';
import { ReaderThread } from './worker/readerThread';

/** Where the command line reads from and writes to; strings come with their line ends. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Standard input to its end; without it there is none. */
  readInput?(): Promise<Uint8Array>;
  /** Shows a line in the place of the one before, an empty one for none; absent where nobody looks. */
  showLine?(line: string): void;
  /** The bundle of the thread that reads files; absent, the one that lies beside this program. */
  readonly readerFile?: string;
  /** Reads what ships with the program; without it there is no style but ours. */
  readShipped?(name: string): Promise<string | undefined>;
}

/** @returns the exit code: 0 done, 1 a check found something, 2 it could not do its work. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const request = parseRequest(argv);
    if (request.command !== 'help') return await run(request, terminal);
    terminal.out(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`citewright: ${toLine(error.message)}\n`);
    return 2;
  }
}

async function run(request: Request, terminal: Terminal): Promise<number> {
  await checkStyle(request, terminal);
  const drafts = isOfDrafts(request) ? await readDrafts({ ...request, readInput: inputOf(terminal) }) : [];
  const reader = new ReaderThread(terminal.readerFile ?? join(__dirname, 'reader.js'));
  const engine = openEngine(request, terminal, reader);
  const progress = showProgress(engine, terminal.showLine);
  try {
    await engine.usePasswords(await readPasswords(request));
    await engine.configure(optionsOf(request, drafts));
    progress.dispose();
    if (request.command === 'check') return await check(request, drafts, engine, terminal);
    if (request.command === 'bibliography') return await bibliography(request, drafts, engine, terminal);
    terminal.out(await answer(request, engine));
    return 0;
  } finally {
    await engine.dispose();
    await reader.dispose();
  }
}

/** One on each line. */
async function readPasswords({ passwordFile }: Request): Promise<readonly string[]> {
  if (passwordFile === undefined) return [];
  const bytes = await nodeFiles.readFile(passwordFile, MOST_PASSWORD_BYTES);
  if (!bytes) throw new UsageError('the file of --password-file cannot be read; check its permissions');
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

const MOST_PASSWORD_BYTES = 1 << 20;

function isOfDrafts({ command }: Request): boolean {
  return command === 'check' || command === 'bibliography';
}

/** A style that was asked for is there and can be used: told before anything is read. */
async function checkStyle({ style }: Request, { readShipped = NOTHING_SHIPPED }: Terminal): Promise<void> {
  if (style === undefined) return;
  const styles = new Styles(createStyleFiles(nodeFiles, readShipped));
  await styles.load({ name: style, ...(style.startsWith('file:') ? { uri: style } : {}) }).catch((error) => {
    throw error instanceof StyleError ? new UsageError(error.message) : error;
  });
}

const NOTHING_SHIPPED = async () => undefined;

function inputOf({ readInput }: Terminal): () => Promise<Uint8Array> {
  return readInput ?? (async () => new Uint8Array());
}

function openEngine(request: Request, terminal: Terminal, reader: ReaderThread): Engine {
  const folder = request.cache ?? (request.command === 'index' ? defaultCache() : undefined);
  return createEngine({
    files: nodeFiles,
    readShipped: terminal.readShipped ?? NOTHING_SHIPPED,
    reader,
    log: { info: () => undefined, warn: (message) => terminal.err(`citewright: ${message}\n`) },
    ...(folder ? { cache: nodeCache(folder) } : {}),
    name: createHash('sha256').update(request.corpus.join('\n')).digest('hex').slice(0, 24),
  });
}

function defaultCache(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'citewright');
}

/** The drafts are no sources, not even where one is named as such. */
function optionsOf({ corpus, bibliographies, style, severities }: Request, drafts: readonly Draft[]): EngineOptions {
  const draftUris = new Set(drafts.map(({ uri }) => uri));
  const folders = corpus.filter((uri) => !draftUris.has(uri));
  return {
    ...DEFAULT_OPTIONS,
    scope: { roots: [], include: [], exclude: [], folders },
    drafts: [...DEFAULT_OPTIONS.drafts, ...[...draftUris].map(globOf)],
    bibliographies,
    ...(style === undefined ? {} : { style, overridesDraftStyle: true }),
    check: { ...DEFAULT_OPTIONS.check, severities },
  };
}

async function check(request: Request, drafts: readonly Draft[], engine: Engine, terminal: Terminal): Promise<number> {
  await readDeclared(drafts, engine);
  const list = await engine.sources();
  warnOfUnread(list, terminal);
  if (list.sources.length === 0)
    throw new UsageError('there is no source to check against; say with --corpus where they are');
  const checked: CheckedDraft[] = [];
  const styles = new Set<string>();
  for (const draft of drafts) {
    const { style, problem } = await engine.style(draft);
    styles.add(style.title);
    if (problem !== undefined) terminal.err(`citewright: ${toLine(problem)}\n`);
    checked.push({ ...draft, verdicts: await engine.check(draft) });
  }
  terminal.out(await printCheck(request, checked, { engine, style: [...styles].join(', ') }));
  return isFailed(checked, request.failOn) ? 1 : 0;
}

async function bibliography(
  { format, locale }: Request,
  [draft, ...others]: readonly Draft[],
  engine: Engine,
  terminal: Terminal,
): Promise<number> {
  if (!draft || others.length > 0) throw new UsageError('a bibliography is that of one draft; name its file');
  await readDeclared([draft], engine);
  const { sources, ...list } = await engine.sources();
  warnOfUnread({ sources, ...list }, terminal);
  const options = locale === undefined ? {} : { locale };
  const asText = await engine.bibliography(draft, options);
  const asHtml = format === 'text' ? asText : await engine.bibliography(draft, { ...options, form: 'html' });
  const printed = { draft, asText, asHtml, sources };
  if (asText.style.problem !== undefined) terminal.err(`citewright: ${toLine(asText.style.problem)}\n`);
  for (const line of unclearLines(asText)) terminal.err(`citewright: ${toLine(line)}\n`);
  if (format === 'json') terminal.out(toJson(bibliographyJson(printed)));
  else terminal.out(format === 'html' ? bibliographyHtml(asHtml) : bibliographyText(asText));
  return 0;
}

/** The bibliographies that the drafts declare, wherever they lie. */
async function readDeclared(drafts: readonly Draft[], engine: Engine): Promise<void> {
  for (const draft of drafts) {
    const { bibliographies } = await engine.context(draft);
    await engine.refresh(bibliographies.map(({ uri }) => uri));
  }
}

/** Lines of standard error about files that could not be read; after that many, a count. */
const MAX_WARNINGS = 10;

function warnOfUnread({ unread }: SourceList, terminal: Terminal): void {
  for (const { uri, problem } of unread.slice(0, MAX_WARNINGS)) {
    terminal.err(`citewright: not read: ${toLine(shownPath(uri, workingFolder()))}: ${toLine(problem.message)}\n`);
  }
  const more = unread.length - MAX_WARNINGS;
  if (more > 0) terminal.err(`citewright: not read: ${more} more; citewright sources lists them\n`);
}

async function printCheck(
  { format }: Request,
  drafts: readonly CheckedDraft[],
  { engine, style }: { engine: Engine; style: string },
): Promise<string> {
  const base = workingFolder();
  if (format === 'json') return toJson(checkJson(drafts));
  if (format === 'sarif')
    return toJson(checkSarif({ drafts, version, base, sourceTexts: await fileTexts(drafts, engine) }));
  if (format === 'text') return checkText(drafts, base);
  const sources = await reportSources(drafts, engine);
  return reportHtml({ drafts, sources, date: new Date(), version, style, base });
}

/** With its slash. */
function workingFolder(): string {
  return `${pathToFileURL(process.cwd()).href.replace(/\/$/, '')}/`;
}

async function answer(request: Request, engine: Engine): Promise<string> {
  const asJson = request.format === 'json';
  if (request.command === 'sources') {
    const list = await engine.sources();
    return asJson ? toJson(await sourcesJson(list, (uri) => engine.extractedText(uri))) : sourcesText(list);
  }
  if (request.command === 'search') {
    const query = request.words.join(' ');
    const hits = await engine.search(query, { limit: request.limit });
    return asJson ? toJson(searchJson(query, hits)) : searchText(hits);
  }
  return indexReport(await engine.sources(), await engine.status());
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function showLine(line: string): void {
  const { columns = 80 } = process.stderr;
  process.stderr.write(`\r\x1b[K${line.slice(0, columns - 1)}`);
}

if (require.main === module) {
  runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readInput: readStandardInput,
    ...(process.stderr.isTTY ? { showLine } : {}),
    readShipped: shippedFiles(__dirname),
  }).then((code) => {
    process.exitCode = code;
  });
}
