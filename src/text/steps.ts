/** Work in steps, between which whoever has it done may give others their turn; its outcome is what the generator returns. */
export type Steps<Outcome> = Generator<void, Outcome, void>;

/** Does all of it at once. */
export function finish<Outcome>(steps: Steps<Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
