/**
 * Drafts written by hand. Right behind a statement stands, as a comment that is taken out before anybody is asked, what should be said of
 * it: `<!-- refuted quantity-mismatch chan-notes.txt p.3 -->`. Of labels or codes joined by `|` any is right; the file is where the
 * evidence should come from, or one of several; `any` asks nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine } from '../../../src/engine/engine';
import { CHECK_CODES, type CheckCode } from '../../../src/model/problem';
import { LABELS, type Label, type Verdict } from '../../../src/model/verdict';
import { type Case, type Expectation, judge, type Outcome } from './cases';

const LANGUAGES: Readonly<Record<string, string>> = { '.md': 'markdown', '.tex': 'latex', '.txt': 'plaintext' };

/** @param sources the folder that the files named in the drafts lie in */
export async function askDrafts(engine: Engine, folder: string, sources: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of readdirSync(folder).sort()) {
    const languageId = LANGUAGES[path.extname(name)];
    if (!languageId) continue;
    const { text, marks } = parseDraft(readFileSync(path.join(folder, name), 'utf8'));
    const verdicts = await engine.check({ uri: pathToFileURL(path.join(folder, name)).href, languageId, text });
    for (const { end, words } of marks) {
      const verdict = verdictBefore(verdicts, end);
      const expected = toExpectation(words, sources);
      if (expected) outcomes.push(judge(toCase(name, expected, verdict, text, end), verdict));
    }
  }
  return outcomes;
}

interface Mark {
  /** Right behind the statement. */
  readonly end: number;
  readonly words: string;
}

function parseDraft(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = '';
  let from = 0;
  const marks: Mark[] = [];
  for (const { 0: comment, 1: words = '', index } of marked.matchAll(/<!--([^>]*)-->/g)) {
    text += marked.slice(from, index);
    from = index + comment.length;
    marks.push({ end: text.length, words: words.trim() });
  }
  return { text: text + marked.slice(from), marks };
}

/** The statement that ends there, or the last one that began before. */
function verdictBefore(verdicts: readonly Verdict[], end: number): Verdict | undefined {
  return verdicts.findLast(({ statement }) => statement.position.start < end && statement.position.end >= end - 3);
}

function toExpectation(words: string, sources: string): Expectation | undefined {
  const parts = words.split(/\s+/);
  const options = parts.flatMap((part) => part.split('|'));
  if (options.includes('any')) return undefined;
  const labels = options.filter((one): one is Label => LABELS.includes(one as Label));
  const codes = options.filter((one): one is CheckCode => CHECK_CODES.includes(one as CheckCode));
  const uris = parts
    .filter((part) => /\.[a-z]+$/.test(part))
    .map((part) => pathToFileURL(path.join(sources, part)).href);
  const page = parts.find((part) => part.startsWith('p.'))?.slice(2);
  return {
    ...(labels.length > 0 ? { labels } : {}),
    ...(codes.length > 0 ? { codes } : {}),
    ...(uris.length > 0 ? { uris } : {}),
    ...(page ? { page } : {}),
  };
}

function toCase(name: string, expected: Expectation, verdict: Verdict | undefined, text: string, end: number): Case {
  const said = verdict ? text.slice(verdict.statement.position.start, end) : text.slice(Math.max(0, end - 80), end);
  const variant = expected.codes?.[0] ?? expected.labels?.[0] ?? '';
  return { kind: 'draft', variant, wording: name, text: said.replace(/\s+/g, ' '), expected };
}
