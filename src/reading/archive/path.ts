/** A path within an archive, from a folder that ends in a slash; what climbs out ends at its root. */
export function resolvePath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The folder of a path, with a slash behind it; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A reference to a place in an archive. */
export interface Target {
  readonly path: string;
  readonly fragment: string | undefined;
}

/** Where a link in the file at `from` leads within the archive; undefined where it leads out of it. */
export function targetOf(from: string, href: string): Target | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(href)) return undefined;
  const [address = '', fragment] = href.split('#', 2).map(decoded);
  return { path: address === '' ? from : resolvePath(folderOf(from), address), fragment: fragment || undefined };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
