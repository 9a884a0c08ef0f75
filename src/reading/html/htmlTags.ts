/** What the tags of HTML mean for prose: which are blocks, which are left out, which are notes and their markers. */

export type GetAttribute = (name: string) => string | null | undefined;

/** What a block is, by the tag it stands in. */
export type Container = 'heading' | 'caption' | 'note' | 'list-item' | 'quotation' | 'cell';

export interface Tag {
  readonly name: string;
  readonly isBlock: boolean;
  /** With all that it holds: scripts, navigation, buttons, hidden things. */
  readonly isSkipped: boolean;
  readonly isEmphasis: boolean;
  readonly container?: Container;
  /** Its items are notes. */
  readonly holdsNotes: boolean;
  /** A note by its own name, `<p id="fn3">`, with its number where the name has it. */
  readonly note?: { readonly label: string | undefined };
  /** Its text may stand for something else: a superscript, a link within the page, the number of a printed page. */
  readonly aside?: 'superscript' | 'reference' | 'link' | 'page';
}

const words = (text: string) => new Set(text.split(' '));

export const VOID_TAGS = words('area base br col embed hr img input link meta param source track wbr');

export const BLOCK_TAGS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main ol p pre section summary table tbody td tfoot th thead tr ul',
);
const SKIPPED = words(
  'applet audio button canvas datalist dialog embed head iframe input label map math menu meter nav noembed noframes noscript object option picture progress rp rt script select style svg template textarea title video',
);
const SKIPPED_ROLES = words(
  'alert alertdialog banner button dialog menu menubar navigation search searchbox tablist toolbar doc-toc doc-index doc-backlink doc-pagelist',
);
/** Parts of a book that are no text of it, as `epub:type` names them. */
const SKIPPED_PARTS = words(
  'toc landmarks page-list loi lot loa lov index titlepage halftitlepage copyright-page imprint colophon cover backlink',
);
const SKIPPED_CLASSES = words(
  'ad ads advert advertisement ad-container addtoany_share_save_container a2a_kit breadcrumb breadcrumbs button-wrapper comment-list comment-respond comments comments-area cookie-banner cookie-notice jp-relatedposts mw-cite-backlink mw-editsection mw-empty-elt navbox newsletter noprint post-navigation printfooter related related-posts screen-reader-text share sharedaddy sharing sidebar social sr-only subscribe subscription-widget subscription-widget-wrap toc visually-hidden footnote-backref footnote-back headerlink anchor-link anchorjs-link pg-boilerplate',
);
const SKIPPED_PREFIXES = /^(?:share|social|related|newsletter|subscribe|breadcrumb|advert)[-_]/;
const WHOLE = words('html body main article');
const EMPHASIS = words('b strong i em');

const NOTE_LISTS =
  /^(?:footnotes?(?:-list|-definitions?)?|endnotes?|references|reflist|refs|footnotes-sep|easy-footnotes-wrapper)$/;
const NOTE_ID =
  /^_?(?:fn|ftn|edn|sdfootnote|cite_note|easy-footnote-bottom)(?=[-_:.\d])(?:[-_:.](?!ref|back|anchor)\S{0,60}?)?(\d{1,4})?(?:sym)?$|^(?:foot|end)?note[-_:.]?(\d{1,4})$/i;
const NOTE_REFERENCE =
  /^#_?(?:.{0,60}[-_:.])?(?:fn|ftn|edn|foot|footnote|endnote|cite|note|ref|easy-footnote|sdfootnote)/i;

/** What is skipped for how it looks: nothing but tags that hold no text, where a page would have no text otherwise. */
export interface TagOptions {
  readonly keepsHidden?: boolean;
}

export function toTag(name: string, attribute: GetAttribute, { keepsHidden = false }: TagOptions = {}): Tag {
  const role = attribute('role') ?? attribute('epub:type') ?? '';
  const classes = (attribute('class') ?? '').toLowerCase().split(/\s+/).slice(0, 50);
  const holdsNotes =
    /(?:^|\s|-)(?:endnotes|footnotes|rearnotes)(?:\s|$)/.test(role) || classes.some((one) => NOTE_LISTS.test(one));
  const note = noteOf(name, role, classes, attribute);
  const container = note ? 'note' : containerOf(name, classes);
  const aside = asideOf(name, role, classes, attribute);
  return {
    name,
    isBlock: BLOCK_TAGS.has(name),
    isSkipped:
      !WHOLE.has(name) &&
      !holdsNotes &&
      !note &&
      (keepsHidden ? hasNoText(name, role) : isSkippedTag(name, role, classes) || isHidden(attribute)) &&
      !isShadowRoot(name, attribute),
    isEmphasis: EMPHASIS.has(name),
    holdsNotes,
    ...(note ? { note } : {}),
    ...(container ? { container } : {}),
    ...(aside ? { aside } : {}),
  };
}

/** Whether a link within the page leads to a note, or back from it. */
export function leadsToNote(href: string): boolean {
  return NOTE_REFERENCE.test(href);
}

function isSkippedTag(name: string, role: string, classes: readonly string[]): boolean {
  if (SKIPPED.has(name) || name === 'aside' || name === 'footer' || SKIPPED_ROLES.has(role)) return true;
  if (role !== '' && role.split(/\s+/, 8).some((one) => SKIPPED_PARTS.has(one))) return true;
  return classes.some((one) => SKIPPED_CLASSES.has(one) || SKIPPED_PREFIXES.test(one));
}

function hasNoText(name: string, role: string): boolean {
  return (SKIPPED.has(name) && name !== 'dialog') || name === 'footer' || role === 'navigation';
}

/** The inside of a component, as pages carry it that were saved with what their scripts had built. */
export function isShadowRoot(name: string, attribute: GetAttribute): boolean {
  return name === 'template' && Boolean(attribute('shadowrootmode') ?? attribute('shadowroot'));
}

function isHidden(attribute: GetAttribute): boolean {
  const hidden = attribute('hidden');
  if (hidden !== null && hidden !== undefined) return true;
  return (
    attribute('aria-hidden') === 'true' ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute('style')?.slice(0, 500) ?? '')
  );
}

function containerOf(name: string, classes: readonly string[]): Container | undefined {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'figcaption' || name === 'caption' || classes.includes('wp-caption-text')) return 'caption';
  if (name === 'li' || name === 'dd') return 'list-item';
  if (name === 'td' || name === 'th') return 'cell';
  return name === 'blockquote' ? 'quotation' : undefined;
}

function noteOf(name: string, role: string, classes: readonly string[], attribute: GetAttribute): Tag['note'] {
  if (!/^(?:li|p|div|aside|dd|section)$/.test(name)) return undefined;
  const id = NOTE_ID.exec((attribute('id') ?? '').slice(0, 100));
  const isNote = /(?:^|\s|-)(?:footnote|endnote|rearnote)(?:\s|$)/.test(role) || classes.includes('footnote');
  return id || isNote ? { label: id?.[1] ?? id?.[2] } : undefined;
}

function asideOf(name: string, role: string, classes: readonly string[], attribute: GetAttribute): Tag['aside'] {
  if (
    /(?:^|\s|-)pagebreak(?:\s|$)/.test(role) ||
    classes.some((one) => /^(?:pagenum|page-?number|pageno|page-?break)$/.test(one))
  )
    return 'page';
  if (name === 'a' && /(?:^|\s|-)noteref(?:\s|$)/.test(role)) return 'reference';
  if (name === 'sup') return 'superscript';
  return name === 'a' && /^#./.test(attribute('href') ?? '') ? 'link' : undefined;
}
