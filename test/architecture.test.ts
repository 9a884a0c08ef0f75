/** Keeps the parts of `src/` apart: reads every import, of types as well, and says which one goes where it may not. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

/** What each part may import beside itself. `type` after a part: its types alone. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  reading: ['model', 'text'],
  corpus: ['model', 'text'],
  checking: ['model', 'text'],
  citing: ['model', 'text'],
  library: ['model', 'text', 'reading'],
  engine: ['model', 'text', 'reading', 'corpus', 'checking', 'citing'],
  worker: ['model', 'text', 'reading', 'corpus', 'checking', 'citing', 'engine'],
  view: ['model', 'text'],
  editor: [
    'model',
    'text',
    'library',
    'engine type',
    'engine/report/html',
    'engine/report/bibliography',
    'corpus type',
    'view type',
    'worker/workerEngine',
  ],
  'extension.ts': ['model', 'editor', 'engine type', 'worker/workerEngine'],
  cli: ['model', 'text', 'reading', 'corpus', 'checking', 'citing', 'engine'],
  'cli.ts': ['cli', 'model', 'text', 'reading', 'corpus', 'checking', 'citing', 'engine', 'worker/readerThread'],
};

/** Packages that one part of `src/` keeps to itself. */
const keptPackages: readonly { name: string; isKept(name: string): boolean; by: readonly string[] }[] = [
  { name: 'vscode', isKept: (name) => name === 'vscode', by: ['editor/', 'extension.ts'] },
  { name: 'minisearch', isKept: (name) => name === 'minisearch', by: ['corpus/searchIndex.ts'] },
  { name: 'citeproc', isKept: (name) => name === 'citeproc', by: ['citing/csl/'] },
  { name: 'Node', isKept: isBuiltin, by: ['engine/nodeHost.ts', 'engine/nodeReader.ts', 'worker/', 'cli/', 'cli.ts'] },
];

/** Text of the files of `src/` by their path in it. */
type Files = Readonly<Record<string, string>>;

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

/** One line for each import that goes where it may not, and for each cycle. */
function findViolations(files: Files): string[] {
  const imports = Object.entries(files).flatMap(([file, text]) => findImports(text).map((one) => ({ file, ...one })));
  const broken = imports.flatMap(({ file, ...one }) => violationOf(file, one, files) ?? []);
  return [...broken, ...findCycles(files)];
}

/** Imports stand at the start of a line, as the formatter puts them; those of a file loaded later and of a type within a line, anywhere. */
function findImports(text: string): Import[] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[\w*{}\s,$]*?\sfrom\s+)?['"]([^'"\n]+)['"]/gm);
  const calls = text.matchAll(/\b(typeof\s+)?(?:import|require)\(\s*['"]([^'"\n]+)['"]/g);
  return [...statements, ...calls].map(([, type, specifier = '']) => ({ specifier, isTypeOnly: type !== undefined }));
}

function violationOf(file: string, { specifier, isTypeOnly }: Import, files: Files): string | undefined {
  if (!specifier.startsWith('.')) return foreignViolation(file, specifier);
  const target = resolve(file, specifier, files);
  if (!target) return undefined;
  const [from, to] = [partOf(file), partOf(target)];
  const allowed = mayImport[from] ?? [];
  const isAllowed = [to, target.replace(/\.ts$/, ''), ...(isTypeOnly ? [`${to} type`] : [])].some((one) =>
    allowed.includes(one),
  );
  return from === to || isAllowed ? undefined : `${file} imports ${target}`;
}

function foreignViolation(file: string, specifier: string): string | undefined {
  const kept = keptPackages.find((one) => one.isKept(specifier));
  if (!kept || kept.by.some((place) => file === place || (place.endsWith('/') && file.startsWith(place))))
    return undefined;
  return `${file} imports ${specifier}, which ${kept.by.join(' and ')} alone may`;
}

function resolve(file: string, specifier: string, files: Files): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return [`${target}.ts`, `${target}.d.ts`, `${target}/index.ts`, target].find((one) => one in files);
}

function partOf(file: string): string {
  return file.split('/')[0] ?? file;
}

/** Each cycle once, from the file of it that is met first. */
function findCycles(files: Files): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) cycles.push(`cycle: ${[...trail.slice(seenAt), file].join(' -> ')}`);
    if (seenAt >= 0 || done.has(file)) return;
    const targets = findImports(files[file] ?? '').map(({ specifier }) => resolve(file, specifier, files));
    for (const target of targets) if (target) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of Object.keys(files)) visit(file, []);
  return cycles;
}

function readSources(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name));
  const named = paths.map((file) => [
    path.relative(folder, file).split(path.sep).join('/'),
    readFileSync(file, 'utf8'),
  ]);
  return Object.fromEntries(named);
}

describe('The parts of src/', () => {
  it('import one way only, without cycles', () => {
    assert.deepEqual(findViolations(readSources(path.resolve('src'))), []);
  });
});

describe('The check of the imports', () => {
  const check = (files: Files, ...expected: string[]) => assert.deepEqual(findViolations(files), expected);

  it('lets imports pass that go the right way', () => {
    check({
      'model/item.ts': '',
      'text/words.ts': `import type { Item } from '../model/item';`,
      'corpus/searchIndex.ts': `import MiniSearch from 'minisearch';\nimport { words } from '../text/words';`,
      'engine/nodeHost.ts': `import { readFile } from 'node:fs/promises';`,
      'engine/engine.ts': `export type { Index } from '../corpus/searchIndex';`,
      'worker/workerEngine.ts': `import type { Engine } from '../engine/engine';\nimport { Worker } from 'node:worker_threads';`,
      'editor/hover.ts': `import * as vscode from 'vscode';\nimport type { Engine } from '../engine/engine';`,
      'extension.ts': `import { hover } from './editor/hover';\nimport { start } from './worker/workerEngine';`,
      'cli.ts': `import { nodeHost } from './engine/nodeHost';`,
    });
  });

  it('finds an import against the direction', () => {
    check(
      { 'model/item.ts': `import { fold } from '../text/fold';`, 'text/fold.ts': '' },
      'model/item.ts imports text/fold.ts',
    );
    check({ 'engine/a.ts': `import '../worker/b';`, 'worker/b.ts': '' }, 'engine/a.ts imports worker/b.ts');
    check({ 'cli.ts': `import { b } from './worker/b';`, 'worker/b.ts': '' }, 'cli.ts imports worker/b.ts');
  });

  it('finds an import among the four in the middle, of a type as well', () => {
    check(
      { 'checking/a.ts': `import type { B } from '../corpus/b';`, 'corpus/b.ts': '' },
      'checking/a.ts imports corpus/b.ts',
    );
    check({ 'reading/a.ts': `export * from '../citing/b';`, 'citing/b.ts': '' }, 'reading/a.ts imports citing/b.ts');
  });

  it('lets the editor have the types of the engine, not the engine', () => {
    const engine = { 'engine/engine.ts': '' };
    check({ 'editor/a.ts': `import type { Engine } from '../engine/engine';`, ...engine });
    check(
      { 'editor/a.ts': `import { open } from '../engine/engine';`, ...engine },
      'editor/a.ts imports engine/engine.ts',
    );
    check(
      { 'editor/a.ts': `import { post } from '../worker/main';`, 'worker/main.ts': '' },
      'editor/a.ts imports worker/main.ts',
    );
  });

  it('finds packages that another part keeps to itself', () => {
    check(
      { 'engine/a.ts': `import * as vscode from 'vscode';` },
      'engine/a.ts imports vscode, which editor/ and extension.ts alone may',
    );
    check(
      { 'corpus/catalogue.ts': `import MiniSearch from 'minisearch';` },
      'corpus/catalogue.ts imports minisearch, which corpus/searchIndex.ts alone may',
    );
    check(
      { 'citing/a.ts': `import CSL from 'citeproc';` },
      'citing/a.ts imports citeproc, which citing/csl/ alone may',
    );
    for (const specifier of ['node:fs', 'fs', 'path/posix']) {
      const reason = `reading/a.ts imports ${specifier}, which engine/nodeHost.ts and engine/nodeReader.ts and worker/ and cli/ and cli.ts alone may`;
      check({ 'reading/a.ts': `import x from '${specifier}';` }, reason);
    }
  });

  it('finds imports however they are written', () => {
    const reason = 'text/a.ts imports corpus/b.ts';
    const forms = [
      `import {\n  one,\n  type Two,\n} from '../corpus/b';`,
      `import one, * as more from "../corpus/b";`,
      `export { one as $two } from '../corpus/b';`,
      `const later = () => import('../corpus/b');`,
      `type B = typeof import('../corpus/b');`,
      `const b = require('../corpus/b');`,
    ];
    for (const form of forms) check({ 'text/a.ts': form, 'corpus/b.ts': '' }, reason);
  });

  it('finds cycles, of types as well', () => {
    check(
      {
        'text/a.ts': `import { b } from './b';`,
        'text/b.ts': `import type { C } from './c';`,
        'text/c.ts': `import { a } from './a';`,
      },
      'cycle: text/a.ts -> text/b.ts -> text/c.ts -> text/a.ts',
    );
  });
});
