/** The styles of a DOCX file, by the ids that its paragraphs name them with. */
import type { Attributes, XmlHandler } from '../archive/xml';
import { roleOf, type StyleRole } from './paragraphStyle';

interface Style {
  name: string;
  basedOn?: string;
  /** From 0; 9 is the text itself. */
  outline?: number;
  isListed: boolean;
}

/** Handles `styles.xml`. */
export class DocxStyles implements XmlHandler {
  readonly #styles = new Map<string, Style>();
  readonly #roles = new Map<string, StyleRole>();
  #style: Style | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'w:style') {
      this.#style = { name: '', isListed: false };
      if (attributes.styleId && attributes.type !== 'character') this.#styles.set(attributes.styleId, this.#style);
    }
    const { val } = attributes;
    if (!this.#style || val === undefined) return;
    if (name === 'w:name') this.#style.name = val;
    else if (name === 'w:basedOn') this.#style.basedOn = val;
    else if (name === 'w:outlineLvl') this.#style.outline = Number(val);
    else if (name === 'w:numId') this.#style.isListed = val !== '0';
  }

  close(name: string): void {
    if (name === 'w:style') this.#style = undefined;
  }

  /** What paragraphs of a style are, by its own name or outline level or those of the styles it is derived from. */
  roleOf(id: string): StyleRole {
    const known = this.#roles.get(id);
    if (known !== undefined || this.#roles.has(id)) return known;
    const role = this.#find(id);
    this.#roles.set(id, role);
    return role;
  }

  #find(id: string): StyleRole {
    let isListed = false;
    let at: string | undefined = id;
    for (let depth = 0; at !== undefined && depth < MAX_CHAIN; depth++) {
      const style = this.#styles.get(at);
      const role = roleOf(style?.name || at.replace(/(?<=\p{L})(?=\d)/u, ' '));
      if (role !== 'plain') return role;
      if (style?.outline !== undefined && style.outline < 9) return { kind: 'heading', level: style.outline + 2 };
      isListed ||= style?.isListed ?? false;
      at = style?.basedOn;
    }
    return isListed ? { kind: 'list-item' } : 'plain';
  }
}

const MAX_CHAIN = 20;
