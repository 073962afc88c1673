import { dayOf } from '../../time/amsterdam.ts';
import { contractJson } from '../../registration/contractJson.ts';
import { written } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';
import { isFinal } from '../../registration/transitions.ts';
import { openProposal } from '../../registration/visits.ts';
import { report } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { table } from '../table.ts';
import { noteView } from '../views.ts';
import { visitForms } from './take.ts';

export interface VisitFilter {
  all: boolean;
  json?: boolean;
}

/** Shows the visits that are not finished, oldest first, each with what is to be done now. */
export async function overview(desk: Desk, { all, json }: VisitFilter): Promise<void> {
  const found = await Promise.all(visitForms(desk).map((form) => desk.store.registrations.find({ form })));
  const shown = found.flat().filter(({ form, status }) => all || !isFinal(desk.terms(form).course, status));
  await noteView(desk, 'visits', shown);
  const today = dayOf(desk.now());
  const rows = shown.map((visit) => [
    visit.number,
    visit.status,
    written(visit.answers.organisatie),
    written(visit.details.ambassadeur ?? visit.answers.ambassadeur),
    written(visit.details.datum ?? visit.details.voorstel),
    todo(visit, today),
  ]);
  const head = ['nummer', 'status', 'organisatie', 'ambassadeur', 'datum', 'nu te doen'];
  const text = shown.length === 0 ? 'Er staan geen bezoeken open.' : table(head, rows);
  report(
    desk,
    json,
    shown.map((visit) => ({ ...contractJson(visit), details: visit.details })),
    text,
  );
}

function todo(visit: Registration, today: string): string {
  switch (visit.status) {
    case 'ontvangen':
      return 'contact opnemen';
    case 'contact':
      return 'datum voorstellen, afronden of doorverwijzen';
    case 'voorbereiding': {
      const proposal = openProposal(visit);
      if (!proposal) return 'datum voorstellen';
      return proposal.by === 'aanvrager'
        ? 'andere datum van aanvrager: accept of propose'
        : 'wachten op de aanvrager';
    }
    case 'gepland':
      return typeof visit.details.datum === 'string' && dayOf(visit.details.datum) < today
        ? 'bezoek geweest? done'
        : '';
    case 'bezocht':
      return 'afronden';
    default:
      return '';
  }
}
