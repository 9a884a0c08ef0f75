import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extract } from '../../src/reading/extract';
import { showExtraction } from './show';

const FOLDER = path.resolve('test/fixtures/reading');

/** Each folder holds a source and what is expected of it; a new one gets its `expected.json` on the first run, to be looked at. */
describe('the sources in test/fixtures/reading', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`reads ${name}`, async () => {
      const folder = path.join(FOLDER, name);
      const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
      const result = await extract(readFileSync(path.join(folder, source), 'utf8'), source);
      const shown = Array.isArray(result) ? result.map(showExtraction) : result;
      const expected = path.join(folder, 'expected.json');
      if (!existsSync(expected)) writeFileSync(expected, `${JSON.stringify(shown, undefined, 2)}\n`);
      assert.deepEqual(JSON.parse(JSON.stringify(shown)), JSON.parse(readFileSync(expected, 'utf8')));
    });
  }
});
