import type { FormTerms } from '../formTerms.ts';
import { courseFor } from '../course.ts';
import type { Courses } from '../course.ts';
import { DETAILS, PEOPLE } from '../details.ts';
import { placeholders } from '../../text/fill.ts';
import { ROLES } from './noticeTexts.ts';
import type { NoticeFile } from './noticeTexts.ts';

/** What every sentence may name beside answers and details. */
const ALWAYS = ['nummer', 'formulier', 'status', 'wie', 'aan', 'afzender', 'sluit', 'samenvatting'];

interface Fault {
  path: (string | number)[];
  message: string;
}

/**
 * @returns what is wrong in a file of sentences: a form or a status that is not there, someone nobody knows, a
 * placeholder that nothing ever fills
 */
export function checkNotices(file: NoticeFile, forms: readonly FormTerms[], courses: Courses): Fault[] {
  const form = forms.find(({ id }) => id === file.form);
  if (file.form !== undefined && !form)
    return [{ path: ['form'], message: `er is geen formulier "${file.form}"` }];
  const { states } = courseFor(courses, form?.course, form?.course === undefined ? file.statuses : undefined);
  const known = Object.keys(states);
  const named = (file.statuses ?? []).map((status, at) => ({ path: ['statuses', at], status }));
  const stands = file.appointment && { path: ['appointment', 'status'], status: file.appointment.status };
  return [
    ...[...named, ...(stands ? [stands] : [])]
      .filter(({ status }) => !known.includes(status))
      .map(({ path, status }) => ({
        path,
        message: `dit verloop heeft geen stand "${status}"; wel: ${known.join(', ')}`,
      })),
    ...checkEvents(file.events, form ? [form] : forms),
  ];
}

/** @returns who and what is named in sentences and is not there in any of these forms, nor in what the staff add */
export function checkEvents(events: NoticeFile['events'], forms: readonly FormTerms[]): Fault[] {
  const fields = forms.flatMap((form) => form.fields);
  const mails = fields.filter(({ type }) => type === 'email').map(({ id }) => id);
  const people = [...ROLES, ...PEOPLE, ...mails];
  const known = new Set([...ALWAYS, ...Object.keys(DETAILS), ...fields.map(({ id }) => id)]);
  return Object.entries(events).flatMap(([event, all]) =>
    all.flatMap((sentences, at) => [
      ...sentences.to
        .filter((role) => !people.includes(role))
        .map((role) => ({
          path: ['events', event, at, 'to'],
          message: `"${role}" is niemand; wel: ${[...new Set(people)].join(', ')}`,
        })),
      ...(['subject', 'text'] as const).flatMap((part) =>
        placeholders(sentences[part])
          .filter((name) => !known.has(name))
          .map((name) => ({
            path: ['events', event, at, part],
            message: `{${name}} wordt nooit ingevuld; wel: ${[...known].map((one) => `{${one}}`).join(', ')}`,
          })),
      ),
    ]),
  );
}
