import assert from 'node:assert/strict';
import { readPlainText } from '../../../src/reading/text/plainText';
import { showBlock } from '../show';

async function check(text: string, ...expected: string[]) {
  const { blocks } = await readPlainText(text);
  assert.deepEqual(blocks.map(showBlock), expected);
}

/** `18: and then` for each page, with the text that follows where it begins. */
async function checkPages(text: string, ...expected: string[]) {
  const { landmarks } = await readPlainText(text);
  assert.deepEqual(
    landmarks.map(({ label, locator, offset }) => `${label} ${locator}: ${text.slice(offset).trim().slice(0, 8)}`),
    expected,
  );
}

const PROSE = 'The crane stood on the quay for many years, and nobody who passed it thought about it.';

describe('readPlainText', () => {
  it('takes each line as a paragraph where lines are long and whole', async () => {
    await check(`${PROSE}\n${PROSE}\n\n${PROSE}`, `paragraph: ${PROSE}`, `paragraph: ${PROSE}`, `paragraph: ${PROSE}`);
  });

  it('joins the lines that a width broke', async () => {
    const wrapped =
      'The crane stood on the quay for\nmany years, and nobody who passed\nit thought about it at any time\nof the day.\n\nA second paragraph came after it\nin the same column.';
    await check(
      wrapped,
      'paragraph: The crane stood on the quay for many years, and nobody who passed it thought about it at any time of the day.',
      'paragraph: A second paragraph came after it in the same column.',
    );
  });

  it('joins the lines of a part that a width broke, though other lines are longer', async () => {
    const list = Array.from(
      { length: 12 },
      (_, at) => `[${at + 1}] ${'Annals of the Harbours and of the Tides, '.repeat(3)}${at + 1890}.`,
    );
    const part =
      'The cranes stood on the quay for many years, and most of those who\npassed thought of them as part of the town. Nobody asked the pilots of\nHarbour Street, who were paid by the tide and knew each of them by the\nsound that it made. In the end 14 were left, and the town sold them.';
    await check(
      `${part}\n\n${list.join('\n')}`,
      `paragraph: ${part.replaceAll('\n', ' ')}`,
      ...list.map((line) => `paragraph: ${line}`),
    );
  });

  it('has the name of a series, the title and its subtitle for headings', async () => {
    await check(
      `HARBOUR REPORTS\n\nThe Silent Crane\n\nA history of lifting in towns of the coast\n\n${PROSE}`,
      'heading1: HARBOUR REPORTS',
      'heading: The Silent Crane',
      'heading: A history of lifting in towns of the coast',
      `paragraph: ${PROSE}`,
    );
  });

  it('begins a paragraph at an indent where no blank line parts them', async () => {
    const wrapped =
      '   The crane stood on the quay for\nmany years, and nobody who passed\nit thought about it at any time.\n   A second paragraph came after it\nin the same column, which was not\nvery wide.';
    await check(
      wrapped,
      'paragraph: The crane stood on the quay for many years, and nobody who passed it thought about it at any time.',
      'paragraph: A second paragraph came after it in the same column, which was not very wide.',
    );
  });

  it('keeps the lines of a poem apart', async () => {
    await check(
      'The crane is tall\nThe quay is low\nThe rope is all\nThat people know',
      ...['The crane is tall', 'The quay is low', 'The rope is all', 'That people know'].map(
        (line) => `paragraph: ${line}`,
      ),
    );
  });

  it('undoes hyphenation by the words of the text', async () => {
    const wrapped =
      'These state-backed ports manu-\nfacture ropes, and the state-\nbacked banks lend what a well-\nmeaning person asks them for.\nIt was well and meaning to be so.';
    const { blocks } = await readPlainText(wrapped);
    assert.match(
      blocks[0]!.text,
      /ports manufacture ropes, and the state-backed banks lend what a well-meaning person/,
    );
  });

  it('finds the title and headings', async () => {
    await check(
      `Of cranes\n${PROSE}\nWhat it lifts\n${PROSE}\n2.1 Costs\n${PROSE}\nIt cost a lot\nand it was`,
      'heading1: Of cranes',
      `paragraph: ${PROSE}`,
      'heading: What it lifts',
      `paragraph: ${PROSE}`,
      'heading3: 2.1 Costs',
      `paragraph: ${PROSE}`,
      'paragraph: It cost a lot',
      'paragraph: and it was',
    );
  });

  it('takes no quotation, byline, date, imprint or cut paragraph for a heading', async () => {
    for (const line of [
      '“The crane is tall”',
      'By Ana Li',
      'March 9, 2026',
      'Ana Li Port Press (2024)',
      'ana@port.example',
      'Listen to this article:',
      '“It waits.” [3]',
    ]) {
      await check(
        `${PROSE}\n\n${line}\n\n${PROSE}`,
        `paragraph: ${PROSE}`,
        `paragraph: ${line}`,
        `paragraph: ${PROSE}`,
      );
    }
    await check(
      `The harbour was the\n\nQuay & coast\n\nlargest of them all, and nobody in the whole of the country had ever thought so.`,
      'paragraph: The harbour was the',
      'paragraph: Quay & coast',
      'paragraph: largest of them all, and nobody in the whole of the country had ever thought so.',
    );
  });

  it('finds headings that are underlined, and rules', async () => {
    await check(
      `Of cranes\n=========\n\n${PROSE}\n\n* * *\n\n${PROSE}`,
      'heading1: Of cranes',
      `paragraph: ${PROSE}`,
      'rule:',
      `paragraph: ${PROSE}`,
    );
  });

  it('reads lists, replies and tables', async () => {
    await check(
      `${PROSE}\n- one thing\n• two things\n1. first thing\n2. second thing\n> replied\n> once\n| a | b |\n|---|---|\n| 1 | 2 |\nYear      Ships`,
      `paragraph: ${PROSE}`,
      'list-item: one thing',
      'list-item: two things',
      'list-item: first thing',
      'list-item: second thing',
      'quotation: replied once',
      'table-row: a | b',
      'table-row: 1 | 2',
      'table-row: Year | Ships',
    );
  });

  it('reads notes by their marker, and numbers in superscript as markers', async () => {
    await check(
      `${PROSE}¹ It was 10 m² and “tall.”²\n\nNotes\n1. Smith, 12.\n2. Jones, 14.`,
      `paragraph: ${PROSE}[1] It was 10 m² and “tall.”[2]`,
      'heading: Notes',
      'note: [1] Smith, 12.',
      'note: [2] Jones, 14.',
    );
    await check(`${PROSE}[^a]\n\n[^a]: Smith, 12.`, `paragraph: ${PROSE}[a]`, 'note: [a] Smith, 12.');
  });

  it('takes numbered paragraphs that nothing refers to as paragraphs', async () => {
    await check(`[1] ${PROSE}\n\n[2] ${PROSE}`, `paragraph: [1] ${PROSE}`, `paragraph: [2] ${PROSE}`);
  });

  it('takes marks of Markdown out only where they are meant', async () => {
    await check(
      `**By Ana Li**\n\n*Cranes* cost US\\$800 [here](https://port.example/a_b).`,
      'paragraph*: By Ana Li',
      'paragraph: Cranes cost US$800 here.',
    );
    await check(
      '2 * 3 * 4 and snake_case_name and a_b stay.',
      'paragraph: 2 * 3 * 4 and snake_case_name and a_b stay.',
    );
  });

  it('finds pages by form feeds, with their printed numbers where they count up', async () => {
    await checkPages(`${PROSE}\n\f${PROSE}`, 'page 1: The cran', 'page 2: The cran');
    await checkPages(
      `First ${PROSE}\n17\n\fSecond ${PROSE}\n18\n\fThird ${PROSE}\n19\n`,
      'page 17: First Th',
      'page 18: Second T',
      'page 19: Third Th',
    );
  });

  it('finds pages by marker lines, at the head or the foot', async () => {
    await checkPages(`[p. 18]\n${PROSE}\n[p. 19]\nAfter ${PROSE}`, 'page 18: The cran', 'page 19: After Th');
    await checkPages(`${PROSE}\n--- 1 ---\nAfter ${PROSE}\n--- 2 ---\n`, 'page 1: The cran', 'page 2: After Th');
  });

  it('finds page markers within a sentence, but no references to pages', async () => {
    await checkPages('The crane [p. 18] stood. It [p. 19] fell.', 'page 18: stood. I', 'page 19: fell.');
    await checkPages('It stood there [p. 18]. It fell [p. 3].');
  });

  it('leaves lone page numbers and running heads out', async () => {
    await check(`${PROSE}\n\n18\n\n${PROSE}`, `paragraph: ${PROSE}`, `paragraph: ${PROSE}`);
  });

  it('reads the fields that an e-text or clipping begins with', async () => {
    const { metadata } = await readPlainText(
      `Title: Of Cranes\nAuthor: Ana Li\nDate: 9 March 2024\nURL: https://port.example/a\n\n${PROSE}`,
    );
    assert.deepEqual(metadata.fields, {
      title: 'Of Cranes',
      author: [{ family: 'Li', given: 'Ana' }],
      issued: { 'date-parts': [[2024, 3, 9]] },
      URL: 'https://port.example/a',
    });
  });
});
