/** Bylines of Chinese, Japanese and Korean pages: `著者：…`, `文●…`, `… 기자`. */
import type { Name } from '../../model/item';
import { parseNames } from './names';

/** Whom a line of a page names in so many words. */
export function eastAsianByline(line: string): Name[] | undefined {
  const name = LABEL.exec(line)?.[1] ?? REPORTER.exec(line)?.[1];
  const names = name === undefined ? [] : parseNames(name.split(/[／/（(]/)[0]!.trim());
  return names.length > 0 ? names : undefined;
}

const NAME = '[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
const LABEL = new RegExp(
  `^(?:著者?|筆者|執筆者?|取材[・･]文|作者|撰文|文|글|저자)\\s*[:：●/／]\\s*(${NAME}{2,8}(?:[\\s　、,・]?${NAME}{1,8}){0,3}(?:[／/（(].{0,40})?)$`,
  'u',
);
/** `배윤경 기자`: a reporter, as is said after a name. */
const REPORTER = new RegExp(`^(${NAME}{2,5})(?:\\s?기자|\\s[記记]者)(?:\\s|$)`, 'u');

/** The name in the element of an author, beside brackets, a day or a house: `[港花子，港通信]`, `港花子 2017-03-01`. */
export function eastAsianIn(credit: string): Name[] {
  const parts = credit
    .slice(0, MAX_LENGTH)
    .split(/[\s,，、／/|｜[\]()（）]+/)
    .filter((part) => part !== '');
  const names = parts.filter(isEastAsianName);
  return names.length === 1 && parts[0] === names[0] ? parseNames(names[0]!) : [];
}

const MAX_LENGTH = 100;

/** Two to five signs that are no paper, agency or office: family and given name are not parted. */
export function isEastAsianName(text: string): boolean {
  return new RegExp(`^${NAME}{2,5}$`, 'u').test(text) && !OFFICE.test(text);
}

const OFFICE =
  /(?:新聞|新闻|日報|日报|時報|时报|通信|通訊|通讯|編集|编辑|報社|社|部|局|網|网|台|뉴스|신문|일보|통신|경제|방송|편집|닷컴|ニュース|メディア)/u;
