/**
 * Whether anything of CSL is lost on the way through our adapter.
 *
 *     npm run bench:csl -- --suite FOLDER [--case NAME]
 *
 * FOLDER holds the cases of the CSL project's test-suite (`processor-tests/humans`). Each runs through the bare processor and through ours
 * (its records by `toCslItem`, its style by `parseXml`, its output made safe); what differs is printed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import CSL from 'citeproc';
import { toCslItem } from '../../../src/citing/csl/cslItem';
import { toSafeHtml } from '../../../src/citing/csl/printed';
import { createProcessor } from '../../../src/citing/csl/processor';
import { readStyle } from '../../../src/citing/style/styleFile';
import { stylesOver } from '../../citing/shipped';
import { type Adapter, runCase, type SuiteProcessor } from './runCase';
import { parseCase, type SuiteCase } from './suiteCase';

const styles = stylesOver();

const bare: Adapter = {
  async open({ style }, items) {
    const sys = {
      retrieveItem: (id: string) => items.get(String(id)) ?? {},
      retrieveLocale: (tag: string) => locales.get(tag) ?? '',
    };
    return new CSL.Engine(sys, style) as unknown as SuiteProcessor;
  },
  print: (html) => html,
};

const ours: Adapter = {
  async open({ style }, items) {
    const { defaultLocale } = readStyle(style, 'of the case');
    const processor = await createProcessor({
      style: { text: style },
      locale: await styles.locale(defaultLocale ?? ''),
      output: 'html',
      retrieve: (id) => toCslItem(items.get(String(id)) ?? {}),
    });
    return processor as unknown as SuiteProcessor;
  },
  print: (html, mode) =>
    mode.some((one) => ['rtf', 'plain', 'asciidoc', 'xslfo'].includes(one)) ? html : toSafeHtml(html),
};

const locales = new Map(
  readdirSync('dist/locales').map((file) => [
    file.replace('.xml', ''),
    readFileSync(path.join('dist/locales', file), 'utf8'),
  ]),
);

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { suite: { type: 'string' }, case: { type: 'string' } } });
  CSL.debug = () => {};
  if (values.suite) await runSuite(values.suite, values.case);
}

async function runSuite(folder: string, only: string | undefined): Promise<void> {
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && (!only || file.includes(only)))
    .flatMap((file) => parseCase(file.slice(0, -4), readFileSync(path.join(folder, file), 'utf8')) ?? []);
  const passed = { bare: 0, ours: 0 };
  const differing: string[] = [];
  for (const suiteCase of cases) {
    const [one, other] = [await outcome(suiteCase, bare), await outcome(suiteCase, ours)];
    if (isExpected(one, suiteCase)) passed.bare++;
    if (isExpected(other, suiteCase)) passed.ours++;
    if (one !== other)
      differing.push(`${suiteCase.name}\n  bare ${JSON.stringify(one)}\n  ours ${JSON.stringify(other)}`);
  }
  console.log(differing.join('\n'));
  console.log(
    `${cases.length} cases: the bare processor passes ${passed.bare}, ours ${passed.ours}; ${differing.length} differ`,
  );
}

async function outcome(suiteCase: SuiteCase, adapter: Adapter): Promise<string> {
  try {
    return await runCase(suiteCase, adapter);
  } catch (error) {
    return `threw: ${error instanceof Error ? error.message : error}`;
  }
}

function isExpected(printed: string, { expected }: SuiteCase): boolean {
  return printed.trim() === expected.replaceAll('\r\n', '\n').trim();
}
