/**
 * Saved pages against what people say is in them. A case is a folder with `source.html` and the truth beside it: `expected.html`, the
 * article alone, or `expected.json` with any of `{ text, with, without, title, byline, date }`, where `with` and `without` are
 * pieces of text that the article has and has not. `expected-metadata.json` is read as well. `reviewed.json` is what somebody who looked
 * at the page says of its title and its byline; where the page itself gives several, each of a list is right, and null is not counted.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import type { CslDate, Name } from '../../../src/model/item';
import type { Reading } from '../../../src/model/source';
import { read } from '../../../src/reading/read';
import { filesBelow } from './files';
import type { Mode } from './reading.bench';

type OneOf = string | readonly string[];

interface Truth {
  readonly text?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly title?: OneOf | null;
  /** Empty: the page names nobody. */
  readonly byline?: OneOf | null;
  /** `2024-05-01`. */
  readonly date?: string;
}

/** Undefined: the truth does not say. */
interface Result {
  readonly name: string;
  readonly ms: number;
  readonly problem: string | undefined;
  /** Of the passages, headings and references. */
  readonly f1: number | undefined;
  /** Of the text that was read, with the words too few to be a passage. */
  readonly readF1: number | undefined;
  readonly pieces: number | undefined;
  readonly marks: readonly (readonly [what: string, isRight: boolean, note: string])[];
}

export async function measurePages({ folder, isListed }: Mode): Promise<void> {
  const results: Result[] = [];
  for (const file of filesBelow(folder, 'source.html')) results.push(await measureCase(path.dirname(file)));
  if (isListed) for (const result of results) list(result);
  const failed = results.filter(({ problem }) => problem !== undefined);
  const ms = results.map((result) => result.ms).sort((a, b) => a - b);
  console.log(`pages ${results.length}, not read ${failed.length}: ${failed.map(({ name }) => name).join(', ')}`);
  console.log(
    `ms a page: mean ${mean(ms).toFixed(0)}, median ${ms[ms.length >> 1]?.toFixed(0)}, most ${ms.at(-1)?.toFixed(0)}`,
  );
  print(
    'text F1',
    results.flatMap(({ f1 }) => f1 ?? []),
  );
  print(
    'F1 of all text read',
    results.flatMap(({ readF1 }) => readF1 ?? []),
  );
  print(
    'pieces of text in or out as they should',
    results.flatMap(({ pieces }) => pieces ?? []),
  );
  for (const what of ['title', 'author', 'date', 'nobody'])
    print(
      what,
      results.flatMap(({ marks }) => marks.flatMap(([name, isRight]) => (name === what ? [isRight ? 1 : 0] : []))),
    );
}

async function measureCase(folder: string): Promise<Result> {
  const truth = truthOf(folder);
  const bytes = readFileSync(path.join(folder, 'source.html'));
  const started = performance.now();
  const reading = await read(bytes, 'source.html');
  const ms = performance.now() - started;
  const text = textOf(reading);
  const fields = reading.works[0]?.metadata.fields ?? {};
  const author = fullName(fields.author?.[0]);
  const date = isoDate(fields.issued);
  const marks: Result['marks'] = [
    ...(truth.title
      ? [
          [
            'title',
            each(truth.title).some((one) => isSame(one, fields.title ?? '')),
            `${fields.title} ≠ ${truth.title}`,
          ] as const,
        ]
      : []),
    ...(truth.byline
      ? [['author', each(truth.byline).some((one) => names(one, author)), `${author} ≠ ${truth.byline}`] as const]
      : []),
    ...(truth.byline === '' ? [['nobody', author === '', author] as const] : []),
    ...(truth.date ? [['date', date === truth.date, `${date} ≠ ${truth.date}`] as const] : []),
  ];
  const pieces = [
    ...(truth.with ?? []).map((one) => has(text, one)),
    ...(truth.without ?? []).map((one) => !has(text, one)),
  ];
  return {
    name: path.basename(folder),
    ms,
    problem: reading.works.length === 0 ? (reading.problems[0]?.message ?? 'nothing') : undefined,
    readF1: truth.text === undefined ? undefined : f1(tokens(truth.text), tokens(reading.text)),
    f1: truth.text === undefined ? undefined : f1(tokens(truth.text), tokens(text)),
    pieces: pieces.length > 0 ? mean(pieces.map(Number)) : undefined,
    marks,
  };
}

function truthOf(folder: string): Truth {
  const read = (name: string) => {
    const file = path.join(folder, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const html = read('expected.html');
  const records = ['expected.json', 'expected-metadata.json'].map((name) => JSON.parse(read(name) ?? '{}'));
  const { byline, ...others } = Object.assign({}, ...records);
  return {
    ...others,
    ...(typeof byline === 'string' ? { byline } : {}),
    ...JSON.parse(read('reviewed.json') ?? '{}'),
    ...(html === undefined ? {} : { text: plain(html) }),
  };
}

const INLINE = new Set('a abbr b cite code em font i mark q s small span strong sub sup u'.split(' '));

/** The text of a page, tags aside; no scripts, and no listings, which are no prose to be quoted. */
function plain(html: string): string {
  const pieces: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name) => {
      open.push(name);
      if (!INLINE.has(name)) pieces.push('\n');
    },
    onclosetag: (name) => {
      open.pop();
      if (!INLINE.has(name)) pieces.push('\n');
    },
    ontext: (text) => {
      const isListing = open.includes('pre') && open.includes('code');
      if (!isListing && !open.some((name) => /^(?:script|style|svg|math|button|template)$/.test(name)))
        pieces.push(text);
    },
  });
  parser.write(html);
  parser.end();
  return pieces.join('');
}

/** What can be found and quoted: passages, headings, and the works that a list of references names. */
function textOf({ works, text }: Reading): string {
  return works
    .flatMap(({ passages, landmarks, references }) => [
      ...passages.map((passage) => passage.text),
      ...landmarks.flatMap(({ label, locator }) => (label === 'section' ? [locator] : [])),
      ...references
        .filter(
          ({ position }) =>
            !passages.some((one) => one.position.start < position.end && position.start < one.position.end),
        )
        .map(({ position }) => text.slice(position.start, position.end)),
    ])
    .join('\n');
}

function each(value: OneOf): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

function tokens(text: string): string[] {
  return fold(text).match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u00ad/g, '')
    .replaceAll('ß', 'ss');
}

function words(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}

function has(text: string, piece: string): boolean {
  return words(text).replaceAll(' ', '').includes(words(piece).replaceAll(' ', ''));
}

/** Of two bags of words. */
function f1(expected: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const token of expected) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of found) {
    const count = left.get(token) ?? 0;
    if (count > 0) shared++;
    left.set(token, count - 1);
  }
  return expected.length + found.length === 0 ? 1 : (2 * shared) / (expected.length + found.length);
}

/** With or without a subtitle or the name of the site. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [words(one), words(other)];
  return second.trim() !== '' && (first.startsWith(second) || second.startsWith(first));
}

/** The first of a list of names; before it stand at most words such as "Posted by". */
function names(byline: string, author: string): boolean {
  const at = words(byline).indexOf(words(author));
  return words(author).trim() !== '' && at >= 0 && at <= 20;
}

function fullName(name: Name | undefined): string {
  if (!name) return '';
  const { given, family, literal } = name;
  const isFamilyFirst = /\p{Script=Han}|\p{Script=Hangul}/u.test(family ?? '');
  const parts = isFamilyFirst ? [family, given] : [given, name['non-dropping-particle'], family, name.suffix];
  return literal ?? parts.filter(Boolean).join(' ');
}

function isoDate(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0] ?? [];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function print(what: string, values: readonly number[]): void {
  if (values.length === 0) return;
  const low = values.filter((value) => value < 0.97).length;
  console.log(`${what}: ${mean(values).toFixed(4)} of ${values.length}, below 0.97: ${low}`);
}

function list({ name, f1, readF1, pieces, marks, problem, ms }: Result): void {
  const notes = [
    ...(problem === undefined ? [] : [problem]),
    ...(f1 !== undefined && f1 < 0.97 ? [`F1 ${f1.toFixed(3)}`] : []),
    ...(readF1 !== undefined && readF1 < 0.99 ? [`F1 of all ${readF1.toFixed(3)}`] : []),
    ...(pieces !== undefined && pieces < 1 ? [`pieces ${pieces.toFixed(2)}`] : []),
    ...marks.flatMap(([what, isRight, note]) => (isRight ? [] : [`${what}: ${note}`])),
    ...(ms > 1000 ? [`${ms.toFixed(0)} ms`] : []),
  ];
  if (notes.length > 0) console.log(`${name}: ${notes.join(' · ')}`);
}
