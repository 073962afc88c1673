import type { Form } from '../forms/form.ts';
import { FIRST, WITHDRAWN } from '../registration/course.ts';
import { marksOf } from '../registration/formTerms.ts';
import { choicesIn, codeIn, organisationIn } from '../registration/marks.ts';
import type { Registration } from '../registration/registration.ts';
import { isFinal } from '../registration/transitions.ts';
import { codeOf } from '../text/answer.ts';
import { dayOf } from '../time/amsterdam.ts';
import { digest } from './board/digest.ts';
import type { Office } from './desk.ts';
import { formChoice } from './formChoice.ts';
import { provinceOf } from './lists.ts';
import { membersOf, missingFrom } from './missing.ts';
import type { Missing } from './missing.ts';

/** How many of something, under a name. */
export interface Count {
  name: string;
  count: number;
}

/** Of a group of municipalities: how many people are signed up, from how many of its members. */
export interface Spread extends Count {
  gemeenten: number;
  of: number;
}

/** How it stands with the registrations of one form; whoever withdrew counts in `statuses` alone. */
export interface FormOverview {
  form: string;
  title: string;
  opens?: string;
  closes?: string;
  /** Days until its last day, 0 on that day; undefined when it has none, or that is over. */
  daysLeft?: number;
  total: number;
  /** Every status that one of them has, in the order of the course. */
  statuses: (Count & { status: string })[];
  /** By the day they came in, oldest first; days on which nothing came are left out. */
  perDay: { day: string; count: number }[];
  /** What can be chosen, and how many chose it first and second; undefined when the form has no choice. */
  choice?: { label: string; items: (Count & { code: string; second: number })[] };
  /** Of forms in which municipalities take part that places are divided over. */
  spread?: { provinces: Spread[]; networks: Spread[]; missing: Missing[]; of: number };
}

/** What there is to do today. */
export interface Attention {
  newVisits: number;
  openVisits: number;
  failedDeliveries: number;
  /** Passed on to the staff, and without an answer. */
  openQuestions: number;
  /** Asked of the bot, and in no letter. */
  unanswered: number;
}

/** @returns what needs attention at this moment */
export async function attention(office: Office): Promise<Attention> {
  const { visits, questions, deliveries } = await digest(office, dayOf(office.now()));
  const { knowledge, store } = office;
  const forms = knowledge.forms.filter(({ id }) => office.terms(id).course.appoints);
  const fresh = await Promise.all(
    forms.map(({ id: form }) => store.registrations.find({ form, status: [FIRST] })),
  );
  return {
    newVisits: fresh.flat().length,
    openVisits: visits.open,
    failedDeliveries: deliveries.failed,
    openQuestions: questions.open,
    unanswered: (await store.missed()).length,
  };
}

/** @returns how it stands with each form, those that are open first */
export async function formOverviews(office: Office): Promise<FormOverview[]> {
  const today = dayOf(office.now());
  const all = await Promise.all(
    office.knowledge.forms.map(async (form) =>
      overviewOf(office, form, await office.store.registrations.find({ form: form.id }), today),
    ),
  );
  return all.toSorted((a, b) => Number(b.daysLeft !== undefined) - Number(a.daysLeft !== undefined));
}

function overviewOf(
  office: Office,
  form: Form,
  registrations: readonly Registration[],
  today: string,
): FormOverview {
  const { course } = office.terms(form.id);
  const standing = registrations.filter(({ status }) => status !== WITHDRAWN);
  const counts = countBy(registrations, ({ status }) => status);
  const days = countBy(standing, ({ submittedAt }) => dayOf(submittedAt));
  const known = [...new Set([FIRST, ...Object.keys(course.states), ...counts.keys()])];
  const choice = choiceCounts(office, form, standing);
  return {
    form: form.id,
    title: form.title,
    ...(form.opens !== undefined && { opens: form.opens }),
    ...(form.closes !== undefined && { closes: form.closes }),
    ...daysLeft(form, today),
    total: standing.length,
    statuses: known
      .filter((status) => counts.has(status) || (status !== WITHDRAWN && !isFinal(course, status)))
      .map((status) => ({ status, name: status, count: counts.get(status) ?? 0 })),
    perDay: [...days].map(([day, count]) => ({ day, count })).sort((a, b) => a.day.localeCompare(b.day)),
    ...(choice && { choice }),
    ...(course.allots && { spread: spreadOf(office, form, standing) }),
  };
}

function daysLeft({ closes }: Form, today: string): { daysLeft?: number } {
  if (closes === undefined || closes < today) return {};
  return { daysLeft: Math.round((Date.parse(closes) - Date.parse(today)) / 86_400_000) };
}

function choiceCounts(office: Office, form: Form, standing: readonly Registration[]): FormOverview['choice'] {
  const choice = marksOf(form).choice === undefined ? undefined : formChoice(office.knowledge, form);
  if (!choice) return undefined;
  const chosen = standing.map(({ answers }) => choicesIn(form, answers));
  const first = countBy(chosen, ({ first: one }) => codeIn(one));
  const second = countBy(chosen, ({ second: one }) => codeIn(one));
  const items = choice.items.map(({ code, name }) => ({
    ...{ code, name },
    count: first.get(code) ?? 0,
    second: second.get(code) ?? 0,
  }));
  return { label: choice.label, items };
}

function spreadOf(office: Office, form: Form, standing: readonly Registration[]): FormOverview['spread'] {
  const { knowledge } = office;
  const codes = standing.map(({ answers }) => codeOf(organisationIn(form, answers)));
  const members = membersOf(knowledge, dayOf(office.now()));
  const of = provinceOf(knowledge);
  const provinces = [...Map.groupBy(members, ({ province }) => province)]
    .map(([name, own]) =>
      spread(
        name,
        codes.filter((code) => of(code) === name),
        own.length,
      ),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const networks = knowledge.lists.netwerken.map(({ name, gemeenten }) =>
    spread(
      name,
      codes.filter((code) => gemeenten.includes(code)),
      gemeenten.length,
    ),
  );
  return { provinces, networks, ...missingFrom(office, standing) };
}

function spread(name: string, codes: readonly string[], of: number): Spread {
  return { name, count: codes.length, gemeenten: new Set(codes).size, of };
}

function countBy<T>(all: readonly T[], by: (one: T) => string): Map<string, number> {
  return new Map([...Map.groupBy(all, by)].map(([name, own]) => [name, own.length]));
}
