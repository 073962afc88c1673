import { done, giveAnswer, passedOn } from '../../../src/staffPage/schema/passedOn.ts';
import { openQuestions } from '../../../src/staffPage/schema/questions.ts';
import { editedPage } from '../../helpers/editedPage.ts';
import { keepMissed, unanswered } from '../../helpers/missed.ts';
import { asks } from '../../storage/askedQuestions.ts';
import { onEachEngine } from '../../storage/engines.ts';

const PARROT = 'Mag mijn papegaai mee naar de startdag?';

onEachEngine((engine) => {
  const own = editedPage({
    database: () => engine.database(),
    fill: async (opened) => {
      await keepMissed(opened, [unanswered(PARROT), unanswered('is er ook een hotel')]);
      await asks(opened.store, 'Noor', 'm1', { text: PARROT, name: 'Noor de Wit' });
      await asks(opened.store, 'Daan', 'm1', { text: 'Ik ben Daan Bos. Tot wanneer kan ik aanmelden?' });
    },
  });

  const list = async (input = {}, role: 'secretariaat' | 'redactie' = 'secretariaat') =>
    (await own.site.call(passedOn, input, role)).body;

  test('the secretariat sees who asked; editors do not, and no names; who reads along nothing', async () => {
    const [first, second] = (await list()).questions;
    expect(first).toMatchObject({ text: PARROT, askedBy: 'Noor de Wit' });
    expect(second!.text).toContain('Daan Bos');
    expect(second!.says).toContain('27 maart');
    const masked = await list({}, 'redactie');
    expect(masked.questions.map(({ askedBy }) => askedBy)).toEqual([undefined, undefined]);
    expect(JSON.stringify(masked)).not.toMatch(/Daan|Noor|de Wit/);
    expect((await list({ zoek: 'papegaai' })).all).toBe(1);
    expect((await own.site.call(passedOn, {}, 'inzien')).status).toBe(403);
    const { number } = first!;
    expect((await own.site.call(giveAnswer, { number, text: 'x' }, 'inzien')).status).toBe(403);
  });

  test('a question without an answer tells that it was passed on too', async () => {
    const { questions } = (await own.site.call(openQuestions, {}, 'redactie')).body;
    const number = (await list({ zoek: 'papegaai' })).questions[0]!.number;
    expect(questions.find(({ question }) => question === PARROT)!.passedOn).toEqual([number]);
    expect(questions.find(({ question }) => question !== PARROT)!.passedOn).toEqual([]);
  });

  test('an answer goes to who asked, once; the question is found back with it', async () => {
    const { number } = (await list({ zoek: 'papegaai' })).questions[0]!;
    const text = 'Nee, dieren kunnen niet mee.';
    expect((await own.site.call(giveAnswer, { number, text }, 'redactie')).status).toBe(200);
    expect((await list()).all).toBe(1);
    const [answered] = (await list({ soort: 'beantwoord' })).questions;
    expect(answered).toMatchObject({ number, answer: { text, by: 'Sam redactie' } });
    const waiting = await own.site.store.deliveries.find({ number });
    expect(waiting.map(({ event }) => event)).toContain('beantwoord');
    const again = await own.site.call(giveAnswer, { number, text: 'Ja.' }, 'secretariaat');
    expect([again.status, again.body.error]).toEqual([422, expect.stringContaining('door Sam redactie')]);
    expect((await own.site.call(giveAnswer, { number: 'VR-2018-9999', text }, 'redactie')).status).toBe(422);
  });

  test('what is done is found back, with who did it; what is no longer shown can be shown again', async () => {
    const hotel = 'is er ook een hotel';
    const open = async () =>
      (await own.site.call(openQuestions, {}, 'redactie')).body.questions.map(({ question }) => question);
    expect((await own.keep({ kind: 'turnedDown', wordings: [hotel] })).status).toBe(200);
    expect(await open()).not.toContain(hotel);
    const found = (await own.site.call(done, { zoek: 'HOTEL' }, 'redactie')).body;
    expect(found).toMatchObject({
      all: 1,
      done: [{ by: 'Sam redactie', turnedDown: true, questions: [hotel] }],
    });
    expect((await own.keep({ kind: 'takenUp', wordings: [hotel] })).status).toBe(200);
    expect(await open()).toContain(hotel);
    const wordings = [PARROT];
    await own.keep({ kind: 'wordings', letter: 'lbr-18-009', entry: 'startdag-plaats', wordings });
    const [last] = (await own.site.call(done, {}, 'redactie')).body.done;
    expect(last).toMatchObject({ letter: 'lbr-18-009', entry: 'startdag-plaats', questions: wordings });
    expect(await open()).not.toContain(PARROT);
    expect((await own.site.call(done, {}, 'secretariaat')).status).toBe(403);
  });
});
