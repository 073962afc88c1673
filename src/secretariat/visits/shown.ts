import type { Form } from '../../forms/form.ts';
import { leastOf, marksOf, withChoices } from '../../registration/formTerms.ts';
import { organisationIn } from '../../registration/marks.ts';
import { namedAnswer } from '../../registration/namedAnswer.ts';
import { chosenFor } from '../../registration/proposal.ts';
import { isFinal, statusInWords } from '../../registration/transitions.ts';
import type { Visit } from '../../registration/visitStep.ts';
import { written } from '../../text/answer.ts';
import { dayOf } from '../../time/amsterdam.ts';
import { byStaff } from '../desk.ts';
import type { Desk } from '../desk.ts';
import { wholeOf } from '../whole.ts';
import { possibleActs } from './acts.ts';
import { dayOfVisit } from './agenda.ts';
import { todo, whoComes } from './overview.ts';
import { unreachable } from './who.ts';

const DAY = 86_400_000;

/** @returns a visit in short, with what can be done with it now */
export function cardOf(desk: Desk, visit: Visit) {
  const { number, revision, form: id, status, answers, submittedAt, details } = visit;
  const { form } = desk.terms(id);
  const { occasion } = marksOf(form);
  const today = dayOf(desk.now());
  const day = dayOfVisit(desk, visit);
  return {
    ...{ number, revision, form: id, status, submittedAt },
    organisation: written(organisationIn(form, answers)),
    occasion: occasion === undefined ? '' : written(namedAnswer(form, occasion, answers[occasion])),
    age: Math.round((Date.parse(today) - Date.parse(dayOf(submittedAt))) / DAY),
    who: whoComes(desk, visit),
    ...(day && { at: day.at }),
    agreed: day?.agreed === true,
    todo: todo(visit, today),
    keeper: written(details.behandelaar),
    acts: possibleActs(visit, byStaff(desk), desk),
  };
}

/** @returns the states of these visits' courses, in their order, each once */
export function statesOf(desk: Desk, forms: readonly Form[]) {
  const states = forms.flatMap(({ id }) => {
    const { course } = desk.terms(id);
    return Object.keys(course.states).map((state) => ({
      id: state,
      words: statusInWords(course, state),
      final: isFinal(course, state),
    }));
  });
  return [...new Map(states.map((state) => [state.id, state])).values()];
}

/** @returns all that is known of a visit, in words */
export async function detailOf(desk: Desk, visit: Visit) {
  const { question } = marksOf(desk.terms(visit.form).form);
  const { who, elsewhere = [] } = visit.course.appoints;
  const { answers, details, notes, corrections, history } = await wholeOf(desk, visit);
  return {
    card: cardOf(desk, visit),
    words: statusInWords(visit.course, visit.status),
    question: answers.find(({ id }) => id === question)?.text ?? '',
    answers: answers.filter(({ id }) => id !== question),
    ...{ details, notes, corrections, history },
    ...{ whoLabel: who?.name ?? '', who: whoCanGo(desk, visit.form), chosen: chosenFor(visit)?.code ?? '' },
    elsewhere: [...elsewhere],
    unreachable: unreachable(visit)?.name ?? '',
  };
}

/** @returns what is asked of a visit that the staff enter by themselves */
export function newVisitOf(desk: Desk, form: Form) {
  const { appoints } = desk.terms(form.id).course;
  const least = leastOf(form);
  const { fields } = withChoices(form, desk.knowledge.lists.choices);
  return {
    ...{ id: form.id, title: form.title },
    fields: fields.map(({ id, label, help, example, type, options = [] }) => ({
      ...{ id, label, help, example: String(example) },
      required: least.includes(id),
      long: type === 'longText',
      options: options.map(({ code, name }) => ({ code, name })),
    })),
    initiatives: Object.entries(appoints?.initiatives ?? {}).map(([code, name]) => ({ code, name })),
    whoLabel: appoints?.who?.name ?? '',
    who: whoCanGo(desk, form.id),
  };
}

function whoCanGo(desk: Desk, form: string): { code: string; name: string }[] {
  const { who } = desk.terms(form).course.appoints ?? {};
  return (who ? (desk.knowledge.lists.choices[who.list] ?? []) : []).map(({ code, name }) => ({
    code,
    name,
  }));
}
