import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtml } from '../../../src/reading/html/html';
import { read } from '../../../src/reading/read';
import { assertGrowsLinearlyAsync, repeated } from '../../growth';

const TEXT = `<p>${'The dredgers came back in March, and nobody on the quay was glad of it. '.repeat(4)}</p>`;

interface Page {
  readonly head?: string;
  readonly top?: string;
  readonly below?: string;
}

const pageOf = ({ head = '', top = '<h1>Dredging the quay</h1>', below = '' }: Page) =>
  `<!doctype html><html><head><title>Dredging the quay - The Quay Post</title>${head}</head><body><main>${top}${TEXT}${TEXT}${below}</main></body></html>`;

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const linkedData = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const article = (author: unknown) => linkedData({ '@type': 'NewsArticle', headline: 'Dredging the quay', author });

/** Names as one prints them, a literal one in brackets. */
async function authorsOf(page: Page): Promise<string[]> {
  const { works } = await read(new TextEncoder().encode(pageOf(page)), 'page.html');
  return (works[0]?.metadata.fields.author ?? []).map(({ given, family, literal }) =>
    literal === undefined ? `${given} ${family}` : `[${literal}]`,
  );
}

async function titleOf(html: string): Promise<string | undefined> {
  return (await readHtml(html)).metadata.fields.title;
}

describe('the author of a page', () => {
  const title = '<h1>Dredging the quay</h1>';
  const cases: readonly (readonly [what: string, page: Page, ...authors: string[]])[] = [
    [
      'a list in JSON-LD',
      { head: article([{ '@type': 'Person', name: 'Ada Lund' }, { name: 'Bo Xu' }]) },
      'Ada Lund',
      'Bo Xu',
    ],
    ['names in a list', { head: article({ '@type': 'Person', name: ['Ada Lund', 'Bo Xu'] }) }, 'Ada Lund', 'Bo Xu'],
    ['a text with its role', { head: article('By Ada Lund, Staff Writer') }, 'Ada Lund'],
    [
      'the thing that is named by its id',
      {
        head: linkedData({
          '@graph': [
            { '@type': 'Article', headline: 'Dredging the quay', author: { '@id': '#a' } },
            { '@type': 'Person', '@id': '#a', name: 'Ada Lund' },
          ],
        }),
      },
      'Ada Lund',
    ],
    [
      'of several articles the one of the page',
      {
        head: linkedData([
          { '@type': 'NewsArticle', headline: 'Why cranes are yellow', author: 'Bo Xu' },
          { '@type': 'NewsArticle', headline: 'Dredging the quay', author: 'Ada Lund' },
        ]),
      },
      'Ada Lund',
    ],
    ['a mail address with the name behind it', { head: meta('author', 'ada@quay.example (Ada Lund)') }, 'Ada Lund'],
    [
      'whoever is shown, rather than whoever put it into the system',
      {
        head: article('Bo Xu') + meta('parsely-author', 'Ada Lund'),
        top: `${title}<a rel="author" href="/a">Ada Lund</a>`,
      },
      'Ada Lund',
    ],
    [
      'a line "By" rather than the user of the system',
      { head: meta('author', 'Bo Xu'), top: `${title}<p>By Ada Lund</p>` },
      'Ada Lund',
    ],
    [
      'all whom the line names',
      { head: article('Ada Lund'), top: `${title}<p>By Ada Lund and Bo Xu</p>` },
      'Ada Lund',
      'Bo Xu',
    ],
    [
      'the name without what somebody is',
      { head: article('Quay Correspondent Ada Lund'), top: `${title}<a rel="author">Ada Lund</a>` },
      'Ada Lund',
    ],
    [
      'a person rather than the site',
      {
        head: `${meta('og:site_name', 'The Quay Post')}${meta('author', 'The Quay Post')}`,
        top: `${title}<p>Von Ada Lund</p>`,
      },
      'Ada Lund',
    ],
    [
      'a person rather than the owner of the site',
      { head: meta('author', 'Harbour Society of Quay'), below: '<p>Autorin: Ada Lund, Hafenmeisterin</p>' },
      'Ada Lund',
    ],
    [
      '"By" that touches the name',
      { top: `${title}<div data-testid="prism-byline"><span>By</span><a>Ada Lund</a></div>` },
      'Ada Lund',
    ],
    ['a label above the name', { top: `${title}<h4>Author</h4><p>Ada Lund</p>` }, 'Ada Lund'],
    ['a name beside the day', { top: `<p>04.02.2022 | 13:10 | Ada Lund</p>${title}` }, 'Ada Lund'],
    [
      'a name whose date was an element of its own',
      { top: `${title}<span class="byline">Ada Lund on <time>3 May 2024</time></span>` },
      'Ada Lund',
    ],
    ['a link to the page of the author', { top: `${title}<a href="/staff/ada-lund/">Ada Lund</a>` }, 'Ada Lund'],
    [
      'in the element of the author the name alone',
      {
        top: `${title}<div itemprop="author"><img><span itemprop="name">Ada Lund</span><span>Harbour desk</span></div>`,
      },
      'Ada Lund',
    ],
    [
      'the writer, not the editor or the photographer',
      { top: `${title}<p class="byline">Written by Ada Lund Edited by Bo Xu</p>` },
      'Ada Lund',
    ],
    ['names in capitals', { top: `${title}<p class="byline">BY ADA LUND and BO XU</p>` }, 'Ada Lund', 'Bo Xu'],
    [
      'a name at the end where all agree',
      { below: '<div>Posted by <span class="post-author">Ada Lund</span> at 2:33 PM</div>' },
      'Ada Lund',
    ],
    [
      'a pen name that is declared and shown',
      { head: meta('author', 'gizmo7'), top: `${title}<p class="byline">by gizmo7</p>` },
      '[gizmo7]',
    ],
    ['an agency', { top: `${title}<p>Por Agencia EFE</p>` }, '[Agencia EFE]'],
    ['no login alone', { head: article({ '@type': 'Person', name: 'gizmo7' }) }],
    [
      'no administrator',
      { head: meta('author', 'wpadmin'), top: `${title}<p class="byline">by <a rel="author">wpadmin</a></p>` },
    ],
    [
      'no staff, handle or address',
      {
        head:
          meta('author', 'Staff') +
          meta('twitter:creator', '@quay') +
          meta('article:author', 'https://quay.example/ada'),
      },
    ],
    [
      'no other texts',
      {
        below: `${TEXT.repeat(4)}<div class="card"><span class="byline">Ada Lund</span></div><div class="card"><span class="byline">Bo Xu</span></div>${TEXT}`,
      },
    ],
    ['no link at the end', { below: '<p><a href="/all">Full Results</a></p>' }],
    ['no sentence', { top: `${title}<p>Von Anfang an war der Hafen zu klein.</p>` }],
  ];
  for (const [what, page, ...authors] of cases)
    it(`is ${what}`, async () => assert.deepEqual(await authorsOf(page), authors));

  it('has the site where nobody else is named', async () => {
    const head = `<meta property="og:site_name" content="Die Laterne">${meta('author', 'Die Laterne')}`;
    assert.deepEqual(await authorsOf({ head }), ['[Die Laterne]']);
  });
});

describe('the title of a page', () => {
  const check = (what: string, html: string, title: string) =>
    it(`is ${what}`, async () => assert.equal(await titleOf(`${html}${TEXT}`), title));

  check(
    'the part that a heading of any level shows',
    '<title>The Lamp » Blog » Of cranes</title><h1>The Lamp</h1><h2>Of cranes</h2>',
    'Of cranes',
  );
  check(
    'in the title of the page where the tags name a section',
    '<title>Of cranes at work</title><meta property="og:title" content="Press releases"><h1>Of cranes at work</h1>',
    'Of cranes at work',
  );
  check(
    'with its colon where a heading has a kicker',
    '<title>Ports: Of cranes | The Lamp</title><h1><span>Ports</span> <span>Of cranes</span></h1>',
    'Ports: Of cranes',
  );
  check(
    'as it is declared where the heading shouts',
    '<title>Of cranes at work</title><h1>OF CRANES AT WORK</h1>',
    'Of cranes at work',
  );
  check(
    'what the page shows, rather than the one for search engines',
    '<title>Crane guide: what cranes do at work and why (2024)</title><meta property="og:title" content="Crane guide: what cranes do at work and why (2024)"><h1>What cranes do at work</h1>',
    'What cranes do at work',
  );
  check(
    'the headline at its top, whatever it is called for search engines',
    '<title>Twelve facts on harbours (2024)</title><meta property="og:title" content="Twelve facts on harbours (2024)"><h1>What the old crane has seen</h1>',
    'What the old crane has seen',
  );
  check(
    'without the line above it, where it is declared so',
    '<title>Ports: Of cranes at work | The Lamp</title><meta property="og:title" content="Of cranes at work"><h1><span>Ports</span> <span>Of cranes at work</span></h1>',
    'Of cranes at work',
  );
  check(
    'the one of those declared that ends a heading',
    '<title>Harbour cranes and what they do all day</title><meta property="og:title" content="Of cranes at work"><h1></h1><h2><span>Ports</span> <span>Of cranes at work</span></h2>',
    'Of cranes at work',
  );
  check(
    'declared, where the heading says something else',
    '<title>Of cranes at work</title><h1>Opinion pages</h1>',
    'Of cranes at work',
  );
  check(
    'never the site',
    '<title>Of cranes :: The Lamp</title><meta property="og:site_name" content="The Lamp"><meta property="og:title" content="The Lamp"><h1>The Lamp</h1>',
    'Of cranes',
  );
  check(
    'that of the post, below that of the blog',
    '<title>Lamp: lights of the harbour: Of cranes at work</title><h1>Lamp: lights of the harbour</h1><h3>Of cranes at work</h3>',
    'Of cranes at work',
  );
  check(
    'that below a kicker, where the site follows',
    '<title>Ports: Of cranes at work - THE LAMP - News</title><h1>Ports</h1><h2>Of cranes at work</h2>',
    'Of cranes at work',
  );
  check(
    'without its author',
    '<title>Of cranes at work by Ada Lund</title><h1>lund</h1><h2>Of cranes at work</h2>',
    'Of cranes at work',
  );
  check(
    'without a sign for subscribers',
    '<title>Of cranes at work | Ports | The Lamp</title><h1>Of cranes at work <b>Abonnés</b></h1>',
    'Of cranes at work',
  );
  check(
    'without the site that it is on',
    '<link rel="canonical" href="https://www.lamp.example/a"><title>Of cranes at work on Lamp</title>',
    'Of cranes at work',
  );
  check(
    'without the site where no spaces part words',
    '<title>港の船が春に帰って来る_港湾_灯台通信</title>',
    '港の船が春に帰って来る',
  );
  check(
    'more than the address of the site',
    '<title>Of cranes at work</title><meta name="dc.title" content="lamp.example">',
    'Of cranes at work',
  );
  check(
    'declared, where the title of the page has a second heading too',
    '<title>Of cranes at work: A day at the quay - The Lamp</title><meta property="og:title" content="Of cranes at work"><h1>Of cranes at work</h1><h2>A day at the quay</h2>',
    'Of cranes at work',
  );
  check(
    'a word alone, above the site in the title of the page',
    '<title>Week 2-3 « The Lamp</title><h1>The Lamp</h1><h2>Week 2-3</h2>',
    'Week 2-3',
  );
  check(
    'without what stands before it',
    '<link rel="canonical" href="https://www.lamp.example/a"><title>Lamp | Of cranes</title>',
    'Of cranes',
  );
  const long = 'Of the cranes that were put up on the northern quay, and of the people who drove them by day';
  check(
    'in a line, where the page has no headings',
    '<title>Of cranes on the northern quay - The Lamp - Port of Isle</title><p>Of cranes on the northern quay</p>',
    'Of cranes on the northern quay',
  );
  check(
    'in a line, below the name of the site before the colon',
    '<title>Lamp News: Of cranes on the quay</title><div>Lamp News</div><div>Of cranes on the quay</div>',
    'Of cranes on the quay',
  );
  check(
    'whole, though it begins with a colon, where the page has no such site',
    '<title>Ports: Of cranes on the quay</title><div>Of cranes on the quay</div>',
    'Ports: Of cranes on the quay',
  );
  check(
    'whole in a line, where it is declared cut short, and only the site is a heading',
    `<title>${long.slice(0, 60)}... - Lamplight</title><h1>Lamplight</h1><div>${long}.</div>`,
    `${long}.`,
  );
});

describe('the day of a page', () => {
  it('is in tags that sites made up', async () => {
    for (const name of ['pub_date', 'article.published', 'bt:pubDate', 'DC.date.published', 'publish_date']) {
      const { metadata } = await readHtml(pageOf({ head: meta(name, '2024-05-03T10:00:00Z') }));
      assert.deepEqual(metadata.fields.issued, { 'date-parts': [[2024, 5, 3]] }, name);
    }
    const { metadata } = await readHtml(
      pageOf({ head: meta('date_modified', '2024-05-03') + meta('expires', '2030-01-01') }),
    );
    assert.equal(metadata.fields.issued, undefined);
  });
});

describe('records of pages', () => {
  it('survive anything in the places they come from', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ maxLength: 60 }),
        fc.string({ maxLength: 60 }),
        fc.jsonValue(),
        async (name, line, value) => {
          await readHtml(
            `<title>${name}</title>${article(value)}<h1>${line}</h1><p class="byline">${name}</p><p>By ${line}</p>${TEXT}`,
          );
        },
      ),
    ));

  it('take linear time on long lines', async () => {
    for (const piece of ['By Ada ', 'A - ', 'a', '| ']) {
      const readPage = (length: number) => {
        const long = repeated(piece, length);
        return readHtml(
          `<title>${long}</title><meta name="author" content="${long}"><h1>${long}</h1><p class="byline">${long}</p>`,
        );
      };
      await assertGrowsLinearlyAsync(readPage, 200_000, piece);
    }
  }).timeout(30_000);
});
