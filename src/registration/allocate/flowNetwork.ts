/**
 * A network in which units flow from a source to a sink, each arc with room for so many and a worth for each.
 * `maximise` finds the flow of the highest worth: best paths first, all paths of equal worth at once (a primal-dual
 * method, with Dinic's layers among the paths of equal worth).
 * Worths are whole numbers; the sum along any path must stay below 2^53.
 */
export class FlowNetwork {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly worth: number[] = [];
  private readonly tail: number[] = [];
  private nodes = 0;

  /** @returns a new node; among equals, nodes and arcs that came first are tried first */
  node(): number {
    return this.nodes++;
  }

  /** @returns the arc, to ask for its flow afterwards */
  arc(from: number, to: number, room: number, worth: number): number {
    const arc = this.to.length;
    this.to.push(to, from);
    this.tail.push(from, to);
    this.room.push(room, 0);
    this.worth.push(worth, -worth);
    return arc;
  }

  /**
   * Sends units as long as one more raises the total worth.
   * @param limit the most units
   * @returns the flow through an arc
   */
  maximise(source: number, sink: number, limit: number): (arc: number) => number {
    const search = new Search(this.nodes, this.to, this.tail, this.room, this.worth, sink);
    let left = limit;
    while (left > 0 && search.measure(source) > 0) {
      while (left > 0 && search.layer(source)) left -= search.send(source, left);
    }
    return (arc) => search.flow(arc);
  }
}

/** One run over a network that no longer grows. */
class Search {
  private readonly to: Int32Array;
  private readonly room: Int32Array;
  private readonly worth: Float64Array;
  /** The arcs of node n are `arcs[start[n]]` up to `arcs[start[n + 1]]`. */
  private readonly start: Int32Array;
  private readonly arcs: Int32Array;
  /** Worth of the best path from each node to the sink. */
  private readonly best: Float64Array;
  private readonly next: Int32Array;
  private readonly busy: Uint8Array;
  private readonly layers: Int32Array;
  private readonly queue: Int32Array;
  private readonly nodes: number;
  private readonly sink: number;

  constructor(nodes: number, to: number[], tail: number[], room: number[], worth: number[], sink: number) {
    this.nodes = nodes;
    this.sink = sink;
    this.to = Int32Array.from(to);
    this.room = Int32Array.from(room);
    this.worth = Float64Array.from(worth);
    this.start = new Int32Array(nodes + 1);
    for (const node of tail) this.start[node + 1]!++;
    for (let node = 0; node < nodes; node++) this.start[node + 1]! += this.start[node]!;
    const filled = this.start.slice();
    this.arcs = new Int32Array(to.length);
    tail.forEach((node, arc) => (this.arcs[filled[node]!++] = arc));
    this.best = new Float64Array(nodes);
    this.next = new Int32Array(nodes);
    this.busy = new Uint8Array(nodes);
    this.layers = new Int32Array(nodes);
    this.queue = new Int32Array(nodes + 1);
  }

  flow(arc: number): number {
    return this.room[arc ^ 1]!;
  }

  /** Finds the best path from every node to the sink, backwards (Bellman-Ford with a queue). @returns its worth from the source */
  measure(source: number): number {
    const { best, busy, queue, room, to, worth, start, arcs } = this;
    best.fill(-Infinity);
    busy.fill(0);
    best[this.sink] = 0;
    queue[0] = this.sink;
    let [head, end] = [0, 1];
    while (head !== end) {
      const node = queue[head]!;
      head = head === this.nodes ? 0 : head + 1;
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
        end = end === this.nodes ? 0 : end + 1;
      }
    }
    return best[source]!;
  }

  /** Counts from every node the arcs to the sink along best paths only. @returns whether there is such a path from the source */
  layer(source: number): boolean {
    const { layers, queue, start, arcs, to, room } = this;
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
    this.next.set(this.start.subarray(0, this.nodes));
    return this.push(source, limit);
  }

  private push(node: number, limit: number): number {
    if (node === this.sink) return limit;
    let sent = 0;
    const end = this.start[node + 1]!;
    for (; this.next[node]! < end; this.next[node]!++) {
      const arc = this.arcs[this.next[node]!]!;
      const to = this.to[arc]!;
      if (this.room[arc]! === 0 || this.layers[to] !== this.layers[node]! - 1 || !this.isBest(node, arc))
        continue;
      const passed = this.push(to, Math.min(limit - sent, this.room[arc]!));
      this.room[arc]! -= passed;
      this.room[arc ^ 1]! += passed;
      sent += passed;
      if (sent === limit) break;
    }
    return sent;
  }

  /** @returns whether an arc out of a node lies on a best path from there */
  private isBest(node: number, arc: number): boolean {
    return this.best[node] === this.worth[arc]! + this.best[this.to[arc]!]!;
  }
}
