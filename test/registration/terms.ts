import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { withChoices } from '../../src/registration/formTerms.ts';
import type { FormTerms } from '../../src/registration/formTerms.ts';
import { NoticeFile } from '../../src/registration/notices/noticeTexts.ts';
import type { Registration } from '../../src/registration/registration.ts';
import { asVisit } from '../../src/registration/visitStep.ts';
import type { Visit } from '../../src/registration/visitStep.ts';
import { termsFor } from '../../src/registration/terms.ts';
import { courses } from './courses.ts';

const read = (folder: string) =>
  readdirSync(`knowledge/${folder}`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file): unknown => load(readFileSync(`knowledge/${folder}/${file}`, 'utf8')));

export const forms = read('forms') as FormTerms[];
export const notices = read('notices').map((file) => NoticeFile.parse(file));

const choices = Object.fromEntries(
  readdirSync('knowledge/lists').map((file) => [
    file.replace('.yaml', ''),
    (load(readFileSync(`knowledge/lists/${file}`, 'utf8')) as { items: { code: string; name: string }[] })
      .items,
  ]),
);

/** The terms of a real form with the real sentences; a form nobody has written sentences for is `cursus`. */
export const terms = (form: string, webhook = false) =>
  termsFor(
    { forms: [...forms, cursus].map((one) => withChoices(one, choices)), courses, notices },
    form,
    webhook,
  );

const cursus: FormTerms = {
  id: 'cursus',
  title: 'Cursus schrijven',
  opens: '2018-01-10',
  closes: '2018-02-28',
  outside: 'refuse',
  fields: [
    { id: 'wie', type: 'name', label: 'Wie' },
    { id: 'post', type: 'email', label: 'Mail' },
  ],
};

/** @returns a registration of the real form for visits, as one */
export function visitOf(registration: Registration): Visit {
  const visit = asVisit(registration, terms('ambassadeur').course);
  if (!visit) throw new Error('no visit');
  return visit;
}
