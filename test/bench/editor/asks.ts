/** What a writer asks of the sources, the same in the editor and of an engine alone. */
import type { BenchPassage } from '../search/prose';
import { beginnings, type Question, rewordings } from '../search/questions';
import { Random } from '../search/random';

export type AskKind = 'completion' | 'hover' | 'ghost text' | 'search';

export const ASK_KINDS: readonly AskKind[] = ['completion', 'hover', 'ghost text', 'search'];

export interface Ask {
  readonly kind: AskKind;
  /** What stands at the end of the draft; for a search, the query. */
  readonly text: string;
  /** Where in `text` is asked. */
  readonly offset: number;
}

/** Made before anything is measured, and the same in the editor and of an engine alone. */
export interface Asks {
  readonly warmUp: readonly Ask[];
  readonly ready: readonly Ask[];
  /** More than can be asked while the sources are being read. */
  readonly busy: readonly Ask[];
}

export function makeAsks(passages: readonly BenchPassage[]): Asks {
  return { warmUp: asksOf(passages, 5, 1), ready: asksOf(passages, 50, 2), busy: asksOf(passages, 400, 3) };
}

/** `count` of each kind, in turn. */
function asksOf(passages: readonly BenchPassage[], count: number, seed: number): readonly Ask[] {
  const starts = beginnings(passages, new Random(seed));
  const sentences = rewordings(passages, new Random(seed));
  return Array.from({ length: count }, () => [
    completion(next(starts)),
    hover(next(sentences)),
    ghostText(next(sentences)),
    search(next(sentences)),
  ]).flat();
}

function next(questions: Generator<Question>): Question {
  return questions.next().value;
}

/** Up to the last space: there the list comes by itself. */
function completion({ text, target }: Question): Ask {
  const typed = /^.*\s/.exec(text)?.[0] ?? `${target.text.split(' ', 1)[0]} `;
  return { kind: 'completion', text: typed, offset: typed.length };
}

function hover({ text }: Question): Ask {
  const sentence = `${text.replace(/\.$/, '')}.`;
  return { kind: 'hover', text: sentence, offset: Math.floor(sentence.length / 2) };
}

function ghostText({ target }: Question): Ask {
  const typed = `He wrote: “${target.text.slice(0, target.text.indexOf(' ', 50))}`;
  return { kind: 'ghost text', text: typed, offset: typed.length };
}

function search({ target }: Question): Ask {
  const query = target.text.split(' ').slice(-4).join(' ').slice(0, -2);
  return { kind: 'search', text: query, offset: query.length };
}

/** Whether an engine's answer says something. */
export function hasContent(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  return typeof answer === 'object' && answer !== null && 'evidence' in answer
    ? hasContent(answer.evidence)
    : answer !== undefined;
}
