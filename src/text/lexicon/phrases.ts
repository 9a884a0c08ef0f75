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
`;
