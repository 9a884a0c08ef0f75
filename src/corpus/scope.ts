/** Which files belong to a corpus, from the patterns of the settings. Knows nothing of disks: paths go in, answers come out. */
import picomatch from 'picomatch';
import type { CorpusScope } from './host';

export interface ScopeFilter {
  /** @param path relative to a root of the scope, with `/` between its parts. */
  includes(path: string): boolean;
  /** Whether a folder may hold included files, so that it is worth walking. */
  mayHold(folder: string): boolean;
}

/** Case counts, as in the globs of VS Code, which watches the same files and tells drafts by the same patterns. */
const OPTIONS = { dot: false } as const;

/** The filter for files below a root of the scope. */
export function rootFilter(scope: CorpusScope): ScopeFilter {
  const isIncluded = matcher(scope.include);
  const isExcluded = matcher(scope.exclude);
  const startsOf = scope.include.map((pattern) => picomatch.scan(pattern).base);
  return {
    includes: (path) => isIncluded(path) && !isExcluded(path),
    mayHold: (folder) => !isExcluded(`${folder}/`) && startsOf.some((start) => leadsTo(folder, start)),
  };
}

/** The filter for the folders taken whole: everything but what is excluded. */
export function folderFilter(scope: CorpusScope): ScopeFilter {
  const isExcluded = matcher(scope.exclude);
  return { includes: (path) => !isExcluded(path), mayHold: (folder) => !isExcluded(`${folder}/`) };
}

/** Whether a path matches any of the globs. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  const valid = patterns.filter((pattern) => pattern.trim() !== '');
  if (valid.length === 0) return () => false;
  const matches = picomatch(valid, OPTIONS);
  return (path) => matches(path);
}

function leadsTo(folder: string, start: string): boolean {
  return start === '' || start === '.' || start.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${start}/`);
}
