import type { Registration } from '../registration.ts';
import type { Terms } from '../terms.ts';
import { statusInWords } from '../transitions.ts';
import { unlinked } from '../unlinked.ts';
import { personIn } from '../marks.ts';
import { namedAnswer } from '../namedAnswer.ts';
import { written } from '../../text/answer.ts';
import type { Values } from '../../text/fill.ts';
import type { Receiver } from './receivers.ts';

/** @returns what the placeholders of a sentence stand for, by name: answers, details, and what every sentence may name */
export function valuesOf(registration: Registration, receiver: Receiver, terms: Terms): Values {
  const { answers, details, number, status, submittedBy } = registration;
  const said = (id: string) => unlinked(written(namedAnswer(terms.form, id, answers[id])));
  const summary = (terms.form?.fields ?? [])
    .map(({ id, label }) => [label, said(id)] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `- ${label}: ${value}`);
  return {
    ...Object.fromEntries(Object.keys(answers).map((id) => [id, said(id)])),
    ...Object.fromEntries(
      Object.entries(details)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, unlinked(written(value))]),
    ),
    nummer: number,
    chat: terms.chatLink?.(number) ?? '',
    formulier: terms.form?.title ?? registration.form,
    status: statusInWords(terms.course, status),
    wie: unlinked(personIn(terms.form, answers) || submittedBy.name),
    aan: unlinked(receiver.name),
    afzender: unlinked(submittedBy.name),
    sluit: written(terms.form?.closes),
    samenvatting: summary.join('\n'),
    onbereikbaar: unlinked(unreachable(registration, terms)),
  };
}

/** The name of who is to come but has no mail address. */
function unreachable({ details }: Registration, { course }: Terms): string {
  const who = course.appoints?.who;
  const person = who && (details[who.name] as { name?: unknown; email?: unknown } | undefined);
  return person?.email === undefined ? written(person?.name) : '';
}
