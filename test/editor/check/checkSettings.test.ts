import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isIgnoredProblem, toSeverities } from '../../../src/editor/check/checkSettings';
import { DEFAULT_SEVERITIES } from '../../../src/engine/engine';
import { CHECK_CODES } from '../../../src/model/problem';

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const checkSettings = contributes.configuration.find(({ id }: { id: string }) => id === 'check').properties;

describe('the settings of the check', () => {
  it('have a severity for each code, and the defaults of the engine', () => {
    const { properties, default: defaults } = checkSettings['citewright.check.severity'];
    assert.deepEqual(Object.keys(properties).sort(), [...CHECK_CODES].sort());
    assert.deepEqual(defaults, DEFAULT_SEVERITIES);
  });

  it('name each code that can be ignored', () => {
    assert.deepEqual(checkSettings['citewright.check.ignored'].items.properties.code.enum, CHECK_CODES);
  });

  it('are read, whatever they hold', () => {
    const set = toSeverities({ misquotation: 'error', 'wrong-locator': 'loud', other: 'error' }, DEFAULT_SEVERITIES);
    assert.deepEqual(set, { ...DEFAULT_SEVERITIES, misquotation: 'error' });
    for (const held of [undefined, null, 1, 'off', []]) {
      assert.deepEqual(toSeverities(held, DEFAULT_SEVERITIES), DEFAULT_SEVERITIES);
    }
    assert.equal(toSeverities(undefined, undefined).misquotation, 'off');
  });

  it('ignore what has a code and a text', () => {
    assert.equal(isIgnoredProblem({ code: 'misquotation', text: 'It says so.' }), true);
    for (const held of [{ code: 'other', text: 'It says so.' }, { code: 'misquotation' }, 'misquotation', null]) {
      assert.equal(isIgnoredProblem(held), false);
    }
  });
});
