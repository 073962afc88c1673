import { besideField } from '../../secretariat/answers.ts';
import { Refusal, byStaff } from '../../secretariat/desk.ts';
import type { Desk } from '../../secretariat/desk.ts';
import { readMoment } from '../../secretariat/moment.ts';
import { findNumber } from '../../secretariat/number.ts';
import { noteView } from '../../secretariat/views.ts';
import { decide } from '../../secretariat/visits/acts.ts';
import { enterVisit, formMeant } from '../../secretariat/visits/add.ts';
import { agendaOf } from '../../secretariat/visits/agenda.ts';
import { filledIn } from '../../secretariat/visits/filledIn.ts';
import { allVisits } from '../../secretariat/visits/overview.ts';
import { cardOf, detailOf, newVisitOf, statesOf } from '../../secretariat/visits/shown.ts';
import { findVisit, taken, visitForms, visitIn } from '../../secretariat/visits/take.ts';
import { unchangedSince } from '../unchangedSince.ts';
import * as schema from '../schema/visits.ts';
import { CHANGES, READS, route } from './route.ts';
import type { Route } from './route.ts';

export const visitRoutes: readonly Route[] = [
  route(schema.visitBoard, READS, async ({ desk }) => {
    const visits = await allVisits(desk);
    await noteView(desk, 'visits', visits);
    return {
      states: statesOf(desk, visitForms(desk)),
      cards: visits.map((one) => cardOf(desk, one)),
    };
  }),

  route(schema.visit, READS, async ({ desk }, { number }) => {
    const found = await findVisit(desk, number);
    await noteView(desk, 'show', [found]);
    const { history, ...detail } = await detailOf(desk, found);
    return {
      ...detail,
      history: history.map(({ who, ...line }) => ({ ...line, ...(who !== undefined && { who }) })),
    };
  }),

  route(schema.readDate, READS, async ({ desk }, { number, text, who }) => {
    const read = momentIn(desk, text);
    const busy =
      read.at === undefined || who === undefined
        ? []
        : agendaOf(desk, await allVisits(desk), who, read.at, number);
    return { ...read, busy };
  }),

  route(schema.visitStep, CHANGES, async ({ desk }, { number, revision, act, given }) => {
    const found = await unchangedSince(desk, await findNumber(desk, number), revision);
    const step = decide(visitIn(desk, found), act, filledIn(given), byStaff(desk), desk);
    const { status } = await taken(desk, step);
    return { number: found.number, status };
  }),

  route(schema.newVisitForm, READS, ({ desk }) =>
    Promise.resolve({ forms: visitForms(desk).map((form) => newVisitOf(desk, form)) }),
  ),

  route(schema.addVisit, CHANGES, async ({ desk }, { form, initiative, who, answers }) => {
    const given = Object.entries(answers).filter(([, answer]) => answer.trim() !== '');
    const beside = { initiatief: initiative, ambassador: who };
    const visit = await enterVisit(desk, formMeant(desk, form), new Map(given), beside, besideField);
    return { number: visit.number };
  }),
];

function momentIn(desk: Desk, text: string): { at?: string; fault?: string } {
  try {
    return { at: readMoment(text, desk.now()) };
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.message };
    throw error;
  }
}
