/** Negatives that deny nothing of what a sentence says: they frame it, stress it or belong to a set phrase. */
import type { ClauseWord } from './clauseWords';

/** For each word whether it is part of such a phrase; in time in proportion to the words. */
export function harmlessNegatives(words: readonly ClauseWord[]): boolean[] {
  const harmless: boolean[] = new Array(words.length).fill(false);
  const text = words.map(({ form }) => form).join(' ');
  const startOf = new Map<number, number>();
  let offset = 0;
  words.forEach(({ form }, at) => {
    startOf.set(offset, at);
    offset += form.length + 1;
  });
  for (const { 0: phrase, index } of text.matchAll(PHRASE)) {
    const first = startOf.get(index);
    if (first === undefined) continue;
    const count = phrase.split(' ').length;
    harmless.fill(true, first, first + count);
  }
  return harmless;
}

const DOUBT = String.raw`(?:disput\w*|den(?:y|ies|ied|ying)|doubt\w*|question\w*|disagree\w*|quarrel\w*|argue (?:with|against))`;
const OVERLOOK = String.raw`(?:overlook\w*|ignor\w*|forg[eo]t\w*|neglect\w*|den(?:y|ied)|disput\w*|doubt\w*|miss\w*|underestimat\w*|understat\w*|overstat\w*|overestimat\w*|overemphasi[sz]\w*|exaggerat\w*|disregard\w*|dismiss\w*|surpris\w*|mistak\w*)`;
const MODAL = `(?:would|will|could|can|should|may|might|must|do|does|did|has|have|had|seriously|today|now|any|longer|really|be|to|been|is|are)`;
const NOBODY = String.raw`(?:few|no one|nobody|none|no \w+|little|hardly anyone|hardly anybody|hardly any \w+|not many|few \w+)`;
const FACT = `(?:secret|surprise|accident|coincidence|wonder|mystery|exaggeration|news|doubt|question|denying|dispute|disputing|mistake|mistaking|matter|joke|stretch|less|fewer|later|earlier|sooner|stranger|escaping|getting|shortage|lack)`;

/** Words of these phrases are folded and stand with one space between. */
const PHRASE = new RegExp(
  `(?<=^| )(?:${[
    `${NOBODY}(?: ${MODAL}){0,3} ${DOUBT}`,
    String.raw`(?:cannot|can't|couldn't|could not|must not|mustn't|should not|shouldn't|^do not|^don't|let us not|not to|be wrong to|be a mistake to|wrong to|mistake to|easy to|hard to|difficult to|impossible to|ought not to)(?: be)?(?: \w+ly)? ${OVERLOOK}`,
    `(?:cannot|can not|can't|could not|couldn't) (?:help )?but`,
    '(?:los(?:e|es|t|ing)|wast(?:e|es|ed|ing)) (?:no|little) time',
    'without (?:delay|hesitation|hesitating|interruption)',
    `no ${FACT}`,
    'no (?:small|mean|ordinary) (?:feat|matter|task|part|achievement|measure|extent|thing|number|irony|price|way|degree|sum|role)',
    'little (?:doubt|question|wonder|surprise|dispute)',
    'sa(?:y|ys|id|ying) no to',
    'to no (?:avail|effect|purpose|result|end|good|advantage)',
    'no (?:choice|option|alternative|recourse|way) but',
    'no more (?:and no less )?than',
    String.raw`not (?:only|just|merely|simply|solely|alone|least|until|till|unlike|dissimilar|surprising\w*|unsurprising\w*|to mention|to say|to speak|for nothing|in vain|without|unexpectedly|unreasonably|exactly new|a (?:few|little)|a (?:surprise|secret|coincidence) that|the only|so much|lost on|by (?:chance|accident)|if|later than|earlier than|more than|less than|fewer than|content to)`,
    `(?:is|was|are|were|does|do|did)n't (?:only|just|merely|simply|solely|until|even)`,
    'without (?:a |any )?(?:doubt|question|exaggeration|exception|fail|precedent)',
    String.raw`(?:nor|not|never|hardly|\w+n't)(?: \S+){0,9} anything but`,
    `nothing (?:less than|short of|but|new|surprising|if not|other than)`,
    'none other than|^not that|no other(?: \\w+)? than',
    '(?:do|does|did)(?:n.t| not) hesitate to|not hesitate to',
    'not without (?:reason|cause|irony|merit)|never mind',
    'hardly be (?:denied|disputed|doubted|ignored|overlooked|overstated|overestimated)',
    'none the less|never the less',
    'if (?:not|never)|whether or not|or not|why not|if nothing else|if anything',
    'needless to say|never mind|much less|let alone',
    'not least|but not least|often than not|as not',
    'only (?:if|when|after|because|by|in|to)',
    'no matter (?:how|what|who|where|when)',
    'not in doubt|not in question|not in dispute|not open to (?:doubt|question)|beyond (?:doubt|question|dispute)',
    'one cannot (?:but|avoid|escape)',
    `(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)n't (?:it|they|he|she|we|you|there)`,
  ].join('|')})(?= |$)`,
  'g',
);
