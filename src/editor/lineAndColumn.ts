/** An offset in a text as an editor counts: a pure function, without `vscode`. */

/** Both from 0. Lines end with `\n`, `\r\n` or a lone `\r`. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 0;
  let start = 0;
  const breaks = /\r\n|\n|\r/g;
  for (let match = breaks.exec(text); match && match.index < offset; match = breaks.exec(text)) {
    if (breaks.lastIndex > offset) break;
    line++;
    start = breaks.lastIndex;
  }
  return { line, column: offset - start };
}
