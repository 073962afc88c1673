/** Loaded into a bot before it starts (`--import`): tells the process that started it how it is doing, when asked. */
import { readdirSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface BotState {
  /** MB of the whole process, and of living objects after collecting what is not used any more. */
  rss: number;
  heap: number;
  /** Open files and sockets, and timers and requests that are under way. */
  files: number;
  handles: number;
  /** How late the event loop was since it was asked before, in ms. */
  late99: number;
  latest: number;
}

const MB = 1024 * 1024;
const MS = 1e6;
/** Collecting stands still by itself, which is seen this many ms later. */
const AFTER_COLLECTING = 20;
const late = monitorEventLoopDelay({ resolution: 1 });
late.enable();

process.on('message', () => {
  const [late99, latest] = [late.percentile(99) / MS, late.max / MS];
  const rss = process.memoryUsage.rss() / MB;
  global.gc?.();
  const state: BotState = {
    rss,
    heap: process.memoryUsage().heapUsed / MB,
    files: readdirSync('/proc/self/fd').length,
    handles: process.getActiveResourcesInfo().length,
    late99,
    latest,
  };
  process.send?.(state);
  setTimeout(() => late.reset(), AFTER_COLLECTING).unref();
});
process.channel?.unref();
