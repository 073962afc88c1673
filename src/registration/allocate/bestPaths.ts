import type { Flow } from './flowNetwork.ts';

/**
 * Finds, for many targets one after the other, the path of the highest worth from each node to the target
 * (Bellman-Ford with a queue). No round trip may be of worth.
 */
export class BestPaths {
  /** The highest worth of a path from each node; -Infinity where there is none. Holds until the next search. */
  readonly best: Float64Array;
  private readonly flow: Flow;
  private readonly busy: Uint8Array;
  private readonly queue: Int32Array;

  constructor(flow: Flow) {
    this.flow = flow;
    this.best = new Float64Array(flow.nodes);
    this.busy = new Uint8Array(flow.nodes);
    this.queue = new Int32Array(flow.nodes + 1);
  }

  /** @param target undefined when a path may end anywhere */
  search(target?: number): Float64Array {
    const { best, busy, queue } = this;
    const { start, arcs, to, room, worth, nodes } = this.flow;
    best.fill(target === undefined ? 0 : -Infinity);
    let [head, end] = [0, 0];
    if (target === undefined) for (; end < nodes; end++) queue[end] = end;
    else {
      best[target] = 0;
      queue[end++] = target;
    }
    busy.fill(target === undefined ? 1 : 0);
    while (head !== end) {
      const node = queue[head]!;
      head = head === nodes ? 0 : head + 1;
      busy[node] = 0;
      const here = best[node]!;
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const back = arcs[at]! ^ 1;
        const from = to[back ^ 1]!;
        if (room[back]! === 0 || here + worth[back]! <= best[from]!) continue;
        best[from] = here + worth[back]!;
        if (busy[from]) continue;
        busy[from] = 1;
        queue[end] = from;
        end = end === nodes ? 0 : end + 1;
      }
    }
    return best;
  }
}
