/** The pairs of quotation marks that texts use, whatever their language. */

/** For each mark that opens a quotation, the marks that may close it: `„` is closed by `“` in German and by `”` in Polish. */
export const CLOSING_MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['«', '»'],
  ['»', '«'],
  ['„', '“”'],
  ['‚', '‘’'],
  ['”', '”'],
  ['「', '」'],
  ['『', '』'],
]);
