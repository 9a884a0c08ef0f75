/** Words to what their forms have in common: Porter's stems, with the spellings and irregular forms that Porter does not know. */
import { stemmer } from 'stemmer';

/** Longer ones are no words, and the stemmer's patterns take quadratic time on them. */
const MAX_LENGTH = 40;

/**
 * The stem of a folded word: `builds`, `building` and `built` are all `build`. Words of three letters or fewer, and whatever is not
 * plain Latin letters, stay as they are.
 */
export function stem(word: string): string {
  if (word.length <= 3 || word.length > MAX_LENGTH || !/^[a-z]+$/.test(word)) return word;
  return stemmer(withOneSpelling(IRREGULAR.get(word) ?? word));
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
  `become became; begin began begun; bind bound; break broke broken; bring brought; build built; buy bought; catch caught; choose chose
  chosen; come came; deal dealt; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought;
  find found; fly flew flown; forbid forbade forbidden; forecast forecasted; forget forgot forgotten; freeze froze frozen; get got gotten;
  exceed exceeds exceeded exceeding; proceed proceeds proceeded proceeding; succeed succeeds succeeded succeeding;
  give gave given; go goes went gone; grow grew grown; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid;
  lead led; learn learnt; leave left; lend lent; lose lost; make made; mean meant; meet met; outgrow outgrew outgrown; overcome overcame;
  overtake overtook overtaken; pay paid; rebuild rebuilt; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw
  seen; seek sought; sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung;
  sink sank sunk; sleep slept; speak spoke spoken; spend spent; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike
  struck; swear swore sworn; sweep swept; swim swam swum; take took taken; teach taught; tear tore torn; tell told; think thought; throw
  threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken; wake woke woken; wear wore worn; win
  won; withdraw withdrew withdrawn; write wrote written;
  analyze analysis analyses; axis axes; basis bases; child children; crisis crises; criterion criteria; foot feet; half halves; hypothesis
  hypotheses; index indices; leaf leaves; life lives; man men; matrix matrices; mouse mice; phenomenon phenomena; self selves; shelf
  shelves; thesis theses; tooth teeth; wife wives; wolf wolves; woman women`
    .split(';')
    .flatMap((line) => {
      const [base, ...forms] = line.trim().split(/\s+/);
      return forms.map((form) => [form, base!] as const);
    }),
);
