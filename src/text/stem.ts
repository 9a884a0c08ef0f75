/** Words to what their forms have in common: Porter's stems, with the spellings and irregular forms that Porter does not know. */
import { stemmer } from 'stemmer';

/** Longer ones are no words, and the stemmer's patterns take quadratic time on them. */
const MAX_LENGTH = 40;

/**
 * The stem of a folded word: `builds`, `building` and `built` are all `build`. Words of three letters or fewer that are no irregular
 * forms, and whatever is not plain Latin letters, stay as they are.
 */
export function stem(word: string): string {
  const base = IRREGULAR.get(word) ?? word;
  if (base.length <= 3 || base.length > MAX_LENGTH || !/^[a-z]+$/.test(base)) return base;
  return stemmer(withOneSpelling(base));
}

/** British spellings as American ones. A word this spoils is spoilt alike wherever it stands. */
function withOneSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/(?<=...)our(?=s?$|ed$|ing$|al$|able$|ful$|ite$|ist$)/, 'or')
    .replace(/(?<=...[^aeiou])is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, 'iz')
    .replace(/(?<=..[^aeiou])re(?=s?$)/, 'er')
    .replace(/(?<=al)ys(?=e[ds]?$|ing$)/, 'yz')
    .replace(/(?<=[ao])gue(?=s?$)/, 'g')
    .replace(/(?<=[fc]en)ce(?=s?$)/, 'se')
    .replace(/(?<=gram)me(?=s?$)/, '');
}

const IRREGULAR = new Map(
  `arise arose arisen; awake awoke awoken; become became; beat beaten; begin began begun; bend bent; bind bound; bite bitten; bleed bled; blow
  blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; cling
  clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
  feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast forecasted; foresee
  foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forsake forsook forsaken; freeze froze frozen; get got gotten;
  exceed exceeds exceeded exceeding; proceed proceeds proceeded proceeding; succeed succeeds succeeded succeeding;
  give gave given; go goes went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew
  known; lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; lose lost; make made; mean meant; meet met; mislead misled; mistake
  mistook mistaken; misunderstand misunderstood; outgrow outgrew outgrown; overcome overcame; override overrode overridden; overrun overran;
  oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; pay paid; prove proven; rebuild rebuilt; retake retook
  retaken; rewrite rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell
  sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay
  slew slain; sleep slept; slide slid; sow sown; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung; stand stood;
  steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swell swollen; swim swam swum;
  swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; tread trod trodden; undergo
  underwent undergone; understand understood; undertake undertook undertaken; undo undid undone; uphold upheld; wake woke woken; wear wore worn;
  weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written;
  analyze analysis analyses; axis axes; basis bases; child children; crisis crises; criterion criteria; foot feet; half halves; hypothesis
  hypotheses; index indices; leaf leaves; life lives; man men; matrix matrices; mouse mice; phenomenon phenomena; self selves; shelf
  shelves; thesis theses; tooth teeth; wife wives; wolf wolves; woman women`
    .split(';')
    .flatMap((line) => {
      const [base, ...forms] = line.trim().split(/\s+/);
      return forms.map((form) => [form, base!] as const);
    }),
);
