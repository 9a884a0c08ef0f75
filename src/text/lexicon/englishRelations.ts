/**
 * Words of factual English prose that mean the contrary or the same, where WordNet has nothing, or only among other senses. In their
 * base forms; what is derived from them by more than an ending stands for itself.
 */

/** Each line: all of one side are contraries of all of the other. */
export const ANTONYMS = `
overturn quash annul vacate invalidate / affirm uphold ratify validate
maximum / minimum lowest
maximize / minimize
overestimate overstate overvalue overrate / underestimate understate undervalue underrate
exaggerate overstate / understate downplay
dilate / constrict contract narrow
loosen slacken / tighten
enthusiasm / indifference apathy
enthusiastic / indifferent apathetic
northward northwards northbound / southward southwards southbound
eastward eastwards eastbound / westward westwards westbound
upstream / downstream
uphill / downhill
upward upwards / downward downwards
clockwise / anticlockwise counterclockwise
half / twice double
halve / double triple quadruple
prologue preface / epilogue afterword
versed / ignorant unfamiliar
after follow postdate / precede predate antedate prior
before / subsequent
underserved underfunded underpaid undermanned / overfunded overpaid overmanned overserved
increase rise grow climb surge soar jump gain swell expand escalate strengthen accelerate raise skyrocket / decrease fall decline shrink drop plunge plummet slump sink dwindle diminish tumble slide contract reduce lower weaken
growth expansion / decline shrinkage contraction decrease drop fall reduction loss slump
rise increase / reduction cut
add / remove subtract
gain / loss lose
raise lift / lower cut reduce
double triple quadruple / halve
improve better enhance / worsen deteriorate degrade
improvement / deterioration worsening
more / less fewer
most / least fewest
better / worse
best / worst
many most / few
all both / none
all / few
first / last
former / latter
early / late
earlier sooner / later
before / after
above over / below beneath under
upper top / lower bottom
high / low
higher / lower
large big huge great / small little tiny
larger bigger greater / smaller lesser
long / short
lengthen prolong extend / shorten curtail
wide broad / narrow
widen broaden / narrow
tall / short
heavy / light
thick / thin
deep / shallow
near close / far distant
fast quick rapid swift / slow
speed accelerate hasten / slow delay
accept / reject refuse
approve / reject veto disapprove
approval / rejection disapproval
agree / disagree
agree consent / refuse
pleased delighted glad satisfied / disappointed displeased dismayed dissatisfied
soon / never
alleviate mitigate / increase aggravate exacerbate worsen
taper narrow thin / widen broaden thicken
taper / increase
agreement / disagreement
allow permit authorize legalize / ban forbid prohibit bar outlaw
legalization / ban prohibition
support back endorse favor champion / oppose resist
support / opposition
supporter proponent advocate / opponent critic
encourage / discourage
promote / hinder
help / hinder
enable / prevent
succeed / fail
success / failure
win won / lose
winner / loser
victory win / defeat loss
pass / fail
cheap inexpensive / expensive costly dear
majority / minority
public / private
state-owned / private
domestic / foreign
national domestic / international
import / export
importer / exporter
buy purchase / sell
buyer purchaser / seller vendor
supply / demand
lend / borrow
lender / borrower
creditor / debtor
profit / loss
surplus / deficit
revenue income / expense expenditure
employer / employee
hire recruit / fire dismiss
employment / unemployment
employed / unemployed
teacher / student
inside / outside
inner internal interior / outer external exterior
indoor / outdoor
always / never
often frequently / rarely seldom
usually / rarely seldom
common frequent widespread / rare uncommon
all every everyone everybody / none
everything / nothing
everywhere / nowhere
strong robust powerful / weak
strength / weakness
rich wealthy affluent / poor
wealth / poverty
open / close shut
opening / closure
include / exclude omit
inclusion / exclusion
lead led / lag trail
leader / follower laggard
begin start commence launch / end stop finish conclude cease halt
beginning start onset / end conclusion
continue persist / stop cease discontinue
true / false
right correct accurate / wrong incorrect inaccurate
safe / dangerous unsafe
safety / danger
success / failure
easy simple / hard difficult
ease / difficulty
simple / complex complicated
optimistic / pessimistic
optimist / pessimist
optimism / pessimism
positive / negative
favorable / unfavorable adverse
advantage / disadvantage drawback
strength / drawback
benefit / harm cost drawback
beneficial / harmful detrimental
harmless / harmful
helpful / harmful
good / bad
well / poorly badly
urban / rural
city / countryside
north northern / south southern
east eastern / west western
left / right
front / back rear
maximum / minimum
maximize / minimize
ceiling / floor
man male boy / woman female girl
male / female
husband / wife
father / mother
son / daughter
brother / sister
young / old elderly
younger / older
new / old
modern / ancient
past / future
present / absent
presence / absence
active / passive inactive
centralize / decentralize
central / peripheral
global / local
mandatory compulsory obligatory required / voluntary optional
require / exempt
formal / informal
direct / indirect
legal lawful / illegal unlawful
guilty / innocent
convict / acquit
conviction / acquittal
confirm / deny refute disprove
confirm / contradict
acknowledge admit / deny
prove / disprove
validate / invalidate
believe trust / doubt distrust
trust / distrust mistrust
love / hate
like / dislike
attack / defend
offensive / defensive
war / peace
ally friend / enemy foe
friendly / hostile
cooperate / compete
cooperation collaboration / competition rivalry conflict
unite / divide
unity / division
integrate / segregate
merge / split separate
connect / disconnect
build construct / demolish destroy
create / destroy
create / eliminate
construction / demolition destruction
preserve / destroy
protect / endanger
enter / leave exit
arrive / depart leave
arrival / departure
arrival / departure
join / leave quit
advance / retreat withdraw
advance / recede
remember / forget
reveal disclose / conceal hide
visible / invisible hidden
transparent / opaque
transparency / secrecy
full / empty
fill / empty
complete / incomplete partial
entire whole / partial
temporary / permanent
short-term / long-term
stable / unstable volatile
stability / instability volatility
constant / variable
fixed / variable flexible
rigid / flexible
liberal / conservative
left-wing / right-wing
democratic / authoritarian
democracy / dictatorship
freedom liberty / slavery bondage
free / captive
liberate / enslave
independent / dependent
independence / dependence
sufficient enough adequate / insufficient inadequate
abundant / scarce
abundance / scarcity shortage
shortage / surplus glut
hot warm / cold cool
heat warm / cool
warming / cooling
hotter warmer / colder cooler
wet / dry
drought / flood
summer / winter
day / night
dawn / dusk
light bright / dark
male / female
top-down / bottom-up
upstream / downstream
uphill / downhill
upward upwards / downward downwards
up / down
upgrade / downgrade
ascend / descend
overestimate overstate exaggerate / underestimate understate
overvalue / undervalue
tighten / loosen relax ease
tight / loose
restrict / liberalize
regulate / deregulate
nationalize / privatize
privatization / nationalization
subsidize / tax
inflation / deflation
boom / bust recession
recession / recovery boom
worsen / recover
bull / bear
attract / repel
cause / prevent
likely probable / unlikely improbable
possible / impossible
able / unable
ability / inability
willing / unwilling reluctant
certain sure / uncertain unsure
clear / unclear vague
known / unknown
important significant / unimportant insignificant negligible
relevant / irrelevant
necessary / unnecessary
effective / ineffective
efficient / inefficient
efficiency / inefficiency
equal / unequal
equality / inequality
similar alike / different dissimilar
similarity / difference
same / different
identical / different
homogeneous / heterogeneous
uniform / diverse varied
consistent / inconsistent
successful / unsuccessful
popular / unpopular
satisfied / dissatisfied
competent / incompetent
healthy / unhealthy sick
health / illness
alive living / dead
live survive / die perish
life / death
birth / death
literate / illiterate
skilled / unskilled
experienced / inexperienced
patient / impatient
honest / dishonest
fair just / unfair unjust
justice / injustice
order / disorder chaos
order / chaos
natural / artificial synthetic
organic / synthetic
theoretical / practical
abstract / concrete
qualitative / quantitative
physical / virtual
hardware / software
wholesale / retail
civilian / military
religious / secular
nuclear / conventional
majority / minority
plural / singular
single / multiple
single / married
marry / divorce
vertical / horizontal
parallel / perpendicular
input / output
export / import
acquire / divest
invest / divest
borrow / lend
save / spend
save / waste
deposit / withdraw
push / pull
send / receive
sender / recipient
give / take
teach / learn
ask / answer
question / answer
victim / perpetrator
defendant / plaintiff
prosecution / defense
incumbent / challenger
predecessor / successor
precede / follow
ancestor / descendant
parent / child
majority / minority
senior / junior
superior / inferior
superiority / inferiority
major / minor
primary / secondary
main / minor
mainly mostly largely / barely hardly scarcely
deliberate intentional / accidental unintentional
deliberately intentionally / accidentally unintentionally
explicit / implicit
gradual / sudden abrupt
gradually slowly / suddenly abruptly rapidly quickly
rapidly quickly / slowly
peak / trough bottom
high / low
rising / falling
ahead / behind
forward / backward
forwards / backwards
northward / southward
eastward / westward
onshore / offshore
online / offline
centralized / decentralized distributed
concentrated / dispersed
concentrate / disperse
homeland / abroad
home / abroad
inbound / outbound
incoming / outgoing
immigration / emigration
immigrant / emigrant
immigrate / emigrate
inflow / outflow
influx / exodus
appear emerge / disappear vanish
appearance / disappearance
remain stay / leave depart
retain keep / lose abandon discard
keep / abandon
adopt / abandon
maintain / abandon
ratify / repeal
enact / repeal
introduce / abolish repeal
establish / abolish
impose / lift
appoint / dismiss
elect / oust
obey comply / disobey defy
compliance / defiance
comply / violate
praise / criticize condemn
praise / criticism
welcome / condemn
reward / punish
reward / punishment
forgive / punish
consensus / dissent
unanimous / divided
underperform / outperform
outnumber / undernumber
exceed / undershoot
overshoot / undershoot
strengthen fortify bolster boost reinforce intensify deepen amplify heighten consolidate enrich / weaken undermine erode sap dampen dilute drain deplete blunt
lengthen prolong extend stretch widen enlarge multiply inflate / shorten compress curtail narrow condense shrink squeeze deflate
increase raise boost expand amplify magnify / curb cap trim slash compress minimize limit restrain
allow permit enable let authorize empower help aid assist facilitate invite encourage promote foster / block ban bar forbid prohibit prevent hinder hamper impede obstruct inhibit thwart stop deter restrict stifle frustrate discourage
ease smooth clear / complicate hinder hamper impede block
welcome embrace endorse applaud favor accept champion / resist oppose reject spurn shun condemn denounce decry refuse rebuff
admire praise applaud celebrate commend / criticize condemn denounce deride mock
ease alleviate relieve mitigate soften soothe lessen abate subside / worsen aggravate exacerbate intensify inflame sharpen
improve heal repair restore / worsen deteriorate damage spoil ruin degrade harm
protect preserve safeguard shield conserve / endanger threaten jeopardize destroy
attract draw lure / repel deter drive
accelerate quicken hasten spur / delay slow retard stall impede
flourish thrive prosper boom / languish wither struggle stagnate decline collapse
ahead lead outpace surpass outstrip / lag behind trail
ahead / behind
high enormous huge large considerable substantial great massive vast immense steep hefty / low minimal small little slight negligible modest tiny marginal trivial scant
strong robust sturdy solid powerful potent / weak feeble frail fragile flimsy
vulnerable fragile exposed susceptible / resilient immune robust invulnerable
eager keen willing enthusiastic / reluctant unwilling hesitant loath
confident assured / doubtful hesitant insecure
cheap inexpensive affordable low-cost / expensive costly dear unaffordable pricey
abundant plentiful ample copious / scarce sparse meager scant insufficient
abundance plenty surplus glut excess / scarcity shortage lack dearth deficit
always invariably constantly regularly frequently often / never rarely seldom
everyone everybody / nobody
rapid swift quick fast brisk prompt / slow sluggish gradual
rapidly swiftly quickly fast briskly / slowly sluggishly gradually
broad wide extensive / narrow limited restricted
simplify / complicate
gather assemble collect concentrate cluster / scatter disperse spread
open accessible / closed inaccessible sealed
openly publicly / secretly covertly privately
loyal faithful / disloyal treacherous
generous lavish / stingy miserly
bold brave daring / timid cowardly cautious
calm quiet peaceful / turbulent violent stormy agitated
clean pure / dirty polluted contaminated
useful / useless
familiar / strange unfamiliar
threat danger risk / opportunity
asset / liability
rival competitor adversary / partner ally
confidence certainty / doubt uncertainty
comfort / discomfort
sweet / bitter sour
soft / hard
smooth / rough
sharp / blunt dull
loud noisy / quiet silent
lively / dull
thorough detailed / cursory superficial
serious grave severe / mild slight minor
severe harsh / mild gentle lenient
strict stringent rigorous / lax lenient loose
proud / ashamed
happy glad / sad unhappy
gladly willingly / reluctantly grudgingly
early / belated
widely broadly / narrowly
heavily / lightly
heat / chill
agree / differ
resemble / differ
obey / flout
notice heed / ignore overlook neglect
cherish value prize / despise scorn disdain
love adore / loathe hate detest
supply provide / withhold deny
grant award / deny refuse withhold
reinforce affirm uphold / overturn overrule quash
profitable lucrative / unprofitable loss-making
solvent / insolvent bankrupt
rise ascent / fall descent
boom upswing upturn / slump downturn downswing
upturn / downturn
encouragement incentive / deterrent disincentive
inclusive / exclusive
shared collective joint common / separate individual
unified united cohesive / divided split fragmented
unify / fragment
centralized / dispersed scattered
self-sufficient / dependent
reliance dependence / independence self-reliance
dry / wet damp moist humid soggy
real genuine authentic actual true / invented fictional fictitious imaginary fake bogus sham
gloomy pessimistic bleak dismal despondent / cheerful hopeful optimistic sunny
hopeful / hopeless
noisy crowded / quiet calm
stable steady constant / volatile erratic fluctuating unsteady
praise applaud celebrate acclaim / dismiss criticize condemn blame fault pan
frugal thrifty / wasteful extravagant
welcome / unwelcome
accept / decline rebuff spurn
behind / against
for / against
well / badly poorly ill
falling / rising growing
hidden concealed invisible / visible overt exposed
crucial vital essential central key pivotal decisive / irrelevant marginal peripheral trivial unimportant
modern advanced cutting-edge / outdated obsolete primitive backward
diverse varied / uniform homogeneous
flexible adaptable / rigid inflexible
ambitious / modest
bright rosy / bleak grim dim
wise prudent sensible / foolish reckless imprudent
cautious careful prudent / reckless careless rash
unique / commonplace ordinary
ordinary usual normal typical / unusual exceptional extraordinary atypical
predictable / unpredictable erratic
sustainable / unsustainable
credible reliable trustworthy dependable / unreliable dubious untrustworthy
wasteful / efficient economical
sceptical skeptical / convinced
yes / no
abundant plentiful common / rare scarce infrequent
crowded busy bustling thronged packed / deserted abandoned empty
spare / strike hit ruin destroy devastate
lenient merciful gentle humane benevolent kind / cruel harsh brutal merciless ruthless savage
leniency mercy kindness / cruelty harshness brutality severity
plenty lots / little
mild temperate / extreme
excellent superb outstanding brilliant / poor dismal terrible awful dreadful
splendidly excellently superbly / poorly badly
reliable flawless faultless / faulty flawed defective
seal / vent
owner landlord / tenant renter lodger
near closer nearer / away further farther
colour coloured / monochrome black-and-white
forward onward / backward
respect heed / dismiss disregard scorn
surplus / shortfall
subsequently afterwards later / beforehand
retain keep / relinquish surrender forfeit
unfreeze thaw / freeze
overcome conquer / succumb
patience / impatience
contented content / discontented
punctual prompt / late tardy
rarely seldom / routinely regularly
voluntarily willingly freely / forcibly involuntarily
openness / secrecy
undamaged unscathed intact / damaged destroyed ruined
lifelong / brief fleeting
delay slow postpone hinder hamper / speed sped hasten quicken expedite
join enlist / desert quit
hire recruit employ engage / sack fire dismiss
dismiss oust expel depose remove / appoint install reinstate retain keep
welcome admit invite greet embrace / expel banish evict exclude ban bar shun
arrest jail imprison detain intern incarcerate capture / release free liberate discharge
convict condemn / acquit exonerate absolve pardon
accuse blame / exonerate absolve
found establish create form constitute / dissolve disband abolish liquidate
open inaugurate reopen / close shut shutter
outlive recover / perish die succumb
recover heal convalesce / relapse deteriorate
cure heal / infect sicken
wound injure / heal
approve pass adopt ratify endorse / reject veto repeal block scrap
admit acknowledge confess concede / deny dispute
confirm corroborate substantiate verify bear-out / refute disprove rebut contradict debunk discredit
accept / doubt disbelieve
praise laud commend hail applaud acclaim / denounce censure criticize condemn blame lambaste
honor respect / dishonor insult disgrace offend
adore admire respect / detest despise loathe
obey follow respect heed / defy disobey flout ignore
keep honor fulfill observe / break violate breach
collect gather accumulate amass hoard / scatter disperse squander
tie bind fasten attach / untie release detach unfasten
attach fix / detach remove
sharpen / blunt
moisten wet soak / dry parch
freeze solidify / melt thaw liquefy
evaporate / condense
absorb / emit release reflect radiate
float / sink
climb mount / descend
lift hoist / lower drop
advance progress / retreat regress recede withdraw
approach near / recede withdraw
entice lure / repel repulse deter
trust / suspect
encourage urge embolden hearten / discourage dissuade deter dishearten
convince / dissuade
remind recall / forget
contain comprise / exclude omit
mention cite / omit
reveal disclose divulge expose / conceal hide withhold
publish / suppress withhold
show display exhibit / conceal hide
notice spot detect / overlook miss
let license tolerate / forbid prohibit ban outlaw bar prevent
legalize decriminalize / criminalize outlaw ban
grant award / revoke withdraw
impose levy introduce / lift abolish waive repeal
enforce / waive relax
tax / exempt
borrow / repay
invest / withdraw
save conserve economize / waste squander spend
enrich / impoverish
succeed prosper thrive flourish / fail founder languish
achieve attain accomplish / fail miss
resume restart continue / suspend interrupt halt stop abandon
proceed / halt interrupt
begin start commence open / end finish conclude close
complete finish / abandon
preserve keep retain / discard scrap destroy
build erect construct / demolish raze dismantle destroy
assemble / dismantle
repair mend fix restore / damage destroy break wreck
fertilize / sterilize
plant sow / uproot harvest
protect defend guard shelter shield / attack expose endanger
capitulate yield / resist
conquer capture seize take / lose surrender relinquish
occupy / evacuate vacate
invade / withdraw
mobilize / disband
escalate / defuse
enlist / discharge
crown enthrone / dethrone depose
nominate / withdraw
merge amalgamate fuse unite / split separate break
combine blend mix / separate
connect link join / disconnect sever
concentrate / dilute
tighten stiffen / relax slacken
harden / soften
warm / chill
brighten / darken dim
clarify / obscure confuse
reconcile / estrange
befriend / antagonize
console comfort / distress
delight please / annoy anger
delighted pleased thrilled glad overjoyed / ashamed angry dismayed furious upset disappointed
calm soothe pacify / agitate provoke inflame
worry / reassure
frighten scare / reassure
bore tire / interest fascinate excite
clean / soil
purify / pollute contaminate
feed / starve
awake wake / sleep asleep
speak talk / silent
laugh / weep
smile / frown
remain stay / go flee
arrive come / leave depart go
return / depart
surface / vanish disappear
rise / set
win triumph / lose fail
victory triumph / defeat rout
victorious triumphant / defeated beaten
attack assault / defense
climb / descent
entry entrance / exit
outset opening / end close conclusion ending
growth / decay
rise / demise
wealth prosperity affluence / poverty hardship
abundance plenty / famine
excess glut / shortfall
profit gain earnings / loss deficit
credit / debit debt
income revenue receipts / expenditure expenses outlay spending
employment / joblessness
employed working / unemployed jobless idle
success / flop fiasco
triumph / failure
strength / frailty
advantage benefit merit / disadvantage drawback shortcoming
virtue / vice
pride proud / shame ashamed embarrassed
joy happiness / grief sorrow sadness
love affection / hatred hate
friendship / enmity hostility
peace peaceful / conflict
calm quiet / storm
order / anarchy
agreement accord consensus / disagreement dispute dissent controversy
unanimously / narrowly
permission leave / ban prohibition refusal
freedom liberty / captivity imprisonment
independence autonomy / dependence subjection
knowledge / ignorance
aware conscious informed / unaware ignorant oblivious
memory / oblivion
truth / lie falsehood
honesty / deceit
fact / fiction
reality / fiction fantasy
innocence / guilt
security / danger
health healthy / sick illness disease ill
day daytime / night nighttime
morning / evening
dawn sunrise / dusk sunset
north northern northerly / south southern southerly
east eastern easterly / west western westerly
top summit peak / bottom foot base
surface / depths
center middle / edge periphery margin
core / periphery
inland / coastal
land / sea
mountainous hilly / flat
urban city / rural countryside
local indigenous / foreign
domestic / imported
homegrown / imported
native / alien
citizen / alien foreigner
most / minority
whole / part
rich wealthy prosperous affluent well-to-do / poor impoverished destitute needy penniless
fertile rich / barren infertile sterile
lush green / barren arid
wet humid rainy damp / dry arid
dense thick crowded / sparse thin
densely thickly heavily / sparsely thinly lightly
populous / deserted uninhabited
inhabited / deserted
busy lively bustling / quiet deserted sleepy
active / dormant extinct idle
alive living / extinct
extant surviving / extinct lost
raw / cooked
ripe / unripe
sober / drunk
fat / lean
fat / slim
smooth even / rough uneven bumpy
straight / curved bent
steep / gentle
transparent clear / opaque cloudy
toxic poisonous / harmless nontoxic
poison / remedy antidote
poisonous / edible
safe / hazardous risky perilous
harmless benign / dangerous harmful malignant
beneficial / damaging
benefit help profit / hurt harm damage
gentle mild / rough fierce
clemency / cruelty severity harshness
lenient mild / cruel cruelty
benevolent humane / malevolent
brave courageous bold / timid cowardly fearful
bravery / cowardice
generous / mean
modest humble / arrogant proud boastful
humble lowly / noble aristocratic
noble / common
polite courteous / rude impolite
hardworking diligent industrious / lazy idle
clever intelligent bright / stupid dull
wise / unwise
sane / mad
educated literate / uneducated illiterate
expert / amateur novice
professional / amateur
experienced veteran / inexperienced novice
famous renowned celebrated / obscure unknown
beloved / hated
well-known / obscure unknown
important crucial significant vital essential key / trivial insignificant negligible minor
main chief principal / minor secondary
mighty strong / powerless weak
influential / powerless
huge vast enormous immense / minute minuscule
substantial considerable significant / slight insignificant minimal
heavy / slight
strong deep lasting / faint slight
lengthy long prolonged protracted / brief short
brief / extended
lasting enduring permanent / fleeting temporary transient
permanent / provisional interim
recent new / ancient old
latest newest / oldest earliest
modern contemporary / ancient medieval old-fashioned
original / copy
original / final
initial early / final late
initially originally / ultimately eventually
previous prior earlier / subsequent later following
previously / afterwards subsequently later
predate precede antedate / postdate follow
immediate instant prompt / delayed gradual
immediately instantly promptly / belatedly eventually gradually
sudden abrupt / slow
suddenly abruptly overnight / gradually slowly steadily
frequent regular / infrequent occasional rare sporadic
regularly / occasionally sporadically
constantly continuously / intermittently occasionally
always / occasionally sometimes
exact precise accurate / approximate vague rough
exactly precisely / approximately roughly
clear plain distinct / obscure vague unclear blurred
obvious evident / obscure hidden
certain sure definite / doubtful uncertain dubious
genuine real authentic / forged counterfeit
true / untrue
correct / mistaken
rightly correctly / mistakenly
fair / biased
impartial neutral / partisan biased
legal lawful legitimate / illegal unlawful illegitimate
public open / secret private hidden
voluntary / forced
voluntarily / reluctantly
deliberate intentional / inadvertent
intentionally / inadvertently
gladly / unwillingly
enthusiastic / lukewarm indifferent
interested / indifferent
confident / pessimistic gloomy despondent
content happy satisfied / dissatisfied unhappy discontented
loyal faithful / rebellious
friend / rival
supportive / hostile
sympathetic / hostile
steady / unstable
fixed / floating
total entire / partial incomplete
completely entirely fully wholly totally / partly partially
together jointly / separately alone individually
bilateral / unilateral
same identical / unequal
simple easy straightforward / complicated complex difficult intricate
effortlessly easily / laboriously painstakingly
free / costly
healthy / ailing
able / incapable
adequate sufficient ample / inadequate scant
widespread / scarce
usual ordinary / abnormal
natural / man-made
wild / domesticated cultivated
male masculine / female feminine
men boys / women girls
bachelor / spinster
prince / princess
host / guest
teacher / pupil
doctor / patient
predator / prey
master / servant slave
creditor lender / debtor borrower
victor / loser
hero / villain
saint / sinner
monarchy / republic
royalist / republican
democrat / republican
communist / capitalist
conservative / progressive radical
left leftist / right rightist
moderate / extreme radical extremist
religious sacred / secular profane
believer / atheist
theist / atheist
orthodox / heretical
sovereign autonomous / subject dependent
subordinate / superior
clockwise / anticlockwise counterclockwise
finite limited / infinite unlimited endless
plus / minus
add / deduct
promote / relegate
overhead / underground
aboveground / underground
ashore / aboard
overseas / home
within / outside
nearby adjacent neighboring / distant remote faraway
close near / remote
contract / stretch
compression / tension extension
largest biggest greatest / least
outspend / underspend
overrate / underrate
oversupply / undersupply shortage
majority / handful
several many numerous / none
hundreds dozens scores / none
unscathed unharmed unhurt / injured wounded damaged hurt killed
intact / broken
alive / killed
spared / killed
sort organize arrange / unsorted disorganized scatter
tidy neat orderly / untidy messy chaotic
organized / chaotic
ready / unprepared
expected / unforeseen
predictable / surprising
glad / sorry
pure / mixed
mild / spicy sharp
talkative / taciturn
outgoing / shy reserved
conservative cautious / ambitious bold
frugal / lavish
luxurious lavish / austere modest spartan
ornate elaborate / plain simple
decorated / plain
colorful / drab dull
glossy / matt
flexible / stiff
elastic / rigid
solid / hollow
hot scorching / cold freezing
mild / bitter
sunny / cloudy overcast rainy
calm / rough windy
upright / prone
standing / lying
celibate / married
pregnant / barren
childless / parent
legal / underground
licensed authorized / unlicensed unauthorized
salaried / unpaid
armored / unprotected
protected / vulnerable
resistant / susceptible vulnerable
sterile / contaminated
pristine unspoilt / polluted spoiled
overt / covert
explicit / tacit
verbal oral / written
mainstream / fringe marginal
aggressive / defensive peaceful
obedient / rebellious
rebel / loyalist
orthodox conventional / unorthodox unconventional
conventional traditional / novel innovative
traditional / modern
obsolete outdated / current
tighten raise / loosen cut
overweight / underweight
majority / fraction
favor support / against
tough strong sturdy / weak feeble frail
waive / insist demand
tolerate endure / react
stick adhere cling / abandon desert leave
replace oust / keep retain
impressed impress / unimpressed bore
steady / shaky
seriously / lightly
thematic thematically / chronological chronologically
rear back / front
lots plenty / scarcity
effective strong / limited weak
support back champion / reject spurn
increasingly / decreasingly
available / unavailable
north northern northward northwards northerly / south southern southward southwards southerly
east eastern eastward eastwards easterly / west western westward westwards westerly
unprecedented / precedented
active / inactive
capable / incapable
complete finished / incomplete unfinished
curable / incurable
decisive / indecisive conclusive inconclusive
discreet / indiscreet
edible / inedible
eligible / ineligible
flexible / inflexible
formal / informal
hospitable / inhospitable
human / inhuman
humane / inhumane
justice / injustice
operable operational / inoperable inoperative
separable / inseparable
sensitive / insensitive
significant / insignificant
soluble / insoluble
tolerant / intolerant
tolerance / intolerance
variable / invariable
vincible / invincible
voluntary / involuntary
balance / imbalance
mature / immature
mobile / immobile
moral / immoral
mortal / immortal
movable / immovable
partial / impartial
passable / impassable
perfect / imperfect
permeable / impermeable
personal / impersonal
plausible / implausible
practical practicable / impractical impracticable
precise / imprecise
proper / improper
prudent / imprudent
pure / impure
able / unable disabled
advantage / disadvantage
allow / disallow
approve / disapprove
arm / disarm
assemble / disassemble
associate / dissociate
colored / discolored
engage / disengage
entangle / disentangle
establish / disestablish
enfranchise / disenfranchise
favor / disfavor
heartened / disheartened
inherit / disinherit
integrate / disintegrate
loyalty / disloyalty treachery
mount / dismount
obedience / disobedience
obey / disobey
orient / disorient
own / disown
prove / disprove
qualify / disqualify
repair / disrepair
repute / disrepute
respect / disrespect
satisfaction / dissatisfaction
similar / dissimilar
trust / mistrust
unity / disunity
use / disuse
behave / misbehave
treat / mistreat
legible / illegible
legitimate / illegitimate
literate / illiterate
logical / illogical
rational / irrational
regular / irregular
relevant / irrelevant
religious / irreligious
replaceable / irreplaceable
reparable / irreparable
resistible / irresistible
responsible / irresponsible
reversible reverse / irreversible
revocable revoke / irrevocable
overdue / premature
score convert / miss
asiatic / european
monochrome / colour
quell crush suppress / incite foment
inhale / exhale
import / export
implode / explode
internal / external
include / exclude
inclusive / exclusive
interior / exterior
introvert introverted / extrovert extroverted
maternal / paternal
major / minor
upregulate / downregulate
hypertension / hypotension
agonist / antagonist
prosecutor / defender
plaintiff / defendant
offense / defense
optimal / suboptimal
overfed / underfed
overweight / underweight
overstaffed / understaffed
overcharge / undercharge
overpay / underpay
overproduction / underproduction
overfunded / underfunded
overcrowded / underpopulated
pre-war prewar / post-war postwar
prenatal / postnatal
pro-war / antiwar
pro-slavery / antislavery abolitionist
downstairs / upstairs
downtown / uptown
downwind / upwind
leeward / windward
lowland / highland upland
ebb / flow
appreciate / depreciate
appreciation / depreciation
assets / liabilities
boot / reboot
activate / deactivate
encode / decode
encrypt / decrypt
compress / decompress
compose / decompose
populate / depopulate
stabilize / destabilize
militarize / demilitarize
mobilize / demobilize
moralize / demoralize
motivate / demotivate
humanize / dehumanize
hydrate / dehydrate
forest / deforest
inflate / deflate
increase / decrease
select / deselect
segregate / desegregate
classify / declassify
certify / decertify
criminalize / decriminalize
emphasize / deemphasize
merit / demerit
monogamous / polygamous
monogamy / polygamy
monotheism / polytheism
monolingual / bilingual multilingual
unicameral / bicameral
unilateral / bilateral multilateral
nocturnal / diurnal
evergreen / deciduous
vertebrate / invertebrate
carnivore / herbivore
carnivorous / herbivorous
freshwater / saltwater
convex / concave
crest / trough
zenith / nadir
solstice / equinox
benign / malignant
acute / chronic
inpatient / outpatient
remission / relapse
vaccinated / unvaccinated
symptomatic / asymptomatic
aerobic / anaerobic
organic / inorganic
soprano / bass
fiction / nonfiction
comedy / tragedy
poetry / prose
sacred / profane
clergy / laity
heaven / hell
angel / devil
baptize / excommunicate
canonize / excommunicate
debut / farewell
premiere / finale
amateur / professional
rookie / veteran
starter / substitute
underdog / favorite
unbeaten undefeated / winless
promoted / relegated
promotion / relegation
promote / demote
promotion / demotion
shutout / rout
landslide / squeaker
incumbent / challenger
hawkish / dovish
hawk / dove
majority / minority
unionist / separatist
unionist / nationalist
secede / accede
coronation / abdication
depose / enthrone
overthrow topple / restore
invade / liberate
besiege / relieve
ceasefire truce / offensive
advance / retreat
advancing / retreating
allied / enemy
draft conscription / volunteer
conscript / volunteer
desertion / loyalty
deserter / loyalist
armistice / war
disarmament / rearmament
disarm / rearm
bequeath / disinherit
eldest oldest / youngest
elder older / younger
firstborn / youngest
widow / bride
married / unmarried single
orphan / parent
ancestor / descendant
legitimate / illegitimate
dropout / graduate
pupil / teacher
elective / compulsory
truancy / attendance
truant / diligent
undergraduate / postgraduate
theory / practice
amnesty / prosecution
pardon / execute
commute / execute
perjury / truth
affirm / reverse
affirmance / reversal
grant / deny
sustain / overrule
plead / contest
enact / repeal
enactment / repeal
lawful / unlawful
exculpatory / incriminating
exculpate / incriminate
vindicate / condemn
arid / humid
deluge / drought
thaw / freeze
sunny / cloudy
windless / windy
wireless / wired
analog analogue / digital
proprietary / open-source
manual / automatic
manually / automatically
upload / download
enable / disable
install / uninstall
login / logout
obsolete / current
durable / flimsy
lightweight / heavyweight
rural / urban
stockpile / deplete
replenish / deplete
surfeit / dearth
solvent / bankrupt
solvency / bankruptcy insolvency
bullish / bearish
creditworthy / uncreditworthy
outsource / insource
wholesale / retail
full-time / part-time
vacant / occupied
vacancy / occupancy
tenant / landlord
evict / house
evict / lodge
ashore / afloat
outbound / inbound
outward / homeward
departure / arrival
embark / disembark
one-way / round-trip
first-class / steerage
fearless / terrified afraid fearful
fear / courage
fearful / fearless
careful / careless
harmful / harmless
hopeful / hopeless
painful / painless
powerful / powerless
useful / useless
fruitful / fruitless
merciful / merciless
thoughtful / thoughtless
tasteful / tasteless
meaningful / meaningless
faithful / faithless
helpful / helpless
graceful / graceless
restful / restless
`;

/** Each line: words that mean the same in nearly all they are used for. */
export const SYNONYMS = `
increase rise grow climb
surge soar jump skyrocket
decrease fall decline drop
plunge plummet tumble
reduce lower cut decrease
shrink contract
dwindle diminish
growth increase rise
decline decrease drop fall
reduction decrease cut
expansion growth
raise increase lift
boost increase raise
improve enhance
improvement enhancement
worsen deteriorate
buy purchase acquire
purchase acquisition
sell vend
buyer purchaser
seller vendor
firm company business corporation
enterprise business company
roughly about approximately around nearly almost
about some
over exceeding
nearly almost virtually
mostly mainly largely chiefly primarily predominantly
show demonstrate reveal indicate
prove demonstrate
illustrate show
find discover
discover detect
say state declare
argue contend maintain assert claim
claim assert allege
suggest propose
suggest imply indicate
recommend advise
note observe remark
explain clarify
describe depict portray
report announce
begin start commence
launch start introduce
beginning start onset outset
end finish conclude
end conclusion
stop halt cease
stop cease discontinue
continue persist
remain stay
keep retain
maintain keep preserve
help assist aid
help assistance aid
support back endorse
supporter backer advocate proponent
opponent critic
oppose resist
allow permit let enable
ban prohibit forbid outlaw bar
ban prohibition
approve authorize
require demand need
necessary essential required
need requirement
mandatory compulsory obligatory required
voluntary optional
try attempt seek
get obtain receive
obtain acquire
give provide supply
provide supply furnish deliver
offer provide
use employ utilize
use usage utilization
build construct
make create produce manufacture
produce generate
production manufacturing
maker manufacturer producer
create establish found
establish set-up
set establish
develop create
design devise
change alter modify
change alteration modification
change shift
transform convert
replace supplant supersede substitute
remove eliminate
eliminate abolish
choose select pick
choice selection option
decide resolve determine
decision choice
determine ascertain
think believe consider
view regard consider
belief conviction
know understand
understand comprehend grasp
expect anticipate
forecast predict project
forecast prediction projection
predict foresee
estimate reckon
calculate compute
measure gauge assess
assess evaluate appraise
assessment evaluation appraisal
examine investigate study inspect
study investigation research
investigate probe
survey poll
analyze examine
compare contrast
important significant crucial key vital critical
importance significance
main chief principal primary major
major leading
large big sizable
huge enormous vast immense massive
larger bigger greater
largest biggest
small little
smaller lesser
tiny minuscule
many numerous
several various
various diverse
enough sufficient
insufficient inadequate
whole entire complete
total overall
completely entirely wholly totally fully
quickly rapidly swiftly fast
quick rapid fast swift
speed pace rate
speed velocity
slowly gradually
often frequently
frequent common
usually generally typically normally
rarely seldom infrequently
rare uncommon scarce
sometimes occasionally
always invariably
now currently presently today
current present
recent latest
formerly previously earlier
previous prior earlier
later subsequently afterwards
subsequent later
soon shortly
ago earlier
finally eventually ultimately
annual yearly
annually yearly
yearly annual
monthly month
decade ten-year
cheap inexpensive
expensive costly
cost price expense
rich wealthy affluent
wealth affluence riches
poor impoverished
poverty deprivation
money funds
fund finance
funding financing
spend expend
spending expenditure outlay
income earnings
revenue turnover sales
profit earnings
wage salary pay
salary pay
job position post
job employment
work labor
worker employee
workforce staff
workers staff
employer company
hire recruit employ
dismiss fire sack
leader head chief
head chief director
boss head
lead head
president head
country nation state
nationwide national
citizen national
people persons individuals
person individual
population inhabitants
inhabitant resident
resident dweller
government administration state
authorities government
official officer
law legislation statute
rule regulation
regulation rule
regulator watchdog
agency authority
lawmaker legislator parliamentarian
parliament legislature
vote ballot
politician statesman
treaty agreement accord pact
agreement deal accord
contract agreement
alliance coalition
war conflict
fight battle combat
attack assault
troops soldiers forces
soldier serviceman
army military
weapon arm
peace truce
city town
town village
area region
region territory
area zone
place location site
location site
border frontier
road street
building structure
house home
home dwelling
factory plant
car automobile vehicle
vehicle automobile
plane aircraft airplane
ship vessel
boat vessel
train railway
rail railway railroad
transport transportation
travel journey
trip journey
child kid
children kids
woman lady
physician doctor
doctor medic
illness disease sickness
disease disorder
sick ill
drug medicine medication
cure remedy
treatment therapy
teacher instructor educator
student pupil
pupil schoolchild
school academy
college university
scientist researcher
researcher scholar
expert specialist
author writer
book volume
article paper
paper study
data information
information intelligence
evidence proof
fact truth
result outcome finding
consequence result effect
effect impact influence
affect influence impact
cause trigger prompt
cause reason
reason ground
goal aim objective target
aim objective purpose
purpose aim
plan scheme
plan intend
strategy plan
policy strategy
program scheme initiative
project scheme
problem issue difficulty
problem trouble
challenge difficulty
risk danger hazard
danger peril
threat menace
threaten endanger
safe secure
safety security
protect safeguard
protection safeguard
save rescue
damage harm
harm hurt
destroy demolish
destruction demolition
benefit advantage
beneficial advantageous
disadvantage drawback
opportunity chance
possibility chance
possible feasible
likely probable
probably likely
likelihood probability
unlikely improbable
certain sure
obvious evident apparent
clear evident
clearly evidently
apparently seemingly
seem appear
appear emerge
disappear vanish
difficult hard
difficulty hardship
easy simple
easily readily
simple straightforward
complex complicated
strange odd unusual
unusual uncommon
normal usual
typical characteristic
common widespread
widely broadly
broad wide
extensive wide-ranging
deep profound
strong powerful robust
strength power
power might
powerful mighty
weak feeble
weaken undermine
strengthen reinforce bolster
reinforce bolster
stable steady
steady constant
constant unchanging
permanent lasting
temporary provisional interim
brief short
long lengthy
distant remote
close near
nearby close
near adjacent
new novel
old ancient
elderly old
modern contemporary
young youthful
early initial
initial first
first earliest
last final
final ultimate
best finest
better superior
worse inferior
bad poor
good fine
wrong incorrect mistaken
incorrect inaccurate
right correct
correct accurate
accurate precise exact
exactly precisely
true genuine
real actual genuine
really actually
false untrue
fake counterfeit
secret hidden
hide conceal
reveal disclose uncover
disclose divulge
announce declare proclaim
admit acknowledge concede
deny refute
reject refuse decline
rejection refusal
refuse decline
accept embrace
adopt embrace
adoption uptake
agree concur
disagree differ
different distinct dissimilar
difference distinction
similar alike comparable
same identical
equal equivalent
share portion proportion
share fraction
part portion
part component
piece part
fraction portion
percentage proportion share
half fifty-percent
quarter fourth
amount quantity
number figure
quantity volume
size magnitude scale
scale extent
extent degree
level degree
average mean
peak top
summit peak
maximum highest
minimum lowest
limit cap
limit restrict
restriction limitation curb
restrict curb
control restrict
control govern
govern rule
dominate control
manage run operate
run operate
operate function
operation functioning
own possess
possession ownership
owner proprietor
belong pertain
include comprise contain
consist comprise
exclude omit
contain hold
carry transport
move shift
move relocate
leave depart
exit leave
arrive reach
reach attain achieve
achieve accomplish attain
achievement accomplishment
succeed prosper
success achievement
successful prosperous
fail flop
failure collapse
collapse crash
win triumph
victory triumph win
defeat beat
lose forfeit
win won
lead led
eat ate
meet met
run ran
feed fed
sit sat
competitor rival
compete vie
competition rivalry
ally partner
partner collaborator
cooperate collaborate
cooperation collaboration
join unite
merge combine
combine unite
combination mixture
mix blend
split divide
divide separate
separate distinct
connect link
link connection tie
relationship relation
involve entail
participate take-part
participant attendee
attend visit
meeting conference gathering
gather collect assemble
collect amass
accumulate amass
store keep
spread diffuse
spread disseminate
distribution dissemination
deploy install
deployment rollout
implement execute
implementation execution
carry-out perform
perform execute
performance execution
complete finish
completion finish
technology tech
technique method
method approach
way manner
tool instrument
device gadget
machine apparatus
equipment gear
robot automaton
software program
computer machine
chip semiconductor
energy power
electricity power
fuel energy
oil petroleum crude
gas fuel
coal charcoal
emission discharge
pollution contamination
environment surroundings
climate weather
warming heating
temperature heat
water moisture
ocean sea
river stream
mountain peak
forest woodland
tree timber
farm farmland
farmer grower
farming agriculture
crop harvest
food nourishment
animal creature
species kind
kind sort type
type category
category class
group set
team squad
crowd throng
organization organisation body
institution establishment
foundation basis
basis ground
famous renowned celebrated well-known
well-known famous
popular favored
respect esteem
reputation standing
honor honour
prize award
award grant
grant subsidy
gift present
donate give
donation gift
tax levy
tariff duty
fee charge
charge bill
debt liability
loan credit
lend loan
borrow loan
invest put
investor backer
investment capital
stock share
market marketplace
trade commerce
trader dealer merchant
customer client
consumer buyer
shop store
goods products merchandise
product good
item article
import bring-in
domestic home
foreign overseas
abroad overseas
international global
global worldwide
worldwide global
universal general
general overall
public communal
private personal
personal individual
individual single
sole only
alone solely
solely only exclusively
merely only
especially particularly
particularly notably
notably particularly
mainly primarily
roughly approximately
about around
attractive appealing
attract draw
appeal attraction
interest concern
worry concern
concern anxiety
fear dread
anger rage
angry furious
happy glad
sad unhappy
surprising unexpected
surprise astonish
shock stun
hope aspiration
wish desire
want desire wish
desire want
need want
like enjoy
love adore
hate detest
blame fault
accuse charge
accusation allegation
crime offense
criminal offender
kill murder
murder homicide
die perish
death demise
dead deceased
injured hurt wounded
injure wound hurt
victim casualty
survive outlive
live reside
residence home
birth nativity
origin source
source root
originate stem
arise emerge
emerge arise
happen occur
occurrence incident
event incident
incident episode
situation circumstance
condition state
status standing
position stance
stance attitude
attitude view
opinion view
idea notion concept
concept notion
theory hypothesis
question query
ask inquire
answer reply response
reply respond
respond react
reaction response
call summon
name call
title name
term word
word expression
language tongue
speak talk
talk speech
speech address
discuss debate
discussion debate
debate controversy
dispute quarrel
controversial contentious disputed
criticize condemn
criticism critique
praise commend
warn caution
warning caution
promise pledge vow
pledge commitment
commitment obligation
duty obligation
responsibility duty
responsible accountable
accountable answerable
influence affect
pressure stress
force compel oblige
forced compelled obliged
urge exhort
encourage spur
motivate drive
incentive inducement
persuade convince
confirm verify
verify check
check inspect
monitor watch track
watch observe
see observe
look gaze
notice perceive
recognize identify
identify pinpoint
define specify
definition meaning
meaning sense
mean signify
symbol sign
sign signal
signal indication
indicator measure
trend tendency
tend incline
development progress
progress advance
advance progress
advanced sophisticated
innovation novelty
invent devise
inventor creator
founder creator
founded established
pioneer trailblazer
follow pursue
pursue chase
search hunt
seek search
`;
