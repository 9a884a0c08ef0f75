/** ODT: the text of an OpenDocument file to blocks, and its record. */
import { type Prefixes, parseXml } from '../archive/xml';
import { ArchiveError, Zip } from '../archive/zip';
import type { Extraction } from '../blocks';
import { CONTAINER_TYPES } from '../formats';
import { OdtBody } from './odtBody';
import { OfficeText } from './officeText';
import { readProperties, toOfficeMetadata } from './properties';

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:';
const PREFIXES: Prefixes = Object.fromEntries(
  ['office', 'text', 'table', 'style', 'drawing'].map((name) => [
    `${OPEN_DOCUMENT}${name}:1.0`,
    name === 'drawing' ? 'draw' : name,
  ]),
);

/** @throws ArchiveError where it cannot be read. */
export function readOdt(bytes: Uint8Array): Extraction {
  const zip = new Zip(bytes);
  if (!zip.has('content.xml'))
    throw new ArchiveError('The file has no text of a document in it: save it again as ODT.');
  if (isEncrypted(zip)) throw new ArchiveError('The file is encrypted: save a copy of it without a password.');
  const out = new OfficeText();
  const body = new OdtBody(out);
  parseXml(zip.pieces('styles.xml'), PREFIXES, body.styles);
  parseXml(zip.pieces('content.xml'), PREFIXES, body);
  const properties = readProperties(zip, ['meta.xml']);
  const hasTruePages = out.pageBreaks > 0 && out.pageBreaks + 1 === Number(properties.first('Pages'));
  const text = out.toPlaced(hasTruePages ? (index) => String(index + 1) : undefined);
  return {
    mediaType: CONTAINER_TYPES.ODT,
    isFileText: false,
    ...text,
    ...(hasTruePages ? {} : { countsParagraphs: true }),
    metadata: toOfficeMetadata(properties, text.text),
    entries: [],
    problems: [],
  };
}

/** The parts of an encrypted document look like any others; the manifest tells. */
function isEncrypted(zip: Zip): boolean {
  let isFound = false;
  parseXml(
    zip.pieces('META-INF/manifest.xml'),
    {},
    {
      open(name) {
        if (name.endsWith('encryption-data')) isFound = true;
      },
      close() {},
    },
  );
  return isFound;
}
