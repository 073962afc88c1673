import { WITHDRAWN } from '../../registration/course.ts';
import type { Registration } from '../../registration/registration.ts';
import { canWithdraw } from '../../registration/transitions.ts';
import { wordsAt } from '../../secretariat/deliveries.ts';
import type { Desk } from '../../secretariat/desk.ts';
import { findNumber } from '../../secretariat/number.ts';
import { wholeOf } from '../../secretariat/whole.ts';
import type { Whole } from '../schema/registrations.ts';
import { Stale } from '../stale.ts';

/** @returns one registration as the page shows it, with the messages about it */
export async function shownWhole(desk: Desk, found: Registration): Promise<Whole> {
  const { alike, history, ...whole } = await wholeOf(desk, found);
  const deliveries = await desk.store.deliveries.find({ number: found.number });
  const { number, form, status, revision, submittedAt, submittedBy, details } = found;
  const words = wordsAt(desk);
  return {
    ...{ number, form, status, revision, submittedAt },
    submittedBy: submittedBy.name,
    withdrawn: status === WITHDRAWN,
    canWithdraw: canWithdraw(desk.terms(form).course, status),
    ...(typeof details.aanwezig === 'string' && { present: details.aanwezig }),
    ...(alike !== undefined && { alike }),
    ...whole,
    history: history.map(({ who, ...line }) => ({ ...line, ...(who !== undefined && { who }) })),
    deliveries: deliveries.map(({ key, kind, state, event = '', reason, notBefore, updated }) => ({
      ...{ key, kind: words.kinds[kind], state, stateName: words.states[state], event, updated },
      ...(reason !== undefined && { reason }),
      ...(notBefore !== undefined && { notBefore }),
    })),
  };
}

/** What somebody looked at before changing it. */
interface Seen {
  number: string;
  revision: number;
  seen: { status: string; answers: Record<string, string> };
}

/** @returns the registration, as it was seen. @throws Stale with what is otherwise now when somebody changed it since */
export async function asSeen(desk: Desk, { number, revision, seen }: Seen): Promise<Registration> {
  const found = await findNumber(desk, number);
  if (found.revision === revision) return found;
  const { answers } = await wholeOf(desk, found);
  const labels = new Map(answers.map(({ id, label }) => [id, label]));
  const now = new Map(answers.map(({ id, text }) => [id, text]));
  const ids = [...new Set([...Object.keys(seen.answers), ...now.keys()])];
  const changes = ids
    .map((id) => ({ what: labels.get(id) ?? id, from: seen.answers[id] ?? '', to: now.get(id) ?? '' }))
    .filter(({ from, to }) => from !== to);
  const status = { what: 'Status', from: seen.status, to: found.status };
  throw new Stale(
    `${found.number} is intussen door iemand anders gewijzigd. Uw wijziging is niet bewaard. Kijk hoe het er nu voor staat en pas het dan aan.`,
    [...(seen.status === found.status ? [] : [status]), ...changes],
  );
}
