import { createHash } from 'node:crypto';
import { capacity } from '../../registration/allocate/applicant.ts';
import type { Places } from '../../registration/allocate/applicant.ts';
import { candidates } from '../../secretariat/allocation/applicants.ts';
import { formWithPlaces } from '../../secretariat/allocation/dividing.ts';
import { definiteFrom, isDivided } from '../../secretariat/allocation/division.ts';
import type { Division } from '../../secretariat/allocation/division.ts';
import { runsOf } from '../../secretariat/allocation/lot.ts';
import type { KeptRun } from '../../secretariat/allocation/lot.ts';
import type { RunInput } from '../../secretariat/allocation/runs.ts';
import { withRoomForTaken } from '../../secretariat/allocation/taken.ts';
import type { Office } from '../../secretariat/desk.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { Stale } from '../stale.ts';

/** So many runs are shown, and divided again when that is asked. */
const RUNS = 20;

/** @returns a trial in numbers */
export function summary({ dividing, input, allocation, all, changed, outlook }: Division) {
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
export function otherwise(made: Division, seen: Seen): Stale {
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

/** @returns how it stands with the places of a form */
export async function standing(desk: Office, id: string | undefined) {
  const dividing = formWithPlaces(desk, id);
  const { form, seats, choice, organisation } = dividing;
  const registrations = await candidates(desk, dividing);
  const from = definiteFrom(dividing);
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
    ofGemeenten: dividing.ofGemeenten,
    items: choice.items,
    ...(form.closes !== undefined && { closes: form.closes }),
    ...(from !== undefined && dayOf(desk.now()) < from && { notBefore: from }),
    divided: isDivided(dividing, registrations),
    people: registrations.length,
    placed: count(seats.placed),
    waiting: count(seats.waiting),
    ...(last && {
      free: Math.max(0, last.places - count(seats.placed)),
      start: settingOf({ ...last, ...withRoomForTaken(last, dividing, registrations) }),
    }),
    runs: lastFirst(runs).map(shown),
  };
}

/** @returns the last runs of a form, newest first */
export async function lastRuns(desk: Office, form: string): Promise<KeptRun[]> {
  return lastFirst(await runsOf(desk, form));
}

function lastFirst(runs: readonly KeptRun[]): KeptRun[] {
  return runs.slice(-RUNS).reverse();
}

/** @returns a run without who took part */
export function shown({ at, input }: KeptRun) {
  const { dryRun, refill, seed, applicants } = input;
  return {
    ...{ at, dryRun, seed },
    ...settingOf(input),
    mode: refill ? ('free' as const) : ('all' as const),
    people: applicants.length,
  };
}

/** @returns what was divided, as it is asked for */
function settingOf({ places, perOpgave, waitingPlaces }: Omit<RunInput, 'perOpgave'> & Places) {
  const limits = typeof perOpgave === 'object' ? Object.entries(perOpgave).map((one) => one.join('=')) : [];
  const most = typeof perOpgave === 'number' ? String(perOpgave) : limits.join(',');
  return {
    places,
    ...(most !== '' && most !== String(places) && { perOpgave: most }),
    ...(waitingPlaces !== Number.MAX_SAFE_INTEGER && { waitingPlaces }),
  };
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((one, other) => one + other, 0);
}
