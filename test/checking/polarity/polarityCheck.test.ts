import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NOTHING_AROUND } from '../../../src/checking/around';
import { toClaimText } from '../../../src/checking/claim/claimText';
import { lookAround, toStated } from '../../../src/checking/claim/looks';
import { isDoubt, isSure, weighContradictions } from '../../../src/checking/polarity/polarityCheck';
import { fakeSources } from '../fakeSources';

const OTHERS = [
  'The ferry leaves the pier at noon and returns in the evening.',
  'A painter from the village gave his name to the square.',
  'Sheep graze on the dyke from April to October.',
];

/** The surest sign that a passage, among some that are about something else, contradicts a claim. */
function surest(passage: string, text: string) {
  const sources = fakeSources([{ id: 'isle', paragraphs: [...OTHERS, passage].map((sentence) => [sentence]) }]);
  const claim = { text, hidden: [], works: new Set<string>(), around: NOTHING_AROUND };
  const stated = toStated(claim, sources);
  const parts = {
    sources,
    textOf: ({ text }: { readonly text: string }) => toClaimText(text),
  };
  return weighContradictions(lookAround(claim, stated, parts), stated)[0];
}

/** A passage, what it says in other words, and the contrary as freely worded, with the words that differ. */
const CASES = `
There is no other harbour in which large trawlers can shelter. | Large trawlers can shelter in no other harbour. | There are other harbours in which a large trawler could find shelter. | harbours ~ no
The cooperative is not opening any new dairies, a costly part of its trade. | The cooperative, whose trade is costly, is not opening new dairies. | New dairies are still being opened by the cooperative. | opened ~ not
Most of the new mills have been idle since the drought. | Since the drought, most new mills have been idle. | Most of the new mills have been busy since the drought. | busy ~ idle
The chapel's roof has changed from red to grey since the fire. | Since the fire the chapel's roof has gone from red to grey. | The roof of the chapel has changed from grey to red since the fire. | grey ~ red
None of the miners from the valley joined the strike. | Of the miners from the valley, none joined the strike. | Several miners from the valley joined the strike. | Several ~ None
Wells were rare in the upper town until pipes were laid. | In the upper town there were hardly any wells before the pipes. | Wells were plentiful in the upper town until pipes were laid. | plentiful ~ rare
The guild's loans are becoming increasingly costly for weavers. | For weavers the guild's loans are becoming more costly. | For weavers the guild's loans are becoming less costly. | less ~ increasingly
The output of the paper mill went down after the great flood. | After the great flood the paper mill put out less. | The output of the paper mill rose after the great flood. | rose ~ went
The town council voted against the opening of a second quarry. | Against a second quarry being opened the town council voted. | The town council voted in favour of the opening of a second quarry. | favour ~ against
Oak proved the best timber for the harbour piles, followed by larch and then pine. | For the harbour piles oak was a better timber than larch. | Larch proved a better timber for the harbour piles than oak. | oak ~ followed
Rope works: the old harbour has no rope works of its own any more. | The old harbour has no rope works of its own. | The old harbour has rope works of its own. | rope ~ no
The organ builder was apprenticed at Lund in his youth, and later at Bergen. | The organ builder was apprenticed at Lund and later at Bergen. | The organ builder was apprenticed at Bergen in his youth, and later at Lund. | Lund ~ Bergen
The bakers of the abbey wrote that the recipe for its rye bread was not a secret. | The recipe for the rye bread of the abbey was not a secret. | The recipe for the rye bread of the abbey was a secret. | secret ~ not
The plan for a second quarry was shelved by the council that spring. | That spring the council put aside the plan for a second quarry. | The plan for a second quarry was carried out by the council that spring. | carried ~ shelved
Masons on the quay preferred slate to sandstone. | Masons on the quay liked slate better than sandstone. | Masons on the quay liked sandstone better than slate. | slate ~ sandstone
Of the visitors to the abbey 62% came by ferry and 38% came by train. | More visitors to the abbey came by ferry than by train. | More visitors to the abbey came by train than by ferry. | by ferry ~ 62% came by ferry and 38
The chronicle of the abbey is arranged by themes, thematically rather than chronologically. | The chronicle of the abbey is arranged thematically rather than chronologically. | The chronicle of the abbey is arranged chronologically rather than thematically. | thematically ~ chronologically
Small coasters were precluded from loading timber at the outer pier. | At the outer pier no small coasters loaded timber. | Small coasters were loading timber at the outer pier. | loading ~ precluded
No miller of the upper valley has ever asked for a loan. | None of the upper valley's millers has ever asked for a loan. | Every miller of the upper valley has at some time asked for a loan. | Every ~ No
Thousands of eels left the mill pond that autumn for the sea. | That autumn eels by the thousand left the mill pond for the sea. | Few eels left the mill pond that autumn for the sea. | Few ~ Thousands
Of the weavers in the valley 38% owned their looms. | Fewer than half of the weavers in the valley owned their looms. | Most of the weavers in the valley owned their looms. | Most ~ 38
The harbour court dismissed the pilot's claim without costs. | Without costs the pilot's claim was dismissed by the harbour court. | The harbour court dismissed the pilot's claim with costs. | with ~ without
The mill owners turned the offer of the weavers down that spring. | That spring the mill owners said no to the offer of the weavers. | The mill owners accepted the offer of the weavers that spring. | accepted ~ turned
The council gave the plan for the quay its support in May. | In May the plan for the quay had the council's support. | The council withdrew its support for the plan for the quay in May. | withdrew ~ gave
The wooden bridge at the mill was replaced by a stone one after the flood. | After the flood a stone bridge replaced the wooden one at the mill. | After the flood the stone bridge at the mill gave way to a wooden one. | wooden ~ stone
In this county the gander is heavier than the goose. | Of the two, the gander is the heavier in this county. | In this county the goose is the heavier of the two. | the heavier ~ the goose
The court of the upper valley upheld the verdict on the miller. | The verdict on the miller was confirmed by the court of the upper valley. | The court of the upper valley overturned the verdict on the miller. | overturned ~ upheld
Bakers of the valley are prohibited from selling bread at the harbour gate. | At the harbour gate bakers of the valley must not sell bread. | Bakers of the valley may sell bread at the harbour gate. | may ~ prohibited
Pilots of the outer harbour are required to carry a lamp at night. | At night a lamp must be carried by the pilots of the outer harbour. | Pilots of the outer harbour need not carry a lamp at night. | need ~ required
The flood of the lower valley preceded the great fire at the mill. | The great fire at the mill came after the flood of the lower valley. | The great fire at the mill preceded the flood of the lower valley. | flood of the lower valley ~ great fire
Once the lock was built, it lowered the cost of carrying timber to the coast. | The lock lowered what it cost to carry timber to the coast. | The lock made it more expensive to carry timber to the coast. | more ~ lowered
These were the first steam ploughs used on the lower farms. | Steam ploughs came to the lower farms then for the first time. | Steam ploughs had been used on the lower farms before then. | before ~ first
Over half of the weavers in the valley own their looms. | More than half of the valley's weavers own their looms. | Fewer than half of the weavers in the valley own their looms. | Fewer ~ Over
The catch of the herring boats rose in 1912, but in 1913 it fell by a tenth. | In 1912 the catch of the herring boats rose. | In 1913 the catch of the herring boats rose. | rose ~ fell
The tide mill at the harbour has yet to be repaired by the council. | The council has not repaired the tide mill at the harbour yet. | The tide mill at the harbour has been repaired by the council. | repaired ~ yet to
The guild of bakers chose not to accept the loan that the bank offered. | The loan that the bank offered the guild of bakers was not taken up. | The guild of bakers approved the loan that the bank offered. | approved ~ not
The millers of the upper valley stood for the council in May but were defeated. | The millers stood for the council in May and were defeated. | In May the millers stood for the council and won. | won ~ defeated
Ferrymen of the upper pier were better taught in reading than those of the lower pier. | In reading the ferrymen of the upper pier were ahead of those of the lower pier. | Ferrymen of the upper pier knew less reading than those of the lower pier. | reading ~ better
The mayor of the lower town was hesitant to call the flood a disaster. | Calling the flood a disaster was something the lower town's mayor was slow to do. | The mayor of the lower town lost no time in calling the flood a disaster. | lost ~ hesitant
Only three of the larger orchards keep bees. | Three of the larger orchards keep bees. | Most of the larger orchards keep bees. | Most ~ Only
`;

/** Other words of contrary meaning, or negatives, and yet the same. */
const SAME = `
Most weavers of the valley are unable to afford a loom of their own (a loom costs 20 crowns on average). | A loom costs 20 crowns on average, more than most weavers can afford.
The loom was offered to the council in July, and it was rejected as wholly unnecessary. | When the loom was offered to the council in July it was turned down as wholly unnecessary.
Sheep were brought to the meadows above the dam (but outside Otter Valley Park) in the hope that they would stay. | More than half of the forest lies inside Otter Valley Park.
Roe is fifth in county history with 86 harvests, but the four weavers in front of him hadn’t done it on 30 fields. | Roe has done what nobody before him had managed in the county, a harvest from each of its fields.
Alder grows on every isle of the chain except Moll. | Moll alone among the isles of the chain has none of the alder.
Guards eager to leave were few. | Few guards were eager to leave.
The weather was not favourable for sailing. | The weather was unfavourable for sailing.
The granary is the largest in the county. | No granary in the county is larger.
The lower quarry employs more masons than the upper one. | The upper quarry employs fewer masons than the lower one.
A few of the boats had new sails, but most were patched. | A few boats had new sails.
The bakers wanted ovens not for themselves alone, but for all of the village. | The bakers wanted ovens for all of the village.
Within few years the old mill race was dry. | The old mill race was dry within years.
Some of the houses along the quay are old and some are new. | Some of the houses along the quay are new.
The ferry was followed by gulls before it reached the outer pier. | Before it reached the outer pier gulls followed the ferry.
The organist had been out of the country for years. | For years the organist had been away from the country.
Following his discharge the pilot taught swimming at a school by the harbour. | Once out of uniform the pilot taught swimming at a school by the harbour.
The smith told none of the other founders of the new alloy. | The smith kept the new alloy secret from the other founders.
The rowers of Lund defeated the regatta club in May. | In May the rowers of Lund won against the regatta club.
The rowers of Lund defeated the regatta club in May. | In May the regatta club lost to the rowers of Lund.
The widow had already lost two barges on the river. | The widow had already sold two barges on the river.
Of the visitors to the abbey 62% came by ferry and 38% came by train. | Fewer visitors to the abbey came by train than by ferry.
No candidate had more bakers behind him than the dyer. | The dyer had the most bakers behind him.
No keeper climbed the tower without a rope. | Every keeper climbed the tower with a rope.
Six years are left on the lease of the mill. | Six years remain on the lease of the mill.
The price of the barley could not be raised or lowered by the guild. | The guild could neither lift nor cut the price of the barley.
Of the weavers in the valley 68% owned their looms. | Most of the weavers in the valley owned their looms.
The council spent a third of its money on the dam to no result. | The council spent a third of its money on the dam in vain.
The miller had no choice but to sell the upper wood. | The miller had to sell the upper wood.
Some of the coopers chased eels out of Lund that year. | Some of the coopers of Lund chased eels that year.
To train with the pilots he had quit high school for a camp by the harbour. | He dropped out of high school for a camp by the harbour to train with the pilots.
The bells that are hardest to ring are not the ones that are old, but the ones that are cracked. | The bells that are hardest to ring are the cracked ones.
The lock lowered the cost of carrying timber to the coast. | The lock made it cheaper to carry timber to the coast.
The new looms cut the time that the cloth took. | The new looms made the cloth faster.
The growth of the town raised the danger of fire. | The growth of the town made it less safe from fire.
These were the first steam ploughs used on the lower farms. | No steam ploughs had been used on the lower farms before then.
The pilots were not the first to chart the sound. | Others had charted the sound before the pilots.
It remains to be seen whether the tide mill will pay. | Whether the tide mill will pay is an open question.
The harbour barely avoided losing its ferry. | The harbour avoided losing its ferry by a whisker.
The catch rose in 1912, but in 1913 it fell by a tenth. | The catch fell by a tenth in 1913.
The bank's offer was not accepted by the guild, which built the mill from its own savings. | The guild took up no offer from the bank and funded the mill itself.
The rowers of Lund beat the regatta club, which was defeated for the first time. | The rowers of Lund won against the regatta club.
The millers of the lower pier earned more than those of the upper one, but had worse houses. | The millers of the upper pier had better houses than those of the lower pier.
In the lower town the masons earned more than the carters. | In the lower town the masons had worse lodgings than the carters.
The abbey wasted no time in selling the barley. | The abbey sold the barley promptly.
Instead of charging the carters at the bridge toll, as it did the millers, the council let them pass. | The council charged the millers toll at the bridge.
When a mill makes a loss on its barley, for example, the guild lends it money. | Thanks to the barley the guild's own mill made a profit that year.
Tariffs had not kept merchants from trading in salt. | Merchants traded in salt despite the tariffs.
`;

function rowsOf(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

describe('weighContradictions', () => {
  for (const [passage = '', truth = '', falsehood = '', words] of rowsOf(CASES)) {
    it(`is sure: ${falsehood}`, () => {
      const found = surest(passage, falsehood);
      assert.ok(found && isSure(found), `${found?.odds}`);
      const { found: own, expected, passage: source } = found.difference;
      assert.equal(
        `${falsehood.slice(own.start, own.end)} ~ ${source.text.slice(expected.start, expected.end)}`,
        words,
      );
    });

    it(`is not sure: ${truth}`, () => {
      const found = surest(passage, truth);
      assert.ok(!found || !isSure(found), `${found?.odds}`);
    });
  }

  for (const [passage = '', truth = ''] of rowsOf(SAME))
    it(`is not sure: ${truth}`, () => {
      const found = surest(passage, truth);
      assert.ok(!found || !isSure(found), `${found?.odds}`);
    });

  it('doubts sooner than it is sure', () => {
    const found = surest(
      'Few visitors to the archive ask for the maps of the drowned villages.',
      'Visitors ask for the maps of the drowned villages, which the archive keeps in its cellar and shows to groups on request.',
    );
    assert.ok(found && isDoubt(found) && !isSure(found), `${found?.odds}`);
  });

  it('never throws, whatever words stand where', () => {
    const words = [...new Set([...rowsOf(CASES), ...rowsOf(SAME)].flat().join(' ').split(' '))];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((some) => some.join(' '));
    fc.assert(fc.property(text, text, (passage, claim) => void surest(passage, claim)));
    for (const word of words)
      surest('The upper quarry employs more masons than the lower one.', `${word} masons quarry.`);
  });

  it('takes lists of contraries for no sentence', () => {
    assert.equal(surest('high rising cheap '.repeat(100), 'low falling expensive '.repeat(90)), undefined);
  });

  it('finds nothing where no passage is near', () => {
    assert.equal(surest('The dam did not burst.', 'Robots pick apples in the orchard.'), undefined);
  });
});
