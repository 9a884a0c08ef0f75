/** The title of a text among its first headings. */
import { isHeadingLike } from './headings';
import type { Paragraph } from './repair';

/** How many paragraphs may come before the title, and how many characters of them: a caption, a kicker, a summary. */
const REACH = 10;
const MAX_BEFORE = 300;

/** The heading that is the title of these paragraphs; undefined where they begin with prose or with a section of their own. */
export function findTitle(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const top = topOf(paragraphs);
  const headings = top.filter(({ kind, text }) => kind === 'heading' && !isSectionName(text));
  const first = headings.find(({ level }) => level === 1) ?? headings[0];
  return first ?? top.slice(0, 3).find(isBoldTitle);
}

function topOf(paragraphs: readonly Paragraph[]): Paragraph[] {
  const top: Paragraph[] = [];
  let before = 0;
  for (const paragraph of paragraphs.slice(0, REACH)) {
    if (paragraph.kind === 'heading') top.push(paragraph);
    else before += paragraph.text.length;
    if (before > MAX_BEFORE) break;
    if (paragraph.kind === 'paragraph') top.push(paragraph);
  }
  return top;
}

function isBoldTitle({ kind, text, isEmphasised }: Paragraph): boolean {
  return kind === 'paragraph' && isEmphasised === true && isHeadingLike(text) && text.split(' ').length >= 3;
}

/** Headings that texts of all kinds have, and that name none of them. */
export function isSectionName(text: string): boolean {
  return SECTION.test(text.trim()) || /^(?:p\.?|pp\.?|pages?)\s?\d/i.test(text);
}

const SECTION =
  /^(?:[\divx]{1,4}\.?\s+)?(?:abstract|summary|(?:executive|key) summary|introduction|preface|foreword|(?:table of )?contents|overview|background|conclusions?|discussion|results|methods?|acknowledge?ments|funding|disclosures?|appendi(?:x|ces)(?: \w)?|references|bibliography|works cited|literature|notes|endnotes|footnotes|sources?|further reading|key (?:points|takeaways|insights|findings)|highlights|keywords?|related (?:articles|posts|content|stories)|comments?|share this|tags?)\s*:?$/i;
