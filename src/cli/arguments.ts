/** The words of a command line to what is asked for. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { BUNDLED_STYLES, findBundled } from '../citing/style/bundled';
import { styleIdOf } from '../citing/style/styleFile';
import { type CheckOptions, DEFAULT_SEVERITIES } from '../engine/engine';
import { FAIL_ON, type FailOn, isCheckCode } from '../engine/report/checkReport';
import { toLanguageTag } from '../text/languages';

export const USAGE = `Usage:
  citewright sources --corpus PATH... [--bibliography FILE...] [--format text|json]
  citewright search QUERY --corpus PATH... [--bibliography FILE...] [--limit N] [--format text|json]
  citewright check DRAFT... --corpus PATH... [--bibliography FILE...] [--format text|json|sarif|html]
                   [--fail-on refuted|problem|never] [--severity CODE=LEVEL...] [--style ID|FILE] [--stdin-filename NAME]
  citewright bibliography DRAFT --corpus PATH... [--bibliography FILE...] [--style ID|FILE] [--locale TAG]
                          [--format text|html|json]
  citewright index --corpus PATH... [--bibliography FILE...] [--cache DIR]

Sources:
  --corpus PATH...         files, and folders with all that is in them
  --bibliography FILE...   records: BibTeX or CSL-JSON
  --cache DIR              keeps what was read, so that the next call reads only what changed
  --password-file FILE     passwords to try on encrypted PDFs, one on each line; they are not kept

Check:
  DRAFT                    a file; a folder, for the drafts in it that are no sources; or - for standard input, which is of the
                           kind that --stdin-filename says. Drafts stand before --corpus, or after --
  --fail-on refuted        exit code 1 where a source has other words, another figure, date or name, or the opposite (default)
  --fail-on problem        exit code 1 for anything that is reported as an error or a warning
  --fail-on never          exit code 0 whatever is found
  --style ID|FILE          how works are cited, by the name of a style such as apa or by a .csl file; without it each draft's own
                           csl: holds
  --severity CODE=LEVEL    error, warning, information, hint or off; information and hints never fail a check

Bibliography:
  prints what the draft cites, and only that, in the style and language that it declares, or in those of --style and --locale
  (de, en-GB); html is a fragment to put into a page

Exit codes: 0 done, 1 something was found, 2 it could not do its work.
`;

/** The writer asked for something that cannot be done: one line on standard error, exit code 2. */
export class UsageError extends Error {}

export type Command = 'sources' | 'search' | 'check' | 'bibliography' | 'index';

export interface Request {
  readonly command: Command | 'help';
  /** What is searched for, or the drafts. */
  readonly words: readonly string[];
  /** Files and folders, by URI. */
  readonly corpus: readonly string[];
  /** By URI. */
  readonly bibliographies: readonly string[];
  readonly format: Format;
  readonly limit: number;
  readonly cache?: string;
  /** By URI. */
  readonly passwordFile?: string;
  /** An id, or the URI of a file; absent, what the drafts say. */
  readonly style?: string;
  /** A BCP 47 tag; absent, what the drafts say. */
  readonly locale?: string;
  readonly failOn: FailOn;
  readonly severities: CheckOptions['severities'];
  readonly stdinFilename: string;
}

export type Format = 'text' | 'json' | 'sarif' | 'html';

const FORMATS: Readonly<Record<Command, readonly Format[]>> = {
  sources: ['text', 'json'],
  search: ['text', 'json'],
  check: ['text', 'json', 'sarif', 'html'],
  bibliography: ['text', 'html', 'json'],
  index: ['text', 'json'],
};

const OPTIONS = {
  corpus: { type: 'string', multiple: true },
  bibliography: { type: 'string', multiple: true },
  format: { type: 'string' },
  limit: { type: 'string' },
  cache: { type: 'string' },
  'password-file': { type: 'string' },
  style: { type: 'string' },
  locale: { type: 'string' },
  'fail-on': { type: 'string' },
  severity: { type: 'string', multiple: true },
  'stdin-filename': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
/** Options that some commands alone take. */
const TAKEN_BY: Readonly<Record<string, readonly Command[]>> = {
  style: ['check', 'bibliography'],
  locale: ['bibliography'],
  'fail-on': ['check'],
  severity: ['check'],
  'stdin-filename': ['check', 'bibliography'],
};
/** Commands that are about drafts or words, which stand before the options. */
const TAKE_WORDS: readonly Command[] = ['search', 'check', 'bibliography'];

/** @throws UsageError where it asks for what is not there */
export function parseRequest(argv: readonly string[]): Request {
  const { values, positionals } = parseOptions(argv);
  const [command = 'help', ...words] = positionals;
  if (values.help || command === 'help') return HELP;
  if (!isCommand(command)) throw new UsageError(`there is no command "${command}"; see citewright help`);
  refuseStrays(command, words, values);
  const corpus = (values.corpus ?? []).map(existing);
  if (corpus.length === 0) throw new UsageError(`say where the sources are: citewright ${command} … --corpus PATH`);
  return {
    command,
    words,
    corpus,
    bibliographies: (values.bibliography ?? []).map(existing),
    format: oneOf(FORMATS[command], values.format ?? 'text', '--format'),
    limit: parseLimit(values.limit ?? '10'),
    ...(values.cache ? { cache: values.cache } : {}),
    ...(values['password-file'] === undefined ? {} : { passwordFile: existing(values['password-file']) }),
    ...(values.style === undefined ? {} : { style: parseStyle(values.style) }),
    ...(values.locale === undefined ? {} : { locale: parseLocale(values.locale) }),
    failOn: oneOf(FAIL_ON, values['fail-on'] ?? 'refuted', '--fail-on'),
    severities: parseSeverities(values.severity ?? []),
    stdinFilename: values['stdin-filename'] ?? 'stdin.md',
  };
}

const HELP: Request = {
  command: 'help',
  words: [],
  corpus: [],
  bibliographies: [],
  format: 'text',
  limit: 10,
  failOn: 'refuted',
  severities: DEFAULT_SEVERITIES,
  stdinFilename: 'stdin.md',
};

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
    if (word === '--corpus' || word === '--bibliography' || word === '--severity') list = word;
    else if (word.startsWith('-')) {
      list = undefined;
      spread.push(word);
    } else if (list) spread.push(list, word);
    else spread.push(word);
  }
  return spread;
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(FORMATS, word);
}

function refuseStrays(command: Command, words: readonly string[], values: Readonly<Record<string, unknown>>): void {
  if (command === 'search' && words.join(' ').trim() === '')
    throw new UsageError('say what to search for: citewright search QUERY --corpus PATH');
  if (command === 'check' && words.length === 0)
    throw new UsageError('say which drafts to check, before the sources: citewright check DRAFT... --corpus PATH');
  if (command === 'bibliography' && words.length !== 1)
    throw new UsageError('say which draft, and only one: citewright bibliography DRAFT --corpus PATH');
  if (!TAKE_WORDS.includes(command) && words.length > 0)
    throw new UsageError(`"${command}" takes no "${words[0]}"; see citewright help`);
  const stray = Object.keys(TAKEN_BY).find((name) => values[name] !== undefined && !TAKEN_BY[name]?.includes(command));
  if (stray) throw new UsageError(`"${command}" takes no --${stray}; see citewright help`);
}

function existing(path: string): string {
  const full = resolve(path);
  if (!existsSync(full)) throw new UsageError(`there is no file or folder "${path}"; check the path`);
  return pathToFileURL(full).href;
}

function oneOf<T extends string>(choices: readonly T[], word: string, option: string): T {
  const found = choices.find((choice) => choice === word);
  if (!found) throw new UsageError(`${option} is ${choices.join(' or ')}, not "${word}"`);
  return found;
}

function parseLimit(limit: string): number {
  if (!/^[1-9]\d{0,4}$/.test(limit)) throw new UsageError(`--limit is a whole number from 1, not "${limit}"`);
  return Number(limit);
}

/** An id, or a path to a `.csl` file as its URI. */
function parseStyle(style: string): string {
  if (findBundled(styleIdOf(style)) && !existsSync(style)) return style;
  if (existsSync(style) || /\.csl$|[\\/]/i.test(style)) return existing(style);
  const known = BUNDLED_STYLES.map(({ id }) => id);
  throw new UsageError(`there is no style "${style}"; --style is a .csl file, or ${known.join(' or ')}`);
}

function parseLocale(tag: string): string {
  const known = toLanguageTag(tag);
  if (!known) throw new UsageError(`--locale is the tag of a language such as de or en-GB, not "${tag}"`);
  return known;
}

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'] as const;

function parseSeverities(settings: readonly string[]): CheckOptions['severities'] {
  const changed = settings.map((setting) => {
    const [code = '', level = ''] = setting.split('=');
    if (!isCheckCode(code))
      throw new UsageError(`--severity is CODE=LEVEL with one of ${Object.keys(DEFAULT_SEVERITIES).join(', ')}`);
    return [code, oneOf(LEVELS, level, `--severity ${code}=LEVEL`)];
  });
  return { ...DEFAULT_SEVERITIES, ...Object.fromEntries(changed) };
}
