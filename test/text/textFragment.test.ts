import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressOfPassage, textFragment, webAddress } from '../../src/text/textFragment';
import { assertGrowsLinearly, repeated } from '../growth';

/** The passage stands between the marks. */
function check(marked: string, expected: string | undefined) {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const fragment = textFragment(marked.replace(/[⟦⟧]/g, ''), { start, end });
  assert.equal(fragment && decodeURIComponent(fragment), expected && `:~:text=${expected}`);
}

describe('the text fragment of a passage', () => {
  it('names a short passage whole, without the signs around it', () =>
    check('One. ⟦“The tugs came home.”⟧ Two.', 'The tugs came home'));

  it('names the first and last words of a longer one', () =>
    check(
      'One. ⟦The tugs came home at dusk, and the cranes stood still until morning.⟧ Two.',
      'The tugs came home,stood still until morning',
    ));

  it('takes more words until they stand but once in the text', () =>
    check(
      'The tugs came home late. ⟦The tugs came home at dusk, and the cranes stood still until morning.⟧',
      'The tugs came home at,stood still until morning',
    ));

  it('takes the words that come first at the end', () =>
    check(
      '⟦The tugs came home at dusk; it was a long day, and after that it was a long day.⟧',
      'The tugs came home,that it was a long day',
    ));

  it('names words beside a passage that stands there twice', () => {
    check('Then Ada said: ⟦The tugs came home.⟧ Others said: The tugs came home.', 'Then Ada said-,The tugs came home');
    check('⟦The tugs came home.⟧ Ada said so twice. The tugs came home.', 'The tugs came home,-Ada said so');
  });

  it('names no marks of notes, bars of tables or breaks between blocks, which the page has not', () => {
    check('⟦The tugs came home[3] at dusk.⟧', 'The tugs came home,at dusk');
    check('⟦Tugs | 12 | 40⟧', 'Tugs,40');
    check('⟦The tugs\n\ncame home.⟧', 'The tugs,came home');
  });

  it('encodes what has a meaning of its own', () => {
    const text = 'Self-made, R&D, 40 % – naïve';
    assert.equal(
      textFragment(text, { start: 0, end: text.length }),
      ':~:text=Self%2Dmade%2C%20R%26D%2C%2040%20%25%20%E2%80%93%20na%C3%AFve',
    );
  });

  it('is nothing where there are no words', () => check('a ⟦– …⟧ b', undefined));

  it('is always one that a browser can take apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.nat(200), fc.nat(200), (text, one, other) => {
        const range = { start: Math.min(one, other, text.length), end: Math.min(Math.max(one, other), text.length) };
        const fragment = textFragment(text, range);
        if (fragment !== undefined)
          assert.match(fragment, /^:~:text=(?:[^\s,&-]+-,)?[^\s,&-]+(?:,[^\s,&-]+)?(?:,-[^\s,&-]+)?$/);
      }),
    );
  });

  it('takes time in proportion to a long text', () => {
    const at = (length: number) => ({ start: length >> 1, end: (length >> 1) + 400 });
    const make = (length: number) => textFragment(repeated('the same words again and again ', length), at(length));
    assertGrowsLinearly(make, 1_000_000);
  });
});

describe('the address of a passage', () => {
  const text = 'The tugs came home.';
  const all = { start: 0, end: text.length };

  it('keeps the fragment that the address has, but no older directive', () => {
    const directive = ':~:text=The%20tugs%20came%20home';
    assert.equal(addressOfPassage('https://a.org/x?y=1', text, all), `https://a.org/x?y=1#${directive}`);
    assert.equal(addressOfPassage('https://a.org/x#part', text, all), `https://a.org/x#part${directive}`);
    assert.equal(addressOfPassage('https://a.org/x#:~:text=old', text, all), `https://a.org/x#${directive}`);
  });

  it('is of the web or none at all', () => {
    for (const address of ['javascript:alert(1)', 'file:///etc', 'command:x', 'https://', 'https://a b', 'x.org', ''])
      assert.equal(webAddress(address), undefined, address);
  });
});
