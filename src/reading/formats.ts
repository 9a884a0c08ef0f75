/** What a file is: told by its content first and by its name second. */
import { looksLikeBibtex } from './bibliography/bibtexScanner';
import { startsWith } from './encoding';
import { looksLikeJson } from './json';
import { hasFrontMatter } from './text/frontMatter';

/** A format that bytes alone tell, and that is no text. */
export type Container = 'PDF' | 'DOCX' | 'EPUB' | 'ODT' | 'MHTML' | 'RTF' | 'PostScript' | 'DOC';

/** As the Sources view and the stored index know them. */
export const CONTAINER_TYPES: Readonly<Record<Container, string>> = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ODT: 'application/vnd.oasis.opendocument.text',
  EPUB: 'application/epub+zip',
  MHTML: 'multipart/related',
  RTF: 'application/rtf',
  PostScript: 'application/postscript',
  DOC: 'application/msword',
};

/** Formats of text. `json`, `yaml`: to be told by what they hold. `xml`: known, and not read. */
export type TextFormat = 'json' | 'html' | 'bibtex' | 'markdown' | 'plain' | 'xml' | 'ris' | 'yaml';

/** The container by its first bytes; by its name where it is a zip archive, or cannot be told otherwise. */
export function containerOf(bytes: Uint8Array, name: string): Container | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (/^[\s\u00ef\u00bb\u00bf]{0,20}%PDF-/.test(head)) return 'PDF';
  if (extensionOf(name) === 'pdf' && /%PDF-|\b\d+ \d+ obj\b/.test(head)) return 'PDF';
  if (startsWith(bytes, '{\\rtf')) return 'RTF';
  if (startsWith(bytes, '%!PS')) return 'PostScript';
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') && OFFICE_NAMES.has(extensionOf(name))) return 'DOC';
  if (startsWith(bytes, 'PK\x03\x04')) return zippedFormat(head, extensionOf(name));
  return /^(?:From:|MIME-Version:|Date:|Subject:|Snapshot-Content-Location:)/im.test(head) &&
    /^Content-Type:\s*multipart\/related/im.test(head)
    ? 'MHTML'
    : undefined;
}

/** Documents of old office programs, and encrypted ones of new programs, come in the same wrapping as much else. */
const OFFICE_NAMES = new Set(['doc', 'dot', 'docx', 'docm', 'dotx', 'rtf', 'wps']);

/** EPUB and ODT say their type in their first entry; DOCX is told by the folder of its parts. */
function zippedFormat(head: string, extension: string): Container | undefined {
  if (head.includes('application/epub+zip') || extension === 'epub') return 'EPUB';
  if (head.includes('application/vnd.oasis.opendocument.text') || extension === 'odt') return 'ODT';
  return head.includes('word/') || extension === 'docx' ? 'DOCX' : undefined;
}

export function textFormatOf(text: string, name: string): TextFormat {
  const extension = extensionOf(name);
  const head = text.slice(0, 100_000);
  if (extension === 'json' || looksLikeJson(head)) return 'json';
  if (isPage(head)) return 'html';
  if (/^\s*<\?xml\b/.test(head)) return 'xml';
  if (extension === 'bib' || extension === 'bibtex' || looksLikeBibtex(text)) return 'bibtex';
  if (extension === 'ris' || /^\s*TY {1,2}- ?[A-Z]{3,7}\s/.test(head)) return 'ris';
  if (extension === 'yaml' || extension === 'yml') return 'yaml';
  if (HTML_NAMES.has(extension)) return /<[a-z!/]/i.test(head) ? 'html' : 'plain';
  if (MARKDOWN_NAMES.has(extension) || hasFrontMatter(text)) return 'markdown';
  if (isFragment(head)) return 'html';
  return isMarkdown(head) ? 'markdown' : 'plain';
}

const HTML_NAMES = new Set(['html', 'htm', 'xhtml', 'xht', 'shtml']);
const MARKDOWN_NAMES = new Set(['md', 'markdown', 'mdown', 'mkd', 'mdx', 'qmd', 'rmd']);

/** The last part of a name, in lower case: `txt`. */
function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** After comments and declarations comes the tag of a page. */
function isPage(head: string): boolean {
  const start = head
    .slice(0, 20_000)
    .replace(/^\ufeff|<!--[\s\S]*?-->|<\?xml[^>]*>/g, '')
    .trimStart();
  return (
    /^<!doctype\s+html|^<(?:html|head|body)[\s>]/i.test(start) || /^<!doctype[^>]{0,500}>\s*<html[\s>]/i.test(start)
  );
}

/** Pieces of a page: begins with a tag, and is full of those that only pages have. */
function isFragment(head: string): boolean {
  if (!/^\s*<[a-z!]/i.test(head)) return false;
  const tags =
    head.match(
      /<\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|span|section|article|blockquote|br|a|strong|em|b|i)\b[^<>]{0,500}>/gi,
    )?.length ?? 0;
  return tags >= 4 && tags * 400 > head.length;
}

/** Headings with `#` where prose follows, fences, or several links: what a plain text does not have. */
function isMarkdown(head: string): boolean {
  const headings = head.match(/^ {0,3}#{1,6} +\S.*$/gm)?.filter((line) => !/[;{}]$/.test(line)).length ?? 0;
  const links = head.match(/\[[^[\]\n]{1,200}\]\((?:https?:|\/|#)[^\s)]{1,500}\)/g)?.length ?? 0;
  return (
    headings >= 2 ||
    (headings === 1 && (links > 0 || /^#\s/.test(head.trimStart()))) ||
    links >= 3 ||
    /^\[\^[\w-]{1,30}\]: /m.test(head)
  );
}
