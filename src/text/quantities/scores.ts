/** Reads what two sides got of each other: `5–4`, `52 votes to 48`, `three to one`, where the clause speaks of votes, games or ratios. */
import type { Figure } from './figureUnits';
import { readNumber } from './numberWords';
import type { ProseToken } from './proseTokens';

type Tokens = readonly ProseToken[];

const CONTEST =
  /^(?:vot(?:e|es|ed|ing)|rul(?:ed|ing)|decision|split|w[io]n|wins|winning|beat(?:en|s)?|defeat(?:s|ed)?|lost|loss|los(?:e|es|ing)|victory|dr[ae]wn?|scores?|scored|lead|led|leading|trail(?:s|ed|ing)|pass(?:ed|es)|approved|rejected|ratio|odds|outnumber(?:s|ed)?|margin|tied?|final|match|game|semifinal|semi|championship|cup)$/;
/** How far from the numbers the clause may say so. */
const BEFORE = 8;
const AFTER = 8;

/** What two sides got. The larger need not stand first where nothing but a score can be meant. */
export function readScore(tokens: Tokens, at: number): Figure | undefined {
  const first = readSide(tokens, at);
  if (!first) return undefined;
  const link = tokens[first.next];
  const isTight = /^[-‐‑–:]$/.test(link?.text ?? '') && link!.isGlued && tokens[first.next + 1]?.isGlued === true;
  const second = isTight || link?.low === 'to' ? readSide(tokens, first.next + 1) : undefined;
  if (!second || isChange(tokens, at)) return undefined;
  const isCounted = first.isVotes || second.isVotes;
  const isDescending = first.value >= second.value;
  if (!isCounted && !(isDescending && isEnd(tokens[second.next]) && isContest(tokens, at, second.next)))
    return undefined;
  const parts = [first.value, second.value] as const;
  const unit = { kind: 'score', factor: 1 } as const;
  return { from: at, to: second.next, value: first.value, step: 1, coarseStep: 1, unit, parts };
}

interface Side {
  readonly value: number;
  readonly next: number;
  readonly isVotes: boolean;
}

/** More than anything is won by. */
const MOST = 1000;

function readSide(tokens: Tokens, at: number): Side | undefined {
  const number = tokens[at] && readNumber(tokens, at);
  if (!number || number.needsUnit || !Number.isInteger(number.value) || number.value > MOST) return undefined;
  const isVotes = /^(?:votes|goals|runs)$/.test(tokens[number.next]?.low ?? '');
  return { value: number.value, next: isVotes ? number.next + 1 : number.next, isVotes };
}

/** `rose from 5 to 4`. */
function isChange(tokens: Tokens, at: number): boolean {
  return /^(?:from|between)$/.test(tokens[at - 1]?.low ?? '');
}

/** Nothing is counted by it, and it is no date or day. */
function isEnd(token: ProseToken | undefined): boolean {
  if (token === undefined) return true;
  if (token.kind === 'sign') return !/^[-‐‑–:/%°]$/.test(token.text) || !token.isGlued;
  return /^(?:in|on|at|to|by|against|over|for|with|and|but|that|when|after|before|as|vote|votes|decision|ruling|majority|win|victory|defeat|loss|lead|margin|ratio|score|along|the|last)$/.test(
    token.low,
  );
}

function isContest(tokens: Tokens, at: number, next: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - BEFORE); place--) {
    if (/^[.;!?]$/.test(tokens[place]!.text)) break;
    if (CONTEST.test(tokens[place]!.low)) return true;
  }
  for (const { text, low } of tokens.slice(next, next + AFTER)) {
    if (/^[.;!?]$/.test(text)) break;
    if (CONTEST.test(low)) return true;
  }
  return false;
}
