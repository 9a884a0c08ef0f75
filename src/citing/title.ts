/** Titles and their short forms. */
import type { ItemFields } from '../model/item';

/** What parts a title from its subtitle. A colon within a word or a time (`10:30`) does not. */
const SUBTITLE_MARK = /:\s|：|\s[—–]\s/u;

/** The title without its subtitle, unless the record has a short title of its own; undefined where there is no title. */
export function shortTitleOf(item: ItemFields): string | undefined {
  return textOf(item['title-short']) ?? beforeSubtitle(textOf(item.title));
}

/** `China’s Strategy` for `China’s Strategy: Chatbots and Robots`; the title itself where it has no subtitle. */
export function beforeSubtitle(title: string | undefined): string | undefined {
  const main = title?.split(SUBTITLE_MARK, 1)[0]?.trim();
  return main || title;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text || undefined;
}
