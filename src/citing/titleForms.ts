/** The ways in which a citation may write a title that stands in the place of an author: whole, short, or cut. */
import { wordsOf } from './nameForms';
import { toPlainText } from './plainText';

export interface TitleForms {
  /** Folded words of the whole title, and of what stands before each mark that a subtitle may follow. */
  readonly forms: readonly (readonly string[])[];
}

const MAX_TITLE = 500;
const ARTICLES = new Set('a an the der die das ein eine le la les un une el los las'.split(' '));

export function titleForms(title: unknown, short?: unknown): TitleForms {
  const texts = [title, short].flatMap((text) =>
    typeof text === 'string' ? [toPlainText(text.slice(0, MAX_TITLE))] : [],
  );
  const marks = [...(texts[0] ?? '').matchAll(/:\s|：|[?!]\s|\.\s|\s[-–—|·]\s/gu)].slice(0, 8);
  const cut = marks.map(({ index }) => texts[0]!.slice(0, index));
  const forms = [...texts, ...cut].map(titleWords).filter((words) => words.length > 0);
  return { forms };
}

/** Titles are looked up by their first two words. */
export function titleKeys({ forms }: TitleForms): string[] {
  return [...new Set(forms.map((words) => words.slice(0, 2).join(' ')))];
}

/** Words of a title below which its beginning does not stand for it. */
const LEAST_CUT = 3;

/** Whether these words are a title in one of its forms, or its beginning. */
export function isCutTitle(written: string, { forms }: TitleForms): boolean {
  const words = titleWords(written.slice(0, MAX_TITLE).replace(/(?:…|\.{3}|\[…\]|\[\.{3}\])\s*$/, ''));
  if (words.length === 0) return false;
  const compact = words.join('');
  return forms.some(
    (form) =>
      form.join('') === compact || (words.length >= LEAST_CUT && words.every((word, index) => word === form[index])),
  );
}

/** Whether these words are a title, its beginning, or a few words in a row out of it, as short notes name it behind the author. */
export function isShortTitle(written: string, titles: TitleForms): boolean {
  if (isCutTitle(written, titles)) return true;
  const words = titleWords(written.slice(0, MAX_TITLE));
  const short = ` ${words.join(' ')} `;
  return (
    words.some((word) => word.length >= LEAST_WORD) &&
    titles.forms.some((form) => ` ${form.join(' ')} `.includes(short))
  );
}

/** Letters of a word that says something. */
const LEAST_WORD = 4;

function titleWords(text: string): string[] {
  const words = wordsOf(text);
  const first = words.findIndex((word) => !ARTICLES.has(word));
  return first > 0 ? words.slice(first) : words;
}
