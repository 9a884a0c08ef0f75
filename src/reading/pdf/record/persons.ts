/** Which lines of a first page are persons, and which are phrases set in capitals as names are. */
import { isOrdinaryWord, placeOf } from '../../../text/lexicon/gazetteer';
import { fold } from '../../../text/normalize';
import { looksLikePerson } from '../../record/names';

export function isPerson(part: string): boolean {
  if (!looksLikePerson(part) || placeOf(fold(part)) !== undefined || NO_PERSON.test(part)) return false;
  const words = part.split(/\s+/);
  if (words.some((word) => JOINT.test(word)) || isPhrase(words.map(fold))) return false;
  return placeOf(fold(words.slice(-2).join(' '))) === undefined || words.length > 2;
}

/** Words between others, large in a title. */
const JOINT =
  /^(?:with|from|how|why|what|when|where|which|who|your|our|using|via|towards?|through|against|between|into|under|beyond)$/i;

/** `Recommended Practices`: nothing but words of the dictionary, the first of them no given name. Short ones may be Chinese names. */
function isPhrase(all: readonly string[]): boolean {
  const words = all.filter((word, index) => index > 0 || !/^an?$/.test(word));
  if (!words.every((word) => isOrdinaryWord(word))) return false;
  const isNamed = GIVEN.has(words[0]!);
  return words.some((word) => PHRASE.test(word) || (!isNamed && (/(?:ing|ed)$/.test(word) || word.length > 4)));
}

/** Endings of words that no one is called. */
const PHRASE = /(?:tion|sion|ment|ity|ities|ness|ics|ogy|nal|ive|ous|ful|less|able|ible)$/;

/** Given names that are words as well. */
const GIVEN = new Set(
  (
    'alfred aline amber amelia angel angelica anna april art august augusta aurora autumn bart basil bella ben bennie beth beverly bill billy ' +
    'blanche bob bobby bonnie brad brandy brook brooke bruno buck bud buddy candy carly carmen carol celeste charity chase cherry chip ' +
    'christian chuck clarence claire clay clement cliff colin colleen constance coral crystal cyrus daisy dale dawn dean derrick dexter dick ' +
    'dolly dolores dominic don donna doris drew duke earl earnest ebony ester eve faith fay felicity fern flora florence forest forrest ' +
    'frances francis frank fred gale garland gay gene george georgette ginger glen gloria grace grant guy hal harmony harold harry hazel ' +
    'heath heather henry herb hilary holly homer honor hope horace hugo hunter ian ines iris irving isabel ivy jack jade jared jay jean jerry ' +
    'jewel jimmy joe john johnny josh joy june justice karen kay kelly ken kimberly kirk kitty kris lacy lance laurel lea lee leo lily lilly ' +
    'louis luke madeleine mack madge marcel margarita marguerite maria marina marine mark marshall martin mason matt max may melody mercy ' +
    'merle mike miles mildred milo misty molly morgan morris myrtle nancy ned nick noel norm octavia olga olive oliver opal otto pansy pat ' +
    'patience patsy paul pearl peg penny percy peter petra philip phoenix pierce polly poppy prudence queen randy ray reed reuben rex rich ' +
    'rick rob robert robin rod roger roman rose rosemary rowan ruby rusty ruth sage sally sam sandy sara saul scarlet serena shelly sherry ' +
    'sidney skip sky solomon sonny stella sterling stone sue summer sunny sylvester tammy ted terry timothy titus tod toby tom tony trevor ' +
    'tyler val van vera verity veronica victor victoria viola violet virgil virginia wade wally warren wilfred will willis winifred wolf young zoe'
  ).split(' '),
);

const NO_PERSON =
  /\b(?:abstract|entertainment|logic|queues|technical|report|university|labs?|paper|version|draft|page|guide|manual|handbook|tutorial|documentation|street|ave|inc|new|san|los|palo|mountain|menlo|santa|hong|carnegie|hewlett|georgia|massachusetts|bell|xerox|max|planck|ecole|école|mellon|california|polytechnic|tech|computing|computer|electrical|mathematics|physics|theory|systems?|learning|analysis|introduction|volume|january|february|march|july|september|october|november|december|(?:april|june|august)(?= (?:issue|edition|meeting|report)\b|$))\b/i;
