/** Reads along what the extension and its thread say to each other; both run in this process, and the extension does not know. */
import { EventEmitter, once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import type { IndexStatus } from '../../../src/engine/engine';
import type { EngineMethod, EngineReply, EngineRequest } from '../../../src/worker/protocol';

/** A question that was answered, in milliseconds of `performance.now()`. */
export interface Answered {
  readonly method: EngineMethod;
  readonly askedMs: number;
  readonly answeredMs: number;
  readonly result: unknown;
}

export interface EngineSpy {
  threads(): number;
  status(): IndexStatus | undefined;
  statusEvents(): number;
  /** Resolves when the status is next said to be ready. */
  nextReady(): Promise<unknown>;
  /** The next answers to these questions, one for each. */
  nextAnswers(methods: readonly EngineMethod[]): Promise<readonly Answered[]>;
}

export function spyOnEngine(): EngineSpy {
  let threads = 0;
  let status: IndexStatus | undefined;
  let statusEvents = 0;
  const events = new EventEmitter();
  const asked = new Map<number, Pick<Answered, 'method' | 'askedMs'>>();

  const hear = (reply: EngineReply) => {
    if (reply.kind === 'status') {
      status = reply.status;
      statusEvents++;
      if (status.phase === 'ready') events.emit('ready');
    } else if (reply.kind === 'result') {
      const question = asked.get(reply.id);
      asked.delete(reply.id);
      if (question) events.emit(question.method, { ...question, answeredMs: performance.now(), result: reply.result });
    }
  };
  process.on('worker', (worker: Worker) => {
    threads++;
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (request: EngineRequest) => {
      if (request.kind === 'ask') asked.set(request.id, { method: request.method, askedMs: performance.now() });
      post(request);
    };
    worker.on('message', hear);
  });

  return {
    threads: () => threads,
    status: () => status,
    statusEvents: () => statusEvents,
    nextReady: () => once(events, 'ready'),
    nextAnswers: (methods) =>
      Promise.all(methods.map(async (method): Promise<Answered> => (await once(events, method))[0])),
  };
}
