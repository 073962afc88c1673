import { dayOf } from '../../time/amsterdam.ts';
import { contractJson } from '../../registration/contractJson.ts';
import { namedAnswer } from '../../registration/namedAnswer.ts';
import { written } from '../../text/answer.ts';
import type { Registration } from '../../registration/registration.ts';
import { canWithdraw } from '../../registration/transitions.ts';
import { chosenFor, openProposal } from '../../registration/visits.ts';
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
  const shown = found.flat().filter(({ status }) => all || canWithdraw(status) || status === 'bezocht');
  await noteView(desk, 'visits', shown);
  const today = dayOf(desk.now());
  const rows = shown.map((visit) => [
    visit.number,
    visit.status,
    written(visit.answers.organisatie),
    chosenFor(visit)?.name ??
      written(namedAnswer(desk.terms(visit.form).form, 'ambassadeur', visit.answers.ambassadeur)),
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
      if (typeof visit.details.datum === 'string' && dayOf(visit.details.datum) < today)
        return 'bezoek geweest? done';
      return chosenFor(visit)?.email === undefined ? 'mailadres van de ambassadeur geven: assign' : '';
    case 'bezocht':
      return 'afronden';
    case 'afgerond':
    case 'doorverwezen':
    case 'ingetrokken':
    case 'geplaatst':
    case 'wachtlijst':
    case 'niet geplaatst':
      return '';
  }
}
