import { createHash } from 'node:crypto';
import { comesOutSame } from '../../secretariat/allocation/checkCommand.ts';
import { givePlace, takeOffer, takePlaceBack } from '../../secretariat/allocation/byHand.ts';
import { candidates } from '../../secretariat/allocation/applicants.ts';
import { formWithPlaces } from '../../secretariat/allocation/dividing.ts';
import { division, isDivided, mayCarryOut } from '../../secretariat/allocation/division.ts';
import type { Division } from '../../secretariat/allocation/division.ts';
import { divideInThread } from '../../secretariat/allocation/inThread.ts';
import { keep } from '../../secretariat/allocation/keep.ts';
import { drawLot, runsOf, seedOf } from '../../secretariat/allocation/lot.ts';
import type { KeptRun } from '../../secretariat/allocation/lot.ts';
import { placeMessages } from '../../secretariat/allocation/messages.ts';
import { peopleOn } from '../../secretariat/allocation/people.ts';
import type { RunInput } from '../../secretariat/allocation/runs.ts';
import { STATES } from '../../secretariat/deliveries.ts';
import type { Desk, Office } from '../../secretariat/desk.ts';
import { findNumber } from '../../secretariat/number.ts';
import { capacity } from '../../registration/allocate/applicant.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { asSeen } from '../asSeen.ts';
import * as schema from '../schema/placement.ts';
import type { Setting } from '../schema/placement.ts';
import { Stale } from '../stale.ts';
import { CHANGES, READS, route } from './route.ts';
import type { Route } from './route.ts';

/** So many runs are shown, and divided again when that is asked. */
const RUNS = 20;

export const placementRoutes: readonly Route[] = [
  route(schema.placement, READS, ({ desk }, { form }) => standing(desk, form)),

  route(schema.trial, READS, async ({ desk }, setting) => summary(await tried(desk, setting))),

  route(schema.trialPeople, READS, async ({ desk }, { list, search, most, ...setting }) => {
    const people = peopleOn(await tried(desk, setting), list, search);
    return { total: people.length, people: people.slice(0, most) };
  }),

  route(schema.drawLot, CHANGES, async ({ desk }, { waitingPlaces, ...setting }) => ({
    seed: await drawLot(
      desk,
      { ...setting, ...(waitingPlaces !== undefined && { waitingPlaces }) },
      divideInThread,
    ),
  })),

  route(schema.carryOut, CHANGES, async ({ desk }, { seen, again, ...setting }) => {
    const made = await tried(desk, setting);
    if (summary(made).mark !== seen.mark) throw otherwise(made, seen);
    mayCarryOut(desk, made, again);
    await keep(desk, made.dividing, made);
    const messages = await placeMessages(desk, made.dividing, made.at);
    return { at: made.at, changes: made.changed.length, messages: sum(Object.values(messages)) };
  }),

  route(schema.placeMessages, READS, async ({ desk }, { form }) => {
    const dividing = formWithPlaces(desk, form);
    const last = (await runsOf(desk, dividing.form.id)).findLast(({ input }) => !input.dryRun);
    if (!last) return { total: 0, states: [] };
    const counts = await placeMessages(desk, dividing, last.at);
    const states = (Object.keys(STATES) as (keyof typeof STATES)[]).map((state) => ({
      ...{ state, title: STATES[state], count: counts[state] },
    }));
    return { since: last.at, total: sum(Object.values(counts)), states };
  }),

  route(schema.placeByHand, CHANGES, async ({ desk }, { number, revision, act, item, reason }) => {
    const found = await asSeen(desk, await findNumber(desk, number), revision);
    const { status } = await {
      give: () => givePlace(desk, found, item, reason),
      'take back': () => takePlaceBack(desk, found, reason),
      'take offer': () => takeOffer(desk, found),
    }[act]();
    return { number: found.number, status };
  }),

  route(schema.recheck, READS, async ({ desk }, { form }) => {
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

function summary({ dividing, input, allocation, all, changed, outlook }: Division) {
  const { people, placed, gemeenten, gemeentenWithPlace, opgaven, provinces, networks } = outlook;
  const count = (status: string) => all.filter((one) => one.status === status).length;
  const names = new Map(dividing.choice.items.map(({ code, name }) => [code, name]));
  return {
    mark: createHash('sha256').update(JSON.stringify(input)).digest('base64url'),
    seed: input.seed,
    oversubscribed: allocation.oversubscribed,
    ...{ people, placed, provinces, networks },
    waiting: count(dividing.seats.waiting),
    without: count(dividing.seats.without),
    changes: changed.length,
    losing: all.filter(
      ({ registration, status }) =>
        registration.status === dividing.seats.placed && status !== dividing.seats.placed,
    ).length,
    organisations: gemeenten,
    organisationsWithPlace: gemeentenWithPlace,
    items: opgaven.map((line) => ({
      code: line.opgave,
      name: names.get(line.opgave) ?? line.opgave,
      first: line.gemeenten,
      further: line.people - line.gemeenten,
      waiting: line.waiting,
      most: capacity(input, line.opgave),
    })),
  };
}

type Seen = { people: number; placed: number; waiting: number; changes: number; seed: string };

/** @returns that a trial would come out otherwise now, with which of the numbers that were seen are others */
function otherwise(made: Division, seen: Seen): Stale {
  const now = summary(made);
  const names = {
    people: 'Aanmeldingen',
    placed: 'Met een plaats',
    waiting: 'Op de wachtlijst',
    changes: 'Mensen voor wie iets verandert',
    seed: 'Zaad van de loting',
  } as const;
  const changes = (Object.keys(names) as (keyof typeof names)[])
    .filter((name) => now[name] !== seen[name])
    .map((name) => ({ what: names[name], from: String(seen[name]), to: String(now[name]) }));
  return new Stale(
    'Intussen is er iets gewijzigd, dus er is nu niets verdeeld. Bekijk de nieuwe proef en maak die definitief.',
    changes,
  );
}

async function standing(desk: Office, id: string | undefined) {
  const dividing = formWithPlaces(desk, id);
  const { form, seats, choice, organisation } = dividing;
  const registrations = await candidates(desk, dividing);
  const runs = await runsOf(desk, form.id);
  const last = runs.findLast(({ input }) => !input.dryRun)?.input;
  const count = (status: string) => registrations.filter((one) => one.status === status).length;
  return {
    forms: desk.knowledge.forms
      .filter((one) => desk.terms(one.id).course.allots)
      .map(({ id: one, title }) => ({ id: one, title })),
    form: form.id,
    title: form.title,
    choice: choice.label,
    organisation,
    items: choice.items,
    ...(form.closes !== undefined && { closes: form.closes }),
    open: form.closes !== undefined && dayOf(desk.now()) <= form.closes,
    divided: isDivided(dividing, registrations),
    people: registrations.length,
    placed: count(seats.placed),
    waiting: count(seats.waiting),
    ...(last && { free: Math.max(0, last.places - count(seats.placed)), last: settingOf(last) }),
    runs: lastFirst(runs).map(shown),
  };
}

async function lastRuns(desk: Office, form: string): Promise<KeptRun[]> {
  return lastFirst(await runsOf(desk, form));
}

function lastFirst(runs: readonly KeptRun[]): KeptRun[] {
  return runs.slice(-RUNS).reverse();
}

function shown({ at, input }: KeptRun) {
  const { dryRun, refill, seed, applicants } = input;
  return {
    ...{ at, dryRun, seed },
    ...settingOf(input),
    mode: refill ? ('free' as const) : ('all' as const),
    people: applicants.length,
  };
}

/** @returns what was divided, as it is asked for */
function settingOf({ places, perOpgave, waitingPlaces }: RunInput) {
  const limits = typeof perOpgave === 'object' ? Object.entries(perOpgave).map((one) => one.join('=')) : [];
  const most = typeof perOpgave === 'number' ? String(perOpgave) : limits.join(',');
  return {
    places,
    ...(most !== '' && most !== String(places) && { perOpgave: most }),
    ...(waitingPlaces !== Number.MAX_SAFE_INTEGER && { waitingPlaces }),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((one, other) => one + other, 0);
}
