/** The card over a sentence of a draft: the verdict, the passages behind it, and what can be done. */
import {
  type CancellationToken,
  type Disposable,
  Hover,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { TextPosition } from '../../model/passage';
import type { CheckProblem } from '../../model/problem';
import type { Evidence, Verdict } from '../../model/verdict';
import { toRange, withSignal } from '../convert';
import { forLanguages } from '../forLanguages';
import { type Found, remember } from '../found';
import { commandUri, EVIDENCE_COMMANDS } from '../offers/evidenceCommands';
import type { Services } from '../services';
import type { CardLink } from './card';
import { isDiagnosticOf } from './diagnostics';
import { fixesOf, ignoresOf } from './fixActions';
import { FIX_COMMAND, fixUri } from './fixLinks';
import { formatVerdict } from './verdictCard';

export function registerHover(services: Services): Disposable {
  const provider = {
    provideHover: (document: TextDocument, position: Position, token: CancellationToken) =>
      hoverAt(document, position, token, services),
  };
  return forLanguages(services.settings, (selector) => languages.registerHoverProvider(selector, provider));
}

async function hoverAt(
  document: TextDocument,
  position: Position,
  token: CancellationToken,
  { settings, drafts, corpora, checks, report }: Services,
): Promise<Hover | undefined> {
  if (!settings.forDraft(document).showsHovers || !drafts.isDraft(document)) return undefined;
  const corpus = corpora.corpusFor(document);
  if (!corpus) return undefined;
  try {
    const { version } = document;
    const verdict = await withSignal(token, (signal) =>
      checks.verdictAt(document, document.offsetAt(position), signal),
    );
    if (!verdict || document.version !== version || isToldByCitation(verdict, document.offsetAt(position)))
      return undefined;
    const card = formatVerdict(verdict, {
      ofProblem: (problem) => fixLinks(problem, verdict, document),
      ofEvidence: (evidence) =>
        evidenceLinks({ evidence, among: verdict.evidence, corpus, draft: { document, position } }),
      isTold: (problem) => isTold(problem, document, position),
    });
    return card === undefined ? undefined : new Hover(toMarkdown(card), toRange(document, verdict.statement.position));
  } catch (error) {
    report('look for the passages behind a sentence', error);
    return undefined;
  }
}

/** Over a citation that nothing is the matter with, its own card shows the passage. */
function isToldByCitation({ citations, problems }: Verdict, offset: number): boolean {
  return problems.length === 0 && citations.some(({ source, position }) => source && contains(position, offset));
}

function contains({ start, end }: TextPosition, offset: number): boolean {
  return start <= offset && offset < end;
}

/** VS Code puts the squiggle's own message above the card. */
function isTold(problem: CheckProblem, { uri }: TextDocument, position: Position): boolean {
  const above = languages.getDiagnostics(uri).filter(({ range }) => range.contains(position));
  return above.some((diagnostic) => isDiagnosticOf(diagnostic, problem));
}

function fixLinks(problem: CheckProblem, verdict: Verdict, document: TextDocument): readonly CardLink[] {
  const { version } = document;
  const [ignoreHere] = ignoresOf(problem, verdict, document.getText(), document.languageId);
  const ignore = ignoreHere
    ? [{ label: 'Ignore here', uri: fixUri({ document, version, edits: ignoreHere.edits }) }]
    : [];
  const fixes = fixesOf(problem).map(({ title, edits }) => ({
    label: title,
    uri: fixUri({ document, version, edits }),
  }));
  return [...fixes, ...ignore];
}

function evidenceLinks(found: Found): readonly CardLink[] {
  const id = remember(found);
  const online =
    found.evidence.address === undefined
      ? []
      : [{ label: 'Open on the web', uri: commandUri('citewright.openOnline', id) }];
  return [
    { label: 'Insert citation', uri: commandUri('citewright.insertCitation', id) },
    { label: insertLabel(found.evidence), uri: commandUri('citewright.insertQuotation', id) },
    { label: 'Open at the passage', uri: commandUri('citewright.openPassage', id) },
    ...online,
    { label: 'Copy citation', uri: commandUri('citewright.copyCitation', id) },
  ];
}

function insertLabel({ wording }: Evidence): string {
  return wording === 'note' ? 'Insert note' : 'Insert quotation';
}

/** Only our own commands may be run from a card, whatever a source may contain. */
function toMarkdown(text: string): MarkdownString {
  const markdown = new MarkdownString(text, true);
  markdown.supportHtml = false;
  markdown.isTrusted = { enabledCommands: [...EVIDENCE_COMMANDS, FIX_COMMAND] };
  return markdown;
}
