/** Writes small PDFs by the letter of the format, so that tests can have any page, label, record, bookmark or fault they need. */
import { createHash } from 'node:crypto';

export interface PdfText {
  readonly text: string;
  /** From the lower left corner, in points. */
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
}

export interface PdfSpec {
  /** The texts of each page; a page without any is blank. */
  readonly pages: readonly (readonly PdfText[])[];
  /** Drawn on the page with this index before its text, in PDF's operators. */
  readonly drawn?: Readonly<Record<number, string>>;
  readonly info?: Readonly<Record<string, string>>;
  /** The dictionary of page labels: `0 << /S /r >> 4 << /S /D >>`. */
  readonly labels?: string;
  readonly xmp?: string;
  /** Titles and the pages they open, counted from 0. */
  readonly bookmarks?: readonly (readonly [title: string, page: number])[];
  /** Entries of the catalogue: `/OpenAction << /S /JavaScript /JS (app.alert(1)) >>`. */
  readonly catalogue?: string;
  /** Whole objects that take the place of those with the same number, or are added. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly userPassword?: string;
  readonly ownerPassword?: string;
}

/** The numbers of the first objects; pages follow, each with its content. */
export const CATALOGUE = 1;
export const PAGE_TREE = 2;
export const BOLD_FONT = 4;
const FONTS = [3, BOLD_FONT];
const INFO = 5;
const XMP = 6;
const OUTLINE = 7;
const ENCRYPTION = 8;
export const FIRST_PAGE = 10;

export function writePdf(spec: PdfSpec): Uint8Array {
  const lock = spec.userPassword === undefined && spec.ownerPassword === undefined ? undefined : createLock(spec);
  const stream = (number: number, text: string, entries = '') => {
    const bytes = Buffer.from(text, 'latin1');
    const data = (lock ? lock.encrypt(number, bytes) : bytes).toString('latin1');
    return `<< /Length ${bytes.length} ${entries}>>\nstream\n${data}\nendstream`;
  };
  const objects = new Map<number, string>();
  const pageNumbers = spec.pages.map((_, index) => FIRST_PAGE + 2 * index);
  objects.set(CATALOGUE, catalogueOf(spec));
  objects.set(
    PAGE_TREE,
    `<< /Type /Pages /Count ${pageNumbers.length} /Kids [${pageNumbers.map((page) => `${page} 0 R`).join(' ')}] >>`,
  );
  for (const [index, name] of ['Helvetica', 'Helvetica-Bold'].entries()) {
    objects.set(FONTS[index]!, `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`);
  }
  if (spec.info)
    objects.set(
      INFO,
      `<< ${Object.entries(spec.info)
        .map(([key, value]) => `/${key} ${toLiteral(value)}`)
        .join(' ')} >>`,
    );
  if (spec.xmp) objects.set(XMP, stream(XMP, spec.xmp, '/Type /Metadata /Subtype /XML '));
  for (const [number, object] of outlineOf(spec)) objects.set(number, object);
  if (lock) objects.set(ENCRYPTION, lock.dictionary);
  for (const [index, texts] of spec.pages.entries()) {
    const page = pageNumbers[index]!;
    const fonts = `/Font << /F1 ${FONTS[0]} 0 R /F2 ${FONTS[1]} 0 R >>`;
    objects.set(
      page,
      `<< /Type /Page /Parent ${PAGE_TREE} 0 R /MediaBox [0 0 595 842] /Resources << ${fonts} >> /Contents ${page + 1} 0 R >>`,
    );
    objects.set(page + 1, stream(page + 1, `${spec.drawn?.[index] ?? ''}\n${texts.map(show).join('\n')}`));
  }
  for (const [number, object] of Object.entries(spec.objects ?? {})) objects.set(Number(number), object);
  const trailer = `/Root ${CATALOGUE} 0 R ${spec.info ? `/Info ${INFO} 0 R ` : ''}${lock ? `/Encrypt ${ENCRYPTION} 0 R ` : ''}/ID [<${ID}> <${ID}>]`;
  return write(objects, trailer);
}

const ID = '00112233445566778899aabbccddeeff';

function catalogueOf({ labels, xmp, bookmarks, catalogue }: PdfSpec): string {
  const parts = [
    labels && `/PageLabels << /Nums [${labels}] >>`,
    xmp && `/Metadata ${XMP} 0 R`,
    bookmarks && `/Outlines ${OUTLINE} 0 R`,
    catalogue,
  ];
  return `<< /Type /Catalog /Pages ${PAGE_TREE} 0 R ${parts.filter((part) => part !== undefined).join(' ')} >>`;
}

function outlineOf({ bookmarks = [] }: PdfSpec): [number, string][] {
  if (bookmarks.length === 0) return [];
  const first = 5000;
  const items = bookmarks.map(([title, page], index): [number, string] => {
    const next = index + 1 < bookmarks.length ? `/Next ${first + index + 1} 0 R` : '';
    const before = index > 0 ? `/Prev ${first + index - 1} 0 R` : '';
    return [
      first + index,
      `<< /Title ${toLiteral(title)} /Parent ${OUTLINE} 0 R /Dest [${FIRST_PAGE + 2 * page} 0 R /Fit] ${next} ${before} >>`,
    ];
  });
  return [
    [
      OUTLINE,
      `<< /Type /Outlines /First ${first} 0 R /Last ${first + bookmarks.length - 1} 0 R /Count ${bookmarks.length} >>`,
    ],
    ...items,
  ];
}

function show({ text, x = 72, y, size = 10, isBold = false }: PdfText): string {
  return `BT /F${isBold ? 2 : 1} ${size} Tf ${x} ${y} Td ${toLiteral(text)} Tj ET`;
}

/** In WinAnsi, as the fonts have it. */
function toLiteral(text: string): string {
  const bytes = text.replace(/[–—‘’“”]/g, (sign) => WIN_ANSI[sign]!);
  return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
}

const WIN_ANSI: Readonly<Record<string, string>> = {
  '–': '\x96',
  '—': '\x97',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
};

function write(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  const size = Math.max(...objects.keys()) + 1;
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, object] of objects) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  return Buffer.from(
    `${text}xref\n0 ${size}\n${table.join('')}trailer\n<< /Size ${size} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    'latin1',
  );
}

interface Lock {
  readonly dictionary: string;
  encrypt(object: number, bytes: Uint8Array): Buffer;
}

/** What passwords are filled up with: ISO 32000, 7.6.4.3. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const PERMISSIONS = -44;

/** The standard handler, revision 2. */
function createLock({ userPassword = '', ownerPassword = userPassword }: PdfSpec): Lock {
  const padded = (password: string) => Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(userPassword), owner, permissions, Buffer.from(ID, 'hex')).subarray(0, 5);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${rc4(key, PADDING).toString('hex')}> /P ${PERMISSIONS} >>`,
    encrypt(object, bytes) {
      const number = Buffer.from([object & 255, (object >> 8) & 255, (object >> 16) & 255, 0, 0]);
      return rc4(md5(key, number).subarray(0, 10), bytes);
    },
  };
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255;
    [state[i], state[j]] = [state[j]!, state[i]!];
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) & 255;
      j = (j + state[i]!) & 255;
      [state[i], state[j]] = [state[j]!, state[i]!];
      return byte ^ state[(state[i]! + state[j]!) & 255]!;
    }),
  );
}
