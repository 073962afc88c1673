import { firstLost } from './aims.ts';
import type { Aim, WaitingReason } from './applicant.ts';
import { BestPaths } from './bestPaths.ts';
import type { Flow } from './flowNetwork.ts';
import type { Network } from './groups.ts';
import { hasRoom } from './room.ts';
import type { Room } from './room.ts';

/**
 * Finds why people are not where they wished, from what would change if they were: for who waits the best division
 * with a place for this person, for who is in the opgave of second choice the best with this person in the first.
 *
 * One unit more through an arc costs at least what the best path from the end of the arc back to its start does not
 * earn back. Such a path stays within the municipality, or comes into it from a core node at last; so one search from
 * the whole network to each core node, and one within the municipality for each arc, find them all.
 * @param network with the best division in it
 * @returns by id; a reason for everyone who waits or is in the opgave of second choice
 */
export function reasons(
  network: Network,
  room: Room,
  worth: Record<Aim, number>,
): Map<string, WaitingReason> {
  const { flow, groups } = network;
  const found = new Map<string, WaitingReason>();
  const asked: { question: Question; ids: string[] }[] = [];
  for (const { members, entry, options } of groups) {
    const [first] = options;
    const [placed, inFirst] = [flow.through(entry), flow.through(first!.arc)];
    const waiting = members.slice(placed);
    const second = members.slice(inFirst, placed);
    const tell = (some: typeof members, possible: boolean, instead: number, arc: number) => {
      const ids = some.map(({ id }) => id);
      if (ids.length === 0) return;
      if (possible && instead === 0) asked.push({ question: new Question(network, arc), ids });
      else for (const id of ids) found.set(id, possible ? 'turn' : 'no room');
    };
    tell(waiting, hasRoom(members[0]!, room), placed, entry);
    tell(second, room.of(first!.opgave) > 0, inFirst, first!.arc);
  }
  const paths = new BestPaths(flow);
  for (const node of asked.length > 0 ? network.core : []) {
    const best = paths.search(node);
    for (const { question } of asked) question.by(node, best);
  }
  for (const { question, ids } of asked) {
    const why = firstLost(question.loss, worth) ?? 'turn';
    for (const id of ids) found.set(id, why);
  }
  return found;
}

/** What one unit more through an arc loses. */
class Question {
  private readonly flow: Flow;
  private readonly arc: number;
  /** The highest worth of a path within the municipality from a core node to the start of the arc. */
  private readonly last: ReadonlyMap<number, number>;
  private earned: number;

  constructor({ flow, core }: Network, arc: number) {
    const within = bestWithin(flow, core, flow.to[arc ^ 1]!);
    this.flow = flow;
    this.arc = arc;
    this.last = new Map([...within].filter(([node]) => core.has(node)));
    this.earned = within.get(flow.to[arc]!) ?? -Infinity;
  }

  /** @param best the highest worth of a path from every node to this core node */
  by(node: number, best: Float64Array): void {
    const last = this.last.get(node);
    if (last !== undefined) this.earned = Math.max(this.earned, best[this.flow.to[this.arc]!]! + last);
  }

  get loss(): number {
    return -(this.flow.worth[this.arc]! + this.earned);
  }
}

/** @returns the highest worth of a path to a target from every node of its municipality, and from the core nodes around it */
function bestWithin(
  { start, arcs, to, room, worth }: Flow,
  core: ReadonlySet<number>,
  target: number,
): Map<number, number> {
  const best = new Map([[target, 0]]);
  const queue = [target];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    const here = best.get(node)!;
    for (let at = start[node]!; at < start[node + 1]!; at++) {
      const back = arcs[at]! ^ 1;
      const from = to[back ^ 1]!;
      if (room[back]! === 0 || here + worth[back]! <= (best.get(from) ?? -Infinity)) continue;
      best.set(from, here + worth[back]!);
      if (!core.has(from) && !queue.includes(from)) queue.push(from);
    }
  }
  return best;
}
