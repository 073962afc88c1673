import type { Course } from './course.ts';
import { labelsOf, marksOf } from './formTerms.ts';
import type { FormTerms } from './formTerms.ts';

/** What can stand in the details of any registration, with what it is called. */
const OF_ALL = {
  via: 'Binnengekomen via',
  reden: 'Reden',
  notities: 'Notities',
  correcties: 'Correcties',
  berichten: 'Berichten',
  herinnering: 'Herinnering (dagen ervoor)',
};

/** What dividing places adds; {keuze} is what the form calls what a place is in. */
const OF_PLACES = {
  plaats: 'Plaats in {keuze}',
  positie: 'Plaats op de wachtlijst',
  positieOpgave: 'Plaats op de wachtlijst per {keuze}',
  gegeven: 'Plaats gegeven door het secretariaat',
  uitleg: 'Uitleg',
  lot: 'Lotnummer',
  aanbod: 'Plaats aangeboden in {keuze}',
  aanbodTot: 'Aanbod geldt tot en met',
  verdeling: 'Verdeling van',
  zaad: 'Zaad van de loting',
  aanwezig: 'Aanwezig',
};

/** What agreeing on a date adds. */
const OF_DATES = {
  voorstel: 'Voorgestelde datum',
  datum: 'Datum',
  initiatief: 'Op verzoek van',
  naar: 'Doorverwezen naar',
  voorstelVan: 'Voorstel van',
  toelichting: 'Toelichting',
  behandelaar: 'Opgepakt door',
  duur: 'Duur (minuten)',
  locatie: 'Locatie',
};

const LABELS: Readonly<Record<string, string>> = { ...OF_ALL, ...OF_PLACES, ...OF_DATES };

/** What is of no use in a file of many. */
const NOT_IN_FILES = [
  ...['notities', 'correcties', 'berichten', 'herinnering', 'aanbod', 'aanbodTot', 'verdeling', 'zaad'],
  ...['voorstelVan', 'toelichting', 'behandelaar', 'duur', 'locatie'],
];

/** @returns the details that hold a person with a name and perhaps a mail address: notices may be for them */
export function peopleIn(courses: readonly Course[]): string[] {
  return courses.flatMap(({ appoints }) => (appoints?.who ? [appoints.who.name] : []));
}

/** @returns what sentences about registrations that run these courses may name as {plaats} */
export function detailsOf(courses: readonly Course[]): string[] {
  return [
    ...Object.keys(LABELS),
    ...peopleIn(courses),
    ...courses.flatMap(({ details }) => Object.keys(details)),
  ];
}

/** A form, and what its registrations go through. */
export interface Followed {
  /** Undefined when its file is gone. */
  form: FormTerms | undefined;
  course: Course;
}

/** @returns the details of registrations of these forms that are of use in a file, by their names */
export function filedDetails(followed: readonly Followed[]): string[] {
  const some = (has: (course: Course) => unknown) =>
    followed.some(({ form, course }) => !form || has(course));
  return [
    'via',
    ...(some(({ allots }) => allots) ? Object.keys(OF_PLACES) : []),
    ...peopleIn(followed.map(({ course }) => course)),
    ...(some(({ appoints }) => appoints) ? Object.keys(OF_DATES) : []),
    'reden',
  ].filter((name) => !NOT_IN_FILES.includes(name));
}

/** @returns what a detail is called for registrations of these forms; its name itself when nothing says it */
export function detailLabel(name: string, followed: readonly Followed[]): string {
  const own = followed.map(({ course }) => course.details[name]).find((label) => label !== undefined);
  const forms = followed.flatMap(({ form }) => (form ? [form] : []));
  const [choice = 'keuze'] = labelsOf(forms, (form) => [marksOf(form).choice]);
  return (own ?? LABELS[name] ?? name).replace('{keuze}', choice);
}

/** A note of the staff. */
export interface Note {
  at: string;
  by: string;
  text: string;
}

/** What the staff put right, and why: kept with the registration, so that it goes when that is removed. */
export interface Correction {
  at: string;
  by: string;
  reason: string;
  /** Whether people were told. */
  told: boolean;
  /** Answers by field id, and the status. */
  changes: { what: string; from: unknown; to: unknown }[];
}
