/** Whether a sentence says something of the world that sources could bear out. */
import type { Draft } from '../model/statement';
import { findBibliographyLists } from '../text/bibliographyLists';
import type { PlacedStatement } from './statements';

/**
 * Whether a sentence claims something. `no`: a question, a reference. `unlikely`: a signpost, thanks, an order to the reader, the writer's
 * own judgement, unless a source says just that.
 */
export type Checkability = 'yes' | 'unlikely' | 'no';

export function checkabilityOf({ text, citations }: Pick<PlacedStatement, 'text' | 'citations'>): Checkability {
  const words = text.trim();
  if (/\?["'”’»)\]]*$/u.test(words) || !/\p{L}/u.test(words) || REFERENCE.test(words)) return 'no';
  if (citations.length > 0 || /["“„«]/u.test(words)) return 'yes';
  return [SIGNPOST, THANKS, ADDRESS, JUDGEMENT].some((kind) => kind.test(words)) ? 'unlikely' : 'yes';
}

const PART =
  '(?:essay|paper|article|chapter|section|part|report|note|memo|post|thesis|dissertation|study|book|draft|column|piece|paragraph|pages?|sections|chapters|parts|paragraphs|overview|appendix|introduction|conclusion|discussion|table|figure)';
const SIGNPOST = new RegExp(
  [
    String.raw`^(?:in )?(?:this|the (?:next|following|present|last|final|first|second|third|rest of (?:this|the)|remainder of (?:this|the)|remaining|previous|preceding)|what) (?:two |three |four |few )?(?:${PART}|follows?)(?:[ ,]|$)(?!.*\d{3})`,
    '^(?:below|above|in what follows|first|second|third|then|next|finally|lastly|here|before|to begin|to start|to conclude|in conclusion|in closing|for now|so far)?,? ?(?:we|i|let us|let me) (?:will |shall |now |then |first |also |next |briefly |want to |would like to |am going to |are going to |have |turn|look|begin|start|return|argue|ask|show|discuss|describe|examine|consider|propose|present|review|summari[sz]e|conclude|focus|leave|set out|explain|compare|trace|explore)',
    String.raw`^(?:as (?:we|i) (?:will|shall|have|saw)|the argument (?:proceeds|runs)|it is (?:to|with) th(?:is|ese)|more on (?:this|that)|for details|(?:before that,? )?(?:however,? )?(?:a|one|some) (?:last |final |brief )?words? (?:on|about) |(?:see|compare|cf\.?|recall|consider|take|imagine|suppose|note) )`,
    String.raw`^(?:section|chapter|part|appendix|table|figure) (?:\d{1,2}|[ivx]{1,5}|[a-d]|one|two|three|four|five|six|seven|eight) (?:then |next |also )?(?:asks|turns|discusses|examines|shows|looks|describes|deals|presents|gives|reviews|compares|explains|considers|concludes|sets|sums|takes|traces|explores|summari[sz]es)\b`,
    String.raw`\b(?:is|are) (?:discussed|described|treated|taken up|examined|the subject of|left|explained) (?:in|below|above|elsewhere|later)\b`,
  ].join('|'),
  'iu',
);

const THANKS =
  /^(?:i|we|the authors?) (?:am|are|is|would like to|wish to|owe|also|gratefully)?\s?(?:thank|grateful|indebted|acknowledge|gratefully|express)|^(?:my|our|special|many|warm|sincere) (?:\w+ )?thanks\b|^thanks\b|^thank you\b|^for (?:comments|help) on|^this (?:work|research|study|project|paper|essay) (?:was|is|has been) (?:\w+ )?(?:supported|funded|financed)\b/iu;

/** An order to the reader, or a greeting. */
const ADDRESS = /^(?:please|dear|do not forget|don['’]t|imagine|suppose|picture|ask yourself)\b/iu;

/** Judgements of taste and worth, and what ought to be; a figure or a name of a source makes them checkable again. */
const JUDGEMENT =
  /^(?!.*\d)(?:(?:i|we) (?:think|believe|feel|suspect|doubt|hope|fear|prefer|like|love|hate|find|regard|would)\b|in my (?:view|opinion|experience)|to my mind|personally|frankly|.*\b(?:(?:most|more|so|too|rather|simply|truly|utterly|deeply|vastly|wildly|badly) )?(?:overrated|underrated|beautiful|ugly|boring|tedious|fascinating|wonderful|marvell?ous|terrible|awful|horrible|delightful|deplorable|disgraceful|regrettable|shameful|absurd|ridiculous|silly|foolish|stupid|admirable|commendable|charming|lovely|exciting|depressing|disappointing|inspiring|dreadful|brilliant|superb|splendid|magnificent|pathetic|laughable|preposterous|outrageous)\b|.*\b(?:ought to|it is (?:high )?time|we (?:should|must|need to)|deserves? (?:better|more|our|to be))\b)/iu;

/** An entry of a reference list: `Chan, K. (2026). Title. Journal.` */
const REFERENCE =
  /^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[ -]?){1,3}(?:,| and| &|\s\()|^(?:\[\d{1,3}\]|\d{1,3}\.)\s\p{Lu}.*\b(?:doi|vol\.|pp\.|https?:|press)\b|^(?:https?:\/\/|doi:)\S+$/iu;

/** Where a draft is a list of references: from a heading with one of their usual names up to the next, and where one is kept up to date. */
export function referenceLists({ text, languageId }: Draft): { readonly start: number; readonly end: number }[] {
  const lists = findBibliographyLists(text, languageId).map(({ position }) => ({ ...position }));
  let open: number | undefined;
  for (const { 0: heading, index } of text.matchAll(HEADING)) {
    if (open !== undefined) lists.push({ start: open, end: index });
    open = LIST_TITLE.test(heading) ? index : undefined;
  }
  if (open !== undefined) lists.push({ start: open, end: text.length });
  return lists;
}

/** Headings of Markdown, LaTeX, Typst, Org and AsciiDoc. */
const HEADING = /^(?:#{1,6}[ \t]|={1,6}[ \t]|\*{1,6}[ \t]|\\(?:part|chapter|(?:sub){0,2}section)\*?\{)[^\n]{0,200}/gmu;
const LIST_TITLE =
  /^\W*(?:(?:part|chapter|(?:sub){0,2}section)\*?\{)?\W*(?:references|bibliography|works cited|literature(?: cited)?|sources|further reading|cited works|list of references|literaturverzeichnis|literatur|quellen|bibliographie|références|bibliografía)\W*$/iu;
