import type { FormTerms } from '../formTerms.ts';
import { courseFor, statusesOf } from '../course.ts';
import type { Course, Courses } from '../course.ts';
import { detailsOf, peopleIn } from '../details.ts';
import { placeholders } from '../../text/fill.ts';
import { FORMER, ROLES } from './noticeTexts.ts';
import type { NoticeFile } from './noticeTexts.ts';

/** What every sentence may name beside answers and details. */
const ALWAYS = [
  ...['nummer', 'formulier', 'status', 'wie', 'aan', 'afzender', 'sluit', 'samenvatting'],
  ...['vervallen', 'vorigePlaats', 'onbereikbaar', 'chat'],
];

type Path = (string | number)[];

interface Fault {
  path: Path;
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
  const statuses = form?.course === undefined ? file.statuses : undefined;
  const about = form ? [form] : forms;
  const running = form ? [courseFor(courses, form.course, statuses)] : Object.values(courses);
  return [
    ...checkStatuses(file, statusesOf(running)),
    ...checkAppointment(file, about, running),
    ...checkEvents(file.events, about, running),
  ];
}

function checkStatuses({ statuses = [], appointment }: NoticeFile, known: string[]): Fault[] {
  const named = statuses.map((status, at): [Path, string] => [['statuses', at], status]);
  const stands = [appointment?.status ?? []].flat();
  return [...named, ...stands.map((status): [Path, string] => [['appointment', 'status'], status])]
    .filter(([, status]) => !known.includes(status))
    .map(([path, status]) => ({
      path,
      message: `dit verloop heeft geen stand "${status}"; wel: ${known.join(', ')}`,
    }));
}

function checkAppointment(
  { appointment }: NoticeFile,
  forms: readonly FormTerms[],
  courses: readonly Course[],
): Fault[] {
  const { aboutFor = {} } = appointment ?? {};
  const texts = (['title', 'from', 'location', 'about'] as const).map((part) => ({
    path: ['appointment', part],
    text: appointment?.[part] ?? '',
  }));
  const told = Object.entries(aboutFor).map(([role, text]) => ({
    path: ['appointment', 'aboutFor', role],
    text,
  }));
  return [
    ...nobodies(
      [...(appointment?.for ?? []), ...Object.keys(aboutFor)],
      ['appointment', 'for'],
      forms,
      courses,
    ),
    ...unfilled([...texts, ...told], forms, courses),
  ];
}

/**
 * @param forms those it may be about
 * @param courses what those may run
 * @returns who and what is named in sentences and is not there in any of these forms, nor in what the staff add
 */
export function checkEvents(
  events: NoticeFile['events'],
  forms: readonly FormTerms[],
  courses: readonly Course[],
): Fault[] {
  return Object.entries(events).flatMap(([event, all]) =>
    all.flatMap((sentences, at) => {
      const path = ['events', event, at];
      const texts = (['subject', 'text', 'chat'] as const).map((part) => ({
        path: [...path, part],
        text: sentences[part] ?? '',
      }));
      return [...nobodies(sentences.to, [...path, 'to'], forms, courses), ...unfilled(texts, forms, courses)];
    }),
  );
}

function nobodies(
  roles: string[],
  path: Path,
  forms: readonly FormTerms[],
  courses: readonly Course[],
): Fault[] {
  const mails = fieldsOf(forms).filter(({ type }) => type === 'email');
  const people = [...new Set([...ROLES, ...peopleIn(courses), ...mails.map(({ id }) => id)])];
  return roles
    .filter((role) => !people.includes(role.replace(FORMER, '')))
    .map((role) => ({ path, message: `"${role}" is niemand; wel: ${people.join(', ')}` }));
}

function unfilled(
  texts: { path: Path; text: string }[],
  forms: readonly FormTerms[],
  courses: readonly Course[],
): Fault[] {
  const known = new Set([...ALWAYS, ...detailsOf(courses), ...fieldsOf(forms).map(({ id }) => id)]);
  return texts.flatMap(({ path, text }) =>
    placeholders(text)
      .filter((name) => !known.has(name))
      .map((name) => ({
        path,
        message: `{${name}} wordt nooit ingevuld; wel: ${[...known].map((one) => `{${one}}`).join(', ')}`,
      })),
  );
}

const fieldsOf = (forms: readonly FormTerms[]) => forms.flatMap(({ fields }) => fields);
