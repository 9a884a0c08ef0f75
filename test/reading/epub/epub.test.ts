import assert from 'node:assert/strict';
import { readEpub } from '../../../src/reading/epub/epub';
import { read } from '../../../src/reading/read';
import { pack } from '../archive/pack';
import { showBlock, showExtraction } from '../show';

type Files = Readonly<Record<string, string>>;

const CONTAINER =
  '<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
const CREATOR = '<dc:title>The Long Quay</dc:title><dc:creator>Mara Olin</dc:creator>';

/** The chapters are read in the order of their names; `more` are files of the package that are not. */
function epub(chapters: Files, more: Files = {}, { metadata = CREATOR, guide = '' } = {}): Uint8Array {
  const item = (name: string, properties = '') =>
    `<item id="${name}" href="${encodeURI(name)}" media-type="${name.endsWith('.ncx') ? 'application/x-dtbncx+xml' : 'application/xhtml+xml'}"${properties}/>`;
  const names = Object.keys(chapters);
  const others = Object.keys(more).filter((name) => !name.startsWith('/'));
  const opf = `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata>
    <manifest>${names.map((name) => item(name)).join('')}${others.map((name) => item(name, name === 'nav.xhtml' ? ' properties="nav"' : '')).join('')}</manifest>
    <spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine><guide>${guide}</guide></package>`;
  const pages = Object.entries({ ...chapters, ...more }).map(([name, text]) => [
    name.startsWith('/') ? name.slice(1) : `OEBPS/${name}`,
    /\.xhtml$/.test(name)
      ? `<html xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>${text.startsWith('<body') ? text : `<body>${text}</body>`}</html>`
      : text,
  ]);
  return pack({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': opf,
    ...Object.fromEntries(pages),
  });
}

async function check(book: Uint8Array, expected: readonly string[]) {
  assert.deepEqual((await readEpub(book)).blocks.map(showBlock), expected);
}

const nav = (...lists: string[]) => ({
  'nav.xhtml': lists.map((list) => `${list.replace(/^(\S+) /, '<nav epub:type="$1"><ol>')}</ol></nav>`).join(''),
});
const link = (href: string, text: string, type = '') =>
  `<li><a href="${href}"${type && ` epub:type="${type}"`}>${text}</a></li>`;

describe('readEpub', () => {
  it('reads the chapters in their order, self-closing tags and named entities too', async () => {
    await check(
      epub({
        'b 1.xhtml': '<h1>One</h1><p><a id="x"/>Ships&nbsp;sail&mdash;slowly.</p>',
        'a.xhtml': '<h1>Two</h1><p>They <i/>stay.</p>',
      }),
      ['heading1: One', 'paragraph: Ships sail—slowly.', 'heading1: Two', 'paragraph: They stay.'],
    );
  });

  it('reads pages that are drawn, line by line', async () => {
    const line = (text: string, y: number) => `<tspan x="0 3 6" y="${y}">${text}</tspan>`;
    const drawing = [
      'The crane stood on the quay for many years &amp;',
      'nobody who passed it thought about it at any',
      'time of the day, until it was taken down.',
    ];
    await check(
      epub({
        'a.xhtml': `<div><svg><text transform="x">${drawing.map(line).join('')}</text><text>Gates.</text></svg></div>`,
      }),
      [
        'paragraph: The crane stood on the quay for many years & nobody who passed it thought about it at any time of the day, until it was taken down.',
        'paragraph: Gates.',
      ],
    );
  });

  it('takes the titles of chapters from the contents where the text has none, or less', async () => {
    const chapters = {
      'a.xhtml': '<p>Text.</p>',
      'b.xhtml': '<h2>II</h2><h2>The Gate</h2><p>More.</p>',
      'c.xhtml': '<h2>The Tower by the Sea</h2><p>Last.</p><p class="t" id="e">End</p><p>Gone.</p>',
    };
    const list = nav(
      `toc ${link('a.xhtml', 'I. The Crane')}${link('b.xhtml', 'II. The Gate')}${link('c.xhtml', 'The Tower')}${link('c.xhtml#e', 'The End')}`,
    );
    await check(epub(chapters, list), [
      'heading2: I. The Crane',
      'paragraph: Text.',
      'heading2: II. The Gate',
      'paragraph: More.',
      'heading2: The Tower by the Sea',
      'paragraph: Last.',
      'heading2: The End',
      'paragraph: Gone.',
    ]);
  });

  it('reads the NCX of version 2', async () => {
    const ncx =
      '<ncx><navMap><navPoint><navLabel><text>The Crane</text></navLabel><content src="a.xhtml"/></navPoint></navMap><pageList><pageTarget value="7"><navLabel><text>7</text></navLabel><content src="a.xhtml#p7"/></pageTarget><pageTarget value="8"><navLabel><text>8</text></navLabel><content src="a.xhtml#p8"/></pageTarget></pageList></ncx>';
    const { blocks, landmarks } = showExtraction(
      await readEpub(
        epub({ 'a.xhtml': '<p><a id="p7"></a>Seven.</p><p>Still. <a name="p8"></a>Eight.</p>' }, { 'toc.ncx': ncx }),
      ),
    );
    assert.deepEqual(blocks, ['heading2: The Crane', 'paragraph: Seven.', 'paragraph: Still. Eight.']);
    assert.deepEqual(landmarks, ['page 7: Seven.\n\nStill. Eight.', 'page 8: Eight.']);
  });

  it('leaves out the cover, the contents, the imprint and the index', async () => {
    const chapters = {
      'cover.xhtml': '<p>The Long Quay, a novel</p>',
      'toc.xhtml': '<p>One</p><p>Two</p>',
      'rights.xhtml': '<p>Copyright 2020 Olin. All rights reserved.</p><p>ISBN 978-0-00-000000-2</p>',
      'title.xhtml':
        '<body epub:type="frontmatter"><section epub:type="titlepage"><p>The Quay of Olin</p></section></body>',
      'a.xhtml': '<p>Text.</p>',
      'index.xhtml': '<body epub:type="backmatter index"><p>cranes, 4</p></body>',
    };
    const landmarks = nav(`landmarks ${link('cover.xhtml', 'Cover', 'cover')}`);
    await check(epub(chapters, landmarks, { metadata: CREATOR, guide: '<reference type="toc" href="toc.xhtml"/>' }), [
      'paragraph: Text.',
    ]);
  });

  it('counts notes through the book, though each chapter begins anew', async () => {
    const chapter = (word: string) =>
      `<p>${word}<a epub:type="noteref" href="#n1">1</a> sails.</p><aside epub:type="footnote" id="n1"><p>1. On ${word}.</p></aside>`;
    await check(epub({ 'a.xhtml': chapter('Ships'), 'b.xhtml': chapter('Boats') }), [
      'paragraph: Ships[1] sails.',
      'note: [1] On Ships.',
      'paragraph: Boats[2] sails.',
      'note: [2] On Boats.',
    ]);
  });

  it('finds notes in a file of their own, and drops marks that lead to none', async () => {
    const text =
      '<p>Ships<sup><a href="notes.xhtml#n1">1</a></sup> sail<sup><a href="notes.xhtml#gone">2</a></sup>.</p>';
    const notes =
      '<section epub:type="endnotes"><ol><li id="n1" epub:type="endnote"><p>On ships. <a href="a.xhtml#r1" epub:type="backlink">↩</a></p></li></ol></section>';
    await check(epub({ 'a.xhtml': text, 'notes.xhtml': notes }), ['paragraph: Ships[1] sail.', 'note: [1] On ships.']);
  });

  describe('places', () => {
    const text =
      '<p>Seven <span epub:type="pagebreak" id="p8" title="8"/>eight.</p><hr epub:type="pagebreak" id="p9" title="9"/><p>Nine.</p>';

    it('are the pages of the list', async () => {
      const pages = nav(
        `page-list ${link('a.xhtml', 'vii')}${link('a.xhtml#p8', 'viii')}${link('a.xhtml#p9', 'ix')}${link('a.xhtml#none', 'x')}`,
      );
      const { landmarks } = await readEpub(epub({ 'a.xhtml': text }, pages));
      assert.deepEqual(
        landmarks.map(({ locator, offset, pageIndex, pageBasis }) => `${locator} ${offset} ${pageIndex} ${pageBasis}`),
        ['vii 0 0 label', 'viii 6 1 label', 'ix 14 2 label'],
      );
    });

    it('are the marks in the text where there is no list', async () => {
      assert.deepEqual(showExtraction(await readEpub(epub({ 'a.xhtml': text }))).landmarks, [
        'page 8: eight.\n\nNine.',
        'page 9: Nine.',
      ]);
    });

    it('are otherwise chapter and paragraph', async () => {
      const long = (word: string) => `<p>The ${word} stood on the quay for many years, and nobody thought of it.</p>`;
      const bytes = epub({
        'a.xhtml': `<h2>North</h2>${long('crane')}${long('gate')}`,
        'b.xhtml': `<h2>South</h2>${long('tower')}`,
      });
      const [work] = (await read(bytes, 'a.epub')).works;
      assert.deepEqual(
        work!.passages.map(({ locators }) => locators.map(({ label, locator }) => `${label} ${locator}`).join(', ')),
        ['section North, paragraph 1', 'section North, paragraph 2', 'section South, paragraph 1'],
      );
    });
  });

  describe('the record', () => {
    const fieldsOf = async (metadata: string) =>
      (await readEpub(epub({ 'a.xhtml': '<p>x</p>' }, {}, { metadata }))).metadata.fields;

    it('of version 3 is refined', async () => {
      const metadata = `<dc:title id="s">A Novel</dc:title><dc:title id="t">The Long Quay</dc:title><meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta>
        <dc:creator id="a">Mara de la Olin</dc:creator><meta refines="#a" property="role">aut</meta><meta refines="#a" property="file-as">Olin, Mara de la</meta>
        <dc:contributor id="b">Ivo Brandt</dc:contributor><meta refines="#b" property="role">trl</meta><dc:contributor>A Program</dc:contributor>
        <dc:date>2019-04-02T00:00:00Z</dc:date><meta property="dcterms:modified">2021-01-01</meta><dc:publisher>Quay Press</dc:publisher>
        <dc:identifier>urn:isbn:978-0-306-40615-7</dc:identifier><dc:language>en-GB</dc:language>`;
      assert.deepEqual(await fieldsOf(metadata), {
        type: 'book',
        title: 'The Long Quay: A Novel',
        author: [{ family: 'Olin', given: 'Mara', 'non-dropping-particle': 'de la' }],
        translator: [{ family: 'Brandt', given: 'Ivo' }],
        issued: { 'date-parts': [[2019, 4, 2]] },
        publisher: 'Quay Press',
        ISBN: '9780306406157',
        language: 'en-GB',
      });
    });

    it('of version 2 has its roles and events beside it', async () => {
      const metadata = `<dc:title>The Long Quay</dc:title><dc:creator opf:role="edt">Ivo Brandt</dc:creator><dc:creator opf:role="aut">Unknown</dc:creator>
        <dc:date opf:event="modification">2021</dc:date><dc:date opf:event="publication">1899</dc:date><dc:identifier opf:scheme="ISBN">0306406152</dc:identifier>`;
      assert.deepEqual(await fieldsOf(metadata), {
        type: 'book',
        title: 'The Long Quay',
        editor: [{ family: 'Brandt', given: 'Ivo' }],
        issued: { 'date-parts': [[1899]] },
        ISBN: '0306406152',
      });
    });

    it('says nothing of a date that no book has', async () => {
      assert.equal((await fieldsOf(`${CREATOR}<dc:date>0101-01-01</dc:date>`)).issued, undefined);
    });
  });

  describe('protection', () => {
    const encryption = (algorithm: string, uri: string) => ({
      '/META-INF/encryption.xml': `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });

    it('is refused with its reason', async () => {
      const book = epub({ 'a.xhtml': 'x' }, encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/a.xhtml'));
      const { problems } = await read(book, 'a.epub');
      assert.match(problems[0]!.message, /protected \(DRM\)/);
    });

    it('is none where fonts alone are scrambled', async () => {
      await check(epub({ 'a.xhtml': '<p>x</p>' }, encryption('http://www.idpf.org/2008/embedding', 'OEBPS/a.xhtml')), [
        'paragraph: x',
      ]);
    });
  });

  it('reads what is left of a book without contents, order or container', async () => {
    const opf = '<package><manifest><item id="a" href="a.html" media-type="text/html"/></manifest></package>';
    await check(pack({ 'x.opf': opf, 'a.html': '<p>Left <b>over</b></p>' }), ['paragraph: Left over']);
    await assert.rejects(readEpub(pack({ a: 'b' })), /no book in it/);
  });

  it('bears hostile files', async () => {
    const deep = '<div>'.repeat(100_000);
    const long = `<p>${'word '.repeat(200_000)}</p>`;
    const bomb = `<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>`;
    const book = await readEpub(epub({ 'a.xhtml': `${deep}deep`, 'b.xhtml': long, 'c.html': bomb }));
    assert.deepEqual(
      book.blocks.map(({ text }) => text.slice(0, 9)),
      ['deep', 'word word', '&b;'],
    );
  });
});
