import { openApp } from '../../src/app/app.ts';
import { createClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { invent, inventQuestions } from '../../src/app/invented/invent.ts';
import { statusesOf } from '../../src/registration/course.ts';
import { written } from '../../src/text/answer.ts';
import { temporaryFolder } from '../helpers/wholeBot.ts';

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

test('the try-out is filled once: registrations, visits in every state, questions; nobody real is among them', async () => {
  const { database, folder, remove } = temporaryFolder();
  const config = readConfig({ DATABASE_URL: database, MAIL_FOLDER: `${folder}/mail`, TODAY: '2018-03-20' });
  const clock = createClock('2018-03-20T10:00', () => new Date());
  const app = await openApp(config, clock, quiet);
  const { office } = app;

  expect(await invent(office)).toBe(true);
  await inventQuestions(app);
  expect(await invent(office)).toBe(false);

  const registered = await office.store.registrations.find({ form: 'startdag' });
  expect(registered).toHaveLength(60);
  const visits = await office.store.registrations.find({ form: 'ambassadeur' });
  expect(visits).toHaveLength(12);
  expect(new Set(visits.map(({ status }) => status))).toEqual(
    new Set(statusesOf([office.terms('ambassadeur').course])),
  );
  const all = [...registered, ...visits];
  expect(all.filter(({ answers }) => !/@[a-z]+\.example$/.test(written(answers.email)))).toEqual([]);
  expect(all.filter(({ details }) => !JSON.stringify(details.notities).includes('Verzonnen'))).toEqual([]);
  expect(all.filter(({ submittedAt }) => submittedAt > clock.now())).toEqual([]);
  expect((await office.store.missed()).length).toBeGreaterThan(9);
  expect(await office.store.questions.find({ open: true })).toHaveLength(3);
  await app.close();
  remove();
});
