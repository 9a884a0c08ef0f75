import assert from 'node:assert/strict';
import { StyleError } from '../../../src/citing/style/styleFile';
import { stylesOver } from '../shipped';

/** A style of few words: `Moncur, 2011`. */
function style(id: string, more: { info?: string; attributes?: string; citation?: string } = {}): string {
  const { info = '', attributes = '', citation = '<layout><text macro="who"/></layout>' } = more;
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" ${attributes}>
  <info><title>Style of ${id}</title><id>https://styles.example/${id}</id><updated>2020-01-01T00:00:00Z</updated>${info}</info>
  <macro name="who"><names variable="author"><name form="short"/></names></macro>
  <citation>${citation}</citation>
</style>`;
}

function dependent(id: string, parent: string, attributes = ''): string {
  return `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" ${attributes}><info>
    <title>Journal of ${id}</title><id>https://styles.example/${id}</id><updated>2020-01-01T00:00:00Z</updated>
    <link href="https://styles.example/${parent}" rel="independent-parent"/></info></style>`;
}

describe('a style', () => {
  it('is found by its id, by names it has elsewhere, and by its address', async () => {
    const names = [
      'apa',
      'APA',
      'apa.csl',
      'https://www.zotero.org/styles/apa',
      'http://www.zotero.org/styles/apa/?source=1',
    ];
    for (const name of names) assert.equal(await idOf(name), 'apa', name);
    assert.equal(await idOf('mla'), 'modern-language-association');
    assert.equal(await idOf('https://www.zotero.org/styles/nlm-citation-sequence'), 'vancouver');
    assert.equal(await idOf('harvard1'), 'harvard-cite-them-right');
  });

  it('of the writer’s is read from its file, in a folder of theirs by its id', async () => {
    const own = { 'file:///home/styles/mine.csl': style('pamphlets') };
    assert.equal(
      (await stylesOver(own).load({ name: 'x', uri: 'file:///home/styles/mine.csl' })).info.title,
      'Style of pamphlets',
    );
    const styles = stylesOver(own);
    styles.use(['file:///home/styles']);
    for (const name of ['pamphlets', 'mine', 'mine.csl'])
      assert.equal((await styles.load({ name })).info.id, 'pamphlets');
  });

  it('that is bundled goes before one of the same id in a folder, but not before a file that is named', async () => {
    const own = { 'file:///home/styles/apa.csl': style('apa') };
    const styles = stylesOver(own);
    styles.use(['file:///home/styles']);
    assert.equal((await styles.load({ name: 'apa' })).info.uri, undefined);
    assert.equal((await styles.load({ name: 'apa', uri: 'file:///home/styles/apa.csl' })).info.title, 'Style of apa');
  });

  it('says of what kind it is', async () => {
    const kind = async (text: string) => (await load({ 'file:///a.csl': text })).info.kind;
    assert.equal(await kind(style('a')), 'author-date');
    assert.equal(await kind(style('a', { info: '<category citation-format="author"/>' })), 'author');
    assert.equal(
      await kind(style('a', { citation: '<layout><text variable="citation-number"/></layout>' })),
      'numeric',
    );
    assert.equal(await kind(style('a').replace('in-text', 'note')), 'note');
  });

  it('that depends on another has its rules, and its own language before that of the other', async () => {
    const bundled = await load({ 'file:///d/ports.csl': dependent('ports', 'nature', 'default-locale="fr-FR"') });
    assert.deepEqual(bundled.info, {
      id: 'ports',
      title: 'Journal of ports',
      kind: 'numeric',
      uri: 'file:///d/ports.csl',
      parent: 'nature',
    });
    assert.equal(bundled.defaultLocale, 'fr-FR');
    const beside = await load({
      'file:///d/ports.csl': dependent('ports', 'pamphlets'),
      'file:///d/pamphlets.csl': style('pamphlets', { attributes: 'default-locale="de-DE"' }),
    });
    assert.equal(beside.info.parent, 'pamphlets');
    assert.equal(beside.defaultLocale, 'de-DE');
  });

  it('that depends on one in a folder of the writer’s finds it there', async () => {
    const styles = stylesOver({
      'file:///d/a.csl': dependent('a', 'pamphlets'),
      'file:///s/other.csl': style('pamphlets'),
    });
    styles.use(['file:///s/']);
    assert.equal((await styles.load({ name: 'a', uri: 'file:///d/a.csl' })).info.parent, 'pamphlets');
  });
});

describe('a style that cannot be used says why', () => {
  const entities = '<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const looping =
    '<macro name="one"><text macro="two"/></macro><macro name="two"><group><text macro="one"/></group></macro>';
  const cases: readonly (readonly [string, string | undefined, RegExp])[] = [
    ['no file', undefined, /There is no style file a\.csl\. Check its path/],
    ['nothing in it', '', /is not XML/],
    ['prose', 'Dear editor,\nplease', /is not XML.*Choose another/],
    ['JSON', '{"style": 1}', /is not XML/],
    ['half of it', style('a').slice(0, 300), /is not XML.*\(line \d\)/],
    ['a web page', '<html><head><title>Styles</title></head></html>', /is no CSL style: it begins with <html>/],
    ['a locale', '<locale version="1.0"/>', /begins with <locale>/],
    ['entities', entities + style('a').replace(/^.*\n/, ''), /declares a document type/],
    ['an entity of nobody’s', style('a &nobody;'), /is not XML/],
    ['nothing of citations', style('a').replace(/<citation>.*<\/citation>/s, ''), /says nothing of how to cite/],
    ['a macro it does not have', style('a').replace('macro="who"', 'macro="whom"'), /uses a macro "whom"/],
    [
      'a macro within itself',
      style('a').replace('<macro name="who"', `${looping}<macro name="who"`),
      /macro "one".*uses itself/,
    ],
    [
      'a missing parent',
      dependent('a', 'nowhere'),
      /only another name for the style nowhere.*Save nowhere\.csl beside it/,
    ],
    ['itself for a parent', dependent('a', 'a'), /not at hand/],
    ['a megabyte and more', style('a') + ' '.repeat(1 << 20), /too large/],
    [
      'a thousand elements within each other',
      `<style>${'<group>'.repeat(1000)}${'</group>'.repeat(1000)}</style>`,
      /nests/,
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(`where there is ${what}`, async () => {
      const own = text === undefined ? {} : { 'file:///d/a.csl': text };
      await assert.rejects(stylesOver(own).load({ name: 'a', uri: 'file:///d/a.csl' }), (error) => {
        assert.ok(error instanceof StyleError, String(error));
        assert.match(error.message, expected);
        assert.match(error.message, /^[^\n]{10,300}\.$/);
        return true;
      });
    });
  }

  it('where nobody has a style of that name', async () => {
    await assert.rejects(stylesOver().load({ name: 'https://www.zotero.org/styles/journal-of-ports' }), {
      message: /There is no style "https.*journal-of-ports".*Save its \.csl file/,
    });
  });
});

describe('the list of styles', () => {
  it('has the bundled ones, then the writer’s own, and says which cannot be used', async () => {
    const styles = stylesOver({
      'file:///s/z.csl': style('a'),
      'file:///s/b.csl': 'no style',
      'file:///t/c.csl': style('c'),
    });
    styles.use(['file:///s/']);
    const list = await styles.list();
    assert.equal(list[0]?.id, 'citewright-author-date');
    assert.equal(list[1]?.id, 'apa');
    const own = list.filter(({ uri }) => uri !== undefined);
    assert.deepEqual(
      own.map(({ id }) => id),
      ['b', 'a'],
    );
    assert.match(own[0]?.error ?? '', /is not XML/);
  });
});

describe('a locale', () => {
  it('is the one of that tag, however it is written, else the first of its language, else English', async () => {
    const styles = stylesOver();
    const cases = [
      ['de-CH', 'de-CH'],
      ['de_AT.UTF-8', 'de-AT'],
      ['DE-li', 'de-DE'],
      ['de', 'de-DE'],
      ['pt', 'pt-PT'],
      ['fr-BE', 'fr-FR'],
      ['zh-Hant-TW', 'zh-TW'],
      ['sr', 'sr-Latn-RS'],
      ['cy', 'cy-GB'],
      ['tlh', 'en-US'],
      ['', 'en-US'],
    ] as const;
    for (const [tag, expected] of cases) assert.equal((await styles.locale(tag)).tag, expected, tag);
  });

  it('comes with that of its language and with English', async () => {
    const { texts } = await stylesOver().locale('de-CH');
    assert.deepEqual([...texts.keys()], ['en-US', 'de-DE', 'de-CH']);
  });

  it('is there for every tag that we name', async () => {
    const styles = stylesOver();
    for (const tag of 'af-ZA ar eu la lij-IT nb-NO sr-Cyrl-RS zh-CN'.split(' '))
      assert.equal((await styles.locale(tag)).tag, tag);
  });
});

async function idOf(name: string): Promise<string> {
  return (await stylesOver().load({ name })).info.id;
}

function load(own: Readonly<Record<string, string>>) {
  const [uri = ''] = Object.keys(own);
  return stylesOver(own).load({ name: 'a', uri });
}
