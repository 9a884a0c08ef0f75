/** Notes on authors, as they stand at the end of articles, and what goes with them. */
import type { Name } from '../../model/item';
import { sentences } from '../../text/sentences';
import { looksLikePerson, parseNames } from './names';

/** A name, and that somebody is, works or lives somewhere … */
const BIO =
  /^(?<name>(?:\p{Lu}[\p{L}.’'-]*\s+|(?:van|von|de|der|den|di|da|la|le|el|al|bin|ibn)\s+){1,5}\p{Lu}[\p{L}’'-]+)(?:,[^,.]{2,80},)?\s+(?:is|was|are|has been|serves|works|teaches|writes|covers|holds|leads|directs|edits|studies|reports|lives)\s/u;
/** … in the words of those who write. */
const OCCUPATION =
  /\b(?:professor|fellow|editor|writer|author|journalist|reporter|correspondent|columnist|researcher|scholar|scientist|analyst|economist|historian|sociologist|engineer|lawyer|attorney|physician|director|president|founder|co-founder|chair|head|partner|associate|consultant|contributor|contributes|lecturer|teacher|teaches|student|candidate|officer|minister|ambassador|member|works (?:at|for|as|in)|writes|lives in|based in|\p{L}{3,}(?:ist|grapher|losopher))\b/iu;

/** Whom a note on authors is about: `Jane Roe is a professor of … John Doe teaches …`; nobody where it is no such note. */
export function findBioNames(text: string): Name[] {
  if (text.length > MAX_LENGTH) return [];
  const bounds = sentences(text).slice(0, MAX_SENTENCES);
  const first = bounds[0] && findName(text.slice(bounds[0].start, bounds[0].end));
  if (!first) return [];
  const others = bounds.slice(1).flatMap(({ start, end }) => findName(text.slice(start, end)) ?? []);
  return [first, ...others];
}

const MAX_LENGTH = 1500;
const MAX_SENTENCES = 12;

function findName(sentence: string): Name | undefined {
  const name = BIO.exec(sentence.slice(0, 200))?.groups?.name;
  if (
    name === undefined ||
    !looksLikePerson(name) ||
    !OCCUPATION.test(sentence.slice(name.length, name.length + 250))
  ) {
    return undefined;
  }
  const [found] = parseNames(name);
  return found?.family === undefined ? undefined : found;
}

/** Whether a text says what stands below an article and nowhere else: whose views it holds, that it is somebody's own. */
export function isDisclaimer(text: string): boolean {
  return (
    text.length <= 1200 &&
    /\b(?:the )?(?:views|opinions)(?: and opinions)? (?:expressed|in this|here|are (?:his|her|their|those of|the author))/i.test(
      text,
    )
  );
}

/** Whether a heading announces notes on the authors. */
export function isAuthorHeading(text: string): boolean {
  return /^(?:(?:about|meet|on) the (?:author|writer|contributor|reviewer|researcher|expert)s?|(?:the )?authors?|author (?:bio|biograph(?:y|ies)|information|note)s?|contributors?|über (?:den autor|die autor(?:in|en)))\s*:?$/i.test(
    text.trim(),
  );
}
