/** What the picker of styles says of each: pure functions, without `vscode`. */
import type { StylePreview } from '../../engine/engine';
import type { StyleInfo, StyleKind } from '../../model/style';
import { toLine } from '../../text/oneLine';
import { fileName, shorten } from '../plainLabels';

export interface StyleRow {
  readonly label: string;
  readonly description: string;
  /** The draft's first citation and first work in this style, or why it cannot be used. */
  readonly detail: string;
}

/** What is known of a style so far; undefined while it is being worked out. */
export type Shown = StylePreview | undefined;

export function styleRow(style: StyleInfo, preview: Shown, isInForce: boolean): StyleRow {
  const error = errorOf(style, preview);
  const mark = error !== undefined ? '$(error) ' : isInForce ? '$(check) ' : '';
  const force = isInForce ? ' · in force' : '';
  return {
    label: `${mark}${plain(style.title)}`,
    description: `${KINDS[style.kind]} · ${plain(nameOf(style))}${force}`,
    // A space keeps the row as high as it will be.
    detail: plain(error ?? (preview ? sampleOf(preview) : '')) || ' ',
  };
}

/** Why a style cannot be used. */
export function errorOf({ error }: StyleInfo, preview: Shown): string | undefined {
  return error ?? preview?.style.problem;
}

const KINDS: Readonly<Record<StyleKind, string>> = {
  'author-date': 'author and year',
  author: 'author and page',
  numeric: 'numbers',
  label: 'labels',
  note: 'notes',
};

function nameOf({ uri, id }: StyleInfo): string {
  return uri === undefined ? id : fileName(uri);
}

/** A note may be as long as a work. */
const LONGEST_CITATION = 60;

/** One citation and one work: the others are shown in the draft. */
function sampleOf({ citations, entries }: StylePreview): string {
  const cited = citations.slice(0, 1).map(({ text }) => shorten(toLine(text), LONGEST_CITATION));
  return [...cited, ...entries.slice(0, 1)].join(' — ');
}

/** `$(name)` in a title would be drawn as an icon. */
function plain(text: string): string {
  return toLine(text).replaceAll('$(', '$ (');
}

/**
 * How a style is named in the settings: by its id, or by the path of its file, from the folder where it lies in it.
 * @param folder by URI
 */
export function settingOf({ id, uri }: StyleInfo, folder: string | undefined, toPath: (uri: string) => string): string {
  if (uri === undefined) return id;
  const inside = folder === undefined ? undefined : folder.replace(/\/?$/, '/');
  return inside !== undefined && uri.startsWith(inside) ? decodeURIComponent(uri.slice(inside.length)) : toPath(uri);
}
