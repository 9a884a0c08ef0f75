/** Whether one text says of most or several what the other says of few or none. Knows nothing of other contraries. */
import { type ClauseWord, neighbours } from './clauseWords';
import { bothWays, type ComparedTexts, type FacedPlaces } from './comparedTexts';

/** Those of which the statement says that there are more, and then that there are fewer. */
export function facedQuantities(texts: ComparedTexts): FacedPlaces[] {
  return bothWays(texts, findFewer);
}

/** `Most` or `several` of what the passage says are `only three`, `hardly any` or `no`. */
function findFewer({ statement, passage, statementPairs }: ComparedTexts): FacedPlaces[] {
  const few = passage.flatMap((_, at) => (isFew(passage, at) || isNo(passage, at) ? [at] : []));
  if (few.length === 0) return [];
  return statement.flatMap(({ form }, at) => {
    if (!MOST.has(form) || isFew(statement, at) || (form === 'other' && statement[at - 1]?.form === 'the')) return [];
    const near = new Set(neighbours(statement, at).flatMap((one) => statementPairs[one] ?? []));
    const place = few.find((one) => {
      const shared = neighbours(passage, one).filter((other) => near.has(other));
      return shared.length >= (isNo(passage, one) ? LEAST_BESIDE_NO : 1);
    });
    return place === undefined ? [] : [{ statement: at, passage: place }];
  });
}

/** `No` stands with all sorts of things: what there is none of and what it does have to be the same. */
const LEAST_BESIDE_NO = 2;

/** `No state`, but neither `no more` nor `no doubt`; what is compared or denied again behind it may say that all do. */
function isNo(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]!.form !== 'no' || next === undefined || next.mark !== 'none' || SET_WITH_NO.has(next.form))
    return false;
  const { clause } = words[at]!;
  return !words.some((word, place) => place > at && word.clause === clause && TURNS_NO.test(word.form));
}

const TURNS_NO = /^(?:more|less|fewer|as|without|unless|except|but|other|not|than|alike)$|n't$/;

const SET_WITH_NO = new Set(
  'more less fewer longer later sooner doubt wonder question matter choice option alternative need use way other'.split(
    ' ',
  ),
);

function isFew(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1]?.form ?? '';
  const { form } = words[at]!;
  if (form === 'only') {
    const counted = ABOUT.has(next) ? (words[at + 2]?.form ?? '') : next;
    return FEW.test(counted) || words[at - 1]?.form === 'the';
  }
  if (form === 'hardly' || form === 'scarcely' || form === 'barely') return next === 'any' || next === 'anyone';
  return (
    form === 'none' || form === 'neither' || (form === 'few' && !/^(?:a|quite|not|no)$/.test(words[at - 1]?.form ?? ''))
  );
}

/** "On every continent except one", and "this one alone has none". */
export function isExceptionTurned({ statement, passage }: Pick<ComparedTexts, 'statement' | 'passage'>): boolean {
  return (isAlone(statement) && makesException(passage)) || (makesException(statement) && isAlone(passage));
}

function isAlone(words: readonly ClauseWord[]): boolean {
  return words.some(({ form }) => form === 'alone');
}

function makesException(words: readonly ClauseWord[]): boolean {
  return words.some(({ form }) => EXCEPTION.has(form));
}

const EXCEPTION = new Set('barring except excepted excepting exception excluding'.split(' '));
const MOST = new Set(
  'most all every each everyone everybody many majority several numerous both dozens scores hundreds thousands millions plenty other'.split(
    ' ',
  ),
);
const ABOUT = new Set(['about', 'approximately', 'around', 'roughly', 'some']);
const FEW = /^(?:a|few|one|two|three|four|five|six|seven|eight|nine|ten|\d\d?)$/;
