import { randomUUID } from 'node:crypto';
import { invent } from '../../src/app/invented/invent.ts';
import { choices, list } from '../../src/staffPage/schema/registrationList.ts';
import { add, edit, note, one, resend, restore, withdraw } from '../../src/staffPage/schema/registrations.ts';
import { aboutFiles } from '../../src/secretariat/files.ts';
import { discard, downloads } from '../../src/staffPage/schema/downloads.ts';
import type { Whole } from '../../src/staffPage/schema/registrations.ts';
import { fillWith } from '../helpers/manyRegistrations.ts';
import { openStaffPage } from '../helpers/staffPage.ts';
import type { TestStaffPage } from '../helpers/staffPage.ts';
import { onEachEngine } from '../storage/engines.ts';

const NUMBER = 'SD-2018-0003';

/** What the page sends of what it showed. */
const seenIn = ({ number, revision, status, answers }: Whole) => ({
  ...{ number, revision },
  seen: { status, answers: Object.fromEntries(answers.map(({ id, text }) => [id, text])) },
});

onEachEngine((engine) => {
  describe('the registrations', () => {
    let site: TestStaffPage;

    beforeAll(async () => {
      site = await openStaffPage({
        database: await engine.database(),
        fill: (opened, now) => invent({ ...opened, now }),
      });
    });
    afterAll(() => site?.close());

    const whole = async (number = NUMBER) => (await site.call(one, { nummer: number })).body;

    test('are listed a part at a time, filtered and sorted as the command line does', async () => {
      const { body } = await site.call(list, {
        form: 'startdag',
        status: ['ontvangen'],
        sorteer: 'Gemeente',
      });
      expect(body).toMatchObject({ total: 57 });
      expect(body.usual).toEqual(['Nummer', 'Status', 'Ontvangen', 'Gemeente', 'Naam', 'Opgave']);
      const at = body.columns.indexOf('Gemeente');
      const gemeenten = body.rows.map(({ cells }) => cells[at]!);
      expect(gemeenten).toEqual(gemeenten.toSorted(new Intl.Collator('nl').compare));
      const down = await site.call(list, {
        form: 'startdag',
        status: ['ontvangen'],
        sorteer: 'Gemeente',
        aflopend: 'ja',
      });
      expect(down.body.rows[0]?.cells[at]).toBe(gemeenten.at(-1));
      const rest = await site.call(list, { status: [], vanaf: 70 });
      expect([rest.body.total, rest.body.rows.length]).toEqual([72, 2]);
      const found = await site.call(list, { status: [], gemeente: 'Utrecht', form: 'startdag' });
      expect(found.body.total).toBeGreaterThan(1);
      const wrong = await site.call(list, { status: [], provincie: 'Brabantland' });
      expect([wrong.status, wrong.body.error]).toEqual([422, expect.stringContaining('Kies uit: Drenthe')]);
    });

    test('one is shown with answers, messages and history, and who looked is written down', async () => {
      const shown = await whole();
      expect(shown).toMatchObject({ number: NUMBER, status: 'ontvangen', canWithdraw: true });
      expect(shown.answers.map(({ label }) => label)).toContain('E-mailadres');
      expect(shown.notes[0]?.text).toBe('Verzonnen voor de proef.');
      expect(shown.deliveries[0]).toMatchObject({ kind: 'mail', event: 'ontvangen' });
      expect(shown.history[0]).toMatchObject({ event: 'ontvangen' });
      const [view] = await site.store.views.find({ number: NUMBER });
      expect(view).toMatchObject({ who: 'Sam secretariaat' });
    });

    test('an answer is put right by the rules of its field, with the reason, under the name of who did it', async () => {
      const before = await whole();
      const wrong = await site.call(edit, {
        ...seenIn(before),
        ...{ fields: { email: 'geen adres' }, reason: 'belde', silent: true },
      });
      expect([wrong.status, wrong.body.error]).toEqual([422, expect.stringContaining('E-mailadres')]);
      const empty = await site.call(edit, {
        ...seenIn(before),
        fields: { functie: 'x' },
        reason: ' ',
        silent: true,
      });
      expect([empty.status, empty.body.error]).toEqual([422, expect.stringContaining('leeg')]);
      const fields = { functie: 'adviseur wonen', telefoon: '06 12345678' };
      const done = await site.call(edit, { ...seenIn(before), fields, reason: 'belde', silent: true });
      expect(done.status).toBe(200);
      const after = await whole();
      expect(after.answers).toContainEqual({ id: 'functie', label: 'Functie', text: 'adviseur wonen' });
      expect(after.corrections.at(-1)).toMatchObject({
        by: 'Sam secretariaat',
        reason: 'belde',
        told: false,
      });
      expect(after.history.at(-1)).toMatchObject({ event: 'gewijzigd', who: 'Sam secretariaat' });
    });

    test('of two who change the same the second is told what changed, and nothing is lost or done', async () => {
      const before = await whole();
      const as = (functie: string) =>
        site.call(edit, { ...seenIn(before), fields: { functie }, reason: 'belde', silent: true });
      expect((await as('strateeg')).status).toBe(200);
      const late = await as('wethouder');
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({
        error: expect.stringContaining('intussen door iemand anders gewijzigd'),
        changes: [{ what: 'Functie', from: 'adviseur wonen', to: 'strateeg' }],
      });
      expect((await site.call(withdraw, { ...seenIn(before), reason: '' })).status).toBe(409);
      expect((await whole()).answers).toContainEqual({ id: 'functie', label: 'Functie', text: 'strateeg' });
    });

    test('it is withdrawn, put back and noted on', async () => {
      expect((await site.call(withdraw, { ...seenIn(await whole()), reason: 'ziek' })).status).toBe(200);
      const gone = await whole();
      expect(gone).toMatchObject({ status: 'ingetrokken', withdrawn: true, canWithdraw: false });
      expect((await site.call(withdraw, { ...seenIn(gone), reason: '' })).status).toBe(422);
      expect((await site.call(restore, { ...seenIn(gone), reason: 'toch niet', silent: true })).status).toBe(
        200,
      );
      expect((await site.call(note, { number: NUMBER, text: 'belt terug' })).status).toBe(200);
      const back = await whole();
      expect(back).toMatchObject({ status: 'ontvangen' });
      expect(back.notes.at(-1)).toMatchObject({ text: 'belt terug', by: 'Sam secretariaat' });
    });

    test('somebody who phoned is entered once, however often it is sent', async () => {
      const { body } = await site.call(choices, {});
      const form = body.forms.find(({ id }) => id === 'startdag');
      expect(form).toMatchObject({ door: true, choice: { label: 'opgave' } });
      const fields = {
        ...{ gemeente: 'Gouda', naam: 'Fatima El Amrani', functie: 'adviseur', email: 'f@gouda.example' },
        ...{ opgave: 'wonen', kentOpgave: 'ja', belangSamenwerking: 'ja', zietVerbinding: 'ja' },
      };
      const entry = { id: randomUUID(), form: 'startdag', channel: 'telefoon', fields };
      const wrong = await site.call(add, { ...entry, fields: { gemeente: 'Gouda' } });
      expect([wrong.status, wrong.body.error]).toEqual([422, expect.stringContaining('Naam')]);
      const first = await site.call(add, entry);
      expect(first.status).toBe(200);
      expect((await site.call(add, entry)).body.number).toBe(first.body.number);
      expect(await whole(first.body.number)).toMatchObject({
        status: 'ontvangen',
        submittedBy: 'Fatima El Amrani',
      });
    });

    test('a message that waits is not sent again; one that there is not is told', async () => {
      const [waiting] = (await whole()).deliveries;
      const again = await site.call(resend, { key: waiting?.key ?? '' });
      expect([again.status, again.body.error]).toEqual([422, expect.stringContaining('wacht al')]);
      expect((await site.call(resend, { key: 'weg' })).status).toBe(422);
    });

    test('what is filtered comes as a file, with who took it written down', async () => {
      const ask = (query: string, role = 'inzien') =>
        fetch(`${site.origin}/api/beheer/aanmeldingen/bestand?${query}`, {
          headers: { cookie: `proef=${role}` },
        });
      const csv = await ask('soort=csv&form=startdag&status=ingetrokken');
      expect(csv.headers.get('content-disposition')).toContain('aanmeldingen-2018-03-20.csv');
      expect((await csv.text()).trim().split('\r\n')).toHaveLength(4);
      const xlsx = await ask('soort=xlsx');
      expect(
        Buffer.from(await xlsx.arrayBuffer())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      expect((await ask('soort=xlsx', 'redactie')).status).toBe(403);
      const views = await site.store.views.find({});
      expect(views.some(({ who, command }) => who === 'Sam inzien' && command === 'export')).toBe(true);
    });

    test('a file that was taken is named once someone in it is removed, until it is thrown away', async () => {
      const { body } = await site.call(one, { nummer: 'SD-2018-0005' });
      const email = body.answers.find(({ id }) => id === 'email')?.text ?? '';
      expect((await site.call(downloads, {})).body.downloads).toEqual([]);
      await site.store.people.remove({ email });
      const outdated = (await site.call(downloads, {})).body.downloads;
      expect(outdated).toMatchObject([
        { by: 'Sam inzien', name: 'aanmeldingen-2018-03-20.xlsx', meant: 'alles' },
      ]);
      const said = aboutFiles(await site.removeFiles());
      expect(said).toEqual([expect.stringMatching(/^Let op: Sam inzien haalde op .*gooi het weg/)]);
      expect((await site.call(discard, { id: outdated[0]!.id })).status).toBe(200);
      expect((await site.call(downloads, {})).body.downloads).toEqual([]);
    });

    test('who reads changes nothing', async () => {
      const seen = seenIn(await whole());
      const refused = [
        await site.call(edit, { ...seen, fields: { functie: 'x' }, reason: 'x', silent: true }, 'inzien'),
        await site.call(withdraw, { ...seen, reason: '' }, 'inzien'),
        await site.call(note, { number: NUMBER, text: 'x' }, 'inzien'),
        await site.call(list, { status: [] }, 'redactie'),
      ];
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      expect((await whole()).revision).toBe(seen.revision);
    });
  });
});

test('of 10,000 registrations a part comes filtered and sorted', async () => {
  const site = await openStaffPage({ fill: (opened, now) => fillWith(opened.store, 10_000, now()) });
  const from = performance.now();
  const { body } = await site.call(list, {
    status: [],
    zoek: 'persoon',
    sorteer: 'Naam',
    aflopend: 'ja',
    vanaf: 9_900,
  });
  console.log(`a part of 10,000: ${Math.round(performance.now() - from)} ms`);
  expect([body.total, body.rows.length]).toEqual([10_000, 100]);
  const at = body.columns.indexOf('Naam');
  expect(body.rows.at(-1)?.cells[at]).toBe('Persoon 1');
  await site.close();
});
