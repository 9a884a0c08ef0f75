import assert from 'node:assert/strict';
import { repair } from '../../../src/reading/structure/repair';
import { Vocabulary } from '../../../src/reading/text/vocabulary';
import { toExtraction } from '../extraction';

/** Blocks in, paragraphs out, a line each; `‖` stands where a paragraph was joined, `% ` before what became a caption. */
function check(source: string, expected: string): void {
  const paragraphs = repair(toExtraction(source).blocks, new Vocabulary(source));
  const shown = paragraphs.map(({ kind, text, joints }) => {
    const pieces = [0, ...joints].map((from, index) => text.slice(from, joints[index]));
    return (kind === 'caption' ? '% ' : '') + pieces.join('‖');
  });
  assert.deepEqual(
    shown,
    expected.split('\n').map((line) => line.trim()),
  );
}

describe('repair', () => {
  describe('joins a paragraph that was cut in two', () => {
    it('where the second half begins in lower case', () =>
      check(
        'In March the yard of the old company launched\nthe first ferry of its kind.',
        'In March the yard of the old company launched ‖the first ferry of its kind.',
      ));
    it('where the first breaks off before a figure', () =>
      check(
        'Crossing by night ferry is by now roughly\n13 times cheaper than flying.',
        'Crossing by night ferry is by now roughly ‖13 times cheaper than flying.',
      ));
    it('where the first breaks off before a name', () =>
      check(
        'The yard wants to build its new docks in\nWestern Norway, where land is cheap and the water is deep all year.',
        'The yard wants to build its new docks in ‖Western Norway, where land is cheap and the water is deep all year.',
      ));
    it('where the running head was spread over the width of the page', () =>
      check(
        'At the root of it lies the port, with the town being\n17\n| Harbour & coast | Winter |\nits largest customer by far.',
        'At the root of it lies the port, with the town being ‖its largest customer by far.',
      ));
    it('where a running head, a page number or a rule stands between', () =>
      check(
        'At the root of it lies the port, with the town being\nHarbour & coast\n17\n---\nits largest customer by far.',
        'At the root of it lies the port, with the town being ‖its largest customer by far.',
      ));
    it('where a caption of a whole sentence stands between, which stays as a caption', () =>
      check(
        'The union asked even the yards in\nA welder at work on the hull of a ferry in spring.\nallied countries to join the strike.',
        'The union asked even the yards in ‖allied countries to join the strike.\n% A welder at work on the hull of a ferry in spring.',
      ));
    it('where a heading was made of the running head', () =>
      check(
        'The yard has sold its older docks and cranes to\n## News in brief\nthe town, which will let them.',
        'The yard has sold its older docks and cranes to ‖the town, which will let them.',
      ));
    it('after a few words, where prose goes on with them right below', () =>
      check(
        'Nobody had foreseen\nthat the cranes would stand still for a year.',
        'Nobody had foreseen ‖that the cranes would stand still for a year.',
      ));
    it('three times over', () =>
      check(
        'One part of the sentence comes first and\na second part follows it here and\nthen a third.',
        'One part of the sentence comes first and ‖a second part follows it here and ‖then a third.',
      ));
    it('in a list item and in a quotation', () =>
      check(
        '- The item is about the docks of the\nold harbour.\n> The quotation goes on and on and\n> ends here.',
        'The item is about the docks of the ‖old harbour.\nThe quotation goes on and on and ‖ends here.',
      ));
    it('without the hyphen that divided a word, with the one that is its own', () => {
      check(
        'Nobody had foreseen this kind of manu-\nfacturing in the north.',
        'Nobody had foreseen this kind of manu‖facturing in the north.',
      );
      check(
        'A state-backed yard is still a yard that is state-\nbacked in the end.',
        'A state-backed yard is still a yard that is state-‖backed in the end.',
      );
    });
  });

  describe('leaves apart', () => {
    for (const [what, source] of Object.entries({
      'whole sentences': 'The yard was sold in spring.\nits owner never said why, and nobody asked.',
      'a heading and what follows': '## The docks of the old harbour and\nthe sea beyond them are deep.',
      'list items': '- the docks of the old harbour and\n- the sea beyond them',
      'what announces a list': 'The yard has these things to sell:\nold docks and older cranes',
      'a salutation': 'Dear Ms Lund,\nthank you for the letter about the docks.',
      'the lines of an address': 'Lund Yard\n12 Dock Road\nc/o The Harbour Master',
      'a brand that begins with a small letter':
        'The foremen of the yard have new tools\niPhones are everywhere now and the foremen hate them all.',
      'a label': 'The harbour master can be reached by telephone or\ne-mail: master@example.org',
      'an address of the web': 'More on the docks is at https://example.org/docks-and\nother places are closed.',
      references: 'The town bought the docks of the\n[3] Lund, Docks, 18.',
      'a byline at the end of a summary':
        'The docks are empty and nobody says why. By Ada Lund\nand yet they shine at night.',
      'paragraphs with long text between':
        'The yard sold its docks and its cranes to the\nAfter the sale the town opened a museum, a school for divers and a small market in the empty halls. It let the cranes rust for a while. Then it painted them red, and soon the red cranes stood on every postcard of the town, which nobody had foreseen, least of all the yard that had sold them for scrap.\nthe town paid late.',
    })) {
      it(what, () => check(source, source.replace(/^(?:#{1,2}|[->]) /gm, '')));
    }
  });
});
