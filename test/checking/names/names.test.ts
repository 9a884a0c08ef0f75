import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findNames } from '../../../src/checking/names/names';
import { findAbbreviations } from '../../../src/checking/names/sameName';
import { assertGrowsLinearly, repeated } from '../../growth';

/** The names of a text, in their places. */
function check(marked: string): void {
  const text = marked.replace(/[⟦⟧]/gu, '');
  let shown = text;
  for (const { start, end } of findNames(text).reverse())
    shown = `${shown.slice(0, start)}⟦${shown.slice(start, end)}⟧${shown.slice(end)}`;
  assert.equal(shown, marked);
}

describe('findNames', () => {
  it('finds runs of capitals with what joins them', () => {
    check('Then ⟦Ada Holm⟧ met ⟦Jan van der Meer⟧ at the ⟦Bank of Norway⟧.');
    check('the ⟦Ministry of Science and Technology⟧ and ⟦Merrow Looms⟧');
    check('It was built by ⟦O’Neill⟧, ⟦Lind-Holm⟧ and ⟦A. B. Meer⟧.');
  });

  it('tells parts of names from titles, figures and owners', () => {
    check('It was bought by ⟦General Mills⟧, not by General ⟦Lind⟧, in ⟦St. Louis⟧.');
    check('The ferry ⟦Merrow 2⟧ took 30 looms to the island.');
    check('She joined the ⟦Weavers’ Union⟧ and sued ⟦Holm & Lind⟧.');
    check('The people of ⟦Des Plaines⟧ think what I’m told they think.');
  });

  it('finds names that are written like no word', () => {
    check('⟦DeepLoom⟧ and ⟦WEFT-4⟧ of the ⟦MWU⟧ in the ⟦U.S.⟧ over 5G');
  });

  it('cuts off endings, titles and what is made with a hyphen', () => {
    check('The ⟦MWU⟧’s plan and ⟦Lind⟧’s dam');
    check('President ⟦Ada Holm⟧ and Professor ⟦Lind⟧ have seen the dam');
    check('a ⟦Lyon⟧-based mill, a pro-⟦Lyon⟧ mayor and his little girl-⟦Ada⟧');
  });

  it('leaves alone what only begins a sentence', () => {
    check('Mills silt up. Weavers know it. However, ⟦Nantes⟧ does not.');
    check('⟦Nantes⟧ has mills. ⟦China⟧ has more.');
    check('⟦Iron Weir⟧ has mills. ⟦South Korea⟧ has more. Large ⟦American⟧ mills have most.');
    check('Looms cost less in ⟦Lyon⟧, and looms last.');
    check('Then I left on a Monday in March.');
  });

  it('begins a sentence with a first name that is a word as well', () => {
    check('⟦Mark Holmqvist⟧ mended the weir, and ⟦Frank Lindqvist⟧ paid.');
    check('⟦Rob Anderson⟧ left early, and ⟦John Pye Meer⟧ stayed on.');
    check('⟦John Pye Meer⟧ was the first to mend a weir.');
    check('Mark the weir. Rich ⟦Americans⟧ came.');
    check('Will ⟦Congress⟧ pay?');
  });

  it('parts who it was from where it was', () => {
    check('In her years at the ⟦Merrow Academy⟧ ⟦Henry⟧ rang a bell.');
    check('In ⟦France⟧ ⟦Louis XV⟧ hired her, and from ⟦Norway⟧ ⟦Charles Holm⟧ wrote.');
    check('She taught at ⟦University College Hospital⟧ and met ⟦Sydney Carter⟧ in ⟦New York⟧.');
    check('She died in ⟦Saint Paul Hospital⟧ and not in ⟦Virginia Woolf⟧’s house.');
  });

  it('keeps foreign articles and joined fields', () => {
    check('The mills of ⟦La Merrow⟧ and ⟦El Dorado⟧');
    check('⟦De Meer⟧ read of it in ⟦Le Monde⟧. Ten ⟦Germans⟧ did so too.');
    check('the ⟦National Institutes of Weaving⟧ and the ⟦National Oceanic and Atmospheric Administration⟧');
    check('the ⟦Centers for Weir Control and Prevention⟧');
  });

  it('leaves alone texts in which capitals say nothing', () => {
    check('THE MILLS OF LYON SILT UP AGAIN');
    check('How the Mills of Lyon Were Rebuilt After All');
    check('Die Mühle steht auf dem Berg und der Bach ist nicht weit.');
  });

  it('knows people, places and organisations where it can', () => {
    const kindOf = (text: string) => findNames(`with ${text}`)[0]?.kind;
    assert.equal(kindOf('Dr. Holm'), 'person');
    assert.equal(kindOf('Mayor Holm'), 'person');
    assert.equal(kindOf('Frank Holm'), 'person');
    assert.equal(kindOf('Zebulina Anderson'), 'person');
    assert.equal(kindOf('his teacher Zebulon Quarl'), 'person');
    assert.equal(kindOf('Zebulon Quarl, who paid'), 'person');
    assert.equal(kindOf('the Quarl, which silted up'), 'unknown');
    assert.equal(kindOf('readers of the Quarl, who paid'), 'unknown');
    assert.equal(kindOf('Merrow City'), 'place');
    assert.equal(kindOf('Merrow City Herons'), 'unknown');
    assert.equal(kindOf('Red Cup'), 'unknown');
    assert.equal(kindOf('A. Holm'), 'person');
    assert.equal(kindOf('Lyon'), 'place');
    assert.equal(kindOf('Danish'), 'place');
    assert.equal(kindOf('University of Lyon'), 'organisation');
    assert.equal(kindOf('MWU'), 'acronym');
    assert.equal(kindOf('Orvane'), 'unknown');
  });

  it('gives places in order, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'Ada Bank of and the van der U.S. A. . ’s - President I May China (MWU) 😀 é ß'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), fc.boolean(), (words, isSpaced) => {
        const text = words.join(isSpaced ? ' ' : '');
        let last = 0;
        for (const { start, end, text: name } of findNames(text)) {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(start, end), name);
          last = end;
        }
        findAbbreviations(text);
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['Bank of ', 'Ministry of A and ', 'van ', 'A. ', 'U.S.', '(AB', 'a-', 'President ', 'x’']) {
      const find = (size: number) => {
        const text = `and ${repeated(unit, size)}`;
        findNames(`some small words before it all ${text}`);
        findAbbreviations(text);
      };
      assertGrowsLinearly(find, 200_000, unit);
    }
  });
});
