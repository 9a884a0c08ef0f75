/** The thread that turns files into passages. It holds nothing, so it may be killed at any time and started again. */
import { parentPort } from 'node:worker_threads';
import { readSource } from '../engine/nodeReader';
import type { ReadReply, ReadRequest } from './protocol';

parentPort?.on('message', async ({ id, entry, known, maxBytes }: ReadRequest) => {
  const outcome = await readSource(entry, known, maxBytes);
  parentPort?.postMessage({ id, outcome } satisfies ReadReply);
});
