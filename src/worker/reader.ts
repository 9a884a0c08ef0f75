/** The thread that turns files into passages. It holds nothing, so it may be killed at any time and started again. */
import { parentPort } from 'node:worker_threads';
import { readSource } from '../engine/nodeReader';
import type { ReaderReply, ReaderRequest } from './protocol';

parentPort?.on('message', async ({ id, entry, ...request }: ReaderRequest) => {
  const reply = (said: ReaderReply) => parentPort?.postMessage(said);
  const outcome = await readSource(entry, { ...request, onFingerprint: (fingerprint) => reply({ id, fingerprint }) });
  reply({ id, outcome });
});
