/** How long the citations of a draft take: 1,000 of 400 works, a third of them namesakes. */
import { createDocumentFormatter } from '../../../src/citing/csl/document';
import { createFormatter } from '../../../src/citing/csl/formatter';
import type { Styles } from '../../../src/citing/style/styles';
import type { Citation } from '../../../src/model/citation';
import type { Item } from '../../../src/model/item';
import { measure, printRow } from './measure';

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
/** Cited late; with it, the bibliography of 400 is printed anew. */
const LATE: Item = { ...ITEMS[0]!, id: 'late', title: 'A late study' };
const byId = new Map([...ITEMS, LATE].map((item) => [item.id, item]));
const resolve = (id: string) => byId.get(id);
const cite = (n: number): Citation => ({ citationItems: [{ id: `i${n % 400}`, locator: String(n), label: 'page' }] });

/** @param ids of styles */
export async function printTimes(styles: Styles, ids: readonly string[]): Promise<void> {
  const names = ['start', 'first 1000', 'longest turn', 'as it was', 'one changed', 'one work more', 'one alone'];
  printRow('CPU ms', names);
  for (const id of ids) {
    const style = await styles.load({ name: id });
    const locale = await styles.locale(style.defaultLocale ?? '');
    const start = await measure(() => createFormatter(style, locale));
    const formatter = await createDocumentFormatter(style, locale);
    let citations = Array.from({ length: 1000 }, (_, n) => cite(n * 7));
    let longest = 0;
    let last = process.cpuUsage();
    const pause = async () => {
      const { user, system } = process.cpuUsage(last);
      longest = Math.max(longest, (user + system) / 1000);
      last = process.cpuUsage();
    };
    const format = () => formatter.format({ citations, resolve, form: 'text' }, { pause });
    const first = await measure(format);
    const turn = longest;
    const again = await measure(format);
    citations = citations.with(500, cite(3));
    const changed = await measure(format);
    citations = citations.toSpliced(300, 0, { citationItems: [{ id: 'late' }] });
    const added = await measure(format);
    const one = await createFormatter(style, locale);
    one.distinguish(ITEMS);
    one.citation([{ id: 'i1' }], resolve);
    const alone = await measure(async () => one.citation([{ id: 'i7', locator: '3' }], resolve));
    printRow(id, [start.cpuMs, first.cpuMs, turn, ...[again, changed, added, alone].map(({ cpuMs }) => cpuMs)]);
  }
}
