/** Walks the text of a DOCX file, `document.xml` and the parts with its notes, with all tracked changes accepted. */
import type { Attributes, XmlHandler } from '../archive/xml';
import type { PlacelessBlock } from '../place';
import type { DocxStyles } from './docxStyles';
import type { OfficeText, ParagraphKind } from './officeText';

/** What a paragraph says of itself before its text. */
interface Properties {
  style?: string;
  outline?: number;
  isListed?: boolean;
  /** Its end was deleted, so that the next paragraph goes on with it. */
  isEndDeleted?: boolean;
  /** Holds a part of the table of contents. */
  isContents?: boolean;
}

/** A field: its code (`HYPERLINK "…"`), then, behind a separator, its result. */
interface Field {
  code: string;
  isResult: boolean;
  isContents: boolean;
}

/** With all that they hold: deleted text, the older form of a drawing, former properties, the reading of ideographs. */
const SKIPPED = new Set(
  'w:del w:moveFrom w:delText w:delInstrText mc:Fallback w:rt w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:trPrChange w:tcPrChange w:numberingChange'.split(
    ' ',
  ),
);

/** How the pages of a section are named, where it says so. */
export interface PageNumbers {
  readonly start?: number;
  readonly format?: string;
}

export type Chunks = ReadonlyMap<string, readonly PlacelessBlock[]>;

export class DocxBody implements XmlHandler {
  /** The labels of the notes that the text points to, by part and id: `footnote 2`. They are counted as they come. */
  readonly noteLabels = new Map<string, string>();
  readonly sections: PageNumbers[] = [];

  readonly #out: OfficeText;
  readonly #styles: DocxStyles;
  readonly #open: string[] = [];
  readonly #paragraphs: Properties[] = [];
  readonly #fields: Field[] = [];
  readonly #rows: { isDeleted: boolean }[] = [];
  readonly #controls: { isSkipped: boolean }[] = [];
  #skipped = 0;
  #run = { isEmphasised: false, isHidden: false, hasOwnMark: false };
  #isText = false;
  #isCode = false;
  /** How many paragraphs were open when the end of the innermost was deleted. */
  #joined: number | undefined;

  readonly #chunks: Chunks;

  /** @param chunks the blocks of other documents that the text takes in, by what it calls them */
  constructor(out: OfficeText, styles: DocxStyles, chunks: Chunks = new Map()) {
    this.#out = out;
    this.#styles = styles;
    this.#chunks = chunks;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1);
    if (this.#skipped > 0 || (SKIPPED.has(name) && parent !== 'w:rPr' && parent !== 'w:trPr') || this.#isLeftOut(name))
      this.#skipped++;
    else this.#enter(name, attributes, parent);
    this.#open.push(name);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const field = this.#fields.at(-1);
    if (this.#isCode && field) field.code = (field.code + text).slice(0, 200);
    if (!this.#isText || this.#run.isHidden || this.#run.hasOwnMark || (field && !field.isResult)) return;
    this.#out.text(text, this.#run.isEmphasised);
  }

  close(name: string): void {
    this.#open.pop();
    if (this.#skipped > 0) this.#skipped--;
    else this.#leave(name);
  }

  /** The contents table and the hints of empty controls. */
  #isLeftOut(name: string): boolean {
    return name === 'w:sdtContent' && this.#controls.at(-1)?.isSkipped === true;
  }

  #enter(name: string, attributes: Attributes, parent: string | undefined): void {
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        break;
      case 'w:r':
        this.#run = { isEmphasised: false, isHidden: false, hasOwnMark: false };
        break;
      case 'w:t':
      case 'm:t':
        this.#isText = true;
        break;
      case 'w:instrText':
        this.#isCode = true;
        break;
      case 'w:tab':
      case 'w:ptab':
      case 'w:br':
      case 'w:cr':
        if (parent !== 'w:tabs') this.#out.space();
        break;
      case 'w:noBreakHyphen':
        this.#out.text('-');
        break;
      case 'w:sym':
        this.#addSymbol(attributes.char);
        break;
      case 'w:lastRenderedPageBreak':
        this.#out.pageBreak();
        break;
      case 'w:fldChar':
        this.#addFieldMark(attributes.fldCharType);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#addNoteMark(`${name.slice(2, -'Reference'.length)} ${attributes.id}`, attributes);
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.#openNote(`${name.slice(2)} ${attributes.id}`);
        break;
      case 'w:tbl':
        this.#closeJoined();
        break;
      case 'w:altChunk':
        this.#closeJoined();
        this.#out.addBlocks(this.#chunks.get(attributes.id ?? '') ?? []);
        break;
      case 'w:tr':
        this.#rows.push({ isDeleted: false });
        this.#out.openRow();
        break;
      case 'w:tc':
        this.#out.openCell();
        break;
      case 'w:sdt':
        this.#controls.push({ isSkipped: false });
        break;
      case 'w:pgNumType':
        this.sections.push({
          ...(attributes.start === undefined ? {} : { start: Number(attributes.start) }),
          ...(attributes.fmt === undefined ? {} : { format: attributes.fmt }),
        });
        break;
      default:
        this.#addProperty(name, attributes.val, parent);
    }
  }

  #leave(name: string): void {
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:t' || name === 'm:t') this.#isText = false;
    else if (name === 'w:instrText') this.#isCode = false;
    else if (name === 'w:tc') {
      this.#closeJoined();
      this.#out.closeCell();
    } else if (name === 'w:tr') this.#out.closeRow(this.#rows.pop()?.isDeleted);
    else if (name === 'w:sdt') this.#controls.pop();
    else if (name === 'w:body' || name === 'w:txbxContent') this.#closeJoined();
    else if (name === 'w:footnote' || name === 'w:endnote') {
      this.#closeJoined();
      this.#out.closeNote();
    }
  }

  #openParagraph(): void {
    if (this.#joined === this.#paragraphs.length) {
      this.#paragraphs[this.#joined - 1] = this.#newParagraph();
      this.#joined = undefined;
    } else {
      this.#paragraphs.push(this.#newParagraph());
      this.#out.openParagraph();
    }
  }

  #newParagraph(): Properties {
    return { isContents: this.#fields.some((field) => field.isContents) };
  }

  #endParagraph(): void {
    if (this.#paragraphs.at(-1)?.isEndDeleted) this.#joined = this.#paragraphs.length;
    else this.#closeParagraph();
  }

  #closeJoined(): void {
    if (this.#joined === undefined || this.#joined !== this.#paragraphs.length) return;
    this.#joined = undefined;
    this.#closeParagraph();
  }

  #closeParagraph(): void {
    const properties = this.#paragraphs.pop();
    if (properties) this.#out.closeParagraph(this.#kindOf(properties));
  }

  #kindOf({ style, outline, isListed, isContents }: Properties): ParagraphKind {
    const role = style === undefined ? 'plain' : this.#styles.roleOf(style);
    const contents = this.#fields.findIndex((field) => field.isContents);
    const isHeading = typeof role === 'object' && role.kind === 'heading';
    // A contents field that nobody closed ends where the text begins.
    if (contents >= 0 && isHeading) this.#fields.length = contents;
    else if (isContents || role === undefined) return undefined;
    if (isHeading) return role;
    if (outline !== undefined && outline < 9) return { kind: 'heading', level: outline + 2 };
    if (role !== 'plain') return role;
    return { kind: isListed ? 'list-item' : 'paragraph' };
  }

  #addProperty(name: string, val: string | undefined, parent: string | undefined): void {
    const paragraph = this.#paragraphs.at(-1);
    const owner = this.#open.at(-2);
    if (parent === 'w:pPr' && paragraph) {
      if (name === 'w:pStyle' && val !== undefined) paragraph.style = val;
      else if (name === 'w:outlineLvl') paragraph.outline = Number(val);
    } else if (parent === 'w:numPr' && name === 'w:numId' && owner === 'w:pPr' && paragraph) {
      paragraph.isListed = val !== '0';
    } else if (parent === 'w:rPr' && owner === 'w:pPr' && paragraph) {
      if (name === 'w:del' || name === 'w:moveFrom') paragraph.isEndDeleted = true;
    } else if (parent === 'w:rPr' && owner === 'w:r' && isOn(val)) {
      if (name === 'w:b' || name === 'w:i') this.#run.isEmphasised = true;
      else if (name === 'w:vanish') this.#run.isHidden = true;
    } else if (parent === 'w:trPr' && name === 'w:del') {
      const row = this.#rows.at(-1);
      if (row) row.isDeleted = true;
    } else this.#addControl(name, val);
  }

  #addControl(name: string, val: string | undefined): void {
    const control = this.#controls.at(-1);
    if (!control) return;
    if (name === 'w:showingPlcHdr' && isOn(val)) control.isSkipped = true;
    else if (name === 'w:docPartGallery' && /table of contents/i.test(val ?? '')) control.isSkipped = true;
  }

  #addFieldMark(type: string | undefined): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ code: '', isResult: false, isContents: false });
    else if (type === 'end') this.#fields.pop();
    else if (type === 'separate' && field) {
      field.isResult = true;
      field.isContents = /^\s*(?:TOC|TOA|INDEX)\b/i.test(field.code);
      const paragraph = this.#paragraphs.at(-1);
      if (field.isContents && paragraph) paragraph.isContents = true;
    }
  }

  /** Pictures of symbol fonts lie where Unicode has nothing. */
  #addSymbol(char: string | undefined): void {
    const code = Number.parseInt(char ?? '', 16);
    if (code >= 0x20 && code < 0xd800) this.#out.text(String.fromCharCode(code));
  }

  #addNoteMark(key: string, { customMarkFollows }: Attributes): void {
    const label = this.noteLabels.get(key) ?? String(this.noteLabels.size + 1);
    this.noteLabels.set(key, label);
    this.#out.text(`[${label}]`);
    this.#run.hasOwnMark = customMarkFollows !== undefined && isOn(customMarkFollows);
  }

  /** Separators are notes as well, which nothing points to. */
  #openNote(key: string): void {
    const label = this.noteLabels.get(key);
    if (label === undefined) this.#skipped++;
    else this.#out.openNote(label);
  }
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}
