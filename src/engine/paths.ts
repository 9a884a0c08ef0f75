/** Paths as writers and their tools write them, to URIs. */

/**
 * A path that stands in the file (or folder, with its slash) `base`: relative, absolute, with `~`, with a Windows drive, or a `file:`
 * URI. Undefined for an address, and for a path to another machine, which would be asked for just by looking.
 * @param home what `~` stands for, with or without its slash
 */
export function resolvePath(path: string, base: string, home: string | undefined): string | undefined {
  const slashed = path.trim().replaceAll('\\', '/');
  if (slashed === '' || slashed.includes('\0')) return undefined;
  if (/^file:/i.test(slashed)) return ownMachine(slashed, base);
  if (/^[a-z][a-z\d+.-]+:/i.test(slashed)) return undefined;
  const isDrive = /^[A-Za-z]:\//.test(slashed);
  const isHome = slashed.startsWith('~/');
  if (isHome && home === undefined) return undefined;
  const encoded = encodePath(isDrive ? `/${slashed}` : isHome ? slashed.slice(2) : slashed);
  return ownMachine(encoded, isHome ? `${home}`.replace(/\/?$/, '/') : base);
}

/** The name of a file, with its extension. */
export function fileName(uri: string): string {
  const name = uri.split('/').at(-1) ?? uri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A lone % in what was never encoded.
  }
}

/** The folders that hold a file, the nearest first, at most `most` of them. */
export function foldersAbove(uri: string, most: number): string[] {
  const folders: string[] = [];
  let folder = ownMachine('.', uri);
  while (folder !== undefined && folders.length < most && folder !== folders.at(-1)) {
    folders.push(folder);
    folder = ownMachine('..', folder);
  }
  return folders;
}

/** Whatever stands in a name is a part of it: `100%.bib`, `what?.bib`, `a#b.bib`. */
function encodePath(path: string): string {
  const parts = path.split('/');
  return parts.map((part, index) => (index === 1 && /^[A-Za-z]:$/.test(part) ? part : encodePart(part))).join('/');
}

function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}

function ownMachine(path: string, base: string): string | undefined {
  if (!URL.canParse(path, base)) return undefined;
  const url = new URL(path, base);
  const isOwn = url.protocol === 'file:' && url.host === new URL(base).host;
  return isOwn ? url.href : undefined;
}
