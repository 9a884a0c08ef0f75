/** How long citing takes in each bundled style, in milliseconds. */
import { createDocumentFormatter } from '../../../src/citing/csl/document';
import { createFormatter } from '../../../src/citing/csl/formatter';
import { BUNDLED_STYLES } from '../../../src/citing/style/bundled';
import type { Styles } from '../../../src/citing/style/styles';
import type { Citation } from '../../../src/model/citation';
import type { Item } from '../../../src/model/item';

const TYPES = ['article-journal', 'book', 'chapter', 'webpage'];
const ITEMS = Array.from({ length: 400 }, (_, n): Item => {
  const author = [
    { family: `Name${n % 300}`, given: `Ada${n % 7}` },
    { family: `Other${n % 50}`, given: 'Bela' },
  ];
  const issued = { 'date-parts': [[2000 + (n % 20)]] };
  return {
    id: `i${n}`,
    type: TYPES[n % 4]!,
    title: `Work ${n}: a study`,
    author,
    issued,
    'container-title': `Journal ${n % 10}`,
  };
});
const byId = new Map(ITEMS.map((item) => [item.id, item]));
const resolve = (id: string) => byId.get(id);
const cite = (n: number): Citation => ({ citationItems: [{ id: `i${n % 400}`, locator: String(n), label: 'page' }] });

export async function printTimes(styles: Styles): Promise<void> {
  console.log(
    'style                        start  first 1000 (longest turn)  one changed  one put in  bibliography  a citation',
  );
  for (const { id } of BUNDLED_STYLES) {
    const style = await styles.load({ name: id });
    const locale = await styles.locale(style.defaultLocale ?? '');
    const start = await timed(() => createFormatter(style, locale));
    const formatter = await createDocumentFormatter(style, locale);
    let citations = Array.from({ length: 1000 }, (_, n) => cite(n * 7));
    let longest = 0;
    let last = performance.now();
    const pause = async () => {
      longest = Math.max(longest, performance.now() - last);
      await new Promise((resume) => setImmediate(resume));
      last = performance.now();
    };
    const format = () => formatter.format({ citations, resolve, form: 'text' }, { pause });
    const first = await timed(format);
    const turn = longest;
    const again = await timed(format);
    citations = citations.with(500, cite(3));
    const changed = await timed(format);
    citations = citations.toSpliced(300, 0, cite(5));
    const added = await timed(format);
    const one = await createFormatter(style, locale);
    one.distinguish(ITEMS);
    one.citation([{ id: 'i1' }], resolve);
    const insertion = await timed(async () => one.citation([{ id: 'i7', locator: '3' }], resolve));
    const row = [start, first, turn, changed - again, added - again, again, insertion].map((ms) =>
      ms.toFixed(1).padStart(8),
    );
    console.log(id.padEnd(28), row.join('  '));
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
