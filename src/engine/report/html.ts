/**
 * A check as one file to hand on: each statement of the drafts beside its evidence. It needs nothing from elsewhere, runs no script, and
 * reads in order without its style sheet. Knows nothing of engines and files: everything it says is handed to it.
 */
import css from '../../../media/report.css';
import { CHECK_CODES } from '../../model/problem';
import { LABELS } from '../../model/verdict';
import { CODE_WORDS, LABEL_WORDS } from '../../model/words';
import { type CheckedDraft, shownPath, summarize } from './checkReport';
import { escapeHtml } from './markup';
import { LineTable } from './positions';
import type { ReportSource } from './reportSources';
import { labelHtml, statementHtml } from './statementHtml';

export interface HtmlReport {
  readonly drafts: readonly CheckedDraft[];
  /** The files that the evidence is from, as `reportSources` gives them. */
  readonly sources: readonly ReportSource[];
  readonly date: Date;
  /** Of Citewright. */
  readonly version: string;
  /** The title of the style of the citations. */
  readonly style: string;
  /** The URI of the folder, with its slash, from which paths are shown; absent, they are shown whole. */
  readonly base?: string;
}

/** Nothing is loaded and nothing runs, whatever the drafts and sources say. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function reportHtml(report: HtmlReport): string {
  const title = titleOf(report);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${css}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${factsHtml(report)}
</header>
<main>
${summaryHtml(report)}
${filterHtml(report)}
${report.drafts.map((draft, index) => draftHtml(draft, index, report)).join('\n')}
</main>
<footer>
${sourcesHtml(report)}
</footer>
</body>
</html>
`;
}

function titleOf({ drafts, base }: HtmlReport): string {
  const [only] = drafts;
  const what = only && drafts.length === 1 ? pathOf(only.uri, base) : `${drafts.length} drafts`;
  return `Source check: ${what}`;
}

function pathOf(uri: string, base: string | undefined): string {
  return shownPath(uri, base ?? '\0');
}

function factsHtml({ date, version, style, sources, drafts }: HtmlReport): string {
  const stamp = date.toISOString();
  const facts = [
    ['Date', `<time datetime="${stamp}">${stamp.slice(0, 16).replace('T', ' ')} UTC</time>`],
    ['Statements', String(drafts.reduce((sum, { verdicts }) => sum + verdicts.length, 0))],
    ['Sources used', `<a href="#sources">${sources.length}</a>`],
    ['Citation style', escapeHtml(style)],
    ['Made with', `Citewright ${escapeHtml(version)}`],
  ];
  return `<dl class="facts">
${facts.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('\n')}
</dl>`;
}

function summaryHtml({ drafts }: HtmlReport): string {
  const { problems, ...labels } = summarize(drafts);
  const rows = LABELS.map((label) => {
    const { meaning } = LABEL_WORDS[label];
    return `<tr><th scope="row">${labelHtml(label)}</th><td class="number">${labels[label]}</td><td>${meaning}</td></tr>`;
  });
  return `<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<table class="summary">
<thead><tr><th scope="col">Label</th><th scope="col" class="number">Statements</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${problems > 0 ? problemCountsHtml(drafts) : '<p>No problems were found.</p>'}
<p class="legend">In passages, <mark class="agrees">what agrees</mark> and <mark class="differs">what differs</mark> is marked; in
comparisons, <del>words of the draft alone</del> and <ins>words of the source alone</ins>.</p>
</section>`;
}

function problemCountsHtml(drafts: readonly CheckedDraft[]): string {
  const codes = drafts.flatMap(({ verdicts }) =>
    verdicts.flatMap(({ problems }) => problems.map((problem) => problem.code)),
  );
  const rows = CHECK_CODES.map((code) => ({ code, count: codes.filter((one) => one === code).length }))
    .filter(({ count }) => count > 0)
    .map(({ code, count }) => {
      const { title, help } = CODE_WORDS[code];
      return `<tr><th scope="row">${title}</th><td class="number">${count}</td><td>${help}</td></tr>`;
    });
  return `<table class="summary">
<thead><tr><th scope="col">Problem</th><th scope="col" class="number">Times</th><th scope="col">What to do</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

/** Buttons that the style sheet alone makes work. */
function filterHtml({ drafts }: HtmlReport): string {
  const { problems, ...labels } = summarize(drafts);
  const shown = LABELS.filter((label) => labels[label] > 0);
  const choices = [
    choiceHtml('all', 'All', ' checked'),
    ...(problems > 0 ? [choiceHtml('problems', `With problems`)] : []),
    ...shown.map((label) => choiceHtml(label, `${LABEL_WORDS[label].word} (${labels[label]})`)),
  ];
  return `<fieldset class="filter">
<legend>Show</legend>
${choices.join('\n')}
</fieldset>`;
}

function choiceHtml(id: string, words: string, state = ''): string {
  return `<label><input type="radio" name="show" id="show-${id}"${state}> ${words}</label>`;
}

function draftHtml({ uri, text, verdicts }: CheckedDraft, index: number, { sources, base }: HtmlReport): string {
  const lines = new LineTable(text);
  const sourceNumbers = new Map(sources.map((source, number) => [source.uri, number + 1]));
  const statements = verdicts.map((verdict, number) => {
    const { line } = lines.position(verdict.statement.position.start);
    return statementHtml(verdict, { text, line: line + 1, id: `s${index + 1}-${number + 1}`, sourceNumbers });
  });
  return `<section aria-labelledby="draft-${index + 1}">
<h2 id="draft-${index + 1}">${escapeHtml(pathOf(uri, base))}</h2>
${statements.length > 0 ? statements.join('\n') : '<p>There is no statement in this draft.</p>'}
</section>`;
}

function sourcesHtml({ sources, base }: HtmlReport): string {
  const items = sources.map(({ uri, title, fingerprint }, index) => {
    const print = fingerprint
      ? `<br><span class="fingerprint">SHA-256 <code>${escapeHtml(fingerprint)}</code></span>`
      : '';
    return `<li id="source-${index + 1}"><cite dir="auto">${escapeHtml(title)}</cite><br><span class="path">${escapeHtml(pathOf(uri, base))}</span>${print}</li>`;
  });
  return `<section aria-labelledby="sources">
<h2 id="sources">Sources used</h2>
${items.length > 0 ? `<ol class="sources">\n${items.join('\n')}\n</ol>` : '<p>No passage of a source was near.</p>'}
</section>`;
}
