import path from 'node:path';
import { readFileSync } from 'node:fs';
import { itemIn } from '../../helpers/calendarItem.ts';
import { onEachEngine } from '../../storage/engines.ts';
import { dropInForAll } from './office.ts';
import type { Arrived } from './office.ts';

const droppedIn = dropInForAll();

const LZ = 'LZ-2019-0001';
const CONTACT = ['--club', 'gemeente Gouda', '--wie', 'Bas Vos', '--post', 'bas@gouda.nl'];
/** @returns who was mailed, with what that does to their calendar */
const told = (mails: Arrived[]) =>
  mails.map(({ to, calendar }) => `${to} ${calendar === '' ? '-' : itemIn(calendar).method}`).sort();

onEachEngine((engine) => {
  test('a course dropped in as data agrees on a date, with statuses, people and a list of its own', async () => {
    const office = await droppedIn.open(await engine.database(), '2019-05-20T10:00:00+02:00');
    const { run, json, mails, byChat } = office;
    const visits = (...args: string[]) =>
      json<{ status: string; details: Record<string, unknown> }>('visits', ...args);
    const todo = async () => (await run('visits')).out.split('\n')[1];

    const said = ['ik wil een spreker', 'gemeente Gouda', 'Bas Vos', 'bas@gouda.nl', 'ja'];
    expect(await byChat('bas', 'Bas Vos', ...said)).toContain(LZ);
    await mails();
    expect((await run('visits')).out).toMatch(/^nummer +status +club +spreker +datum/);
    expect(await todo()).toMatch(/contact opnemen$/);
    expect((await visits('contact', LZ)).status).toBe('gebeld');
    expect(await todo()).toMatch(/datum voorstellen$/);

    const proposal = await visits('propose', LZ, '--date', '2019-06-05 14:30', '--ambassador', 'bos');
    expect(proposal).toMatchObject({ status: 'dag zoeken', details: { spreker: { name: 'Ans Bos' } } });
    expect((await mails()).map(({ text }) => text.trim())).toEqual([
      'Beste Bas Vos, Ans Bos kan op woensdag 5 juni 2019 om 14.30 uur.',
    ]);
    expect(await byChat('bas', 'Bas Vos', 'mijn aanmeldingen')).toContain('woensdag 5 juni 2019');
    expect(await byChat('bas', 'Bas Vos', `akkoord met ${LZ}`)).toContain('staat vast');
    const agreed = await mails();
    expect(told(agreed)).toEqual(['ans.bos@vng.nl PUBLISH', 'bas@gouda.nl PUBLISH']);
    expect(itemIn(agreed[0]!.calendar)).toMatchObject({
      start: '2019-06-05T12:30:00Z',
      end: '2019-06-05T13:15:00Z',
      summary: 'Lezing van Ans Bos voor gemeente Gouda',
    });
    expect(await byChat('bas', 'Bas Vos', 'mijn aanmeldingen')).toContain('afgesproken op woensdag 5 juni');

    expect((await visits('off', LZ, '--note', 'ziek')).status).toBe('dag zoeken');
    expect(told(await mails())).toEqual(['ans.bos@vng.nl CANCEL', 'bas@gouda.nl CANCEL']);
    expect((await visits('undo', LZ)).status).toBe('afgesproken');
    await mails();
    office.day('2019-06-06T10:00:00+02:00');
    expect(await todo()).toMatch(/bezoek geweest\? vastleggen$/);
    expect((await visits('done', LZ)).status).toBe('gesproken');
    const refused = async (...args: string[]) => (await office.ask('visits', ...args)).err;
    expect(await refused('close', LZ)).toContain('kent deze stap niet');

    const added = await run('visits', 'add', '--form', 'lezing', ...CONTACT);
    expect(added.out).toContain('LZ-2019-0002');
    expect(await refused('add', '--form', 'lezing', ...CONTACT.slice(2))).toContain('Club ontbreekt');
    expect(await refused('add', '--form', 'lezing', ...CONTACT, '--functie', 'x')).toContain('--functie');
    await run('visits', 'add', 'club=gemeente Urk', 'wie=Li Bo', 'post=li@urk.nl', '--form', 'lezing');

    const out = path.join(droppedIn.dir(), `sprekers-${engine.name}.csv`);
    await run('export', '--form', 'lezing', '--format', 'csv', '--out', out);
    const [head = ''] = readFileSync(out, 'utf8').split('\r\n');
    expect(head).toContain(';Spreker 2;Voorgestelde datum;Dag van de lezing;');
    expect(head).not.toMatch(/ambassadeur|plaats|wachtlijst/i);
    expect(readFileSync(out, 'utf8')).toContain('Ans Bos');
    office.day('2019-09-01T10:00:00+02:00');
    expect(await json('purge')).toMatchObject({ registrations: { lezing: 3 } });
    const events = office.heard
      .filter(({ subject }) => subject === LZ)
      .map(({ type }) => type.split('.').at(-1));
    expect(events).toEqual([
      'ontvangen',
      'gebeld',
      'voorstel',
      'afgesproken',
      'verzet',
      'verzet-teruggedraaid',
    ]);
  }, 240_000);
});
