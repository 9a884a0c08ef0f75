/** What a piece of a page is: a heading, a caption, a note, an item, mathematics, or a paragraph. */

import { endsSentence } from '../../text/lines';
import type { PdfLine } from '../pdfPage';
import { BULLET, type Piece } from './paragraphs';
import type { BodyStyle } from './strips';

/** `loose`: what stands in drawings and formulas, and is no prose. */
export type PieceKind = 'heading' | 'paragraph' | 'list-item' | 'caption' | 'note' | 'table-row' | 'loose';

/** @param isLowest nothing of the text stands below it on its page */
export function kindOf(piece: Piece, body: BodyStyle, isLowest: boolean): PieceKind {
  const { lines } = piece;
  const first = lines[0]!;
  const text = lines.map((line) => line.text).join(' ');
  if (isMathematics(text)) return 'loose';
  if (CAPTION.test(text)) return 'caption';
  if (first.fontSize < SMALL * body.fontSize && isLowest && NOTE.test(text)) return 'note';
  if (isHeading(lines, text, body)) return 'heading';
  return BULLET.test(text) ? 'list-item' : 'paragraph';
}

/** What is smaller than this part of the text is set apart from it. */
export const SMALL = 0.94;
/** What is larger than this part of the text is a heading. */
const LARGE = 1.07;

const CAPTION =
  /^(?:supplementary\s+|extended data\s+|online\s+)?(?:fig(?:ure|s?\.)?|table|tab\.|scheme|chart|plate|box|algorithm|listing|exhibit|abb(?:ildung|\.)|tabelle|tableau|figura|tabla|cuadro|tabela)\s*[-–]?\s?(?:[A-Z]?\d{1,3}(?:[.-]\d{1,3})?[a-z]?|[IVX]{1,5})(?:\s?[.:|–—-]|\s+[\p{Lu}([“"]|\s*$)/iu;
export const NOTE = /^(?:\[\d{1,3}\]|\d{1,3}(?=[.)]?\s?[\p{L}“"‘(])|[*†‡§¶∗]+)\s?/u;

const NUMBERED_HEADING = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|[IVX]{1,5}\.|[A-H]\.(?:\d{1,2}\.?)?)\s+\p{Lu}/u;
const KNOWN_HEADING =
  /^(?:\d{1,2}\.?\s+|[IVX]{1,5}\.\s+)?(?:abstract|summary|introduction|background|methods?|materials and methods|results|discussion|results and discussion|conclusions?|acknowledge?ments?|references|bibliography|works cited|notes|appendix|supplementary materials?|zusammenfassung|einleitung|literatur(?:verzeichnis)?|résumé|bibliographie)$/i;

function isHeading(lines: readonly PdfLine[], text: string, body: BodyStyle): boolean {
  if (lines.length > 4 || text.length > 200 || !/\p{L}{2}/u.test(text)) return false;
  const words = text.replace(/[:.]$/, '');
  if (KNOWN_HEADING.test(words)) return true;
  const first = lines[0]!;
  if (!/^[“"‘(¿¡]?[\p{Lu}\p{N}\p{Lo}]/u.test(text) || /[,;]$/.test(text) || first.fontSize < SMALL * body.fontSize)
    return false;
  const isLarge = lines.every((line) => line.fontSize > LARGE * body.fontSize);
  const isBold = !body.isBold && lines.every((line) => line.isBold);
  const isCaps = text.length > 3 && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text);
  if (endsSentence(text) && !NUMBERED_HEADING.test(text) && !/[?!]$/.test(text)) return false;
  if (isLarge || isBold) return true;
  if (lines.length > 2) return false;
  return isCaps
    ? /\p{Lu}{4}/u.test(text)
    : NUMBERED_HEADING.test(text) && text.length < 80 && lines.every((line) => line.isItalic);
}

/** Few letters stand in words, and there are signs. */
function isMathematics(text: string): boolean {
  if (text.length > 300) return false;
  const words = text.match(/\p{L}{3,}/gu)?.reduce((sum, word) => sum + word.length, 0) ?? 0;
  const signs = text.replace(/\s/g, '').length;
  return words < 0.45 * signs && (/[=≤≥<>∑∫∏√∂∇±×→∈≈∝∀∃⊂∪∩]/u.test(text) || signs < 3);
}
