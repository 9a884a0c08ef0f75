import assert from 'node:assert/strict';
import { withoutBoilerplate } from '../../../src/reading/structure/boilerplate';
import { assertGrowsLinearly } from '../../growth';
import { toExtraction } from '../extraction';

function check(source: string, expected: string): void {
  const kept = withoutBoilerplate(toExtraction(source).blocks).map(({ text }) => text);
  assert.deepEqual(kept, expected === '' ? [] : expected.split('\n'));
}

describe('withoutBoilerplate', () => {
  describe('leaves out', () => {
    for (const line of [
      'Listen to this article:',
      'Listen to this article',
      'Watch a video version of this piece here.',
      'Sign up for our newsletter to stay up to date with news from the harbour',
      'Subscribe to our weekly newsletter.',
      'FOR IMMEDIATE RELEASE',
      'Contact: Press Office, press@example.org, +44 20 5550 1234',
      'View in browser | Unsubscribe',
      'You are receiving this email because you signed up at example.org.',
      'Link to the full report',
      'Download the paper as a PDF',
      'Click here to read the whole story.',
      'Share this article',
      'Facebook · Twitter · LinkedIn · Email',
      'Advertisement',
      'By',
      '6 min read',
      'Estimated reading time: 12 minutes',
      'e-mail: ada.lund@example.org',
      'ada@example.org',
      'https://example.org/a/b',
      'Read more: The docks that nobody wanted',
      'Related articles',
      '© 2026 The Harbour Review. All rights reserved.',
      'Photograph: A. Lund',
      'Image credit: Harbour Archive',
      'Source: Harbour Archive',
      'Page 3 of 12',
      'Photo by Ada Lund on Unsplash',
      'Tags: harbours, cranes, patience',
      'Filed under: Harbours',
      'Next post → The docks that nobody wanted',
      'Leave a reply',
      'Your email address will not be published. Required fields are marked *',
      'Click to share on Twitter (Opens in new window)',
      'We use cookies to give you the best experience. By continuing to use this site you consent to our use of cookies.',
      '* * *',
    ]) {
      it(line, () => check(line, ''));
    }
    it('several of them in one block', () => {
      const text = 'Link to the full report\nLink to the article\nSign up for our newsletter';
      assert.deepEqual(withoutBoilerplate([{ kind: 'paragraph', text, offsets: [] }]), []);
    });
    it('the foot of a page with its number, volume and date', () => {
      const text = Array.from({ length: 6 }, (_, index) => `Line ${index} of the text is here.`).join('\n');
      check(`${text}\n200 The Pier Vol 631 4 July 2024\nHARBOUR NEWS | 17`, text);
    });
    it('heads and feet that come back, digits aside', () =>
      check('Docks | 3\nThe first page.\nDocks | 4\nThe second page.\nDocks | 5', 'The first page.\nThe second page.'));
  });

  describe('keeps prose, whatever it is about', () => {
    for (const line of [
      'Listen to the dockers before you automate the docks.',
      'Watch the water closely, and the boats will tell you the wind.',
      'Read the report of 1998 and you will find the same 14 figures.',
      'Follow the money, she said, and the page will turn itself.',
      'Cookies were sold at every corner of the fair.',
      'By then the docks were empty.',
      'Share prices fell for a third day.',
      'Next to nothing was left of the docks.',
      'Previous owners had let the cranes rust.',
      'Images from space show the docks in colour.',
      'The paper can be downloaded from our site, but few have done so.',
      '“Sign up here,” the sergeant said.',
    ]) {
      it(line, () => check(line, line));
    }
  });

  describe('leaves out pull quotes', () => {
    const body =
      'Nobody listens. In other words, the harbour is not ‘a problem to be solved’ but ‘a place to be lived in’. So it goes.';
    it('in quotation marks', () =>
      check(`${body}\n“The harbour is not ‘a problem to be solved’ but ‘a place to be lived in’”`, body));
    it('set apart and slightly shortened', () =>
      check(
        `${body}\n> The harbour is ‘a place to be lived in’, not a problem to be solved`,
        `${body}\nThe harbour is ‘a place to be lived in’, not a problem to be solved`,
      ));
    it('without marks, where every word is in the text', () =>
      check(`${body}\nthe harbour is not a problem to be solved but a place to be lived in`, body));
    it('but no quotation with a note', () =>
      check(
        `${body}\n“The harbour is not a problem to be solved.” [3]`,
        `${body}\n“The harbour is not a problem to be solved.” [3]`,
      ));
    it('but not what only resembles the text', () =>
      check(
        `${body}\n“The harbour is a problem that somebody must solve at last.”`,
        `${body}\n“The harbour is a problem that somebody must solve at last.”`,
      ));
  });

  it('takes a megabyte of short blocks in its stride', () => {
    const line = (_: unknown, index: number) => `the same five words again ${index % 7}`;
    assertGrowsLinearly(
      (length) => withoutBoilerplate(toExtraction(Array.from({ length }, line).join('\n')).blocks),
      30_000,
    );
  });
});
