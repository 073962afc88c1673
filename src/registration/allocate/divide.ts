import { weigh } from './aims.ts';
import { choices } from './applicant.ts';
import type { Applicant, WaitingReason } from './applicant.ts';
import { networkOf } from './groups.ts';
import type { Group, Network } from './groups.ts';
import { maximise } from './maximise.ts';
import type { Room } from './room.ts';
import { reasons } from './whatIf.ts';
import { Wishes } from './wishes.ts';

/** Who has a place now, and why everyone is not in the opgave of first choice. By id. */
export interface Division {
  places: Map<string, string>;
  whyNotFirst: Map<string, WaitingReason>;
}

/**
 * Gives places so that the aims are met in their order, exactly: no other division has more of an aim with as many
 * of every aim before it. Among these divisions it takes the one that is best by turn: first by who has a place (the
 * first in turn who has one in the one division and not in the other decides), then by who is in the opgave of first
 * choice, the same way. That leaves a single division.
 * @param people without a place, in order of turn
 */
export function divide(people: readonly Applicant[], room: Room): Division {
  const worth = weigh(new Set(people.flatMap(choices)).size);
  const network = networkOf(people, room, worth);
  const { flow, source, sink, back, groupOf } = network;
  const sent = maximise(flow, source, sink, room.total, late(network, people.slice(room.total)));
  flow.room[back] = Math.min(room.total, people.length) - sent;
  flow.room[back ^ 1] = sent;
  const wishes = new Wishes(flow);
  for (const { id } of people) wishes.grant(groupOf.get(id)!.entry);
  for (const group of people.map(({ id }) => groupOf.get(id)!)) wishes.grant(group.options[0]!.arc);
  return {
    places: new Map(network.groups.flatMap((group) => seats(group, (arc) => flow.through(arc)))),
    whyNotFirst: reasons(network, room, worth),
  };
}

/** Who waits in the end if nothing but the turn decided: with these last the wishes find most people in place. */
function late({ groupOf }: Network, people: readonly Applicant[]): Map<number, number> {
  const groups = Map.groupBy(people, ({ id }) => groupOf.get(id)!);
  return new Map([...groups].map(([{ entry }, { length }]) => [entry, length]));
}

/** The earlier in turn, the earlier the choice. */
function seats({ members, options }: Group, through: (arc: number) => number): [string, string][] {
  let next = 0;
  return options.flatMap(({ opgave, arc }) =>
    members.slice(next, (next += through(arc))).map(({ id }): [string, string] => [id, opgave]),
  );
}
