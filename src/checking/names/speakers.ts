/** Who says what a sentence tells: "Lind said", "according to the Board". */
import type { TextPosition } from '../../model/passage';

/** Whether a text gives words to the name at a place in it. */
export function isSpeaker({ start, end }: TextPosition, text: string): boolean {
  return SAYS.test(text.slice(end, end + REACH)) || SAID_BY.test(text.slice(Math.max(0, start - REACH), start));
}

/** Whether a name only tells what others did: "Lind says that …". */
export function isReporter({ end }: TextPosition, text: string): boolean {
  return REPORTS.test(text.slice(end, end + REACH));
}

/** As much text as may stand between a name and its verb. */
const REACH = 60;

const VERB =
  '(?:said|says|saying|found|finds|reported|reports|concluded|concludes|argued|argues|told|noted|notes|wrote|writes|warned|warns|estimated|estimates|claimed|claims|believes?|thinks?|fears?|added|adds|explained|explains|announced|stated|states|suggests?|suggested|showed|shows|asks|asked)';
const SAYS = new RegExp(
  String.raw`^(?:,[^,.;]{2,50},|\s\([^)]{2,12}\))?\s(?:has\s|had\s|have\s|recently\s|also\s){0,2}${VERB}\b`,
);
const REPORTS = new RegExp(String.raw`^\s(?:has\s|had\s|have\s)?${VERB}\sthat\b`);
const SAID_BY = new RegExp(
  String.raw`(?:[Aa]ccording to|from|by|\b${VERB})\s(?:the\s|a\s|an\s)?(?:[\p{Ll}-]{2,20}\s){0,3}$`,
  'u',
);
