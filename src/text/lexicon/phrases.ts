/** English phrases that mean what one word means, whatever the form of their verb: `went down` is `fall`. */
import { stem } from '../stem';

export interface FoundPhrase {
  /** Places of its first word and behind its last one. */
  readonly from: number;
  readonly to: number;
  /** The stem of the word that means the same. */
  readonly term: string;
}

/**
 * The phrases in a text, the longest at each place; in time in proportion to the words.
 *
 * @param stems of its words in order
 */
export function findPhrases(stems: readonly string[]): FoundPhrase[] {
  byFirst ??= readPhrases();
  const found: FoundPhrase[] = [];
  for (let from = 0; from < stems.length; from++) {
    const phrases = byFirst.get(stems[from]!);
    const phrase = phrases?.find(({ stems: own }) => own.every((one, at) => stems[from + at] === one));
    if (phrase) {
      const to = from + phrase.stems.length;
      found.push({ from, to, term: phrase.term });
      from = to - 1;
      continue;
    }
    const apart = phrases?.find(({ stems: own }) => isApart(own, stems, from));
    if (apart) found.push({ from, to: from + 1, term: apart.term });
  }
  return found;
}

/** "Turned the offer down": the verb, a thing, and its particle, which stands before nothing that it could belong to. */
function isApart([, particle = '', ...rest]: readonly string[], stems: readonly string[], from: number): boolean {
  if (rest.length > 0 || !PARTICLES.has(particle) || !DETERMINERS.has(stems[from + 1] ?? '')) return false;
  const at = stems.indexOf(particle, from + 2);
  if (at < 0 || at > from + FAR) return false;
  const behind = stems[at + 1];
  return behind === undefined || BEHIND_PARTICLE.has(behind);
}

/** Words between a verb and its particle, at most one less. */
const FAR = 6;
const PARTICLES = new Set('up down off out away back in on over'.split(' '));
const DETERMINERS = new Set(
  'a an the this that these those its his her their our my all any both every no some it them him'.split(' ').map(stem),
);
const BEHIND_PARTICLE = new Set(
  'and but or nor in on at by for to after befor when while becaus as with until sinc onc again altogeth entir complet dure if then that which'.split(
    ' ',
  ),
);

interface Phrase {
  readonly stems: readonly string[];
  readonly term: string;
}

let byFirst: Map<string, Phrase[]> | undefined;

function readPhrases(): Map<string, Phrase[]> {
  const read = new Map<string, Phrase[]>();
  for (const line of PHRASES.trim().split('\n')) {
    const [word = '', phrases = ''] = line.split(':');
    for (const phrase of phrases.split(',')) {
      const stems = phrase.trim().split(' ').map(stem);
      read.set(stems[0]!, [...(read.get(stems[0]!) ?? []), { stems, term: stem(word) }]);
    }
  }
  for (const phrases of read.values()) phrases.sort((a, b) => b.stems.length - a.stems.length);
  return read;
}

const PHRASES = `
rise: go up, shoot up, move up, edge up, tick up, on the rise, on the increase, on the up
fall: go down, drop off, fall off, tail off, edge down, on the decline, on the wane, fall away
increasingly: more and more, ever more
decreasingly: less and less, fewer and fewer, ever less
increase: step up, scale up, ramp up, build up, drive up, push up, put up
reduce: cut back, scale back, cut down, scale down, bring down, drive down, push down, pare back
accelerate: speed up, pick up speed, gather pace
delay: hold up, hold back, slow down, put off, push back
end: come to an end, put an end to, bring to an end, come to a close, put a stop to, call a halt, die out, peter out
begin: get under way, set in motion, come into being, take shape, break out, kick off
continue: carry on, go on, keep on, keep up, live on, press on
cancel: call off
abolish: do away with, get rid of, phase out
introduce: bring in, phase in
abandon: give up, turn his back on, turn her back on, turn their back on, walk away from, part with
keep: stick to, stick with, hold on to, hang on to, cling to, hold fast to
quit: drop out, pull out of, back out of, walk out of, step down
join: sign up, team up with
reject: say no to, knock back, wave away, laugh out of court, throw out of court, turn down, vote down, throw out, rule out
accept: go along with, agree to
support: come down in favour of, come down in favor of, in favor of, in favour of, stand by, stand behind, side with, speak up for, come out for
oppose: come down against, set against, set his face against, set their face against, speak out against, come out against, opposed to, in opposition to, take a stand against
refuse: turn away
dismiss: lay off, let go
hire: take on
destroy: wipe out, tear down, knock down, pull down, lay waste to, burn down
build: set up
admit: own up to, own up
deny: brush off
survive: pull through, live through
die: pass away
vain: to no avail, to no effect, to no purpose, to no result, to no end, without success, without result
fail: fall through, fall short of, come to nothing, come to naught, break down, fall flat
succeed: pull off, come off, pay off
lack: do without, run out of, run short of, fall short
avoid: keep off, steer clear, stay away from, keep away from, shy away from, keep clear of
embrace: take up, take to
lead: take the lead, in the lead
follow: stand back, hang back
win: win the day, carry the day, come out on top
lose: lose out, miss out
often: more often than not, time and again, time after time, as a rule
never: at no time, hardly ever, almost never, under no circumstances, not once
always: all the time, at all times
rarely: once in a while, few and far between
together: side by side, hand in hand
alone: on his own, on her own, on its own, on their own, by himself, by herself, by itself, by themselves, single handed
openly: in public, in the open
secretly: in secret, behind the back, behind his back, behind her back, behind their back, behind closed doors, in private, under wraps
immediately: at once, right away, straight away, on the spot
eventually: in the long run, in the end
voluntarily: of his own accord, of her own accord, of their own accord, of his own free will, of her own free will
forcibly: by force, against his will, against her will, against their will
belatedly: behind schedule
permanently: for good, once and for all
temporarily: for the time being, for now, for a while
agree: see eye to eye, in agreement
disagree: at variance, be divided, at odds, at loggerheads
unaware: in the dark
wealthy: well off, well to do
poor: badly off, worse off
healthy: in good health
ill: in poor health, in ill health
crowded: full of life, full of people
outdated: out of date
modern: up to date
unfit: out of shape
available: in print, in stock
unavailable: out of print, out of stock
implement: carry out, put into practice, put into effect, go ahead with, see through
proceed: go ahead
occur: take place, come about
omit: leave out, pass over
arrest: take into custody, take prisoner, take captive, lock up, put behind bars
release: set free, let out, let off
early: ahead of schedule, ahead of time, in good time
late: behind time, past the deadline
ignore: take no notice of, pay no attention to, pay no heed to, turn a blind eye to, turn a deaf ear to
heed: take notice of, pay attention to, listen to, pay heed to
leave: move out, set out, set off, walk out, go away, move away
stay: stay put, stay on, stay behind, remain behind
perish: lose his life, lose her life, lose their lives
survive: come through, escape with his life
bankrupt: go under, go bankrupt, go broke, go out of business
profit: make money, turn a profit, make a profit
loss: lose money, make a loss
despise: look down on, think little of
admire: look up to, think highly of
tolerate: put up with
surrender: give in, give way, lay down their arms, hand over
resist: hold out against, stand firm, hold firm, stand up to
close: wind up, wind down, board up, shut down, close down
remove: take off, strip off, wipe off, cut off, take down, take away, get rid of
rebuild: build up again
attend: turn up, show up, take part in, take part
boycott: stay away, keep away
quarrel: fall out, fall out with
repair: put right
posthumously: after his death, after her death
outdoors: out of doors, in the open air
gradually: little by little, bit by bit, step by step
intentionally: on purpose, by design
accidentally: by chance, by accident, by mistake
unanimously: with one voice, to a man, without dissent
gratis: free of charge, at no cost, without charge
worsen: go downhill, get worse, take a turn for the worse
improve: get better, take a turn for the better
intact: in one piece
destroy: in ruins, in ashes, burn to the ground, raze to the ground
peaceful: without incident, without bloodshed, without trouble
majority: more than half
minority: less than half, fewer than half
reluctantly: under protest, with reluctance
understand: make sense of
believe: take seriously
reinstate: bring back, put back
withdraw: pull out, pull back, take back, back out, back down, call back
exclude: shut out, keep out, freeze out, lock out, cut out
include: let in, take in
extinguish: put out
stop: leave off, break off, knock off
disclose: make public, make known, let slip, bring to light, give away, let on, let it be known
conceal: cover up, hush up, keep secret, keep quiet, keep back, keep to himself, keep to herself, keep to themselves
prevent: ward off, fend off, head off, stave off, keep at bay, guard against, protect against
cause: bring about, give rise to, set off, bring on, spark off, touch off, result in
explain: work out, figure out, account for, clear up
recover: bounce back, bring round
exceed: more than match
postpone: put back, put off, push back
lower: bring down, let down, take down
raise: put up, bring up, lift up
overturn: strike down
uphold: let stand, leave in place
attribute: put down to
premature: too soon, too early, before its time, before their time, ahead of its time
overdue: not before time
proceed: push ahead, press ahead, forge ahead, push forward, move ahead, move forward, press forward
suffer: bear the brunt, take the brunt, bear the full force
boost: do wonders for, give a lift to, give a boost to, work wonders for, breathe new life into
endorse: give his blessing, give her blessing, give its blessing, give their blessing, give his backing, give her backing, give its backing, give their backing, give the green light, give the go ahead, throw its weight behind, throw his weight behind, throw their weight behind, put its name to
refuse: turn his nose up, turn up his nose, want no part
promptly: lose no time, waste no time, lose little time, waste little time, without delay, in no time, without hesitation, without hesitating, straight off, there and then, then and there
majority: the greater part, the better part of, the larger part, the bulk of, the lion's share
minority: a small part, only a part, a small portion, a small fraction, a tiny fraction, the smaller part, the lesser part
help: help along, lend a hand, come to the aid, come to his aid, come to her aid, come to their aid, come to the rescue, go to the aid
expect: look forward to
hinder: stand in the way of, get in the way of, put a brake on, act as a brake on
lose: come off worst, come off second best, go down to defeat, come a cropper
win: come off best, come from behind to, gain the upper hand, get the upper hand, have the upper hand, get the better of
approve: wave through, nod through, sign off on, rubber stamp
veto: shoot down, strike out
reject: want nothing to do with, wash his hands of, turn their noses up at, beat back
accept: take on board, fall in with, bow to
resign: stand down, give up his post, give up her post, leave office, bow out
remain: stay in office, stay in post, cling on, hang on, remain in office, remain in place, stay in place, in force
repeal: strike from the books, take off the books
surrender: throw in the towel, haul down the flag, run up the white flag
resist: hold their ground, hold its ground, stand their ground, stand his ground, stand her ground, dig in, put up a fight
attack: open fire on, fall upon, set upon, lay siege to
retreat: fall back, take to flight, turn tail
flee: run away, make off, take to his heels, take flight
escape: get away, get off lightly, get off scot free
arrest: round up, bring to justice, hunt down
advance: gain ground, make headway, make progress, break through
decline: lose ground, lose momentum, run out of steam, fall into decline, go into decline, on its last legs, fall out of use, fall out of favor, fall out of favour, fall into disuse
flourish: come into its own, go from strength to strength, do well, go well, do good business, do a roaring trade
fail: come unstuck, go wrong, go awry, go astray, run aground, fall on deaf ears, end in failure, end in disaster, go up in smoke, miss the mark, fall by the wayside, do badly, go badly, come to grief
succeed: end in success, hit the mark, go to plan, go according to plan
bankrupt: go into administration, go to the wall, go into receivership, file for bankruptcy, in the red
profit: in the black, make a killing, break even
sack: give the sack, show the door, give notice, hand his notice
cheap: at a low price, for a song, at a bargain, for next to nothing, low in price
expensive: at a high price, cost a fortune, at great cost, at great expense, at vast expense
rich: rolling in money, made a fortune, make a fortune
poor: on the breadline, down and out, in poverty, live from hand to mouth, short of money
owe: in debt, run up debts, in arrears
begin: set about, embark on, get off the ground
end: draw to a close, run its course, bring down the curtain
stop: come to a halt, come to a standstill, grind to a halt
continue: keep going, go on with, keep at
abandon: leave behind, let drop, give up on, turn its back on, pull the plug on
postpone: put on hold, put on ice, kick into the long grass
occur: come to pass
increase: trend upward
fall: go into free fall, go through the floor, nose dive, trend downward
soar: go through the roof
stable: stay the same, remain the same, hold steady, remain unchanged, level off, level out, flatten out
ignore: brush aside, wave aside, shrug off, turn a blind eye, turn a deaf ear, take no account of, let pass, pay no heed, make light of, pay no attention
notice: take note of, take stock of, sit up and take notice, pick up on
remember: bear in mind, call to mind, keep in mind
forget: lose sight of, put out of mind, slip his mind, slip her mind
doubt: call into question, call in question, cast doubt on, cast doubts on, have doubts about, have misgivings, throw doubt on, throw into doubt
trust: have faith in, have confidence in, put his faith in, put her faith in, put their faith in
praise: speak highly of, sing the praises of, full of praise, rave about, pay tribute to, speak well of
criticize: find fault with, speak ill of, take issue with, take to task, tear to pieces, speak badly of, pour scorn on
admire: hold in high esteem, hold in high regard, have a high opinion
despise: hold in contempt, have a low opinion, look down his nose
love: fond of, fall in love
hate: have no time for, cannot stand, cannot bear
enjoy: take pleasure in, take delight in, delight in
fear: be afraid of, live in fear, in fear of, hold terrors for, hold terror for
happy: in good spirits, in high spirits, over the moon
sad: in low spirits, in tears
angry: up in arms, in a rage
calm: in good order, keep his head, keep her head, keep their heads
panic: lose his head, lose her head, lose their heads, in disorder
peaceful: without a fight, without a shot, without violence
violent: at gunpoint, at sword point, by force of arms
unknown: in obscurity, out of sight, out of the public eye
famous: in the public eye, household name, make a name for, make his name, make her name
secret: behind the scenes, off the record, on the quiet
public: on the record, on record, in the public domain, in full view
known: come to light, common knowledge
absent: fail to appear, fail to show, stay at home
present: in attendance, on hand, on the scene
alone: without help, without assistance, without company
together: in company with, in concert with, in tandem with, along with
agree: come to terms, reach agreement, reach an agreement, strike a deal, in accord, of one mind, come to an agreement
disagree: beg to differ, take exception, part company, differ over, of different minds
quarrel: come to blows, cross swords, at daggers drawn
reconcile: make up with, make peace with, bury the hatchet, patch up
separate: break up, split up, part ways, go their separate ways, drift apart
unite: join forces, close ranks, band together, make common cause
marry: tie the knot, get married
divorce: get divorced
born: come into the world, see the light of day
die: breathe his last, breathe her last, meet his death, meet her death, meet his end
ill: under the weather, fall ill, take ill
recover: get well, on the mend, make a recovery, make a full recovery, regain consciousness
young: in his youth, in her youth, in his teens, in her teens, as a boy, as a girl, as a child, at an early age
old: in old age, in his old age, in her old age, late in life, on in years, at an advanced age
recently: not long before, not long ago, a short time before, a short time ago, in recent years, in recent months, a little earlier
longstanding: for many years, for years, for decades, for a long time, for centuries, since time immemorial
briefly: for a short time, for a short while, for a moment
eventually: in due course, at long last, at last, sooner or later
later: in time to come, later on, at a later date, some time after
immediately: at the same moment, on the dot, with immediate effect, on arrival
simultaneously: at the same time, in parallel
separately: one after the other, one by one
frequently: as often as not, on many occasions, day in day out, again and again, over and over
occasionally: now and then, now and again, from time to time, once in a blue moon, on occasion, off and on
constantly: without a break, without pause, around the clock, night and day, day and night, without interruption
gradually: by degrees, over time, over the years, piece by piece, in stages
suddenly: all at once, all of a sudden, at a stroke, out of the blue, without warning, at one go
easily: without difficulty, with ease, hands down, with no trouble, without effort, by a wide margin, by a large margin
hardly: with difficulty, by a hair, by the skin, by a whisker, by a narrow margin, by a small margin
hard: far from easy, easier said than done
openly: for all to see, in broad daylight, without disguise
legally: within the law, on the right side
illegally: against the law, outside the law, in breach of, in violation of, in contravention of
comply: abide by, in line with, in accordance with, in keeping with, in conformity with, play by the rules
violate: at odds with, fly in the face of, run counter to, run afoul of, fall foul of
free: at liberty, at large, on bail, on the loose
imprisoned: in custody, in prison, in jail, behind bars, under arrest, under lock and key, under guard
safe: out of danger, out of harm's way, in safety
danger: at risk, in danger, in jeopardy, under threat, in peril
unharmed: safe and sound, without a scratch, without injury, without harm
unscathed: come away whole
damaged: in poor condition, in bad condition, in poor repair, in disrepair, the worse for wear
intact: in good condition, in good repair, in working order, in perfect condition
empty: with nothing in it
full: filled to the brim, filled to capacity, to the rafters, to capacity
far: a long way, a great distance, at a distance, miles from
near: a stone's throw, in the vicinity, not far from, within easy reach, round the corner, hard by
abroad: out of the country, in foreign parts, on foreign soil
home: on home soil, on native soil
voluntary: of his own will, of her own will, of their own will, of its own accord, by choice
forced: under duress, under compulsion, under pressure, by compulsion, have no choice
intentional: by intent, with intent
accidental: by coincidence, by luck
seriously: in earnest
jokingly: in jest, as a joke, for fun
outdated: behind the times, past its prime, past his prime, past her prime, past its best
modern: state of the art, ahead of the times
fashionable: in fashion, in vogue, all the rage
unfashionable: out of fashion, out of favor, out of favour, out of vogue
available: on sale, on the market, up for sale, up for grabs, in supply
unavailable: sold out, off the market, in short supply, out of reach, out of bounds
banned: off limits, under a ban
working: in operation, up and running, in use, in service, in working condition
broken: out of order, out of action, out of commission, out of service, out of operation, out of use
employed: in work, in employment
jobless: out of work, out of a job, on the dole
amateur: for the love of it
paid: for pay, for money
unpaid: without pay, for nothing, for no pay
permanent: here to stay, for life, for all time, set in stone, for ever
temporary: on a temporary basis, for the moment, for the present
unexpected: come as a surprise, take by surprise, out of nowhere
expected: come as no surprise, as planned, as predicted, as foreseen, as hoped, as promised
early: ahead of its schedule, before the deadline, at the outset, early on, in the early stages
late: at the last minute, at the eleventh hour, in the late stages
exceed: go beyond, in excess of
save: put by, lay by, put away
spend: get through, splash out on, squander on
give: hand out, give out, dish out
take: make off with
obey: toe the line, do as he was told, do as she was told, do as they were told
disobey: step out of line
confess: come clean, make a clean breast
deny: plead not guilty, protest his innocence, protest her innocence, maintain his innocence, maintain her innocence, maintain their innocence, protest their innocence
guilty: in the wrong, to blame, at fault
innocent: not to blame, blameless in, not at fault
convict: find guilty, found guilty
acquit: find not guilty, found not guilty
equal: on a par with, on par with, on a level with, neck and neck, on equal terms, on an equal footing
superior: a cut above, head and shoulders above, in a league
unlike: a far cry from, poles apart, worlds apart, nothing like
like: much the same, of a piece with, just like, one and the same
identical: exactly the same, the very same
support: in support of, stick up for, rally to, rally behind, rally round, come round to, get behind
oppose: at war with, take up arms against, up in arms against
majority: over half, above half, half or more, more than one half
minority: under half, below half, less than one half, fewer than one half
genuine: own name, real name, true name, birth name
pseudonym: assumed name, false name, pen name, another name, borrowed name
return: come back, get back, move back, make his way back, make her way back
fraction: tip of the iceberg, tip of an iceberg
`;
