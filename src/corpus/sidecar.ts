/** Records that lie beside the file they describe, and win over everything else that is known of it. */

export const SIDECAR_ENDING = '.csl.json';

/** The file that a sidecar describes: `chan.txt` for `chan.txt.csl.json`, or for `chan.csl.json` where there is no other. */
export function sidecarTarget(uri: string, exists: (uri: string) => boolean): string | undefined {
  if (!uri.toLowerCase().endsWith(SIDECAR_ENDING)) return undefined;
  const stem = uri.slice(0, -SIDECAR_ENDING.length);
  if (exists(stem)) return stem;
  return TEXT_ENDINGS.map((ending) => `${stem}${ending}`).find(exists);
}

const TEXT_ENDINGS = ['.txt', '.md', '.html', '.htm', '.json', '.pdf', '.docx', '.epub'];
