/** Verbs, and phrases in place of verbs, that deny what stands behind them: "failed to", "has yet to". How far, is not known here. */
import type { ClauseWord } from './clauseWords';

/** With a verb in `-ing` behind them. */
export const ENDS = new Set('stop stops stopped stopping cease ceases ceased ceasing quit'.split(' '));
/** With a verb in `-ing` behind them, these deny it; `to avoid paying` only says what for. */
export const AVOIDS = new Set(['avoids', 'avoided']);
/** "Refrained from asking", "stopped short of asking". */
export const SHRINKS = new Set(
  'refrain refrains refrained refraining abstain abstains abstained desist desisted shrink shrank short despair despaired'.split(
    ' ',
  ),
);
/** With `to` behind them, these deny what follows. */
export const DENIES_WITH_TO = new Set(
  'fail fails failed failing refuse refuses refused refusing decline declines declined declining neglect neglects neglected unable unwilling impossible powerless forget forgot forgotten omit omitted omits disinclined failure refusal inability unwillingness'.split(
    ' ',
  ),
);
export const KEEPS_FROM = new Set(
  'prevent prevents prevented preventing preclude precludes precluded debar debarred disqualify disqualified restrain restrained dissuade dissuaded deter deters deterred save saves saved exempt exempts exempted excuse excused ban bans banned banning prohibit prohibits prohibited prohibiting bar bars barred forbid forbids forbidden forbade keep keeps kept stop stops stopped exclude excluded discourage discouraged'.split(
    ' ',
  ),
);
/** "Were spared any loss", "escaped the fire". */
export const SPARES = new Set('spare spares spared escape escapes escaped'.split(' '));
export const SPARED = new Set('any the all from such this that these those further'.split(' '));

/** "Has yet to open", "it is yet to be proven", "remains to be shown": it is not so till now. */
export function isPending(words: readonly ClauseWord[], at: number): boolean {
  if (formAt(words, at + 1) !== 'to') return false;
  const { form } = words[at]!;
  return form === 'yet'
    ? HAVE_OR_BE.has(formAt(words, at - 1))
    : REMAINS.has(form) && formAt(words, at + 2) === 'be' && !OPEN.has(formAt(words, at + 3));
}

const HAVE_OR_BE = new Set('has have had is are was were be being remain remains remained'.split(' '));
/** Of a question, not of a thing: "it remains to be seen whether …". */
const OPEN = new Set(['seen', 'decided', 'determined', 'settled']);
const REMAINS = new Set(['remain', 'remains', 'remained']);

/** "Barely avoided paying": it was avoided all the same. */
export function isBarelyAvoided(words: readonly ClauseWord[], at: number): boolean {
  return words[at]!.form === 'barely' && BARELY.has(formAt(words, at + 1));
}

const BARELY = new Set(
  'avoid avoids avoided escape escapes escaped miss misses missed survive survives survived'.split(' '),
);

function formAt(words: readonly ClauseWord[], at: number): string {
  return words[at]?.form ?? '';
}
