/**
 * The words by which a writer leads to what is said, and not what is said: "Few would dispute that …", "According to Chan, …", "…, she
 * notes". Sources need not have them, and their negatives and names are no claims.
 */
import type { TextPosition } from '../../model/passage';
import { DENOMINATORS, NUMBER_WORDS } from '../../text/quantities/numbers';

/** The framing parts of a sentence, in order and apart from each other; never all of it. */
export function findFraming(text: string): TextPosition[] {
  const lead = leadOf(text);
  const tail = tailOf(text, lead);
  const parts = [
    ...(lead > 0 ? [{ start: 0, end: lead }] : []),
    ...(tail < text.length ? [{ start: tail, end: text.length }] : []),
  ];
  return [...parts, ...insertionsOf(text, lead, tail)].sort((a, b) => a.start - b.start);
}

/** Verbs and nouns of saying, thinking and showing; what they govern is said, they are how. */
const SAYING =
  '(?:accept|acknowledg|add|admit|affirm|agree|alleg|announc|argu|assert|assum|believ|caution|cit|claim|comment|concede|conclud|confess|confirm|consider|contend|declar|demonstrat|den(?:y|ie)|describ|disclos|disput|document|doubt|emphasi[sz]|estimat|expect|explain|find|found|forget|hold|held|hint|illustrat|impl(?:y|ie)|indicat|insist|judg|know|known|knew|maintain|mention|not(?:e|ic)|object|observ|overlook|persuad|point|predict|propos|prove|put|quot|read|realis|realiz|recall|recogni[sz]|record|remark|remember|remind|report|reveal|said|say|says|saying|see|seen|saw|shows?|show|signal|specul|state(?!s[mw]|h)|stat(?:ed|es(?!m)|ing)|stress|suggest|suppos|surmis|surpris|tell|told|think|thought|underlin|underscor|understand|understood|warn|wonder|write|written|writes|wrote|accord)';
const STANCE =
  '(?:accident|account|admission|assessment|claim|clear|coincidence|conclusion|doubt|estimate|evidence|evident|example|exaggeration|fact|finding|hardly|idea|impression|inference|interesting|irony|judgment|lesson|likely|luck|message|moment|mystery|news|notable|noteworthy|notion|observation|obvious|opinion|plain|point|possible|premise|question|remarkable|reading|reason|rumou?r|secret|sense|sign|significant|striking|surprise|surprising|suspicion|telling|thesis|thought|tragedy|true|truth|view|warning|wonder|worth|words?|ha(?:s|ve|d) it|make(?:s)? of it|in mind|the details|repeating)';
const STANCE_WORD = new RegExp(String.raw`(?<![\p{L}])(?:${SAYING}\p{L}{0,4}|${STANCE})(?![\p{L}])`, 'iu');

/** Words that lead from what was said before. */
const LINK =
  /^(?:(?:and|but|yet|so|then|thus|hence|indeed|moreover|furthermore|however|nevertheless|nonetheless|still|meanwhile|besides|notably|interestingly|importantly|significantly|remarkably|strikingly|surprisingly|unsurprisingly|tellingly|crucially|curiously|ironically|admittedly|arguably|apparently|reportedly|supposedly|allegedly|evidently|clearly|obviously|undoubtedly|certainly|naturally|predictably|perhaps|of course|in fact|in short|in sum|in brief|in other words|in reality|in truth|in effect|in practice|in particular|in addition|in turn|in contrast|in comparison|by contrast|by comparison|for example|for instance|for one thing|for its part|for their part|above all|after all|all in all|all told|as a result|as a consequence|as a matter of fact|as it happens|as it turns out|at the same time|at any rate|at first glance|on the other hand|on the one hand|on balance|on closer inspection|to be sure|to be clear|to be fair|to be precise|to put it (?:bluntly|briefly|simply|differently|another way)|to take (?:one|an|another) example|that said|what is more|what’s more|more importantly|more precisely|more to the point|most importantly|even so|even more striking|in any case|in the end|in this (?:context|respect|sense|regard)|on this (?:view|account|reading)|there|put (?:differently|simply|bluntly)|simply put|not surprisingly|no doubt|without (?:a )?doubt|needless to say|by all accounts|rightly or wrongly|firstly|secondly|thirdly|first|second|third|finally|lastly|next|also|too|similarly|likewise|conversely|instead|rather|overall|generally|broadly|again|today)\s*[,:–—]\s+)+/iu;

/** A lead-in has at most this many words: a longer one is a statement of its own. */
const MOST_WORDS = 14;
const MOST_TAIL_WORDS = 9;

/** Where what is said begins. */
function leadOf(text: string): number {
  const linked = LINK.exec(text)?.[0].length ?? 0;
  return Math.max(linked, thatLead(text, linked), commaLead(text, linked), colonLead(text, linked));
}

/** "Chen and Rithmire argue that …", "It is no secret that …", "There is no doubt that …". */
function thatLead(text: string, from: number): number {
  const at =
    /\bthat,?\s+(?!(?:same|very|month|year|day|week|night|morning|summer|winter|spring|autumn|decade|century|period|time|moment)\b)(?=\S)/giu;
  at.lastIndex = from;
  for (let match = at.exec(text); match; match = at.exec(text)) {
    const lead = text.slice(from, match.index);
    if (countWords(lead) > MOST_WORDS || /[;:]|\d/.test(lead)) return 0;
    if (endsInStance(lead)) return thatLead(text, match.index + match[0].length) || match.index + match[0].length;
  }
  return 0;
}

/** The verb or noun stands right before "that", or a short phrase after it: "pointed out that", "is clear from the plan that". */
function endsInStance(lead: string): boolean {
  const words = lead.trim().split(/\s+/);
  const at = words.findLastIndex((word, index) => index >= words.length - 4 && STANCE_WORD.test(word));
  if (at < 0) return false;
  const behind = words.slice(at + 1).join(' ');
  return behind === '' || TOLD.test(words[at]!) || BETWEEN.test(behind);
}

/** Verbs with a listener between them and "that". */
const TOLD = /^(?:assur|convinc|inform|persuad|remind|show|tell|told|warn)/iu;
/** What may stand between a word of saying and "that": particles, adverbs, and from whom or what it is clear. */
const BETWEEN =
  /^(?:(?:out|up|down|on|here|there|again|too|also|often|once|already|itself|now|then|\p{L}+ly)[ ,]*)+$|^(?:from|to|in|at|by|with|of|for)\s[\p{L}’' -]+$/iu;

/** "According to the survey, …", "As Chan puts it, …", "In the words of the guide, …", "For Dreyer, …". */
function commaLead(text: string, from: number): number {
  const lead =
    /^(?:according to|as|in the (?:words|view|opinion|eyes|account|reading|telling) of|in [^,\s]{1,40}['’]s? (?:words|view|account|opinion|telling|reading)|per|writing (?:in|for)|for|by [^,]{1,40} (?:account|estimate|reckoning|count)|if [^,]{1,60} (?:is|are) (?:right|to be believed|correct)|to (?:quote|cite|follow|borrow from|hear))(?:\s[^,;:]{1,100})?,\s+/iu.exec(
      text.slice(from),
    );
  if (!lead || countWords(lead[0]) > MOST_WORDS) return 0;
  const isNamed = /^(?:according|in|per|to|if|by|writing)\s/iu.test(lead[0]);
  const isSaying = /^as\s/iu.test(lead[0]) && STANCE_WORD.test(lead[0]);
  const isPerson = /^for\s+(?:the\s)?\p{Lu}/iu.test(lead[0]) && /\p{Lu}/u.test(lead[0].slice(4)) && !/\d/.test(lead[0]);
  return isNamed || isSaying || isPerson ? from + lead[0].length : 0;
}

/** "The report is blunt: …", "Chan puts it this way: …". */
function colonLead(text: string, from: number): number {
  const lead = /^[^:;]{1,90}:\s+/u.exec(text.slice(from));
  return lead && countWords(lead[0]) <= MOST_WORDS && STANCE_WORD.test(lead[0]) && !/\d/.test(lead[0])
    ? from + lead[0].length
    : 0;
}

/** Where what is said ends: "…, according to the survey.", "…, Chan notes.", "…, as the guide has it." */
function tailOf(text: string, lead: number): number {
  const comma = Math.max(
    text.lastIndexOf(', '),
    text.lastIndexOf(' – '),
    text.lastIndexOf(' — '),
    text.lastIndexOf('—'),
  );
  if (comma <= lead) return text.length;
  const tail = text.slice(comma);
  if (countWords(tail) > MOST_TAIL_WORDS || /\d/.test(tail) || hasNumberWord(tail)) return text.length;
  const isTail =
    /^\W+(?:according to|as|or so|at least|in the words of|an? (?:[\p{L}-]+ )?(?:point|fact|finding|claim|figure|sign|reminder)|and (?:this|that|it|nobody|no one|few|rightly|not)|but (?:this|that)|which (?:is|was|few|no|many|some|comes|should|may|might|would)|though|no matter|whatever|however|something)(?![\p{L}])/iu.test(
      tail,
    ) || /^\W+(?:so |or )?(?:the |its |her |his |their |one )?[\p{L}’'&.-]+(?: [\p{L}’'&.-]+){0,4}[.!]?$/iu.test(tail);
  return isTail && STANCE_WORD.test(tail) ? comma : text.length;
}

/** Between commas: "…, the authors note, …", "…, of course, …". */
function insertionsOf(text: string, from: number, to: number): TextPosition[] {
  const parts: TextPosition[] = [];
  for (const { 0: part, index } of text.slice(from, to).matchAll(/, ([^,;:.]{2,60})(?=, )/gu)) {
    if (index === 0 || countWords(part) > 6 || /\d/.test(part) || !STANCE_WORD.test(part)) continue;
    parts.push({ start: from + index, end: from + index + part.length });
  }
  return parts;
}

/** `…, the surveys have found about half.` says how many. */
function hasNumberWord(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => word !== 'one' && (NUMBER_WORDS.has(word) || DENOMINATORS.has(word)),
  );
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
