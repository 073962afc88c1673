import { givePlace, takeOffer, takePlaceBack } from '../../secretariat/allocation/byHand.ts';
import { comesOutSame } from '../../secretariat/allocation/checkCommand.ts';
import { formWithPlaces } from '../../secretariat/allocation/dividing.ts';
import { division, mayCarryOut } from '../../secretariat/allocation/division.ts';
import type { Division } from '../../secretariat/allocation/division.ts';
import { divideInThread } from '../../secretariat/allocation/inThread.ts';
import { keep } from '../../secretariat/allocation/keep.ts';
import { drawLot, runsOf, seedOf } from '../../secretariat/allocation/lot.ts';
import { placeMessages } from '../../secretariat/allocation/messages.ts';
import { peopleOn } from '../../secretariat/allocation/people.ts';
import { wordsAt } from '../../secretariat/deliveries.ts';
import { DELIVERY_STATES } from '../../dialogs/staff/staffPhrases.ts';
import type { Desk } from '../../secretariat/desk.ts';
import { findNumber } from '../../secretariat/number.ts';
import * as schema from '../schema/placement.ts';
import type { Setting } from '../schema/placement.ts';
import * as placing from '../schema/placing.ts';
import { unchangedSince } from '../unchangedSince.ts';
import { lastRuns, otherwise, shown, standing, sum, summary } from './placementShown.ts';
import { CHANGES, READS, route } from './route.ts';
import type { Route } from './route.ts';

export const placementRoutes: readonly Route[] = [
  route(schema.placement, READS, ({ desk }, { form }) => standing(desk, form)),

  route(schema.trial, READS, async ({ desk }, setting) => summary(await tried(desk, setting))),

  route(schema.trialPeople, READS, async ({ desk }, { list, search, most, ...setting }) => {
    const people = peopleOn(await tried(desk, setting), list, search);
    return { total: people.length, people: people.slice(0, most) };
  }),

  route(placing.drawLot, CHANGES, async ({ desk }, { waitingPlaces, ...setting }) => ({
    seed: await drawLot(
      desk,
      { ...setting, ...(waitingPlaces !== undefined && { waitingPlaces }) },
      divideInThread,
    ),
  })),

  route(placing.carryOut, CHANGES, async ({ desk }, { seen, again, ...setting }) => {
    const made = await tried(desk, setting);
    if (summary(made).mark !== seen.mark) throw otherwise(made, seen);
    mayCarryOut(desk, made, again);
    await keep(desk, made.dividing, made);
    const messages = await placeMessages(desk, made.dividing, made.at);
    return { at: made.at, changes: made.changed.length, messages: sum(Object.values(messages)) };
  }),

  route(placing.placeMessages, READS, async ({ desk }, { form }) => {
    const dividing = formWithPlaces(desk, form);
    const last = (await runsOf(desk, dividing.form.id)).findLast(({ input }) => !input.dryRun);
    if (!last) return { total: 0, states: [] };
    const counts = await placeMessages(desk, dividing, last.at);
    const words = wordsAt(desk);
    const states = DELIVERY_STATES.map((state) => ({
      ...{ state, title: words.states[state], count: counts[state] },
    }));
    return { since: last.at, total: sum(Object.values(counts)), states };
  }),

  route(placing.placeByHand, CHANGES, async ({ desk }, { number, revision, act, item, reason }) => {
    const found = await unchangedSince(desk, await findNumber(desk, number), revision);
    const { status } = await {
      give: () => givePlace(desk, found, item, reason),
      'take back': () => takePlaceBack(desk, found, reason),
      'take offer': () => takeOffer(desk, found),
    }[act]();
    return { number: found.number, status };
  }),

  route(placing.recheck, READS, async ({ desk }, { form }) => {
    const runs = [];
    for (const run of await lastRuns(desk, formWithPlaces(desk, form).form.id))
      runs.push({ ...shown(run), same: await comesOutSame(run, divideInThread) });
    return { runs };
  }),
];

/** @returns the division that a setting gives now, by the lot that was drawn last */
async function tried(
  desk: Desk,
  { form, mode, places, perOpgave, waitingPlaces }: Setting,
): Promise<Division> {
  const refill = mode === 'free';
  const dividing = formWithPlaces(desk, form);
  const asked = {
    form: dividing.form.id,
    seed: seedOf(dividing, await runsOf(desk, dividing.form.id), refill),
    ...{ refill, places, dryRun: false },
    perOpgave: perOpgave ?? String(places),
    waitingPlaces: waitingPlaces ?? Number.MAX_SAFE_INTEGER,
  };
  return division(desk, asked, divideInThread);
}
