import assert from 'node:assert/strict';
import { readOdt } from '../../../src/reading/office/odt';
import { pack } from '../archive/pack';
import { showBlock, showExtraction } from '../show';

const NAMESPACES = ['office', 'text', 'table', 'style', 'drawing']
  .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const STYLES = `<office:automatic-styles>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
  <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Text_20_body"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>`;

function odt(text: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<office:document-content ${NAMESPACES}>${STYLES}<office:body><office:text>${text}</office:text></office:body></office:document-content>`;
  return pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content, ...parts });
}

function check(text: string, expected: readonly string[]) {
  assert.deepEqual(readOdt(odt(text)).blocks.map(showBlock), expected);
}

describe('readOdt', () => {
  it('tells headings, quotations and lists', () => {
    check(
      `<text:p text:style-name="Title">Harbours</text:p><text:h text:outline-level="1">North</text:h><text:p text:style-name="P1">They came.</text:p>
       <text:p text:style-name="P2">Strong</text:p><text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>`,
      ['heading1: Harbours', 'heading2: North', 'quotation: They came.', 'paragraph*: Strong', 'list-item: First'],
    );
  });

  it('leaves out deleted text, comments and contents', () => {
    check(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
       <text:table-of-content><text:index-body><text:p>North 3</text:p></text:index-body></text:table-of-content>
       <text:p>One<text:s text:c="3"/>two<office:annotation><text:p>Hm</text:p></office:annotation><text:tab/>three<text:line-break/>four</text:p>`,
      ['paragraph: One two three four'],
    );
  });

  it('puts notes behind the text, and rows in one block', () => {
    check(
      `<text:p>Ships<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Li, 4.</text:p></text:note-body></text:note> sail.</text:p>
       <table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>`,
      ['paragraph: Ships[1] sail.', 'table-row: Port | 4', 'rule:', 'note: [1] Li, 4.'],
    );
  });

  it('names pages where as many were counted as broken', () => {
    const text = '<text:p>One.</text:p><text:p><text:soft-page-break/>Two.</text:p>';
    const meta = (pages: number) => ({ 'meta.xml': `<m><meta:document-statistic meta:page-count="${pages}"/></m>` });
    assert.equal(showExtraction(readOdt(odt(text, meta(2)))).landmarks!.length, 2);
    assert.equal(readOdt(odt(text, meta(5))).countsParagraphs, true);
  });

  it('reads its properties', () => {
    const meta =
      '<m><dc:title>The Long Quay</dc:title><meta:initial-creator>Mara Olin</meta:initial-creator><dc:creator>mo17</dc:creator></m>';
    const { fields } = readOdt(odt('<text:p>x</text:p>', { 'meta.xml': meta })).metadata;
    assert.deepEqual(fields, { title: 'The Long Quay', author: [{ family: 'Olin', given: 'Mara' }] });
  });

  it('says so where it is encrypted', () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    assert.throws(() => readOdt(odt('x', { 'META-INF/manifest.xml': manifest })), /encrypted: save a copy/);
  });
});
