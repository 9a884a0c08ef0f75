import assert from 'node:assert/strict';
import fc from 'fast-check';
import { elementPositions, looksLikeJson, parseJson } from '../../src/reading/json';

/** `‸` is where the text goes wrong. */
function check(marked: string, message: RegExp) {
  const offset = marked.indexOf('‸');
  const parsed = parseJson(marked.replace('‸', ''));
  assert.ok(!parsed.isValid, marked);
  assert.match(parsed.problem.message, message);
  const length = marked.length - 1;
  assert.equal(parsed.problem.position?.start, Math.min(offset, length - 1), marked);
}

describe('parseJson', () => {
  it('says where a file goes wrong', () => {
    check('{"a": 1,\n "b": ‸x}', /not valid JSON at line 2, column 7/);
    check('{"a": 1 ‸"b": 2}', /line 1, column 9/);
    check('[1, 2‸}', /not valid/);
    check('{‸a: 1}', /not valid/);
    check('["a‸\nb"]', /not valid/);
    check('["a ‸\\x b"]', /not valid/);
    check('{"a": 1} ‸{"b": 2}', /not valid/);
    check('[1,‸]', /not valid/);
  });

  it('says where a file breaks off', () => {
    check('{"title": {"rendered": "The Rob‸', /breaks off at line 1, column 32/);
    check('[{"a": 1},‸', /breaks off/);
    check('{"a": tru‸', /breaks off/);
  });

  it('agrees with JSON.parse on any text', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('"', '{', '}', ']', ',', ':', 'x', '\\', '\n', ''),
        (json, at, extra) => {
          const text = `${json.slice(0, at % (json.length + 1))}${extra}${json.slice((at % (json.length + 1)) + 1)}`;
          const parsed = parseJson(text);
          if (parsed.isValid) return;
          const { start, end } = parsed.problem.position!;
          assert.ok(start >= 0 && start <= end && end <= text.length);
        },
      ),
    );
  });
});

describe('elementPositions', () => {
  it('finds each element of a list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 2), (values, indent) => {
        const text = JSON.stringify(values, undefined, indent);
        const slices = elementPositions(text).map(({ start, end }) => text.slice(start, end));
        assert.deepEqual(
          slices.map((slice) => JSON.stringify(JSON.parse(slice))),
          values.map((value) => JSON.stringify(value)),
        );
      }),
    );
  });
});

describe('looksLikeJson', () => {
  it('knows an object or a list of objects, and no prose in brackets', () => {
    for (const text of ['{"a": 1', ' [ {"id": ', '{}', '[]']) assert.ok(looksLikeJson(text), text);
    for (const text of ['[1] Chen, Hao', '{curly} words', '[Page 1]', '"quoted": text'])
      assert.ok(!looksLikeJson(text), text);
  });
});
