import assert from 'node:assert/strict';
import type { ItemFields } from '../../../src/model/item';
import { readHtml } from '../../../src/reading/html/html';
import { showBlock, textAt } from '../show';

async function check(html: string, ...expected: string[]) {
  const { blocks } = await readHtml(html);
  assert.deepEqual(blocks.map(showBlock), expected);
}

async function checkFields(head: string, expected: ItemFields, body = '<p>Text.</p>') {
  const { metadata } = await readHtml(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  const { fields } = metadata;
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, fields[key]])), expected);
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const linkedData = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('readHtml', () => {
  it('reads a fragment, unclosed tags and all', async () => {
    await check(
      '<h2>Part<p>One &amp; <b>two</b><br>three<p>Four<br><br>five<ul><li>a<li>b</ul><blockquote>said</blockquote><hr>',
      'heading2: Part',
      'paragraph: One & two three',
      'paragraph: Four',
      'paragraph: five',
      'list-item: a',
      'list-item: b',
      'quotation: said',
      'rule:',
    );
  });

  it('leaves out what is no prose', async () => {
    await check(
      '<nav>Home</nav><script>x</script><style>y</style><p>Text.</p><p style="display: none">z</p><p hidden>z</p><div class="share-bar">Share</div><aside>Ad</aside><form><input value="z"><button>Go</button></form><pre><code>x = 1</code></pre>',
      'paragraph: Text.',
    );
  });

  it('tells notes and their markers, however they are written', async () => {
    const note = 'note: [1] Smith, 12.';
    await check(
      '<p>Text.<sup><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1"><p>Smith, 12. <a href="#fnref1">↩︎</a></p></li></ol>',
      'paragraph: Text.[1]',
      note,
    );
    await check(
      '<p>Text.<a class="footnote-anchor" href="#footnote-1">1</a></p><div class="footnote"><a href="#footnote-anchor-1">1</a><div><p>Smith, 12.</p></div></div>',
      'paragraph: Text.[1]',
      note,
    );
    await check(
      '<p>Text.<a href="#_ftn1">[1]</a></p><p><a href="#_ftnref1">[1]</a> Smith, 12.</p>',
      'paragraph: Text.[1]',
      note,
    );
    await check(
      '<p>Text.<sup>1</sup></p><h2>Notes</h2><ol><li>Smith, 12.</li></ol>',
      'paragraph: Text.[1]',
      'heading2: Notes',
      note,
    );
    await check('<p>Text.<sup><a href="#n1">1</a>,<a href="#n2">2</a></sup></p>', 'paragraph: Text.[1][2]');
  });

  it('keeps exponents, ordinals and subscripts', () =>
    check(
      '<p>10<sup>6</sup> m<sup>2</sup>, 10<sup>-3</sup>, the 21<sup>st</sup>, CO<sub>2</sub><sup>[citation needed]</sup>.</p>',
      'paragraph: 10⁶ m², 10⁻³, the 21st, CO2.',
    ));

  it('tells tables from pages laid out in tables', async () => {
    await check(
      '<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2019</td><td>12</td></tr></table>',
      'table-row: Year | Ships',
      'table-row: 2019 | 12',
    );
    await check(
      '<table><tr><td><a href="/">Home</a></td><td><p>One.</p><p>Two.</p></td></tr></table>',
      'paragraph: Home',
      'paragraph: One.',
      'paragraph: Two.',
    );
  });

  it('leaves out links to other texts, and keeps lists of sources and indexes', async () => {
    const link = (text: string) => `<li><a href="https://example.org/x">${text}</a></li>`;
    const links = `<ul>${link('Ten things to know about tugs')}${link('Why cranes are painted yellow')}</ul>`;
    const text = `<p>${'The harbour was dredged again. '.repeat(8)}</p>`;
    const prose = `paragraph: ${'The harbour was dredged again. '.repeat(8).trim()}`;
    await check(`${text}<p>Read more:</p>${links}${text}`, prose, prose);
    await check(
      `${text}<h2>Sources</h2>${links}`,
      prose,
      'heading2: Sources',
      'list-item: Ten things to know about tugs',
      'list-item: Why cranes are painted yellow',
    );
    await check(links, 'list-item: Ten things to know about tugs', 'list-item: Why cranes are painted yellow');
  });

  it('takes a sentence in the tag of a heading for prose', () =>
    check(
      '<h2>The port</h2><h2>For a century the port had been a place where anybody who could lift a crate would find work on any day of the year.</h2>',
      'heading2: The port',
      'paragraph: For a century the port had been a place where anybody who could lift a crate would find work on any day of the year.',
    ));

  it('knows what is emphasised as a whole, and captions', () =>
    check(
      '<p><strong>By Ana Li</strong></p><p><b>Not</b> all</p><figure><img src="x"><figcaption>A crane</figcaption></figure>',
      'paragraph*: By Ana Li',
      'paragraph: Not all',
      'caption: A crane',
    ));

  it('leaves out a heading that repeats the title', () =>
    check(
      '<html><head><title>Of cranes</title></head><body><h1>Of Cranes</h1><p>Text.</p><h2>Part</h2><p>More.</p></body></html>',
      'paragraph: Text.',
      'heading2: Part',
      'paragraph: More.',
    ));

  it('puts a space between links that touch, and none within a word', () =>
    check(
      '<p><em>The Times</em><a href="/a">wrote</a> that <b>C</b>ranes are <em>un</em>kind.</p>',
      'paragraph: The Times wrote that Cranes are unkind.',
    ));

  it('finds the pages of printed books', async () => {
    const { text, landmarks } = await readHtml(
      '<p>It stood <span class="pagenum"><a id="Page_18">[Pg 18]</a></span>there.</p><p><span role="doc-pagebreak" aria-label="19"></span>It fell.</p>',
    );
    assert.deepEqual(
      landmarks.map(({ locator, offset }) => `${locator}: ${text.slice(offset, offset + 4)}`),
      ['18: ther', '19: It f'],
    );
  });

  it('reads a text file that was put into a page', async () => {
    const wrapped =
      'The crane stood on the quay for\nmany years, and nobody who passed\nit thought about it at any time.';
    await check(
      `<html><body><pre>${wrapped}\n\n${wrapped}</pre></body></html>`,
      ...Array(2).fill(`paragraph: ${wrapped.replaceAll('\n', ' ')}`),
    );
  });

  it('gives every block its place in the text', async () => {
    const { text, blocks } = await readHtml('<h2>A</h2><p>b &amp; c</p><hr><ul><li>d</ul>');
    assert.equal(text, 'A\n\nb & c\n\nd');
    for (const block of blocks) assert.equal(textAt(text, block), block.text);
  });

  it('reads a page that no tree can hold', async () => {
    await check(
      `<p>Top.</p>${'<div>'.repeat(100_000)}<p>Bottom.</p>${'</span>'.repeat(100_000)}`,
      'paragraph: Top.',
      'paragraph: Bottom.',
    );
  }).timeout(20_000);
});

describe('the record of a page', () => {
  it('comes from citation tags first', () =>
    checkFields(
      meta('citation_title', 'Cranes at Dusk') +
        meta('citation_author', 'Li, Ana') +
        meta('citation_author', 'Bo Xu') +
        meta('citation_publication_date', '2020/03/09') +
        meta('citation_journal_title', 'Journal of Ports') +
        meta('citation_volume', '4') +
        meta('citation_firstpage', '33') +
        meta('citation_lastpage', '35') +
        meta('citation_doi', 'doi:10.1234/x') +
        meta('og:title', 'Other') +
        linkedData({ '@type': 'NewsArticle', headline: 'Other', datePublished: '2021-01-01' }),
      {
        type: 'article-journal',
        title: 'Cranes at Dusk',
        author: [
          { family: 'Li', given: 'Ana' },
          { family: 'Xu', given: 'Bo' },
        ],
        issued: { 'date-parts': [[2020, 3, 9]] },
        'container-title': 'Journal of Ports',
        volume: '4',
        page: '33-35',
        DOI: '10.1234/x',
      },
    ));

  it('comes from JSON-LD next, wherever in the graph it is', () =>
    checkFields(
      linkedData({
        '@graph': [
          { '@type': 'WebSite', name: 'The Quay Times' },
          {
            '@type': ['Article', 'NewsArticle'],
            headline: 'Cranes &amp; co.',
            author: { '@id': '#a' },
            datePublished: '2020-03-09T10:00:00Z',
            publisher: { '@type': 'Organization', name: 'The Quay Times' },
          },
          { '@type': 'Person', '@id': '#a', name: 'Ana Li' },
        ],
      }),
      {
        type: 'article-newspaper',
        title: 'Cranes & co.',
        author: [{ family: 'Li', given: 'Ana' }],
        issued: { 'date-parts': [[2020, 3, 9]] },
        'container-title': 'The Quay Times',
      },
    ));

  it('takes no login for an author where somebody else is named, and nobody rather than a login', async () => {
    const login = linkedData({
      '@type': 'BlogPosting',
      headline: 'Cranes',
      author: { '@type': 'Person', name: 'ali42' },
    });
    await checkFields(login + meta('author', 'Port &amp; Quay Desk'), {
      type: 'post-weblog',
      author: [{ literal: 'Port & Quay Desk' }],
    });
    await checkFields(login, { title: 'Cranes', author: undefined as never });
  });

  it('takes the site off the title', async () => {
    const site = '<meta property="og:site_name" content="The Quay Times">';
    await checkFields(`<title>Of cranes - The Quay Times</title>${site}`, {
      title: 'Of cranes',
      'container-title': 'The Quay Times',
    });
    await checkFields('<title>Of cranes | Quay</title>', { title: 'Of cranes' });
    await checkFields('<title>Of cranes – a history</title>', { title: 'Of cranes – a history' });
    await checkFields(
      '<title>Of cranes - Quay Wiki</title>',
      { title: 'Of cranes', 'container-title': 'Quay Wiki' },
      '<h1>Of cranes</h1><p>Text.</p>',
    );
  });

  it('comes from Dublin Core and Open Graph where nothing better is there', () =>
    checkFields(
      `${meta('DC.Creator', 'Li, Ana')}${meta('DC.Date', '2019-05')}<meta property="og:title" content="Cranes"><meta property="og:locale" content="en_GB"><link rel="canonical" href="https://quay.example/a">`,
      {
        type: 'webpage',
        title: 'Cranes',
        author: [{ family: 'Li', given: 'Ana' }],
        issued: { 'date-parts': [[2019, 5]] },
        URL: 'https://quay.example/a',
        language: 'en-GB',
      },
    ));

  it('knows where a browser saved the page from', async () => {
    const { metadata } = await readHtml(
      '<!-- saved from url=(0024)https://quay.example/a -->\n<html><body><p>Text.</p></body></html>',
    );
    assert.equal(metadata.fields.URL, 'https://quay.example/a');
  });

  it('knows from where and when a program saved the page', () =>
    checkFields(
      '<!--\n Page saved with SingleFile \n url: https://example.org/tugs?x=1 \n saved date: Mon Mar 09 2026 10:12:00 GMT+0100 (CET)\n--><title>Tugs</title>',
      { URL: 'https://example.org/tugs?x=1', accessed: { 'date-parts': [[2026, 3, 9]] } },
    ));

  it('finds the author and the day that elements of the page name', async () => {
    const ada = [{ given: 'Ada', family: 'Lund' }];
    for (const credit of [
      '<span class="byline">Posted by <a rel="author" href="/a">Ada Lund</a></span>',
      '<div class="c-article__author-name">ADA LUND</div>',
      '<p class="post-author">Veröffentlicht von Ada Lund am 3. Mai 2024</p>',
      '<span itemprop="author">Interview: Ada Lund</span>',
      '<span class="author vcard">View all posts by Ada Lund</span>',
      '<p class="byline">Ada Lund, MA</p>',
    ])
      await checkFields('', { author: ada }, `<h1>Tugs</h1>${credit}<p>Text.</p>`);
    for (const date of [
      '<time datetime="2024-05-03T10:00">yesterday</time>',
      '<span class="entry-date">3 May 2024</span>',
      '<span class="news-date">03.05.2024</span>',
      '<span class="post-updated-date">1 June 2024</span><meta itemprop="datePublished" content="2024-05-03">',
    ])
      await checkFields('', { issued: { 'date-parts': [[2024, 5, 3]] } }, `<h1>Tugs</h1>${date}<p>Text.</p>`);
    await checkFields('<link rel="canonical" href="https://example.org/2024/05/03/tugs">', {
      issued: { 'date-parts': [[2024, 5, 3]] },
    });
  });

  it('takes neither commentators nor slogans for authors', async () => {
    const { metadata } = await readHtml(
      '<h1>Tugs</h1><p class="author-note">Grand harbour stories ????</p><p>Text.</p><div id="comments"><span class="author">Ada Lund</span><time datetime="2024-05-03"></time></div>',
    );
    assert.equal(metadata.fields.author, undefined);
    assert.equal(metadata.fields.issued, undefined);
  });

  it('believes that a site wrote its page where nobody else is named', async () => {
    const head = meta('og:site_name', 'The Quay') + meta('author', 'The Quay');
    await checkFields(head, { author: [{ literal: 'The Quay' }] });
    await checkFields(
      head,
      { author: [{ given: 'Ada', family: 'Lund' }] },
      '<p class="byline">Ada Lund</p><p>Text.</p>',
    );
  });

  it('takes the part of the title that is the heading of the page', () =>
    checkFields(
      '<title>The Quay - News - Tugs at work</title>',
      { title: 'Tugs at work' },
      '<h1>Tugs at work</h1><p>Text.</p>',
    ));

  it('says what the page holds notes on', async () => {
    const { notesOn } = await readHtml(
      `<html><head>${meta('notes-on', '@chen2026')}</head><body><p>Text.</p></body></html>`,
    );
    assert.equal(notesOn, 'chen2026');
  });

  it('survives broken JSON-LD', () =>
    checkFields('<script type="application/ld+json">{"@type": "Article", </script><title>Cranes</title>', {
      title: 'Cranes',
    }));
});
