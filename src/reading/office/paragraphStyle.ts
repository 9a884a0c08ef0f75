/** What the name of a style says its paragraphs are. Word keeps English names whatever language it speaks; LibreOffice does in its files. */
import type { ParagraphKind } from './officeText';

/** `plain`: says nothing. The title is a heading of level 1, so that those in the text begin with 2. */
export type StyleRole = ParagraphKind | 'plain';

const ROLES: readonly (readonly [RegExp, StyleRole])[] = [
  [/^(?:toc|contents)(?: heading| ?\d{1,2})$|^table of (?:figures|authorities)$|index(?: heading| ?\d)$/, undefined],
  [/^(?:source code|html preformatted|preformatted text|code(?: block)?|listing)$/, undefined],
  [/^title$/, { kind: 'heading', level: 1 }],
  [/^(?:intense )?quote\b|quotation|block ?quote|^block text$/, { kind: 'quotation' }],
  [/(?:^|\s)caption$|^(?:illustration|figure|table|drawing)$/, { kind: 'caption' }],
  [/^list (?:bullet|number)/, { kind: 'list-item' }],
];

/** @param name of the style, in any case and with `_20_` for spaces. */
export function roleOf(name: string): StyleRole {
  const plain = name
    .toLowerCase()
    .replace(/_20_|[_-]/g, ' ')
    .trim();
  const level =
    /^(?:heading|überschrift|titre|título|titolo|rubrik|overskrift|nagłówek|заголовок|标题|見出し) ?([1-9])$/u.exec(
      plain,
    )?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) + 1 };
  const found = ROLES.find(([pattern]) => pattern.test(plain));
  return found ? found[1] : 'plain';
}
