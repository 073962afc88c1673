import type { StaffCard } from '../../dialogs/staff/staffCard.ts';
import { isFinal, statusInWords } from '../../registration/transitions.ts';
import { asVisit } from '../../registration/visitStep.ts';
import type { Visit } from '../../registration/visitStep.ts';
import { addDays, dayOf, inDutch } from '../../time/amsterdam.ts';
import { fill } from '../../text/fill.ts';
import type { Office } from '../desk.ts';
import { factsOf } from './parts.ts';
import type { BoardOffice } from './parts.ts';

/** What there is to do, counted: the parts add up to the whole. */
export interface Digest {
  /** By who picked it up; under the empty name what nobody did. */
  visits: { open: number; byStatus: Record<string, number>; mine: Record<string, number> };
  questions: { open: number; pickedUp: number; waiting: number };
  deliveries: { failed: number; byKind: Record<string, number> };
  /** The day before. */
  yesterday: { visits: number; questions: number; answered: number };
}

/** Who takes care of what nobody has picked up. */
const NOBODY = '';

/** @returns what there is to do at this moment, and what came in the day before `day` */
export async function digest(office: Office, day: string): Promise<Digest> {
  const { store, knowledge } = office;
  const forms = knowledge.forms.filter(({ id }) => office.terms(id).course.appoints);
  const found = await Promise.all(forms.map(({ id: form }) => store.registrations.find({ form })));
  const visits = found.flat().flatMap((one) => asVisit(one, office.terms(one.form).course) ?? []);
  const open = visits.filter(({ course, status }) => !isFinal(course, status));
  const questions = await store.questions.find({});
  const waiting = questions.filter(({ answer }) => !answer);
  const lines = [...(await store.deliveries.find({ states: ['failed', 'dead'] }))].filter(
    ({ kind }) => kind !== 'reply' && kind !== 'channel',
  );
  const before = addDays(day, -1);
  return {
    visits: {
      open: open.length,
      byStatus: counted(open, ({ course, status }) => statusInWords(course, status)),
      mine: counted(open, ({ details }) => (details.behandelaar as string | undefined) ?? NOBODY),
    },
    questions: {
      open: waiting.length,
      pickedUp: waiting.filter(({ pickedBy }) => pickedBy !== undefined).length,
      waiting: waiting.filter(({ pickedBy }) => pickedBy === undefined).length,
    },
    deliveries: { failed: lines.length, byKind: counted(lines, ({ kind }) => kind) },
    yesterday: {
      visits: visits.filter((visit: Visit) => dayOf(visit.submittedAt) === before).length,
      questions: questions.filter(({ askedAt }) => dayOf(askedAt) === before).length,
      answered: questions.filter(({ answer }) => answer && dayOf(answer.at) === before).length,
    },
  };
}

function counted<T>(all: readonly T[], by: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all) counts[by(one)] = (counts[by(one)] ?? 0) + 1;
  return counts;
}

/** @returns the card of the morning: what there is to do, and nobody's name but the staff's */
export async function digestCard(office: BoardOffice, day: string): Promise<StaffCard> {
  const { visits, questions, deliveries, yesterday } = await digest(office, day);
  const { digest: says } = office.texts;
  const parts = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${count} ${name === NOBODY ? says.nobody : name}`)
      .join(', ');
  return {
    subject: '',
    revision: 1,
    title: fill(says.title, { dag: inDutch(day) }),
    about: says.about,
    facts: factsOf(office.texts, {
      openVisits: [visits.open, parts(visits.byStatus)].filter(Boolean).join(': '),
      pickedBy: parts(visits.mine),
      openQuestions: fill(says.questions, {
        open: questions.open,
        opgepakt: questions.pickedUp,
        rest: questions.waiting,
      }),
      lost: String(deliveries.failed),
      yesterday: fill(says.yesterday, {
        aanvragen: yesterday.visits,
        vragen: yesterday.questions,
        antwoorden: yesterday.answered,
      }),
    }),
    log: [],
    acts: [],
  };
}
