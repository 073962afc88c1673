import { weigh } from './aims.ts';
import type { Aim } from './aims.ts';
import { capacity } from './applicant.ts';
import type { Applicant, Places } from './applicant.ts';
import { FlowNetwork } from './flowNetwork.ts';

/** People whom no rule tells apart: same municipality, same choices, same place until now. In order of lot. */
interface Group {
  members: Applicant[];
  options: string[];
  node: number;
  arcs: number[];
}

/**
 * Gives places so that the aims are met in their order, exactly: no other division has more of an aim with as many
 * of every aim before it.
 *
 * Each place is a unit that flows from the source by a municipality, a group of like applicants, a municipality in
 * an opgave and the opgave to the sink. The first unit through a municipality earns `gemeenten`, the first through a
 * municipality in an opgave earns `spread`; a choice earns `firstChoice`. The network grows with the number of
 * groups, not of people.
 *
 * @param applicants in order of lot: among equals the earlier goes first
 * @returns the opgave of everyone with a place, by id
 */
export function divide(
  applicants: readonly Applicant[],
  places: Places,
  order: readonly Aim[],
): Map<string, string> {
  const network = new FlowNetwork();
  const source = network.node();
  const sink = network.node();
  const opgaven = new Nodes(network);
  const gemeenten = new Nodes(network);
  const pairs = new Nodes(network);
  const groups = new Map<string, Group>();
  for (const applicant of applicants) {
    const { gemeente, first, second = '', place = '' } = applicant;
    const key = JSON.stringify([gemeente, first, second, place]);
    const group = groups.get(key);
    if (group) group.members.push(applicant);
    else
      groups.set(key, {
        members: [applicant],
        options: optionsOf(applicant),
        node: network.node(),
        arcs: [],
      });
    opgaven.of(first);
  }
  const all = new Set([...groups.values()].flatMap((group) => group.options));
  const worth = weigh(order, all.size);

  for (const group of groups.values()) {
    const { gemeente, first, place } = group.members[0]!;
    const count = group.members.length;
    const city = gemeenten.of(gemeente, (node) => {
      network.arc(source, node, 1, worth.people + worth.gemeenten);
      network.arc(source, node, applicants.length, worth.people);
    });
    network.arc(city, group.node, count, place === undefined ? 0 : worth.kept);
    group.arcs = group.options.map((opgave) => {
      const pair = pairs.of(JSON.stringify([gemeente, opgave]), (node) => {
        const theme = opgaven.of(opgave);
        network.arc(node, theme, 1, worth.spread);
        network.arc(node, theme, applicants.length, 0);
      });
      const earned = (opgave === first ? worth.firstChoice : 0) + (opgave === place ? worth.unmoved : 0);
      return network.arc(group.node, pair, count, earned);
    });
  }
  for (const [opgave, node] of opgaven)
    network.arc(node, sink, Math.min(capacity(places, opgave), applicants.length), 0);

  const flow = network.maximise(source, sink, places.places);
  return new Map([...groups.values()].flatMap((group) => seats(group, flow)));
}

/** The earlier in the lot, the earlier the choice; whoever stays where they were goes before whoever moves. */
function seats(group: Group, flow: (arc: number) => number): [string, string][] {
  let next = 0;
  return group.options.flatMap((opgave, at) =>
    group.members
      .slice(next, (next += flow(group.arcs[at]!)))
      .map(({ id }): [string, string] => [id, opgave]),
  );
}

function optionsOf({ first, second, place }: Applicant): string[] {
  return [...new Set([place, first, second].filter((opgave) => opgave !== undefined))];
}

/** A node for each name, made when it is first named. */
class Nodes {
  private readonly known = new Map<string, number>();
  private readonly network: FlowNetwork;

  constructor(network: FlowNetwork) {
    this.network = network;
  }

  of(name: string, made: (node: number) => void = () => undefined): number {
    let node = this.known.get(name);
    if (node === undefined) {
      node = this.network.node();
      this.known.set(name, node);
      made(node);
    }
    return node;
  }

  [Symbol.iterator](): Iterator<[string, number]> {
    return this.known[Symbol.iterator]();
  }
}
