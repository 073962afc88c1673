import { BestPaths } from './bestPaths.ts';
import type { Flow } from './flowNetwork.ts';
import { NONE, Side } from './side.ts';

/**
 * Chooses among all flows of the highest worth. Wishes are made one after the other; each is granted if some flow of
 * that worth grants it with all that were granted before. So the outcome is the first of these flows in the order of
 * the wishes (lexicographically), and no change, along however long a chain, serves an earlier wish at a later one's
 * expense.
 *
 * Flows of the highest worth differ by round trips of worth nothing alone, and such a trip stays in a part of the
 * network from each node of which every other can be reached. A wish whose arc runs between two parts can't be
 * granted; where a search for a round trip fails, a part has fallen in two, and stays so. The search runs from both
 * ends in step and only the smaller part is marked anew: all failures together take O(arcs · log nodes).
 */
export class Wishes {
  private readonly flow: Flow;
  /** How many units more an arc can take without loss of worth or of what was granted. */
  private readonly free: Int32Array;
  private readonly granted: Int32Array;
  private readonly part: Int32Array;
  private parts = 1;
  private readonly ahead: Side;
  private readonly behind: Side;

  /** @param flow of the highest worth; it changes with every wish */
  constructor(flow: Flow) {
    const worthAhead = new BestPaths(flow).search();
    this.flow = flow;
    this.free = flow.room.map((room, arc) => {
      const [from, to] = [flow.to[arc ^ 1]!, flow.to[arc]!];
      return worthAhead[from] === flow.worth[arc]! + worthAhead[to]! ? room : 0;
    });
    this.granted = new Int32Array(flow.to.length);
    this.part = new Int32Array(flow.nodes);
    this.ahead = new Side(flow);
    this.behind = new Side(flow);
  }

  /** Wishes that one unit more than was granted before flows through an arc. @returns whether it does from now on */
  grant(arc: number): boolean {
    const { flow, free, granted } = this;
    if (granted[arc]! < flow.through(arc)) {
      if (free[arc ^ 1]! > 0) free[arc ^ 1]!--;
    } else if (free[arc]! > 0 && this.roundTrip(arc)) {
      flow.push(arc, 1);
      free[arc]!--;
    } else {
      free[arc] = 0;
      return false;
    }
    granted[arc]!++;
    return true;
  }

  /** Sends a unit from the end of an arc back to its start. @returns false when there is no way */
  private roundTrip(arc: number): boolean {
    const [from, to] = [this.flow.to[arc ^ 1]!, this.flow.to[arc]!];
    if (this.part[from] !== this.part[to]) return false;
    this.ahead.begin(to);
    this.behind.begin(from);
    for (;;) {
      const met = this.step(this.ahead, this.behind, 0) ?? this.step(this.behind, this.ahead, 1);
      if (met !== undefined) {
        this.send(met);
        return true;
      }
      const closed = [this.ahead, this.behind].find((side) => side.done);
      if (!closed) continue;
      closed.each((node) => (this.part[node] = this.parts));
      this.parts++;
      return false;
    }
  }

  /**
   * Follows one arc.
   * @param back 0 to follow arcs ahead, 1 to follow them back
   * @returns the node where the two sides meet
   */
  private step(side: Side, other: Side, back: 0 | 1): number | undefined {
    const { to } = this.flow;
    const out = side.arc();
    if (out === NONE) return undefined;
    const [node, next] = [to[out ^ 1]!, to[out]!];
    if (this.free[out ^ back]! === 0 || side.has(next) || this.part[next] !== this.part[node]) {
      side.skip();
      return undefined;
    }
    side.add(next, out ^ back);
    return other.has(next) ? next : undefined;
  }

  private send(met: number): void {
    const { to } = this.flow;
    for (let arc = this.ahead.by(met); arc !== NONE; arc = this.ahead.by(to[arc ^ 1]!)) this.move(arc);
    for (let arc = this.behind.by(met); arc !== NONE; arc = this.behind.by(to[arc]!)) this.move(arc);
  }

  private move(arc: number): void {
    this.flow.push(arc, 1);
    this.free[arc]!--;
    this.free[arc ^ 1]!++;
  }
}
