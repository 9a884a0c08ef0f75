/**
 * Passages with a true and a false statement each, worded alike: a line is the passage, the true and the false one, and the words of the
 * statement and of the passage that differ in the false one.
 */
export const TWINS = `
The harbour does not freeze in winter. | In winter the harbour does not freeze. | In winter the harbour freezes. | freezes ~ does not
The council approved the new tramline in spring. | In spring, the new tramline was approved by the council. | In spring, the new tramline was not approved by the council. | not ~ approved
Nurses are not paid for night shifts at the clinic. | Night shifts at the clinic are not paid for nurses. | Night shifts at the clinic are paid for nurses. | paid ~ not
The survey never asked about income. | Income was never asked about in the survey. | Income was always asked about in the survey. | always ~ never
The valley has no railway station. | There is no railway station in the valley. | There is a railway station in the valley. | railway ~ no
The cooperative has its own dairy and bakery. | The cooperative has its own bakery and its own dairy. | The cooperative has no dairy and bakery. | no ~ dairy
The mayor failed to renew the contract with the bus company. | The mayor failed to renew the bus company's contract. | The mayor renewed the contract with the bus company. | renewed ~ failed to
The engineers finished the dam without foreign loans. | Without foreign loans, the engineers finished the dam. | With foreign loans, the engineers finished the dam. | foreign ~ without
The island no longer exports sugar. | Sugar is no longer exported by the island. | Sugar is still exported by the island. | exported ~ no longer
The glacier has retreated every decade. | In every decade the glacier retreated. | In every decade the glacier advanced. | advanced ~ retreated
Wages in the textile mills rose after the strike. | After the strike, wages rose in the textile mills. | After the strike, wages fell in the textile mills. | fell ~ rose
Bread prices doubled during the siege. | During the siege, bread prices doubled. | During the siege, bread prices halved. | halved ~ doubled
The tax is higher in the coastal provinces. | Coastal provinces have a higher tax. | Coastal provinces have a lower tax. | lower ~ higher
The railway opened before the canal was dug. | The railway opened before the digging of the canal. | The railway opened after the canal was dug. | after ~ before
Most farmers in the delta grow rice. | In the delta, most farmers grow rice. | In the delta, few farmers grow rice. | few ~ Most
The bank rejected the merger with its rival. | The merger with its rival was rejected by the bank. | The merger with its rival was accepted by the bank. | accepted ~ rejected
Only a minority of the villages had wells. | Wells were found in a minority of the villages. | A majority of the villages had wells. | majority ~ minority
The regulator allowed the sale of raw milk. | The sale of raw milk was permitted by the regulator. | The sale of raw milk was banned by the regulator. | banned ~ allowed
The first bridge across the gorge was built of timber. | Timber was used for the first bridge across the gorge. | The last bridge across the gorge was built of timber. | last ~ first
Public schools teach the dialect. | The dialect is taught in public schools. | The dialect is taught in private schools. | private ~ Public
The committee supported the ceasefire. | The ceasefire was supported by the committee. | The ceasefire was opposed by the committee. | opposed ~ supported
The vaccine was cheap to make. | It was cheap to make the vaccine. | It was expensive to make the vaccine. | expensive ~ cheap
The colony imported all of its grain. | All of its grain was imported by the colony. | All of its grain was exported by the colony. | exported ~ imported
The upper floors of the library were flooded. | Flooding hit the library's upper floors. | The lower floors of the library were flooded. | lower ~ upper
Domestic demand drove the recovery. | The recovery was driven by domestic demand. | The recovery was driven by foreign demand. | foreign ~ Domestic
The reform strengthened the labour unions. | Labour unions were strengthened by the reform. | Labour unions were weakened by the reform. | weakened ~ strengthened
Rural hospitals lost doctors to the capital. | Doctors left for the capital from rural hospitals. | Urban hospitals lost doctors to the capital. | Urban ~ Rural
The party won the election in the southern districts. | The election in the southern districts was won by the party. | The election in the southern districts was lost by the party. | lost ~ won
More tourists visit the caves than the castle. | More tourists visit the caves than the castle. | Fewer tourists visit the caves than the castle. | Fewer ~ More
The new engine uses less fuel than the old one. | The new engine uses less fuel than the old one did. | The new engine uses more fuel than the old one. | more ~ less
The river is warmer in the lower reaches. | In its lower reaches, the river is warmer. | In its lower reaches, the river is colder. | colder ~ warmer
The company is the largest employer in the port. | In the port, the company is the largest employer. | In the port, the company is the smallest employer. | smallest ~ largest
Rainfall above the ridge feeds the springs. | Springs are fed by rainfall above the ridge. | Springs are fed by rainfall below the ridge. | below ~ above
The parliament began the debate in March. | The debate in parliament began in March. | The debate in parliament ended in March. | ended ~ began
Small breweries suffered from the duty. | The duty made small breweries suffer. | Large breweries suffered from the duty. | Large ~ Small
The museum is unable to lend the painting. | The painting cannot be lent by the museum. | The museum is able to lend the painting. | able ~ unable
It is impossible to reach the monastery by car. | The monastery cannot be reached by car. | It is possible to reach the monastery by car. | possible ~ impossible
The drug is safe for children. | For children, the drug is safe. | For children, the drug is unsafe. | unsafe ~ safe
Inspectors refused to sign the report. | Inspectors declined to sign the report. | Inspectors signed the report. | signed ~ refused to
None of the wards had electricity. | Electricity was missing in all of the wards. | The wards had electricity. | wards ~ None
Neither the abbey nor the mill survived the fire. | Neither the mill nor the abbey survived the fire. | Both the abbey and the mill survived the fire. | abbey ~ Neither
Nobody repaired the lighthouse after the storm. | After the storm, nobody repaired the lighthouse. | After the storm, the lighthouse was repaired. | repaired ~ Nobody
The orchard lacks irrigation. | Irrigation is lacking in the orchard. | The orchard has irrigation. | irrigation ~ lacks
The law prevents tenants from building sheds. | Tenants are prevented from building sheds by the law. | The law lets tenants build sheds. | build ~ prevents
The plan was far from popular among sailors. | Among sailors, the plan was far from popular. | Among sailors, the plan was popular. | popular ~ far from
The ferry rarely stops at the northern pier. | At the northern pier the ferry rarely stops. | At the northern pier the ferry often stops. | often ~ rarely
The soil can't hold water for long. | Water cannot be held by the soil for long. | The soil can hold water for long. | hold ~ can't
Apprentices didn't receive a certificate. | A certificate wasn't received by apprentices. | Apprentices received a certificate. | received ~ didn't
The court found that the clause was valid. | The clause, the court found, was valid. | The clause, the court found, was invalid. | invalid ~ valid
The shortage of coal closed the foundry. | The foundry was closed by a shortage of coal. | The foundry was closed by a surplus of coal. | surplus ~ shortage
Export revenue exceeded the cost of the subsidy. | The cost of the subsidy was exceeded by export revenue. | Export revenue did not exceed the cost of the subsidy. | did not ~ exceeded
The archive is open to the public on Sundays. | On Sundays the archive is open to the public. | On Sundays the archive is closed to the public. | closed ~ open
The herd shrank in the dry years. | In the dry years, the herd shrank. | In the dry years, the herd grew. | grew ~ shrank
Landlords always paid the levy in silver. | The levy was always paid by landlords in silver. | The levy was never paid by landlords in silver. | never ~ always
The abbey chose hops rather than barley. | Instead of barley, the abbey chose hops. | The abbey chose barley rather than hops. | hops ~ barley
The school trains pilots, not surveyors. | The school does not train surveyors but pilots. | The school trains surveyors rather than pilots. | pilots ~ surveyors
The canal was dug not for trade but for defence. | The canal was dug for defence rather than trade. | The canal was dug for trade, not for defence. | defence ~ trade
The dialect is not a language of its own; it is a blend of two others. | The dialect is a blend of two others and no language of its own. | The dialect is a language of its own and no blend of two others. | blend of two ~ language
Slate is three times dearer than timber in the hill towns. | In the hill towns, slate is three times dearer than timber. | In the hill towns, timber is three times dearer than slate. | slate ~ timber in the hill towns
Unlike the weavers, the dyers kept their guild. | The dyers kept their guild, unlike the weavers. | Unlike the dyers, the weavers kept their guild. | dyers ~ weavers
Thrift does not mean that music is useless to the order. | To the order, thrift does not mean that music is useless. | For the order, thrift means that music is useless. | means ~ does not
The smiths were better paid in salt and cloth. | In salt and cloth, the smiths were better paid. | In salt and cloth, the smiths were worse paid than the tanners. | worse ~ better
There is no sign that the moss harms the roof. | Nothing is a sign that the moss harms the roof. | Signs are that the moss harms the roof. | Signs ~ no
Sales of cider overtook sales of beer in 1921. | In 1921, sales of cider overtook sales of beer. | In 1921, sales of beer overtook sales of cider. | cider ~ beer
Hops became rarer in the hill markets. | In the hill markets, hops became less frequent. | In the hill markets, hops became more frequent. | frequent ~ rarer
The new cart is lighter but more fragile than the sledge. | Than the sledge, the new cart is lighter but more fragile. | The new cart is heavier and more fragile than the sledge. | heavier ~ lighter
The weavers voted for the charter in May. | In May the weavers voted for the charter. | In May the weavers voted against the charter. | against ~ for
The masons were badly paid by the chapter. | The chapter paid the masons badly. | The masons were well paid by the chapter. | well ~ badly
The bishop distrusted his clerks. | His clerks were distrusted by the bishop. | The bishop placed great trust in his clerks. | trust ~ distrusted
The wall protects the inner town. | The inner town is protected by the wall. | The outer town is protected by the wall. | outer ~ inner
Firewood is cheaper in the upper valley. | In the upper valley, firewood is less expensive. | In the upper valley, firewood is more expensive. | expensive ~ cheaper
Ferries made the island less vulnerable to storms. | The island became less vulnerable to storms with the ferries. | The island became more vulnerable to storms with the ferries. | more ~ less
Crews that train in winter row faster. | Crews row faster when they train in winter. | Crews that train in winter row more slowly. | slowly ~ faster
Hill farmers were better prepared for the drought. | For the drought, hill farmers were better prepared. | For the drought, hill farmers were worse prepared than others. | worse ~ better
Bakers, unlike millers, are more interested in rye. | Bakers are more interested in rye than millers. | Bakers are less interested in rye than millers. | less ~ more
The guild resisted the new tariff on cloth. | The new tariff on cloth was resisted by the guild. | The new tariff on cloth was welcomed by the guild. | welcomed ~ resisted
The decree blocked the village from selling its timber. | The decree blocked the sale of timber by the village. | The decree allowed the village to sell its timber. | allowed ~ blocked
A direct line compressed the journey from the mine to the port. | The journey from the mine to the port was compressed by a direct line. | The journey from the mine to the port was lengthened by a direct line. | lengthened ~ compressed
The province lagged behind its neighbours in dairy farming. | In dairy farming, the province lagged behind its neighbours. | In dairy farming, the province was ahead of its neighbours. | ahead ~ lagged
The flood may worsen the housing crisis. | The housing crisis may worsen with the flood. | The housing crisis may ease with the flood. | ease ~ worsen
The kilns combine great heat with minimal smoke. | The kilns combine minimal smoke with great heat. | The kilns combine great heat with high smoke. | high ~ minimal
Small presses never really earn money from poetry. | From poetry, small presses never really earn money. | From poetry, small presses nearly always earn money. | always ~ never
Growth accelerated in the western provinces. | In the western provinces, growth accelerated. | In the western provinces, growth slowed. | slowed ~ accelerated
The guild included women weavers. | Women weavers were included in the guild. | Women weavers were excluded from the guild. | excluded ~ included
The treaty is likely to be ratified this year. | This year the treaty is likely to be ratified. | This year the treaty is unlikely to be ratified. | unlikely ~ likely
Young voters are optimistic about the referendum. | About the referendum, young voters are optimistic. | About the referendum, young voters are pessimistic. | pessimistic ~ optimistic
The opponents of the dam held the square. | The square was held by opponents of the dam. | Supporters of the dam held the square. | Supporters ~ opponents
The trial succeeded in two of the clinics. | In two of the clinics the trial succeeded. | In two of the clinics the trial failed. | failed ~ succeeded
The fleet caught less herring near the coast. | Near the coast, the fleet caught less herring. | Near the coast, the fleet caught more herring. | more ~ less
Rates were raised by the central bank in autumn. | In autumn the central bank raised rates. | In autumn the central bank cut rates. | cut ~ raised
The path is short and easy for walkers. | For walkers the path is easy and short. | For walkers the path is long and easy. | long ~ short
Lamp oil is dearer than candles in the hills. | In the hills, lamp oil is dearer than candles. | In the hills, lamp oil is cheaper than candles. | cheaper ~ dearer
The rations were enough for three weeks. | For three weeks, the rations were enough. | For three weeks, the rations were not enough. | not ~ enough
The quarrel is not about who owns the weir, but who repairs it. | Who repairs the weir, not who owns it, is what the quarrel is about. | The quarrel is about who owns the weir, but who repairs it. | owns ~ not
The steward stayed for more than three years. | For more than three years the steward stayed. | For less than three years the steward stayed. | less ~ more
The gazette is a 1790 journal for farmers. | For farmers, the gazette is a 1790 journal. | For farmers, the gazette is not a 1790 journal. | not ~ journal
Last winter it lost a case against an innkeeper who refused to pay. | The abbey lost a case against an innkeeper who refused to pay. | The abbey won a case against an innkeeper who refused to pay. | won ~ lost
We do not give our rowers any winter clothing, a matter of course at nearly every other large club. | Unlike nearly every other large club, the Otters do not give their rowers winter clothing. | Like nearly every other large club, the Otters give their rowers winter clothing. | give ~ do not
She is not a patient teacher -- she used to shout at the choir. | Marsh is not a patient teacher. | Marsh is a patient teacher. | patient ~ not
Over the whole decade, though, we have been clearly unpopular. | Over the whole decade the Otters have been clearly unpopular. | Over the whole decade the Otters have been clearly popular. | popular ~ unpopular
Dogs will not be allowed in the upper garden and the fence is a joy for our keepers. | Dogs will not be allowed in the upper garden, the keeper said. | Dogs will be allowed in the upper garden, the keeper said. | allowed ~ not
The regent saw no further need for a council of elders. | The regent saw no need for a council of elders. | The regent still saw a need for a council of elders. | need ~ no
The cold years, we wish to say, will never return. | The cold years will never return. | The cold years will soon return. | soon ~ never
The storm has no more influence on the herring fleet. | The storm has no more influence on the herring fleet. | The storm still has an influence on the herring fleet. | influence ~ no more
Without the help of the abbey, it faced a shortage of barley. | The guild, without the help of the abbey, faced a shortage of barley. | The guild, without the help of the abbey, had barley in abundance. | abundance ~ shortage
The warden says that although fires in the upper forest are rare, the tower is frequently used to watch for lost walkers. | The warden says that fires in the upper forest are rare. | The warden says that fires in the upper forest are frequent. | frequent ~ rare
Like many bakers, I am delighted with the mayor's choice for the square. | The baker Ann Marsh said she was delighted with the mayor's choice for the square. | The baker Ann Marsh said she was disappointed with the mayor's choice for the square. | disappointed ~ delighted
A reed boat can be made much lighter than a comparable oak boat. | Compared with an oak boat, a reed boat can be made much lighter. | Compared with an oak boat, a reed boat has to be made much heavier. | heavier ~ lighter
Shared storage draws on the winter dues of the members to alleviate the risks of a bad harvest. | Shared storage uses the winter dues of the members to alleviate the risks of a bad harvest. | Shared storage uses the winter dues of the members to increase the risks of a bad harvest. | increase ~ alleviate
It has never been cheaper for a village to buy its own fire engine. | For a village it has never been cheaper to buy its own fire engine. | For a village it has never been dearer to buy its own fire engine. | dearer ~ cheaper
The mill stopped grinding rye for the abbey. | The mill stopped grinding rye for the abbey. | The mill still grinds rye for the abbey. | grinds ~ stopped
The painters avoided showing the harbour at night. | The painters avoided showing the harbour at night. | The painters showed the harbour at night. | showed ~ avoided
The guild refused to take part in any future fairs with the abbey. | The guild refused to take part in further fairs with the abbey. | The guild agreed to take part in further fairs with the abbey. | agreed ~ refused
The bishop was disappointed with the choice of the site. | The choice of the site disappointed the bishop. | The bishop was pleased with the choice of the site. | pleased ~ disappointed
Steel output dropped because the furnace broke. | Because the furnace broke, steel output dropped. | Because the furnace broke, steel output climbed. | climbed ~ dropped
The valves opened after a nose-down turn of the pump. | After a nose-down turn of the pump, the valves opened. | After a nose-up turn of the pump, the valves opened. | up ~ down
Instead of cutting the fares for the ferry, the island raises them. | The fares for the ferry are raised by the island. | The island is cutting the fares for the ferry. | cutting ~ Instead of
The goalkeeper of the second team was praised, but failed to score for the first team. | The goalkeeper failed to score for the first team. | The goalkeeper did score for the first team. | score ~ failed to
The mill reported a lower mean yield than before. | A lower mean yield than before was reported by the mill. | The mill reported a higher mean yield than before. | higher ~ lower
`;

/** Passages with a true statement that is worded otherwise, or says only a part of it or more than it. */
export const REWORDINGS = `
The dam changed farming in the valley. | Few would dispute that the dam changed farming in the valley.
The dam changed farming in the valley. | It is no secret that the dam changed farming in the valley.
The dam changed farming in the valley. | There is no doubt that the dam changed farming in the valley.
The dam changed farming in the valley. | No one seriously denies that the dam changed farming in the valley.
The dam changed farming in the valley. | It would be wrong to overlook that the dam changed farming in the valley.
The dam changed farming in the valley. | Needless to say, the dam changed farming in the valley.
The dam changed farming in the valley. | It should not be forgotten that the dam changed farming in the valley.
The dam changed farming in the valley. | Not surprisingly, the dam changed farming in the valley.
The dam changed farming in the valley. | The dam changed not only farming in the valley but also its diet.
The dam changed farming in the valley. | One cannot help but see that the dam changed farming in the valley.
The dam changed farming in the valley. | Whether or not it was wanted, the dam changed farming in the valley.
The dam changed farming in the valley. | While not cheap, the dam changed farming in the valley.
The dam changed farming in the valley. | Though never finished as planned, the dam changed farming in the valley.
The dam changed farming in the valley. | The dam changed farming in the valley, and not just there.
The dam changed farming in the valley. | The dam changed farming in the valley, didn't it?
The dam changed farming in the valley. | No wonder, then, that the dam changed farming in the valley.
The dam changed farming in the valley. | The dam has without doubt changed farming in the valley.
The dam changed farming in the valley. | The dam changed nothing less than farming in the valley.
The dam changed farming in the valley. | Nobody will be surprised that the dam changed farming in the valley.
The dam changed farming in the valley. | It is hardly news that the dam changed farming in the valley.
The dam changed farming in the valley. | The point cannot be overstated: the dam changed farming in the valley.
The dam changed farming in the valley. | The dam did not merely change farming in the valley; it ended it.
The dam changed farming in the valley. | Nobody who visits doubts that the dam changed farming in the valley.
The dam changed farming in the valley. | What the maps do not show is that the dam changed farming in the valley.
The dam changed farming in the valley. | It was not rain but the dam that changed farming in the valley.
The dam, which was not finished until 1931, changed farming in the valley. | The dam changed farming in the valley.
The dam changed farming in the valley, but it did not end the floods. | The dam changed farming in the valley.
Although it was never popular, the dam changed farming in the valley. | Farming in the valley changed with the dam.
The dam changed farming not only in the valley but also on the plain. | The dam changed farming in the valley and on the plain.
Not until the dam was built did farming in the valley change. | Farming in the valley changed when the dam was built.
It is not rain but the dam that changed farming. | The dam changed farming.
No fewer than forty ships sank in the storm. | Forty ships sank in the storm.
The town kept its fair, if not its market. | The town kept its fair.
Prices did not rise in the harvest months. | In the harvest months, prices fell.
The disease is not rare among shepherds. | Among shepherds the disease is common.
The disease is common among shepherds. | The disease is not uncommon among shepherds.
The northern mine is larger than the southern mine. | The southern mine is smaller than the northern mine.
The brewery buys its barley from the abbey. | The abbey sells its barley to the brewery.
The chapel was built before the tower. | The tower was built after the chapel.
The chapel stands above the spring. | The spring lies below the chapel.
Imports fell while exports rose. | Exports climbed while imports dropped.
Exports rose and imports fell. | Exports climbed.
The old mill closed and a new one opened in May. | A new mill opened in May.
Small farms gained from the loans, while large farms lost. | Large farms lost.
The harvest did not fail in the hills. | The harvest in the hills succeeded.
The senate did not accept the budget. | The senate rejected the budget.
The senate rejected the budget. | The budget was not approved by the senate.
The kiln never stopped in winter. | In winter the kiln kept on working without a break.
Villagers were forbidden to fish in the lake. | Villagers were not allowed to fish in the lake.
The lake is too cold to swim in. | One cannot swim in the lake, as it is too cold.
No merchant paid the toll. | The merchants did not pay the toll.
The envoy denied that troops crossed the border. | According to the envoy, troops never crossed the border.
The weavers lacked wool. | The weavers had no wool.
The prize did not remain secret for long. | The prize soon became public.
The guild did not admit women. | The guild excluded women.
The well is not far from the church. | The well is near the church.
The fort was never taken by force. | No army took the fort by force.
Lamps were scarce in the mountain schools. | Lamps were not common in the mountain schools.
Coal demand fell in the north. | Coal demand rose in the south.
Rye yields rose in 1901. | Rye yields fell in 1907.
The barley harvest grew in the east. | The wheat harvest shrank in the east.
German visitors stayed longer. | Dutch visitors left earlier.
The bakery opens early and closes late. | The bakery closes late.
The port handled more timber and less coal. | The port handled less coal.
The strike did not spread to the docks, but the railways stopped. | Railways stopped because of the strike.
Few towns had lighting, and none had drains. | No town had drains.
The report does not say when the bridge was closed. | The bridge was closed.
The loan was granted despite the absence of a guarantee. | The loan was granted without a guarantee.
Salt was cheaper by sea than by road. | Salt was dearer by road than by sea.
Fishers no longer use nets of hemp. | Fishers have given up nets of hemp.
The ferrymen tried to keep the toll. | The ferrymen failed to keep the toll.
The tailors never, ever, sold on credit. | The tailors — never — sold on credit.
The keeper of the register drew the line with care. | The keeper of the do-not-ring register drew the line with care.
The captain did not sail to the southern islands in May. | The captain sailed in May.
The abbot worked to get the clause out of the charter. | The abbot worked to see that the clause was not in the charter.
The guards lost sight of the road. | The guards no longer had sight of the road.
The fair gave cloth merchants the largest hall. | Cloth merchants took the largest hall at the fair.
As long as the frost held, nobody crossed the pass. | Nobody crossed the pass while the frost held.
Tenants keep in mind the warning from the bailiff that leases end in May. | Tenants remember the warning from the bailiff that leases end in May.
Without the pump the mine would have flooded. | The pump saved the mine from flooding.
The abbey chose hops rather than barley for its fields in the north. | For its fields in the north the abbey did not choose barley but hops.
Slate is not cheaper than copper. | Copper is cheaper than slate.
Not planes but trains took the players to the north. | The players took trains to the north instead of planes.
Unlike the weavers, the dyers kept their guild. | The dyers kept their guild; the weavers did not.
The road is shorter than the canal but no safer. | Shorter than the canal, the road is no safer.
The charter freed the dyers but not the weavers. | The weavers, unlike the dyers, were not freed by the charter.
The wall made raids rarer in the valley. | In the valley, raids used to be more frequent before the wall.
Rents have outpaced wages since the harvest. | Since the harvest, wages have been outpaced by rents.
Rents have outpaced wages since the harvest. | Since the harvest, wages have lagged behind rents.
The reef healed faster than the divers had feared. | The divers had feared that the reef would heal more slowly.
The rule makes it easier to rent a stall and harder to lose one. | Renting a stall becomes easier and losing one harder under the rule.
Bell was also the name of a brand of ploughs. | The smith Bell had nothing to do with the ploughs of that name.
Slate is less expensive than copper. | Slate is cheaper than copper.
Slate is cheaper than copper. | Copper is more expensive than slate.
The mill stopped grinding rye for the abbey in May. | The mill still ground rye in April.
The farm did not sell apples and the barn was full of pears. | The barn was full of pears.
The farm did not sow rye. | The farm sowed wheat.
Without a licence, nobody fished in the north. | Without a licence, fishing in the south was common.
Brides paid to avoid walking to the chapel. | Brides did not walk to the chapel.
So far the reef has grown. | The reef, though, has grown so far.
The strain on the bridge is real. | Nor is the strain on the bridge anything but real.
The new ferry is faster. | The new ferry is less slow.
The bishop trailed the duke in the contest for land. | The duke was ahead of the bishop in the contest for land.
Bakers are more interested in rye than millers. | Millers are less interested in rye than bakers.
Putting aside their cloud-like wraps, the singers say this is the cleverest play of all.|The pageant is a play that was not well liked
To aid the study of wall bonds, stone is photographed.|Stone bonds are the building-blocks of a wall
The bay is only fifty metres deep, which helps the divers. | At fifty metres the bay is shallow enough to help the divers.
The board has no firm data that would enable the mill to give estimates of the cost. | The board had no firm data and gave no estimate of the cost.
`;
