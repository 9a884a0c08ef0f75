/** Lines put together that are one to a reader: a number and its heading, a large first letter and the word it begins. */
import type { Vocabulary } from '../../text/vocabulary';
import type { PdfLine } from '../pdfPage';

export function wholeLines(lines: readonly PdfLine[], vocabulary: Vocabulary): PdfLine[] {
  const whole: PdfLine[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const text = last && (labelled(last, line) ?? begun(last, line, vocabulary));
    if (text === undefined) whole.push(line);
    else whole[whole.length - 1] = { ...line, text, left: last!.left };
  }
  return whole;
}

/** `3.1`, `IV.`, `(a)`, `[12]`, a bullet. */
const LABEL =
  /^(?:(?:\d{1,3}|[A-Z])(?:\.\d{1,2}){0,3}[.):]?|\([a-z\d]{1,2}\)|[IVX]{1,5}\.|\[\d{1,3}\]|[•◦▪‣●○■□▶➢–*†‡§-])$/u;
/** A label stands at most so many letters' heights before its text. */
const MAX_LABEL_GAP = 3.5;

/** `1` and `Introduction` stand too far apart for what looks at pieces of text alone. */
function labelled(label: PdfLine, line: PdfLine): string | undefined {
  const gap = line.left - label.right;
  if (Math.abs(label.baseline - line.baseline) > 0.2 * line.fontSize || gap < 0 || gap > MAX_LABEL_GAP * line.fontSize)
    return undefined;
  return LABEL.test(label.text) && /\p{L}{2}/u.test(line.text) ? `${label.text} ${line.text}` : undefined;
}

/** A first letter is at least so many times as high as the text. */
const MIN_INITIAL = 1.8;

/** `T` and `he harbour was dug`: the letter hangs from the first line of its paragraph. */
function begun(initial: PdfLine, line: PdfLine, vocabulary: Vocabulary): string | undefined {
  if (initial.fontSize < MIN_INITIAL * line.fontSize || !/^[“"‘«]?\p{Lu}$/u.test(initial.text)) return undefined;
  const gap = line.left - initial.right;
  const rise = line.baseline - initial.baseline;
  if (Math.abs(gap) > 1.5 * line.fontSize || rise < -0.2 * line.fontSize || rise > initial.fontSize) return undefined;
  const word = /^[\p{L}’']+/u.exec(line.text)?.[0] ?? '';
  const isWord = /^[AIO]$/.test(initial.text) && vocabulary.has(word) && !vocabulary.has(initial.text + word);
  return word === '' || isWord ? `${initial.text} ${line.text}` : initial.text + line.text;
}
