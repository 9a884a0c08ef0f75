/**
 * Measures the check: `npm run bench:checking -- [--corpus PATH...] [--limit N] [--seed N] [--only KIND,...] [--errors KIND] [--list KIND] [--json]`.
 *
 * Makes statements of the sources, true ones and false ones, asks the engine about them, and says what it found and what it flagged
 * wrongly. `--errors` lists what went wrong in a kind, a variant or `all`; `--list` everything that was asked.
 * `--set NAME --path FILE` asks about the claims of a public set instead, see `sets.ts`;
 * `--speed` measures how long a check takes.
 *
 * `--fit facts|names|polarity|support` fits the weights that the check gives to signs again: `--drafts FOLDER[=CORPUS]...` are drafts with labels, see
 * `fit/labelledDrafts.ts`, `--set NAME --path FILE` public claims; each may come several times. It prints what is found in each set with the
 * weights that the others teach, by the log-odds from which it is shown, and the weights fitted to all.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ask } from './ask';
import type { Outcome } from './cases';
import { askDrafts } from './drafts';
import { fitWeights } from './fit/fitCommand';
import type { ClaimSource } from './fit/heldClaims';
import { makeCases } from './makeCases';
import { errors, list, tables } from './print';
import { confusion, scoresByWording, scoresOf } from './score';
import { askSet, SETS, setErrors, setTable } from './sets';
import { openEngine, readTexts, useFiles } from './sources';
import { measureSpeed } from './speed';

const SAMPLE = path.join('corpus', 'sources');
/** Written about the sample. */
const DRAFTS = path.join('test', 'bench', 'checking', 'drafts');

/** Cases of each kind, variant and corpus. */
const DEFAULT_LIMIT = 60;

const OPTIONS = {
  corpus: { type: 'string', multiple: true },
  limit: { type: 'string' },
  seed: { type: 'string', default: '20261122' },
  only: { type: 'string' },
  errors: { type: 'string' },
  list: { type: 'string' },
  speed: { type: 'boolean', default: false },
  set: { type: 'string', multiple: true },
  path: { type: 'string', multiple: true },
  fit: { type: 'string' },
  drafts: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.speed) return console.log(await measureSpeed());
  const sets = (values.set ?? []).map((name, index) => ({ name, path: values.path?.[index] ?? '' }));
  if (values.fit !== undefined)
    return console.log(await fitWeights(values.fit, claimSources(values.drafts ?? [], sets)));
  for (const set of sets)
    await measureSet(set.name, set.path, values.limit ? Number(values.limit) : Infinity, values.errors !== undefined);
  if (sets.length > 0) return;
  const seeds = process.env.CITEWRIGHT_SEEDS;
  const paths = values.corpus ?? [SAMPLE, ...(seeds ? [seeds] : [])];
  const started = process.cpuUsage();
  const outcomes: Outcome[] = [];
  const only = values.only?.split(',');
  for (const folder of paths) {
    outcomes.push(
      ...(await measure(path.resolve(folder), Number(values.seed), Number(values.limit ?? DEFAULT_LIMIT), only)),
    );
  }
  if (!values.corpus && (only?.includes('draft') ?? true)) outcomes.push(...(await measureDrafts()));
  const { user, system } = process.cpuUsage(started);
  if (values.json) console.log(JSON.stringify(toJson(outcomes), undefined, 2));
  else {
    console.log(tables(outcomes));
    console.log(`\n${outcomes.length} statements, ${((user + system) / 1e6).toFixed(1)} s of CPU`);
    if (values.list) console.log(`\n${list(outcomes, values.list)}`);
    if (values.errors) console.log(`\n${errors(outcomes, values.errors)}`);
  }
}

/** Each folder is a corpus of its own. */
async function measure(
  folder: string,
  seed: number,
  limit: number,
  only: readonly string[] | undefined,
): Promise<Outcome[]> {
  const texts = await readTexts([folder]);
  const engine = openEngine();
  await useFiles(engine, texts.uris);
  const sets = await makeCases(engine, texts, seed, limit);
  const outcomes: Outcome[] = [];
  for (const { without, cases } of sets) {
    const wanted = cases.filter(({ kind }) => only?.includes(kind) ?? true);
    if (wanted.length === 0) continue;
    await useFiles(
      engine,
      texts.uris.filter((uri) => !without.includes(uri)),
    );
    outcomes.push(...(await ask(engine, wanted)));
  }
  await engine.dispose();
  return outcomes;
}

async function measureSet(name: string, place: string, limit: number, withErrors: boolean): Promise<void> {
  const readSet = SETS[name];
  if (!readSet) throw new Error(`there is no set "${name}": ${Object.keys(SETS).join(', ')}`);
  const { texts, claims } = readSet(place);
  const checked = await askSet({ texts, claims: claims.slice(0, limit) });
  console.log(setTable(checked));
  if (withErrors) console.log(`\n${setErrors(checked)}`);
}

/** The sources of drafts lie in `corpus` beside them, or where it says behind `=`. */
function claimSources(drafts: readonly string[], sets: readonly NamedSet[]): ClaimSource[] {
  return [
    ...drafts.map((given): ClaimSource => {
      const [folder = '', corpus = path.join(folder, 'corpus')] = given.split('=');
      return { kind: 'drafts', folder, corpus };
    }),
    ...sets.map(({ name, path }): ClaimSource => ({ kind: 'claims', set: name, path })),
  ];
}

interface NamedSet {
  readonly name: string;
  readonly path: string;
}

async function measureDrafts(): Promise<Outcome[]> {
  const { uris } = await readTexts([path.resolve(SAMPLE)]);
  const engine = openEngine();
  await useFiles(engine, uris);
  const outcomes = await askDrafts(engine, path.resolve(DRAFTS), path.resolve(SAMPLE));
  await engine.dispose();
  return outcomes;
}

function toJson(outcomes: readonly Outcome[]) {
  return { scores: scoresOf(outcomes), wordings: scoresByWording(outcomes), labels: confusion(outcomes) };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
