/** The `file` field of BibTeX, which every reference manager writes in its own way, to paths. */

/**
 * `:papers/chen.pdf:PDF` (JabRef), `Full Text:files/12/chen.pdf:application/pdf;…` (Zotero), `/home/u/chen.pdf;…` (Better BibTeX),
 * `C\:\\papers\\chen.pdf`. Back slashes become slashes.
 */
export function parseFileField(value: string): string[] {
  return splitUnescaped(value, ';')
    .map(toPath)
    .filter((path) => path !== '');
}

function toPath(file: string): string {
  const parts = splitUnescaped(file, ':').map((part) => part.replace(/\\([\\:;_&%#$])/g, '$1').trim());
  const isDrive = (index: number) => /^[A-Za-z]$/.test(parts[index] ?? '') && /^[\\/]/.test(parts[index + 1] ?? '');
  const first = isDrive(0) ? 0 : parts.length >= 2 && !looksLikePath(parts[0]!) ? 1 : 0;
  const last =
    parts.length > first + 1 && !isDrive(parts.length - 2) && isMediaType(parts[parts.length - 1]!)
      ? parts.length - 1
      : parts.length;
  return parts.slice(first, last).join(':').replace(/\\+/g, '/').trim();
}

function looksLikePath(part: string): boolean {
  return /[\\/]|\.[A-Za-z\d]{2,5}$/.test(part);
}

/** `PDF`, `application/pdf`, `text/html`, or nothing. */
function isMediaType(part: string): boolean {
  return /^(?:[\w.+-]+\/[\w.+-]+|[A-Za-z\d]{0,10})$/.test(part) && !/^[^/]*\.[a-z]/i.test(part);
}

function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && i + 1 < text.length) {
      part += text[i]! + text[i + 1]!;
      i++;
    } else if (text[i] === separator) {
      parts.push(part);
      part = '';
    } else part += text[i];
  }
  return [...parts, part];
}
