/**
 * What things come to, in pairs of poles: whatever says the one, in any word for it, speaks against whatever says the other of the same
 * thing. Broader than contraries, which are so whatever they are said of: how much more has to agree, those who ask decide.
 */

/** Each line: what it is about, the words of the one pole and those of the other, in their base forms. */
export const POLES = `
accepting: accept blessing bless approve agree consent grant adopt embrace welcome endorse ratify comply heed listen acquiesce assent concede yield oblige acceptance approval consent assent / refuse reject decline deny veto rebuff spurn repudiate disregard ignore overrule withhold dismiss resist object protest boycott shun snub disapprove refusal rejection denial objection resistance
allowing: allow permit authorize license legalize enable entitle tolerate sanction permission license free freely lawful legal / forbid ban bar prohibit outlaw prevent block restrict censor exclude disqualify embargo prohibition ban unlawful illegal offence offense crime
obliging: require oblige compel force mandate obligatory compulsory mandatory liable duty bound obligation must requirement / exempt excuse waive optional voluntary spare immune exemption choice
punishing: prosecute punish fine penalize charge sue try sentence convict condemn liable / exempt spare pardon acquit forgive excuse immune clear exonerate amnesty
realizing: hold happen stage implement execute realize fulfil complete perform accomplish achieve proceed materialize stage launch happen occur / abort cancel abandon scrap shelve postpone drop suspend halt collapse thwart foil frustrate
staying: stay remain linger settle / leave depart go flee quit emigrate move escape withdraw exit desert evacuate vanish
keeping: keep retain preserve maintain save spare remain stay hold keeping / replace remove discard drop abandon scrap swap supplant supersede lose surrender relinquish oust dismiss sell evict destroy renounce leave
fruitful: succeed success successful fruitful effect effective / vain futile fruitless
embracing: embrace adopt / avoid shun eschew
succeeding: succeed win achieve triumph prevail manage overcome flourish thrive prosper victory success triumph successful victorious / fail lose founder flop collapse falter struggle defeat failure loss unsuccessful
drawing: win beat triumph victory lose defeat loss / draw tie draws
supporting: support back favor endorse champion defend advocate promote help aid assist side join ally supporter backer friend / oppose resist fight attack undermine hinder sabotage obstruct criticize betray combat contest challenge opponent critic enemy against
having: possess own contain include boast feature equip supply provide available / lack miss deprive without missing absent unavailable
surviving: survive live recover outlive spare rescue save alive survivor / die perish kill drown execute murder succumb dead fatal death
helping: help benefit heal cure improve protect aid rescue relieve soothe useful beneficial / harm hurt damage injure wound worsen destroy endanger ruin harmful useless
praising: praise admire applaud celebrate laud commend honor acclaim like love enjoy appreciate flatter / criticize blame condemn attack denounce mock ridicule deride scorn dislike hate resent deplore scold insult censure
believing: believe trust accept convince convinced certain confident credible / doubt distrust suspect question dispute disbelieve sceptical skeptical unconvinced incredible
confirming: confirm prove verify corroborate substantiate affirm demonstrate uphold / refute disprove contradict rebut debunk deny overturn retract
revealing: known public open disclose reveal announce publish openly publicly acknowledge admit identify tell inform / unknown secret hidden conceal private covert anonymous unidentified mystery mysterious secretly deny withhold hide suppress
early: early advance ahead premature prematurely promptly soon immediately / late delay overdue belated behind postpone later eventually
first: first begin originally initially foremost / last final end finally
starting: begin start commence launch initiate open found introduce resume / end stop finish cease close halt conclude terminate discontinue interrupt
fast: fast rapid quick swift accelerate speed hasten sudden instantly immediately rush / slow delay gradual sluggish linger decelerate hinder leisurely
many: most many majority numerous plenty abundant hundreds thousands dozens widespread common / few minority scarce rare handful hardly scarcely barely single sparse
all: all every everyone everybody whole entire entirely always wholly fully completely / none nobody some several part partial partly only few sometimes
often: often frequent usual regular routine constant always repeated commonly / rare seldom never occasional hardly scarcely sporadic
large: large big huge great vast enormous substantial considerable major massive serious / small little tiny slight modest minor minimal negligible limited marginal
strong: strong powerful potent effective intense marked pronounced robust / weak feeble ineffective harmless limited mild slight faint poor negligible
growing: grow increase rise expand climb gain multiply widen extend raise boost double enlarge escalate spread swell / shrink decrease fall decline contract drop lose narrow shorten lower cut reduce halve dwindle diminish slump plunge recede
funding: fund finance pay sponsor bankroll underwrite invest subsidize expand extend enlarge / cut slash defund close curtail reduce
rich: rich wealthy affluent prosperous fortune wealth comfortable / poor impoverished destitute penniless poverty humble needy broke
noble: noble aristocratic high-born gentle elite / humble plebeian lowly common
freeing: free release liberate pardon acquit discharge escape liberty freedom / imprison jail arrest detain capture convict sentence intern prison custody captive enslave
peaceful: peaceful calm quiet orderly peace order nonviolent serene / violent riot disorder unrest chaos clash turmoil bloody fight turbulent incident violence trouble
uniting: unite unanimous together united merge consensus harmony agree unanimity / divide split separate disagree conflict quarrel dispute dissent rift
alone: alone solo single solitary unaccompanied individually singly lone / together accompany jointly company group collectively companion
willing: voluntary willing free eager keen ready volunteer choose gladly prepared happy / force compel coerce reluctant unwilling conscript press hesitant grudging involuntary unable
hiring: hire employ recruit appoint engage promote elect install reinstate / fire dismiss sack demote resign retire oust depose
admitting: admit include adopt embrace enrol enroll invite welcome receive incorporate / exclude expel omit bar leave banish evict
opening: open inaugurate reopen unlock / close shut seal lock
buying: buy purchase acquire / sell auction
building: build construct erect create rebuild restore repair establish / destroy demolish dismantle raze wreck ruin abolish tear
pleased: please happy delight delighted proud satisfy content glad joy thrilled enthusiastic / disappoint upset angry ashamed sad unhappy furious dismay regret disgust horrify dissatisfied annoy
easy: easy simple effortless straightforward / hard difficult tough complicated complex arduous challenging
cheap: cheap inexpensive affordable low free / expensive costly dear high
usual: common usual typical ordinary normal familiar / rare unusual exceptional extraordinary unique strange
safe: safe harmless secure innocuous / dangerous risky unsafe hazardous toxic poisonous harmful
healthy: healthy well fit recover health / sick ill unhealthy weak disease illness infected
modern: modern new recent contemporary latest up-to-date / old ancient traditional outdated obsolete old-fashioned
public: public state government national official / private personal unofficial
town: city urban town / country rural countryside village
noticing: notice recognize realize understand know aware see spot / overlook miss ignore unaware ignorant oblivious unnoticed misunderstand
remembering: remember recall memory commemorate / forget forgotten oblivion
obeying: obey comply follow observe respect abide / disobey defy break violate ignore flout breach
honest: honest sincere truthful true genuine real authentic / lie deceive false fake dishonest forged invented fraudulent
attracting: attract draw lure entice invite / repel deter discourage drive
saving: save conserve economize thrifty frugal / waste squander spend extravagant
complete: complete whole full entire total / partial incomplete half part unfinished
lasting: permanent lasting lifelong perpetual forever eternal / temporary brief short fleeting interim provisional
deliberate: deliberate intentional purpose planned intended / accident accidental chance inadvertent unplanned unintended mistake spontaneous
careful: careful cautious prudent thorough / careless reckless rash hasty negligent
friendly: friendly warm cordial kind sympathetic hospitable / hostile cold unfriendly aggressive cool inhospitable
alike: same similar alike identical equal resemble match / different differ unlike distinct unequal contrast opposite
stable: stable constant steady fixed unchanged / vary variable fluctuate change alter unstable volatile erratic
gaining: gain win earn profit receive obtain acquire / lose forfeit loss deprive sacrifice
advancing: advance attack invade progress forward / retreat withdraw recede regress backward
arriving: arrive come enter return land / depart leave go exit
crowded: crowd crowded packed busy full / empty deserted quiet vacant
strict: strict harsh severe tight tough stern rigorous cruel / lenient mild loose lax soft gentle relax kind benevolent humane merciful
heavy: heavy dense thick / light thin sparse
natural: natural organic wild native / artificial synthetic cultivated introduced foreign
oral: write written print / oral spoken
amateur: amateur untrained inexperienced / professional trained experienced expert skilled
stretching: stretch expand extend pull widen / squeeze compress contract press shrink
hopeful: optimistic hopeful confident bright promising encouraging / pessimistic gloomy hopeless bleak discouraging desperate
clear: clear obvious plain evident unambiguous certain / unclear vague obscure ambiguous uncertain doubtful
useful: useful valuable helpful effective productive / useless worthless vain futile ineffective
simple: plain simple modest austere / elaborate ornate lavish luxurious
calm: calm patient composed cool / angry impatient nervous agitated furious
brave: brave bold fearless courageous / coward cowardly timid afraid fearful
proud: proud pride boast / ashamed shame embarrass humble
dark: dark dim black / light bright white
near: near close nearby adjacent / far distant remote
morning: morning dawn sunrise / evening dusk sunset night
active: active busy operating working running / inactive idle dormant defunct broken
intact: intact unharmed undamaged unscathed unaffected untouched / damage destroy ruin injure affect break compromise reach
leading: lead ahead front top / lag behind trail follow bottom
superior: superior better outperform surpass exceed best / inferior worse underperform worst
gathering: gather collect assemble concentrate / scatter disperse disband
starving: feed nourish eat / starve fast hungry
dominant: dominate dominant major central / marginal minor peripheral subordinate
greeting: welcome greet receive / repel expel avoid shun
devout: believe faith religious devout / atheist secular unbeliever renounce
married: marry married wed / divorce single unmarried separate
above: above over exceed / below under short
literal: exact precise accurate correct / rough approximate inaccurate wrong
enough: enough sufficient ample adequate abundant / insufficient inadequate shortage scarce short
famous: popular beloved famous celebrated / unpopular despised obscure unknown forgotten
guilt: innocent / guilty
original: original authentic / copy imitation forgery
reasonable: reasonable sensible sane wise / absurd foolish irrational insane
independent: independent autonomous sovereign / dependent subject colonial
attending: attend participate join present come / boycott absent skip avoid
lifetime: alive lifetime / posthumous posthumously
indoors: indoors inside interior roof / outdoors outside exterior open-air
yielding: yield surrender capitulate submit succumb obey / resist defy withstand fight
reconciling: reconcile reunite befriend / quarrel estrange divorce
armed: armed weapon gun / unarmed defenceless defenseless
taught: trained educated schooled / untrained self-taught uneducated
paid: pay paid salary fee wage charge / unpaid gratis volunteer
elected: elect election vote / appoint hereditary inherit
native: native local indigenous / foreign immigrant alien imported introduced
solvent: profit prosper gain solvent / bankrupt insolvent ruin debt loss
causing: cause trigger spark provoke induce produce / prevent avert inhibit suppress
warm: warm heat hot warming / cool cold chill cooling freeze
wet: wet rain rainy damp flood / dry drought arid
overland: overland / sea
by-hand: hand manual manually / machine automatic automatically mechanical automated
settled: settled sedentary / nomadic wandering
showing: show display exhibit expose / hide conceal cover
sounding: loud noisy noise / silent silence quiet
loyal: loyal faithful devoted true / disloyal betray traitor desert defect rebel unfaithful
mentioning: mention name cite quote refer credit / omit anonymous unnamed
wide: worldwide global international nationwide / local regional
urging: urge encourage advise recommend press / discourage dissuade warn caution deter
paying: repay pay settle / owe default
confessing: confess admit plead / deny
ranking: promote / demote
owning: own owner landlord proprietor / tenant rent renter lease lodger
winning-over: persuade convince convert / fail
tolerating: tolerate endure withstand bear / intolerable unbearable
leaving-in: include add insert / omit cut delete exclude
rural: farm agricultural rural / industrial urban
kept-up: continue carry persist sustain / discontinue lapse
exact: exact precise accurate / vague rough approximate
outer: outer outside external / inner inside internal
sober: sober / drunk intoxicated
generous: generous lavish bountiful / mean stingy miserly
guarded: guarded protected escorted / unguarded unprotected unescorted
single: single one sole only / several multiple many double
rested: rested fresh / tired exhausted weary
delayed: schedule time punctual / delay overrun late
granting: grant afford offer provide award give supply / deny refuse withhold deprive
more-seldom: increase grow multiply spread frequent / rarer scarcer fewer rare vanish
urgent: urgent immediate pressing / postpone unhurried
overturning: overturn reverse quash vacate annul void invalidate nullify rescind repeal revoke strike / affirm uphold confirm sustain ratify validate reaffirm reinstate retain
utmost: maximum highest greatest most largest utmost peak ceiling / minimum lowest least smallest slightest bottom floor
overrating: overestimate overstate exaggerate overvalue overrate inflate flatter overplay / underestimate understate undervalue underrate belittle minimize downplay underplay
exceeding: exceed surpass outstrip overshoot top outnumber outdo outweigh above beat / below short undershoot
narrowing: dilate widen expand open distend / constrict narrow tighten contract close
lending: grant give extend offer lend pledge throw / withdraw retract revoke rescind withhold remove cancel
caring: enthusiasm enthusiastic excite excitement interest eager eagerness zeal passion keen curious devoted fascinated / indifferent indifference apathy apathetic bored boredom disinterest unmoved nonentity
tightening: loosen loose relax ease lax soften slacken lighten liberalize / tighten tight strict stricter toughen tough harden stringent restrict
firming: strengthen reinforce fortify bolster consolidate shore / weaken undermine erode sap dilute
burden: trouble difficulty problem hardship struggle / ease smooth effortless painless
looting: plunder loot sack pillage ransack ravage / unharmed untouched intact unscathed unplundered unlooted spare
needed: indispensable essential necessary require required vital crucial need imperative compulsory critical / unnecessary dispensable superfluous redundant needless optional expendable unneeded inessential nonessential
versed: versed familiar acquainted knowledgeable expert conversant experienced accustomed / unfamiliar ignorant inexperienced unaware unacquainted new
own-name: own real true genuine / assumed false fake pseudonym alias fictitious borrowed
founded: fallacy myth falsehood error mistake misconception baseless unfounded wrong / truth fact true correct founded accurate justified
flowering: flourish thrive boom prosper bloom grow / wither wilt decay perish fade languish shrivel
prologue: prologue preface foreword introduction / epilogue afterword conclusion
young: young youth childhood child boyhood girlhood / old age elderly adult adulthood grown
plants: sow plant / reap harvest uproot
orderly: organized orderly tidy neat / disorganized disorderly messy chaotic untidy
joined: connect link join attach bind fasten tie / disconnect separate sever detach loosen untie unfasten
clever: clever smart intelligent bright wise / stupid dumb foolish dull
flawless: perfect flawless faultless impeccable / imperfect flawed faulty defective
vulnerable: secure protected invulnerable immune / vulnerable exposed insecure
together: together simultaneously jointly concurrently / apart separately individually
partial: mostly mainly largely predominantly chiefly / partly rarely scarcely hardly
suspecting: trust confidence faith / suspicion distrust mistrust
reward: reward prize bonus / punish penalty sanction fine
conducting: conduct / insulate
eating: carnivore carnivorous meat / herbivore herbivorous vegetarian
emancipating: enslave enslavement slave / emancipate free emancipation
known: familiar known recognized notorious / unheard obscure unknown unfamiliar
unmoved: moved persuaded swayed / unmoved unpersuaded unconvinced unswayed
working-out: explain solve understand resolve decipher / puzzle baffle mystery unexplained unsolved unresolved mystify
warranted: justify warrant merit deserve / unwarranted unjustified undeserved unmerited gratuitous
likely: likely probable expect expected plausible / unlikely improbable implausible unexpected doubtful
taking-part: participate engage involved join / abstain refrain uninvolved
sharing: share common joint mutual shared / separate individual exclusive
coupled: rely depend reliant dependent / independent self-sufficient self-reliant independently
alert: expect foresee anticipate predict foreseen / surprise unforeseen unexpected unanticipated startle
swift-end: prolong extend lengthen protract / shorten curtail truncate cut
pioneering: pioneer first innovator original / imitator follower copycat latecomer late
visible: visible see show noticeable conspicuous apparent / invisible unseen hidden unnoticed imperceptible inconspicuous
fertile: fertile fruitful productive rich / barren sterile infertile poor
frank: frank open candid outspoken forthright / secretive reticent evasive guarded reserved silent
even: even equal equally balanced fair / uneven unequal unbalanced lopsided unfair disproportionate
steep: steep sharp abrupt / gentle gradual
merging: merge combine amalgamate unify incorporate / split demerge separate dissolve divide break
arming: arm mobilize rearm / disarm demobilize disarmament
central-rule: centralize / decentralize devolve
ownership: nationalize public / privatize private denationalize
regulated: regulate control / deregulate uncontrolled unregulated
filling: fill refill replenish stock / empty drain deplete exhaust
swelling: inflate swell / deflate subside shrink
gainful: lucrative profitable paying / unprofitable loss-making costly
on-time: prompt punctual schedule / overdue belated late
invited: invite ask welcome / uninvited unwelcome exclude
broken-word: keep honor fulfil observe / break renege violate breach betray
spreading: spread widespread diffuse / confine contain localized restrict
inventing: original new novel innovative / derivative borrowed copied unoriginal
flying: ground grounded / flight airborne fly
landing: ashore land / sea afloat aboard
standing: upright stand erect / lying prone fall fallen
whole-cloth: intact whole / broken torn fragmentary fragment
awake: awake wake / asleep sleep
ruling: reverse overturn quash vacate overrule annul invalidate strike nullify / affirm uphold sustain confirm endorse validate
suing: dismiss reject acquit / proceed allow grant convict
pleading: guilty convict / innocent acquit exonerate clear vindicate
fining: fine penalty sanction sentence punishment surcharge / reward bonus leniency amnesty pardon discount
binding: binding enforceable mandatory conclusive final / advisory nonbinding unenforceable optional consultative provisional
settling: settle compromise / litigate sue trial contest dispute appeal
testifying: testify speak cooperate / silent silence refuse recant
recanting: recant retract renounce disown withdraw apologize / reaffirm reiterate repeat maintain insist stand defend
extraditing: extradite deport expel repatriate return / shelter harbor asylum protect
ruling-party: incumbent government ruling / opposition challenger rebel
passing-law: pass enact sign ratify adopt / veto defeat reject block repeal scuttle
seizing: crown enthrone install inaugurate restore reinstate / depose dethrone topple overthrow oust remove abdicate unseat impeach
voting: vote / abstain abstention
seceding: secede separate independence breakaway leave / unite accede annex incorporate
annexing: annex seize occupy conquer absorb / cede liberate evacuate relinquish return restore
power: strengthen consolidate entrench extend reinforce / weaken undermine erode loosen dilute curb
landslide: landslide comfortably easily overwhelmingly decisively clearly resoundingly convincingly / narrowly barely slim razor-thin closely
taxing: tax duty tariff levy / exempt exemption duty-free relief rebate
centralizing: federal central national / state local regional municipal
truce: truce ceasefire armistice peace treaty disengage / war fighting hostilities combat offensive battle escalate
besieging: besiege blockade encircle surround / relieve lift
defending: defend repel repulse withstand / capture seize overrun conquer surrender breach
enlisting: volunteer enlist / conscript draft press impress
raiding: attack raid bomb shell assault ambush / spare defend protect shelter
casualties: unhurt unharmed unscathed uninjured safe safely / hurt injure wound maim kill shoot
escaping: escape evade elude flee free getaway / capture catch apprehend arrest seize trap corner caught
sinking: sink wreck capsize scuttle / float afloat salvage refloat survive
armoured: arm rearm fortify militarize / disarm demilitarize dismantle
victorious: victorious winner champion victor conqueror / beaten loser vanquished runner-up
scoring: score convert / miss waste squander fluff
qualifying: qualify progress / eliminate knock crash
starting-lineup: starter first-choice / substitute bench reserve sideline
fitness: fit recovered available healthy / injure injured sideline unavailable doubtful hurt
favoured: favorite favored / underdog outsider longshot
unbeaten: unbeaten undefeated invincible unblemished / beaten defeat lose winless defeated
signing: sign acquire recruit / release offload
home-away: home host / away visit visitor visiting road
rookie: veteran experienced seasoned / rookie novice newcomer debutant beginner
retiring: retire retirement quit / comeback return unretire
record: record best fastest highest / worst slowest lowest poorest
overtaking: overtake pass outpace outrun / trail lag behind
beating-forecast: exceed beat surpass outstrip / miss short disappoint undershoot
monopoly: monopoly exclusive sole / competition competitor rival competitive
hiring-posts: vacancy recruitment hiring / layoff redundancy dismissal
outsourcing: outsource contractor / in-house internal
luxury: luxury premium upmarket expensive exclusive / budget discount cheap affordable
seasonal: permanent full-time year-round lasting / temporary part-time seasonal casual
paying-dividend: solvent profitable prosper / bankrupt bankruptcy insolvent insolvency liquidation default receivership
shareholders: shareholder investor / creditor
going-public: list float / delist private
doing-good: boost benefit help enhance improve strengthen bolster / erode hurt harm damage dent undermine sap depress weaken cripple
generous-pay: bonus raise rise pay / cut freeze deduction
benign: benign noncancerous harmless / malignant cancerous fatal lethal deadly
acute: acute sudden / chronic longstanding persistent
contagious: contagious infectious transmissible / noncontagious noninfectious
protective: protect protective prevent shield defend guard ward / contribute promote worsen aggravate predispose risk expose
stimulating: stimulate activate excite enhance induce trigger promote upregulate / inhibit suppress block sedate dampen depress downregulate deactivate
agonist: agonist activator / antagonist inhibitor blocker
relapsing: remission recover recovery cured / relapse recurrence
deadly: survive survivable nonfatal mild / fatal lethal deadly
conscious: conscious awake alert lucid / unconscious asleep comatose
working-drug: effective efficacious potent / ineffective placebo useless
reversing: reversible reverse curable treatable temporary / irreversible permanent incurable untreatable
invasive: surgery surgical invasive operation / noninvasive nonsurgical
premature-birth: premature preterm / full-term term overdue
fertile-person: fertile pregnant / infertile sterile barren
supplementing: rich abundant fortified enriched plentiful / deficient deficiency lacking depleted
fasting: feast gorge / abstain starve
agreeing-data: consistent support confirm corroborate agree / contradict inconsistent refute challenge undermine
correlated: correlate associate relate tie connect connection association relationship related / unrelated independent uncorrelated unconnected coincidence coincidental unconnected
blaming: blame attribute ascribe cause responsible due trace / unrelated innocent exonerate absolve
converging: converge convergence / diverge divergence
absorbing: absorb soak / emit reflect radiate release repel
extinct: extant living alive surviving thrive / extinct extinction vanish
endangered: endangered threatened vulnerable rare / common abundant plentiful thrive
invading-species: native indigenous endemic / invasive introduced exotic alien nonnative
nocturnal: nocturnal night / diurnal day
marine: marine saltwater seawater ocean / freshwater terrestrial land
acid: acid acidic / alkaline alkali
random: random chance haphazard arbitrary / systematic deliberate methodical orderly planned
simple-made: unicellular single-celled / multicellular
predator: predator hunter carnivore / prey quarry
upright-walk: biped bipedal / quadruped
exposed: shelter sheltered protected leeward / expose exposed windswept windward battered brunt
thawing: thaw melt / freeze ice frozen
storm: calm clear fair fine settled gentle mild / storm stormy gale hurricane rough rain blizzard severe fierce
drought: flood rain deluge wet / drought dry parched
mild-season: mild warm balmy / cold bitter severe harsh freezing icy
acclaimed: acclaim hail laud applaud rave praise celebrate triumph / pan savage deride ridicule mock flop dismiss lambast
published: publish print publicized publication released / unpublished suppress withhold manuscript shelve
hit: success bestseller blockbuster sensation / flop failure dud disappointment
premiere: premiere debut / finale farewell
realistic: realistic figurative lifelike naturalistic / abstract stylized
sold-out: packed sold-out sell-out full crowded / empty half-empty deserted
completed: complete finish done finalize / unfinished incomplete uncompleted abandon
signed: sign signed named / anonymous unsigned pseudonymous
prose: prose / verse poetry poem
fictional: fiction fictional novel invented imaginary / nonfiction factual documentary
comic: comic comedy humorous funny / tragic tragedy serious solemn
ordaining: ordain consecrate install / defrock laicize excommunicate unfrock
persecuting: tolerate tolerance toleration protect / persecute persecution intolerance suppress
blessing: bless blessing / curse condemn anathema
converting: convert baptize / apostasy apostate renounce
pious: pious devout religious godly / impious irreligious ungodly godless worldly
clergy: clergy clerical cleric priest ordained / laity layman secular
eldest: eldest oldest firstborn elder / youngest younger
legitimate: legitimate / illegitimate bastard
adopting: adopted adoptive foster / biological birth
siblings: only-child sole / sibling brother sister
married-life: marry married wed husband wife spouse / unmarried bachelor spinster divorce widow widower celibate
inheriting: inherit bequeath bequest leave / disinherit
outward: outbound outward outgoing / homeward return inbound incoming
sea-travel: ship boat sea sail voyage steamer / land overland
travelling: travel journey tour abroad roam wander / stay home remain
paved: paved asphalt / unpaved dirt gravel
wired: wireless cordless / wired cable
digital: digital electronic online / analog analogue paper print printed
proprietary: open-source / proprietary closed closed-source
enabling: enable activate / disable deactivate
defusing: defuse disarm deactivate neutralize / detonate explode trigger
upgrading: upgrade update modernize / downgrade obsolete
launching: launch introduce unveil / discontinue withdraw retire
crash: functioning operational / crash malfunction fail inoperable broken idle
encrypting: encrypt encrypted secure / unencrypted plaintext
elective: compulsory required core mandatory / elective optional
enrolling: enrol enroll matriculate admit attend / expel dropout suspend
passing-exam: pass / fail flunk
educated: literate educated schooled lettered / illiterate uneducated unlettered unschooled
segregating: integrate integrated mixed desegregate / segregate segregated separate
coed: coeducational mixed / single-sex
attending-class: attend present punctual / truant absent
recency: recent recently newly lately fresh latest / longtime longstanding decades ancient
lately-owned: acquire bought new / inherited heirloom
soon: soon promptly immediately quickly hastily instantly / later eventually belatedly late postpone delay
premature: premature hasty early soon / overdue late belated tardy
hesitating: hesitate hesitant reluctant slow wary loath reticent cautious / promptly eager quick immediately readily hasten gladly willing
anger: approval applause delight cheer praise relief joy enthusiasm welcome admiration / anger outrage fury protest indignation dismay consternation uproar scorn hostility horror
fear: fear afraid terrify frighten scared terrified terror dread anxious / fearless unafraid brave courageous confident calm undaunted unconcerned
optimism: optimism hope confidence / pessimism despair gloom doubt
regret: regret sorry apologize repent remorse / proud unrepentant defiant unapologetic satisfied
trusting: trust trusted confidence faith reliance / distrust mistrust suspicion suspicious wary
flattering: flattering favorable complimentary glowing positive / unflattering unfavorable scathing critical negative damning
suffering: suffer endure undergo bear sustain incur / escape avoid spare miss evade
equal-shares: share split divide jointly together / alone sole exclusive monopolize
owing: repay settle clear / owe arrears outstanding unpaid default
borrowing: lend loan / borrow
giving-away: donate give bestow present / withhold
free-of-charge: free gratis complimentary / pay charge fee cost
collecting: hoard stockpile accumulate collect amass / disperse squander donate
gradual: gradual gradually slowly steadily incremental progressively / sudden suddenly abrupt abruptly overnight instantly immediately sharply
continual: constant continuous uninterrupted continual nonstop ceaseless permanent / intermittent sporadic occasional interrupted periodic brief
staying-power: endure persist survive remain / vanish disappear fade lapse perish
loud: loud noisy noise audible / quiet silent inaudible hushed
spacious: spacious roomy large ample vast / cramped small tiny confined
clean: clean pure pristine unpolluted immaculate / dirty polluted filthy contaminated foul soiled
dense: dense populous crowded / sparse thinly deserted uninhabited
fertile-land: fertile lush productive arable / barren infertile arid desert
steady-hand: steadfast firm resolute unwavering / waver vacillate falter irresolute
obeyed: obey comply observe follow adhere / defy ignore flout breach violate disobey evade
loyal-troops: loyal loyalty allegiance / mutiny revolt rebel treason betrayal desert defect
friendly-terms: friend friendly amicable cordial warm / enemy hostile bitter acrimonious frosty strained feud
harmonious: harmony peace agreement consensus unity / friction conflict discord dissension strife quarrel tension
welcoming: welcome greet embrace / shun rebuff expel snub cold-shoulder ostracize
respect: respect esteem admire revere venerate honor / despise contempt scorn disdain disrespect loathe
popular: popular beloved favorite liked fashionable / unpopular disliked hated unfashionable excluded taboo
permitted-topic: favorite welcome common popular / exclude taboo forbidden banned avoid
interested: interested curious fascinate intrigue absorbed keen / bored indifferent uninterested incurious
modest: modest humble unassuming / boastful arrogant vain conceited proud
diligent: diligent industrious hardworking conscientious / lazy idle negligent slack
talkative: talkative garrulous outgoing sociable / taciturn shy reserved reclusive silent withdrawn
selfish: selfless unselfish altruistic generous charitable / selfish greedy miserly
moderate: moderate restrained temperate mild / extreme radical excessive immoderate fanatical
lawful: legal lawful legitimate constitutional / illegal unlawful illicit unconstitutional
intended: intend intentional deliberate purposely mean / accident accidental inadvertent unintended mistake
foreseen: foresee predict anticipate expect forecast / unexpected surprise unforeseen unanticipated
genuine: genuine authentic real original / fake forgery counterfeit sham replica bogus hoax imitation
proven: prove establish demonstrate confirm show / unproven unconfirmed undiscovered unknown untested speculative hypothetical disprove
decided: decide settle resolve determine certain / undecided unresolved uncertain pending disputed
possible: possible feasible practicable viable achievable / impossible infeasible unfeasible impracticable unattainable
fair-play: fair just impartial equitable unbiased neutral / unfair unjust biased partial discriminatory prejudiced
transparent: transparent open public / opaque secretive secret closed
detailed: detailed thorough comprehensive exhaustive full / brief cursory sketchy superficial summary
narrowly-won: narrow close / wide landslide comfortable
central-place: center middle / outskirts edge periphery suburb fringe margin
uptown: north northern northward northerly / south southern southward southerly
orient: east eastern eastward easterly / west western westward westerly
inland: inland interior landlocked / coast coastal seaside shore offshore
upland: upland highland mountain hill / lowland valley plain
abroad: abroad overseas foreign exile / home domestic homeland
capital: capital metropolis / province provincial
vertical: vertical upright steep / horizontal flat level
tightly: tight tightly firmly / loose loosely slack
thickness: thick broad wide fat bulky / thin slender slim narrow lean compact
bulk: bulky heavy biggest largest bulkiest / compact light slim tiny smallest slimmest
harvest: plentiful bumper abundant good / poor meagre failure fail
exclusive: exclusive solely / shared too
waste: recycle reuse save conserve / waste discard dump squander
cover: reveal uncover expose unearth / bury conceal hide
unlocking: unlock unseal / lock seal secure bolt
attach: attach fasten / detach remove unfasten
fill: fill stock replenish / empty drain deplete
lit: lit illuminate bright / dark unlit extinguish dim
clothed: clothed dressed / naked nude bare
barefoot: barefoot / shoe boot shod
raw: raw uncooked / cooked boiled roasted
fresh: fresh / stale rotten preserved frozen canned dried
hungry: hungry starving famished / full fed satisfied
expensive-taste: cheap bargain / expensive costly exorbitant
surplus: surplus excess glut abundance plenty / shortage deficit lack scarcity dearth shortfall
credit: creditor / debit debtor
deficit: surplus / deficit
growth: growth boom expansion upturn recovery upswing / recession slump contraction downturn decline bust depression stagnation
employment: employ employed working / unemployed jobless unemployment idle
wage: raise increase rise / freeze cut
urbanizing: urbanize / depopulate
immigrating: immigrate immigration arrive settle / emigrate emigration leave depart
colonizing: colony colonial dependent / independent sovereign decolonize
civilian: civilian / military soldier
nobility: aristocrat nobleman noble / commoner peasant
master: master owner employer boss / slave servant employee worker
majority-rule: unanimous unanimously / divided split majority narrowly
improving: improve recover rally rebound better strengthen / worsen deteriorate decline slump weaken
promoting: promote elevate / demote relegate downgrade
praised-work: masterpiece triumph brilliant superb excellent / failure mediocre poor terrible dreadful
sufficient: enough sufficient adequate ample suffice meet cover / insufficient inadequate short scant
served: served well-served / underserved neglected neglect overlooked
cared: care tend nurse attend / neglect abandon ignore mistreat abuse
supervised: supervised overseen monitored / unsupervised
regulated-market: regulated / unregulated
licensed: licensed certified accredited / unlicensed uncertified
invited-guest: invite / uninvited gatecrash
injury: heal recover mend / fester worsen
assisting: assist help aid facilitate / hinder impede obstruct hamper thwart block
hastening: hasten accelerate expedite speed quicken / delay slow retard impede postpone
urging-on: encourage urge press exhort / discourage dissuade deter advise caution warn
daring: dare venture bold brave / fear timid shrink hesitate
completeness: entire whole complete intact / partial fragment incomplete remnant
purity: pure unadulterated / mixed impure adulterated diluted
visible-eye: visible / invisible microscopic
stability: stable stability steady / crisis turmoil instability collapse chaos
certainty: certain sure definite confident / doubtful unsure uncertain
frequent: regularly routinely frequently / rarely seldom occasionally never
lucky: lucky fortunate luck / unlucky unfortunate misfortune
wanted: want wish desire seek crave demand / reject unwanted refuse shun decline
needing: require / unnecessary superfluous needless dispense
agreement: agree concur consent / disagree differ dissent dispute
listen: listen hear heed / ignore deaf disregard
publicly: publicly openly / privately secretly
aloud: aloud loudly / silently quietly
officially: official officially authorized sanctioned / unofficial unofficially unauthorized
directly: direct directly firsthand / indirect indirectly secondhand
personally: personally / proxy remotely
alone-work: single-handed alone solo / help assistance team collaboration collaborate together
`;
