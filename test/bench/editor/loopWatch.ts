/** Watches how long a thread keeps others waiting. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { LoopFigures } from './figures';

const RESOLUTION_MS = 1;
const NS_PER_MS = 1e6;

/** Starts watching this thread; the result ends it. */
export function watchLoop(): () => LoopFigures {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  const work = watchWork();
  delays.enable();
  return () => {
    delays.disable();
    return { p99: delays.percentile(99) / NS_PER_MS, longest: delays.max / NS_PER_MS, ...work() };
  };
}

/** On a busy machine a thread also waits for a core; its own time on one tells the two apart. Node counts that since version 23.9. */
function watchWork(): () => { longestCpu?: number } {
  if (!threadCpuMs()) return () => ({});
  let longestCpu = 0;
  let last = threadCpuMs() ?? 0;
  const timer = setInterval(() => {
    const now = threadCpuMs() ?? 0;
    longestCpu = Math.max(longestCpu, now - last);
    last = now;
  }, RESOLUTION_MS);
  return () => {
    clearInterval(timer);
    return { longestCpu };
  };
}

function threadCpuMs(): number | undefined {
  const counted = process as { threadCpuUsage?(): { user: number; system: number } };
  const used = counted.threadCpuUsage?.();
  return used && (used.user + used.system) / 1000;
}
