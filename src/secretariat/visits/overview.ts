import { dayOf } from '../../time/amsterdam.ts';
import { contractJson } from '../../registration/contractJson.ts';
import { FIRST } from '../../registration/course.ts';
import { labelsOf, marksOf } from '../../registration/formTerms.ts';
import { organisationIn } from '../../registration/marks.ts';
import { namedAnswer } from '../../registration/namedAnswer.ts';
import { written } from '../../text/answer.ts';
import { isFinal } from '../../registration/transitions.ts';
import { asVisit } from '../../registration/visitStep.ts';
import { chosenFor, openProposal } from '../../registration/proposal.ts';
import type { Visit } from '../../registration/visitStep.ts';
import { report } from '../desk.ts';
import type { Desk, Office } from '../desk.ts';
import { table } from '../table.ts';
import { noteView } from '../views.ts';
import { visitForms } from './take.ts';

export interface VisitFilter {
  all: boolean;
  json?: boolean;
}

/** Shows the visits that are not finished, oldest first, each with what is to be done now. */
export async function overview(desk: Desk, { all: finished, json }: VisitFilter): Promise<void> {
  const all = visitForms(desk);
  const visits = await allVisits(desk);
  const shown = visits.filter(({ course, status }) => finished || !isFinal(course, status));
  await noteView(desk, 'visits', shown);
  const forms = all.filter(({ id }) => shown.some(({ form }) => form === id));
  const today = dayOf(desk.now());
  const rows = shown.map((visit) => [
    visit.number,
    visit.status,
    written(organisationIn(desk.terms(visit.form).form, visit.answers)),
    whoComes(desk, visit),
    written(visit.details.datum ?? visit.details.voorstel),
    todo(visit, today),
  ]);
  const [organisation = 'organisatie'] = labelsOf(forms, (form) => marksOf(form).organisation);
  const names = new Set(forms.flatMap(({ id }) => desk.terms(id).course.appoints?.who?.name ?? []));
  const who = [...names].join('/') || 'wie';
  const head = ['nummer', 'status', organisation, who, 'datum', 'nu te doen'];
  const text = shown.length === 0 ? 'Er staan geen bezoeken open.' : table(head, rows);
  report(
    desk,
    json,
    shown.map((visit) => ({ ...contractJson(visit), details: visit.details })),
    text,
  );
}

/** @returns every visit, oldest first */
export async function allVisits(desk: Office): Promise<Visit[]> {
  const found = await Promise.all(
    visitForms(desk).map(({ id: form }) => desk.store.registrations.find({ form })),
  );
  return found.flat().flatMap((one) => asVisit(one, desk.terms(one.form).course) ?? []);
}

/** @returns who was chosen, else whom the asker would like: the choice from the same list */
export function whoComes(desk: Office, visit: Visit): string {
  const { form } = desk.terms(visit.form);
  const wish = form?.fields.find(
    ({ list }) => list !== undefined && list === visit.course.appoints.who?.list,
  );
  return chosenFor(visit)?.name ?? (wish ? written(namedAnswer(form, wish.id, visit.answers[wish.id])) : '');
}

/** @returns what the staff are to do now; empty when nothing */
export function todo(visit: Visit, today: string): string {
  const { preparing, agreed, contacted, held, closed, referred, who } = visit.course.appoints;
  switch (visit.status) {
    case FIRST:
      return contacted === undefined ? 'datum voorstellen' : 'contact opnemen';
    case contacted: {
      const also = [...(closed ? ['afronden'] : []), ...(referred ? ['doorverwijzen'] : [])];
      return ['datum voorstellen', ...also].join(', ').replace(/, (\w+)$/, ' of $1');
    }
    case preparing: {
      const proposal = openProposal(visit);
      if (!proposal) return 'datum voorstellen';
      return proposal.by === 'aanvrager'
        ? 'andere datum van aanvrager: akkoord gaan, of iets anders voorstellen'
        : 'wachten op de aanvrager';
    }
    case agreed:
      if (typeof visit.details.datum === 'string' && dayOf(visit.details.datum) < today)
        return 'bezoek geweest? vastleggen';
      return who && chosenFor(visit)?.email === undefined ? `mailadres van de ${who.name} geven` : '';
    case held:
      return closed ? 'afronden' : '';
    default:
      return '';
  }
}
