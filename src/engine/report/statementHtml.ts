/** One statement of a report: the words of the draft, what is the matter with them, and the passages. */
import type { Locator } from '../../model/citation';
import type { TextPosition } from '../../model/passage';
import type { CheckProblem, DiffPart } from '../../model/problem';
import type { CitedWork, Evidence, Label, Stance, Verdict } from '../../model/verdict';
import { CODE_WORDS, LABEL_WORDS, SEVERITY_WORDS } from '../../model/words';
import { escapeHtml, type Mark, markUp } from './markup';
import { fileOf } from './reportSources';

export interface StatementPlace {
  /** The whole draft. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly id: string;
  /** The numbers in the list of sources, by the URI of the file. */
  readonly sourceNumbers: ReadonlyMap<string, number>;
}

export function statementHtml(verdict: Verdict, place: StatementPlace): string {
  const { label, citations, problems, evidence } = verdict;
  const { id, line } = place;
  const state = problems.length > 0 ? `${label} problems` : label;
  return `<article class="statement ${state}" id="${id}" aria-labelledby="${id}-head">
<div class="draft">
<h3 id="${id}-head"><a href="#${id}">Line ${line}</a> ${labelHtml(label)}</h3>
<blockquote lang="" dir="auto">${wordsHtml(verdict, place)}</blockquote>
${citations.length > 0 ? citationsHtml(citations) : ''}
</div>
<div class="findings">
${problems.map(problemHtml).join('\n')}
${evidence.map((one, index) => evidenceHtml(one, differencesIn(index, problems), place)).join('\n')}
${problems.length + evidence.length > 0 ? '' : `<p class="nothing">${nothing(label)}</p>`}
</div>
</article>`;
}

/** With its icon, since colour alone tells nobody enough. */
export function labelHtml(label: Label): string {
  const { icon, word } = LABEL_WORDS[label];
  return `<span class="label ${label}"><span class="icon" aria-hidden="true">${icon}</span> ${word}</span>`;
}

function nothing(label: Label): string {
  return label === 'notCheckable' ? 'Nothing to compare.' : 'No passage of the sources is near.';
}

/** The statement as it stands in the draft, with its markup. */
function wordsHtml({ statement, problems }: Verdict, { text }: StatementPlace): string {
  const { start, end } = statement.position;
  const marks = problems.map(({ position }) => toMark('differs', shift(position, start)));
  return markUp(text.slice(start, end), marks);
}

function shift({ start, end }: TextPosition, by: number): TextPosition {
  return { start: start - by, end: end - by };
}

function toMark(kind: 'differs' | 'agrees', { start, end }: TextPosition): Mark {
  return { start, end, open: `<mark class="${kind}">`, close: '</mark>' };
}

function citationsHtml(citations: readonly CitedWork[]): string {
  const items = citations.map(({ text, source, locator }) => {
    const work = source ? `<cite dir="auto">${escapeHtml(source.title)}</cite>` : 'no such source';
    return `<li><span dir="auto">${escapeHtml(text)}</span> → ${work}${locator ? `, ${placeOf(locator)}` : ''}</li>`;
  });
  return `<ul class="citations" aria-label="Citations">\n${items.join('\n')}\n</ul>`;
}

function placeOf({ label, locator }: Locator): string {
  return escapeHtml(`${label} ${locator}`);
}

function problemHtml({ code, severity, message, data }: CheckProblem): string {
  return `<section class="problem ${severity}">
<h4>${SEVERITY_WORDS[severity]}: ${CODE_WORDS[code].title} <code>${code}</code></h4>
<p dir="auto">${escapeHtml(message)}</p>
${data.diff ? diffHtml(data.diff) : valuesHtml(data.found, data.expected)}
</section>`;
}

function valuesHtml(found: string, expected: string | undefined): string {
  if (expected === undefined) return '';
  return `<dl class="values">
<div><dt>Draft</dt><dd dir="auto"><mark class="differs">${escapeHtml(found)}</mark></dd></div>
<div><dt>Source</dt><dd dir="auto">${escapeHtml(expected)}</dd></div>
</dl>`;
}

/** Marked in words as well, for those who hear it and for those who see no style. */
function diffHtml(diff: readonly DiffPart[]): string {
  const parts = diff.map(({ kind, text }) => {
    const words = escapeHtml(text);
    if (kind === 'removed')
      return `<del><span class="spoken">[draft: </span>${words}<span class="spoken">]</span></del>`;
    if (kind === 'added')
      return `<ins><span class="spoken">[source: </span>${words}<span class="spoken">]</span></ins>`;
    return words;
  });
  return `<p class="diff" lang="" dir="auto">${parts.join('')}</p>`;
}

/** The parts of a passage that problems point to. */
function differencesIn(index: number, problems: readonly CheckProblem[]): TextPosition[] {
  return problems.flatMap(({ data }) => (data.evidence === index && data.differs ? [data.differs] : []));
}

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  refutes: 'Says otherwise',
  neutral: 'Nearest passage',
};

function evidenceHtml(evidence: Evidence, differences: readonly TextPosition[], { sourceNumbers }: StatementPlace) {
  const { text, matches, stance, wording, citation, section } = evidence;
  const marks = [
    ...differences.map((position) => toMark('differs', position)),
    ...matches.map((position) => toMark('agrees', position)),
  ];
  const number = sourceNumbers.get(fileOf(evidence).uri);
  const details = [
    `<cite dir="auto">${escapeHtml(citation)}</cite>`,
    ...(section ? [`<span dir="auto">“${escapeHtml(section)}”</span>`] : []),
    ...(wording === 'note' ? ['from notes on the work'] : []),
    ...(evidence.citedThrough ? [`seen in <span dir="auto">${escapeHtml(evidence.citedThrough.title)}</span>`] : []),
    ...(number ? [`<a href="#source-${number}">source ${number}</a>`] : []),
  ];
  return `<figure class="passage ${stance}">
<figcaption><span class="stance">${STANCE_WORDS[stance]}:</span> ${details.join(' · ')}</figcaption>
<blockquote lang="" dir="auto">${markUp(text, marks)}</blockquote>
</figure>`;
}
