/**
 * What things come to, in pairs of poles: whatever says the one, in any word for it, speaks against whatever says the other of the same
 * thing. Broader than contraries, which are so whatever they are said of: how much more has to agree, those who ask decide.
 */

/** Each line: what it is about, the words of the one pole and those of the other, in their base forms. */
export const POLES = `
accepting: accept approve agree consent grant adopt embrace welcome endorse ratify comply heed listen acquiesce assent concede yield oblige acceptance approval consent assent / refuse reject decline deny veto rebuff spurn repudiate disregard ignore overrule withhold dismiss resist object protest boycott shun snub disapprove refusal rejection denial objection resistance
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
funding: fund finance invest subsidize expand extend enlarge / cut slash defund close curtail reduce
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
`;
