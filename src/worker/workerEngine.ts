/** Engines that send: each question goes to the thread that answers. A thread that dies is started again and told its options anew. */
import { Worker } from 'node:worker_threads';
import type { Engine, EngineOptions, IndexStatus } from '../engine/engine';
import type { EngineMethod, EngineReply, EngineRequest, EngineWorkerData } from './protocol';

export interface WorkerEngineOptions {
  /** The bundle of the thread that answers, and of the one that reads files. */
  readonly workerFile: string;
  readonly readerFile: string;
  /** Where indexes are stored; absent, they are kept in memory alone. */
  readonly storageFolder?: string;
  readonly log: (line: string) => void;
  /** The thread died and was started again; what was under way failed. */
  readonly onDidRestart: (reason: string) => void;
}

export interface WorkerEngines {
  /** The engine of a corpus, the same one at every call. */
  engineFor(corpusId: string): Engine;
  /** Forgets a corpus; its index stays stored. */
  close(corpusId: string): Promise<void>;
  dispose(): Promise<void>;
}

export function startWorkerEngines(options: WorkerEngineOptions): WorkerEngines {
  const link = new WorkerLink(options);
  const engines = new Map<string, Engine>();
  return {
    engineFor(corpusId) {
      const engine = engines.get(corpusId) ?? link.engine(corpusId);
      engines.set(corpusId, engine);
      return engine;
    },
    async close(corpusId) {
      await engines.get(corpusId)?.dispose();
      engines.delete(corpusId);
    },
    dispose: () => link.dispose(),
  };
}

/** A thread that dies more often than this within a minute has a fault that starting again does not mend. */
const MAX_RESTARTS_A_MINUTE = 3;
/** Many short-lived objects are made for a look-up; with room for them the collector runs less, and look-ups take two thirds of the time. */
const YOUNG_GENERATION_MB = 256;
const OLD_GENERATION_MB = 4096;

interface Pending {
  readonly settle: (result: unknown) => void;
  readonly fail: (error: Error) => void;
}

class WorkerLink {
  private worker: Worker | undefined;
  private nextId = 1;
  private isDisposed = false;
  private readonly pending = new Map<number, Pending>();
  private readonly configured = new Map<string, EngineOptions>();
  private readonly passwords = new Map<string, readonly string[]>();
  private readonly listeners = new Map<string, Set<(status: IndexStatus) => void>>();
  private restarts: number[] = [];

  constructor(private readonly options: WorkerEngineOptions) {}

  engine(corpus: string): Engine {
    const ask = <M extends EngineMethod>(method: M, args: readonly unknown[], signal?: AbortSignal) =>
      this.request({ kind: 'ask', corpus, method, args }, signal) as ReturnType<Engine[M]> & Promise<never>;
    return {
      configure: (options) => {
        this.configured.set(corpus, options);
        return ask('configure', [options]);
      },
      refresh: (uris) => ask('refresh', [uris]),
      cancelIndexing: () => void ask('cancelIndexing', []),
      pauseIndexing: () => void ask('pauseIndexing', []),
      resumeIndexing: () => ask('resumeIndexing', []),
      usePasswords: (passwords) => {
        this.passwords.set(corpus, passwords);
        return ask('usePasswords', [passwords]);
      },
      status: () => ask('status', []),
      onDidChangeStatus: (listener) => this.listen(corpus, listener),
      context: (draft) => ask('context', [draft]),
      sources: (signal) => ask('sources', [], signal),
      search: (query, options, signal) => ask('search', [query, options], signal),
      findSources: (query, limit, signal) => ask('findSources', [query, limit], signal),
      suggest: (draft, offset, explicit, signal) => ask('suggest', [draft, offset, explicit], signal),
      completeQuotation: (draft, offset, signal) => ask('completeQuotation', [draft, offset], signal),
      check: (draft, signal) => ask('check', [draft], signal),
      report: (draft, facts, signal) => ask('report', [draft, facts], signal),
      verdictAt: (draft, offset, signal) => ask('verdictAt', [draft, offset], signal),
      evidenceAt: (draft, offset, loose, signal) => ask('evidenceAt', [draft, offset, loose], signal),
      insertion: (draft, offset, kind, evidence, form) => ask('insertion', [draft, offset, kind, evidence, form]),
      locate: (passageId) => ask('locate', [passageId]),
      sourceText: (uri) => ask('sourceText', [uri]),
      evidenceOf: (uri, selection) => ask('evidenceOf', [uri, selection]),
      extractedText: (uri) => ask('extractedText', [uri]),
      fingerprint: (uri) => ask('fingerprint', [uri]),
      styles: (files, signal) => ask('styles', [files], signal),
      style: (draft) => ask('style', [draft]),
      bibliography: (draft, options, signal) => ask('bibliography', [draft, options], signal),
      previewStyle: (draft, style, signal) => ask('previewStyle', [draft, style], signal),
      bibliographyWays: (draft) => ask('bibliographyWays', [draft]),
      writeBibliography: (draft, options, signal) => ask('writeBibliography', [draft, options], signal),
      changeDeclaredStyle: (draft, style) => ask('changeDeclaredStyle', [draft, style]),
      cite: (sourceId, locator) => ask('cite', [sourceId, locator]),
      completeKeys: (draft, offset, signal) => ask('completeKeys', [draft, offset], signal),
      formatReference: (sourceId) => ask('formatReference', [sourceId]),
      citationAt: (draft, offset, signal) => ask('citationAt', [draft, offset], signal),
      findKeys: (file) => ask('findKeys', [file]),
      findEntries: (key, draft) => ask('findEntries', [key, draft]),
      newEntry: (bibliography, asked) => ask('newEntry', [bibliography, asked]),
      newKeyOf: (sourceId) => ask('newKeyOf', [sourceId]),
      declareBibliography: (draft, path) => ask('declareBibliography', [draft, path]),
      listBibliographies: () => ask('listBibliographies', []),
      insertCitation: (draft, offset, picked) => ask('insertCitation', [draft, offset, picked]),
      findUnkeyed: (key) => ask('findUnkeyed', [key]),
      checkBibliographies: (cited) => ask('checkBibliographies', [cited]),
      removeEntries: (bibliography, keys) => ask('removeEntries', [bibliography, keys]),
      renameKey: (file, key, newKey) => ask('renameKey', [file, key, newKey]),
      dispose: async () => {
        this.configured.delete(corpus);
        this.passwords.delete(corpus);
        this.listeners.delete(corpus);
        if (this.worker) await this.request({ kind: 'close', corpus });
      },
    };
  }

  async dispose(): Promise<void> {
    const { worker } = this;
    const closed = worker && !this.isDisposed ? this.request({ kind: 'close' }) : undefined;
    this.isDisposed = true;
    await closed?.catch((error) => this.options.log(String(error)));
    await worker?.terminate();
  }

  private request(
    request:
      | Omit<Extract<EngineRequest, { kind: 'ask' }>, 'id'>
      | Omit<Extract<EngineRequest, { kind: 'close' }>, 'id'>,
    signal?: AbortSignal,
  ): Promise<unknown> {
    if (this.isDisposed) return Promise.reject(new Error('The index has been closed.'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    const worker = this.start();
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const cancel = () => {
        worker.postMessage({ kind: 'cancel', id } satisfies EngineRequest);
        this.settle(id)?.fail(signal?.reason);
      };
      const unlisten = () => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel, { once: true });
      this.pending.set(id, {
        settle: (result) => {
          unlisten();
          resolve(result);
        },
        fail: (error) => {
          unlisten();
          reject(error);
        },
      });
      worker.postMessage({ ...request, id });
    });
  }

  private settle(id: number): Pending | undefined {
    const pending = this.pending.get(id);
    this.pending.delete(id);
    return pending;
  }

  private start(): Worker {
    if (this.worker) return this.worker;
    const { readerFile, storageFolder, workerFile } = this.options;
    const workerData: EngineWorkerData = { readerFile, ...(storageFolder ? { storageFolder } : {}) };
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB, maxOldGenerationSizeMb: OLD_GENERATION_MB };
    const worker = new Worker(workerFile, { workerData, resourceLimits });
    let reason = 'it stopped';
    worker.on('message', (reply: EngineReply) => this.receive(reply));
    worker.on('error', (error) => {
      reason = error.message;
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.fail(reason);
    });
    this.worker = worker;
    return worker;
  }

  private receive(reply: EngineReply): void {
    if (reply.kind === 'log') this.options.log(reply.message);
    else if (reply.kind === 'status') for (const listen of this.listeners.get(reply.corpus) ?? []) listen(reply.status);
    else if (reply.kind === 'result') this.settle(reply.id)?.settle(reply.result);
    else this.settle(reply.id)?.fail(Object.assign(new Error(reply.message), { name: reply.name }));
  }

  /** What was under way is lost, and says so; the corpora come back from their stored indexes. */
  private fail(reason: string): void {
    this.worker = undefined;
    const error = new Error(`The index stopped working (${reason}). It was started again: please repeat.`);
    for (const id of [...this.pending.keys()]) this.settle(id)?.fail(error);
    if (this.isDisposed) return;
    this.options.log(error.message);
    const now = Date.now();
    this.restarts = [...this.restarts.filter((time) => now - time < 60_000), now];
    if (this.restarts.length <= MAX_RESTARTS_A_MINUTE) {
      const tell = (corpus: string, method: EngineMethod, told: unknown) =>
        this.request({ kind: 'ask', corpus, method, args: [told] }).catch((cause) => this.options.log(String(cause)));
      for (const [corpus, passwords] of this.passwords) void tell(corpus, 'usePasswords', passwords);
      for (const [corpus, options] of this.configured) void tell(corpus, 'configure', options);
    }
    this.options.onDidRestart(reason);
  }

  private listen(corpus: string, listener: (status: IndexStatus) => void): { dispose(): void } {
    const listeners = this.listeners.get(corpus) ?? new Set();
    listeners.add(listener);
    this.listeners.set(corpus, listeners);
    return { dispose: () => listeners.delete(listener) };
  }
}
