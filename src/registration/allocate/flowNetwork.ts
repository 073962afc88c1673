/** A network under construction: nodes, and arcs that each have room for so many units and a worth for each unit. */
export class FlowNetwork {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly worth: number[] = [];
  private nodes = 0;

  /** @returns a new node; among equals, nodes and arcs that came first are tried first */
  node(): number {
    return this.nodes++;
  }

  /**
   * @param worth a whole number; the sum along any path must stay below 2^53
   * @returns the arc, to ask for its flow afterwards
   */
  arc(from: number, to: number, room: number, worth: number): number {
    const arc = this.to.length;
    this.to.push(to, from);
    this.room.push(room, 0);
    this.worth.push(worth, -worth);
    return arc;
  }

  /** @returns the network, complete and without flow */
  build(): Flow {
    return new Flow(this.nodes, this.to, this.room, this.worth);
  }
}

/**
 * Units that flow through a network. Arcs come in pairs: `arc ^ 1` runs the other way, and its room is what flows
 * through `arc` and can be taken back.
 */
export class Flow {
  readonly nodes: number;
  /** Where an arc goes to; it comes from `to[arc ^ 1]`. */
  readonly to: Int32Array;
  /** How many units more an arc can take. */
  readonly room: Int32Array;
  readonly worth: Float64Array;
  /** The arcs out of node n are `arcs[start[n]]` up to `arcs[start[n + 1]]`. */
  readonly start: Int32Array;
  readonly arcs: Int32Array;

  constructor(nodes: number, to: readonly number[], room: readonly number[], worth: readonly number[]) {
    this.nodes = nodes;
    this.to = Int32Array.from(to);
    this.room = Int32Array.from(room);
    this.worth = Float64Array.from(worth);
    this.start = new Int32Array(nodes + 1);
    this.arcs = new Int32Array(to.length);
    for (const node of to) this.start[node + 1]!++;
    for (let node = 0; node < nodes; node++) this.start[node + 1]! += this.start[node]!;
    const filled = this.start.slice();
    for (let arc = 0; arc < to.length; arc++) this.arcs[filled[to[arc ^ 1]!]!++] = arc;
  }

  /** @returns how many units flow through an arc */
  through(arc: number): number {
    return this.room[arc ^ 1]!;
  }

  push(arc: number, units: number): void {
    this.room[arc]! -= units;
    this.room[arc ^ 1]! += units;
  }
}
