import assert from 'node:assert/strict';
import { isMarkedAsDraft } from '../../src/text/draftMark';

const check = (text: string, expected: boolean) => assert.equal(isMarkedAsDraft(text), expected);

describe('a text that says it is a draft', () => {
  it('says so in its front matter', () => check('---\ntitle: T\ndraft: true # yes\n---\nText', true));
  it('may have any line ends', () => check('---\r\ndraft: yes\r\n...\r\nText', true));
  it('does not when the value is another', () => check('---\ndraft: false\n---\n', false));
  it('does not in its text', () => check('Text\n---\ndraft: true\n---\n', false));
  it('does not in a block within', () => check('---\nmeta:\n  draft: true\n---\n', false));
  it('does not when the block has no end', () => check('---\ndraft: true\n', false));
  it('does not when empty', () => check('', false));
});
