import assert from 'node:assert/strict';
import { ArchiveError } from '../../../src/reading/archive/zip';
import { readDocx } from '../../../src/reading/office/docx';
import { read } from '../../../src/reading/read';
import { pack } from '../archive/pack';
import { showBlock, showExtraction } from '../show';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const STYLES = `<w:styles ${W}>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="My Chapter"/><w:basedOn w:val="berschrift1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Deep"><w:name w:val="Deep"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>
  <w:style w:type="paragraph" w:styleId="Toc1"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>`;

/** `{Style}text` is a paragraph of that style; anything that begins with a tag stands for itself. */
function paragraph(text: string): string {
  if (text.startsWith('<')) return text;
  const [, style, words] = /^(?:\{(\w+)\})?([\s\S]*)$/.exec(text)!;
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${words!.startsWith('<') ? words : run(words!)}</w:p>`;
}

function run(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
}

function docx(paragraphs: readonly string[], parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const body = `<w:document ${W}><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`;
  return pack({ 'word/document.xml': body, 'word/styles.xml': STYLES, ...parts });
}

async function check(
  paragraphs: readonly string[],
  expected: readonly string[],
  parts?: Readonly<Record<string, string>>,
) {
  assert.deepEqual((await readDocx(docx(paragraphs, parts))).blocks.map(showBlock), expected);
}

describe('readDocx', () => {
  it('tells headings, quotations and lists by style, derived and localised ones too', async () => {
    await check(
      [
        '{Titel}Harbours',
        '{berschrift1}North',
        '{Chapter}South',
        '{Deep}Deep',
        '{Zitat}They came by ship.',
        '{Loop}Round and round.',
        '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>First</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>By hand</w:t></w:r></w:p>',
      ],
      [
        'heading1: Harbours',
        'heading2: North',
        'heading2: South',
        'heading4: Deep',
        'quotation: They came by ship.',
        'paragraph: Round and round.',
        'list-item: First',
        'heading2: By hand',
      ],
    );
  });

  it('reads tabs, breaks and hyphens as a reader sees them', async () => {
    await check(
      [
        '<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t><w:softHyphen/><w:t>four</w:t><w:noBreakHyphen/><w:t>five</w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>',
      ],
      ['paragraph: one two threefour-five'],
    );
  });

  it('takes tracked changes for accepted', async () => {
    await check(
      [
        `<w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:del><w:r><w:delText>old </w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve">new </w:t></w:r></w:ins><w:moveFrom>${run('gone')}</w:moveFrom>${run('quay.')}</w:p>`,
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('It goes ')}</w:p>`,
        'on here.',
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`,
      ],
      ['paragraph: The new quay.', 'paragraph: It goes on here.'],
    );
  });

  it('gives the results of fields, and no contents table', async () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    await check(
      [
        `<w:p>${run('See ')}${field('REF x', run('Table 3'))}${run('.')}</w:p>`,
        `<w:p>${field('TOC \\o "1-3"', run('North 3'))}</w:p>`,
        '{Toc1}South 4',
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('East 5')}</w:sdtContent></w:sdt>`,
        `<w:p>${run('Name: ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click to enter')}</w:sdtContent></w:sdt></w:p>`,
        `<w:p>${run('Shown.')}${run('Hidden.', '<w:vanish/>')}</w:p>`,
      ],
      ['paragraph: See Table 3.', 'paragraph: Name:', 'paragraph: Shown.'],
    );
  });

  it('reads short cells as a row, and text laid out in a table as text', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
    await check(
      [
        `<w:tbl>${row(paragraph('Port'), paragraph('Cranes'))}${row(paragraph('Ardle'), paragraph('4'))}${row(paragraph('One.') + paragraph('Two.'), paragraph('Three.'))}</w:tbl>`,
      ],
      ['table-row: Port | Cranes', 'table-row: Ardle | 4', 'paragraph: One.', 'paragraph: Two.', 'paragraph: Three.'],
    );
  });

  it('reads a text box once, behind the paragraph that it is anchored in', async () => {
    const box = `<w:txbxContent>${paragraph('In the box.')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`;
    await check(
      [`<w:p>${run('Around ')}<w:r>${drawing}</w:r>${run('it.')}</w:p>`],
      ['paragraph: Around it.', 'paragraph: In the box.'],
    );
  });

  it('puts the notes behind the text, with their marks in it', async () => {
    const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const note = (kind: string, id: number, text: string) =>
      `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(text)}</w:p></w:${kind}>`;
    await check(
      [`<w:p>${run('First')}${reference('footnote', 7)}${run(' and last')}${reference('endnote', 2)}${run('.')}</w:p>`],
      ['paragraph: First[1] and last[2].', 'rule:', 'note: [1] Li, Ships, 4.', 'note: [2] The end.'],
      {
        'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>${note('footnote', 9, 'Unseen')}${note('footnote', 7, 'Li, Ships, 4.')}</w:footnotes>`,
        'word/endnotes.xml': `<w:endnotes ${W}>${note('endnote', 2, 'The end.')}</w:endnotes>`,
      },
    );
  });

  it('reads whatever prefixes and part names a program chose', async () => {
    const rels = (type: string, target: string) =>
      `<Relationships><Relationship Id="a" Type="http://x/relationships/${type}" Target="${target}"/></Relationships>`;
    const bytes = pack({
      '_rels/.rels': rels('officeDocument', '/text/main.xml'),
      'text/main.xml':
        '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:r><ns0:t>Strict.</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
    });
    assert.deepEqual((await readDocx(bytes)).blocks.map(showBlock), ['paragraph: Strict.']);
  });

  it('takes in the documents of other kinds that it holds', async () => {
    const rels = (names: readonly string[]) =>
      `<Relationships>${names.map((name, at) => `<Relationship Id="c${at}" Type="http://x/relationships/aFChunk" Target="${name}"/>`).join('')}</Relationships>`;
    const mht =
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Gates open.</p>\r\n--b--';
    const chunks = {
      'word/a.html': '<h2>Cranes</h2><p>Cranes lift.</p>',
      'word/b.mht': mht,
      'word/c.docx': Buffer.from(docx(['Towers stand.', '<w:altChunk r:id="c2"/>'])),
      'word/d.rtf': '{\\rtf1 Quays.}',
    };
    const names = Object.keys(chunks).map((name) => name.slice('word/'.length));
    const body = ['First.', ...names.map((_, at) => `<w:altChunk r:id="c${at}"/>`), 'Last.'];
    const bytes = docx(body, { 'word/_rels/document.xml.rels': rels(names), ...(chunks as object) });
    assert.deepEqual((await readDocx(bytes)).blocks.map(showBlock), [
      'paragraph: First.',
      'heading2: Cranes',
      'paragraph: Cranes lift.',
      'paragraph: Gates open.',
      'paragraph: Towers stand.',
      'paragraph: Last.',
    ]);
  });

  describe('places', () => {
    const pages = (count: number) => ({ 'docProps/app.xml': `<Properties><Pages>${count}</Pages></Properties>` });
    const broken = ['One.', `<w:p><w:r><w:lastRenderedPageBreak/><w:t>Two.</w:t></w:r></w:p>`];

    it('are pages where Word counted as many as it broke', async () => {
      assert.deepEqual(showExtraction(await readDocx(docx(broken, pages(2)))).landmarks, [
        'page 1: One.\n\nTwo.',
        'page 2: Two.',
      ]);
      assert.equal(showExtraction(await readDocx(docx(broken, pages(3)))).landmarks, undefined);
      assert.equal(showExtraction(await readDocx(docx(broken))).landmarks, undefined);
    });

    it('are pages counted from where the document says', async () => {
      const section = '<w:sectPr><w:pgNumType w:start="11"/></w:sectPr>';
      assert.match(showExtraction(await readDocx(docx([...broken, section], pages(2)))).landmarks![1]!, /^page 12:/);
      const roman = '<w:sectPr><w:pgNumType w:fmt="lowerRoman"/></w:sectPr>';
      assert.equal(showExtraction(await readDocx(docx([...broken, roman], pages(2)))).landmarks, undefined);
    });

    it('are otherwise section and paragraph, and the numbers of notes', async () => {
      const long = (word: string) => `The ${word} stood on the quay for many years, and nobody thought of it.`;
      const bytes = docx(
        [
          '{Titel}Quays and their cranes',
          `{berschrift1}North`,
          long('crane'),
          long('tower'),
          '{berschrift1}South',
          `<w:p>${run(long('gate'))}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
        ],
        {
          'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="1">${paragraph('The keeper said nothing about it to anybody.')}</w:footnote></w:footnotes>`,
        },
      );
      const [work] = (await read(bytes, 'Quays and their cranes.docx')).works;
      assert.deepEqual(
        work!.passages.map(({ locators }) => locators.map(({ label, locator }) => `${label} ${locator}`).join(', ')),
        ['section North, paragraph 1', 'section North, paragraph 2', 'section South, paragraph 1', 'note 1'],
      );
    });
  });

  describe('properties', () => {
    const core = (title: string, creator: string) => ({
      'docProps/core.xml': `<cp:coreProperties xmlns:dc="d"><dc:title>${title}</dc:title><dc:creator>${creator}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
    });
    const show = async (paragraphs: readonly string[], parts: Readonly<Record<string, string>>) => {
      const { fields, origins } = (await readDocx(docx(paragraphs, parts))).metadata;
      return { title: fields.title, author: fields.author?.map(({ family }) => family).join(), origin: origins.author };
    };

    it('count for little, and for nothing where a program filled them in', async () => {
      assert.deepEqual(await show(['x'], core('The Long Quay', 'Mara Olin')), {
        title: 'The Long Quay',
        author: 'Olin',
        origin: 'properties',
      });
      const junk = [
        ['Microsoft Word - draft2.doc', 'mo17'],
        ['Document1', 'Microsoft Office User'],
        ['report.docx', 'Author'],
        ['', 'Dell Customer'],
      ];
      for (const [title, creator] of junk)
        assert.deepEqual(
          await show(['x'], core(title!, creator!)),
          { title: undefined, author: undefined, origin: undefined },
          title,
        );
    });

    it('are believed where the text names the same author', async () => {
      assert.equal((await show(['By Mara Olin'], core('', 'Mara Olin'))).origin, 'embedded');
    });

    it('are believed where somebody entered them', async () => {
      const custom =
        '<Properties><property name="DOI"><vt:lpwstr>10.1234/abc</vt:lpwstr></property><property name="ContentTypeId"><vt:lpwstr>0x01</vt:lpwstr></property></Properties>';
      const { fields, origins } = (await readDocx(docx(['x'], { 'docProps/custom.xml': custom }))).metadata;
      assert.deepEqual({ ...fields, origin: origins.DOI }, { DOI: '10.1234/abc', origin: 'embedded' });
    });

    it('give way to the title in the text', async () => {
      const long = 'The crane stood on the quay for many years, and nobody thought of it.';
      const bytes = docx(['{Titel}The Long Quay', long], core('An older title', 'Mara Olin'));
      const [work] = (await read(bytes, 'x.docx')).works;
      assert.equal(work!.metadata.fields.title, 'The Long Quay');
    });
  });

  describe('of hostile files', () => {
    it('refuses what is nested without end', async () => {
      const deep = `<w:p>${'<w:smartTag>'.repeat(200_000)}`;
      await assert.rejects(
        () => readDocx(docx([deep])),
        (error) => error instanceof ArchiveError && /nested too deep/.test(error.message),
      );
    });

    it('knows no entities but those of XML', async () => {
      const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
      const body = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities}<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document ${W}><w:body>${paragraph('a &amp; b &e20; &f;')}</w:body></w:document>`;
      assert.deepEqual((await readDocx(pack({ 'word/document.xml': body }))).blocks.map(showBlock), [
        'paragraph: a & b &e20; &f;',
      ]);
    });

    it('takes a megabyte on one line, and broken XML, for what they are', async () => {
      assert.equal((await readDocx(docx([`${'word '.repeat(200_000)}.`]))).blocks.length, 1);
      const cut = `<w:document ${W}><w:body>${paragraph('Whole.')}<w:p><w:r><w:t>Cut o`;
      assert.deepEqual((await readDocx(pack({ 'word/document.xml': cut }))).blocks.map(showBlock), [
        'paragraph: Whole.',
        'paragraph: Cut o',
      ]);
    });

    it('says so where there is no document in the archive, or it is of the old kind', async () => {
      const problems = async (bytes: Uint8Array, name: string) =>
        (await read(bytes, name)).problems.map(({ code, message }) => `${code}: ${message}`);
      assert.match(
        (await problems(pack({ a: 'b' }), 'a.docx'))[0]!,
        /^unreadable-file: The file has no text of a Word document/,
      );
      const old = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....', 'latin1');
      assert.match((await problems(old, 'a.docx'))[0]!, /^unsupported-format: .*old kind, or one with a password/);
      assert.match((await problems(old, 'a.msg'))[0]!, /^binary-file/);
      assert.match((await problems(Buffer.from('{\\rtf1 x}'), 'a.rtf'))[0]!, /save it as DOCX/);
    });
  });
});
