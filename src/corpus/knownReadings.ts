/** Readings at hand by the size of their files, so that the same bytes in another folder or under another name are not read again. */
import type { CorpusFile } from './corpus';
import type { FileEntry } from './host';

/** Holds on to what files of the corpus held until a moment ago, so that one that is moved is known again. */
export class KnownReadings {
  private readonly bySize = new Map<number, CorpusFile[]>();

  constructor(files: Iterable<CorpusFile>) {
    for (const file of files) this.add(file);
  }

  add(file: CorpusFile): void {
    if (!FINGERPRINT.test(file.fingerprint) || isLocked(file)) return;
    const held = this.bySize.get(file.entry.size) ?? [];
    this.bySize.set(file.entry.size, held);
    if (!held.some((other) => other.fingerprint === file.fingerprint && other.entry.uri === file.entry.uri))
      held.push(file);
  }

  /** Those that may have the same bytes, and whose name ends alike: it may have told the format. */
  like({ uri, size }: FileEntry): readonly CorpusFile[] {
    const ending = endingOf(uri);
    return (this.bySize.get(size) ?? []).filter(({ entry }) => endingOf(entry.uri) === ending);
  }
}

/** SHA-256 in hexadecimal; what could not be read has none. */
const FINGERPRINT = /^[\da-f]{64}$/;

/** Whether a password would help. */
export function isLocked({ reading }: CorpusFile): boolean {
  return reading.problems.some(({ code }) => code === 'password-needed');
}

function endingOf(uri: string): string {
  return /\.[^./]*$/.exec(uri)?.[0].toLowerCase() ?? '';
}
