import assert from 'node:assert/strict';
import { read } from '../../../src/reading/read';
import { isAgency } from '../../../src/reading/record/agencies';

const PROSE = `<p>${'The dredgers came back in March, and nobody on the quay was glad of it. '.repeat(4)}</p>`;
const title = '<h1>Dredging the quay</h1>';
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;

interface Page {
  /** Its title with the name of the site. */
  readonly named?: string;
  readonly head?: string;
  readonly top: string;
  readonly text?: string;
}

/** Names as one prints them, a literal one in brackets. */
async function authorsOf({
  named = 'Dredging the quay - The Quay Post',
  head = '',
  top,
  text = PROSE + PROSE,
}: Page): Promise<string[]> {
  const html = `<!doctype html><html><head><title>${named}</title>${head}</head><body>${top}${text}</body></html>`;
  const { works } = await read(new TextEncoder().encode(html), 'page.html');
  return (works[0]?.metadata.fields.author ?? []).map(({ given, family, literal }) =>
    literal === undefined ? `${given} ${family}` : `[${literal}]`,
  );
}

describe('lines of pages that name an author', () => {
  const cases: readonly (readonly [what: string, page: Page, ...authors: string[]])[] = [
    [
      'run the name together with what somebody is',
      { head: meta('author', 'Ada Lund'), top: `${title}<p>By</p><p><a>Ada Lund</a><b>Harbour Writer</b></p>` },
      'Ada Lund',
    ],
    [
      'run the name together with a button',
      { head: meta('author', 'Ada Lund'), top: `${title}<p>By Ada Lund Follow</p>` },
      'Ada Lund',
    ],
    [
      'say "by" twice',
      { top: `${title}<p><span>By</span><span>by ADA LUND and BO XU</span></p>` },
      'Ada Lund',
      'Bo Xu',
    ],
    ['say how long it takes to read', { top: `${title}<p>By Ada Lund 5 minute read</p>` }, 'Ada Lund'],
    ['have the day after a comma', { top: `${title}<p>Ada Lund, April 19, 2020</p>` }, 'Ada Lund'],
    ['have the day and comments', { top: `${title}<p>Ada Lund · April 19, 2019 · Ports · 7 comments</p>` }, 'Ada Lund'],
    ['stand above the day', { top: `${title}<p>Ada Lund</p><p>Published Dec 19, 2016</p>` }, 'Ada Lund'],
    ['stand above how long ago it was', { top: `${title}<p>Ada Lund, @adalund</p><p>1h ago</p>` }, 'Ada Lund'],
    [
      'do not name whom the text is about',
      {
        top: `${title}<p>Ada Lund</p><p>19 December 2016</p>`,
        text: PROSE + PROSE.replace('dredgers', 'Lund sisters'),
      },
    ],
    ['say whose interview it is', { top: `${title}<p>Ein Interview von Ada Lund mit Bo Xu.</p>` }, 'Ada Lund'],
    ['have a label for both sexes', { top: `${title}<p><b>Autorin/Autor</b> Ada Lund</p>` }, 'Ada Lund'],
    [
      'have several labels',
      { top: `${title}<p>Datum: 19.11.2021 Autor: Ada Lund Quelle: Die Laterne</p>` },
      'Ada Lund',
    ],
    ['name the login of who put it up', { top: `${title}<p>von Hafen7 am 20.09.2020</p>` }, '[Hafen7]'],
    [
      'name the login and where it was put',
      { top: `${title}<p>Posted by Hafenfee under Ports, Ships</p>` },
      '[Hafenfee]',
    ],
    ['have the day before', { top: `${title}<p>1. Januar 2016 von Hafenfee Ein Kommentar</p>` }, '[Hafenfee]'],
    ['end in what begins a name', { top: `${title}<p>Partner</p><p>Bystander reports</p>` }],
    ['are Japanese', { top: `${title}<p>2019/02/22 17:23</p><p>著者：港花子</p>` }, '[港花子]'],
    ['are Korean', { top: `${title}<p>김항구 기자</p>` }, '[김항구]'],
    [
      'name a heading of somebody to follow',
      { top: `${title}<h3>Ada Lund Follow</h3><p>Published on May 3, 2019</p>` },
      'Ada Lund',
    ],
    [
      'have a label above a group',
      { top: `${title}<p>Auteur(s) :</p><p>Les amis du vieux port</p>` },
      '[Les amis du vieux port]',
    ],
    [
      'stand below the text',
      { top: title, text: `${PROSE.repeat(4)}<p>Gespeichert von hafenfee am 24. Juli 2017 - 18:55</p>` },
      '[hafenfee]',
    ],
    [
      'stand below the text, with a full name',
      { top: title, text: `${PROSE.repeat(4)}<p>Publié par Ada Lund le 30 août 2021</p>` },
      'Ada Lund',
    ],
    [
      'stand below a post that the text shows',
      { top: title, text: `${PROSE.repeat(3)}<p>Posted by Ada Lund on Wednesday, 18 November 2015</p>${PROSE}` },
    ],
    [
      'stand below the text several times, in comments',
      {
        top: title,
        text: `${PROSE.repeat(4)}<p>Posted by hafenfee on May 3, 2014</p><p>Posted by kran7 on May 4, 2014</p>`,
      },
    ],
    ['name the writer before the editor', { top: `${title}<p>Text: Ada Lund, Redaktion: Bo Xu</p>` }, 'Ada Lund'],
    ['are Japanese, in brackets', { top: `${title}<p class="author">[港花子，灯台通信]</p>` }, '[港花子]'],
    ['lead back', { top: `${title}<p>Autor</p><p>Zurück zum Newsroom</p>` }],
    ['name an agency alone', { top: `${title}<p>JIJI</p>` }, '[JIJI]'],
    ['name an agency and an editor', { top: `${title}<p>02. Februar 2022</p><p>Von: det/dpa</p>` }, '[det/dpa]'],
    ['say for whom it was written', { top: `${title}<p>By Ada Lund, Special for QUAY TODAY</p>` }, 'Ada Lund'],
    ['name the issue', { top: `${title}<p>By <b>Ada Lund</b> September/October 2010</p>` }, 'Ada Lund'],
    ['name the desk', { top: `${title}<p>By Ada Lund Crime Reporter</p>` }, 'Ada Lund'],
    ['name a desk alone', { top: `${title}<p>By Quay Court Reporter</p>` }, '[Quay Court Reporter]'],
    ['say where', { top: `${title}<p>Em São Paulo</p><p>23/06/2020</p>` }],
    ['name no editor', { top: `${title}<p>Por Redaccion</p>` }],
    [
      'stand above the title of another text',
      { top: `<p>By: Bo Xu</p>${title}<p>By: <a rel="author" href="/a">Ada Lund</a></p>` },
      'Ada Lund',
    ],
    [
      'name whom the house does not',
      { head: meta('author', 'Quay Staff'), top: `${title}<p>Ada Lund – Jun 11, 2017 4:00 PM</p>` },
      'Ada Lund',
    ],
    ['name an agency above the text', { top: `${title}<p>Print</p><p>Associated Press</p>` }, '[Associated Press]'],
    ['stand in brackets below the text', { top: title, text: `${PROSE}${PROSE}<p>(By Ada Lund)</p>` }, 'Ada Lund'],
    [
      'say who held the interview',
      { top: title, text: `${PROSE}${PROSE}<p>Das Gespräch führte Ada Lund.</p><p>Text: Q.P.</p>` },
      'Ada Lund',
    ],
    [
      'have a label below the text',
      { top: title, text: `${PROSE.repeat(4)}<p>Written by</p><p>Ada Lund, Bo Xu</p>` },
      'Ada Lund',
      'Bo Xu',
    ],
    [
      'name the owner of the account in the copyright',
      {
        head: meta('twitter:creator', '@adalund'),
        top: title,
        text: `${PROSE}${PROSE}<p>Copyright © 2012–2024 Ada Lund</p>`,
      },
      'Ada Lund',
    ],
    ['name some copyright', { top: title, text: `${PROSE}${PROSE}<p>© 2024 Ada Lund. All rights reserved.</p>` }],
    ['are Chinese, beside others', { top: `${title}<p>2019-09-26 来源：灯台通信 作者：李港山</p>` }, '[李港山]'],
    ['are Chinese, right before the editor', { top: `${title}<p>来源：灯台作者：李港责任编辑：港边人</p>` }, '[李港]'],
    ['are Chinese and say for whom', { top: `${title}<p>采写：港都见习记者 林港沛</p>` }, '[林港沛]'],
    ['are Chinese and name nobody', { top: `${title}<p>作者：未知 责任编辑：港边人</p>` }],
    ['are Korean, behind a place', { top: `${title}<p>부산=김항구 기자</p>` }, '[김항구]'],
    [
      'open a report with its reporter',
      { top: `${title}<p>灯台社巴黎12月9日电（记者唐港）港口今天恢复了工作，船只陆续驶出。</p>` },
      '[唐港]',
    ],
    [
      'end a report with its reporter',
      { top: `${title}<p>항구는 오늘 다시 문을 열었다. 부산=김항구 기자 harbour@quay.example</p>` },
      '[김항구]',
    ],
    ['are Arabic', { top: `${title}<p>كتبت أمل ميناء</p>` }, '[أمل ميناء]'],
    ['are Dutch', { top: `${title}<p>Door Ada Lund, redacteur havens</p>` }, 'Ada Lund'],
    ['are Russian', { top: `${title}<p>Автор: Ада Лунд</p>` }, 'Ада Лунд'],
    ['only look Italian', { top: `${title}<p>Di nuovo al porto</p>` }],
    [
      'stand right below the title, above a summary and the day',
      {
        top: `${title}<ul><li><a href="/e/7">Ada Lund</a></li></ul><p>Why the port needs cranes</p><p>August 06, 2019</p>`,
      },
      'Ada Lund',
    ],
    ['are nothing but names', { top: `${title}<p>Ada Lund, Bo Xu</p>` }, 'Ada Lund', 'Bo Xu'],
    ['name a place', { top: `${title}<p>Ada Lund | Madrid</p><p>Actualizado domingo 28/10/2012</p>` }, 'Ada Lund'],
    ['are one name with no day', { top: `${title}<p>Great Harbour</p>` }],
    [
      'name an agency of others, where the house names its staff',
      { head: meta('author', 'Quay staff'), top: `${title}<p>by European Harbour Agency</p>` },
      '[European Harbour Agency]',
    ],
    [
      'are rows of figures',
      { top: `${title}<table><tr><td>1</td><td>Ada Lund</td><td>5040</td><td>5/3/10</td><td>7</td></tr></table>` },
    ],
    ['run on with an agency', { top: `${title}<p>By ADA LUND<br>AP Harbour Writer</p>` }, 'Ada Lund'],
    ['run on with an address', { top: `${title}<p>By Ada Lund QUAY.com Archive</p>` }, 'Ada Lund'],
    ['run on with comments', { top: `${title}<p>by Ada Lund 2 Comments harbour cranes</p>` }, 'Ada Lund'],
    [
      'lead to all authors of the site',
      { top: `<ul><li><a href="/a">Authors</a></li><li><a href="/m">Magazine</a></li></ul>${title}` },
    ],
    ['are a button', { top: `${title}<p class="author">Get link Other Apps</p><p>Other Apps</p><p>May 3, 2019</p>` }],
    ['are Chinese, with a paper', { top: `${title}<p>港都谈记者 李港山</p>` }, '[李港山]'],
    ['are Italian', { top: `${title}<p>Scritto da <a href="/a">Ada Lund</a></p>` }, 'Ada Lund'],
    ['are Italian and short', { top: `${title}<p class="byline">da Ada Lund</p>` }, 'Ada Lund'],
    ['are Danish', { top: `${title}<p>Skrevet af Ada Lund</p>` }, 'Ada Lund'],
    ['are Swedish', { top: `${title}<p class="author">Inlagd av Ada Lund kl. 07:46</p>` }, 'Ada Lund'],
    ['are Portuguese', { top: `${title}<p>Postado por Ada Lund às 07:46</p>` }, 'Ada Lund'],
    ['are French, in two parts', { top: `${title}<h4>Publié par</h4><p>Ada Lund</p>` }, 'Ada Lund'],
    ['say what it is', { top: `${title}<p>Blog entry by Ada Lund | 28 April, 2017</p>` }, 'Ada Lund'],
    [
      'run on with the day',
      { top: `${title}<p><b>By Ada Lund</b><time>Published: May 19, 2024</time></p>` },
      'Ada Lund',
    ],
    ['name a seat in parliament', { top: `${title}<p>By Ada Lund MP</p>` }, 'Ada Lund'],
    [
      'give the name for a login',
      { top: `${title}<ul><li>2019-7-11</li><li>cranes7 (Ada Lund) and Bo Xu</li></ul>` },
      'Ada Lund',
      'Bo Xu',
    ],
    ['are a rank below a day', { top: `${title}<ul><li>2019-7-11</li><li>Master zum Inventar</li></ul>` }],
    [
      'name a post at a paper',
      { top: `<p>Ada Lund, Associate Editor</p>${title}<p>PORT, KS | May 3, 2012</p>` },
      'Ada Lund',
    ],
    [
      'say whose guest post it is',
      {
        head: meta('author', 'Bo Xu'),
        top: `${title}<p>This is a guest post by Ada Lund, who has worked on cranes for thirty years and still likes them.</p>`,
      },
      'Ada Lund',
    ],
    [
      'say whose guest post it is in German',
      { head: meta('author', 'Bo Xu'), top: `${title}<p>Dies ist ein Gastbeitrag von Ada Lund.</p>` },
      'Ada Lund',
    ],
    ['greet somebody', { top: `${title}<p>Dear Readers,</p><p>May 3, 2019</p>` }],
    [
      'name a family alone, below the text',
      { top: title, text: `${PROSE.repeat(4)}<p>posted by Lund at 12:53</p>` },
      '[Lund]',
    ],
    [
      'name a login with figures first',
      { top: title, text: `${PROSE.repeat(9)}<p class="byline author">Posted by 7kran</p>` },
      '[7kran]',
    ],
    [
      'open a report with its agency',
      {
        head: `<meta property="og:site_name" content="The Quay Post">${meta('author', 'The Quay Post')}`,
        top: title,
        text: PROSE.replace('<p>', '<p>Hamburg (dpa/lno) – ') + PROSE,
      },
      '[dpa/lno]',
    ],
    [
      'break into a name, a paper and a day',
      { top: `${title}<p>Ada Lund<br>Harbour Lamp<br>May 3, 2019</p>` },
      'Ada Lund',
    ],
    ['break before the paper', { top: `${title}<p>By Ada Lund<br>The Daily Lamp</p>` }, 'Ada Lund'],
    ['break between names', { top: `${title}<p>By Ada Lund<br>and Bo Xu</p>` }, 'Ada Lund', 'Bo Xu'],
    ['break within a route', { top: `${title}<p>Die Kais am Hafen<br>Vom S-Bahnhof Hafentor mit der Tram</p>` }],
    [
      'break between labels',
      { top: `${title}<p>Released: May 3, 2019<br>Published by: Office of the Harbour Master<br>Contact: quay</p>` },
      '[Office of the Harbour Master]',
    ],
    [
      'lead to the page of somebody, between a lead and the day',
      {
        head: `${meta('author', 'The Quay Post')}<meta property="og:site_name" content="The Quay Post">`,
        top: `${title}<p>Why the port needs cranes</p><p><a href="/p/7">Ada Lund</a></p><p>Published: 22 Dec 2023</p>`,
      },
      'Ada Lund',
    ],
    [
      'stand above an address',
      {
        top: `${title}<p>Ada Lund<br>lund7.example.com</p>`,
        text: `${PROSE.repeat(9)}<p>Posted by <a rel="author" href="/b">Bo Xu</a></p>`,
      },
      'Ada Lund',
    ],
    [
      'say where each of them works',
      {
        top: `${title}<p>Ada Lund, University of the Isles</p><p>ada [at] isles.example</p><p>Bo Xu, The Lamp House</p>`,
      },
      'Ada Lund',
      'Bo Xu',
    ],
    [
      'have no comment yet',
      { top: `${title}<p>Posted by <a rel="author" href="/q">Quay Times</a> on Jun 17th, 2019 // No Comment</p>` },
      '[Quay Times]',
    ],
    ['sell something', { top: `${title}<p>Buy Tickets</p><p>May 3, 2019</p>` }],
    ['have the day behind a login', { top: `${title}<p>by HarbourGirl, Dec 19th 2023</p>` }, '[HarbourGirl]'],
    ['have degrees behind the name', { top: `${title}<p>By Ada Lund MS, RDN, LD</p>` }, 'Ada Lund'],
    ['say who wrote it down', { top: `${title}<p>By Ada Lund as told to Bo Xu</p>` }, 'Ada Lund'],
    [
      'name the pictures as well',
      { head: meta('author', 'Bo Xu'), top: `${title}<p>Story and photos by Ada Lund</p>` },
      'Ada Lund',
    ],
    [
      'have a wave before a first name',
      { top: `${title}<p>3 May 2019 <span class="byline">~ <span class="author">Pomelo</span></span></p>` },
      '[Pomelo]',
    ],
    ['touch a name in capitals', { top: `${title}<p class="byline">ByABC Harbour</p>` }, '[ABC Harbour]'],
    [
      'are those of a picture, behind a sentence',
      {
        top: `${title}<p><a href="/authors/ada-lund">Ada Lund</a></p><h5>The cranes came back to the quay. Author: Bo Xu Published: 3 May 2019</h5>`,
      },
      'Ada Lund',
    ],
    [
      'stand below the title, which heads a part as well',
      { head: meta('author', 'Ada'), top: `${title}<p>By Ada Lund</p>${PROSE}${PROSE}<h2>Dredging the quay</h2>` },
      'Ada Lund',
    ],
    [
      'stand below a title that is no heading',
      {
        top: `${'<h2>More of the Post</h2><p>Sheds</p><p>Cranes</p>'.repeat(6)}<p>Dredging the quay</p><p>By Ada Lund</p>`,
      },
      'Ada Lund',
    ],
    [
      'go on behind the title',
      { named: 'Dredging the old quay - The Quay Post', top: '<p>Dredging the old quay<br>by Ada Lund [Ports]</p>' },
      'Ada Lund',
    ],
    [
      'go on behind a login',
      { top: `${title}<p class="author">Par <a rel="author" href="/u/7">hafenfee</a> quais, grues et al.</p>` },
      '[hafenfee]',
    ],
  ];
  for (const [what, page, ...authors] of cases) it(what, async () => assert.deepEqual(await authorsOf(page), authors));
});

describe('lines that say what somebody wrote, and from where', () => {
  for (const line of [
    'Eine Reportage von Ada Lund',
    'Rezension von Ada Lund',
    'Beitrag von Ada Lund vom 3. Mai 2024',
    'Verfasst von: Ada Lund am 3. Mai 2024',
    'von Ada Lund 3. Mai 2024 Lesezeit 5 Minuten',
    'Von Ada Lund Veröffentlicht am 03.05.2024',
    'Von Ada Lund aus Bremen',
    'Von unserer Korrespondentin Ada Lund',
    'Aus Bremen berichtet Ada Lund',
    'Gastautorin: Ada Lund',
    'Redakteurin: Ada Lund',
    'Autor/-in: Ada Lund',
    'Par Ada Lund avec AFP',
    'Di Ada Lund - 3 maggio 2024',
    'Tekst: Ada Lund',
  ])
    it(line, async () => assert.deepEqual(await authorsOf({ top: `${title}<p>${line}</p>` }), ['Ada Lund']));
  for (const line of [
    'Aus Bremen berichtet',
    'Ein Bericht von der Nordsee',
    'Von Bremen aus Bremen',
    'Eine Reise von Bremen nach Emden',
  ])
    it(`not “${line}”`, async () => assert.deepEqual(await authorsOf({ top: `${title}<p>${line}</p>` }), []));
});

describe('sites that are called after somebody', () => {
  const cases: readonly (readonly [what: string, page: Page, ...authors: string[]])[] = [
    ['behind the title', { named: 'Dredging the quay · Martin Brandvold', top: title }, 'Martin Brandvold'],
    ['before the title', { named: 'Martin Brandvold - Dredging the quay', top: title }, 'Martin Brandvold'],
    ['as their blog', { named: 'Dredging the quay | Martin Wood’s blog', top: title }, 'Martin Wood'],
    [
      'as their blog, in German',
      { named: 'Dredging the quay | Blog von Petra Brandvold', top: title },
      'Petra Brandvold',
    ],
    [
      'by a word that says nothing, with the copyright',
      { named: 'Dredging the quay - Martin Wood', top: title, text: `${PROSE}${PROSE}<p>© 2024 Martin Wood</p>` },
      'Martin Wood',
    ],
    [
      'in the foot of the page, before a sentence',
      {
        named: 'Dredging the quay - Xa Brand',
        head: '<link rel="canonical" href="https://xabrand.example/quay/">',
        top: title,
        text: `${PROSE}${PROSE}<footer><p>Copyright 2012-2024 Xa Brand. What I say here is my own.</p></footer>`,
      },
      'Xa Brand',
    ],
    ['with an accent', { named: 'Dredging the quay · Jürgen Brandvold', top: title }, 'Jürgen Brandvold'],
    [
      'before what it is about',
      { named: 'Dredging the quay :: Martin Brandvold’s blog - Cranes and words', top: title },
      'Martin Brandvold',
    ],
    ['with their degree', { named: 'Dredging the quay – Dr. Petra Brandvold', top: title }, 'Petra Brandvold'],
    [
      'by their home page',
      { named: 'Martin Brandvold’s Digital Home | Dredging the quay', top: title },
      'Martin Brandvold',
    ],
    [
      'in the address alone',
      {
        named: 'Dredging the quay | Cranes and Words',
        head: '<link rel="canonical" href="https://petrabrandvold.wordpress.com/2020/05/quay/">',
        top: `<p>Petra Brandvold</p>${title}`,
      },
      'Petra Brandvold',
    ],
    [
      'as a shop is',
      {
        named: 'Dredging the quay | Rose Garden',
        head: '<link rel="canonical" href="https://rosegarden.example/quay/">',
        top: `<p>Rose Garden</p>${title}`,
      },
    ],
    ['may be a shop', { named: 'Dredging the quay - Martin Wood', top: title }],
    ['may be a school', { named: 'Dredging the quay - Martin Brandvold Realschule', top: title }],
    ['may be a paper', { named: 'Dredging the quay - Martin Tribune', top: title }],
    [
      'may be what the text is about',
      { named: 'Martin Brandvold: a life - The Quay', top: '<h1>Martin Brandvold: a life</h1>' },
    ],
    [
      'may have a text by somebody else',
      { named: 'Dredging the quay · Martin Brandvold', top: `${title}<p>By Ada Lund</p>` },
      'Ada Lund',
    ],
  ];
  for (const [what, page, ...authors] of cases) it(what, async () => assert.deepEqual(await authorsOf(page), authors));
});

describe('elements of pages that name an author', () => {
  const cases: readonly (readonly [what: string, page: Page, ...authors: string[]])[] = [
    [
      'may lie in a layout that is called a side column',
      { top: `<div class="site-content sidebar-right">${title}<a rel="author" href="/a">Ada Lund</a>${PROSE}</div>` },
      'Ada Lund',
    ],
    [
      'in a side column are those of other texts',
      { top: `<div class="sidebar"><a rel="author" href="/a">Ada Lund</a></div>${title}` },
    ],
    [
      'may follow a menu with many others',
      {
        top: `<nav>${'<p class="byline"><a rel="author" href="/b">Bo Xu</a></p>'.repeat(60)}</nav>${title}<a rel="author" href="/a">Ada Lund</a>`,
      },
      'Ada Lund',
    ],
    [
      'may link a first name to its page',
      { top: `${title}<div class="byline"><span class="author"><a href="/author/ada/">Ada</a></span></div>` },
      '[Ada]',
    ],
    [
      'may name somebody else than the owner of the blog',
      {
        head: meta('author', 'Bo Xu'),
        top: `${title}<p>Posted by <a href="/author/hafenfee/">Hafenfee</a> on May 3, 2014</p>`,
      },
      '[Hafenfee]',
    ],
    ['may be broken in the source', { top: `${title}<a rel="author" href="/a">Ada\n    Lund</a>` }, 'Ada Lund'],
    [
      'may only say that it was published',
      {
        head: meta('author', 'Ada Lund &amp;amp; Bo Xu'),
        top: `${title}<p class="author">Publié le Dimanche 11 Novembre 2018</p><p class="author">Publié le Dimanche 11 Novembre 2018</p>`,
      },
      'Ada Lund',
      'Bo Xu',
    ],
    ['may have a button', { top: `${title}<div class="author-info">Ada Lund Follow</div>` }, 'Ada Lund'],
    ['may be the head of a page', { top: `<div id="author_header">Ada Lund</div>${title}` }, 'Ada Lund'],
    [
      'may name whoever the blog is called after',
      {
        head: '<link rel="canonical" href="https://adalund.blogspot.com/2020/05/quay.html">',
        top: `${title}<p>Posted by <span class="fn">Ada Lund</span> at 7:46 AM</p>`,
      },
      'Ada Lund',
    ],
    [
      'may show a first name only',
      {
        head: meta('author', 'Ada Lund'),
        top: `${title}<p>Posted by <a href="/author/ada/">Ada</a> on May 3, 2014</p>`,
      },
      'Ada Lund',
    ],
    [
      'may have the name in attributes',
      {
        top: `<span itemprop="author" itemscope><link itemprop="name" content="Hafenfunk"></span>${title}<p>Hafenfunk</p>`,
      },
      '[Hafenfunk]',
    ],
    [
      'may tell of the author below the text',
      { top: title, text: `${PROSE.repeat(8)}<div class="author-bio"><h3>Ada Lund</h3><p>All of her texts</p></div>` },
      'Ada Lund',
    ],
  ];
  for (const [what, page, ...authors] of cases) it(what, async () => assert.deepEqual(await authorsOf(page), authors));
});

describe('names that a page declares', () => {
  const article = (author: unknown) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Dredging the quay', author })}</script>`;
  const cases: readonly (readonly [what: string, head: string, ...authors: string[]])[] = [
    ['may be logins that spell a name', article({ '@type': 'Person', name: 'ada.lund' }), 'Ada Lund'],
    ['may be logins that do not', article({ '@type': 'Person', name: 'web.admin' })],
    ['may be addresses', article({ '@type': 'Person', name: 'ladder.com' })],
    ['may be followed by a site', meta('author', 'Ada Lund, Tide'), 'Ada Lund'],
    ['may be followed by degrees', article({ '@type': 'Person', name: 'Ada Lund MS, RDN, LD' }), 'Ada Lund'],
    ['may come last in a catalogue', meta('dc.creator', 'Lund Xu, Ada'), 'Ada Lund Xu'],
    ['may be followed by a paper', meta('author', 'Ada Maria Lund, TIDE'), 'Ada Maria Lund'],
    [
      'may be a paper and, elsewhere, a person',
      meta('author', 'Neue Hafenzeitung') + meta('og:article:author', 'Ada Lund'),
      'Ada Lund',
    ],
    ['may be those that systems give', meta('author', 'Super User')],
    [
      'may be those of a party',
      meta('author', 'Quay 90/Die Grünen Hafenfraktion'),
      '[Quay 90/Die Grünen Hafenfraktion]',
    ],
    ['may be those of agencies', article({ '@type': 'Person', name: 'dpa' }), '[dpa]'],
    ['may be those of who made the site', meta('author', 'Netz GmbH www.netz.example')],
    [
      'may be the address of the site',
      `<link rel="canonical" href="https://www.lamp.example/a">${article({ '@type': 'Organization', name: 'lamp.example' })}`,
      '[lamp.example]',
    ],
  ];
  for (const [what, head, ...authors] of cases)
    it(what, async () => assert.deepEqual(await authorsOf({ head, top: title }), authors));
});

describe('news agencies', () => {
  it('are told from words and papers', () => {
    for (const name of ['dpa', 'Reuters', 'AFP, dpa', 'FR mit dpa', 'dsw / DPA', 'dpa-infocom', 'Agence France-Presse'])
      assert.ok(isAgency(name), name);
    for (const name of ['', 'and', 'Ada Lund', 'The Quay Post', 'Ada Lund mit dpa', 'pa', 'Reuters Building'])
      assert.ok(!isAgency(name), name);
  });
});
