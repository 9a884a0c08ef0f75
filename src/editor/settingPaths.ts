/** Paths as they are written in settings: pure functions, without `vscode`. */

/** Absolute paths, `~/…`, `${workspaceFolder}/…`, paths relative to the folder, and URIs, as URIs; those that lead nowhere are left out. */
export function toUris(paths: readonly string[], folder: string | undefined, home = homeFolder()): readonly string[] {
  return paths.map((path) => toUri(path.trim(), folder, home)).filter((uri) => uri !== undefined);
}

/** The URI of a style's file, where a path is given (`styles/mine.csl`); otherwise its id, `apa` or `https://www.zotero.org/styles/apa`. */
export function toStyle(style: string | undefined, folder: string | undefined, home = homeFolder()): string {
  const given = style?.trim();
  if (!given) return 'citewright-author-date';
  const isPath = !/^https?:/i.test(given) && /[\\/]|\.csl$/i.test(given);
  return (isPath ? toUri(given, folder, home) : undefined) ?? given;
}

function toUri(path: string, folder: string | undefined, home: string | undefined): string | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) return path;
  if (path === '~' || /^~[\\/]/.test(path)) return home === undefined ? undefined : fileUri(home + path.slice(1));
  const relative = path.replace(/^\$\{workspaceFolder\}/, '.');
  if (relative === path && isAbsolute(path)) return fileUri(path);
  if (folder === undefined || path === '') return undefined;
  return new URL(encodePath(relative), folder.endsWith('/') ? folder : `${folder}/`).href.replace(/\/$/, '');
}

function isAbsolute(path: string): boolean {
  return /^([\\/]|[a-z]:[\\/])/i.test(path);
}

function fileUri(path: string): string {
  const encoded = encodePath(path).replace(/\/$/, '');
  // `//server/share` names a host, `C:/folder` needs a slash before it.
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded}`;
}

function encodePath(path: string): string {
  const slashes = /^([a-z]:|\\\\)/i.test(path) || !path.includes('/') ? path.replaceAll('\\', '/') : path;
  return slashes
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([a-z])%3A/i, '$1:');
}

function homeFolder(): string | undefined {
  const environment = globalThis.process?.env;
  return environment?.HOME ?? environment?.USERPROFILE;
}
