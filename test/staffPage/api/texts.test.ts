import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '../../../src/registration/notice.ts';
import { keepChange } from '../../../src/staffPage/schema/knowledge.ts';
import { noticeExample, noticeTexts, testMail } from '../../../src/staffPage/schema/texts.ts';
import { editedPage } from '../../helpers/editedPage.ts';
import { emptyHouse } from '../../helpers/staffPage.ts';

const mails: Notice[] = [];
let delivery: Awaited<ReturnType<ReturnType<typeof emptyHouse>['mail']>> = { kind: 'sent' };
const mail = (notice: Notice) => {
  mails.push(notice);
  return Promise.resolve(delivery);
};
const own = editedPage({ page: { house: { ...emptyHouse(), mail } } });

const all = async () => (await own.site.call(noticeTexts, {}, 'redactie')).body;
const received = async () =>
  (await all()).texts.find(({ form, event }) => form === 'startdag' && event === 'ontvangen')!;

test('every text is seen filled in with an invented registration; nothing of a template is left', async () => {
  const { texts } = await all();
  expect(texts.map(({ form }) => form)).toContain(null);
  expect(texts.length).toBeGreaterThan(20);
  for (const text of texts) {
    const { status, body } = await own.site.call(noticeExample, text, 'secretariaat');
    expect([text.event, status]).toEqual([text.event, 200]);
    expect(`${body.subject}\n${body.text}\n${body.chat ?? ''}`).not.toMatch(/\{\p{L}+\}/u);
  }
  const { body } = await own.site.call(noticeExample, await received(), 'redactie');
  expect(body.text).toContain('Beste Fatima El Amrani');
  expect(body.text).toContain('- Gemeente: Almere');
  expect(body.subject).toContain('SD-2018-0001');
});

test('a test mail goes to whoever asks and to nobody else; a mail that fails is told', async () => {
  expect((await all()).mailTo).toBe('redactie@voorbeeld.nl');
  const text = { ...(await received()), to: ['ander@voorbeeld.nl'] };
  expect((await own.site.call(testMail, text, 'redactie')).body).toEqual({ to: 'redactie@voorbeeld.nl' });
  expect(mails).toMatchObject([
    {
      to: { kind: 'mail', address: 'redactie@voorbeeld.nl' },
      subject: expect.stringContaining('Proef: ') as string,
      text: expect.stringContaining('Fatima') as string,
    },
  ]);
  delivery = { kind: 'retry', reason: 'de mailserver is er niet' };
  const failed = await own.site.call(testMail, text, 'secretariaat');
  expect([failed.status, failed.body.error]).toEqual([422, expect.stringContaining('mailserver is er niet')]);
  expect((await own.site.call(testMail, text, 'inzien')).status).toBe(403);
  expect((await own.site.call(noticeTexts, {}, 'inzien')).status).toBe(403);
});

test('a text is tried, kept in its file alone, and used at once', async () => {
  const file = join(own.folder, 'notices/startdag.yaml');
  const before = readFileSync(file, 'utf8');
  const { subject, text } = await received();
  const change = {
    ...{ kind: 'notice' as const, form: 'startdag', event: 'ontvangen', at: 0 },
    ...{ subject: { from: subject, to: 'Binnen: {nummer}' } },
    text: { from: text, to: text.replace('Beste {aan},', 'Dag {aan},') },
  };
  const wrong = await own.attempt({ ...change, subject: { from: subject, to: 'Binnen: {nergens}' } });
  expect(wrong.body.id).toBeUndefined();
  expect(wrong.body.outcome.faults[0]).toContain('nergens');
  const { body } = await own.attempt(change);
  expect(body.outcome.faults).toEqual([]);
  expect((await own.site.call(keepChange, { id: body.id! }, 'redactie')).status).toBe(200);
  const kept = readFileSync(file, 'utf8');
  expect(kept).toBe(
    before
      .replace(`subject: '${subject}'`, "subject: 'Binnen: {nummer}'")
      .replace('Beste {aan},', 'Dag {aan},'),
  );
  expect(own.site.terms('startdag').texts.events.ontvangen![0]!.subject).toBe('Binnen: {nummer}');
  const late = await own.attempt({ ...change, subject: { from: subject, to: 'Anders' } });
  expect(late.body.outcome.faults[0]).toContain('Intussen staat er iets anders');
  const nowhere = await own.attempt({ ...change, event: 'nooit' });
  expect(nowhere.body.outcome.faults[0]).toContain('geen bericht bij "nooit"');
});
