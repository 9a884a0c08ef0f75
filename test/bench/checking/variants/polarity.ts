/** Sentences turned into their opposite. */
import { isSaid, type MakeTwins, type Twins } from './twins';

const NEGATIVE =
  /\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|hardly|rarely|few|little|only|unless|fails?|failed|lacks?|\p{L}+n['’]t)\b/iu;
/** Of the main clause, so that what is denied is what the sentence says. */
const VERB =
  /^(?!Wh|How)(?:(?!\b(?:that|which|who|if|when|while|because|although|whether|where|as|and|or|but)\b)[^,;:])*?\b(?:is|are|was|were|can|could|will|would|should|must|may|might)\b(?! to\b)/;

/** Either for the other; where one has two opposites, only the plainer one. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['increase', 'decrease'],
  ['increases', 'decreases'],
  ['increased', 'decreased'],
  ['increasing', 'decreasing'],
  ['rise', 'fall'],
  ['rises', 'falls'],
  ['rose', 'fell'],
  ['rising', 'falling'],
  ['grows', 'shrinks'],
  ['growing', 'shrinking'],
  ['higher', 'lower'],
  ['larger', 'smaller'],
  ['bigger', 'smaller'],
  ['faster', 'slower'],
  ['cheaper', 'dearer'],
  ['stronger', 'weaker'],
  ['better', 'worse'],
  ['earlier', 'later'],
  ['longer', 'shorter'],
  ['easier', 'harder'],
  ['largest', 'smallest'],
  ['biggest', 'smallest'],
  ['highest', 'lowest'],
  ['best', 'worst'],
  ['most of', 'hardly any of'],
  ['before', 'after'],
  ['above', 'below'],
  ['gained', 'lost'],
  ['wins', 'loses'],
  ['won', 'lost'],
  ['strong', 'weak'],
  ['strengthen', 'weaken'],
  ['strengthens', 'weakens'],
  ['expand', 'shrink'],
  ['expands', 'shrinks'],
  ['raise', 'lower'],
  ['raised', 'lowered'],
  ['reduce', 'raise'],
  ['reduces', 'raises'],
  ['reduced', 'raised'],
  ['reducing', 'raising'],
  ['improve', 'worsen'],
  ['improves', 'worsens'],
  ['improved', 'worsened'],
  ['accelerate', 'slow down'],
  ['succeeded', 'failed'],
  ['accepted', 'rejected'],
  ['allowed', 'forbidden'],
  ['allows', 'forbids'],
  ['supports', 'opposes'],
  ['supported', 'opposed'],
  ['common', 'rare'],
  ['cheap', 'expensive'],
  ['easy', 'difficult'],
  ['majority', 'minority'],
  ['abundant', 'scarce'],
  ['exports', 'imports'],
  ['domestic', 'foreign'],
  ['always', 'never'],
  ['everybody', 'nobody'],
  ['with', 'without'],
];
const OPPOSITE = new Map(
  OPPOSITES.slice(0, -1).flatMap(
    ([one, other]) =>
      [
        [one, other],
        [other, one],
      ] as const,
  ),
);

export const makePolarityTwins: MakeTwins = ({ text }, texts) => {
  const found: Twins[] = [];
  const add = (variant: string, falsehood: string, changed: string) => {
    if (
      falsehood === text ||
      (isSaid(falsehood, texts) && variant !== 'negation added' && variant !== 'negation removed')
    )
      return;
    found.push({ kind: 'polarity', variant, truth: text, falsehood, code: 'polarity-mismatch', changed });
  };
  const isNegative = NEGATIVE.test(text);
  if (!isNegative) add('negation added', negated(text), 'not');
  add('negation removed', affirmed(text), 'not');
  if (!isNegative) {
    for (const { 0: word, index } of text.matchAll(/(?<![\p{L}-])\p{Ll}+(?![\p{L}-])/gu)) {
      const other = OPPOSITE.get(word);
      if (other) add('opposite', text.slice(0, index) + other + text.slice(index + word.length), other);
    }
    const comparison = text.match(/\b(more|less|fewer)\b(?=[^,;]{0,60} than\b)/);
    if (comparison) {
      const other = comparison[0] === 'more' ? 'less' : 'more';
      add('comparison turned', text.replace(/\b(?:more|less|fewer)\b(?=[^,;]{0,60} than\b)/, other), other);
    }
  }
  return found;
};

function negated(text: string): string {
  return text.replace(VERB, (clause) => (clause.endsWith('can') ? `${clause}not` : `${clause} not`));
}

/** Only where what is left is a sentence, and one negative is all there is. */
function affirmed(text: string): string {
  if (
    (text.match(new RegExp(NEGATIVE, 'giu')) ?? []).length !== 1 ||
    /\bnot (?:only|just|merely|all|every|to|yet)\b|, not\b|\bor not\b/i.test(text)
  )
    return text;
  return text
    .replace(/\b(is|are|was|were|can|could|will|would|should|must|may|might|has|have|had) not (?=\p{Ll})/u, '$1 ')
    .replace(/\bcannot\b/, 'can')
    .replace(/\b(they|we|you|who|\p{Ll}+s) do not (?=\p{Ll})/u, '$1 ')
    .replace(/\bno longer (?=\p{Ll})/u, 'still ')
    .replace(/\b(is|are|was|were|has|have|had) never\b/, '$1 always');
}
