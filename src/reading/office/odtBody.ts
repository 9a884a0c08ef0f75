/** Walks the text of an ODT file, with all tracked changes accepted. */
import type { Attributes, XmlHandler } from '../archive/xml';
import type { OfficeText, ParagraphKind } from './officeText';
import { roleOf, type StyleRole } from './paragraphStyle';

/** With all that they hold: deleted text, comments, forms, contents and indexes, the reading of ideographs. */
const SKIPPED = new Set(
  'text:tracked-changes office:annotation office:forms text:table-of-content text:alphabetical-index text:illustration-index text:table-index text:object-index text:user-index text:ruby-text text:hidden-text draw:object draw:object-ole office:scripts office:font-face-decls'.split(
    ' ',
  ),
);

interface OpenParagraph {
  readonly kind: ParagraphKind;
  readonly isEmphasised: boolean;
}

export class OdtBody implements XmlHandler {
  readonly styles = new OdtStyles();
  readonly #out: OfficeText;
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #spans: boolean[] = [];
  #skipped = 0;
  #lists = 0;
  #notes = 0;
  #isStyles = false;
  /** Text of a paragraph, and not of what stands around it in the file. */
  #isLabel = false;

  constructor(out: OfficeText) {
    this.#out = out;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || SKIPPED.has(name)) this.#skipped++;
    else if (name === 'office:automatic-styles') this.#isStyles = true;
    else if (this.#isStyles) this.styles.open(name, attributes);
    else this.#enter(name, attributes);
  }

  text(text: string): void {
    if (this.#skipped > 0 || this.#isLabel || this.#paragraphs.length === 0) return;
    this.#out.text(text, this.#spans.at(-1) ?? this.#paragraphs.at(-1)!.isEmphasised);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--;
    else if (name === 'office:automatic-styles') this.#isStyles = false;
    else if (!this.#isStyles) this.#leave(name);
  }

  #enter(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:h':
      case 'text:p':
        this.#openParagraph(name === 'text:h', attributes);
        break;
      case 'text:span':
        this.#spans.push(this.styles.isEmphasis(attributes['style-name']) || (this.#spans.at(-1) ?? false));
        break;
      case 'text:s':
      case 'text:tab':
      case 'text:line-break':
        this.#out.space();
        break;
      case 'text:soft-page-break':
        this.#out.pageBreak();
        break;
      case 'text:list':
        this.#lists++;
        break;
      case 'table:table-row':
        this.#out.openRow();
        break;
      case 'table:table-cell':
        this.#out.openCell();
        break;
      case 'text:note-citation':
        this.#isLabel = true;
        break;
      case 'text:note':
        this.#out.text(`[${++this.#notes}]`);
        break;
      case 'text:note-body':
        this.#out.openNote(String(this.#notes));
        break;
    }
  }

  #leave(name: string): void {
    if (name === 'text:p' || name === 'text:h') {
      const paragraph = this.#paragraphs.pop();
      if (paragraph) this.#out.closeParagraph(paragraph.kind);
    } else if (name === 'text:span') this.#spans.pop();
    else if (name === 'text:list') this.#lists--;
    else if (name === 'table:table-row') this.#out.closeRow();
    else if (name === 'table:table-cell') this.#out.closeCell();
    else if (name === 'text:note-citation') this.#isLabel = false;
    else if (name === 'text:note-body') this.#out.closeNote();
  }

  #openParagraph(isHeading: boolean, attributes: Attributes): void {
    const style = attributes['style-name'];
    const role = this.styles.roleOf(style);
    this.#paragraphs.push({
      kind: this.#kindOf(isHeading, Number(attributes['outline-level'] ?? 1), role),
      isEmphasised: this.styles.isEmphasis(style),
    });
    this.#out.openParagraph();
  }

  #kindOf(isHeading: boolean, level: number, role: StyleRole): ParagraphKind {
    if (isHeading) return { kind: 'heading', level: level + 1 };
    if (role !== 'plain') return role;
    return { kind: this.#lists > 0 ? 'list-item' : 'paragraph' };
  }
}

interface Style {
  readonly names: readonly string[];
  readonly parent: string | undefined;
  isEmphasis: boolean;
}

/** The styles of the document and those made on the way, by name. */
class OdtStyles implements XmlHandler {
  readonly #styles = new Map<string, Style>();
  #style: Style | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:style') {
      const names = [attributes.name, attributes['display-name']].filter((one) => one !== undefined);
      this.#style = { names, parent: attributes['parent-style-name'], isEmphasis: false };
      if (attributes.name) this.#styles.set(attributes.name, this.#style);
    } else if (name === 'style:text-properties' && this.#style) {
      this.#style.isEmphasis = attributes['font-weight'] === 'bold' || attributes['font-style'] === 'italic';
    }
  }

  close(): void {}

  /** By the name of the style or of one that it is derived from. */
  roleOf(name: string | undefined): StyleRole {
    let at = name;
    for (let depth = 0; at !== undefined && depth < MAX_CHAIN; depth++) {
      const style = this.#styles.get(at);
      for (const one of style?.names ?? [at]) {
        const role = roleOf(one);
        if (role !== 'plain') return role;
      }
      at = style?.parent;
    }
    return 'plain';
  }

  isEmphasis(name: string | undefined): boolean {
    return name !== undefined && (this.#styles.get(name)?.isEmphasis ?? false);
  }
}

const MAX_CHAIN = 20;
