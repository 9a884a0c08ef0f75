/**
 * Drafts that people wrote about sources, with what is known of their statements. A folder holds any number of drafts, `NAME.md`, each with
 * its labels beside it, `NAME.json`, and the sources in `corpus/`. The labels are a list of
 *
 *     {
 *       "text": "The mill closed in 1931.",        as it stands in the draft, or how it begins
 *       "labels": ["refuted"],                     what the check should say; the first is the one hoped for
 *       "codes": ["date-mismatch"],                what it should find; empty where nothing is the matter
 *       "why": "it stopped in 1913 – here: 1931"   what the source says in its own words, of what was changed; what the draft has may follow
 *     }
 *
 * Other keys (`kind`, `allowed`, `source`, `page`) are for those who read the labels.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHECK_CODES, type CheckCode } from '../../../../src/model/problem';
import type { Draft } from '../../../../src/model/statement';
import { LABELS, type Label } from '../../../../src/model/verdict';

export interface LabelledDraft {
  readonly draft: Draft;
  readonly statements: readonly LabelledStatement[];
}

export interface LabelledStatement {
  /** In the draft, the end excluded. */
  readonly start: number;
  readonly end: number;
  readonly label: Label | undefined;
  readonly codes: readonly CheckCode[];
  /** What the source says, as far as the labels tell. */
  readonly why: string;
}

/** @throws Error where labels are not what they should be, or of no place in the draft */
export function readLabelledDrafts(folder: string): LabelledDraft[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const labelled = names.filter((name) => existsSync(labelsOf(folder, name))).sort();
  if (labelled.length === 0) throw new Error(`no drafts with labels in ${folder}: NAME.md, and NAME.json beside it`);
  return labelled.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const rows: unknown = JSON.parse(readFileSync(labelsOf(folder, name), 'utf8'));
    if (!Array.isArray(rows)) throw new Error(`${labelsOf(folder, name)} is no list of labels`);
    const uri = pathToFileURL(path.resolve(folder, name)).href;
    return {
      draft: { uri, languageId: 'markdown', text },
      statements: rows.map((row) => toStatement(row, text, name)),
    };
  });
}

function labelsOf(folder: string, name: string): string {
  return path.join(folder, name.replace(/\.md$/, '.json'));
}

function toStatement(row: Readonly<Record<string, unknown>>, draft: string, name: string): LabelledStatement {
  const text = String(row.text ?? '');
  const start = text === '' ? -1 : draft.indexOf(text);
  if (start < 0) throw new Error(`${name} does not say "${text}"`);
  return {
    start,
    end: start + text.length,
    label: among(LABELS, row.labels)[0],
    codes: among(CHECK_CODES, row.codes),
    why: typeof row.why === 'string' ? row.why.replace(HERE, '') : '',
  };
}

/** What the draft has instead. */
const HERE = /(?:[–—-]\s)?\bhere: .*$/su;

function among<T extends string>(known: readonly T[], given: unknown): T[] {
  const values = Array.isArray(given) ? given : [];
  return values.filter((one): one is T => known.includes(one));
}
