import type { Flow } from './flowNetwork.ts';

/** No arc. */
export const NONE = -1;

/**
 * One end of a search, depth first: the nodes that were reached, each with the arc by which. At each node it begins
 * with the arc where the search before this one left off, as the arcs before that were of no use.
 */
export class Side {
  private readonly flow: Flow;
  /** The number of the last search that reached a node. */
  private readonly reached: Int32Array;
  private readonly arcs: Int32Array;
  /** All nodes reached, and those of them on the way to where the search is. */
  private readonly nodes: Int32Array;
  private readonly way: Int32Array;
  /** For each node the arc to look at, and how many are left to look at in this search. */
  private readonly next: Int32Array;
  private readonly left: Int32Array;
  private search = 0;
  private count = 0;
  private depth = 0;

  constructor(flow: Flow) {
    this.flow = flow;
    this.reached = new Int32Array(flow.nodes);
    this.arcs = new Int32Array(flow.nodes);
    this.nodes = new Int32Array(flow.nodes);
    this.way = new Int32Array(flow.nodes);
    this.next = flow.start.slice(0, flow.nodes);
    this.left = new Int32Array(flow.nodes);
  }

  begin(node: number): void {
    this.search++;
    this.count = this.depth = 0;
    this.add(node, NONE);
  }

  /** @returns the arc to look at, out of the node where the search is; NONE when it went back a node */
  arc(): number {
    const node = this.way[this.depth - 1]!;
    if (this.left[node]! > 0) return this.flow.arcs[this.next[node]!]!;
    this.depth--;
    if (this.depth > 0) this.skip();
    return NONE;
  }

  /** The arc is of no use. */
  skip(): void {
    const { start } = this.flow;
    const node = this.way[this.depth - 1]!;
    this.left[node]!--;
    const at = this.next[node]! + 1;
    this.next[node] = at === start[node + 1] ? start[node]! : at;
  }

  get done(): boolean {
    return this.depth === 0;
  }

  has(node: number): boolean {
    return this.reached[node] === this.search;
  }

  by(node: number): number {
    return this.arcs[node]!;
  }

  add(node: number, arc: number): void {
    this.reached[node] = this.search;
    this.arcs[node] = arc;
    this.nodes[this.count++] = node;
    this.way[this.depth++] = node;
    this.left[node] = this.flow.start[node + 1]! - this.flow.start[node]!;
  }

  each(act: (node: number) => void): void {
    for (let at = 0; at < this.count; at++) act(this.nodes[at]!);
  }
}
