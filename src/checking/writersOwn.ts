/** Sentences in which a writer speaks of the text itself, to the reader, or for himself, by how they are worded. Knows no sources. */

/** Whether a sentence is a signpost, thanks, an order to the reader or the writer's own judgement. */
export function isWritersOwn(sentence: string): boolean {
  const isAny = (...kinds: readonly RegExp[]) => kinds.some((kind) => kind.test(sentence));
  if (isAny(SIGNPOST, THANKS, ADDRESS)) return true;
  // Who gives figures reports, and who names others speaks of them.
  return (
    (!/\d/.test(sentence) && isAny(AVOWAL, FIRST_PERSON)) || (!NAMED.test(sentence) && isAny(LOOSE_SIGNPOST, JUDGEMENT))
  );
}

const REPORTED =
  '(?:said|says?|saying|found|reported|reports|concluded|concludes|argued|argues|told|noted|notes|wrote|writes|warned|warns|claimed|claims|believed|believes|thought|thinks|held|holds|feared|fears|added|adds|stated|states|suggested|suggests|recommended|recommends|demanded|demands|insisted|insists|according)';
const NAMED = new RegExp(String.raw`\d|(?<=[\p{Ll}\d,;:'’)—–-]\s?)(?!I\b|I['’])\p{Lu}\p{L}|\b${REPORTED}\b`, 'u');

const PART =
  '(?:essay|paper|article|chapter|section|part|report|note|memo|post|thesis|dissertation|study|book|draft|column|piece|paragraph|pages?|sections|chapters|parts|paragraphs|overview|appendix|introduction|conclusion|discussion|table|figure)';
/** What else a text may call itself; it may as well be the name of a source, so that a verb must tell. */
const TEXT =
  '(?:review|memorandum|notes|essays|survey|commentary|briefing|handout|dossier|digest|newsletter|lecture|talk|collection|series|blog|blog post|text|case study|brief|dispatch|letter|inventory|tour)';
const TURNS =
  '(?:looks?|asks?|takes? up|takes? as|brings? together|considers?|follows?|examines?|explores?|discuss(?:es)?|deals? with|describes?|traces?|turns?|begins?|starts?|sets? out|offers?|is addressed|are addressed|is about|are about|is meant|are meant|is concerned|are concerned|is divided|is organi[sz]ed|is structured|proceeds?|compares?|surveys?|reads?|tries|try|attempts?|aims?|seeks?|hopes?|makes? no claim|collects?|gathers?|sums? up|summari[sz]es?|walks?|moves?|weighs?|tells? the story)';
const ITEMS =
  '(?:things|points|questions|lessons|remarks|observations|examples|cases|stories|caveats|conclusions|reasons|aspects|issues|themes|threads|qualifications|warnings|details|facts|features)';
const ITEM =
  '(?:case|example|story|passage|text|question|point|lesson|theme|thread|strand|stop|episode|remark|caveat|difficulty|objection|step|instance|subject|topic|tale)';
const ORDER = '(?:first|second|third|fourth|fifth|sixth|last|final|other|next|remaining|penultimate)';

const SIGNPOST = new RegExp(
  [
    String.raw`^(?:in )?(?:this|the (?:next|following|present|last|final|first|second|third|rest of (?:this|the)|remainder of (?:this|the)|remaining|previous|preceding)|what) (?:two |three |four |few )?(?:${PART}|follows?)(?:[ ,]|$)(?!.*\d{3})`,
    String.raw`^(?:this|these|the present|our|my) (?:\p{Ll}+ ){0,2}${TEXT} (?:\p{Ll}+ly |also |first |then |next |will )?${TURNS}\b(?!.*\d{3})`,
    '^(?:below|above|in what follows|first|second|third|then|next|finally|lastly|here|before|to begin|to start|to conclude|in conclusion|in closing|for now|so far)?,? ?(?:we|i|let us|let me) (?:will |shall |now |then |first |also |next |briefly |want to |would like to |am going to |are going to |have |turn|look|begin|start|return|argue|ask|show|discuss|describe|examine|consider|propose|present|review|summari[sz]e|conclude|focus|leave|set out|explain|compare|trace|explore)',
    String.raw`^(?:as (?:we|i) (?:will|shall|have|saw)|the argument (?:proceeds|runs)|it is (?:to|with) th(?:is|ese)|more on (?:this|that)|for details|(?:before that,? )?(?:however,? )?(?:a|one|some) (?:last |final |brief |few )?words? (?:on|about) |(?:see|compare|cf\.?|recall|consider|take|imagine|suppose|note) )`,
    String.raw`^(?:section|chapter|part|appendix|table|figure) (?:\d{1,2}|[ivx]{1,5}|[a-d]|one|two|three|four|five|six|seven|eight) (?:then |next |also )?(?:asks|turns|discusses|examines|shows|looks|describes|deals|presents|gives|reviews|compares|explains|considers|concludes|sets|sums|takes|traces|explores|summari[sz]es)\b`,
    String.raw`\b(?:is|are) (?:discussed|described|treated|taken up|examined|the subject of|left|explained) (?:in|below|above|elsewhere|later)\b`,
    String.raw`^(?:which|that|this|all of which|all this) (?:brings|leads|takes|returns) (?:me|us|the reader)\b`,
    String.raw`^(?:so much for|enough of|back to|now (?:for|to)|on to|first things first|but first|but (?:that|this) is another (?:story|matter)|more (?:of|about) (?:that|this|which) (?:later|below|in a moment))\b`,
    String.raw`^(?:let us|let me)\b`,
    String.raw`^the (?:aims?|purpose|goal|point|argument|subject|plan|task|question|claim|thesis|theme|scope|structure) of (?:this|these|the present) (?:\p{Ll}+ )?(?:${PART}|${TEXT})\b`,
    String.raw`^the (?:pages|sections|chapters|paragraphs|lines) that follow\b|^as (?:this|the present|the next|the following) (?:${PART}|${TEXT}) (?:will |shall )?shows?\b`,
    '^(?:and yet|not quite|hardly|not so|so far,? so good|far from it|quite the contrary|enough said|be that as it may)[.!]?$',
  ].join('|'),
  'iu',
);

/** Signposts that would be claims of somebody if they named him. */
const LOOSE_SIGNPOST = new RegExp(
  [
    String.raw`^(?:there are )?(?:two|three|four|five|six|several|a few|some) (?:\p{Ll}+ )?${ITEMS} (?:stand out|deserve|follow|emerge|remain|matter|suggest themselves|are (?:worth|in order)|(?:may|can|should|must|will) |call for|come to mind|are needed|need|bear|help|illustrate)`,
    String.raw`^(?:then|next|finally|lastly|last)(?:,? there (?:is|are)|,? comes?) the\b`,
    String.raw`^(?:the|my|our) ${ORDER} ${ITEM} (?:is|starts|begins|ends|concerns|comes|takes|leads|turns|belongs|lies|deals|reads|runs|has to do|needs|brings)\b`,
    String.raw`\b(?:as follows|at length|in full|the following|these words|like this):$`,
    String.raw`^it is worth (?:asking|pausing|dwelling|lingering|stopping)\b|^it remains to\b`,
    String.raw`^(?:the|one|a)(?: \p{Ll}+)? question,?(?: then,?| however,?| now,?)? (?:is|remains|becomes|arises)\b`,
    String.raw`^(?:these|the|all|both|our) (?:\p{Ll}+ ){0,2}(?:cases|stories|episodes|passages|texts|examples) (?:have (?:little|much|something|nothing|one thing|more)|share|point|remind|teach|tell us|show us|belong|differ)\b`,
    String.raw`^taken together\b|^this is (?:an?|the) (?:\p{Ll}+ )?(?:${TEXT}|essay|paper|article|book|story|tale|question|place) (?:about|of|for|in which|that|to)\b|\bleft to the reader\b`,
    String.raw`\b(?:some|many|most|the|few|careful) readers? (?:will|may|might|would) \p{Ll}`,
  ].join('|'),
  'iu',
);

const THANKS =
  /^(?:i|we|the authors?) (?:am|are|is|would like to|wish to|owe|also|gratefully)?\s?(?:thank|grateful|indebted|acknowledge|gratefully|express)|^(?:my|our|special|many|warm|sincere) (?:\w+ )?thanks\b|^thanks(?! to (?!all\b|every|my\b|our\b|those\b|colleagues|friends|readers|reviewers|referees|him\b|her\b|them\b))\b|^thank you\b|^for (?:comments|help) on|^this (?:work|research|study|project|paper|essay) (?:was|is|has been) (?:\w+ )?(?:supported|funded|financed)\b/iu;

/** An order to the reader, or a greeting. */
const ADDRESS =
  /^(?:please|dear|do not forget|don['’]t|imagine|suppose|picture|ask yourself|think of|bear in mind|keep in mind|reader,)\b/iu;

/** In which the writer says that it is he who says it. */
const AVOWAL =
  /\b(?:in my (?:own )?(?:view|opinion|judge?ment|experience|eyes|reading|book)|to my (?:mind|taste|eye|ear|way of thinking)|for my part|as i see it|if you ask me|it (?:seems|strikes|appears) to me|it strikes me)\b|^(?:personally|frankly|honestly)\b|^(?:i|we) (?:think|believe|feel|suspect|doubt|hope|fear|prefer|like|love|hate|find|regard|would|recommend|urge|advise)\b/iu;

/** `I` as the subject of a clause, not of `World War I`; and `my`, not of titles. */
const FIRST_PERSON =
  /(?:^|[,;:—–(] ?|\b(?:that|and|but|which|as|what|when|where|if|because|for|so|than|while|though) )I(?:['’](?:m|ve|d|ll))? \p{Ll}|\b(?:my|me|myself)\b/u;

const TASTE =
  '(?:overrated|underrated|beautiful|ugly|boring|tedious|fascinating|wonderful|marvell?ous|terrible|awful|horrible|delightful|deplorable|disgraceful|regrettable|shameful|absurd|ridiculous|silly|foolish|stupid|admirable|commendable|charming|lovely|exciting|depressing|disappointing|inspiring|dreadful|brilliant|superb|splendid|magnificent|pathetic|laughable|preposterous|outrageous|sobering|refreshing|heartening|lamentable|pitiful|tempting|instructive|encouraging|reassuring|saddening|sad|elegant|unforgivable|indefensible)';
const DEGREE =
  '(?:most|more|less|least|so|too|rather|simply|truly|utterly|deeply|vastly|wildly|badly|quite|all|no less|nothing short of|not|hardly|\\p{Ll}+ly|the)';
const ANYONE =
  '(?:we|one|nobody|no one|everyone|everybody|anyone|anybody|you|readers?|historians?|journalists?|editors?|writers?|scholars?|researchers?|policy-?makers?|governments?|politicians?|somebody|someone|a prudent \\p{Ll}+|those who [\\p{Ll} ]{3,40})';

/** Judgements of taste and worth, and what ought to be. */
const JUDGEMENT = new RegExp(
  [
    String.raw`\b(?:is|are|was|were|be|seems?|looks?|sounds?|feels?|remains?|finds?) (?:${DEGREE} ){0,3}${TASTE}\b`,
    String.raw`\b(?:the most|more|nothing(?: \p{Ll}+){0,4} (?:is )?more) ${TASTE}\b`,
    String.raw`\b(?:is|are) (?:perhaps|surely|arguably|without doubt|undoubtedly) (?:one of )?the\b`,
    String.raw`\b(?:ought to|it is (?:high )?time|deserves? (?:far |much |a little )?(?:better|more|less|our|to be|an? (?:closer|second|fresh|better|fuller|wider|longer))|had better|(?:would|might|may|could) do well to)\b`,
    String.raw`\b(?:we|one|you|nobody|no one) (?:must|need to|needs to|can only hope|cannot afford to)\b|\b${ANYONE} (?:should|ought)\b`,
    String.raw`\b(?:it is|it['’]s) (?:\p{Ll}+ly )?(?:hard|difficult|impossible|easy|tempting|a pity|a shame|a relief|no wonder|not easy) (?:not )?(?:to (?:admire|resist|be|feel|imagine|avoid|escape|see|believe|overstate|say|think|forget|read|look|envy|blame|conclude|dismiss|sneer|smile|like|love|overlook)|that)\b`,
    String.raw`\b(?:one (?:wonders|suspects|hopes|fears|feels|may wonder|might wonder|cannot help|is tempted))\b`,
    String.raw`\bone (?:can only|cannot (?:help|but|read)|could hardly)\b|\bit would be (?:an? )?(?:mistake|folly|wrong|naive|foolish|rash|unwise|unfair) to\b`,
    String.raw`\bnone of (?:this|these|it) should\b|\bthere is (?:much|little|nothing|something|a lesson|no shame|a certain \p{Ll}+) (?:to (?:admire|like|regret|learn|be said|fear|envy)|in (?:this|that|it|all this))\b|!$`,
    String.raw`^perhaps (?:we|one|you|it is|that is|this is|there is|nothing|nobody|no \p{Ll}+|the (?:\p{Ll}+est|most|least|best|worst|real|true|only))\b`,
  ].join('|'),
  'iu',
);
