/** Puts a formatted bibliography into a draft, or in the place of the one that is there, as one edit. */
import type { Draft, DraftEdit } from '../../model/statement';
import {
  type BibliographyList,
  checksumOf,
  findBibliographyLists,
  isListTitle,
  markersOf,
} from '../../text/bibliographyLists';
import type { Markup, PrintedForm } from '../csl/printed';
import { LATEX_END, putAtEnd } from './ownCommand';

export interface ListEdit {
  /** Absent where the list is as it should be. */
  readonly edit?: DraftEdit;
  /** Of what is put in. */
  readonly checksum: string;
  /** The list that there was. */
  readonly replaced?: ReplacedList;
}

export interface ReplacedList {
  /** Of what stands there, be it changed by hand. */
  readonly checksum: string;
  /** Of what was last put in, where the draft tells. */
  readonly recorded?: string;
  readonly isEmpty: boolean;
}

export interface ListRequest {
  readonly draft: Draft;
  /** In the form of the draft; see {@link formFor}. */
  readonly entries: readonly string[];
  /** The heading above a new list. */
  readonly title: string;
  /** Where a new list goes, if an empty line is there; else to the end. */
  readonly offset?: number;
}

/** The list of a draft that is refreshed: the first. */
export function findList({ text, languageId }: Draft): BibliographyList | undefined {
  return findBibliographyLists(text, languageId)[0];
}

export function editList({ draft, entries, title, offset }: ListRequest): ListEdit {
  const content = entries.join('\n\n');
  const checksum = checksumOf(content);
  const list = findList(draft);
  if (!list) return { edit: insertion(draft, content, title, offset), checksum };
  const held = draft.text.slice(list.content.start, list.content.end);
  const replaced = {
    checksum: checksumOf(held),
    ...(list.checksum ? { recorded: list.checksum } : {}),
    isEmpty: held.trim() === '',
  };
  const edit = replacement(draft, list, content, checksum);
  const isSame = draft.text.slice(edit.position.start, edit.position.end).replaceAll('\r', '') === edit.newText;
  return { ...(isSame ? {} : { edit }), checksum, replaced };
}

/** From the first marker to the last, or what stands below the heading. */
function replacement(
  { text, languageId }: Draft,
  { position, content }: BibliographyList,
  list: string,
  checksum: string,
): DraftEdit {
  const markers = markersOf(languageId, checksum);
  if (markers) return { position, newText: marked(markers, list) };
  const isRightBelow = list !== '' && !/\n\s*$/.test(text.slice(position.start, content.start));
  return { position: content, newText: isRightBelow ? `\n\n${list}` : list };
}

function marked({ open, close }: { open: string; close: string }, list: string): string {
  return list === '' ? `${open}\n\n${close}` : `${open}\n\n${list}\n\n${close}`;
}

/** Below a heading of the list that has nothing below it, at an empty line that was asked for, else behind the text with a heading. */
function insertion({ text, languageId }: Draft, list: string, title: string, offset: number | undefined): DraftEdit {
  const markers = markersOf(languageId, checksumOf(list));
  const block = markers ? marked(markers, list) : list;
  const whole = `${headingFor(languageId, text, title)}\n\n${block}`;
  const at = offset ?? text.length;
  const line = emptyLineAt(text, at);
  if (markers && endsInHeading(text)) return putAtEnd(text, block);
  if (line === undefined || text.slice(line).trim() === '') return putAtEnd(text, whole, endOf(languageId));
  // Two empty lines end a list in plain text.
  const gap = markers ? '\n' : '\n\n';
  return { position: { start: line, end: line }, newText: `${whole}\n${gap}` };
}

function endOf(languageId: string): RegExp | undefined {
  return formFor(languageId) === 'latex' ? LATEX_END : undefined;
}

/** Where an empty line begins that `offset` stands on. */
function emptyLineAt(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end).trim() === '' ? start : undefined;
}

/** Whether the writer has made a heading for the list and nothing else, as templates do. */
function endsInHeading(text: string): boolean {
  const end = text.trimEnd();
  return isListTitle(end.slice(end.lastIndexOf('\n') + 1));
}

/** Of the level that the sections of the draft have: the second, unless there are several of the first. */
function headingFor(languageId: string, text: string, title: string): string {
  const firsts = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  switch (formFor(languageId)) {
    case 'markdown':
      return `${firsts(/^# /gm) > 1 ? '#' : '##'} ${title}`;
    case 'latex':
      return `\\section*{${title}}`;
    case 'typst':
      return `= ${title}`;
    case 'org':
      return `* ${title}`;
    case 'asciidoc':
      return `== ${title}`;
    case 'restructuredtext':
      return `${title}\n${'='.repeat(title.length)}`;
    default:
      return title;
  }
}

/** What the entries of a draft's list are printed in. */
export function formFor(languageId: string): PrintedForm {
  return FORMS[languageId] ?? 'text';
}

const FORMS: Readonly<Record<string, Markup>> = {
  markdown: 'markdown',
  quarto: 'markdown',
  rmd: 'markdown',
  rmarkdown: 'markdown',
  mdx: 'markdown',
  latex: 'latex',
  tex: 'latex',
  'latex-expl3': 'latex',
  rsweave: 'latex',
  typst: 'typst',
  org: 'org',
  restructuredtext: 'restructuredtext',
  asciidoc: 'asciidoc',
};
