/** The thread that answers: an engine for each corpus, and one reader thread for all. */
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createEngine } from '../engine/createEngine';
import type { Engine } from '../engine/engine';
import { nodeCache, nodeFiles, shippedFiles } from '../engine/nodeHost';
import type { EngineReply, EngineRequest, EngineWorkerData } from './protocol';
import { ReaderThread } from './readerThread';

const { readerFile, storageFolder } = workerData as EngineWorkerData;
const reader = new ReaderThread(readerFile);
const engines = new Map<string, Engine>();
const underWay = new Map<number, AbortController>();

parentPort?.on('message', (request: EngineRequest) => {
  if (request.kind === 'cancel') underWay.get(request.id)?.abort();
  else void answer(request);
});

async function answer(request: Exclude<EngineRequest, { kind: 'cancel' }>): Promise<void> {
  const controller = new AbortController();
  underWay.set(request.id, controller);
  try {
    // A turn of the loop, in which a cancel that follows on the heels of its request can be read.
    await new Promise((resume) => setImmediate(resume));
    controller.signal.throwIfAborted();
    const result = request.kind === 'close' ? await close(request.corpus) : await ask(request, controller.signal);
    post({ kind: 'result', id: request.id, result });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    post({ kind: 'error', id: request.id, name, message });
  } finally {
    underWay.delete(request.id);
  }
}

function ask(request: Extract<EngineRequest, { kind: 'ask' }>, signal: AbortSignal): Promise<unknown> {
  const engine = engineOf(request.corpus);
  const method = engine[request.method] as (...args: unknown[]) => Promise<unknown>;
  return method.call(engine, ...request.args, signal);
}

function engineOf(corpus: string): Engine {
  const held = engines.get(corpus);
  if (held) return held;
  const engine = createEngine({
    files: nodeFiles,
    readShipped: shippedFiles(__dirname),
    reader,
    log: {
      info: (message) => post({ kind: 'log', level: 'info', message }),
      warn: (message) => post({ kind: 'log', level: 'warn', message }),
    },
    ...(storageFolder ? { cache: nodeCache(storageFolder) } : {}),
    name: createHash('sha256').update(corpus).digest('hex').slice(0, 24),
  });
  engine.onDidChangeStatus((status) => post({ kind: 'status', corpus, status }));
  engines.set(corpus, engine);
  return engine;
}

async function close(corpus: string | undefined): Promise<void> {
  for (const [id, engine] of engines) {
    if (corpus !== undefined && id !== corpus) continue;
    engines.delete(id);
    await engine.dispose();
  }
  if (corpus === undefined) await reader.dispose();
}

function post(reply: EngineReply): void {
  parentPort?.postMessage(reply);
}
