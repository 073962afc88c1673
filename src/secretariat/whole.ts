import { correctionsOf } from '../registration/correction.ts';
import { detailLabel } from '../registration/details.ts';
import type { Note } from '../registration/details.ts';
import { namedAnswer } from '../registration/namedAnswer.ts';
import type { Registration } from '../registration/registration.ts';
import { written } from '../text/answer.ts';
import type { Desk } from './desk.ts';
import { staffNamed } from './desk.ts';
import { alikeIn } from './import/alike.ts';

/** Something with a name, as people read it. */
export interface Fact {
  id: string;
  label: string;
  text: string;
}

/** One registration with all that is known of it, as people read it. */
export interface Whole {
  title: string;
  /** Number of another that looks like the same. */
  alike: string | undefined;
  answers: Fact[];
  /** What the staff or the division added. */
  details: Fact[];
  notes: Note[];
  /** What the staff put right, and why. */
  corrections: {
    at: string;
    by: string;
    reason: string;
    told: boolean;
    changes: (Fact & { from: string })[];
  }[];
  /** Oldest first. */
  history: { at: string; event: string; channel: string; who: string | undefined }[];
}

/** Details that are shown by themselves. */
const APART = ['notities', 'correcties', 'berichten', 'stappen'];

/** @returns all that is known of a registration */
export async function wholeOf(desk: Desk, found: Registration): Promise<Whole> {
  const terms = desk.terms(found.form);
  const form = desk.knowledge.forms.find(({ id }) => id === found.form);
  const alike = alikeIn(form, await desk.store.registrations.find({ form: found.form }));
  const label = (id: string) =>
    id === 'status' ? 'Status' : (form?.fields.find((field) => field.id === id)?.label ?? id);
  const named = (id: string, value: unknown) => written(namedAnswer(terms.form, id, value));
  const { notities } = found.details;
  return {
    title: form?.title ?? found.form,
    alike: alike(found.answers, found.number),
    answers: Object.entries(found.answers).map(([id, value]) => ({
      ...{ id, label: label(id) },
      text: named(id, value),
    })),
    details: Object.entries(found.details)
      .filter(([id]) => !APART.includes(id))
      .map(([id, value]) => ({ id, label: detailLabel(id, [terms]), text: written(value) })),
    notes: Array.isArray(notities) ? (notities as Note[]) : [],
    corrections: correctionsOf(found).map(({ changes, ...correction }) => ({
      ...correction,
      changes: changes.map(({ what, from, to }) => ({
        ...{ id: what, label: label(what) },
        ...{ from: named(what, from), text: named(what, to) },
      })),
    })),
    history: (await desk.store.auditOf(found.number)).map(({ at, event, channel, by }) => ({
      ...{ at, event, channel },
      who: staffNamed(by),
    })),
  };
}
