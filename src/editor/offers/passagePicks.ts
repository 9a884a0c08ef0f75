/** Rows of the pickers: pure functions, without `vscode`. Nothing from a source may become an icon or break a row. */
import type { SourceHit } from '../../engine/engine';
import type { Evidence } from '../../model/verdict';
import { toLine } from '../../text/oneLine';
import { authorYear, count, excerpt, shorten, toPickText } from '../plainLabels';

export interface PickText {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Characters of a detail that the picker shows beside the buttons; VS Code cuts the rest, and has a tooltip for it. */
const VISIBLE = 50;
const DETAIL_LENGTH = 300;
const TITLE_LENGTH = 90;

/** The citation first, since it is what goes in; below it the passage. */
export function passagePick({ citation, source, citedThrough, text, matches, wording }: Evidence): PickText {
  const through = citedThrough ? ` · seen in ${shorten(citedThrough.title, TITLE_LENGTH)}` : '';
  const note = wording === 'note' ? ' · from notes' : '';
  return {
    label: toPickText(toLine(citation)),
    description: toPickText(`${shorten(source.title, TITLE_LENGTH)}${through}${note}`),
    detail: toPickText(shorten(excerpt(text, matches, VISIBLE), DETAIL_LENGTH)),
  };
}

export function sourcePick({ source, citation }: SourceHit): PickText {
  const { item, kind, passages } = source;
  const container = item['container-title'] ?? item.publisher;
  return {
    label: toPickText(toLine(citation) || authorYear(item)),
    description: kind === 'record' ? 'record only' : count(passages, 'passage'),
    detail: toPickText(shorten([item.title, container].filter(Boolean).join('. '), DETAIL_LENGTH)),
  };
}
