import { FIRST } from '../../registration/course.ts';
import { organisationIn, personIn } from '../../registration/marks.ts';
import { namedAnswer } from '../../registration/namedAnswer.ts';
import { isFinal, statusInWords } from '../../registration/transitions.ts';
import { chosenFor, openProposal } from '../../registration/proposal.ts';
import type { Visit } from '../../registration/visitStep.ts';
import { shortly } from '../../dialogs/chips.ts';
import type { StaffAct, StaffCard, StaffInput } from '../../dialogs/staff/staffCard.ts';
import { written } from '../../text/answer.ts';
import type { Office } from '../desk.ts';
import { logOf } from './log.ts';

/** So many lines of a request, and so many characters of each: the rest is in the list. */
const MOST_LINES = 10;
const LONGEST_LINE = 300;

/** @returns the card of a visit: what is asked, how it stands, and what can be done now */
export async function visitCard(office: Office, visit: Visit): Promise<StaffCard> {
  const { form } = office.terms(visit.form);
  const { number, answers, course, status, details, submittedBy, revision } = visit;
  const asked = (form?.fields ?? [])
    .map(({ id, label }) => ({ title: label, value: written(namedAnswer(form, id, answers[id])) }))
    .filter(({ value }) => value !== '')
    .slice(0, MOST_LINES);
  const stands = {
    Stand: statusInWords(course, status),
    'Wie gaat': chosenFor(visit)?.name ?? '',
    [openProposal(visit)?.by === 'aanvrager' ? 'Aanvrager stelt voor' : 'Voorstel']: written(
      openProposal(visit) && details.voorstel,
    ),
    Toelichting: written(details.toelichting),
    Datum: written(details.datum),
    'Opgepakt door': written(details.behandelaar),
    'Ingestuurd door': submittedBy.name,
  };
  const lines = Object.entries(stands).map(([title, value]) => ({ title, value }));
  const about = written(organisationIn(form, answers)) || personIn(form, answers);
  return {
    subject: number,
    revision,
    title: form?.title ?? visit.form,
    about: [number, about].filter(Boolean).join(' · '),
    facts: [...lines.filter(({ value }) => value !== ''), ...asked].map(({ title, value }) => ({
      title,
      value: shortly(value, LONGEST_LINE),
    })),
    log: logOf(await office.store.auditOf(number)),
    acts: isFinal(course, status) ? [] : actsFor(office, visit),
  };
}

function actsFor(office: Office, visit: Visit): StaffAct[] {
  const { course, status, details } = visit;
  const { preparing, contacted, closed, referred } = course.appoints;
  const next = course.states[status]?.next ?? {};
  const can = (to: string | undefined) =>
    to !== undefined && (next[to] === 'secretariaat' || next[to] === 'allebei');
  const unspoken = status === FIRST && contacted !== undefined;
  const proposal = openProposal(visit);
  const acts: [boolean, StaffAct][] = [
    [details.behandelaar === undefined, { act: 'pickUp', title: 'Oppakken', inputs: [] }],
    [unspoken && can(contacted), { act: 'contact', title: 'Contact gehad', inputs: [] }],
    [
      proposal?.by === 'aanvrager' && proposal.date !== undefined,
      { act: 'accept', title: 'Akkoord', inputs: [] },
    ],
    [
      !unspoken && (status === preparing || can(preparing)),
      { act: 'propose', title: 'Stel datum voor', inputs: proposalInputs(office, visit) },
    ],
    [can(referred), { act: 'refer', title: 'Doorverwijzen', inputs: referInputs(visit) }],
    [can(closed), { act: 'close', title: 'Afronden', inputs: [NOTE] }],
  ];
  return acts.flatMap(([possible, act]) => (possible ? [act] : []));
}

const NOTE: StaffInput = { id: 'note', kind: 'text', label: 'Toelichting', required: false, longest: 2000 };

function proposalInputs(office: Office, visit: Visit): StaffInput[] {
  const { who } = visit.course.appoints;
  const chosen = chosenFor(visit);
  const list = who ? (office.knowledge.lists.choices[who.list] ?? []) : [];
  const choices = list.map(({ code, name }) => ({ title: name, value: code }));
  return [
    { id: 'date', kind: 'date', label: 'Dag', required: true },
    { id: 'time', kind: 'time', label: 'Tijd', required: false },
    ...(choices.length > 0
      ? [
          {
            ...({ id: 'who', kind: 'choice', label: 'Wie gaat', required: true, choices } as const),
            ...(chosen && { value: chosen.code }),
          },
        ]
      : []),
    { id: 'place', kind: 'text', label: 'Plaats', required: false, longest: 200 },
  ];
}

function referInputs({ course }: Visit): StaffInput[] {
  const choices = (course.appoints.elsewhere ?? []).map((one) => ({ title: one, value: one }));
  const to: StaffInput =
    choices.length > 0
      ? { id: 'to', kind: 'choice', label: 'Naar', required: true, choices }
      : { id: 'to', kind: 'text', label: 'Naar', required: true, longest: 100 };
  return [to, NOTE];
}
