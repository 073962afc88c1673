import { BestPaths } from './bestPaths.ts';
import type { Flow } from './flowNetwork.ts';

/**
 * Sends units from a source to a sink as long as one more raises the total worth: best paths first, all paths of
 * equal worth at once (a primal-dual method, with Dinic's layers among the paths of equal worth).
 * @param limit the most units
 * @param last how many units through an arc are only to be sent when no other is of equal worth
 * @returns how many were sent
 */
export function maximise(
  flow: Flow,
  source: number,
  sink: number,
  limit: number,
  last: ReadonlyMap<number, number> = new Map(),
): number {
  const paths = new BestPaths(flow);
  const layers = new Layers(flow, paths.best, sink);
  let left = limit;
  const send = () => {
    while (left > 0 && layers.measure(source)) left -= layers.send(source, left);
  };
  while (left > 0 && paths.search(sink)[source]! > 0) {
    const held = [...last].map(([arc, units]) => [arc, Math.min(units, flow.room[arc]!)] as const);
    for (const [arc, units] of held) flow.room[arc]! -= units;
    send();
    for (const [arc, units] of held) flow.room[arc]! += units;
    send();
  }
  return limit - left;
}

/** The best paths only, ordered by how many arcs are left to the sink. */
class Layers {
  private readonly flow: Flow;
  private readonly best: Float64Array;
  private readonly sink: number;
  private readonly layers: Int32Array;
  private readonly next: Int32Array;
  private readonly queue: Int32Array;

  constructor(flow: Flow, best: Float64Array, sink: number) {
    this.flow = flow;
    this.best = best;
    this.sink = sink;
    this.layers = new Int32Array(flow.nodes);
    this.next = new Int32Array(flow.nodes);
    this.queue = new Int32Array(flow.nodes);
  }

  /** Counts from every node the arcs to the sink. @returns whether there is such a path from the source */
  measure(source: number): boolean {
    const { layers, queue } = this;
    const { start, arcs, to, room } = this.flow;
    layers.fill(-1);
    layers[this.sink] = 0;
    queue[0] = this.sink;
    for (let head = 0, end = 1; head < end && layers[source] === -1; head++) {
      const node = queue[head]!;
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const back = arcs[at]! ^ 1;
        const from = to[back ^ 1]!;
        if (layers[from] !== -1 || room[back]! === 0 || !this.isBest(from, back)) continue;
        layers[from] = layers[node]! + 1;
        queue[end++] = from;
      }
    }
    return layers[source] !== -1;
  }

  /** Sends units along the shortest of the best paths, as many as fit. @returns how many */
  send(source: number, limit: number): number {
    this.next.set(this.flow.start.subarray(0, this.flow.nodes));
    return this.push(source, limit);
  }

  private push(node: number, limit: number): number {
    if (node === this.sink) return limit;
    const { start, arcs, to, room } = this.flow;
    let sent = 0;
    for (; this.next[node]! < start[node + 1]!; this.next[node]!++) {
      const arc = arcs[this.next[node]!]!;
      const ahead = this.layers[to[arc]!] === this.layers[node]! - 1;
      if (room[arc]! === 0 || !ahead || !this.isBest(node, arc)) continue;
      const passed = this.push(to[arc]!, Math.min(limit - sent, room[arc]!));
      this.flow.push(arc, passed);
      sent += passed;
      if (sent === limit) break;
    }
    return sent;
  }

  /** @returns whether an arc out of a node lies on a best path from there */
  private isBest(node: number, arc: number): boolean {
    return this.best[node] === this.flow.worth[arc]! + this.best[this.flow.to[arc]!]!;
  }
}
