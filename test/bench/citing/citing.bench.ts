/**
 * How long citing takes: whole drafts in each style, one citation put in from a warm engine, and keys among 20,000 entries.
 *
 *     npm run bench:citing -- [--style ID]...
 */
import { parseArgs } from 'node:util';
import { stylesOver } from '../../citing/shipped';
import { printAnswers } from './answers';
import { printTimes } from './times';

const STYLES = ['citewright-author-date', 'apa', 'chicago-notes-bibliography', 'ieee'];

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { style: { type: 'string', multiple: true } } });
  await printTimes(stylesOver(), values.style ?? STYLES);
  await printAnswers();
}
