import assert from 'node:assert/strict';
import { type Around, NOTHING_AROUND } from '../../../src/checking/around';
import { toClaimText } from '../../../src/checking/claim/claimText';
import { judgeFact, surestFact } from '../../../src/checking/claim/factCheck';
import { lookAround, toStated } from '../../../src/checking/claim/looks';
import { fakeSources } from '../fakeSources';

const OTHERS = [
  'The ferry leaves the pier at noon and returns in the evening.',
  'A painter from the village gave his name to the square.',
  'Sheep graze on the dyke until the autumn storms.',
];

/** What a passage, among some about something else, has for a figure or date of a claim: `here ~ there`. */
function difference(passage: string, text: string, around: Around = NOTHING_AROUND): string | undefined {
  const sources = fakeSources([{ id: 'isle', paragraphs: [...OTHERS, passage].map((sentence) => [sentence]) }]);
  const stated = toStated({ text, hidden: [], works: new Set(), around }, sources);
  const textOf = ({ text }: { readonly text: string }) => toClaimText(text);
  const looks = lookAround({ text, hidden: [], works: new Set(), around }, stated, { sources, textOf });
  const found = surestFact(stated.text.facts.map((fact) => judgeFact(fact, stated, looks)))?.difference;
  if (!found) return undefined;
  const place = ({ start, end }: { readonly start: number; readonly end: number }, of: string) => of.slice(start, end);
  return `${place(found.found, text)} ~ ${place(found.expected, found.passage.text)}`;
}

/** A passage, what a writer makes of it, and the same with another figure or date. */
const CASES = `
The two mills grind 4,091 sacks of rye each winter. | Each winter the two mills grind 4,091 sacks of rye. | The two mills grind 6,300 sacks of rye each winter. | 6,300 ~ 4,091
The chapel was rebuilt in 1738, and the bell was hung in 1745. | In 1738 the chapel was rebuilt. | In 1783 the chapel was rebuilt. | 1783 ~ 1738
Four nets were mended by the guild that day. | That day the guild mended four nets. | That day the guild mended two nets. | two ~ Four
The dyke had cost 36 million crowns by the time it was done. | When it was done, the dyke had cost 36 million crowns. | When it was done, the dyke had cost 63 million crowns. | 63 million ~ 36 million
The guild took 294 crowns in 1686, 550 crowns in 1687 and 610 crowns in 1688. | In 1687 the guild took 550 crowns. | In 1686 the guild took 550 crowns. | 550 ~ 294
The quay was laid down in Ordinance No. 12 of 1884 on the harbour. | The ordinance of 1884 on the harbour laid down the quay. | The ordinance of 1848 on the harbour laid down the quay. | 1848 ~ 1884
The keeper says the lamp weighs less than 9 kg (19.8 lb) without its oil. | The keeper says the lamp weighs under nine kilograms without its oil. | The keeper says the lamp weighs about 14 kg without its oil. | 14 kg ~ 9 kg
About 50 other sailors were hurt in the storm, the harbour master said. | Some 50 sailors were hurt in the storm, the harbour master said. | Some 20 sailors were hurt in the storm, the harbour master said. | 20 ~ 50
The lock lets boats in when the river is above 20 feet but below 40 feet, for a toll of 12 crowns. | When the river is between 20 and 40 feet the lock lets boats in for a toll of 12 crowns. | When the river is between 20 and 40 feet the lock lets boats in for a toll of 21 crowns. | 21 ~ 12
In the past decade the fishing fleet of the isle lost 36 boats to the sea. | In ten years the fishing fleet of the isle lost 36 boats to the sea. | In ten years the fishing fleet of the isle lost 63 boats to the sea. | 63 ~ 36
A fifth bell was hung when the tower was mended. | When the tower was mended, a fifth bell was hung. | When the tower was mended, a third bell was hung. | third ~ fifth
From 2010 to 2014 the harbour lost 59 percent of its boats, 17,429 in all. | Some 59 percent of its boats, 17,429, were lost to the harbour from 2010 to 2014. | Some 59 percent of its boats, 14,729, were lost to the harbour from 2010 to 2014. | 14,729 ~ 17,429
`;

/** Figures and dates that are not the same, and yet nothing is wrong. */
const SAME = `
The chapel was rebuilt in 1738, and the bell was hung in 1745. | The bell was hung in 1745.
The high council moved to Arn in 1679, one year after the charter of 1678. | The council moved to Arn in 1679.
The larger isle has 600 people, the smaller about 40. | The smaller of the two has about 40 people.
The council will set aside 45 million crowns in each of the next two years. | Over two years the council will set aside 90 million crowns.
The mill gets 20 letters for each loaf it bakes and has 30 hands. | Twenty people write to the mill for every loaf it bakes.
The mills earned $71 million or $0.58 per share in 2013, said the guild. | For 2013 the guild said the mills had earned $71 million.
The Isles, Arn and 42 allied towns sent masters to the guild meeting. | In all forty-four towns sent masters to the guild meeting.
The guild talks lasted over 20 years and ended in the signing of the charter in 1978. The council approved the charter in 1980. | The guild signed the charter in 1978, and two years later the council approved it.
The old harbour had its charter from the crown in 1817. The crown had chartered the salt guild of the harbour in 1810. | The harbour received its charter from the crown in 1817.
Roe and two other masters signed the letter of the guild. | The three masters together signed the letter of the guild.
`;

const rowsOf = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split(' | '));

describe('figures and dates of a claim against a passage', () => {
  for (const [passage, same, changed, expected] of rowsOf(CASES)) {
    it(`finds it: ${changed}`, () => assert.equal(difference(passage!, changed!), expected));
    it(`leaves alone: ${same}`, () => assert.equal(difference(passage!, same!), undefined));
  }
  for (const [passage, same] of rowsOf(SAME))
    it(`leaves alone: ${same}`, () => assert.equal(difference(passage!, same!), undefined));

  it('needs less of a claim where the sentences around speak of the same place', () => {
    const [passage, claim] = ['He was held in the fort for 74 days.', 'They kept him locked up for 90 days.'];
    assert.equal(difference(passage, claim), undefined);
    const beside = fakeSources([{ id: 'isle', paragraphs: [...OTHERS, passage].map((sentence) => [sentence]) }]);
    const [place] = beside.find(passage, { limit: 1, minScore: 0 });
    const around = { works: new Map([['isle', 1]]), passages: [{ passageId: place!.id, workId: 'isle', distance: 1 }] };
    assert.equal(difference(passage, claim, around), '90 days ~ 74 days');
  });

  it('shows none where two figures are others', () =>
    assert.equal(
      difference(
        'The guild sold 310 barrels of herring in the spring of 1702.',
        'In the spring of 1688 the guild sold 905 barrels of herring.',
      ),
      undefined,
    ));
});
