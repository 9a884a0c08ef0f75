/** Edits as snippets: the writer goes on behind what was put in, and Tab goes back to the page, to change it. Without `vscode`. */
import type { DraftEdit } from '../../model/statement';

/** Undefined where an edit leaves the writer nothing to change, and the cursor at its end. */
export function toSnippet({ newText, placeholder, caret }: DraftEdit): string | undefined {
  if (!placeholder && caret === undefined) return undefined;
  const stop = caret ?? newText.length;
  const stops = [{ at: stop, end: stop, mark: placeholder ? '$1$0' : '$0' }];
  if (placeholder) {
    const page = newText.slice(placeholder.start, placeholder.end);
    stops.push({ at: placeholder.start, end: placeholder.end, mark: `\${2:${toLiteral(page)}}` });
  }
  let snippet = '';
  let from = 0;
  for (const { at, end, mark } of stops.sort((a, b) => a.at - b.at)) {
    snippet += toLiteral(newText.slice(from, at)) + mark;
    from = end;
  }
  return snippet + toLiteral(newText.slice(from));
}

function toLiteral(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
