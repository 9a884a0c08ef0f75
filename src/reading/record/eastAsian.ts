/** Bylines of Chinese, Japanese and Korean pages: `著者：…`, `文●…`, `（记者…）`, `… 기자`. */
import type { Name } from '../../model/item';
import { parseNames } from './names';

const SIGN = '[\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}ー々]';
const NAME = `${SIGN}{2,4}`;
const NAMES = `${NAME}(?:[\\s、，,&]{1,2}${NAME}){0,3}`;
/** What somebody is for a paper, before the name: `本报见习记者`. */
const REPORTER = `${SIGN}{0,12}?(?:记者|記者|作者)`;

/** Whom a line of a page names in so many words. */
export function eastAsianByline(line: string): Name[] | undefined {
  if (line.length > MAX_LINE) return undefined;
  const text = line.replace(/^[【[]\s*|\s*[】\]]$/g, '');
  return namesOf(firstOf(LINES, text));
}

/** Whom a paragraph names before its first words or after its last: `新华社北京电（记者…）…`, `…（文/图 …）`. */
export function eastAsianCredit(paragraph: string): Name[] | undefined {
  const text = paragraph.length <= MAX_LINE ? paragraph : `${paragraph.slice(0, HALF)}\n${paragraph.slice(-HALF)}`;
  // A space parts people here, not the name of one.
  return namesOf(firstOf(CREDITS, text)?.replace(/\s+/g, '、'));
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined && !NOBODY.test(name));
}

function namesOf(text: string | undefined): Name[] | undefined {
  const names = text === undefined ? [] : parseNames(text.split(/[／/（(]/)[0]!.trim());
  return names.length > 0 ? names : undefined;
}

const MAX_LINE = 200;
const HALF = MAX_LINE / 2;

const LINES = [
  `^(?:著者?|筆者|執筆者?|取材[・･]文|作者|撰文|采写|执笔|文|글|저자)\\s*[:：●/／|]\\s*(?:${REPORTER}\\s+)?(${SIGN}{2,8}(?:[\\s　、,・&]?${SIGN}{1,8}){0,3}(?:[／/（(].{0,40})?)$`,
  // Among the other things that a line says, `来源：… 作者：…责任编辑：…`.
  `作者\\s*[:：]\\s*(?!责任|責任)(${NAME}?)(?=$|[\\s|]|(?:责任|責任)?(?:编辑|編輯)|来源|來源)`,
  `^(?:[^=\\s]{2,12}=)?(${SIGN}{2,5})(?:\\s?기자|\\s[記记]者)(?:\\s|$)`,
  `^${SIGN}{2,10}(?:记者|記者)[\\s:：]\\s*(${NAMES})$`,
  `^(?:记者|記者)[\\s:：]?(${NAME})(?:[／/].{0,20})?$`,
].map((pattern) => new RegExp(pattern, 'u'));

const CREDITS = [
  `^[^\\n]{0,40}?[（(【〔[](?:${REPORTER}|기자)[\\s:：]?(${NAMES})(?:[／/]${SIGN}{1,12})?[）)】〕\\]]`,
  `^\\[[^\\]\\n]{0,30}?[=\\s](${NAME})\\s?기자\\]`,
  `[（(]文(?:[/／]图)?[\\s:：/／](${NAMES})[）)]$`,
  `(?:^|[=.。\\s])(${NAME})\\s?(?:기자|칼럼니스트|특파원|논설위원)\\s+[\\w.-]{1,40}@[\\w.-]{1,60}$`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Nobody, the net, an office. */
const NOBODY = /^(?:未知|佚名|匿名|网络|網絡|网友|综合|綜合|本站|原创|原創|小编|小編|管理员|编辑|編集|不明)/;

/** The name in the element of an author, beside brackets, a day or a house: `[港花子，港通信]`, `港花子 2017-03-01`. */
export function eastAsianIn(credit: string): Name[] {
  const parts = credit
    .slice(0, MAX_CREDIT)
    .split(/[\s,，、／/|｜[\]()（）]+/)
    .filter((part) => part !== '');
  const names = parts.filter(isEastAsianName);
  return names.length === 1 && parts[0] === names[0] ? parseNames(names[0]!) : [];
}

const MAX_CREDIT = 100;

/** Two to five signs that are no paper, agency or office: family and given name are not parted. */
export function isEastAsianName(text: string): boolean {
  return new RegExp(`^${SIGN}{2,5}$`, 'u').test(text) && !OFFICE.test(text) && !NOBODY.test(text);
}

const OFFICE =
  /(?:新聞|新闻|日報|日报|時報|时报|通信|通訊|通讯|編集|编辑|報社|社|部|局|網|网|台|[报報]$|뉴스|신문|일보|통신|경제|방송|편집|닷컴|네이버|ニュース|メディア|企鹅号|百家号)/u;
