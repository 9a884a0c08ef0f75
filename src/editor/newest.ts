/** The newest answer to a question about something that changes: what is overtaken is cancelled, what comes late is dropped. No `vscode`. */

/** What was answered, and the state of things that it holds for. */
export interface Answer<T> {
  readonly stamp: string;
  readonly value: T;
}

export class Newest<T> {
  #answer: Answer<T> | undefined;
  #asked: { readonly stamp: string; readonly controller: AbortController; readonly answer: Promise<T> } | undefined;

  /** The last that was answered, be it of an older state. */
  get answer(): Answer<T> | undefined {
    return this.#answer;
  }

  get isAsking(): boolean {
    return this.#asked !== undefined;
  }

  /** Asks, unless it is known for this stamp, or being asked; undefined where it was cancelled or overtaken. */
  async ask(stamp: string, question: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    if (this.#answer?.stamp === stamp && !this.#asked) return this.#answer.value;
    if (this.#asked?.stamp !== stamp) this.#begin(stamp, question);
    const asked = this.#asked;
    try {
      const value = await asked?.answer;
      if (this.#asked !== asked && this.#answer?.stamp !== stamp) return undefined;
      return value;
    } catch (error) {
      if (asked?.controller.signal.aborted) return undefined;
      throw error;
    }
  }

  /** The question under way needs no answer any more. */
  cancel(): void {
    this.#asked?.controller.abort();
    this.#asked = undefined;
  }

  #begin(stamp: string, question: (signal: AbortSignal) => Promise<T>): void {
    this.cancel();
    const controller = new AbortController();
    const answer = question(controller.signal);
    const asked = { stamp, controller, answer };
    this.#asked = asked;
    answer.then(
      (value) => {
        if (this.#asked !== asked) return;
        this.#answer = { stamp, value };
        this.#asked = undefined;
      },
      () => {
        if (this.#asked === asked) this.#asked = undefined;
      },
    );
  }
}
