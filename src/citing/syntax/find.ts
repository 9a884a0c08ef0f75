/** Every citation of a draft, whatever its markup: keys in the markup's own syntax, and author–year text in any of them. */
import { findNotes } from '../../text/notes';
import { finish, type Steps } from '../../text/steps';
import { isWithinAny } from '../citekeys/codeSpans';
import { findAuthorYear, findInNote } from './authorYear';
import type { FoundCitation } from './found';
import { findIbid, findIbidNotes } from './ibid';
import { findLatex } from './latex';
import { findLocator } from './locators';
import { findNoteReferences } from './noteReference';
import { findOrg } from './org';
import { findAsciidoc, findRestructuredText } from './others';
import { withoutOverlaps } from './overlaps';
import { findPandoc } from './pandoc';
import { silentSpans } from './silent';
import { findTypst } from './typst';

const FINDERS: Readonly<Record<string, (text: string) => FoundCitation[]>> = {
  asciidoc: findAsciidoc,
  latex: findLatex,
  markdown: findPandoc,
  org: findOrg,
  quarto: findPandoc,
  restructuredtext: findRestructuredText,
  rmarkdown: findPandoc,
  rmd: findPandoc,
  rsweave: findLatex,
  tex: findLatex,
  typst: findTypst,
};

/**
 * Finds citations in the order of the text, none within another, and none in code or comments. Each one's position is what to leave out
 * of a sentence's text.
 * @param languageId VS Code's; in any other language only author–year text is found
 */
export function findCitations(text: string, languageId: string): FoundCitation[] {
  return finish(findingCitations(text, languageId));
}

/** The same in steps, since a long draft takes a third of a second. */
export function* findingCitations(text: string, languageId: string): Steps<FoundCitation[]> {
  const keyed = FINDERS[languageId]?.(text) ?? [];
  yield;
  const plain = TIED.has(languageId) ? asPlain(text) : text;
  const notes = findNotes(text, languageId);
  const inNotes = notes.flatMap(({ body }) => findInNote(plain, body) ?? findNoteReferences(plain, body) ?? []);
  yield;
  const inText = findAuthorYear(plain);
  yield;
  const silent = silentSpans(text, languageId);
  const isSpoken = ({ start }: FoundCitation) => !isWithinAny(silent, start);
  const found = withPagesBehind(plain, withoutOverlaps([...keyed, ...inNotes, ...inText].filter(isSpoken)));
  if (!SAYS_SAME.test(text)) return found;
  yield;
  const same = [...findIbidNotes(plain, notes, found), ...findIbid(plain, found)];
  return withoutOverlaps([...found, ...same.filter(isSpoken)]);
}

/** `@chen2026, p. 18` and `\cite{chen2026}, pp.~18--19`: a page that stands behind its citation as words of the text. */
function withPagesBehind(text: string, found: readonly FoundCitation[]): FoundCitation[] {
  return found.map((citation, index) => {
    const last = citation.cites.at(-1);
    if (last?.key === undefined || last.locator || last.suffix) return citation;
    PAGE_BEHIND.lastIndex = citation.end;
    const joint = PAGE_BEHIND.exec(text)?.[0];
    const place = joint === undefined ? undefined : findLocator(text, citation.end + joint.length);
    if (place?.label !== 'page' || !place.isLabelled || place.end > (found[index + 1]?.start ?? text.length))
      return citation;
    const cite = { ...last, end: place.end, locator: { label: place.label, locator: place.locator } };
    return { ...citation, end: place.end, cites: [...citation.cites.slice(0, -1), cite] };
  });
}

const PAGE_BEHIND = /,\s{1,2}(?=pp?\.|pages?\s)/y;

const SAYS_SAME = /\b(?:ibid|ebd|ebenda)/i;

/** Languages in which a tilde is a space that no line ends at. */
const TIED: ReadonlySet<string> = new Set(['latex', 'rsweave', 'tex', 'typst']);

/** `Chen \& Rithmire 2026, p.~18` as it prints, with every character in its place. */
function asPlain(text: string): string {
  return text.replace(/\\&/g, ' &').replaceAll('~', ' ');
}
