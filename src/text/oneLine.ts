/** Text from a source made fit for a row, a card or a terminal. */

/** One line of plain text: breaks and runs of spaces become one space; control and text-direction characters go. */
export function toLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Controls but tab and line breaks, and the characters that reorder what is shown. */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
