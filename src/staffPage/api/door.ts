import { organisationIn, personIn } from '../../registration/marks.ts';
import { byStaff, Refusal } from '../../secretariat/desk.ts';
import { asNumber } from '../../secretariat/number.ts';
import { participantsOf } from '../../secretariat/participants.ts';
import { noteView } from '../../secretariat/views.ts';
import { written } from '../../text/answer.ts';
import { door, presence } from '../schema/door.ts';
import { CHANGES, READS, route } from './route.ts';
import type { Route } from './route.ts';

export const doorRoutes: readonly Route[] = [
  route(door, READS, async ({ desk }, input) => {
    const { form, placed, groups } = await participantsOf(desk, input.form);
    await noteView(desk, 'deurlijst', placed);
    return {
      title: form.title,
      groups: groups.map(({ code, name, people }) => ({
        ...{ code, name },
        people: people.map(({ number, answers, details }) => ({
          ...{ number, name: personIn(form, answers), organisation: written(organisationIn(form, answers)) },
          ...(typeof details.aanwezig === 'string' && { present: details.aanwezig }),
        })),
      })),
    };
  }),
  route(presence, CHANGES, async ({ desk }, { number, present }) => {
    const origin = byStaff(desk);
    const [outcome] = await desk.store.registrations.apply([
      { kind: 'present', number: asNumber(number), present, origin },
    ]);
    if (outcome?.kind === 'refused') throw new Refusal(outcome.reason);
    return { number };
  }),
];
