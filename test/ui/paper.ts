/** A paper in two columns, as journals print them: running heads, pages that begin at 1352, a sentence that runs over a column. */
import { once } from 'node:events';
import PDFDocument from 'pdfkit';

const TITLE = 'Lamps, Keepers and the Counting of Ships at Veldmoor';
const FIRST_PAGE = 1352;

/** What a draft says of it stands in this sentence, on the second page. */
const SENTENCE =
  'In the winter of 1887 the keepers of the north light counted 4,091 ships by day and guessed at 612 more by night.';

const OPENING = [
  'Few harbours kept such books as the one at Veldmoor. For ninety years two families wrote down what passed the light, ' +
    'who was aboard, and what the weather made of them, and they did so in a hand that a child could read.',
  'This paper asks what the books were for. They were not kept for the harbour master, who had his own, nor for the ' +
    'insurers, who were told nothing of them until the fire. They were kept, it seems, because the nights were long.',
  'We read all of the volumes that came through the fire, and compared them with the tolls that were paid in the same ' +
    'years. Where the two disagree, the toll is nearly always the smaller of the two, and the reason is not hard to find.',
];
const MIDDLE = [
  'Counting ships is harder than it looks. A sail that turns behind the skerry and comes back is one ship or two, ' +
    'according to how long the keeper has been awake, and the books say so with some candour in their margins.',
  SENTENCE,
  'The guess was not idle. Each of the two families had its own way of telling a collier from a packet by the sound of ' +
    'her chain, and where both agreed the figure was entered without a mark; where they did not, a small cross was put.',
  'Of the crosses, 118 fall in the first week of January alone, when a fog lay on the sound for six days. The tolls of ' +
    'that week are missing, so that nobody can say which of the families was right.',
];
const CLOSING = [
  'What the books show, then, is a habit of doubt. The keepers trusted their eyes, and wrote down how far; they trusted ' +
    'their ears less, and wrote that down as well. Few offices of the time did either.',
];

/** `pages` of them, the middle one being the second. */
export async function makePaper(pages = 3): Promise<Buffer> {
  const paper = new PDFDocument({ size: 'A4', margin: 56, info: { Title: TITLE, Author: 'Ida Brandt' } });
  const bytes = bytesOf(paper);
  for (let page = 0; page < pages; page++) {
    if (page > 0) paper.addPage();
    drawFurniture(paper, page);
    drawColumns(paper, page === 0 ? OPENING : page === 1 ? MIDDLE : CLOSING, page === 0 ? 190 : 96);
  }
  paper.end();
  return bytes;
}

/** A page that opens with a password alone. */
export async function makeLocked(password: string): Promise<Buffer> {
  const locked = new PDFDocument({ userPassword: password, pdfVersion: '1.7' });
  const bytes = bytesOf(locked);
  locked.text('Behind the door there is a long hall with nine lamps in it.');
  locked.end();
  return bytes;
}

async function bytesOf(paper: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(paper, 'end');
  return Buffer.concat(chunks);
}

function drawFurniture(paper: PDFKit.PDFDocument, page: number): void {
  const { width, height } = paper.page;
  paper.font('Times-Italic').fontSize(9);
  paper.text(page % 2 === 0 ? 'Journal of Coastal Records 12 (2019)' : 'Brandt', 56, 44, { lineBreak: false });
  paper.text(String(FIRST_PAGE + page), width / 2 - 10, height - 70, { lineBreak: false });
  if (page > 0) return;
  paper
    .font('Times-Bold')
    .fontSize(17)
    .text(TITLE, 56, 84, { width: width - 112 });
  paper.font('Times-Roman').fontSize(11).text('Ida Brandt', 56, 140);
}

function drawColumns(paper: PDFKit.PDFDocument, paragraphs: readonly string[], top: number): void {
  const text = [...paragraphs, ...paragraphs.slice(0, 1)].join('\n\n');
  const width = paper.page.width - 112;
  paper.font('Times-Roman').fontSize(11.5);
  // So high that the text fills one column and a part of the next.
  const height = paper.heightOfString(text, { width: (width - 20) / 2 }) * 0.62;
  paper.text(text, 56, top, { columns: 2, columnGap: 20, width, height, align: 'justify', lineGap: 2 });
}
