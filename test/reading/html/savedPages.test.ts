import assert from 'node:assert/strict';
import type { Reading } from '../../../src/model/source';
import { read } from '../../../src/reading/read';

const readPage = (html: string): Promise<Reading> => read(new TextEncoder().encode(html), 'page.html');

const prose = (subject: string) =>
  `<p>${subject} was dredged for the third time in a year, and the pilots said that it had done no good at all.</p>
   <p>Nobody in the town believed them, since the dredgers were paid by the day and the pilots by the ship, as they always were.</p>`;

const passagesOf = ({ works }: Reading) => works.flatMap(({ passages }) => passages.map(({ text }) => text));

async function checkStarts(html: string, ...starts: string[]) {
  const reading = await readPage(html);
  const texts = passagesOf(reading);
  for (const start of starts)
    assert.ok(
      texts.some((text) => text.startsWith(start)),
      `“${start}” is not among ${JSON.stringify(texts)}`,
    );
  return reading;
}

describe('saved pages', () => {
  it('are read from the reader view of Firefox, with the author and the address it shows', async () => {
    const { works } = await checkStarts(
      `<!DOCTYPE html><html><head><title>Dredging the quay</title></head><body><div class="toolbar-container"><div class="toolbar reader-toolbar"><ul><li><button>Close</button></li></ul></div></div>
      <div class="container"><div class="header reader-header"><a class="domain reader-domain" href="https://quay.example/dredging">quay.example</a><div class="domain-border"></div>
      <h1 class="reader-title">Dredging the quay</h1><div class="credits reader-credits">Ada Lund</div><div class="meta-data"><div class="reader-estimated-time">5–7 minutes</div></div></div><hr>
      <div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page">${prose('The harbour')}</div></div></div></div></body></html>`,
      'The harbour was dredged',
    );
    const { title, author, URL } = works[0]!.metadata.fields;
    assert.deepEqual(
      { title, author, URL },
      {
        title: 'Dredging the quay',
        author: [{ family: 'Lund', given: 'Ada' }],
        URL: 'https://quay.example/dredging',
      },
    );
  });

  it('are read from readers that show a byline below the title', async () => {
    for (const byline of [
      '<a class="byline">Ada Lund</a>',
      '<div class="author">By Ada Lund</div>',
      '<p>By Ada Lund</p>',
    ]) {
      const { works } = await checkStarts(
        `<html><head><title>Dredging the quay</title></head><body><div id="article"><h1 class="title">Dredging the quay</h1><div class="metadata">${byline}</div>${prose('The harbour')}</div></body></html>`,
        'The harbour was dredged',
      );
      assert.deepEqual(works[0]?.metadata.fields.author, [{ family: 'Lund', given: 'Ada' }], byline);
    }
  });

  it('have the text of components that a script had built', async () => {
    for (const mode of ['shadowrootmode', 'shadowroot'])
      await checkStarts(
        `<html><head><title>Dredging</title></head><body><template><p>A row that no script has filled in yet, and so no text of the page.</p></template>
         <story-page><template ${mode}="open"><style>p { color: red }</style><h1>Dredging</h1>${prose('The basin')}<slot></slot></template>${prose('The harbour')}</story-page></body></html>`,
        'The basin was dredged',
        'The harbour was dredged',
      ).then((reading) => assert.ok(!reading.text.includes('filled in')));
  });

  it('are read though all of their text is hidden until a script shows it', async () => {
    for (const [open, close] of [
      ['<div hidden id="S:1">', '</div>'],
      ['<div aria-hidden="true"><div role="dialog">', '</div></div>'],
      ['<div class="adn ads">', '</div>'],
      ['<div style="display:none">', '</div>'],
    ])
      await checkStarts(
        `<html><head><title>Dredging</title></head><body><nav><a href="/">Home</a></nav>${open}${prose('The harbour')}${close}</body></html>`,
        'The harbour was dredged',
      );
  });

  it('keep text in elements whose style only speaks of something hidden', async () => {
    const { text } = await readPage(
      `<html><body><div style="--footer-display: none">${prose('The harbour')}</div><div style="color: red; display: none">${prose('The tide')}</div></body></html>`,
    );
    assert.ok(text.includes('The harbour') && !text.includes('The tide'));
  });

  it('that only show other files name them', async () => {
    const { works, problems } = await readPage(
      '<html><head><title>Manual</title></head><frameset cols="20%,80%"><frame src="toc.html"><frame src="text/main.html#top"><noframes><body>Your browser shows no frames.</body></noframes></frameset></html>',
    );
    assert.equal(works.length, 0);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-text'],
    );
    assert.match(problems[0]!.message, /frames: add toc\.html, text\/main\.html to the corpus/);
  });

  it('without text or frames say so', async () => {
    const { problems } = await readPage(
      '<html><head><title>Empty</title></head><body><div id="root"></div></body></html>',
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['no-text'],
    );
  });
});
