/** A small corpus of our own with what writers might say of it, and what they might say on the same topics that it does not hold. */

/** Paragraphs; a line is a passage. */
export const PARAGRAPHS: readonly string[] = [
  `The tidal barrage at Morvane has turned twenty-four turbines since the spring of 1998.
It supplies 540 gigawatt hours a year, about 6.3% of what the region consumes.
Fishermen had warned that the sluices would kill the salmon run, and in the first decade catches fell by a third.
Since the gates are opened two hours before the turn of the tide, the salmon have come back.`,
  `Silt is the barrage’s lasting trouble.
Every winter some 310,000 tonnes of mud settle behind the wall, and dredging them costs more than the wages of all who work there.
Engineers in Morvane now flush the basin with a sudden release of water, a method borrowed from Japanese reservoirs.
The method moves two thirds of the mud at a tenth of the price of dredging.`,
  `Critics of the scheme, among them the economist Ada Quillfeather, hold that offshore wind would have cost half as much.
“A barrage is a cathedral: nobody who pays for it will see it earn,” she wrote in 2004.
The operator answers that a barrage lasts for 120 years, whereas turbines at sea are worn out after 25.`,
  `Night trains were given up for dead in 2014, when the last sleeper between Lisbon and the Alps was withdrawn.
Ten years later, eleven companies run ninety-one lines, and berths are sold out weeks in advance.
What changed was less the passengers than the price of track: regulators halved the fees for trains that run after ten in the evening.
A sleeping car costs 2.4 million euros and earns money only if it is filled on two nights out of three.`,
  `Operators complain above all of a shortage of carriages.
Only three factories in Europe still build sleeping cars, and the waiting list is six years long.
Some have turned to converting commuter coaches, which can be done in eight months for a quarter of the cost.
Passengers rate the converted coaches as highly as new ones, except for the noise.`,
  `The railway historian Tomas Ebersund doubts that the revival will last.
He points out that sleepers flourished only where no aeroplane left early enough for a morning meeting.
Once airports extend their hours, he argues, the bankers will be the first to leave.`,
  `A row of plane trees cools the street beneath it by as much as nine degrees on a July afternoon.
The effect comes from evaporation rather than from shade: a grown tree gives off 400 litres of water a day.
In Valdoro, which planted 38,000 trees between 2009 and 2016, deaths during heat waves fell by 12%.
Poorer quarters had been left until the end, and there the fall was twice as large.`,
  `Roots are the reason why engineers dislike them.
A survey of sewers in four cities found that roots had broken into one pipe in eight.
New planting pits with honeycombed concrete keep the roots away from the pipes and let rain seep in.
They make a tree six times as expensive, and the budget of Valdoro now pays for fewer trees each year.`,
  `Dr Ines Halloway, who directs the botanical garden, advises against plane trees altogether.
She recommends hackberry and Turkish hazel, which withstand drought, salt and dogs.
In her trials nine hackberries of ten were alive after twelve summers, but only four planes.`,
];

/** What a writer says, and the beginning of the passage that is behind it. */
export const REWORDINGS: readonly (readonly [statement: string, passage: string])[] = [
  ['Since spring 1998, the barrage at Morvane has been driving twenty-four turbines.', 'The tidal barrage'],
  ['About 6.3% of the power consumed in the region, 540 gigawatt hours a year, comes from it.', 'It supplies'],
  ['Salmon catches had dropped by a third within ten years, as fishermen had warned.', 'Fishermen had'],
  ['The salmon returned once the gates opened two hours before the tide turned.', 'Since the gates'],
  [
    'Dredging the 310,000 tonnes of mud that settle each winter is dearer than the wages of the whole staff.',
    'Every winter',
  ],
  [
    'Morvane’s engineers flush the basin by releasing water suddenly, as is done in Japanese reservoirs.',
    'Engineers in',
  ],
  ['Flushing moves two thirds of the mud for a tenth of what dredging would cost.', 'The method moves'],
  ['Offshore wind would have been half as expensive, according to the economist Ada Quillfeather.', 'Critics of'],
  ['Quillfeather once compared a barrage to a cathedral that nobody who pays for it will see earning.', '“A barrage'],
  ['While wind turbines at sea wear out after 25 years, a barrage lasts 120, the operator says.', 'The operator'],
  ['In 2014 the last sleeper from Lisbon to the Alps was withdrawn, and the night train seemed dead.', 'Night trains'],
  ['Today ninety-one lines are run by eleven companies, and their berths are sold out weeks ahead.', 'Ten years'],
  ['Regulators cut in half the track fees for trains running after ten in the evening.', 'What changed'],
  ['At 2.4 million euros, a sleeping car pays only if it is filled two nights in three.', 'A sleeping car'],
  [
    'There are only three factories left in Europe that build sleeping cars, with a waiting list of six years.',
    'Only three',
  ],
  ['Converting commuter coaches takes eight months and costs a quarter as much.', 'Some have'],
  ['Apart from the noise, passengers rated converted coaches as highly as new ones.', 'Passengers rate'],
  ['Tomas Ebersund, a historian of the railways, doubts that the revival lasts.', 'The railway'],
  ['Sleepers flourished where no plane left early enough for a meeting in the morning.', 'He points'],
  ['Bankers would leave first once the airports extended their hours.', 'Once airports'],
  ['On a July afternoon plane trees can cool a street by up to nine degrees.', 'A row'],
  [
    'It is evaporation rather than shade that has this effect, as a grown tree gives off 400 litres daily.',
    'The effect',
  ],
  ['Deaths in heat waves fell by 12% in Valdoro after 38,000 trees had been planted.', 'In Valdoro'],
  ['In the poorer quarters, which had been left until last, deaths fell twice as much.', 'Poorer quarters'],
  ['Roots had broken into one of eight pipes in a survey of the sewers of four cities.', 'A survey'],
  ['Pits of honeycombed concrete let the rain seep in and keep roots away from pipes.', 'New planting'],
  ['Since each tree costs six times as much, Valdoro’s budget pays for fewer of them every year.', 'They make'],
  ['Ines Halloway, the director of the botanical garden, advises against planting planes.', 'Dr Ines'],
  ['Hackberry and Turkish hazel are recommended because they withstand drought and salt.', 'She recommends'],
  ['After twelve summers nine out of ten hackberries were still alive in the trials.', 'In her trials'],
];

/** Said on the same topics, and in none of the passages. */
export const UNRELATED: readonly string[] = [
  'Tidal power has fascinated inventors since the Middle Ages, when monks ground their corn with it.',
  'The turbines of a barrage must be protected from corrosion, which is why bronze is used.',
  'Whether salmon can smell the river they were born in has long been a matter of dispute.',
  'Every winter storms damage the harbour, and the town has to pay for the repairs.',
  'Dredging ships are built mainly in the Netherlands and in Belgium.',
  'Offshore wind is growing faster than any other source of power in Europe.',
  'An economist would ask who benefits from the subsidies and who pays for them.',
  'Cathedrals took generations to build, and their architects rarely saw the roof closed.',
  'The region had lost half of its population by the time the factory closed.',
  'Engineers have learned a great deal from the collapse of the old dam.',
  'The price of electricity doubled within a year because gas became scarce.',
  'Travellers who take the train instead of the plane save most of the carbon.',
  'The first sleeping car was built for a banker who disliked hotels.',
  'Trains between Lisbon and Porto are among the most punctual on the continent.',
  'Companies that sell tickets for several railways complain of missing data.',
  'Ticket prices in the evening are lower than in the morning on most commuter lines.',
  'A new high-speed line through the Alps will be opened in ten years.',
  'Passengers want fast internet and quiet coaches more than low prices.',
  'Historians of technology have paid little attention to the waiting room.',
  'Airports earn more from parking and shops than from the fees of airlines.',
  'Meetings by video have replaced a third of all business travel.',
  'Many cities plant trees along their streets because residents ask for them.',
  'A tree in a city lives on average for only a third of its natural life.',
  'The heat wave of July broke all records in the south of the country.',
  'Deaths on the road have fallen in most cities since speed limits were lowered.',
  'Rain gardens hold back water that would otherwise flood the sewers.',
  'Botanical gardens exchange seeds with one another all over the world.',
  'Drought has reduced the harvest of hazelnuts in Turkey for the third summer.',
  'Concrete production is responsible for eight percent of all emissions.',
  'Poorer quarters have fewer parks, fewer doctors and more traffic.',
];
