import { choices } from './applicant.ts';
import type { Aim, Applicant } from './applicant.ts';
import { FlowNetwork } from './flowNetwork.ts';
import type { Flow } from './flowNetwork.ts';
import { pair } from './room.ts';
import type { Room } from './room.ts';

/** People whom only the turn tells apart: same municipality, same choices. */
export interface Group {
  /** In order of turn. */
  members: Applicant[];
  /** The arc with as many units as members have a place. */
  entry: number;
  /** For each opgave of choice the arc with as many units as members have a place there. */
  options: { opgave: string; arc: number }[];
}

/** The places to divide as a network: each place is a unit that flows from the source to the sink. */
export interface Network {
  flow: Flow;
  source: number;
  sink: number;
  /** Takes back what was sent: with it every change of the division is a round trip. */
  back: number;
  /** Source, sink and the opgaven; all other nodes belong to one municipality each, with no arc to another's. */
  core: Set<number>;
  groups: Group[];
  /** By id of the applicant. */
  groupOf: Map<string, Group>;
}

/**
 * A unit flows by a municipality, a group of like people, a municipality in an opgave and the opgave. The first unit
 * through a municipality earns `gemeenten`, the first through a municipality in an opgave earns `spread`, unless
 * somebody who keeps a place earned it; a first choice earns `firstChoice`. The network grows with the number of
 * groups, not of people.
 * @param people without a place, in order of turn
 */
export function networkOf(people: readonly Applicant[], room: Room, worth: Record<Aim, number>): Network {
  const network = new FlowNetwork();
  const most = people.length;
  const [source, sink] = [network.node(), network.node()];
  const core = new Set([source, sink]);
  const opgaven = named((opgave) => {
    const node = network.node();
    network.arc(node, sink, Math.min(room.of(opgave), most), 0);
    core.add(node);
    return node;
  });
  const gemeenten = named((gemeente) => {
    const node = network.node();
    network.arc(source, node, 1, worth.people + (room.has(gemeente) ? 0 : worth.gemeenten));
    network.arc(source, node, most, worth.people);
    return node;
  });
  const pairs = new Map<string, number>();
  const pairNode = (gemeente: string, opgave: string) => {
    const key = pair(gemeente, opgave);
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const node = network.node();
    const theme = opgaven(opgave);
    network.arc(node, theme, 1, room.has(gemeente, opgave) ? 0 : worth.spread);
    network.arc(node, theme, most, 0);
    pairs.set(key, node);
    return node;
  };
  const groupOf = new Map<string, Group>();
  const groups = [...Map.groupBy(people, alike).values()].map((members): Group => {
    const { gemeente, first } = members[0]!;
    const node = network.node();
    const group = {
      members,
      entry: network.arc(gemeenten(gemeente), node, members.length, 0),
      options: choices(members[0]!).map((opgave) => {
        const earned = opgave === first ? worth.firstChoice : 0;
        return { opgave, arc: network.arc(node, pairNode(gemeente, opgave), members.length, earned) };
      }),
    };
    for (const { id } of members) groupOf.set(id, group);
    return group;
  });
  const back = network.arc(sink, source, 0, 0);
  return { flow: network.build(), source, sink, back, core, groups, groupOf };
}

function alike(applicant: Applicant): string {
  return JSON.stringify([applicant.gemeente, ...choices(applicant)]);
}

/** @returns what gives a node for each name, made when it is first named */
function named(make: (name: string) => number): (name: string) => number {
  const known = new Map<string, number>();
  return (name) => {
    const node = known.get(name) ?? make(name);
    known.set(name, node);
    return node;
  };
}
