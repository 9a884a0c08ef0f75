/** The command line: parse, ask the engine, print. Standard output carries the result alone. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createEngine } from './engine/createEngine';
import { DEFAULT_OPTIONS, type Engine, type EngineOptions } from './engine/engine';
import { nodeCache, nodeFiles } from './engine/nodeHost';
import { readSource } from './engine/nodeReader';
import { indexReport, searchJson, searchText, sourcesJson, sourcesText } from './engine/report';

/** Where the command line writes to; strings come with their line ends. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
}

const USAGE = `Usage:
  citewright sources --corpus PATH... [--bibliography FILE...] [--format text|json]
  citewright search QUERY --corpus PATH... [--bibliography FILE...] [--limit N] [--format text|json]
  citewright index --corpus PATH... [--bibliography FILE...] [--cache DIR]
`;

/** The writer asked for something that cannot be done: one line on standard error, exit code 2. */
class UsageError extends Error {}

/** @returns the exit code: 0 done, 2 it could not do its work. */
export async function runCli(argv: readonly string[], output: Output): Promise<number> {
  try {
    const request = parse(argv);
    if (request.command === 'help') output.out(USAGE);
    else await run(request, output);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    output.err(`citewright: ${error.message}\n`);
    return 2;
  }
}

interface Request {
  readonly command: 'sources' | 'search' | 'index' | 'help';
  readonly query: string;
  readonly corpus: readonly string[];
  readonly bibliographies: readonly string[];
  readonly format: 'text' | 'json';
  readonly limit: number;
  readonly cache?: string;
}

function parse(argv: readonly string[]): Request {
  const { values, positionals } = parseOptions(argv);
  const [command = 'help', ...words] = positionals;
  if (values.help || command === 'help') return { ...NOTHING, command: 'help' };
  if (command !== 'sources' && command !== 'search' && command !== 'index') {
    throw new UsageError(`there is no command "${command}"; see citewright help`);
  }
  if (command !== 'search' && words.length > 0)
    throw new UsageError(`"${command}" takes no "${words[0]}"; see citewright help`);
  const query = words.join(' ');
  if (command === 'search' && query.trim() === '')
    throw new UsageError('say what to search for: citewright search QUERY --corpus PATH');
  const corpus = (values.corpus ?? []).map(existing);
  if (corpus.length === 0) throw new UsageError(`say where the sources are: citewright ${command} … --corpus PATH`);
  const { format = 'text', limit = '10', cache } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is text or json, not "${format}"`);
  if (!/^[1-9]\d{0,4}$/.test(limit)) throw new UsageError(`--limit is a whole number from 1, not "${limit}"`);
  return {
    command,
    query,
    corpus,
    bibliographies: (values.bibliography ?? []).map(existing),
    format,
    limit: Number(limit),
    ...(cache ? { cache } : {}),
  };
}

const NOTHING = { query: '', corpus: [], bibliographies: [], format: 'text', limit: 10 } as const;

const OPTIONS = {
  corpus: { type: 'string', multiple: true },
  bibliography: { type: 'string', multiple: true },
  format: { type: 'string' },
  limit: { type: 'string' },
  cache: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: spreadLists(argv), options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** `--corpus a b` is `--corpus a --corpus b`: the words after a list option belong to it up to the next option. */
function spreadLists(argv: readonly string[]): string[] {
  const spread: string[] = [];
  let list: string | undefined;
  for (const word of argv) {
    if (word === '--corpus' || word === '--bibliography') list = word;
    else if (word.startsWith('-')) {
      list = undefined;
      spread.push(word);
    } else if (list) spread.push(list, word);
    else spread.push(word);
  }
  return spread;
}

function existing(path: string): string {
  const full = resolve(path);
  if (!existsSync(full)) throw new UsageError(`there is no file or folder "${path}"; check the path`);
  return pathToFileURL(full).href;
}

async function run(request: Request, output: Output): Promise<void> {
  const engine = openEngine(request, output);
  try {
    await engine.configure(optionsOf(request));
    output.out(await answer(request, engine));
  } finally {
    await engine.dispose();
  }
}

function openEngine(request: Request, output: Output): Engine {
  const folder = request.cache ?? (request.command === 'index' ? defaultCache() : undefined);
  return createEngine({
    files: nodeFiles,
    reader: { lanes: 1, version: bundleVersion(), read: readSource },
    log: { info: () => undefined, warn: (message) => output.err(`citewright: ${message}\n`) },
    ...(folder ? { cache: nodeCache(folder) } : {}),
    name: createHash('sha256').update(request.corpus.join('\n')).digest('hex').slice(0, 24),
  });
}

/** Of this bundle, which holds the readers. */
function bundleVersion(): string {
  return createHash('sha256').update(readFileSync(__filename)).digest('hex');
}

function defaultCache(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'citewright');
}

function optionsOf({ corpus, bibliographies }: Request): EngineOptions {
  const scope = { roots: [], include: [], exclude: [], folders: corpus };
  return { ...DEFAULT_OPTIONS, scope, bibliographies };
}

async function answer(request: Request, engine: Engine): Promise<string> {
  const asJson = request.format === 'json';
  if (request.command === 'sources') {
    const list = await engine.sources();
    return asJson ? toJson(await sourcesJson(list, (uri) => engine.extractedText(uri))) : sourcesText(list);
  }
  if (request.command === 'search') {
    const hits = await engine.search(request.query, { limit: request.limit });
    return asJson ? toJson(searchJson(request.query, hits)) : searchText(hits);
  }
  return indexReport(await engine.sources(), await engine.status());
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

if (require.main === module) {
  runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  }).then((code) => {
    process.exitCode = code;
  });
}
