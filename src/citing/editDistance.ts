/** How far two words are apart. */

/** Whether one becomes the other with at most `most` letters put in, left out, changed, or two neighbours exchanged. */
export function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  if (a === b) return true;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isExchange = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const exchanged = isExchange ? beforeLast[column - 2]! + 1 : changed;
      next.push(Math.min(changed, exchanged, last[column]! + 1, next[column - 1]! + 1));
    }
    if (Math.min(...next) > most) return false;
    [beforeLast, last] = [last, next];
  }
  return last[b.length]! <= most;
}
