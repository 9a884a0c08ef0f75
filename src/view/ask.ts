/** Questions of the page to the editor, each answered by a message with its number. */
import type { Answer, FromView, Question } from './protocol';

/** Rejects with the signal's reason once it fires. */
export type Ask = (question: Question, signal?: AbortSignal) => Promise<Answer>;

export interface Questions {
  readonly ask: Ask;
  settle(id: number, answer: Answer): void;
}

export function createQuestions(send: (message: FromView) => void): Questions {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  return {
    ask(question, signal) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        waiting.set(id, resolve);
        signal?.addEventListener('abort', () => waiting.delete(id) && reject(signal.reason), { once: true });
        send({ kind: 'ask', id, question });
      });
    },
    settle(id, answer) {
      waiting.get(id)?.(answer);
      waiting.delete(id);
    },
  };
}
