/** DOCX: the parts of the package, to the blocks of its text and its record. */
import { type Prefixes, parseXml } from '../archive/xml';
import { ArchiveError, Zip } from '../archive/zip';
import type { Extraction } from '../blocks';
import { CONTAINER_TYPES } from '../formats';
import { DocxBody, type PageNumbers } from './docxBody';
import { readChunks } from './docxChunks';
import { DocxStyles } from './docxStyles';
import { OfficeText } from './officeText';
import { readProperties, toOfficeMetadata } from './properties';
import { findPart, readRelations } from './relations';

/** Of the transitional and of the strict form. */
const PREFIXES: Prefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/**
 * @param depth how many documents this one is taken in by
 * @throws ArchiveError where it cannot be read.
 */
export async function readDocx(bytes: Uint8Array, depth = 0): Promise<Extraction> {
  const zip = new Zip(bytes);
  const main = findPart(readRelations(zip, ''), 'officeDocument') ?? 'word/document.xml';
  if (!zip.has(main)) throw new ArchiveError('The file has no text of a Word document in it: save it again as DOCX.');
  const relations = readRelations(zip, main);
  const styles = new DocxStyles();
  const out = new OfficeText();
  const taken = depth < MAX_DEPTH ? await readChunks(zip, relations, (part) => readDocx(part, depth + 1)) : undefined;
  const body = new DocxBody(out, styles, taken);
  const partOf = (type: string) => findPart(relations, type) ?? main.replace(/[^/]*$/, `${type}.xml`);
  parseXml(zip.pieces(partOf('styles')), PREFIXES, styles);
  parseXml(zip.pieces(main), PREFIXES, body);
  for (const part of ['footnotes', 'endnotes']) parseXml(zip.pieces(partOf(part)), PREFIXES, body);
  const properties = readProperties(zip, ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml']);
  const pageLabel = hasTruePages(out, properties.first('Pages')) ? pageNumbering(body.sections) : undefined;
  const text = out.toPlaced(pageLabel);
  return {
    mediaType: CONTAINER_TYPES.DOCX,
    isFileText: false,
    ...text,
    ...(pageLabel ? {} : { countsParagraphs: true }),
    metadata: toOfficeMetadata(properties, text.text),
    entries: [],
    problems: [],
  };
}

/** A document that takes itself in has no end. */
const MAX_DEPTH = 2;

/** Word marks where it last broke its pages, and says how many there were: only where the two agree is the one of use. */
function hasTruePages(text: OfficeText, pages: string | undefined): boolean {
  return text.pageBreaks > 0 && text.pageBreaks + 1 === Number(pages);
}

/** How pages are named; undefined where sections begin to count anew, or not in figures. */
function pageNumbering(sections: readonly PageNumbers[]): ((index: number) => string) | undefined {
  const told = sections.filter(({ start, format }) => start !== undefined || format !== undefined);
  if (told.some(({ format }) => format !== undefined && format !== 'decimal') || told.length > 1) return undefined;
  const first = told[0] && sections.length === 1 ? (told[0].start ?? 1) : 1;
  return (index) => String(first + index);
}
