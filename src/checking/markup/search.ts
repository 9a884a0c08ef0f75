/** Looking ahead in a text that is scanned from front to back, in linear time however often nothing is found. */

/** The first place at or after `from` where something stands; asked with rising `from`, so that no character is looked at twice. */
export type Finder = (from: number) => number;

/** Finds a string. Infinity where it does not come any more. */
export function finder(text: string, wanted: string): Finder {
  return remembering((from) => {
    const found = text.indexOf(wanted, from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  });
}

/** Finds a pattern, which needs the flag `g` and must take linear time. */
export function patternFinder(text: string, pattern: RegExp): Finder {
  return remembering((from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  });
}

/** The end of the line that holds `from`, its line break excluded. */
export function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function remembering(find: Finder): Finder {
  let askedFrom = -1;
  let found = -1;
  return (from) => {
    if (askedFrom < 0 || from < askedFrom || from > found) {
      found = find(from);
      askedFrom = from;
    }
    return found;
  };
}
