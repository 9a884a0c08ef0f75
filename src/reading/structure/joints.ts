/** How texts break off and how they go on: what tells two halves of a sentence from two paragraphs. */
import { STARTERS } from '../../text/abbreviations';
import { findTrailingByline } from '../record/bylines';
import { endsSentence, isItem } from '../text/lines';

/**
 * `within-phrase`: after a word or sign that nothing can end with ("roughly", "the", a dash); `within-sentence`: elsewhere;
 * `perhaps`: a few words, which may be a line of something else.
 */
export type Break = 'within-sentence' | 'within-phrase' | 'perhaps';

/** Where a text breaks off; undefined where it is complete. */
export function breakOf(text: string): Break | undefined {
  const tail = text.slice(-80);
  if (isCode(text)) return undefined;
  if (endsSentence(text) || ADDRESS.test(tail) || findTrailingByline(text)) return undefined;
  const isShort = text.split(' ', 6).length < 6;
  if (/[,;]["'”’]?$/.test(tail)) {
    if (isShort || tail.endsWith(';')) return undefined;
    return tail.endsWith(',') ? 'within-phrase' : 'within-sentence';
  }
  if (/[–—]$|[\p{L}\p{N}][-‐]$|[($€£¥“‘„«]$/u.test(tail)) return isShort ? undefined : 'within-phrase';
  const word = /(?:^|\s)([\p{L}’']+)$/u.exec(tail)?.[1]?.toLowerCase();
  if (word !== undefined && UNFINISHED.has(word)) return text.split(' ', 3).length < 3 ? undefined : 'within-phrase';
  if (!isShort) return 'within-sentence';
  return /^\p{Lu}.*\s.*\s\S/u.test(text) ? 'perhaps' : undefined;
}

/**
 * How a text begins: `lower-case` and `figure` (a digit, a bracket, a quotation mark) may go on with a sentence; `name` is prose with a
 * capital, which may too where the text before breaks off within a phrase; undefined for what begins something of its own.
 */
export function startOf(text: string): 'lower-case' | 'figure' | 'name' | undefined {
  const head = text.slice(0, 80);
  if (OWN_BEGINNING.test(head) || isItem(head)) return undefined;
  if (/^\p{Ll}\p{Lu}/u.test(head)) return isProse(text) ? 'name' : undefined;
  if (/^["'“‘«„([–—-]?\s?\p{Ll}/u.test(head)) return 'lower-case';
  if (/^["'“‘«„([$€£¥–—]?\s?[\p{N}$€£¥"“‘(]/u.test(head)) return isRunningHead(text) ? undefined : 'figure';
  return isProse(text) && NAME.test(head) && !STARTERS.has(firstWord(head)) ? 'name' : undefined;
}

const NAME = /^["“‘]?\p{Lu}/u;

/** A capital on a word such as "after" begins a sentence; what goes on with one begins with a name. */
function firstWord(head: string): string {
  return (/[\p{L}]+/u.exec(head)?.[0] ?? '').toLowerCase();
}

/** Text that stands at the head or foot of pages: a few words that no sentence ends, or a page number. */
export function isRunningHead(text: string): boolean {
  if (text.length > 80) return false;
  return /^\W*(?:page\s*)?\d+\W*$/i.test(text) || (!endsSentence(text) && text.split(' ').length <= 8);
}

/** Programs and drawings break off without a full stop. */
function isCode(text: string): boolean {
  const head = text.slice(0, 400);
  return (head.match(/[{}()[\]<>=|│┼─;$#_\\]/g)?.length ?? 0) * 16 > head.length;
}

/** An address of the web or of mail ends a line, not a sentence. */
const ADDRESS = /(?:https?:\/\/|www\.|\S@)\S*$/i;

/** A label (`e-mail: …`), a list item (`a) …`), an address. */
const OWN_BEGINNING = /^(?:[\p{L}-]{1,20}:\s|\(?(?:[a-z]|[ivx]{1,5})[.)]\s|https?:|www\.|\S{1,60}@\S|\[\^?\w{1,8}\])/iu;

function isProse(text: string): boolean {
  return endsSentence(text) && text.split(' ', 12).length === 12;
}

/** Articles, prepositions, conjunctions, auxiliaries and approximations: a sentence in print does not end with them. */
const UNFINISHED = new Set(
  `a an the of in on at to for from by with without into onto upon about above across after against along among around as before behind below
  beneath beside between beyond despite during except inside near off outside over per since through throughout toward towards under until
  unlike via within and or but nor so yet if because although though while whereas whether that which who whom whose when where how
  than is are was were be been being am has have had having do does did can could may might must shall should will would cannot
  not no its their his her our your my this these those some any each every either neither both all most more less fewer only just also even
  very such many several few other another same roughly approximately nearly almost about around worth equivalent including like called named
  become became becomes remain remains seem seems
  der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur in im an am auf aus bei mit nach für über unter
  vor durch gegen ohne um als wie dass ob weil wenn ist sind war waren wird werden wurde wurden hat haben hatte sehr etwa rund fast sich nicht
  kein keine ihre seine le la les un une des du de et ou mais à au aux dans sur sous avec sans pour par entre vers chez que qui dont où est
  sont était étaient a ont plus très environ son sa ses leur leurs ce cette ces el los las una unos unas y o e pero del al en con sin por
  para entre sobre hacia desde hasta que como es son era eran ha han su sus muy más casi il lo gli i uno di da nel nella dei delle che e ed
  con per tra fra sono è non più quasi o os as um uma do dos das no na nos nas com sem em mais het een van voor met`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
