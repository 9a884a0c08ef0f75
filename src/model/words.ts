/** How labels and codes are said to the writer: the same words on cards, in lists and in reports. */
import type { CheckCode, Severity } from './problem';
import type { Label } from './verdict';

export interface LabelWords {
  /** One character that stands beside the word, since colour alone tells nobody enough. */
  readonly icon: string;
  readonly word: string;
  /** One sentence for a legend. */
  readonly meaning: string;
}

export const LABEL_WORDS: Readonly<Record<Label, LabelWords>> = {
  supported: { icon: '✓', word: 'Supported', meaning: 'A passage of the sources says so.' },
  refuted: { icon: '✗', word: 'Differs', meaning: 'A passage of the sources says otherwise; both are shown.' },
  conflicting: { icon: '⇄', word: 'Disputed', meaning: 'One source says so, another says otherwise.' },
  notEnoughEvidence: {
    icon: '?',
    word: 'Without a source',
    meaning: 'Nothing in the sources is close enough to tell, which is not to say that it is wrong.',
  },
  notCheckable: { icon: '–', word: 'Not checkable', meaning: 'A question, a signpost or an opinion.' },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

export interface CodeWords {
  readonly title: string;
  /** One or two sentences: what was found, and what to do. */
  readonly help: string;
}

export const CODE_WORDS: Readonly<Record<CheckCode, CodeWords>> = {
  misquotation: {
    title: 'Misquotation',
    help: 'The quoted words stand in a source, but not so. Restore the words of the source, or take the quotation marks away.',
  },
  'quantity-mismatch': {
    title: 'Another figure',
    help: 'The passage that says the same has another figure. Correct the figure, or cite the source that has it.',
  },
  'date-mismatch': {
    title: 'Another date',
    help: 'The passage that says the same has another date. Correct the date, or cite the source that has it.',
  },
  'name-mismatch': {
    title: 'Another name',
    help: 'The passage that says the same has another name in this place. Correct the name, or cite the source that has it.',
  },
  'polarity-mismatch': {
    title: 'The opposite',
    help: 'The passage that speaks of the same says the opposite. Look at both, and correct the statement where it slipped.',
  },
  'quotation-in-other-source': {
    title: 'Quotation of another source',
    help: 'The quoted words stand exactly so in another source than the one cited. Correct the citation.',
  },
  'wrong-source': {
    title: 'Another source says so',
    help: 'The cited source does not carry the statement, and another one does. Correct the citation.',
  },
  'wrong-locator': {
    title: 'Another page',
    help: 'The passage stands on another page than the one cited. Correct the page.',
  },
  'unknown-citation': {
    title: 'Unknown citation',
    help: 'No source and no entry of a bibliography has this key, or this author and year. Correct it, or add the source.',
  },
  'quotation-not-found': {
    title: 'Quotation not found',
    help: 'The quoted words stand in none of the sources. Add the source, or take the quotation marks away.',
  },
  'source-without-text': {
    title: 'Source without its text',
    help: 'The cited source is known by its record alone, so there is nothing to compare with. Add its text to the sources.',
  },
  'missing-locator': {
    title: 'Page not given',
    help: 'The page of the passage is known, and the citation gives none. Add the page.',
  },
  'uncited-statement': {
    title: 'No citation',
    help: 'The statement has a figure, a quotation or a passage behind it, and no citation. Cite it.',
  },
};
