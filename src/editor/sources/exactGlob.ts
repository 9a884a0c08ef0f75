/** A glob that matches one path alone: a pure function, without `vscode`. */
export function exactGlob(path: string): string {
  return path.replace(/[[\]{}()*?!+@|]/g, (character) => (character === '!' ? '?' : `[${character}]`));
}
