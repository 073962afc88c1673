import { FIRST } from '../../registration/course.ts';
import { organisationIn, personIn } from '../../registration/marks.ts';
import { namedAnswer } from '../../registration/namedAnswer.ts';
import { isFinal, statusInWords } from '../../registration/transitions.ts';
import { chosenFor, openProposal } from '../../registration/proposal.ts';
import type { Visit } from '../../registration/visitStep.ts';
import { shortly } from '../../dialogs/chips.ts';
import type { StaffAct, StaffCard, StaffInput } from '../../dialogs/staff/staffCard.ts';
import { written } from '../../text/answer.ts';
import { actOf, factsOf, inputOf } from './parts.ts';
import type { BoardOffice } from './parts.ts';
import { logOf } from './log.ts';

/** So many lines of a request, and so many characters of each: the rest is in the list. */
const MOST_LINES = 10;
const LONGEST_LINE = 300;

/** @returns the card of a visit: what is asked, how it stands, and what can be done now */
export async function visitCard(office: BoardOffice, visit: Visit): Promise<StaffCard> {
  const { form } = office.terms(visit.form);
  const { number, answers, course, status, details, submittedBy, revision } = visit;
  const asked = (form?.fields ?? [])
    .map(({ id, label }) => ({ title: label, value: written(namedAnswer(form, id, answers[id])) }))
    .filter(({ value }) => value !== '')
    .slice(0, MOST_LINES);
  const proposal = openProposal(visit);
  const stands = factsOf(office.texts, {
    state: statusInWords(course, status),
    who: chosenFor(visit)?.name ?? '',
    [proposal?.by === 'aanvrager' ? 'theirProposal' : 'proposal']: written(proposal && details.voorstel),
    note: written(details.toelichting),
    day: written(details.datum),
    pickedBy: written(details.behandelaar),
    sentBy: submittedBy.name,
  });
  const about = written(organisationIn(form, answers)) || personIn(form, answers);
  return {
    subject: number,
    revision,
    title: form?.title ?? visit.form,
    about: [number, about].filter(Boolean).join(' · '),
    facts: [...stands, ...asked].map(({ title, value }) => ({
      title,
      value: shortly(value, LONGEST_LINE),
    })),
    log: logOf(await office.store.auditOf(number)),
    acts: isFinal(course, status) ? [] : actsFor(office, visit),
  };
}

function actsFor(office: BoardOffice, visit: Visit): StaffAct[] {
  const { course, status, details } = visit;
  const { preparing, contacted, closed, referred } = course.appoints;
  const next = course.states[status]?.next ?? {};
  const can = (to: string | undefined) =>
    to !== undefined && (next[to] === 'secretariaat' || next[to] === 'allebei');
  const unspoken = status === FIRST && contacted !== undefined;
  const proposal = openProposal(visit);
  const { texts } = office;
  const note = inputOf(texts, 'note', { longest: LONGEST_NOTE });
  const acts: [boolean, StaffAct][] = [
    [details.behandelaar === undefined, actOf(texts, 'pickUp')],
    [unspoken && can(contacted), actOf(texts, 'contact')],
    [proposal?.by === 'aanvrager' && proposal.date !== undefined, actOf(texts, 'accept')],
    [
      !unspoken && (status === preparing || can(preparing)),
      actOf(texts, 'propose', proposalInputs(office, visit)),
    ],
    [can(referred), actOf(texts, 'refer', [referInput(texts, visit), note])],
    [can(closed), actOf(texts, 'close', [note])],
  ];
  return acts.flatMap(([possible, act]) => (possible ? [act] : []));
}

/** Characters. */
const LONGEST_NOTE = 2000;

function proposalInputs({ texts, knowledge }: BoardOffice, visit: Visit): StaffInput[] {
  const { who } = visit.course.appoints;
  const chosen = chosenFor(visit);
  const list = who ? (knowledge.lists.choices[who.list] ?? []) : [];
  const choices = list.map(({ code, name }) => ({ title: name, value: code }));
  const goes = { kind: 'choice', required: true, choices, ...(chosen && { value: chosen.code }) } as const;
  return [
    inputOf(texts, 'date', { kind: 'date', required: true }),
    inputOf(texts, 'time', { kind: 'time' }),
    ...(choices.length > 0 ? [inputOf(texts, 'who', goes)] : []),
    inputOf(texts, 'place', { longest: 200 }),
  ];
}

function referInput(texts: BoardOffice['texts'], { course }: Visit): StaffInput {
  const choices = (course.appoints.elsewhere ?? []).map((one) => ({ title: one, value: one }));
  return inputOf(
    texts,
    'to',
    choices.length > 0 ? { kind: 'choice', required: true, choices } : { required: true, longest: 100 },
  );
}
